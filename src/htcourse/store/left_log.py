"""The write-ahead log that a crash left beside a record: SQLite stops at its first damaged frame, without a word.

What stands behind that frame was acknowledged too. So the log is walked before SQLite opens it to write
(sqlite.org/fileformat2.html, 4): a record whose log breaks off in its middle counts as damaged, and what can be read
comes out of it as of any other. SQLite locks no log: to read one by other means takes no lock away. Nor does it lock
the journal that takes its place on a stick, which is rolled back here for who only looks.
"""

import struct
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from htcourse.store.durable import FULL

PAGE_SIZES = tuple(2**power for power in range(9, 17))
HEADER = 32
_FRAME = 24
_MAGIC = 0x377F0682
"""With one added where checksums are of numbers whose highest byte comes first."""
_VERSION = 3_007_000
_USUAL_SIZE = 4096
_JOURNAL = bytes.fromhex("d9d505f920a163d7")
_SMALLEST_SECTOR, _SECTORS, _TO_THE_END = 512, tuple(2**power for power in range(5, 17)), 0xFFFFFFFF


class _Frame(NamedTuple):
    """A frame: whether its checksum follows from that of the one before, whether it is of this log, and ends a change.

    That of the one before is the one it says, or the one it has: what a disk changed may be the checksum itself. Not of
    this log is what stood there before it was begun, and what lost its head.
    """

    content: bytes
    is_valid: bool
    is_own: bool
    is_commit: bool


def copy_log(log: Path, path: Path) -> None:
    """Put a log, or the journal of a change that was not ended, beside a database under its name. Raises OSError."""
    path.with_name(path.name + log.name[log.name.rindex("-") :]).write_bytes(log.read_bytes())


def rolled_back(path: Path, content: bytes) -> bytes:
    """Return a database, given as it stands, as it was before the change whose journal lies beside it.

    As SQLite does it (sqlite.org/fileformat2.html, 3), up to the first page in the journal that is not whole: those
    behind were not written over. A journal that is there still after `content` was read is of it. Raises OSError.
    """
    journal = path.with_name(path.name + "-journal").read_bytes()
    at, sector, size, pages = 0, _SMALLEST_SECTOR, 0, bytearray(content)
    while at + sector <= len(journal) and journal.startswith(_JOURNAL, at):
        count, nonce, length = struct.unpack_from(">III", journal, at + 8)
        if not at:
            sector, size = struct.unpack_from(">II", journal, at + 20)
            if sector not in _SECTORS or size not in PAGE_SIZES or length * size > len(content) + len(journal):
                break  # a head that cannot be: pages that a change took away stand in its journal
            pages = bytearray(content[: length * size].ljust(length * size, b"\0"))
        if count == _TO_THE_END:
            count = (len(journal) - sector) // (size + 8)
        at += sector
        for begin in range(at, at + count * (size + 8), size + 8):
            number, page = int.from_bytes(journal[begin : begin + 4], "big"), journal[begin + 4 : begin + 4 + size]
            check = (nonce + sum(page[size - 200 : 0 : -200])) & 0xFFFFFFFF
            if not number or journal[begin + 4 + size : begin + 8 + size] != check.to_bytes(4, "big"):
                return bytes(pages)
            if number * size <= len(pages):
                pages[(number - 1) * size : number * size] = page
        at = -(-(at + count * (size + 8)) // sector) * sector
    return bytes(pages)


def is_torn(path: Path) -> bool:
    """Tell whether the log of a record is damaged before its end; looked at twice, as somebody may be writing it."""
    return all(_mended_of(path) is not None for _ in range(2))


def mend_log(path: Path) -> None:
    """Let the log of a record's working copy hold every frame that is whole, one after the other. Raises OSError."""
    mended = _mended_of(path)
    if mended is not None:
        path.with_name(path.name + "-wal").write_bytes(mended)


def _mended_of(path: Path) -> bytes | None:
    log = path.with_name(path.name + "-wal")
    try:
        content = log.read_bytes() if log.is_file() and log.stat().st_size > HEADER else b""
    except OSError as error:
        if error.errno in FULL:
            raise
        return None  # SQLite says what the system refuses
    return mended(content)


@lru_cache(maxsize=2)
def mended(log: bytes) -> bytes | None:
    """Return a log of the whole frames of one that is damaged before its end, None where it is not.

    The last transaction does not count: a power cut leaves it in pieces, and nobody was told that it is kept. Nor does
    what an earlier power cut left behind that one. Nothing is known of a log whose whole end is damaged.
    One log, and what it is mended to, are asked about several times on one way, and each frame takes its time.
    """
    magic, _, size = struct.unpack_from(">III", log.ljust(HEADER, b"\0"))
    is_begun = magic & ~1 == _MAGIC and _checksum(">" if magic & 1 else "<", log[:24]) == _pair(log, 24)
    order = (">" if magic & 1 else "<") if is_begun else ("<" if sys.byteorder == "little" else ">")
    frames = list(_frames(log, size if size in PAGE_SIZES else _USUAL_SIZE, order, is_begun=is_begun))
    first = next((at for at, each in enumerate(frames) if not each.is_valid), len(frames))
    behind: list[_Frame] = []
    for written in _written_together(frames[first:]):
        ends = [at for at, each in enumerate(written) if each.is_commit]
        if any(written[at].is_valid for at in ends) and len(ends) >= 1 + is_begun:
            behind += written[: ends[-1] + 1]
    if not behind:
        return None
    return _written([each.content for each in (*frames[:first], *behind) if each.is_valid], order)


def _written_together(frames: list[_Frame]) -> Iterator[list[_Frame]]:
    """Part frames where one that is whole by its head does not follow the end of a transaction before it.

    SQLite writes on behind the last whole transaction: what a power cut left there stays behind a shorter one, which
    another may tear. Each of them ends once, while what was acknowledged one after the other ends several times.
    """
    begin = 0
    for at in range(1, len(frames)):
        if frames[at - 1].is_commit and frames[at].is_own and not frames[at].is_valid:
            yield frames[begin:at]
            begin = at
    yield frames[begin:]


def _frames(log: bytes, size: int, order: str, *, is_begun: bool) -> Iterator[_Frame]:
    """Yield the frames of a log up to the last; without a beginning those are its own that follow each other first."""
    salt = log[16:24] if is_begun else b""
    before, salt_before = ([_pair(log, 24)], salt) if is_begun else ([], b"")
    for at in range(HEADER, len(log) - _FRAME - size + 1, _FRAME + size):
        frame = log[at : at + _FRAME + size]
        own = frame[8:16]
        may_be = own == (salt or salt_before)
        has = [_checksum(order, frame[:8] + frame[_FRAME:], each) for each in before] if may_be else []
        is_valid = _pair(frame, 16) in has
        if is_valid:
            salt = salt or own
        is_own = bool(salt) and own == salt
        yield _Frame(frame, is_valid, is_own, is_own and frame[4:8] != bytes(4))
        before, salt_before = [_pair(frame, 16), *(() if is_valid else has[:1])], own


def _written(frames: list[bytes], order: str) -> bytes:
    magic = _MAGIC + (order == ">")
    salt = frames[0][8:16]
    head = struct.pack(">IIII", magic, _VERSION, len(frames[0]) - _FRAME, 0) + salt
    sums = _checksum(order, head)
    parts = [head + struct.pack(">II", *sums)]
    for each in frames:
        sums = _checksum(order, each[:8] + each[_FRAME:], sums)
        parts.append(each[:16] + struct.pack(">II", *sums) + each[_FRAME:])
    return b"".join(parts)


def _pair(content: bytes, at: int) -> tuple[int, int]:
    first, second = struct.unpack_from(">II", content, at)
    return int(first), int(second)


def _checksum(order: str, content: bytes, before: tuple[int, int] = (0, 0)) -> tuple[int, int]:
    first, second = before
    numbers = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for even, odd in zip(numbers, numbers, strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
