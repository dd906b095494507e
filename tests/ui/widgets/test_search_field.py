"""A field that narrows down a page: its signs are ours, at the size of the look."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QToolButton

from htcourse.ui.widgets.search_field import FilterField


def test_the_sign_that_clears_grows_with_the_text_and_is_pressed_at_the_height_of_the_field(look, qtbot):
    """It was Qt's picture, 16 px of a dark disc in every theme and size."""
    field = FilterField(look, "Search")
    qtbot.addWidget(field)
    field.show()
    for zoom in (1.0, 2.0):
        look.set_zoom(zoom)
        field.resize(look.px(300), look.px(36))
        field.setText("")
        empty = field.grab().toImage()
        field.setText(" ")
        field.clearFocus()
        shown = field.grab().toImage()
        place = QRect(field.width() - look.px(25), look.px(10), look.px(16), look.px(16))
        assert shown.copy(place) != empty.copy(place)
        (clears,) = field.findChildren(QToolButton)
        assert clears.icon().isNull()
        assert (clears.width(), clears.height()) == (look.px(32), field.height())
    clears.click()
    assert field.text() == ""
