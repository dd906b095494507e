"""Footnotes and abbreviations, which are defined once in a lesson and used in any of its sections."""

import re
from dataclasses import dataclass, field

from htcourse.core.code_spans import code_ranges

_FOOTNOTE = re.compile(r"^ {0,3}\[\^([\w-]+)\]:[ \t]*(.*(?:\n(?:[ \t]*\n)*(?: {4}|\t).*)*)", re.MULTILINE)
_ABBREVIATION = re.compile(r"^\*\[([^\]\n]+)\]:[ \t]*(\S.*)$", re.MULTILINE)
_REFERENCE = re.compile(r"\[\^([\w-]+)\](?!:)")


@dataclass(frozen=True, slots=True)
class Definitions:
    """Footnotes by label and abbreviations by their letters, as Markdown."""

    footnotes: dict[str, str] = field(default_factory=dict)
    abbreviations: dict[str, str] = field(default_factory=dict)

    def used_in(self, markdown: str) -> str:
        """Return the definitions the text uses, as Markdown to put below it."""
        labels = list(dict.fromkeys(_REFERENCE.findall(markdown)))
        notes = [f"[^{label}]: {self.footnotes[label]}" for label in labels if label in self.footnotes]
        below = "\n".join([markdown, *notes])
        short = [f"*[{each}]: {words}" for each, words in self.abbreviations.items() if each in below]
        return "\n\n".join([*notes, *short])


def taken_out(markdown: str, beside: str = "") -> tuple[str, Definitions]:
    """Return the text with its definitions blanked out (lines stay) and what was defined in it and in `beside`."""
    found = Definitions()
    for text in (beside, markdown):
        rest = _take(text, found) if "]:" in text else text
    return rest, found


def _take(text: str, found: Definitions) -> str:
    starts = code_ranges(text)

    def is_code(match: re.Match[str]) -> bool:
        return any(start <= match.start() < end for start, end in starts)

    def note(match: re.Match[str]) -> str:
        if is_code(match):
            return match[0]
        found.footnotes[match[1]] = match[2].rstrip()
        return "\n" * match[0].count("\n")

    def abbreviation(match: re.Match[str]) -> str:
        if is_code(match):
            return match[0]
        found.abbreviations[match[1]] = match[2].strip()
        return ""

    text = _FOOTNOTE.sub(note, text)
    starts = code_ranges(text)
    return _ABBREVIATION.sub(abbreviation, text)
