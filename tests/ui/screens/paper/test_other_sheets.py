"""Other sheets are typed from the first time on, wherever one was with those before."""

import pytest
from tests.ui.screens.paper.test_paper import choose_time, screen, type_foot, words

__all__ = ["screen"]


@pytest.mark.parametrize("other", ["paper", "code in the foot"])
def test_other_sheets_begin_with_typing_never_in_a_comparison(screen, other, qtbot):
    """The comparison stayed: a code and Enter did nothing, and nobody said why."""
    choose_time(screen, 0, qtbot)
    if other == "paper":
        screen.chosen.emit(screen.of.value, screen.quiz.value, "B", "")
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
            screen.chosen.emit(screen.of.value, screen.quiz.value, letter, "")
            type_foot(screen, qtbot)
        keys = [each.key for each in screen.grid.rows.typed.paper.questions]
        for time in (1, 2):
            choose_time(screen, time, qtbot)
            row = screen.grid.rows.add("K7-1")
            for column, key in enumerate(keys):
                screen.grid.rows.setData(screen.grid.rows.index(row, column), key)
        if letter == "B":
            screen.take.click()
        else:
            with qtbot.waitSignal(program.desk.navigator.refused) as told:
                screen.take.click()
        qtbot.waitUntil(lambda: "Taken in: 1." in words(screen))
    assert "K7-1 (B)" in str(told.args[0])
