"""Find in the section: a field over the page, every match marked, the next one by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QTextEdit, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_order import is_in_view
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.text_marks import found_in
from htcourse.ui.widgets.text_part import TextPart

_ALIKE = {'"': '["“”„«»]', "'": "['‘’]", "-": "[-–—]"}
"""What is typed and what a page shows in its place."""


class FindBar(QFrame):
    """Runs over all texts of the section; Esc closes it."""

    reveal_asked = Signal(QWidget, QRect)
    """A match should be seen: the text it is in and where in it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._texts: list[TextPart] = []
        self._matches: list[tuple[TextPart, QTextCursor]] = []
        self._place = -1
        self._is_built = False
        self.setProperty("kind", "bar")
        self.hide()

    def _build(self) -> None:
        """Make what is in the bar, when it is opened first: most lessons are read without."""
        look = self._look
        self._is_built = True
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in this section"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.count = Label(look, "", "small")
        self.previous = Button(look, self.tr("Previous match"), "tool", "chevron-up", call=lambda: self._step(-1))
        self.next = Button(look, self.tr("Next match"), "tool", "chevron-down", call=lambda: self._step(1))
        self.close_button = Button(look, self.tr("Close"), "tool", "x", call=self.close_bar)
        self._row = QHBoxLayout(self)
        for widget in (self.field, self.count, self.previous, self.next, self.close_button):
            self._row.addWidget(widget, 1 if widget is self.field else 0)
        self.field.textChanged.connect(self._search)
        look.follow(self._restyle)

    def set_texts(self, texts: Sequence[TextPart]) -> None:
        """Search these texts from now on."""
        self._texts = list(texts)
        self._matches, self._place = [], -1

    def open_bar(self) -> None:
        """Show the field and search for what stands in it."""
        if not self._is_built:
            self._build()
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def close_bar(self) -> None:
        """Hide the field and the marks."""
        if self.isHidden():
            return
        has_focus, found = self.isAncestorOf(self.window().focusWidget()), self.current()
        self.hide()
        for text in self._texts:
            text.set_found([])
        there = [found[0]] if found is not None else [each for each in self._texts if is_in_view(each)]
        if has_focus and there:  # else it falls on the window's bar, and the next Enter leaves
            there[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> tuple[TextPart, QTextCursor] | None:
        """Return the match shown now, None when the bar is closed or nothing was found."""
        return self._matches[self._place] if self.isVisible() and self._matches else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next match, with Shift to the one before, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        words = self.field.text().strip()
        self._matches = [(text, each) for text in self._texts for each in _found(text.document(), words)]
        self._place = 0 if self._matches else -1
        self._show()

    def _step(self, step: int) -> None:
        if self._matches:
            self._place = (self._place + step) % len(self._matches)
            self._show()

    def _show(self) -> None:
        words = self.tr("{place} of {total}").format(place=self._place + 1, total=len(self._matches))
        has_words = bool(self.field.text().strip())
        self.count.set_words(words if self._matches else self.tr("Not found") if has_words else "")
        for text in self._texts:
            text.set_found([self._marked(n, cursor) for n, (at, cursor) in self._numbered() if at is text])
        if self._matches:
            text, cursor = self._matches[self._place]
            self.reveal_asked.emit(text, text.cursorRect(cursor))

    def _numbered(self) -> list[tuple[int, tuple[TextPart, QTextCursor]]]:
        return list(enumerate(self._matches))

    def _marked(self, number: int, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = found_in(cursor, self._look)
        if number == self._place:  # another ground than words that are selected have
            mark.format.setBackground(self._look.colour("ink" if self._look.theme.is_framed else "warn"))
            mark.format.setForeground(self._look.colour("on_accent"))
        return mark

    def _restyle(self) -> None:
        px = self._look.px
        self.field.setFont(self._look.font(14))
        self._row.setContentsMargins(px(24), px(6), px(16), px(6))
        self._row.setSpacing(px(8))
        # The texts show themselves anew after this bar: what was found stands at other places then.
        QTimer.singleShot(0, self, self._find_again)

    def _find_again(self) -> None:
        if self.isVisible():
            place = self._place
            self._search()
            self._step(max(0, place))


def _found(document: QTextDocument, words: str) -> list[QTextCursor]:
    """Return where words stand, in capitals or not, with straight quotes and dashes or a printer's."""
    from PySide6.QtCore import QRegularExpression  # costs a start 1 ms

    found: list[QTextCursor] = []
    pattern = "".join(_ALIKE.get(each) or QRegularExpression.escape(each) for each in words)
    asked = QRegularExpression(pattern, QRegularExpression.PatternOption.CaseInsensitiveOption)
    cursor = document.find(asked, 0) if words else QTextCursor()
    while not cursor.isNull():
        found.append(cursor)
        cursor = document.find(asked, cursor)
    return found
