"""A card to choose a route: its title, how long it is, and in a sentence for whom."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.choice_card import MARK, PAD, ChoiceCard
from htcourse.ui.widgets.words import broken

TITLE, LINE = 20, 17


class RouteCard(ChoiceCard):
    """It grows with its sentence, which is never cut."""

    def __init__(self, look: Look, title: str, size: str, summary: str, parent: QWidget | None = None) -> None:
        self._size = size
        super().__init__(look, title, summary, parent=parent)
        self.setAccessibleName(", ".join(each for each in (title, size, summary) if each))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the sentence needs in this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._restyle()

    def _measured(self) -> QSize:
        px = self._look.px
        pad = px(8 if self._is_low else 13)
        lines = len(self._lines()) * px(LINE)
        return QSize(px(330), 2 * pad + px(TITLE) + lines)

    def _lines(self) -> list[str]:
        return broken(self._detail, self._look.font(13), self.width() - self._look.px(2 * PAD)) if self._detail else []

    def _paint_words(self, painter: QPainter) -> None:
        look, px = self._look, self._look.px
        left, top = px(PAD), px(8 if self._is_low else 13)
        room = self.width() - left - px(PAD + MARK + 10)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(look.font(14, 600))
        painter.setPen(look.colour("ink"))
        title = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, px(TITLE)), middle, title)
        after = QFontMetrics(painter.font()).horizontalAdvance(title) + px(10)
        painter.setFont(look.font(13))
        painter.setPen(look.colour("ink2"))
        size = QFontMetrics(painter.font()).elidedText(self._size, Qt.TextElideMode.ElideRight, max(0, room - after))
        painter.drawText(QRectF(left + after, top, room - after, px(TITLE)), middle, size)
        for number, line in enumerate(self._lines()):
            painter.drawText(QRectF(left, top + px(TITLE) + number * px(LINE), self.width(), px(LINE)), middle, line)

    def _paint_mark(self, painter: QPainter) -> None:
        look = self._look
        size = look.px(MARK)
        name, role = ("circle-check", "accent") if self.isChecked() else ("circle", "edge")
        top = look.px(9 if self._is_low else 14)
        look.icon(name, role, MARK).paint(painter, self.width() - look.px(11) - size, top, size, size)
