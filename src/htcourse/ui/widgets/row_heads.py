"""What the rows of a table of people are called: code, name and group below each other, the name alone stronger."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import MIDDLE

PARTS = Qt.ItemDataRole.UserRole
"""The role in which a model gives code, name and group of a row; None where its head is one text."""
SIDE = 8
"""What a cell's words keep from its edges, as those of the heads do (the style sheet's), in px at 100 %."""
_GAP = 12
"""Between a code, a name and a group, in px at 100 %."""
LETTERS = 12
"""Where not even so many letters of each name have room, the code gives way, then the group; a tip has all."""


class RowHeads(QHeaderView):
    """Heads of rows whose parts stand in columns; one that is a text is painted as any head is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._widths = (0, 0, 0)
        self._short = self._nameless = 0
        """What the first letters of each name need, and a code without one; 0 where nobody has a name."""
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    def measure(self) -> None:
        """Take the widths of what the rows are called now."""
        found = [parts for row in range(self.count()) if (parts := self._parts(row)) is not None]
        measures = [QFontMetrics(font).horizontalAdvance for font in self._fonts()]
        code, name, group = (
            max((wide(parts[at]) + 1 for parts in found if parts[at]), default=0) for at, wide in enumerate(measures)
        )  # one more than what is told, which is rounded: else a word would be cut off for part of a pixel
        self._widths = code, name, group
        self._nameless = max((measures[0](parts[0]) + 1 for parts in found if not parts[1]), default=0) if name else 0
        short = (min(measures[1](f"{parts[1][:LETTERS]}…"), measures[1](parts[1])) + 1 for parts in found)
        self._short = max(*short, self._nameless) if name else 0

    def places(self, width: int) -> tuple[tuple[int, int], ...]:
        """Return left and width of code, name and group in heads of a width: a long name leaves the others theirs."""
        px = self._look.px
        code, name, group = self._widths
        room = width - 2 * px(SIDE) - self._short
        if code and self._short and room < sum(each + px(_GAP) for each in (code, group) if each):
            code, name = 0, max(name, self._nameless)
        if group and not code and room < group + px(_GAP):
            group = 0
        left = px(SIDE) + (code + px(_GAP) if code else 0)
        rest = group + px(_GAP) if group else 0
        name = max(0, min(name, width - px(SIDE) - rest - left))
        return (px(SIDE), code), (left, name), (left + name + px(_GAP), group)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room of all three parts."""
        size = super().sectionSizeFromContents(section)
        if self._parts(section) is not None:
            px, wide = self._look.px, [each for each in self._widths if each]
            size.setWidth(sum(wide) + (len(wide) - 1) * px(_GAP) + 2 * px(SIDE))
        return size

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the parts, and the rule below them that the cells have."""
        parts = self._parts(section)
        if parts is None:
            super().paintSection(painter, rect, section)
            return
        look = self._look
        painter.save()
        painter.fillRect(rect, look.colour("paper"))
        line = look.px(1)
        painter.fillRect(rect.x(), rect.bottom() + 1 - line, rect.width(), line, look.colour("line"))
        places, fonts = list(self.places(rect.width())), self._fonts()
        if not parts[1] and not places[0][1]:
            places[0] = places[1]  # who has no name yet is called by the code
        for words, font, role, (left, width) in zip(parts, fonts, ("ink2", "ink", "ink2"), places, strict=True):
            painter.setFont(font)
            painter.setPen(look.colour(role))
            room = QRect(rect.x() + left, rect.y(), width, rect.height() - line)
            painter.drawText(room, MIDDLE, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width))
        painter.restore()

    def _parts(self, section: int) -> tuple[str, str, str] | None:
        found = self.model().headerData(section, Qt.Orientation.Vertical, PARTS)
        return found if isinstance(found, tuple) else None

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        look = self._look
        return look.font(13, tabular=True), look.font(13, 600), look.font(13)


def give_font(head: QHeaderView, font: QFont) -> None:
    """Give heads their letters, and what they are painted on: a style sheet keeps that from following."""
    head.setFont(font)
    head.viewport().setFont(font)
