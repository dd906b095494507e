"""Citations, glossary terms and unchecked words: out of the Markdown before it is converted, back in after cleaning.

Each leaves one private character behind (Unicode plane 15), so that Markdown and cleaning pass it by. What an author
writes in that plane is dropped first.
"""

import re
from dataclasses import dataclass, field
from html import escape

from htcourse.core.code_spans import sub_outside_code
from htcourse.render.citations import UNCHECKED
from htcourse.render.wording import word

_FIRST = 0xF0000
_LAST = 0xFFFFD
_NOTHING = "\0"
"""Stands for a citation that is not shown; it takes the space before it along."""

_PRIVATE = re.compile(f"[{chr(_FIRST)}-{chr(0x10FFFD)}]")
_PLACEHOLDER = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_TAG = re.compile(r"<[a-zA-Z/](?:\"[^\"]*\"|[^>\"])*>")
_PATTERN = re.compile(
    r"(?<!\\)\[(?P<citation>[^\[\]@]{0,60}?(?<![\w.@])@[\w][^\[\]]*)\](?!\()(?P<unchecked>\{\s*unchecked\s*\})?"
    r"|(?<![\\!\]])\[(?P<words>[^\[\]]+)\]\{\s*(?:term=[\"']?(?P<term>[\w.-]+)[\"']?|unchecked)\s*\}"
)
_NEXT = re.compile(r";(?=[^;]*@)")
_ITEM = re.compile(r"\s*(?P<before>[^@]*?)\s*-?@(?P<id>\w(?:[\w:.+/-]*\w)?)\s*(?:,\s*(?P<locator>.*?))?\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source cited on a page: its number in the lesson, the author's id and the places in it."""

    number: int
    id: str
    locators: tuple[str, ...] = ()


class LessonNumbers:
    """The numbers of a lesson's sources, in order of first citation; handed from section to section."""

    def __init__(self) -> None:
        """Start with no source."""
        self._numbers: dict[str, int] = {}

    def number(self, source_id: str) -> int:
        """Return a source's number, a new one at its first citation."""
        return self._numbers.setdefault(source_id, len(self._numbers) + 1)


@dataclass(slots=True)
class Placeholders:
    """The placeholders of one page: what each private character stands for, and what was cited and explained."""

    language: str
    numbers: LessonNumbers | None
    htmls: list[str] = field(default_factory=list)
    cited: dict[str, dict[str, None]] = field(default_factory=dict)
    terms: dict[str, None] = field(default_factory=dict)

    def taken_out(self, markdown: str) -> str:
        """Return the Markdown with a private character for each of them; lines stay where they are."""
        text = _PRIVATE.sub("", markdown)
        return sub_outside_code(_PATTERN, self._taken, text) if "@" in text or "]{" in text else text

    def kept(self, pattern: re.Pattern[str], text: str) -> str:
        """Return the text with what `pattern` finds kept from the converter; it comes back as it was."""
        return sub_outside_code(pattern, lambda match: self._placeholder(escape(match[0])), text)

    def put_back(self, html: str) -> str:
        """Return cleaned HTML with what was taken out in its place; inside a tag they are dropped."""
        if not _PLACEHOLDER.search(html):
            return html
        out, at = [], 0
        for tag in _TAG.finditer(html):
            out += [_PLACEHOLDER.sub(self._html, html[at : tag.start()]), _PLACEHOLDER.sub("", tag[0])]
            at = tag.end()
        whole = "".join([*out, _PLACEHOLDER.sub(self._html, html[at:])])
        return whole.replace(f" {_NOTHING}", "").replace(_NOTHING, "")

    def sources(self) -> tuple[CitedSource, ...]:
        """Return what was cited, by number."""
        assert self.numbers is not None
        found = [CitedSource(self.numbers.number(each), each, tuple(places)) for each, places in self.cited.items()]
        return tuple(sorted(found, key=lambda each: each.number))

    def _taken(self, match: re.Match[str]) -> str:
        lines = "\n" * match[0].count("\n")
        if match["citation"]:
            html = self._citation(match["citation"])
            return (
                (self._placeholder(self._unchecked(html) if match["unchecked"] else html) + lines) if html else match[0]
            )
        if match["term"]:
            self.terms[match["term"]] = None
            opening, closing = f'<a class="term" href="term:{escape(match["term"])}">', "</a>"
        else:
            opening, closing = self._unchecked("\n").split("\n")
        return self._placeholder(opening) + match["words"] + self._placeholder(closing)

    def _placeholder(self, html: str) -> str:
        self.htmls.append(html)
        return chr(_FIRST + (len(self.htmls) - 1) % (_LAST - _FIRST))

    def _html(self, placeholder: re.Match[str]) -> str:
        number = ord(placeholder[0]) - _FIRST
        return self.htmls[number] if number < len(self.htmls) else ""

    def _unchecked(self, html: str) -> str:
        """Mark words as unchecked: on a page by a small link that explains itself, elsewhere in a word."""
        if self.numbers is None:
            return f'<span class="unchecked">{html} ({word("unchecked", self.language)})</span>'
        why = escape(word("unchecked-mark", self.language))
        return f'<span class="unchecked">{html}<a class="{UNCHECKED}" href="unchecked:" title="{why}">*</a></span>'

    def _citation(self, words: str) -> str:
        """Return the links of `@a, art. 3; @b`; empty when it is no citation. Without numbers it shows nothing."""
        items = [_ITEM.match(each) for each in _NEXT.split(words)]
        if not all(items):
            return ""
        if self.numbers is None:
            return _NOTHING
        return " ".join(self._cited(item) for item in items if item)

    def _cited(self, item: re.Match[str]) -> str:
        assert self.numbers is not None
        number, locator = self.numbers.number(item["id"]), " ".join((item["locator"] or "").split())
        places = self.cited.setdefault(item["id"], {})
        if locator:
            places[locator] = None
        before = f"{' '.join(item['before'].split())} " if item["before"] else ""
        shown = f"{before}{number}" + (f", {locator}" if locator else "")
        return f'<a class="cite" href="cite:{number}">[{escape(shown)}]</a>'
