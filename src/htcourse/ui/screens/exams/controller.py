"""The controller of exams: reads everybody's files in a job, releases results, keeps extra time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from htcourse.core.errors import Cancelled, CourseError, Report
from htcourse.ui.look.texts import error_text
from htcourse.ui.screens.exams.view import ExamsView, LearnerTime, QuizExams
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.exams.extra_time import ExtraTime, extra_time, set_extra_time
from htcourse.usecases.exams.release_exams import (
    ExamRow,
    Exams,
    Released,
    hold_back_exams,
    hold_back_own,
    list_exams,
    release_exams,
    release_own,
)
from htcourse.usecases.exams.sitting import exam_title
from htcourse.usecases.people.learners import LearnerRow, list_learners

Read = tuple[Exams, tuple[LearnerRow, ...]]


class ExamsController(QObject):
    """Reads everything anew each time it is shown."""

    def __init__(self, view: ExamsView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        view.extra_time_chosen.connect(self._on_extra_time)
        view.release_asked.connect(lambda rows: self._change(rows, release_own, release_exams))
        view.hold_back_asked.connect(lambda rows: self._change(rows, hold_back_own, hold_back_exams))

    def show(self) -> None:
        """Read everything anew."""
        places, clock = self._desk.places, self._desk.clock

        def work(report: Report) -> Read:
            return list_exams(places, clock, report), list_learners(places)

        self._job(work, self._show, self.tr("Reading the exams"))

    def _show(self, read: Read) -> None:
        if self._desk.session is None:
            return
        exams, learners = read
        names = {
            each.id: each.name or self.tr("Learner {number}").format(number=number)
            for number, each in enumerate(learners, 1)
        }
        times = [
            LearnerTime(each.id, names[each.id], extra_time(self._desk.places, each.id))
            for each in learners
            if each.problem is None
        ]
        problems = [error_text(each) for each in exams.problems]
        self._view.show_exams(times, self._by_quiz(exams.rows, names), problems)

    def _by_quiz(self, rows: Iterable[ExamRow], names: dict[str, str]) -> list[QuizExams]:
        """Return the exams by quiz, that with the newest attempt first."""
        grouped: dict[str, list[ExamRow]] = {}
        for each in rows:
            grouped.setdefault(each.quiz_id, []).append(each)
        person = self._desk.person
        return [QuizExams(exam_title(person, quiz), tuple(own), names) for quiz, own in grouped.items()]

    def _on_extra_time(self, learner_id: str, extra: ExtraTime) -> None:
        try:
            set_extra_time(self._desk.places, learner_id, extra)
        except CourseError as error:
            self._desk.navigator.refused.emit(error)

    def _change(self, rows: list[ExamRow], own_call: Callable[..., object], call: Callable[..., Released]) -> None:
        """Write into the file at work here, which is open, then in a job into the others; read all anew."""
        own = [each for each in rows if each.learner_id == self._desk.person.learner.id]
        others = [each for each in rows if each not in own]
        try:
            self._desk.changes.tell(own_call(self._desk.person, own))  # type: ignore[arg-type]
        except CourseError as error:
            self._desk.navigator.refused.emit(error)
            return
        if not others:
            self.show()
            return
        places, clock = self._desk.places, self._desk.clock
        self._job(lambda report: call(places, clock, others, report), self._changed, self.tr("Writing the results"))

    def _changed(self, told: Released) -> None:
        for problem in told.problems:
            self._desk.navigator.refused.emit(problem)
        self.show()

    def _job(self, work: Callable[[Report], object], done: Callable[..., None], title: str) -> None:
        self._desk.jobs.run(self, work, done, self._failed, title)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self._desk.navigator.refused.emit(error)
