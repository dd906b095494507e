"""What one look at a draft finds: its problems and its preview. Runs in a job; knows no widget."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QCoreApplication

from htcourse.core.cache import Cache
from htcourse.core.errors import CourseError, Problem, Report
from htcourse.usecases.reading.open_section import SectionPage
from htcourse.usecases.reading.print_lesson import PrintedLesson
from htcourse.usecases.sources.source_forms import sources_in
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
from htcourse.usecases.workshop.samples import SourceSample, sample_chart, sample_source, sample_term
from htcourse.usecases.workshop.term_forms import terms_in


class PreviewAsked(NamedTuple):
    """What to look at: a draft, its unsaved texts, the open file with its text and line, the way of looking.

    `language` is that of a translation, else empty. `element_id` is the question, source or term chosen in the form;
    without one it is that in which the line stands, and none where a form shows what has no preview.
    """

    folder: Path
    unsaved: Mapping[str, str]
    file: str
    kind: str
    language: str
    text: str
    line: int
    element_id: str
    way: str
    country: str
    with_check: bool
    has_preview: bool


class PreviewFound(NamedTuple):
    """What was found. One of the previews is set, or `error`, or none where the file has no preview.

    `names` is what can be named, None while the module cannot be read.
    """

    asked: PreviewAsked
    problems: tuple[Problem, ...] | None = None
    names: Names | None = None
    section: Preview | None = None
    question: QuestionPreview | None = None
    source: SourceSample | None = None
    sample: SectionPage | None = None
    slides: tuple[Slide, ...] | None = None
    paper: PrintedLesson | None = None
    error: CourseError | None = None


def check_and_preview(asked: PreviewAsked, memory: Cache, report: Report) -> PreviewFound:
    """Check the draft if that is asked for, then compile what the open file shows."""
    problems = check_draft(asked.folder, asked.unsaved, report, memory) if asked.with_check else None
    if not asked.element_id and asked.has_preview:
        asked = asked._replace(element_id=_element_at(asked))
    found = PreviewFound(asked, problems)
    try:
        found = found._replace(names=names_in(asked.folder, asked.unsaved, memory))
        return _preview(found, asked, memory)
    except CourseError as error:
        return found._replace(error=error)


class _Listed(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def line(self) -> int: ...


def _element_at(asked: PreviewAsked) -> str:
    """Return the id of the question, source or term in which the line stands, else of the first; empty for none."""
    listings: Mapping[str, Callable[[str], Sequence[_Listed]]] = {
        "quiz": question_ids, "sources": sources_in, "glossary": terms_in,
    }  # fmt: skip
    listing = listings.get(asked.kind)
    if listing is None:
        return ""
    if asked.language:
        return _text_at(asked.text, asked.line) if asked.kind == "quiz" else ""
    try:
        listed = [(each.id, each.line) for each in listing(asked.text)]
    except CourseError:
        return ""
    above = [name for name, start in listed if start <= asked.line]
    return above[-1] if above else (listed[0][0] if listed else "")


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


def _preview(found: PreviewFound, asked: PreviewAsked, memory: Cache) -> PreviewFound:
    place = (asked.folder, asked.unsaved, asked.element_id)
    if asked.kind == "quiz" and asked.element_id:
        return found._replace(question=preview_question(*place, language=asked.language, memory=memory))
    if asked.kind == "sources" and asked.element_id:
        words = QCoreApplication.translate("Workshop", "A sentence that rests on it")
        return found._replace(source=sample_source(*place, words, memory))
    if asked.kind == "glossary" and asked.element_id:
        return found._replace(sample=sample_term(*place, memory))
    if asked.kind == "data" and not asked.language:
        return found._replace(sample=sample_chart(asked.folder, asked.unsaved, Path(asked.file).stem, memory))
    if asked.kind != "lesson":
        return found
    spot = (asked.folder, asked.unsaved, asked.file, asked.line)
    if asked.way == "projector":
        return found._replace(slides=preview_slides(*spot, memory=memory))
    if asked.way == "paper":
        return found._replace(paper=preview_print(*spot, country=asked.country, memory=memory))
    return found._replace(section=preview_section(*spot, country=asked.country, memory=memory))
