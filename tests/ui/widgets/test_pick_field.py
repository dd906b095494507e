"""What is picked is read whole, in a narrow place too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Option
from htcourse.ui.widgets.layouts import in_column
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
    assert not both.whole.isVisible()
    field.setCurrentIndex(2)
    assert both.whole.isVisible()
    assert both.whole.words == LEVEL
    both.resize(900, 120)
    qtbot.waitUntil(lambda: not both.whole.isVisible())


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
