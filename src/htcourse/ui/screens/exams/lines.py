"""Attempts as rows whose columns stand below each other over all cards; in a narrow page each in a few lines."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import beyond, in_grid, in_row
from htcourse.ui.widgets.list_row import SIDE

WIDE = 660
"""Columns stand in rows at least this wide, in px at 100 %."""
_NAME = 72
"""So much a name keeps beside them, in px at 100 %: it may wrap between words, but they may not."""
_WHOLE_NAME = 144
"""How far the attempt came is a column only where a name keeps so much beside it, too, in px at 100 %."""
_GAP = 12
_HEAD = 32
_BESIDE_WORDS = 32
"""What a button has beside its words, in px at 100 %."""
_ANSWERED = 4
"""The column that says how far an attempt came."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft


class TurnButton(Button):
    """Does one of two things that undo each other, as wide as either: nothing moves when one becomes the other."""

    def __init__(self, look: Look, words: tuple[str, str], kind: str, *, call: Callable[..., object], of: str) -> None:
        """Take what it says, and what the other one does."""
        self._other = words[1]
        super().__init__(look, words[0], kind, call=call, of=of)

    def sizeHint(self) -> QSize:
        """Return the size with room for the longer words, whichever kind of button says them."""
        own, other = self.fontMetrics(), QFontMetrics(self._look.font(14, 500))
        words = max(own.horizontalAdvance(self.text()), other.horizontalAdvance(self._other))
        size = super().sizeHint()  # one that is filled has more beside its words
        return QSize(max(size.width(), words + self._look.px(_BESIDE_WORDS)), size.height())


class ExamLine(QWidget):
    """Code, name, when, state, how far, points and verdict, buttons at the right; below a note, and what undoes it."""

    def __init__(
        self,
        look: Look,
        cells: Sequence[QWidget],
        buttons: Sequence[QWidget] = (),
        notes: tuple[str, str] = ("", ""),
        others: Sequence[QWidget] = (),
        *,
        is_head: bool = False,
    ) -> None:
        """Take seven cells, that of a code first; `others` are buttons below. A head is there only above columns.

        `notes` are the note and, where no head says how far the attempt came, that in words.
        """
        super().__init__()
        if is_head:
            self.setProperty("kind", "head")
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._cells, self._is_head = look, cells, is_head
        self._do = QWidget()
        in_row(*buttons, inside=self._do, look=look, spacing=4)
        self._notes = notes
        self._note = Label(look, "", "small", wraps=True)
        self._others = QWidget()
        in_row(*others, inside=self._others, look=look, spacing=4)
        self._has = (bool(buttons), bool(others))
        self._widths: list[int] = []
        above = 8 if notes[0] else 4  # a button alone has room enough of its own
        self._grid = in_grid(look, _GAP, 0, wide=1, margins=(SIDE, 0, SIDE, 0) if is_head else (0, above, 0, above))
        self.setLayout(self._grid)
        self._is_wide: bool | None = None
        self._has_answered = True
        self._place(is_wide=True)
        look.follow(self._share)  # after the grid, which takes its own spaces

    def wanted(self) -> list[int]:
        """Return the widths that the columns ask for; a name, whose longest word is asked for, takes what is left."""
        code, name, *rest = self._cells
        has_code = isinstance(code, Label) and bool(code.words)
        words = name.words.split(" ") if isinstance(name, Label) else []
        word = max(map(name.fontMetrics().horizontalAdvance, words), default=0) + 1
        return [
            code.sizeHint().width() if has_code else 0,
            word,
            *(each.sizeHint().width() for each in (*rest, self._do)),
        ]

    def take(self, widths: Sequence[int]) -> None:
        """Give these columns these widths."""
        self._widths = [*widths]
        if self.isVisible():  # else its own width comes yet
            self._place(is_wide=self._has_columns())
        self._share()

    def minimumSizeHint(self) -> QSize:
        """Return no width for a head: Qt takes the heights of all in a card at the width that it asks for at least.

        Where rows have no columns the head keeps those of their widths, and is not there to be seen.
        """
        least = super().minimumSizeHint()
        return QSize(0, least.height()) if self._is_head else least

    def in_line(self) -> QHBoxLayout:
        """Return what of a head goes into a card, once: its ground reaches beyond the words."""
        return beyond(self._look, self, SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in columns or in lines."""
        super().resizeEvent(event)
        self._place(is_wide=self._has_columns())

    def _has_columns(self) -> bool:
        """Return whether a name and all columns have room in a row, but for how far it came: that may give way."""
        px, widths = self._look.px, self._widths
        room = self.width() - 2 * px(SIDE) * self._is_head
        needed = sum(each + px(_GAP) for each in widths)
        word, answered = (widths[1], widths[_ANSWERED] + px(_GAP)) if widths else (0, 0)
        self._has_answered = room >= needed + max(0, px(_WHOLE_NAME) - word)
        needed += max(0, px(_NAME) - word) - (0 if self._has_answered else answered)
        return room >= max(px(WIDE), needed)

    def _place(self, *, is_wide: bool) -> None:
        has_answered = is_wide and self._has_answered
        if self._is_head:
            self.setFixedHeight(self._look.px(_HEAD) if is_wide else 0)
            for each in self._cells[1:] if self._is_wide else ():
                each.setVisible(is_wide)
            is_wide = True
        if is_wide is self._is_wide:
            self._cells[_ANSWERED].setVisible(has_answered)
            self._share()
            return
        self._is_wide = is_wide
        grid, (code, name, when, state, answered, points, verdict) = self._grid, self._cells
        has_code = isinstance(code, Label) and bool(code.words)
        note, words = self._notes
        told = note if is_wide else " · ".join(filter(None, (words, note)))
        self._note.set_words(f"{told[:1].upper()}{told[1:]}")
        while grid.count():
            grid.takeAt(0)
        if is_wide:
            for column, each in enumerate(self._cells):
                place = _RIGHT if each in (answered, points) else _LEFT if each is not name else _MIDDLE
                grid.addWidget(each, 0, column, place)
            if not has_code:
                grid.addWidget(name, 0, 0, 1, 2, _MIDDLE)
            grid.addWidget(self._do, 0, 7, 1 if self._has[1] or not note else 2, 1, _RIGHT)
            grid.addWidget(self._note, 1, 0, 1, 4 if self._has[1] else 7, _MIDDLE)
            grid.addWidget(self._others, 1, 4, 1, 4, _RIGHT)
        else:
            grid.addWidget(code, 0, 0, _LEFT)
            grid.addWidget(name, 0, int(has_code), 1, 5 - has_code, _MIDDLE)
            grid.addWidget(state, 0, 5, _RIGHT)
            grid.addWidget(when, 1, 0, 1, 4, _LEFT)
            grid.addWidget(points, 1, 4, 1, 1 if isinstance(verdict, Tag) else 2, _RIGHT)
            grid.addWidget(verdict, 1, 5, _RIGHT)
            grid.addWidget(self._note, 2, 0, 1, 6, _MIDDLE)
            grid.addLayout(in_row(self._do, self._others, 1, look=self._look, margins=(0, 4, 0, 0)), 3, 0, 1, 6)
        code.setVisible(has_code)
        answered.setVisible(has_answered)  # once it stands somewhere: it would be a window of its own
        self._note.setVisible(bool(self._note.words))
        for each, is_there in zip((self._do, self._others), self._has, strict=True):
            each.setVisible(is_there)
        self._share()

    def _share(self) -> None:
        for column, width in enumerate(self._widths):
            is_there = self._is_wide and (column != _ANSWERED or self._has_answered)
            self._grid.setColumnMinimumWidth(column, width if is_there else 0)
        self._grid.setVerticalSpacing(0 if self._is_wide else self._look.px(4))


def align(lines: Sequence[ExamLine]) -> None:
    """Let the columns of all lines stand below each other."""
    widths = [max(each) for each in zip_longest(*(each.wanted() for each in lines), fillvalue=0)]
    for each in lines:
        each.take(widths)
