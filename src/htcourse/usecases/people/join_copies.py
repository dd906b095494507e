"""What copies of a record hold that it lacks, where an older file may stand in its place: tell it, and bring it in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, FolderError, LearnerFileError, NewerFileError
from htcourse.core.translatable import number_of
from htcourse.store.check_record import check_copy, current_copy, is_sound
from htcourse.store.chosen_file import followed
from htcourse.store.damaged_record import answers_held, learner_of
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import with_its_log
from htcourse.store.newer_copies import RowKind, written_beyond, written_in
from htcourse.store.places import Places
from htcourse.store.restore import kept_backup
from htcourse.store.salvage import salvaged_copy
from htcourse.usecases.people.learners import bring_learner
from htcourse.usecases.people.restore_record import list_copies, restore_file
from htcourse.usecases.people.restored import BackupRow, RestoredRecord, came_in, put_newest_back


class CountedRows(NamedTuple):
    """How many rows there are of the kind that tells most: answers where there are any, else notes, else others."""

    number: int = 0
    kind: RowKind = RowKind.ANSWER

    @property
    def several(self) -> str:
        """What they are, for more than one."""
        return "entries" if self.kind == RowKind.ENTRY else f"{self.kind}s"

    @property
    def words(self) -> str:
        """How many of what."""
        return number_of(self.number, self.kind, self.several)


def _telling(rows: Iterable[RowKind]) -> CountedRows:
    counts = Counter(rows)
    return next((CountedRows(counts[each], each) for each in RowKind if counts[each]), CountedRows())


class Joined(NamedTuple):
    """What came; whether answers stayed out, as their test or exam is handed in and whole without them.

    `classes` came, with their cards. `copies` were looked at, `damaged` of them read as far as they can be; of `unread`
    others nothing can be.
    """

    came: CountedRows
    has_late: bool
    classes: int
    copies: int
    damaged: int
    unread: int


def missing_rows(places: Places, learner_id: str, copies: Sequence[BackupRow]) -> CountedRows:
    """Return how many rows those copies hold that a record which opens lacks, of damaged ones what can be read.

    What was left on purpose does not count. None where that cannot be found out now.
    """
    with suppress(CourseError), ExitStack() as stack:
        damaged = [each.name for each in copies if isinstance(each.problem, LearnerFileError)]
        read = {name: found[0] for name in damaged if (found := _read(stack, places, learner_id, name))}
        whole = [each.name for each in copies if each.problem is None]
        beyond = written_beyond(places, learner_id, whole, read)
        return _telling({row: kind for each in beyond.values() for row, kind in each.items()}.values())
    return CountedRows()


def _read(stack: ExitStack, places: Places, learner_id: str, name: str) -> tuple[Path, bool] | None:
    """Return a copy as `_readable_copy` gives it until the stack ends; None where nothing can be read of it."""
    with suppress(LearnerFileError, NewerFileError, FolderError):
        return stack.enter_context(_readable_copy(places, learner_id, name))
    return None


def join_copies(places: Places, learner_id: str, clock: Clock = system_clock, *, copy: str = "") -> Joined:
    """Bring into a record what its copies hold and it lacks, or all of one `copy`; return what came of it.

    Nothing goes out of it, and a backup is made before. Of a damaged copy what can be read counts. Raises NotFoundError
    for a name that is no copy of it, and as `LearnerFile.open` and `LearnerFile.merge` do.
    """
    names = [copy] if copy else [each.name for each in list_copies(places, learner_id, clock)]
    with ExitStack() as stack:
        if copy:
            found = {copy: stack.enter_context(_readable_copy(places, learner_id, copy))}
        else:
            found = {name: read for name in names if (read := _read(stack, places, learner_id, name))}
        sound = [name for name, (_, is_whole) in found.items() if is_whole]
        readable = {name: path for name, (path, is_whole) in found.items() if not is_whole}
        beyond = written_beyond(places, learner_id, sound, readable)
        paths = [path for path, _ in found.values()]
        if not copy:  # held meanwhile: the backup before each that comes in may let go of those that still are to
            paths = [stack.enter_context(current_copy(path, places.learners)) for path in beyond]
        learner = stack.enter_context(LearnerFile.open(places, learner_id, clock))
        before = written_in(learner.path)
        merged = [learner.merge(path, origin="restored") for path in paths]
        learner.bring_back_made_once()
        came = _telling(kind for row, kind in written_in(learner.path).items() if row not in before)
        counts = (len(found), len(readable), len(names) - len(found))
        return Joined(came, any(each.late for each in merged), sum(each.classes for each in merged), *counts)


def join_file(places: Places, file: Path, clock: Clock = system_clock, *, by_trainer: bool = False) -> RestoredRecord:
    """Bring a file into the record of the learner it names, out of which nothing goes.

    Where that does not open its newest whole copy is put back first; without one the file takes its place, as in
    `restore_file`: one that is whole by then stays (WholeAgainError). Raises as that does.
    """
    file = followed(places, file)
    with _sound_file(places, file) as whole:
        owner = learner_of(whole)
        first = put_newest_back(places, owner, whole, clock) if owner else None
    path = places.learners / f"{owner}.db"
    if not owner or not is_sound(path, owner):
        return restore_file(places, file, clock=clock, by_trainer=by_trainer, damaged=[owner])
    held = answers_held(path)
    brought = bring_learner(places, file, clock, by_trainer=by_trainer)
    done = came_in(places, path, brought.came, held, first)
    return replace(done, lacks_log=brought.lacks_log, readable=brought.readable)


@contextmanager
def _sound_file(places: Places, file: Path) -> Iterator[Path]:
    """Give a file, or of a damaged one what can be read; raises as `check_copy` where that is nothing."""
    with ExitStack() as stack:
        whole = stack.enter_context(with_its_log(file, places.learners))
        try:
            check_copy(whole)
        except LearnerFileError as problem:
            whole = stack.enter_context(salvaged_copy(whole, places.learners, problem))
        yield whole


@contextmanager
def _readable_copy(places: Places, learner_id: str, name: str) -> Iterator[tuple[Path, bool]]:
    """Give a copy of a learner's record, or of a damaged one what can be read, and whether it is whole.

    Raises NotFoundError, and as `check_copy` where nothing can be read.
    """
    path = kept_backup(places, learner_id, name).path
    with ExitStack() as stack:
        is_whole = True
        try:
            check_copy(path, learner_id)
        except LearnerFileError as problem:
            path = stack.enter_context(salvaged_copy(path, places.learners, problem, learner_id))
            is_whole = False
        yield path, is_whole
