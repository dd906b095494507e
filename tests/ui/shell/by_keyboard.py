"""Keys as a person presses them, and what has the focus then."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from htcourse.ui.shell.window import MainWindow

PIN = "4711"


def press(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key as it comes from the system."""
    QTest.keyClick(window.windowHandle(), key, modifiers)


def begun(window: MainWindow) -> bool:
    """Whether the focus is in the screen shown, where it began."""
    screen, focused = window.screen_shown.as_widget, QApplication.focusWidget()
    return focused is not None and (focused is screen or screen.isAncestorOf(focused))


def at_rest(qtbot, window: MainWindow) -> None:
    """Wait until what comes after the first paint is there: nothing that scrolls takes another height any more."""
    seen: list[list[int]] = []

    def is_same() -> bool:
        areas = (each for each in window.findChildren(QScrollArea) if each.isVisible())
        seen.append([each.verticalScrollBar().maximum() for each in areas])
        return len(seen) > 30 and all(each == seen[-1] for each in seen[-30:])

    qtbot.waitUntil(is_same)


def focus_on(qtbot, window: QWidget, widget: QWidget) -> None:
    if isinstance(window, MainWindow):
        qtbot.waitUntil(lambda: begun(window))
        after = QTimer(singleShot=True, interval=0)
        with qtbot.waitSignal(after.timeout):
            after.start()  # a screen shown twice puts the focus twice
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)


def button(window: QWidget, name: str) -> QAbstractButton:
    found = (each for each in window.findChildren(QAbstractButton) if each.isVisible())
    return next(each for each in found if name in (each.text(), each.accessibleName()))
