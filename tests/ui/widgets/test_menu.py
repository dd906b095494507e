"""Menus have round corners, which no desktop has to show through."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.menu import Menu


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_menu_ends_where_its_round_edge_does(look, qtbot, zoom):
    look.set_zoom(zoom)
    over = QWidget()
    qtbot.addWidget(over)
    menu = Menu(look, over)
    menu.addAction("One")
    menu.addAction("Two")
    menu.popup(QPoint())
    qtbot.waitUntil(lambda: not menu.mask().isEmpty())
    corners = (QPoint(0, 0), QPoint(menu.width() - 1, 0), QPoint(0, menu.height() - 1))
    assert not any(menu.mask().contains(each) for each in corners)
    assert menu.mask().contains(QPoint(menu.width() // 2, 0))
    assert menu.mask().contains(QPoint(0, menu.height() // 2))
    menu.close()


def test_choices_and_their_groups_open_in_such_menus(look, qtbot):
    button = ChoiceButton(look, "Quiz")
    qtbot.addWidget(button)
    button.set_choices((("a", "A"), ("b", "B")), "a", {"b": "Part 1"})
    menu = button.open_menu()
    assert isinstance(menu, Menu)
    assert all(isinstance(each, Menu) for each in menu.findChildren(QMenu))
    menu.close()


def test_a_choice_without_room_for_its_words_loses_their_middle_and_tells_them_in_a_tip(look, qtbot):
    button = ChoiceButton(look, "What")
    qtbot.addWidget(button)
    words = "Trafficking, smuggling, slavery, forced labour, prostitution"
    button.set_choices([("a", words)], "a")
    button.resize(200, 36)
    short = button.grab().toImage()
    assert button.toolTip() == words
    button.set_choices([("a", words.replace("slavery", "slavery and servitude"))], "a")
    assert button.grab().toImage() == short, "no letter more than there is room for"
    button.set_choices([("a", f"{words} 2")], "a")
    assert button.grab().toImage() != short, "ends tell choices apart"
    button.resize(button.sizeHint())
    button.grab()
    assert button.toolTip() == ""
