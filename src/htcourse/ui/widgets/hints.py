"""Hints to a question, shown one after the other when they are asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from htcourse.ui.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.rich_label import RichLabel


class Hints(QWidget):
    """A button and the hints shown so far; hidden where there is none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints: tuple[str, ...] = ()
        self.used = 0
        self._label = RichLabel(look, size=14, line=21, role="ink2")
        self.button = Button(look, self.tr("Show a hint"), "link", "lightbulb")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(self._label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.button.clicked.connect(self._on_clicked)

    def show_hints(self, hints: Sequence[str]) -> None:
        """Start anew with the hints of another question."""
        self._hints, self.used = tuple(hints), 0
        self.setVisible(bool(hints))
        self._show()

    def _on_clicked(self) -> None:
        self.used = min(self.used + 1, len(self._hints))
        self._show()

    def _show(self) -> None:
        self._label.show_html("".join(f"<p>{each}</p>" for each in self._hints[: self.used]))
        self._label.setVisible(self.used > 0)
        self.button.setVisible(self.used < len(self._hints))
        self.button.set_words(self.tr("Show another hint") if self.used else self.tr("Show a hint"))
