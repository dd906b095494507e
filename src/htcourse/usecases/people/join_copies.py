"""What copies of a record hold that it lacks, where an older file may stand in its place: tell it, and bring it in."""

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.store.damaged_record import answers_beyond
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.usecases.people.restore_record import BackupRow, list_copies, whole_copy


class Joined(NamedTuple):
    """How many answers came; whether others stayed out, as their test or exam is handed in and whole without them.

    `classes` came, with their cards.
    """

    answers: int
    has_late: bool
    classes: int


def missing_answers(places: Places, learner_id: str, copies: Sequence[BackupRow]) -> int:
    """Return how many answers those copies hold that a record which opens lacks.

    What was left on purpose does not count. 0 where that cannot be found out now.
    """
    with suppress(CourseError):
        found = answers_beyond(places, learner_id, [each.name for each in copies if each.problem is None])
        return len(frozenset[str]().union(*found.values()))
    return 0


def join_copies(places: Places, learner_id: str, clock: Clock = system_clock, *, copy: str = "") -> Joined:
    """Bring into a record what its copies hold and it lacks, or all of one `copy`; return what came of it.

    Nothing goes out of it, and a backup is made before. Raises NotFoundError for a name that is no copy of it, and as
    `LearnerFile.open` and `LearnerFile.merge` do.
    """
    if copy:
        paths = [whole_copy(places, learner_id, copy)]
    else:
        sound = [each.name for each in list_copies(places, learner_id, clock) if each.problem is None]
        paths = list(answers_beyond(places, learner_id, sound))
    with LearnerFile.open(places, learner_id, clock) as learner:
        before = {each.id for each in learner.responses()}
        came = [learner.merge(path, origin="restored") for path in paths]
        learner.bring_back_made_once()
        answers = len({each.id for each in learner.responses()} - before)
        return Joined(answers, any(each.late for each in came), sum(each.classes for each in came))
