"""Put in order what was written, while nobody waits: after the first paint, and when a while nothing was done."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from htcourse.core.errors import CourseError
from htcourse.store.class_files import mend_classes
from htcourse.store.given_marks import mend_given
from htcourse.store.module_undo import remove_old_libraries, settle_modules
from htcourse.store.packages import mend_list
from htcourse.store.places import Places
from htcourse.store.settings import mend_settings
from htcourse.store.tidy import tidy, with_classes
from htcourse.usecases.people.learners import keep_numbers

if TYPE_CHECKING:
    from htcourse.usecases.session import Session


def settle_record(session: Session) -> None:
    """Move what was written lately from its log into the record itself, once that is much. Raises CourseError."""
    session.learner.checkpoint()


def back_up_late(session: Session) -> None:
    """Make the backup that the last closing owes, once a start. Raises CourseError: somebody is to be told."""
    session.learner.back_up_if_behind()


def settle_home(places: Places) -> None:
    """Put the data folder in order, once a start: rights, what crashes left, what is kept twice, old library files."""
    tidy(places)
    mend_classes(places)
    for each in with_classes(places):
        mend_given(each)
    for mend in (mend_settings, keep_numbers, settle_modules, mend_list):
        with suppress(CourseError):
            mend(places)
    remove_old_libraries(places)
