"""A short word on a soft ground, such as “Your route”."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look


class Tag(QLabel):
    """A tag 22 px high; `role` is accent, good, warn, bad, law, quiet or plain."""

    def __init__(self, look: Look, text: str, role: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setProperty("tag", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        look.follow(self._restyle)

    def _restyle(self) -> None:
        self.setFont(self._look.font(12, 600))
