"""Dots: where one stands among the sections of a lesson or the questions of a quiz."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import smooth, take_colours

_FLAG_ROOM = 5
_RING_ROOM = 4
"""What the ring of the dot shown takes from its ground, with the gap between them."""

_LARGE, _SMALL = 30, 26
"""How wide the dots of a quiz are, in px at 100 %."""

_LEVEL = 58
"""How far up what was begun is filled, in degrees to both sides of the lowest point: to below the number."""


class DotState(NamedTuple):
    """What one dot says. `name` is what a screen reader says of it; `role` is a verdict's: good, warn or bad.

    `is_begun`: a part of it is there, and more is asked for.
    """

    name: str
    is_filled: bool = False
    is_current: bool = False
    is_flagged: bool = False
    role: str = ""
    is_begun: bool = False


class _Dot(QAbstractButton):
    """One dot; its row decides where it stands."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.state = DotState("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, state: DotState) -> None:
        """Take another state; only the current dot is a stop of the Tab key, arrows reach the others."""
        if state == self.state:
            return
        self.state = state
        shown = QCoreApplication.translate("Dots", "{name}, shown now")
        self.setAccessibleName(shown.format(name=state.name) if state.is_current else state.name)
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state.is_current else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the row of dots: a button would send the focus elsewhere."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _SectionDot(_Dot):
    def sizeHint(self) -> QSize:
        """Return the room of one dot: wider than it looks, so that it can be hit."""
        return QSize(self.look.px(22), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what was read, outline the rest, and ring what is shown around that."""
        look, state = self.look, self.state
        painter = smooth(self)
        centre = QRectF(self.rect()).center()
        if state.is_current:
            painter.setPen(QPen(look.colour("accent"), look.px(2)))
            painter.drawEllipse(centre, look.px(9), look.px(9))
        if state.is_filled:
            take_colours(painter, look, "accent" if state.is_current else "ink2")
            painter.drawEllipse(centre, look.px(5), look.px(5))
        else:
            painter.setPen(QPen(look.colour("accent" if state.is_current else "edge"), max(1.0, 1.4 * look.zoom)))
            painter.drawEllipse(centre, 4.5 * look.zoom, 4.5 * look.zoom)


class _QuizDot(_Dot):
    diameter = _LARGE

    def sizeHint(self) -> QSize:
        """Return the dot's room, with the flag that overlaps its edge."""
        side, room = self.look.px(self.diameter), self.look.px(_FLAG_ROOM)
        return QSize(side + room, max(side + 2 * room, self.look.px(32)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the number into the dot; the flag's badge stands on its edge."""
        look, state = self.look, self.state
        painter = smooth(self)
        side = look.px(self.diameter)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        ink = self._paint_ground(painter, box)
        weight = 400 if ink == look.colour("ink2") and not (state.is_filled or state.is_begun) else 600
        size = 12 if self._is_ringed() else 14 if self.diameter > 26 else 13
        painter.setFont(look.font(size, weight, tabular=True))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if state.is_flagged:
            self._paint_flag(painter, box)

    def _is_ringed(self) -> bool:
        """Say whether a ring leaves the ground less room."""
        state = self.state
        return state.is_current and (state.is_filled or state.is_begun or bool(state.role))

    def _paint_ground(self, painter: QPainter, box: QRectF) -> QColor:
        """Paint the round ground, of the dot shown within a ring, and return the colour of the number."""
        look = self.look
        if self.state.is_current:
            take_colours(painter, look, "paper", "accent", look.px(2))
            painter.drawEllipse(_within(box, look.px(2)))
            if not self._is_ringed():
                return look.colour("accent")
            room = look.px(_RING_ROOM if self.diameter > 26 else _RING_ROOM - 1)
            box = box.adjusted(room, room, -room, -room)
        if self.state.role and self.state.role != "good":  # a ring, so that it is told without its colour too
            width = look.px(1 if self.state.is_current else 2)
            take_colours(painter, look, f"{self.state.role}_soft", self.state.role, width)
            if self.state.role == "warn":  # broken, so that partly is told from wrong
                pen = painter.pen()
                pen.setDashPattern([3, 2])
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                painter.setPen(pen)
            painter.drawEllipse(_within(box, look.px(2)))
            return look.colour(self.state.role)
        if self.state.is_filled:
            take_colours(painter, look, self.state.role or "ink2")
            painter.drawEllipse(box)
            return look.colour("ground")
        if self.state.is_begun:  # as a glass with a little in it, below the number
            take_colours(painter, look, "ink2")
            painter.drawChord(box, round(16 * (270 - _LEVEL)), round(16 * 2 * _LEVEL))
        edge = "ink2" if self.state.is_begun else "edge"
        line = max(1.0, look.zoom)
        take_colours(painter, look, edge=edge, width=line)
        painter.drawEllipse(_within(box, line))
        return look.colour("ink2")

    def _paint_flag(self, painter: QPainter, box: QRectF) -> None:
        look = self.look
        centre = QPointF(box.right() - look.px(2.5), box.top() + look.px(2.5))
        take_colours(painter, look, "warn", "ground", look.zoom)
        painter.drawEllipse(centre, look.px(7), look.px(7))
        mark = look.pixmap("flag", "paper", 9, self.devicePixelRatioF())
        half = look.px(9) / 2
        painter.drawPixmap(QPointF(centre.x() - half, centre.y() - half), mark)


def _within(box: QRectF, pen: float) -> QRectF:
    """Return what a pen of a width draws along so that its line stays within a box."""
    return box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)


class _Dots(QWidget):
    """A row of dots that wraps when there is no room."""

    asked = Signal(int)
    """A dot was clicked or chosen with Space: its place from 0."""

    kind: type[_Dot] = _Dot
    gap = tight_gap = row_gap = 0
    """Between dots, between them where else one row would not do, and between rows, in px at 100 %."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dots: list[_Dot] = []
        self._unused: list[_Dot] = []
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relay)

    def show_states(self, states: Sequence[DotState]) -> None:
        """Show one dot a state."""
        was = (len(self._dots), self._spare())
        while len(self._dots) > len(states):
            self._unused.append(self._dots.pop())
            self._unused[-1].hide()
        while len(self._dots) < len(states):
            self._add_dot()
        for dot, state in zip(self._dots, states, strict=True):
            dot.show_state(state)
        if was != (len(self._dots), self._spare()):
            self._relay()

    def dots(self) -> list[_Dot]:
        """Return the buttons, first to last."""
        return list(self._dots)

    def sizeHint(self) -> QSize:
        """Return the size of all dots in one row."""
        return self._laid(100000, is_applied=False)

    def minimumSizeHint(self) -> QSize:
        """Return the size of one dot: the row wraps down to it."""
        return self._dots[0].sizeHint() if self._dots else QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of as many rows as a width needs."""
        return self._laid(width, is_applied=False).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the dots out anew."""
        super().resizeEvent(event)
        self._laid(self.width(), is_applied=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk along the dots."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        focused = next((place for place, each in enumerate(self._dots) if each.hasFocus()), -1)
        if step and focused >= 0:
            self._dots[(focused + step) % len(self._dots)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _add_dot(self) -> None:
        dot = self._unused.pop() if self._unused else self._made_dot(len(self._dots))
        dot.show()
        self._dots.append(dot)

    def _made_dot(self, place: int) -> _Dot:
        dot = self.kind(self._look, self)
        dot.setText(str(place + 1))
        dot.clicked.connect(lambda: self.asked.emit(place))
        return dot

    def _relay(self) -> None:
        self._laid(self.width(), is_applied=True)
        self.updateGeometry()
        for dot in self._dots:
            dot.update()

    def _laid(self, width: int, *, is_applied: bool) -> QSize:
        """Return the size the dots take in a width, and move them there when `is_applied`."""
        if not self._dots:
            return QSize(0, 0)
        px, size, count = self._look.px, self._dots[0].sizeHint(), len(self._dots)
        gap, between = px(self.gap), px(self.row_gap)
        tight = count * (size.width() + px(self.tight_gap)) - px(self.tight_gap) - self._spare()
        if tight <= width < count * (size.width() + gap) - gap - self._spare():
            gap = px(self.tight_gap)
        step = size.width() + gap
        most = max(1, (width + self._spare() + gap) // step)
        # Rows are even: none has a dot alone.
        rows = -(-count // most)
        across = -(-count // rows)
        whole = QSize(across * step - gap - self._spare(), rows * (size.height() + between) - between)
        if is_applied:
            # A widget higher than its rows has them in its middle.
            top = max(0, self.height() - whole.height()) // 2
            for place, dot in enumerate(self._dots):
                row = place * rows // count
                column = place + -row * count // rows
                dot.setGeometry(QRect(QPoint(column * step, top + row * (size.height() + between)), size))
        return whole

    def _spare(self) -> int:
        """Return how much of the last dot's room may be left out."""
        return 0


class SectionDots(_Dots):
    """The sections of a lesson: small dots, read ones filled, the one shown with a ring."""

    kind = _SectionDot


class QuizDots(_Dots):
    """The questions of a quiz: numbered dots with flags."""

    kind = _QuizDot
    _is_compact = False
    gap, tight_gap, row_gap = 3, -1, -2

    def set_compact(self, is_compact: bool) -> None:
        """Draw smaller dots where there is little room; the same size costs nothing."""
        if is_compact == self._is_compact:
            return
        self._is_compact = is_compact
        self._resize_dots()

    def _resize_dots(self) -> None:
        self.gap = 0 if self._is_compact else 3
        for dot in self._dots:
            if isinstance(dot, _QuizDot):
                dot.diameter = _SMALL if self._is_compact else _LARGE
        self._relay()

    def row_width(self, *, is_compact: bool) -> int:
        """Return the least width in which all stand in one row, smaller or not."""
        gap = self._look.px(self.tight_gap)
        each = self._look.px(_SMALL if is_compact else _LARGE) + self._look.px(_FLAG_ROOM)
        return len(self._dots) * (each + gap) - gap - self._spare()

    def _add_dot(self) -> None:
        super()._add_dot()
        self._resize_dots()

    def _spare(self) -> int:
        """Let the last circle touch the edge unless its flag needs the room."""
        is_flagged = bool(self._dots) and self._dots[-1].state.is_flagged
        return 0 if is_flagged or not self._dots else self._look.px(_FLAG_ROOM)
