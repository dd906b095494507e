"""A plain text editor for a file: line numbers, problems at their lines, an indent that stays.

Knows nothing of the course: `show_marks` takes what to mark, a highlighter colours the words.
"""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from htcourse.ui.look.theme import Look

_INDENT = "    "
_NUMBER_PIXELS = 12
_TEXT_PIXELS = 14
_GAP = 12
_MOST_WAVES = 300


class LineMark(NamedTuple):
    """Something said of a line (from 1): how bad it is, and the sentence for its tooltip.

    Of `words` the longest that stands in the line is underlined; where none does, all of the line is.
    """

    line: int
    is_error: bool
    sentence: str
    words: tuple[str, ...] = ()


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many lines two texts have in common from their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


class CodeEditor(QPlainTextEdit):
    """Edits one text. Tab indents: the keyboard leaves the editor by Esc, which is handed on."""

    line_changed = Signal(int)
    """The cursor stands in another line (from 1)."""
    files_dropped = Signal(list)
    """Files were dropped on the text (their paths)."""
    picture_pasted = Signal(object)
    """A picture alone was pasted (a QImage)."""
    html_pasted = Signal(str, str)
    """Text with its looks was pasted where `takes_html` (the HTML, the words alone)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: dict[int, LineMark] = {}
        self._waves: tuple[LineMark, ...] = ()
        self._line = 1
        self.takes_html = False
        self._numbers = _Numbers(self)
        self.setProperty("kind", "code")
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setTabChangesFocus(False)
        self.viewport().setMouseTracking(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.blockCountChanged.connect(self._place)
        self.updateRequest.connect(self._scroll_numbers)
        self.cursorPositionChanged.connect(self._cursor_moved)
        look.follow(self.restyle)

    def show_text(self, text: str) -> None:
        """Show another text; what was undone before is forgotten."""
        self._marks, self._waves = {}, ()
        self.setPlainText(text)
        self.document().clearUndoRedoStacks()
        self._paint_marks()

    def replace_text(self, text: str) -> None:
        """Take another wording of the same text as one step that can be undone; the cursor stays at its place.

        Only the lines that differ are written: to colour all of a long text takes a second.
        """
        old, new = self.toPlainText().split("\n"), text.split("\n")
        if old == new:
            return
        first = min(_common(old, new), len(old) - 1, len(new) - 1)
        behind = _common(old[:first:-1], new[:first:-1])
        place = self.textCursor().position()
        cursor = QTextCursor(self.document().findBlockByNumber(first))
        last = self.document().findBlockByNumber(len(old) - behind - 1)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(new[first : len(new) - behind]))
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def show_marks(self, marks: Iterable[LineMark]) -> None:
        """Mark lines; where a line has several, the worst is shown and all are told in the tooltip."""
        found: dict[int, LineMark] = {}
        marks = tuple(marks)
        self._waves = marks[:_MOST_WAVES]
        for each in marks:
            before = found.get(each.line)
            if before is None:
                found[each.line] = each
            else:
                sentence = f"{before.sentence}\n{each.sentence}"
                found[each.line] = LineMark(each.line, before.is_error or each.is_error, sentence)
        self._marks = found
        self._paint_marks()
        self._numbers.update()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the start of a line (from 1), in the middle of what is seen."""
        block = self.document().findBlockByNumber(max(0, min(line, self.blockCount()) - 1))
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()

    def line(self) -> int:
        """Return the line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def insert_block(self, text: str) -> None:
        """Insert paragraphs of their own after the cursor's line: a blank line stands before and behind them."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = "\n\n" if cursor.block().text().strip() else "\n"
        following = cursor.block().next()
        after = "\n" if following.isValid() and following.text().strip() else ""
        cursor.insertText(f"{before}{text}{after}")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def paste_text(self, text: str) -> None:
        """Insert text from elsewhere in the place of the selection: a line as it is, paragraphs apart from others."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if "\n" in text:
            at = cursor.positionInBlock()
            before, after = cursor.block().text()[:at], cursor.block().text()[at:]
            is_below = cursor.block().previous().text().strip() != ""
            gap = "\n\n" if before.strip() else "\n" if is_below else ""
            text = gap + text + ("\n\n" if after.strip() else "\n")
        cursor.insertText(text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def insert_words(self, before: str, after: str = "", sample: str = "") -> None:
        """Put `before` and `after` round the selected words; without any, round `sample`, which is then selected.

        A space at the beginning of `before` parts it from a word, and is left out where none stands there.
        """
        cursor = self.textCursor()
        left = self.document().characterAt(cursor.selectionStart() - 1) if cursor.selectionStart() else "\u2029"
        before = before.lstrip() if left.isspace() else before
        words = cursor.selectedText().replace("\u2029", "\n") or sample
        start = cursor.selectionStart() + len(before.encode("utf-16-le")) // 2
        cursor.insertText(f"{before}{words}{after}")
        cursor.setPosition(start)
        cursor.setPosition(start + len(words.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def restyle(self) -> None:
        """Take fonts and colours of the look."""
        self.setFont(self._look.font(_TEXT_PIXELS, family="mono"))
        self.setTabStopDistance(QFontMetricsF(self.font()).horizontalAdvance(_INDENT))
        self._place()
        self._paint_marks()

    def numbers_width(self) -> int:
        """Return how wide the column of numbers is."""
        digits = max(3, len(str(self.blockCount())))
        advance = QFontMetricsF(self._look.font(_NUMBER_PIXELS, family="mono")).horizontalAdvance("9")
        return round(digits * advance) + self._look.px(2 * _GAP + 20)

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines that are seen, and a sign where something is said of one."""
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), self._look.colour("paper"))
        painter.setFont(self._look.font(_NUMBER_PIXELS, family="mono"))
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > event.rect().bottom():
                break
            if block.isVisible() and place.bottom() >= event.rect().top():
                self._paint_number(painter, block, place)
            block = block.next()
        painter.end()

    def _paint_number(self, painter: QPainter, block: QTextBlock, place: QRectF) -> None:
        number, top = block.blockNumber() + 1, round(place.top())
        height = round(QFontMetricsF(self.font()).lineSpacing())
        mark = self._marks.get(number)
        role = "ink2" if mark is None else "bad" if mark.is_error else "warn"
        if mark is not None:
            ground = self._look.colour("bad_soft" if mark.is_error else "warn_soft")
            painter.fillRect(0, top, self._numbers.width(), round(place.height()), ground)
            name = "circle-x" if mark.is_error else "triangle-alert"
            sign = self._look.pixmap(name, role, 14, self.devicePixelRatioF())
            gap = (height - self._look.px(14)) // 2
            painter.drawPixmap(self._look.px(6), top + gap, sign)
        painter.setPen(self._look.colour(role))
        width = self._numbers.width() - self._look.px(_GAP)
        painter.drawText(
            0, top, width, height, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the indent on Enter; Tab indents, Shift+Tab back; Ctrl+Shift+V pastes words alone; Esc leaves."""
        key = event.key()
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._new_line()
        elif key == Qt.Key.Key_V and event.modifiers() == both:
            self.insertPlainText(QGuiApplication.clipboard().text())
        elif key == Qt.Key.Key_Tab and not event.modifiers():
            self._indent(1)
        elif key == Qt.Key.Key_Backtab:
            self._indent(-1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers beside the text, and the cursor's line whole where it was seen."""
        was_seen = 0 <= self.cursorRect().top() < event.oldSize().height()
        super().resizeEvent(event)
        self._place()
        if was_seen:
            self.ensureCursorVisible()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what is wrong with the line under the pointer."""
        super().mouseMoveEvent(event)
        line = self.cursorForPosition(event.position().toPoint()).blockNumber() + 1
        self._tell(line, event.globalPosition().toPoint())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand files over that are dropped or pasted, and HTML where it is taken; all else is put in as plain text."""
        paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)
        elif self.takes_html and source.hasHtml():
            self.html_pasted.emit(source.html(), source.text())
        elif source.hasText():
            self.insertPlainText(source.text())
        elif source.hasImage():
            self.picture_pasted.emit(source.imageData())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files, texts and pictures."""
        return source.hasUrls() or source.hasText() or source.hasImage() or (self.takes_html and source.hasHtml())

    def _tell(self, line: int, place: QPoint) -> None:
        mark = self._marks.get(line)
        if mark is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(place, mark.sentence, self)

    def _new_line(self) -> None:
        text = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
        indent = text[: len(text) - len(text.lstrip(" "))]
        self.insertPlainText(f"\n{indent}")
        self.ensureCursorVisible()

    def _indent(self, step: int) -> None:
        cursor = self.textCursor()
        if step > 0 and not cursor.hasSelection():
            self.insertPlainText(_INDENT)
            return
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        cursor.beginEditBlock()
        block = first
        while block.isValid() and block.blockNumber() <= last.blockNumber():
            line = QTextCursor(block)
            if step > 0:
                line.insertText(_INDENT)
            else:
                spaces = len(block.text()) - len(block.text().lstrip(" "))
                move = QTextCursor.MoveOperation.NextCharacter
                line.movePosition(move, QTextCursor.MoveMode.KeepAnchor, min(spaces, len(_INDENT)))
                line.removeSelectedText()
            block = block.next()
        cursor.endEditBlock()

    def _place(self) -> None:
        width = self.numbers_width()
        self.setViewportMargins(width, 0, 0, 0)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

    def _scroll_numbers(self, area: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def _cursor_moved(self) -> None:
        if self.line() != self._line:
            self._line = self.line()
            self.line_changed.emit(self._line)

    def _paint_marks(self) -> None:
        lines = [self._selection(each) for each in self._marks.values()]
        self.setExtraSelections([*lines, *filter(None, map(self._wave, self._waves))])

    def _wave(self, mark: LineMark) -> QTextEdit.ExtraSelection | None:
        """Return the wave under the words that something is said of."""
        block = self.document().findBlockByNumber(mark.line - 1)
        line = block.text()
        words = max((each for each in mark.words if each and each in line), key=len, default=line.strip())
        if not words:
            return None
        selection = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._look.colour("bad" if mark.is_error else "warn"))
        selection.format = look
        start = block.position() + len(line[: line.index(words)].encode("utf-16-le")) // 2
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + len(words.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        return selection

    def _selection(self, mark: LineMark) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setBackground(self._look.colour("bad_soft" if mark.is_error else "warn_soft"))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        selection.format = look
        selection.cursor = QTextCursor(self.document().findBlockByNumber(mark.line - 1))
        move = QTextCursor.MoveOperation.NextBlock  # all of its rows, where it is wrapped
        selection.cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
        return selection


class _Numbers(QWidget):
    """The column of line numbers."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAccessibleName("")

    def sizeHint(self) -> QSize:
        return QSize(self._editor.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            place = event.globalPos()  # type: ignore[attr-defined]  # a QHelpEvent
            line = self._editor.cursorForPosition(self._editor.viewport().mapFromGlobal(place)).blockNumber() + 1
            self._editor._tell(line, place)
            return True
        return super().event(event)
