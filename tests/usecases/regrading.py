"""A class that took the small course's test, and a new version of the course in which a key or a weight is another."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.quiz_course import MODULE, QUIZZES, module_with, single

from htcourse.core.course import Module
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode, Question, Quiz
from htcourse.store import packages
from htcourse.store.compiled import library_name
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.usecases.exams.changed_marks import MarkChange, changed_marks, keep_told
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_essay
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.marking.regrade import regrade, why
from htcourse.usecases.marking.regrade_preview import Regrade, Regrades, list_regrades
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.quizzes.take_quiz import open_result
from htcourse.usecases.session import Session

QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads
ALL = {"choices": ["force", "fraud"]}
"""The right answer to `many`."""


def keyed(key: str, title: str = "Title of q1") -> Question:
    """Return a question of the course with another key."""
    choices = tuple(Choice(each, correct=each == key, text=each.title()) for each in ("act", "means", "purpose"))
    return single("q1", body=single_choice.Body(choices), title=title)


def weighted(**changes: Any) -> Module:
    """Return the course as a new version, its first quiz with other terms."""
    basics = replace(QUIZZES[0], **changes)
    return replace(MODULE, version="2.0.0", quizzes=(basics, *QUIZZES[1:]))


class Regrading(ClassRoom):
    """A class room whose module counts on this computer, and can be replaced by a new version."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(folder)
        monkeypatch.setattr(packages, "builtin_library", lambda: self.library)

    def update(self, module: Module) -> None:
        """Let another version of the module count."""
        compiled = compile_module(module).module
        self.library = self.folder / library_name(compiled)
        write_library(compiled, self.library)

    def change_key(self, key: str = "act", title: str = "Title of q1") -> None:
        self.update(module_with(keyed(key, title)))

    def found(self) -> Regrades:
        return list_regrades(self.places, "en")

    def only(self) -> Regrade:
        (found,) = self.found().open
        return found

    def test(self, first: object = RIGHT, learner: str = "", **more: Any) -> tuple[str, str]:
        """Let somebody take the test, right but perhaps for the first question; return the learner and the attempt."""
        learner = learner or self.person()
        return learner, self.take("course/basics", [first, RIGHT, ALL], learner=learner, **more)

    @contextmanager
    def file(self, learner: str) -> Iterator[LearnerFile]:
        with LearnerFile.open(self.places, learner, self.clock) as file:
            yield file

    @contextmanager
    def at_work(self, learner: str) -> Iterator[Session]:
        with self.file(learner) as file, closing(Library.open(self.library)) as library:
            yield Session(self.places, (library,), file, self.clock, "en", "")

    def points(self, learner: str, attempt: str) -> float:
        with self.file(learner) as file:
            row = file.attempt(attempt)
            assert row is not None
            return row.points


def told_marks(session: Session) -> tuple[MarkChange, ...]:
    """Let somebody see which of their marks changed, and keep that."""
    changes = changed_marks(session)
    keep_told(session, changes)
    return changes


def write(room: Regrading) -> str:
    """Write the regrade that is open; return its batch."""
    given = why("The key was wrong.", "Ana")
    assert regrade(room.places, room.clock, room.only(), given, "", QUIET) == ()
    return given.batch


def by_hand(room: Regrading, learner: str, attempt: str, points: float | None, comment: str, number: int = 1) -> None:
    """Give a mark by hand; None takes it back."""
    mark = None if points is None else Override(points, comment, "Ana")
    override(room.places, room.clock, AnswerKey(learner, attempt, number), mark)


def essay(room: Regrading, mode: Mode = Mode.TEST) -> EssayKey:
    """Let somebody hand in a quiz of one essay."""
    learner = room.person()
    return EssayKey(learner, room.take("course/words", [{"text": "Ask first."}], mode=mode, learner=learner), 1)


def by_rubric(room: Regrading, key: EssayKey, level: str, comment: str = "") -> None:
    """Mark an essay."""
    mark_essay(room.places, room.clock, key, Marking({"safe": level}, comment))


def release(room: Regrading, learner: str, attempt: str) -> None:
    """Release a result."""
    with room.file(learner) as file:
        row = file.attempt(attempt)
        assert row is not None
        file.append_event(Kind.ATTEMPT_RELEASED, row.quiz, attempt=attempt)


def told(room: Regrading, learner: str) -> list[tuple[float, float, tuple[float, float], tuple[str, ...]]]:
    """Return what is told at the next start: before, after, of how many, why."""
    with room.at_work(learner) as session:
        changes = told_marks(session)
        assert session.learner.has_marks_anew() or not changes, "without it no window looks"
        return [(each.before, each.after, each.out_of, each.reasons) for each in changes]


def seen(room: Regrading, learner: str, attempt: str) -> list[tuple[Any, ...]]:
    """Return what stands with a result: before, after, by question, why."""
    with room.at_work(learner) as session:
        changes = open_result(session, attempt).changes
        return [(each.before, each.after, [tuple(one)[:3] for one in each.questions], each.reasons) for each in changes]


__all__ = [
    "ALL",
    "QUIET",
    "RIGHT",
    "WRONG",
    "Quiz",
    "Regrading",
    "by_hand",
    "by_rubric",
    "essay",
    "keyed",
    "release",
    "seen",
    "told",
    "told_marks",
    "weighted",
    "write",
]
