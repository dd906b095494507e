"""What came of an attempt: points by question and by objective, as far as its quiz tells them."""

from collections.abc import Sequence
from dataclasses import dataclass

from htcourse.core.quiz import Verdict
from htcourse.store import learner_rows
from htcourse.store.learner_rows import ResponseRow
from htcourse.usecases.quizzes.attempt_pages import AttemptPage, attempt_page
from htcourse.usecases.quizzes.attempts import objective_texts, shown_questions, tells_marks
from htcourse.usecases.quizzes.shown_question import question_then
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One question of a finished attempt; where right and wrong are not told, the verdict says so and points are 0."""

    number: int
    question_id: str
    title: str
    objective: str
    points: float
    verdict: Verdict
    is_answered: bool


@dataclass(frozen=True, slots=True)
class ObjectiveResult:
    """Points reached of those possible on one objective."""

    id: str
    text: str
    points: float
    out_of: int


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """A finished attempt: points of the number of questions, by question and by objective.

    Before anything may be told there are no rows. Where right and wrong are not told there are no objectives, and
    `points` is 0 and means nothing: see `attempt.feedback`.
    """

    attempt: AttemptPage
    points: float
    out_of: int
    rows: tuple[ResultRow, ...]
    objectives: tuple[ObjectiveResult, ...]
    changed: Changed


def attempt_result(session: Session, attempt: learner_rows.AttemptRow, changed: Changed) -> AttemptResult:
    """Return the result of a submitted attempt."""
    last = session.learner.last_responses(attempt.id)
    page = attempt_page(session, attempt, last.values())
    if not tells_marks(attempt):
        return AttemptResult(page, 0.0, len(attempt.drawn), (), (), changed)
    rows = _result_rows(session, attempt, last, page)
    objectives = _objectives(rows, objective_texts(session, attempt.quiz)) if page.feedback.correctness else ()
    return AttemptResult(
        attempt=page,
        points=round(sum(each.points for each in rows), 6),
        out_of=len(rows),
        rows=rows,
        objectives=objectives,
        changed=changed,
    )


def _result_rows(
    session: Session, attempt: learner_rows.AttemptRow, last: dict[int, ResponseRow], page: AttemptPage
) -> tuple[ResultRow, ...]:
    kept = shown_questions(session, attempt.drawn)
    tells = page.feedback.correctness
    rows = []
    for number, each in enumerate(attempt.drawn, 1):
        question, response = question_then(kept[each.shown], session.language), last.get(number)
        verdict = Verdict(response.verdict) if response else Verdict.WRONG
        rows.append(
            ResultRow(
                number=number,
                question_id=each.question,
                title=question.text("title"),
                objective=question.structure["objective"],
                points=response.points if response and tells else 0.0,
                verdict=verdict if tells else Verdict.UNTOLD,
                is_answered=page.slots[number - 1].is_answered,
            )
        )
    return tuple(rows)


def _objectives(rows: Sequence[ResultRow], texts: dict[str, str]) -> tuple[ObjectiveResult, ...]:
    """Return points by objective, in the order they first come up; a question brought in from elsewhere has none."""
    found: dict[str, list[float]] = {}
    for row in rows:
        if row.objective:
            found.setdefault(row.objective, []).append(row.points)
    return tuple(
        ObjectiveResult(each, texts.get(each, each), round(sum(points), 6), len(points))
        for each, points in found.items()
    )
