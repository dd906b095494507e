"""What a new version of a module changes for its learners, by title: sections, questions, quizzes and cases."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any, NamedTuple

from htcourse.core.quiz import Quiz
from htcourse.store.compiled import CompiledModule
from htcourse.store.library import Library
from htcourse.store.section_hash import section_hash


class ModuleChange(NamedTuple):
    """One thing that is new, edited or removed.

    `what` is new, edited or removed; `kind` is section, question, quiz or case; `lesson` is the title of its lesson,
    empty where there is none.
    """

    what: str
    kind: str
    id: str
    title: str
    lesson: str = ""


class Thing(NamedTuple):
    """Something a learner can notice: its title, that of its lesson, and a hash of each of its languages."""

    kind: str
    title: str
    lesson: str
    hashes: frozenset[str]


Things = Mapping[str, Thing]
"""By lasting id."""


def changes_between(then: Things, now: Things) -> tuple[ModuleChange, ...]:
    """Return what changed: new, then edited, then removed, each in the order of its module."""
    new = [("new", name, each) for name, each in now.items() if name not in then]
    edited = [("edited", name, each) for name, each in now.items() if name in then and then[name].hashes != each.hashes]
    removed = [("removed", name, each) for name, each in then.items() if name not in now]
    return tuple(
        ModuleChange(what, each.kind, name, each.title, each.lesson) for what, name, each in (*new, *edited, *removed)
    )


def things_of(module: CompiledModule) -> Things:
    """Return what a compiled module holds."""
    return dict(_things_of(module))


def _things_of(module: CompiledModule) -> Iterator[tuple[str, Thing]]:
    language = module.languages[0]
    titles = {each.id: each.titles.get(language, each.id) for each in module.lessons}
    pages: dict[str, dict[str, str]] = {}
    names: dict[str, tuple[str, str]] = {}
    for section in module.sections:
        pages.setdefault(section.id, {})[section.language] = section_hash(section.title, section.parts)
        if section.id not in names or section.language == language:
            names[section.id] = (section.title, titles.get(section.lesson, ""))
    for name, hashes in pages.items():
        yield name, Thing("section", *names[name], _set(hashes))
    for question in module.questions:
        title = question.texts.get(language, {}).get("title", question.id)
        yield question.id, Thing("question", title, titles.get(question.lesson, ""), frozenset({question.hash}))
    for quiz in module.quizzes:
        yield quiz.id, _quiz(quiz, quiz.titles.get(language, quiz.id), titles)
    for case in module.cases:
        worded = {each: dict(texts) for each, texts in case.texts.items()}
        yield case.id, Thing("case", case.titles.get(language, case.id), "", _case(case.structure, worded))


def things_in(library: Library) -> Things:
    """Return what an installed module holds."""
    return dict(_things_in(library))


def _things_in(library: Library) -> Iterator[tuple[str, Thing]]:
    language = library.language
    contents = library.contents(language)
    titles = {each.lesson: each.title for each in contents}
    hashes = library.content_hashes()
    pages: dict[str, dict[str, str]] = {}
    for name, value in hashes.items():
        section, at, code = name.rpartition("@")
        if at:
            pages.setdefault(section, {})[code] = value
    for lesson in contents:
        for page in lesson.sections:
            yield page.id, Thing("section", page.title, lesson.title, _set(pages.get(page.id, {})))
    questions = library.questions([each.id for each in library.candidates()], language)
    for question in questions:
        title = question.texts.get("title", question.id)
        yield question.id, Thing("question", title, titles.get(question.lesson, ""), frozenset({question.hash}))
    for quiz in library.quizzes(language):
        yield quiz.id, _quiz(quiz.quiz, quiz.title, titles)
    for case in library.cases(language):
        rows = [library.case(case.id, each) for each in library.languages]
        worded = {each.language: dict(each.texts) for each in rows}
        yield case.id, Thing("case", case.title, "", _case(rows[0].structure, worded))


def _set(hashes: Mapping[str, str]) -> frozenset[str]:
    return frozenset(f"{language} {value}" for language, value in hashes.items())


def _quiz(quiz: Quiz, title: str, lessons: Mapping[str, str]) -> Thing:
    return Thing("quiz", title, lessons.get(quiz.lesson, ""), _hashed([asdict(quiz) | {"place": None}]))


def _case(structure: Any, worded: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    return _hashed([structure, *(f"{language}{dict(texts)}" for language, texts in sorted(worded.items()))])


def _hashed(values: Iterable[Any]) -> frozenset[str]:
    words = json.dumps(list(values), ensure_ascii=False, sort_keys=True, default=str)
    return frozenset({hashlib.sha256(words.encode()).hexdigest()[:16]})
