"""Backups of a learner's record: list them, look at one, and put one in the record's place, also of a damaged one."""

import os
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import LearnerFileError, WholeAgainError
from htcourse.core.ids import is_id
from htcourse.store.backups import ASIDE, Backup
from htcourse.store.backups import list_asides as stored_asides
from htcourse.store.backups import list_backups as stored_backups
from htcourse.store.check_record import check_copy, current_copy, is_sound
from htcourse.store.chosen_file import followed
from htcourse.store.damaged_record import (
    Harm,
    answers_held,
    answers_in,
    examine,
    learner_of,
    look_at,
    look_at_aside,
    owner_of,
)
from htcourse.store.learner_copies import lacks_its_log, with_its_log
from htcourse.store.learners_here import bring_back, merge_learner, stands_broken
from htcourse.store.places import Places
from htcourse.store.preferences import NAME, PIN
from htcourse.store.restore import Restored, kept_backup, restore
from htcourse.store.salvage import salvaged_copy
from htcourse.store.sqlite_errors import damaged_copy
from htcourse.store.trainers_rows import brought_copy, still_out
from htcourse.usecases.people.held_exam import let_in
from htcourse.usecases.people.pins import is_pin_away
from htcourse.usecases.people.restored import BackupRow as BackupRow
from htcourse.usecases.people.restored import RestoredRecord as RestoredRecord
from htcourse.usecases.people.restored import backup_row, came_in, moment_of, put_newest_back, told
from htcourse.usecases.people.trainer_pin import has_trainer_pin
from htcourse.usecases.session import Changed, Session

__all__ = ["Harm"]


@dataclass(frozen=True, slots=True)
class DamagedRecord:
    """A record that cannot be opened, or is gone, and what there is to put in its place.

    `copies` are all its backups, by their dates, latest first. `newest` is the one to put in its place: the newest that
    is whole, by what it holds. `rows` can be read of the file, `readable` of them answers, `later` not in `newest`;
    `later_notes` sections have notes it lacks. `last_at` is when the last answer was given (local time, ISO 8601; empty
    without). `pin` is what one is checked against.
    `under_way` exams were begun and not handed in; `doubted` tests and exams may have lost answers.
    """

    id: str
    name: str
    pin: str
    harm: Harm
    readable: int
    later: int
    later_notes: int
    last_at: str
    copies: tuple[BackupRow, ...]
    newest: BackupRow | None
    under_way: int = 0
    doubted: int = 0
    rows: int = 0

    @property
    def passed_over(self) -> BackupRow | None:
        """A whole copy that bears a later date than `newest`, if there is one."""
        newest = self.newest.made[:16] if self.newest is not None else "~"  # to the minute, as it is told
        return next((each for each in self.copies if each.problem is None and each.made[:16] > newest), None)


def answers_now(session: Session) -> int:
    """Return how many answers are in the record of who is at work, counted as those of its backups are."""
    return len(session.learner.responses())


def list_backups(session: Session) -> tuple[BackupRow, ...]:
    """Return the backups of the learner at work, and damaged records kept aside, newest first, each looked at."""
    places, learner_id = session.places, session.learner.id
    found = (*list_copies(places, learner_id, session.clock), *list_asides(places, learner_id, session.clock))
    return tuple(sorted(found, key=lambda each: each.name, reverse=True))


def list_copies(places: Places, learner_id: str, clock: Clock = system_clock) -> tuple[BackupRow, ...]:
    """Return the backups of a learner, newest first, each looked at."""
    offset = clock().offset_minutes
    return tuple(backup_row(look_at(each), offset) for each in stored_backups(places, learner_id))


def list_asides(places: Places, learner_id: str, clock: Clock = system_clock) -> tuple[BackupRow, ...]:
    """Return the damaged records of a learner that were kept aside, newest first, each looked at."""
    offset = clock().offset_minutes
    return tuple(backup_row(look_at_aside(each, places.learners), offset) for each in stored_asides(places, learner_id))


def examine_record(places: Places, learner_id: str, clock: Clock = system_clock) -> DamagedRecord:
    """Say what is wrong with a record and what can be done; nothing is changed.

    Raises InUseError while it is open anywhere, and FolderError where nothing can be written.
    """
    found, offset = examine(places, learner_id, clock), clock().offset_minutes
    return DamagedRecord(
        id=learner_id,
        name=found.preferences.get(NAME.key, ""),
        pin="" if is_pin_away(places, learner_id) else found.preferences.get(PIN.key, ""),
        harm=found.harm,
        readable=found.readable,
        later=found.later,
        later_notes=found.later_notes,
        last_at=moment_of(found.last_at, found.last_offset_minutes) if found.last_at else "",
        copies=tuple(backup_row(each, offset) for each in found.copies),
        newest=backup_row(found.newest, offset) if found.newest else None,
        under_way=found.under_way,
        doubted=found.doubted,
        rows=found.rows,
    )


def restore_copy(
    places: Places,
    learner_id: str,
    name: str,
    clock: Clock = system_clock,
    *,
    mends: bool = False,
    on_leaving: Callable[[int], object] = lambda answers: None,
) -> RestoredRecord:
    """Put a backup in the place of a record that is not open, with what of that can still be read.

    With `mends` a record that is whole by now stays (WholeAgainError); without, `on_leaving` is told before how many
    answers go out of a whole one. Of a damaged record that was kept aside what can be read comes into the record there
    is, and so of a damaged backup. Raises NotFoundError for a name that is none of its backups, InUseError,
    FolderError, and LearnerFileError or NewerFileError where nothing can be read of it; nothing has changed then.
    """
    backup = kept_backup(places, learner_id, name)
    if backup.is_aside:
        return _bring_aside_back(places, backup, clock)
    try:
        check_copy(backup.path, learner_id)
    except LearnerFileError as problem:
        return _restore_damaged(places, backup.path, problem, learner_id, clock)
    return told(places, restore(places, learner_id, backup.path, clock, mends=mends, on_leaving=on_leaving))


def restore_file(
    places: Places,
    file: Path,
    learner_id: str = "",
    clock: Clock = system_clock,
    *,
    by_trainer: bool = False,
    damaged: Container[str] = (),
    on_leaving: Callable[[int], object] = lambda answers: None,
) -> RestoredRecord:
    """Put any copy in the place of a record, without an id in that of the learner it names; see `restore_copy`.

    Where a trainer has chosen a PIN, what a trainer did in a file that is none of this data folder's copies comes in
    for whoever said it (`by_trainer`) alone; `held` counts it. They let an exam under way in it go on, too. What can be
    read of a damaged file comes into the record there is, or into that of a damaged or lost one. The records that were
    found `damaged` are to be mended: one that is whole by now stays, as in `restore_copy`.
    """
    file = followed(places, file)
    folder = file.absolute().parent
    if file.stem.endswith(f"-{ASIDE}") and folder.parent.resolve() == places.backups.resolve():
        owner = owner_of(file, places.learners) or folder.name  # one learner's file may have been taken for another's
        aside = kept_backup(places, folder.name, file.name)._replace(learner_id=learner_id or owner)
        if learner_id not in ("", owner) and look_at_aside(aside, places.learners).problem:
            raise damaged_copy(file, is_anothers=True)
        learner_id = aside.learner_id
        path = places.learners / f"{learner_id}.db"
        is_there = os.path.lexists(path) or places.is_lost(learner_id)
        if is_there and not stands_broken(places, learner_id, path):
            return _bring_aside_back(places, aside, clock)
    if learner_id and not is_id(learner_id):
        places.learner_file(learner_id)  # nobody's
    is_ours = file.resolve().parent.parent == places.backups.resolve()
    put_back = partial(restore, places, clock=clock, on_leaving=on_leaving)
    foreign = partial(_restore_foreign, places, clock=clock, by_trainer=by_trainer, damaged=damaged, put_back=put_back)
    if is_ours:
        return foreign(file, learner_id, is_ours=True)
    lacks_log = lacks_its_log(file)
    with with_its_log(file, places.learners) as whole:
        done = foreign(whole, learner_id, is_ours=False)
    return replace(done, lacks_log=lacks_log)


def _bring_aside_back(places: Places, aside: Backup, clock: Clock) -> RestoredRecord:
    """Bring what can be read of a file kept aside into its learner's record; one that is gone is restored before."""
    if is_lost := places.is_lost(aside.learner_id):
        newest = examine_record(places, aside.learner_id, clock).newest
        source = kept_backup(places, aside.learner_id, newest.name).path if newest else None
        with suppress(WholeAgainError):
            restore(places, aside.learner_id, source, clock, mends=True)
    path = places.learner_file(aside.learner_id)
    held = answers_held(path)
    return told(places, Restored(path, None, bring_back(places, aside, clock), held, None if is_lost else held))


def _restore_foreign(
    places: Places,
    file: Path,
    learner_id: str,
    *,
    clock: Clock,
    by_trainer: bool,
    is_ours: bool,
    damaged: Container[str],
    put_back: Callable[..., Restored],
) -> RestoredRecord:
    own_only = has_trainer_pin(places) and not by_trainer and not is_ours
    try:
        owner = learner_of(file)
        check_copy(file, learner_id or owner)
    except LearnerFileError as problem:
        done = _restore_damaged(places, file, problem, learner_id, clock, own_only=own_only)
        if by_trainer:
            let_in(places, clock, done.id)
            return replace(done, waiting=0)
        return done
    learner_id = learner_id or owner
    path = places.learners / f"{learner_id}.db"
    is_whole = is_sound(path, learner_id)
    mends = not is_whole or learner_id in damaged
    if is_ours:
        restored = put_back(learner_id, file, mends=mends)
        if by_trainer:
            let_in(places, clock, learner_id)
        return told(places, restored)
    if not is_id(learner_id):
        places.learner_file(learner_id)  # nobody's
    with (
        current_copy(file, places.learners) as whole,
        brought_copy(whole, path if is_whole else None, own_only=own_only) as (copy, came, stayed),
    ):
        restored = put_back(learner_id, copy, mends=mends)
        came = still_out(came, stayed, path)
    if by_trainer:
        let_in(places, clock, learner_id)
    done = told(places, restored)
    return replace(done, held=came.held, twice=done.twice + came.twice, has_late=done.has_late or came.late > 0)


def _restore_damaged(
    places: Places, file: Path, problem: LearnerFileError, learner_id: str, clock: Clock, *, own_only: bool = False
) -> RestoredRecord:
    """Bring what can be read of a damaged file into its learner's record; raises `problem` where that is nothing."""
    with salvaged_copy(file, places.learners, problem, learner_id) as copy:
        owner, readable = learner_of(copy), answers_in(copy)
        path = places.learners / f"{owner}.db"
        first = put_newest_back(places, owner, copy, clock)
        if not is_sound(path, owner):
            with suppress(WholeAgainError), brought_copy(copy, None, own_only=own_only) as (own, came, stayed):
                restored = restore(places, owner, own, clock, mends=True)._replace(merged=came, copied=0)
                return replace(told(places, restored), held=still_out(came, stayed, path).held, readable=readable)
        held = answers_held(path)
        came = merge_learner(places, owner, copy, clock, own_only=own_only)
        return replace(came_in(places, path, came, held, first), readable=readable)


def save_readable(places: Places, learner_id: str, clock: Clock = system_clock) -> RestoredRecord:
    """Make a record of what can be read of a damaged one without a copy; raises WholeAgainError and as `restore`."""
    return told(places, restore(places, learner_id, None, clock, mends=True))


def start_new(places: Places, learner_id: str, clock: Clock = system_clock) -> RestoredRecord:
    """Begin a damaged one anew, under its name; exams stay, what stood there is kept. Raises as `save_readable`."""
    return told(places, restore(places, learner_id, None, clock, takes_all=False, mends=True))


def look_first(places: Places, learner_id: str, name: str, clock: Clock = system_clock) -> Session:
    """Return a session on a copy of a backup: nothing of it is kept. Raises as `restore_copy`."""
    return Session.of_copy(places, learner_id, kept_backup(places, learner_id, name).path, clock)


@contextmanager
def held_backup(session: Session, name: str) -> Iterator[Backup]:
    """Hold a copy of a backup while the session is closed: the backup made then may take its place.

    Raises NotFoundError when there is none of that name, LearnerFileError when it is damaged, and FolderError.
    """
    backup = kept_backup(session.places, session.learner.id, name)
    if backup.is_aside:
        yield backup
        return
    with current_copy(backup.path, session.places.learners) as copy:
        yield Backup(copy, backup.learner_id, backup.at, backup.reason)


def restore_record(places: Places, backup: Backup, clock: Clock = system_clock) -> Changed:
    """Put a held backup in the place of the learner's record, as `restore_copy`; what stood there becomes a backup too.

    The session must be closed. Raises InUseError, LearnerFileError or FolderError.
    """
    if backup.is_aside:
        bring_back(places, backup, clock)
    else:
        restore(places, backup.learner_id, backup.path, clock, is_copy=True)
    return Changed(progress=True, preferences=True, learners=True)
