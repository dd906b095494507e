"""HTML from a clipboard (Word, LibreOffice, Google's editor, a web page) as a document of plain blocks.

Each program says by styles and classes of its own what HTML has tags for: Word's lists are paragraphs with `mso-list`,
Google's bold is a weight, notes are links to the end of the text.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import parse_qs, urlparse

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from htcourse.markup.documents import ForeignText, Item, lists_html, note_call, plain
from htcourse.markup.from_html import TOO_MUCH, depth_of
from htcourse.markup.html_tree import BLOCKS, WITH_SPACES, is_gone
from htcourse.markup.list_numbers import SIGNS
from htcourse.markup.office_xml import is_coloured, whole
from htcourse.markup.pasted_lists import keep_numbers, put_in_items, style_of
from htcourse.markup.symbol_fonts import is_symbol_font, signs_of

LONGEST = 4_000_000
"""Characters of HTML that are looked at; a chapter from Word has some 300,000."""

_MOST_TAGS = 100_000
_DEEPEST = 100
_WORDS_ALONE = re.compile(r"white-space:\s*pre(?!-line)|monospace", re.IGNORECASE)
_STRUCTURE = "h1 h2 h3 h4 h5 h6 ul ol table b strong i em a blockquote img sup sub dl u mark s strike del"
_STRUCK = ["s", "strike", "del"]
_STRUCK_TITLE = "<strikethrough in a heading>"
_MSO_LIST = re.compile(r"l\d+\s+level(\d)")
_DOT = re.compile(r"[•▪‣◦●○■]\s*")
_CIRCLE = "o"
"""Word's bullet of a second level: a letter in Courier New."""
_BULLET = re.compile(r"mso-special-format:\s*[\"']?bullet")
_SYMBOL_FONT = re.compile(r"symbol|wingdings|webdings", re.IGNORECASE)
_SIZES = re.compile(r".*\d[\w.%/]*\s+")
"""What stands before the name in `font: 7.0pt "Times New Roman"`."""
_OUTLINE = re.compile(r"O(\d)")
"""PowerPoint's class of a point below another."""
_NOTE_CALL = re.compile(r"#?_(ftn|edn)(\d+)$|#sd(footnote|endnote)(\d+)sym$")
_NOTE_BODY = re.compile(r"(ftn|edn)(\d+)$|sd(footnote|endnote)(\d+)$")
_NUMBER = re.compile(r"\(?\d{1,9}[.)]?", re.ASCII)
"""What Markdown can hold as the number of an item; any other label is words (`1.1.`, `в)`, `IV.`, `Статья 3.`)."""
_HEAD = re.compile(r"Mso(?:Title|Heading(\d))$")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_UNMARKED = ["a", *_HEADINGS]
"""What is underlined or has a ground by itself."""
_COMMENTS = re.compile(r"mso-element:\s*comment-list")
_PARTS_OF_TABLE = ["table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th"]
_GONE = ("script", "style", "head", "meta", "link", "title", "xml")


def has_structure(html: str) -> bool:
    """Say whether pasted HTML shows more than its words do; code and what an editor of code copies does not."""
    if len(html) > LONGEST:
        return True
    start = html.find("<body")
    body = html[max(0, start) :]
    if _WORDS_ALONE.search(body[:2_000]) and not re.search(r"<(h[1-6]|table|ul|ol)\b", body, re.IGNORECASE):
        return False
    tags = "|".join(_STRUCTURE.split())
    return bool(
        re.search(
            rf"<({tags})\b|font-weight:\s*(bold|[6-9]00)|font-style:\s*italic|mso-list|mso-special-format|>\s*•"
            r"|text-decoration(?:-line)?:[^;\"'>]*(?:underline|line-through)|mso-highlight|mso-char-type:\s*symbol",
            body,
            re.IGNORECASE,
        )
    )


def pasted(html: str) -> ForeignText:
    """Return what was pasted; never raises. HTML beyond all use gives no block and says so in `left_out`."""
    document = ForeignText()
    if len(html) > LONGEST or html.count("<") > _MOST_TAGS or depth_of(html) > _DEEPEST:
        document.left_out[TOO_MUCH] = None
        return document
    soup = BeautifulSoup(html.replace("\x00", ""), "lxml", preserve_whitespace_tags=WITH_SPACES)
    for each in [each for each in soup.descendants if isinstance(each, PreformattedString)]:
        each.extract()
    if _SYMBOL_FONT.search(html):
        _show_signs(soup, document)
    for above in soup.find_all("rt"):
        if above.parent is not None and above.parent.find("rp") is None:
            above.insert(0, NavigableString(" ("))
            above.append(NavigableString(")"))
    points = {id(each.parent): each.parent for each in soup.find_all(style=_BULLET) if each.parent}
    for point in points.values():
        if point.name == "div" and point.find(list(BLOCKS)) is None:
            point.name = "p"
    for comment in soup.find_all(_is_comment):
        if not is_gone(comment):
            comment.decompose()
            document.left_out["<comments>"] = None
    for tag in soup.find_all(True):
        if not is_gone(tag):
            _tidy(tag, document)
    for inner in soup.find_all(_is_inner_table):
        document.left_out["<table>"] = None
        pieces = [inner, *inner.find_all(_PARTS_OF_TABLE)] if inner.name == "table" else []  # else it is read already
        for piece in pieces:
            piece.insert(0, NavigableString(" "))
            piece.name = "span"
    _take_notes(soup, document)
    put_in_items(soup)
    keep_numbers(soup)
    body = soup.body or soup
    document.blocks = list(_blocks(body))
    return document


def _is_comment(tag: Tag) -> bool:
    """Say whether a tag is the mark of a comment of Word's or holds the comments below the text."""
    return "MsoCommentReference" in tag.get_attribute_list("class") or bool(
        _COMMENTS.search(str(tag.get("style") or ""))
    )


def _is_inner_table(tag: Tag) -> bool:
    """Say whether a tag is a table in a cell, of which the words alone can stay."""
    return tag.name == "table" and tag.find_parent(["td", "th"]) is not None


def _show_signs(soup: BeautifulSoup, document: ForeignText) -> None:
    """Put in the place of letters what they show in fonts of signs."""
    fonts: dict[int, str] = {}
    for each in list(soup.descendants):
        font = fonts.get(id(each.parent), "")
        if isinstance(each, Tag):
            fonts[id(each)] = _font(each) or font
        elif is_symbol_font(font) and str(each).strip():
            each.replace_with(NavigableString(signs_of(str(each), font.title(), document.left_out)))


def _font(tag: Tag) -> str:
    """Return the font a tag names first."""
    style = style_of(tag)
    named = style.get("font-family") or _SIZES.sub("", style.get("font", "")) or str(tag.get("face") or "")
    return named.partition(",")[0].strip("'\" ")


def _tidy(tag: Tag, document: ForeignText) -> None:
    """Make a tag say what its style says."""
    if tag.name in _GONE:
        if tag.name == "script":
            document.left_out["<script>"] = None
        tag.decompose()
        return
    if (
        not tag.get("style")
        and not tag.get("class")
        and tag.name not in ("a", *_HEADINGS)
        and not tag.has_attr("hidden")
    ):
        return
    style = style_of(tag)
    if tag.has_attr("hidden") or style.get("display") == "none" or style.get("mso-hide") == "all":
        tag.decompose()
        return
    weight = style.get("font-weight", "")
    if tag.name in ("b", "strong") and weight in ("normal", "400"):
        tag.name = "span"  # Google wraps all it copies so
    elif tag.name not in BLOCKS and tag.name not in ("b", "strong", "a") and _is_bold(weight):
        _wrap_inside(tag, "b")
    if tag.name not in (*BLOCKS, "i", "em") and style.get("font-style") == "italic":
        _wrap_inside(tag, "i")
    line = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    if "line-through" in line and (tag.name in _HEADINGS or tag.find_parent(_HEADINGS)):
        document.left_out[_STRUCK_TITLE] = None
    elif "line-through" in line:
        _strike(tag)
    if tag.name not in BLOCKS and (tag.find_parent(_UNMARKED) is None or not tag.get_text().strip()):
        if tag.name not in ("a", "u", "ins") and "underline" in line:
            _wrap_inside(tag, "u")
        if style.get("mso-highlight", "none") != "none" or is_coloured(style.get("background-color", "")):
            _wrap_inside(tag, "mark")
    place = style.get("vertical-align", "")
    if tag.name == "span" and place in ("super", "sub"):
        _wrap_inside(tag, "sup" if place == "super" else "sub")
    for name in tag.get_attribute_list("class"):
        head = _HEAD.fullmatch(str(name or ""))
        if tag.name == "p" and head:
            tag.name = f"h{head[1] or 1}"
    if tag.name in _HEADINGS:
        is_empty = not tag.get_text().strip()
        for look in tag.find_all(["b", "strong", "u", "ins", "mark"]):
            if is_empty or look.name not in ("u", "ins") or look.get_text().strip():  # else a blank to fill in
                look.unwrap()
        for struck in tag.find_all(_STRUCK):
            document.left_out[_STRUCK_TITLE] = None
            struck.unwrap()
    if tag.name == "a":
        _tidy_link(tag)


def _strike(tag: Tag) -> None:
    """Mark the words of a tag as struck through, block by block."""
    if tag.find(list(BLOCKS)) is None:
        _wrap_inside(tag, "s")
        return
    for each in list(tag.contents):
        if isinstance(each, Tag):
            _strike(each)
        elif isinstance(each, NavigableString) and each.strip():
            each.wrap(Tag(name="s"))


def _is_bold(weight: str) -> bool:
    return weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= 600)


def _wrap_inside(tag: Tag, name: str) -> None:
    inner = Tag(name=name)
    for each in list(tag.contents):
        inner.append(each.extract())
    tag.append(inner)


def _tidy_link(tag: Tag) -> None:
    """Take the way through a search engine out of a link; a mark in the text is no link."""
    for underline in tag.find_all(["u", "ins"]):
        underline.unwrap()
    if tag.parent is not None and tag.parent.name in ("u", "ins") and tag.parent.get_text() == tag.get_text():
        tag.parent.unwrap()
    href = str(tag.get("href") or "")
    if not href or (href.startswith("#") and not _NOTE_CALL.match(href) and not _is_back(href)):
        tag.unwrap()
        return
    try:
        parsed = urlparse(href)
    except ValueError:
        return
    if parsed.path == "/url" and "google." in parsed.netloc:
        target = parse_qs(parsed.query).get("q", [""])[0]
        if target.startswith(("http://", "https://")):
            tag["href"] = target


def _is_back(href: str) -> bool:
    return bool(re.match(r"#_(ftn|edn)ref|#sd(footnote|endnote)\d+anc", href))


def _take_notes(soup: BeautifulSoup, document: ForeignText) -> None:
    """Take the texts of notes out, and put a mark where each is called."""
    bodies: dict[str, Tag] = {}
    for div in soup.find_all("div", id=_NOTE_BODY):
        found = _NOTE_BODY.match(str(div["id"]))
        if found:
            bodies.setdefault(_note_name(found), div)
    for name, div in bodies.items():
        for back in div.find_all("a", href=True):
            if _is_back(str(back["href"])):
                back.decompose()
        document.notes[name] = " ".join(each.decode_contents() for each in div.find_all("p")) or div.decode_contents()
        div.extract()
    for below in soup.find_all("div", style=re.compile(r"mso-element:\s*(foot|end)note-list")):
        below.decompose()
    for link in soup.find_all("a", href=True):
        found = _NOTE_CALL.search(str(link["href"]))
        if found and _note_name(found) in document.notes:
            link.replace_with(NavigableString(note_call(_note_name(found))))
        elif found or _is_back(str(link["href"])):
            link.unwrap()
    for holder in soup.find_all(["sup", "span"]):
        if holder.get_text().startswith("\ue000") and holder.get_text().endswith("\ue001"):
            holder.unwrap()


def _note_name(found: re.Match[str]) -> str:
    kind, number = (found[1], found[2]) if found[1] else (found[3], found[4])
    return f"{'footnote' if kind in ('ftn', 'footnote') else 'endnote'}-{number}"


def _blocks(holder: Tag) -> Iterator[str]:
    """Give what stands in a holder block by block; bare words between blocks make one, Word's lists another."""
    bare: list[str] = []
    items: list[Item] = []
    for each in _flat(holder):
        item = _item(each) if isinstance(each, Tag) else None
        if isinstance(item, _Labelled):
            if items and item.level > items[-1].level:
                items[-1] = items[-1]._replace(html=f"{items[-1].html}{item.html}")
            else:
                yield from [lists_html(items)] if items else _paragraph(bare)
                items = []
                yield item.html
            continue
        is_block = isinstance(each, Tag) and each.name in BLOCKS
        if items and item is None and (is_block or str(each).strip()):
            yield lists_html(items)
            items = []
        if item is not None:
            yield from _paragraph(bare)
            items.append(item)
        elif is_block:
            yield from _paragraph(bare)
            yield _with_head(each) if isinstance(each, Tag) and each.name == "table" else str(each)
        elif not items or str(each).strip():
            bare.append(str(each) if isinstance(each, Tag) else plain(str(each)))
    yield from _paragraph(bare)
    if items:
        yield lists_html(items)


def _flat(holder: Tag) -> Iterator[PageElement]:
    """Give what stands in a holder without the divisions round it."""
    for each in holder.children:
        is_holder = isinstance(each, Tag) and (
            each.name in ("div", "article", "section", "main", "body", "html", "header", "footer", "center", "form")
            or (each.name in ("span", "b", "font") and each.find(list(BLOCKS)) is not None)
        )
        if is_holder and isinstance(each, Tag):
            yield NavigableString("\n\n")
            yield from _flat(each)
            yield NavigableString("\n\n")
        else:
            yield each


def _paragraph(bare: list[str]) -> Iterable[str]:
    """Return the words gathered as paragraphs, and forget them."""
    paragraphs = [each for each in "".join(bare).split("\n\n") if each.strip()]
    bare.clear()
    return [f"<p>{each}</p>" for each in paragraphs]


class _Labelled(NamedTuple):
    """A paragraph of a list with a label that Markdown cannot hold: how deep it stands, and its HTML."""

    level: int
    html: str


def _item(tag: Tag) -> Item | _Labelled | None:
    """Return a paragraph of Word's, or one that begins with a dot as PowerPoint's do, as that of a list."""
    if tag.name != "p":
        return None
    found = _MSO_LIST.search(style_of(tag).get("mso-list", ""))
    if found is None:
        return _dotted(tag)
    mark = ""
    for ignored in tag.find_all(["span"], style=re.compile(r"mso-list:\s*ignore", re.IGNORECASE)):
        mark = mark or ignored.get_text().strip()
        ignored.decompose()
    mark, level, words = " ".join(mark.split()), int(found[1]) - 1, tag.decode_contents().strip()
    if mark in SIGNS or (any(map(str.isalnum, mark)) and mark != _CIRCLE and not _NUMBER.fullmatch(mark)):
        return _Labelled(level, f"<p>{plain(mark)} {words}</p>")
    return Item(level, bool(_NUMBER.fullmatch(mark)), words, whole(mark.strip("(.)"), -1))


def _dotted(tag: Tag) -> Item | None:
    first = next((each for each in tag.find_all(string=True) if each.strip()), None)
    if first is None or not _DOT.match(tag.get_text().lstrip()):
        return None
    first.replace_with(NavigableString(_DOT.sub("", first.lstrip(), count=1)))
    level = next((found for each in tag.get_attribute_list("class") if (found := _OUTLINE.fullmatch(str(each)))), None)
    return Item(int(level[1]) if level else 0, False, tag.decode_contents().strip())


def _with_head(table: Tag) -> str:
    """Return a table whose first row is a head where all of it is bold."""
    first = table.find("tr")
    cells = first.find_all("td", recursive=False) if isinstance(first, Tag) else []
    if len(cells) > 1 and all(_is_all_bold(each) for each in cells):
        for cell in cells:
            cell.name = "th"
            for bold in cell.find_all(["b", "strong"]):
                bold.unwrap()
    return str(table)


def _is_all_bold(cell: Tag) -> bool:
    words = [each for each in cell.find_all(string=True) if each.strip()]
    return bool(words) and all(each.find_parent(["b", "strong"]) is not None for each in words)
