"""The foot of a lesson: back, where one stands, what is left, on."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from htcourse.ui.look.texts import minutes_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.dots import DotState, SectionDots
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row
from htcourse.usecases.reading.open_section import SectionPage

HEIGHT, LOW = 60, 48
_PLACES = {
    1: ((1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)),
    2: ((1, 0, 1, 1), (0, 0, 1, 3), (1, 2, 1, 1)),
    3: ((1, 0, 1, 3), (0, 0, 1, 3), (2, 0, 1, 3)),
}
"""Row, column and spans of Previous, the dots and Next by the number of rows."""


class LessonFoot(QFrame):
    """Previous at the left, the one primary button at the right."""

    previous_asked = Signal()
    """Previous was pressed."""

    next_asked = Signal()
    """Next section was pressed."""

    section_asked = Signal(int)
    """A dot was pressed: the section's place in the lesson, from 0."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "foot")
        self.previous = Button(look, self.tr("Previous"), "plain", call=self.previous_asked)
        self.next = Button(look, self.tr("Next section"), "primary", call=self.next_asked)
        self.dots = SectionDots(look)
        self.left = Label(look, "", "small")
        self._place = QWidget()
        self._place_row = in_row(1, self.dots, self.left, 1, inside=self._place, look=look, spacing=12)
        self._grid = QGridLayout(self)
        for widget, place in zip((self.previous, self._place, self.next), _PLACES[1], strict=True):
            self._grid.addWidget(widget, *place)
        self._grid.setColumnStretch(1, 1)
        self._rows = 1
        self._room = 0
        self._is_low = False
        self.dots.asked.connect(self.section_asked)
        look.follow(self._restyle)

    def show_page(self, page: SectionPage) -> None:
        """Show the sections of the lesson and what is left of it."""
        states = [
            DotState(self._dot_name(number, dot.title, is_read=dot.is_read), dot.is_read, dot.id == page.id)
            for number, dot in enumerate(page.dots, start=1)
        ]
        self.dots.show_states(states)
        left = minutes_text(page.minutes_left)
        self.left.set_words(self.tr("about {time} left in this lesson").format(time=left) if page.minutes_left else "")
        self.previous.setEnabled(bool(page.previous))
        is_last_of_lesson = page.number >= len(page.dots)
        words = self.tr("Next lesson") if page.next and is_last_of_lesson else self.tr("Next section")
        self.next.set_words(words if page.next else self.tr("Finish"))
        self.next.setVisible(not page.content_note)
        self.setVisible(not page.content_note or bool(page.previous))  # what leads nowhere takes no room
        self._arrange()

    def set_room(self, width: int, *, is_narrow: bool, is_low: bool) -> None:
        """Fit a width in px; in a narrow window the words beside the dots are left out."""
        self._room, self._is_low = width, is_low
        self.left.setVisible(not is_narrow)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange the parts anew whenever one of them takes another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """Put the dots above the buttons where they have no room between them, and the way back above the way on."""
        px = self._look.px
        buttons = self.previous.sizeHint().width() + self.next.sizeHint().width() + px(24 + 12 + 24)
        needed = buttons + self._place_row.sizeHint().width() + px(12)
        rows = 1 if not 0 < self._room < needed else 2 if buttons <= self._room else 3
        if rows != self._rows:
            self._rows = rows
            for widget, place in zip((self.previous, self._place, self.next), _PLACES[rows], strict=True):
                self._grid.removeWidget(widget)
                self._grid.addWidget(widget, *place)
        self._grid.setContentsMargins(
            px(24), 0, px(24), px(6) if rows > 1 else 0
        )  # else the last row stands on the edge
        self.setFixedHeight(px((LOW if self._is_low else HEIGHT) + (0, 36, 80)[rows - 1]))

    def dress_again(self) -> None:
        """Give the words their fonts once more: under a style sheet Qt takes them back when a widget is moved."""
        self.previous.set_kind("plain")
        self.next.set_kind("primary")
        self.left.set_role("small")

    def _dot_name(self, number: int, title: str, *, is_read: bool) -> str:
        words = self.tr("Section {number}: {title}, read") if is_read else self.tr("Section {number}: {title}")
        return words.format(number=number, title=title)

    def _restyle(self) -> None:
        px = self._look.px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(0)
        self._arrange()
