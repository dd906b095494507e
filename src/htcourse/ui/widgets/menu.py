"""A menu whose corners are round, as those of cards and fields, and whose rows are found by their first letters."""

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.painting import round_off, smooth

RADIUS = 8
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
        self._typed, self._until = "", QDeadlineTimer(0)
        self.setFont(look.font(14))

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first row, the last, or the next one that begins with the letters typed."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        rows, end = self._rows(), ends.get(Qt.Key(event.key()))
        found = rows[end] if rows and end is not None else self._found(event)
        if found is not None:
            self.setActiveAction(found)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tick of the row chosen, for which the style sheet leaves the room at its right."""
        super().paintEvent(event)
        look, side = self._look, self._look.px(_TICK)
        painter = smooth(self)
        for each in self._rows():
            if each.isChecked():
                row = self.actionGeometry(each)
                tick = look.pixmap("check", "accent", _TICK, self.devicePixelRatioF())
                left = row.right() + 1 - look.px(_EDGE) - side
                painter.drawPixmap(left, row.center().y() - side // 2, tick)
        painter.end()

    def _rows(self) -> list[QAction]:
        return [each for each in self.actions() if each.isVisible() and each.isEnabled() and not each.isSeparator()]

    def _found(self, event: QKeyEvent) -> QAction | None:
        """Return the row that the letters typed so far lead to; the same letter again leads to the next such row."""
        letter, is_on = event.text().casefold(), bool(self._typed) and not self._until.hasExpired()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if held or not letter.isprintable() or not letter or (letter.isspace() and not is_on):
            return None
        is_again = is_on and set(self._typed) == {letter}
        self._typed = letter if is_again or not is_on else self._typed + letter
        self._until = QDeadlineTimer(QGuiApplication.styleHints().keyboardInputInterval())
        rows, active = self._rows(), self.activeAction()
        # Of one letter that stands already on such a row the next one is meant.
        start = (rows.index(active) + (len(self._typed) == 1)) if active in rows else 0
        in_turn = rows[start:] + rows[:start]
        return next((each for each in in_turn if _words(each).startswith(self._typed)), None)


def _words(row: QAction) -> str:
    return row.text().replace("&", "").casefold()
