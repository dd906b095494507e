"""What a new version of a module changes for its learners, by title: everything a page, a quiz or Help can show."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import chain
from typing import Any, NamedTuple

from htcourse.core.course import Country
from htcourse.core.module_check.country_faults import NUMBERS
from htcourse.store.compiled import CompiledModule, CompiledPage

_SHOWN = 300


class ModuleChange(NamedTuple):
    """One thing that is new, edited or removed.

    `what` is new, edited or removed; `kind` is one of `KINDS`; `lesson` is the title of its lesson, empty where there
    is none. `before` and `after` are what it said and says, where that is a line (a help line, a term), else empty.
    """

    what: str
    kind: str
    id: str
    title: str
    lesson: str = ""
    before: str = ""
    after: str = ""


KINDS = (
    *("help line", "country", "module", "lesson", "section", "question", "quiz", "case"),
    *("term", "source", "fact", "chart", "picture"),
)
"""In the order they are told: what a person in need may call comes first."""


class Thing(NamedTuple):
    """Something a learner can notice: its title, that of its lesson, a hash of all it holds, and its line."""

    kind: str
    title: str
    lesson: str
    hash: str
    line: str = ""


Things = Mapping[tuple[str, str], Thing]
"""By kind and lasting id."""


def changes_between(then: Things, now: Things) -> tuple[ModuleChange, ...]:
    """Return what changed: new, then edited, then removed, each in the order of `KINDS` and then of its module."""
    found = [ModuleChange("new", *_told(key, each), "", each.line) for key, each in now.items() if key not in then]
    for key, each in now.items():
        old = then.get(key)
        if old is not None and old.hash != each.hash:
            lines = (old.line, each.line) if old.line != each.line else ("", "")
            found.append(ModuleChange("edited", *_told(key, each), *lines))
    found += [ModuleChange("removed", *_told(key, each), each.line) for key, each in then.items() if key not in now]
    return tuple(sorted(found, key=lambda each: (_ORDER[each.what], KINDS.index(each.kind))))


_ORDER = {"new": 0, "edited": 1, "removed": 2}


def _told(key: tuple[str, str], thing: Thing) -> tuple[str, str, str, str]:
    return thing.kind, key[1], thing.title, thing.lesson


def things_of(module: CompiledModule) -> Things:
    """Return what a compiled module holds, whether just compiled or read back from its library."""
    found: dict[tuple[str, str], Thing] = {}
    for name, thing in _things_of(module):
        number = 2
        while (thing.kind, name) in found:  # two help lines of one name
            name, number = f"{name.rpartition(' ')[0] if number > 2 else name} {number}", number + 1
        found[thing.kind, name] = thing
    return found


def is_same_kind_of_module(then: Things, now: Things) -> bool:
    """Say whether any lesson or question is in both; two modules that share none have only the id in common."""
    shared = then.keys() & now.keys()
    return any(kind in ("section", "question") for kind, _ in shared)


def _things_of(module: CompiledModule) -> Iterator[tuple[str, Thing]]:
    language = module.languages[0]
    lessons = {each.id: each.titles.get(language, each.id) for each in module.lessons}
    about: list[Any] = [module.titles, module.languages, module.authors, module.licence, module.needs]
    about += [[asdict(each) for each in module.parts], [asdict(each) for each in module.routes]]
    yield module.id, Thing("module", module.titles.get(language, module.id), "", _hash(about))
    for lesson in module.lessons:
        told: list[Any] = [lesson.titles, lesson.content_notes, lesson.minutes, lesson.equal_tasks, lesson.keywords]
        told.append([[each.id, each.texts] for each in lesson.objectives])
        yield lesson.id, Thing("lesson", lessons[lesson.id], "", _hash(told))
    pages: dict[str, list[CompiledPage]] = {}
    for page in module.sections:
        pages.setdefault(page.id, []).append(page)
    for name, texts in pages.items():
        shown = next((each for each in texts if each.language == language), texts[0])
        said = sorted([each.language, each.title, each.subtitle, each.minutes, each.parts] for each in texts)
        yield name, Thing("section", shown.title, lessons.get(shown.lesson, ""), _hash(said))
    for question in module.questions:
        title = question.texts.get(language, {}).get("title", question.id)
        held = _hash([question.structure, question.texts, question.bank])
        yield question.id, Thing("question", title, lessons.get(question.lesson, ""), held)
    for quiz in module.quizzes:
        title = quiz.titles.get(language, quiz.id)
        yield quiz.id, Thing("quiz", title, lessons.get(quiz.lesson, ""), _hash(asdict(quiz) | {"place": None}))
    for case in module.cases:
        yield case.id, Thing("case", case.titles.get(language, case.id), "", _hash([case.structure, case.texts]))
    for country in module.countries:
        yield from _country(country, country.titles.get(language, country.id))
    yield from _references(module, language)


def _country(country: Country, title: str) -> Iterator[tuple[str, Thing]]:
    rest = {key: each for key, each in country.data.items() if key not in NUMBERS}
    yield country.id, Thing("country", title, "", _hash([country.titles, rest]))
    for each in chain.from_iterable(country.data.get(key) or () for key in NUMBERS):
        plain = dict(each) if isinstance(each, Mapping) else {"name": each}
        name = str(plain.get("name", ""))
        keys = ("number", "hours", "languages", "reported_by", "reported_in", "last_checked")
        line = " · ".join(str(plain[key]) for key in keys if plain.get(key))
        yield f"{country.id}#{name}", Thing("help line", f"{title}: {name}", "", _hash(plain), line)


def _references(module: CompiledModule, language: str) -> Iterator[tuple[str, Thing]]:
    terms: dict[str, list[Any]] = {}
    for term in sorted(module.terms, key=lambda each: each.language != language):
        terms.setdefault(term.id, []).append([term.language, term.term, term.definition, term.status, term.sources])
    for name, texts in terms.items():
        yield name, Thing("term", texts[0][1], "", _hash(texts), f"{texts[0][1]}: {texts[0][2]}"[:_SHOWN])
    for source in module.sources:
        line = " ".join(filter(None, (source.reference, source.url)))[:_SHOWN]
        yield source.id, Thing("source", source.reference[:80], "", _hash(source), line)
    for fact in module.facts:
        yield fact.id, Thing("fact", fact.id, "", _hash(asdict(fact) | {"place": None}), str(fact.claim)[:_SHOWN])
    for chart in module.charts:
        title = chart.titles.get(language, chart.id)
        worded = sorted(
            [each, svg, *(texts.get(each) or texts.get(language) for texts in (chart.titles, chart.alts, chart.tables))]
            for each, svg in chart.svgs.items()
        )
        yield chart.id, Thing("chart", title, "", _hash([chart.kind, worded, chart.sources]))
    for picture in module.pictures:
        yield picture.name, Thing("picture", picture.name, "", hashlib.sha256(picture.content).hexdigest())


def _hash(value: Any) -> str:
    words = json.dumps(value, ensure_ascii=False, sort_keys=True, default=dict)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
