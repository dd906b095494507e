"""What is read from a library. Ids are full lasting ones; `language` says in which language the wording was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from htcourse.core.quiz import Quiz

Citation = tuple[str, str]
"""A source's full id, and the place in it (`art. 3`) or empty."""


class LibraryPart(NamedTuple):
    """A part, numbered from 1, and the ids of its lessons in order."""

    id: str
    number: int
    title: str
    lessons: tuple[str, ...]


class LibraryRoute(NamedTuple):
    """A way through the module: with `sections` just those, else the lessons whose minutes name it.

    `summary` says in a sentence for whom it is; empty without one.
    """

    id: str
    title: str
    sections: tuple[str, ...]
    summary: str = ""


class SectionHead(NamedTuple):
    """A section without its text: its number in the lesson from 1, words and checks for the reading time.

    `minutes` is the time of study its author gives, 0 when not given. `questions` are those of its checks, in order;
    `hash` changes with title and text.
    """

    id: str
    lesson: str
    slug: str
    number: int
    title: str
    minutes: int
    words: int
    checks: int
    questions: tuple[str, ...]
    language: str
    hash: str = ""


class ContentsRow(NamedTuple):
    """A lesson in the contents, with its part and its sections in order. `minutes` by route (`{"": n}`: all)."""

    lesson: str
    part: str
    part_number: int
    part_title: str
    title: str
    language: str
    minutes: Mapping[str, int]
    sections: tuple[SectionHead, ...]


class LibraryObjective(NamedTuple):
    """What a learner can do after a lesson."""

    id: str
    text: str
    lesson: str


class LessonRow(NamedTuple):
    """A lesson with its part, its objectives and the facts it rests on; `content_note` may be empty."""

    id: str
    part: str
    part_number: int
    part_title: str
    title: str
    content_note: str
    minutes: Mapping[str, int]
    objectives: tuple[LibraryObjective, ...]
    facts: tuple[str, ...]
    language: str


class PartOfPage(NamedTuple):
    """One part of a section, in order.

    `kind` is text, check, chart, timeline, map or slide. `html` has classes only. `ref` is the lasting id of the
    question or chart. `country` is a code when the part is for one country; `fold` asks for a closed disclosure with
    `title` on it (details, or another country's block).
    """

    kind: str
    html: str = ""
    ref: str = ""
    audience: str = "learner"
    country: str = ""
    title: str = ""
    fold: bool = False


class SectionPageRow(NamedTuple):
    """A section with its text. `sources` are (number, source id, locators); `previous` and `next` cross lessons.

    `equal_task` is HTML, empty where the lesson has none. `lesson_minutes` by route (`{"": n}`: all).
    """

    id: str
    lesson: str
    number: int
    title: str
    language: str
    parts: tuple[PartOfPage, ...]
    sources: tuple[tuple[int, str, tuple[str, ...]], ...]
    terms: tuple[str, ...]
    facts: tuple[str, ...]
    lesson_title: str
    content_note: str
    part: str
    part_number: int
    part_title: str
    previous: str
    next: str
    subtitle: str
    equal_task: str
    lesson_minutes: Mapping[str, int]


class QuestionRow(NamedTuple):
    """A question: structure (as `core.quiz.question_structure`) and every text by path, as compiled.

    `section` is the first section that shows it as a check, or empty.
    """

    id: str
    type: str
    lesson: str
    objective: str
    difficulty: int
    hash: str
    facts: tuple[str, ...]
    sources: tuple[Citation, ...]
    structure: Mapping[str, Any]
    section: str
    language: str
    texts: Mapping[str, str]


class LibraryQuiz(NamedTuple):
    """A quiz, its title in words."""

    id: str
    title: str
    language: str
    quiz: Quiz


class SourceRow(NamedTuple):
    """A source: short reference, address or empty, how far it was seen, what it can and cannot show."""

    id: str
    reference: str
    url: str
    seen: str
    reliability: str
    csl: Mapping[str, Any]


class TermRow(NamedTuple):
    """A glossary term; `definition` is inline HTML; `others` are (language, term, status) in the other languages."""

    id: str
    language: str
    term: str
    definition: str
    status: str
    sources: tuple[Citation, ...]
    others: tuple[tuple[str, str, str], ...]


class FactRow(NamedTuple):
    """An entry of the module's ledger: its short id, the claim, its sources, seen, unchecked or to-correct."""

    id: str
    claim: str
    sources: tuple[str, ...]
    status: str
    as_of: str


class PictureRow(NamedTuple):
    """A picture: media type (`image/png`) and bytes."""

    name: str
    media_type: str
    content: bytes


class ChartRow(NamedTuple):
    """A chart, timeline or map: SVG with role names for colours, and the same as an HTML table."""

    id: str
    language: str
    kind: str
    title: str
    alt: str
    svg: str
    table: str
    sources: tuple[Citation, ...]


class CountryRow(NamedTuple):
    """What the module says of a country, as its author wrote it; titles by language."""

    id: str
    code: str
    titles: Mapping[str, str]
    data: Mapping[str, Any]


class LibraryCaseHead(NamedTuple):
    """A case file in a list; minutes by route."""

    id: str
    title: str
    minutes: Mapping[str, int]
    objectives: tuple[str, ...]
    language: str


class LibraryCase(NamedTuple):
    """A case file: structure and texts by path, as in a question."""

    id: str
    title: str
    minutes: Mapping[str, int]
    objectives: tuple[str, ...]
    facts: tuple[str, ...]
    structure: Mapping[str, Any]
    language: str
    texts: Mapping[str, str]


IN_TEXT = 2
"""The tier of what has the words only in its text."""


class LibraryHit(NamedTuple):
    """A hit of a search. For sections (kind `lesson`) the lesson, part and number are set, else empty and 0.

    A lesson as a whole has no section number, and its first section as `ref`. `snippet` is the text around the matches,
    in pieces: (text, whether it matches). `tier` says where all words are: 0 in the title, 1 in title and names, 2 in
    the text; `is_whole` that they stand there as whole words. `names` are words that lead there; `text` is a term's
    definition. `is_own` is False for lessons of other routes.
    """

    kind: str
    ref: str
    title: str
    language: str
    is_exact: bool
    snippet: tuple[tuple[str, bool], ...]
    lesson: str = ""
    part: str = ""
    part_number: int = 0
    part_title: str = ""
    section_number: int = 0
    is_own: bool = True
    tier: int = 2
    names: str = ""
    text: str = ""
    is_whole: bool = True

    @property
    def likeliness(self) -> tuple[bool, bool, bool, int]:
        """What sorts hits, the likeliest first: exact ones, in a heading, as whole words, in the title."""
        return (not self.is_exact, self.tier == IN_TEXT, not self.is_whole, self.tier)


class Found(NamedTuple):
    """The hits given of a kind, exact spelling first, and how many there are; lessons of other routes by themselves."""

    kind: str
    is_own: bool
    hits: tuple[LibraryHit, ...]
    total: int
