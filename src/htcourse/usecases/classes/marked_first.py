"""What is marked before marks are read: whatever waited for nobody but the program.

Every window and command that lists, counts or sends marks reads the records this gives, so that none tells other
figures than the next: of this computer or of a class.
"""

from contextlib import suppress
from typing import NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError, Report
from htcourse.store.class_files import read_class
from htcourse.store.places import Places
from htcourse.usecases.classes.on_list import all_on_list
from htcourse.usecases.marking.overdue_exams import hand_in_overdue


class Marked(NamedTuple):
    """Where the records are, and what kept an exam whose time is up from being handed in."""

    places: Places
    problems: tuple[CourseError, ...] = ()


def marked_first(places: Places, class_id: str, clock: Clock, report: Report, but: str = "") -> Marked:
    """Mark what waits, of a class where one is named, and return its records; `but` those of the learner at work here.

    In a class answers wait for their module and come onto the list (`all_on_list`); on this computer exams wait whose
    time was up while nobody was there. What is wrong with the list of a class is told by who lists classes.
    """
    if not class_id:
        return Marked(places, hand_in_overdue(places, clock, report, but))
    with suppress(CourseError):
        all_on_list(places, read_class(places, class_id), clock)
    return Marked(places.of_class(class_id))
