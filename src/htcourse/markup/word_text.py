"""The text of a Word document (.docx, ECMA-376 part 1): headings, lists, tables, links, notes and pictures.

What a lesson has no form for (comments, headers, drawings, formulas as such) is left out and named; what stands in a
text box comes behind its paragraph. Nothing in the file is run, and nothing outside of it is asked for.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from posixpath import basename, join, normpath, split
from typing import TYPE_CHECKING

from htcourse.markup.documents import (
    ForeignText,
    Item,
    Words,
    attribute,
    captioned,
    item_line,
    lists_html,
    note_call,
    plain,
    run_html,
    table_html,
    with_whole_code,
    without_looks,
)
from htcourse.markup.formulas import formula_words
from htcourse.markup.html_tree import MOST_REPEATED
from htcourse.markup.office_xml import below, get, name_of, outer, whole
from htcourse.markup.safe_xml import parse
from htcourse.markup.safe_zip import Archive, Limits, open_archive
from htcourse.markup.symbol_fonts import sign_of, signs_of
from htcourse.markup.word_drawings import BOX, chosen, description, kind_of, shown
from htcourse.markup.word_fields import WordFields, link, link_of
from htcourse.markup.word_notes import is_tracked, note_name, taken_signs, unseen_notes, without_sign
from htcourse.markup.word_numbering import WordNumbering
from htcourse.markup.word_styles import Style, WordStyles, heading_level

if TYPE_CHECKING:
    from lxml.etree import _Element

LIMITS = Limits(files=5_000, bytes=200_000_000, file_bytes=40_000_000)
_CONTENT_TYPES = "[Content_Types].xml"
_MAIN_TYPE = re.compile(r"word.*\.main\+xml$")
_USUAL_MAIN = re.compile(r"word/document\d*\.xml")
_BESIDE = re.compile(r"(?:.*/)?(header|footer|comments)\d*\.xml")
_LIST_STYLE = re.compile(r"list (?:number|bullet) ([2-5])")
_CONTENTS = re.compile(r"toc (?:heading|\d)|table of (?:figures|authorities)|toa heading|index (?:heading|\d)")
_CODE_STYLES = ("source code", "html preformatted")
_PASSED_OVER = ("del", "moveFrom", "sectPr", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr")
_SIGNS = {"noBreakHyphen": "\u2011", "softHyphen": "", "cr": "<br>"}
_FORMULAS = ("oMath", "oMathPara")
_DRAWN = ("drawing", "pict", "object", "contentPart")


def read_word(content: bytes, name: str) -> ForeignText:
    """Read the bytes of a file called `name`; raises CourseError for what is damaged, unsafe or too large."""
    archive = open_archive(Path(name), LIMITS, content)
    try:
        return _Reader(archive).document()
    finally:
        archive.close()


def main_part(archive: Archive) -> str:
    """Return the name of the part that is the text, by its type: relations of the package are a hidden file.

    Empty in what is no Word file; one with macros has a type of its own.
    """
    types = parse(archive.read(_CONTENT_TYPES)) if _CONTENT_TYPES in archive.names else []
    texts = (get(each, "PartName").lstrip("/") for each in types if _MAIN_TYPE.search(get(each, "ContentType")))
    usual = filter(_USUAL_MAIN.fullmatch, sorted(archive.names))
    return next((each for each in (*texts, *usual) if each in archive.names), "")


class _Reader:
    """One reading of a package."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._document = ForeignText()
        self._main = main_part(archive)
        self._parts = {basename(get(each, "Type")): get(each, "Target") for each in self._related(self._main)}
        self._targets = self._relations(self._main)
        self._styles = WordStyles(self._elements(self._part("styles")))
        self._numbering = WordNumbering(self._elements(self._part("numbering")))
        self._fields = WordFields(self._document.left_out)
        self._boxes: list[str] = []  # blocks of the text boxes of the paragraph that is read
        self._cells = 0  # how many cells stand round what is read
        self._initial: list[Words] = []  # what begins the paragraph behind it

    def document(self) -> ForeignText:
        body = below(self._parsed(self._main), "body")
        signs = taken_signs(body)
        if body is not None:
            self._document.blocks = with_whole_code(self._blocks(body))
            self._document.was_tracked = is_tracked(body)
        unseen = set() if body is None else unseen_notes(body, self._styles, self._document.left_out)
        for kind in ("footnote", "endnote"):
            self._targets = self._relations(part := self._part(f"{kind}s"))  # numbers are those of the part alone
            for note in self._elements(part):
                if get(note, "type") in ("", "normal") and (name := f"{kind}-{get(note, 'id')}") not in unseen:
                    self._document.notes[name] = "".join(self._blocks(without_sign(note, signs.get(name, ""))))
                    self._document.was_tracked |= is_tracked(note)
        for name in self._archive.names:
            if (found := _BESIDE.fullmatch(name)) and self._has_words(name):
                self._document.left_out[f"<{found[1]}>"] = None
        return self._document

    def _parsed(self, name: str) -> "_Element | None":
        return parse(self._archive.read(name)) if name in self._archive.names else None

    def _elements(self, name: str) -> "list[_Element]":
        root = self._parsed(name)
        return [] if root is None else list(root)

    def _has_words(self, name: str) -> bool:
        root = self._parsed(name)
        return root is not None and any(each.isalpha() for words in root.iter("{*}t") for each in words.text or "")

    def _part(self, kind: str) -> str:
        """Return the name of the part of a kind: that which the text is related to, or else the usual one."""
        return self._in_package(self._parts.get(kind, f"{kind}.xml"))

    def _in_package(self, target: str) -> str:
        """Return the name of the file to which a relation leads."""
        return normpath(join(split(self._main)[0], target)).lstrip("/")

    def _related(self, part: str) -> "list[_Element]":
        folder, name = split(part)
        return self._elements(f"{folder}/_rels/{name}.rels")

    def _relations(self, part: str) -> dict[str, tuple[str, bool]]:
        """Return where each relation of a part leads, and whether that is outside of the package."""
        return {
            get(each, "Id"): (get(each, "Target"), get(each, "TargetMode") == "External")
            for each in self._related(part)
        }

    def _blocks(self, holder: "_Element") -> Iterator[str]:
        """Give the blocks of a body or cell; paragraphs of lists that follow each other make one."""
        items: list[Item] = []
        for each in self._shown(holder):
            item = self._item(each) if name_of(each) == "p" else None
            if item is not None:
                items.append(item)
                continue
            if items:
                yield lists_html(items)
                items = []
            yield self._table(each) if name_of(each) == "tbl" else self._paragraph(each)
            yield from self._taken_boxes()
        if items:
            yield lists_html(items)
        if initial := self._taken_initial():
            yield f"<p>{run_html(initial)}</p>"

    def _shown(self, holder: "_Element") -> "Iterator[_Element]":
        for each in self._unwrapped(holder):
            if not (self._is_hidden(each) or self._is_contents(each) or self._is_initial(each)):
                yield each

    def _unwrapped(self, holder: "_Element") -> "Iterator[_Element]":
        for each in chosen(holder):
            name = name_of(each)
            if name in ("p", "tbl", *_FORMULAS):
                yield each
            elif name in ("altChunk", "subDoc"):
                self._document.left_out["<document in the document>"] = None
            elif name not in _PASSED_OVER and len(each):
                yield from self._unwrapped(each)

    def _is_hidden(self, paragraph: "_Element") -> bool:
        """Say whether a paragraph is hidden whole, with its end: it has no number in a list; its words are named."""
        ends = [each for each in (below(paragraph, "pPr"),) if each is not None]
        is_hidden = bool(ends) and all(map(self._styles.is_hidden, (*ends, *paragraph.iter("{*}r"))))
        if is_hidden:
            self._whole_runs(paragraph)
        return is_hidden

    def _is_contents(self, paragraph: "_Element") -> bool:
        """Name what belongs to a table of contents or another index: its pages are none here."""
        style = next(self._styles.chain(get(below(paragraph, "pPr", "pStyle"), "val")), Style(""))
        is_contents = bool(_CONTENTS.fullmatch(style.name))
        self._document.left_out |= {"<table-of-content>": None} if is_contents else {}
        return is_contents

    def _is_initial(self, paragraph: "_Element") -> bool:
        """Take what belongs to the paragraph behind: a letter drawn over several lines, one whose end is gone."""
        is_joined = any(below(paragraph, "pPr", "rPr", each) is not None for each in ("del", "moveFrom"))
        if not is_joined and get(below(paragraph, "pPr", "framePr"), "dropCap") not in ("drop", "margin"):
            return False
        self._initial += self._runs(paragraph, ())
        return True

    def _taken_initial(self) -> list[Words]:
        taken, self._initial = self._initial, []
        return taken

    def _taken_boxes(self) -> list[str]:
        """Return the blocks of the text boxes that were met, and forget them."""
        taken, self._boxes = self._boxes, []
        return taken

    def _item(self, paragraph: "_Element") -> Item | None:
        """Return a paragraph as that of a list, None where it is none or a heading."""
        styles = self._chain(paragraph)
        if heading_level(paragraph, styles):
            return None
        name, at = self._number(paragraph, styles)
        if not name:
            return None
        level, count, label = self._numbering.next(name, at)
        self._document.signs |= dict.fromkeys(filter(None, [self._numbering.sign(name, at)]))
        deeper = next((found for each in styles if (found := _LIST_STYLE.fullmatch(each.name))), None)
        depth = int(deeper[1]) - 1 if deeper and not at else at
        words, boxes = self._runs_html(paragraph), "".join(self._taken_boxes())
        if level.is_worded:
            return Item(depth, False, f"<p>{plain(label)} {words}</p>{boxes}", is_block=True)
        return Item(depth, level.is_numbered, words + boxes, count)

    def _chain(self, paragraph: "_Element") -> list[Style]:
        return list(self._styles.chain(get(below(paragraph, "pPr", "pStyle"), "val")))

    def _number(self, paragraph: "_Element", styles: list[Style]) -> tuple[str, int]:
        """Return the name of the numbering of a paragraph and its level there; no name where it has none."""
        numbers = [below(paragraph, "pPr", "numPr"), *(each.number for each in styles)]
        name, at = (
            next(filter(None, (get(below(each, told), "val") for each in numbers)), "") for told in ("numId", "ilvl")
        )
        return ("" if name == "0" else name), min(whole(at), 8)

    def _paragraph(self, paragraph: "_Element") -> str:
        styles = self._chain(paragraph)
        if any(each.name in _CODE_STYLES for each in styles):
            lines = "".join(each.html for each in self._whole_runs(paragraph)).replace("<br>", "\n")
            return f"<pre>{lines or ' '}</pre>"
        level = heading_level(paragraph, styles)
        words = self._headed(paragraph, self._runs_html(paragraph, is_heading=bool(level)))
        if not words:
            return ""
        if level:
            return f"<h{level}>{words}</h{level}>"
        is_quote = any("quote" in each.name or each.name == "block text" for each in styles)
        return f"<blockquote><p>{words}</p></blockquote>" if is_quote else f"<p>{words}</p>"

    def _headed(self, paragraph: "_Element", words: str) -> str:
        """Return the words of a paragraph; of a heading behind its number, which stays alone if it has words itself."""
        name, at = self._number(paragraph, styles := self._chain(paragraph))
        if not (name and heading_level(paragraph, styles)):
            return words
        level, _, label = self._numbering.next(name, at)  # without words it counts, too
        return f"{plain(label.rstrip('.'))} {words}".strip() if words or level.is_worded else ""

    def _table(self, table: "_Element") -> str:
        rows: list[list[str]] = []
        has_head = False
        above: dict[int, str] = {}  # what stands in cells that go on downwards, by column
        for row, cells in self._rows(table):
            if not rows:
                has_head = self._styles.is_head(row, cells)
            written = [""] * min(whole(get(below(row, "trPr", "gridBefore"), "val")), 50)
            for cell in cells:
                words = self._cell(cell, is_head=has_head and not rows)
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
        if not self._cells:
            return table_html(rows, has_head)
        self._document.left_out["<table>"] = None
        return f"<p>{' '.join(words for row in rows for words in row if words)}</p>"

    def _rows(self, table: "_Element") -> "Iterator[tuple[_Element, list[_Element]]]":
        """Give the rows of a table with their cells; those that were deleted are passed over."""
        for row in table.iter("{*}tr"):
            if outer(row, "tbl") is table and below(row, "trPr", "del") is None:
                yield row, [each for each in row.iter("{*}tc") if outer(each, "tr") is row]

    def _cell(self, cell: "_Element", *, is_head: bool) -> str:
        """Return what stands in a cell: its paragraphs, and its text boxes and tables as theirs."""
        self._cells += 1
        pieces = []
        for each in self._shown(cell):
            item = self._item(each) if name_of(each) == "p" else None
            if item is not None:
                pieces.append(item_line(item))
            elif name_of(each) == "tbl":
                pieces.append(self._table(each))
            else:
                pieces.append(self._headed(each, self._runs_html(each, is_heading=is_head)))
            pieces += self._taken_boxes()
        pieces.append(run_html(self._taken_initial()))
        self._cells -= 1
        return "<br>".join(each.removeprefix("<p>").removesuffix("</p>") for each in pieces if each)

    def _runs_html(self, paragraph: "_Element", *, is_heading: bool = False) -> str:
        runs = self._whole_runs(paragraph)
        return run_html(without_looks(runs) if is_heading else runs).strip()

    def _whole_runs(self, paragraph: "_Element") -> list[Words]:
        """Return what stands in a paragraph, behind what begins it."""
        runs = [*self._taken_initial(), *self._runs([paragraph] if name_of(paragraph) in _FORMULAS else paragraph, ())]
        self._fields.end_paragraph()
        return runs

    def _runs(self, holder: "Iterable[_Element]", tags: tuple[str, ...]) -> Iterator[Words]:
        for each in chosen(holder):
            name = name_of(each)
            if name == "r":
                yield from self._run(each, tags)
            elif name == "hyperlink":
                target, is_outside = self._targets.get(get(each, "id"), ("", False))
                mark = get(each, "anchor")
                inside = link(f"{target if is_outside else ''}#{mark}" if mark else target if is_outside else "")
                yield from self._runs(each, (*tags, *inside))
            elif name == "fldSimple":
                yield from self._runs(each, (*tags, *link_of(get(each, "instr"))))
            elif name in _FORMULAS:
                self._document.left_out["<formula>"] = None
                yield Words(plain(formula_words(each)), tags)
            elif name not in _PASSED_OVER and len(each):
                yield from self._runs(each, tags)

    def _run(self, run: "_Element", tags: tuple[str, ...]) -> Iterator[Words]:
        properties = below(run, "rPr")
        is_hidden, font = self._styles.is_hidden(run), self._styles.font(properties)
        marks = self._styles.marks(properties)
        for each in chosen(run):
            name, looks = name_of(each), marks
            if name == "fldChar":
                pieces = [plain(self._fields.take(each))]
            elif name in ("tab", "ptab") and not (is_hidden or self._fields.is_code):
                looks = marks if "u" in marks or not self._styles.is_lined(each) else (*marks, "u")
                pieces = ["\t" if "u" in looks else " "]
            elif name == "instrText":
                self._fields.add_code(each.text or "")
                continue
            elif is_hidden or self._fields.is_code:
                if is_hidden and (each.text or "").strip():
                    self._document.left_out["<hidden text>"] = None
                continue
            else:
                pieces = list(self._piece(each, name, font))
            for html in filter(None, pieces):
                yield Words(html, (*tags, *self._fields.link, *looks))

    def _piece(self, each: "_Element", name: str, font: str) -> Iterator[str]:
        if name == "t":
            yield plain(signs_of(each.text or "", font, self._document.left_out))
        elif name == "sym":
            yield plain(sign_of(get(each, "char"), get(each, "font"), self._document.left_out))
        elif name == "br":
            yield "<br>" if get(each, "type") in ("", "textWrapping") else " "
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name in ("footnoteReference", "endnoteReference"):
            yield note_call(note_name(each))
        elif name == "ruby":
            parts = (below(each, part) for part in ("rubyBase", "rt"))
            base, above = ("" if part is None else run_html(self._runs(part, ())) for part in parts)
            yield f"{base} ({above})" if above else base
        elif name in _DRAWN:
            yield from self._drawn(each)

    def _drawn(self, holder: "_Element") -> Iterator[str]:
        """Give the pictures of a drawing; what stands in its text boxes is kept for behind the paragraph."""
        alt = description(holder)
        found = False
        for each in shown(holder):
            found = True
            if name_of(each) == BOX:
                self._take_box(each)
                yield " " if below(holder, "inline") is not None else ""
                continue
            target, is_outside = self._targets.get(get(each, "embed") or get(each, "id"), ("", True))
            name = self._in_package(target)
            if is_outside or name not in self._archive.names:
                self._document.left_out[target or "<img>"] = None
                continue
            self._document.pictures[name] = self._archive.read(name)
            yield f"<img {attribute('src', name)} {attribute('alt', alt)}>"
        if not found:
            self._document.left_out[f"<{kind_of(holder)}>"] = None

    def _take_box(self, box: "_Element") -> None:
        """Read a text box as a body is read: it has its own fields and boxes."""
        fields, boxes, initial = self._fields, self._boxes, self._initial
        self._fields, self._boxes, self._initial = WordFields(self._document.left_out), [], []
        inside = [captioned(each) for each in self._blocks(box) if each]
        self._fields, self._boxes, self._initial = fields, [*boxes, *inside], initial
