"""An attempt in the list: person, quiz, what is not usual, how, when and points in columns."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.called import called_width, paint_called
from htcourse.ui.widgets.layouts import beyond
from htcourse.ui.widgets.list_row import SIDE, ListRow
from htcourse.ui.widgets.painting import AT_RIGHT, CENTRED, MIDDLE, paint_box, paint_words

WIDE = 860
"""Columns stand in rows at least this wide, in px at 100 %; in others all stands in lines, as in any list."""
HEIGHT = 40
"""How high a row of columns is, in px at 100 %."""
HEAD = 32
_NAME, _QUIZ, _BADGE = 220, 150, 100
"""So much a person, a quiz and what is not usual keep where not all has room, in px at 100 %."""
_NOTED = 190
"""More is not set aside for what is not usual, in px at 100 %: what has no room there is counted."""
_GAP, _SPARE = 16, 32
"""What stands between columns, and how much more at most where there is room."""
_BADGES = 2
"""The column of what is not usual."""
_TABULAR = (0, 3, 4, 5)
"""Columns whose figures are of one width: of a class a name begins with the code."""
_BESIDE = 16 + 8 + 2 * SIDE
"""What the chevron and the room at both sides take, in px at 100 %."""
_PLACES = (MIDDLE, MIDDLE, MIDDLE, MIDDLE, MIDDLE, AT_RIGHT)
_FONTS = ((14, 600, "ink"), (14, 400, "ink"), (12, 600, "ink2"), *((13, 400, "ink2"),) * 2, (13, 400, "ink"))
_GROUNDS = {"accent": ("select", "accent"), "warn": ("warn_soft", "warn"), "plain": ("", "ink2")}
"""The ground and the words of a badge by its role."""


class Columns:
    """The columns of a list, each as wide as what its rows hold; the quiz has what is left.

    It is cut first, but for a name longer than most, and where next to nothing is left of it.
    """

    def __init__(self, look: Look, names: Sequence[str]) -> None:
        self.names = names
        self._look = look
        self._rows: list[tuple[Sequence[str], Sequence[str]]] = []
        self._zoom = 0.0
        self._wanted: list[int] = []

    def add(self, cells: Sequence[str], badges: Sequence[str]) -> None:
        """Give a row room."""
        self._rows.append((cells, badges))
        self._zoom = 0.0

    def places(self, width: int) -> list[tuple[int, int]]:
        """Return left and width of each column in a row of a width."""
        px = self._look.px
        widths = [*self._measured()]
        widths[1] += width - px(_BESIDE) - sum(widths)
        for at, least, wanted in ((0, px(_NAME), self._measured()[1]), (_BADGES, px(_BADGE), px(_QUIZ))):
            taken = max(0, min(wanted - widths[1], widths[at] - least))
            widths[at] -= taken
            widths[1] += taken
        spare = min(px(_SPARE), max(0, widths[1] - self._measured()[1]) // len(widths))
        widths = [wide + spare for wide in widths]
        widths[1] -= spare * len(widths)
        lefts = accumulate(widths, initial=px(SIDE))
        return [(left, wide - px(_GAP)) for left, wide in zip(lefts, widths, strict=False)]

    def _measured(self) -> list[int]:
        """Return what each column asks for, with the gap after it."""
        look = self._look
        if self._zoom != look.zoom:
            self._zoom = look.zoom
            head = QFontMetrics(look.font(12, 600))
            self._wanted = [head.horizontalAdvance(each) for each in self.names]
            for at, (size, weight, _) in enumerate(_FONTS):
                metrics = QFontMetrics(look.font(size, weight, tabular=at in _TABULAR))
                told = (metrics.horizontalAdvance(typographic_text(cells[at])) for cells, _ in self._rows)
                self._wanted[at] = max((self._wanted[at], *told))
            people = (called_width(look, cells[0]) for cells, _ in self._rows)
            self._wanted[0] = max((head.horizontalAdvance(self.names[0]), *people))
            noted = (sum(badge_width(look, each) + look.px(4) for each in badges) for _, badges in self._rows)
            self._wanted[_BADGES] = max(self._wanted[_BADGES], min(look.px(_NOTED), max(noted, default=0)))
            self._wanted = [each + look.px(_GAP) + 1 for each in self._wanted]
        return self._wanted


def badge_width(look: Look, words: str) -> int:
    """Return how wide a badge of these words is."""
    return QFontMetrics(look.font(12, 600)).horizontalAdvance(words) + look.px(14)


class AttemptRow(ListRow):
    """A row to press; what a column cuts short is in the tip."""

    def __init__(
        self,
        look: Look,
        columns: Columns,
        called: tuple[str, str],
        cells: tuple[str, str, str],
        badges: Sequence[tuple[str, str]],
        detail: str,
        *,
        has_rule: bool,
        is_again: bool = False,
    ) -> None:
        """Take who and which quiz, how, when and points, what is not usual, and all but names in a line.

        `is_again`: the row above is of the same person, whose name is bold there.
        """
        super().__init__(look, ": ".join(called), detail, has_rule=has_rule, wraps=True)
        self._columns, self._cells, self._badges = columns, (*called, "", *cells), badges
        self._weight = 400 if is_again else _FONTS[0][1]
        columns.add(self._cells, [words for words, _ in badges])

    def is_wide(self) -> bool:
        """Whether all stands in columns."""
        return self._is_wide(self.width())

    def places(self) -> list[tuple[int, int]]:
        """Return left and width of each column."""
        return self._columns.places(self.width())

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
            if at:
                font = look.font(size, weight, tabular=at in _TABULAR)
                shown = paint_words(painter, look, box, words, font, role, _PLACES[at])
            else:
                shown = paint_called(painter, look, box, words, self._weight)
            is_whole = is_whole and shown == words
        self._paint_badges(painter, *self.places()[_BADGES])
        return is_whole

    def _paint_badges(self, painter: QPainter, left: int, width: int) -> None:
        """Paint as many as have room, then how many more there are."""
        px, right = self._look.px, left + width
        more = badge_width(self._look, "+9") + px(4)
        for at, (words, role) in enumerate(self._badges):
            rest = len(self._badges) - at - 1
            wide = badge_width(self._look, words)
            if left + wide + (more if rest else 0) > right and at:
                self._paint_badge(painter, left, badge_width(self._look, f"+{rest + 1}"), f"+{rest + 1}", "plain")
                return
            self._paint_badge(painter, left, min(wide, right - left - (more if rest else 0)), words, role)
            left += wide + px(4)

    def _paint_badge(self, painter: QPainter, left: int, width: int, words: str, role: str) -> None:
        look, px, (ground, ink) = self._look, self._look.px, _GROUNDS[role]
        box = QRectF(left, (self.height() - px(22)) / 2, width, px(22))
        edge = ink if look.theme.is_framed else "" if ground else "line"
        paint_box(painter, look, box, px(6), ground, edge, px(1))
        paint_words(painter, look, box.adjusted(px(6), 0, -px(4), 0), words, look.font(12, 600), ink, CENTRED)


class AttemptHead(QWidget):
    """The names of the columns, on a ground of their own; none where rows have no columns."""

    def __init__(self, look: Look, columns: Columns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._columns = look, columns
        self.setProperty("kind", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(", ".join(columns.names))
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
        places = self._columns.places(self.width())
        for name, (left, width), place in zip(self._columns.names, places, _PLACES, strict=True):
            box = QRectF(left, 0, width, self.height())
            paint_words(painter, self._look, box, name, self._look.font(12, 600), "ink2", place)

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(HEAD) if self.width() >= self._look.px(WIDE) else 0)
