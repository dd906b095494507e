"""XML from outside, read so that it can do no harm: no document type, no entities, bounded depth and size.

lxml is loaded only when something is read. Whatever is wrong becomes an `XmlError`, with the line where it is known.
"""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, AnyStr, NamedTuple, cast

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded
from htcourse.markup.foreign import open_foreign

if TYPE_CHECKING:
    from lxml.etree import XMLPullParser, _Element

MAX_BYTES = 100_000_000
"""10,000 questions of the built-in course's size have some 30 million."""
MAX_TEXT = 12_000_000
"""Bytes of one text: a picture of 8 MB in base64 has 11 million."""
TOO_LONG = "too-long-"
"""What stands in the place of a picture whose base64 is longer than a text may be, and how many bytes it has."""
MAX_DEPTH = 200
MAX_ELEMENTS = 500_000
"""Elements of one child of the root where they are read one by one; four times as many where all is read at once."""
MAX_TAG = 50_000
"""Bytes of one tag with its attributes, without a picture in base64: many attributes take libxml2 very long."""

_CHUNK = 1 << 15
"""Bytes that are parsed before what they hold is looked at."""
_HEAD, _LONG_HEAD = 1 << 16, 1 << 22
"""Bytes in which the outermost element begins; the second where a comment stands before it."""
_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_DECLARATION = re.compile(rb"^\s*<\?xml\b[^>]*\?>")
_PAGES = re.compile(r"(windows-|cp)125\d|cp866|koi8-[rut]|iso-8859-\d+|mac-?cyrillic|gb\w+|big5|shift_jis|euc-\w+")
_ROOT = re.compile(r"<((?:[\w.-]+:)?[\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*/?>?")
_NAMESPACE = re.compile(r"\sxmlns(?::([\w.-]+))?\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_FORBIDDEN = bytes(set(range(32)) - {9, 10, 13})
# Each looks only where a text begins: one search at every byte of it would take hours.
_LONG_TEXT = re.compile(rb"(?<![^<])[^<]{%d}" % MAX_TEXT)
_LONG_RUN = re.compile(rb"(?<![^<])[^<]{%d}" % MAX_TAG)
_LONG_PICTURE = re.compile(
    rb"(base64(?:,|[^<>]{0,1000}>(?:<!\[CDATA\[)?)\s*+)([A-Za-z0-9+/=\s]{%d,}+)" % MAX_TEXT, re.ASCII
)
_PICTURE = re.compile(rb"base64,[A-Za-z0-9+/=\s]++")
_PIECE = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<[^<>\"'!?/](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+", re.DOTALL
)
_NAMED_TYPE = r"<!DOCTYPE\s+[\w:.-]+\s+(?:SYSTEM|PUBLIC)(?:\s+(?:\"[^\"<>]*\"|'[^'<>]*'))*+\s*>"
"""A document type that names a file and says nothing itself, as ILIAS writes one: it is passed over, never fetched."""
_PROLOG = rf"(?:\s++|<\?.*?\?>|<!--.*?-->|{_NAMED_TYPE})*+"  # what may stand before one that says more
_PROLOG_OF_TEXT, _PROLOG_OF_BYTES = re.compile(_PROLOG, re.DOTALL), re.compile(_PROLOG.encode(), re.DOTALL)
_TYPE_OF_BYTES = re.compile(rb"^((?:\s++|<\?.*?\?>|<!--.*?-->)*+)(" + _NAMED_TYPE.encode() + rb")", re.DOTALL)
_POSITION = re.compile(r"(?:, )?line \d+, column \d+.*$", re.DOTALL)


class XmlError(CourseError):
    """XML that cannot or must not be read; `line` from 1, 0 where it is not known."""

    def __init__(self, template: str, *, fix: str, line: int = 0, **values: object) -> None:
        """Keep the line beside the sentence."""
        super().__init__(template, fix=fix, **values)
        self.line = line


class Root(NamedTuple):
    """The name of the outermost element, without a prefix, and its namespace."""

    name: str
    namespace: str = ""


def root_of(data: bytes) -> Root:
    """Return the outermost element, told by the first bytes of a file; an empty name when it is no XML."""
    root = _root_of(data[:_HEAD])
    return root if root.name or b"<!--" not in data[:_HEAD] else _root_of(data[:_LONG_HEAD])


def _root_of(head: bytes) -> Root:
    text = decoded(head).text.lstrip("\ufeff \t\n")
    found = _ROOT.match(text, _end(_PROLOG_OF_TEXT, text))
    if found is None or not text.startswith("<"):
        return Root("")
    prefix, _, name = found[1].rpartition(":")
    spaces = {each[1] or "": each[2] or each[3] or "" for each in _NAMESPACE.finditer(found[2])}
    return Root(name, spaces.get(prefix, ""))


def root_in(path: Path) -> Root:
    """Return the outermost element of a file, an empty name when it cannot be read or is no XML."""
    try:
        with open_foreign(path) as opened:
            head = opened.read(_HEAD)
            return root_of(head + opened.read(_LONG_HEAD - _HEAD) if b"<!--" in head else head)
    except OSError:
        return Root("")


def read_xml(path: Path) -> bytes:
    """Return the bytes of a file, never more than are read; raises XmlError."""
    try:
        with open_foreign(path) as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise XmlError(
            QT_TRANSLATE_NOOP("Errors", "The file cannot be read: {reason}."),
            fix=QT_TRANSLATE_NOOP("Errors", "Check that you may read it, and copy it anew if the disk is damaged."),
            reason=error.strerror or type(error).__name__,
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large()
    return data


def parse(data: bytes) -> "_Element":
    """Return the root of an XML file; raises XmlError."""
    root = None
    for element in _checked(data, is_kept=True):
        root = element
    assert root is not None
    return root


def children(data: bytes) -> "Iterator[_Element]":
    """Give the elements right below the root one by one; each is gone when the next is asked for. Raises XmlError.

    What is wrong further down is found out only there, so that all before it can be used.
    """
    yield from _checked(data, is_kept=False)


def _checked(data: bytes, *, is_kept: bool) -> "Iterator[_Element]":
    """Give the elements below the root while they are read, or with `is_kept` the root at the end."""
    from lxml import etree

    ready = _ready(data)
    parser = etree.XMLPullParser(
        events=("start", "end"),
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,  # a picture of 8 MB is one text of 11 MB; depth and size are bounded here
        collect_ids=False,  # LibreOffice gives lists in text boxes the ids of others; `iterparse` minds that
        remove_comments=True,
        remove_pis=True,
    )
    depth = count = 0
    limit = 4 * MAX_ELEMENTS if is_kept else MAX_ELEMENTS
    try:
        for event, element in _events(parser, ready):
            if event == "start":
                depth += 1
                count += 1
                if count > limit:
                    raise _too_full(cast(int, element.sourceline), limit)
                if depth > MAX_DEPTH:
                    raise _too_deep(cast(int, element.sourceline))
                continue
            depth -= 1
            if depth == (0 if is_kept else 1):
                yield element
                if not is_kept:
                    _forget(element)
                    count = 0
    except etree.XMLSyntaxError as error:
        found = parser.feed_error_log.last_error
        raise _broken(found.message, found.line) if found else _broken(error.msg or "", error.lineno or 0) from error
    except UnicodeError as error:
        raise _broken(str(error), 0) from error


def _events(parser: "XMLPullParser", data: bytes) -> "Iterator[tuple[str, _Element]]":
    """Give the beginnings and ends of elements while the XML is read, those before a damaged place, too."""
    from lxml import etree

    damage = None
    for at in range(0, len(data) + 1, _CHUNK):
        try:
            parser.feed(data[at : at + _CHUNK])
            if at + _CHUNK > len(data):
                parser.close()
        except etree.XMLSyntaxError as error:
            damage = error
        yield from cast("Iterator[tuple[str, _Element]]", parser.read_events())
        if damage:
            raise damage


def _forget(element: "_Element") -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _ready(data: bytes) -> bytes:
    """Return the XML in UTF-8, whatever it says it is in, without characters that XML forbids."""
    if len(data) > MAX_BYTES:
        raise _too_large()
    # Without its declaration, whose encoding no longer holds; the lines stay where they are.
    ready = _DECLARATION.sub(lambda found: b"\n" * found[0].count(b"\n"), _in_utf8(data).translate(None, _FORBIDDEN), 1)
    ready = _LONG_PICTURE.sub(_size_alone, ready)
    if not ready.lstrip().startswith(b"<"):
        raise XmlError(
            QT_TRANSLATE_NOOP("Errors", "The file is not XML: it does not begin with “<”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose another file, or export it again."),
            line=1,
        )
    _refuse_long_tags(ready)
    _refuse_long_texts(ready)
    _refuse_document_type(ready)
    return _TYPE_OF_BYTES.sub(lambda found: found[1] + b"\n" * found[2].count(b"\n"), ready, 1)


def _size_alone(found: re.Match[bytes]) -> bytes:
    """Return what stands for a picture that is too long to be read, its lines counted."""
    size = len(b"".join(found[2].split())) * 3 // 4
    return b"%s%s%d%s" % (found[1], TOO_LONG.encode(), size, b"\n" * found[2].count(b"\n"))


def _in_utf8(data: bytes) -> bytes:
    """Return the bytes in UTF-8: what is valid UTF-8 is taken for it, else the encoding declared, else a guess."""
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and data.count(0, 0, _HEAD) == 0:
        bare = data.removeprefix(codecs.BOM_UTF8)
        try:
            bare.decode()
        except UnicodeDecodeError:
            declared = _DECLARED.search(bare[:200])
            name = declared[1].decode().lower() if declared else ""
            if _PAGES.fullmatch(name):
                try:
                    return bare.decode(name).encode()
                except (UnicodeDecodeError, LookupError):
                    pass
        else:
            return bare
    return decoded(data).text.encode("utf-8", "replace")


def _refuse_document_type(data: bytes) -> None:
    at = _end(_PROLOG_OF_BYTES, data)
    if data[at : at + 9].upper() == b"<!DOCTYPE":
        raise XmlError(
            QT_TRANSLATE_NOOP("Errors", "The XML begins with a document type (DOCTYPE), which is never read."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "No file that is read here needs one: take it out, or save the file again."
            ),
            line=data.count(b"\n", 0, at) + 1,
        )


def _refuse_long_texts(data: bytes) -> None:
    found = _LONG_TEXT.search(data)
    start = found.start() if found else data.find(b"<![CDATA[")
    while start >= 0 and not found:
        end = data.find(b"]]>", start)
        if (len(data) if end < 0 else end) - start > MAX_TEXT:
            break
        start = data.find(b"<![CDATA[", end)
    if start >= 0:
        raise XmlError(
            QT_TRANSLATE_NOOP("Errors", "A text of the XML is longer than {limit} characters."),
            fix=QT_TRANSLATE_NOOP("Errors", "Split it, or make it smaller."),
            line=data.count(b"\n", 0, start) + 1,
            limit=MAX_TEXT,
        )


def _refuse_long_tags(data: bytes) -> None:
    if not _LONG_RUN.search(data):
        return
    for piece in _PIECE.finditer(data):
        if len(piece[0]) > MAX_TAG and piece[0][:2] != b"<!" and len(_PICTURE.sub(b"", piece[0])) > MAX_TAG:
            name = re.split(rb"[\s/]", piece[0][1:80], maxsplit=1)[0].decode("utf-8", "replace")
            raise XmlError(
                QT_TRANSLATE_NOOP("Errors", "The tag <{name}> with its attributes is longer than {limit} characters."),
                fix=QT_TRANSLATE_NOOP("Errors", "Export it again from the program it came from."),
                line=data.count(b"\n", 0, piece.start()) + 1,
                name=name[:40],
                limit=MAX_TAG,
            )


def _end(pattern: re.Pattern[AnyStr], text: AnyStr) -> int:
    """Return where a pattern that always matches ends."""
    found = pattern.match(text)
    return found.end() if found else 0


def _too_large() -> XmlError:
    return XmlError(
        QT_TRANSLATE_NOOP("Errors", "The XML is larger than {megabytes} MB."),
        fix=QT_TRANSLATE_NOOP("Errors", "Split it into several files."),
        megabytes=MAX_BYTES // 1_000_000,
    )


def _too_deep(line: int) -> XmlError:
    return XmlError(
        QT_TRANSLATE_NOOP("Errors", "The XML is nested more than {depth} deep, and is read no further."),
        fix=QT_TRANSLATE_NOOP("Errors", "Save it again in the program it came from, in simpler parts."),
        line=line,
        depth=MAX_DEPTH,
    )


def _too_full(line: int, limit: int) -> XmlError:
    return XmlError(
        QT_TRANSLATE_NOOP("Errors", "The XML has more than {limit} elements in one piece, and is read no further."),
        fix=QT_TRANSLATE_NOOP("Errors", "Split it into several files."),
        line=line,
        limit=limit,
    )


def _broken(reason: str, line: int) -> XmlError:
    reason = _POSITION.sub("", reason).strip().rstrip(".")[:200]
    if "ntity" in reason:
        return XmlError(
            QT_TRANSLATE_NOOP("Errors", "The XML uses an entity that is not one of XML's own ({reason})."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write the character itself, or &#160; for &nbsp;."),
            line=line,
            reason=reason,
        )
    return XmlError(
        QT_TRANSLATE_NOOP("Errors", "The XML is damaged ({reason})."),
        fix=QT_TRANSLATE_NOOP("Errors", "Export it again, or mend that line in a text editor."),
        line=line,
        reason=reason or "?",
    )
