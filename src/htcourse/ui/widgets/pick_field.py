"""A field to pick one of several from."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from htcourse.core.quiz import Option
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.drop_down import DropDown
from htcourse.ui.widgets.keys import digit_of
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.lines import Lines
from htcourse.ui.widgets.rich_label import plain_text

_ARROW, _ARROW_ROOM, _WIDEST = 16, 56, 300
ALONE = 15
"""How large the words of one that stands alone are, in px at 100 %: as those typed beside it."""


class PickField(DropDown):
    """A drop-down list; the wheel scrolls the page unless the field has the focus."""

    def __init__(self, look: Look, options: Sequence[Option], empty: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_alone = False
        # Its row decides how wide it is. A policy of the box itself would make its list at once, 1 ms a field.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem(empty, "")
        for option in options:
            self.addItem(plain_text(option.text), option.id)
        look.follow(self._restyle)

    def picked(self) -> str:
        """Return the id picked, or empty."""
        return str(self.currentData() or "")

    def pick(self, option: str) -> None:
        """Pick an option without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(option)))
        self.blockSignals(False)

    def stand_alone(self) -> None:
        """Be as wide as the longest option: no row gives the field its width."""
        self._is_alone = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow too, which the style sheet leaves out; none where nothing can be picked any more."""
        super().paintEvent(event)
        if not self.isEnabled():
            return
        look, size = self._look, self._look.px(_ARROW)
        picture = look.pixmap("chevron-down", "ink", _ARROW, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - size - look.px(10), (self.height() - size) // 2, picture)

    def minimumSizeHint(self) -> QSize:
        """Let the field be narrow; its list is as wide as it needs."""
        return QSize(self._look.px(120), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the digits to the question, which picks an option by them, and PageUp and PageDown to the page."""
        if digit_of(event) or event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page instead, unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _restyle(self) -> None:
        font = self._look.font(ALONE if self._is_alone else 14)
        self.setFont(font)
        if self._is_alone:
            metrics = QFontMetrics(font)
            widest = max(metrics.horizontalAdvance(self.itemText(each)) for each in range(self.count()))
            self.setFixedWidth(min(widest, self._look.px(_WIDEST)) + self._look.px(_ARROW_ROOM))


class WholePick(QWidget):
    """A field in a narrow place; where it has no room for all its options, what is picked stands below it.

    The room for that is there before anything is picked: what comes below stays where it is.
    """

    def __init__(self, look: Look, field: PickField) -> None:
        super().__init__()
        self._look, self._field = look, field
        self.whole = Label(look, "", "small", wraps=True)
        in_column(field, self.whole, inside=self, look=look, spacing=4)
        field.currentIndexChanged.connect(lambda _: self._tell())
        look.follow(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell it or not, by the new room."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        words = self._field.currentText()
        room = self.width() - self._look.px(_ARROW_ROOM)
        wide = QFontMetrics(self._field.font()).horizontalAdvance
        options = [self._field.itemText(each) for each in range(self._field.count())]
        cut = [each for each in options if wide(each) > room]
        self.whole.set_words(words if words in cut else "")
        self.whole.setVisible(bool(cut))
        font, leading = self.whole.font(), self.whole.leading
        heights = (Lines(each, font, leading).height(self.width()) for each in cut)
        self.whole.setMinimumHeight(max(heights, default=0))
