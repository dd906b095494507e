"""An element in a list of a form: its name, what can be done with it, its fields."""

from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.core.form_fields import Rows
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.workshop.forms.inputs import Input

Form = TypeVar("Form", bound=QWidget)


class Row(QFrame, Generic[Form]):
    """Alt with Up and Down moves it. Where the form is just one `line`, that stands in the place of the name."""

    moved = Signal(int)
    """Move it up (-1) or down (1)."""
    removed = Signal()
    """Take it out."""

    def __init__(
        self, look: Look, rows: Rows, data: dict[str, Any], form: Form, line: Input | None, check: Input | None = None
    ) -> None:
        """Show `check` beside the name: what is ticked first of all needs no line of its own."""
        super().__init__()
        self._look, self._rows = look, rows
        self.data, self.form = data, form
        self.setProperty("kind", "note")
        self.name = Label(look, "", "small-strong")
        self.up = Button(look, self.tr("Move up"), "tool", "chevron-up")
        self.down = Button(look, self.tr("Move down"), "tool", "chevron-down")
        self.remove = Button(look, self.tr("Remove"), "tool", "x", call=self.removed)
        self.up.clicked.connect(partial(self.moved.emit, -1))
        self.down.clicked.connect(partial(self.moved.emit, 1))
        head = in_row(spacing=0)
        if line is not None:
            head.addWidget(form, 1)
            if line.label is not None:
                line.label.hide()
        elif check is not None:
            add_to(head, self.name, in_row(check, look=look, margins=(16, 0, 8, 0)), 1)
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
        control = self._line.control if self._line is not None else None
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
        above, right, below = (2, 12, 10) if self._line is None else (6, 8, 6)
        self._column.setContentsMargins(px(12), px(above), px(right), px(below))
        self._column.setSpacing(px(2))
