import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from htcourse.ui import keys
from htcourse.ui.dialogs import ask, tell

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
OFFSET = 0 if sys.platform == "win32" else 8

pytestmark = pytest.mark.skipif(sys.platform == "darwin", reason="macOS gives no scan codes")


def pressed(key: int, scan_code: int, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, text)


def send(window, event: QKeyEvent) -> None:
    QApplication.sendEvent(window.windowHandle(), event)


def test_a_kazakh_layout_has_its_digits_by_place():
    assert keys.digit_of(pressed(ord("Ә"), 3 + OFFSET, text="ә")) == 2
    assert keys.digit_of(pressed(Qt.Key.Key_7, 0)) == 7
    assert keys.digit_of(pressed(Qt.Key.Key_2, 3 + OFFSET, CONTROL)) == 0
    assert keys.digit_of(pressed(Qt.Key.Key_A, 30 + OFFSET)) == 0


def test_physical_keys_are_named_as_on_a_us_keyboard():
    assert keys.physical_key(pressed(ord("Л"), 37 + OFFSET)) == "K"
    assert keys.physical_key(pressed(ord("."), 53 + OFFSET)) == "/"
    assert keys.physical_key(pressed(Qt.Key.Key_F1, 59 + OFFSET)) == ""


def test_a_cyrillic_layout_reaches_commands(program):
    send(program.window, pressed(ord("Л"), 37 + OFFSET, CONTROL, "л"))
    assert program.screens.search.overlay.isVisible()


def test_a_latin_layout_is_left_to_qt(program):
    # On AZERTY the key in K's place may print another letter: the printed one counts.
    send(program.window, pressed(Qt.Key.Key_M, 37 + OFFSET, CONTROL, "m"))
    assert program.screens.search is None


def test_escape_twice_leaves_at_once(program):
    send(program.window, pressed(Qt.Key.Key_Escape, 1))
    assert not program.window.is_left
    send(program.window, pressed(Qt.Key.Key_Escape, 1))
    assert program.window.is_left


def test_escape_twice_slowly_does_not(program, monkeypatch):
    times = iter((10.0, 10.7))
    monkeypatch.setattr(keys, "monotonic", lambda: next(times))
    send(program.window, pressed(Qt.Key.Key_Escape, 1))
    send(program.window, pressed(Qt.Key.Key_Escape, 1))
    assert not program.window.is_left


def test_escape_still_closes_what_is_open(program, qtbot):
    program.screens.open_search()
    qtbot.keyClick(program.window.windowHandle(), Qt.Key.Key_Escape)
    assert not program.screens.search.overlay.isVisible()
    assert not program.window.is_left


def test_the_ring_is_for_the_keyboard_only(program, qtbot):
    window = program.window
    window.activateWindow()
    ring = window.ring
    assert not ring.isVisible()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    qtbot.waitUntil(ring.isVisible)
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=window.rect().center())
    qtbot.waitUntil(lambda: not ring.isVisible())


def test_dialogs_have_a_ring_of_their_own(program, qtbot):
    dialog = tell(program.look, program.window, "Exported", "It is written.")
    assert not dialog.ring.isVisible()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)
    other = ask(program.look, program.window, "Delete?", "All of it.", "Delete", lambda: None, "danger")
    qtbot.waitUntil(other.ring.isVisible)
    other.close()
    dialog.close()
