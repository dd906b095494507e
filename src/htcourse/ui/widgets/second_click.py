"""The second click of a double one, where the first led to another page."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget

_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease)


class _Swallowed(QObject):
    """Takes the clicks of a window for as long as a second one makes a double click."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks, let all else pass."""
        return event.type() in _CLICKS


def swallow_second_click(widget: QWidget) -> None:
    """Let a click on a widget that gives way to a page do no more: its second press would meet what came there."""
    if (window := widget.window().windowHandle()) is not None:
        _Swallowed(window)
