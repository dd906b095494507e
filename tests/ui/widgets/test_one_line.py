"""Two texts on one line tell how high they are at a width before they have it."""

import pytest

from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.one_line import OneLine

TOLD = "Changed on its way, or it breaks off: ask for it again"


@pytest.mark.parametrize("width", [150, 260, 330, 420, 700])
def test_the_height_is_told_before_the_width_is_there(look, qtbot, width):
    """It was that of the width before: a row of a table cut the lower half of the words."""
    told, then = Label(look, TOLD, "body", wraps=True), Label(look, "K7-4-damaged.htresult", "small", wraps=True)
    line = OneLine(look, told, then)
    qtbot.addWidget(line)
    line.resize(1000, 40)
    line.show()
    high = line.heightForWidth(width)
    line.resize(width, high)
    is_below = then.y() >= told.geometry().bottom()
    assert is_below == (told.line_width() + 16 + then.line_width() > width)
    assert all(each.height() >= each.heightForWidth(each.width()) for each in (told, then))
    assert max(each.geometry().bottom() for each in (told, then)) + 1 == high
    assert max(each.geometry().right() for each in (told, then)) < width


def test_it_stands_by_the_words_it_has_now(look, qtbot):
    told, then = Label(look, "New", "body", wraps=True), Label(look, "a.htresult", "small", wraps=True)
    line = OneLine(look, told, then)
    qtbot.addWidget(line)
    line.resize(260, 60)
    line.show()
    assert then.y() == told.y()
    told.set_words(TOLD)
    qtbot.waitUntil(lambda: then.y() > told.y())
