"""What goes out, and in which format."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label


class OutDialog(Dialog):
    """Two lists: the modules installed, and the formats; and whether the exam bank goes out too."""

    chosen = Signal(str, str, bool)
    """A module's id, a format's name, and whether questions for exams alone go out."""

    def __init__(
        self, look: Look, parent: QWidget, title: str, modules: list[tuple[str, str]], formats: list[tuple[str, str]]
    ) -> None:
        super().__init__(look, title, parent)
        self.module = self._box(self.tr("Module"), modules)
        self.format = self._box(self.tr("Format"), formats)
        self.exam_bank = QCheckBox(self.tr("With the questions for exams alone"))
        self.exam_bank.setFont(look.font(14))
        self.body.addWidget(self.exam_bank)
        self.add_button(self.tr("Cancel"), "quiet")
        self.add_button(self.tr("Take out…"), "primary", self._choose).setDefault(True)
        self.module.setFocus()

    def _box(self, words: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setFont(self.look.font(14))
        box.setAccessibleName(words)
        for value, text in entries:
            box.addItem(text, value)
        self.body.addWidget(Label(self.look, words, "small-ink"))
        self.body.addWidget(box)
        return box

    def _choose(self) -> None:
        module, name = str(self.module.currentData()), str(self.format.currentData())
        self.chosen.emit(module, name, self.exam_bank.isChecked())
