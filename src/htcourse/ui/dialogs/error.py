"""What a person sees of an error: a sentence first; details only to copy."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from htcourse import __version__
from htcourse.core.errors import CourseError, ModuleError, Severity
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import error_text, problem_fix, problem_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button

_SHOWN = 5
"""So many problems of a module are listed."""


class ErrorBox(Dialog):
    """An error a person can mend has its own sentence; any other is ours, and says so."""

    def __init__(
        self, look: Look, error: BaseException, parent: QWidget | None, read_log: Callable[[], str] | None = None
    ) -> None:
        is_ours = not isinstance(error, CourseError)
        title = self._heading(is_ours)
        super().__init__(look, title, parent, 520)
        self.details = error_details(error)
        self._sentence = error_text(error) if isinstance(error, CourseError) else ""
        if isinstance(error, CourseError):
            self.add_text(error_text(error))
            if isinstance(error, ModuleError):
                self._add_problems(error)
        else:
            self.add_text(self.tr("This is a mistake in the program. Your answers are safe."))
            self.add_text(
                self.tr(
                    "You can go on. If it comes again, copy the details and pass them to who looks after the program."
                ),
                "muted",
            )
        if is_ours and read_log is not None:
            log = self.add_button(self.tr("Copy the log"), "quiet")
            log.clicked.disconnect()
            log.clicked.connect(lambda: self._copy(log, read_log()))
        copy = self.add_button(self.tr("Copy details"), "quiet")
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: self._copy(copy, self.details))
        close = self.add_button(self.tr("Close"), "primary")
        close.setDefault(True)

    def says_the_same(self, other: ErrorBox) -> bool:
        """Return whether both tell a person of the same thing; a mistake of ours never is the same."""
        return bool(self._sentence) and self._sentence == other._sentence

    @staticmethod
    def _heading(is_ours: bool) -> str:
        if is_ours:
            return QCoreApplication.translate("ErrorBox", "Something went wrong")
        return QCoreApplication.translate("ErrorBox", "That did not work")

    def _add_problems(self, error: ModuleError) -> None:
        errors_first = sorted(error.problems, key=lambda each: each.severity is not Severity.ERROR)
        for problem in errors_first[:_SHOWN]:
            self.add_text(f"{problem.place}  {problem_text(problem)} {problem_fix(problem)}", "small")
        if len(errors_first) > _SHOWN:
            self.add_text(self.tr("and %n more", "", len(errors_first) - _SHOWN), "small")

    def _copy(self, button: Button, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        button.set_words(self.tr("Copied"))


def error_details(error: BaseException) -> str:
    """Return what a person may pass on: versions and the traceback."""
    head = f"htcourse {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.platform()}"
    return head + "\n\n" + "".join(traceback.format_exception(error))
