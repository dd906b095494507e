"""What a long job shows: its title, how much of it is done, as a bar and in words, and a way to stop."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Cancelled
from htcourse.ui.dialogs import WAITS, Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.keys import TWICE_SECONDS
from htcourse.ui.widgets.progress_bar import ProgressBar


class JobDialog(Dialog):
    """Stays until the job is over; Stop asks the job to end.

    Quick exit hides it and lets the job go on: its first Esc is no Stop.
    """

    stop_asked = Signal()
    """The person wants the job to end."""

    def __init__(self, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(look, title, parent, 420)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self._window, self._is_over = parent.window(), False
        self.escaped = QTimer(self, interval=round(TWICE_SECONDS * 1000), singleShot=True)
        self.escaped.timeout.connect(self._reject_if_here)
        self._bar = ProgressBar(look)
        self._bar.setAccessibleName(title)
        self.body.addWidget(self._bar)
        self.said = self.add_text(self.tr("Under way"), "small")
        self.stop_button = self.add_button(self.tr("Stop"))

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the job is; while this stands there is something left to do, whatever was counted."""
        percent = min(99, 100 * done // total) if total > 0 else 0
        self._bar.set_progress(percent, 100)
        if total > 0 and self.stop_button.isEnabled():
            self.said.set_words(self.tr("{percent} % done").format(percent=percent))

    def close_now(self) -> None:
        """Go away: the job is over."""
        self._is_over = True
        self.accept()
        self.deleteLater()

    def reject(self) -> None:
        """Ask the job to end; it closes this when it did."""
        self.stop_button.setEnabled(False)
        self.said.set_words(self.tr("Stopping"))
        self.stop_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask the job to end at Esc, once it is no Quick exit."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.start()
        else:
            super().keyPressEvent(event)

    def _reject_if_here(self) -> None:
        if self.isVisible():
            self.reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the job to end when the window is closed, too."""
        if self._is_over:
            return
        event.ignore()
        if self._window.property("is_left"):
            self.setProperty(WAITS, True)
            self.escaped.stop()
        else:
            self.reject()


def stopped_words(error: Exception, is_own_written: bool) -> str:
    """Say how far a job that writes into people's records came before it was stopped; empty where that is unknown.

    The record at work here is written before such a job begins.
    """
    if not isinstance(error, Cancelled) or not error.total:
        return ""
    words = QCoreApplication.translate(
        "JobDialog",
        "Stopped: written for {done} of {count} people. For the others all stands as before; "
        "do the same again to finish.",
    )
    return words.format(done=error.done + is_own_written, count=error.total + is_own_written)
