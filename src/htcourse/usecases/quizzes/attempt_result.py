"""What came of an attempt: points by question and by objective, as far as its quiz tells them."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from math import fsum
from typing import Any

from htcourse.core.certainty import Calibration, SureAnswer, calibration, certainty_sum
from htcourse.core.errors import NotFoundError
from htcourse.core.gate import Gate
from htcourse.core.points import summed
from htcourse.core.question_types.answers import is_answered
from htcourse.core.quiz import Mode, Verdict
from htcourse.store import learner_rows
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import MARKED_ANEW, EventRow, ResponseRow
from htcourse.usecases.attempts.answer_question import told_last
from htcourse.usecases.attempts.attempt_pages import AttemptPage, attempt_page
from htcourse.usecases.attempts.kept_attempt import (
    has_passed,
    objective_texts,
    shown_questions,
    tells_marks,
    weights_of,
)
from htcourse.usecases.attempts.shown_question import objective_of, question_then
from htcourse.usecases.exams.changed_marks import MarkChange, all_changes, attempt_events
from htcourse.usecases.exams.exam_terms import times_taken, wanted_sittings
from htcourse.usecases.exams.exam_time import closed_at
from htcourse.usecases.exams.mark_history import Loss, loss_let_count, loss_of
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One question of a finished attempt; where right and wrong are not told, the verdict says so and points are 0.

    `points` are those of the `out_of` that a whole answer counts. `was_changed`: another mark was given since.
    `try_number` says at which try it was answered so, 0 without an answer.
    """

    number: int
    question_id: str
    title: str
    objective: str
    points: float
    verdict: Verdict
    is_answered: bool
    out_of: float = 1.0
    was_changed: bool = False
    try_number: int = 0


@dataclass(frozen=True, slots=True)
class ObjectiveResult:
    """Points reached of those possible on one objective, or in one part of the course."""

    id: str
    text: str
    points: float
    out_of: float


@dataclass(frozen=True, slots=True)
class Certainty:
    """What an attempt counts by certainty: marks of those possible, and how it went at each confidence said.

    An answer that waits for a mark counts in neither.
    """

    marks: float
    out_of: float
    calibration: tuple[Calibration, ...]


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """A finished attempt: points of those possible where they are told, by question and by objective.

    `pass_percent` of the points are a pass, 0 where nothing is or nothing is told. `has_passed` is None where nothing
    is a pass, may be told or is known yet; `said` is what the quiz says then.
    `changes` are those of the marks after they were told, the oldest first; `loss` is what it counts without, where
    answers are lost and a trainer let it count as it is. `can_be_retaken`: its quiz may be taken so once more.
    `may_lack_answers`: a question without an answer may have had one that is lost. `parts` is by parts of the course,
    where there are several: an exam asks one question of each objective. `closed_at`: at which hour (UTC) it was closed
    with nobody having handed it in, empty where its time was up; `offset_minutes` are those of its place.
    `submitted_at` (UTC, ISO 8601) is when it was handed in. `sure` is how it went at each confidence said in a test.

    Before anything may be told there are no rows. Where right and wrong are not told there are no objectives, and
    `points` is 0 and means nothing: see `attempt.feedback`.
    """

    attempt: AttemptPage
    points: float
    out_of: float
    rows: tuple[ResultRow, ...]
    objectives: tuple[ObjectiveResult, ...]
    changed: Changed
    pass_percent: int = 0
    has_passed: bool | None = None
    said: str = ""
    certainty: Certainty | None = None
    changes: tuple[MarkChange, ...] = ()
    loss: Loss | None = None
    can_be_retaken: bool = True
    parts: tuple[ObjectiveResult, ...] = ()
    may_lack_answers: bool = False
    closed_at: str = ""
    offset_minutes: int = 0
    submitted_at: str = ""
    sure: tuple[Calibration, ...] = ()


def attempt_result(session: Session, attempt: learner_rows.AttemptRow, gate: Gate, changed: Changed) -> AttemptResult:
    """Return the result of a submitted attempt; raises LearnerFileError where the record is damaged."""
    session.learner.look_through()
    responses = session.learner.responses(attempt=attempt.id)
    last = told_last(responses)
    page, again = attempt_page(session, attempt, responses, gate), _can_be_retaken(session, attempt)
    closed, offset = closed_at(session.learner, attempt) if page.is_ended_by_time else "", attempt.offset_minutes
    if not tells_marks(attempt):
        untold = AttemptResult(page, 0.0, fsum(weights_of(attempt)), (), (), changed, can_be_retaken=again)
        return replace(untold, closed_at=closed, offset_minutes=offset, submitted_at=attempt.submitted_at)
    every = attempt_events(session.learner, attempt.id)
    events, loss = every if page.feedback.correctness else (), loss_let_count(every)
    rows = _result_rows(session, attempt, last, page, gate, events)
    # A sum with what is closed in it would tell that by difference.
    told = [each for each in rows if gate.is_open(each.question_id)]
    summable = told if page.feedback.correctness else []
    passed = has_passed(attempt) if page.feedback.correctness and len(told) == len(rows) else None
    return AttemptResult(
        attempt=page,
        points=summed(fsum(each.points for each in told)),
        out_of=summed(fsum(each.out_of for each in told)),
        rows=rows,
        objectives=_objectives(summable, objective_texts(session, attempt.quiz)),
        parts=_parts(session, attempt.quiz, summable),
        changed=changed,
        certainty=_certainty(attempt, told, last) if page.feedback.correctness else None,
        pass_percent=int(attempt.terms.get("pass_percent", 0)) if page.feedback.correctness else 0,
        has_passed=passed,
        said=_said(attempt.terms, passed, session.language),
        changes=all_changes(session, attempt, events, gate),
        loss=loss_of(loss) if loss and attempt.let_count else None,
        can_be_retaken=again,
        may_lack_answers=attempt.let_count is not None and attempt.let_count.may_lack_answers,
        closed_at=closed,
        offset_minutes=offset,
        submitted_at=attempt.submitted_at,
        sure=_sure(attempt, told, last) if page.feedback.correctness and attempt.mode != Mode.PRACTICE else (),
    )


def _can_be_retaken(session: Session, attempt: learner_rows.AttemptRow) -> bool:
    with suppress(NotFoundError):
        quiz, mode = session.library(attempt.quiz).quiz(attempt.quiz, session.language).quiz, Mode(attempt.mode)
        made = session.learner.attempts(attempt.quiz) if wanted_sittings(quiz, mode) else ()
        times = times_taken(session.learner, quiz, mode, made)
        return mode in quiz.modes and (times is None or times.left > 0)
    return False


def _certainty(
    attempt: learner_rows.AttemptRow, rows: Sequence[ResultRow], last: Mapping[int, ResponseRow]
) -> Certainty | None:
    """Return the marks by certainty of a test taken so, over the rows that are told."""
    if attempt.mode != Mode.CERTAINTY or not rows:
        return None
    answers = sure_answers(attempt, last)
    told = [answer for row in rows if (answer := answers[row.number - 1]) is not None]
    if not told:
        return None
    return Certainty(*certainty_sum(told), _sure(attempt, rows, last))


def _sure(
    attempt: learner_rows.AttemptRow, rows: Sequence[ResultRow], last: Mapping[int, ResponseRow]
) -> tuple[Calibration, ...]:
    """Return how it went at each confidence said, over the rows that are told; what waits for a mark counts nowhere."""
    answers = sure_answers(attempt, last)
    told = (answers[row.number - 1] for row in rows)
    return calibration((each.points, each.confidence) for each in told if each is not None and each.is_answered)


def sure_answers(attempt: learner_rows.AttemptRow, last: Mapping[int, ResponseRow]) -> tuple[SureAnswer | None, ...]:
    """Return the answers of an attempt with how sure each was, as they stand, in order; `last` are its responses.

    None stands for one that waits for a mark: it counts nowhere yet.
    """
    found: list[SureAnswer | None] = []
    for number, weight in enumerate(weights_of(attempt), 1):
        response = last.get(number)
        points, confidence = (response.points, response.confidence) if response else (0.0, None)
        answer = response.answer if response else {}
        if response is not None and response.verdict == Verdict.OPEN:
            found.append(None)
            continue
        found.append(SureAnswer(points, confidence, is_answered(answer), weight))
    return tuple(found)


def certainty_so_far(learner: LearnerReads, attempt: learner_rows.AttemptRow) -> tuple[float, float] | None:
    """Return what a test by certainty counts and the most it could, without what waits for a mark; None: all does."""
    answers = sure_answers(attempt, learner.last_responses(attempt.id)) if attempt.mode == Mode.CERTAINTY else ()
    marked = [each for each in answers if each is not None]
    return certainty_sum(marked) if marked else None


def _said(terms: Mapping[str, Any], passed: bool | None, language: str) -> str:
    """Return what a quiz says who has passed or has not yet, in the language or another one."""
    texts = {} if passed is None else terms.get("passed" if passed else "not_yet", {})
    return str(texts.get(language) or next(iter(texts.values()), ""))


def _result_rows(
    session: Session,
    attempt: learner_rows.AttemptRow,
    last: dict[int, ResponseRow],
    page: AttemptPage,
    gate: Gate,
    events: Sequence[EventRow],
) -> tuple[ResultRow, ...]:
    kept = shown_questions(session, attempt.drawn)
    undone = {each.undoes for each in events} - {""}
    anew = {each.ref for each in events if each.kind in MARKED_ANEW and not each.undoes and each.id not in undone}
    if anew:  # the first mark of an essay, or of a question left blank, is no other one
        given = session.learner.responses(attempt=attempt.id, undone=True)
        anew -= {each.id for each in given if each.verdict == Verdict.OPEN or each.stands_in}
    weights = weights_of(attempt)
    rows = []
    for number, each in enumerate(attempt.drawn, 1):
        question, response = question_then(kept[each.shown], session.language, each.question), last.get(number)
        verdict = Verdict(response.verdict) if response else Verdict.WRONG
        tells = gate.told(each.question, page.feedback).correctness
        rows.append(
            ResultRow(
                number=number,
                question_id=each.question,
                title=question.text("title"),
                objective=objective_of(session.libraries, attempt, number, kept[each.shown]),
                points=round(response.points * weights[number - 1], 6) if response and tells else 0.0,
                verdict=verdict if tells else Verdict.UNTOLD,
                is_answered=page.slots[number - 1].is_answered,
                out_of=weights[number - 1],
                was_changed=tells and response is not None and response.id in anew,
                try_number=response.try_number if response else 0,
            )
        )
    return tuple(rows)


def _objectives(rows: Sequence[ResultRow], texts: dict[str, str]) -> tuple[ObjectiveResult, ...]:
    """Return points by objective, in the order they first come up; a question brought in from elsewhere has none."""
    return _sums([(row.objective, row) for row in rows], texts)


def _parts(session: Session, quiz: str, rows: Sequence[ResultRow]) -> tuple[ObjectiveResult, ...]:
    """Return points by part of the quiz's module, in their order; none where there is only one, or none is known."""
    try:
        library = session.library(quiz)
    except NotFoundError:
        return ()
    lessons = {each.id: each.lesson for each in library.objectives(session.language)}
    contents = library.contents(session.language)
    titles = {each.part: each.part_title for each in contents if each.part_title}
    part_of = {each.lesson: each.part for each in contents}
    placed = [(part_of.get(lessons.get(row.objective, ""), ""), row) for row in rows]
    order = list(titles)
    found = _sums(sorted((each for each in placed if each[0] in titles), key=lambda each: order.index(each[0])), titles)
    return found if len(found) > 1 else ()


def _sums(placed: Iterable[tuple[str, ResultRow]], texts: dict[str, str]) -> tuple[ObjectiveResult, ...]:
    """Return the points of rows by what they belong to, in the order this first comes up."""
    found: dict[str, list[ResultRow]] = {}
    for id, row in placed:
        if id:
            found.setdefault(id, []).append(row)
    return tuple(
        ObjectiveResult(
            each,
            texts.get(each, each),
            summed(fsum(row.points for row in own)),
            summed(fsum(row.out_of for row in own)),
        )
        for each, own in found.items()
    )
