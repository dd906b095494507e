"""Answers begun in practice and not checked: they wait in the record for who comes back, and count nowhere."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from htcourse.core.quiz import Answer, Mode
from htcourse.store.preferences import UNCHECKED
from htcourse.usecases.quizzes.take_quiz import QuizPage
from htcourse.usecases.session import Session

_MOST = 20
"""So many wait at most: those begun last."""


def keep_unchecked(session: Session, page: QuizPage, answer: Answer | None, confidence: int = 0) -> None:
    """Keep what stands in a question of a practice attempt, None where nothing waits there any more.

    The same again writes nothing. Raises CourseError as every write does.
    """
    kept = _kept(session)
    place = _place(page)
    before = dict(kept)
    kept.pop(place, None)
    if answer is not None:
        after = {"response": page.question.response_id, "answer": dict(answer), "confidence": confidence}
        kept[place] = after
    if kept != before:
        session.learner.set_preference(UNCHECKED, json.dumps(dict([*kept.items()][-_MOST:]), ensure_ascii=False))


def with_unchecked(session: Session, page: QuizPage) -> QuizPage:
    """Return a page of a practice attempt with what waits in its question, unless that was answered since."""
    if page.attempt.mode is not Mode.PRACTICE or page.attempt.is_submitted:
        return page
    kept, question = _kept(session).get(_place(page)), page.question
    if kept is None or kept.get("response") != question.response_id or not isinstance(kept.get("answer"), dict):
        return page
    confidence = kept.get("confidence")
    asked = question.page._replace(answer=kept["answer"], mark=None)
    sure = confidence if isinstance(confidence, int) and confidence else None
    return page._replace(question=replace(question, page=asked, answer=kept["answer"], confidence=sure, mark=None))


def _place(page: QuizPage) -> str:
    return f"{page.attempt.id}/{page.question.number}"


def _kept(session: Session) -> dict[str, Mapping[str, Any]]:
    try:
        found = json.loads(session.learner.preference(UNCHECKED) or "{}")
    except ValueError:
        return {}
    return {place: each for place, each in found.items() if isinstance(each, dict)} if isinstance(found, dict) else {}
