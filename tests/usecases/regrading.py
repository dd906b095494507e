"""A class that took the small course's test, and a new version of the course in which a key or a weight is another."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.quiz_course import MODULE, QUIZZES, module_with, single

from htcourse.core.course import Module
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question, Quiz
from htcourse.store import packages
from htcourse.store.compiled import library_name
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.usecases.exams.changed_marks import MarkChange, changed_marks, keep_told
from htcourse.usecases.marking.regrade_preview import Regrade, Regrades, list_regrades
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.session import Session

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
        with self.file(learner) as file:
            library = Library.open(self.library)
            yield Session(self.places, (library,), file, self.clock, "en", "")
            library.close()

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


__all__ = ["ALL", "RIGHT", "WRONG", "Quiz", "Regrading", "keyed", "told_marks", "weighted"]
