"""A form over one dict: its fields below each other; a field may be a list of elements, each a form again."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from htcourse.core.form_fields import Field
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row
from htcourse.ui.workshop.forms.card_input import CardInput
from htcourse.ui.workshop.forms.cloze_inputs import GapTextInput, WayInput
from htcourse.ui.workshop.forms.field import FormProblem, free_id, value_of
from htcourse.ui.workshop.forms.inputs import (
    CheckInput,
    ChoiceInput,
    Input,
    LineInput,
    NumberInput,
    TextInput,
    WordsInput,
)
from htcourse.ui.workshop.forms.narrative_input import NarrativeInput
from htcourse.ui.workshop.forms.pick_input import PickInput
from htcourse.ui.workshop.forms.row import Row
from htcourse.ui.workshop.forms.table_input import TableInput

PAIRED = 380
"""From this width on, in px at 100 %, small fields stand in pairs."""


class DataForm(QWidget):
    """Edits a dict in place; small fields stand side by side where there is room."""

    edited = Signal()
    """A person changed something; it stands in the dict already."""
    left = Signal()
    """A field was left: what was typed is finished."""

    def __init__(self, look: Look, data: dict[str, Any], fields: Sequence[Field]) -> None:
        super().__init__()
        self._look = look
        self.data = data
        self.inputs: dict[str, Input] = {}
        self._pairs = 0
        self._beside: Input | None = None
        self._problem = Label(look, "", "bad", wraps=True)
        self._problem.setVisible(False)
        self._grid = QGridLayout()
        self._column = in_column(self._problem, self._grid, inside=self)
        for field in fields:
            found = _INPUTS[field.kind](look, field, data)
            found.edited.connect(self._edited)
            found.left.connect(self.left)
            found.others_changed.connect(self._refresh_others)
            self.inputs[field.key if field.kind != "way" else "way"] = found
        look.changed.connect(self._restyle)
        self._lay_out(1)
        self._restyle()

    def take_out(self, field: Input) -> None:
        """Leave a field to who shows it beside the form, of whose data it stays a part."""
        self._beside = field
        self._grid.removeWidget(field)
        self._pairs = 0
        self._restyle()

    def refresh(self) -> None:
        """Show what the data says now."""
        for each in self.inputs.values():
            each.refresh()

    def follow(self) -> None:
        """Let every field take over what it shows of others."""
        for each in self.inputs.values():
            each.follow()

    def focus_first(self) -> None:
        """Go to the first field."""
        for each in self.inputs.values():
            each.focus_first()
            return

    def show_told(self, found: Sequence[FormProblem]) -> None:
        """Show what is wrong beside the field it belongs to; what belongs to none stands on top."""
        by_key: dict[str, list[FormProblem]] = {}
        for each in (one.among(self.labels()) for one in found):
            missing = (str(each.values.get("key", "")),)  # what is missing is told of the whole
            key, depth = self._key_of(each.path or missing)
            by_key.setdefault(key, []).append(each._replace(path=each.path[depth:]))
        for key, field in self.inputs.items():
            field.show_told(by_key.get(key, []))
        own = by_key.get("", [])
        words = "\n".join(dict.fromkeys(each.sentence() for each in own))
        self._problem.set_role("bad" if any(each.is_error for each in own) else "warn")
        self._problem.set_words(words)
        self._problem.setVisible(bool(words))

    def labels(self) -> Sequence[tuple[str, str]]:
        """Return the keys of its fields with their labels."""
        return [(each.field.key, each.field.label) for each in self.inputs.values()]

    def problem_words(self) -> str:
        """Return all that is shown as wrong."""
        own = "" if self._problem.isHidden() else self._problem.words
        return "\n".join(filter(None, [own, *(each.problem_words() for each in self.inputs.values())]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pair small fields where there is room."""
        super().resizeEvent(event)
        self._lay_out(2 if self.width() >= self._look.px(PAIRED) else 1)

    def _key_of(self, path: tuple[str, ...]) -> tuple[str, int]:
        """Return the field a path leads to, and how many steps that takes; the first of a group of fields for a group.

        Nothing stands at a path that no field has.
        """
        for depth in range(len(path), 0, -1):
            key = "/".join(path[:depth])
            if key in self.inputs:
                return key, depth
        if path:
            group = next((key for key in self.inputs if key.startswith(path[0] + "/")), "")
            return group, len(path) if group else 0
        return "", 0

    def _edited(self) -> None:
        self.follow()
        self.edited.emit()

    def _refresh_others(self) -> None:
        sender = self.sender()
        for each in self.inputs.values():
            if each is not sender:
                each.refresh()

    def _lay_out(self, pairs: int) -> None:
        if pairs == self._pairs:
            return
        self._pairs = pairs
        row = column = 0
        placed = [each for each in self.inputs.values() if each is not self._beside]
        for each in placed:
            self._grid.removeWidget(each)
        for each in placed:
            is_half = each.field.is_half and pairs == 2
            if column and (not is_half or each.field.begins_row):
                row, column = row + 1, 0
            place = Qt.AlignmentFlag.AlignTop if is_half else Qt.AlignmentFlag(0)
            self._grid.addWidget(each, row, column, 1, 1 if is_half else 2, place)
            row, column = (row, 1) if is_half and column == 0 else (row + 1, 0)
        for at in (0, 1):
            self._grid.setColumnStretch(at, 1)
            self._grid.setColumnMinimumWidth(at, 0)

    def _restyle(self) -> None:
        px = self._look.px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(10))
        self._lay_out(2 if self.width() >= px(PAIRED) else 1)


class RowsInput(Input):
    """The elements of a list below each other, and a button that adds one."""

    def __init__(self, look: Look, field: Field, data: dict[str, Any]) -> None:
        if field.rows is None:
            raise ValueError(field.key)
        self.rows = field.rows
        self.shown: list[Row[DataForm]] = []
        super().__init__(look, field, data)

    def build(self) -> None:
        """Make the room for the elements and the button."""
        self._box = QWidget()
        self._list = in_column(inside=self._box, look=self.look, spacing=8)
        self.column.addWidget(self._box)
        self.add = Button(self.look, self.rows.add or self.field.label, "quiet", "plus", call=self.add_row)
        if not self.rows.add:
            self.add.hide()
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

    def add_row(self) -> Row[DataForm]:
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

    def show_told(self, found: Sequence[FormProblem]) -> None:
        """Show what is wrong at its element, the rest under the label."""
        by_row: dict[int, list[FormProblem]] = {}
        own = []
        for each in found:
            place = self._place_of(each.path[0]) if each.path else -1
            if place < 0:
                own.append(each.among(self.shown[0].form.labels() if self.shown else ()))
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

    def _row(self, data: dict[str, Any]) -> Row[DataForm]:
        form = DataForm(self.look, data, self.rows.fields(data))
        found = list(form.inputs.values())
        # The one line a form consists of needs no label below its element's name.
        line = found[0] if len(found) == 1 and found[0].field.kind == "line" else None
        check = found[0] if len(found) > 1 and found[0].field.kind == "check" else None
        if check is not None:
            form.take_out(check)
        row = Row(self.look, self.rows, data, form, line, check)
        row.form.edited.connect(partial(self._edited, row))
        row.form.left.connect(self.left)
        row.moved.connect(partial(self._move, row))
        row.removed.connect(partial(self._remove, row))
        return row

    def _edited(self, row: Row[DataForm]) -> None:
        key = self.rows.exclusive
        if key and row.data.get(key) is True:
            for other in self.shown:
                if other is not row and other.data.get(key) is True:
                    other.data.pop(key)
                    other.form.refresh()
        self.renumber()
        self.edited.emit()

    def _move(self, row: Row[DataForm], step: int) -> None:
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

    def _keep_focus(self, row: Row[DataForm], focused: QWidget, step: int) -> None:
        if not focused.isEnabled():
            focused = row.up if step > 0 else row.down
        focused.setFocus()

    def _remove(self, row: Row[DataForm]) -> None:
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


_INPUTS: dict[str, type[Input]] = {
    "line": LineInput,
    "number": NumberInput,
    "text": TextInput,
    "check": CheckInput,
    "choice": ChoiceInput,
    "words": WordsInput,
    "pick": PickInput,
    "cards": CardInput,
    "table": TableInput,
    "rows": RowsInput,
    "gap-text": GapTextInput,
    "way": WayInput,
    "narrative": NarrativeInput,
}
