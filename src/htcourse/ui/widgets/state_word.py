"""A word with a sign: Right, Partly right, Not right, Missed, Rightly left out."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.layouts import in_row

_SHOWN = {
    "right": ("check", "good"),
    "partly": ("contrast", "warn"),
    "wrong": ("x", "bad"),
    "missed": ("circle-dashed", "warn"),
    "left": ("minus", "ink2"),
}


class StateWord(QWidget):
    """What became of something, in a word beside a sign in the same colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = ""
        self._sign, self._label = QLabel(self), QLabel(self)
        row = in_row(self._sign, self._label, inside=self)
        row.addStretch(1)  # where a column of words is wider than this one, the sign stays beside it
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        look.changed.connect(self._restyle)

    def show_state(self, state: str, *, is_brief: bool = False) -> None:
        """Show a state: `right`, `partly`, `wrong`, `missed` or `left`; hide for one that is not told (`untold`).

        `is_brief`: by its sign alone, the word is for who has it read aloud.
        """
        if state == "untold":
            self.hide()
            return
        self._state = str(state)
        words = {
            "right": QCoreApplication.translate("AnswerWidget", "Right"),
            "partly": QCoreApplication.translate("Quiz", "Partly right"),
            "wrong": QCoreApplication.translate("AnswerWidget", "Not right"),
            "missed": QCoreApplication.translate("AnswerWidget", "Missed"),
            "left": QCoreApplication.translate("AnswerWidget", "Rightly left out"),
        }
        self._label.setText(words[self._state])
        self._label.setHidden(is_brief)
        self.setAccessibleName(self._label.text())
        self._restyle()

    def text(self) -> str:
        """Return the word."""
        return self._label.text()

    def _restyle(self) -> None:
        if not self._state:
            return
        look = self._look
        icon, role = _SHOWN[self._state]
        self._sign.setPixmap(look.pixmap(icon, role, 18, self.devicePixelRatioF()))
        font = f'600 {look.px(14)}px "{look.font(13).family()}"'
        self._label.setStyleSheet(f"color: {look.colour(role).name()}; font: {font};")
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(look.px(6))
