"""What a certificate states, the one form in which that is signed, and names of keys that people can compare.

A certificate states what was completed, when and with which version. It claims nothing about what a person can do.
"""

import base64
import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError, NewerFileError
from htcourse.core.translatable import QT_TRANSLATE_NOOP

FORMAT = 1
"""The format of statements this program writes; it reads this one and older ones."""

LONGEST_NAME = 80
LONGEST_TEXT = 200
MOST_PARTS = 100

_PURPOSE = b"htcourse certificate\n"
"""Goes before what is signed, so that no other text that the same key signs can pass for a certificate."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_THERE = re.compile(r"\d{4}-\d\d-\d\d[+-]\d\d:\d\d")
_TIME_THERE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
_SERIAL = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_FINGERPRINT_LETTERS = 16
_UNSEEN = {"Cc": " ", "Cf": "", "Cs": ""}
"""What becomes of signs that are not seen, by category of Unicode: control, format, half of a pair."""


class CertificateError(CourseError):
    """A certificate, or the key it is held against, cannot be read."""


class NotValidError(CertificateError):
    """A certificate was changed after it was signed, or another installation signed it than the one expected."""


@dataclass(frozen=True, slots=True)
class PartDone:
    """A part of the course: lessons completed of those on the route, and the local day of the last one."""

    title: str
    done: int
    total: int
    last_day: str


@dataclass(frozen=True, slots=True)
class Statement:
    """All that is signed. The name is the only personal word in it, as typed; it may be empty.

    `version` and `content_hash` are those of the module as it was installed when the certificate was made. `first_day`
    and `last_day` are local days with the offset of the clock from UTC (`2026-03-01+05:00`), `made_at` a local time
    with its offset. `minutes` is what the course reckons for reading and checks. `serial` is a UUID; it and `made_at`
    are empty until the statement is signed. `parts` has those with a completed lesson, or none where there are too
    many for a page.
    """

    serial: str
    name: str
    module: str
    version: str
    content_hash: str
    title: str
    route: str
    done: int
    total: int
    minutes: int
    first_day: str
    last_day: str
    parts: tuple[PartDone, ...]
    made_at: str
    program: str


@dataclass(frozen=True, slots=True)
class SignedStatement:
    """A statement with the signature (Ed25519, 64 bytes) and the public key (32 bytes) it can be checked with."""

    statement: Statement
    public_key: bytes
    signature: bytes

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the installation that signed."""
        return fingerprint(self.public_key)

    @property
    def code(self) -> str:
        """A short code of the signature: paper and file that show the same one are the same certificate."""
        return _short_code(self.signature)


def fingerprint(public_key: bytes) -> str:
    """Return the name of a public key that people compare: 80 bits of its SHA-256, in four groups of four letters.

    Fewer would be easy to compare and easy to forge: a key with the same 32 bits is found within hours.
    """
    return _short_code(public_key)


def read_fingerprint(text: str) -> str:
    """Return a fingerprint as somebody typed it in its usual form; raises CertificateError when it can be none."""
    letters = re.sub(r"[\W_]", "", text).upper().replace("0", "O").replace("1", "I")
    if not re.fullmatch(f"[A-Z2-7]{{{_FINGERPRINT_LETTERS}}}", letters):
        raise CertificateError(
            QT_TRANSLATE_NOOP("Errors", "“{text}” is not a fingerprint."),
            fix=QT_TRANSLATE_NOOP("Errors", "One has four groups of four letters and figures: ABCD-EFGH-2345-WXYZ."),
            text=text[:60],
        )
    return _grouped(letters)


def _short_code(data: bytes) -> str:
    return _grouped(base64.b32encode(hashlib.sha256(data).digest()).decode()[:_FINGERPRINT_LETTERS])


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + 4] for start in range(0, len(letters), 4))


def plain_words(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text on one line, composed (NFC), without signs that are not seen, cut to a length.

    Unseen ones could turn or hide what a person reads: line ends, terminal codes, marks of direction.
    """
    seen = "".join(_UNSEEN.get(unicodedata.category(letter), letter) for letter in text)
    words = composed(" ".join(seen.split()))
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def to_json(statement: Statement) -> dict[str, Any]:
    """Return a statement as JSON objects."""
    return {"format": FORMAT, **asdict(statement), "parts": [asdict(each) for each in statement.parts]}


def signed_bytes(data: Mapping[str, Any]) -> bytes:
    """Return the bytes a signature stands for, from a statement as JSON; raises ValueError for what JSON cannot hold.

    The canonical form: keys in order, no blanks, UTF-8, whole numbers only.
    """
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return _PURPOSE + text.encode("utf-8")


def from_json(data: Mapping[str, Any]) -> Statement:
    """Return the statement in JSON objects; raises CertificateError for anything this program would not have written.

    Only for what was signed: a statement that was changed should be called changed and not misunderstood.
    """
    try:
        given = {item.name: data[item.name] for item in fields(Statement)}
        statement = Statement(**{**given, "parts": tuple(PartDone(**each) for each in given["parts"])})
        is_sound = set(data) == {"format", *given} and data["format"] == FORMAT and _is_sound(statement)
    except (KeyError, TypeError):
        is_sound = False
    if not is_sound:
        raise CertificateError(
            QT_TRANSLATE_NOOP("Errors", "The certificate is signed, but does not state what one of this program does."),
            fix=QT_TRANSLATE_NOOP("Errors", "It was made by something else than this program: do not rely on it."),
        )
    return statement


def refuse_newer(data: Mapping[str, Any]) -> None:
    """Raise NewerFileError for a statement in a format this program does not know yet."""
    number = data.get("format")
    if isinstance(number, int) and not isinstance(number, bool) and number > FORMAT:
        raise newer_certificate()


def newer_certificate() -> NewerFileError:
    """Return the error for a certificate of a later format."""
    return NewerFileError(
        QT_TRANSLATE_NOOP("Errors", "The certificate was made by a newer version of the program."),
        fix=QT_TRANSLATE_NOOP("Errors", "Install the newest version, and check it with that."),
    )


def _is_sound(statement: Statement) -> bool:
    module = (statement.module, statement.version, statement.content_hash, statement.title)
    texts = (*module, statement.route, statement.program)
    return (
        len(statement.parts) <= MOST_PARTS
        and all(map(_is_sound_part, statement.parts))
        and all(map(_is_text, texts))
        and _is_text(statement.name, LONGEST_NAME)
        and _is_count(statement.done, statement.total)
        and _is_count(statement.minutes)
        and _matches(_SERIAL, statement.serial)
        and _matches(_TIME_THERE, statement.made_at)
        and _matches(_DAY_THERE, statement.first_day)
        and _matches(_DAY_THERE, statement.last_day)
    )


def _is_sound_part(part: PartDone) -> bool:
    return _is_text(part.title) and _is_count(part.done, part.total) and _matches(_DAY, part.last_day)


def _is_text(value: object, longest: int = LONGEST_TEXT) -> bool:
    return isinstance(value, str) and value == plain_words(value, longest)


def _is_count(value: object, most: object = 1_000_000) -> bool:
    return type(value) is int and type(most) is int and 0 <= value <= most <= 1_000_000


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None
