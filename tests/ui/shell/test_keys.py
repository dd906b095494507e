import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.ui.layouts import CONTROL, NONE, OFFSET, Key, key_at
from tests.ui.layouts import pressed as pressed_on

from htcourse.ui.dialogs import ask, tell
from htcourse.ui.shell.actions import COMMANDS
from htcourse.ui.shell.bar import TABS
from htcourse.ui.widgets import keys

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


def test_every_tab_of_the_bar_has_a_key_for_when_it_has_no_room():
    assert {command.name for command in COMMANDS if command.keys} >= set(TABS)
    assert len(SHORTCUTS) == len({sequence for _, sequence in SHORTCUTS})


SHORTCUTS = [(command.name, each) for command in COMMANDS for each in command.keys]


def press(window, key: Key, modifiers: Qt.KeyboardModifier, done: list[str]) -> None:
    """Press a key as the system does: Qt's shortcuts come first, then the filter of physical keys."""
    if key.printed < 128 or not key.scan_code:
        QTest.keyClick(window.windowHandle(), Qt.Key(key.printed), modifiers)
    if not done:
        send(window, key.event(modifiers))


@pytest.mark.parametrize("layout", ["latin", "russian", "kazakh"])
def test_every_shortcut_does_its_command_on_every_layout(program, layout):
    window = program.window
    done: list[str] = []
    for command in COMMANDS:
        action = window.actions_by_name[command.name]
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=command.name: done.append(name))
        action.setEnabled(True)
    for name, sequence in SHORTCUTS:
        done.clear()
        press(window, *pressed_on(sequence, layout), done)
        assert done == [name], sequence


@pytest.mark.parametrize("layout", ["russian", "kazakh"])
@pytest.mark.parametrize(("place", "wanted"), [("A", "consent"), ("X", ""), ("Z", "")])
def test_fields_are_edited_on_layouts_without_latin_letters(program, qtbot, layout, place, wanted):
    field = QLineEdit(program.window)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "consent")
    if place == "X":
        field.selectAll()
    send(program.window, key_at(place, layout).event(CONTROL))
    assert (field.selectedText() if place == "A" else field.text()) == wanted


def test_a_sign_with_a_command_of_its_own_counts_as_printed(program):
    # In a German layout the minus stands in the place of the slash.
    zoom = program.look.zoom
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Minus, CONTROL)
    assert program.look.zoom < zoom
    assert not program.keys.eventFilter(program.window.windowHandle(), Key(ord("-"), 53 + OFFSET).event(CONTROL))


def test_escape_twice_leaves_at_once(program):
    send(program.window, pressed(Qt.Key.Key_Escape, 1))
    assert not program.window.is_left
    send(program.window, pressed(Qt.Key.Key_Escape, 1))
    assert program.window.is_left


def test_escape_twice_slowly_does_not(program, monkeypatch):
    # A clock that stands, and no list of times: a program that an earlier test left may ask, too.
    monkeypatch.setattr(keys, "monotonic", lambda: 10.0)
    send(program.window, pressed(Qt.Key.Key_Escape, 1))
    monkeypatch.setattr(keys, "monotonic", lambda: 10.7)
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


@pytest.mark.parametrize(
    ("key", "is_shown"), [(Qt.Key.Key_3, True), (Qt.Key.Key_Escape, True), (Qt.Key.Key_Shift, False)]
)
def test_any_key_that_does_something_brings_the_ring_after_the_mouse(program, qtbot, key, is_shown):
    window = program.window
    window.activateWindow()
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=window.rect().center())
    program.desk.navigator.show("home")
    qtbot.waitUntil(lambda: window.focusWidget() is not None)
    assert not window.ring.isVisible()
    qtbot.keyClick(window.windowHandle(), key)
    assert window.ring._is_keyboard is is_shown


def test_typing_brings_no_ring_and_enter_after_it_does(program, qtbot):
    field = QLineEdit(program.window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    for key in "fee 3":
        qtbot.keyClick(program.window.windowHandle(), key)
    assert field.text() == "fee 3"
    assert not program.window.ring._is_keyboard
    qtbot.keyClick(program.window.windowHandle(), Qt.Key.Key_Return)
    assert program.window.ring._is_keyboard


def test_the_ring_of_the_search_in_the_bar_keeps_to_the_field(program, qtbot):
    """It was 12 px wide at the sides and touched Quick exit."""
    window, field, px = program.window, program.window.bar.search, program.look.px
    window.activateWindow()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(window.ring.isVisible)
    above = field.mapTo(window, field.rect().topLeft()).y() - window.ring.y()
    beside = field.mapTo(window, field.rect().topLeft()).x() + px(8) - window.ring.x()
    assert beside == above > 0


def test_dialogs_have_a_ring_of_their_own(program, qtbot):
    dialog = tell(program.look, program.window, "Exported", "It is written.")
    assert not dialog.ring.isVisible()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)
    other = ask(program.look, program.window, "Delete?", "All of it.", "Delete", lambda: None, "danger")
    qtbot.waitUntil(other.ring.isVisible)
    other.close()
    dialog.close()
