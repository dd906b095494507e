"""What a source, a term or a chart of a draft looks like to learners: a sample page that names it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from htcourse.core.cache import Cache
from htcourse.core.course import Lesson, LessonText, Part, Section
from htcourse.core.errors import NotFoundError, Place
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.citations import brief_reference, short_reference
from htcourse.usecases.reading.open_section import SectionPage, open_section
from htcourse.usecases.workshop.preview_session import Reader, preview_session

_LESSON = "sample-page"
_DRAWN = ("timeline", "map")


class SourceSample(NamedTuple):
    """A source: its reference at its shortest and whole, and a page that cites it."""

    brief: str
    reference: str
    page: SectionPage


def sample_source(
    folder: Path, unsaved: Mapping[str, str], source_id: str, words: str, memory: Cache | None = None
) -> SourceSample:
    """Return a source as learners meet it behind `words`; raises NotFoundError while it has no title."""
    draft = Reader.of(folder, unsaved, memory)
    source = next((each for each in draft.module.sources if each.id == source_id), None)
    if source is None or not str(source.csl.get("title") or "").strip():
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "Write a title to see the reference."))
    page = _page(draft, f"{words} [@{source_id}].", words)
    return SourceSample(brief_reference(source.csl), short_reference(source.csl), page)


def sample_term(folder: Path, unsaved: Mapping[str, str], term_id: str, memory: Cache | None = None) -> SectionPage:
    """Return a page on which a term stands; raises NotFoundError while it has no words."""
    draft = Reader.of(folder, unsaved, memory)
    found = next((each.texts[draft.module.language].term for each in draft.module.terms if each.id == term_id), "")
    if not found.strip():
        raise NotFoundError(QT_TRANSLATE_NOOP("Errors", "Write the words of the term to see it."))
    term = " ".join(found.split())
    return _page(draft, f"[{term}]{{term={term_id}}}", term)


def sample_chart(folder: Path, unsaved: Mapping[str, str], chart_id: str, memory: Cache | None = None) -> SectionPage:
    """Return a page that shows a chart, timeline or map; raises NotFoundError while it cannot be read."""
    draft = Reader.of(folder, unsaved, memory)
    kind = next((each.kind for each in draft.module.charts if each.id == chart_id), "")
    if not kind:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is nothing to draw yet."),
            fix=QT_TRANSLATE_NOOP("Errors", "Fill in the table, the title and the words for those who cannot see it."),
        )
    return _page(draft, f'!!! {kind if kind in _DRAWN else "chart"} "{chart_id}"', chart_id)


def _page(draft: Reader, markdown: str, title: str) -> SectionPage:
    module, place = draft.module, Place("")
    section = Section("sample", title, 0, markdown, place)
    text = LessonText("", "", (section,), place)
    lesson = Lesson(_LESSON, {"": 1}, (), (), {module.language: text}, place)
    parts = (Part(_LESSON, {}, (_LESSON,)),)
    sample = replace(module, lessons=(lesson,), parts=parts)
    with preview_session(sample, _LESSON, module.language) as session:
        return open_section(session, f"{module.id}/{_LESSON}#sample")
