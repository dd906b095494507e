"""Reads a text file of a module: bounded, UTF-8, NFC, line feeds; everything else is a problem."""

from dataclasses import dataclass
from pathlib import Path

from htcourse.core.bounds import Excess, composed, text_excess
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import read_bytes, too_large

TEXT_LIMIT = 1_000_000
"""Bytes; the longest lesson of the course has some 30,000."""

_MARK = b"\xef\xbb\xbf"
_SAVE_AS_UTF8 = QT_TRANSLATE_NOOP("Errors", "Open it in a text editor and save it with the encoding “UTF-8”.")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text as read; `text` is None when it could not be."""

    file: str
    text: str | None
    problems: tuple[Problem, ...] = ()


def read_text(path: Path, file: str, limit: int = TEXT_LIMIT) -> TextFile:
    """Read `path`, called `file` in problems; never more than `limit` bytes of it."""
    content = read_bytes(path, file, limit)
    return TextFile(file, None, (content,)) if isinstance(content, Problem) else text_of(content, file)


def unsaved_text(text: str, path: Path, file: str, limit: int = TEXT_LIMIT) -> TextFile:
    """Return what `read_text` will once `text` is saved in the place of what is there."""
    content = as_written(text, path.read_bytes() if path.is_file() else b"")
    if len(content) > limit:
        return TextFile(file, None, (too_large(file, limit),))
    return text_of(content, file)


def as_written(text: str, like: bytes) -> bytes:
    """Return a text as the bytes of its file: with the line ends and the byte order mark of what stood there."""
    windows, mac = like.count(b"\r\n"), like.count(b"\r")
    unix = like.count(b"\n") - windows
    end = "\r\n" if windows > unix else "\r" if mac > windows + unix else "\n"
    mark = _MARK if like.startswith(_MARK) else b""
    return mark + text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", end).encode("utf-8", "replace")


def text_of(content: bytes, file: str) -> TextFile:
    """Return the bytes of a file as its text, or say why they are none."""
    problems: list[Problem] = []
    if content.startswith(_MARK):
        content = content[len(_MARK) :]
        problems.append(_BOM.warning(Place(file, 1)))
    text, fault = _decoded(content, file)
    if fault:
        return TextFile(file, None, (*problems, fault))
    if not text.strip():
        return TextFile(file, None, (*problems, _EMPTY.error(Place(file))))
    excess = text_excess(text) if file.endswith(".md") else None
    if excess:
        return TextFile(file, None, (*problems, too_much(excess, Place(file, excess.line + 1))))
    return TextFile(file, composed(text), tuple(problems))


def too_much(excess: Excess, place: Place) -> Problem:
    """Return the problem of a text or question that is larger than anybody writes."""
    return Problem("too-much", place, excess.template, excess.fix, values=excess.values)


def _decoded(content: bytes, file: str) -> tuple[str, Problem | None]:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", Problem(
            "encoding", Place(file), QT_TRANSLATE_NOOP("Errors", "The file is UTF-16, not UTF-8."), _SAVE_AS_UTF8
        )
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        template = QT_TRANSLATE_NOOP("Errors", "The file is not UTF-8 text: a letter in line {line} cannot be read.")
        return "", Problem("encoding", Place(file, line), template, _SAVE_AS_UTF8, values={"line": line})
    if "\0" in text:
        return "", Problem(
            "nul-byte",
            Place(file, text[: text.index("\0")].count("\n") + 1),
            QT_TRANSLATE_NOOP("Errors", "The file holds a NUL character: it is damaged or not a text file."),
            QT_TRANSLATE_NOOP("Errors", "Restore it from a copy, or remove the character in a text editor."),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


_BOM = Sentence(
    "byte-order-mark",
    QT_TRANSLATE_NOOP("Errors", "The file starts with an invisible mark (BOM) that other programs may show."),
    QT_TRANSLATE_NOOP("Errors", "Save it as “UTF-8” without BOM."),
)
_EMPTY = Sentence(
    "empty-file",
    QT_TRANSLATE_NOOP("Errors", "The file is empty."),
    QT_TRANSLATE_NOOP("Errors", "Write it, or delete it."),
)
HALF_CHARACTER = Sentence(
    "half-character",
    QT_TRANSLATE_NOOP("Errors", "Half of a character stands here, written as “\\u” with four digits."),
    QT_TRANSLATE_NOOP("Errors", "Write the character itself, or remove what is written for it."),
)
