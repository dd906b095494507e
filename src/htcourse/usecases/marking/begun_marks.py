"""Marks begun and not given: they wait in the record of who teaches, and come back with the essay or the answer."""

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.core.question_types.answers import answer_text
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.store.preferences import BEGUN_MARKS, WHO_MARKS
from htcourse.usecases.attempts.waiting import keep_waiting, kept_but, waiting, waiting_places
from htcourse.usecases.exams.mark_history import MarkStep
from htcourse.usecases.marking.mark_essays import EssayPage, Marking
from htcourse.usecases.session import Session

_MOST = 500
"""So many wait at most, those begun last: the essays of several groups."""


class MarkPlace(NamedTuple):
    """What is marked: an answer, where it lies (a class's id; empty: on this computer), by the rubric or by hand."""

    class_id: str
    learner_id: str
    attempt_id: str
    number: int
    is_by_hand: bool = False

    @property
    def key(self) -> str:
        """What it is kept under."""
        return "/".join(map(str, self))


def keep_begun_mark(session: Session, place: MarkPlace, since: str, begun: Marking | None) -> None:
    """Keep what is chosen and written there, None where nothing waits any more; raises CourseError."""
    kept = None if begun is None else {"levels": {**begun.levels}, "comment": begun.comment, "points": begun.points}
    keep_waiting(session, place.key, since, kept, kept_in=BEGUN_MARKS, most=_MOST)


def begun_mark(session: Session, place: MarkPlace, since: str) -> Marking | None:
    """Return what was begun there, unless another mark was given since."""
    found = waiting(session, place.key, since, BEGUN_MARKS)
    if found is None:
        return None
    levels, points = found.answer.get("levels"), found.answer.get("points")
    return Marking(
        {str(name): str(level) for name, level in levels.items()} if isinstance(levels, dict) else {},
        answer_text(found.answer, "comment"),
        float(points) if isinstance(points, int | float) else None,
    )


def begun_places(session: Session) -> frozenset[str]:
    """Return the keys of the places where a mark is begun."""
    return waiting_places(session, BEGUN_MARKS)


def forget_gone_marks(places: Places, session: Session | None = None) -> None:
    """Let go of what was begun of people whose records are gone, in the record at work and in all others here.

    One that is in use elsewhere or cannot be written keeps it.
    """
    there: dict[str, frozenset[str]] = {}

    def is_gone(place: str) -> bool:
        class_id, learner_id = (*place.split("/"), "")[:2]
        if class_id not in there:
            of = places.of_class(class_id) if class_id else places
            there[class_id] = frozenset((*of.learner_ids(), *of.lost_ids()))
        return learner_id not in there[class_id]

    own = session.learner if session is not None else None
    with suppress(CourseError):
        if own is not None and (left := kept_but(own, is_gone, BEGUN_MARKS)) is not None:
            own.set_preference(BEGUN_MARKS, left)
        for each in places.learner_ids():
            with suppress(CourseError):
                if own is None or each != own.id:
                    _forget_gone(places, each, is_gone)


def _forget_gone(places: Places, learner_id: str, is_gone: Callable[[str], bool]) -> None:
    with ReadOnlyRecord.open(places, learner_id) as record:
        left = kept_but(record, is_gone, BEGUN_MARKS)
    if left is not None:
        with LearnerFile.open(places, learner_id) as file:
            file.set_preference(BEGUN_MARKS, left)


def who_marks(session: Session) -> str:
    """Return the name of who marks as it was typed last, else that of who is here to teach; empty where none is."""
    return session.learner.preference(WHO_MARKS) or (session.name if session.is_teaching else "")


def keep_who_marks(session: Session, name: str) -> None:
    """Keep the name of who marks for the next answer; with none it is forgotten. Raises CourseError."""
    if name.strip() not in (who_marks(session), session.learner.preference(WHO_MARKS)):
        session.learner.set_preference(WHO_MARKS, name.strip())


def since_essay(page: EssayPage) -> str:
    """Say what mark an essay has: what was begun before another one was given does not come back over it."""
    return f"{page.row.state}/{page.row.points}"


def since_steps(steps: tuple[MarkStep, ...]) -> str:
    """Say which marks an answer got, and which were taken back."""
    return f"{len(steps)}/{sum(each.was_taken_back for each in steps)}"
