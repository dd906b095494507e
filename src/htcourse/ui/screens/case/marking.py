"""Below a document: mark words in it, and put them into the log or take them out again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.text_marks import TextMark, quotes_in
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.cases.case_pages import CasePassage


class MarkBar(QWidget):
    """Words are selected with the mouse, or with Shift and the arrow keys at a cursor; then they go into the log."""

    marked = Signal(list)
    """Words are to be put into the log: a Quote for each paragraph."""
    unmarked = Signal(list)
    """Words are to be taken out of the log: their ids."""

    def __init__(self, look: Look, text: TextPart, passages: list[CasePassage]) -> None:
        super().__init__()
        self.text = text
        self.switch = Button(look, self.tr("Mark a passage"), "plain", "highlighter")
        self.add = Button(look, self.tr("Add to log"), "quiet", "plus", call=self.toggle_mark)
        self.switch.setCheckable(True)
        self.hint = Label(look, "", "small", wraps=True)
        in_column(in_row(self.switch, self.add, 1, look=look, spacing=8), self.hint, inside=self, look=look, spacing=8)
        self.switch.toggled.connect(self._on_toggled)
        text.caret_ended.connect(lambda: self.switch.setChecked(False))
        text.words_entered.connect(self.toggle_mark)
        text.selectionChanged.connect(self._fit)
        text.cursorPositionChanged.connect(self._fit)
        self.show_passages(passages)

    @property
    def is_on(self) -> bool:
        """Whether there is a cursor in the text."""
        return self.switch.isChecked()

    def show_passages(self, passages: list[CasePassage]) -> None:
        """Show which words of this document are in the log."""
        self._count = len(passages)
        self.text.set_marks([TextMark(each.id, "", each.quote) for each in passages])
        self._fit()

    def toggle_cursor(self) -> None:
        """Turn the cursor in the text on or off."""
        self.switch.setChecked(not self.is_on)

    def toggle_mark(self) -> None:
        """Put the words selected into the log; take those out that are in it; begin to select where there are none."""
        cursor = self.text.textCursor()
        if self._chosen_marks():
            self.unmarked.emit(self._chosen_marks())
        elif quotes := [quote for _, quote in quotes_in(cursor)]:
            # What is selected has another ground: the mark would not be seen.
            cursor.clearSelection()
            self.text.setTextCursor(cursor)
            self.marked.emit(quotes)
        else:
            self.switch.setChecked(True)

    def _chosen_marks(self) -> list[str]:
        """Return the marks that the selection lies in; without one, those that the cursor stands in or just behind."""
        cursor = self.text.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if cursor.hasSelection():
            return self.text.marks_in(start, end) if self.text.is_marked(start, end) else []
        return self.text.marks_in(max(0, end - 1), end) or self.text.marks_in(end, end) if self.is_on else []

    def _on_toggled(self, is_on: bool) -> None:
        self.text.set_caret(is_on=is_on)
        if is_on:
            self.text.put_caret(self.text.textCursor().position())
        self._fit()

    def _fit(self) -> None:
        has_marks = bool(self._chosen_marks())
        self.add.set_words(self.tr("Take out of the log") if has_marks else self.tr("Add to log"))
        self.add.set_icon("eraser" if has_marks else "plus")
        self.add.setEnabled(has_marks or self.text.textCursor().hasSelection())
        in_log = self.tr("%n passage(s) of this document in the log", "", self._count) if self._count else ""
        how = self.tr("Select words with the mouse, or hold Shift with the arrow keys; Enter adds them, Esc ends.")
        self.hint.set_words(how if self.is_on else in_log)
