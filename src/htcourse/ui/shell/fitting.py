"""The window on its screen, with its frame and above the task bar: where it was on these screens, or where it fits."""

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

SIZE = QSize(1366, 768)
"""The usual size of a window, without its frame."""
_FRAME = QSize(16, 48)
"""What a frame may take; how much it takes is known only when the window stands."""


class Fitting(QObject):
    """One for a window. Whatever moves it or takes room from its screen, it comes back into what can be seen.

    No screen is kept: Shiboken takes one away with a widget that was asked for it last, as a list in a dialog.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def screens(self) -> str:
        """How the screens stand now: where each is and how large."""
        shapes = (each.geometry() for each in QGuiApplication.screens())
        return " ".join(sorted(f"{each.width()}x{each.height()}+{each.x()}+{each.y()}" for each in shapes))

    def geometry(self) -> str:
        """Return the window's geometry as text, to be kept."""
        return bytes(self._window.saveGeometry().toBase64().data()).decode()

    def show(self, kept: str) -> None:
        """Show the window with a geometry that was kept, else at its usual size, else as large as the screen."""
        window = self._window
        if not kept or not window.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            room = QGuiApplication.primaryScreen().availableGeometry()
            wanted = SIZE + _FRAME
            if wanted.width() > room.width() or wanted.height() > room.height():
                window.resize((room.size() - _FRAME).boundedTo(SIZE))
                window.setWindowState(Qt.WindowState.WindowMaximized)
            else:
                middle = QRect(QPoint(), SIZE)
                middle.moveCenter(room.center())
                window.setGeometry(middle)
        window.show()
        window.installEventFilter(self)
        for each in QGuiApplication.screens():
            self._follow(each)
        if isinstance(running := QGuiApplication.instance(), QGuiApplication):
            running.screenAdded.connect(self._follow)
        window.windowHandle().screenChanged.connect(self._fit_soon)
        self._fit_soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look once more when the window stands and whenever it is no longer maximised."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.WindowStateChange):
            self._fit_soon()
        return False

    def _follow(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self._fit_soon)

    def _fit_soon(self) -> None:
        # The frame is known when the window manager has put it round the window, a moment after it is shown.
        for milliseconds in (0, 250):
            QTimer.singleShot(milliseconds, self, self._fit)

    def _fit(self) -> None:
        """Make the window smaller, then move it, until its frame is within what the screen leaves to windows."""
        window = self._window
        if not window.isVisible() or window.isMaximized() or window.isFullScreen():
            return
        frame, room = window.frameGeometry(), window.screen().availableGeometry()
        if room.contains(frame):
            return
        border = frame.size() - window.size()
        size = window.size().boundedTo(room.size() - border).expandedTo(window.minimumSize())
        window.resize(size)
        frame = QRect(frame.topLeft(), size + border)
        frame.moveRight(min(frame.right(), room.right()))
        frame.moveBottom(min(frame.bottom(), room.bottom()))
        frame.moveLeft(max(frame.left(), room.left()))
        frame.moveTop(max(frame.top(), room.top()))
        window.move(frame.topLeft())
