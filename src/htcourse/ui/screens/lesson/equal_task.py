"""A task of equal worth: what to do instead of a lesson, room for an answer, and that it is done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.lesson.note_field import NoteField
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.text_part import Loader, TextPart
from htcourse.usecases.reading.open_section import SectionPage
from htcourse.usecases.reading.record_reading import EqualTask


class EqualTaskView(QWidget):
    """The task, a field whose text is kept as it is written, and ways on. Done can be taken back."""

    kept = Signal(str, bool)
    """The text changed, or the task was done or taken back: the text, and whether it is done."""

    read_asked = Signal()
    """The lesson is wanted after all."""

    round_asked = Signal()
    """Go on after the lesson."""

    def __init__(self, look: Look, page: SectionPage, pictures: Loader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_done = page.task.is_done
        self._has_round = bool(page.way_round)
        self.text = TextPart(look, pictures, self)
        self.text.setAccessibleName(self.tr("The task"))
        self.text.show_html(page.equal_task)
        self.field = NoteField(look, self.tr("Your answer to the task"), self.tr("Write your answer here"), 120)
        self.field.show_note(page.task.text)
        self.state = Label(look, "", "muted", wraps=True)
        self.done = Button(look, self.tr("Done"), "primary")
        self.read = Button(look, self.tr("Read this lesson"), "plain", call=self.read_asked)
        self.round = Button(look, self.tr("Go on after this lesson"), "plain", call=self.round_asked)
        self._row = FlowLayout(look, (12, 8), self.done, self.round, self.read)
        self._column = in_column(self.text, self.field, self.state, self._row, inside=self, look=look, spacing=14)
        self.field.written.connect(lambda text: self.kept.emit(text, self._is_done))
        self.done.clicked.connect(lambda: self.kept.emit(self.field.toPlainText(), not self._is_done))
        self.show_task(page.task)

    def show_task(self, task: EqualTask) -> None:
        """Show how far the task is; the text in the field stays."""
        self._is_done = task.is_done
        self.done.set_words(self.tr("Not done after all") if task.is_done else self.tr("Done"))
        self.done.set_kind("plain" if task.is_done else "primary")
        self.round.set_kind("primary" if task.is_done else "plain")
        self.round.setVisible(self._has_round and task.is_done)
        if self.done.hasFocus() and not self.round.isHidden():
            self.round.setFocus()  # on “Done” another Enter would take it back
        self.state.set_words(
            self.tr("Done. It counts like the lesson, which stays open if you want to read it later.")
            if task.is_done
            else self.tr("What you write is kept with your notes, on this computer only. You may also work on paper.")
        )

    def set_width(self, width: int) -> None:
        """Take a width, so that the height of the text is known before the paint."""
        self.setFixedWidth(width)
        self.text.setFixedWidth(width)
