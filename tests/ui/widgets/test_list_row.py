"""A row's second line takes as many lines as it needs where it wraps, and one where it is a path."""

import pytest

from htcourse.ui.widgets.list_row import ListRow

DETAIL = "Exam · 29 November 2026, 03:02 · 62 minutes allowed · 6 of 8 points so far · 2 wait for a mark · not released"


@pytest.mark.parametrize("wraps", [True, False])
def test_a_long_line_below_the_title_is_read_whole_where_it_wraps(look, qtbot, wraps):
    row = ListRow(look, "Aigerim S.: Exam for officers", DETAIL, wraps=wraps)
    qtbot.addWidget(row)
    wide, narrow = row.heightForWidth(1000), row.heightForWidth(320)
    assert (narrow > wide) is wraps
    row.resize(320, narrow)
    row.grab()
    assert (row.toolTip() == "") is wraps, "what is cut is in the tip"
