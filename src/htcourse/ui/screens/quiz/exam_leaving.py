"""Leaving an exam under way: asked before, and kept before a window is gone."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.exam import LeaveDialog, NotKeptDialog
from htcourse.ui.look.texts import error_text
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.exams.exam_terms import leave_exam
from htcourse.usecases.quizzes.take_quiz import open_attempt


class ExamLeaving:
    """`keep` hands over what is still being written and raises CourseError; `let_go` is called once it is left.

    `asking` is the question that stands over it, about handing in too: none outlives the exam's time.
    """

    def __init__(
        self, desk: Desk, view: QWidget, keep: Callable[[], None], let_go: Callable[[Callable[[], None]], None]
    ) -> None:
        self._desk, self._view, self._keep, self._let_go = desk, view, keep, let_go
        self.asking: Dialog | None = None

    def ask(self, attempt_id: str, left: str, go_on: Callable[[], None]) -> None:
        """Ask whether an exam is to be left, of whose time so much is `left` (words)."""
        self.asking = LeaveDialog(self._desk.look, self._view.window(), left, partial(self._leave, attempt_id, go_on))

    def stop_asking(self) -> None:
        """Take the question away: the time is up."""
        if self.asking is not None and shiboken6.isValid(self.asking):
            self.asking.reject()

    def _leave(self, attempt_id: str, go_on: Callable[[], None]) -> None:
        """Leave an exam; where that cannot be kept that is told before a window is gone, and shuts nobody in."""
        try:
            self._keep()
            changed = leave_exam(self._desk.person, attempt_id)
        except CourseError as error:
            if open_attempt(self._desk.person, attempt_id).is_submitted:  # its time was up: it is handed in
                self._desk.navigator.refused.emit(error)
                self._let_go(go_on)
                return
            again, go = partial(self._leave, attempt_id, go_on), partial(self._let_go, go_on)
            self.asking = NotKeptDialog(self._desk.look, self._view.window(), error_text(error), again, go)
            return
        self._desk.changes.tell(changed)
        self._let_go(go_on)
