"""Menus have round corners, which no desktop has to show through."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from htcourse.tour.driver import turn_events
from htcourse.ui.widgets.choice_button import ChoiceButton
from htcourse.ui.widgets.menu import LettersTyped, Menu

_ROLES = ("edge", "paper")


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


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_edge_of_a_menu_is_not_broken_at_its_corners(look, qtbot, theme):
    """What was seen of a smooth arc through a cut by whole pixels was a row of dots."""
    look.set_theme(theme)
    over = QWidget()
    qtbot.addWidget(over)
    over.setStyleSheet(look.style_sheet())
    menu = Menu(look, over)
    menu.addActions([menu.addAction(each) for each in ("One", "Two")])
    menu.popup(QPoint())
    qtbot.waitUntil(lambda: not menu.mask().isEmpty())
    seen, mask = menu.grab().toImage(), menu.mask()
    corners = range(12)
    for x, y in ((x, y) for x in corners for y in corners):
        place = QPoint(x, y)
        mirrored = (QPoint(menu.width() - 1 - x, y), QPoint(x, menu.height() - 1 - y))
        assert all(mask.contains(each) == mask.contains(place) for each in mirrored), "corners differ"
        around = (QPoint(x - 1, y), QPoint(x, y - 1))
        if mask.contains(place) and not all(mask.contains(each) for each in around):
            shown, edge, paper = (each.lightness() for each in (seen.pixelColor(place), *map(look.colour, _ROLES)))
            assert abs(shown - edge) < abs(shown - paper), place
    menu.close()


@pytest.fixture
def countries(look, qtbot) -> Iterator[QMenu]:
    """The menu of a choice of five, the third of them chosen."""
    button = ChoiceButton(look, "Country")
    qtbot.addWidget(button)
    names = ("Kazakhstan", "Kyrgyzstan", "Узбекистан", "Таджикистан", "Туркменистан")
    button.set_choices([(each, each) for each in names], names[2])
    button.show()
    qtbot.waitExposed(button)
    qtbot.keyClick(button, Qt.Key.Key_Down)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    yield menu
    if isValid(menu):
        menu.close()


def on(menu: QMenu) -> str:
    return menu.activeAction().text()


def test_a_choice_opens_on_what_is_chosen_and_arrows_go_on_from_there(countries, qtbot):
    """The first arrow went to the first row."""
    assert on(countries) == "Узбекистан"
    qtbot.keyClick(countries, Qt.Key.Key_Down)
    assert on(countries) == "Таджикистан"
    qtbot.keyClick(countries, Qt.Key.Key_End)
    assert on(countries) == "Туркменистан"
    qtbot.keyClick(countries, Qt.Key.Key_Home)
    assert on(countries) == "Kazakhstan"
    qtbot.keyClick(countries, Qt.Key.Key_Escape)
    assert not countries.isVisible()


def test_letters_lead_to_the_row_that_begins_with_them(countries):
    def typed(letters: str) -> str:
        for letter in letters:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(countries, key)
        return on(countries)

    assert typed("т") == "Таджикистан"
    assert typed("у") == "Туркменистан", "both letters together"
    countries.setActiveAction(countries.actions()[2])
    other = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier, "")
    QApplication.sendEvent(countries, other)
    assert on(countries) == "Узбекистан", "no letter"


def test_the_same_letter_again_leads_to_the_next_such_row(countries, qtbot):
    qtbot.keyClick(countries, Qt.Key.Key_K)
    assert on(countries) == "Kazakhstan"
    qtbot.keyClick(countries, Qt.Key.Key_K)
    assert on(countries) == "Kyrgyzstan"


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


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("rows", [3, 14])
def test_the_menu_of_a_choice_lies_over_its_button_at_no_height_of_the_screen(look, qtbot, zoom, rows):
    """Near the lower edge Qt pushed it up over the button whose value one was choosing."""
    look.set_zoom(zoom)
    button = ChoiceButton(look, "Country")
    qtbot.addWidget(button)
    button.setStyleSheet(look.style_sheet())
    button.set_choices([(str(each), f"Country {each}") for each in range(rows)], "0")
    button.show()
    room = button.screen().availableGeometry()
    for top in range(room.top(), room.bottom() - button.height(), 50):
        button.move(room.left(), top)
        turn_events(0)
        menu = button.open_menu()
        qtbot.waitUntil(menu.isVisible)
        field, place = QRect(button.mapToGlobal(QPoint()), button.size()), menu.geometry()
        assert room.contains(place)
        assert look.px(4) in (place.top() - field.bottom() - 1, field.top() - place.bottom() - 1)
        qtbot.keyClick(menu, Qt.Key.Key_End)
        last = menu.actionGeometry(menu.actions()[-1])
        assert menu.rect().contains(last), "the last row is scrolled to"
        menu.close()


def test_a_button_looks_pressed_as_long_as_its_menu_is_open(look, qtbot):
    button = ChoiceButton(look, "Quiz")
    qtbot.addWidget(button)
    button.set_choices((("a", "A"), ("b", "B")), "a")
    button.show()
    qtbot.waitExposed(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert button.isDown()
    menu.close()
    assert not button.isDown()


def test_letters_typed_on_a_closed_choice_choose_what_begins_with_them(look, qtbot):
    """They did nothing: boxes of other programs are chosen from so without being opened."""
    button, chosen = ChoiceButton(look, "Country"), list[str]()
    qtbot.addWidget(button)
    names = ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Узбекистан", "Another country")
    button.set_choices([(each, each) for each in names], names[0])
    button.chosen.connect(chosen.append)
    button.show()
    qtbot.waitExposed(button)
    for letters in ("ky", "у", "another c"):
        button._typed = LettersTyped()  # as after a pause
        for letter in letters:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key.Key_Space if letter == " " else Qt.Key(0)
                QApplication.sendEvent(button, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
    assert chosen == ["Kyrgyzstan", "Узбекистан", "Another country"]
    assert QApplication.activePopupWidget() is None
