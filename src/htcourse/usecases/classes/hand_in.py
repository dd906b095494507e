"""Hand in to a class: a learner's answers in one file that only the class's trainer can open.

In the box stands a line of JSON, then the record without what is private (`result_copies`), packed by Zstandard. What
counts are the answers: whoever collects marks them anew, so a figure in the file proves nothing. Who signed is the
installation, not the person: the guide says what that proves and what it does not.
"""

import json
import os
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from htcourse import __version__
from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.places import Places
from htcourse.store.result_copies import copy_results
from htcourse.usecases.classes.roster import ClassCard, plain_code
from htcourse.usecases.exchange.save_text import save_bytes
from htcourse.usecases.quizzes.gate import closed_for
from htcourse.usecases.results.signing_key import signing_key

RESULT = ".htresult"
LARGEST_FILE = 32_000_000
"""Bytes of a result file; a year of answers has less than one million."""
LARGEST_RECORD = 256_000_000


class HandedIn(NamedTuple):
    """The file that was written, how many answers are in it, and how many rows are not as the program wrote them."""

    path: Path
    answers: int
    changed: int


class Packed(NamedTuple):
    """What stood in a box: the code and the program's version as its maker wrote them, and the record."""

    code: str
    program: str
    answers: int
    changed: int
    at: str
    database: bytes


def hand_in(
    places: Places, learner_id: str, card: ClassCard, code: str, folder: Path, clock: Clock = system_clock
) -> HandedIn:
    """Write a learner's answers for a class into a folder, a file a time; raises CourseError.

    Nobody's name is in it: the code says to the trainer whose it is.
    """
    from htcourse.classroom.sealing import seal  # nothing else in this file needs PyNaCl

    code = plain_code(code)
    copy = copy_results(places, learner_id, clock, closed_for(places, learner_id))
    if not copy.answers:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is no answer to hand in yet."),
            fix=QT_TRANSLATE_NOOP("Errors", "Answer something first; reading alone is not handed in."),
        )
    now = clock()
    packed = pack(Packed(code, __version__, copy.answers, copy.changed, now.utc, copy.database))
    sealed = seal(packed, class_bytes(card.id), card.key, signing_key(places).seed)
    stamp = now.local[:19].replace("-", "").replace(":", "").replace("T", "-")
    # Two people with one code may hand in to one folder within a second.
    ends = chain([""], (f"-{each}" for each in count(2)))
    names = (folder / f"{code}-{stamp}{end}{RESULT}" for end in ends)
    path = save_bytes(next(each for each in names if not os.path.lexists(each)), sealed)
    return HandedIn(path, copy.answers, copy.changed)


def pack(result: Packed) -> bytes:
    """Return what goes into a box."""
    import zstandard  # loaded only here and where a box is opened

    told = {name: value for name, value in result._asdict().items() if name != "database"}
    head = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
    return zstandard.ZstdCompressor(level=9).compress(head + b"\n" + result.database)


def unpack(box: bytes) -> Packed | None:
    """Return what stood in a box; None where it is damaged, or larger than any record is."""
    import zstandard

    try:
        if not 0 < zstandard.frame_content_size(box) <= LARGEST_RECORD:
            return None
        whole = zstandard.ZstdDecompressor().decompress(box)
        head, _, database = whole.partition(b"\n")
        told = json.loads(head)
        code = plain_code(str(told["code"]))
        answers, changed = int(told["answers"]), int(told["changed"])
        if min(answers, changed) < 0:
            return None
        return Packed(code, str(told["program"])[:40], answers, changed, str(told["at"])[:40], database)
    except (zstandard.ZstdError, CourseError, ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None


def class_bytes(class_id: str) -> bytes:
    """Return the id of a class as it stands on its files, 16 bytes."""
    return bytes.fromhex(class_id.replace("-", ""))
