"""The people who learn on this computer: list, create, delete, copy."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, moment_here, system_clock
from htcourse.core.errors import CourseError, LearnerFileError, NotFoundError
from htcourse.core.parallel_forms import FORMS, next_form, other_form
from htcourse.core.quiz import ONCE
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.backups import opening
from htcourse.store.check_record import check_record, row_ids
from htcourse.store.chosen_file import followed
from htcourse.store.deleted_sittings import DeletedSitting as DeletedSitting
from htcourse.store.deleted_sittings import with_more, without
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import has_left_log
from htcourse.store.learner_queries import AT
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learners_here import Brought as Brought
from htcourse.store.learners_here import bring_learner as bring_record
from htcourse.store.learners_here import copy_learner as copy_learner
from htcourse.store.learners_here import delete_learner as remove_file
from htcourse.store.learners_here import list_learners as stored_learners
from htcourse.store.misplaced import Misplaced as Misplaced
from htcourse.store.misplaced import StrayLog as StrayLog
from htcourse.store.misplaced import copies_among_others as copies_among_others
from htcourse.store.misplaced import list_misplaced, list_stray_logs
from htcourse.store.misplaced import list_strays as list_strays
from htcourse.store.misplaced import whose_in_place_of as whose_in_place_of
from htcourse.store.places import Places
from htcourse.store.preferences import COUNTRY, DEALT_FORM, LANGUAGE, NAME, ROLE, ROUTE
from htcourse.store.settings import Settings, change_settings, forget_learner, read_settings
from htcourse.usecases.machine.machine_settings import keep_last_learner as keep_last_learner
from htcourse.usecases.machine.machine_settings import last_learner as last_learner
from htcourse.usecases.people.held_exam import let_in
from htcourse.usecases.people.trainer_pin import has_trainer_pin

_AFTER_LOSS = 100
"""Numbers are given from here on where those given before were lost: nobody takes another's tile for their own."""


class LearnerRow(NamedTuple):
    """A learner: id, name (empty when none was asked for) and when the file last changed (local time, ISO 8601).

    `number` tells apart who has no name: the how-many-eth of this computer, from 1, by when the files were made, and
    from the first start on always the same (`keep_numbers`); from 101 where settings are lost. `lacks_log`: it was not
    closed, and its log, `log_name`, is not beside it: what was done last may be missing. `has_pin`: it is asked for.
    `teaches`: is here to teach.
    """

    id: str
    name: str
    changed_at: str
    problem: CourseError | None = None
    number: int = 1
    lacks_log: bool = False
    has_pin: bool = False
    teaches: bool = False

    @property
    def log_name(self) -> str:
        """How the log of the record is called."""
        return f"{self.id}.db-wal"


def list_learners(places: Places) -> tuple[LearnerRow, ...]:
    """Return the learners of this data folder, last used first; a damaged file is listed with its problem."""
    found, settings = stored_learners(places), read_settings(places)
    numbers = dict(settings.numbers)
    by_age = sorted(found, key=lambda each: (not each.made_at, each.made_at, each.id))
    first = max(numbers.values(), default=_AFTER_LOSS if settings.are_lost else 0) + 1
    numbers |= {each.id: at for at, each in enumerate((one for one in by_age if one.id not in numbers), first)}
    return tuple(
        LearnerRow(
            each.id,
            each.name,
            _here(each.changed_at),
            each.problem,
            numbers[each.id],
            each.lacks_log,
            each.has_pin and each.id not in settings.pins_away,
            each.teaches,
        )
        for each in found
    )


def ids_called(rows: Iterable[LearnerRow], text: str) -> tuple[str, ...]:
    """Return who is meant by an id, else by a name in capital or small letters: several where it is not one's alone."""
    found = {each.id: each.name for each in rows}
    return (
        (text,) if text in found else tuple(each for each, name in found.items() if name.casefold() == text.casefold())
    )


def named_learner(places: Places, text: str) -> str:
    """Return the id of who is meant by an id, or by a name that only one has; raises NotFoundError for several.

    What is neither is returned as it is: opening it says that there is no such learner.
    """
    found = (text,) if text in places.learner_ids() else ids_called(list_learners(places), text)
    if len(found) > 1:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "“{name}” are several learners here: {ids}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Give the id of one, or choose a tile in the window."),
            name=text,
            ids=", ".join(found),
        )
    return next(iter(found), text)


def keep_numbers(places: Places) -> None:
    """Keep which number stands for whom: damage, and a record put back or begun anew, move none.

    Raises as `change_settings`.
    """
    if not {*places.learner_ids(), *places.lost_ids()} <= read_settings(places).numbers.keys():
        numbers = {each.id: each.number for each in list_learners(places)}
        change_settings(places, lambda settings: settings._replace(numbers={**numbers, **settings.numbers}))


def check_learners(places: Places) -> tuple[LearnerRow, ...]:
    """Return the learners as `list_learners` does, each file looked through to its last page."""
    return tuple(
        each if each.problem else each._replace(problem=record_problem(places, each.id))
        for each in list_learners(places)
    )


def record_problem(places: Places, learner_id: str) -> CourseError | None:
    """Look a record through, page by page and row by row, also one at work; return what is wrong with it, or None."""
    path = places.learner_file(learner_id)
    try:
        with opening(places, learner_id, path):
            check_record(path, learner_id, may_be_at_work=True)
    except CourseError as problem:
        return problem
    return None


def refuse_whole(places: Places, learner_id: str) -> None:
    """Raise WholeAgainError where a record found damaged is whole by now, NotFoundError where it was deleted since."""
    from htcourse.store.restore import whole_again  # no start needs it

    if not places.is_lost(learner_id) and record_problem(places, learner_id) is None:
        raise whole_again(places.learner_file(learner_id))


def create_learner(
    places: Places, *, name: str = "", language: str = "en", country: str = "", role: str = "learn", route: str = ""
) -> str:
    """Make a learner's file with first preferences and return the id."""
    own = {LANGUAGE: language, COUNTRY: country, ROLE: role, DEALT_FORM: _deal_form(places)}
    with LearnerFile.create(places, name, first={**own, ROUTE: route} if route else own) as learner:
        return learner.id


def _deal_form(places: Places) -> str:
    """Deal a form among the learners made in this data folder (`next_form`), and keep which comes next.

    Empty where that cannot be kept: then the form hangs on the learner alone.
    """
    dealt = ""

    def deal(settings: Settings) -> Settings:
        nonlocal dealt
        is_half_dealt = settings.next_form in FORMS
        dealt = next_form({other_form(settings.next_form): 1} if is_half_dealt else {})
        return settings._replace(next_form="" if is_half_dealt else other_form(dealt))

    try:
        change_settings(places, deal)
    except CourseError:
        return ""
    return dealt


def bring_learner(places: Places, from_file: Path, clock: Clock = system_clock, *, by_trainer: bool = False) -> Brought:
    """Bring a record here, as `store.learners_here.bring_learner` does.

    Where a trainer has chosen a PIN, what a trainer did in it comes in for whoever said it (`by_trainer`) alone, and an
    exam under way in it goes on for them alone: on a computer of one's own everybody is the trainer.
    """
    from_file = followed(places, from_file)
    try:
        brought = bring_record(places, from_file, clock, own_only=has_trainer_pin(places) and not by_trainer)
    except LearnerFileError as error:
        raise _in_the_way(places, error) from error
    brought = brought._replace(first=_here(brought.first))
    if by_trainer:
        let_in(places, clock, brought.id)
    if brought.readable is not None:
        from htcourse.store.damaged_record import doubted_in  # no start needs it

        with suppress(CourseError):
            return brought._replace(doubted=doubted_in(places.learner_file(brought.id)))
    return brought


def _in_the_way(places: Places, error: LearnerFileError) -> LearnerFileError:
    """Return the error for a file that cannot come in as the record of its learner is damaged, which names them."""
    path = error.values.get("path")
    row = next((each for each in list_learners(places) if str(places.learners / f"{each.id}.db") == path), None)
    if row is None or not error.values.get("day"):
        return error
    return LearnerFileError(
        QT_TRANSLATE_NOOP("Errors", "The record of {name} here is damaged: nothing of the file came in."),
        fix=QT_TRANSLATE_NOOP("Errors", "Open the tile of {name} at the start, press Restore, then bring it in again."),
        name=row.name or row.id,
    )


def records_to_bring(places: Places) -> tuple[Misplaced, ...]:
    """Return records that somebody put among ours under a name of their own, and that hold what ours lack.

    Of a damaged one what can be read.
    """
    return tuple(each for each in list_misplaced(places) if each.learner_id and (each.more or not each.opens))


def is_anothers(problem: CourseError | None) -> bool:
    """Tell whether what is wrong with a record or a copy is that it is another learner's."""
    return problem is not None and bool(problem.values.get("is_anothers"))


def left_logs(places: Places, rows: Iterable[LearnerRow]) -> str:
    """Return beside which records that open a crash left a log, and what to do about it; “none” where it left none."""
    left = [row.id for row in rows if row.problem is None and has_left_log(places.learners / f"{row.id}.db")]
    seen = f"left by a crash beside {', '.join(left)}: opening takes it in; who copies the record takes it (-wal) along"
    return seen if left else "none"


def lost_log(places: Places, row: LearnerRow) -> str:
    """Say that a record was not closed and stands without its log, and what may be that; empty where it has it."""
    if not row.lacks_log:
        return ""
    renamed = [each for each in os.listdir(places.learners) if row.id in each and "wal" in each.casefold()]
    what = f"if the file “{row.log_name}” is somewhere, put it back beside it before opening it"
    if renamed:
        what = f"perhaps this is it: {', '.join(sorted(renamed))}; call it “{row.log_name}” before opening the record"
    return f"it was not closed, and the log is not beside it: what was done last may be missing; {what}"


def name_learner(places: Places, learner_id: str, name: str) -> None:
    """Give a learner a name; the file must be closed."""
    with LearnerFile.open(places, learner_id) as learner:
        learner.set_preference(NAME, name)


def delete_learner(
    places: Places, learner_id: str, *, with_strays: bool = False, mends: bool = False
) -> tuple[Path, ...]:
    """Delete a learner's file, every backup of it, and what the settings of this computer keep of them.

    Those of `list_strays` go too where that is wished; else they stay, and are returned. A record of somebody else
    that stands in its place (`whose_in_place_of`) stays theirs.
    With `mends` it was found damaged: one that is whole by now stays (WholeAgainError).
    What of `leaving_trace` it held is kept before anything goes: where that cannot be, nothing does.
    """
    if mends:
        refuse_whole(places, learner_id)
    _change_trace(places, with_more, begun := leaving_trace(places, learner_id))
    try:
        remove_file(places, learner_id, also=list_strays(places, learner_id) if with_strays else ())
    except CourseError as error:
        with suppress(CourseError):  # what is still there was not deleted, or another kept it who deleted it
            left = begun if isinstance(error, NotFoundError) else leaving_trace(places, learner_id)
            _change_trace(places, without, left)
        raise
    forget_learner(places, learner_id)
    return list_strays(places, learner_id)


def leaving_trace(places: Places, learner_id: str) -> tuple[DeletedSitting, ...]:
    """Return what a deletion keeps of a record, and of its copies, where a PIN is chosen: what it began that measures.

    Nothing else would tell a trainer that somebody was told the keys, or sat an exam, under a tile that is gone.
    """
    if not has_trainer_pin(places):
        return ()
    from htcourse.store.restore import rows_made_once  # no start needs it
    from htcourse.store.trainers_rows import handed_in_among

    found: dict[str, DeletedSitting] = {}
    known: frozenset[str] = frozenset()
    with suppress(CourseError), ReadOnlyRecord.open(places, learner_id) as archive:
        for each in (*archive.attempts_in(ONCE), *archive.set_aside()):
            if each.mode in ONCE:
                day = Moment(each.started_at, each.offset_minutes).local[:10]
                found[each.id] = DeletedSitting(each.quiz, each.mode, day, bool(each.submitted_at))
        known = row_ids(archive.path)
    for copy in rows_made_once(places, learner_id, known):
        handed_in = handed_in_among(copy.rows)
        for table, row in copy.rows:
            if table == "attempt":
                own = dict(zip(AT[table], row, strict=True))
                day = Moment(own["started_at"], own["offset_minutes"]).local[:10]
                is_handed_in = own["id"] in handed_in or (own["id"] in found and found[own["id"]].is_handed_in)
                found[own["id"]] = DeletedSitting(own["quiz"], own["mode"], day, is_handed_in)
    return tuple(sorted(found.values(), key=lambda each: each.day))


def _change_trace(
    places: Places,
    change: Callable[[Sequence[DeletedSitting], Sequence[DeletedSitting]], tuple[DeletedSitting, ...]],
    of: Sequence[DeletedSitting],
) -> None:
    if of:
        change_settings(
            places, lambda settings: settings._replace(deleted_sittings=change(settings.deleted_sittings, of))
        )


def deleted_sittings(places: Places, quiz: str = "") -> dict[DeletedSitting, int]:
    """Return what deleted records of this computer had begun that measures, the newest first, and how many did.

    At one quiz where it is named; none of a class: there nothing is deleted unseen.
    """
    kept = () if places.people else read_settings(places).deleted_sittings
    return dict(Counter(each for each in reversed(kept) if quiz in ("", each.quiz)))


def _here(utc: str) -> str:
    """Return a time of a file as the clock on the wall of this computer showed it; empty stays empty."""
    return moment_here(datetime.fromisoformat(utc)).local if utc else ""


def stray_logs(places: Places, rows: Iterable[LearnerRow]) -> Iterator[tuple[StrayLog, str]]:
    """Give each log that nothing reads, with what to do about it, but for those that `lost_log` names."""
    lacking = [row.id for row in rows if row.lacks_log]
    for each in list_stray_logs(places):
        if each.path.parent == places.learners and any(id in each.path.name for id in lacking):
            continue
        what = f"a log of {each.learner_id or 'nobody knows whom'}, which nothing reads there"
        if not each.more and each.learner_id:
            yield each, f"{what}: all that can be read of it is in their record; it may go"
            continue
        name = f"{each.learner_id or 'ID'}.db-wal"
        way = f"close the program, put a copy of it into the folder learners as “{name}”, if there is none"
        yield each, f"{what}, with entries that their record lacks: {each.more}; {way}, and start it again"
