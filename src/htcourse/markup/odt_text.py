"""The text of an OpenDocument text (.odt, ISO/IEC 26300): headings, lists, tables, links, notes and pictures.

What a lesson has no form for (comments, headers, drawings, fields of a form) is left out and named; what stands in a
text box comes behind its paragraph.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
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
from htcourse.markup.formulas import embedded_formula
from htcourse.markup.html_tree import MOST_REPEATED
from htcourse.markup.list_numbers import Level, begin_anew, counted, label, sign
from htcourse.markup.odt_fields import form_value
from htcourse.markup.odt_styles import OdtStyles
from htcourse.markup.office_xml import below, get, name_of, outer, whole
from htcourse.markup.safe_xml import parse
from htcourse.markup.safe_zip import Archive, open_archive
from htcourse.markup.symbol_fonts import signs_of
from htcourse.markup.word_text import LIMITS

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "content.xml"
_MOST_REPEATED = 50
_CODE_STYLES = ("preformatted text", "source code")
_PASSED_OVER = ("tracked-changes", "forms")
_NO_WORDS = ("bookmark", "reference-mark", "change", "soft-page-break", "script")
_INDEXES = ("alphabetical-index", "illustration-index", "table-index", "object-index", "user-index")
_LEFT_OUT = {each: each for each in ("table-of-content", "bibliography", *_INDEXES)}
_LEFT_OUT["annotation"] = "comments"
_SHAPES = (
    "custom-shape rect ellipse circle line polygon polyline regular-polygon path connector caption measure g control"
)
_DRAWN = frozenset(["frame", *_SHAPES.split()])
_Counts = dict[str, dict[int, int]]  # of a list: that in the text, in notes and in boxes has numbers of its own
_HIDES = "boolean(//@*[(local-name() = 'is-hidden' and . = 'true') or (local-name() = 'display' and . = 'none')])"
_BESIDE = {f"{{*}}{kind}{place}": kind for kind in ("header", "footer") for place in ("", "-left", "-first")}


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
        self._styles = OdtStyles()
        self._counts: dict[str, _Counts] = {"": {}}  # of headings, and of lists by their style and id
        self._story = ""  # what is read: the text, its notes or its boxes
        self._last_list = ""  # the style of the list before: only one of the same goes on with its numbers
        self._boxes: list[str] = []  # blocks of the text boxes of the paragraph that is read
        self._cells = 0  # how many cells stand round what is read
        self._font, self._stops = "", list[bool]()  # of what is read; which stops have a line or dots
        self._hides = False

    def document(self) -> ForeignText:
        if MAIN not in self._archive.names:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "This is no Word file and no OpenDocument text, whatever its ending."),
                fix=QT_TRANSLATE_NOOP("Errors", "Save it anew as .docx or .odt."),
            )
        for name in ("styles.xml", MAIN):
            if name in self._archive.names:
                root = parse(self._archive.read(name))
                self._styles.take(root)
                self._hides |= bool(root.xpath(_HIDES))
                for each in root.iter(*_BESIDE):
                    if any(letter.isalpha() for words in each.itertext() for letter in str(words)):
                        self._document.left_out[f"<{_BESIDE['{*}' + name_of(each)]}>"] = None
        text = below(root, "body", "text")
        self._document.was_tracked = next(root.iter("{*}changed-region"), None) is not None
        self._document.blocks = [] if text is None else with_whole_code(self._blocks(text))
        return self._document

    def _blocks(self, holder: "_Element") -> Iterator[str]:
        lists: list[Item] = []
        deep = 0
        for each in self._shown(holder):
            name = name_of(each)
            before, deep = deep, self._depth(each) if name == "list" else 0
            if lists and not (deep or (before and name == "list")):
                yield lists_html(lists)
                lists = []
            if name == "list":
                lists += [item._replace(level=item.level + deep) for item in self._items(each, 0, "", {})]
            elif name == "table":
                yield self._table(each)
            elif name in ("p", "h"):
                yield self._paragraph(each)
            elif name in _DRAWN:
                yield f"<p>{run_html(self._drawn(each, name, ()))}</p>"
            elif name in _LEFT_OUT:
                self._leave_out(each, name)
            elif name not in _PASSED_OVER:
                yield from self._blocks(each)
            yield from self._taken_boxes()
        if lists:
            yield lists_html(lists)

    def _shown(self, holder: "_Element") -> "Iterator[_Element]":
        return (each for each in holder if not self._is_hidden(each))

    def _is_hidden(self, element: "_Element") -> bool:
        """Say whether an element is hidden, by itself, its style or a mark in it; words that it hides are named."""
        if not self._hides:
            return False
        marks = (get(each, "is-hidden") for each in (element, below(element, "hidden-paragraph")))
        is_hidden = get(element, "display") == "none" or "true" in marks
        if not (is_hidden or self._styles.is_hidden(get(element, "style-name"))):
            return False
        if any(str(words).strip() for words in element.itertext()):
            self._document.left_out["<hidden text>"] = None
        return True

    def _leave_out(self, holder: "_Element", name: str) -> None:
        """Name what has no form in a lesson; boxes that stand beside the lines of an index are no part of it."""
        self._document.left_out[f"<{_LEFT_OUT[name]}>"] = None
        for each in self._shown(holder):
            self._take_box(each) if name_of(each) in _DRAWN else self._leave_out(each, name)

    def _taken_boxes(self) -> list[str]:
        """Return the blocks of the text boxes that were met, and forget them."""
        taken, self._boxes = self._boxes, []
        return taken

    def _inside(self, holder: "_Element") -> list[str]:
        """Return the blocks of a text box or note, which has its own boxes, fonts and numbers."""
        before = self._boxes, self._font, self._story
        self._boxes, self._font, self._story = [], "", "notes" if name_of(holder) == "note-body" else "boxes"
        blocks = [each for each in self._blocks(holder) if each]
        self._boxes, self._font, self._story = before
        return blocks

    def _depth(self, holder: "_Element") -> int:
        """Return how deep a list of its own stands below the one before it, as the style of its paragraphs says."""
        paragraphs = (each for item in holder for each in item if name_of(each) == "p")
        return self._styles.depth(get(next(paragraphs, holder), "style-name"))

    def _paragraph(self, paragraph: "_Element") -> str:
        styles = self._styles.names(get(paragraph, "style-name"))
        if any(each in _CODE_STYLES for each in styles):
            lines = "".join(each.html for each in self._runs(paragraph, ())).replace("<br>", "\n")
            return f"<pre>{lines or ' '}</pre>"
        if name_of(paragraph) == "h" or "title" in styles:
            return self._heading(paragraph)
        words = self._words(paragraph)
        if not words.strip():
            return ""
        is_quote = any("quot" in each for each in styles)
        return f"<blockquote><p>{words}</p></blockquote>" if is_quote else f"<p>{words}</p>"

    def _heading(self, heading: "_Element", number: str | None = None, level: Level | None = None) -> str:
        """Return a heading, a paragraph in a cell, with its number: of its list, or in none that of the outline."""
        depth = max(1, whole(get(heading, "outline-level"), 1))
        words = self._words(heading, is_heading=not self._cells)
        has_own = name_of(heading) == "h" and get(heading, "is-list-header") != "true"
        has_own &= self._styles.is_numbered(get(heading, "style-name"))
        if number is None and has_own and (level := self._styles.outline.get(depth - 1)):
            counts = self._counts[""].setdefault(self._story, {})
            if get(heading, "restart-numbering") == "true":
                counts[depth - 1] = whole(get(heading, "start-value"), level.start) - 1
            counted(counts, self._styles.outline, depth - 1)
            number = label(self._styles.outline, counts, depth - 1)
        if not words.strip() and not (number and level and level.is_worded):
            return ""  # it counts all the same
        number, tag = (number or "").rstrip("."), "p" if self._cells else f"h{min(6, depth)}"
        return f"<{tag}>{plain(f'{number} ') if number else ''}{words}</{tag}>"

    def _items(self, holder: "_Element", level: int, style: str, kept: _Counts) -> Iterator[Item]:
        """Give the paragraphs of a list, which counts on in that round it, or where it goes on."""
        own = get(holder, "style-name") or style
        goes_on = get(holder, "continue-list")
        if get(holder, "continue-numbering") == "true" and (level or own == self._last_list):
            goes_on = goes_on or own
        self._last_list = self._last_list if level else own
        kept = self._counts.get(goes_on, {}) if goes_on else kept
        counts = kept.setdefault(self._story, {})
        if own != style and not goes_on:  # counts in that round it, too
            begin_anew(counts, level)
        self._counts |= dict.fromkeys(filter(None, (own, get(holder, "id"))), kept)
        for item in holder:
            levels = self._styles.levels(get(item, "style-override") or own, level)
            kind = levels.get(level, Level())
            pieces = list(self._shown(item))
            first = next((each for each in pieces if name_of(each) in ("p", "h")), None)
            is_header, number = name_of(item) == "list-header" or get(first, "is-list-header") == "true", ""
            if not is_header and first is not None:
                if get(first, "restart-numbering") == "true":
                    counts.pop(level, None)
                if start := get(item, "start-value") or get(first, "start-value"):
                    counts[level] = whole(start, 1) - 1
                counted(counts, levels, level)
                number = label(levels, counts, level)
            count = counts.get(level, -1)  # a list in a box below may count on
            paragraphs, boxes = list[str](), list[str]()
            inner: list[Item] = []
            for each in pieces:
                if name_of(each) == "h":
                    is_first = not (paragraphs or inner)
                    heading = self._heading(each, number if is_first else "", None if pieces[1:] else kind)
                    block = [Item(0, False, heading, is_block=True)] if heading else []
                    if is_first and block:
                        yield block.pop()
                        is_header, number = True, ""  # what stands behind it has no number
                    inner += block
                    boxes += self._taken_boxes()
                elif name_of(each) == "p" and inner:  # below a list in it, without a number
                    words = f"<p>{self._words(each)}</p>".removeprefix("<p></p>") + "".join(self._taken_boxes())
                    inner += [Item(level + 1, False, words, is_block=True)] if words else []
                elif name_of(each) == "p":
                    paragraphs.append(self._words(each))
                    boxes += self._taken_boxes()
                elif name_of(each) == "list" and level < 8:
                    if inner and get(each, "continue-numbering") != "true":
                        begin_anew(counts, level + 1)
                    inner += self._items(each, level + 1, own, kept)
            if any((*paragraphs, *boxes)) or (paragraphs and (self._cells or kind.is_numbered)):
                words = "<br>".join(filter(None, paragraphs))
                if is_block := is_header or kind.is_worded:
                    words = f"<p>{plain(number)} {words}</p>"
                self._document.signs |= dict.fromkeys(filter(None, [sign(levels, level)]))
                yield Item(level, kind.is_numbered, words + "".join(boxes), count, is_block)
            yield from inner

    def _table(self, table: "_Element") -> str:
        rows: list[list[str]] = []
        has_head = False
        merged: dict[int, tuple[int, str]] = {}  # the last row that a cell goes down to and its words, by column
        for row in (each for each in table.iter("{*}table-row") if outer(each, "table") is table):
            above = row.getparent()
            is_head = not rows and above is not None and name_of(above) == "table-header-rows"
            cells: list[str] = []
            begun: dict[int, int] = {}
            for cell in (each for each in row if name_of(each) in ("table-cell", "covered-table-cell")):
                words = self._cell(cell)
                if (down := whole(get(cell, "number-rows-spanned"), 1)) > 1:
                    begun[len(cells)] = len(rows) + down - 1
                for _ in range(min(whole(get(cell, "number-columns-repeated"), 1), _MOST_REPEATED)):
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
        if not self._cells:
            return table_html(rows, has_head)
        self._document.left_out["<table>"] = None
        return f"<p>{' '.join(words for row in rows for words in row if words)}</p>"

    def _cell(self, cell: "_Element") -> str:
        self._cells += 1
        pieces = [each.removeprefix("<p>").removesuffix("</p>") for each in self._pieces(cell)]
        self._cells -= 1
        return "<br>".join(filter(None, pieces))

    def _pieces(self, cell: "_Element") -> Iterator[str]:
        """Give what stands in a cell: its paragraphs, and the words of its lists, text boxes and tables."""
        for each in self._shown(cell):
            name = name_of(each)
            if name == "h":
                yield self._heading(each)
            elif name == "p":
                yield self._words(each)
            elif name == "list":
                yield from map(item_line, self._items(each, 0, "", {}))
            elif name == "table":
                yield self._table(each)
            elif name in _DRAWN:
                yield run_html(self._drawn(each, name, ()))
            elif name in _LEFT_OUT:
                self._leave_out(each, name)
            else:
                yield from self._pieces(each)
            yield from self._taken_boxes()

    def _words(self, paragraph: "_Element", *, is_heading: bool = False) -> str:
        style, before = get(paragraph, "style-name"), (self._font, self._stops)
        self._font, self._stops = self._styles.font(style), self._styles.stops(style)
        runs = self._runs(paragraph, self._styles.tags(style))
        words = run_html(without_looks(runs) if is_heading else runs).strip()
        self._font, self._stops = before
        return words

    def _runs(self, holder: "_Element", tags: tuple[str, ...]) -> Iterator[Words]:
        if holder.text:
            yield Words(self._plain(holder.text), tags)
        for each in holder:
            if not self._is_hidden(each):
                yield from self._run(each, name_of(each), tags)
            if each.tail:
                yield Words(self._plain(each.tail), tags)

    def _run(self, each: "_Element", name: str, tags: tuple[str, ...]) -> Iterator[Words]:
        if name == "span":
            own = self._styles.tags(get(each, "style-name"))
            font, self._font = self._font, self._styles.font(get(each, "style-name")) or self._font
            yield from self._runs(each, tuple(dict.fromkeys((*tags, *own))))
            self._font = font
        elif name == "a":
            yield from self._runs(each, (*tags, f"a {attribute('href', get(each, 'href'))}"))
        elif name == "s":
            yield Words(" " * min(whole(get(each, "c"), 1), _MOST_REPEATED), tags)
        elif name == "tab":
            is_line = (self._stops.pop(0) if self._stops[1:] else any(self._stops)) or "u" in tags
            yield Words("\t" if is_line else " ", tuple(dict.fromkeys((*tags, "u"))) if is_line else tags)
        elif name == "line-break":
            yield Words("<br>", tags)
        elif name == "note":
            yield Words(self._note(each), tags)
        elif name == "ruby":
            parts = (below(each, part) for part in ("ruby-base", "ruby-text"))
            base, above = ("" if part is None else run_html(self._runs(part, ())) for part in parts)
            yield Words(f"{base} ({above})" if above else base, tags)
        elif name in _DRAWN:
            yield from self._drawn(each, name, tags)
        elif name == "fieldmark":
            yield Words(plain(form_value(each, self._document.left_out)), tags)
        elif name in ("annotation", "annotation-end"):
            self._document.left_out["<comments>"] = None
        elif name.startswith(_NO_WORDS) and not name.endswith("-ref"):
            return
        else:
            yield from self._runs(each, tags)

    def _note(self, note: "_Element") -> str:
        name = f"{get(note, 'note-class')}-{get(note, 'id') or len(self._document.notes)}"
        if (body := below(note, "note-body")) is not None:
            self._document.notes[name] = "".join(self._inside(body))
        return note_call(name)

    def _plain(self, text: str) -> str:
        return plain(signs_of(text, self._font, self._document.left_out))

    def _drawn(self, drawing: "_Element", name: str, tags: tuple[str, ...]) -> Iterator[Words]:
        """Give the picture or formula of a drawing; the words in it are kept for behind the paragraph."""
        if name != "frame":
            self._take_box(drawing)
            return
        told = {name_of(each): "".join(str(words) for words in each.itertext()) for each in drawing}
        alt = told.get("desc") or told.get("title") or ""
        found = False
        for each in drawing:
            if name_of(each) == "object" and (formula := embedded_formula(self._archive, each)):
                self._document.left_out["<formula>"] = None
                yield Words(plain(formula), tags)
                return
            if name_of(each) == "image" and not found:
                source = get(each, "href").removeprefix("./")
                if source not in self._archive.names:
                    self._document.left_out[source or "<img>"] = None
                    continue
                found = True
                self._document.pictures[source] = self._archive.read(source)
                yield Words(f"<img {attribute('src', source)} {attribute('alt', alt)}>", tags)
            elif name_of(each) == "text-box":
                self._take_box(each)
                found = True
        if not found:
            self._document.left_out["<drawing>"] = None

    def _take_box(self, box: "_Element") -> None:
        inside = [captioned(each) for each in self._inside(box)]
        if not inside:
            self._document.left_out["<drawing>"] = None
        self._boxes += inside
