"""Random ids of rows, files and runs, and SHA-256, without the libraries of both: 2 ms each of a start."""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from os import urandom

# As `uuid` writes one, which takes 2 ms to import: a start needs none.
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_IN_BYTES = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_END = 24
"""Where the last twelve digits of an id begin."""


def is_id(text: str) -> bool:
    """Tell whether a text, as the name of a file, can be an id that `new_id` gave."""
    return _ID.fullmatch(text) is not None


def ids_in(content: bytes) -> Iterator[str]:
    """Yield the ids that stand in a file, whatever it is."""
    return (each[0].decode() for each in _IN_BYTES.finditer(content))


def new_id(of: str = "") -> str:
    """Return a new id as text: a UUID of version 4 (RFC 9562, 5.4), for which a start need not load `uuid` (2 ms).

    That of a row which belongs to another, `of` that id, ends as it does: where the row is lost and its id is not, that
    tells whose it was (`end_of`). 74 bits of it are by chance still.
    """
    number = int.from_bytes(urandom(16), "big")
    number = number & ~(0xF << 76) | 0x4 << 76  # version
    number = number & ~(0b11 << 62) | 0b10 << 62  # variant
    digits = f"{number:032x}"
    end = of[_END:] if is_id(of) else digits[20:]
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], end))


def end_of(text: str) -> str:
    """Return the end of an id, which those of what belongs to it have too."""
    return text[_END:]


try:
    _sha256 = import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256").sha256
except ImportError:
    from hashlib import sha256 as _sha256


def digest(data: bytes) -> bytes:
    """Return the SHA-256 of some bytes: 32 bytes (FIPS 180-4)."""
    return bytes(_sha256(data).digest())


def digest_of_pieces(pieces: Iterable[bytes]) -> bytes:
    """Return the SHA-256 of bytes that come in pieces, of which one at a time is in memory.

    By OpenSSL where Python has it: of a whole library it takes a fifth of the time, though some milliseconds to load.
    """
    try:
        made = import_module("_hashlib").openssl_sha256()
    except (ImportError, AttributeError):
        made = _sha256()
    for each in pieces:
        made.update(each)
    return bytes(made.digest())
