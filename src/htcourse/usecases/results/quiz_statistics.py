"""Statistics of quizzes and their raw data, over the finished attempts of every learner of a data folder."""

import csv
import io
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.quiz import Answer
from htcourse.core.statistics import (
    choice_counts,
    discrimination_index,
    discriminative_efficiency,
    facility_index,
    internal_consistency,
    is_reliable,
    median_seconds,
    standard_error,
)
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.store.pseudonyms import pseudonym, pseudonym_salt
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer, finished_attempts
from htcourse.usecases.session import open_libraries

_DIGITS = 9
"""Decimals of fractions in exports: enough for any use, without the noise of binary fractions."""


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """A question in a quiz; fractions as `core.statistics` defines them, None where undefined.

    `attempts` were graded, of which `omitted` left it out (0 points). `choices` counts attempts by choice.
    """

    question: str
    attempts: int
    facility: float | None
    discrimination_index: float | None
    discriminative_efficiency: float | None
    omitted: int
    median_seconds: float | None
    choices: Mapping[str, int]

    @property
    def is_reliable(self) -> bool:
        """Whether it rests on enough attempts to be shown without greying."""
        return is_reliable(self.attempts)

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "question": self.question,
            "facility": _rounded(self.facility),
            "discrimination_index": _rounded(self.discrimination_index),
            "discriminative_efficiency": _rounded(self.discriminative_efficiency),
            "omitted": self.omitted,
            "median_seconds": _rounded(self.median_seconds),
            "choices": dict(self.choices),
        }


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """A quiz: how many finished attempts, its reliability and its questions in the author's order.

    `alpha` and `standard_error` (a fraction of all points) rest on the attempts at its most frequent set of questions.
    """

    quiz: str
    attempts: int
    alpha: float | None
    standard_error: float | None
    items: tuple[ItemStatistics, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "quiz": self.quiz,
            "attempts": self.attempts,
            "alpha": _rounded(self.alpha),
            "standard_error": _rounded(self.standard_error),
            "items": [each.as_json() for each in self.items],
        }

    def as_lines(self) -> list[str]:
        """Return a table to read; what rests on too few attempts stands in brackets."""
        head = f"{self.quiz}: {self.attempts} attempts, alpha {_plain(self.alpha)}, "
        lines = [head + f"standard error {_plain(self.standard_error)}"]
        for each in self.items:
            fields = (each.facility, each.discrimination_index, each.discriminative_efficiency)
            numbers = "  ".join(f"{_plain(value):>5}" for value in fields)
            numbers = f" {numbers} " if each.is_reliable else f"({numbers})"
            seconds = "-" if each.median_seconds is None else f"{each.median_seconds:.0f}"
            lines.append(f"  {numbers}  {each.omitted:>4}  {seconds:>5}  {each.question}")
        return lines


COLUMNS = "facility, discrimination index, discriminative efficiency, omitted, median seconds, question"
"""What the numbers of `QuizStatistics.as_lines` are."""


@dataclass(frozen=True, slots=True)
class ResponseRecord:
    """A question of a finished attempt, as a researcher gets it: `learner` is a pseudonym, points are 0 to 1.

    `answer` and `seconds` are None when it was not answered: 0 points, as in the statistics.
    """

    learner: str
    attempt: str
    question: str
    type: str
    answer: Answer | None
    points: float
    seconds: float | None
    shown_hash: str

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {name: getattr(self, name) for name in RESPONSE_FIELDS} | {"points": round(self.points, _DIGITS)}


RESPONSE_FIELDS = ("learner", "attempt", "question", "type", "answer", "points", "seconds", "shown_hash")


@dataclass(frozen=True, slots=True)
class Statistics:
    """One entry a quiz, what is wrong with files that could not be read, and how many unreleased exams are left out."""

    quizzes: tuple[QuizStatistics, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0


@dataclass(frozen=True, slots=True)
class Responses:
    """One record a graded question of a finished attempt, what is wrong with files that could not be read.

    `held_back` counts the exams that are left out because their results are not released.
    """

    records: tuple[ResponseRecord, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0

    def as_csv(self) -> str:
        """Return the records with a head line; answers are JSON."""
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(RESPONSE_FIELDS)
        for record in self.records:
            fields = record.as_json()
            fields["answer"] = "" if record.answer is None else json.dumps(record.answer, ensure_ascii=False)
            writer.writerow(fields.values())
        return table.getvalue()


def quiz_statistics(places: Places, quiz: str = "", *, with_unreleased: bool = False) -> Statistics:
    """Return the statistics of a quiz, or of all that have finished attempts, in the order of the modules.

    `quiz` may leave out its module where that is clear. Exams that are not released are for the trainer. Raises
    NotFoundError when there is no such quiz.
    """
    known = _known_quizzes(places)
    found = finished_attempts(places, with_unreleased=with_unreleased)
    by_quiz: dict[str, list[FinishedAttempt]] = {}
    for attempt in found.finished:
        by_quiz.setdefault(attempt.quiz, []).append(attempt)
    if quiz:
        wanted = [_full_id(quiz, [*known, *by_quiz, *found.held_back])]
    else:
        wanted = [each for each in known if each in by_quiz] + sorted(by_quiz.keys() - known.keys())
    quizzes = tuple(_quiz_statistics(each, by_quiz.get(each, []), known.get(each, ())) for each in wanted)
    held_back = [each for each in found.held_back if not quiz or each in wanted]
    return Statistics(quizzes, found.problems, len(held_back))


def quiz_responses(places: Places, quiz: str, *, with_unreleased: bool = False) -> Responses:
    """Return the raw data of a quiz: the same attempts the statistics count. Raises NotFoundError and FolderError."""
    found = finished_attempts(places, with_unreleased=with_unreleased)
    full_id = _full_id(quiz, [*_known_quizzes(places), *(each.quiz for each in found.finished), *found.held_back])
    attempts = [each for each in found.finished if each.quiz == full_id]
    salt = pseudonym_salt(places) if attempts else ""
    records = [
        ResponseRecord(
            learner=pseudonym(salt, attempt.learner),
            attempt=attempt.id,
            question=each.question,
            type=each.type,
            answer=each.answer,
            points=each.points,
            seconds=each.seconds,
            shown_hash=each.shown,
        )
        for attempt in attempts
        for each in attempt.answers
        if each.points is not None
    ]
    return Responses(
        tuple(sorted(records, key=lambda each: (each.learner, each.attempt))),
        found.problems,
        found.held_back.count(full_id),
    )


def _known_quizzes(places: Places) -> dict[str, tuple[str, ...]]:
    """Return the fixed questions of every quiz of the modules that count."""
    libraries, _ = open_libraries(places)
    try:
        return {row.id: row.quiz.questions for library in libraries for row in library.quizzes("en")}
    finally:
        for library in libraries:
            library.close()


def _full_id(quiz: str, known: Sequence[str]) -> str:
    ids = set(known)
    found = {quiz} & ids or {each for each in ids if each.partition("/")[2] == quiz}
    if len(found) != 1:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no quiz “{quiz}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Give its full id, module/quiz, as “htcourse statistics” lists it."),
            quiz=quiz,
        )
    return found.pop()


def _quiz_statistics(quiz: str, attempts: Sequence[FinishedAttempt], order: Sequence[str]) -> QuizStatistics:
    questions = dict.fromkeys(each.question for attempt in attempts for each in attempt.answers)
    places = {question: number for number, question in enumerate(order)}
    ordered = sorted(questions, key=lambda each: places.get(each, len(places)))
    sums = [fsum(each.points or 0.0 for each in attempt.answers) for attempt in attempts]
    rows = _comparable(attempts)
    return QuizStatistics(
        quiz=quiz,
        attempts=len(attempts),
        alpha=internal_consistency(rows),
        standard_error=standard_error(rows),
        items=tuple(_item_statistics(each, attempts, sums) for each in ordered),
    )


def _item_statistics(question: str, attempts: Sequence[FinishedAttempt], sums: Sequence[float]) -> ItemStatistics:
    """Return the statistics of a question over the attempts that drew it and have it graded; `sums` are theirs."""
    answers: list[GradedAnswer] = []
    points: list[float] = []
    totals: list[float] = []
    for attempt, total in zip(attempts, sums, strict=True):
        for each in attempt.answers:
            if each.question == question and each.points is not None:
                answers.append(each)
                points.append(each.points)
                totals.append(total)
    offered = dict.fromkeys(name for each in answers for name in each.offered)
    return ItemStatistics(
        question=question,
        attempts=len(answers),
        facility=facility_index(points),
        discrimination_index=discrimination_index(points, totals),
        discriminative_efficiency=discriminative_efficiency(points, totals),
        omitted=sum(each.answer is None for each in answers),
        median_seconds=median_seconds(each.seconds for each in answers if each.seconds is not None),
        choices=choice_counts((each.chosen for each in answers), offered),
    )


def _comparable(attempts: Sequence[FinishedAttempt]) -> list[list[float]]:
    """Return points by attempt and question, over the attempts at the most frequent set of questions (or the newest).

    Reliability compares sums of the same questions; a question that waits for a mark in any of them is left out.
    """
    sets = [frozenset(each.question for each in attempt.answers) for attempt in attempts]
    counts = Counter(reversed(sets))
    if not counts:
        return []
    commonest = max(counts, key=counts.__getitem__)
    tables = [
        {each.question: each.points for each in attempt.answers}
        for attempt, questions in zip(attempts, sets, strict=True)
        if questions == commonest
    ]
    graded = [each for each in sorted(commonest) if all(table[each] is not None for table in tables)]
    return [[table[each] or 0.0 for each in graded] for table in tables]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _plain(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
