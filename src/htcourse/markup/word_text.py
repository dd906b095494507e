"""The text of a Word document (.docx, ECMA-376 part 1): headings, lists, tables, links, notes and pictures.

What a lesson has no form for (comments, headers, text in drawings, formulas as such) is left out and named. Nothing in
the file is run, and nothing outside of it is asked for.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath
from typing import TYPE_CHECKING, Any

from htcourse.markup.documents import (
    ForeignText,
    Item,
    Words,
    attribute,
    lists_html,
    note_call,
    plain,
    run_html,
    table_html,
    with_whole_code,
)
from htcourse.markup.html_tree import MOST_REPEATED
from htcourse.markup.office_xml import below, get, name_of, whole
from htcourse.markup.safe_xml import parse
from htcourse.markup.safe_zip import Archive, Limits, open_archive
from htcourse.markup.word_numbering import WordNumbering

if TYPE_CHECKING:
    from lxml.etree import _Element

LIMITS = Limits(files=5_000, bytes=200_000_000, file_bytes=40_000_000)
MAIN = "word/document.xml"

_LINK = re.compile(r'\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"', re.IGNORECASE)
_HEADING = re.compile(r"heading ([1-9])")
_LIST_STYLE = re.compile(r"list (?:number|bullet) ([2-5])")
_BELOW_TITLE = ("subtitle", "author", "date")
"""Styles that rest on that of the title and are none."""
_CODE_STYLES = ("source code", "html preformatted")
_OFF = ("0", "false", "off", "none")
_PASSED_OVER = ("del", "moveFrom", "sectPr", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "Fallback", "sdtPr")
_TRACKED = ("{*}ins", "{*}del", "{*}moveFrom", "{*}moveTo")
_MARKS = {"b": "b", "i": "i", "strike": "s", "dstrike": "s"}
_HIGH_LOW = {"superscript": "sup", "subscript": "sub"}
_WORDS_OF_STYLE = {"strong": "b", "emphasis": "i", "verbatim char": "code", "html code": "code"}
_SIGNS = {"noBreakHyphen": "\u2011", "softHyphen": "", "tab": " ", "cr": "<br>"}


def read_word(content: bytes, name: str) -> ForeignText:
    """Read the bytes of a file called `name`; raises CourseError for what is damaged, unsafe or too large."""
    archive = open_archive(Path(name), LIMITS, content)
    try:
        return _Reader(archive).document()
    finally:
        archive.close()


def _is_on(properties: "_Element | None", name: str) -> bool | None:
    found = below(properties, name)
    return None if found is None else get(found, "val") not in _OFF


class _Reader:
    """One reading of a package."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._document = ForeignText()
        self._targets = self._relations("word/_rels/document.xml.rels")
        self._styles = self._read_styles()
        self._numbering = WordNumbering(self._elements("word/numbering.xml"))
        self._fields: list[str | None] = []  # of the fields that are open: the link each is, or None
        self._field_words: list[str] = []

    def document(self) -> ForeignText:
        body = below(self._parsed(MAIN), "body")
        self._document.blocks = [] if body is None else with_whole_code(self._blocks(body))
        self._document.was_tracked = body is not None and next(body.iter(*_TRACKED), None) is not None
        for kind in ("footnote", "endnote"):
            for note in self._elements(f"word/{kind}s.xml"):
                if get(note, "type") in ("", "normal"):
                    words = " ".join(self._runs_html(each) for each in note if name_of(each) == "p")
                    self._document.notes[f"{kind}-{get(note, 'id')}"] = words
        for name, words in (("comments", "comments"), ("header1", "header"), ("footer1", "footer")):
            if f"word/{name}.xml" in self._archive.names and self._has_words(f"word/{name}.xml"):
                self._document.left_out[f"<{words}>"] = None
        return self._document

    def _parsed(self, name: str) -> "_Element | None":
        return parse(self._archive.read(name)) if name in self._archive.names else None

    def _elements(self, name: str) -> "list[_Element]":
        root = self._parsed(name)
        return [] if root is None else list(root)

    def _has_words(self, name: str) -> bool:
        root = self._parsed(name)
        return root is not None and any((each.text or "").strip() for each in root.iter("{*}t"))

    def _relations(self, name: str) -> dict[str, tuple[str, bool]]:
        """Return where each relation leads, and whether that is outside of the package."""
        return {
            get(each, "Id"): (get(each, "Target"), get(each, "TargetMode") == "External")
            for each in self._elements(name)
        }

    def _read_styles(self) -> dict[str, dict[str, Any]]:
        """Return by id a style's name, the one it rests on, its heading level and list."""
        found: dict[str, dict[str, Any]] = {}
        for each in self._elements("word/styles.xml"):
            outline = get(below(each, "pPr", "outlineLvl"), "val")
            number = below(each, "pPr", "numPr")
            found[get(each, "styleId")] = {
                "name": get(below(each, "name"), "val").lower(),
                "based": get(below(each, "basedOn"), "val"),
                "outline": int(outline) if outline.isdecimal() else None,
                "number": number,
            }
        return found

    def _style(self, name: str) -> Iterator[dict[str, Any]]:
        """Give a style and those it rests on."""
        for _ in range(20):
            if name not in self._styles:
                return
            yield self._styles[name]
            name = self._styles[name]["based"]

    def _blocks(self, holder: "_Element") -> Iterator[str]:
        """Give the blocks of a body or cell; paragraphs of lists that follow each other make one."""
        items: list[Item] = []
        for each in self._unwrapped(holder):
            item = self._item(each) if name_of(each) == "p" else None
            if item is not None:
                items.append(item)
                continue
            if items:
                yield lists_html(items)
                items = []
            yield self._table(each) if name_of(each) == "tbl" else self._paragraph(each)
        if items:
            yield lists_html(items)

    def _unwrapped(self, holder: "_Element") -> "Iterator[_Element]":
        for each in holder:
            name = name_of(each)
            if name in ("p", "tbl"):
                yield each
            elif name not in _PASSED_OVER and len(each):
                yield from self._unwrapped(each)

    def _item(self, paragraph: "_Element") -> Item | None:
        """Return a paragraph as that of a list, None where it is none or a heading."""
        properties = below(paragraph, "pPr")
        styles = list(self._style(get(below(properties, "pStyle"), "val")))
        if self._level(paragraph, styles):
            return None
        name, at = self._number(paragraph, styles)
        if not name:
            return None
        level, count = self._numbering.next(name, at)
        self._document.signs |= {level.sign: None} if level.sign else {}
        deeper = next((found for each in styles if (found := _LIST_STYLE.fullmatch(each["name"]))), None)
        depth = int(deeper[1]) - 1 if deeper and not at else at
        return Item(depth, level.is_numbered, self._runs_html(paragraph), count)

    def _number(self, paragraph: "_Element", styles: list[dict[str, Any]]) -> tuple[str, int]:
        """Return the name of the numbering of a paragraph and its level there; no name where it has none."""
        number = below(paragraph, "pPr", "numPr")
        if number is None:
            number = next((each["number"] for each in styles if each["number"] is not None), None)
        name = get(below(number, "numId"), "val")
        return ("" if name == "0" else name), min(whole(get(below(number, "ilvl"), "val")), 8)

    def _level(self, paragraph: "_Element", styles: list[dict[str, Any]]) -> int:
        """Return the level of a heading, 0 for any other paragraph."""
        if styles and styles[0]["name"] in _BELOW_TITLE:
            return 0
        own = get(below(paragraph, "pPr", "outlineLvl"), "val")
        if own.isdecimal():
            return int(own) + 1 if int(own) < 6 else 0
        for style in styles:
            heading = _HEADING.fullmatch(style["name"])
            if heading or style["name"] == "title":
                return min(6, int(heading[1])) if heading else 1
            if style["outline"] is not None and style["outline"] < 6:
                return int(style["outline"]) + 1
        return 0

    def _paragraph(self, paragraph: "_Element") -> str:
        styles = list(self._style(get(below(paragraph, "pPr", "pStyle"), "val")))
        if any(each["name"] in _CODE_STYLES for each in styles):
            lines = "".join(each.html for each in self._runs(paragraph, ())).replace("<br>", "\n")
            return f"<pre>{lines or ' '}</pre>"
        level = self._level(paragraph, styles)
        words = self._runs_html(paragraph, is_heading=bool(level))
        if not words.strip():
            return ""
        if level:
            name, at = self._number(paragraph, styles)
            sign = self._numbering.heading(name, at) if name else ""
            return f"<h{level}>{plain(f'{sign} ') if sign else ''}{words}</h{level}>"
        is_quote = any("quote" in each["name"] or each["name"] == "block text" for each in styles)
        return f"<blockquote><p>{words}</p></blockquote>" if is_quote else f"<p>{words}</p>"

    def _table(self, table: "_Element") -> str:
        rows: list[list[str]] = []
        has_head = False
        above: dict[int, str] = {}  # what stands in cells that go on downwards, by column
        for row in (each for each in table.iter("{*}tr") if self._table_of(each) is table):
            cells = [each for each in row.iter("{*}tc") if self._row_of(each) is row]
            if not rows:
                has_head = _is_on(below(row, "trPr"), "tblHeader") is True or self._is_bold(cells)
            written: list[str] = []
            for cell in cells:
                words = "<br>".join(self._cell(cell, is_head=has_head and not rows))
                merged = below(cell, "tcPr", "vMerge")
                if merged is None:
                    above.pop(len(written), None)
                elif get(merged, "val") == "restart":
                    above[len(written)] = words if len(words) <= MOST_REPEATED else ""
                elif not words and above.get(len(written)):
                    words = above[len(written)]
                    self._document.has_filled = True
                written.append(words)
                span = get(below(cell, "tcPr", "gridSpan"), "val")
                written += [""] * (min(int(span), 50) - 1 if span.isdecimal() else 0)
            rows.append(written)
        return table_html(rows, has_head)

    def _table_of(self, row: "_Element") -> "_Element | None":
        return next((each for each in row.iterancestors() if name_of(each) == "tbl"), None)

    def _row_of(self, cell: "_Element") -> "_Element | None":
        return next((each for each in cell.iterancestors() if name_of(each) == "tr"), None)

    def _is_bold(self, cells: "list[_Element]") -> bool:
        runs = [run for cell in cells for run in cell.iter("{*}r") if any(name_of(each) == "t" for each in run)]
        return bool(runs) and all(_is_on(below(run, "rPr"), "b") for run in runs)

    def _cell(self, cell: "_Element", *, is_head: bool) -> Iterator[str]:
        for each in self._unwrapped(cell):
            if name_of(each) == "tbl":
                self._document.left_out["<table>"] = None
                yield plain(" ".join(str(words) for words in each.itertext() if str(words).strip()))
            elif words := self._runs_html(each, is_heading=is_head):
                yield words

    def _runs_html(self, paragraph: "_Element", *, is_heading: bool = False) -> str:
        runs = [each if not is_heading else self._not_bold(each) for each in self._runs(paragraph, ())]
        return run_html(runs).strip()

    def _not_bold(self, words: Words) -> Words:
        return words._replace(tags=tuple(each for each in words.tags if each != "b"))

    def _runs(self, holder: "_Element", tags: tuple[str, ...]) -> Iterator[Words]:
        for each in holder:
            name = name_of(each)
            if name == "r":
                yield from self._run(each, tags)
            elif name == "hyperlink":
                target, is_outside = self._targets.get(get(each, "id"), ("", False))
                link = _link(target) if is_outside else _link(f"#{get(each, 'anchor')}")
                yield from self._runs(each, (*tags, *link))
            elif name == "fldSimple":
                yield from self._runs(each, (*tags, *_link_of(get(each, "instr"))))
            elif name in ("oMath", "oMathPara"):
                self._document.left_out["<formula>"] = None
                yield Words(plain("".join(str(words) for words in each.itertext())), tags)
            elif name not in _PASSED_OVER and len(each):
                yield from self._runs(each, tags)

    def _run(self, run: "_Element", tags: tuple[str, ...]) -> Iterator[Words]:
        properties = below(run, "rPr")
        if _is_on(properties, "vanish"):
            return
        marks = self._marks(properties)
        for each in run:
            name = name_of(each)
            if name == "fldChar":
                self._field(get(each, "fldCharType"))
                continue
            if name == "instrText":
                self._field_words.append(each.text or "")
                continue
            links = tuple(link for link in self._fields if link)[-1:]
            for html in self._piece(each, name):
                yield Words(html, (*tags, *links, *marks))

    def _piece(self, each: "_Element", name: str) -> Iterator[str]:
        if name == "t":
            yield plain(each.text or "")
        elif name == "br":
            yield "<br>" if get(each, "type") in ("", "textWrapping") else " "
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name in ("footnoteReference", "endnoteReference"):
            yield note_call(f"{name.removesuffix('Reference')}-{get(each, 'id')}")
        elif name in ("drawing", "pict", "AlternateContent", "object"):
            yield from self._drawn(each)

    def _field(self, kind: str) -> None:
        """Follow a field from its beginning, where its code stands, to its end."""
        if kind == "begin":
            self._fields.append(None)
            self._field_words = []
        elif kind == "separate" and self._fields:
            self._fields[-1] = next(iter(_link_of("".join(self._field_words))), None)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _marks(self, properties: "_Element | None") -> tuple[str, ...]:
        style = next(self._style(get(below(properties, "rStyle"), "val")), {"name": ""})["name"]
        marks = [tag for name, tag in _MARKS.items() if _is_on(properties, name)]
        if style in _WORDS_OF_STYLE and _WORDS_OF_STYLE[style] not in marks:
            marks.append(_WORDS_OF_STYLE[style])
        high = _HIGH_LOW.get(get(below(properties, "vertAlign"), "val"))
        return (*dict.fromkeys(marks), *([high] if high else []))

    def _drawn(self, holder: "_Element") -> Iterator[str]:
        """Give the pictures of a drawing, and the words that stand in it."""
        alt = next((get(each, "descr") or get(each, "title") for each in holder.iter("{*}docPr")), "")
        found = False
        for each in holder.iter("{*}blip", "{*}imagedata"):
            target, is_outside = self._targets.get(get(each, "embed") or get(each, "id"), ("", True))
            name = normpath(join("word", target)).lstrip("/")
            if is_outside or name not in self._archive.names:
                self._document.left_out[target or "<img>"] = None
                continue
            found = True
            self._document.pictures[name] = self._archive.read(name)
            yield f"<img {attribute('src', name)} {attribute('alt', alt)}>"
        texts = [each for each in holder.iter("{*}txbxContent") if not _is_fallback(each)]
        words = " ".join(str(each) for box in texts for each in box.itertext() if str(each).strip())
        if words:
            yield f"<br>{plain(words)}<br>"
        if not found and not words:
            self._document.left_out["<drawing>"] = None


def _is_fallback(element: "_Element") -> bool:
    return any(name_of(each) == "Fallback" for each in element.iterancestors())


def _link_of(code: str) -> tuple[str, ...]:
    """Return the tag of the link that the code of a field makes, if it is one."""
    found = _LINK.match(code)
    return _link(f"{'#' if found[1] else ''}{found[2]}") if found else ()


def _link(target: str) -> tuple[str, ...]:
    """Return the tag of a link; to a heading from the table of contents none."""
    return (f"a {attribute('href', target)}",) if target.strip("#") and not target.startswith("#_Toc") else ()
