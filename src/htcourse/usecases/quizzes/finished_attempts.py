"""Every finished attempt of a data folder: what statistics, raw data and gain all count, and nothing else.

Finished is what was submitted, in any mode. Of each question the last response in force counts; one without an answer
counts 0 points; one that waits for a person to mark it has no points yet. An attempt that lies in two files (a record
handed over) counts once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import Answer, Mode, Verdict
from htcourse.core.statistics.choices import given_choices, offered_choices
from htcourse.store.learner_archive import LearnerArchive
from htcourse.store.learner_rows import AttemptRow, Drawn, ResponseRow, Shown
from htcourse.store.places import Places
from htcourse.usecases.people.every_record import read_records


@dataclass(frozen=True, slots=True)
class GradedAnswer:
    """What became of one question of a finished attempt.

    `answer` and `seconds` are None when it was not answered, `points` is None until somebody has marked it. `chosen`
    and `offered` name choices (`core.statistics.choices`). `shown` is the hash of the question as it was.
    """

    question: str
    shown: str
    type: str
    objective: str
    offered: tuple[str, ...]
    answer: Answer | None
    chosen: tuple[str, ...]
    points: float | None
    seconds: float | None


@dataclass(frozen=True, slots=True)
class FinishedAttempt:
    """An attempt that was submitted, its questions in the order shown. `started_at` is UTC, ISO 8601."""

    id: str
    learner: str
    quiz: str
    mode: str
    form: str
    started_at: str
    answers: tuple[GradedAnswer, ...]


@dataclass(frozen=True, slots=True)
class Attempts:
    """The finished attempts in the order they were started, and what is wrong with files that could not be read.

    `held_back` names the quiz of each exam that is left out because its result is not released.
    """

    finished: tuple[FinishedAttempt, ...]
    problems: tuple[CourseError, ...]
    held_back: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reader:
    """Reads one file after the other; a question as it was shown is looked up once for all."""

    quiz: str
    with_unreleased: bool
    shown: dict[str, Shown] = field(default_factory=dict)
    held_back: dict[str, str] = field(default_factory=dict)

    def attempts(self, archive: LearnerArchive) -> Iterator[FinishedAttempt]:
        rows = [each for each in archive.attempts(self.quiz) if each.submitted_at]
        if not self.with_unreleased:
            self.held_back |= {each.id: each.quiz for each in rows if not is_told(each)}
            rows = [each for each in rows if is_told(each)]
        wanted = {each.shown for row in rows for each in row.drawn} - self.shown.keys()
        self.shown |= archive.shown(wanted) if wanted else {}
        for row in rows:
            yield self._attempt(archive.id, row, archive.last_responses(row.id))

    def _attempt(self, learner: str, row: AttemptRow, last: Mapping[int, ResponseRow]) -> FinishedAttempt:
        answers = tuple(self._answer(each, last.get(number)) for number, each in enumerate(row.drawn, 1))
        return FinishedAttempt(row.id, learner, row.quiz, row.mode, row.form, row.started_at, answers)

    def _answer(self, drawn: Drawn, response: ResponseRow | None) -> GradedAnswer:
        kept = self.shown.get(drawn.shown)
        structure: Mapping[str, Any] = kept.structure if kept else {}
        given = response if response is not None and not is_blank(response.answer) else None
        is_open = given is not None and given.verdict == Verdict.OPEN
        return GradedAnswer(
            question=drawn.question,
            shown=drawn.shown,
            type=structure.get("type", ""),
            objective=structure.get("objective", ""),
            offered=offered_choices(structure.get("type", ""), structure.get("body", {})),
            answer=given.answer if given else None,
            chosen=given_choices(given.answer) if given else (),
            points=None if is_open else given.points if given else 0.0,
            seconds=given.seconds if given else None,
        )


def is_told(attempt: AttemptRow) -> bool:
    """Whether anybody may see how a finished attempt went: an exam's trainer alone does before its release."""
    return attempt.mode != Mode.EXAM or bool(attempt.released_at)


def finished_attempts(places: Places, quiz: str = "", *, with_unreleased: bool = False) -> Attempts:
    """Return the finished attempts at a quiz (empty: at all) in every learner's file; one bad file blocks no other.

    Exams whose results are not released are for the trainer (see `is_told`). Files are opened to read, without their
    locks. Raises FolderError when the data folder cannot be read.
    """
    reader = _Reader(quiz, with_unreleased)
    found: dict[str, FinishedAttempt] = {}

    def read(archive: LearnerArchive) -> None:
        for attempt in tuple(reader.attempts(archive)):
            found.setdefault(attempt.id, attempt)

    problems = read_records(places, read)
    return Attempts(
        tuple(sorted(found.values(), key=lambda each: (each.started_at, each.id))),
        problems,
        tuple(reader.held_back.values()),
    )
