"""The file of results: what a learner hands in to a class, and what the class collects.

In the box stands a line of JSON, then the record without what is private (`handed_in_results`), packed by Zstandard.
What counts are the answers: whoever collects marks them anew, so a figure in the file proves nothing. Who signed is the
installation, not the person: the guide says what that proves and what it does not.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, FolderError, Problem
from htcourse.core.signed_statement import fingerprint
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import read_bytes
from htcourse.markup.foreign import require_file
from htcourse.store.class_files import ClassFile
from htcourse.usecases.classes.class_card import CARD
from htcourse.usecases.classes.receipts import RECEIPT
from htcourse.usecases.classes.roster import plain_code

RESULT = ".htresult"
LARGEST_FILE = 32_000_000
"""Bytes of a result file; a year of answers has less than one million."""
_LARGEST_RECORD = 64_000_000
"""Bytes of the record in it: a course of years has some hundred thousand answers, less than 700 each."""
_LARGEST_HEAD = 4_096
_MOST_BRACKETS = 3_000_000
"""Lists and mappings of a record: each costs some hundred bytes of memory, and three in a file."""


class Packed(NamedTuple):
    """What stood in a box: the code and the program's version as its maker wrote them, and the record."""

    code: str
    program: str
    answers: int
    changed: int
    at: str
    database: bytes


class SealOf(NamedTuple):
    """Who signed a file (empty: damaged, or no result), for which class here; its box `is_hollow` without a record.

    `is_unread`: the system did not let it be read.
    """

    path: Path
    signer: str = ""
    class_name: str = ""
    is_unread: bool = False
    is_hollow: bool = False


def result_files(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files in folders, and those named themselves, by name; raises FolderError.

    Only regular files, but for what is called a result, none whose name begins with a dot: a stick holds much.
    """
    found: dict[Path, None] = {}
    for each in folders:
        try:
            if not each.is_dir():
                require_file(each)  # a pipe holds nothing that could be collected
            inside = sorted(each.iterdir()) if each.is_dir() else [each]
        except OSError as error:
            raise FolderError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: {reason}."),
                fix=QT_TRANSLATE_NOOP("Errors", "Put the stick back, or choose another folder."),
                path=str(each),
                reason=error.strerror or str(error),
            ) from error
        for path in inside:
            with suppress(OSError):
                is_ours = path.suffix.casefold() in (RECEIPT, CARD)  # what a trainer put there
                is_called_so = path.suffix.casefold() == RESULT  # a folder, a pipe or a link to nowhere is told
                if (is_called_so or path.is_file()) and not path.name.startswith(".") and not is_ours:
                    found[path] = None
    return tuple(found)


def results_among(folder: Path) -> tuple[Path, ...]:
    """Return what in a folder is called a result, by name; raises FolderError."""
    return tuple(each for each in result_files([folder]) if each.suffix.casefold() == RESULT)


def folders_inside(folders: Iterable[Path]) -> int:
    """Return how many folders lie in these, into which `result_files` does not look; none whose name begins with a dot.

    What cannot be read any more holds none.
    """
    count = 0
    for each in folders:
        with suppress(OSError):
            inside = each.iterdir() if each.is_dir() else ()
            count += sum(one.is_dir() and not one.name.startswith(".") for one in inside)
    return count


def pack(result: Packed) -> bytes:
    """Return what goes into a box."""
    import zstandard  # loaded only here and where a box is opened

    told = {name: value for name, value in result._asdict().items() if name != "database"}
    head = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return zstandard.ZstdCompressor(level=9).compress(head + b"\n" + result.database)


def is_in_bounds(record: bytes) -> bool:
    """Tell whether a record is one that somebody answered: a bomb is packed in a few kilobytes."""
    return len(record) <= _LARGEST_RECORD and record.count(b"{") + record.count(b"[") <= _MOST_BRACKETS


def unpack(box: bytes) -> Packed | None:
    """Return what stood in a box; None where it is damaged, or larger than any record is."""
    import zstandard

    try:
        if not 0 < zstandard.frame_content_size(box) <= _LARGEST_HEAD + _LARGEST_RECORD:
            return None
        whole = zstandard.ZstdDecompressor().decompress(box)
        end = whole.index(b"\n", 0, _LARGEST_HEAD)
        told, database = json.loads(whole[:end]), whole[end + 1 :]
        if not is_in_bounds(database):
            return None
        code = plain_code(str(told["code"]))
        answers, changed = int(told["answers"]), int(told["changed"])
        if min(answers, changed) < 0:
            return None
        return Packed(code, str(told["program"])[:40], answers, changed, str(told["at"])[:40], database)
    except (
        zstandard.ZstdError,
        CourseError,
        ValueError,
        TypeError,
        KeyError,
        RecursionError,
        OverflowError,
        MemoryError,
    ):
        return None


def class_bytes(class_id: str) -> bytes:
    """Return the id of a class as it stands on its files, 16 bytes."""
    return bytes.fromhex(class_id.replace("-", ""))


def is_unread(data: bytes | Problem) -> bool:
    """Tell whether the system did not let a file be read, as where the stick is gone: nothing is known of it."""
    return isinstance(data, Problem) and data.code == "unreadable"


def seal_of(classes: Iterable[ClassFile], path: Path) -> SealOf:
    """Say whether a file is as it was signed, by whom and for which class, and of these if a record is in it."""
    from htcourse.classroom.sealing import open_box, read_seal  # brings PyNaCl
    from htcourse.store.received_results import owner_within  # no learner needs it

    data = read_bytes(path, path.name, LARGEST_FILE)
    sealed = None if isinstance(data, Problem) else read_seal(data)
    if sealed is None or not sealed.is_whole:
        return SealOf(path, is_unread=is_unread(data))
    of = next((each for each in classes if class_bytes(each.id) == sealed.class_id), None)
    if of is None:
        return SealOf(path, fingerprint(sealed.signer))
    box = open_box(sealed.box, of.secret)
    packed = None if box is None else unpack(box)
    is_hollow = packed is None or not owner_within(packed.database)
    return SealOf(path, fingerprint(sealed.signer), of.name, is_hollow=is_hollow)
