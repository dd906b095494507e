"""An essay in the list, below its question: who wrote it, its first words, how many, the day and its mark."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.called import called_width, paint_called
from htcourse.ui.widgets.list_row import SIDE, ListRow
from htcourse.ui.widgets.painting import AT_RIGHT, MIDDLE, paint_words

WIDE = 520
"""Columns stand in rows at least this wide, in px at 100 %; in others the first words stand below the name."""
HEIGHT, LOW_HEIGHT = 52, 42
"""How high a row is without columns and with them, in px at 100 %."""
_NAME, _OPENING, _WORDS, _DAY, _MARK, _GAP = 220, 120, 72, 84, 148, 12
"""How wide each column is in px at 100 %: a long name takes more, and leaves that to the first words."""


class EssayLine(ListRow):
    """A row to press."""

    def __init__(
        self,
        look: Look,
        called: tuple[str, str],
        opening: str,
        cells: tuple[str, str, str],
        *,
        widest: str,
        has_rule: bool,
    ) -> None:
        """Take who wrote it and its title, its first words, then how many, the day and the mark, empty for none.

        `widest` is the widest name of the list, which all make room for.
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
        for words, wide in zip(reversed(self._cells), (_MARK, _DAY, _WORDS), strict=True):
            if words:
                is_mark = wide == _MARK
                font, role = look.font(13, 600 if is_mark else 400, tabular=True), "ink" if is_mark else "ink2"
                paint_words(painter, look, QRectF(right - px(wide), 0, px(wide), height), words, font, role, AT_RIGHT)
                right -= px(wide + _GAP)
        width = called_width(look, self._widest)
        room = min(width, max(px(_NAME), right - left - px(_OPENING)), right - left) if is_wide else right - left
        who = paint_called(painter, look, QRectF(left, 0, room, height), self._who)
        box = QRectF(left + room + px(_GAP), 0, right - left - room - px(_GAP), height)
        if not is_wide:
            box = QRectF(left, px(25), self.width() - 2 * left - px(28), px(20))
        paint_words(painter, look, box, self._opening, look.font(13), "ink2", MIDDLE)
        return who == self._who
