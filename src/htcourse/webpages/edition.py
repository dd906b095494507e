"""A compiled module in one language: what a page asks for, looked up by id; what is not translated is the source's."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from htcourse.core.course import Part
from htcourse.core.drawing import Candidate, lines_in_order, weight_of
from htcourse.core.errors import CourseError
from htcourse.core.folding import name_order
from htcourse.core.plain_data import from_plain, with_texts
from htcourse.core.question_types import QuestionType, kind_of
from htcourse.core.question_types.owed import grading_script, owes_of
from htcourse.core.quiz import Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.citations import brief_reference
from htcourse.store.compiled import (
    CompiledChart,
    CompiledLesson,
    CompiledModule,
    CompiledPage,
    CompiledQuestion,
    CompiledTerm,
)
from htcourse.store.library_rows import Citation, PictureRow, SourceRow
from htcourse.webpages.words import WAYS

T = TypeVar("T")

SEED = 1
"""Of the order of choices, and of what is drawn: the same on every page and in every export."""


@dataclass(frozen=True)  # no slots: cached_property keeps its value in the instance
class WordedQuestion:
    """A question in one wording, with what a page needs to show and grade it. `sources` are short references."""

    row: CompiledQuestion
    texts: Mapping[str, str]
    sources: tuple[str, ...]

    @property
    def kind(self) -> QuestionType:
        """Its question type."""
        return kind_of(self.row.type)

    @property
    def has_place(self) -> bool:
        """Whether its type tells its key and grades itself on a page, by a gesture that pages have."""
        name = self.row.type
        is_told = owes_of(name).key is not None and bool(grading_script(name))
        return is_told and self.kind.interaction(self.body, SEED).gesture in WAYS

    @cached_property
    def body(self) -> Any:
        """The body of its type, in its wording."""
        return with_texts(from_plain(self.kind.body, self.row.structure["body"]), self.texts)


@dataclass(frozen=True)
class Edition:
    """A module in one language."""

    module: CompiledModule
    language: str

    @classmethod
    def of(cls, module: CompiledModule, language: str = "") -> "Edition":
        """Return the edition in `language`, in the source language where none is named; raises CourseError."""
        wished = language or module.languages[0]
        if wished in module.languages:
            return cls(module, wished)
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The module has no language “{language}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose one of: {known}."),
            language=wished,
            known=", ".join(module.languages),
        )

    @property
    def title(self) -> str:
        """The module's title."""
        return self.worded(self.module.titles)

    def worded(self, texts: Mapping[str, T]) -> T:
        """Return a wording in the edition's language, else the source's, else any."""
        for language in (self.language, self.module.languages[0]):
            if language in texts:
                return texts[language]
        return next(iter(texts.values()))

    @cached_property
    def lessons(self) -> dict[str, CompiledLesson]:
        """The lessons by id, in order."""
        return {each.id: each for each in sorted(self.module.lessons, key=lambda each: each.position)}

    def parts(self) -> Iterator[tuple[Part | None, tuple[CompiledLesson, ...]]]:
        """Give every part with its lessons; the lessons of no part come last, with None."""
        for part in self.module.parts:
            yield part, tuple(self.lessons[each] for each in part.lessons if each in self.lessons)
        placed = {each for part in self.module.parts for each in part.lessons}
        if others := tuple(each for each in self.lessons.values() if each.id not in placed):
            yield None, others

    @cached_property
    def _sections(self) -> dict[str, list[CompiledPage]]:
        found: dict[str, dict[str, dict[str, CompiledPage]]] = {}
        for each in sorted(self.module.sections, key=lambda each: each.position):
            found.setdefault(each.lesson, {}).setdefault(each.id, {})[each.language] = each
        return {lesson: [self.worded(each) for each in sections.values()] for lesson, sections in found.items()}

    def sections(self, lesson_id: str) -> list[CompiledPage]:
        """Return the sections of a lesson, in order."""
        return self._sections.get(lesson_id, [])

    @cached_property
    def _questions(self) -> dict[str, CompiledQuestion]:
        return {each.id: each for each in self.module.questions}

    def question(self, question_id: str) -> WordedQuestion | None:
        """Return a question, None when the module has none of that id, or its type gives pages nothing."""
        row = self._questions.get(question_id)
        if row is None:
            return None
        sources = tuple(self.reference(each).rstrip(".") for each in row.sources)
        question = WordedQuestion(row, self.worded(row.texts), sources)
        return question if question.has_place else None

    def without_place(self) -> Iterator[CompiledQuestion]:
        """Give the questions that no page can hold."""
        return (each for each in self.module.questions if self.question(each.id) is None)

    @property
    def quizzes(self) -> tuple[Quiz, ...]:
        """The quizzes that have questions, in the course's order."""
        return tuple(each for each in self.module.quizzes if each.questions or each.draws)

    def lesson_quizzes(self, lesson_id: str) -> tuple[Quiz, ...]:
        """Return the quizzes of a lesson; with an empty id those that belong to no lesson there is."""
        if lesson_id:
            return tuple(each for each in self.quizzes if each.lesson == lesson_id)
        return tuple(each for each in self.quizzes if each.lesson not in self.lessons)

    def quiz_title(self, quiz: Quiz) -> str:
        """Return a quiz's title, with the form and the routes it is meant for where it names any."""
        routes = {each.id: self.worded(each.titles) for each in self.module.routes if each.titles}
        told = [quiz.form, *(routes.get(each, each) for each in quiz.routes)]
        below = ", ".join(filter(None, told))
        return f"{self.worded(quiz.titles)} ({below})" if below else self.worded(quiz.titles)

    def part_title(self, part: Part) -> str:
        """Return a part's title behind the number that its id ends with."""
        number = re.search(r"\d+$", part.id)
        return f"{int(number[0])}  {self.worded(part.titles)}" if number else self.worded(part.titles)

    def asked(self, quiz: Quiz) -> tuple[WordedQuestion, ...]:
        """Return a quiz's questions: the fixed ones in the author's order, then what was drawn once for all."""
        return tuple(filter(None, map(self.question, self.weights(quiz))))

    def weights(self, quiz: Quiz) -> dict[str, float]:
        """Return what a whole answer to each question of a quiz counts, in points, in the order of `asked`."""
        candidates = {
            each.id: Candidate(each.id, each.type, each.objective, each.difficulty, each.lesson, each.bank)
            for each in self.module.questions
        }
        lines = lines_in_order(quiz, tuple(candidates.values()), SEED)
        return {id: weight_of(quiz, candidates[id], line) for id, line in lines.items()}

    @cached_property
    def sources(self) -> dict[str, SourceRow]:
        """The sources by id, by the first letter of their references."""
        rows = sorted(self.module.sources, key=lambda each: name_order(each.reference.lstrip("([«“\"’‘' ")))
        return {each.id: each for each in rows}

    def reference(self, citation: Citation) -> str:
        """Return a citation as a short reference with the place in it."""
        source, place = citation
        reference = brief_reference(self.sources[source].csl) if source in self.sources else source
        return f"{reference.rstrip('.')}, {place}." if place else reference

    @cached_property
    def terms(self) -> dict[str, dict[str, CompiledTerm]]:
        """The glossary's terms by id and language, in alphabetical order."""
        found: dict[str, dict[str, CompiledTerm]] = {}
        for each in self.module.terms:
            found.setdefault(each.id, {})[each.language] = each
        return dict(sorted(found.items(), key=lambda pair: name_order(self.term(pair[1]).term)))

    def term(self, rows: Mapping[str, CompiledTerm]) -> CompiledTerm:
        """Return a term in the edition's language, with the source's definition where it has none of its own."""
        own, source = self.worded(rows), rows.get(self.module.languages[0])
        if own.definition or source is None:
            return own
        return CompiledTerm(own.id, own.language, own.term, source.definition, source.plain, own.status, own.sources)

    @cached_property
    def charts(self) -> dict[str, CompiledChart]:
        """The charts by id."""
        return {each.id: each for each in self.module.charts}

    @cached_property
    def pictures(self) -> dict[str, PictureRow]:
        """The pictures by name."""
        return {each.name: each for each in self.module.pictures}

    def country(self, code: str) -> str:
        """Return a country's name by its code."""
        found = next((each for each in self.module.countries if each.id.rpartition("/")[2] == code), None)
        return self.worded(found.titles) if found and found.titles else code.upper()
