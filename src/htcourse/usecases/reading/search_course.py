"""Search lessons, questions already seen, terms and sources: exact hits before loose ones."""

from dataclasses import dataclass

from htcourse.store.library_rows import HitRow
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit. `kind` is lesson, question, term or source; `ref` its lasting id (a section's for lessons).

    `snippet` is a list of (text, is_match): the sentence with its matches, in its true spelling.
    `title` is likewise plain; `context` says where: part and section, "Glossary", or when it was answered.
    """

    kind: str
    ref: str
    title: str
    part_number: int
    part_title: str
    section_number: int
    snippet: tuple[tuple[str, bool], ...]
    is_exact: bool


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one kind: those given and how many there are."""

    kind: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The groups that have hits, in the order lesson, term, question, source."""

    text: str
    groups: tuple[HitGroup, ...]


KINDS = ("lesson", "term", "question", "source")


def search_course(session: Session, text: str, limit: int = 4) -> SearchPage:
    """Return up to `limit` hits of each kind; nothing for an empty text."""
    wanted = text.strip()
    if not wanted:
        return SearchPage(text, ())
    seen = session.learner.answered_questions()
    groups = (_group(session, wanted, kind, limit, seen) for kind in KINDS)
    return SearchPage(text, tuple(group for group in groups if group.hits))


def _group(session: Session, text: str, kind: str, limit: int, seen: frozenset[str]) -> HitGroup:
    among = seen if kind == "question" else None
    found = [library.search(text, kind, session.language, limit, among) for library in session.libraries]
    hits = sorted((hit for each in found for hit in each.hits), key=lambda hit: not hit.is_exact)
    return HitGroup(kind, tuple(_hit(each) for each in hits[:limit]), sum(each.total for each in found))


def _hit(row: HitRow) -> Hit:
    return Hit(
        row.kind,
        row.ref,
        row.title,
        row.part_number,
        row.part_title,
        row.section_number,
        row.snippet,
        row.is_exact,
    )
