"""Problems of a file, which know lines, told by the elements and fields of its form."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from htcourse.core.errors import CourseError, Problem, Severity
from htcourse.core.form_fields import Field
from htcourse.ui.workshop.forms.field import FormProblem, Offers
from htcourse.ui.workshop.forms.section import FileEntry, Section

_FIELDS = {
    "unknown-objective": "objective",
    "no-objective": "objective",
    "unknown-source": "sources",
    "unknown-fact": "facts",
    "chart-without-source": "sources",
    "fact-without-source": "sources",
}
"""The field of a problem that is told at the first line of its element."""

_EXPLAINED = re.compile(r"[,:;(]")
"""Where a label goes on to say more of its field."""
_KEY = re.compile(r"^(\s*)(?:- )?([\w-]+):")


def counts_of(
    problems: Iterable[Problem], entries: Sequence[FileEntry], lines: Iterable[FileEntry]
) -> dict[int, tuple[int, int]]:
    """Return errors and warnings by an entry's place; `lines` are all elements of the file."""
    starts, places = _starts(lines), {entry.line: place for place, entry in enumerate(entries)}
    counts: dict[int, tuple[int, int]] = {}
    for problem in problems:
        first = _start_of(problem, starts)
        if first and first in places:
            errors, warnings = counts.get(places[first], (0, 0))
            is_error = problem.severity is Severity.ERROR
            counts[places[first]] = (errors + is_error, warnings + (not is_error))
    return counts


def problems_told(
    problems: Iterable[Problem], text: str, entry: FileEntry, lines: Iterable[FileEntry]
) -> list[FormProblem]:
    """Return the problems of one element, each at the key in whose lines it stands."""
    starts, written = _starts(lines), text.split("\n")
    found = []
    for each in problems:
        if entry.line and _start_of(each, starts) == entry.line:
            lacking = each.values.get("wanted", "")  # the key an entry lacks has no line
            key = _key_at(written, entry.line, each.place.line) or _FIELDS.get(each.code, "") or str(lacking)
            is_error = each.severity is Severity.ERROR
            told = FormProblem((key,) if key else (), each.template, each.fix, dict(each.values), is_error)
            found.append(told.named(entry.id, entry.title or entry.id))
    return found


def field_of(problem: Problem, text: str, sections: Sequence[Section]) -> tuple[int, FileEntry, str] | None:
    """Return the section, element and field a problem stands in (field empty: none); None above all elements."""
    entries = [(each, place) for place, section in enumerate(sections) for each in section.entries(text)]
    before = [(each, place) for each, place in entries if 0 < each.line <= problem.place.line]
    if not before:
        return None
    entry, place = max(before, key=lambda each: each[0].line)
    (told,) = problems_told([problem], text, entry, [each for each, _ in entries])
    return place, entry, str(told.path[0]) if told.path else ""


def told_in_form(
    problem: Problem, text: str, sections: Sequence[Section], offers: Offers
) -> tuple[str, Mapping[str, str]]:
    """Return what the field is called that a problem stands in, and the labels of the fields around it by key.

    A field is called without what its label explains; where there is none, its element. Both are empty above all
    elements, and where the text cannot be read.
    """
    try:
        found = field_of(problem, text, sections)
        if found is None:
            return "", {}
        place, entry, key = found
        data = sections[place].data(text, entry.id)
        fields = sections[place].fields(text, data, offers)
    except CourseError:
        return "", {}
    label = next((each.label for each in fields if key and f"{each.key}/".startswith(f"{key}/")), "")
    own = entry.kind if sections[place].is_single else entry.title or entry.kind
    return _EXPLAINED.split(label)[0].strip() or own, _labels(fields, data)


def _labels(fields: Iterable[Field], data: Mapping[str, Any]) -> dict[str, str]:
    """Return labels by key, those in the rows of lists, too; a key that is called in two ways is left out."""
    words: dict[str, set[str]] = {}
    for each in _with_rows(fields, data):
        words.setdefault(each.key, set()).add(_EXPLAINED.split(each.label)[0].strip())
    return {key: labels.pop() for key, labels in words.items() if len(labels) == 1}


def _with_rows(fields: Iterable[Field], data: Mapping[str, Any]) -> Iterator[Field]:
    for each in fields:
        yield each
        elements = data.get(each.key) if each.rows else None
        if each.rows and isinstance(elements, list) and elements and isinstance(elements[0], dict):
            yield from _with_rows(each.rows.fields(elements[0]), elements[0])


def section_with(name: str, text: str, sections: Sequence[Section], otherwise: int) -> int:
    """Return the section that an element stands in, `otherwise` where none has it."""
    try:
        for place, section in enumerate(sections):
            if any(each.id == name for each in section.entries(text)):
                return place
    except CourseError:
        pass
    return otherwise


def _starts(lines: Iterable[FileEntry]) -> list[int]:
    return sorted({each.line for each in lines if each.line})


def _start_of(problem: Problem, starts: Sequence[int]) -> int:
    """Return the first line of the element a problem stands in, 0 for none."""
    before = bisect_right(starts, problem.place.line)
    return starts[before - 1] if before else 0


def _key_at(written: Sequence[str], first: int, line: int) -> str:
    """Return the element's own key in whose lines a line stands: the last above it that is as deep as the first."""
    matches = (_KEY.match(each) for each in written[first - 1 :])
    start = next((each for each in matches if each is not None), None)
    if start is None or line <= first:
        return ""
    depth, name = start.start(2), start.group(2)
    for each in written[first : min(line, len(written))]:
        key = _KEY.match(each)
        if key is not None and not each.lstrip().startswith("- ") and len(key.group(1)) == depth:
            name = key.group(2)
    return name
