"""A section or a whole lesson gathered for print: its texts, its checks, and the sources of all of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from htcourse.core.errors import NotFoundError
from htcourse.usecases.attempts.answer_question import QuestionPage, open_question
from htcourse.usecases.reading.open_section import SectionPage, SourceNote, open_section
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class PrintedLesson:
    """What goes on paper. `title` is the lesson's, or the section's where one section was asked for.

    `checks` are the questions of the sections by id; `sources` those cited, by number, each with all its places.
    `equal_task` (HTML) is what can be done instead.
    """

    course: str
    part: str
    lesson: str
    title: str
    content_note: str
    language: str
    licence: str
    sections: tuple[SectionPage, ...]
    checks: Mapping[str, QuestionPage]
    sources: tuple[SourceNote, ...]
    equal_task: str = ""


def print_lesson(session: Session, section_id: str, *, is_whole: bool, with_trainer: bool = False) -> PrintedLesson:
    """Gather a section, or with `is_whole` every section of its lesson; raises NotFoundError."""
    library = session.library(section_id)
    first = open_section(session, section_id, with_trainer=with_trainer)
    ids = [dot.id for dot in first.dots] if is_whole else [section_id]
    others = (each for each in ids if each != section_id)
    pages = {section_id: first} | {each: open_section(session, each, with_trainer=with_trainer) for each in others}
    sections = tuple(pages[each] for each in ids)
    return PrintedLesson(
        course=library.title(session.language),
        part=f"{first.part_number}  {first.part_title}" if first.part_number else first.part_title,
        lesson=first.lesson_title,
        title=first.lesson_title if is_whole else first.title,
        content_note=library.lesson(first.lesson_id, session.language).content_note,
        language=first.language,
        licence=library.licence,
        sections=sections,
        checks=_checks(session, sections),
        sources=_sources(sections),
        equal_task=first.equal_task,
    )


def _checks(session: Session, pages: Iterable[SectionPage]) -> dict[str, QuestionPage]:
    found = {}
    for ref in (part.ref for page in pages for part in page.parts if part.kind == "check"):
        try:
            found[ref] = open_question(session, ref)
        except NotFoundError:
            continue
    return found


def _sources(pages: Iterable[SectionPage]) -> tuple[SourceNote, ...]:
    found: dict[int, SourceNote] = {}
    for source in (each for page in pages for each in page.sources):
        before = found.get(source.number)
        places = (*(before.locators if before else ()), *source.locators)
        found[source.number] = source._replace(locators=tuple(dict.fromkeys(places)))
    return tuple(found[number] for number in sorted(found))
