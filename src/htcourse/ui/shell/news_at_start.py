"""What somebody is told when they begin: exams whose time was up while the program was closed, marks that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.changed import Changed

if TYPE_CHECKING:
    from htcourse.usecases.session import Session

AFTER_START_MS = 400
"""Nobody waits for it: it is not part of the start."""


class News(QObject):
    """One for a window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._timer = QTimer(self, interval=AFTER_START_MS, singleShot=True)
        self._timer.timeout.connect(self.look)

    def look_soon(self) -> None:
        """Look when the first screen is there."""
        self._timer.start()

    def look(self) -> None:
        """Hand in what is overdue and say so; say which marks changed since they were told."""
        session = self._desk.session
        try:
            if session is not None and self._has_exam(session):
                self._end(session)
            if session is not None and session.learner.has_marks_anew():
                self._tell_changes(session)
        except CourseError as error:
            self._desk.navigator.refused.emit(error)

    def _has_exam(self, session: Session) -> bool:
        """Whether one is under way, or one that was handed in does not open yet by the clock as it stands now."""
        exams, now = session.learner.attempts_in(("exam",)), session.clock().utc
        return any(not each.submitted_at or now < str(each.terms.get("opens", "")) for each in exams)

    def _end(self, session: Session) -> None:
        # Few people have an exam under way.
        from htcourse.ui.dialogs import tell
        from htcourse.ui.dialogs.exam import ended_words
        from htcourse.ui.look.texts import quiz_words, time_text
        from htcourse.usecases.attempts.kept_attempt import kept_titles
        from htcourse.usecases.exams.exam_terms import quiz_title
        from htcourse.usecases.exams.exam_time import end_overdue_exams

        for each in end_overdue_exams(session):
            title = quiz_words(quiz_title(session, each.quiz, [kept_titles(each)]), each.quiz)
            words = ended_words(title, time_text(each.submitted_at, each.offset_minutes))
            tell(self._desk.look, self._window, self.tr("The exam has ended"), words)
            self._desk.changes.tell(Changed(progress=True))

    def _tell_changes(self, session: Session) -> None:
        from htcourse.ui.dialogs.marks_changed import MarksChangedDialog
        from htcourse.usecases.exams.changed_marks import changed_marks, keep_told

        def keep() -> None:
            person = self._desk.session
            if person is not None and person.learner is session.learner:
                self._desk.change(lambda: keep_told(person, changes))

        changes = changed_marks(session)
        if changes:
            dialog = MarksChangedDialog(self._desk.look, self._window, changes)
            dialog.seen.connect(keep)  # before a result is shown
            dialog.result_asked.connect(self._desk.navigator.show_result)
            self._desk.requests.damage_found.connect(dialog.close)  # then nobody is at work
