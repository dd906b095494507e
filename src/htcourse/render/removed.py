"""What cleaning will take away from an author's Markdown, line by line, so that it can be said before it happens."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from htcourse.core.code_spans import without_code
from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render import clean

_NO_TAG = re.compile(r"<(?:https?://|mailto:)[^<>\s]*>|<[\w.+-]+@[\w.-]+>|<!(?!--)", re.IGNORECASE)
_TARGET = re.compile(r"(?P<picture>!)?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\(\s*(?:<(?P<in>[^<>\n]*)>|(?P<bare>[^\s()]*))")
_REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?(?P<bare>[^\s>]+)", re.MULTILINE)
_ITEM = r"(?:[.#][\w-]+|[\w-]+=(?:\"[^\"\n]*\"|[^\s\"}]*))"
_BRACES = re.compile(rf"\{{:?[ \t]*({_ITEM}(?:[ \t]+{_ITEM})*)[ \t]*\}}")
_BRACED = re.compile(r"([.#][\w-]+)|([\w-]+)=(?:\"([^\"\n]*)\"|(\S*))")
_SILENT = {"body", "html", "head"}


class Removed(NamedTuple):
    """Something that will go: the line, from 0, and what it is (`<script>`, `onclick`, an address)."""

    line: int
    what: str


def removed_from(markdown: str) -> list[Removed]:
    """Return what cleaning will take away from a Markdown text, in order of lines."""
    if not any(mark in markdown for mark in ("<", "](", "]:", "{")):
        return []
    text = without_code(markdown)
    found = [*_addresses(text), *_braces(text)]
    if "<" in text:
        tags = _Tags()
        tags.feed(_NO_TAG.sub(lambda match: " " * len(match[0]), text))
        tags.close()
        found += tags.found
    return sorted(found)


def removed_problems(markdown: str, place: Place) -> list[Problem]:
    """Return the same as problems; line 0 of the text is `place.line`."""
    return [
        Problem(
            "html-removed",
            Place(place.file, place.line + each.line),
            QT_TRANSLATE_NOOP("Errors", "{what} will be removed."),
            QT_TRANSLATE_NOOP("Errors", "Take it out, or write it in Markdown."),
            Severity.WARNING,
            {"what": each.what},
            QT_TRANSLATE_NOOP("Errors", "Modules hold no scripts, styles or pictures from elsewhere."),
        )
        for each in removed_from(markdown)
    ]


def _addresses(text: str) -> Iterator[Removed]:
    for pattern in (_TARGET, _REFERENCE):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            address = groups.get("in") or groups["bare"]
            is_fine = clean.is_picture if groups.get("picture") else clean.is_link
            if address and not is_fine(address) and not (pattern is _REFERENCE and clean.is_picture(address)):
                yield Removed(text.count("\n", 0, match.start("bare") if groups["bare"] else match.start()), address)


def _braces(text: str) -> Iterator[Removed]:
    for match in _BRACES.finditer(text):
        for item in _BRACED.finditer(match[1]):
            name = item[1] or item[2]
            if item[1] or not (name == "term" or clean.allowed_attribute(name, item[3] or item[4] or "")):
                yield Removed(text.count("\n", 0, match.start()), "{" + item[0] + "}")


class _Tags(HTMLParser):
    """Collects tags and attributes that will go."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Removed] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note a tag that goes, or the attributes of it that go."""
        line = self.getpos()[0] - 1
        if tag not in clean.TAGS:
            if tag not in _SILENT:
                self.found.append(Removed(line, f"<{tag}>"))
            return
        for name, value in attributes:
            if not clean.is_allowed(tag, name, value or ""):
                self.found.append(Removed(line, f"<{tag} {name}>"))
