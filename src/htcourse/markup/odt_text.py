"""The text of an OpenDocument text (.odt, ISO/IEC 26300): headings, lists, tables, links, notes and pictures.

What a lesson has no form for (comments, drawings, fields of a form) is left out and named.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.documents import (
    ForeignText,
    Item,
    Level,
    Words,
    attribute,
    lists_html,
    note_call,
    numeral,
    plain,
    run_html,
    table_html,
    with_whole_code,
)
from htcourse.markup.html_tree import MOST_REPEATED
from htcourse.markup.office_xml import get, name_of, whole
from htcourse.markup.safe_xml import parse
from htcourse.markup.safe_zip import Archive, open_archive
from htcourse.markup.word_text import LIMITS

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "content.xml"

_MOST_REPEATED = 50
_CODE_STYLES = ("preformatted text", "source code")
_DEEPER = re.compile(r"(?:list(?: bullet| number)?|numbering) ([2-5])")
"""Of Word, or what LibreOffice makes of those."""
_HOLDERS = ("section", "index-body", "text-box")
_PASSED_OVER = ("tracked-changes", "table-of-content", "sequence-decls", "forms", "alphabetical-index", "bibliography")


class _Outline:
    """The numbers of headings, as the style of the outline says."""

    def __init__(self) -> None:
        self._forms: dict[int, tuple[str, int, int]] = {}
        self._counts: dict[int, int] = {}

    def take(self, root: "_Element") -> None:
        """Take the levels that stand in a part of the document: how each looks, how many it shows, its start."""
        for each in root.iter("{*}outline-level-style"):
            shown, start = whole(get(each, "display-levels"), 1), whole(get(each, "start-value"), 1)
            self._forms[whole(get(each, "level"))] = (get(each, "num-format"), min(shown, 10), start)

    def next(self, heading: "_Element", level: int) -> str:
        """Return the number of a heading (`1.2`); empty where it has none."""
        if level not in self._forms or get(heading, "is-list-header") == "true":
            return ""
        self._counts[level] = self._counts.get(level, self._forms[level][2] - 1) + 1
        for deeper in [each for each in self._counts if each > level]:
            del self._counts[deeper]
        form, shown, _start = self._forms[level]
        outer = range(max(1, level - shown + 1), level + 1) if form else ()
        told = ((self._counts.get(at, 1), self._forms.get(at, ("1", 1, 1))[0]) for at in outer)
        return ".".join(numeral(count, looks) for count, looks in told if looks)


class _Style(NamedTuple):
    name: str
    parent: str = ""
    is_bold: bool | None = None
    marks: tuple[str, ...] = ()


def read_odt(content: bytes, name: str) -> ForeignText:
    """Read the bytes of a file called `name`; raises CourseError for what is damaged, unsafe or too large."""
    archive = open_archive(Path(name), LIMITS, content)
    try:
        return _Reader(archive).document()
    finally:
        archive.close()


class _Reader:
    """One reading of a package."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._document = ForeignText()
        self._styles: dict[str, _Style] = {}
        self._lists: dict[str, dict[int, Level]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._outline = _Outline()

    def document(self) -> ForeignText:
        if MAIN not in self._archive.names:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "This is no Word file and no OpenDocument text, whatever its ending."),
                fix=QT_TRANSLATE_NOOP("Errors", "Save it anew as .docx or .odt."),
            )
        for name in ("styles.xml", MAIN):
            if name in self._archive.names:
                root = parse(self._archive.read(name))
                self._take_styles(root)
        text = next(root.iter("{*}text"), None)
        self._document.blocks = [] if text is None else with_whole_code(self._blocks(text))
        return self._document

    def _take_styles(self, root: "_Element") -> None:
        for each in root.iter("{*}style"):
            words = next((inner for inner in each if name_of(inner) == "text-properties"), None)
            weight = get(words, "font-weight") if words is not None else ""
            is_bold = None if not weight else weight == "bold" or (weight.isdecimal() and int(weight) >= 600)
            marks = _marks(words) if words is not None else ()
            shown = (get(each, "display-name") or get(each, "name")).replace("_20_", " ").lower()
            self._styles[get(each, "name")] = _Style(shown, get(each, "parent-style-name"), is_bold, marks)
        self._outline.take(root)
        for each in root.iter("{*}list-style"):
            self._lists[get(each, "name")] = {
                whole(get(inner, "level"), 1) - 1: _level(inner) for inner in each if get(inner, "level")
            }

    def _chain(self, name: str) -> Iterator[_Style]:
        for _ in range(20):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = self._styles[name].parent

    def _blocks(self, holder: "_Element") -> Iterator[str]:
        lists: list[Item] = []
        deep = 0
        for each in holder:
            name = name_of(each)
            before, deep = deep, self._depth(each) if name == "list" else 0
            if lists and not (deep or (before and name == "list")):
                yield lists_html(lists)
                lists = []
            if name == "list":
                lists += [item._replace(level=item.level + deep) for item in self._items(each, 0, "")]
            elif name == "table":
                yield self._table(each)
            elif name in ("p", "h"):
                yield self._paragraph(each)
            elif name in _HOLDERS:
                yield from self._blocks(each)
            elif name == "frame":
                yield f"<p>{run_html(self._frame(each, ()))}</p>"
            elif name in _PASSED_OVER and name not in ("sequence-decls", "forms", "tracked-changes"):
                self._document.left_out[f"<{name}>"] = None
        if lists:
            yield lists_html(lists)

    def _depth(self, holder: "_Element") -> int:
        """Return how deep a list of its own stands below the one before it, as the style of its paragraphs says."""
        paragraphs = (each for item in holder for each in item if name_of(each) == "p")
        own = get(next(paragraphs, holder), "style-name")
        names = [own.replace("_20_", " ").lower(), *(each.name for each in self._chain(own))]
        return next((int(found[1]) - 1 for each in names if (found := _DEEPER.fullmatch(each))), 0)

    def _paragraph(self, paragraph: "_Element") -> str:
        own = get(paragraph, "style-name")
        styles = [own.replace("_20_", " ").lower(), *(each.name for each in self._chain(own))]
        if any(each in _CODE_STYLES for each in styles):
            lines = "".join(each.html for each in self._runs(paragraph, ())).replace("<br>", "\n")
            return f"<pre>{lines or ' '}</pre>"
        level = 0
        if name_of(paragraph) == "h":
            outline = get(paragraph, "outline-level") or "1"
            level = min(6, int(outline)) if outline.isdecimal() else 1
        elif "title" in styles:
            level = 1
        words = self._words(paragraph, is_bold=False if level else None)
        if not words.strip():
            return ""
        if level:
            sign = self._outline.next(paragraph, level) if name_of(paragraph) == "h" else ""
            return f"<h{level}>{plain(f'{sign} ') if sign else ''}{words}</h{level}>"
        is_quote = any("quot" in each for each in styles)
        return f"<blockquote><p>{words}</p></blockquote>" if is_quote else f"<p>{words}</p>"

    def _items(self, holder: "_Element", level: int, style: str) -> Iterator[Item]:
        style = get(holder, "style-name") or style
        levels = self._lists.get(style, {})
        kind = levels.get(level) or levels.get(0, Level())  # a list in a list may have a style of its own
        self._document.signs |= {kind.sign: None} if kind.sign else {}
        goes_on = get(holder, "continue-numbering") == "true" or bool(get(holder, "continue-list"))
        count = self._counts.get((style, level), 0) if goes_on else kind.start - 1
        for item in holder:
            count = whole(get(item, "start-value"), count + 1)
            paragraphs = []
            inner: list[Item] = []
            for each in item:
                if name_of(each) in ("p", "h"):
                    paragraphs.append(self._words(each))
                elif name_of(each) == "list" and level < 8:
                    inner += self._items(each, level + 1, style)
            if any(paragraphs):
                yield Item(level, kind.is_numbered, "<br>".join(filter(None, paragraphs)), count)
            yield from inner
        self._counts[style, level] = count

    def _table(self, table: "_Element") -> str:
        rows: list[list[str]] = []
        has_head = False
        merged: dict[int, tuple[int, str]] = {}  # the last row that a cell goes down to and its words, by column
        for row in (each for each in table.iter("{*}table-row") if self._inside(each, "table") is table):
            above = row.getparent()
            is_head = not rows and above is not None and name_of(above) == "table-header-rows"
            cells: list[str] = []
            begun: dict[int, int] = {}
            for cell in (each for each in row if name_of(each) in ("table-cell", "covered-table-cell")):
                found = cell.iter("{*}p", "{*}h")  # what stands within one (a note, a text box) comes with it
                paragraphs = [each for each in found if self._inside(each, "table-cell", "p", "h") is cell]
                count = get(cell, "number-columns-repeated")
                words = "<br>".join(filter(None, (self._words(each) for each in paragraphs)))
                if (down := whole(get(cell, "number-rows-spanned"), 1)) > 1:
                    begun[len(cells)] = len(rows) + down - 1
                for _ in range(min(int(count), _MOST_REPEATED) if count.isdecimal() else 1):
                    last, upper = merged.get(len(cells), (-1, ""))
                    is_filled = not words and name_of(cell) == "covered-table-cell" and last >= len(rows)
                    self._document.has_filled |= is_filled and bool(upper)
                    cells.append(upper if is_filled else words)
            while len(cells) > 1 and not cells[-1] and len(cells) >= _MOST_REPEATED:
                cells.pop()
            if not rows and not is_head:
                is_head = bool(cells) and all(each.startswith("<b>") and each.endswith("</b>") for each in cells)
            if not rows:
                has_head = is_head
                cells = [each.replace("<b>", "").replace("</b>", "") if is_head else each for each in cells]
            told = {at: words for at, words in enumerate(cells) if len(words) <= MOST_REPEATED}
            merged |= {at: (last, told[at]) for at, last in begun.items() if at in told}
            rows.append(cells)
        return table_html(rows, has_head)

    def _inside(self, element: "_Element", *names: str) -> "_Element | None":
        return next((each for each in element.iterancestors() if name_of(each) in names), None)

    def _words(self, paragraph: "_Element", is_bold: bool | None = None) -> str:
        own = self._tags(get(paragraph, "style-name"))
        is_plain = is_bold is False
        runs = (
            each._replace(tags=tuple(tag for tag in each.tags if not (is_plain and tag == "b")))
            for each in self._runs(paragraph, own)
        )
        return run_html(runs).strip()

    def _tags(self, style: str) -> tuple[str, ...]:
        """Return the tags a style stands for: bold of the nearest style that says something of it."""
        chain = list(self._chain(style))
        is_bold = next((each.is_bold for each in chain if each.is_bold is not None), False)
        marks = next((each.marks for each in chain if each.marks), ())
        return (("b",) if is_bold or any(each.name == "strong emphasis" for each in chain) else ()) + marks

    def _runs(self, holder: "_Element", tags: tuple[str, ...]) -> Iterator[Words]:
        if holder.text:
            yield Words(plain(holder.text), tags)
        for each in holder:
            yield from self._run(each, name_of(each), tags)
            if each.tail:
                yield Words(plain(each.tail), tags)

    def _run(self, each: "_Element", name: str, tags: tuple[str, ...]) -> Iterator[Words]:
        if name == "span":
            own = self._tags(get(each, "style-name"))
            yield from self._runs(each, tuple(dict.fromkeys((*tags, *own))))
        elif name == "a":
            yield from self._runs(each, (*tags, f"a {attribute('href', get(each, 'href'))}"))
        elif name in ("s", "tab"):
            yield Words(" ", tags)
        elif name == "line-break":
            yield Words("<br>", tags)
        elif name == "note":
            yield Words(self._note(each), tags)
        elif name == "frame":
            yield from self._frame(each, tags)
        elif name in ("annotation", "annotation-end"):
            self._document.left_out["<comments>"] = None
        elif name.startswith(("bookmark", "reference-mark", "change", "soft-page-break")) and not name.endswith("-ref"):
            return
        else:
            yield from self._runs(each, tags)

    def _note(self, note: "_Element") -> str:
        name = f"{get(note, 'note-class')}-{get(note, 'id') or len(self._document.notes)}"
        body = next((each for each in note if name_of(each) == "note-body"), None)
        if body is not None:
            self._document.notes[name] = " ".join(self._words(each) for each in body if name_of(each) in ("p", "h"))
        return note_call(name)

    def _frame(self, frame: "_Element", tags: tuple[str, ...]) -> Iterator[Words]:
        described = {name_of(each): "".join(str(words) for words in each.itertext()) for each in frame}
        alt = described.get("desc") or described.get("title") or ""
        found = False
        for each in frame:
            if name_of(each) == "image" and not found:
                name = get(each, "href").removeprefix("./")
                if name not in self._archive.names:
                    self._document.left_out[name or "<img>"] = None
                    continue
                found = True
                self._document.pictures[name] = self._archive.read(name)
                yield Words(f"<img {attribute('src', name)} {attribute('alt', alt)}>", tags)
            elif name_of(each) == "text-box":
                yield Words(f"<br>{plain(' '.join(str(w) for w in each.itertext() if str(w).strip()))}<br>", tags)
                found = True
        if not found:
            self._document.left_out["<drawing>"] = None


def _level(style: "_Element") -> Level:
    letter, is_numbered = get(style, "num-format"), name_of(style) == "list-level-style-number"
    steps = whole(get(style, "display-levels"), 1)
    sign = f"{'1.' * min(steps - 1, 9)}{letter[:1]}{get(style, 'num-suffix')}"
    is_told = is_numbered and bool(letter) and (letter != "1" or steps > 1)
    return Level(is_numbered and bool(letter), whole(get(style, "start-value"), 1), sign if is_told else "")


def _marks(words: "_Element") -> tuple[str, ...]:
    """Return the tags of properties of words, but bold."""
    place = get(words, "text-position")
    struck = get(words, "text-line-through-style")
    return (
        *(["i"] if get(words, "font-style") in ("italic", "oblique") else []),
        *(["s"] if struck not in ("", "none") else []),
        *(["sup"] if place.startswith("super") else ["sub"] if place.startswith("sub") else []),
    )
