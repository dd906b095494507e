"""A sentence above a screen, with a button that ends what it says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label


class Notice(QFrame):
    """Stays until its button is pressed or it is taken away."""

    done = Signal()
    """The button was pressed."""

    def __init__(self, look: Look, words: str, button: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "soft")
        self.words = Label(look, words, "body", wraps=True)
        self.button = Button(look, button, "plain", icon)
        self.button.clicked.connect(self.done, Qt.ConnectionType.QueuedConnection)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.button)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(6), px(12), px(6))
        self._row.setSpacing(px(12))
