"""An attempt in the list: person, quiz, how, when and points in columns, and below them what else is to be known."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.list_row import SIDE, ListRow
from htcourse.ui.widgets.painting import paint_words, paint_wrapped, wrapped_height

WIDE = 820
"""Columns stand in rows at least this wide, in px at 100 %; in others all stands in lines, as in any list."""
HEIGHT, BELOW = 40, 30
"""How high a row of columns is, and where what is below them begins, in px at 100 %."""
SHARES = (0.22, 0.33, 0.11, 0.17, 0.17)
"""What each column has of the width."""
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
        px, left = self._look.px, float(self._look.px(SIDE))
        room, found = self.width() - px(16 + 8 + 2 * SIDE), []
        for share in SHARES:
            found.append((int(left), int(room * share) - px(12)))
            left += room * share
        return found

    def heightForWidth(self, width: int) -> int:
        """Return the height of the columns with what is below them."""
        if not self._is_wide(width):
            return super().heightForWidth(width)
        below = wrapped_height(self._look.font(13), self._notes, self._room(width)) if self._notes else 0
        return self._look.px(HEIGHT) + below

    def _is_wide(self, width: int) -> bool:
        return width >= self._look.px(WIDE)

    def _room(self, width: int) -> int:
        return width - self._look.px(16 + 8 + 2 * SIDE)

    def _paint_words(self, painter: QPainter, right: int) -> bool:
        if not self.is_wide():
            return super()._paint_words(painter, right)
        look, px, is_whole = self._look, self._look.px, True
        for at, ((left, width), words) in enumerate(zip(self.places(), self._cells, strict=True)):
            size, weight, role = _FONTS[at]
            if at == 1 and self._tag:
                width -= self._tag_width() + px(10)
            box = QRectF(left, 0, width, px(HEIGHT))
            shown = paint_words(painter, look, box, words, look.font(size, weight, tabular=at > 2), role)
            is_whole = is_whole and shown == words
            if at == 1 and self._tag:
                self._paint_tag(painter, left + painter.fontMetrics().horizontalAdvance(shown) + px(10), px(9))
        box = QRectF(px(SIDE), px(BELOW), right - px(8) - px(SIDE), self.height() - px(BELOW))
        paint_wrapped(painter, look, box, self._notes, look.font(13), "ink2")
        return is_whole
