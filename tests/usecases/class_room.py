"""Several people at the small course of `quiz_course`, each with a real file in one data folder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tests.usecases.quiz_course import MODULE, StillClock, put_library

from htcourse.core.course import Module
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Session

RIGHT, WRONG = {"choices": ["means"]}, {"choices": ["act"]}


@dataclass
class ClassRoom:
    """A data folder and the module people take quizzes of."""

    folder: Path
    module: Module = MODULE
    clock: StillClock = field(default_factory=StillClock)

    def __post_init__(self) -> None:
        self.places = Places(self.folder / "home")
        self.places.prepare()
        self.library = put_library(self.module, self.folder)

    def person(self) -> str:
        with LearnerFile.create(self.places, clock=self.clock) as learner:
            return learner.id

    def offered(self, learner: str, title: str) -> str:
        """Return the id of the quiz of this title that somebody is offered."""
        with LearnerFile.open(self.places, learner, self.clock) as file:
            session = Session(self.places, (Library.open(self.library),), file, self.clock, "en", "")
            found = next(each.id for each in offered_quizzes(session) if each.title == title)
            for each in session.libraries:
                each.close()
        return found

    def take(
        self,
        quiz: str,
        answers: Sequence[Any],
        *,
        mode: Mode = Mode.TEST,
        learner: str = "",
        seconds: float = 20,
        submit: bool = True,
        seed: int = 1,
    ) -> str:
        """Let somebody (new when not named) answer the questions in order, None leaves one out; return the attempt."""
        learner = learner or self.person()
        with LearnerFile.open(self.places, learner, self.clock) as file:
            session = Session(self.places, (Library.open(self.library),), file, self.clock, "en", "")
            # Earlier versions began these tests anew.
            with patch("htcourse.usecases.quizzes.take_quiz.refuse_shut", lambda *_, **__: None):
                attempt = start_attempt(session, quiz, mode, seed=seed).id
            for number, answer in enumerate(answers, 1):
                if answer is not None:
                    answer_in_attempt(session, attempt, number, answer, seconds=seconds)
            if submit:
                submit_attempt(session, attempt)
            for each in session.libraries:
                each.close()
            file._changes_kept = file._connection.total_changes  # a copy at each closing would be a fifth of the time
        return attempt

    def go_on(self, attempt: str, answers: Mapping[int, tuple[Any, int | None]], *, submit: bool = True) -> None:
        """Let whoever began an attempt answer some of its questions, each with how sure they are."""
        learner = next(each for each in self.places.learner_ids() if self._has(each, attempt))
        with LearnerFile.open(self.places, learner, self.clock) as file:
            session = Session(self.places, (Library.open(self.library),), file, self.clock, "en", "")
            for number, (answer, confidence) in answers.items():
                answer_in_attempt(session, attempt, number, answer, confidence=confidence)
            if submit:
                submit_attempt(session, attempt)
            for each in session.libraries:
                each.close()

    def _has(self, learner: str, attempt: str) -> bool:
        with LearnerFile.open(self.places, learner, self.clock) as file:
            return file.attempt(attempt) is not None
