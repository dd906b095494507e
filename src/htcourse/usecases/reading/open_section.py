"""Open a section of a lesson: its parts, sources, terms and neighbours."""

from collections.abc import Container, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, Self

from htcourse.core.progress import study_minutes
from htcourse.render.citations import UNCHECKED, brief_reference, first_clause
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.store.library_rows import PartOfPage as PartOfPage
from htcourse.store.library_rows import SectionPageRow
from htcourse.store.preferences import ROUTE
from htcourse.usecases.reading.record_reading import EqualTask, equal_task, is_another_text, unwritten_note
from htcourse.usecases.session import Session


class SourceNote(NamedTuple):
    """A source cited on the page. `seen` is full, part, summary or none; `reliability` what it can and cannot show.

    `brief` and `gist` are reference and reliability at their shortest: found out when they are shown, after the text.
    """

    number: int
    id: str
    reference: str
    locators: tuple[str, ...]
    seen: str
    reliability: str
    url: str
    csl: Mapping[str, Any] = MappingProxyType({})

    @property
    def brief(self) -> str:
        """The reference at its shortest."""
        return brief_reference(self.csl) if self.csl else self.reference

    @property
    def gist(self) -> str:
        """The first clause of what it can and cannot show."""
        return first_clause(self.reliability) if self.csl else self.reliability


class TermNote(NamedTuple):
    """A glossary term linked on the page; `id` is the short id used in the link."""

    id: str
    term: str
    definition: str


class SectionDot(NamedTuple):
    """A section of the same lesson: for the dots in the foot, with its minutes of study."""

    id: str
    title: str
    is_read: bool
    minutes: int = 0


class SectionPage(NamedTuple):
    """A section as shown. `minutes` is its time of study, `minutes_left` that of the lesson's unread rest.

    `previous` and `next` are lasting section ids along the learner's route, also across lessons; empty at its ends.
    `number` and `dots` count the sections of the lesson that the route goes through; all of a lesson outside it.
    `content_note` is set only when the lesson has one and it was not yet accepted. `language` is that of the text,
    which differs from the session's where no translation exists. `note` is the learner's own note to the section.
    `lesson_note` is the lesson's content note, accepted or not; `equal_task` (HTML) is what can be done instead of
    the lesson, empty without one, and `task` how far that is.
    """

    id: str
    module: str
    lesson_id: str
    lesson_title: str
    part_number: int
    part_title: str
    title: str
    number: int
    minutes: int
    minutes_left: int
    parts: tuple[PartOfPage, ...]
    sources: tuple[SourceNote, ...]
    terms: tuple[TermNote, ...]
    dots: tuple[SectionDot, ...]
    previous: str
    next: str
    content_note: str
    way_round: str
    language: str
    note: str
    is_bookmarked: bool
    subtitle: str = ""
    lesson_note: str = ""
    equal_task: str = ""
    task: EqualTask = EqualTask()
    is_changed: bool = False
    """It says something else than when the learner read it."""

    @property
    def has_unchecked(self) -> bool:
        """Whether something on the page is marked as unchecked."""
        return any(UNCHECKED in part.html for part in self.parts)

    def with_read(self, read: Container[str]) -> Self:
        """Return the page when these sections are read: what changes is dots and minutes left."""
        dots = tuple(each._replace(is_read=each.id in read) for each in self.dots)
        return self._replace(dots=dots, minutes_left=sum(each.minutes for each in dots if not each.is_read))


def open_section(session: Session, section_id: str, *, with_trainer: bool = False) -> SectionPage:
    """Return the page of a section; raises NotFoundError for an unknown id."""
    library = session.library(section_id)
    row = library.section(section_id, session.language)
    heads = library.sections(row.lesson, session.language)
    route = session.learner.preference(ROUTE)
    whole = row.lesson_minutes.get(route, row.lesson_minutes.get("", 0))
    times = dict(zip((head.id for head in heads), study_minutes(heads, whole), strict=True))
    note, unwritten = session.learner.events(Kind.NOTE, ref=section_id), unwritten_note(session, section_id)
    bookmark = session.learner.events(Kind.BOOKMARK, ref=section_id)
    read = session.learner.read_texts()
    text = next((head.hash for head in heads if head.id == row.id), "")
    way = _way(library, row, route)
    shown = [head for head in heads if head.id in way]
    content_note = row.content_note
    if content_note and session.learner.events(Kind.CONTENT_NOTE_ACCEPTED, ref=row.lesson):
        content_note = ""
    return SectionPage(
        id=row.id,
        module=library.module_id,
        lesson_id=row.lesson,
        lesson_title=row.lesson_title,
        part_number=row.part_number,
        part_title=row.part_title,
        title=row.title,
        number=[head.id for head in shown].index(row.id) + 1,
        minutes=times[row.id],
        minutes_left=0,
        parts=_parts(session, row, with_trainer=with_trainer),
        sources=_sources(library, row),
        terms=_terms(library, row, session.language),
        dots=tuple(SectionDot(head.id, head.title, False, times[head.id]) for head in shown),
        previous=_after(way[::-1], row.id),
        next=_after(way, row.id),
        content_note=content_note,
        way_round=_after(way, shown[-1].id) if row.content_note else "",
        language=row.language,
        note=unwritten if unwritten is not None else str(note[-1].data.get("text", "")) if note else "",
        is_bookmarked=bool(bookmark and bookmark[-1].data.get("is_on")),
        subtitle=row.subtitle,
        lesson_note=row.content_note,
        equal_task=row.equal_task if row.content_note else "",
        task=equal_task(session, row.lesson) if row.content_note else EqualTask(),
        is_changed=is_another_text(read, row.id, row.language, text),
    ).with_read(read)


def _way(library: Library, row: SectionPageRow, route: str) -> list[str]:
    """Return the sections of the route in order, with a section it goes past, and all the lesson where it does that."""
    way = library.way(route)
    own = f"{row.lesson}#"
    is_passed = not any(is_on for section, is_on in way if section.startswith(own))
    return [section for section, is_on in way if is_on or section == row.id or (is_passed and section.startswith(own))]


def _after(way: list[str], section: str) -> str:
    return "".join(way[way.index(section) + 1 :][:1])


def _parts(session: Session, row: SectionPageRow, *, with_trainer: bool) -> tuple[PartOfPage, ...]:
    shown = []
    for part in row.parts:
        if part.kind == "slide" or (part.audience == "trainer" and not with_trainer):
            continue
        is_elsewhere = bool(part.country) and bool(session.country) and part.country != session.country
        shown.append(part._replace(fold=part.fold or is_elsewhere))
    return tuple(shown)


def _sources(library: Library, row: SectionPageRow) -> tuple[SourceNote, ...]:
    known = {each.id: each for each in library.sources([source for _, source, _ in row.sources])}
    return tuple(
        SourceNote(
            number,
            source,
            known[source].reference,
            tuple(locators),
            known[source].seen,
            known[source].reliability,
            known[source].url,
            known[source].csl,
        )
        for number, source, locators in row.sources
        if source in known
    )


def _terms(library: Library, row: SectionPageRow, language: str) -> tuple[TermNote, ...]:
    if not row.terms:
        return ()
    return tuple(
        TermNote(each.id.partition("/")[2], each.term, each.definition) for each in library.terms(row.terms, language)
    )
