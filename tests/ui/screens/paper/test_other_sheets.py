"""Other sheets are typed from the first time on, wherever one was with those before."""

import pytest
from PySide6.QtCore import Qt
from tests.ui.screens.paper.test_paper import choose_time, editor_of, screen, type_foot, words

from htcourse.ui.screens.paper.typing import COMPARE
from htcourse.usecases.classes import lost_sheets
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import list_classes
from htcourse.usecases.classes.typed_paper import keep_typed, read_typed

__all__ = ["screen"]


def type_sheet(screen, qtbot) -> list[str]:
    """Type the sheet of K7-1 twice, all right; return its keys."""
    keys = [each.key for each in screen.grid.rows.typed.paper.questions]
    for time in (1, 2):
        choose_time(screen, time, qtbot)
        row = screen.grid.rows.add("K7-1")
        for column, key in enumerate(keys):
            screen.grid.rows.setData(screen.grid.rows.index(row, column), key)
    return keys


@pytest.mark.parametrize("other", ["paper", "code in the foot"])
def test_other_sheets_begin_with_typing_never_in_a_comparison(screen, other, qtbot):
    """The comparison stayed: a code and Enter did nothing, and nobody said why."""
    choose_time(screen, 0, qtbot)
    if other == "paper":
        screen.chosen.emit(screen.quiz.value, "B", "")
    else:
        screen.foot_typed.emit("")
    qtbot.waitUntil(lambda: screen.grid is None)
    type_foot(screen, qtbot)
    assert screen.grid.rows.time == 1
    screen.code.setText("K7-2")
    screen._on_code()
    qtbot.waitUntil(lambda: "K7-2" in screen.grid.rows.codes)


def test_what_is_told_of_sheets_that_came_in_is_shown(screen, program, places, qtbot):
    for letter in "BA":
        if letter != screen.paper.value:
            screen.chosen.emit(screen.quiz.value, letter, "")
            type_foot(screen, qtbot)
        type_sheet(screen, qtbot)
        if letter == "B":
            screen.take.click()
        else:
            with qtbot.waitSignal(program.desk.navigator.refused) as told:
                screen.take.click()
        qtbot.waitUntil(lambda: "Taken in: 1." in words(screen))
    assert f"K7-1 (B {paper_quiz(places, screen.quiz.value, 'B').code})" in str(told.args[0])


def enter_code(screen, code, qtbot):
    screen.code.setText(code)
    qtbot.keyClick(screen.code, Qt.Key.Key_Return)


def test_a_code_typed_where_times_are_compared_leads_to_what_differs_or_to_typing(screen, program, qtbot):
    """It did nothing, and nothing said why."""
    rows = screen.grid.rows
    keys = [each.key for each in rows.typed.paper.questions]
    for time, own in ((1, keys), (2, [*keys[:2], "-", *keys[3:]])):
        choose_time(screen, time, qtbot)
        for column, key in enumerate(own):
            screen.grid.rows.setData(screen.grid.rows.index(1, column), key)
    choose_time(screen, COMPARE, qtbot)
    enter_code(screen, "k7-2", qtbot)
    qtbot.waitUntil(lambda: editor_of(screen.grid) is not None)
    assert (screen.time, screen.grid.rows.codes, screen.grid.currentIndex().column()) == (COMPARE, ["K7-2"], 2)
    with qtbot.waitSignal(program.desk.navigator.refused):
        enter_code(screen, "Aigerim", qtbot)
    assert screen.time == COMPARE
    enter_code(screen, "k7-1", qtbot)
    qtbot.waitUntil(lambda: screen.grid.rows.time == 1 and editor_of(screen.grid) is not None)
    at = screen.grid.currentIndex()
    assert (screen.grid.rows.codes[at.row()], at.column()) == ("K7-1", 0)
    assert screen.code.text() == ""


def test_what_another_window_moved_or_mended_meanwhile_is_not_taken_in_as_it_was_here(screen, program, places, qtbot):
    """A sheet that had moved to its owner's code stood under both; a mended slip went in all the same."""
    keys = type_sheet(screen, qtbot)
    (made,) = list_classes(places)[0]
    kept = read_typed(places, made.id, screen.grid.rows.typed.paper)
    moved = kept
    for time in (1, 2):
        moved = moved.with_keys(time, "K7-1", [""] * len(keys)).with_keys(time, "K7-2", keys)
    keep_typed(places, made.id, moved, kept)
    screen.take.click()
    qtbot.waitUntil(lambda: "Taken in: 1." in words(screen))
    assert read_typed(places, made.id, kept.paper).taken == {"K7-2"}


def test_records_are_looked_at_when_a_paper_is_opened_alone(screen, program, qtbot, monkeypatch):
    """Of a class of sixty the page stood still for most of a second whenever another time was chosen."""
    type_sheet(screen, qtbot)
    screen.take.click()
    qtbot.waitUntil(lambda: "Taken in: 1." in words(screen))
    looked = []

    def is_lost(there, of, code, typed):
        looked.append(code)
        return False

    monkeypatch.setattr(lost_sheets, "_is_lost", is_lost)
    choose_time(screen, 1, qtbot)
    choose_time(screen, 2, qtbot)
    assert looked == []
    screen.foot_typed.emit("")
    type_foot(screen, qtbot)
    assert looked == ["K7-1"]
