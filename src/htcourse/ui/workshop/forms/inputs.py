"""The inputs of a form: each shows one value of its data and writes it back as soon as a person changes it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from htcourse.core.form_fields import Field
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.workshop.forms.controls import TextBox
from htcourse.ui.workshop.forms.field import FormProblem, as_number, put_value, value_of


class Input(QWidget):
    """A field's label, its control, and below what is wrong with its value."""

    edited = Signal()
    """A person changed the value; it stands in the data already."""
    left = Signal()
    """The focus left the control: what was typed is finished."""
    others_changed = Signal()
    """The edit changed other keys of the data too: their inputs show them anew."""

    def __init__(self, look: Look, field: Field, data: dict[str, Any]) -> None:
        super().__init__()
        self.look, self.field, self.data = look, field, data
        self.column = in_column(inside=self)
        self._problem: Label | None = None
        self.label: Label | None = None
        if field.kind != "check" and field.label:
            self.label = Label(look, field.label, "small-strong", wraps=True)
            self.column.addWidget(self.label)
        self.by_hand: Label | None = None
        self.control: QWidget | None = None
        """What takes the focus, once it is built."""
        self._is_filling = False
        self._is_shown = True
        look.changed.connect(self.restyle)
        self.build()
        self.refresh()
        self.restyle()

    def build(self) -> None:
        """Make the control."""

    def fill(self, value: Any) -> None:
        """Show a value."""

    def is_fit(self, value: Any) -> bool:
        """Return whether the control can show a value; what it cannot is left to the text."""
        return not isinstance(value, dict | list)

    def refresh(self) -> None:
        """Show what the data says now."""
        is_shown = self.field.is_shown is None or self.field.is_shown()
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            self.setVisible(is_shown)
        value = value_of(self.data, self.field.key)
        is_fit = value is None or self.is_fit(value)
        if self.control is not None:
            self.control.setEnabled(is_fit)
        if not is_fit and self.by_hand is None:
            self.by_hand = Label(self.look, self.tr("This is written in a way that only the text shows."), "small")
            self.column.addWidget(self.by_hand)
        if is_fit:
            self._is_filling = True
            self.fill(value)
            self._is_filling = False

    def follow(self) -> None:
        """Take over what this field shows of others, after an edit of one of them."""

    def put(self, value: Any) -> None:
        """Write a value that a person gave."""
        if self._is_filling:
            return
        put_value(self.data, self.field.key, value)
        self.edited.emit()

    def focus_first(self) -> None:
        """Give the control the focus."""
        if self.control is not None:
            self.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_told(self, found: Sequence[FormProblem]) -> None:
        """Show what is wrong with this value; none takes it away."""
        words = "\n".join(dict.fromkeys(each.at_field(self.field.key, self.field.label).sentence() for each in found))
        role = "bad" if any(each.is_error for each in found) else "warn"
        if words and self._problem is None:
            self._problem = Label(self.look, "", role, wraps=True)
            self.column.addWidget(self._problem)
        if self._problem is not None:
            self._problem.set_role(role)
            self._problem.set_words(words)
            self._problem.setVisible(bool(words))
        if self.control is not None:
            self.control.setAccessibleDescription(" ".join(each for each in (self.field.hint, words) if each))

    def problem_words(self) -> str:
        """Return what is shown as wrong."""
        return self._problem.words if self._problem is not None and not self._problem.isHidden() else ""

    def restyle(self) -> None:
        """Take sizes anew."""
        self.column.setSpacing(self.look.px(3))


class LineInput(Input):
    """One line of text."""

    def build(self) -> None:
        """Make the line."""
        self.control = self.line = QLineEdit()
        self.line.setAccessibleName(self.field.label)
        self.line.setPlaceholderText(self.field.hint)
        self.line.setAccessibleDescription(self.field.hint)
        self.line.setMinimumWidth(self.look.px(60))
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self.left)
        self.column.addWidget(self.line)

    def fill(self, value: Any) -> None:
        """Show the text."""
        words = "" if value is None else str(value)
        if words != self.line.text():
            self.line.setText(words)
            self.line.setCursorPosition(0)

    def _typed(self, words: str) -> None:
        self.put(words)

    def restyle(self) -> None:
        """Take sizes anew."""
        super().restyle()
        self.line.setFont(self.look.font(14))


class NumberInput(LineInput):
    """A number, typed as people type it; what is none is kept and told as wrong."""

    def build(self) -> None:
        """Make the line."""
        super().build()
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def _typed(self, words: str) -> None:
        self.put(as_number(words, is_whole=self.field.is_whole))

    def fill(self, value: Any) -> None:
        """Show the number, unless what stands there says the same."""
        if value is None or as_number(self.line.text(), is_whole=self.field.is_whole) != value:
            super().fill(value)


class TextInput(Input):
    """Text of several lines (Markdown)."""

    def build(self) -> None:
        """Make the box."""
        self.control = self.box = TextBox(self.look, self.field.label, self.field.lines)
        self.box.setPlaceholderText(self.field.hint)
        self.box.setAccessibleDescription(self.field.hint)
        self.box.textChanged.connect(self._typed)
        self.box.left.connect(self.left)
        self.column.addWidget(self.box)

    def fill(self, value: Any) -> None:
        """Show the text."""
        words = "" if value is None else str(value)
        if words != self.box.words():
            self.box.setPlainText(words)

    def _typed(self) -> None:
        if not self._is_filling and self.box.words() != (value_of(self.data, self.field.key) or ""):
            self.put(self.box.words())


class CheckInput(Input):
    """Yes or no; no takes the key out."""

    def build(self) -> None:
        """Make the box with its words."""
        self.control = self.check = CheckBox(self.look, self.field.label)
        self.check.setToolTip(self.field.hint or self.field.label)
        self.check.toggled.connect(lambda is_on: self.put(True if is_on else None))
        self.column.addWidget(self.check)
        self.check.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def fill(self, value: Any) -> None:
        """Tick it, or not."""
        self.check.setChecked(value is True)

    def restyle(self) -> None:
        """Take sizes anew."""
        super().restyle()
        self.check.setFont(self.look.font(14))


class ChoiceInput(Input):
    """One of several values. A value that is not offered is shown as it is written."""

    def build(self) -> None:
        """Make the box."""
        self.control = self.combo = ComboBox(self.look, self.field.label)
        self.combo.setAccessibleDescription(self.field.hint)
        self.combo.setToolTip(self.field.hint)
        self.combo.activated.connect(self._chosen)
        self.column.addWidget(self.combo)

    def fill(self, value: Any) -> None:
        """Offer what can be chosen now and show what is."""
        options = list(self.field.options() if self.field.options is not None else ())
        values = [each for each, _ in options]
        if not _holds(values, value) and value not in (None, ""):
            options.append((value, str(value)))
            values.append(value)
        if [(self.combo.itemData(at), self.combo.itemText(at)) for at in range(self.combo.count())] != options:
            self.combo.clear()
            for each, words in options:
                self.combo.addItem(words, each)
        place = next((at for at, each in enumerate(values) if _is_same(each, value)), -1)
        if place < 0 and value is None:
            place = next((at for at, each in enumerate(values) if each in (None, "")), -1)
        self.combo.setCurrentIndex(place)

    def follow(self) -> None:
        """Offer what can be chosen now."""
        self.refresh()

    def _chosen(self, place: int) -> None:
        value = self.combo.itemData(place)
        now = value_of(self.data, self.field.key)
        if not _is_same(now, value) and not (now is None and value in (None, "")):
            self.put(None if value == "" else value)
            self.left.emit()


def _is_same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _holds(values: Sequence[Any], value: Any) -> bool:
    return any(_is_same(each, value) for each in values)


class WordsInput(TextInput):
    """A list of texts, one a line. What can be chosen is offered below."""

    def build(self) -> None:
        """Make the box, and one to choose from."""
        super().build()
        self.offer: ComboBox | None = None
        if self.field.options is not None and self.field.options():
            self.offer = ComboBox(self.look, self.tr("Add to “{list}”").format(list=self.field.label))
            self.offer.addItem(self.tr("Choose one to add…"), "")
            for value, words in self.field.options():
                self.offer.addItem(words, value)
            self.offer.activated.connect(self._add)
            self.column.addLayout(in_column(self.offer, look=self.look, margins=(0, 4, 0, 0)))

    def is_fit(self, value: Any) -> bool:
        """Return whether it is a list of texts."""
        return isinstance(value, list) and not any(isinstance(each, dict | list) for each in value)

    def fill(self, value: Any) -> None:
        """Show one a line."""
        if value is None or [str(each) for each in value] != self._listed():
            self.box.setPlainText("\n".join(str(each) for each in value or ()))

    def _listed(self) -> list[str]:
        return [each.strip() for each in self.box.words().splitlines() if each.strip()]

    def _typed(self) -> None:
        if not self._is_filling:
            found = self._listed()
            if found != [str(each) for each in value_of(self.data, self.field.key) or ()]:
                self.put(found or None)

    def _add(self, place: int) -> None:
        value = self.offer.itemData(place) if self.offer is not None else ""
        if value and value not in self._listed():
            self.put([*self._listed(), value])
            self.refresh()
            self.left.emit()
        if self.offer is not None:
            self.offer.setCurrentIndex(0)
