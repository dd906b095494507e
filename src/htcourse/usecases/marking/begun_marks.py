"""Marks begun and not given: they wait in the record of who teaches, and come back with the essay or the answer."""

from typing import NamedTuple

from htcourse.core.question_types.answers import answer_text
from htcourse.store.preferences import BEGUN_MARKS
from htcourse.usecases.attempts.waiting import keep_waiting, waiting, waiting_places
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


def since_essay(page: EssayPage) -> str:
    """Say what mark an essay has: what was begun before another one was given does not come back over it."""
    return f"{page.row.state}/{page.row.points}"


def since_steps(steps: tuple[MarkStep, ...]) -> str:
    """Say which marks an answer got, and which were taken back."""
    return f"{len(steps)}/{sum(each.was_taken_back for each in steps)}"
