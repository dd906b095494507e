"""What is said before hard material, with ways round of equal worth."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.lesson.equal_task import EqualTaskView
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.ui.widgets.text_part import Loader
from htcourse.usecases.reading.open_section import SectionPage

_SIDE = 28


class ContentNote(Card):
    """The note and the ways on, of the same size and weight; in its place the equal task, when that is wanted."""

    accepted = Signal()
    """The learner reads the lesson."""

    way_round_asked = Signal()
    """The learner leaves this lesson out and goes on after it."""

    task_kept = Signal(str, bool)
    """The equal task: what was written, and whether it is done."""

    link_activated = Signal(str)
    """A link in the equal task was clicked."""

    def __init__(self, look: Look, page: SectionPage, pictures: Loader, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, margins=(_SIDE, 24, _SIDE, 24), spacing=10)
        self._page, self._pictures = page, pictures
        self.task: EqualTaskView | None = None
        self._head = Label(look, self.tr("Before you read"), "caps")
        add_to(self.body, self._head, Label(look, page.lesson_title, "heading", wraps=True))
        self._note = QWidget()
        self._note_column = in_column(
            Label(look, page.lesson_note, "text", wraps=True),
            Label(look, self._ways(), "muted", wraps=True),
            inside=self._note,
            look=look,
            spacing=10,
        )
        self.accept = Button(look, self.tr("Read this lesson"), "plain", call=self.accepted)
        self.do_task = Button(look, self._task_words(), "plain", call=self._open_task)
        self.round = Button(look, self.tr("Skip this lesson"), "plain", call=self.way_round_asked)
        self._row = FlowLayout(look, (12, 8), self.accept, self.do_task, self.round)
        self._note_column.addSpacing(look.px(10))
        self._note_column.addLayout(self._row)
        self.body.addWidget(self._note)
        self.do_task.setVisible(bool(page.equal_task))
        self.round.setVisible(bool(page.way_round))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def keep(self) -> None:
        """Keep what is being written to the equal task."""
        if self.task is not None:
            self.task.field.keep()

    def set_short(self, *, is_short: bool) -> None:
        """Stand closer together in a short window, so that the ways on are seen."""
        self.set_margins((_SIDE, 12, _SIDE, 12) if is_short else (_SIDE, 24, _SIDE, 24))

    def set_width(self, width: int) -> None:
        """Take a width."""
        self.setFixedWidth(width)
        if self.task is not None:
            self.task.set_width(width - 2 * self._look.px(_SIDE))

    def _ways(self) -> str:
        if self._page.task.is_done:
            return self.tr("You have done the other task: it counts like this lesson. You can read it at any time.")
        if self._page.equal_task:
            return self.tr(
                "You can do a task of equal worth instead, or skip this lesson; you can come back at any time."
            )
        return self.tr("You can skip this lesson and go on; you can come back at any time.")

    def _task_words(self) -> str:
        return self.tr("Open the other task") if any(self._page.task) else self.tr("Do another task instead")

    def _open_task(self) -> None:
        task = EqualTaskView(self._look, self._page, self._pictures)
        task.kept.connect(self.task_kept)
        task.read_asked.connect(self.accepted)
        task.round_asked.connect(self.way_round_asked)
        task.text.link_activated.connect(self.link_activated)
        self._head.set_words(self.tr("A task of equal worth"))
        self._note.hide()
        self.task = task
        self.body.addWidget(task)
        self.set_width(self.width())
        task.show()
        task.text.setFocus()
