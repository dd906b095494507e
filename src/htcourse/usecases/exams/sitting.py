"""An exam, after Moodle's quiz timing: the terms are told first, one sitting, no result before it is released."""

from dataclasses import dataclass
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Quiz, drawn
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.usecases.exams.exam_time import end_overdue_exams, keep_exam_time, limit_seconds
from htcourse.usecases.exams.extra_time import extra_time
from htcourse.usecases.quizzes.attempts import Terms, find_attempt, quiz_headings, waits_for_release, weights_in
from htcourse.usecases.session import Changed, Session

BY_LEAVING = "leaving"
"""What handed an exam without a limit in, in the data of its row: it was left."""


@dataclass(frozen=True, slots=True)
class ExamTerms:
    """What a learner should know before an exam begins. `minutes` holds the extra ones; both 0 without a limit."""

    quiz_id: str
    title: str
    questions: int
    minutes: int
    extra_minutes: int


def exam_terms(session: Session, quiz_id: str) -> ExamTerms:
    """Return the terms of an exam for this learner; raises NotFoundError."""
    library = session.library(quiz_id)
    row = library.quiz(quiz_id, session.language)
    terms = attempt_terms(session, row.quiz, Mode.EXAM)
    whole = round(terms.minutes * terms.extra_time)
    count = len(drawn(row.quiz, library.candidates(), 0))
    return ExamTerms(quiz_id, row.title, count, whole, whole - round(terms.minutes))


def exam_title(session: Session, quiz_id: str) -> str:
    """Return an exam's title; the short id when its module is gone."""
    return quiz_headings(session, quiz_id)[0]


def attempt_terms(session: Session, quiz: Quiz, mode: Mode) -> Terms:
    """Return what an attempt at a quiz is started with now; only an exam is timed."""
    weights = weights_in(quiz, session.library(quiz.id).candidates())
    terms = Terms(quiz.form, feedback=quiz.told_in(mode), weights=weights, more=_pass_mark(quiz))
    if mode is not Mode.EXAM:
        return terms
    extra = extra_time(session.places, session.learner.id)
    return terms._replace(minutes=float(quiz.minutes), extra_time=extra.factor(quiz.minutes))


def _pass_mark(quiz: Quiz) -> dict[str, Any]:
    """Return what is a pass in a quiz and what is said then, as an attempt keeps it."""
    if not quiz.pass_percent:
        return {}
    return {"pass_percent": quiz.pass_percent, "passed": dict(quiz.passed), "not_yet": dict(quiz.not_yet)}


def refuse_second_sitting(session: Session, quiz_id: str) -> None:
    """Raise CourseError while an attempt at an exam is under way, or handed in and not released."""
    end_overdue_exams(session)
    own = [each for each in session.learner.attempts(quiz_id) if each.mode == Mode.EXAM]
    if any(not each.submitted_at for each in own):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "You are in the middle of this exam."),
            fix=QT_TRANSLATE_NOOP("Errors", "Go on with it from the list of quizzes."),
        )
    if any(map(waits_for_release, own)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "You have handed this exam in, and its result is not released yet."),
            fix=QT_TRANSLATE_NOOP("Errors", "Ask your trainer."),
        )


def leave_exam(session: Session, attempt_id: str) -> Changed:
    """Leave an exam before it is handed in: with a limit the clock runs on, without one it ends here."""
    attempt = find_attempt(session, attempt_id)
    if attempt.submitted_at:
        return Changed()
    if not limit_seconds(attempt):
        return _hand_in(session, attempt)
    keep_exam_time(session, attempt_id)
    session.learner.append_event(Kind.ATTEMPT_LEFT, attempt.quiz, attempt=attempt_id)
    return Changed(progress=True)


def _hand_in(session: Session, attempt: AttemptRow) -> Changed:
    data = {"by": BY_LEAVING}
    session.learner.append_event(Kind.ATTEMPT_SUBMITTED, attempt.quiz, attempt=attempt.id, data=data)
    return Changed(progress=True)
