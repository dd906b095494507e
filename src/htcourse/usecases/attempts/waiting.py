"""Answers begun and not checked, in practice, a lesson's checks and review: they wait in the record, count nowhere."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from htcourse.core.question_types.answers import is_blank
from htcourse.core.quiz import Answer
from htcourse.store.preferences import UNCHECKED, Preference
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.session import Session

_MOST = 20
"""So many wait at most: those begun last."""
CHECK, REVIEW = "check", "review"
"""Where a question is asked in place: in a lesson, or from memory."""


class Keeps(Protocol):
    """A record, as far as preferences are read."""

    def preference(self, preference: Preference[str]) -> str:
        """Return one."""
        ...


class BegunAnswer(NamedTuple):
    """What stood in a question, and how sure its person was, 0 where they did not say."""

    answer: Answer
    confidence: int


def keep_waiting(
    session: Session,
    place: str,
    since: str,
    answer: Answer | None,
    confidence: int = 0,
    kept_in: Preference[str] = UNCHECKED,
    most: int = _MOST,
) -> None:
    """Keep what stands in the question at a place, None where nothing waits there any more; `most` wait at once.

    `since` says what it was begun after: it comes back only while that is so. The same again writes nothing. Raises
    CourseError as every write does.
    """
    kept = _kept(session.learner, kept_in)
    before = dict(kept)
    kept.pop(place, None)
    if answer is not None:
        kept[place] = {"response": since, "answer": dict(answer), "confidence": confidence}
    if kept != before:
        session.learner.set_preference(kept_in, _text(dict([*kept.items()][-most:])))


def waiting(session: Session, place: str, since: str, kept_in: Preference[str] = UNCHECKED) -> BegunAnswer | None:
    """Return what waits at a place, None where nothing does or something came in between."""
    return _found(_kept(session.learner, kept_in), place, since)


def waiting_places(session: Session, kept_in: Preference[str] = UNCHECKED) -> frozenset[str]:
    """Return the places where something waits."""
    return frozenset(_kept(session.learner, kept_in))


def kept_but(record: Keeps, is_gone: Callable[[str], bool], kept_in: Preference[str]) -> str | None:
    """Return what a record keeps but for the places that are gone, as it is kept; None where none of them is."""
    kept = _kept(record, kept_in)
    left = {place: each for place, each in kept.items() if not is_gone(place)}
    return _text(left) if left != kept else None


def keep_begun_check(session: Session, asked: QuestionPage, answer: Answer | None, where: str = CHECK) -> None:
    """Keep what stands in a question, None and blank where nothing waits there; raises CourseError."""
    keep_waiting(session, f"{where}/{asked.id}", _since(asked), None if is_blank(answer) else answer)


def begun_checks(session: Session, pages: Iterable[QuestionPage], where: str = CHECK) -> tuple[QuestionPage, ...]:
    """Return questions with what was begun in them, unless they were answered or written anew since."""
    kept = _kept(session.learner)
    return tuple(_with_begun(kept, page, f"{where}/{page.id}") for page in pages)


def _with_begun(kept: Mapping[str, Mapping[str, Any]], page: QuestionPage, place: str) -> QuestionPage:
    begun = _found(kept, place, _since(page)) if place in kept else None
    return page if begun is None else page._replace(answer=begun.answer, mark=None)


def _since(asked: QuestionPage) -> str:
    """Say how often a question was answered, and which ids an answer of it can have."""
    from hashlib import sha256  # nothing before the first paint needs it

    shown = asked.interaction
    criteria = [[head.id, [each.id for each in levels]] for head, levels in shown.criteria]
    parts = (shown.options, shown.rows, shown.labels, shown.verdicts, shown.gaps)
    ids = [shown.gesture, *(sorted(each.id for each in part) for part in parts), criteria]
    return f"{asked.tries}/{sha256(json.dumps(ids).encode()).hexdigest()[:16]}"


def _found(kept: Mapping[str, Mapping[str, Any]], place: str, since: str) -> BegunAnswer | None:
    found = kept.get(place)
    if found is None or found.get("response") != since or not isinstance(found.get("answer"), dict):
        return None
    confidence = found.get("confidence")
    return BegunAnswer(found["answer"], confidence if isinstance(confidence, int) else 0)


def _text(kept: Mapping[str, Mapping[str, Any]]) -> str:
    return json.dumps(kept, ensure_ascii=False)


def _kept(record: Keeps, kept_in: Preference[str] = UNCHECKED) -> dict[str, Mapping[str, Any]]:
    try:
        found = json.loads(record.preference(kept_in) or "{}")
    except ValueError:
        return {}
    return {place: each for place, each in found.items() if isinstance(each, dict)} if isinstance(found, dict) else {}
