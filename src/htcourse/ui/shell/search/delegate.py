"""Paints the rows of the palette: heads, a definition, hits in their sentence, commands."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.shell.search.model import (
    ROW,
    AllRow,
    CommandRow,
    DefinitionRow,
    ExampleRow,
    HeadRow,
    HitRow,
    Index,
    Pieces,
    Row,
)
from htcourse.ui.widgets.painting import paint_box

ROW_HEIGHT, HEAD_HEIGHT, COMMAND_HEIGHT, DEFINITION_HEIGHT = 52, 28, 40, 46
LEFT, TEXT_LEFT = 20, 52
MIDDLE = Qt.AlignmentFlag.AlignVCenter
_STOPS = " .,;:·"
"""What stands at no end that is cut: “…” says more."""
_LEAST = 4
"""Of a title in so few letters, “…” with them, nobody tells which it is."""
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class ResultsDelegate(QStyledItemDelegate):
    """Knows the look and nothing of the course."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height."""
        return QSize(0, self.height_of(index.data(ROW), option.rect.width()))

    def height_of(self, row: Row, width: int) -> int:
        """Return a row's height in pixels in a list of a width."""
        if isinstance(row, HeadRow):
            return self._look.px(HEAD_HEIGHT)
        if isinstance(row, DefinitionRow):
            return (
                self._look.px(DEFINITION_HEIGHT) + self._text_rect(QRectF(0, 0, width, 0), row.text).toRect().height()
            )
        return self._look.px(ROW_HEIGHT if isinstance(row, HitRow) else COMMAND_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW)
        rect = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            self._paint_chosen(painter, rect)
        if isinstance(row, HeadRow):
            self._paint_head(painter, rect, row)
        elif isinstance(row, HitRow):
            self._paint_hit(painter, rect, row, is_chosen)
        elif isinstance(row, DefinitionRow):
            self._paint_definition(painter, rect, row, is_chosen)
        elif isinstance(row, AllRow):
            self._paint_all(painter, rect, row, is_chosen)
        elif isinstance(row, ExampleRow):
            self._paint_icon(painter, rect, "search", is_chosen)
            self._paint_line(
                painter,
                rect.adjusted(self._look.px(TEXT_LEFT), 0, -self._look.px(LEFT), 0),
                self._look.font(14, 500),
                row.title,
                "",
            )
        elif isinstance(row, CommandRow):
            self._paint_command(painter, rect, row, is_chosen)
        painter.restore()

    def _paint_chosen(self, painter: QPainter, rect: QRectF) -> None:
        look = self._look
        box, edge = rect.adjusted(look.px(8), 1, -look.px(8), -1), "accent" if look.theme.is_framed else ""
        paint_box(painter, look, box, look.px(8), "select", edge, look.px(2))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_head(self, painter: QPainter, rect: QRectF, row: HeadRow) -> None:
        look = self._look
        inner = rect.adjusted(look.px(LEFT), look.px(5), -look.px(LEFT), 0)
        painter.setFont(look.font(12, 600))
        painter.setPen(look.colour("ink2"))
        painter.drawText(inner, MIDDLE, row.title)
        painter.setFont(look.font(13, tabular=True))
        painter.drawText(inner, MIDDLE | Qt.AlignmentFlag.AlignRight, row.count)

    def _paint_hit(self, painter: QPainter, rect: QRectF, row: HitRow, is_chosen: bool) -> None:
        px = self._look.px
        self._paint_icon(painter, rect, row.icon, is_chosen)
        right = rect.right() - px(LEFT)  # Enter stands in the foot, once
        left = rect.left() + px(TEXT_LEFT)
        line = QRectF(left, rect.top() + px(8 if row.snippet else 16), right - left, px(19))
        self._paint_line(painter, line, self._look.font(14, 600), row.title, row.context, row.title_pieces, row.part)
        self._paint_snippet(painter, QRectF(left, rect.top() + px(26), right - left, px(18)), row.snippet)

    def _paint_line(
        self,
        painter: QPainter,
        line: QRectF,
        font: QFont,
        title: str,
        context: str,
        pieces: Pieces = (),
        part: str = "",
    ) -> None:
        """Paint a title, its matches marked, and where it is beside it, its `part` cut first."""
        look = self._look
        metrics = QFontMetrics(font)
        title = elided(metrics, typographic_text(title), int(line.width()))
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(line, MIDDLE, title)
        self._mark_title(painter, line, title, pieces)
        line.setLeft(line.left() + metrics.horizontalAdvance(title) + look.px(11))
        painter.setFont(look.font(13))
        painter.setPen(look.colour("ink2"))
        if line.width() > look.px(40):
            painter.drawText(line, MIDDLE, cut_context(QFontMetrics(painter.font()), context, part, int(line.width())))

    def _mark_title(self, painter: QPainter, line: QRectF, title: str, pieces: Pieces) -> None:
        """Paint the matches of a title once more, on the ground of those in a sentence."""
        look, metrics, at = self._look, painter.fontMetrics(), 0
        for text, is_match in pieces:
            shown = title[at : at + len(text)]
            if is_match and shown == text:
                left = line.left() + metrics.horizontalAdvance(title[:at])
                box = QRectF(left, line.top(), metrics.horizontalAdvance(shown), line.height())
                painter.fillRect(box.adjusted(-1, 0, 1, 0), look.colour("warn_soft"))
                painter.setPen(look.colour("warn" if look.theme.is_framed else "ink"))
                painter.drawText(box.adjusted(0, 0, 4, 0), MIDDLE, shown)
            at += len(text)

    def _text_rect(self, rect: QRectF, text: str) -> QRectF:
        """Return where a definition stands in a row: as wide as the row allows, as high as its lines."""
        px = self._look.px
        room = rect.adjusted(px(TEXT_LEFT), px(33), -px(LEFT), 0)
        metrics = QFontMetricsF(self._look.font(14))
        return metrics.boundingRect(QRectF(room.topLeft(), QSizeF(room.width(), 10_000)), WRAPPED, text)

    def _paint_definition(self, painter: QPainter, rect: QRectF, row: DefinitionRow, is_chosen: bool) -> None:
        """Paint the term with its whole definition."""
        look = self._look
        px = look.px
        first = QRectF(rect.left(), rect.top() + px(7), rect.width(), px(26))
        self._paint_icon(painter, first, "spell-check", is_chosen)
        right = rect.right() - px(LEFT)
        left = rect.left() + px(TEXT_LEFT)
        self._paint_line(
            painter, QRectF(left, first.top(), right - left, first.height()), look.font(17, 600), row.title, row.context
        )
        painter.setFont(look.font(14))
        painter.setPen(look.colour("ink"))
        painter.drawText(self._text_rect(rect, row.text), WRAPPED, typographic_text(row.text))

    def _paint_all(self, painter: QPainter, rect: QRectF, row: AllRow, is_chosen: bool) -> None:
        px = self._look.px
        self._paint_icon(painter, rect, "list", is_chosen)
        right = self._paint_cap(painter, rect, "Ctrl+Enter") - px(8)
        line = QRectF(rect.left() + px(TEXT_LEFT), rect.top(), right - rect.left() - px(TEXT_LEFT), rect.height())
        self._paint_line(painter, line, self._look.font(14, 600), row.title, self.groups_of(row, line.width()))

    def groups_of(self, row: AllRow, width: float) -> str:
        """Return the groups that have room beside the title in a line, and the hits of the others: none is cut."""
        look = self._look
        room = width - QFontMetrics(look.font(14, 600)).horizontalAdvance(row.title) - look.px(11)
        metrics = QFontMetrics(look.font(13))
        told = (row.told(shown) for shown in range(len(row.groups), 0, -1))
        return next((each for each in told if metrics.horizontalAdvance(each) <= room), "")

    def _paint_snippet(self, painter: QPainter, rect: QRectF, snippet: Pieces) -> None:
        """Paint the sentence so that its first match is in view."""
        look = self._look
        fonts = (look.font(13), look.font(13, 600))
        left = rect.left()
        for shown, is_match in cut(fitted(snippet, fonts, rect.width()), fonts, rect.width()):
            width = QFontMetrics(fonts[is_match]).horizontalAdvance(shown)
            if is_match:
                painter.fillRect(QRectF(left - 1, rect.top(), width + 2, rect.height()), look.colour("warn_soft"))
            painter.setFont(fonts[is_match])
            painter.setPen(look.colour("warn" if is_match and look.theme.is_framed else "ink2"))
            painter.drawText(QRectF(left, rect.top(), width + 4, rect.height()), MIDDLE, shown)
            left += width

    def _paint_command(self, painter: QPainter, rect: QRectF, row: CommandRow, is_chosen: bool) -> None:
        look = self._look
        self._paint_icon(painter, rect, "chevron-right", is_chosen)
        painter.setFont(look.font(14, 500))
        painter.setPen(look.colour("ink" if row.action.isEnabled() else "ink2"))
        painter.drawText(rect.adjusted(look.px(TEXT_LEFT), 0, -look.px(LEFT), 0), MIDDLE, row.title)
        if row.keys:
            self._paint_cap(painter, rect, row.keys)

    def _paint_icon(self, painter: QPainter, rect: QRectF, name: str, is_chosen: bool) -> None:
        look = self._look
        size = look.px(18)
        top = int(rect.center().y() - size / 2) + 1
        icon = look.icon(name, "accent" if is_chosen else "ink2", 18)
        icon.paint(painter, int(rect.left()) + look.px(LEFT), top, size, size)

    def _paint_cap(self, painter: QPainter, rect: QRectF, text: str) -> float:
        """Paint a key cap at the right; return where it begins."""
        look = self._look
        px = look.px
        painter.setFont(look.font(12, 600))
        width = QFontMetrics(painter.font()).horizontalAdvance(text) + px(12)
        cap = QRectF(rect.right() - px(LEFT) - width, rect.center().y() - px(11), width, px(22))
        painter.setPen(QPen(look.colour("line"), px(1)))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        painter.setPen(look.colour("ink2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, text)
        return cap.left()


def cut_context(metrics: QFontMetrics, context: str, part: str, width: int) -> str:
    """Return where a hit is as far as there is room: the title of its part is cut first, what stands beside it last."""
    room = width - (metrics.horizontalAdvance(context) - metrics.horizontalAdvance(part))
    if part and metrics.horizontalAdvance(part) > room:
        shown = elided(metrics, part, room)
        whole = context.replace(part, shown)
        if len(shown) > _LEAST and metrics.horizontalAdvance(whole) <= width:
            return whole
        context = context.replace(part, "").lstrip(_STOPS)  # with no room for a word of it, nor is there its comma
    return elided(metrics, context, width)


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return a text as far as it has room: no comma stands before what says that more comes."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return shown if shown in (text, "") else shown.removesuffix("…").rstrip(_STOPS) + "…"


def cut(pieces: Sequence[tuple[str, bool]], fonts: tuple[QFont, QFont], width: float) -> list[tuple[str, bool]]:
    """Return as many pieces as have room, the last as far as whole words of it have."""
    shown: list[tuple[str, bool]] = []
    left = width
    for text, is_match in pieces:
        metrics = QFontMetrics(fonts[is_match])
        words = _in_whole_words(metrics, text, int(left) + 1)
        if words == "…" and shown:  # of this piece nothing has room: the one before ends there
            before, was_match = shown[-1]
            shown[-1] = before.rstrip(_STOPS) + words, was_match
            return shown
        shown.append((words, is_match))
        left -= metrics.horizontalAdvance(words)
        if words != text or left <= 0:
            return shown
    return shown


def _in_whole_words(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return a text as far as whole words of it have room."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    if shown == text:
        return text
    kept = shown.removesuffix("…")
    return (kept if text[len(kept) :].startswith(" ") else kept.rpartition(" ")[0]).rstrip(_STOPS) + "…"


def fitted(snippet: Pieces, fonts: tuple[QFont, QFont], width: float) -> list[tuple[str, bool]]:
    """Cut words off the beginning where the first match would else be out of view."""
    pieces = [(typographic_text(text), is_match) for text, is_match in snippet]
    total = sum(QFontMetrics(fonts[is_match]).horizontalAdvance(text) for text, is_match in pieces)
    if total <= width or not any(is_match for _, is_match in pieces) or pieces[0][1]:
        return pieces
    metrics = QFontMetrics(fonts[0])
    before = pieces[0][0]
    words = before.split(" ")
    room = width * 0.35
    while len(words) > 1 and metrics.horizontalAdvance(" ".join(words)) > room:
        words.pop(0)
    shortened = " ".join(words)
    pieces[0] = ("…" + shortened if shortened != before else before, False)
    return pieces
