"""Dialogs that ask for a name, or for one or several of a long list."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from htcourse.ui.dialogs import LOW, Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_row

translate = QCoreApplication.translate  # the name that lupdate knows

_LIST_HEIGHT, _LOW_LIST = 200, 72
"""How high a list is at least, and in a low window, where the dialog would scroll beside it, in px at 100 %."""
_VALUE = Qt.ItemDataRole.UserRole


class NameDialog(Dialog):
    """Asks for a line of text, and beside it for one of several choices."""

    def __init__(self, look: Look, parent: QWidget, title: str, words: str) -> None:
        super().__init__(look, title, parent)
        self.label = Label(look, words, "small-ink", wraps=True)
        self.name = QLineEdit()
        self.name.setFont(look.font(14))
        self.name.setAccessibleName(words)
        self.choice: ComboBox | None = None
        self.unnamed: Collection[str] = ()
        """Choices for which nothing has to be written."""
        self.unasked: Collection[str] = ()
        """Choices for which nothing can be."""
        self.notes: Mapping[str, str] = {}
        """What is said below of a choice while it is the one chosen."""

    def add_choice(self, words: str, choices: list[tuple[str, str]], chosen: str = "") -> ComboBox:
        """Offer choices above the line: (value, words)."""
        label = Label(self.look, words, "small-ink")
        box = ComboBox(self.look, words)
        label.setBuddy(box)
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self._note = Label(self.look, "", "small-strong", wraps=True)
        add_to(self.body, label, box, self._note)
        self.choice = box
        return box

    def _tell_note(self, chosen: str) -> None:
        words = self.notes.get(chosen, "")
        if self.choice is None or (words == self._note.words and self._note.isHidden() != bool(words)):
            return
        self._note.set_words(words)
        self._note.setVisible(bool(words))
        self.choice.setAccessibleDescription(words)
        self._fit_height()

    def ask(self, yes: str, call: Callable[[str, str], None]) -> None:
        """Show the line and the buttons; `call(text, choice)` once what has to be written is."""
        add_to(self.body, self.label, self.name)

        def chosen() -> str:
            return str(self.choice.currentData()) if self.choice is not None else ""

        def done() -> None:
            call(self.name.text().strip(), chosen())

        def renew() -> None:
            if self.name.isHidden() != (chosen() in self.unasked):
                for each in (self.label, self.name):
                    each.setHidden(chosen() in self.unasked)
                self._fit_height()
            self._tell_note(chosen())
            button.setEnabled(bool(self.name.text().strip()) or chosen() in {*self.unnamed, *self.unasked})

        self.add_button(translate("Dialog", "Cancel"), "quiet")
        button = self.add_button(yes, "primary", done)
        button.setDefault(True)
        renew()
        self.name.textChanged.connect(renew)
        if self.choice is not None:
            self.choice.currentIndexChanged.connect(renew)
        self.open()
        (self.choice if self.choice is not None and chosen() in self.unasked else self.name).setFocus()


class _ListDialog(Dialog):
    """A long list of (value, words), with a field that narrows it down."""

    def __init__(self, look: Look, parent: QWidget, title: str, entries: list[tuple[str, str]]) -> None:
        super().__init__(look, title, parent, 640)
        self.field = QLineEdit()
        self.field.setFont(look.font(14))
        self.field.setPlaceholderText(translate("Dialog", "Search"))
        self.field.setAccessibleName(translate("Dialog", "Search"))
        self.list = QListWidget()
        self.list.setFont(look.font(14))
        self.list.setAccessibleName(title)
        is_low = parent.window().height() <= look.px(LOW)
        self.list.setMinimumHeight(look.px(_LOW_LIST if is_low else _LIST_HEIGHT))
        self._entries = entries
        add_to(self.body, self.field, (self.list, 1))
        self.field.textChanged.connect(self._fill)
        self._fill("")

    def _fill(self, words: str) -> None:
        self.list.clear()
        wanted = words.casefold().split()
        for value, text in self._entries:
            if all(each in f"{value} {text}".casefold() for each in wanted):
                self.list.addItem(self._item(value, text))
        self.list.setCurrentRow(0)

    def _item(self, value: str, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(_VALUE, value)
        return item


class ChooseDialog(_ListDialog):
    """One of a long list: sources, questions, terms."""

    def __init__(self, look: Look, parent: QWidget, title: str, entries: list[tuple[str, str]], yes: str = "") -> None:
        super().__init__(look, parent, title, entries)
        self._yes = yes or translate("Dialog", "Insert")

    def ask(self, call: Callable[[str], None], other: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show the list; `call(value)` with what was chosen.

        `other` is one more way, also by Alt+Enter: its words and what it does.
        """

        def done() -> None:
            item = self.list.currentItem()
            if item is not None:
                call(str(item.data(_VALUE)))

        def taken(_: QListWidgetItem) -> None:
            done()
            self.accept()

        self.list.itemActivated.connect(taken)
        if other is not None:
            more = self.add_button(other[0], "plain", other[1])
            more.setToolTip(translate("Dialog", "Alt+Enter"))
            for keys in ("Alt+Return", "Alt+Enter"):
                QShortcut(keys, self, more.click)
        self.add_button(translate("Dialog", "Cancel"), "quiet")
        yes = self.add_button(self._yes, "primary", done)
        yes.setDefault(True)
        self.list.currentRowChanged.connect(lambda row: yes.setEnabled(row >= 0))
        yes.setEnabled(self.list.currentRow() >= 0)
        self.open()
        self.field.setFocus()


class TickDialog(_ListDialog):
    """Several of a long list; all are ticked before anything is done."""

    def __init__(self, look: Look, parent: QWidget, title: str, entries: list[tuple[str, str]]) -> None:
        self._ticked = {value for value, _ in entries}
        super().__init__(look, parent, title, entries)
        self._pressed = Qt.CheckState.Checked
        self.list.itemChanged.connect(self._on_item)
        self.list.itemPressed.connect(self._on_press)
        self.list.itemClicked.connect(self._on_click)
        self.all = Button(look, "", "link", call=self._tick_all)
        add_to(self.body, in_row(self.all, 1))

    def ask(self, call: Callable[[list[str]], object]) -> None:
        """Show the list; `call(values)` with those that are ticked, in the order of the list."""
        self.add_button(translate("Dialog", "Cancel"), "quiet")
        self.yes = self.add_button("", "primary", lambda: call(self._values()))
        self.yes.setDefault(True)
        self._count()
        self.open()
        self.field.setFocus()

    def _values(self) -> list[str]:
        return [value for value, _ in self._entries if value in self._ticked]

    def _item(self, value: str, text: str) -> QListWidgetItem:
        item = super()._item(value, text)
        item.setToolTip(text)
        item.setCheckState(Qt.CheckState.Checked if value in self._ticked else Qt.CheckState.Unchecked)
        return item

    def _on_press(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _on_click(self, item: QListWidgetItem) -> None:
        """Tick by a click on the words, too: on the box Qt has done so."""
        if item.checkState() == self._pressed:
            is_ticked = self._pressed == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked)

    def _on_item(self, item: QListWidgetItem) -> None:
        is_ticked, value = item.checkState() == Qt.CheckState.Checked, str(item.data(_VALUE))
        self._ticked = self._ticked | {value} if is_ticked else self._ticked - {value}
        self._count()

    def _tick_all(self) -> None:
        """Tick all, or none where all are."""
        every = {value for value, _ in self._entries}
        self._ticked = every if self._ticked != every else set()
        self._fill(self.field.text())
        self._count()

    def _count(self) -> None:
        count = len(self._ticked)
        self.yes.set_words(translate("Dialog", "Add: {count}").format(count=count))
        self.yes.setEnabled(count > 0)
        is_all = count == len(self._entries)
        self.all.set_words(translate("Dialog", "Tick none") if is_all else translate("Dialog", "Tick all"))
