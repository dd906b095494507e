"""Review: its page, one question after the other, the last answer taken back, what was not right again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from htcourse.core.certainty import Calibration, calibration
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Answer, Mark, Verdict
from htcourse.core.review import Return, coming
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_rows import Kind, ResponseRow
from htcourse.usecases.attempts.answer_question import QuestionPage, answer_question, question_page, undo_answer
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.attempts.shown_question import question_now, seed_from
from htcourse.usecases.review.due_today import DueToday, due_of
from htcourse.usecases.review.review_queue import (
    counted_answers,
    held_back,
    return_day,
    reviewed_answers,
    waiting_questions,
)
from htcourse.usecases.review.sure_and_wrong import SureWrong, sure_and_wrong
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """All that Review shows. `coming` counts the questions of the next days, from `today` on.

    `waiting` counts all in the queue, due or not; `reviewed` those answered at review today whose mark is there and may
    be told, `not_right` of them the ones whose last answer was not right. `next_due` is None with an empty queue.
    `calibration` says how often one was right at each confidence, over all answers that count.
    """

    due: DueToday
    today: date
    coming: tuple[int, ...]
    waiting: int
    next_due: date | None
    reviewed: int
    not_right: tuple[str, ...]
    sure_and_wrong: tuple[SureWrong, ...]
    calibration: tuple[Calibration, ...] = ()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What became of an answer: its mark, its row, and when the question comes back (None: it waits to be marked).

    `can_undo`: it can be taken back, no right answer was told with it.
    """

    mark: Mark
    response_id: str
    back: Return | None
    changed: Changed
    can_undo: bool


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A question whose last answer at review was taken back."""

    question_id: str
    changed: Changed


def open_review(session: Session) -> ReviewPage:
    """Return what is due, what comes, and what was held with confidence and not right."""
    today = session.clock().study_day
    attempts = session.learner.attempts()
    counted = counted_answers(session, attempts)
    waiting = waiting_questions(session, counted)
    answers = [each.given for rows in counted.values() for each in rows]
    held = held_back(session, attempts)
    told = [each for each in reviewed_answers(session) if each.verdict != Verdict.OPEN and each.question not in held]
    last = _last_of(told, today)
    return ReviewPage(
        due=due_of(session, waiting, today),
        today=today,
        coming=coming([each.back.due for each in waiting], today),
        waiting=len(waiting),
        next_due=waiting[0].back.due if waiting else None,
        reviewed=len(last),
        not_right=tuple(each.question for each in last if each.points < 1),
        sure_and_wrong=sure_and_wrong(session, counted),
        calibration=calibration((each.points, each.confidence) for each in answers),
    )


def open_review_question(session: Session, question_id: str) -> QuestionPage:
    """Return a question to be answered from memory: without the answer given before, its choices in a new order.

    Raises NotFoundError.
    """
    row = session.library(question_id).question(question_id, session.language)
    tries = session.learner.tries(question_id)
    seed = seed_from(session.learner.id, question_id, "review", tries)
    question = question_now(row)
    if not gate_now(session).is_open(question_id):
        question = question.without_hints()
    return question_page(session, question, seed, row=row, tries=tries)


def answer_review(
    session: Session,
    question_id: str,
    answer: Answer,
    *,
    seed: int,
    seconds: float = 0.0,
    confidence: int | None = None,
    hints: int = 0,
) -> Reviewed:
    """Keep an answer durably as one in place, and beside it that it was given at review; return mark and return.

    The schedule rests on the answer alone: should the program die between the two, nothing of it is lost.
    """
    done = answer_question(
        session,
        question_id,
        answer,
        seed=seed,
        seconds=seconds,
        confidence=confidence,
        hints=hints,
        is_only_try=True,
    )
    session.learner.append_event(Kind.QUESTION_REVIEWED, question_id, data={"response": done.response_id})
    back = None if done.mark.verdict is Verdict.OPEN else return_day(session, question_id)
    return Reviewed(done.mark, done.response_id, back, done.changed, done.can_undo)


def undo_last_review(session: Session) -> TakenBack:
    """Take back the newest answer given at review; raises CourseError when there is none today, or its key was told."""
    today = session.clock().study_day
    answers = [each for each in reviewed_answers(session) if _day(each) == today]
    if not answers:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "There is no answer of today's review to take back."))
    return TakenBack(answers[-1].question, undo_answer(session, answers[-1].id, is_only_try=True))


def _last_of(answers: Sequence[ResponseRow], today: date) -> list[ResponseRow]:
    """Return the last answer of today to each question."""
    return list({each.question: each for each in answers if _day(each) == today}.values())


def _day(row: ResponseRow) -> date:
    return Moment(row.at, row.offset_minutes).study_day
