"""Folded details: opened by mouse and keyboard, and told as what they are."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from tests.ui.accessible import heard, of_role

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.disclosure import Disclosure


@pytest.fixture
def disclosure(qtbot, qapp):
    content = QLabel("The whole text of the article")
    disclosure = Disclosure(Look(assets_dir(), "light", 1.0), "Article 3", content)
    qtbot.addWidget(disclosure)
    disclosure.show()
    return disclosure


def told(disclosure):
    (button,) = of_role(heard(disclosure), QAccessible.Role.Button)
    return button


def test_a_screen_reader_hears_a_button_and_whether_it_is_open(disclosure):
    assert (told(disclosure).name, told(disclosure).description) == ("Article 3", "folded away")
    disclosure.set_open(True)
    assert told(disclosure).description == "open"
    assert "The whole text of the article" in [each.name for each in heard(disclosure)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_opens_and_folds(qtbot, disclosure, key):
    disclosure.activateWindow()
    disclosure.button.setFocus()
    qtbot.waitUntil(disclosure.button.hasFocus)
    with qtbot.waitSignal(disclosure.opened) as opened:
        qtbot.keyClick(disclosure.button, key)
    assert opened.args == [True]
    assert disclosure.is_open()
    qtbot.keyClick(disclosure.button, key)
    assert not disclosure.is_open()


def test_a_click_opens(qtbot, disclosure):
    qtbot.mouseClick(disclosure.button, Qt.MouseButton.LeftButton)
    assert disclosure.is_open()


def test_opening_twice_tells_once(qtbot, disclosure):
    disclosure.set_open(True)
    with qtbot.assertNotEmitted(disclosure.opened):
        disclosure.set_open(True)


def test_a_long_title_takes_two_lines_in_a_narrow_place_and_one_in_a_wide_one(qtbot, qapp):
    title = "6  Why people become vulnerable, and who creates demand"
    disclosure = Disclosure(Look(assets_dir(), "light", 1.0), title, QLabel("Content"))
    qtbot.addWidget(disclosure)
    disclosure.show()
    disclosure.resize(260, 200)
    qtbot.waitUntil(lambda: "\n" in disclosure.button.text())
    assert told(disclosure).name == title
    disclosure.resize(900, 200)
    qtbot.waitUntil(lambda: disclosure.button.text() == title)
