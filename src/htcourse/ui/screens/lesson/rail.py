"""What becomes of the side panel where there is no room for it: a rail of three buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column

WIDTH = 52


class Rail(QFrame):
    """Sources, terms and notes, each a button with the number of entries below it, a dot for a note."""

    asked = Signal(str)
    """A button was pressed: `sources`, `terms` or `notes`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._numbers = (0, 0)
        self._has_note = False
        self._is_built = False
        self.setProperty("kind", "side")
        look.follow(self._restyle)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the buttons at the first time: in a wide window there is no rail."""
        if not self._is_built:
            self._build()
        super().showEvent(event)

    def _build(self) -> None:
        look = self._look
        self._is_built = True
        self.buttons = {
            "sources": Button(look, self.tr("Sources on this page"), "tool", "library"),
            "terms": Button(look, self.tr("Terms"), "tool", "spell-check"),
            "notes": Button(look, self.tr("Your notes"), "tool", "sticky-note"),
        }
        self._counts = {name: Label(look, "", "muted") for name in self.buttons}
        self._counts["notes"].set_words("•")
        self._column = QVBoxLayout(self)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _=False, chosen=name: self.asked.emit(chosen))
            # A count belongs to the button above it: each pair stands apart from the next.
            pair = in_column((button, 0, Qt.AlignmentFlag.AlignHCenter), spacing=0)
            count = (self._counts[name], 0, Qt.AlignmentFlag.AlignHCenter)
            pair.addLayout(in_column(count, look=look, margins=(0, -8, 0, 0)))  # into the button's ground
            self._column.addLayout(pair)
        self._column.addStretch(1)
        self._restyle()
        self._show_counts()

    def show_counts(self, sources: int, terms: int) -> None:
        """Show how many sources and terms the page has."""
        self._numbers = (sources, terms)
        if self._is_built:
            self._show_counts()

    def show_note(self, *, has_note: bool) -> None:
        """Show whether there is a note to the page."""
        self._has_note = has_note
        if self._is_built:
            self._show_counts()

    def _show_counts(self) -> None:
        for name, count in zip(("sources", "terms"), self._numbers, strict=True):
            self._counts[name].set_words(str(count))
            self.buttons[name].setEnabled(count > 0)
        self._counts["notes"].setVisible(self._has_note)
        told = self.tr("Your notes: something is written") if self._has_note else self.tr("Your notes")
        self.buttons["notes"].setAccessibleName(told)
        self.buttons["notes"].setToolTip(told)

    def _restyle(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        if not self._is_built:
            return
        self._column.setContentsMargins(0, px(12), 0, px(12))
        self._column.setSpacing(px(12))
