"""What one look at a draft finds: its problems and its preview. Runs in a job; knows no widget."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, Problem, Report
from htcourse.core.remembered import Remembered
from htcourse.usecases.reading.print_lesson import PrintedLesson
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.nameable import Names, names_in
from htcourse.usecases.workshop.previews import (
    Preview,
    QuestionPreview,
    Slide,
    preview_print,
    preview_question,
    preview_section,
    preview_slides,
)
from htcourse.usecases.workshop.question_forms import question_ids


class Question(NamedTuple):
    """What to look at: a draft, its unsaved texts, the open file with its text and line, the way of looking.

    `language` is that of a translation, else empty. `question_id` is the question chosen in the form; without one it is
    the question in which the line stands.
    """

    folder: Path
    unsaved: Mapping[str, str]
    file: str
    kind: str
    language: str
    text: str
    line: int
    question_id: str
    way: str
    country: str
    with_check: bool


class Finding(NamedTuple):
    """What was found. One of the previews is set, or `error`, or none where the file has no preview.

    `names` is what can be named, None while the module cannot be read.
    """

    asked: Question
    problems: tuple[Problem, ...] | None = None
    names: Names | None = None
    section: Preview | None = None
    question: QuestionPreview | None = None
    slides: tuple[Slide, ...] | None = None
    paper: PrintedLesson | None = None
    error: CourseError | None = None


def look(asked: Question, memory: Remembered, report: Report) -> Finding:
    """Check the draft if that is asked for, then compile what the open file shows."""
    problems = check_draft(asked.folder, asked.unsaved, report, memory) if asked.with_check else None
    if asked.kind == "quiz" and not asked.question_id:
        at = _text_at if asked.language else _question_at
        asked = asked._replace(question_id=at(asked.text, asked.line))
    found = Finding(asked, problems)
    try:
        found = found._replace(names=names_in(asked.folder, asked.unsaved, memory))
        return _preview(found, asked, memory)
    except CourseError as error:
        return found._replace(error=error)


def _question_at(text: str, line: int) -> str:
    """Return the id of the question in which a line stands, else of the first one; empty while there is none."""
    try:
        listed = question_ids(text)
    except CourseError:
        return ""
    above = [each.id for each in listed if each.line <= line]
    return above[-1] if above else (listed[0].id if listed else "")


def _text_at(text: str, line: int) -> str:
    """Return the id of the question whose translation stands at a line, else of the first one."""
    lines = text.split("\n")
    start = next(
        (number for number, each in enumerate(lines, 1) if re.match(r"questions:\s*(#.*)?$", each)), len(lines)
    )
    inside = list(takewhile(lambda each: not each[:1].strip() or each.startswith("#"), lines[start:]))
    indent = next((len(each) - len(each.lstrip()) for each in inside if each.strip() and each.lstrip()[0] != "#"), 0)
    names = re.compile(rf" {{{indent}}}([\w-]+):")
    found = [(start + n, match[1]) for n, each in enumerate(inside, 1) if (match := names.match(each))]
    above = [name for number, name in found if number <= line]
    return above[-1] if above else (found[0][1] if found else "")


def _preview(found: Finding, asked: Question, memory: Remembered) -> Finding:
    if asked.kind == "quiz" and asked.question_id:
        place = (asked.folder, asked.unsaved, asked.question_id)
        return found._replace(question=preview_question(*place, language=asked.language, memory=memory))
    if asked.kind != "lesson":
        return found
    spot = (asked.folder, asked.unsaved, asked.file, asked.line)
    if asked.way == "projector":
        return found._replace(slides=preview_slides(*spot, memory=memory))
    if asked.way == "paper":
        return found._replace(paper=preview_print(*spot, country=asked.country, memory=memory))
    return found._replace(section=preview_section(*spot, country=asked.country, memory=memory))
