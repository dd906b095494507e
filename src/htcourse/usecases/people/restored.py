"""What is there now that a copy took the place of a record, or came into it: as windows and commands tell it."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, FolderError
from htcourse.store.backups import ASIDE, preferences_in
from htcourse.store.check_record import strays_in
from htcourse.store.damaged_record import Copy, answers_in, doubted_in, look_at
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Merged
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.store.restore import Restored, restore_newest
from htcourse.usecases.people.held_exam import held_exams
from htcourse.usecases.people.pins import clear_pin_away


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup: `name` to ask for it, `made` in local time (ISO 8601, to the second), `reason` at or before what.

    `reason` is close, import, migration, restore, restored, update, found or asked; or aside: a damaged record that was
    kept when another took its place. `answers` counts the answers in it, or those that can still be read; `problem`
    says why it cannot be restored.
    """

    name: str
    made: str
    reason: str
    answers: int = 0
    problem: CourseError | None = None

    @property
    def is_aside(self) -> bool:
        """Whether it is no copy but a damaged record: what can be read of it comes into the record there is."""
        return self.reason == ASIDE

    @property
    def is_closed(self) -> bool:
        """Whether the system does not let this account read it: nobody knows whether it is whole."""
        return isinstance(self.problem, FolderError)


@dataclass(frozen=True, slots=True)
class RestoredRecord:
    """What is there now: whose record, how many answers, how many of them came out of what was damaged.

    `kept` is where what stood there is. `copied` answers are in the copy, `before` were in what stood there, None where
    that was not sound; where it stays, as the rest came into it, nothing is `kept`. `strays` answers belong to tests
    and exams that could not be put together. `held` rows of it only a trainer may bring in; `waiting` exams under way
    in it only a trainer lets go on. `doubted` tests and exams in it may have lost answers: a trainer settles whether
    they count. `twice` were handed in here and otherwise in the file: of that nothing came in; `has_late`: nor did
    answers to what was handed in here without them. `lacks_log`: the file was not closed and its log not beside it:
    what came last may be missing. `joined` are files kept aside with the answers that came of them, though the copy
    shares none with them: it may have been begun anew on purpose between. Of a damaged copy `readable` answers could be
    read. `first` is the newest whole copy, where that was put back before a file came in, as the record did not open.
    `notes` came in.
    """

    id: str
    name: str
    answers: int
    brought: int
    kept: Path | None
    copied: int = 0
    before: int | None = None
    strays: int = 0
    held: int = 0
    waiting: int = 0
    doubted: int = 0
    twice: int = 0
    has_late: bool = False
    lacks_log: bool = False
    joined: tuple[BackupRow, ...] = ()
    readable: int | None = None
    first: BackupRow | None = None
    notes: int = 0


def told(places: Places, restored: Restored) -> RestoredRecord:
    """Return what is there now that something was put in the place of a record, or came into it."""
    path, answers = restored.path, answers_in(restored.path)
    with ReadOnlyRecord.open(places, path.stem) as archive:
        waiting = len(held_exams(places, archive, path.stem))
    with suppress(CourseError):  # the next opening tries again
        clear_pin_away(places, path.stem)
    return RestoredRecord(
        id=path.stem,
        name=preferences_in(path).get(NAME.key, ""),
        answers=answers,
        brought=max(0, min(restored.merged.responses, answers - restored.copied)),  # not those taken back
        kept=restored.kept,
        copied=restored.copied,
        before=restored.before,
        strays=strays_in(path),
        notes=restored.merged.notes,
        waiting=waiting,
        doubted=doubted_in(path),
        twice=restored.merged.twice,
        has_late=restored.merged.late > 0,
        joined=tuple(backup_row(Copy(*each), system_clock().offset_minutes) for each in restored.joined),
    )


def put_newest_back(places: Places, learner_id: str, file: Path, clock: Clock = system_clock) -> RestoredRecord | None:
    """Put its newest whole copy in the place of a record that does not open, before a sound file comes in.

    See `restore_newest`.
    """
    if put_back := restore_newest(places, learner_id, file, clock):
        restored, newest = put_back
        return replace(told(places, restored), first=backup_row(look_at(newest), clock().offset_minutes))
    return None


def came_in(places: Places, path: Path, came: Merged, held: int, first: RestoredRecord | None) -> RestoredRecord:
    """Return what is there now that a file came into a record of so many answers, which was put back `first` or not."""
    done = replace(told(places, Restored(path, None, came, held, held)), held=came.held)
    return replace(done, kept=first.kept, first=first.first, joined=first.joined) if first else done


def backup_row(copy: Copy, offset_minutes: int) -> BackupRow:
    """Return a copy as it was looked at, with its time as clocks show it at an offset."""
    backup = copy.backup
    return BackupRow(backup.path.name, moment_of(backup.at, offset_minutes), backup.reason, copy.answers, copy.problem)


def moment_of(at: str, offset_minutes: int) -> str:
    """Return a time in UTC as clocks show it at an offset, to the second."""
    return (datetime.fromisoformat(at) + timedelta(minutes=offset_minutes)).strftime("%Y-%m-%dT%H:%M:%S")
