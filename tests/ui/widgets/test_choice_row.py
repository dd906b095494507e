"""A choice as a row: where the word of its mark stands."""

import pytest

from htcourse.ui.widgets.choice_row import ChoiceRow, RowState


@pytest.fixture
def row(look, qtbot):
    row = ChoiceRow(look, "2", "None; housing is an absolute duty in article 6 of the Protocol")
    qtbot.addWidget(row)
    return row


def test_a_word_stands_beside_a_choice_that_has_one_line_more_for_it(row, look):
    """It had a line of its own below words that were 10 px short of room: as high, and no more in its column."""
    row.show_state(RowState.RIGHT, "Answer given, key then")
    assert row._own_line(670) == 0
    assert row.heightForWidth(670) == look.px(18 + 2 * 22)


def test_in_a_narrow_column_a_word_stands_below_its_choice(row, look):
    before = row.heightForWidth(330)
    row.show_state(RowState.RIGHT, "Answer given, key then")
    assert row._own_line(330) == look.px(22)
    assert row.heightForWidth(330) == before + look.px(22)
