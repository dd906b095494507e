"""Keys that must work whatever the layout: Esc twice, digits and commands by physical key.

A Kazakh layout has no digits and a Cyrillic one no Latin letters. Where `key()` is ASCII Qt's own shortcuts do
their work and nothing here acts; so on QWERTZ and AZERTY the printed letter counts.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication

from htcourse.ui.widgets.focus_ring import BY_KEYBOARD

TWICE_SECONDS = 0.6

_PC_ROWS = ((2, "1234567890-="), (16, "QWERTYUIOP[]"), (30, "ASDFGHJKL;'"), (44, "ZXCVBNM,./"))
_X11_OFFSET = 8
# Apple's virtual keys, by position on an ANSI keyboard.
_MAC = "ASDFHGZXCV\0BQWERYT123465=97-80]OU[IP\0LJ'K;\\,/NM."
_NAVIGATION = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_F6,
    }
)


def _pc_keys(offset: int) -> dict[int, str]:
    return {start + offset + index: key for start, row in _PC_ROWS for index, key in enumerate(row)}


_BY_SCAN_CODE: Mapping[int, str] = _pc_keys(0 if sys.platform == "win32" else _X11_OFFSET)
_BY_MAC_KEY: Mapping[int, str] = {code: key for code, key in enumerate(_MAC) if key != "\0"}


def physical_key(event: QKeyEvent) -> str:
    """Return what a US keyboard prints on the key pressed ("A", "1", "/"), or nothing for others."""
    if sys.platform == "darwin":
        return _BY_MAC_KEY.get(event.nativeVirtualKey(), "")
    return _BY_SCAN_CODE.get(event.nativeScanCode(), "")


def is_ascii(event: QKeyEvent) -> bool:
    """Whether the layout gives the key a Latin letter, digit or sign."""
    return event.key() < 128


def digit_of(event: QKeyEvent) -> int:
    """Return the digit 1–9 of a key by its place on the keyboard or on the number pad, or 0."""
    unwanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if event.modifiers() & unwanted:
        return 0
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    key = physical_key(event)
    return int(key) if key and key in "123456789" else 0


class KeyFilter(QObject):
    """The filter of each window with the focus: counts Esc, notes keyboard or mouse, finds commands by physical key.

    It consumes nothing but a key press that it turned into a command. It does not look at the whole application: then
    Python would be called for every event of every widget, which doubles the time until a screen is built.
    """

    left_at_once = Signal()
    """Esc was pressed twice within 600 ms."""
    keyboard_used = Signal(bool)
    """A person now moves by keyboard (True) or by mouse (False): the focus ring follows."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._escaped_at = 0.0
        self._is_keyboard = False
        self._is_stopped = False
        self._actions: list[QAction] = []
        application.focusWindowChanged.connect(self.look_at)

    def look_at(self, window: QWindow | None) -> None:
        """Look at the keys of a window, too; once more changes nothing."""
        if window is not None and not self._is_stopped:
            window.installEventFilter(self)

    def stop(self) -> None:
        """Look at keys no longer: the program ends."""
        self._is_stopped = True
        self._application.focusWindowChanged.disconnect(self.look_at)
        self._actions = []

    def watch(self, actions: list[QAction]) -> None:
        """Let these commands be reached by physical key as well."""
        self._actions = actions

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at key and mouse presses."""
        if self._is_stopped:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self._note(is_keyboard=False)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._count_escape(event)
        elif event.key() in _NAVIGATION:
            self._note(is_keyboard=True)
        elif not is_ascii(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._by_physical_key(event)
        return False

    def _count_escape(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        now = monotonic()
        is_twice = now - self._escaped_at <= TWICE_SECONDS
        self._escaped_at = 0.0 if is_twice else now
        if is_twice:
            self.left_at_once.emit()

    def _by_physical_key(self, event: QKeyEvent) -> bool:
        key = physical_key(event)
        if not key:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(modifiers.value | ord(key))
        for action in self._actions:
            if action.isEnabled() and pressed in action.shortcuts():
                action.trigger()
                return True
        return False

    def _note(self, *, is_keyboard: bool) -> None:
        if is_keyboard != self._is_keyboard:
            self._is_keyboard = is_keyboard
            self._application.setProperty(BY_KEYBOARD, is_keyboard)
            self.keyboard_used.emit(is_keyboard)
