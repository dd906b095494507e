"""Sheets that were taken in, and whose record is damaged or has them no more."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, InUseError, LearnerFileError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import ClassFile, read_class
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.usecases.classes.moving_sheets import MOVING
from htcourse.usecases.classes.on_list import collecting, take_up
from htcourse.usecases.classes.paper_quiz import PaperQuiz
from htcourse.usecases.classes.sheet_ways import name_ways
from htcourse.usecases.classes.typed_paper import TypedPaper, note_lost, read_typed
from htcourse.usecases.people.every_record import told_for


def open_typed(places: Places, of: ClassFile, paper: PaperQuiz, clock: Clock = system_clock) -> TypedPaper:
    """Return what was typed of a paper before; a sheet that was taken in and no record has any more is `lost`.

    So where a copy from before it was put in the record's place: it is `told` until it is typed again. Who looks keeps
    nobody from collecting unless there is a new one. Raises as `read_typed` does, and FolderError.
    """
    name_ways(places, of, paper)
    typed = read_typed(places, of.id, paper)
    if _of_whom_none(places, of.id, typed, typed.taken):
        with suppress(InUseError), collecting(places, of.id, wait_seconds=0):  # nobody moves sheets meanwhile
            take_up(places, read_class(places, of.id), clock)  # what was moved may be in a record on no list yet
            typed = read_typed(places, of.id, paper)
            if lost := _of_whom_none(places, of.id, typed, typed.taken):
                note_lost(places, of.id, paper, lost)
        typed = read_typed(places, of.id, paper)
    return told_lost(places, of.id, typed)


def told_lost(places: Places, class_id: str, typed: TypedPaper) -> TypedPaper:
    """Return it with what is to be told of sheets that are lost; raises what reading the class raises."""
    lost = _of_whom_none(places, class_id, typed, typed.lost) if typed.lost else ()
    return replace(typed, told=(_no_more(lost),)) if lost else typed


def _no_more(codes: Collection[str]) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors", "Sheets of this paper were taken in, and their records have them no more: {codes}."
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors", "If a copy from before was put in place, type these sheets again, as of the day they are of."
        ),
        codes=", ".join(sorted(codes)),
    )


def _of_whom_none(places: Places, class_id: str, typed: TypedPaper, codes: Collection[str]) -> frozenset[str]:
    """Return of whom no sheet is in; of nobody while sheets are moved."""
    now, there = read_class(places, class_id), places.of_class(class_id)
    return frozenset(each for each in codes if MOVING not in now.more and _is_lost(there, now, each, typed))


def _is_lost(there: Places, of: ClassFile, code: str, typed: TypedPaper) -> bool:
    """Whether somebody's record opens and has no sheet of a quiz, whichever paper, or there is none; damage is told."""
    person = of.person(code)
    if person is None or not person.learner:
        return person is not None
    if person.learner not in there.learner_ids():
        return False
    try:
        with ReadOnlyRecord.open(there, person.learner) as record:
            rows = (*record.attempts(), *record.set_aside())
    except CourseError:
        return False
    return not any(each.is_paper and each.quiz == typed.paper.quiz_id and typed.way in ("", each.mode) for each in rows)


def damaged_under(places: Places, of: ClassFile, typed: TypedPaper, came: Collection[str]) -> dict[str, CourseError]:
    """Return why sheets that came once more, and were taken in, stand in no record that opens, by their codes."""
    there, found = places.of_class(of.id), dict[str, CourseError]()
    here = {*there.learner_ids(), *there.lost_ids()}
    for code in sorted(typed.taken.intersection(came)):
        try:
            if (person := of.person(code)) and person.learner in here:
                with ReadOnlyRecord.open(there, person.learner):
                    pass
        except LearnerFileError as problem:
            problem.values["whose"] = code
            found[code] = told_for(there, code, problem)
    return found
