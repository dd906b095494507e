"""What a file that was handed in is, and what becomes of it."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, Problem
from htcourse.core.signed_statement import fingerprint
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import read_bytes
from htcourse.store.class_files import UNKNOWN_SIGNER, ClassFile, Person
from htcourse.store.handed_in_results import Held
from htcourse.usecases.classes.result_file import LARGEST_FILE, RESULT, Packed, class_bytes, is_unread, unpack


class FileVerdict(StrEnum):
    """What a file in the folder is: `TAKEN` come in, `ASKED` only where the trainer says so, all others never.

    `UNREAD` are results that cannot be read here.
    """

    NEW = "new"
    NEWER = "newer"
    DUPLICATE = "duplicate"
    OLDER = "older"
    DAMAGED = "damaged"
    OUT_OF_REACH = "cannot be read"
    OTHER_CLASS = "other class"
    OTHER_FILE = "other file"
    NEWER_PROGRAM = "newer program"
    OTHER_SIGNER = "unknown signer"
    OTHER_PERSON = "code of another"
    TAKEN_OUT = "taken out"
    MENDING = "mends a record"


TAKEN = (FileVerdict.NEW, FileVerdict.NEWER, FileVerdict.MENDING)
ASKED = (FileVerdict.OTHER_SIGNER, FileVerdict.OTHER_PERSON, FileVerdict.TAKEN_OUT)
UNREAD = (FileVerdict.DAMAGED, FileVerdict.OUT_OF_REACH, FileVerdict.NEWER_PROGRAM)


class Looked(NamedTuple):
    """A file and what it is. `more` counts its answers that are not here yet, `changed` rows altered before sealing.

    `code`, `name` and `answers` are empty where it could not be read. `is_taken` says what became of it, or would;
    `receipt` is the name of what was written for the learner beside it, empty where the disk takes nothing. `unmarked`
    answers are to questions that this computer does not have. `stands_under` is the code under which the results of
    this person stand, where that is another. Where its owner was taken out of the class `out_on` is the day (ISO 8601).
    `left_out` questions were drawn and are not in it: they count 0. `smaller` attempts ask fewer than the quiz does
    here, which may have grown since: whether that is all they drew nobody knows; `larger` ones ask more; `unknown`
    ones are at quizzes that are not here. `unasked` answers are to no question that their attempt drew, or to it in a
    version of another question: they stay out, and so do `unread` questions and answers, which cannot be read, and
    attempts `elsewhere`, in a mode that their quiz does not offer here. `again` counts tests and exams that are more
    than may be taken: the first count. `late` are the quizzes of attempts that say they began before one that was
    collected earlier, which stays the first. `twice` are those of attempts that were handed in already, and otherwise
    in this file, as out of a copy of a data folder: the first counts, and of the second nothing comes in.
    `is_listed` says that its code is on the list, with a name or without; `is_anothers` that the code, and so the
    `name`, is that of somebody else here. `parts`: its record stands under
    another code, and each side has attempts that the other lacks; `joins_paper`: sheets typed from paper stand there.
    `is_behind`: with it too attempts are missing in which the trainer gave marks or releases; a newer file has them.
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
    unmarked: int = 0
    stands_under: str = ""
    out_on: str = ""
    left_out: int = 0
    smaller: int = 0
    larger: int = 0
    unknown: int = 0
    unasked: int = 0
    again: int = 0
    unread: int = 0
    elsewhere: int = 0
    late: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()
    is_anothers: bool = False
    parts: bool = False
    joins_paper: bool = False
    is_listed: bool = False
    is_behind: bool = False

    @property
    def is_asked(self) -> bool:
        """Whether the trainer has to say if it comes in: nobody can of two people with one record."""
        return self.found in ASKED and not self.parts

    @property
    def mends(self) -> bool:
        """Whether it takes the place of a record that is damaged or gone, and with it what was given here, as kept."""
        return self.found is FileVerdict.MENDING

    @property
    def who(self) -> str:
        """The code with the name."""
        return " ".join(filter(None, (self.code, self.whose)))

    @property
    def whose(self) -> str:
        """The name; none of whom was taken out, where by now the name is another person's."""
        return "" if self.found is FileVerdict.TAKEN_OUT and self.is_anothers else self.name

    def under(self, person: Person) -> "Looked":
        """Return this file as that of somebody on the list, whose code it may not say: the name is theirs, too."""
        return self._replace(code=person.code, name=person.name)

    def as_json(self) -> dict[str, object]:
        """Return the fields of the export."""
        told = {name: value for name, value in self._asdict().items() if name not in ("path", "name", "learner")}
        return {"file": str(self.path), **told}


def open_file(path: Path, of: ClassFile) -> tuple[Looked, Packed | None]:
    """Return what a file is by its seal, and what stood in its box; None where it is no whole result for the class."""
    from htcourse.classroom.sealing import is_result, open_box, read_seal  # brings PyNaCl

    if path.suffix.casefold() != RESULT:
        return Looked(path, FileVerdict.OTHER_FILE), None
    data = read_bytes(path, path.name, LARGEST_FILE)
    if is_unread(data):
        return Looked(path, FileVerdict.OUT_OF_REACH), None
    sealed = None if isinstance(data, Problem) else read_seal(data)
    if isinstance(data, Problem) or sealed is None or not sealed.is_whole:
        is_other = isinstance(data, bytes) and not is_result(data)
        return Looked(path, FileVerdict.OTHER_FILE if is_other else FileVerdict.DAMAGED), None
    looked = Looked(path, FileVerdict.DAMAGED, signer=fingerprint(sealed.signer))
    if sealed.class_id != class_bytes(of.id):
        return looked._replace(found=FileVerdict.OTHER_CLASS), None
    box = open_box(sealed.box, of.secret)
    packed = None if box is None else unpack(box)
    return (looked, None) if packed is None else (looked._replace(code=packed.code, at=packed.at), packed)


def verdict_of(
    looked: Looked, owner: Person | None, person: Person | None, held_before: tuple[Held, Held], *, is_lost: bool
) -> FileVerdict:
    """Return what a file is whose results came in this way or another: `owner` has them, its code is of `person`.

    `is_lost`: what the class has of them is damaged or gone.
    """
    held, before = held_before
    if looked.stands_under:
        return FileVerdict.OTHER_PERSON
    if owner and held.rows <= before.rows:
        return FileVerdict.OLDER if held.answers < before.answers - before.written_here else FileVerdict.DUPLICATE
    if looked.out_on:
        return FileVerdict.TAKEN_OUT
    if looked.is_anothers:
        return FileVerdict.OTHER_PERSON
    if person and person.signer not in ("", UNKNOWN_SIGNER, looked.signer):
        return FileVerdict.OTHER_SIGNER
    if is_lost:
        return FileVerdict.MENDING
    return FileVerdict.NEWER if owner and before.rows else FileVerdict.NEW


class Collected(NamedTuple):
    """What was looked at or taken in, a row a file, in the order of names; and what could not be read at all."""

    rows: tuple[Looked, ...]
    problems: tuple[CourseError, ...] = ()

    @property
    def without_receipt(self) -> int:
        """How many came in and got no receipt: the stick takes nothing more."""
        return sum(each.is_taken and not each.receipt for each in self.rows)

    def counts(self) -> dict[FileVerdict, int]:
        """Return how many files are of each kind, those there are."""
        found = [each.found for each in self.rows]
        return {each: found.count(each) for each in FileVerdict if each in found}


def disk_failed(error: CourseError, path: Path) -> CourseError:
    """Return what is told where collecting ended at a file for this computer's own disk."""
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "Collecting ended at “{path}”, for the disk of this computer failed: {problem}"),
        fix=QT_TRANSLATE_NOOP("Errors", "Make room, then collect again: what came in before is kept."),
        path=path.name,
        problem=str(error),
    )


def of_two_people(looked: Looked) -> CourseError:
    """Return what is told of a record that parted in two under two codes: nothing could keep these people apart."""
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "under {code} and {under} two people work with one record: a data folder was copied with somebody in it.",
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Let whoever has the copy begin as a new learner, and note their marks by hand; is it one person, let them "
            "hand in under {under}, or move what stands there first (htcourse class move CLASS {under} {code}).",
        ),
        code=looked.code,
        under=looked.stands_under,
    )


def not_taken(path: Path, error: CourseError) -> CourseError:
    """Return what is told of a file that could not be taken in, and of which nothing is kept."""
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "“{path}” was not taken in, and nothing of it was kept: {problem}"),
        path=path.name,
        problem=str(error),
    )
