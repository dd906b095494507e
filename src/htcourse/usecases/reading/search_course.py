"""Search the course: the definition first, then terms, lessons of the own route, quizzes and cases, then all else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from htcourse.core.folding import fold
from htcourse.store.library_rows import IN_TEXT, Found, LibraryHit
from htcourse.store.preferences import ROUTE
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.reading.lesson_standings import goes_on_in, standings
from htcourse.usecases.reading.open_law import LawEntry
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class Hit:
    """One hit. `kind` is lesson, term, case, law, question, quiz or source; `ref` its lasting id.

    Of a lesson that is its section's. `snippet` is a list of (text, is_match): the sentence with its matches, in its
    true spelling.
    `title` is likewise plain; `text` is a term's whole definition. A lesson as a whole has no section number. `tier` is
    0 where the title has all words, 1 where title and names have them, 2 where it takes the text.
    """

    kind: str
    ref: str
    title: str
    part_number: int
    part_title: str
    section_number: int
    snippet: tuple[tuple[str, bool], ...]
    is_exact: bool
    text: str = ""
    tier: int = 2


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one kind: those given and how many there are.

    Beside the kinds of hits there are `definition` (the term that was asked for) and `elsewhere` (lessons of other
    routes).
    """

    kind: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The groups that have hits, the likeliest first.

    `mended` is what was looked for instead of `text`, and `missing` what nothing has of it, else both are empty.
    """

    text: str
    groups: tuple[HitGroup, ...]
    mended: str = ""
    missing: str = ""

    @property
    def total(self) -> int:
        """How many hits there are."""
        return sum(group.total for group in self.groups)


_ORDER = ("lesson", "quiz", "term", "elsewhere", "case", "law", "question", "source")
_RANKED = ("lesson", "quiz", "term", "elsewhere", "case", "law")
_FEW_WORDS = 6
"""Words up to which each is left out in turn: each time the whole course is looked through."""
_SAYS_NOTHING = 2
_SECTIONS_NEAR = 12
"""Sections looked at for words to search by."""
_AT_LEAST = 8
"""Hits of a kind looked at for the term that is asked for."""


def search_course(
    session: Session,
    text: str,
    limit: int = 4,
    law: Sequence[LawEntry] = (),
    quizzes: Sequence[tuple[str, str]] = (),
) -> SearchPage:
    """Return up to `limit` hits of each kind; nothing for an empty text.

    So too those of `law` (`open_law`) and of the `quizzes` offered: the id and the title of each.

    Where nothing is found, one letter of each word may be wrong, words that nothing has are left out, and where no row
    has all of them, then the one without which most is said of what is taught, of two such the one that leaves what is
    rarer. A question is found by what it asks, once it was answered and while the gate is open for it.
    """
    from htcourse.store.search_words import mended, plain_words  # no part of the start

    wanted, beside = text.strip(), _Beside(law, quizzes)
    if not wanted:
        return SearchPage(text, ())
    groups = _groups(session, wanted, limit, beside)
    if not groups and "-" in wanted:
        groups = _groups(session, wanted.replace("-", " "), limit, beside)
    if groups:
        return SearchPage(text, groups)
    read = [mended(wanted, library.words()) for library in session.libraries]
    likely, missing = min(read, key=lambda each: len(each[1]), default=((), ()))
    is_other = list(likely) != [each for each in plain_words(wanted) if each not in missing]
    if likely and (is_other or missing) and (groups := _groups(session, " ".join(likely), limit, beside)):
        return SearchPage(text, groups, " ".join(likely), wanted if is_other else " ".join(missing))
    tried = {" ".join(each): _groups(session, " ".join(each), limit, beside) for each in _one_out(likely)}
    pages = (SearchPage(text, groups, fewer, wanted) for fewer, groups in tried.items() if groups)
    return min(pages, key=lambda page: (_rank(page), page.total), default=SearchPage(text, ()))


def search_examples(session: Session, most: int = 3) -> tuple[str, ...]:
    """Return words that something is found by: terms of the section to go on in, and of those behind it."""
    where = standings(session)
    here, sections = goes_on_in(session, where), [each for lesson in where.lessons for each in lesson.sections]
    at = sections.index(here) if here in sections else 0
    terms: dict[str, None] = {}
    for each in (*sections[at:], *sections[:at])[:_SECTIONS_NEAR]:
        library = session.library(each)
        row = library.section(each, session.language)
        terms.update(dict.fromkeys(term.term for term in library.terms(row.terms, session.language)))
        if len(terms) >= most:
            break
    return tuple(terms)[:most]


def words_asked(text: str) -> list[str]:
    """Return the words of a text that are looked for: without those that say nothing of what is asked."""
    from htcourse.store.search_words import plain_words

    return plain_words(text)


def _rank(page: SearchPage) -> tuple[bool, int]:
    """Return how well a page answers: by a title of what is taught, by its text, or by sources alone."""
    return min((group.kind not in (*_RANKED, "definition"), hit.tier) for group in page.groups for hit in group.hits)


def _one_out(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Give all words but one, the last one left out first; never a letter or two alone, which say nothing."""
    if 1 < len(words) <= _FEW_WORDS:
        fewer = ((*words[:place], *words[place + 1 :]) for place in reversed(range(len(words))))
        yield from (each for each in fewer if max(map(len, each)) > _SAYS_NOTHING)


class _Beside(NamedTuple):
    """What is looked through beside the libraries."""

    law: Sequence[LawEntry]
    quizzes: Sequence[tuple[str, str]]


def _groups(session: Session, text: str, limit: int, beside: _Beside) -> tuple[HitGroup, ...]:
    route = session.learner.preference(ROUTE)
    seen = session.learner.answered_questions() - gate_now(session).closed
    found: dict[str, list[Found]] = {}
    for library in session.libraries:
        for each in library.search(
            text, session.language, max(limit, _AT_LEAST), own=library.lessons_on(route), seen=seen
        ):
            found.setdefault(each.kind if each.is_own else "elsewhere", []).append(each)
    rows = {kind: _merged(each) for kind, each in found.items()}
    totals = {kind: sum(each.total for each in several) for kind, several in found.items()}
    if found_in_law := _found_in_law(text, beside.law):
        rows["law"], totals["law"] = found_in_law, len(found_in_law)
    if quizzes := _found_quizzes(text, beside.quizzes):
        rows["quiz"], totals["quiz"] = quizzes, len(quizzes)
    definition = _definition(text, rows)
    groups = [HitGroup("definition", (_hit(definition),), 1)] if definition is not None else []
    for kind in sorted(rows, key=lambda kind: _place(kind, rows[kind], is_defined=definition is not None)):
        hits = [_hit(each) for each in rows[kind] if each is not definition][:limit]
        total = totals[kind] - (kind == "term" and definition is not None)
        groups += [HitGroup(kind, tuple(hits), total)] if hits else []
    return tuple(groups)


def _ways(text: str, *, is_whole: bool = False) -> list[re.Pattern[str]]:
    """Return how each word of a text is looked for in a folded one: the start of a word, a short one whole."""
    from htcourse.store.search_words import STARTS_FROM, before_hyphens, forms, plain_words

    hyphened, ways = before_hyphens(text), []
    for word in plain_words(text):
        found, is_start = forms(word, is_whole=is_whole)
        ending = "" if is_start and len(word) >= STARTS_FROM and word not in hyphened else r"\b"
        ways.append(re.compile(rf"\b(?:{'|'.join(re.escape(fold(form, 2)) for form in found)}){ending}"))
    return ways


def _is_whole(said: str, text: str) -> bool:
    """Say whether the words of a text are whole ones of another, which is folded."""
    return all(way.search(said) for way in _ways(text, is_whole=True))


def marked(said: str, text: str) -> tuple[tuple[str, bool], ...]:
    """Return a title in pieces, and of each whether it has a word of the text."""
    return _marked(said, _ways(text))


def is_called(title: str, text: str) -> bool:
    """Say whether a title is what was typed, but for endings."""
    from htcourse.store.search_words import same_words

    return same_words(title, text)


def _marked(said: str, asked: Sequence[re.Pattern[str]]) -> tuple[tuple[str, bool], ...]:
    pieces = ((piece, any(way.match(fold(piece, 2)) for way in asked)) for piece in re.split(r"(\w+)", said))
    return tuple(each for each in pieces if each[0])


def _found_quizzes(text: str, quizzes: Sequence[tuple[str, str]]) -> list[LibraryHit]:
    """Return the quizzes and exams that have all words in the title, that of this name first, then whole words."""
    asked = _ways(text)
    found = [each for each in quizzes if asked and all(way.search(fold(each[1], 2)) for way in asked)]
    whole = {id: _is_whole(fold(title, 2), text) for id, title in found}
    hits = [
        LibraryHit("quiz", id, title, "", is_called(title, text), (), tier=0, is_whole=whole[id]) for id, title in found
    ]
    return sorted(hits, key=lambda hit: hit.likeliness)


def _found_in_law(text: str, law: Sequence[LawEntry]) -> list[LibraryHit]:
    """Return the entries of the law that have all words, those that have them in the heading first, as whole words."""
    asked = _ways(text)
    found = []
    for each in law if asked else ():
        said = " · ".join(filter(None, (each.where, each.article, each.number, each.text, each.note)))
        heading = fold(each.heading, 2)
        whole = f"{heading} {fold(said, 2)}"
        if all(way.search(whole) for way in asked):
            tier = 0 if all(way.search(heading) for way in asked) else IN_TEXT
            is_whole = _is_whole(whole if tier else heading, text)
            marks = _marked(said, asked)
            found.append(LibraryHit("law", each.id, each.heading, "", False, marks, tier=tier, is_whole=is_whole))
    return sorted(found, key=lambda hit: hit.likeliness)


def _merged(found: Sequence[Found]) -> list[LibraryHit]:
    """Return the hits of several modules; within each they are in order. One a page: a lesson is its first section."""
    pages = [{hit.ref: hit for hit in reversed(each.hits)} for each in found]
    rows = [hit for each, page in zip(found, pages, strict=True) for hit in each.hits if page[hit.ref] is hit]
    return sorted(rows, key=lambda hit: hit.likeliness)


def _place(kind: str, rows: list[LibraryHit], *, is_defined: bool) -> tuple[bool, bool, bool, bool, int]:
    """Return where a group stands: what has the words in a title or name comes before what has them in its text.

    Of those, whole words come before starts of words, and first of all what has them whole in its title.
    """
    if kind == "term" and is_defined:
        return (False, False, False, False, 0)
    if kind not in _RANKED:
        return (True, False, False, False, _ORDER.index(kind))
    in_text, is_start, is_named = min((each.tier == IN_TEXT, not each.is_whole, each.tier > 0) for each in rows)
    return (False, in_text, not in_text and is_start, not in_text and is_named, _ORDER.index(kind))


def _definition(text: str, rows: dict[str, list[LibraryHit]]) -> LibraryHit | None:
    """Return the term that is asked for: it has the name; or it is the most basic one with the words in its name."""
    from htcourse.store.search_words import plain_words, same_words

    terms = [each for each in rows.get("term", ()) if each.tier < IN_TEXT]
    lessons = rows.get("lesson", ())
    for each in terms:
        if any(same_words(text, name) for name in (each.title, *each.names.split(", "))):
            return each
    if any(same_words(text, each.title) for each in lessons):
        return None
    basic = next((each for each in terms if not each.tier), None)
    if basic is None or all(each.tier for each in lessons):
        return basic
    return basic if plain_words(basic.title)[:1] == plain_words(text)[:1] else None


def _hit(row: LibraryHit) -> Hit:
    return Hit(
        row.kind,
        row.ref,
        row.title,
        row.part_number,
        row.part_title,
        row.section_number,
        row.snippet,
        row.is_exact,
        row.text,
        row.tier,
    )
