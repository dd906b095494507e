"""A box to choose from looks like one."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionComboBox, QToolTip

from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.pick_field import PickField


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_arrow_that_the_style_sheet_has_none_for_is_painted_at_the_right(look, qtbot, zoom):
    look.set_zoom(zoom)
    box = ComboBox(look, "Language")
    qtbot.addWidget(box)
    box.setStyleSheet(look.style_sheet())
    box.resize(look.px(200), look.px(38))
    seen, side, ink = box.grab().toImage(), look.px(16), look.colour("ink2").name()
    left, top = box.width() - look.px(8) - side, (box.height() - side) // 2
    inked = [x for x in range(left, left + side) for y in range(top, top + side) if seen.pixelColor(x, y).name() == ink]
    assert inked
    assert (min(inked) + max(inked) + 1) / 2 == pytest.approx(left + side / 2, abs=1), "in the middle of its square"


@pytest.mark.parametrize("make", [lambda look: ComboBox(look, "Source"), lambda look: PickField(look, (), "Choose …")])
def test_words_without_room_lose_their_middle_and_are_whole_in_a_tool_tip(look, qtbot, make):
    """They ended in the middle of a letter, and what told places apart stood at their end."""
    box = make(look)
    box.clear()
    qtbot.addWidget(box)
    box.setStyleSheet(look.style_sheet())
    for words in ("ILO", "ILO (2012). Indicators of Forced Labour, and how they are told"):
        box.addItem(words)
    box.resize(look.px(200), look.px(38))
    shown = QStyleOptionComboBox()
    for at, is_whole in ((0, True), (1, False)):
        box.setCurrentIndex(at)
        box.initStyleOption(shown)
        assert is_whole is (shown.currentText == box.currentText() == box.words_shown())
        if not is_whole:
            start, end = shown.currentText.split("…")
            assert start
            assert end
            assert box.currentText().startswith(start)
            assert box.currentText().endswith(end)
        QToolTip.hideText()
        at_middle = box.rect().center()
        QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, at_middle, box.mapToGlobal(at_middle)))
        assert QToolTip.text() == ("" if is_whole else box.currentText())
