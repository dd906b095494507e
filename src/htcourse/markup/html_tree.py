"""A tree of HTML made ready to be written as Markdown: words escaped, only tags that Markdown has a form for."""

import re
import warnings
from copy import copy
from typing import NamedTuple

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from htcourse.core.escaping import at_line_start, doubtful_brackets, escaped_texts

_BLOCK_TAGS = """
    p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 pre table caption thead tbody tfoot tr td th blockquote hr
    address article aside details fieldset figcaption figure footer form header main nav section summary center legend
    html body
"""
BLOCKS = frozenset(_BLOCK_TAGS.split())
"""What starts a line of its own."""

MOST_REPEATED = 500
"""Letters of a cell merged over rows that each of them gets: more is no label of rows."""

_KINDS = {"b": "strong", "i": "em", "strike": "s", "del": "s", "u": "ins"}
_INLINE_TAGS = "br a img b strong i em u ins s strike del mark sub sup code kbd samp tt q"
_MARKS = {"b": "*", "strong": "*", "i": "*", "em": "*", "mark": "="}
_MARKS |= dict.fromkeys(("s", "strike", "del", "sub"), "~") | dict.fromkeys(("u", "ins", "sup"), "^")
_WRITTEN = BLOCKS.union(_INLINE_TAGS.split())
_DROPPED_TAGS = """
    script style noscript template iframe frame frameset object embed applet audio video canvas svg math
    input select textarea button map
"""
_DROPPED = frozenset(_DROPPED_TAGS.split())
_SILENTLY_DROPPED = frozenset({"head", "meta", "link", "title", "base"})
_ROWS = ("table", "thead", "tbody", "tfoot")
_INSIDE = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "td": ("tr",), "th": ("tr",), "tr": _ROWS}
_INSIDE["caption"] = _ROWS
"""What is an item, term, cell or row only inside its list or table."""
_HOLDERS = {"ul": "li", "ol": "li", "dl": "dd", "tr": "td"} | dict.fromkeys(_ROWS, "caption")
"""What holds only certain tags, and the one that anything else in it stands for."""
KNOWN = _WRITTEN | _DROPPED | {"span", "font", "small", "big", "abbr", "cite", "var", "center"}
"""The tags of HTML by which a text is known to be HTML."""
_IN_NO_MARK = ["ul", "ol", "dl", "table", "pre", "blockquote", "hr", *(f"h{level}" for level in range(1, 7))]
_ONE_LINE = frozenset({"td", "th", "dt", "caption", *(f"h{level}" for level in range(1, 7))})
_IN_TICKS = ("code", "kbd", "samp", "tt")
_CODE = frozenset({"pre", *_IN_TICKS})
_ALWAYS = {"a": "[]", "sub": "*_~^={", "sup": "*_~^={", "td": "{", "th": "{", "dt": "{"} | {
    f"h{level}": "#{" for level in range(1, 7)
}
_SPANS = re.compile(r"\b(?:col|row)span\b", re.IGNORECASE)
_MOST_SPANNED = 50
"""Columns or rows that one cell may stand over."""
_SPACES = re.compile(r"[ \t\r\n\f]+")
WITH_SPACES = {"pre", "textarea", "u", "ins"}
"""In what spaces alone are not read as one."""
_SHORTEST_BLANK, _LONGEST_BLANK = 3, 40
"""Spaces that are underlined, to be written on, as underscores; fewer part words."""
_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{5,}|[ \u00a0]*\t[ \t\u00a0]*)(?=\S)")
_PROLOG = re.compile(r"<\?[^>]*>|<!(?!--)[^>]*>")


class Tree(NamedTuple):
    """A tree, and the escaped wording of its texts by their `id()`: they live as long as the tree."""

    soup: BeautifulSoup
    words: dict[int, str]


def tree_of(html: str, removed: dict[str, None], line: bool) -> Tree:
    """Return the tree; what is dropped is noted in `removed` as `<tag>`. With `line` no list or heading is meant."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        text = f"<div>{_PROLOG.sub('', html)}</div>"
        soup = BeautifulSoup(text, "lxml", preserve_whitespace_tags=WITH_SPACES)
    for tag in soup.find_all(True):
        if is_gone(tag):
            continue
        if tag.name in _DROPPED or tag.name in _SILENTLY_DROPPED:
            if tag.name in _DROPPED:
                removed[f"<{tag.name}>"] = None
            tag.decompose()
        elif tag.name == "span" and "mark" in tag.get_attribute_list("class"):
            tag.name = "mark"
        elif tag.name not in _WRITTEN or _is_in_its_kind(tag) or _is_mark_in_code(tag):
            tag.unwrap()
        elif _is_around_blocks(tag):
            if tag.get("href"):
                removed[str(tag["href"])] = None
            tag.unwrap()
        elif tag.name in ("u", "ins") and (blank := _blank(tag)):
            tag.replace_with(NavigableString(blank))
        elif tag.name in _INSIDE and (tag.parent is None or tag.parent.name not in _INSIDE[tag.name]):
            tag.name = "div"
    for comment in [each for each in soup.descendants if isinstance(each, PreformattedString)]:
        comment.extract()
    for underline in soup.find_all(["u", "ins"]):
        _fill_gaps(underline)
    soup.smooth()
    _put_in_order(soup)
    for table in soup.find_all("table") if _SPANS.search(html) else ():
        _spread(table)
    return Tree(soup, _escaped(soup, line))


def is_gone(tag: Tag) -> bool:
    """Say whether a tag was taken out with what stood round it (`tag.decomposed` looks for a tag of that name)."""
    return bool(vars(tag).get("_decomposed"))


def _is_around_blocks(tag: Tag) -> bool:
    """Say whether bold, a link and the like stands around a list, table, heading …, which Markdown has no form for."""
    return tag.name not in BLOCKS and tag.find(_IN_NO_MARK) is not None


def _blank(tag: Tag) -> str:
    """Return underscores for an underline with nothing but spaces on it."""
    spaces = tag.get_text()
    is_long = len(spaces) >= _SHORTEST_BLANK or "\t" in spaces
    return _underscores(spaces) if is_long and not spaces.strip() and tag.find(["img", "br"]) is None else ""


def _fill_gaps(underline: Tag) -> None:
    """Put underscores in the place of gaps between underlined words."""
    for words in underline.find_all(string=_GAP):
        words.replace_with(NavigableString(_GAP.sub(lambda gap: _underscores(gap[0]), words)))


def _underscores(spaces: str) -> str:
    return "_" * min(len(spaces.expandtabs()), _LONGEST_BLANK)


def _is_in_its_kind(tag: Tag) -> bool:
    """Say whether bold stands in bold and the like, which the outer tag says already."""
    kind = _KINDS.get(tag.name, tag.name)
    return tag.name not in BLOCKS and any(_KINDS.get(each.name, each.name) == kind for each in tag.parents)


def _is_mark_in_code(tag: Tag) -> bool:
    """Say whether bold, a link and the like stands in code, where its mark would be read as it is written."""
    return tag.name not in BLOCKS and tag.name not in ("br", "img") and tag.find_parent(list(_CODE)) is not None


def _put_in_order(soup: BeautifulSoup) -> None:
    """Wrap what stands bare in a list or table."""
    for holder in soup.find_all(list(_HOLDERS)):
        for each in list(holder.children):
            is_at_home = (
                each.name in _INSIDE or each.name in _HOLDERS if isinstance(each, Tag) else not str(each).strip()
            )
            if not is_at_home:
                each.wrap(soup.new_tag(_HOLDERS[holder.name]))


def _spread(table: Tag) -> None:
    """Put a cell wherever one stands over several columns or rows: what follows stays under its heading.

    Across it is empty; down, each row gets what stands there, as rows of a workbook do.
    """
    covered: dict[int, tuple[int, Tag]] = {}  # the last row that is covered, and by what, by column
    for number, row in enumerate(each for each in table.find_all("tr") if each.find_parent("table") is table):
        column = 0
        for cell in row.find_all(["td", "th"], recursive=False):
            while column in covered and covered[column][0] >= number:
                cell.insert_before(copy(covered[column][1]))
                column += 1
            wide = min(_span(cell, "colspan"), max(1, _MOST_SPANNED - column))
            last = number + _span(cell, "rowspan") - 1
            cell.insert_after(*(Tag(name=cell.name) for _ in range(wide - 1)))
            covered |= dict.fromkeys(range(column, column + wide), (last, Tag(name="td")))
            if last > number and len(str(cell)) <= MOST_REPEATED:
                covered[column] = (last, cell)
            column += wide
        while column in covered and covered[column][0] >= number:
            row.append(copy(covered[column][1]))
            column += 1


def _span(cell: Tag, name: str) -> int:
    found = str(cell.get(name) or "").strip()
    return max(1, min(int(found), _MOST_SPANNED)) if found.isascii() and found.isdecimal() else 1


def _escaped(soup: BeautifulSoup, line: bool) -> dict[int, str]:
    always = doubtful_brackets(soup.get_text())
    blocks: dict[int, list[NavigableString | Tag]] = {}
    for each in soup.descendants:
        if isinstance(each, NavigableString) or (isinstance(each, Tag) and each.name in ("img", *_IN_TICKS)):
            blocks.setdefault(id(_paragraph(each)), []).append(each)
    # What is written into one paragraph of Markdown is judged together.
    groups = [[each for nodes in blocks.values() for each in nodes]] if line else list(blocks.values())
    ticks = {} if line else _ticks_of_rows(soup)
    words: dict[int, str] = {}
    for nodes in groups:
        row = nodes[0].find_parent("tr") if ticks else None
        words |= _escaped_block(nodes, always + ("`" if row is not None and ticks[id(row)] > 1 else ""), line)
    return words


def _ticks_of_rows(soup: BeautifulSoup) -> dict[int, int]:
    """Return how many backticks and pieces of code each row of a table has: two are a pair, also across its cells."""
    return {id(row): row.get_text().count("`") + len(row.find_all(list(_IN_TICKS))) for row in soup.find_all("tr")}


def _paragraph(node: PageElement) -> Tag:
    """Return the block a node is written in; in a heading or cell all is one line."""
    blocks = [each for each in node.parents if each.name in BLOCKS]
    return next((each for each in reversed(blocks) if each.name in _ONE_LINE), blocks[0])


def _escaped_block(nodes: list[NavigableString | Tag], always: str, line: bool) -> dict[int, str]:
    above = [{outer.name for outer in each.parents} for each in nodes]
    # Pictures and code count as places where markup stands between words.
    shown = [each for each, names in zip(nodes, above, strict=True) if isinstance(each, Tag) or not names & _CODE]
    texts = ["" if isinstance(each, Tag) else _SPACES.sub(" ", each) for each in shown]
    if shown and {outer.name for outer in shown[-1].parents} - BLOCKS - {"[document]"}:
        texts.append("")  # markup follows the last words, too
    used = {_MARKS.get(name, "") for names in above for name in names}
    used.update("`" if any(isinstance(each, Tag) and each.name in _IN_TICKS for each in nodes) else "")
    everywhere = set(always).union(*(_ALWAYS.get(name, "") for names in above for name in names))
    words = {}
    for node, text in zip(shown, escaped_texts(texts, "".join(everywhere), "".join(used)), strict=False):
        if isinstance(node, NavigableString):
            following = node.next_element
            if text.endswith("!") and isinstance(following, Tag) and following.name == "a":
                text = f"{text[:-1]}\\!"  # ![…](…) is a picture
            is_start = not line and _starts_line(node)
            words[id(node)] = at_line_start(text.lstrip(" ")) if is_start else text
    return words


def _starts_line(node: NavigableString) -> bool:
    before = node.previous_sibling
    while isinstance(before, NavigableString) and not before.strip():
        before = before.previous_sibling
    if before is None:
        return node.parent is not None and node.parent.name in BLOCKS
    return isinstance(before, Tag) and (before.name == "br" or before.name in BLOCKS)
