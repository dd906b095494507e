"""A part of the course on Home: number, mark, title, bar, and time left."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.progress import LessonState
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import PaintedButton, paint_box, paint_wrapped, smooth, wrapped_height
from htcourse.ui.widgets.progress_bar import paint_bar
from htcourse.usecases.reading.open_home import PartRow

HEIGHT = 40
NARROW, TIGHT = 560, 400
"""Below these a row has no bar, and has count and time under its title."""
_TITLE, _BELOW = 68, 20
_IN_HOURS = 90
"""Minutes from which hours and halves of them say as much and are read at once."""
MARKS = {
    LessonState.DONE: ("circle-check", "good"),
    LessonState.BEGUN: ("circle-dot", "accent"),
    LessonState.OPEN: ("circle", "edge"),
}


class PartButton(PaintedButton):
    """Opens the part where the learner goes on in it."""

    def __init__(self, look: Look, row: PartRow, parent: QWidget | None = None) -> None:
        super().__init__(look, row.title, parent, grows=True)
        self._row = row
        share = self.tr("{percent} %").format(percent=int(row.share * 100))  # what the bar says, in figures
        self._count = self.tr("Done") if row.state is LessonState.DONE else share
        self._time = self._minutes()
        count = self.tr("Done") if row.state is LessonState.DONE else self._of_lessons()
        self.setAccessibleName(", ".join(filter(None, (f"{row.number} {row.title}", count, self._time))))
        self.setEnabled(bool(row.first_section))

    def _of_lessons(self) -> str:
        words = self.tr("{done} of {total} lessons done")
        return words.format(done=self._row.done, total=self._row.total)

    def _minutes(self) -> str:
        if not self._row.minutes_left:
            return self.tr("checks open") if self._row.state is LessonState.BEGUN else ""
        is_begun, halves = self._row.state is LessonState.BEGUN, round(self._row.minutes_left / 30)
        if self._row.minutes_left < _IN_HOURS:
            words = self.tr("{minutes} min left") if is_begun else self.tr("{minutes} min")
            return words.format(minutes=self._row.minutes_left)
        words = self.tr("{hours} h left") if is_begun else self.tr("{hours} h")
        return words.format(hours=f"{halves // 2}{'½' * (halves % 2)}")

    def sizeHint(self) -> QSize:
        """One height for all whose title has room on one line."""
        return QSize(self._look.px(400), self._look.px(HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the title needs."""
        px = self._look.px
        room = round(self._title_end(width)) - px(_TITLE)
        below = px(_BELOW) if width < px(TIGHT) else 0
        return max(px(HEIGHT), wrapped_height(self._font(), self.text(), room) + px(16)) + below

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        look = self._look
        px = look.px
        painter = smooth(self)
        if self.underMouse() and self.isEnabled():
            paint_box(painter, look, QRectF(self.rect()), px(8), "hover")
        is_tight = self.width() < px(TIGHT)
        height = self.height() - (px(_BELOW) if is_tight else 0)
        painter.setFont(look.font(14, tabular=True))
        painter.setPen(look.colour("ink2"))
        right_middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, px(28), height), right_middle, str(self._row.number))
        name, role = MARKS[self._row.state]
        size = px(16)
        look.icon(name, role, 16).paint(painter, px(40), (height - size) // 2, size, size)
        left = px(_TITLE)
        box = QRectF(left, 0, self._title_end(self.width()) - left, height)
        if is_tight:
            painter.setFont(look.font(13, tabular=True))
            below = QRectF(left, height - px(8), box.width(), px(_BELOW))
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, " · ".join(filter(None, (self._count, self._time))))
        else:
            self._paint_right(painter)
        paint_wrapped(painter, look, box, self.text(), self._font(), "ink")

    def _font(self) -> QFont:
        return self._look.font(14, 600 if self._row.state is LessonState.BEGUN else 400)

    def _title_end(self, width: int) -> float:
        """Return where the title must end in a row of a width: before the bar, or the count where there is none."""
        px = self._look.px
        if width < px(TIGHT):
            return width - px(16)
        count = width - px(156)
        return count - px(12) if width < px(NARROW) else count - px(132) - px(16)

    def _paint_right(self, painter: QPainter) -> None:
        """Paint bar, count and time."""
        look = self._look
        px = look.px
        middle = Qt.AlignmentFlag.AlignVCenter
        right = self.width() - px(16)
        painter.setFont(look.font(13, tabular=True))
        painter.setPen(look.colour("ink2"))
        right_middle = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(right - px(90), 0, px(90), self.height()), right_middle, self._time)
        count = self.width() - px(156)
        painter.drawText(QRectF(count, 0, px(90), self.height()), middle, self._count)
        if self.width() < px(NARROW):
            return
        bar = QRectF(count - px(132), (self.height() - px(6)) / 2, px(120), px(6))
        done = self._row.state is LessonState.DONE
        paint_bar(painter, look, bar, 1.0 if done else self._row.share, "good" if done else "accent")
