"""The caret in a lesson: a person without a mouse moves through the texts of a section and selects words."""

from functools import partial

from PySide6.QtCore import QObject

from htcourse.ui.reading.section_column import SectionColumn
from htcourse.ui.screens.lesson.reading_page import ReadingPage
from htcourse.ui.widgets.text_part import TextPart


class Caret(QObject):
    """Turns the caret on and off, and leads it from one text to the next; what stands between them is passed over."""

    def __init__(self, page: ReadingPage) -> None:
        super().__init__(page)
        self._page = page
        self._column: SectionColumn | None = None
        self.is_on = False

    def set_column(self, column: SectionColumn | None) -> None:
        """Work on another column from now on; the caret is off there."""
        self._column, self.is_on = column, False
        if column is not None:
            column.text_made.connect(self._watch)
            for text in column.texts:
                self._watch(text)

    def toggle(self) -> None:
        """Turn the caret on where the person reads, or off."""
        if self.is_on:
            self.end()
        elif self._column is not None:
            self._begin(self._column)

    def end(self) -> None:
        """Turn the caret off: the arrow keys scroll again. What was selected stays so."""
        self.is_on = False
        for text in self._column.texts if self._column is not None else ():
            text.set_caret(is_on=False)

    def _watch(self, text: TextPart) -> None:
        text.caret_left.connect(partial(self._go_on, text))
        text.caret_ended.connect(self.end)
        text.set_caret(is_on=self.is_on)

    def _begin(self, column: SectionColumn) -> None:
        top = self._page.first_shown()
        bottom = top + self._page.viewport().height()
        chosen = column.text_in_focus(top, bottom) or column.text_at(top)
        if chosen is None:
            return
        self.is_on = True
        for text in column.texts:
            text.set_caret(is_on=True)
        text, position = chosen
        text.put_caret(position)

    def _go_on(self, text: TextPart, step: int) -> None:
        """Go to the next text or the one before, wherever the caret stood in this one."""
        shown = self._column.shown_texts() if self._column is not None else []
        place = shown.index(text) + step if text in shown else -1
        if 0 <= place < len(shown):
            shown[place].put_caret(0 if step > 0 else shown[place].last_position())
