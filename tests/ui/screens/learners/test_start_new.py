"""Beginning a damaged record anew promises only what can be had again, and calls people what their tile does."""

import shutil

import pytest
from tests.store.samples import answer
from tests.ui.screens.learners.tiles import (
    KEPT,
    LATER,
    all_words,
    button,
    card_of,
    click,
    deletion_asked,
    dialog_of,
    flip,
)

from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.preferences import LEFT
from htcourse.ui.screens.learners.restoring import Restoring
from htcourse.usecases.people.learners import delete_learner
from htcourse.usecases.people.restore_record import examine_record, restore_copy, start_new


def test_starting_new_promises_nothing_that_cannot_be_read(open_program, places, dana, timur, qtbot):
    for each in list_backups(places, dana):
        each.path.unlink()
    places.learner_file(dana).write_bytes(b"z" * 50_000)
    program = open_program()
    card = card_of(program, dana, qtbot)
    click(qtbot, card.start_new)
    question = dialog_of(program)
    assert "Nothing can be read of the old one; its file is kept." in all_words(question)
    assert card._name.words in all_words(question)
    click(qtbot, button(question, "Start new"))
    qtbot.waitUntil(lambda: program.desk.session is not None)
    told = all_words(dialog_of(program))
    assert "no answer can be read of it" in told
    assert "brings it back" not in told


def test_the_dialog_calls_somebody_what_the_tile_does(open_program, places, dana, timur, qtbot):
    """The list did not find the name, in any copy; what looks closer did."""
    path = places.learner_file(dana)
    flip(path)
    program = open_program()
    card = card_of(program, dana, qtbot)
    restoring = card.findChild(Restoring)
    restoring._name = "Learner 4"
    restoring._on_found(examine_record(places, dana, program.desk.clock))
    click(qtbot, card.start_new)
    assert "Dana begins with an empty record." in all_words(dialog_of(program))


@pytest.mark.parametrize("way", ["restore", "start_new", "delete"])
def test_a_tile_of_a_record_that_another_window_restored_says_so_and_goes(
    open_program, places, dana, timur, qtbot, way
):
    flip(places.learner_file(dana))
    program = open_program()
    card = card_of(program, dana, qtbot)
    restore_copy(places, dana, list_backups(places, dana)[0].path.name, mends=True)
    click(qtbot, getattr(card, way))
    if way == "start_new":
        click(qtbot, button(dialog_of(program), "Start new"))
    qtbot.waitUntil(lambda: not program.window.screen_shown.damaged)
    assert "The record of Dana is whole again" in all_words(program.window.screen_shown)
    assert sorted(tile.text() for tile in program.window.screen_shown.tiles) == ["Dana", "Timur"]
    with LearnerFile.open(places, dana) as learner:
        assert len(learner.responses()) == KEPT + LATER


def test_a_record_that_another_window_deleted_while_the_question_stands_is_told_and_nobody_else_s_goes(
    open_program, places, dana, timur, qtbot
):
    flip(places.learner_file(dana))
    stray = places.learners / "Dana (2).db"
    shutil.copy(list_backups(places, dana)[0].path, stray)
    program = open_program()
    click(qtbot, card_of(program, dana, qtbot).delete)
    question = deletion_asked(program, qtbot)
    delete_learner(places, dana)
    click(qtbot, button(question, "Delete these, too"))
    qtbot.waitUntil(lambda: "There is no learner" in all_words(program.window))
    assert (places.learner_ids(), stray.exists()) == ((timur,), True)
    assert not program.window.screen_shown.damaged
    assert sorted(tile.text() for tile in program.window.screen_shown.tiles) == ["Timur"]


@pytest.mark.parametrize("say", ["Delete without these", "Delete these, too"])
def test_a_record_that_another_window_restored_while_the_question_stands_is_told_and_stays(
    open_program, places, dana, timur, qtbot, say
):
    flip(places.learner_file(dana))
    stray = places.learners / "Dana (2).db"
    shutil.copy(list_backups(places, dana)[0].path, stray)
    program = open_program()
    click(qtbot, card_of(program, dana, qtbot).delete)
    question = deletion_asked(program, qtbot)
    restore_copy(places, dana, list_backups(places, dana)[0].path.name, mends=True)
    click(qtbot, button(question, say))
    qtbot.waitUntil(lambda: "The record of Dana is whole again" in all_words(program.window))
    assert not program.window.screen_shown.damaged
    assert sorted(tile.text() for tile in program.window.screen_shown.tiles) == ["Dana", "Timur"]
    assert stray.exists()
    with LearnerFile.open(places, dana) as learner:
        assert len(learner.responses()) == KEPT + LATER


def test_what_comes_of_a_file_kept_aside_that_shares_nothing_with_the_copy_is_told(
    open_program, places, dana, timur, qtbot
):
    flip(places.learner_file(dana))
    for each in list_backups(places, dana):
        each.path.unlink()
    start_new(places, dana)
    with LearnerFile.open(places, dana) as learner:
        learner.set_preference(LEFT, "")  # as an earlier version
        answer(learner)
    places.learner_file(dana).unlink()
    program = open_program()
    click(qtbot, card_of(program, dana, qtbot).restore)
    qtbot.waitUntil(lambda: program.desk.session is not None)
    told = all_words(dialog_of(program))
    assert f"Of these, {KEPT + LATER} answers came from a file kept aside" in told


@pytest.mark.parametrize("others", [True, False])
def test_a_record_whose_files_somebody_removed_while_the_question_stands_is_told(
    open_program, places, dana, qtbot, others, request
):
    kept = (request.getfixturevalue("timur"),) if others else ()
    program = open_program(learner=dana)
    program.window.show()
    program.records.confirm_delete(dana, "Delete my data?", "Everything is deleted.")
    question = deletion_asked(program, qtbot)
    for each in (*places.learners.glob(f"{dana}*"), *places.backups.glob(f"{dana}/*")):
        each.unlink()
    click(qtbot, button(question, "Delete"))
    qtbot.waitUntil(lambda: "There is no learner" in all_words(program.window))
    assert program.desk.session is None
    assert places.learner_ids() == kept
