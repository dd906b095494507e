"""Bytes of a text file to text, whatever it was saved as; no question asked of the person.

UTF-8 and UTF-16, with or without a mark, else the code page whose words look like words: Windows' for Cyrillic (1251)
and Western letters (1252), KOI8-R of older Unix and mail, 866 of DOS.
"""

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from htcourse.core.bounds import composed
from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import open_foreign

TEXT_LIMIT = 32_000_000
"""Bytes a file of questions may have; 50,000 questions have some 25 million."""
LINES_LIMIT = 1_000_000
"""Lines of such a file: each costs memory by itself, and 50,000 questions have half of them."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as that of UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = (
    b"PK\x03\x04",
    b"SQLite format 3",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BZh",
    b"\xfd7zXZ",
)
_SAMPLE = 1 << 16
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_BREAKS = re.compile("\r\n?")
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_HIGH_LETTERS = re.compile(rb"[\xa8\xb8\xc0-\xff]")  # letters in both code pages, or Ё and ё
_CYRILLIC = ("cp1251", "koi8-r", "cp866")  # the first of those that are equally likely
_COMMON = {letter: 11 - place // 3 for place, letter in enumerate("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё")}
_USUAL_SIGNS = frozenset("\xa0«»“”„’‘–—…№§")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_FEW = 10
"""Letters in UTF-8 for each sequence that is none, from which on it is a text in UTF-8 with damage."""
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_ASCII_LETTERS = re.compile(rb"[A-Za-z]")


class Decoded(NamedTuple):
    """A text in NFC with line feeds and no other control characters but tabs, and the encoding it was in."""

    text: str
    encoding: str


def decoded(data: bytes) -> Decoded:
    """Return the text of a file; never fails: what cannot be read becomes U+FFFD."""
    text, encoding = _read(data)
    return Decoded(_tidy(text), encoding)


def _tidy(text: str) -> str:
    """Return a text in NFC, with line feeds alone and without control characters."""
    if "\r" in text:
        text = _BREAKS.sub("\n", text)
    return composed(_CONTROLS.sub("", text))


def first_lost(data: bytes) -> int:
    """Return the line (from 1) of the first letter that a text in UTF-8 lost; 0 for none, or for another text."""
    if data.startswith(_NO_TEXT):
        return 0
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1 if _read(data)[1] == "utf-8" else 0
    return 0


def lost_letter(file: str, line: int) -> Problem:
    """Return the warning of a text in UTF-8 that is damaged from a line on."""
    return Problem(
        "lost-letter",
        Place(file, line),
        QT_TRANSLATE_NOOP("Errors", "The file is in UTF-8 and damaged: “�” stands for what cannot be read."),
        QT_TRANSLATE_NOOP("Errors", "Look for “�” and write the letter again, or take an undamaged copy of the file."),
        Severity.WARNING,
    )


def read_text(path: Path, limit: int = TEXT_LIMIT) -> Decoded | Problem:
    """Return the text of a file, never reading more than `limit` bytes; or why it cannot be read."""
    data = read_bytes(path, path.name, limit)
    if isinstance(data, Problem):
        return data
    if data.count(b"\n") > LINES_LIMIT or data.count(b"\r") > LINES_LIMIT:
        return Problem(
            "too-large",
            Place(path.name),
            QT_TRANSLATE_NOOP("Errors", "The file has more than {limit} lines."),
            QT_TRANSLATE_NOOP("Errors", "Split it, or make it smaller."),
            values={"limit": LINES_LIMIT},
        )
    return decoded(data)


def read_bytes(path: Path, file: str, limit: int) -> bytes | Problem:
    """Return the bytes of a file, called `file` in problems, or why they are not read; it may have `limit` at most."""
    try:
        with open_foreign(path) as opened:
            data = opened.read(limit + 1)
    except OSError as error:
        return Problem(
            "unreadable",
            Place(file),
            QT_TRANSLATE_NOOP("Errors", "The file cannot be read: {reason}."),
            QT_TRANSLATE_NOOP("Errors", "Check that you may read it, and copy it anew if the disk is damaged."),
            values={"reason": error.strerror or type(error).__name__},
        )
    return data if len(data) <= limit else too_large(file, limit)


def too_large(file: str, limit: int) -> Problem:
    """Return the problem of a file with more than `limit` bytes."""
    return Problem(
        "too-large",
        Place(file),
        QT_TRANSLATE_NOOP("Errors", "The file is larger than {limit} kB, the most a file of its kind may have."),
        QT_TRANSLATE_NOOP("Errors", "Split it, or make it smaller."),
        values={"limit": limit // 1000},
    )


def text_start(path: Path, size: int = 1 << 16) -> str:
    """Return the text of a file's first bytes, to see what it is; empty when it cannot be read or is no text."""
    try:
        with open_foreign(path) as opened:
            data = opened.read(size)
    except OSError:
        return ""
    if data.startswith(_NO_TEXT):
        return ""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        # A letter cut in two at the end of the sample is no sign of another encoding.
        data = data[: error.start] if len(data) == size and error.start > size - 4 else data
    text = _read(data)[0]
    if _are_odd(len(_CONTROLS.findall(text)), text):  # random bytes have a brace, and whatever else is looked for
        return ""
    return "" if text.count("\ufffd") > len(text) // 20 else _tidy(text)


def is_text(data: bytes) -> bool:
    """Tell whether bytes are a text: those of another program's file are none in any encoding."""
    text = _read(data)[0]
    odd = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    return not data.startswith(_NO_TEXT) and not _are_odd(odd, text)


def _are_odd(count: int, text: str) -> bool:
    """Tell whether so many signs of a text are none of a text: a stray one is left out."""
    return count > 1 + len(text) // 100


def _read(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace"), wide
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        lost = text.count("\ufffd")
        if (len(_BEYOND_ASCII.findall(text)) - lost) > _FEW * lost:  # chance makes no such letters of another encoding
            return text, "utf-8"
        page = _code_page(data)
        return data.decode(page, "replace"), page


def _wide(data: bytes) -> str:
    """Return the UTF-16 a text without a mark is in, or nothing.

    Spaces, digits and line ends leave a zero in every other byte, always on the same side. A few stray zeros in another
    text do so, too, but make mostly letters of distant scripts.
    """
    sample = data[:_SAMPLE]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or not (first or second):
        return ""
    encoding = "utf-16-le" if second > first else "utf-16-be"
    text = sample.decode(encoding, "replace")
    near = sum(1 for letter in text if "\t" <= letter < "\u0590" or "\u2000" <= letter < "\u2200")
    return encoding if near > 0.9 * len(text) else ""


def _code_page(data: bytes) -> str:
    """Return cp1251 or cp1252: Russian words are wholly of letters above ASCII, Western ones have a few among others.

    A letter that stands alone (`и`, `à`) says nothing; where all do, Cyrillic is taken, as befits the region.
    """
    cyrillic = western = alone = 0
    for word in _WORD.findall(data[: 8 * _SAMPLE]):
        high = len(_HIGH_LETTERS.findall(word))
        if not high:
            continue
        if _ASCII_LETTERS.search(word):
            western += 1
        elif high > 1:
            cyrillic += 1
        else:
            alone += 1
    is_cyrillic = bool(alone and not western) if cyrillic == western else cyrillic > western
    if not is_cyrillic:
        return "cp1252"
    return max(_CYRILLIC, key=lambda page: _likeness(data[:_SAMPLE].decode(page, "replace")))


def _likeness(text: str) -> int:
    """Return how much a text is like Russian: common letters, no capital after a small one, no drawn boxes."""
    likeness, is_within = 0, False
    for letter in text:
        is_capital = letter.isupper()
        if letter < "\x80" or letter in _USUAL_SIGNS:
            pass
        elif not letter.isalpha() or (is_capital and is_within):
            likeness -= 20
        else:
            likeness += _COMMON.get(letter.lower(), 0) - is_capital
        is_within = letter.isalpha() and not is_capital
    return likeness


def guessed_page(data: bytes) -> str:
    """Return the code page a text was guessed to be in; empty where its bytes say what it is in."""
    declared = _DECLARED.search(data[:200])
    if declared:
        try:
            data.decode(declared[1].decode())
        except (UnicodeDecodeError, LookupError):
            pass
        else:
            return ""
    is_text = not data.startswith(_NO_TEXT) and data.count(0) <= 1 + len(data) // 100  # a stray NUL is left out
    encoding = "" if not is_text else _read(data)[1]
    return encoding if encoding.startswith(("cp", "koi")) else ""
