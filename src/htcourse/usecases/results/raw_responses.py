"""The raw data of a quiz, for researchers: one row a question of every attempt that counts."""

from dataclasses import dataclass
from typing import Any

from htcourse.core.certainty import certainty_sum
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Answer, Mode
from htcourse.store.places import Places
from htcourse.store.pseudonyms import Pseudonyms, pseudonyms
from htcourse.usecases.exchange.save_text import csv_text, json_cell
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer, finished_attempts
from htcourse.usecases.results.counting import DEFAULT, Counting, told
from htcourse.usecases.results.item_statistics import rounded
from htcourse.usecases.results.known_quizzes import full_quiz_id, known_quizzes, slots_of


@dataclass(frozen=True, slots=True)
class ResponseRecord:
    """A question of a finished attempt, as a researcher gets it: `learner` is a pseudonym, points are 1 at most.

    While an answer waits for its mark, `points` and `by_certainty` are None: the result is not known yet. A choice that
    takes off can bring points below 0.

    `attempt` is its id, `try` the how-many-eth answer to the question there counted, `slot` its place in the quiz (from
    1), `number` the one it was shown under in the attempt, `version` the hash of the question as it was, `confidence` 1
    guess, 2 fairly, 3 very sure. `date` is when it was answered, else handed in, with the local offset from UTC.
    `answer` and `seconds` are None when it was not answered: 0 points, as in the statistics. `practised`: the question
    had been practised before. `by_certainty` is what the answer counts in a test by certainty, weighted (None
    elsewhere). `weight` is what a whole answer counts: a result is the sum of points times weight, over the sum of
    weights. `code` is that of a class whose records these are (else empty). Of an answer on paper `date` is the day of
    the sheet alone, `typed` the one on which it was typed (else empty).
    """

    learner: str
    attempt: str
    try_number: int
    mode: str
    form: str
    slot: int
    number: int
    question: str
    type: str
    version: str
    language: str
    answer: Answer | None
    points: float | None
    confidence: int | None
    seconds: float | None
    date: str
    practised: bool = False
    by_certainty: float | None = None
    weight: float = 1.0
    code: str = ""
    typed: str = ""

    def as_json(self, *, with_code: bool = False) -> dict[str, Any]:
        """Return the fields of the export: a code beside the pseudonym names somebody, and is there where asked for."""
        names = (*RESPONSE_FIELDS, *[_CODE] * with_code)
        fields = {name: getattr(self, _ATTRIBUTES.get(name, name)) for name in names}
        return fields | {"points": rounded(self.points)}


RESPONSE_FIELDS = (
    *("learner", "attempt", "try", "mode", "form", "slot", "number", "question", "type", "version"),
    *("language", "answer", "points", "confidence", "seconds", "date", "practised", "by_certainty", "weight"),
    "typed",
)
_CODE = "code"
_ATTRIBUTES = {"try": "try_number"}


@dataclass(frozen=True, slots=True)
class Responses:
    """One record a question of an attempt that counts, and what is wrong with files that could not be read.

    `held_back` counts the attempts that would count and are not told here, `doubted` those that may have lost answers,
    `unreleased` those left out beside a released one of the same person, where the best counts.
    """

    records: tuple[ResponseRecord, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0
    doubted: int = 0
    counting: Counting = DEFAULT
    unreleased: int = 0

    @property
    def attempts(self) -> int:
        """How many attempts the records are of."""
        return len({each.attempt for each in self.records})

    @property
    def learners(self) -> int:
        """How many people the records are of."""
        return len({each.learner for each in self.records})

    def as_csv(self, *, with_codes: bool = False) -> str:
        """Return the records with a head line; answers are JSON."""
        head = (*RESPONSE_FIELDS, *[_CODE] * with_codes)
        return csv_text([head, *(self._cells(each, with_code=with_codes) for each in self.records)])

    def _cells(self, record: ResponseRecord, *, with_code: bool) -> list[Any]:
        fields = record.as_json(with_code=with_code)
        fields["answer"] = "" if record.answer is None else json_cell(record.answer)
        return [*(fields | {"practised": int(record.practised)}).values()]


def quiz_responses(
    places: Places, quiz: str, counting: Counting = DEFAULT, *, with_unreleased: bool = False
) -> Responses:
    """Return the raw data of a quiz: the attempts the statistics count too. Raises NotFoundError and FolderError.

    For whoever said the trainer's PIN, where one was chosen: what was released is told, the rest `with_unreleased`.
    """
    found = finished_attempts(places, with_unreleased=with_unreleased)
    known = known_quizzes(places)
    every = (each.quiz for each in (*found.finished, *found.held_back, *found.doubted))
    quiz_id = full_quiz_id(quiz, [*known, *every])
    parts = ([each for each in part if each.quiz == quiz_id] for part in told(found, counting))
    attempts, held_back, doubted, unreleased = parts
    names = pseudonyms(places) if attempts else Pseudonyms("", "", {})
    records = [
        _record(attempt, each, (slot, attempt.answers.index(each) + 1), names)
        for attempt in attempts
        for slot, each in slots_of(attempt, known.get(quiz_id)).items()
    ]
    return Responses(
        tuple(sorted(records, key=lambda each: (each.learner, each.attempt))),
        found.problems,
        len(held_back),
        len(doubted),
        counting,
        len(unreleased),
    )


def _record(attempt: FinishedAttempt, given: GradedAnswer, place: tuple[int, int], names: Pseudonyms) -> ResponseRecord:
    is_sure = attempt.mode == Mode.CERTAINTY and given.points is not None
    when = Moment(given.at, given.offset_minutes) if given.at else Moment(attempt.submitted_at, attempt.offset_minutes)
    return ResponseRecord(
        learner=names.of(attempt.learner),
        attempt=attempt.id,
        try_number=given.try_number if attempt.mode == Mode.PRACTICE else min(given.try_number, 1),
        mode=attempt.mode,
        form=attempt.form,
        slot=place[0],
        number=place[1],
        question=given.question,
        type=given.type,
        version=given.shown,
        language=given.language,
        answer=given.answer,
        points=given.points,
        confidence=given.confidence,
        seconds=given.seconds,
        date=when.local[:10] if attempt.is_paper else when.local,  # nobody knows the hour
        practised=given.was_practised,
        by_certainty=certainty_sum([given.sure])[0] if is_sure else None,
        weight=given.out_of,
        code=names.codes.get(attempt.learner, ""),
        typed=attempt.typed_on,
    )
