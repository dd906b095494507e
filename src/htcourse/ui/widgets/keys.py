"""Keys that must work whatever the layout: Esc twice, digits and commands by physical key.

A Kazakh layout has no digits and a Cyrillic one no Latin letters. Where `key()` is ASCII Qt's own shortcuts do
their work and nothing here acts; so on QWERTZ and AZERTY the printed letter counts.
"""

import sys
from collections.abc import Callable, Mapping
from functools import partial
from time import monotonic

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from htcourse.ui.widgets.focus_order import bring_into_view, put_in_order, stop_in_view
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD

TWICE_SECONDS = 0.6

_PC_ROWS = ((2, "1234567890-="), (16, "QWERTYUIOP[]"), (30, "ASDFGHJKL;'"), (44, "ZXCVBNM,./"))
_X11_OFFSET = 8
_EDITING = "ACVXYZ"
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
        Qt.Key.Key_F7,
    }
)


def _pc_keys(offset: int) -> dict[int, str]:
    return {start + offset + index: key for start, row in _PC_ROWS for index, key in enumerate(row)}


_BY_SCAN_CODE: Mapping[int, str] = _pc_keys(0 if sys.platform == "win32" else _X11_OFFSET)
_BY_MAC_KEY: Mapping[int, str] = {code: key for code, key in enumerate(_MAC) if key != "\0"}


_BARE = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
"""Keys that do nothing by themselves, and may be held for the mouse."""
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PRESSING = _ENTER | {Qt.Key.Key_Space}
AT_ONCE_MS = 10
"""A press this soon after the release of its key is a key that is held: X may tell it as such pairs, not as repeats."""
LEAVES_ENTER = "leaves_enter"
"""A property of buttons at which Enter is for what they stand in: it checks the answer that is chosen with Space."""


def _is_typing(event: QKeyEvent) -> bool:
    """Return whether a key writes into a field with the focus; Enter only ends what is written in one of one line."""
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit | QAbstractSpinBox | QTextEdit | QPlainTextEdit) or field.isReadOnly():
        return False
    ends = _ENTER if isinstance(field, QLineEdit | QAbstractSpinBox) else ()
    return bool(event.text()) and event.key() not in (Qt.Key.Key_Escape, *ends)


def physical_key(event: QKeyEvent) -> str:
    """Return what a US keyboard prints on the key pressed ("A", "1", "/"), or nothing for others."""
    if sys.platform == "darwin":
        return _BY_MAC_KEY.get(event.nativeVirtualKey(), "")
    return _BY_SCAN_CODE.get(event.nativeScanCode(), "")


def is_ascii(event: QKeyEvent) -> bool:
    """Whether the layout gives the key a Latin letter, digit or sign."""
    return event.key() < 128


def is_letter(event: QKeyEvent, letter: str) -> bool:
    """Return whether a key is a Latin letter, by its place where the layout prints no Latin one."""
    return (chr(event.key()) if is_ascii(event) else physical_key(event)) == letter


def digit_of(event: QKeyEvent) -> int:
    """Return the digit 1–9 of a key by its place on the keyboard or on the number pad, or 0."""
    unwanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if event.modifiers() & unwanted:
        return 0
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    key = physical_key(event)
    return int(key) if key and key in "123456789" else 0


def _order_for(event: QKeyEvent) -> None:
    """Put the controls in order before Tab goes on to one, or an arrow, which goes on from a button as Tab does."""
    focused = QApplication.focusWidget()
    if focused is not None and (event.key() in _TABS or isinstance(focused, QAbstractButton)):
        put_in_order(focused.window())


def _go_on_in_view(*, is_back: bool) -> bool:
    """Go on with Tab from what can be seen, where the focus was scrolled away; False where it was not."""
    focused = QApplication.focusWidget()
    stop = stop_in_view(focused, is_back=is_back) if focused is not None else None
    if stop is None:
        return False
    stop.setFocus(Qt.FocusReason.BacktabFocusReason if is_back else Qt.FocusReason.TabFocusReason)
    bring_into_view(stop)
    return True


def _bring_into_view_after(before: QWidget | None) -> None:
    """Bring what has the focus into view, when a key moved it from what had it before."""
    focused = QApplication.focusWidget()
    if focused is not None and focused is not before:
        bring_into_view(focused)


def _press_button(event: QKeyEvent) -> bool:
    """Press the button with the focus at Enter, which Qt leaves to Space; False where there is none."""
    focused = QApplication.focusWidget()
    is_over = QApplication.activePopupWidget() is not None  # a menu, and Enter is for its entries
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if is_over or not is_plain or not isinstance(focused, QAbstractButton) or focused.property(LEAVES_ENTER):
        return False
    focused.click()
    return True


class KeyFilter(QObject):
    """The filter of each window with the focus: counts Esc, notes keyboard or mouse, finds commands by physical key.

    Enter presses the button with the focus, and before Tab goes on, controls are put in the order of the eye. A press
    of Enter or Space counts once, however long, and presses nothing before what the last one did was painted. Else the
    filter consumes only a press that it turned into a command or a click. It does not look at the whole
    application: then Python would be called for every event of every widget, which doubles the time until a screen is
    built.
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
        self.is_pressed_over_menu: Callable[[QPoint], bool] = lambda _: False
        """Does what a press at a place is for that a menu would take; False where nothing."""
        self._released = (0, 0)  # key, time
        self._began_at: QWidget | None = None
        self._unpainted: QWidget | None = None
        application.focusWindowChanged.connect(self.look_at)

    def look_at(self, window: object) -> None:
        """Look at the keys of a window, too; once more changes nothing.

        Shiboken may hand over what stood at its address before, as a layout's item: nothing can be asked of that.
        """
        if isinstance(window, QWindow) and not self._is_stopped:
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
        if watched is self._unpainted:
            if event.type() == QEvent.Type.Paint:
                self._unpainted.removeEventFilter(self)
                self._unpainted = None
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._refused(watched, event) or self._pressed(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyRelease:
            self._let_go(event)
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._note(is_keyboard=False)
            if isinstance(event, QMouseEvent) and QApplication.activePopupWidget() is not None:
                return self.is_pressed_over_menu(event.globalPosition().toPoint())
        return False

    def _refused(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take away a press of Enter or Space that began before what stands in the window now; True where it was.

        A repeat goes on to where its press began, Enter only into text, and by that name where X does not say it.
        """
        if event.key() not in _PRESSING:
            return False
        focused = QApplication.focusWidget()
        key, at = self._released
        is_unnamed = bool(at) and key == event.key() and 0 <= event.timestamp() - at <= AT_ONCE_MS
        if not event.isAutoRepeat() and not is_unnamed:
            self._began_at = focused
            is_choice = isinstance(focused, QAbstractButton) and focused.isCheckable()
            is_choosing = is_choice and event.key() == Qt.Key.Key_Space
            if self._is_unpainted() and not is_choosing and not _is_typing(event):
                return True
            if event.key() in _ENTER and not _is_typing(event):
                self._wait_for_paint(focused)
            return False
        if focused is not self._began_at or (event.key() in _ENTER and not _is_typing(event)):
            return True
        if not event.isAutoRepeat():
            QApplication.sendEvent(watched, QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), True))
        return not event.isAutoRepeat()

    def _let_go(self, event: QKeyEvent) -> None:
        self._released = (event.key(), event.timestamp())
        focused = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Space and isinstance(focused, QAbstractButton):  # this presses it
            self._wait_for_paint(focused)

    def _wait_for_paint(self, focused: QWidget | None) -> None:
        """Press nothing more until the window of what has the focus was painted once more."""
        if focused is None or self._is_unpainted():
            return
        if self._unpainted is not None and shiboken6.isValid(self._unpainted):
            self._unpainted.removeEventFilter(self)
        self._unpainted = focused.window()
        self._unpainted.installEventFilter(self)
        self._unpainted.update(0, 0, 1, 1)

    def _is_unpainted(self) -> bool:
        window = self._unpainted
        return window is not None and shiboken6.isValid(window) and window.isVisible()

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _NAVIGATION or (event.key() not in _BARE and not _is_typing(event)):
            self._note(is_keyboard=True)
        if event.key() == Qt.Key.Key_Escape:
            self._count_escape(event)
        elif event.key() in _NAVIGATION:
            _order_for(event)
            # When the key has done its work, and what it showed stands.
            QTimer.singleShot(0, self, partial(_bring_into_view_after, QApplication.focusWidget()))
            return event.key() in _TABS and _go_on_in_view(is_back=event.key() == Qt.Key.Key_Backtab)
        elif event.key() in _ENTER:
            return _press_button(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self._is_printed(event):
            return self._by_physical_key(event) or self._edit(watched, event)
        return False

    def _is_printed(self, event: QKeyEvent) -> bool:
        """Whether the letter or sign printed on the key counts: a Russian layout has a full stop in the place of /."""
        if not is_ascii(event) or chr(event.key()).isalnum():
            return is_ascii(event)
        return not physical_key(event) or self._action(event, event.key()) is not None

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
        action = self._action(event, ord(key)) if key else None
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True

    def _action(self, event: QKeyEvent, key: int) -> QAction | None:
        """Return the command that a key has with the modifiers of an event."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(modifiers.value | key)
        return next((action for action in self._actions if pressed in action.shortcuts()), None)

    def _edit(self, watched: QObject, event: QKeyEvent) -> bool:
        """Send copy, cut, paste, undo and the like on with their Latin letters: fields and pages know only these."""
        key = physical_key(event)
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier or not key or key not in _EDITING:
            return False
        latin = QKeyEvent(event.type(), ord(key), event.modifiers(), event.text(), event.isAutoRepeat())
        QApplication.sendEvent(watched, latin)
        return True

    def _note(self, *, is_keyboard: bool) -> None:
        if is_keyboard != self._is_keyboard:
            self._is_keyboard = is_keyboard
            self._application.setProperty(BY_KEYBOARD, is_keyboard)
            self.keyboard_used.emit(is_keyboard)
