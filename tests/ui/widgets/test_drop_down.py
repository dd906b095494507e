"""The list of a box to choose from: below its field, in rows like those of a menu, walked by keys as ever."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.tour.driver import turn_events
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.drop_down import ROW, DropDown
from htcourse.ui.widgets.pick_field import PickField

WORDS = ("the act", "the means", "the purpose of exploitation", "consent")


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


def opened(qtbot, look, page, kind) -> DropDown:
    box: DropDown = ComboBox(look, "Element") if kind == "box" else PickField(look, (), "…")
    box.addItems(WORDS)
    column = QVBoxLayout(page)
    column.addWidget(box)
    column.addStretch(1)
    page.setStyleSheet(look.style_sheet())
    page.resize(look.px(300), look.px(400))
    page.show()
    qtbot.waitExposed(page)
    box.setFocus()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    return box


@pytest.mark.parametrize("zoom", [1.0, 1.5])
@pytest.mark.parametrize("kind", ["box", "field"])
def test_the_list_stands_a_little_below_its_field_in_rows_to_hit_with_round_corners(look, qtbot, page, kind, zoom):
    """It lay over the field, square, in rows 27 px high."""
    look.set_zoom(zoom)
    box = opened(qtbot, look, page, kind)
    popup, view = box.view().window(), box.view()
    assert popup.geometry().top() - box.mapToGlobal(QPoint(0, box.height())).y() == look.px(4)
    assert view.visualRect(view.model().index(0, 0)).height() == look.px(ROW)
    assert not popup.mask().contains(QPoint(0, 0))
    assert popup.mask().contains(QPoint(popup.width() // 2, 0))
    box.hidePopup()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_row_one_is_on_has_the_ground_of_one_that_is_selected(look, qtbot, page, theme):
    """It had the dark ground of a button that stands out."""
    look.set_theme(theme)
    box = opened(qtbot, look, page, "box")
    view = box.view()
    row = view.visualRect(view.model().index(0, 0))
    seen = view.viewport().grab().toImage()
    assert seen.pixelColor(look.px(8), row.center().y()).name() == look.colour("select").name()
    assert seen.pixelColor(look.px(8), row.center().y() + row.height()).name() == look.colour("paper").name()
    box.hidePopup()


def test_arrows_letters_enter_and_escape_do_in_the_list_what_they_did(look, qtbot, page):
    box = opened(qtbot, look, page, "box")
    view = box.view()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().data() == "the means"
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert view.currentIndex().data() == "consent"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert box.currentText() == "consent"
    box.showPopup()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert (box.currentText(), view.isVisible()) == ("consent", False)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("kind", ["box", "field"])
@pytest.mark.parametrize("rows", [3, 12])
def test_a_list_lies_over_its_box_at_no_height_of_the_screen(look, qtbot, page, kind, zoom, rows):
    """Near the lower edge Qt pushed it up over the box whose value one was choosing."""
    look.set_zoom(zoom)
    box = opened(qtbot, look, page, kind)
    box.hidePopup()
    box.addItems([f"row {each}" for each in range(rows - box.count())])
    room = page.screen().availableGeometry()
    for top in range(room.top(), room.bottom() - box.height(), 50):
        page.move(room.left(), top - box.y())
        turn_events(0)
        box.showPopup()
        popup, field = box.view().window().geometry(), QRect(box.mapToGlobal(QPoint()), box.size())
        assert room.contains(popup)
        assert popup.height() >= min(rows, box.maxVisibleItems(), 3) * look.px(ROW)
        assert look.px(4) in (popup.top() - field.bottom() - 1, field.top() - popup.bottom() - 1)
        box.hidePopup()
