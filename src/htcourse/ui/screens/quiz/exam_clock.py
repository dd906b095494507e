"""The quiet clock of an exam: minutes left in words, which can be hidden. It never blinks and never turns red.

In the last minutes it says that the time is nearly up, in the colour of warnings.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QWidget

from htcourse.core.exam_time import REST_SECONDS
from htcourse.ui.look.texts import Texts, time_left_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row

HEIGHT = 32
"""With and without its button, so that nothing below it moves."""


class ExamClock(QWidget):
    """Hidden as a whole without a limit. Beside something distressing stands no time, only that it does not count."""

    hide_asked = Signal(bool)
    """The time is to be hidden (True) or shown again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sign = QLabel()
        self._is_near = False
        self.near = Label(look, self.tr("Nearly up:"), "warn")
        self.words = Label(look, "", "small-ink", tabular=True)
        self.switch = Button(look, self.tr("Hide"), "link", call=lambda: self.hide_asked.emit(not self._is_hidden))
        self._is_hidden = False
        middle = Qt.AlignmentFlag.AlignVCenter
        told = in_row((self.near, 0, middle), (self.words, 0, middle), look=look, spacing=4)
        # Room for the ring of the switch.
        in_row((self._sign, 0, middle), told, (self.switch, 0, middle), inside=self, look=look, spacing=12)
        look.changed.connect(self._restyle)
        self.hide()
        self._restyle()

    def show_time(self, seconds_left: float, *, is_near: bool, is_resting: bool, is_hidden: bool) -> None:
        """Show minutes, the nearest ones; or that nothing is counted now, or nothing but a way to see it."""
        self._is_hidden = is_hidden
        self._is_near = is_near and not is_resting
        self.near.setVisible(self._is_near and not is_hidden)
        self.words.set_role("warn" if self._is_near else "small-ink")
        self._restyle()
        self.words.set_words(rest_words() if is_resting else time_left_text(seconds_left))
        self.words.setVisible(is_resting or not is_hidden)
        self._sign.setVisible(not is_resting and not is_hidden)
        self.switch.setVisible(not is_resting)
        self.switch.set_words(self.tr("Show the time") if is_hidden else self.tr("Hide"))
        self.switch.setAccessibleName(self.tr("Show the time left") if is_hidden else self.tr("Hide the time left"))
        self.show()

    def _restyle(self) -> None:
        self._sign.setPixmap(
            self._look.pixmap("clock", "warn" if self._is_near else "ink2", 16, self.devicePixelRatioF())
        )
        self.setFixedHeight(self._look.px(HEIGHT))


def rest_words() -> str:
    """Return what is said beside something distressing in place of the time."""
    words = QCoreApplication.translate("Quiz", "Up to {minutes} with this question are not counted")
    return words.format(minutes=Texts().minutes(round(REST_SECONDS / 60)))


def announce(widget: QWidget, words: str) -> None:
    """Say something to a screen reader, whatever has the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
