"""What is picked is read whole, in a narrow place too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Option
from htcourse.ui.widgets.layouts import in_column, lay_out
from htcourse.ui.widgets.pick_field import PickField, WholePick
from htcourse.ui.widgets.scroll import ScrollArea

LEVEL = "Называет два признака и объясняет, как они видны в описанном случае (2)"


def test_below_a_field_without_room_stands_what_is_picked(look, qtbot):
    """In Russian who marked saw “Называет два приз…”, and the next level began alike."""
    field = PickField(look, [Option("a", "Нет (0)"), Option("b", LEVEL)], "Выберите …")
    both = WholePick(look, field)
    qtbot.addWidget(both)
    both.resize(300, 120)
    both.show()
    field.setCurrentIndex(1)
    assert both.whole.words == ""
    field.setCurrentIndex(2)
    assert both.whole.isVisible()
    assert both.whole.words == LEVEL
    both.resize(900, 120)
    qtbot.waitUntil(lambda: not both.whole.isVisible())


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_what_stands_below_a_field_stays_where_it_is_whichever_option_is_picked(look, qtbot, zoom):
    """A long level pushed the fields and the button below it down, under the pointer."""
    field, below, page = PickField(look, [Option("a", "No"), Option("b", LEVEL)], "Choose …"), QWidget(), QWidget()
    below.setFixedHeight(20)
    in_column(WholePick(look, field), below, 1, inside=page)
    qtbot.addWidget(page)
    look.set_zoom(zoom)
    page.resize(300, 600)
    page.show()
    tops = []
    for at in range(3):
        field.setCurrentIndex(at)
        lay_out(page)
        tops.append(below.y())
    assert len(set(tops)) == 1


def test_page_down_scrolls_the_page_and_picks_nothing(qtbot, look):
    """At an essay whose first level has the focus it chose a level, which was kept as begun."""
    field = PickField(look, [Option(each, each) for each in "abcdefghijkl"], "Choose …")
    page = QWidget()
    in_column(field, QWidget(), inside=page)
    page.setMinimumHeight(2000)
    area = ScrollArea(look, page)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert field.picked() == ""
    assert area.verticalScrollBar().value() > 0
