"""The file of results: what a learner hands in to a class, and what the class collects.

In the box stands a line of JSON, then the record without what is private (`result_copies`), packed by Zstandard. What
counts are the answers: whoever collects marks them anew, so a figure in the file proves nothing. Who signed is the
installation, not the person: the guide says what that proves and what it does not.
"""

import json
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.usecases.classes.roster import plain_code

RESULT = ".htresult"
LARGEST_FILE = 32_000_000
"""Bytes of a result file; a year of answers has less than one million."""
LARGEST_RECORD = 256_000_000


class Packed(NamedTuple):
    """What stood in a box: the code and the program's version as its maker wrote them, and the record."""

    code: str
    program: str
    answers: int
    changed: int
    at: str
    database: bytes


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
