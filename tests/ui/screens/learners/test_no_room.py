"""What is full or may not be read is not called damaged, and no file is said to have done what it could not do."""

import errno
import sqlite3
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton
from tests.ui.screens.learners.tiles import all_words, card_of, click, deletion_asked, flip, words

from htcourse.core.errors import FolderError, NewerFileError, NoRoomError
from htcourse.store.settings import RESET_PIN, reset_file
from htcourse.store.sqlite_errors import closed, course_error
from htcourse.ui.screens.learners.damaged_card import DamagedCard
from htcourse.ui.shell.notice import Notice
from htcourse.usecases.changed import Changed
from htcourse.usecases.people.learners import list_learners
from htcourse.usecases.people.restore_record import Harm, examine_record


def full(path) -> NoRoomError:
    """Return what is said where SQLite cannot make the index of its log: what a full disk gives."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    known = course_error(error, path)
    assert isinstance(known, NoRoomError)
    return known


def test_a_sound_record_says_that_there_is_no_room_and_opens_once_there_is(
    open_program, places, dana, timur, qtbot, monkeypatch
):
    rows = tuple(
        each._replace(problem=full(places.learner_file(dana))) if each.id == dana else each
        for each in list_learners(places)
    )
    with monkeypatch.context() as patch:
        patch.setattr("htcourse.ui.screens.learners.screen.list_learners", lambda _: rows)
        program = open_program()
    program.window.show()
    card = program.window.screen_shown.damaged[dana]
    qtbot.waitUntil(card.again.isVisible)
    assert card.badge.text() == "No room on the disk"
    assert "free some space" in words(card)
    assert "What was kept in it is safe." in words(card)
    assert not any(each.isVisible() for each in (card.restore, card.start_new, card.look_first, card.delete))
    click(qtbot, card.again)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert program.desk.person.learner.id == dana


def test_a_damaged_record_that_a_full_disk_lets_nobody_look_at_is_looked_at_again(
    open_program, places, dana, qtbot, monkeypatch
):
    flip(places.learner_file(dana))
    with monkeypatch.context() as patch:

        def refuse(*_: object) -> None:
            raise full(places.learner_file(dana))

        patch.setattr("htcourse.usecases.people.restore_record.examine_record", refuse)
        program = open_program()
        program.window.show()
        card = program.window.screen_shown.damaged[dana]
        qtbot.waitUntil(card.again.isVisible)
        shown = [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]
        assert (shown, "Free some space" in words(card)) == (["Try again"], True)
    click(qtbot, card.again)
    qtbot.waitUntil(card.restore.isVisible)
    assert not card.again.isVisible()


def test_the_notice_of_a_full_disk_goes_once_something_is_kept_again(open_program, places, dana, qtbot):
    program = open_program(learner=dana)

    def notices():
        return [each.words.words for each in program.window.findChildren(Notice) if each.isVisible()]

    program.window.show()
    for problem, stays in ((FolderError("The folder is gone."), True), (full(places.learner_file(dana)), False)):
        program._keeper.backup_failed.emit(problem)
        qtbot.waitUntil(lambda: len(notices()) == 1)
        program.desk.change(lambda: Changed(progress=True))
        QCoreApplication.processEvents()
        assert bool(notices()) is stays


def test_a_reset_that_could_not_be_kept_is_not_said_to_be_done(open_program, places, dana, monkeypatch, qtbot):
    (places.home / RESET_PIN).touch()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("htcourse.store.durable.writing_durably", refuse)
        program = open_program()
        qtbot.waitUntil(lambda: bool(program.window.findChildren(Notice)))
    (notice,) = program.window.findChildren(Notice)
    assert "did not take every PIN away" in notice.words.words
    assert "Free some space" in notice.words.words
    assert reset_file(places) is not None
    assert not program.desk.guard.was_reset


def test_copies_that_may_not_be_read_are_called_neither_lost_nor_damaged(
    open_program, places, dana, timur, qtbot, monkeypatch
):
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    found = examine_record(places, dana)
    unread = tuple(replace(each, problem=closed(places.home / each.name)) for each in found.copies)
    found = replace(found, copies=unread, newest=None, readable=0)
    card.show_damage(found)
    told = "1 copy of it may be whole, and this account may not read it: let who set up this computer give it the right"
    assert told in words(card)
    assert "is whole" not in words(card)
    shown = [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]
    assert shown == ["Delete"]
    monkeypatch.setattr("htcourse.usecases.people.restore_record.examine_record", lambda *_: found)
    click(qtbot, card.delete)
    asked = all_words(deletion_asked(program, qtbot))
    assert "1 copy may be whole: it opens once this account may read it." in asked


def test_what_is_out_of_reach_or_newer_is_not_called_damaged(open_program, places, dana, qtbot):
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    for problem, badge in (
        (closed(places.home), "Out of reach"),
        (NewerFileError("Newer."), "Newer record"),
        (None, "Record damaged"),
    ):
        tile = DamagedCard(program.desk.look, "Dana", "", program.desk.clock().local_day, problem=problem)
        assert tile.badge.text() == badge
    assert "the damaged file is kept" in card.kept.words
    card.show_damage(replace(examine_record(places, dana), harm=Harm.NEWER))
    assert card.kept.words == "Whatever you choose but Delete, this file is kept beside the new one."
