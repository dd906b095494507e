"""What the texts of a file are in: told where it was guessed, and chosen by a person who knows better."""

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.errors import CourseError, Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import TEXT_LIMIT, decoded, first_lost, guessed_page, lost_letter, read_bytes
from htcourse.markup.foreign import open_foreign

_SAMPLE = 1_000_000
NAMES = {"cp1251": "Windows-1251", "cp1252": "Windows-1252", "koi8-r": "KOI8-R", "cp866": "DOS 866"}
"""The code pages that are guessed, as people call them."""
_LINES, _LONGEST_LINE = 4, 90
_FOREIGN_WORDS = re.compile(r"(?:\w*[^\x00-\x7f]\w*[ ,;:-]*){1,4}")


def guesses(path: Path) -> Iterator[Problem]:
    """Give a warning where the encoding of a text file was guessed, with some of its words to judge by."""
    data = _sample(path) if path.is_file() else b""
    page = guessed_page(data)
    whole = read_bytes(path, path.name, TEXT_LIMIT) if data else b""
    line = 0 if isinstance(whole, Problem) else first_lost(whole)
    if line:
        yield lost_letter(path.name, line)
    if not page:
        return
    words = _FOREIGN_WORDS.search(decoded(data).text)
    yield Problem(
        "encoding-guessed",
        Place(path.name),
        QT_TRANSLATE_NOOP("Errors", "The file does not tell its encoding; it was read as {encoding}: “{words}”."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "If that is no word choose another (by command: --encoding koi8-r, cp866 …), or save it as UTF-8.",
        ),
        Severity.WARNING,
        {"encoding": NAMES[page], "words": words[0].strip()[:60] if words else ""},
    )


def guess(path: Path) -> str:
    """Return the code page that a file would be read in for want of a better; empty where it says what it is in."""
    return guessed_page(_sample(path)) if path.is_file() else ""


def first_lines(path: Path, encoding: str) -> str:
    """Return the first lines of a file that have letters beyond ASCII, in an encoding."""
    lines = (line.strip() for line in decoded(_sample(path).decode(encoding, "replace").encode()).text.splitlines())
    return "\n".join(line[:_LONGEST_LINE] for line in islice((line for line in lines if not line.isascii()), _LINES))


def _sample(path: Path) -> bytes:
    """Return the first lines of a file, whole."""
    try:
        with open_foreign(path) as opened:
            data = opened.read(_SAMPLE)
    except OSError:
        return b""
    return data if len(data) < _SAMPLE else data[: data.rfind(b"\n") + 1]


def refuse_unknown(encoding: str) -> None:
    """Raise CourseError when there is no such encoding of texts."""
    try:
        "".encode(encoding)
        codecs.lookup(encoding)
    except (LookupError, ValueError) as error:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is no encoding “{encoding}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write utf-8, cp1251, koi8-r, cp866, cp1252 or utf-16."),
            encoding=encoding[:40],
        ) from error


def unreadable_in(path: Path, encoding: str) -> Iterator[Problem]:
    """Give a warning where a text file does not read in an encoding: “�” stands where it does not."""
    data = read_bytes(path, path.name, TEXT_LIMIT) if path.is_file() else b""
    if isinstance(data, Problem) or data[:4] == b"PK\3\4":
        return
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        lost = data.decode(encoding, "replace").count("\ufffd")
        yield Problem(
            "wrong-encoding",
            Place(path.name, data.count(b"\n", 0, error.start) + 1),
            QT_TRANSLATE_NOOP(
                "Errors", "The file is not written in {encoding}: “�” stands for what is none ({count})."
            ),
            QT_TRANSLATE_NOOP("Errors", "Choose another encoding, or none."),
            Severity.WARNING,
            {"encoding": encoding[:40], "count": lost},
        )


@contextmanager
def in_encoding(path: Path, encoding: str) -> Iterator[Path]:
    """Give a file, or with an encoding a copy in UTF-8 for as long as it is read; what is no text is given as it is."""
    data = read_bytes(path, path.name, TEXT_LIMIT) if encoding and path.is_file() else None
    if data is None or isinstance(data, Problem) or data[:4] == b"PK\3\4":
        yield path
        return
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        copy = Path(scratch) / path.name
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        copy.write_bytes(codecs.BOM_UTF8 + text.encode("utf-8", "replace"))
        yield copy
