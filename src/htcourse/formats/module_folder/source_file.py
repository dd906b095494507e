"""`sources.json`: CSL-JSON, with `custom: {seen: full|part|summary|none, reliability: …}` in every source."""

import json
import re
from bisect import bisect_right
from typing import Any

from htcourse.core.course import Source
from htcourse.core.errors import Place, Problem
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.text_file import TextFile

SEEN = ("full", "part", "summary", "none")
_ID = re.compile(r'"id"\s*:\s*"([^"\\]*)"')
_BROKEN = QT_TRANSLATE_NOOP("Errors", "This is not JSON: {detail}.")
_MEND = QT_TRANSLATE_NOOP("Errors", "Mend it by hand, or export the sources as CSL-JSON again.")


def read_sources(source: TextFile) -> tuple[tuple[Source, ...], list[Problem]]:
    """Build every source of the file."""
    problems = list(source.problems)
    if source.text is None:
        return (), problems
    try:
        data = json.loads(source.text)
    except json.JSONDecodeError as error:
        place = Place(source.file, error.lineno)
        return (), [*problems, Problem("json-syntax", place, _BROKEN, _MEND, values={"detail": error.msg})]
    except (RecursionError, ValueError) as error:
        values = {"detail": type(error).__name__}
        return (), [*problems, Problem("json-syntax", Place(source.file), _BROKEN, _MEND, values=values)]
    if not isinstance(data, list):
        template = QT_TRANSLATE_NOOP("Errors", "The file must hold a list.")
        return (), [*problems, Problem("wrong-kind-of-value", Place(source.file, 1), template, _MEND)]
    sources = []
    lines = _Lines(source.text)
    for number, each in enumerate(data, 1):
        built, found = _source(each, number, source.file, lines)
        problems += found
        sources += [built] if built else []
    return tuple(sources), problems


class _Lines:
    """Where each id stands; an id used twice is found in the order of the file."""

    def __init__(self, text: str) -> None:
        ends = [at for at, letter in enumerate(text) if letter == "\n"]
        self._lines: dict[str, list[int]] = {}
        for match in reversed(list(_ID.finditer(text))):
            self._lines.setdefault(match[1], []).append(bisect_right(ends, match.start()) + 1)

    def next_line(self, name: str) -> int:
        lines = self._lines.get(name, [0])
        return lines.pop() if len(lines) > 1 else lines[0]


def _source(data: Any, number: int, file: str, lines: _Lines) -> tuple[Source | None, list[Problem]]:
    if not isinstance(data, dict) or not isinstance(data.get("id"), str) or not data["id"]:
        template = QT_TRANSLATE_NOOP("Errors", "Source number {number} has no id.")
        fix = QT_TRANSLATE_NOOP("Errors", "Give it an “id”: the name it is cited by.")
        return None, [Problem("missing-key", Place(file), template, fix, values={"number": number})]
    place = Place(file, lines.next_line(data["id"]))
    problems = []
    if not isinstance(data.get("title"), str):
        template = QT_TRANSLATE_NOOP("Errors", "The source “{id}” has no title.")
        fix = QT_TRANSLATE_NOOP("Errors", "Add its title.")
        problems.append(Problem("missing-key", place, template, fix, values={"id": data["id"]}))
    custom = data.get("custom")
    custom = custom if isinstance(custom, dict) else {}
    seen, reliability = custom.get("seen", "none"), custom.get("reliability", "")
    if seen not in SEEN or not isinstance(reliability, str):
        template = QT_TRANSLATE_NOOP("Errors", "How far the source “{id}” was seen is not said in a known word.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write “custom”: {{“seen”: “full”, “part”, “summary” or “none”}}.")
        problems.append(Problem("wrong-value", place, template, fix, values={"id": data["id"]}))
        seen, reliability = "none", ""
    return Source(data["id"], data, seen, reliability, place), problems
