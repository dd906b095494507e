"""What becomes of the panels where there is no room for them: a rail with inbox and clock."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column

WIDTH = 52


class CaseRail(QFrame):
    """Two buttons, each with a word below it: how many papers are unread, what time it is in the case."""

    inbox_asked = Signal()
    """Show the inbox over the page."""
    side_asked = Signal()
    """Show clock, states and log over the page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "side")
        self.inbox = Button(look, self.tr("Inbox and people"), "tool", "inbox", call=self.inbox_asked)
        self.side = Button(look, self.tr("Clock, states and log"), "tool", "clock", call=self.side_asked)
        self._unread, self._time = Label(look, "", "small"), Label(look, "", "small", tabular=True)
        self._column = in_column(
            *(
                (widget, 0, Qt.AlignmentFlag.AlignHCenter)
                for widget in (self.inbox, self._unread, self.side, self._time)
            ),
            1,
            inside=self,
            look=look,
            margins=(0, 12, 0, 12),
            spacing=3,
        )
        look.follow(self._restyle)

    def show_counts(self, unread: int, time: str) -> None:
        """Show how many papers are unread and the time of day in the case (empty without a clock)."""
        self._unread.set_words(str(unread) if unread else "")
        self._unread.setAccessibleName(self.tr("%n unread", "", unread))
        self._time.set_words(time)

    def _restyle(self) -> None:
        self.setFixedWidth(self._look.px(WIDTH))
