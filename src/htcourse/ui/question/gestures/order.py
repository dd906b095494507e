"""Put items in order. Answer: `{"order": [id, …]}`, the first first."""

from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from htcourse.core.quiz import Answer, Interaction, Mark, Remark, State
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import ROW_STATES, AnswerWidget, state_word
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.focus_order import bring_into_view
from htcourse.ui.widgets.focus_ring import moves_by_keyboard
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.painting import CENTRED, paint_words
from htcourse.ui.widgets.rich_label import RichLabel

GESTURE = "order"
_IN_STEP = "in-step"


def create(look: Look, interaction: Interaction, parent: QWidget | None = None) -> "OrderWidget":
    """Return rows to be moved up and down."""
    return OrderWidget(look, interaction, parent)


class _Row(ChoiceRow):
    """A row that follows the pointer up and down."""

    def __init__(self, look: Look, html: str, owner: "OrderWidget") -> None:
        super().__init__(look, "·", html)
        self._owner = owner
        self.setCheckable(False)
        self.set_close()
        self.setCursor(Qt.CursorShape.SizeVerCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint at the right what says that a row can be taken hold of, as long as it can be."""
        super().paintEvent(event)
        if not self._is_locked and not self.word:
            px, painter = self._look.px, QPainter(self)
            grip = self._look.pixmap("grip-vertical", "ink2", 16, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(self.width() - px(8 + 16), (self.height() - px(16)) // 2), grip)

    def _paint_cap(self, painter: QPainter) -> None:
        """Paint the place alone: a cap would say that its number is a key."""
        look = self._look
        box = QRectF(look.px(12), look.px(self._top - 1), look.px(24), look.px(24))
        paint_words(painter, look, box, self._key, look.font(14, 600, tabular=True), "ink2", CENTRED)

    def _colours(self) -> tuple[QColor, QColor, float, Qt.PenStyle]:
        """Give the row its frame of a chosen one while it is held."""
        ground, frame, width, style = super()._colours()
        if self.isDown():
            frame, width = self._look.colour("accent"), max(width, 1.5 * self._look.zoom)
        return ground, frame, width, style

    def _text_width(self, width: int, *, is_small: bool = False) -> int:
        return super()._text_width(width - self._look.px(16), is_small=is_small)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl and the arrows to the list: a button would send the focus elsewhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Change places with a neighbour once the pointer is beyond its middle."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._owner.drag(self, self.mapTo(self._owner, event.position().toPoint()).y())


class OrderWidget(AnswerWidget):
    """Drag a row, press its arrows, or Ctrl with the arrow keys while it has the focus."""

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None) -> None:
        super().__init__(look, interaction, parent)
        self.order = [each.id for each in interaction.options]
        """The ids as they stand now, whether or not that is an answer yet."""
        self._is_given = False
        self._begin = ""
        self.rows: dict[str, _Row] = {}
        self.up: dict[str, Button] = {}
        self.down: dict[str, Button] = {}
        self._lines: dict[str, QWidget] = {}
        how = self.tr("Drag a row, press its arrows, or Ctrl and an arrow key.")
        self._how = how
        self.how = Label(look, how, "small", wraps=True)
        self.keep = Button(look, self.tr("Keep this order"), "quiet", call=self._keep_order)
        stays = self.keep.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # the rows are not to move as it goes
        self.keep.setSizePolicy(stays)
        head = in_row((self.how, 1), self.keep, look=look, spacing=8)
        self._column = in_column(head, inside=self, look=look, spacing=8)
        for option in interaction.options:
            self._add_line(option.id, option.text)
        self.right_order = RichLabel(look, size=15, line=22, fills=True, parent=self)
        self.right_order.hide()
        self._column.addWidget(self.right_order)
        self._show()

    def answer(self) -> dict[str, Any]:
        """Return the ids in the order shown; nothing while nobody moved or kept it."""
        return {"order": list(self.order)} if self._is_given else {}

    def set_answer(self, answer: Answer) -> None:
        """Show an order given before."""
        self._is_given = bool(answer.get("order"))
        given = [each for each in answer.get("order", ()) if each in self.rows or not each]
        left = [each.id for each in self.interaction.options if each.id not in given]
        given = [each or left.pop(0) for each in given if each or left]  # a place left empty on paper keeps the others
        self.order = given + left
        self._show()

    def is_complete(self) -> bool:
        """Return whether a row was moved or the order kept: untouched it is what chance made it."""
        return self._is_given

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Say of every row if it follows the right one, which has the points, and below what the right order is.

        While that is not told, a row has no place. The first, and one that stands in its own place without a point, is
        neither right nor wrong, and has its words without a sign: as many are ticked, and crossed out, as steps are.
        """
        remarks = {each.id: each for each in mark.remarks} if mark is not None else {}
        places = {each.id: int(each.label) for each in remarks.values() if each.label}
        is_told = len(places) == len(self.rows)
        is_wrong = any(each.state is not State.RIGHT for each in remarks.values())
        for each in self.order:
            remark = remarks.get(each)
            if remark is None:
                self.rows[each].show_state(RowState.OPEN)
                continue
            is_first = each == self.order[0]
            if is_told and is_wrong:
                self._show_step(self.rows[each], remark, places[each], is_first=is_first)
                continue
            word = {State.RIGHT: self.tr("In order"), State.WRONG: self.tr("Not in order")}.get(remark.state)
            state = ROW_STATES[remark.state]
            if is_wrong and remark.note == _IN_STEP:
                word, state = self.tr("In order"), RowState.RIGHT
            elif is_wrong and remark.state is State.RIGHT:  # a place has no points
                word, state = self.tr("In its place"), RowState.OPEN
            elif is_first and remark.state is State.WRONG:
                word, state = self.tr("Nothing comes before it"), RowState.OPEN
            self.rows[each].show_state(state, word or state_word(remark.state), remark.feedback)
        self._show_right_order(sorted(places, key=places.__getitem__) if is_told and is_wrong else [])

    def _show_step(self, row: ChoiceRow, remark: Remark, place: int, *, is_first: bool) -> None:
        """Tick in green the rows that have points, those that follow the one that they should, and no others."""
        is_placed = remark.state is State.RIGHT
        words = self.tr("In order") if is_placed else self.tr("In order, but place {place}")
        state = RowState.OPEN if is_placed or is_first else RowState.WRONG
        if remark.note == _IN_STEP:
            row.show_state(RowState.RIGHT, words.format(place=place), remark.feedback)
        else:
            row.show_state(state, self.tr("Place {place}").format(place=place), remark.feedback)

    def _show_right_order(self, items: list[str]) -> None:
        texts = {each.id: each.text for each in self.interaction.options}
        listed = "".join(f"<p>{place}. {texts[each]}</p>" for place, each in enumerate(items, 1))
        title = escape(self.tr("The right order"))
        self.right_order.show_html(f"<p><b>{title}</b></p>{listed}" if items else "")
        self.right_order.setVisible(bool(items))

    def set_locked(self, is_locked: bool) -> None:
        """Keep the order as it is."""
        super().set_locked(is_locked)
        self._show_head()
        for each, row in self.rows.items():
            row.set_locked(is_locked)
            self.up[each].setVisible(not is_locked)
            self.down[each].setVisible(not is_locked)

    def hint(self) -> tuple[str, bool]:
        """Return what makes an order an answer, while it is none."""
        return ("", False) if self._is_given else (self.tr("Move a row, or keep this order"), True)

    def last_given(self) -> QWidget | None:
        """Return the right order once it is told, which is to be read, else the row in focus."""
        return super().last_given() if self.right_order.isHidden() else self.right_order

    def focus_first(self) -> None:
        """Focus the row that is gone on with, else the first."""
        if self.order:
            self.rows[self._begin if self._begin in self.rows else self.order[0]].setFocus()

    def caret(self) -> int:
        """Return at which place the row is that had the focus last, from 1; 0 where none had."""
        return next((at for at, each in enumerate(self.order, 1) if self.rows[each] is self.focusWidget()), 0)

    def set_caret(self, place: int) -> None:
        """Begin with the row at this place."""
        self._begin = self.order[min(place, len(self.order)) - 1] if self.order else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focused row with Ctrl and the arrow keys."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        focused = next((each for each, row in self.rows.items() if row.hasFocus()), "")
        if step and focused and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_row(focused, step)
            return
        super().keyPressEvent(event)

    def move_row(self, item: str, step: int) -> None:
        """Move an item up (-1) or down (1)."""
        here = self.order.index(item)
        there = here + step
        if self.is_locked or not 0 <= there < len(self.order):
            return
        self.order[here], self.order[there] = self.order[there], self.order[here]
        self._is_given = True
        self._begin = item
        self._show()
        row = self.rows[item]
        row.setFocus()
        if moves_by_keyboard():  # under a pointer nothing is to slide
            QTimer.singleShot(0, row, lambda: bring_into_view(row))  # when all rows stand where they will
        self.answered.emit(self.answer())

    def _keep_order(self) -> None:
        """Let the order shown be the answer."""
        self._is_given = True
        self.focus_first()
        self._show_head()
        self.tell()

    def _show_head(self) -> None:
        """Say above the rows how they are moved, and once none can be any more what they show."""
        given = self.tr("Your order") if self._is_given else self.tr("No answer: the order as it was dealt")
        self.how.set_words(given if self.is_locked else self._how)
        self.how.set_role("small-strong" if self.is_locked else "small")
        self.keep.setVisible(not self.is_locked and not self._is_given)

    def drag(self, row: ChoiceRow, y: int) -> None:
        """Move a dragged row towards the pointer."""
        item = next(each for each, other in self.rows.items() if other is row)
        here = self.order.index(item)
        for step in (-1, 1):
            there = here + step
            if 0 <= there < len(self.order):
                middle = self._lines[self.order[there]].geometry().center().y()
                if (y < middle) if step < 0 else (y > middle):
                    self.move_row(item, step)
                    return

    def _add_line(self, item: str, text: str) -> None:
        line = QWidget()
        self.rows[item] = _Row(self.look, text, self)
        self.up[item] = Button(self.look, self.tr("Move up"), "tool", "arrow-up", call=lambda: self.move_row(item, -1))
        self.down[item] = Button(self.look, self.tr("Move down"), "tool", "arrow-down")
        self.down[item].clicked.connect(lambda: self.move_row(item, 1))
        for each in (self.up[item], self.down[item]):
            each.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # keys move the row itself, one stop an item
        in_row((self.rows[item], 1), self.up[item], self.down[item], inside=line, look=self.look, spacing=4)
        self._lines[item] = line

    def _show(self) -> None:
        self._show_head()
        for place, item in enumerate(self.order):
            self._column.removeWidget(self._lines[item])
            self._column.insertWidget(place + 1, self._lines[item])
            self.rows[item].set_key(str(place + 1))
            self.up[item].setEnabled(place > 0)
            self.down[item].setEnabled(place < len(self.order) - 1)
