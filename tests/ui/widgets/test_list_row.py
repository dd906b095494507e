"""A row's second line takes as many lines as it needs where it wraps, and one where it is a path."""

import pytest
from PySide6.QtWidgets import QApplication

from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD, FocusRing
from htcourse.ui.widgets.list_row import SIDE, ListRow

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


def test_the_ground_and_the_ring_keep_from_the_words_which_stand_below_those_of_the_card(look, qtbot):
    card = Card(look, margins=(20, 6, 20, 6), title="Quizzes")
    row = ListRow(look, "HHH", "HHH", has_rule=False)
    card.body.addLayout(row.in_line())
    ring = FocusRing(look, card)
    qtbot.addWidget(card)
    card.resize(400, 200)
    with qtbot.waitExposed(card):
        card.show()
    for zoom in (1.0, 2.0):
        look.set_zoom(zoom)
        side = look.px(SIDE)
        qtbot.waitUntil(lambda side=side: row.x() == look.px(20) - side and row.geometry().right() < card.width())
        picture = row.grab().toImage()
        ground = picture.pixelColor(0, 0)
        left = next(x for x in range(row.width()) if picture.pixelColor(x, look.px(17)) != ground)
        assert side <= left <= side + look.px(3)
    with qtbot.waitActive(card):
        card.activateWindow()
    row.setFocus()
    QApplication.instance().setProperty(BY_KEYBOARD, True)
    ring.use_keyboard(True)
    qtbot.waitUntil(lambda: ring.geometry() == row.geometry())
