"""What goes out, and in which format."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.check_box import CheckBox
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.label import Label


class OutDialog(Dialog):
    """Two lists: the modules, installed or being written, and the formats; and whether what measures goes out too."""

    chosen = Signal(str, str, bool)
    """A module's id or a draft's folder, a format's name, and whether exams, pre-tests and post-tests go out."""

    def __init__(
        self, look: Look, parent: QWidget, title: str, modules: list[tuple[str, str]], formats: list[tuple[str, str]]
    ) -> None:
        super().__init__(look, title, parent)
        self.module = self._box(self.tr("Module"), modules)
        self.format = self._box(self.tr("Format"), formats)
        self.exam_bank = CheckBox(look, self.tr("Also exams, pre-tests and post-tests"))
        self.body.addWidget(self.exam_bank)
        self.add_button(self.tr("Cancel"), "quiet")
        self.add_button(self.tr("Take out…"), "primary", self._choose).setDefault(True)
        self.module.setFocus()

    def _box(self, words: str, entries: list[tuple[str, str]]) -> ComboBox:
        box, label = ComboBox(self.look, words), Label(self.look, words, "small-ink")
        label.setBuddy(box)
        for value, text in entries:
            box.addItem(text, value)
        self.body.addWidget(label)
        self.body.addWidget(box)
        return box

    def _choose(self) -> None:
        module, name = str(self.module.currentData()), str(self.format.currentData())
        self.chosen.emit(module, name, self.exam_bank.isChecked())
