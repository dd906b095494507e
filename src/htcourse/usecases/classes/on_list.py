"""Who stands on the list of a class with which record, and what a look at the class has yet to do.

Records come in first and the list is written after several of them: a record that is on no list was left out by a
collecting that was killed, and says its own code. What could not be marked when it came waits for its module: once
other modules count here, the next look marks it, or whatever is collected. What an earlier program did not note of what
was offered (`has_more_to_mark`) it notes then.
"""

from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager, ExitStack, suppress
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, InUseError, LearnerFileError
from htcourse.core.ids import digest
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import (
    UNKNOWN_SIGNER,
    ClassFile,
    Person,
    change_class,
    code_key,
    holding_class,
    person_of,
    read_class,
)
from htcourse.store.given_marks import remove_given
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord, attempts_by_record
from htcourse.store.learner_rows import AttemptRow
from htcourse.store.learners_here import delete_learner, name_of
from htcourse.store.locks import LOOKING_SECONDS
from htcourse.store.packages import counting_libraries
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.store.taken_out import mark_of, without_mark
from htcourse.usecases.classes.moving_sheets import MOVING, finish_moving, moving_in
from htcourse.usecases.classes.work import days_of
from htcourse.usecases.people.every_record import told_for

_MOVED = "moved"
_MARKED_BY = "marked_by"
"""By which modules what waits was marked last, then the marks (`mark_of`) of the records where that failed."""


def listed(
    of: ClassFile, code: str, learner: str, signer: str, day: str = "", *, moves: bool = False
) -> tuple[ClassFile, str, str]:
    """Return a class with somebody on its list, the code they have there, and their record before this one.

    `day` is that on which it came (ISO 8601), empty where nothing comes.
    A record that stands under another code stays there, unless it `moves` and this one is free, of paper too. Who was
    taken out once is on it again.
    """
    people, before, said, moved_from = list(of.people), "", code, ""
    at = next((at for at, each in enumerate(people) if each.learner == learner), None)
    if moves and at is not None and (own := of.person(code)) and not own.learner:
        moved_from = people[at].code
        people[at], at = people[at]._replace(learner="", signer="", said="", collected_on=""), None
    if at is None:
        own = of.person(code)
        at = next((at for at, each in enumerate(people) if own and each.code == own.code), None)
        if at is not None and people[at].is_taken:
            at, code = None, _free_code(of, code)  # two people with one code: never one record
        elif at is not None:
            before = people[at].learner
    if at is None:
        people.append(Person(code, brought_by="file"))
        at = len(people) - 1
    if code_key(people[at].code) == code_key(said):
        said = moved_from or people[at].said
    day = day or people[at].collected_on
    people[at] = people[at]._replace(learner=learner, signer=signer, said=said, collected_on=day)
    kept = people[at].code
    return _without_emptied(without_mark(replace(of, people=tuple(people)), learner), moved_from), kept, before


def _without_emptied(of: ClassFile, code: str) -> ClassFile:
    """Return a class without an entry whose results went to another, where a file alone had brought it.

    One that bears a name, or of which something is noted, stays: somebody means a person by it.
    """
    gone = of.person(code) if code else None
    if gone is None or not gone.brought_by or gone.learner or gone.name or gone.group:
        return of
    key, extra = gone.code.casefold(), of.more.get("extra")
    ticked = {each.casefold() for day in days_of(of) for each in day.present}
    if key in ticked or (isinstance(extra, dict) and key in extra):
        return of
    return replace(of, people=tuple(each for each in of.people if each is not gone))


class Begun:
    """Knows in which record of a class an attempt lies: a file may bring somebody's attempts under another's id.

    The records are read once it is asked.
    """

    def __init__(self, there: Places) -> None:
        self._there = there
        self._by: dict[str, str] | None = None

    def remember(self, learner: str, attempts: Collection[str]) -> None:
        """Take in what came in of somebody."""
        if self._by is not None:
            self._by = dict.fromkeys(attempts, learner) | self._by

    def by_another(self, of: ClassFile, learner: str, attempts: Collection[str]) -> Person | None:
        """Return who on the list of a class has one of the attempts, where that is not `learner`."""
        if attempts and self._by is None:
            self._by = attempts_by_record(self._there)
        whose = {(self._by or {}).get(each, learner) for each in attempts} - {learner}
        return next((each for each in of.people if each.learner in whose), None)


class MovedResults(NamedTuple):
    """What became of a move: `is_new` unless the very same was the last one and stands; it is not turned back then.

    `of_other` is who stands with the code it went from where something does: what had stood under the other one.
    """

    is_new: bool
    to: Person
    of_other: Person | None


def move_results(places: Places, class_id: str, code: str, to: str, clock: Clock = system_clock) -> MovedResults:
    """Put what was handed in under a wrong code under its owner's; what stands there goes the other way.

    Sheets typed from paper stay with the code they were typed for (`take_in_sheets.move_sheets` moves those). An entry
    that a file alone had brought goes, once nothing stands under it. Raises NotFoundError for a code that is not on the
    list, CourseError where nothing was handed in under the first, and what `change_class`, `collecting` and opening the
    records raise; who is refused has moved nothing.
    """
    there, is_new = places.of_class(class_id), True

    def change(before: ClassFile) -> ClassFile:
        nonlocal is_new
        is_new = before.more.get(_MOVED) != _move_mark(before, code, to)
        if not is_new:
            return before
        one, other = person_of(before, code), person_of(before, to)
        if not one.is_taken or one is other:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "Nothing was handed in under {code} that could be moved to {to}."),
                fix=QT_TRANSLATE_NOOP("Errors", "Look at the list, then name the code under which results stand."),
                code=one.code,
                to=other.code,
            )
        back = other if other.is_taken else Person()
        moved = {
            one.code: _with_results_of(one, back, other.code if back.learner else ""),
            other.code: _with_results_of(other, one, one.code),
        }
        after = replace(before, people=tuple(moved.get(each.code, each) for each in before.people))
        after = replace(after, more={**after.more, _MOVED: _move_mark(after, code, to)})
        return _without_emptied(after, one.code)

    with collecting(places, class_id):
        before = read_class(places, class_id)
        planned, here = change(before), set(there.learner_ids())
        with ExitStack() as held:  # whatever refuses does so before anything is parted or the list is written
            moved = [each for each in (planned.person(code), planned.person(to)) if each and each.learner in here]
            for each in moved:
                held.enter_context(LearnerFile.open(there, each.learner, clock))
        try:
            going = {one.learner for one in moved} if is_new else set()
            part_off(there, [each for each in before.people if each.is_taken and each.learner in going], clock)
            after = change_class(places, class_id, change)
            for each in after.people:
                if each.learner in {one.learner for one in moved}:
                    with LearnerFile.open(there, each.learner, clock) as record:
                        record.set_preference(NAME, each.code)
        finally:
            with suppress(CourseError):  # what stands on no list waits for the next look
                take_up(places, read_class(places, class_id), clock)
    return MovedResults(is_new, person_of(after, to), one if (one := after.person(code)) and one.is_taken else None)


def part_off(
    there: Places, people: Iterable[Person], clock: Clock, is_moved: Callable[[AttemptRow], bool] = lambda row: True
) -> dict[str, str]:
    """Part what was typed from paper, or what of it `is_moved`, from what else stands under codes; return its records.

    Each bears the code it comes from and is on no list: `take_up` puts it back there, or where it belongs by then.
    Raises what `part_attempts` raises; who is refused has parted nothing.
    """
    from htcourse.store.parted_record import part_attempts, require_whole  # hardly ever needed

    people, parted = list(people), dict[str, str]()
    for check in (True, False):
        for each in people:
            try:
                if check:
                    require_whole(there, each.learner)
                    continue
                new = part_attempts(there, each.learner, each.code, lambda row: row.is_paper and is_moved(row), clock)
            except LearnerFileError as problem:
                raise _told(there, each.code, problem) from problem
            if new:
                parted[each.code] = new
    return parted


def _told(there: Places, code: str, problem: LearnerFileError) -> CourseError:
    """Return why what was typed from paper under a code does not go into another record: no file brings it again."""
    told = told_for(there, code, problem)
    told.fix = QT_TRANSLATE_NOOP(
        "Errors",
        "Let the attempts of {who} that were changed count as they are, on the page Exams, or put your own copy of the "
        "folder “{folder}” back; then do it again.",
    )
    return told


def _with_results_of(person: Person, other: Person, said: str) -> Person:
    came = {name: getattr(other, name) for name in ("learner", "signer", "collected_on")}
    return person._replace(**came, said=said)


def _move_mark(of: ClassFile, code: str, to: str) -> str:
    """Return what says that results stand as a move left them, and tells nobody whose they are."""
    people = [(code_key(each), of.person(each)) for each in (code, to)]
    own = [(key, person.learner if person and person.is_taken else "") for key, person in people]
    return mark_of(of, repr(own))


def _free_code(of: ClassFile, like: str) -> str:
    return next(code for number in count(2) if of.person(code := f"{like[:16]}-{number}") is None)


def join_records(there: Places, of_paper: str, learner_id: str, clock: Clock) -> None:
    """Put what was typed from paper into the record that came, and let the other go; raises CourseError."""
    join_paper(there, of_paper, learner_id, clock)
    remove_given(there, of_paper)  # first: once the record is gone nothing names it any more
    delete_learner(there, of_paper)


def join_paper(there: Places, of_paper: str, learner_id: str, clock: Clock) -> None:
    """Put what was typed from paper into the record that came, every row of it or none; raises CourseError."""
    from htcourse.store.parted_record import join_attempts  # not at each look

    try:
        join_attempts(there, of_paper, learner_id, clock)
    except LearnerFileError as problem:
        raise _told(there, name_of(there, of_paper), problem) from problem


def collecting(places: Places, class_id: str, *, wait_seconds: float = LOOKING_SECONDS) -> AbstractContextManager[None]:
    """Keep everybody else from collecting for a class, from taking somebody out and from removing it.

    Raises InUseError where somebody does for longer than one waits, NotFoundError where the class is gone, and
    FolderError.
    """
    busy = InUseError(
        QT_TRANSLATE_NOOP("Errors", "Another window of the program is collecting for this class just now."),
        fix=QT_TRANSLATE_NOOP("Errors", "Wait until it is done, then do it again."),
    )
    return holding_class(places, class_id, "collect.lock", busy, wait_seconds=wait_seconds)


def all_on_list(places: Places, of: ClassFile, clock: Clock = system_clock) -> ClassFile:
    """Return a class with everybody on its list whose record is here, marked by the modules of now.

    As it is where somebody collects just now.
    """
    with suppress(CourseError):
        here = set(places.of_class(of.id).learner_ids())
        if MOVING in of.more or _left_out(places, of) or any(each.learner in here for each in _to_mark(places, of)):
            with collecting(places, of.id, wait_seconds=0):
                return take_up(places, read_class(places, of.id), clock)
    return of


def take_up(places: Places, of: ClassFile, clock: Clock) -> ClassFile:
    """Put on the list whose records a killed collecting left, and mark what waits; return the class.

    Nobody else may collect meanwhile. A record of what was typed from paper, whose owner has another by now, is put
    into that. One that does not open or does not say its code stays: its file is new once more. Raises what
    `change_class` raises, and FolderError.
    """
    moving = moving_in(of)
    for learner_id in _left_out(places, of):
        if moving is None or learner_id not in (*moving["records"], *moving["emptied"]):
            with suppress(CourseError):
                of = take_up_one(places, of, "", learner_id, clock)
    if moving is not None:
        with suppress(CourseError):
            finish_moving(places, of.id, take_up_one, clock)
        of = read_class(places, of.id)
    return _marked_by_now(places, of, clock)


def take_up_one(places: Places, of: ClassFile, code: str, learner_id: str, clock: Clock) -> ClassFile:
    """Put a record on the list under a code, without one under what it says; one of paper into what stands there.

    One of paper whose sheets all stand under another code too goes into that: a copy of the class from before they were
    moved was put over it, and a sheet is nobody's twice. Raises what opening the records and `change_class` raise.
    """
    there = places.of_class(of.id)
    with ReadOnlyRecord.open(there, learner_id) as record:
        code = code or record.preference(NAME)
        on_paper = {each.id for each in (*record.attempts(), *record.set_aside()) if "paper_code" in each.terms}
        is_paper = all(each.attempt in on_paper for each in record.responses())
    owner = of.person(code)
    if not code:
        return of
    if is_paper and (into := _sheets_go_into(there, of, owner, on_paper)):
        join_records(there, learner_id, into, clock)
        return of
    return _taken_up(places, of.id, code, learner_id, clock, is_paper=is_paper)


def _sheets_go_into(there: Places, of: ClassFile, owner: Person | None, sheets: Collection[str]) -> str:
    """Return the record on the list that sheets go into: one that has them, else their owner's, empty for none."""
    here = set(there.learner_ids())
    for each in of.people if sheets else ():
        with suppress(CourseError):
            if each.learner in here and _attempts(there, each.learner).issuperset(sheets):
                return each.learner
    return owner.learner if owner and owner.learner in here else ""


def _attempts(there: Places, learner_id: str) -> set[str]:
    with ReadOnlyRecord.open(there, learner_id) as record:
        return {each.id for each in (*record.attempts(), *record.set_aside())}


def _taken_up(places: Places, class_id: str, code: str, learner_id: str, clock: Clock, *, is_paper: bool) -> ClassFile:
    from htcourse.usecases.classes.marked_here import mark_here  # hardly ever needed

    there, kept, of_paper = places.of_class(class_id), code, ""

    def change(before: ClassFile) -> ClassFile:
        nonlocal kept, of_paper
        if any(each.learner == learner_id for each in before.people):
            return before
        day = clock().local_day.isoformat()
        after, kept, of_paper = listed(before, code, learner_id, "" if is_paper else UNKNOWN_SIGNER, day)
        return after

    mark_here(there, learner_id, code, clock)  # before: who is on the list is marked
    after = change_class(places, class_id, change)
    if kept != code:
        mark_here(there, learner_id, kept, clock)
    if of_paper in there.learner_ids():
        join_records(there, of_paper, learner_id, clock)
    return after


def _marked_by_now(places: Places, of: ClassFile, clock: Clock) -> ClassFile:
    """Mark what waits in any record of a class, where other modules count than when that was last done."""
    wanted = _to_mark(places, of)
    if not wanted:
        return of
    from htcourse.usecases.classes import marked_here  # hardly ever needed

    there, left = places.of_class(of.id), list[str]()
    here = set(there.learner_ids())
    for each in wanted:
        try:
            if each.learner not in here:
                left.append(mark_of(of, each.learner))
                continue
            if marked_here.has_more_to_mark(there, each.learner):
                marked_here.mark_here(there, each.learner, each.code, clock)
        except CourseError:  # at work, damaged or without room: the next look goes on
            left.append(mark_of(of, each.learner))
    noted = [_modules(places), *left]
    if of.more.get(_MARKED_BY) == noted:
        return of
    return change_class(places, of.id, lambda before: replace(before, more={**before.more, _MARKED_BY: noted}))


def _to_mark(places: Places, of: ClassFile) -> list[Person]:
    """Return whose record is to be looked at: all where other modules count, else whom the last look left."""
    taken, noted = [each for each in of.people if each.is_taken], of.more.get(_MARKED_BY)
    if not taken or not isinstance(noted, list) or noted[:1] != [_modules(places)]:
        return taken
    return [each for each in taken if mark_of(of, each.learner) in noted] if noted[1:] else []


def _modules(places: Places) -> str:
    """Return what says which modules count here, each in which version."""
    return digest(" ".join(sorted(each.name for each in counting_libraries(places))).encode())[:12].hex()


def _left_out(places: Places, of: ClassFile) -> list[str]:
    known = {each.learner for each in of.people}
    return [each for each in places.of_class(of.id).learner_ids() if each not in known]
