"""The tile of a damaged record: it stands among the others, is restored in two clicks, and loses nothing."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from tests.store.damage import WAYS
from tests.store.samples import answer
from tests.ui.screens.learners.tiles import (
    KEPT,
    LATER,
    all_words,
    answers,
    button,
    card_of,
    click,
    deletion_asked,
    dialog_of,
    flip,
    words,
)

from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import PIN
from htcourse.store.settings import RESET_PIN, read_settings
from htcourse.store.sqlite_errors import closed
from htcourse.ui.dialogs.backups import BackupsDialog
from htcourse.ui.dialogs.pin import PinDialog
from htcourse.ui.shell.notice import Notice
from htcourse.ui.widgets.layouts import lay_out
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.pins import hashed_pin
from htcourse.usecases.people.restore_record import Harm, examine_record, list_copies
from htcourse.usecases.people.restore_record import list_backups as rows_of


def test_a_damaged_record_is_restored_in_two_clicks_and_nobody_else_waits(open_program, places, dana, timur, qtbot):
    path = places.learner_file(dana)
    flip(path)
    content = path.read_bytes()
    program = open_program()
    assert [tile.text() for tile in program.window.screen_shown.tiles] == ["Timur"]
    card = card_of(program, dana, qtbot)
    assert "A part of the record cannot be read any more." in words(card)
    assert "60 answer" in words(card)
    assert "9 later answer" in words(card)
    assert str(places.home) not in all_words(program.window.screen_shown)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    dialog = dialog_of(program)
    assert "The record of Dana is there again, from the copy of" in all_words(dialog)
    assert "69 answer" in all_words(dialog)
    click(qtbot, button(dialog, "Close"))
    assert program.desk.person.learner.id == dana
    assert answers(program) == KEPT + LATER
    assert [each.read_bytes() for each in backup_folder(places, dana).glob("*-aside.db")] == [content]


def test_where_the_file_can_be_read_as_far_as_its_copy_nothing_is_called_lost(open_program, places, timur, qtbot):
    learner = create_learner(places, name="Aida")
    with LearnerFile.open(places, learner) as record:
        answer(record, "q")
    flip(places.learner_file(learner))
    card = card_of(open_program(), learner, qtbot)
    assert "1 answer. All of these can be read of the file, too" in words(card)
    assert "may be lost" not in words(card)
    assert "not submitted" not in words(card)


@pytest.mark.parametrize("harm", [flip, Path.unlink], ids=["damaged", "gone"])
def test_an_exam_under_way_is_named_on_the_tile(open_program, places, dana, timur, qtbot, harm):
    with LearnerFile.open(places, dana) as record:
        done, _ = (record.append_attempt(f"c/{name}", "exam", module_version="1", seed=1, drawn=()) for name in "ab")
        record.append_event(Kind.ATTEMPT_SUBMITTED, "c/a", attempt=done)
    harm(places.learner_file(dana))
    assert "1 exam in it, not submitted, goes on once it is back." in words(card_of(open_program(), dana, qtbot))


def test_the_others_work_while_one_is_damaged(open_program, places, dana, timur, qtbot):
    flip(places.learner_file(dana))
    program = open_program()
    click(qtbot, program.window.screen_shown.tiles[0])
    assert program.desk.person.learner.id == timur
    answer(program.desk.person.learner, "q")
    program.window.actions_by_name["switch"].trigger()
    assert card_of(program, dana, qtbot).restore.isVisible()


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
def test_sign_and_words_of_a_damaged_tile_stand_where_those_of_a_whole_one_do(
    open_program, places, dana, timur, qtbot, zoom
):
    """They stood a pixel further right, in the width of the edge."""
    flip(places.learner_file(dana))
    program = open_program()
    program.look.set_zoom(zoom)
    card = card_of(program, dana, qtbot)
    lay_out(card)
    (whole,) = program.window.screen_shown.tiles
    assert card._sign.mapTo(card, QPoint()).x() == program.look.px(16), "where the tile paints its sign"
    assert card._name.mapTo(card, QPoint()).x() == program.look.px(46) == program.look.px(whole._left)


def test_a_record_that_is_gone_is_a_tile_and_not_the_first_page(open_program, places, dana, qtbot):
    places.learner_file(dana).unlink()
    program = open_program()
    card = card_of(program, dana, qtbot)
    assert "not in its place any more" in words(card)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert answers(program) == KEPT
    assert program.window.bar.learner_button.text() == "Dana"


@pytest.mark.parametrize("harm", [flip, Path.unlink], ids=["damaged", "gone"])
def test_what_else_can_be_done_stands_at_the_right_side_by_side(open_program, places, dana, qtbot, harm):
    with LearnerFile.open(places, dana) as record:
        answer(record, "later")
        record.backup("asked")
    harm(places.learner_file(dana))
    card = card_of(open_program(), dana, qtbot)
    assert card.others.isVisible()
    qtbot.waitUntil(lambda: 0 <= card.delete.x() - card.others.geometry().right() <= 40)
    assert card.delete.parentWidget().width() - card.delete.geometry().right() <= 40


def test_looking_first_keeps_nothing(open_program, places, dana, timur, qtbot):
    path = places.learner_file(dana)
    flip(path)
    before = {each: each.read_bytes() for each in places.home.rglob("*.db")}
    program = open_program()
    click(qtbot, card_of(program, dana, qtbot).look_first)
    assert program.desk.keeps_nothing
    assert answers(program) == KEPT
    (notice,) = program.window.findChildren(Notice)
    assert "only to look at" in notice.words.words
    answer(program.desk.person.learner, "not kept")
    click(qtbot, notice.button)
    qtbot.waitUntil(lambda: program.desk.navigator.current.screen_name == "learners")
    assert program.desk.session is None
    assert [each for each in program.window.findChildren(Notice) if each.isVisible()] == []
    assert card_of(program, dana, qtbot).restore.isVisible()
    assert {each: each.read_bytes() for each in before} == before


def test_starting_new_asks_once_and_keeps_what_there_was(open_program, places, dana, qtbot):
    path = places.learner_file(dana)
    flip(path)
    content = path.read_bytes()
    program = open_program()
    click(qtbot, card_of(program, dana, qtbot).start_new)
    click(qtbot, button(dialog_of(program), "Cancel"))
    assert path.read_bytes() == content
    click(qtbot, card_of(program, dana, qtbot).start_new)
    click(qtbot, button(dialog_of(program), "Start new"))
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert (program.desk.person.learner.id, answers(program)) == (dana, 0)
    assert program.window.bar.learner_button.text() == "Dana"
    assert [each.read_bytes() for each in backup_folder(places, dana).glob("*-aside.db")] == [content]
    assert len(list_backups(places, dana)) == 1
    told = dialog_of(program)
    assert "Begun anew" in all_words(told)
    assert "Restored" not in all_words(told)
    click(qtbot, button(told, "Close"))
    answer(program.desk.person.learner, "anew")
    program.desk.navigator.show("progress")
    program.window.screen_shown.controller.show_backups()
    dialog = dialog_of(program, BackupsDialog)
    assert "damaged, 69 answers can be read, kept when another took its place" in all_words(dialog)
    rows = rows_of(program.desk.person)
    click(qtbot, dialog.restores[[each.is_aside for each in rows].index(True)])
    question = dialog_of(program)
    assert "In your record: 1 answer. That can be read of the damaged file: 69 answers." in all_words(question)
    click(qtbot, button(question, "Restore"))
    assert "What could be read of the damaged file is in your record again." in all_words(dialog_of(program))
    assert (program.desk.person.learner.id, answers(program)) == (dana, KEPT + LATER + 1)


def test_of_a_record_that_is_gone_without_a_whole_copy_no_day_is_told(open_program, places, dana, qtbot):
    places.learner_file(dana).unlink()
    list_backups(places, dana)[0].path.write_bytes(b"")
    program = open_program()
    card_of(program, dana, qtbot)
    assert "Last used" not in all_words(program.window.screen_shown)


def test_of_a_record_that_is_gone_it_is_the_copies_that_can_be_read(open_program, places, dana, qtbot):
    places.learner_file(dana).unlink()
    for each in list_backups(places, dana):
        flip(each.path)
    card = card_of(open_program(), dana, qtbot)
    assert "can be read of the copies, the last from" in all_words(card)
    assert "Dana" in all_words(card)


def test_deleting_says_what_goes_and_leaves_nothing(open_program, places, dana, timur, qtbot):
    flip(places.learner_file(dana))
    (only,) = list_backups(places, dana)
    shutil.copy(only.path, only.path.with_name("20260101T100000000000Z-aside.db"))
    program = open_program()
    card = card_of(program, dana, qtbot)
    card.delete.setFocus()
    qtbot.keyClick(card.delete, Qt.Key.Key_Space)
    dialog = deletion_asked(program, qtbot)
    assert "All that is left of Dana" in all_words(dialog)
    assert "1 cop" in all_words(dialog)
    assert "A whole copy goes too" in all_words(dialog)
    assert dialog.focusWidget().text() == "Cancel"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert only.path.exists()
    click(qtbot, card.delete)
    dialog = deletion_asked(program, qtbot)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget().text() == "Delete"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: places.learner_ids() == (timur,))
    assert program.desk.session is None
    assert [each for each in places.home.rglob("*") if dana in str(each)] == []
    assert dana not in places.settings_file.read_text()


def test_a_newer_record_is_not_called_lost_when_it_is_to_be_deleted(open_program, places, dana, timur, qtbot):
    WAYS["newer"](places.learner_file(dana))
    program = open_program()
    click(qtbot, card_of(program, dana, qtbot).delete)
    assert "A newer version of the program can still open this record." in all_words(deletion_asked(program, qtbot))


def test_another_copy_is_chosen_from_all_and_what_is_not_whole_cannot_be(open_program, places, dana, qtbot):
    (only,) = list_backups(places, dana)
    older = only.path.with_name("20260101T100000000000Z-import.db")
    shutil.copy(only.path, older)
    shutil.copy(only.path, only.path.with_name("20251201T100000000000Z-import.db"))
    flip(only.path)
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    assert "The newest copy is damaged too." in words(card)
    assert card.others.text() == "Other copies (2)"
    click(qtbot, card.others)
    dialog = dialog_of(program, BackupsDialog)
    assert "not whole" in all_words(dialog)
    assert len(dialog.restores) == 2
    click(qtbot, dialog.restores[-1])
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert answers(program) == KEPT + LATER


def test_a_copy_that_only_bears_a_later_date_is_passed_over_in_words(open_program, places, dana, qtbot):
    (only,) = list_backups(places, dana)
    only.path.rename(only.path.with_name("20990101T100000000000Z-close.db"))
    with LearnerFile.open(places, dana) as learner:
        answer(learner, "later")
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    assert "(70 answer" in card.restore.text()
    assert "2099 was passed over: copies are compared by what they hold." in words(card)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert answers(program) == KEPT + LATER + 1


def test_without_a_copy_what_can_be_read_is_saved(open_program, places, dana, qtbot):
    shutil.rmtree(backup_folder(places, dana))
    with LearnerFile.open(places, dana) as learner:
        answer(learner, "test", attempt="lost", number=1)
    shutil.rmtree(backup_folder(places, dana))
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    assert "No copy was found." in words(card)
    assert "70 answer" in words(card)
    assert (card.restore.text(), card.look_first.isVisible()) == ("Save what can be read", False)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert "From tests that could not be put together: 1." in all_words(dialog_of(program))
    assert answers(program) == KEPT + LATER + 1


def test_where_nothing_is_left_only_a_new_record_is_offered(open_program, places, dana, qtbot):
    shutil.rmtree(backup_folder(places, dana))
    places.learner_file(dana).write_bytes(b"")
    program = open_program()
    card = card_of(program, dana, qtbot)
    assert "No answer can be read" in words(card)
    shown = [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]
    assert shown == ["Start new", "Delete"]
    assert card.start_new.property("kind") == "primary"


def test_another_learners_record_in_the_place_of_ones_own_is_told_and_the_own_comes_back(
    open_program, places, dana, timur, qtbot
):
    shutil.copy(places.learner_file(timur), places.learner_file(dana))
    program = open_program()
    assert [tile.text() for tile in program.window.screen_shown.tiles] == ["Timur"]
    card = card_of(program, dana, qtbot)
    assert card.badge.text() == "Another’s record"
    assert "The record of another learner stands in the place of this one." in words(card)
    assert "60 answers" in words(card)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert (program.desk.person.name, answers(program)) == ("Dana", KEPT)


def test_a_record_that_may_not_be_read_says_what_to_do_and_offers_nothing_in_its_place(
    open_program, places, dana, qtbot
):
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    found = examine_record(places, dana)
    card.show_damage(replace(found, harm=Harm.CLOSED, readable=0, later=0))
    assert card.badge.text() == "May not be read"
    assert "Let who set up this computer give it the right" in words(card)
    assert "60 answers" in words(card)
    assert "may be lost" not in words(card)
    shown = [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]
    assert shown == ["Look first", "Delete"]


def test_a_tile_names_tests_that_may_have_lost_answers_and_a_damaged_log(open_program, places, dana, qtbot):
    flip(places.learner_file(dana))
    card = card_of(open_program(), dana, qtbot)
    assert "may be lost" not in words(card)
    card.show_damage(replace(examine_record(places, dana), harm=Harm.LOG, doubted=2))
    assert "A part of what was written last, before a crash, cannot be read any more." in words(card)
    assert "answers or marks may be lost: once submitted they count when a trainer says so." in words(card)


def test_deleting_what_may_not_be_read_calls_it_neither_lost_nor_to_be_restored(
    open_program, places, dana, qtbot, monkeypatch
):
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    closed_now = replace(examine_record(places, dana), harm=Harm.CLOSED)
    monkeypatch.setattr("htcourse.usecases.people.restore_record.examine_record", lambda *_: closed_now)
    click(qtbot, card.delete)
    told = all_words(deletion_asked(program, qtbot))
    assert "Everything of Dana" in told
    assert "it opens once this account may read it" in told
    assert "could be restored" not in told


def test_in_the_list_a_copy_that_may_not_be_read_is_not_called_damaged(open_program, places, dana, qtbot):
    program = open_program()
    (only,) = list_backups(places, dana)
    (row,) = (replace(each, problem=closed(only.path)) for each in list_copies(places, dana))
    dialog = BackupsDialog(program.desk.look, [row], program.window)
    assert "may not be read" in all_words(dialog)
    assert "not whole" not in all_words(dialog)
    assert dialog.restores == []


def test_a_pin_is_asked_before_anything(open_program, places, dana, qtbot):
    with LearnerFile.open(places, dana) as learner:
        learner.set_preference(PIN, hashed_pin("4827"))
    path = places.learner_file(dana)
    flip(path)
    content = path.read_bytes()
    program = open_program()
    card = card_of(program, dana, qtbot)
    for asked in (card.restore, card.look_first, card.start_new, card.delete):
        click(qtbot, asked)
        dialog = dialog_of(program, PinDialog)
        assert program.desk.session is None
        assert path.read_bytes() == content
        dialog.reject()
    click(qtbot, card.restore)
    dialog = dialog_of(program, PinDialog)
    qtbot.keyClicks(dialog.pad.field, "4827")
    click(qtbot, dialog.go_on)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert program.desk.person.has_pin


def test_a_pin_taken_away_is_asked_for_no_damaged_record_and_the_restored_one_has_none(
    open_program, places, dana, timur, qtbot
):
    with LearnerFile.open(places, dana) as learner:
        learner.set_preference(PIN, hashed_pin("4827"))
    flip(places.learner_file(dana))
    (places.home / RESET_PIN).touch()
    program = open_program()
    card = card_of(program, dana, qtbot)
    click(qtbot, card.restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    assert (program.desk.person.name, program.desk.person.has_pin) == ("Dana", False)
    assert read_settings(places).pins_away == {}


def test_tab_goes_through_the_tile_in_order_and_enter_elsewhere_restores_nothing(
    open_program, places, dana, timur, qtbot
):
    (only,) = list_backups(places, dana)
    shutil.copy(only.path, only.path.with_name("20260101T100000000000Z-import.db"))
    path = places.learner_file(dana)
    flip(path)
    content = path.read_bytes()
    program = open_program()
    card = card_of(program, dana, qtbot)
    program.window.activateWindow()
    program.window.screen_shown.tiles[0].clicked.disconnect()
    program.window.screen_shown.tiles[0].setFocus()
    qtbot.keyClick(program.window.screen_shown.tiles[0], Qt.Key.Key_Return)
    assert path.read_bytes() == content
    card.restore.setFocus()
    seen = []
    for _ in range(5):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert seen == [card.restore, card.look_first, card.start_new, card.others, card.delete]
    card.restore.setFocus()
    qtbot.keyClick(card.restore, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: program.desk.session is not None)
