"""Damage found at work or while the tiles are made: told in words of its kind, and nobody else is stopped."""

import shutil
from pathlib import Path

import pytest
from tests.how_many import few
from tests.store.damage import PAGE, WAYS, put
from tests.store.samples import answer
from tests.ui.screens.learners.tiles import KEPT, LATER, all_words, answers, card_of, click, dialog_of, flip, words

from htcourse import app
from htcourse.core.errors import FolderError
from htcourse.store import damaged_record
from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.damaged_record import Copy
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import PIN
from htcourse.store.settings import RESET_PIN, change_settings, read_settings
from htcourse.store.sqlite_errors import closed, damaged
from htcourse.tour.inspector import faults
from htcourse.ui.dialogs.backups import BackupsDialog
from htcourse.ui.dialogs.error import ErrorBox
from htcourse.ui.dialogs.pin import PinDialog
from htcourse.ui.shell.notice import Notice
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.pins import hashed_pin


def test_damage_found_at_work_leads_to_the_tile(open_program, places, dana, timur, qtbot):
    WAYS["bits of an answer"](places.learner_file(dana))
    program = open_program(learner=dana)
    program.window.show_error(damaged(places.learner_file(dana)))
    qtbot.waitUntil(lambda: program.desk.navigator.current.screen_name == "learners")
    assert program.desk.session is None
    card = card_of(program, dana, qtbot)
    assert card.restore.isVisible()
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    program.window.actions_by_name["switch"].trigger()
    assert program.window.screen_shown.damaged == {}


def test_where_the_folder_of_all_records_goes_meanwhile_each_is_a_tile_that_restores(
    open_program, places, dana, timur, qtbot
):
    program = open_program()
    shutil.rmtree(places.learners)
    program.desk.navigator.reload()
    card = card_of(program, dana, qtbot)
    assert "cannot be written" not in words(card)
    assert card.restore.isVisible()
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert answers(program) == KEPT


def test_damage_that_opening_does_not_see_is_found_soon_after(open_program, places, dana, timur, qtbot):
    WAYS["bits of an answer"](places.learner_file(dana))
    program = open_program(learner=dana)
    assert program.desk.person.learner.id == dana
    program._keeper.look_through()
    qtbot.waitUntil(lambda: program.desk.navigator.current.screen_name == "learners")
    click(qtbot, card_of(program, dana, qtbot).restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert answers(program) == KEPT + LATER
    program._keeper.look_through()
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    assert program.desk.person.learner.id == dana


def test_a_pin_that_was_taken_away_is_away_where_the_damage_is_seen_by_who_writes_alone(
    open_program, places, dana, timur, qtbot
):
    with LearnerFile.open(places, dana) as learner:
        learner.set_preference(PIN, hashed_pin("4827"))
    path = places.learner_file(dana)
    put(path.stat().st_size // 2 // PAGE * PAGE, b"\x5a" * PAGE)(path)
    (places.home / RESET_PIN).touch()
    program = open_program()
    assert set(read_settings(places).pins_away) == {dana}
    program.open_learner(dana, asks_pin=True)  # as its tile does
    card = card_of(program, dana, qtbot)
    assert not program.window.findChildren(PinDialog)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert not program.desk.person.has_pin
    assert read_settings(places).pins_away == {}


def test_a_pin_that_was_taken_away_is_away_where_that_cannot_be_written(open_program, places, dana, timur, monkeypatch):
    with LearnerFile.open(places, dana) as learner:
        learner.set_preference(PIN, hashed_pin("4827"))
    change_settings(places, lambda settings: settings._replace(pins_away={dana: True}))
    program = open_program()

    def refuse(*_):
        raise FolderError("The disk may only be read.")

    with monkeypatch.context() as patched:
        patched.setattr("htcourse.usecases.people.pins.change_settings", refuse)
        program.open_learner(dana, asks_pin=True)
    assert program.desk.person.learner.id == dana
    assert not program.window.findChildren(PinDialog)
    assert set(read_settings(places).pins_away) == {dana}


def test_a_mistake_while_a_record_opens_stops_nobody_else(open_program, places, dana, timur, qtbot, monkeypatch):
    program = open_program()

    def fail(session):
        raise KeyError("nobody thought of this")

    monkeypatch.setattr("htcourse.usecases.reading.record_reading.place_to_begin", fail)
    program.open_learner(dana)
    qtbot.waitUntil(lambda: bool([each for each in program.window.findChildren(ErrorBox) if each.isVisible()]))
    assert program.desk.session is None
    assert len(program.window.screen_shown.tiles) == 2
    monkeypatch.undo()
    dialog_of(program, ErrorBox).reject()
    program.open_learner(timur)
    assert program.desk.person.learner.id == timur


@pytest.mark.parametrize("theme", few(["contrast", "light"]))
def test_nothing_of_the_tile_is_cut_off_at_the_largest_zoom(qapp, places, dana, timur, qtbot, theme):
    flip(places.learner_file(dana))
    lost = create_learner(places, name="A long name of somebody who is gone from here")
    places.learner_file(lost).unlink()
    program = app.build(places, qapp, size=(1024, 600), theme=theme, zoom=2.0)
    try:
        cards = [card_of(program, each, qtbot) for each in (dana, lost)]
        assert cards[0].restore.accessibleName() == f"Dana: {cards[0].restore.text()}"
        qtbot.waitUntil(lambda: not list(faults(program.window)))
    finally:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


def test_a_mistake_while_the_tiles_are_made_still_opens_a_window(open_program, dana, timur, qtbot, monkeypatch):
    def fail(places):
        raise KeyError("nobody thought of this")

    monkeypatch.setattr("htcourse.ui.screens.learners.screen.list_learners", fail)
    program = open_program()
    qtbot.waitUntil(lambda: bool([each for each in program.window.findChildren(ErrorBox) if each.isVisible()]))
    assert program.desk.navigator.current.screen_name == "first_run"
    dialog_of(program, ErrorBox).reject()
    monkeypatch.undo()
    program.show_learners()
    assert len(program.window.screen_shown.tiles) == 2


def answered_again(program, learner_id) -> None:
    program.open_learner(learner_id)
    answer(program.desk.person.learner, "kept too")


def test_a_copy_that_failed_is_told_at_the_tiles_and_above_the_screen(open_program, places, dana, timur, qtbot):
    program = open_program(learner=dana)
    folder = backup_folder(places, dana)
    folder.rename(folder.with_suffix(".away"))
    folder.write_text("in the way")
    answer(program.desk.person.learner, "kept")
    program.window.actions_by_name["switch"].trigger()
    assert "no copy of it could be made" in all_words(program.window.screen_shown)
    answered_again(program, dana)
    program.open_learner(timur)
    (notice,) = program.window.findChildren(Notice)
    assert "no copy of it could be made" in notice.words.words
    program.window.hide_notice()
    qtbot.waitUntil(lambda: not program.window.findChildren(Notice))
    program._keeper.backup_failed.emit(FolderError("The disk is full."))
    (notice,) = program.window.findChildren(Notice)
    assert "The disk is full." in notice.words.words
    click(qtbot, notice.button)
    qtbot.waitUntil(lambda: not [each for each in program.window.findChildren(Notice) if each.isVisible()])


@pytest.mark.parametrize(
    "way", few(["newer", "a page of answers", "a folder", "empty", "half", "another application"], 3)
)
def test_damage_of_each_kind_has_its_words_and_is_restored(open_program, places, dana, timur, qtbot, way):
    if way == "a page of answers":
        WAYS["a column"](places.learner_file(dana))
    else:
        WAYS[way](places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert answers(program) >= KEPT


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lambda copy, other: copy.write_bytes(other.read_bytes()), "The newest copy is another learner’s record."),
        (None, "The newest copy may not be read by this account."),
    ],
)
def test_why_the_newest_copy_is_not_taken_is_said(open_program, places, dana, timur, qtbot, monkeypatch, harm, told):
    (newest,) = [each.path for each in list_backups(places, dana)]
    shutil.copy(newest, newest.with_name("20251201T100000000000Z-import.db"))
    flip(places.learner_file(dana))
    if harm:
        harm(newest, places.learner_file(timur))
    else:  # whoever runs the tests may read everything
        look_at = damaged_record.look_at
        shut = lambda each: Copy(each, problem=closed(newest)) if each.path == newest else look_at(each)  # noqa: E731
        monkeypatch.setattr(damaged_record, "look_at", shut)
    assert told in words(card_of(open_program(), dana, qtbot))


@pytest.mark.parametrize("has_pin", [False, True])
def test_a_record_without_its_log_says_so_on_its_tile_and_once_it_is_open(
    open_program, places, dana, timur, qtbot, has_pin
):
    with LearnerFile.open(places, dana) as record:
        if has_pin:
            record.set_preference(PIN, hashed_pin("4827"))
        answer(record, "late")
        content = record.path.read_bytes()
    record.path.write_bytes(content)
    program = open_program()
    program.window.show()
    tile = next(each for each in program.window.screen_shown.tiles if each.text() == "Dana")
    assert f"If the file “{dana}.db-wal” is somewhere, put it back" in tile.accessibleName()
    click(qtbot, tile)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(Notice)))
    (notice,) = program.window.findChildren(Notice)
    assert "This record was not closed, and its log was not beside it" in notice.words.words


@pytest.mark.parametrize("is_there", [True, False])
def test_only_where_there_is_a_record_it_is_said_that_it_is_kept(open_program, places, dana, qtbot, is_there):
    (only,) = list_backups(places, dana)
    shutil.copy(only.path, only.path.with_name("20251201T100000000000Z-import.db"))
    (flip if is_there else Path.unlink)(places.learner_file(dana))
    program = open_program()
    click(qtbot, card_of(program, dana, qtbot).others)
    assert ("what you have now is kept" in all_words(dialog_of(program, BackupsDialog))) == is_there


def test_of_notes_alone_that_no_copy_holds_it_is_said_that_they_come_back(open_program, places, timur, qtbot):
    with LearnerFile.open(places, timur) as learner:
        answer(learner)
    with LearnerFile.open(places, timur) as learner:
        for section, text in (("a", "one"), ("b", "two"), ("b", "three"), ("c", "taken away"), ("c", "")):
            learner.append_event(Kind.NOTE, f"demo/l#{section}", data={"text": text})
        learner._changes_kept = learner._connection.total_changes
    flip(places.learner_file(timur))
    program = open_program()
    card = card_of(program, timur, qtbot)
    assert "has 1 answer. 2 later notes can still be read and come back too." in words(card)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    found = program.desk.person.learner.last_events(Kind.NOTE).values()
    assert sum(bool(each.data["text"]) for each in found) == 2
