"""An attempt in the list: person, quiz, what is not usual, how, when and points in columns."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import beyond
from htcourse.ui.widgets.list_row import SIDE, ListRow
from htcourse.ui.widgets.painting import AT_RIGHT, CENTRED, MIDDLE, paint_box, paint_words

WIDE = 860
"""Columns stand in rows at least this wide, in px at 100 %; in others all stands in lines, as in any list."""
HEIGHT = 40
"""How high a row of columns is, in px at 100 %."""
SHARES, WIDTHS = (0.42, 0.58), (190, 78, 132, 140)
"""What person and quiz have of the width that the columns after them leave, whose widths are in px at 100 %."""
HEAD = 32
_BADGES = 2
"""The column of what is not usual."""
_BESIDE = 16 + 8 + 2 * SIDE
"""What the chevron and the room at both sides take, in px at 100 %."""
_PLACES = (MIDDLE, MIDDLE, MIDDLE, MIDDLE, MIDDLE, AT_RIGHT)
_FONTS = ((14, 600, "ink"), (14, 400, "ink"), (12, 600, "ink2"), *((13, 400, "ink2"),) * 2, (13, 400, "ink"))
_GROUNDS = {"accent": ("select", "accent"), "warn": ("warn_soft", "warn"), "plain": ("", "ink2")}
"""The ground and the words of a badge by its role."""


class AttemptRow(ListRow):
    """A row to press; what a column cuts short is in the tip."""

    def __init__(
        self,
        look: Look,
        called: tuple[str, str],
        columns: tuple[str, str, str],
        badges: Sequence[tuple[str, str]],
        detail: str,
        *,
        has_rule: bool,
    ) -> None:
        """Take who and which quiz, how, when and points, what is not usual, and all but names in a line."""
        super().__init__(look, ": ".join(called), detail, has_rule=has_rule, wraps=True)
        self._cells, self._badges = (*called, "", *columns), badges

    def is_wide(self) -> bool:
        """Whether all stands in columns."""
        return self._is_wide(self.width())

    def places(self) -> list[tuple[int, int]]:
        """Return left and width of each column."""
        return places(self._look, self.width())

    def heightForWidth(self, width: int) -> int:
        """Return the height of one line of columns, or of the lines that stand for them."""
        return self._look.px(HEIGHT) if self._is_wide(width) else super().heightForWidth(width)

    def _is_wide(self, width: int) -> bool:
        return width >= self._look.px(WIDE)

    def _paint_words(self, painter: QPainter, right: int) -> bool:
        if not self.is_wide():
            return super()._paint_words(painter, right)
        look, is_whole = self._look, not self._badges
        for at, ((left, width), words) in enumerate(zip(self.places(), self._cells, strict=True)):
            size, weight, role = _FONTS[at]
            box = QRectF(left, 0, width, self.height())
            shown = paint_words(painter, look, box, words, look.font(size, weight, tabular=at > 2), role, _PLACES[at])
            is_whole = is_whole and shown == words
        self._paint_badges(painter, *self.places()[_BADGES])
        return is_whole

    def _paint_badges(self, painter: QPainter, left: int, width: int) -> None:
        """Paint as many as have room, then how many more there are."""
        px, right = self._look.px, left + width
        more = self._badge_width("+9") + px(4)
        for at, (words, role) in enumerate(self._badges):
            rest = len(self._badges) - at - 1
            wide = self._badge_width(words)
            if left + wide + (more if rest else 0) > right and at:
                self._paint_badge(painter, left, self._badge_width(f"+{rest + 1}"), f"+{rest + 1}", "plain")
                return
            self._paint_badge(painter, left, min(wide, right - left - (more if rest else 0)), words, role)
            left += wide + px(4)

    def _badge_width(self, words: str) -> int:
        return QFontMetrics(self._look.font(12, 600)).horizontalAdvance(words) + self._look.px(14)

    def _paint_badge(self, painter: QPainter, left: int, width: int, words: str, role: str) -> None:
        look, px, (ground, ink) = self._look, self._look.px, _GROUNDS[role]
        box = QRectF(left, (self.height() - px(22)) / 2, width, px(22))
        edge = ink if look.theme.is_framed else "" if ground else "line"
        paint_box(painter, look, box, px(6), ground, edge, px(1))
        paint_words(painter, look, box.adjusted(px(6), 0, -px(4), 0), words, look.font(12, 600), ink, CENTRED)


class AttemptHead(QWidget):
    """The names of the columns, on a ground of their own; none where rows have no columns."""

    def __init__(self, look: Look, names: tuple[str, ...], parent: QWidget | None = None) -> None:
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
    room = width - look.px(_BESIDE) - sum(map(look.px, WIDTHS))
    for wide in (*(share * room for share in SHARES), *map(look.px, WIDTHS)):
        found.append((int(left), int(wide) - look.px(12)))
        left += wide
    return found
