"""Writes a tree of HTML as the Markdown of the authoring format, in the forms that `render` reads."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from bs4.element import PageElement, Tag

from htcourse.core.escaping import at_line_start, escaped_texts
from htcourse.markup.html_tree import BLOCKS, Tree

PictureName = Callable[[str], str | None]
"""Gives the picture an `src` stands for its name in the module (`images/x.png`); None: there is no such picture."""
Instead = list[tuple[str, str]]
"""Of pictures that are left out the address, and the words that stand in its place."""

_LINK = re.compile(r"https?://[^\s/\\@<>()?#]+(?:[/?#][^\s\\<>]*)?|mailto:[^\s@<>()]+@[^\s\\<>]*", re.IGNORECASE)
_SECTION = re.compile(r"section:((?:[a-z0-9-]+/)?[a-z0-9-]*(?:#[\w.-]+)?)")
_BARE_BAR = re.compile(r"(?<!\\)\|")
_START = re.compile(r"[0-9]{1,6}")
LIST_END = "<!-- -->"
"""Stands between two numbered lists, which would be one."""
_ROW = "\x1e"
"""Starts a row until its table is written; `printable` leaves no such character in words."""
_ALIGNED = {"left": ":--", "right": "--:", "center": ":-:"}
_CODE_RUN = re.compile(r"`+")
_SPACES = re.compile(r"[\t \r\n]+")
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_DIVISIONS = """
    div article section dl address aside center details fieldset figure footer form header legend main nav summary
"""
_TRIMMED_TAGS = "p blockquote article div section ol ul li dl dt dd table thead tbody tfoot tr td th"
_TRIMMED = _HEADINGS.union(_TRIMMED_TAGS.split())
"""What takes away the spaces at its ends, inside and outside."""
_CELLS = frozenset({"td", "th"})
"""What has line ends as `<br>` alone."""
_BETWEEN = {"b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "del": "~~", "strike": "~~"}
_BETWEEN |= {"u": "^^", "ins": "^^", "mark": "==", "sub": "~", "sup": "^"}
_ENDS = re.compile(r"(\n*)((?:.*[^\n])?)(\n*)", re.DOTALL)


class MarkdownWriter:
    """One conversion; `removed` gathers the pictures and links that were left out, `instead` the words for pictures."""

    def __init__(self, tree: Tree, picture: PictureName, removed: dict[str, None], line: bool) -> None:
        """Start; with `line` lists, headings and tables become plain lines."""
        self._tree = tree
        self._picture = picture
        self._removed = removed
        self._line = line
        self.instead: Instead = []
        self._numbers: dict[int, int] = {}
        self._writers: dict[str, Callable[[Tag, str, frozenset[str]], str]] = {
            "a": self._link,
            "img": self._image,
            "br": _line_end,
            "q": lambda _tag, text, _above: f'"{text}"',
            "pre": self._pre,
            "hr": lambda _tag, _text, above: "\n\n" if self._line or above & _CELLS else "\n\n---\n\n",
            "p": _paragraph,
            "figcaption": lambda _tag, text, _above: f"\n\n{text.strip()}\n\n",
            "blockquote": self._quotation,
            "dt": _term,
            "dd": self._meaning,
            "li": self._item,
            "tr": self._row,
            "table": self._table,
            "caption": lambda _tag, text, _above: f"{' '.join(text.split())}\n",
        }
        self._writers |= dict.fromkeys(("code", "kbd", "samp", "tt"), self._code)
        self._writers |= dict.fromkeys(_DIVISIONS.split(), _division)
        self._writers |= dict.fromkeys(("ul", "ol"), self._list) | dict.fromkeys(("td", "th"), self._cell)
        self._writers |= dict.fromkeys(_BETWEEN, _between) | dict.fromkeys(_HEADINGS, self._heading)

    def markdown(self) -> str:
        """Return the whole tree in Markdown."""
        return self._tag(self._tree.soup, frozenset())

    def _tag(self, tag: Tag, above: frozenset[str]) -> str:
        inside = above | {tag.name}
        nodes = [each for each in tag.children if not _is_between_blocks(each, tag)]
        pieces = [self._tag(each, inside) if isinstance(each, Tag) else self._words(each) for each in nodes]
        text = "".join(pieces) if "pre" in inside else _joined(pieces)
        write = self._writers.get(tag.name)
        return write(tag, text, above) if write else text

    def _words(self, node: PageElement) -> str:
        """Return words as `html_tree` escaped them, without the spaces at the ends of a block; code as it is."""
        words = self._tree.words.get(id(node))
        if words is None:
            return str(node)
        if _is_block(node.previous_sibling) or (node.previous_sibling is None and _is_block(node.parent)):
            words = words.lstrip(" ")
        if _is_block(node.next_sibling) or (node.next_sibling is None and _is_block(node.parent)):
            words = words.rstrip(" ")
        return words

    def _link(self, tag: Tag, text: str, _above: frozenset[str]) -> str:
        """Write a link to the web, a mail address or a section; of any other the words stay."""
        address = str(tag.get("href") or "")
        inside = _SECTION.fullmatch(address)
        address = inside[1] if inside else address.strip().replace(" ", "%20")
        if not text.strip() or not address:
            return text
        if not inside and not _LINK.fullmatch(address):
            self._removed[address] = None
            return text
        if tag.get_text() == address and not inside:
            return f"<{address}>"
        target = f"<{address}>" if "(" in address or ")" in address else address
        return _wrapped("[", text, f"]({target})")

    def _image(self, tag: Tag, _text: str, _above: frozenset[str]) -> str:
        """Write a picture by the name it is given; of any other its alt text stays."""
        source = str(tag.get("src") or "")
        alt = re.sub(r"([\[\]\\])", r"\\\1", " ".join(str(tag.get("alt") or "").split()))
        name = self._picture(source) if source else None
        if name is None:
            self._removed[source or "<img>"] = None
            self.instead.append((source, alt))
            return alt
        return f"![{alt}]({name})"

    def _code(self, _tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write code on one line; what holds two backticks together cannot be told from a fence and stays words."""
        longest = max(map(len, _CODE_RUN.findall(text)), default=0)
        if "pre" in above or "code" in above or not text.strip():
            return text
        if longest > 1:
            return at_line_start(escaped_texts([text], "`*_~^=[]{")[0])
        return _wrapped("`", text) if not longest else _wrapped("`` ", text, " ``")

    def _pre(self, _tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write code of several lines."""
        lines = text.strip("\n").split("\n")
        if self._line or above & _CELLS:
            return (
                "\n\n" + "  \n".join(_wrapped("`", each.replace("`", "'")) for each in lines if each.strip()) + "\n\n"
            )
        fence = "`" * max(3, 1 + max(map(len, _CODE_RUN.findall(text)), default=0))
        return "\n\n" + "\n".join([fence, *lines, fence]) + "\n\n" if text.strip() else ""

    def _heading(self, tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write a heading; on a line a paragraph, bold if it can be."""
        if self._line:
            words = " ".join(text.split())
            return f"\n\n{words if '*' in words else _wrapped('**', words)}\n\n"
        if above & _CELLS:
            return f"\n\n{text}\n\n"
        return f"\n\n{'#' * int(tag.name[1])} {_SPACES.sub(' ', text.strip())}\n\n"

    def _quotation(self, _tag: Tag, text: str, above: frozenset[str]) -> str:
        if self._line:
            return f"\n\n{text.strip()}\n\n"
        text = text.strip(" \t\r\n")
        if above & _CELLS:
            return f"\n\n{text}\n\n"
        lines = (f"> {each}" if each else ">" for each in text.split("\n"))
        return "\n" + "\n".join(lines) + "\n\n" if text else "\n"

    def _meaning(self, _tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write what a term means."""
        text = text.strip()
        if self._line or above & _CELLS:
            return f"\n\n{text}\n\n"
        return f":   {_indented(text, 4)}\n" if text else "\n"

    def _list(self, tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write a list; what follows one in an item begins a paragraph, and another numbered one begins anew."""
        if self._line:
            return f"\n\n{text.strip()}\n\n"
        after = next((each for each in tag.next_siblings if isinstance(each, Tag) or str(each).strip()), None)
        next_list = after if isinstance(after, Tag) and after.name in ("ul", "ol") else None
        if tag.name == "ol" and next_list is not None and next_list.name == "ol" and text.strip():
            goes_on = self._numbers.get(id(tag), 1) == _start(next_list)
            if not goes_on and not above & {*_CELLS, "blockquote", "dd"}:
                return f"\n\n{text.rstrip()}\n\n{LIST_END}\n\n"
        if "li" in above:
            return f"\n{text.rstrip()}\n\n"
        is_before_text = after is not None and next_list is None
        return f"\n\n{text}" + ("\n" if is_before_text else "")

    def _item(self, tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write an item with its bullet or number; after several paragraphs the next one needs an empty line."""
        mark = self._mark_of(tag)
        text = text.strip()
        if above & _CELLS:
            return f"\n\n{mark.replace('-', '•')}{text}\n\n"
        if self._line:
            return f"{mark.replace('-', '•')}{text}  \n" if text else ""
        return mark + _indented(text or "\u200b", len(mark)) + ("\n\n" if "\n\n" in text else "\n")

    def _mark_of(self, tag: Tag) -> str:
        outer = tag.parent
        if outer is None or outer.name != "ol":
            return "- "
        number = self._numbers.get(id(outer), _start(outer))
        self._numbers[id(outer)] = number + 1
        return f"{number}. "

    def _cell(self, _tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write a cell, whose lines no figure may run through."""
        lines = [words for each in text.split("\n") if (words := " ".join(each.split()))]
        if self._line or above & _CELLS:
            return f"{' / '.join(lines)} | "
        return f" {_BARE_BAR.sub(_ESCAPED_BAR, '<br>'.join(lines))} |"

    def _row(self, _tag: Tag, text: str, above: frozenset[str]) -> str:
        is_flat = self._line or above & _CELLS
        return f"{text.strip().removesuffix('|').strip()}  \n" if is_flat else f"{_ROW}|{text}\n"

    def _table(self, tag: Tag, text: str, above: frozenset[str]) -> str:
        """Write a table; where it has no row of headings an empty one stands above it, in a cell its lines alone."""
        if self._line or above & _CELLS:
            return f"\n\n{text.strip()}\n\n"
        lines = [each for each in text.split("\n") if each.strip()]
        rows = [each.lstrip(_ROW) for each in lines if each.startswith(_ROW)]
        before = [each for each in lines if not each.startswith(_ROW)]
        if not rows:
            return "\n\n" + "\n\n".join(before) + "\n\n"
        width = max(len(_BARE_BAR.findall(each)) - 1 for each in rows)
        first = tag.find("tr")
        cells = first.find_all(["td", "th"], recursive=False) if isinstance(first, Tag) else []
        if not any(each.name == "th" for each in cells):
            rows.insert(0, "|" + "  |" * width)
        rows.insert(1, _rule(cells, width))
        return "\n\n" + "\n\n".join([*before, "\n".join(rows)]) + "\n\n"


def _start(numbered: Tag) -> int:
    start = str(numbered.get("start") or "")
    return int(start) if _START.fullmatch(start) else 1


def _between(tag: Tag, text: str, _above: frozenset[str]) -> str:
    """Write words between marks; what stands low or high has no bare spaces."""
    return _wrapped(_BETWEEN[tag.name], text, spaces="\\ " if tag.name in ("sub", "sup") else "")


def _paragraph(_tag: Tag, text: str, above: frozenset[str]) -> str:
    return _own_lines(text.strip(" \t\r\n"), above)


def _division(_tag: Tag, text: str, above: frozenset[str]) -> str:
    return _own_lines(text.strip(), above)


def _line_end(_tag: Tag, _text: str, above: frozenset[str]) -> str:
    """Write a line end: a space in a heading, and an empty line in a cell, where each mark begins anew behind it."""
    return " " if above & _HEADINGS else "\n\n" if above & _CELLS else "  \n"


def _own_lines(text: str, above: frozenset[str]) -> str:
    if above & _HEADINGS:
        return f" {text} "
    return f"\n\n{text}\n\n" if text else ""


def _term(_tag: Tag, text: str, above: frozenset[str]) -> str:
    text = _SPACES.sub(" ", text.strip())
    if above & _CELLS:
        return f"\n\n{text}\n\n"
    return f"\n\n{text}\n" if text else "\n"


def _indented(text: str, width: int) -> str:
    """Return a text whose lines but the first stand further to the right."""
    first, *others = text.split("\n")
    return "\n".join([first, *(f"{' ' * width}{each}" if each else "" for each in others)])


def _joined(pieces: Iterable[str]) -> str:
    """Return pieces one behind the other; where two meet stands one empty line at the most."""
    out, lines = [], ""
    for piece in filter(None, pieces):
        ends = _ENDS.fullmatch(piece)
        assert ends is not None
        before, words, after = ends.groups()
        out.append("\n" * min(2, max(len(lines), len(before))) if lines and before else lines + before)
        out.append(words)
        lines = after
    return "".join([*out, lines])


def _is_between_blocks(node: PageElement, holder: Tag) -> bool:
    """Say whether a text is nothing but space at the end of a block, or beside one."""
    if isinstance(node, Tag) or str(node).strip():
        return False
    is_at_end = node.previous_sibling is None or node.next_sibling is None
    beside = (node.previous_sibling, node.next_sibling)
    return (holder.name in _TRIMMED and is_at_end) or any(
        isinstance(each, Tag) and (each.name in _TRIMMED or each.name == "pre") for each in beside
    )


_ESCAPED_BAR = r"\\|"


def _is_block(node: PageElement | None) -> bool:
    return isinstance(node, Tag) and (node.name in BLOCKS or node.name == "br")


def _rule(cells: list[Any], width: int) -> str:
    aligned = [_ALIGNED.get(str(each.get("align") or "").lower(), "---") for each in cells[:width]]
    return "| " + " | ".join(aligned + ["---"] * (width - len(aligned))) + " |"


def _wrapped(before: str, text: str, after: str = "", spaces: str = "") -> str:
    """Return each paragraph of the text between marks, its outer spaces outside of them."""
    after = after or before
    pieces = re.split(r"(\n\s*\n)", text)
    return "".join(each if not each.strip() else _marked(before, each, after, spaces) for each in pieces)


def _marked(before: str, text: str, after: str, spaces: str) -> str:
    words = text.strip()
    start = text.index(words[0])
    end = start + len(words)
    if spaces:
        words = words.replace(" ", spaces)
    return f"{text[:start]}{before}{words}{after}{text[end:]}"
