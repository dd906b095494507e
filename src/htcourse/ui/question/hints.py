"""Hints to a question, shown one after the other when they are asked for."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.rich_label import RichLabel


class Hints(QWidget):
    """A button and the hints shown so far; hidden where there is none."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hints: tuple[str, ...] = ()
        self.used = 0
        self._label: RichLabel | None = None
        self.button: Button | None = None

    def show_hints(self, hints: Sequence[str], used: int = 0) -> None:
        """Start anew with the hints of another question, of which the first ones were `used` at an earlier try."""
        self._hints, self.used = tuple(hints), min(used, len(hints))
        self.setVisible(bool(hints))
        if hints and self._label is None:
            self._build()
        self._show()

    def _build(self) -> None:
        # Few questions have hints.
        self._label = RichLabel(self._look, size=14, line=21, role="ink2")
        self.button = Button(self._look, self.tr("Show a hint"), "link", "lightbulb", call=self._on_clicked)
        in_column(self._label, (self.button, 0, Qt.AlignmentFlag.AlignLeft), inside=self, look=self._look, spacing=2)

    def show_again(self, is_open: bool) -> None:
        """Show what was shown so far, and the way to more, while the question is open; hide it beside a mark."""
        self.setVisible(is_open and bool(self._hints))

    def _on_clicked(self) -> None:
        self.used = min(self.used + 1, len(self._hints))
        self._show()

    def _show(self) -> None:
        if self._label is None or self.button is None:
            return
        self._label.show_html("".join(f"<p>{each}</p>" for each in self._hints[: self.used]))
        self._label.setVisible(self.used > 0)
        self.button.setVisible(self.used < len(self._hints))
        self.button.set_words(self.tr("Show another hint") if self.used else self.tr("Show a hint"))
