"""An attempt in the list: person, quiz, how, when and points in columns, and below them what else is to be known."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import beyond
from htcourse.ui.widgets.list_row import SIDE, ListRow
from htcourse.ui.widgets.painting import AT_RIGHT, MIDDLE, paint_words, paint_wrapped, wrapped_height

WIDE = 820
"""Columns stand in rows at least this wide, in px at 100 %; in others all stands in lines, as in any list."""
HEIGHT, BELOW, FOOT = 40, 30, 12
"""How high a row of columns is, where what is below them begins, and the room below that, in px at 100 %."""
SHARES = (0.22, 0.37, 0.11, 0.15, 0.15)
"""What each column has of the width."""
HEAD = 32
_BESIDE = 16 + 8 + 2 * SIDE
"""What the chevron and the room at both sides take, in px at 100 %."""
_PLACES = (MIDDLE, MIDDLE, MIDDLE, MIDDLE, AT_RIGHT)
_FONTS = ((14, 600, "ink"), (14, 400, "ink"), (13, 400, "ink2"), (13, 400, "ink2"), (13, 400, "ink"))


class AttemptRow(ListRow):
    """A row to press; what a column cuts short is in the tip."""

    def __init__(
        self,
        look: Look,
        called: tuple[str, str],
        columns: tuple[str, str, str],
        notes: str,
        detail: str,
        *,
        tag: str,
        has_rule: bool,
    ) -> None:
        """Take who and which quiz, how, when and points, what else is to be known, and all but names in a line."""
        super().__init__(look, ": ".join(called), detail, tag=tag, has_rule=has_rule, wraps=True)
        self._cells, self._notes = (*called, *columns), notes

    def is_wide(self) -> bool:
        """Whether all stands in columns."""
        return self._is_wide(self.width())

    def places(self) -> list[tuple[int, int]]:
        """Return left and width of each column."""
        return places(self._look, self.width())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the columns with what is below them."""
        if not self._is_wide(width):
            return super().heightForWidth(width)
        if not self._notes:
            return self._look.px(HEIGHT)
        below = wrapped_height(self._look.font(13), self._notes, self._room(width))
        return self._look.px(BELOW + FOOT) + below

    def _is_wide(self, width: int) -> bool:
        return width >= self._look.px(WIDE)

    def _room(self, width: int) -> int:
        """Return how wide what is below the columns may be: it begins with the quiz."""
        return width - self._look.px(SIDE + 16 + 8) - places(self._look, width)[1][0]

    def _paint_words(self, painter: QPainter, right: int) -> bool:
        if not self.is_wide():
            return super()._paint_words(painter, right)
        look, px, is_whole = self._look, self._look.px, True
        for at, ((left, width), words) in enumerate(zip(self.places(), self._cells, strict=True)):
            size, weight, role = _FONTS[at]
            if at == 1 and self._tag:
                width -= self._tag_width() + px(10)
            box = QRectF(left, 0, width, px(HEIGHT))
            shown = paint_words(painter, look, box, words, look.font(size, weight, tabular=at > 2), role, _PLACES[at])
            is_whole = is_whole and shown == words
            if at == 1 and self._tag:
                self._paint_tag(painter, left + painter.fontMetrics().horizontalAdvance(shown) + px(10), px(9))
        left = self.places()[1][0]
        box = QRectF(left, px(BELOW), right - px(8) - left, self.height() - px(BELOW + FOOT))
        paint_wrapped(painter, look, box, self._notes, look.font(13), "ink2")
        return is_whole


class AttemptHead(QWidget):
    """The names of the columns, on a ground of their own; none where rows have no columns."""

    def __init__(self, look: Look, names: tuple[str, str, str, str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._names = look, names
        self.setProperty("kind", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(", ".join(names))
        look.follow(self._fit)

    def in_line(self) -> QHBoxLayout:
        """Return what goes into a card, once."""
        return beyond(self._look, self, SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be there where rows have columns."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names above what they name."""
        super().paintEvent(event)
        painter = QPainter(self)
        for name, (left, width), place in zip(self._names, places(self._look, self.width()), _PLACES, strict=True):
            box = QRectF(left, 0, width, self.height())
            paint_words(painter, self._look, box, name, self._look.font(12, 600), "ink2", place)

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(HEAD) if self.width() >= self._look.px(WIDE) else 0)


def places(look: Look, width: int) -> list[tuple[int, int]]:
    """Return left and width of each column in a row of a width."""
    left, found = float(look.px(SIDE)), []
    room = width - look.px(_BESIDE)
    for share in SHARES:
        found.append((int(left), int(room * share) - look.px(12)))
        left += room * share
    return found
