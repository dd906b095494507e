"""What a course is made of: module, part, lesson, section, term, source, fact, country, chart.

These are a module as its author wrote it, in every language; `formats` reads them, `store.library` keeps them.
Ids are lasting and equal in every language: `module/lesson`, `module/lesson#section`, `module/question`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from htcourse.core.case import Case
from htcourse.core.errors import Place
from htcourse.core.quiz import Question, Quiz

ChartKind = Literal["bar", "column", "line", "timeline", "map"]
CHART_KINDS: tuple[ChartKind, ...] = get_args(ChartKind)
"""The kinds of chart a module can have; reports draw one more, `spread`."""

CALLOUTS = ("note", "tip", "warning", "example", "law", "story", "question")
REFERENCES = ("check", "chart", "timeline", "map")
BLOCKS = (*CALLOUTS, "slide", "trainer", "country", *REFERENCES)
"""What a block of a lesson can be; those of `REFERENCES` name what stands elsewhere."""


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do after a lesson; `texts` by language, and `text_places`: where each of them stands."""

    id: str
    texts: Mapping[str, str]
    place: Place = Place()
    text_places: Mapping[str, Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """One page of a lesson in one language, as written.

    `minutes` is class time, 0 when not given. `markdown` is the body below the heading;
    its first line is `place.line + 1` of the file. `subtitle` stands below the title, calmly; `keywords` are words that
    people type who look for this section.
    """

    slug: str
    title: str
    minutes: int
    markdown: str
    place: Place
    subtitle: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LessonText:
    """A lesson in one language. `abbreviations` and footnotes defined anywhere in the file stand in `definitions`.

    `equal_task` (Markdown) is a task of equal worth for those whom the content note leads past the lesson.
    """

    title: str
    content_note: str
    sections: tuple[Section, ...]
    place: Place
    definitions: str = ""
    keywords: tuple[str, ...] = ()
    equal_task: str = ""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson: minutes by route (`{"": n}` when one number serves all), objectives, and its text by language."""

    id: str
    minutes: Mapping[str, int]
    objectives: tuple[Objective, ...]
    facts: tuple[str, ...]
    texts: Mapping[str, LessonText]
    place: Place


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of the module, M0 to M11 in the course; `titles` by language; lesson ids in order."""

    id: str
    titles: Mapping[str, str]
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A way through the module: its `sections` (`lesson#section`), or without any the lessons whose minutes name it.

    `summaries` say by language in a sentence for whom it is.
    """

    id: str
    titles: Mapping[str, str]
    sections: tuple[str, ...] = ()
    summaries: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Source:
    """A source in CSL-JSON (`csl`), how far its text was seen and what it can and cannot show.

    Under `unread`, `csl` keeps what a pasted reference says and no field holds.
    `seen` is one of full, part, summary, none; `reliability` a sentence or two for the learner.
    """

    id: str
    csl: Mapping[str, Any]
    seen: str
    reliability: str
    place: Place


@dataclass(frozen=True, slots=True)
class TermText:
    """A glossary term in one language; `status` is official, usual, proposed or empty (the source language)."""

    term: str
    definition: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry; texts by language; `sources` as citations (`@id, locator`)."""

    id: str
    texts: Mapping[str, TermText]
    sources: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the module's ledger: a claim in own words; status is seen, unchecked or to-correct."""

    id: str
    claim: str
    sources: tuple[str, ...]
    status: str
    as_of: str
    place: Place


@dataclass(frozen=True, slots=True)
class Country:
    """What `countries/xx.yaml` says: plain data as `authoring` describes it, checked; unknown is absent or null."""

    id: str
    titles: Mapping[str, str]
    data: Mapping[str, Any]
    place: Place


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, timeline or map: `data/<id>.yaml` with the rows of `data/<id>.csv`.

    `kind` is one of `CHART_KINDS`. `rows` hold the CSV's cells by column name, as text.
    """

    id: str
    kind: str
    titles: Mapping[str, str]
    alts: Mapping[str, str]
    unit: str
    sources: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    options: Mapping[str, Any]
    place: Place


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file of the module: `images/…` and its bytes."""

    name: str
    content: bytes = field(repr=False)
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Module:
    """A whole module as read.

    `languages[0]` is the source language, `version` SemVer, `needs` a version of the program or empty.
    """

    id: str
    version: str
    titles: Mapping[str, str]
    languages: tuple[str, ...]
    authors: tuple[str, ...]
    licence: str
    needs: str
    parts: tuple[Part, ...]
    routes: tuple[Route, ...]
    lessons: tuple[Lesson, ...] = ()
    questions: tuple[Question, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    cases: tuple[Case, ...] = ()
    countries: tuple[Country, ...] = ()
    charts: tuple[Chart, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    facts: tuple[Fact, ...] = ()
    pictures: tuple[Picture, ...] = ()
    place: Place = Place()
    named_at: Mapping[str, Place] = field(default_factory=dict)
    """Where module.yaml names lessons and sections, by their name; of one that is named twice the last place."""

    @property
    def language(self) -> str:
        """The source language."""
        return self.languages[0]
