"""What a library file holds, as plain rows: a module after compiling, ready to be written and never changed.

`usecases.modules.compile_module` makes these from a `core.course.Module`; `store.library_writer` writes them: the
fields are the columns of its tables (`store.library_tables`). A source and a picture are the same when read.
Ids are the full lasting ones (`module/lesson`, `module/lesson#slug`, `module/question`, and the same for objectives,
quizzes, cases, countries, charts, terms and sources). Short stay: part, route and fact ids (`m1`, `university`,
`B-101`), country codes of parts of a section, and, inside HTML, `cite:3` and `term:exploitation`.
Everything typed `Any` can be given to `json.dumps` as it is. Empty string and empty tuple mean "none".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from htcourse.core.course import Country, Fact, Part, Route
from htcourse.core.quiz import Quiz
from htcourse.store.library_rows import Citation, PictureRow, SourceRow
from htcourse.store.library_schema import SCHEMA


@dataclass(frozen=True, slots=True)
class CompiledObjective:
    """What a learner can do after a lesson; texts by language."""

    id: str
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CompiledLesson:
    """A lesson: `position` counts from 0 through the module, `part` is a part's short id.

    `titles` and `content_notes` by language (a language is there when the lesson was translated); `minutes` by route
    (`{"": n}`: all routes). `equal_tasks` are HTML, by language as the content notes.
    """

    id: str
    position: int
    part: str
    titles: Mapping[str, str]
    content_notes: Mapping[str, str]
    minutes: Mapping[str, int]
    objectives: tuple[CompiledObjective, ...]
    facts: tuple[str, ...]
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    equal_tasks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CompiledPage:
    """One page of a lesson in one language.

    `parts` is a list of dicts with the keys of `render.section.CompiledPart`: kind, html, ref, audience, country,
    title, fold (`ref` is a full question or chart id). `sources` is a list of `[number, full source id, [locators]]`
    in the order of their numbers, which run through the lesson. `terms` are full ids in order of appearance.
    `text` is what search looks through (NFC, learner's parts only); `words` and `checks` give the reading time.
    `minutes` is class time, 0 when not given.
    """

    id: str
    lesson: str
    slug: str
    position: int
    language: str
    title: str
    minutes: int
    words: int
    checks: int
    parts: list[dict[str, Any]]
    sources: list[list[Any]]
    terms: tuple[str, ...]
    text: str
    facts: tuple[str, ...]
    subtitle: str = ""
    keywords: tuple[str, ...] = ()
    hash: str = ""
    """Of its title and text: another one means that learners read something else."""


@dataclass(frozen=True, slots=True)
class CompiledQuestion:
    """A question: `structure` is `core.quiz.question_structure` with a full objective id.

    `texts` gives by language every text by path: safe HTML, but raw fields as the author wrote them (answers of
    short-text, marked narratives, cloze texts). Each language is whole: what is not translated stands in the source
    language. `plain` is what is asked, for search, by language. `lesson` is the lesson of its objective, or empty.
    """

    id: str
    position: int
    type: str
    lesson: str
    objective: str
    difficulty: int
    hash: str
    facts: tuple[str, ...]
    sources: tuple[Citation, ...]
    structure: dict[str, Any]
    texts: Mapping[str, Mapping[str, str]]
    plain: Mapping[str, str]
    bank: str = ""


@dataclass(frozen=True, slots=True)
class CompiledCase:
    """A case file: `structure` is the plain `CaseBody` without texts, objectives in it as full ids; texts as above."""

    id: str
    position: int
    titles: Mapping[str, str]
    minutes: Mapping[str, int]
    objectives: tuple[str, ...]
    facts: tuple[str, ...]
    structure: dict[str, Any]
    texts: Mapping[str, Mapping[str, str]]
    plain: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CompiledChart:
    """A chart, timeline or map by language: SVG with role names for colours, and a text table as HTML."""

    id: str
    kind: str
    titles: Mapping[str, str]
    alts: Mapping[str, str]
    svgs: Mapping[str, str]
    tables: Mapping[str, str]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class CompiledTerm:
    """A glossary entry in one language; `definition` is inline HTML, `plain` the same for search."""

    id: str
    language: str
    term: str
    definition: str
    plain: str
    status: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class CompiledModule:
    """A whole module, compiled. `languages[0]` is the source language.

    `parts` name full lesson ids, `routes` full section ids; `quizzes` name full question, objective and lesson ids;
    `countries` have full ids and their data as written. `content_hash` (16 hex digits) changes with the content alone.
    """

    id: str
    version: str
    languages: tuple[str, ...]
    titles: Mapping[str, str]
    authors: tuple[str, ...]
    licence: str
    needs: str
    content_hash: str
    parts: tuple[Part, ...] = ()
    routes: tuple[Route, ...] = ()
    lessons: tuple[CompiledLesson, ...] = ()
    sections: tuple[CompiledPage, ...] = ()
    questions: tuple[CompiledQuestion, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    cases: tuple[CompiledCase, ...] = ()
    countries: tuple[Country, ...] = ()
    charts: tuple[CompiledChart, ...] = ()
    terms: tuple[CompiledTerm, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    facts: tuple[Fact, ...] = ()
    pictures: tuple[PictureRow, ...] = ()


def library_name(module: CompiledModule, compiler: str = "") -> str:
    """Return the name of a module's library file: `<id>-<schema>-<content hash>.<compiler>.db`."""
    return f"{module.id}-{SCHEMA}-{module.content_hash}{compiler and '.'}{compiler}.db"
