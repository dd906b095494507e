"""Tabs stay in one row, with fewer words the narrower they stand."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from htcourse.ui.widgets.focus_ring import BY_KEYBOARD, FocusRing
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.tab_row import TabRow

WORDS = ("Case", "Moments", "Documents", "People", "Criteria")


@pytest.fixture
def row(qtbot, look):
    row = TabRow(look)
    look.follow(lambda: row.setStyleSheet(look.style_sheet()))
    qtbot.addWidget(row)
    for words, icon in zip(WORDS, ("inbox", "git-branch", "file-text", "user", "scale"), strict=True):
        row.add(words, icon)
    row.tabs[0].setChecked(True)
    row.resize(900, 40)
    row.show()
    qtbot.waitExposed(row)
    return row


def shape(tab) -> str:
    return ("both" if not tab.icon().isNull() else "words") if tab.text() else "icon"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_tabs_stand_in_one_row_with_the_words_there_is_room_for(qtbot, look, row, zoom):
    look.set_zoom(zoom)
    seen: list[tuple[str, ...]] = []
    for width in range(round(900 * zoom), row.minimumSizeHint().width(), -10):
        row.resize(width, round(40 * zoom))
        lay_out(row)
        shapes = tuple(map(shape, row.tabs))
        seen += [shapes] if shapes not in seen else []
        assert row.tabs[-1].geometry().right() < width
        assert len({each.y() for each in row.tabs}) == 1
        assert all(one.geometry().right() < other.x() for one, other in pairwise(row.tabs))
        for tab, words in zip(row.tabs, WORDS, strict=True):
            assert tab.accessibleName() == words
            assert tab.toolTip() == ("" if tab.text() else words)
            assert tab.sizeHint().width() == tab.width_as(shape(tab)) <= tab.width()
    assert seen == [("both",) * 5, ("words",) * 5, ("both", *("icon",) * 4), ("icon",) * 5]


def test_the_tab_chosen_has_its_words_and_arrows_lead_on_as_before(qtbot, look, row):
    row.resize(row.minimumSizeHint().width() + look.px(110), 40)
    row.activateWindow()
    qtbot.waitUntil(lambda: row.tabs[0].text() == "Case" and not row.tabs[1].text())
    row.tabs[0].setFocus()
    qtbot.keyClick(row.tabs[0], Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: row.tabs[1].isChecked() and row.tabs[1].hasFocus())
    qtbot.waitUntil(lambda: [each.text() for each in row.tabs] == ["", "Moments", "", "", ""])
    assert row.tabs[-1].geometry().right() < row.width()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_ring_of_a_tab_lies_inside_it_and_not_over_the_edge_of_the_one_that_is_down(qtbot, look, row, zoom):
    look.set_zoom(zoom)
    ring = FocusRing(look, row)
    with qtbot.waitActive(row):
        row.activateWindow()
    QApplication.instance().setProperty(BY_KEYBOARD, True)
    row.tabs[1].setFocus()
    ring.use_keyboard(True)
    qtbot.waitUntil(lambda: row.tabs[1].geometry().contains(ring.geometry(), True))
