"""An essay in the list, below its question: who wrote it, its first words, how many, the day and its mark."""

from math import ceil

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.called import called_width, paint_called
from htcourse.ui.widgets.list_row import SIDE, ListRow
from htcourse.ui.widgets.painting import AT_RIGHT, MIDDLE, paint_words

WIDE = 520
"""Columns stand in rows at least this wide, in px at 100 %; in others the first words stand below the name."""
_MARK = 2
"""The last cell."""
HEIGHT, LOW_HEIGHT = 52, 42
"""How high a row is without columns and with them, in px at 100 %."""
_NAME, _OPENING, _GAP = 220, 120, 12
"""How wide columns are at least in px at 100 %: a long name takes more, and leaves that to the first words."""


class EssayLine(ListRow):
    """A row to press."""

    def __init__(
        self,
        look: Look,
        called: tuple[str, str],
        opening: str,
        cells: tuple[str, str, str],
        *,
        widest: tuple[str, ...],
        has_rule: bool,
    ) -> None:
        """Take who wrote it and its title, its first words, then how many, the day and the mark, empty for none.

        `widest` are those with the widest name and cells of the list, in this order, which all make room for.
        """
        super().__init__(look, ": ".join(called), opening, has_rule=has_rule)
        self._who, self._opening, self._cells, self._widest = called[0], opening, cells, widest
        self.setAccessibleName(", ".join(filter(None, (self.text(), *reversed(cells), opening))))

    def sizeHint(self) -> QSize:
        """One height for all."""
        return QSize(self._look.px(200), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return one line's height where there are columns, else two lines'."""
        return self._look.px(LOW_HEIGHT if width >= self._look.px(WIDE) else HEIGHT)

    def _paint_words(self, painter: QPainter, right: int) -> bool:
        look, px = self._look, self._look.px
        left, right, is_wide = px(SIDE), right - px(_GAP), self.width() >= px(WIDE)
        height = self.height() if is_wide else px(27)
        called, *cells = self._widest
        for at in (2, 1, 0):
            if cells[at]:
                font, role = look.font(13, 600 if at == _MARK else 400, tabular=True), "ink" if at == _MARK else "ink2"
                wide = ceil(QFontMetricsF(font).horizontalAdvance(cells[at])) + 1
                place = QRectF(right - wide, 0, wide, height)
                paint_words(painter, look, place, self._cells[at], font, role, AT_RIGHT)
                right -= wide + px(_GAP)
        width = called_width(look, called)
        room = min(width, max(px(_NAME), right - left - px(_OPENING)), right - left) if is_wide else right - left
        who = paint_called(painter, look, QRectF(left, 0, room, height), self._who)
        box = QRectF(left + room + px(_GAP), 0, right - left - room - px(_GAP), height)
        if not is_wide:
            box = QRectF(left, px(25), self.width() - 2 * left - px(28), px(20))
        paint_words(painter, look, box, self._opening, look.font(13), "ink2", MIDDLE)
        return who == self._who
