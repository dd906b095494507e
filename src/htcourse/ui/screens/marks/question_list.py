"""The questions of an attempt beside the one that is shown: sign, number, title and points."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.typography import typographic_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.painting import (
    AT_RIGHT,
    PaintedButton,
    paint_box,
    paint_open,
    paint_words,
    smooth,
    wrapped_height,
)

_SIDE, _SIGN, _NUMBER, _GAP, _ROOM = 10, 26, 24, 12, 7
"""Beside a row's words, for sign and number, before points, and above and below its title, in px at 100 %."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ListedQuestion(NamedTuple):
    """What a row says; `name` is for a screen reader, `sign` an icon and its role, `note` stands below the title."""

    name: str
    title: str
    points: str
    sign: tuple[str, str]
    note: str = ""


class _Row(PaintedButton):
    def __init__(self, look: Look, number: int, question: ListedQuestion, widest: str) -> None:
        super().__init__(look, question.title, grows=True)
        self._number, self._question, self._widest = number, question, widest
        self.is_current = False
        self.setProperty("ring", 6)
        self.setProperty("ring_inside", 0)
        self.show_as(is_current=False)

    def show_as(self, *, is_current: bool) -> None:
        """Be the question that is shown, or another; only that one stops the Tab key, arrows reach others."""
        self.is_current = is_current
        shown = QCoreApplication.translate("Dots", "{name}, shown now")
        self.setAccessibleName(shown.format(name=self._question.name) if is_current else self._question.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list: a button would send the focus elsewhere."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the title on as many lines as it needs, and of the note."""
        return self._title_height(width) + 2 * self._look.px(_ROOM) + (self._look.px(16) if self._question.note else 0)

    def _title_height(self, width: int) -> int:
        room = width - self._look.px(2 * _SIDE + _SIGN + _NUMBER) - self._points_width()
        return wrapped_height(self._look.font(13), self.text(), room)

    def _points_width(self) -> int:
        """Return how wide points are with the gap before them, in all rows."""
        return points_metrics(self._look).horizontalAdvance(self._widest) + self._look.px(_GAP) + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sign, number, title and points, on the ground of what is open where it is that."""
        look, px, painter = self._look, self._look.px, smooth(self)
        box = QRectF(self.rect()).adjusted(0, px(1), 0, -px(1))
        if self.is_current:
            paint_open(painter, look, box)
        elif self.underMouse():
            paint_box(painter, look, box, px(6), "hover")
        left, line = px(_SIDE), px(2 * _ROOM) + self._title_height(1 << 16)
        icon, role = self._question.sign
        look.icon(icon, role, 16).paint(painter, left, (line - px(16)) // 2, px(16), px(16))
        left += px(_SIGN)
        font = look.font(13, tabular=True)
        paint_words(painter, look, QRectF(left, 0, px(_NUMBER), line), str(self._number), font, "ink2")
        left += px(_NUMBER)
        right = self.width() - px(_SIDE)
        wide = self._points_width()
        points = QRectF(right - wide, 0, wide, line)
        paint_words(painter, look, points, self._question.points, look.font(13, 600, tabular=True), "ink", AT_RIGHT)
        self._paint_title(painter, left, right - wide - left)

    def _paint_title(self, painter: QPainter, left: int, room: int) -> None:
        look, px, height = self._look, self._look.px, self._title_height(self.width())
        title = QRectF(left, px(_ROOM), room, height)
        painter.setFont(look.font(13))  # of the one that is shown, too: it would need another line and move the others
        painter.setPen(look.colour("ink"))
        painter.drawText(title, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, typographic_text(self.text()))
        if self._question.note:
            note = QRectF(left, px(_ROOM) + height, room, px(16))
            paint_words(painter, look, note, self._question.note, look.font(12, 600), "warn")


def points_metrics(look: Look) -> QFontMetrics:
    """Return how wide points are written."""
    return QFontMetrics(look.font(13, 600, tabular=True))


class QuestionList(QWidget):
    """All questions of an attempt; Up and Down show the one before or after."""

    asked = Signal(int)
    """A question was chosen: its place from 0."""

    def __init__(self, look: Look, questions: Sequence[ListedQuestion]) -> None:
        super().__init__()
        widest = max((each.points for each in questions), key=points_metrics(look).horizontalAdvance, default="")
        self.rows = [_Row(look, number, each, widest) for number, each in enumerate(questions, 1)]
        in_column(*self.rows, 1, inside=self, look=look, spacing=0)
        for place, row in enumerate(self.rows):
            row.clicked.connect(lambda _=False, place=place: self.asked.emit(place))

    def show_place(self, place: int) -> None:
        """Show at which question one is."""
        had_focus = any(each.hasFocus() for each in self.rows)
        for at, row in enumerate(self.rows):
            row.show_as(is_current=at == place)
        if had_focus:
            self.focus_shown()

    def focus_shown(self) -> None:
        """Put the focus on the question that is shown."""
        next(each for each in self.rows if each.is_current).setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the question before or after."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        place = next(at for at, each in enumerate(self.rows) if each.is_current) + step
        if step and 0 <= place < len(self.rows):
            self.asked.emit(place)
        elif not step:
            super().keyPressEvent(event)
