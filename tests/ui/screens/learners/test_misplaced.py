"""A record under another name is no tile: below the tiles stands whose it is, and it is brought in from there."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.damage import put
from tests.store.samples import answer
from tests.ui.screens.learners.tiles import KEPT, all_words, button, card_of, click, deletion_asked, dialog_of

from htcourse.store import damaged_record
from htcourse.store import salvage as salvaging
from htcourse.store.backups import list_asides, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_queries import RESPONSE_COLUMNS
from htcourse.store.learners_here import Brought, copy_learner, delete_learner
from htcourse.ui.dialogs import Dialog, tell
from htcourse.usecases.people.learners import bring_learner
from htcourse.usecases.people.pins import set_pin
from htcourse.usecases.people.restore_record import restore_copy
from htcourse.usecases.session import Session


def shown(program, qtbot) -> str:
    program.window.show()
    screen = program.window.screen_shown
    qtbot.waitUntil(lambda: "under another name" in all_words(screen))
    return all_words(screen)


def test_it_is_no_tile_and_comes_in_from_below_the_tiles(open_program, places, dana, timur, qtbot):
    stray = shutil.copy(places.learner_file(dana), places.learners / "Dana (2).db")
    shutil.copy(stray, places.learners / "Dana (3).db")
    delete_learner(places, dana)
    shutil.copytree(places.backups / timur, places.backups / "old")
    program = open_program()
    program.show_learners()
    assert "2 records of somebody who does not learn here, under another name" in shown(program, qtbot)
    assert "Dana" not in all_words(program.window.screen_shown)
    screen = program.window.screen_shown
    assert [tile.text() for tile in screen.tiles] == ["Timur"]
    assert not screen.damaged
    click(qtbot, button(screen, "Bring in"))
    assert program.desk.person.learner.id == dana
    assert f"New here: {KEPT + 9} answers." in all_words(dialog_of(program))
    dialog_of(program).reject()
    program.show_learners()
    assert {tile.text() for tile in program.window.screen_shown.tiles} == {"Dana", "Timur"}
    assert stray.is_file()


def test_where_nobody_else_is_here_it_is_shown_in_the_place_of_the_first_page(open_program, places, dana, qtbot):
    shutil.move(places.learner_file(dana), places.learners / "Dana (2).db")
    shutil.rmtree(places.backups / dana)
    program = open_program()
    assert "1 record of somebody who does not learn here, under another name" in shown(program, qtbot)


def test_who_learns_here_is_named_once_with_all_their_files(open_program, places, dana, timur, qtbot):
    file = copy_learner(places, dana, places.home / "before.db")
    with LearnerFile.open(places, dana) as record:
        answer(record, "more")
    for name in ("Dana (2).db", "Dana (3).db"):
        shutil.copy(places.learner_file(dana), places.learners / name)
    delete_learner(places, dana)
    bring_learner(places, file)
    program = open_program()
    words = shown(program, qtbot)
    assert words.count("under another name") == 1
    assert "2 records of Dana under another name: “Dana (2).db”, “Dana (3).db”. Not all of it is here." in words


def test_where_two_records_were_swapped_both_are_told_and_the_one_kept_aside_comes_in(
    open_program, places, dana, timur, qtbot
):
    first, second = places.learner_file(dana), places.learner_file(timur)
    for one, other in ((first, "x"), (second, first.name), (places.learners / "x", second.name)):
        one.rename(places.learners / other)
    program = open_program()
    program.show_learners()
    words = shown(program, qtbot)
    assert f"1 record of Dana under another name: “{second.name}”. Not all of it is here." in words
    assert f"1 record of Timur under another name: “{first.name}”" in words
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    for each in (timur, dana):
        restore_copy(places, each, list_backups(places, each)[0].path.name)
    (aside,) = list_asides(places, timur)
    program.show_learners()
    screen = program.window.screen_shown
    told = f"1 record of Dana under another name: “{aside.path.name}”. Not all of it is here."
    qtbot.waitUntil(lambda: told in all_words(screen))
    assert "of Timur" not in all_words(screen)
    click(qtbot, button(program.window.screen_shown, "Bring in"))
    assert program.desk.person.learner.id == dana
    assert len(program.desk.session.learner.responses()) == KEPT + 9


def test_whose_record_stands_in_the_place_is_said_before_a_deletion_and_stays(open_program, places, dana, timur, qtbot):
    places.learner_file(timur).replace(places.learner_file(dana))
    program = open_program()
    program.window.show()
    program.records.confirm_delete(dana, "Delete my data?", "Everything is deleted.")
    words = "In its place stands the record of another learner, Timur: that one stays, and is theirs."
    assert words in all_words(deletion_asked(program, qtbot))
    click(qtbot, button(dialog_of(program), "Delete"))
    assert places.learner_ids() == (timur,)


@pytest.mark.parametrize("say", ["Delete without these", "Delete these, too"])
def test_copies_under_other_names_are_said_before_a_deletion_and_go_too_if_wished(
    open_program, places, dana, timur, qtbot, say
):
    stray = Path(shutil.copy(places.learner_file(dana), places.learners / "Dana (2).db"))
    program = open_program(learner=dana)
    program.window.show()
    program.records.confirm_delete(dana, "Delete my data?", "Everything is deleted.")
    assert str(stray) in all_words(deletion_asked(program, qtbot))
    click(qtbot, button(dialog_of(program), say))
    assert dana not in places.learner_ids()
    assert stray.exists() is ("without" in say)


def test_after_a_deletion_nobody_stands_in_the_record_of_another(open_program, places, dana, timur):
    program = open_program(learner=dana)
    program.window.show()
    program.records.delete(dana)
    assert places.learner_ids() == (timur,)
    assert program.desk.session is None
    assert program.desk.navigator.current.screen_name == "learners"


def test_a_deletion_is_asked_about_once_also_over_another_dialog(open_program, places, dana, timur, qtbot):
    program = open_program(learner=dana)
    program.window.show()
    tell(program.desk.look, program.window, "Brought in", "All of it was here already.")
    for _ in range(2):
        with qtbot.waitSignal(program.desk.jobs.ended):
            program.records.confirm_delete(dana, "Delete my data?", "Everything is deleted.")
    shown = [each.accessibleName() for each in program.window.findChildren(Dialog) if each.isVisible()]
    assert sorted(shown) == ["Brought in", "Delete my data?"]


def test_the_windows_wait_for_no_damaged_file_before_a_deletion(open_program, places, dana, timur, qtbot, monkeypatch):
    stray = Path(shutil.copy(places.learner_file(dana), places.learners / "Dana (2).db"))
    (copy,) = list_backups(places, timur)
    for each in (stray, copy.path, shutil.copy(copy.path, copy.path.with_name("20260101T100000000000Z-aside.db"))):
        put(0, bytes(100))(Path(each))
    program = open_program(learner=dana)
    program.window.show()
    salvage, read = salvaging.salvage, []

    def noted(path, *given):
        read.append((path, threading.current_thread() is threading.main_thread()))
        return salvage(path, *given)

    for module in (salvaging, damaged_record):
        monkeypatch.setattr(module, "salvage", noted)
    program.records.confirm_delete(dana, "Delete my data?", "Everything is deleted.")
    assert str(stray) in all_words(deletion_asked(program, qtbot))
    assert read == [(stray, False)]


def test_who_brings_in_the_record_of_another_is_asked_for_their_pin(open_program, places, dana, timur, qtbot, tmp_path):
    with closing(Session.open(places, dana)) as session:
        set_pin(session, "1357")
    file = copy_learner(places, dana, tmp_path / "dana.db")
    program = open_program(learner=timur)
    program.window.show()
    program.records.bring(str(file))
    assert program.desk.session is None
    qtbot.waitUntil(lambda: getattr(program.window.screen_shown, "pin_dialog", None) is not None)
    assert "All of it was here already." in all_words(program.window)


def test_who_brings_in_the_record_of_another_is_told_whose_is_open(open_program, places, dana, timur, tmp_path):
    file = copy_learner(places, dana, tmp_path / "dana.db")
    program = open_program(learner=timur)
    program.window.show()
    program.records.bring(str(file))
    assert program.desk.person.learner.id == dana
    assert "It is the record of Dana, which is open now." in all_words(dialog_of(program))
    dialog_of(program).reject()
    program.records.bring(str(file))
    assert "which is open now" not in all_words(dialog_of(program))


def test_what_stayed_out_was_not_here_already(open_program, places, dana, tmp_path):
    file = copy_learner(places, dana, tmp_path / "dana.db")
    with closing(sqlite3.connect(file)) as connection:
        columns = dict.fromkeys(RESPONSE_COLUMNS.split(", "), "") | {"id": "'x'", "answer": "'no answer'"}
        values = ", ".join(value or name for name, value in columns.items())
        connection.execute(f"insert into response ({RESPONSE_COLUMNS}) select {values} from response limit 1")
        connection.commit()
    program = open_program(learner=dana)
    program.window.show()
    program.records.bring(str(file))
    words = all_words(dialog_of(program))
    assert "Nothing in it was new here. 1 entry of it could not be used and stayed out." in words


def test_of_a_damaged_file_it_is_said_what_can_be_read(open_program, places, dana, tmp_path):
    file = copy_learner(places, dana, tmp_path / "dana.db")
    put(0, bytes(100))(file)
    program = open_program(learner=dana)
    program.window.show()
    program.records.bring(str(file))
    words = all_words(dialog_of(program))
    assert f"The file is damaged: {KEPT + 9} answers can be read of it. All of it was here already." in words
    told = program.records._came_words(Brought(dana, readable=3, doubted=1))
    assert "Answers or marks may be lost of 1 test or exam: it is in no figure until settled, on Exams" in told


def test_where_the_record_is_gone_it_is_said_that_its_newest_copy_was_put_back_first(
    open_program, places, dana, timur, tmp_path
):
    """The file took the place alone, and what the copies hold was not there."""
    file = copy_learner(places, dana, tmp_path / "before.db")
    with LearnerFile.open(places, dana) as record:
        answer(record, "more")
    places.learner_file(dana).unlink()
    program = open_program(learner=timur)
    program.window.show()
    program.records.bring(str(file))
    words = all_words(dialog_of(program))
    assert "The record was gone: its newest whole copy was put back first, that of " in words
    assert "All of it was here already." in words


def test_a_deletion_says_which_copy_of_the_record_stays(open_program, places, dana, timur, qtbot):
    stray = shutil.copy(places.learner_file(dana), places.learners / "Dana (2).db")
    program = open_program(learner=dana)
    program.window.show()
    program.records.delete(dana)
    assert str(stray) in all_words(dialog_of(program))
    bring_learner(places, stray)


def test_of_a_record_that_is_brought_in_again_it_is_said_what_was_new(open_program, places, dana, tmp_path):
    file = copy_learner(places, dana, tmp_path / "before.db")
    with LearnerFile.open(places, dana) as record:
        answer(record, "more")
        answer(record, "undone")
        record.undo_response(record.responses()[-1].id)
    later = copy_learner(places, dana, tmp_path / "later.db")
    delete_learner(places, dana)
    bring_learner(places, file)
    program = open_program(learner=dana)
    program.window.show()
    for path, words in ((later, "New here: 1 answer."), (later, "All of it was here already.")):
        program.records.bring(str(path))
        assert words in all_words(dialog_of(program))
        dialog_of(program).reject()


def test_copies_of_a_damaged_record_among_those_of_another_come_in_from_below_and_count_in_its_deletion(
    open_program, places, dana, timur, qtbot
):
    (copy,) = list_backups(places, dana)
    moved = copy.path.rename(places.backups / timur / copy.path.name)
    places.learner_file(dana).write_bytes(b"no record")
    program = open_program()
    program.show_learners()
    assert f"1 record of Dana under another name: “{moved.name}”" in shown(program, qtbot)
    click(qtbot, card_of(program, dana, qtbot).delete)
    assert "1 copy of it among another learner’s goes, too." in all_words(deletion_asked(program, qtbot))
    dialog_of(program).reject()
    click(qtbot, button(program.window.screen_shown, "Bring in"))
    assert program.desk.person.learner.id == dana
    assert len(program.desk.session.learner.responses()) == KEPT
