"""Pictures that come with questions: what they are is told by their bytes, and they get a name of their own."""

import base64
import binascii
import re
from collections.abc import Iterable
from typing import NamedTuple

from htcourse.core.bounds import composed
from htcourse.core.course import Picture
from htcourse.core.errors import CourseError, Place, Problem, Severity
from htcourse.core.incoming import IN_QUESTIONS, PICTURES
from htcourse.markup.picture_size import is_too_wide, is_whole, scans_too_many
from htcourse.markup.safe_svg import svg_fault
from htcourse.markup.safe_xml import TOO_LONG

PICTURE_LIMIT = 8_000_000
"""Bytes one picture of a module may have."""

LONGEST_ADDRESS = 80
"""More of one is not kept."""

_ALL_LIMIT = 200_000_000
_LONGEST = 2 * PICTURE_LIMIT  # letters of base64
_STARTS = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff"}
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*<svg[\s>]", re.DOTALL)
_NOT_IN_NAMES = re.compile(r"[^\w-]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_INLINE = re.compile(r"data:image/[\w.+-]+;base64,(.*)", re.DOTALL)
_SPACES = re.compile(r"\s+")


def ending_of(content: bytes) -> str:
    """Return `.png`, `.jpg` or `.svg`, told by the bytes; empty when it is none of them."""
    for ending, start in _STARTS.items():
        if content.startswith(start):
            return ending
    return ".svg" if _SVG.match(content[:4096]) else ""


def is_safe(content: bytes) -> bool:
    """Say whether a picture may be decoded and shown: a safe drawing, or one that is soon and easily decoded."""
    if ending_of(content) == ".svg":
        return svg_fault(content) is None
    return not (is_too_wide(content) or scans_too_many(content))


def decoded_base64(text: str) -> bytes:
    """Return the bytes of base64, empty when it is none or too long for a picture."""
    if len(text) > _LONGEST:
        return b""
    try:
        return base64.b64decode(_SPACES.sub("", text), validate=True)
    except (binascii.Error, ValueError):
        return b""


class Kept(NamedTuple):
    """A picture's name in the module, or an empty one and why it is refused.

    That is too-large, damaged, not-a-picture or, of a drawing, the code of its `SvgFault` (`core.incoming.PICTURES` has
    the words); of one that was out of reach missing, unreadable or web.
    `size` are its bytes where they alone are too many; `instead` what stands in its place in texts.
    """

    name: str
    reason: str = ""
    size: int = 0
    instead: tuple[str, ...] = ()

    def problem(self, place: Place, title: str, file: str) -> Problem:
        """Return what is told of a picture of a question that is refused."""
        file = "data:…" if file.startswith("data:") else file
        return IN_QUESTIONS[self._why].warning(place, title=title, file=file, instead=self.instead, **self._values)

    def left_out(self, place: Place, file: str) -> Problem:
        """Return what is told of a picture of a text that is refused."""
        told = PICTURES[self._why]
        values = {"file": file, **self._values}
        return Problem("picture-left-out", place, told.by_itself, told.fix, Severity.WARNING, values)

    def error(self, file: str) -> CourseError:
        """Return what is told of a picture that is brought in by itself and refused."""
        told = PICTURES[self._why]
        return CourseError(told.by_itself, fix=told.fix, file=file, **self._values)

    @property
    def megabytes(self) -> str:
        """Its size as it is told."""
        return f"{self.size / 1_000_000:.1f}"

    @property
    def _why(self) -> str:
        return "too-many-bytes" if self.size else self.reason

    @property
    def _values(self) -> dict[str, str]:
        return {"megabytes": self.megabytes} if self.size else {}


def note_instead(refused: dict[str, Kept], converted: Iterable[tuple[str, str]]) -> None:
    """Note with each picture that was refused which words a text that was converted has in its place."""
    for address, words in converted:
        source = address[:LONGEST_ADDRESS]
        if source in refused:
            refused[source] = refused[source]._replace(instead=(*refused[source].instead, words))


class PictureStore:
    """The pictures of one file, each once, under names that are good on every computer."""

    def __init__(self) -> None:
        """Start with none."""
        self._by_content: dict[bytes, str] = {}
        self._numbers: dict[str, int] = {}
        self._size = 0

    def put(self, name: str, content: bytes) -> Kept:
        """Keep a picture that was called `name`, and return what it is called from now on."""
        if content in self._by_content:
            return Kept(self._by_content[content])
        ending = ending_of(content)
        if not ending:
            return Kept("", "not-a-picture")
        if len(content) > PICTURE_LIMIT:
            return Kept("", "too-large", len(content))
        if self._size + len(content) > _ALL_LIMIT:
            return Kept("", "too-large")
        if ending == ".svg" and (fault := svg_fault(content)):
            return Kept("", fault.code)
        if not is_safe(content):
            return Kept("", "too-large")
        if ending != ".svg" and not is_whole(content):
            return Kept("", "damaged")
        self._size += len(content)
        given = self._by_content[content] = self._free(name.rpartition("/")[2], ending)
        return Kept(given)

    def put_base64(self, name: str, text: str) -> Kept:
        """Keep a picture that is given in base64."""
        told = text.strip().removeprefix(TOO_LONG) if text.lstrip().startswith(TOO_LONG) else ""
        size = int(told) if told.isdecimal() and len(told) < 12 else len(text) * 3 // 4
        return Kept("", "too-large", size) if told or len(text) > _LONGEST else self.put(name, decoded_base64(text))

    def put_inline(self, address: str) -> Kept:
        """Keep a picture that stands in the text itself (`data:image/png;base64,…`)."""
        found = _INLINE.fullmatch(address)
        return self.put_base64("picture", found[1]) if found else Kept("", "not-a-picture")

    def pictures(self) -> tuple[Picture, ...]:
        """Return all that were kept, in order."""
        return tuple(Picture(name, content, Place(name)) for content, name in self._by_content.items())

    def _free(self, name: str, ending: str) -> str:
        stem, _, own = composed(name).rpartition(".")
        ending = f".{own}" if own == "jpeg" and ending == ".jpg" else ending
        stem = _NOT_IN_NAMES.sub("-", stem)[:60].strip("-")
        if not stem or _RESERVED.fullmatch(stem):
            stem = f"picture-{stem}".strip("-")
        number = self._numbers[stem.casefold()] = self._numbers.get(stem.casefold(), 0) + 1
        return f"images/{stem}{ending}" if number == 1 else self._free(f"{stem}-{number}.{own}", ending)
