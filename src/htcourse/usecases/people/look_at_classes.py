"""Look at a trainer's classes, for doctor: their files, and the records that were collected. Nothing is written."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.store.backups import backup_folder, has_copy
from htcourse.store.class_files import ClassFile, list_classes, older_files, older_lists, unread_files
from htcourse.store.durable import may_hold_something
from htcourse.store.given_marks import FOLDER, unread_given
from htcourse.store.places import Places, is_no_folder, no_folder
from htcourse.store.tidy import with_classes
from htcourse.usecases.machine.data_folder import Finding, below
from htcourse.usecases.people.every_record import being_taken_out, gone_records, told_for, whose
from htcourse.usecases.people.learners import check_learners

_UNREAD = "{} cannot be read, and the other of its two files is: move it away"
_GONE = "{} is gone, and the other of its two files is read: the next start of the program writes it anew"
_NO_COPY = "there is no copy of it: the next file of theirs that is collected, or mark that is given there, makes one"
_PUT_BACK = (
    "{} is older than its copy, as if an old file was put back: the copy counts, and the next start writes both; to go "
    "back all the same, remove the copy and class.written too, with the program closed"
)
_ALIKE = (
    "{} are called “{}”, as if a folder was copied by hand: commands ask which by its id; close the program and "
    "move the one that is not to count away from there"
)
_HELD = (".json", ".db")
"""Endings of files that are never empty; votes and locks may be."""


def look_at_classes(places: Places) -> Iterator[Finding]:
    """Look at the files of classes, then at the records of each."""
    yield from _trainers(places)
    yield from _collected(places)


def _trainers(places: Places) -> Iterator[Finding]:
    """Find what cannot be read of classes, and what is no file, or empty, where a file of the trainer's is kept."""
    try:
        (classes, problems), unread = list_classes(places), unread_files(places)
        both = {each.parent for each, after in pairwise(unread) if each.parent == after.parent}  # a problem tells it
        unread = tuple(each for each in unread if each.parent not in both)
        seen = [(_UNREAD if os.path.lexists(each) else _GONE).format(below(places, each)) for each in unread]
        seen += [_PUT_BACK.format(below(places, each)) for each in older_files(places)]
        seen += map(str, older_lists(places, classes))
        seen += _alike(places, classes)
    except CourseError as error:
        problems, seen = (error,), []
    seen = [*map(str, problems), *seen]
    yield Finding("classes", not seen, " ".join(seen) or "ok")
    patterns = ("polls/*.*", "meetings/*.*", "sent/*.*", "recent-*.json")
    kept = list[Path]()
    with suppress(OSError):  # who may not look in is told by what is found about rights
        kept += [*(path for each in patterns for path in places.trainer.glob(each)), *places.previewed.glob("*")]
    whole = {each for each in kept if os.path.isfile(each) and (each.suffix not in _HELD or may_hold_something(each))}
    strays = [below(places, each) for each in sorted(kept) if each not in whole]
    yield Finding("classroom", not strays, f"no file, or empty; move it away: {', '.join(strays)}" if strays else "ok")


def _alike(places: Places, classes: Iterable[ClassFile]) -> Iterator[str]:
    """Say which classes have one name: who made one by hand copied the folder of the other."""
    called = dict[str, list[ClassFile]]()
    for each in classes:
        called.setdefault(each.name.casefold(), []).append(each)
    for found in called.values():
        if len(found) > 1:
            yield _ALIKE.format(", ".join(below(places, places.classes / each.id) for each in found), found[0].name)


def _collected(places: Places) -> Iterator[Finding]:
    """Yield a finding for each record of a class that does not open or was changed, and one for all the others."""
    rows, problems = 0, 0
    for each in list(with_classes(places))[1:]:
        name = below(places, each.learners.parent)
        try:
            found = check_learners(each)
        except CourseError as error:
            yield Finding(f"records of {name}", False, str(error))
            problems += 1
            continue
        rows += len(found)
        told = [(f"record {gone.values['id']}", str(gone)) for gone in gone_records(each)]
        half = being_taken_out(each)
        problems_of = ((row, row.problem) for row in found if row.problem is not None and row.id not in half)
        for row, problem in problems_of:
            told.append((f"record {row.id}", str(told_for(each, whose(each, row.id), problem))))
        sound = [row.id for row in found if row.problem is None and row.id not in half]
        if is_no_folder(each.backups):
            told.append(("copies", str(no_folder(each.backups))))
        else:
            told += [(f"copies of {learner}", seen) for learner in sound if (seen := _lack_of_copies(each, learner))]
        told += [(f"marks in {FOLDER}", str(unread)) for unread in unread_given(each)]
        yield from (Finding(f"{what} of {name}", False, seen) for what, seen in told)
        problems += len(told)
    yield Finding("collected records", not problems, f"{rows}")


def _lack_of_copies(of_class: Places, learner_id: str) -> str:
    if is_no_folder(stray := backup_folder(of_class, learner_id)):
        return str(no_folder(stray))
    try:
        return "" if has_copy(of_class, learner_id) else _NO_COPY
    except CourseError as error:
        return str(error)
