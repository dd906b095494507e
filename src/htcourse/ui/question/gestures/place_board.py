"""What matching and sorting have in common: items are picked up and put below one of several heads."""

import re
from functools import partial
from textwrap import shorten
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from htcourse.core.quiz import Answer, Interaction, Mark, Remark, State
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures.base import ROW_STATES, AnswerWidget, right_words, state_word
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.focus_order import bring_into_view
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.painting import paint_box, smooth
from htcourse.ui.widgets.rich_label import plain_text

_WIDE = 520
"""From this width on, in px at 100 %, what is to be placed stands beside the heads."""


_GAP = 8
"""Between rows, which leaves their ring its room, and between them and the edge of their place, in px at 100 %."""

_QUOTED = re.compile('^[“„«"]([^“”„«»"]*)[”“»"]$')
_NAMED = 40
"""How many letters name what is picked: in one line with what to do, so that nothing moves for it."""


class PlaceBoard(AnswerWidget):
    """Tap an item, then a head; or with the focus on an item its head's number, Backspace to take it out again."""

    key = ""
    """The name under which the answer holds the places."""

    def __init__(self, look: Look, interaction: Interaction, parent: QWidget | None = None) -> None:
        super().__init__(look, interaction, parent)
        self._place: dict[str, str] = {}
        self._picked = self._begin = ""
        self._stays = self._is_compact = False
        """Whether the last one was placed just now: nothing that is looked at is to move for that."""
        # An item and its head may have one id: what is said of an item is never looked up among the heads.
        self._items = {each.id: plain_text(each.text) for each in interaction.rows}
        self._places = {each.id: each.text for each in interaction.options}
        self.rows = {each.id: ChoiceRow(look, "", each.text, self) for each in interaction.rows}
        self.heads: dict[str, ChoiceRow] = {}
        self._below: dict[str, QVBoxLayout] = {}
        self._zones: dict[str, QVBoxLayout] = {}
        self._split = (len(interaction.options) + 1) // 2
        self._heads, self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom), (QVBoxLayout(), QVBoxLayout())
        self._waiting = Label(look, self.tr("To be placed"), "subheading")
        self._how = Label(look, "", "small", wraps=True)
        self._tray = in_column(self._waiting)
        self._where = Label(look, self.tr("Where it belongs"), "subheading")
        for number, option in enumerate(interaction.options, start=1):
            self._add_head(option.id, str(number) if number <= 9 else "", option.text)
        for layout in self._halves:
            self._heads.addLayout(layout)
        self._share()
        for each, row in self.rows.items():
            row.set_close()
            row.set_bare()
            row.clicked.connect(partial(self.pick, each))
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        in_column(self._how, (self._sides, 1), inside=self, look=look, spacing=8)
        # All rows stay children of the board: one that changed its parent would lose the focus.
        self._sides.addLayout(in_column(self._tray, 1), 1)
        self._sides.addLayout(in_column(self._where, (self._heads, 1), look=look, spacing=_GAP), 1)
        look.follow(self._restyle)
        self._show()

    def answer(self) -> dict[str, Any]:
        """Return where each item was put."""
        return {self.key: {each: self._place[each] for each in self.rows if each in self._place}}

    def set_answer(self, answer: Answer) -> None:
        """Show where the items were put before."""
        self._stays = False
        given = answer.get(self.key, {})
        self._place = {each: str(head) for each, head in given.items() if each in self.rows and head in self.heads}
        self._picked = ""
        self._show()

    def is_complete(self) -> bool:
        """Return whether every item has its place."""
        return len(self._place) == len(self.rows)

    def pick(self, item: str) -> None:
        """Take an item up to put it somewhere, or leave it where it is."""
        if not self.is_locked:
            self._picked = "" if self._picked == item else item
            self._show_picked()

    def put(self, item: str, head: str) -> None:
        """Put an item below a head, or back to what is to be placed (empty)."""
        if self.is_locked or self._place.get(item, "") == head:
            self._picked = ""
            self._show_picked()
            return
        # The page is not to slide under the pointer that goes on to the next one.
        self.setMinimumHeight(max(self.minimumHeight(), self.heightForWidth(self.width())))
        if head:
            self._place[item] = head
        else:
            self._place.pop(item, None)
        self._picked = ""
        self._stays = not self._is_compact
        self._show()
        if self.is_complete() and not self._stays:
            self.setMinimumHeight(0)  # the heads took the room of what waited: what was kept would be a hole
        waiting = [each for each in self.rows if each not in self._place]
        self._begin = ""
        following = waiting[0] if waiting and head else item
        row = self.rows[following]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, lambda: bring_into_view(row))  # when all rows stand where they will
        self.answered.emit(self.answer())

    def show_mark(self, mark: Mark | None, *, has_reasons: bool = True) -> None:
        """Say of each item what became of it, where it belongs, and why."""
        for each, row in self.rows.items():
            remark = mark.remark(each) if mark is not None else None
            if remark is None:
                row.show_state(RowState.OPEN)
            else:
                # What was put nowhere is not right anywhere, as a missed choice is.
                state = RowState.WRONG if remark.state is State.MISSED else ROW_STATES[remark.state]
                told = state, state_word(remark.state), self._reason(remark)
                row.show_state(*told, is_brief=True)  # a word would break some of these narrow rows anew, some not

    def set_locked(self, is_locked: bool) -> None:
        """Let the items be read only."""
        super().set_locked(is_locked)
        self._picked = ""
        if is_locked:
            self._stays = False
            self.setMinimumHeight(0)
        self._how.setHidden(is_locked)  # what is in its place can be moved as long as it is not marked
        for row in (*self.rows.values(), *self.heads.values()):
            row.set_locked(is_locked)
        self._show_picked()
        self._arrange()

    def set_compact(self, is_compact: bool) -> None:
        """Use all the width at once when all are placed: a low window has no room to let them stay."""
        self._is_compact = is_compact

    def digits(self) -> int:
        """Return how many heads there are."""
        return len(self.heads)

    def choose_digit(self, digit: int) -> bool:
        """Put the item in focus, else the next one to be placed, below the head with that number."""
        heads = list(self.heads)
        waiting = (each for each in self.rows if each not in self._place)
        focused = next((each for each, row in self.rows.items() if row.hasFocus()), "")
        item = self._picked or focused or next(waiting, "")
        if self.is_locked or not item or not 1 <= digit <= len(heads):
            return False
        self.put(item, heads[digit - 1])
        return True

    def focus_first(self) -> None:
        """Focus the item that is gone on with, else the first to be placed."""
        rows = [row for each, row in self.rows.items() if each not in self._place] or list(self.rows.values())
        if rows:
            self.rows.get(self._begin, rows[0]).setFocus()

    def caret(self) -> int:
        """Return which item had the focus last, from 1; 0 where none had."""
        return next((at for at, row in enumerate(self.rows.values(), 1) if row is self.focusWidget()), 0)

    def set_caret(self, place: int) -> None:
        """Begin with this item."""
        self._begin = list(self.rows)[place - 1]

    def last_given(self) -> QWidget | None:
        """Return the row in focus; once it is marked the first head, where the list of what was given begins."""
        return next(iter(self.heads.values())) if self.is_locked else super().last_given()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks up and puts down as Space does while something is to be placed; Backspace takes an item out."""
        focused, key = self.focusWidget(), event.key()
        item = next((each for each, row in self.rows.items() if row is focused), "")
        is_open = not self.is_locked and not self.is_complete()
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and item in self._place:
            self.put(item, "")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_open and isinstance(focused, ChoiceRow):
            focused.click()
        elif key == Qt.Key.Key_Escape and self._picked:
            self.pick(self._picked)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Wish for no more than the least: whatever it stands in gives the width."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._stays = False
            self.setMinimumHeight(0)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the places: a head with what was put there."""
        painter, look = smooth(self), self.look
        width = look.px(look.theme.line_width)
        for zone in self._zones.values():
            box = QRectF(zone.geometry()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            paint_box(painter, look, box, look.px(8), "ground", "accent" if self._picked else "line", width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put what is picked where a place is pressed, below its head too."""
        there = (each for each, zone in self._zones.items() if zone.geometry().contains(event.position().toPoint()))
        if self._picked and (head := next(there, "")):
            self.put(self._picked, head)
        else:
            super().mousePressEvent(event)

    def _add_head(self, option: str, number: str, text: str) -> None:
        head = ChoiceRow(self.look, number, text, self)
        head.setCheckable(False)
        head.set_head()
        head.set_close()
        head.setProperty("ring_inside", 0)  # what was put there stands at its edge
        head.clicked.connect(lambda: self.put(self._picked, option) if self._picked else None)
        self.heads[option] = head
        self._below[option] = QVBoxLayout()
        self._zones[option] = in_column(head, self._below[option], 1, spacing=0)

    def _share(self) -> None:
        """Give the first places to one half, the others to the other."""
        for half in self._halves:
            while half.count():
                half.takeAt(0)
        for at, zone in enumerate(self._zones.values()):
            self._halves[at >= self._split].addLayout(zone)
        for half in self._halves:
            half.addStretch(0)

    def _fair_split(self) -> int:
        """Return how many places go into the first half, so that neither column is much higher than the other."""
        px, zones = self.look.px, list(self._zones)
        width = (self.width() - px(16)) // 2 - 2 * px(_GAP)
        high = [self.heads[each].heightForWidth(width) + px(_GAP) for each in zones]
        for each, row in self.rows.items():
            if each in self._place:
                high[zones.index(self._place[each])] += row.heightForWidth(width) + px(_GAP)
        return min(range(1, len(high)), key=lambda at: max(sum(high[:at]), sum(high[at:])), default=1)

    def _reason(self, remark: Remark) -> str:
        right = self._places.get(remark.label, "") if remark.state is not State.RIGHT else ""
        return f"{right_words(right) if right else ''} {remark.feedback}".strip()

    def _show(self) -> None:
        """Let every item stand where it is."""
        for each, row in self.rows.items():
            head = self._place.get(each, "")
            target = self._below[head] if head else self._tray
            for layout in (self._tray, *self._below.values()):
                layout.removeWidget(row)
            target.addWidget(row)
            placed = plain_text(self._places[head]) if head else self.tr("to be placed")
            row.setAccessibleName(f"{self._items[each]}: {placed}")
        self._show_picked()
        self._arrange()
        self._restyle()

    def _show_picked(self) -> None:
        for each, row in self.rows.items():
            row.setChecked(each == self._picked)
        for head in self.heads.values():
            head.offer(self.tr("Put it here") if self._picked else "")
        self.update()
        how = self.tr("Choose one, then its place; or press the place’s number.")
        if self.is_complete():
            how = self.tr("Each has its place. Choose one to put it elsewhere.")
        if self._picked:
            item = shorten(_QUOTED.sub(r"\1", self._items[self._picked]), _NAMED, placeholder="…")
            how = self.tr("Now choose the place of “{item}”, or leave it with Esc.").format(item=item)
        self._how.set_words(how)

    def _arrange(self) -> None:
        """Let what waits stand beside the heads; where nothing does, some of the heads stand beside the others.

        That is by its mark, or when it is seen again: as the last one is placed all stay, but in a low window.
        """
        is_wide, is_placed = self.width() >= self.look.px(_WIDE), self.is_complete() and not self._stays
        self._waiting.setHidden(is_placed)
        self._waiting.set_words(self.tr("All are placed") if self.is_complete() else self.tr("To be placed"))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        is_halved = is_wide and is_placed
        # While one is put elsewhere the others stay where they are; by its mark all may have become longer.
        if is_halved and (self.is_locked or self._heads.direction() is down) and self._split != self._fair_split():
            self._split = self._fair_split()
            self._share()
        self._sides.setDirection(across if is_wide and not is_placed else down)
        self._sides.setStretch(0, int(not is_placed))  # no room above the heads for what waited
        self._heads.setDirection(across if is_halved else down)
        self._heads.setSpacing(self.look.px(16) if is_halved else self.look.px(_GAP))
        # Beside what waits the places take all the height there is, as two side by side do; else that is left below.
        grows = is_wide and (not is_placed or len(self._zones) == 2)
        for at, half in enumerate(self._halves):
            last = half.count() - 1
            self._heads.setStretch(at, 1 if is_halved else last if grows else at)
            for place in range(last + 1):
                half.setStretch(place, int(grows is (place < last)))
        self.update()

    def _restyle(self) -> None:
        px = self.look.px
        self._sides.setSpacing(px(16))
        for layout in (self._tray, *self._halves, *self._below.values()):
            layout.setSpacing(px(_GAP))
        for layout in self._below.values():
            layout.setContentsMargins(px(_GAP), 0, px(_GAP), px(_GAP) if layout.count() else 0)
