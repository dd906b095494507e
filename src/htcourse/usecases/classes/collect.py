"""Collect what learners handed in: first what each file is and what would become of it, then take it in.

A file is never trusted: its signature and its box are checked, its record page by page and row by row, and every answer
is marked anew by the key of this computer. Nothing that came in is replaced: rows are appended by their ids, so a file
taken in twice changes nothing. One bad file stops no other.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError, FolderError, InUseError, NewerFileError, Problem, Report, reported
from htcourse.core.signed_statement import fingerprint
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import read_bytes
from htcourse.store.backups import record_path
from htcourse.store.class_files import ClassFile, Person, change_class, list_classes, read_class
from htcourse.store.damaged_record import learner_of
from htcourse.store.durable import put_durably
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_archive import LearnerArchive
from htcourse.store.learner_copies import make_folder, reaching, scratch_file
from htcourse.store.learner_files import bring_learner, delete_learner
from htcourse.store.places import Places
from htcourse.store.result_copies import NOTHING, Held, held_results, results_in
from htcourse.usecases.classes.hand_in import LARGEST_FILE, RESULT, Packed, class_bytes, unpack
from htcourse.usecases.classes.marked_here import mark_here
from htcourse.usecases.classes.receipts import RECEIPT, Receipt, write_receipt
from htcourse.usecases.classes.roster import CARD, free_code


class FileVerdict(StrEnum):
    """What a file in the folder is: `TAKEN` come in, `ASKED` only where the trainer says so, all others never."""

    NEW = "new"
    NEWER = "newer"
    DUPLICATE = "duplicate"
    OLDER = "older"
    DAMAGED = "damaged"
    OTHER_CLASS = "other class"
    OTHER_FILE = "other file"
    NEWER_PROGRAM = "newer program"
    OTHER_SIGNER = "unknown signer"
    OTHER_PERSON = "code of another"


TAKEN = (FileVerdict.NEW, FileVerdict.NEWER)
ASKED = (FileVerdict.OTHER_SIGNER, FileVerdict.OTHER_PERSON)

_AT_ONCE = 25
"""So many people are put on the list at once: writing it takes time with all who are on it."""


class Looked(NamedTuple):
    """A file and what it is. `more` counts its answers that are not here yet, `changed` rows altered before sealing.

    `code`, `name` and `answers` are empty where it could not be read. `is_taken` says what became of it, or would;
    `receipt` is the name of what was written for the learner beside it, empty where the disk takes nothing.
    """

    path: Path
    found: FileVerdict
    code: str = ""
    name: str = ""
    answers: int = 0
    more: int = 0
    changed: int = 0
    signer: str = ""
    learner: str = ""
    at: str = ""
    marked_anew: int = 0
    is_taken: bool = False
    receipt: str = ""

    @property
    def is_asked(self) -> bool:
        """Whether the trainer has to say if it comes in."""
        return self.found in ASKED

    def as_json(self) -> dict[str, object]:
        """Return the fields of the export."""
        return {
            "file": str(self.path),
            "found": self.found,
            "code": self.code,
            "answers": self.answers,
            "more": self.more,
            "changed": self.changed,
            "signer": self.signer,
            "at": self.at,
            "marked_anew": self.marked_anew,
            "is_taken": self.is_taken,
            "receipt": self.receipt,
        }


class SealOf(NamedTuple):
    """What a file says without being opened: who signed it (empty: damaged, or no result) and for which class here."""

    path: Path
    signer: str = ""
    class_name: str = ""


class Collected(NamedTuple):
    """What was looked at or taken in, a row a file, in the order of names; and what could not be read at all."""

    rows: tuple[Looked, ...]
    problems: tuple[CourseError, ...] = ()

    def counts(self) -> dict[FileVerdict, int]:
        """Return how many files are of each kind, those there are."""
        found = [each.found for each in self.rows]
        return {each: found.count(each) for each in FileVerdict if each in found}


def result_files(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files in folders, and those named themselves, by name; raises FolderError.

    Only regular files, none whose name begins with a dot: a stick holds much.
    """
    found: dict[Path, None] = {}
    for each in folders:
        try:
            each.stat()
            inside = sorted(each.iterdir()) if each.is_dir() else [each]
        except OSError as error:
            raise FolderError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read ({reason})."),
                fix=QT_TRANSLATE_NOOP("Errors", "Put the stick back, or choose another folder."),
                path=str(each),
                reason=error.strerror or str(error),
            ) from error
        for path in inside:
            with suppress(OSError):
                is_ours = path.suffix.casefold() in (RECEIPT, CARD)  # what a trainer put there
                if path.is_file() and not path.name.startswith(".") and not is_ours:
                    found[path] = None
    return tuple(found)


def look(places: Places, of: ClassFile, files: Sequence[Path], report: Report | None = None) -> Collected:
    """Say what each file is, and what would become of it; nothing is written."""
    desk = _Desk(places, of)
    return Collected(tuple(desk.look(each) for each in reported(files, len(files), report)))


def collect(
    places: Places,
    of: ClassFile,
    files: Sequence[Path],
    *,
    also: Iterable[Path] = (),
    clock: Clock = system_clock,
    report: Report | None = None,
) -> Collected:
    """Take in what is new in files, and those of `also` that would be asked about; each by itself, wholly or not.

    Raises FolderError where this computer's own disk fails.
    """
    desk, wanted = _Desk(places, of), set(also)
    rows, problems = [], []
    try:
        for each in reported(files, len(files), report):
            try:
                rows.append(desk.take(each, clock, is_asked=each in wanted))
            except FolderError:
                raise
            except CourseError as problem:
                problems.append(problem)
    finally:  # also where it was stopped
        try:
            desk.keep_list()
        except InUseError as problem:
            problems.append(problem)
    return Collected(tuple(rows), tuple(problems))


def seal_of(places: Places, path: Path) -> SealOf:
    """Say whether a file is as it was signed, by whom and for which class; nothing is opened."""
    from htcourse.classroom.sealing import read_seal  # brings PyNaCl

    data = read_bytes(path, path.name, LARGEST_FILE)
    sealed = None if isinstance(data, Problem) else read_seal(data)
    if sealed is None or not sealed.is_whole:
        return SealOf(path)
    names = {class_bytes(each.id): each.name for each in list_classes(places)[0]}
    return SealOf(path, fingerprint(sealed.signer), names.get(sealed.class_id, ""))


class _Opened(NamedTuple):
    looked: Looked
    packed: Packed | None = None
    held: Held = NOTHING


class _Desk:
    """Looks at one file after the other, each beside what is held of the same learner by then."""

    def __init__(self, places: Places, of: ClassFile) -> None:
        self._places, self._there = places, places.of_class(of.id)
        self._class = read_class(places, of.id)  # a window may show how it was
        self._held: dict[str, Held] = {}
        self._waiting: list[Looked] = []

    def look(self, path: Path) -> Looked:
        """Say what a file is, and remember what it would bring."""
        opened = self._open(path)
        if opened.looked.found in TAKEN:
            self._remember(opened)
            return opened.looked._replace(is_taken=True)
        return opened.looked

    def take(self, path: Path, clock: Clock, *, is_asked: bool) -> Looked:
        """Take a file in, where it is new, or was asked about and is wanted."""
        opened = self._open(path)
        looked = opened.looked
        if opened.packed is None or not (looked.found in TAKEN or (is_asked and looked.found in ASKED)):
            return looked
        code, of_paper = self._put_on_list(looked)
        make_folder(self._there.learners)
        with scratch_file(self._there.learners) as copy:
            with reaching(copy):
                put_durably(copy, opened.packed.database, is_private=True)
            bring_learner(self._there, copy, clock)
        if of_paper:
            self._join(of_paper, looked.learner, clock)
        marked = mark_here(self._there, looked.learner, code, clock)
        self._remember(opened)
        receipt = self._give_receipt(looked, code, clock())
        if len(self._waiting) >= _AT_ONCE:
            self.keep_list()
        return looked._replace(code=code, marked_anew=marked, is_taken=True, receipt=receipt)

    def _give_receipt(self, looked: Looked, code: str, now: Moment) -> str:
        """Write beside a file what of it is here now; a stick that takes nothing is no reason to take nothing in."""
        with LearnerArchive.open(self._there, looked.learner) as archive:
            attempts = sum(bool(each.submitted_at) for each in archive.attempts())
        answers, of = len(self._held[looked.learner].answers), self._class
        receipt = Receipt(of.id, of.name, code, looked.learner, attempts, answers, now.utc, now.offset_minutes)
        try:
            return write_receipt(self._places, receipt, looked.path.parent).name
        except CourseError:
            return ""

    def _join(self, of_paper: str, learner_id: str, clock: Clock) -> None:
        """Put what was typed from paper into the record that came, and let the other go."""
        with LearnerFile.open(self._there, learner_id, clock) as learner:
            learner.merge(record_path(self._there, of_paper))
        delete_learner(self._there, of_paper)

    def keep_list(self) -> None:
        """Write who handed in what; raises what `change_class` raises.

        Who is not on the list although their record is here was left out by a program that was killed: their file is
        new once more.
        """
        if not self._waiting:
            return

        def change(before: ClassFile) -> ClassFile:
            for each in self._waiting:
                before = _listed(before, each)[0]
            return before

        self._class = change_class(self._places, self._class.id, change)
        self._waiting.clear()

    def _put_on_list(self, looked: Looked) -> tuple[str, str]:
        """Remember whose record it is and who signed; return the code it stands under, and their record from paper."""
        self._class, code, before = _listed(self._class, looked)
        self._waiting.append(looked._replace(code=code))
        return code, before if before and before in self._there.learner_ids() else ""

    def _remember(self, opened: _Opened) -> None:
        learner = opened.looked.learner
        before = self._held_of(learner)
        self._held[learner] = Held(before.rows | opened.held.rows, before.answers | opened.held.answers)

    def _held_of(self, learner: str) -> Held:
        if learner not in self._held:
            self._held[learner] = held_results(self._there, learner)
        return self._held[learner]

    def _open(self, path: Path) -> _Opened:
        from htcourse.classroom.sealing import is_result, open_box, read_seal  # brings PyNaCl

        if path.suffix.casefold() != RESULT:
            return _Opened(Looked(path, FileVerdict.OTHER_FILE))
        data = read_bytes(path, path.name, LARGEST_FILE)
        sealed = None if isinstance(data, Problem) else read_seal(data)
        if isinstance(data, Problem) or sealed is None or not sealed.is_whole:
            is_other = isinstance(data, bytes) and not is_result(data)
            return _Opened(Looked(path, FileVerdict.OTHER_FILE if is_other else FileVerdict.DAMAGED))
        signer = fingerprint(sealed.signer)
        if sealed.class_id != class_bytes(self._class.id):
            return _Opened(Looked(path, FileVerdict.OTHER_CLASS, signer=signer))
        box = open_box(sealed.box, self._class.secret)
        packed = None if box is None else unpack(box)
        if packed is None:
            return _Opened(Looked(path, FileVerdict.DAMAGED, signer=signer))
        return self._compare(path, signer, packed)

    def _compare(self, path: Path, signer: str, packed: Packed) -> _Opened:
        """Hold what was in a box against the list and against what is here."""
        make_folder(self._there.learners)
        person = self._class.person(packed.code)
        looked = Looked(
            path, FileVerdict.DAMAGED, packed.code, person.name if person else "", signer=signer, at=packed.at
        )
        with scratch_file(self._there.learners) as copy:
            with reaching(copy):
                put_durably(copy, packed.database, is_private=True)
            try:
                learner = learner_of(copy)
                held = results_in(copy)
                before = self._held_of(learner)
            except NewerFileError:
                return _Opened(looked._replace(found=FileVerdict.NEWER_PROGRAM))
            except CourseError:
                return _Opened(looked)
        more = len(held.answers - before.answers)
        looked = looked._replace(learner=learner, answers=len(held.answers), changed=packed.changed, more=more)
        return _Opened(looked._replace(found=self._found(looked, person, held, before)), packed, held)

    def _found(self, looked: Looked, person: Person | None, held: Held, before: Held) -> FileVerdict:
        owner = next((each for each in self._class.people if each.learner == looked.learner), None)
        if owner and held.rows <= before.rows:
            return FileVerdict.OLDER if held.answers < before.answers else FileVerdict.DUPLICATE
        if owner is not person and (owner or (person and person.is_taken)):
            return FileVerdict.OTHER_PERSON
        if person and person.signer not in ("", looked.signer):
            return FileVerdict.OTHER_SIGNER
        return FileVerdict.NEWER if owner and before.rows else FileVerdict.NEW


def _listed(of: ClassFile, looked: Looked) -> tuple[ClassFile, str, str]:
    """Return a class with somebody on its list, the code they have there, and their record before this one."""
    people, code, before = list(of.people), looked.code, ""
    at = next((at for at, each in enumerate(people) if each.learner == looked.learner), None)
    if at is None:
        at = next((at for at, each in enumerate(people) if each.code.casefold() == code.casefold()), None)
        if at is not None and people[at].is_taken:
            at, code = None, free_code(of, code)  # two people with one code: never one record
        elif at is not None:
            before = people[at].learner
    if at is None:
        people.append(Person(code))
        at = len(people) - 1
    people[at] = people[at]._replace(learner=looked.learner, signer=looked.signer)
    return replace(of, people=tuple(people)), people[at].code, before
