"""A sign before words: it stands on the line of the first of them, whatever their size."""

from PySide6.QtWidgets import QLabel

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.lines import LinesLabel


class Sign(QLabel):
    """An icon in the middle of the capitals of the first line of `words`, which wrap and begin at the same height."""

    def __init__(self, look: Look, icon: str, role: str, words: LinesLabel, size: int = 16) -> None:
        super().__init__()
        self._look, self._icon, self._role, self._words, self._size = look, icon, role, words, size
        look.follow(self._restyle)  # after the words, which were there before

    def show_icon(self, icon: str, role: str) -> None:
        """Show another icon; none for an empty name."""
        self._icon, self._role = icon, role
        self.setVisible(bool(icon))
        self._restyle()

    def _restyle(self) -> None:
        look = self._look
        if not self._icon:
            return
        self.setPixmap(look.pixmap(self._icon, self._role, self._size, self.devicePixelRatioF()))
        above = max(0, round(self._words.middle() - look.px(self._size) / 2))
        self.setContentsMargins(0, above, 0, 0)
