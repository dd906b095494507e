"""The controller of exams: reads everybody's files in a job, releases results, keeps extra time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

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
from htcourse.usecases.session import Changed

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
        self._desk.run(
            self,
            lambda report: (list_exams(places, clock, report), list_learners(places)),
            self._show,
            self.tr("Reading the exams"),
        )

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
        self._desk.done(lambda: set_extra_time(self._desk.places, learner_id, extra))

    def _change(self, rows: list[ExamRow], own_call: Callable[..., Changed], call: Callable[..., Released]) -> None:
        """Write into the file at work here, which is open, then in a job into the others; read all anew."""
        own = [each for each in rows if each.learner_id == self._desk.person.learner.id]
        others = [each for each in rows if each not in own]
        if not self._desk.change(lambda: own_call(self._desk.person, own)):
            return
        if not others:
            self.show()
            return
        places, clock = self._desk.places, self._desk.clock
        title = self.tr("Writing the results")
        self._desk.run(self, lambda report: call(places, clock, others, report), self._changed, title)

    def _changed(self, told: Released) -> None:
        for problem in told.problems:
            self._desk.navigator.refused.emit(problem)
        self.show()
