"""When one exam can be sat on this computer, and its password."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.day_field import time_hint
from htcourse.usecases.exams.exam_window import LONGEST_PASSWORD, ExamWindow, read_time, written_time


class WindowDialog(Dialog):
    """Two times and a password; what is no time is said here, and the dialog stays."""

    kept = Signal(str, str, object)
    """Let it open and close then (UTC, or empty), with this password (None: the one there is, empty: none).

    Who keeps it accepts the dialog, or tells it why not."""

    def __init__(self, look: Look, parent: QWidget, title: str, window: ExamWindow, clock: Clock) -> None:
        super().__init__(look, title, parent)
        self._clock = clock
        self._had_password = window.has_password
        words = self.tr("By the clock of this computer. When it closes, answers given by then are submitted.")
        self.add_text(words, "muted")
        self.opens = self._field(self.tr("Opens (empty: always open)"), written_time(window.opens, clock), time_hint())
        self.closes = self._field(self.tr("Closes (empty: never)"), written_time(window.closes, clock), time_hint())
        words = self.tr("Password (empty: none)")
        hint = self.tr("as before") if window.has_password else ""
        self.password = self._field(words, "", hint, LONGEST_PASSWORD)
        self.said = self.add_text("", "bad")
        self.said.hide()
        self.add_button(self.tr("Cancel"), "quiet")
        self.always = self.add_button(self.tr("Always open"), "plain", lambda: self.kept.emit("", "", ""))
        self.keep = self.add_button(self.tr("Keep"), "primary")
        self.keep.clicked.disconnect()
        self.keep.clicked.connect(self._keep)
        self.keep.setDefault(True)
        self.opens.setFocus()

    def _field(self, title: str, text: str, hint: str, most: int = 60) -> QLineEdit:
        field = self.add_field(title, text, most)
        field.setPlaceholderText(hint)
        field.textChanged.connect(lambda _: self._unsay())
        return field

    def _keep(self) -> None:
        password = self.password.text().strip()
        try:
            opens, closes = (read_time(each.text(), self._clock) for each in (self.opens, self.closes))
        except CourseError as error:
            self.tell(error)
            return
        self.kept.emit(opens, closes, password if password or not self._had_password else None)

    def _unsay(self) -> None:
        """Take back what was said: something else stands there now."""
        if not self.said.isHidden():
            self.said.hide()
            self._whole.activate()  # what it knows of the height is that of before
            self._fit_height()

    def tell(self, error: CourseError) -> None:
        """Say what cannot be kept."""
        self.said.set_words(error_text(error))
        self.said.show()
        self._fit_height()
        self.bring_into_view(self.said)
