"""A menu whose corners are round, as those of cards and fields, and whose rows are found by their first letters."""

from collections.abc import Sequence

from PySide6.QtCore import QDeadlineTimer, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from shiboken6 import isValid

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import round_off, smooth

RADIUS, GAP = 8, 4
"""Of the corners, and between a field and what opens of it, in px at 100 %."""
_ENDLESS = 1 << 14
"""Higher than any screen, in px: only of such a menu Qt lets the rows without room be scrolled to."""
_TICK, _EDGE = 16, 8
"""How large the tick of a row is, and how far from its right end, in px at 100 %."""


class Menu(QMenu):
    """Its letters are those of the look, its window ends where its round edge does.

    It opens on the row that is chosen, which has a tick. Home and End go to the first row and the last, letters to the
    next row that begins with them.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._typed = LettersTyped()
        self._is_cut = False
        self._pressed: QAbstractButton | None = None
        self.setFont(look.font(14))

    def open_beside(self, field: QWidget, left: int = 0) -> None:
        """Open below a field, `left` px from its left edge, or above: never over it."""
        wished = QRect(field.mapToGlobal(QPoint()), field.size()), self.sizeHint()
        place = beside(*wished, left, field.screen().availableGeometry(), self._look.px(GAP))
        self._is_cut = place.height() < wished[1].height()
        if self._is_cut:
            self.setMaximumHeight(place.height())
        if isinstance(field, QAbstractButton):
            self._pressed = field
            field.setDown(True)
        self.popup(place.topLeft())
        self.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Wish for more than a screen has where rows have to be scrolled to."""
        wished = super().sizeHint()
        return QSize(wished.width(), _ENDLESS) if self._is_cut else wished

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off."""
        super().resizeEvent(event)
        round_off(self, self._look, self._look.px(RADIUS))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the row that is chosen."""
        super().showEvent(event)
        chosen = next((each for each in self._rows() if each.isChecked()), None)
        if chosen is not None:
            self.setActiveAction(chosen)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the button that opened it, which has the ground of one that is pressed until now."""
        super().hideEvent(event)
        if self._pressed is not None and isValid(self._pressed):
            self._pressed.setDown(False)
        self._pressed = None

    def rows_seen(self) -> QRect:
        """Return where rows are painted: not under the arrows of a menu whose rows have to be scrolled to."""
        if not self._is_cut:
            return self.rect()
        # Few menus are cut, and a start has none.
        from PySide6.QtWidgets import QStyle

        arrow = self.style().pixelMetric(QStyle.PixelMetric.PM_MenuScrollerHeight, None, self)
        return self.rect().adjusted(0, arrow, 0, -arrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first row, the last, or the next one that begins with the letters typed."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        rows, active, end = self._rows(), self.activeAction(), ends.get(Qt.Key(event.key()))
        if end is None:
            end = self._typed.lead_to(
                event, [_words(each) for each in rows], rows.index(active) if active in rows else -1
            )
        if rows and end is not None:
            self.setActiveAction(rows[end])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tick of the row chosen, for which the style sheet leaves the room at its right."""
        super().paintEvent(event)
        look, side = self._look, self._look.px(_TICK)
        painter = smooth(self)
        painter.setClipRect(self.rows_seen())
        for each in self._rows():
            if each.isChecked():
                row = self.actionGeometry(each)
                tick = look.pixmap("check", "accent", _TICK, self.devicePixelRatioF())
                left = row.right() + 1 - look.px(_EDGE) - side
                painter.drawPixmap(left, row.center().y() - side // 2, tick)
        painter.end()

    def _rows(self) -> list[QAction]:
        return [each for each in self.actions() if each.isVisible() and each.isEnabled() and not each.isSeparator()]


class LettersTyped:
    """What letters typed lead to in a list: those that follow each other quickly are one search."""

    def __init__(self) -> None:
        self._typed, self._until = "", QDeadlineTimer(0)

    def lead_to(self, event: QKeyEvent, rows: Sequence[str], at: int) -> int | None:
        """Return the place of the next row that begins so, from the one `at` on (-1: none); None where none does.

        The same letter again leads to the next such row.
        """
        letter, is_on = event.text().casefold(), bool(self._typed) and not self._until.hasExpired()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held or not letter.isprintable() or not letter or (letter.isspace() and not is_on):
            return None
        is_again = is_on and set(self._typed) == {letter}
        self._typed = letter if is_again or not is_on else self._typed + letter
        self._until = QDeadlineTimer(QGuiApplication.styleHints().keyboardInputInterval())
        # Of one letter that stands already on such a row the next one is meant.
        start = at + (len(self._typed) == 1) if at >= 0 else 0
        in_turn = [*range(start, len(rows)), *range(start)]
        return next((each for each in in_turn if rows[each].casefold().startswith(self._typed)), None)


def beside(field: QRect, size: QSize, left: int, room: QRect, gap: int) -> QRect:
    """Return where a list stands that opens `gap` px below its field, `left` px from the field's left edge.

    Where there is no room below it stands above; where there is none either, on the side that has more, cut.
    """
    below, above = room.bottom() - field.bottom() - gap, field.top() - room.top() - gap
    is_below = size.height() <= below or below >= above
    place = QRect(QPoint(field.left() + left, 0), size.boundedTo(QSize(room.width(), max(below, above))))
    place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - place.width())))
    if is_below:
        place.moveTop(field.bottom() + 1 + gap)
    else:
        place.moveBottom(field.top() - 1 - gap)
    return place


def _words(row: QAction) -> str:
    return row.text().replace("&", "")
