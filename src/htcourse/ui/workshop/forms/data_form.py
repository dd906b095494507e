"""A form over one dict: its fields below each other, small ones side by side where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from htcourse.core.fields import Field
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.workshop.forms.cloze_inputs import GapTextInput, WayInput
from htcourse.ui.workshop.forms.field import Told
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
from htcourse.ui.workshop.forms.rows_input import RowsInput

PAIRED = 380
"""From this width on, in px at 100 %, small fields stand in pairs."""

_INPUTS: dict[str, type[Input]] = {
    "line": LineInput,
    "number": NumberInput,
    "text": TextInput,
    "check": CheckInput,
    "choice": ChoiceInput,
    "words": WordsInput,
    "pick": PickInput,
    "rows": RowsInput,
    "gap-text": GapTextInput,
    "way": WayInput,
    "narrative": NarrativeInput,
}


class DataForm(QWidget):
    """Edits a dict in place."""

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

    def show_told(self, found: Sequence[Told]) -> None:
        """Show what is wrong beside the field it belongs to; what belongs to none stands on top."""
        by_key: dict[str, list[Told]] = {}
        for each in found:
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
        for each in self.inputs.values():
            self._grid.removeWidget(each)
        for each in self.inputs.values():
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
