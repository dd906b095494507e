"""A sentence above a screen, with a button that ends what it says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row


class Notice(QFrame):
    """Stays until its button is pressed or it is taken away."""

    done = Signal()
    """The button was pressed."""

    def __init__(
        self, look: Look, words: str, button: str, icon: str = "", parent: QWidget | None = None, *, kind: str = "band"
    ) -> None:
        """In a page it is of the `kind` of its other parts; a band goes from edge to edge."""
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", kind)
        self.words = Label(look, words, "body", wraps=True)
        self.button = Button(look, button, "plain", icon)
        self.button.clicked.connect(self.done, Qt.ConnectionType.QueuedConnection)
        left = 14 if kind == "callout" else 16  # the words begin where those of other parts do
        self._row = in_row((self.words, 1), self.button, inside=self, look=look, margins=(left, 6, 12, 6), spacing=12)
