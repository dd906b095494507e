"""Where code stands in Markdown, so that marks inside it are left alone."""

import re
from bisect import bisect_right
from collections.abc import Callable

FENCE = re.compile(r"^[ \t]*(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)
"""The start of a line that opens or closes code; as in CommonMark, "```word``` is prose" is none."""
SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(?:[^\n]|\n(?!\s*\n))+?(?<!`)\1(?!`)")


def code_ranges(text: str) -> list[tuple[int, int]]:
    """Return where code stands, fenced or between backticks, as (start, end) in code points, in order."""
    if "`" not in text and "~~~" not in text:
        return []
    fenced = _fenced(text)
    inside = _Inside(fenced)
    spans = [match.span() for match in SPAN.finditer(text) if not inside(match.start())]
    return sorted(fenced + spans)


def _fenced(text: str) -> list[tuple[int, int]]:
    found, at, opened, mark = [], 0, -1, ""
    for line in text.splitlines(keepends=True):
        fence = FENCE.match(line)
        if fence and opened < 0:
            opened, mark = at, fence[1]
        elif fence and fence[1].startswith(mark) and not line.strip(mark[0] + " \t\n"):
            found.append((opened, at + len(line)))
            opened = -1
        at += len(line)
    return found if opened < 0 else [*found, (opened, at)]


class _Inside:
    """Says whether a position stands in one of several ranges."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = ranges
        self._starts = [start for start, _end in ranges]

    def __call__(self, position: int) -> bool:
        before = bisect_right(self._starts, position) - 1
        return before >= 0 and position < self._ranges[before][1]


def sub_outside_code(pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str], text: str) -> str:
    """Do what `re.sub` does, but leave matches that start inside code as they are."""
    inside = _Inside(code_ranges(text))
    return pattern.sub(lambda match: match[0] if inside(match.start()) else replace(match), text)


def without_code(text: str) -> str:
    """Return the text with its code blanked out; lines and positions stay."""
    pieces, at = list[str](), 0
    for start, end in code_ranges(text):
        pieces += [text[at:start], re.sub(r"[^\n]", " ", text[max(at, start) : end])]
        at = max(at, end)
    return "".join((*pieces, text[at:]))
