"""Answers begun in practice and not checked, for who comes back to the attempt."""

from dataclasses import replace

from htcourse.core.quiz import Answer, Mode
from htcourse.usecases.attempts.waiting import keep_waiting, waiting
from htcourse.usecases.quizzes.take_quiz import QuizPage
from htcourse.usecases.session import Session


def keep_unchecked(session: Session, page: QuizPage, answer: Answer | None, confidence: int = 0) -> None:
    """Keep what stands in a question of a practice attempt, None where nothing waits there any more.

    The same again writes nothing. Raises CourseError as every write does.
    """
    keep_waiting(session, _place(page), page.question.response_id, answer, confidence)


def with_unchecked(session: Session, page: QuizPage) -> QuizPage:
    """Return a page of a practice attempt with what waits in its question, unless that was answered since."""
    if page.attempt.mode is not Mode.PRACTICE or page.attempt.is_submitted:
        return page
    question = page.question
    found = waiting(session, _place(page), question.response_id)
    if found is None:
        return page
    asked = question.page._replace(answer=found.answer, mark=None)
    sure = found.confidence or None
    return page._replace(question=replace(question, page=asked, answer=found.answer, confidence=sure, mark=None))


def _place(page: QuizPage) -> str:
    return f"{page.attempt.id}/{page.question.number}"
