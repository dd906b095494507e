"""A quiet card that is one link: perhaps an icon, a title and a sentence, perhaps what counts of it at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import PaintedButton, paint_box, smooth
from htcourse.ui.widgets.words import broken

LEFT, TOP = 46, 12
TITLE, LINE = 20, 19


class LinkCard(PaintedButton):
    """Takes the height its sentence, or lines of them, needs; it lies on a ground of its own (a role).

    `aside` are up to two short lines at its right, `sign` an icon there with its name, (icon, name); `room` is left
    free there, for a button that lies over it. The title has another `weight` where it is what somebody wrote.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        text: str,
        icon: str,
        parent: QWidget | None = None,
        *,
        ground: str = "ground",
        has_chevron: bool = False,
        aside: Sequence[str] = (),
        sign: tuple[str, str] = ("", ""),
        room: int = 0,
        weight: int = 600,
    ) -> None:
        super().__init__(look, title, parent, grows=True)
        self._detail = text
        self._icon = icon
        self._ground, self._weight = ground, weight
        self._end = (40 if has_chevron or sign[0] else 16) + room
        self._has_chevron, self._sign = has_chevron, sign[0]
        self._aside = [each for each in aside if each]
        self._broken: dict[tuple[bool, int, int], list[str]] = {}
        self.setAccessibleName(". ".join(each for each in (title, text, sign[1]) if each))
        self.setToolTip(sign[1])
        self.setProperty("ring", 10)

    @property
    def _left(self) -> int:
        return LEFT if self._icon else 16

    def heightForWidth(self, width: int) -> int:
        """Return title, lines and margins."""
        px = self._look.px
        title, lines = self._lines(width, is_title=True), self._lines(width)
        return px(TOP) * 2 + px(1) + len(title) * px(TITLE) + len(lines) * px(LINE)

    def sizeHint(self) -> QSize:
        """As in the right column."""
        width = self._look.px(336)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint outline, icon and words."""
        look = self._look
        px = look.px
        painter = smooth(self)
        width = look.theme.line_width * look.zoom
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        paint_box(painter, look, box, px(10), "hover" if self.underMouse() else self._ground, "line", width)
        if self._icon:
            look.icon(self._icon, "accent", 18).paint(painter, px(16), px(TOP + 1), px(18), px(18))
        if sign := self._sign or ("chevron-right" if self._has_chevron else ""):
            right, middle = self.width() - px(16 + 16), (self.height() - px(16)) // 2
            look.icon(sign, "ink2", 16).paint(painter, right, middle, px(16), px(16))
        painter.setFont(look.font(14, self._weight))
        painter.setPen(look.colour("ink"))
        top = self._paint_lines(painter, px(TOP), px(TITLE), self._lines(self.width(), is_title=True))
        painter.setFont(look.font(13))
        painter.setPen(look.colour("ink2"))
        self._paint_lines(painter, top + px(1), px(LINE), self._lines(self.width()))
        self._paint_aside(painter)

    def _aside_fonts(self) -> list[QFont]:
        """Return the fonts of what stands at the right: its first line counts more where there are two."""
        return [self._look.font(13, 600 if len(self._aside) > 1 else 400, tabular=True), self._look.font(13)]

    def _aside_width(self) -> int:
        pairs = zip(self._aside, self._aside_fonts(), strict=False)
        widths = [QFontMetrics(font).horizontalAdvance(words) for words, font in pairs]
        return max(widths) + self._look.px(16) if widths else 0

    def _paint_aside(self, painter: QPainter) -> None:
        px = self._look.px
        top = (self.height() - px(LINE) * len(self._aside)) // 2
        for words, font in zip(self._aside, self._aside_fonts(), strict=False):
            painter.setFont(font)
            painter.setPen(self._look.colour("ink" if font.weight() >= QFont.Weight.DemiBold else "ink2"))
            box = QRectF(0, top, self.width() - px(self._end), px(LINE))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            top += px(LINE)

    def _paint_lines(self, painter: QPainter, top: int, height: int, lines: list[str]) -> int:
        """Write lines below each other; return where the last ends."""
        left = self._look.px(self._left)
        for line in lines:
            painter.drawText(QRectF(left, top, self.width() - left, height), Qt.AlignmentFlag.AlignVCenter, line)
            top += height
        return top

    def _lines(self, width: int, *, is_title: bool = False) -> list[str]:
        """Break the title or the sentence between words; layouts ask seven times for the same."""
        font = self._look.font(14, self._weight) if is_title else self._look.font(13)
        beside = self._look.px(self._left + max(self._end, 16 if is_title else 24)) + self._aside_width()
        room = max(self._look.px(60), width - beside)
        asked = (is_title, room, font.pixelSize())
        if asked not in self._broken:
            words = self.text() if is_title else self._detail
            self._broken[asked] = [line for each in words.split("\n") for line in broken(each, font, room)]
        return self._broken[asked]
