"""A new element (a source, a term) asked for where it is named: in a dialog over the text."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.workshop.forms.controls import TextBox
from htcourse.ui.workshop.forms.data_form import DataForm
from htcourse.ui.workshop.forms.field import Offers, told
from htcourse.ui.workshop.forms.section import Section
from htcourse.usecases.sources.source_forms import UNREAD

_HEIGHT, _AROUND = 360, 340
"""How high the fields are, and what stands around them, in px at 100 %."""
_SAMPLE_LINES = 2
"""Room for a usual reference, so that nothing moves while it is typed."""


class EntryDialog(Dialog):
    """The fields of the element; it is written once nothing in it is an error."""

    def __init__(self, look: Look, parent: QWidget, section: Section, text: str, offers: Offers, title: str) -> None:
        super().__init__(look, title, parent, 680)
        section.setParent(self)
        self._section, self._text, self._offers = section, text, offers
        self._shape: object = None
        self.data: dict[str, Any] = section.new(text, section.addable()[0].kind, offers)
        self.form: DataForm | None = None
        self.pasted: TextBox | None = None
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(look.px(2), look.px(2), look.px(10), look.px(8))
        self._area = ScrollArea(look, content)
        room = parent.window().height() - look.px(_AROUND)
        self._area.setMinimumHeight(min(look.px(_HEIGHT), max(look.px(80), room)))
        self.said = Label(look, "", "bad", wraps=True)
        self.said.hide()
        self.sample = Label(look, "", "muted", wraps=True)
        self.sample.setAlignment(Qt.AlignmentFlag.AlignTop)

    def offer_filling(self, label: str, read: Callable[[str], dict[str, Any]]) -> None:
        """Offer a box; what `read` finds in a text pasted there is filled in, and what it raises is told.

        What another text filled goes with it; what was written by hand stays.
        """
        self.pasted = box = TextBox(self.look, label)
        empty = deepcopy(self.data)
        filled: dict[str, Any] = {}
        self.body.addWidget(Label(self.look, label, "small-strong", wraps=True))
        self.body.addWidget(box)

        def take() -> None:
            try:
                found = read(box.words())
            except CourseError as error:
                self._say(error_text(error))
                return
            self._say("")
            if found:
                for key in [key for key, value in filled.items() if key == UNREAD or self.data.get(key) == value]:
                    self.data.pop(key, None)
                    self.data.update({key: deepcopy(empty[key])} if key in empty else {})
                filled.clear()
                filled.update({key: value for key, value in found.items() if self.data.get(key) == empty.get(key)})
                self.data.update(deepcopy(filled))
                self._name()
                self._show_form()

        box.textChanged.connect(take)

    def ask(self, yes: str, call: Callable[[str, str], object]) -> None:
        """Show the fields; `call(text, id)` takes the file's text with the element in it, and its name."""
        self.body.addWidget(self._area, 1)
        if self._section.printed(self.data):
            self.body.addWidget(self.sample)
            self.sample.setMinimumHeight(_SAMPLE_LINES * self.sample.fontMetrics().lineSpacing())
        self.body.addWidget(self.said)
        self.add_button(QCoreApplication.translate("Dialog", "Cancel"), "quiet")
        self.yes = Button(self.look, yes, "primary", call=lambda: self._finish(call))
        self.foot.addWidget(self.yes)
        for keys in ("Alt+Return", "Alt+Enter", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(keys, self, self.yes.click)
        self._show_form()
        before = deepcopy(self.data)
        self.ask_before_loss(lambda: self.data != before or bool(self.pasted and self.pasted.words().strip()))
        self.open()
        if self.pasted is not None:
            self.pasted.setFocus()
        elif self.form is not None:
            self.form.focus_first()

    def _finish(self, call: Callable[[str, str], object]) -> None:
        self._name()
        faults = [told(each) for each in self._section.faults(self._text, self.data)]
        if self.form is not None:
            self.form.show_told(faults)
        if any(each.is_error for each in faults):
            self._go_to_fault()
            return
        try:
            text = self._section.with_data(self._text, str(self.data["id"]), self.data)
        except CourseError as error:
            self._say(error_text(error))
            return
        self.accept()
        call(text, str(self.data["id"]))

    def _go_to_fault(self) -> None:
        for each in self.form.inputs.values() if self.form is not None else ():
            if each.problem_words():
                each.focus_first()
                self._area.ensureWidgetVisible(each)
                self.bring_into_view(each)
                return

    def _say(self, words: str) -> None:
        self.said.set_words(words)
        self.said.setVisible(bool(words))
        self._fit_height()

    def _show_form(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self._shape = self._section.shape(self.data)
        self.form = DataForm(self.look, self.data, self._section.fields(self._text, self.data, self._offers))
        self.form.edited.connect(self._edited)
        self.form.left.connect(self._left)
        self._column.insertWidget(0, self.form)
        self.sample.set_words(self._section.printed(self.data))

    def _edited(self) -> None:
        self._say("")
        self.sample.set_words(self._section.printed(self.data))
        if self._section.shape(self.data) != self._shape:
            self._show_form()

    def _left(self) -> None:
        if self._name() and self.form is not None:
            self.form.refresh()

    def _name(self) -> str:
        """Give the element the name that its words make, while nobody has chosen one; return it."""
        name = self._section.named(self._text, self.data, self._offers)
        if name:
            self.data["id"] = name
        return name
