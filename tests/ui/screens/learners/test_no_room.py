"""On a full disk a sound record is not called damaged, and no file is said to have done what it could not do."""

import errno
import sqlite3

from PySide6.QtCore import QCoreApplication
from tests.ui.screens.learners.tiles import click, words

from htcourse.core.errors import FolderError, NoRoomError
from htcourse.store.settings import RESET_PIN, reset_file
from htcourse.store.sqlite_errors import course_error
from htcourse.ui.shell.notice import Notice
from htcourse.usecases.changed import Changed
from htcourse.usecases.people.learners import list_learners


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
