"""An ordered list of what can be chosen: lessons of a part, questions of a quiz, documents of a moment."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from htcourse.core.form_fields import Option
from htcourse.ui.dialogs.choose import TickDialog
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.layouts import in_row
from htcourse.ui.workshop.forms.field import value_of
from htcourse.ui.workshop.forms.inputs import Input

MOST_SHOWN = 8
ROW = 32


class PickInput(Input):
    """What was chosen, in its order, and below a box to add more from."""

    def build(self) -> None:
        """Make the list, its buttons and the box."""
        look, label = self.look, self.field.label
        self.list = QListWidget()
        self.list.setAccessibleName(label)
        self.list.setAccessibleDescription(self.tr("Alt with the arrow keys moves, Delete takes out."))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.installEventFilter(self)
        self.up = Button(look, self.tr("Move up in “{list}”").format(list=label), "tool", "chevron-up")
        self.down = Button(look, self.tr("Move down in “{list}”").format(list=label), "tool", "chevron-down")
        self.remove = Button(look, self.tr("Take out of “{list}”").format(list=label), "tool", "x", call=self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.list.currentRowChanged.connect(self._show_state)
        self.control = self.offer = ComboBox(look, self.tr("Add to “{list}”").format(list=label))
        self.offer.activated.connect(self._add)
        self.column.addWidget(self.list)
        self._tools = QWidget()
        parts = ((self.offer, 1), self.up, self.down, self.remove)
        in_row(*parts, inside=self._tools, look=look, margins=(0, 5, 0, 0), spacing=4)
        self.column.addWidget(self._tools)
        self.several: Button | None = None
        self.dialog: TickDialog | None = None
        if self.field.several is not None:
            self.several = Button(look, self.field.several.words, "quiet", "plus", call=self._ask)
            self.column.addLayout(in_row(self.several, 1))

    def is_fit(self, value: Any) -> bool:
        """Return whether it is a list of names."""
        return isinstance(value, list) and not any(isinstance(each, dict | list) for each in value)

    def fill(self, value: Any) -> None:
        """Show what was chosen; offer the rest."""
        options = list(self.field.options() if self.field.options is not None else ())
        words = {str(each): text for each, text in options}
        here = self.list.currentRow()
        self.list.clear()
        chosen = [str(each) for each in value or ()]
        for each in chosen:
            item = QListWidgetItem(words.get(each, each))
            item.setToolTip(words.get(each, each))
            self.list.addItem(item)
        self.list.setCurrentRow(min(here, len(chosen) - 1))
        self.offer.clear()
        self.offer.addItem(self.field.hint or self.tr("Choose one to add…"), "")
        for each, text in options:
            if str(each) not in chosen:
                self.offer.addItem(text, each)
        self.offer.setEnabled(self.offer.count() > 1)
        if self.several is not None:
            self.several.setEnabled(bool(self._free()))
        self.list.setVisible(bool(chosen))
        self.control = self.list if chosen else self.offer
        for button in (self.up, self.down, self.remove):
            button.setVisible(bool(chosen))
        self._fit()
        self._show_state()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Move and take out with the keys; take the height of the rows once the style sheet gave the list its frame."""
        if watched is self.list and event.type() == QEvent.Type.Show:
            self._fit()
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            if is_alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._remove()
                return True
        return False

    def _chosen(self) -> list[Any]:
        return list(value_of(self.data, self.field.key) or ())

    def _add(self, place: int) -> None:
        value = self.offer.itemData(place)
        if value:
            self._take([*self._chosen(), value])
            self.list.setCurrentRow(self.list.count() - 1)
            if not self.offer.isEnabled():  # nothing is left to add, and the focus went on to the next field
                self.list.setFocus()

    def _free(self) -> list[Option]:
        """Return what can be added at once and is not chosen."""
        chosen = {str(each) for each in self._chosen()}
        return [each for each in self.field.several.options() if each[0] not in chosen] if self.field.several else []

    def _ask(self) -> None:
        """Ask which of them are added."""
        words = self.tr("Add to “{list}”").format(list=self.field.label)
        entries = [(str(value), text) for value, text in self._free()]
        self.dialog = TickDialog(self.look, self, words, entries)
        self.dialog.ask(self._add_several)

    def _add_several(self, values: list[str]) -> None:
        self._take([*self._chosen(), *values])
        self.list.setCurrentRow(self.list.count() - 1)
        self.list.setFocus()

    def _move(self, step: int) -> None:
        chosen, here = self._chosen(), self.list.currentRow()
        if 0 <= here < len(chosen) and 0 <= here + step < len(chosen):
            chosen.insert(here + step, chosen.pop(here))
            self._take(chosen)
            self.list.setCurrentRow(here + step)

    def _remove(self) -> None:
        chosen, here = self._chosen(), self.list.currentRow()
        if 0 <= here < len(chosen):
            chosen.pop(here)
            self._take(chosen)
            (self.list if chosen else self.offer).setFocus()

    def _take(self, chosen: list[Any]) -> None:
        self.put(chosen)
        self.refresh()
        self.others_changed.emit()
        self.left.emit()

    def _show_state(self) -> None:
        here, count = self.list.currentRow(), self.list.count()
        self.up.setEnabled(here > 0)
        self.down.setEnabled(0 <= here < count - 1)
        self.remove.setEnabled(here >= 0)

    def _fit(self) -> None:
        rows = min(max(self.list.count(), 1), MOST_SHOWN)
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(self.look.px(60), self.look.px(ROW)))
        self.list.setFixedHeight(rows * self.look.px(ROW) + 2 * self.list.frameWidth())

    def restyle(self) -> None:
        """Take sizes anew."""
        super().restyle()
        self.list.setFont(self.look.font(14))
        self._fit()
