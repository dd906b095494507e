"""A narrative whose words can be selected and marked; marks show as tinted grounds with a letter and an underline.

Offsets count code points of the narrative. A QTextDocument counts UTF-16 units: `_Places` converts. The letter of a
mark stands above its first words, in the leading: marking moves no word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from htcourse.core.question_types.passages import whole_words
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import CENTRED, paint_box, paint_words, smooth

LINE_HEIGHT = 36
_BADGE, _BADGE_ABOVE = 14, 30
"""How large a letter's square is, and how far its upper edge stands above the words' line, in px at 100 %."""
_ABOVE = 3
"""The room above the first line, whose letters reach higher than the line does, in px at 100 %."""

_BASELINE = 19
"""How far the ground of a mark reaches above the line its words stand on, in px at 100 %."""

STYLES = (
    ("accent", "soft", Qt.PenStyle.SolidLine),
    ("warn", "warn_soft", Qt.PenStyle.DashLine),
    ("law", "law_soft", Qt.PenStyle.DotLine),
    ("good", "good_soft", Qt.PenStyle.DashDotLine),
    ("ink2", "hover", Qt.PenStyle.SolidLine),
)
"""Colour role, role of the ground and underline of the first label, the second, …"""


@dataclass(frozen=True, slots=True)
class TagMark:
    """Marked words: code points from `start` to `end` (excluded), the label's place from 0, its letter.

    `state` is empty while answering, then `right`, `wrong` or `missed`.
    """

    start: int
    end: int
    style: int
    letter: str
    state: str = ""


def letters_of(labels: Sequence[str]) -> tuple[str, ...]:
    """Return a letter for each label: its first, or numbers where two would be the same."""
    letters = tuple(each.strip()[:1].upper() for each in labels)
    return letters if len(set(letters)) == len(letters) else tuple(str(n + 1) for n in range(len(labels)))


class _Places:
    """Where each code point of the narrative stands in the document, and back."""

    def __init__(self, text: str) -> None:
        self.of_offset: list[int] = []
        here = 0
        for offset, character in enumerate(text):
            self.of_offset.append(here)
            is_second_break = character == "\n" and offset > 0 and text[offset - 1] == "\n"
            here += 0 if is_second_break else 2 if ord(character) > 0xFFFF else 1
        self.of_offset.append(here)

    def offset(self, position: int) -> int:
        """Return the code point that stands at or after a document position."""
        for offset, place in enumerate(self.of_offset):
            if place >= position:
                return offset
        return len(self.of_offset) - 1


class TagText(QTextEdit):
    """The narrative. Selecting is by mouse or with Shift and the arrow keys; marking is up to whoever shows it."""

    selected = Signal()
    """The selection changed by mouse; it covers whole words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._source = ""
        self._words: Sequence[tuple[int, int]] = ()
        self._marks: tuple[TagMark, ...] = ()
        self._places = _Places("")
        self.setProperty("kind", "part")
        self.setStyleSheet("QTextEdit { border: none; background: transparent; padding: 0; border-radius: 0; }")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        look.changed.connect(self._rebuild)

    def show_text(self, text: str, words: Sequence[tuple[int, int]]) -> None:
        """Show a narrative; `words` are start and end of each of its words, to which selections snap."""
        self._source, self._words, self._marks = text, words, ()
        self._rebuild()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_marks(self, marks: Sequence[TagMark]) -> None:
        """Show these marks and no others; the selection is dropped, the caret stays at its word."""
        offset = self.caret()
        self._marks = tuple(sorted(marks, key=lambda each: (each.start, each.end)))
        self._rebuild()
        cursor = self.textCursor()
        cursor.setPosition(self._places.of_offset[min(offset, len(self._source))])
        self.setTextCursor(cursor)

    def marks(self) -> tuple[TagMark, ...]:
        """Return the marks shown, in the order of the text."""
        return self._marks

    def caret(self) -> int:
        """Return the code point the caret stands at."""
        return self._places.offset(self.textCursor().position())

    def selection(self) -> tuple[int, int] | None:
        """Return the words selected, or the word at the caret, as start and end; None where there is no word."""
        cursor = self.textCursor()
        start = self._places.offset(cursor.selectionStart())
        end = self._places.offset(cursor.selectionEnd())
        return whole_words(start, end, self._words)

    def select(self, start: int, end: int) -> None:
        """Select code points from `start` to `end`."""
        cursor = self.textCursor()
        cursor.setPosition(self._places.of_offset[start])
        cursor.setPosition(self._places.of_offset[end], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def words_of(self, start: int, end: int) -> str:
        """Return the words of a stretch, for lists beside the text."""
        return " ".join(self._source[start:end].split())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Snap the selection to whole words."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection() and (words := self.selection()):
            self.select(*words)
            self.selected.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        super().mouseDoubleClickEvent(event)
        if words := self.selection():
            self.select(*words)
            self.selected.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret and select; digits, Enter, Tab and page keys belong to the page."""
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() not in arrows and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        is_selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moves = {
            Qt.Key.Key_Left: QTextCursor.MoveOperation.PreviousCharacter,
            Qt.Key.Key_Right: QTextCursor.MoveOperation.NextCharacter,
            Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
            Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
            Qt.Key.Key_Home: QTextCursor.MoveOperation.StartOfLine,
            Qt.Key.Key_End: QTextCursor.MoveOperation.EndOfLine,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            words = {Qt.Key.Key_Left: QTextCursor.MoveOperation.PreviousWord}
            words[Qt.Key.Key_Right] = QTextCursor.MoveOperation.NextWord
            move = words.get(Qt.Key(event.key()), move)
        mode = QTextCursor.MoveMode.KeepAnchor if is_selecting else QTextCursor.MoveMode.MoveAnchor
        cursor = self.textCursor()
        cursor.movePosition(move, mode)
        self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show no menu: the buttons above the text are the commands."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds and underlines, the text, then the letters and a caret."""
        painter = smooth(self.viewport())
        for mark in self._marks:
            self._paint_ground(painter, mark)
        painter.end()
        super().paintEvent(event)
        painter = smooth(self.viewport())
        for number, mark in enumerate(self._marks):
            before = sum(each.start == mark.start for each in self._marks[:number])
            self._paint_letter(painter, mark, before)
        if self.hasFocus() and not self.textCursor().hasSelection():
            caret = QRectF(self.cursorRect())
            caret.setWidth(self._look.px(2))
            painter.fillRect(caret, self._look.colour("accent"))

    def _rebuild(self) -> None:
        """Write the document again, in the look of the moment."""
        look = self._look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, look.colour("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("accent"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("on_accent"))
        self.setPalette(palette)
        font = look.font(17, family="serif")
        self.document().setDefaultFont(font)
        self._places = _Places(self._source)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._write(cursor, font)
        frame = self.document().rootFrame()
        room = frame.frameFormat()
        room.setTopMargin(look.px(_ABOVE))
        frame.setFrameFormat(room)
        cursor.endEditBlock()
        self.viewport().update()

    def _write(self, cursor: QTextCursor, font: QFont) -> None:
        plain = QTextCharFormat()
        plain.setFont(font)
        plain.setForeground(self._look.colour("ink"))
        block = QTextBlockFormat()
        block.setLineHeight(self._look.px(LINE_HEIGHT), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(self._look.px(12))
        cursor.setBlockFormat(block)
        ends = sorted({0, len(self._source), *self._breaks()})
        for start, end in pairwise(ends):
            piece = self._source[start:end]
            if piece.startswith("\n\n"):
                cursor.insertBlock(block)
                piece = piece.lstrip("\n")
            cursor.insertText(piece.replace("\n", " "), plain)

    def _breaks(self) -> list[int]:
        """Return where each paragraph but the first begins: at its line breaks."""
        breaks, here = [], self._source.find("\n\n")
        while here >= 0:
            breaks.append(here)
            while here < len(self._source) and self._source[here] == "\n":
                here += 1
            here = self._source.find("\n\n", here)
        return breaks

    def _boxes(self, mark: TagMark) -> list[QRectF]:
        """Return the box of a mark on each of its lines."""
        first = self._places.of_offset[mark.start]
        last = self._places.of_offset[mark.end - 1] + 1
        boxes, block = [], self.document().findBlock(first)
        while block.isValid() and block.position() < last:
            boxes += self._boxes_in(block, first, last)
            block = block.next()
        return boxes

    def _boxes_in(self, block: QTextBlock, first: int, last: int) -> list[QRectF]:
        px, layout, boxes = self._look.px, block.layout(), []
        origin = layout.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = max(first - block.position(), line.textStart())
            end = min(last - block.position(), line.textStart() + line.textLength())
            while end > start and block.text()[end - 1] == " ":
                end -= 1  # the space a line is broken at
            if start >= end:
                continue
            left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
            baseline = origin.y() + line.y() + line.ascent()
            boxes.append(QRectF(origin.x() + left, baseline - px(_BASELINE), right - left, px(26)))
        return boxes

    def _paint_ground(self, painter: QPainter, mark: TagMark) -> None:
        look = self._look
        ink, soft, line = STYLES[min(mark.style, len(STYLES) - 1)]
        if mark.state == "wrong":
            ink, soft = "bad", "bad_soft"
        for box in self._boxes(mark):
            if mark.state == "missed":
                pen = QPen(look.colour(ink), 1.3 * look.zoom, Qt.PenStyle.CustomDashLine)
                pen.setDashPattern([3.5, 2.5])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
                continue
            paint_box(painter, look, box, look.px(3), soft, ink if look.theme.is_framed else "", look.zoom)
            self._paint_underline(painter, box, ink, line)

    def _paint_underline(self, painter: QPainter, box: QRectF, ink: str, style: Qt.PenStyle) -> None:
        width = 2 * self._look.zoom
        pen = QPen(self._look.colour(ink), width, style, Qt.PenCapStyle.FlatCap)
        if style is Qt.PenStyle.DashLine:
            pen.setDashPattern([5, 2])
        elif style is Qt.PenStyle.DotLine:
            pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        y = box.bottom() - width / 2 + 0.5
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_letter(self, painter: QPainter, mark: TagMark, before: int) -> None:
        """Paint the letter of a mark, beside those of so many others that begin at the same word."""
        boxes = self._boxes(mark)
        if not boxes:
            return
        look = self._look
        ink = "bad" if mark.state == "wrong" else STYLES[min(mark.style, len(STYLES) - 1)][0]
        side = look.px(_BADGE)
        top = boxes[0].top() + look.px(_BASELINE - _BADGE_ABOVE)
        box = QRectF(boxes[0].left() + before * (side + look.px(1)), top, side, side)
        paint_badge(painter, look, box, mark.letter, ink, is_filled=mark.state != "missed")

    def _on_size_changed(self, size: QSizeF) -> None:
        height = max(1, ceil(size.height()))
        if height != self.height():
            self.setFixedHeight(height)


def paint_badge(painter: QPainter, look: Look, box: QRectF, letter: str, ink: str, *, is_filled: bool = True) -> None:
    """Paint a label's letter on its square, filled with the role's colour or outlined in it."""
    if is_filled:
        paint_box(painter, look, box, look.px(3), ink)
    else:
        paint_box(painter, look, box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), "paper", ink, 1.3 * look.zoom)
    font = look.font(11, 700)
    font.setPixelSize(max(8, round(box.height() * 0.62), look.px(10)))
    paint_words(painter, look, box, letter, font, "paper" if is_filled else ink, CENTRED)


def _x(found: object) -> float:
    """Return the x of `QTextLine.cursorToX`, which PySide gives with the position beside it."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
