"""A trainer's classes: who is in them, and the key that opens what they hand in.

`trainer/classes/<id>/class.json`, for its owner's eyes only; a copy stands beside it, read when the file is damaged,
for without the key no result can be opened. The records that were collected stand in `learners/` of the same folder.
"""

import base64
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from htcourse.core.errors import CourseError, FolderError, InUseError, NotFoundError, read_each
from htcourse.core.folding import name_order
from htcourse.core.ids import is_id
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import whole_file
from htcourse.store.checked_json import is_sealed, sealed, unsealed
from htcourse.store.durable import keep_name, put_durably, remove_whole
from htcourse.store.learner_connection import lock_file
from htcourse.store.learner_copies import make_folder, reaching, unreadable
from htcourse.store.locks import FileLock
from htcourse.store.paired_files import Pair, mend_pair, put_pair
from htcourse.store.places import Places, is_no_folder, no_folder

GONE = ".gone"  # the ending of a class that is being removed; what a kill leaves of it goes at the next start
_LOOKALIKES = str.maketrans("авекмнорстухі", "abekmhopctyxi")
FILE, COPY, COUNT = "class.json", "class.copy.json", "class.written"
"""The last says how often the others were written at most: both that are put back at once are known by it."""

_KIND = "htcourse class"
_WRITTEN = "written"  # how often it was: an old file that is put back is known by it
_KEY_BYTES, _PATIENCE_SECONDS = 32, 5.0
_DAMAGED = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
GUEST = "–"  # the code of whose record is here without being on the list
UNKNOWN_SIGNER = "?"  # who signed the results of somebody who was left out of the list (`usecases/classes/on_list.py`)


class Person(NamedTuple):
    """Somebody in a class. `learner` is the id of their record and `signer` who signed it, once there is one.

    `said` is another code, under which results of theirs came and the trainer took them in; empty without one.
    `known_as` is who they are to Moodle where that is not the code, `known_by` the column in which it stood there;
    `address` is that of who has an ID number there, for a list in which others have none.
    `brought_by` is “file” where a result file brought a code that nobody had listed, empty where a person did.
    `collected_on` is the day (ISO 8601) on which something of theirs came in last, empty where nobody noted it.
    """

    code: str = ""
    name: str = ""
    group: str = ""
    learner: str = ""
    signer: str = ""
    said: str = ""
    known_by: str = ""
    known_as: str = ""
    brought_by: str = ""
    collected_on: str = ""
    address: str = ""

    @property
    def is_taken(self) -> bool:
        """Whether another computer's record is theirs already; one of answers typed from paper has no signer."""
        return bool(self.learner and self.signer)


@dataclass(frozen=True, slots=True)
class ClassFile:
    """A class as its file keeps it. The secret key stays out of whatever shows this object."""

    id: str
    name: str
    people: tuple[Person, ...] = ()
    secret: bytes = field(default=b"", repr=False)
    more: Mapping[str, Any] = field(default_factory=dict)

    def person(self, code: str) -> Person | None:
        """Return who has a code, however it is written; if nobody, who has one that looks the same."""
        for key in (str.casefold, code_key):
            wanted = key(code)
            for each in self.people:
                if key(each.code) == wanted:
                    return each
        return None


def code_key(code: str) -> str:
    """Return a code as it is compared: letters that look the same in Cyrillic and in Latin are one."""
    return code.casefold().translate(_LOOKALIKES)


def by_name(people: Iterable[Person]) -> list[Person]:
    """Return people as lists show them: by their names, then those without one, by their codes."""
    return sorted(people, key=lambda each: (not each.name, name_order(each.name), name_order(each.code)))


def person_of(of: ClassFile, code: str) -> Person:
    """Return who has a code; raises NotFoundError."""
    found = of.person(code)
    if found is None:
        raise not_listed(code)
    return found


CORRECT_CODE = QT_TRANSLATE_NOOP("Errors", "Correct the code, or put the person on the list first.")
"""What is told to who typed the sheet of somebody who is not on the list."""
_SEE_LIST = QT_TRANSLATE_NOOP("Errors", "Look at the list: each code stands before its name.")


def not_listed(code: str, fix: str = _SEE_LIST) -> NotFoundError:
    """Return the error for a code that nobody in a class has."""
    return NotFoundError(QT_TRANSLATE_NOOP("Errors", "Nobody in this class has the code “{code}”."), fix=fix, code=code)


def codes_here(places: Places) -> dict[str, str]:
    """Return the codes of people by the ids of their records, where those are a class's; empty where they are not."""
    people = read_class(places, places.people.name).people if places.people else ()
    return {each.learner: each.code for each in people if each.learner}


def gone_here(places: Places) -> tuple[Person, ...]:
    """Return of whom results were collected and nothing is left, no record and no copy; of none where no class is."""
    people = read_class(places, places.people.name).people if places.people else ()
    here = {*places.learner_ids(), *places.lost_ids()} if people else ()
    return tuple(each for each in people if each.learner and places.reads(each.learner) and each.learner not in here)


Classes = tuple[tuple[ClassFile, ...], tuple[CourseError, ...]]
"""The classes of a data folder, and what is wrong with those that cannot be read."""


def list_classes(places: Places) -> Classes:
    """Return the classes by name, and what is wrong with those that cannot be read; raises FolderError.

    What is no folder and stands in the place of theirs is a problem too.
    """
    if stray := next(filter(is_no_folder, (places.trainer, places.classes)), None):
        return (), (no_folder(stray),)
    found, problems = read_each(partial(read_class, places), [each.name for each in _folders(places)])
    return tuple(sorted(found, key=lambda each: (name_order(each.name), each.id))), problems


def _folders(places: Places) -> list[Path]:
    """Return the folders of classes, and what stands in the place of one, but for those being removed."""
    with reaching(places.classes):
        found = sorted(places.classes.iterdir()) if places.classes.is_dir() else ()
        return [each for each in found if each.suffix != GONE and (each.is_dir() or is_id(each.name))]


def read_class(places: Places, class_id: str) -> ClassFile:
    """Return a class; raises NotFoundError, CourseError where neither its file nor the copy is whole, FolderError."""
    folder = places.classes / class_id
    if is_id(class_id) and is_no_folder(folder):
        raise no_folder(folder)
    if not class_id or folder.parent != places.classes or not folder.is_dir():
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no class “{id}” on this computer."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose one of the list, or make it anew."),
            id=class_id,
        )
    if not is_id(class_id):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” has no name of a class: it is a copy of one, or was renamed."),
            fix=QT_TRANSLATE_NOOP("Errors", "Give it the name it had, or move it to another place."),
            path=str(folder),
        )
    found: list[tuple[bool, ClassFile]] = []
    closed: CourseError | None = None
    for path in (folder / FILE, folder / COPY):
        try:
            found.append(_read(path))
        except (FileNotFoundError, *_DAMAGED):
            continue
        except OSError as error:
            closed = unreadable(path, error)
    if found:
        if len(found) > 1 and _is_older(found[0][1], found[1][1]):
            found.reverse()
        return max(found, key=itemgetter(0))[1]  # one with a checksum, else the first
    if closed is not None:
        raise closed
    raise CourseError(
        QT_TRANSLATE_NOOP("Errors", "The class in “{path}” is damaged: its list and its key cannot be read."),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Put a copy of “class.json” back: until then what was taken on paper counts as not taken on this computer, "
            "and its keys are told. Without one, make the class anew and let people hand in again; the records "
            "collected so far stay in that folder, until “htcourse class purge {id}” removes it.",
        ),
        path=str(folder),
        id=class_id,
    )


def unread_files(places: Places) -> tuple[Path, ...]:
    """Return the files of classes, and their copies, that are gone or cannot be read; raises FolderError."""
    found = (folder / name for folder in _folders(places) if not is_no_folder(folder) for name in (FILE, COPY))
    return tuple(each for each in found if not _is_whole(each))


def _is_whole(path: Path) -> bool:
    try:
        _read(path)
    except (OSError, *_DAMAGED):
        return False
    return True


def _read(path: Path) -> tuple[bool, ClassFile]:
    """Return whether a file has its checksum, and the class in it; raises OSError and what `_DAMAGED` names."""
    data, is_vouched_for = unsealed(whole_file(path))
    return is_vouched_for, _parsed(path.parent.name, data)


def older_files(places: Places) -> tuple[Path, ...]:
    """Return the files of classes that are older than their copies, as one put back by hand is; raises FolderError.

    The copy counts, and the next start writes both.
    """
    found = []
    for folder in _folders(places):
        with suppress(OSError, *_DAMAGED):
            if _is_older(_read(folder / FILE)[1], _read(folder / COPY)[1]):
                found.append(folder / FILE)
    return tuple(found)


def older_lists(places: Places, classes: Iterable[ClassFile]) -> tuple[CourseError, ...]:
    """Return which lists of those just read are older than they were here, as where both files were put back."""
    return tuple(
        CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The list of the class “{name}” is older than it was here before, as if an old copy was put back: who "
                "and what came onto it since is missing.",
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors",
                "Put the newest “class.json” back, or write anew what is missing; to be told no more remove “{path}”.",
            ),
            name=each.name,
            path=str(places.classes / each.id / COUNT),
        )
        for each in classes
        if _written(each) < _counted(places.classes / each.id)
    )


def _counted(folder: Path) -> int:
    with suppress(OSError, ValueError):
        return int(whole_file(folder / COUNT))
    return 0


def _is_older(kept: ClassFile, copy: ClassFile) -> bool:
    """Tell whether a file lacks more than the one writing that a kill leaves to the copy alone."""
    return _written(copy) - _written(kept) > 1


def _written(of: ClassFile) -> int:
    """Return how often a class was written; 0 where an earlier version did."""
    return count if isinstance(count := of.more.get(_WRITTEN), int) else 0


def keep_class(places: Places, new: ClassFile) -> ClassFile:
    """Keep a new class, wholly or not at all, and return it; raises FolderError."""
    folder = places.classes / new.id
    try:
        make_folder(folder)
        _write(folder, new)
    except FolderError:
        with suppress(OSError):  # nothing is in it but what was begun just now
            remove_whole(folder)
        raise
    return new


def change_class(places: Places, class_id: str, change: Callable[[ClassFile], ClassFile]) -> ClassFile:
    """Read a class, change it and write it wholly or not at all, while no other window does; return what stands.

    Raises what `read_class` raises, what `change` raises, and InUseError.
    """
    read_class(places, class_id)
    folder = places.classes / class_id
    with changing_class(places, class_id):
        before = read_class(places, class_id)
        after = change(before)
        if after != before:
            after = replace(after, more={**after.more, _WRITTEN: _written(before) + 1})
            _write(folder, after)
        return after


def mend_classes(places: Places) -> None:
    """Write each class anew of which the file or its copy is damaged, gone or older; what cannot be mended stays."""

    def write(folder: Path) -> None:
        with suppress(CourseError), changing_class(places, folder.name):
            _write(folder, read_class(places, folder.name))

    with suppress(OSError, CourseError):
        for folder in _folders(places):
            mend_pair(_pair_of(folder), is_sealed, partial(write, folder))


def changing_class(places: Places, class_id: str) -> AbstractContextManager[None]:
    """Hold a class while it is changed. Raises InUseError, NotFoundError where it is gone, and FolderError."""
    busy = InUseError(
        QT_TRANSLATE_NOOP("Errors", "Another window of the program is changing this class just now."),
        fix=QT_TRANSLATE_NOOP("Errors", "Do it again in a moment."),
    )
    return holding_class(places, class_id, "class.lock", busy, wait_seconds=_PATIENCE_SECONDS)


@contextmanager
def holding_class(
    places: Places, class_id: str, name: str, busy: InUseError, *, wait_seconds: float = 0.0
) -> Iterator[None]:
    """Hold a lock in the folder of a class: nobody removes it meanwhile.

    Raises `busy` where somebody else has it, NotFoundError where the class is gone, and FolderError.
    """
    with ExitStack() as held:
        try:
            lock = FileLock(places.classes / class_id / name).held(busy, alone=True, wait_seconds=wait_seconds)
            held.enter_context(lock)
        except FolderError:
            read_class(places, class_id)  # it may have been removed just now
            raise
        yield


def remove_class(places: Places, class_id: str, before: Callable[[], object] = lambda: None) -> None:
    """Remove a class, its key and each record collected for it, after `before`, while nobody is at work in any of it.

    Raises NotFoundError, InUseError and FolderError.
    """
    folder = places.classes / class_id
    if not class_id or folder.parent != places.classes or not folder.is_dir():
        read_class(places, class_id)
    gone = folder.with_name(f".{class_id}{GONE}")
    with reaching(folder), ExitStack() as held:
        remove_whole(gone)
        held.enter_context(changing_class(places, class_id))
        at_work = InUseError(
            QT_TRANSLATE_NOOP("Errors", "Another window of the program is at work in this class just now."),
            fix=QT_TRANSLATE_NOOP("Errors", "Close what it shows of the class, then do it again; nothing was removed."),
        )
        there = places.of_class(class_id)
        records = {lock_file(there.learners / f"{each}.db") for each in there.learner_ids()}
        for each in {folder / "collect.lock", *records, *folder.rglob("*.lock")}:
            if each.name != "class.lock":  # whoever collects, takes sheets in, or has a record open or will just now
                held.enter_context(FileLock(each).held(at_work, alone=True))
        before()
        with suppress(OSError):  # a system that moves no folder with open files
            folder.rename(gone)  # first: what is half removed would be a damaged class
        keep_name(places.classes)
    with reaching(folder):
        remove_whole(gone)
        remove_whole(folder)


def _write(folder: Path, written: ClassFile) -> None:
    content = sealed(
        {
            **written.more,
            "kind": _KIND,
            "version": 1,
            "name": written.name,
            "secret": base64.b64encode(written.secret).decode(),
            "people": [each._asdict() for each in written.people],
        }
    )
    with reaching(folder / FILE):
        put_pair(_pair_of(folder), content, is_private=True)
    if (count := _written(written)) > _counted(folder):
        with suppress(OSError):  # the list is written
            put_durably(folder / COUNT, f"{count}\n".encode(), is_private=True)


def _pair_of(folder: Path) -> Pair:
    return Pair(folder / FILE, folder / COPY)


def _parsed(class_id: str, data: Mapping[str, Any]) -> ClassFile:
    if data["kind"] != _KIND:
        raise ValueError("another kind of file")
    secret = base64.b64decode(data["secret"], validate=True)
    if len(secret) != _KEY_BYTES:
        raise ValueError("a key of another length")
    more = {key: value for key, value in data.items() if key not in ("kind", "version", "name", "secret", "people")}
    return ClassFile(class_id, str(data["name"]), tuple(_people(data["people"])), secret, more)


def _people(written: Iterable[Mapping[str, Any]]) -> Iterable[Person]:
    for each in written:
        yield Person(**{name: str(each.get(name, "")) for name in Person._fields})
