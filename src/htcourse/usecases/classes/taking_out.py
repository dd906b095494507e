"""Take somebody out of a class with all that was collected of them, so that what is stopped can be gone on with."""

from contextlib import suppress
from dataclasses import replace

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.store.class_files import ClassFile, Person, change_class, person_of, read_class
from htcourse.store.given_marks import remove_given
from htcourse.store.learner_copies import reaching
from htcourse.store.learners_here import delete_learner
from htcourse.store.places import Places
from htcourse.store.taken_out import with_mark, without_mark
from htcourse.store.tidy import remove_remains
from htcourse.usecases.classes.work import without_ticks


def remove_person(places: Places, class_id: str, code: str, clock: Clock = system_clock) -> ClassFile:
    """Take somebody off the list, with every answer that was collected of theirs; raises NotFoundError.

    What stays is a mark of their record that tells nobody anything, and the day: collecting asks by it. Done once more
    it goes on where it was stopped.
    """
    remove_answers(places, class_id, person_of(read_class(places, class_id), code), clock)  # first: there is a name

    def change(before: ClassFile) -> ClassFile:
        gone = person_of(before, code)
        key = gone.code.casefold()
        more = dict(before.more)
        if isinstance(more.get("extra"), dict):
            more["extra"] = {each: value for each, value in more["extra"].items() if each != key}
        people = tuple(each for each in before.people if each is not gone)
        left = without_ticks(replace(before, people=people, more=more), key)
        return left if gone.is_taken else without_mark(left, gone.learner)  # no file brings what was typed from paper

    return change_class(places, class_id, change)


def remove_answers(places: Places, class_id: str, person: Person, clock: Clock = system_clock) -> None:
    """Remove what was collected of somebody who is taken out; raises what `delete_learner` raises.

    The list says so before the first file goes, and until they are off it: what is stopped is no loss (`half_out`).
    """
    there, learner = places.of_class(class_id), person.learner
    if learner:
        day = clock().local_day.isoformat()
        change_class(places, class_id, lambda before: with_mark(before, learner, day))
    try:
        remove_results(there, person)
    except CourseError:
        if learner in there.learner_ids():  # nothing is gone
            with suppress(CourseError):
                change_class(places, class_id, lambda before: without_mark(before, learner))
        raise


def remove_results(there: Places, person: Person) -> None:
    """Remove what was collected of somebody, who stays on the list; raises what `delete_learner` raises."""
    if person.learner in there.learner_ids() or there.is_lost(person.learner):
        delete_learner(there, person.learner)
    remove_given(there, person.learner)
    with reaching(there.learners):
        remove_remains(there)  # whoever's they are: a collecting that was killed left them
