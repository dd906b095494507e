"""A card to choose one of several: title, a line below, a mark at the right."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.painting import PaintedButton, paint_box, paint_words, smooth

PAD = 14
MARK = 18


class ChoiceCard(PaintedButton):
    """One of an exclusive group (put them into a QButtonGroup: arrow keys then move within it)."""

    def __init__(self, look: Look, title: str, detail: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent)
        self._detail = detail
        self._icon = icon
        self._is_low = False
        self._hint = QSize()
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        make_one_of(self)
        look.changed.connect(self._restyle)

    def set_words(self, title: str, detail: str) -> None:
        """Show other words."""
        self._detail = detail
        self.setText(title)
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        self._restyle()

    def set_low(self, is_low: bool) -> None:
        """Take less height on a low screen."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._restyle()

    def sizeHint(self) -> QSize:
        """High enough for one line or two; measured once, for layouts ask a dozen times."""
        if not self._hint.isValid():
            self._hint = self._measured()
        return self._hint

    def _measured(self) -> QSize:
        px = self._look.px
        two, one = (52, 34) if self._is_low else (64, 42)
        text = QFontMetrics(self._look.font(14, 600)).horizontalAdvance(self.text())
        if self._detail:
            text = max(text, QFontMetrics(self._look.font(13)).horizontalAdvance(self._detail))
        room = px(PAD * 2 + MARK + 12) + (px(32) if self._icon else 0)
        return QSize(text + room, px(two if self._detail else one))

    def minimumSizeHint(self) -> QSize:
        """Its words may be cut short, its height not."""
        return QSize(self._look.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, words and mark."""
        painter = smooth(self)
        self._paint_ground(painter)
        self._paint_words(painter)
        self._paint_mark(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        is_on = self.isChecked()
        width = (1.5 if is_on else 1.0) * look.theme.line_width * look.zoom
        half = width / 2
        ground = "soft" if is_on else "hover" if self.underMouse() else "paper"
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        paint_box(painter, look, box, look.px(8), ground, "accent" if is_on else "edge", width)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        left = look.px(PAD)
        if self._icon:
            role = "accent" if self.isChecked() else "ink2"
            size = look.px(20)
            icon = look.icon(self._icon, role, 20)
            icon.paint(painter, left, (self.height() - size) // 2, size, size)
            left += look.px(32)
        width = self.width() - left - look.px(PAD + MARK + 10)
        total = look.px(18) + (look.px(17) if self._detail else 0)
        top = (self.height() - total) / 2
        title = QRectF(left, top, width, look.px(18))
        below = QRectF(left, top + look.px(18), width, look.px(17))
        shown = paint_words(painter, look, title, self.text(), look.font(14, 600), "ink")
        detail = paint_words(painter, look, below, self._detail, look.font(13), "ink2") if self._detail else ""
        self.setToolTip("" if (shown, detail) == (self.text(), self._detail) else self.accessibleName())

    def _paint_mark(self, painter: QPainter) -> None:
        look = self._look
        size = look.px(MARK)
        name, role = ("circle-check", "accent") if self.isChecked() else ("circle", "edge")
        left = self.width() - look.px(11) - size
        look.icon(name, role, MARK).paint(painter, left, (self.height() - size) // 2, size, size)

    def _restyle(self) -> None:
        self._hint = QSize()
        self.updateGeometry()
        self.update()
