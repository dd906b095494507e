"""Attempts in the list: columns below their names, in lines where there is no room for columns."""

import pytest
from tests.how_many import few

from htcourse.ui.screens.marks.attempt_row import HEAD, AttemptHead, AttemptRow, places

COLUMNS, NOTES = ("Test", "1 Dec 2026, 02:52", "2 of 2 points"), "marked by Ms B on 1 Dec 2026"
DETAIL = " · ".join((*COLUMNS, NOTES))


def row_of(look, qtbot, width: int, notes: str = "") -> AttemptRow:
    row = AttemptRow(look, ("Ana", "Duties"), COLUMNS, notes, DETAIL, tag="", has_rule=False)
    qtbot.addWidget(row)
    row.resize(look.px(width), row.heightForWidth(look.px(width)))
    return row


def inked(row: AttemptRow, top: int, bottom: int) -> list[int]:
    """Return the columns of pixels that have words between two heights."""
    picture = row.grab().toImage()
    ground = picture.pixel(0, 0)
    return [x for x in range(row.width()) if any(picture.pixel(x, y) != ground for y in range(top, bottom))]


@pytest.mark.parametrize("zoom", few([1.0, 2.0]))
def test_names_stand_above_columns_and_go_where_there_are_none(look, qtbot, zoom):
    look.set_zoom(zoom)
    head = AttemptHead(look, ("Person", "Quiz", "Mode", "Submitted", "Points"))
    qtbot.addWidget(head)
    head.show()
    head.resize(look.px(1100), look.px(HEAD))
    assert head.height() == look.px(HEAD)
    assert places(look, head.width()) == row_of(look, qtbot, 1100).places()
    head.resize(look.px(600), look.px(HEAD))
    assert head.height() == 0


def test_points_end_at_one_edge_and_notes_begin_below_the_quiz(look, qtbot):
    row = row_of(look, qtbot, 1100, NOTES)
    (quiz, _), (left, width) = row.places()[1], row.places()[4]
    words = [x for x in inked(row, 0, look.px(30)) if x < row.width() - look.px(40)]
    assert left + width - 3 <= max(words) < left + width
    assert quiz <= min(inked(row, look.px(33), row.height())) <= quiz + 3


@pytest.mark.parametrize("zoom", few([1.0, 2.0]))
def test_columns_of_attempts_stand_below_each_other_where_there_is_room_and_in_lines_where_there_is_none(
    qtbot, look, zoom
):
    look.set_zoom(zoom)
    columns, notes = ("Test", "1 Dec 2026, 02:52", "2 of 2 points"), "marked by Ms B on 1 Dec 2026"
    detail = " · ".join((*columns, notes))
    rows = [
        AttemptRow(look, called, columns, said, detail, tag=tag, has_rule=True)
        for called, said, tag in ((("Ana", "Duties"), "", ""), (("Botagoz N.", "Ground rules"), notes, "Marks anew: 2"))
    ]
    for row in rows:
        qtbot.addWidget(row)
        row.resize(look.px(1100), row.heightForWidth(look.px(1100)))
        row.grab()
        assert row.toolTip() == "", "nothing is cut"
    assert rows[0].places() == rows[1].places()
    assert rows[0].height() < rows[1].height(), "only what is to be said takes a line"
    for row in rows:
        row.resize(look.px(600), row.heightForWidth(look.px(600)))
        assert not row.is_wide()
        row.grab()
        assert row.toolTip() == "", "all wraps"
        assert "2 of 2 points" in row.accessibleName()
    cut = AttemptRow(look, ("Ana", "Duties " * 30), columns, "", detail, tag="", has_rule=False)
    qtbot.addWidget(cut)
    cut.resize(look.px(900), cut.heightForWidth(look.px(900)))
    cut.grab()
    assert cut.toolTip() == cut.accessibleName()
