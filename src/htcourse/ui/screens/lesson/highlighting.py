"""Highlights on the page: shows them, and turns a selection, a match or a click into what is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.reading.section_column import SectionColumn
from htcourse.ui.screens.lesson.find_bar import FindBar
from htcourse.ui.screens.lesson.text_menu import text_menu
from htcourse.ui.widgets.text_marks import TextMark, quotes_in
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.reading.highlights import Highlight

if TYPE_CHECKING:
    from htcourse.ui.screens.lesson.mark_button import MarkButton


class Highlighting(QObject):
    """Stands between the column's texts and the view."""

    marked = Signal(list)
    """Words are to be highlighted: (paragraph, Quote) for each paragraph."""

    unmarked = Signal(list)
    """Highlights are to be taken away: their ids."""

    note_asked = Signal()
    """A note is to be written."""

    nothing_selected = Signal()
    """The key was pressed without words selected or found."""

    def __init__(self, look: Look, find_bar: FindBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._find_bar, self._window = look, find_bar, parent
        self._column: SectionColumn | None = None
        self.menu: QMenu | None = None
        self.button: MarkButton | None = None

    def set_column(self, column: SectionColumn | None) -> None:
        """Work on another column from now on."""
        self._column, self.button = column, None
        if column is not None:
            column.menu_asked.connect(self.open_menu)
            column.text_made.connect(self._watch)
            for text in column.texts:
                self._watch(text)

    def _watch(self, text: TextPart) -> None:
        text.selectionChanged.connect(self._offer)

    def _offer(self) -> None:
        """Make the button at the first selection: a start does without it."""
        if self.button is None and self._column is not None:
            from htcourse.ui.screens.lesson.mark_button import MarkButton

            self.button = MarkButton(self._look, self._column, self.toggle)

    def show_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Show the highlights that still stand in the text."""
        if self._column is not None:
            standing = (each for each in highlights if not each.is_lost)
            self._column.set_marks([TextMark(each.id, each.paragraph, each.quote) for each in standing])

    def toggle(self) -> None:
        """Highlight the words selected, else the match found; words highlighted already lose it."""
        chosen = self._chosen()
        if chosen is None:
            self.nothing_selected.emit()
            return
        text, cursor = chosen
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if text.is_marked(start, end):
            self.unmarked.emit(text.marks_in(start, end))
        else:
            self._mark(text, cursor)

    def let_go(self) -> bool:
        """Select nothing any more; return whether there were words with their button."""
        text = self._column.selected() if self._column is not None else None
        if text is None or self.button is None or not self.button.isVisible():
            return False  # a link that Tab came to is selected, too
        _clear(text)
        return True

    def open_menu(self, text: TextPart, where: QPoint, position: int) -> None:
        """Open the menu of a text."""
        cursor = text.textCursor()
        has_words = cursor.hasSelection()
        marks = text.marks_in(position, position)
        self.menu = text_menu(
            self._look,
            self._window,
            copy=text.copy if has_words else None,
            mark=(lambda: self._mark(text, cursor)) if has_words else None,
            unmark=(lambda: self.unmarked.emit(marks)) if marks else None,
            note=self.note_asked.emit,
        )
        self.menu.popup(where)

    def _mark(self, text: TextPart, cursor: QTextCursor) -> None:
        quotes = quotes_in(cursor)
        # What is selected has another ground: the highlight would not be seen.
        _clear(text)
        if quotes:
            self.marked.emit(quotes)

    def _chosen(self) -> tuple[TextPart, QTextCursor] | None:
        text = self._column.selected() if self._column is not None else None
        if text is not None:
            return text, text.textCursor()
        return self._find_bar.current()


def _clear(text: TextPart) -> None:
    cursor = text.textCursor()
    cursor.clearSelection()
    text.setTextCursor(cursor)
