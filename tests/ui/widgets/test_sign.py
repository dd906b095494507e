"""Signs stand on the line of the words beside them, as seen."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.sign import Sign

WORDS = {
    "wraps": lambda look: Label(look, "HHH HHH", "body", wraps=True),
    "small": lambda look: Label(look, "HHH HHH", "small", wraps=True),
    "strong": lambda look: Label(look, "HHH HHH", "strong", wraps=True),
    "plain": lambda look: RichLabel(look, "HHH", size=14, line=21),
    "mixed": lambda look: RichLabel(look, "<b>HHH</b> HHH", size=15, line=22),
}


def inked(widget: QWidget, window: QWidget) -> tuple[int, int]:
    """Return the first and the last row in which something is painted, seen in the window."""
    image = window.grab(widget.rect().translated(widget.mapTo(window, QPoint()))).toImage()
    ground = image.pixelColor(image.width() - 1, 0)
    rows = [
        y
        for y in range(image.height())
        if any(abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60 for x in range(image.width() - 1))
    ]
    top = widget.mapTo(window, QPoint()).y()
    return top + rows[0], top + rows[-1]


@pytest.mark.parametrize("name", WORDS)
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_sign_stands_in_the_middle_of_the_capitals_beside_it(qtbot, look, name, zoom):
    look.set_zoom(zoom)
    window = QWidget()
    qtbot.addWidget(window)
    words = WORDS[name](look)
    sign = Sign(look, "circle", "ink", words)
    in_row((sign, 0, Qt.AlignmentFlag.AlignTop), (words, 1, Qt.AlignmentFlag.AlignTop), inside=window)
    window.resize(round(300 * zoom), round(60 * zoom))
    window.show()
    qtbot.waitExposed(window)
    assert abs(sum(inked(sign, window)) - sum(inked(words, window))) / 2 <= look.px(1)


def test_a_sign_follows_the_size_of_the_words(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    words = RichLabel(look, "HHH", size=14, line=21)
    sign = Sign(look, "circle", "ink", words)
    in_row((sign, 0, Qt.AlignmentFlag.AlignTop), (words, 1, Qt.AlignmentFlag.AlignTop), inside=window)
    window.resize(300, 120)
    window.show()
    qtbot.waitExposed(window)
    before = sign.contentsMargins().top()
    look.set_zoom(2.0)
    qtbot.waitUntil(lambda: sign.contentsMargins().top() > before and words.height() >= look.px(21))
    assert abs(sum(inked(sign, window)) - sum(inked(words, window))) / 2 <= look.px(1)
