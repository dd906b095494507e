"""The record of somebody whose tests and exams were marked, marked anew and released, and every figure of it."""

from pathlib import Path

import pytest
from tests.usecases.exam_course import COURSE
from tests.usecases.regrading import ALL, RIGHT, WRONG, Regrading

from htcourse.core.quiz import Mode
from htcourse.usecases.classes.xapi_statements import xapi_statements
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.release_exams import list_exams, release_exams
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts

QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads


class MarkedRecord(Regrading):
    """A room with one learner, who took two tests and two exams."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(folder, monkeypatch)
        self.update(COURSE)
        self.learner = self.person()
        self.test_id = self.take("course/basics", [RIGHT, WRONG, ALL], learner=self.learner)
        self.exam_id = self.take("course/untimed", [RIGHT, RIGHT, ALL], mode=Mode.EXAM, learner=self.learner)
        self.take("course/basics", [WRONG, RIGHT, None], learner=self.learner)
        self.take("course/timed", [WRONG, WRONG, ALL], mode=Mode.EXAM, learner=self.learner)
        self.override(self.test_id, 2, 0.5)
        self.override(self.exam_id, 1, 0.25)
        rows = [each for each in list_exams(self.places, self.clock, QUIET).rows if each.attempt_id == self.exam_id]
        release_exams(self.places, self.clock, rows, QUIET)
        self.path = self.places.learner_file(self.learner)

    def override(self, attempt: str, number: int, points: float) -> None:
        """Give an answer another mark by hand."""
        key = AnswerKey(self.learner, attempt, number)
        override(self.places, self.clock, key, Override(points, "Half of it is right", "Aigul"))

    def figures(self) -> tuple[object, tuple[object, ...]]:
        """Return all that a trainer is told of the record, and what is said to be wrong with it."""
        finished = finished_attempts(self.places, with_unreleased=True)
        exams, seen = list_exams(self.places, self.clock, QUIET), list_seen(self.places)
        sent = xapi_statements(self.places)
        told = (finished.finished, exams.rows, seen.rows, sent)
        return told, (*finished.problems, *exams.problems, *seen.problems)
