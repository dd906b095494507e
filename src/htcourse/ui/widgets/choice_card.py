"""A card to choose one of several: title, a line below, a mark at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.one_of import make_one_of

PAD = 14
MARK = 18


class ChoiceCard(QAbstractButton):
    """One of an exclusive group (put them into a QButtonGroup: arrow keys then move within it)."""

    def __init__(self, look: Look, title: str, detail: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._detail = detail
        self._icon = icon
        self._is_low = False
        self._hint = QSize()
        self.setText(title)
        self.setAccessibleName(f"{title}, {detail}" if detail else title)
        make_one_of(self)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_words(painter)
        self._paint_mark(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        look = self._look
        is_on = self.isChecked()
        width = (1.5 if is_on else 1.0) * look.theme.line_width * look.zoom
        half = width / 2
        ground = "soft" if is_on else "hover" if self.underMouse() else "paper"
        painter.setPen(QPen(look.colour("accent" if is_on else "edge"), width))
        painter.setBrush(look.colour(ground))
        radius = look.px(8)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

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
        title_font, detail_font = look.font(14, 600), look.font(13)
        title, detail = QFontMetrics(title_font), QFontMetrics(detail_font)
        total = look.px(18) + (look.px(17) if self._detail else 0)
        top = (self.height() - total) / 2
        elide = Qt.TextElideMode.ElideRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(title_font)
        painter.setPen(look.colour("ink"))
        shown, below = title.elidedText(self.text(), elide, width), detail.elidedText(self._detail, elide, width)
        self.setToolTip("" if (shown, below) == (self.text(), self._detail) else self.accessibleName())
        painter.drawText(QRectF(left, top, width, look.px(18)), middle, shown)
        if self._detail:
            painter.setFont(detail_font)
            painter.setPen(look.colour("ink2"))
            rect = QRectF(left, top + look.px(18), width, look.px(17))
            painter.drawText(rect, middle, below)

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
