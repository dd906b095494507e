"""What goes out, and in which format."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label


class OutDialog(Dialog):
    """Two lists: the modules installed, and the formats."""

    chosen = Signal(str, str)
    """A module's id and a format's name."""

    def __init__(
        self, look: Look, parent: QWidget, title: str, modules: list[tuple[str, str]], formats: list[tuple[str, str]]
    ) -> None:
        super().__init__(look, title, parent)
        self.module = self._box(self.tr("Module"), modules)
        self.format = self._box(self.tr("Format"), formats)
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
        self.chosen.emit(str(self.module.currentData()), str(self.format.currentData()))
