"""Attempts in the list: columns below their names, in lines where there is no room for columns."""

from typing import Any

import pytest
from tests.how_many import few

from htcourse.ui.screens.marks import attempt_row
from htcourse.ui.screens.marks.attempt_row import HEAD, AttemptHead, AttemptRow, Columns
from htcourse.ui.widgets import called
from htcourse.ui.widgets.painting import paint_words

COLUMNS = ("Test", "1 Dec 2026, 02:52", "2 of 2 points")
DETAIL = " · ".join((*COLUMNS, "50 minutes allowed, 10 of them extra time"))
NAMES = ("Person", "Quiz", "To note", "Mode", "Submitted", "Points")
BADGES = (("not released", "warn"), ("extra time", "plain"), ("practised before", "plain"))


def row_of(look, qtbot, width: int, badges: tuple[tuple[str, str], ...] = ()) -> AttemptRow:
    row = AttemptRow(look, Columns(look, NAMES), ("Ana", "Duties"), COLUMNS, badges, DETAIL, has_rule=False)
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
    columns = Columns(look, NAMES)
    head = AttemptHead(look, columns)
    row = AttemptRow(look, columns, ("Ana", "Duties"), COLUMNS, (), DETAIL, has_rule=False)
    qtbot.addWidget(head)
    qtbot.addWidget(row)
    row.resize(look.px(1100), look.px(HEAD))
    head.show()
    head.resize(look.px(1100), look.px(HEAD))
    assert head.height() == look.px(HEAD)
    assert columns.places(head.width()) == row.places()
    head.resize(look.px(600), look.px(HEAD))
    assert head.height() == 0


def test_points_end_at_one_edge_and_what_is_not_usual_stands_in_its_column_on_the_same_line(look, qtbot):
    """It took a line below, of half a sentence each: a list of 26 people had rows of two heights."""
    row, plain = row_of(look, qtbot, 1100, BADGES[:2]), row_of(look, qtbot, 1100)
    assert row.height() == plain.height()
    left, width = row.places()[-1]
    words = [x for x in inked(row, 0, row.height()) if x < row.width() - look.px(40)]
    assert left + width - 3 <= max(words) < left + width
    left, width = row.places()[2]
    assert any(left <= x < left + width for x in words)
    assert not any(left <= x < left + width for x in inked(plain, 0, row.height()))


def test_badges_without_room_are_counted_and_all_is_in_the_tip(look, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(AttemptRow, "_paint_badge", lambda self, painter, left, width, words, role: told.append(words))
    row_of(look, qtbot, 1100, (*BADGES, ("from paper", "plain"))).grab()
    assert told == ["not released", "extra time", "+2"]
    row = row_of(look, qtbot, 1100, BADGES)
    row.grab()
    assert row.toolTip() == row.accessibleName()
    assert "10 of them extra time" in row.toolTip()


@pytest.mark.parametrize("zoom", few([1.0, 2.0]))
def test_columns_of_attempts_stand_below_each_other_where_there_is_room_and_in_lines_where_there_is_none(
    qtbot, look, zoom
):
    look.set_zoom(zoom)
    rows = [row_of(look, qtbot, 1100), row_of(look, qtbot, 1100, BADGES)]
    rows[0].grab()
    assert rows[0].toolTip() == "", "nothing is cut"
    for row in rows:
        row.resize(look.px(600), row.heightForWidth(look.px(600)))
        assert not row.is_wide()
        row.grab()
        assert row.toolTip() == "", "all wraps"
        assert "2 of 2 points" in row.accessibleName()
    cut = AttemptRow(look, Columns(look, NAMES), ("Ana", "Duties " * 30), COLUMNS, (), DETAIL, has_rule=False)
    qtbot.addWidget(cut)
    cut.resize(look.px(900), cut.heightForWidth(look.px(900)))
    cut.grab()
    assert cut.toolTip() == cut.accessibleName()


@pytest.mark.parametrize("zoom", few([1.0, 2.0]))
def test_columns_are_as_wide_as_what_they_hold_and_the_quiz_is_cut_first(qtbot, look, monkeypatch, zoom):
    """“16 Nov 2026, 09…” and “10 of 17 points so …” were cut beside room that was left; in Russian the mode, too."""
    look.set_zoom(zoom)
    columns, rows = Columns(look, NAMES), []
    for who, cells in (
        ("Simulated 14  Nargiza A.", ("Контрольный тест", "16 Nov 2026, 09:41", "10 of 17 points so far")),
        ("Ana", COLUMNS),
    ):
        both = who, "Non-punishment and duty of integrity of whom the law protects"
        row = AttemptRow(look, columns, both, cells, BADGES, DETAIL, has_rule=False)
        qtbot.addWidget(row)
        row.resize(look.px(1110), row.heightForWidth(look.px(1110)))
        rows.append((row, who, cells))
    told = []

    def painted(*given: Any) -> str:
        told.append(paint_words(*given))
        return told[-1]

    for each in (attempt_row, called):
        monkeypatch.setattr(each, "paint_words", painted)
    for row, who, cells in rows:
        told.clear()
        row.grab()
        assert (*told[:2], *told[4:7]) == (*called.code_and_name(who), *cells)
        assert told[2].endswith("…")
    assert rows[0][0].places() == rows[1][0].places()
    (last, width), end = rows[0][0].places()[-1], look.px(1110 - 10 - 16 - 8)
    assert end - look.px(18) <= last + width <= end
