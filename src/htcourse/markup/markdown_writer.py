"""Writes a tree of HTML as the Markdown of the authoring format, by markdownify with the forms `render` reads."""

import re
from collections.abc import Callable
from typing import Any, cast

from bs4.element import NavigableString, PageElement, Tag
from markdownify import MarkdownConverter

from htcourse.core.escaping import at_line_start, escaped_texts
from htcourse.markup.html_tree import BLOCKS, Tree

PictureName = Callable[[str], str | None]
"""Gives the picture an `src` stands for its name in the module (`images/x.png`); None: there is no such picture."""

_LINK = re.compile(r"https?://[^\s/\\@<>()?#]+(?:[/?#][^\s\\<>]*)?|mailto:[^\s@<>()]+@[^\s\\<>]*", re.IGNORECASE)
_SECTION = re.compile(r"section:((?:[a-z0-9-]+/)?[a-z0-9-]*(?:#[\w.-]+)?)")
_BARE_BAR = re.compile(r"(?<!\\)\|")
_START = re.compile(r"[0-9]{1,6}")
_ROW = "\x1e"
"""Starts a row until its table is written; `printable` leaves no such character in words."""
_ALIGNED = {"left": ":--", "right": "--:", "center": ":-:"}
_CODE_RUN = re.compile(r"`+")


class MarkdownWriter(MarkdownConverter):  # type: ignore[misc, unused-ignore]
    """One conversion; `removed` gathers the pictures and links that were left out."""

    def __init__(self, tree: Tree, picture: PictureName, removed: dict[str, None], line: bool) -> None:
        """Start; with `line` lists, headings and tables become plain lines."""
        super().__init__(heading_style="atx", bullets="-")
        self._tree = tree
        self._picture = picture
        self._removed = removed
        self._line = line
        self._numbers: dict[int, int] = {}

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        """Return words as `html_tree` escaped them, without the spaces at the ends of a block; code as it is."""
        words = self._tree.words.get(id(el))
        if words is None:
            return str(el)
        if _is_block(el.previous_sibling) or (el.previous_sibling is None and _is_block(el.parent)):
            words = words.lstrip(" ")
        if _is_block(el.next_sibling) or (el.next_sibling is None and _is_block(el.parent)):
            words = words.rstrip(" ")
        return words

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a link to the web, a mail address or a section; of any other the words stay."""
        address = str(el.get("href") or "")
        inside = _SECTION.fullmatch(address)
        address = inside[1] if inside else address.strip().replace(" ", "%20")
        if not text.strip() or not address:
            return text
        if not inside and not _LINK.fullmatch(address):
            self._removed[address] = None
            return text
        if el.get_text() == address and not inside:
            return f"<{address}>"
        target = f"<{address}>" if "(" in address or ")" in address else address
        return _wrapped("[", text, f"]({target})")

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a picture by the name it is given; of any other its alt text stays."""
        source = str(el.get("src") or "")
        alt = re.sub(r"([\[\]\\])", r"\\\1", " ".join(str(el.get("alt") or "").split()))
        name = self._picture(source) if source else None
        if name is None:
            self._removed[source or "<img>"] = None
            return alt
        return f"![{alt}]({name})"

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a line break; in a heading or cell there is none."""
        return " " if "_inline" in parent_tags else "  \n"

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write bold."""
        return _wrapped("**", text)

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write italics."""
        return _wrapped("*", text)

    def convert_s(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write struck words."""
        return _wrapped("~~", text)

    def convert_ins(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write underlined words."""
        return _wrapped("^^", text)

    def convert_mark(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write marked words."""
        return _wrapped("==", text)

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write small and low."""
        return _wrapped("~", text, spaces="\\ ")

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write small and high."""
        return _wrapped("^", text, spaces="\\ ")

    convert_strong = convert_b
    convert_i = convert_em
    convert_del = convert_strike = convert_s
    convert_u = convert_ins

    def convert_code(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write code on one line; what holds two backticks together cannot be told from a fence and stays words."""
        longest = max(map(len, _CODE_RUN.findall(text)), default=0)
        if "pre" in parent_tags or "code" in parent_tags or not text.strip():
            return text
        if longest > 1:
            return at_line_start(escaped_texts([text], "`*_~^=[]{")[0])
        return _wrapped("`", text) if not longest else _wrapped("`` ", text, " ``")

    convert_kbd = convert_samp = convert_tt = convert_code

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write code of several lines."""
        lines = text.strip("\n").split("\n")
        if self._line or "_inline" in parent_tags:
            return (
                "\n\n" + "  \n".join(_wrapped("`", each.replace("`", "'")) for each in lines if each.strip()) + "\n\n"
            )
        fence = "`" * max(3, 1 + max(map(len, _CODE_RUN.findall(text)), default=0))
        return "\n\n" + "\n".join([fence, *lines, fence]) + "\n\n" if text.strip() else ""

    def convert_hr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a rule."""
        return "\n\n" if self._line else "\n\n---\n\n"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802 - markdownify's name
        """Write a heading; on a line a paragraph, bold if it can be."""
        if not self._line:
            return str(cast(Any, super()).convert_hN(n, el, text, parent_tags))
        words = " ".join(text.split())
        return f"\n\n{words if '*' in words else _wrapped('**', words)}\n\n"

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a quotation."""
        return (
            f"\n\n{text.strip()}\n\n"
            if self._line
            else str(cast(Any, super()).convert_blockquote(el, text, parent_tags))
        )

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write what a term means."""
        return f"\n\n{text.strip()}\n\n" if self._line else str(cast(Any, super()).convert_dd(el, text, parent_tags))

    def convert_list(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a list; what follows one in an item begins a paragraph."""
        if self._line:
            return f"\n\n{text.strip()}\n\n"
        after = "\n\n" if "li" in parent_tags else ""
        return str(cast(Any, super()).convert_list(el, text, parent_tags)) + after

    convert_ul = convert_ol = convert_list

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write an item with its bullet or number; after several paragraphs the next one needs an empty line."""
        mark = self._mark_of(el)
        text = text.strip()
        if self._line:
            return f"{mark.replace('-', '•')}{text}  \n" if text else ""
        lines = (text or "\u200b").split("\n")
        indent = " " * len(mark)
        end = "\n\n" if "" in lines else "\n"
        return "\n".join([mark + lines[0], *(f"{indent}{each}" if each else "" for each in lines[1:])]) + end

    def _mark_of(self, el: Tag) -> str:
        outer = el.parent
        if outer is None or outer.name != "ol":
            return "- "
        start = str(outer.get("start") or "")
        number = self._numbers.get(id(outer), int(start) if _START.fullmatch(start) else 1)
        self._numbers[id(outer)] = number + 1
        return f"{number}. "

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a cell."""
        words = " ".join(text.split())
        return f"{words} | " if self._line else f" {_BARE_BAR.sub(_ESCAPED_BAR, words)} |"

    convert_th = convert_td

    def convert_tr(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a row."""
        return f"{text.strip().removesuffix('|').strip()}  \n" if self._line else f"{_ROW}|{text}\n"

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a table; where it has no row of headings an empty one stands above it."""
        if self._line:
            return f"\n\n{text.strip()}\n\n"
        lines = [each for each in text.split("\n") if each.strip()]
        rows = [each.lstrip(_ROW) for each in lines if each.startswith(_ROW)]
        above = [each for each in lines if not each.startswith(_ROW)]
        if not rows:
            return "\n\n" + "\n\n".join(above) + "\n\n"
        width = max(len(_BARE_BAR.findall(each)) - 1 for each in rows)
        first = el.find("tr")
        cells = first.find_all(["td", "th"], recursive=False) if isinstance(first, Tag) else []
        if not any(each.name == "th" for each in cells):
            rows.insert(0, "|" + "  |" * width)
        rows.insert(1, _rule(cells, width))
        return "\n\n" + "\n\n".join([*above, "\n".join(rows)]) + "\n\n"

    def convert_caption(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a table's caption, which goes above it."""
        return f"{' '.join(text.split())}\n"


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
