"""A list of elements, each with fields of its own: added, removed and moved by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.core.fields import Field, Rows
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.workshop.forms.field import Told, free_id, value_of
from htcourse.ui.workshop.forms.inputs import Input

if TYPE_CHECKING:
    from htcourse.ui.workshop.forms.data_form import DataForm


class Row(QFrame):
    """One element: its name, what can be done with it, its fields. Alt with Up and Down moves it."""

    moved = Signal(int)
    """Move it up (-1) or down (1)."""
    removed = Signal()
    """Take it out."""

    def __init__(self, look: Look, rows: Rows, data: dict[str, Any], form: DataForm) -> None:
        super().__init__()
        self._look, self._rows = look, rows
        self.data, self.form = data, form
        self.setProperty("kind", "note")
        self.name = Label(look, "", "small-strong")
        self.up = Button(look, self.tr("Move up"), "tool", "chevron-up")
        self.down = Button(look, self.tr("Move down"), "tool", "chevron-down")
        self.remove = Button(look, self.tr("Remove"), "tool", "x")
        self.up.clicked.connect(partial(self.moved.emit, -1))
        self.down.clicked.connect(partial(self.moved.emit, 1))
        self.remove.clicked.connect(self.removed)
        head = in_row(spacing=0)
        line = _only_line(form)
        if line is not None:
            head.addWidget(form, 1)
            if line.label is not None:
                line.label.hide()
        else:
            head.addWidget(self.name, 1)
        self._line = line
        for button in (self.up, self.down, self.remove):
            head.addWidget(button)
            if rows.is_fixed:
                button.hide()
        self._column = in_column(head, inside=self)
        if line is None:
            self._column.addWidget(form)
        else:
            self.name.setParent(self)
            self.name.hide()
        look.follow(self._restyle)

    def set_place(self, place: int, count: int) -> None:
        """Take the name of a place (from 1) of so many; each button says what it acts on."""
        words = self._rows.name(place, self.data)
        self.name.set_words(words)
        self.form.setAccessibleName(words)
        control = self._line.control() if self._line is not None else None
        if control is not None:
            control.setAccessibleName(words)
        self.up.set_words(self.tr("Move up: {name}").format(name=words))
        self.down.set_words(self.tr("Move down: {name}").format(name=words))
        self.remove.set_words(self.tr("Remove: {name}").format(name=words))
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and the arrow keys, from any of its fields."""
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if is_alt and step is not None and not self._rows.is_fixed:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(
            px(12), px(2 if self._line is None else 6), px(8), px(10 if self._line is None else 6)
        )
        self._column.setSpacing(px(2))


class RowsInput(Input):
    """The elements of a list below each other, and a button that adds one."""

    def __init__(self, look: Look, field: Field, data: dict[str, Any]) -> None:
        if field.rows is None:
            raise ValueError(field.key)
        self.rows = field.rows
        self.shown: list[Row] = []
        self._hurt: dict[int, list[Told]] = {}
        super().__init__(look, field, data)

    def build(self) -> None:
        """Make the room for the elements and the button."""
        self._box = QWidget()
        self._list = in_column(inside=self._box, look=self.look, spacing=8)
        self.column.addWidget(self._box)
        self.add = Button(self.look, self.rows.add or self.field.label, "quiet", "plus")
        if not self.rows.add:
            self.add.hide()
        self.add.clicked.connect(self.add_row)
        self.column.addLayout(in_row(self.add, 1))

    def is_fit(self, value: Any) -> bool:
        """Return whether it is a list of elements."""
        return isinstance(value, list) and all(isinstance(each, dict) for each in value)

    def fill(self, value: Any) -> None:
        """Show the elements; those that are shown already stay."""
        wanted: list[dict[str, Any]] = value or []
        kept = {id(each.data): each for each in self.shown}
        for row in self.shown:
            self._list.removeWidget(row)
        self.shown = [kept.pop(id(each)) if id(each) in kept else self._row(each) for each in wanted]
        for row in self.shown:
            self._list.addWidget(row)
        for row in kept.values():
            row.hide()
            row.deleteLater()
        self.renumber()

    def follow(self) -> None:
        """Name the elements anew, and offer in them what can be chosen now."""
        self.renumber()
        for row in self.shown:
            row.form.follow()

    def renumber(self) -> None:
        """Give every element the name of its place."""
        for place, row in enumerate(self.shown, 1):
            row.set_place(place, len(self.shown))

    def add_row(self) -> Row:
        """Add an element, with the focus in it."""
        data = self.rows.new()
        if self.rows.has_ids:
            data = {"id": free_id(self.rows.prefix, self._used()), **data}
        elements = value_of(self.data, self.field.key)
        if elements is None:
            self.put([data])
        else:
            elements.append(data)
            self.edited.emit()
        self.refresh()
        self.left.emit()
        self.shown[-1].form.focus_first()
        return self.shown[-1]

    def focus_first(self) -> None:
        """Go to the first element, or to the button."""
        if self.shown:
            self.shown[0].form.focus_first()
        else:
            self.add.setFocus()

    def show_told(self, found: Sequence[Told]) -> None:
        """Show what is wrong at its element, the rest under the label."""
        by_row: dict[int, list[Told]] = {}
        own = []
        for each in found:
            place = self._place_of(each.path[0]) if each.path else -1
            if place < 0:
                own.append(each)
            else:
                row = self.shown[place]
                named = each.named(str(row.data.get("id", "")), row.name.words)
                by_row.setdefault(place, []).append(named.below())
        super().show_told(own)
        for place, row in enumerate(self.shown):
            row.form.show_told(by_row.get(place, []))

    def problem_words(self) -> str:
        """Return what is shown as wrong here and in the elements."""
        return "\n".join(filter(None, [super().problem_words(), *(each.form.problem_words() for each in self.shown)]))

    def _place_of(self, step: str) -> int:
        ids = [str(each.data.get("id", "")) for each in self.shown]
        if step in ids:
            return ids.index(step)
        return int(step) if step.isdecimal() and int(step) < len(ids) else -1

    def _used(self) -> set[str]:
        return {str(each.data.get("id", "")) for each in self.shown}

    def _row(self, data: dict[str, Any]) -> Row:
        from htcourse.ui.workshop.forms.data_form import DataForm  # forms hold rows, and rows hold forms

        row = Row(self.look, self.rows, data, DataForm(self.look, data, self.rows.fields(data)))
        row.form.edited.connect(partial(self._edited, row))
        row.form.left.connect(self.left)
        row.moved.connect(partial(self._move, row))
        row.removed.connect(partial(self._remove, row))
        return row

    def _edited(self, row: Row) -> None:
        key = self.rows.exclusive
        if key and row.data.get(key) is True:
            for other in self.shown:
                if other is not row and other.data.get(key) is True:
                    other.data.pop(key)
                    other.form.refresh()
        self.renumber()
        self.edited.emit()

    def _move(self, row: Row, step: int) -> None:
        elements = value_of(self.data, self.field.key)
        place = self.shown.index(row)
        if not 0 <= place + step < len(elements):
            return
        focused = row.focusWidget()
        elements.insert(place + step, elements.pop(place))
        self.refresh()
        if focused is not None:
            self._keep_focus(row, focused, step)
        self.edited.emit()
        self.left.emit()

    def _keep_focus(self, row: Row, focused: QWidget, step: int) -> None:
        if not focused.isEnabled():
            focused = row.up if step > 0 else row.down
        focused.setFocus()

    def _remove(self, row: Row) -> None:
        place = self.shown.index(row)
        elements = value_of(self.data, self.field.key)
        elements.pop(place)
        self.refresh()
        if self.rows.removed is not None:
            self.rows.removed(str(row.data.get("id", "")))
            self.others_changed.emit()
        self.edited.emit()
        self.left.emit()
        if self.shown:
            self.shown[min(place, len(self.shown) - 1)].remove.setFocus()
        else:
            self.add.setFocus()


def _only_line(form: DataForm) -> Input | None:
    """Return the one line a form consists of: it needs no label below its element's name."""
    found = list(form.inputs.values())
    return found[0] if len(found) == 1 and found[0].field.kind == "line" else None
