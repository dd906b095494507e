"""Count what a module holds: lessons by part and route, quizzes by route, cases, questions by type, all else."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from htcourse.core.errors import Report
from htcourse.core.quiz import Quiz
from htcourse.store.compiled import CompiledLesson, CompiledModule
from htcourse.store.library import Library
from htcourse.store.places import builtin_library
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.modules.module_sources import read_module

_TOTALS = (
    "parts",
    "lessons",
    "sections",
    "words",
    "questions",
    "exam_bank",
    "quizzes",
    "cases",
    "terms",
    "sources",
    "facts",
    "countries",
    "charts",
    "pictures",
)


@dataclass(frozen=True, slots=True)
class LessonCount:
    """A lesson in the source language: class minutes by route, words a learner reads, questions to practise."""

    id: str
    part: str
    title: str
    minutes: dict[str, int]
    words: int
    sections: int
    questions: int


@dataclass(frozen=True, slots=True)
class PartCount:
    """A part and the sums of its lessons."""

    id: str
    title: str
    lessons: int
    sections: int
    words: int
    questions: int


@dataclass(frozen=True, slots=True)
class QuizCount:
    """A quiz by its full id, how it is taken and on which routes; none: on all that no other form of it is for."""

    id: str
    title: str
    form: str
    modes: tuple[str, ...]
    routes: tuple[str, ...]
    questions: int


@dataclass(frozen=True, slots=True)
class CaseCount:
    """A case file by its full id."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What a module holds. `routes` gives class minutes, `question_types` and `totals` give numbers of things."""

    id: str
    version: str
    title: str
    languages: tuple[str, ...]
    parts: tuple[PartCount, ...]
    lessons: tuple[LessonCount, ...]
    quizzes: tuple[QuizCount, ...]
    cases: tuple[CaseCount, ...]
    routes: dict[str, int]
    question_types: dict[str, int]
    totals: dict[str, int]

    def as_json(self) -> dict[str, Any]:
        """Return plain data: `parts` and `lessons` as lists of objects, the rest by name."""
        return {
            "id": self.id,
            "version": self.version,
            "title": self.title,
            "languages": list(self.languages),
            "totals": self.totals,
            "parts": [_plain(each) for each in self.parts],
            "lessons": [_plain(each) for each in self.lessons],
            "quizzes": [_plain(each) for each in self.quizzes],
            "cases": [_plain(each) for each in self.cases],
            "routes": self.routes,
            "question_types": self.question_types,
        }

    def as_lines(self) -> list[str]:
        """Return the same as lines to read."""
        return list(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{self.title} ({self.id} {self.version}, {', '.join(self.languages)})"
        for part in self.parts:
            yield f"\n{part.id}  {part.title}: {part.sections} sections, {part.words} words, {part.questions} questions"
            for each in self.lessons:
                if each.part == part.id:
                    minutes = ", ".join(f"{route or 'all routes'} {time}" for route, time in each.minutes.items())
                    yield (
                        f"    {each.id}  {each.title}: {each.sections} sections, {each.words} words, "
                        f"{each.questions} questions; minutes: {minutes or '0'}"
                    )
        for routes in sorted({each.routes for each in self.quizzes}, key=lambda each: (not each, each)):
            yield f"\nQuizzes for the route {', '.join(routes)}:" if routes else "\nQuizzes for every other route:"
            for quiz in self.quizzes:
                if quiz.routes == routes:
                    title = f"{quiz.title} {quiz.form}".strip()
                    yield f"    {quiz.id}  {title}: {', '.join(quiz.modes)}; {quiz.questions} questions"
        if self.cases:
            yield "\nCases:"
        for case in self.cases:
            yield f"    {case.id}  {case.title}"
        for name, counts in (("Route minutes", self.routes), ("Questions", self.question_types), ("All", self.totals)):
            yield f"\n{name}: " + ", ".join(f"{key} {count}" for key, count in counts.items())


def list_path(path: Path | None = None, report: Report | None = None) -> Counts:
    """Count the module at `path`, or the built-in course as its library holds it.

    What is wrong in a module does not stop the counting; raises ModuleError when nothing can be read.
    """
    if path is None:
        with Library.open(builtin_library()) as library:
            return counts_of_library(library)
    return counts_of(compile_module(read_module(path, report), report=report).module)


def counts_of(module: CompiledModule) -> Counts:
    """Count a compiled module, words in its source language."""
    language = module.languages[0]
    lessons = tuple(_lesson_count(module, each, language) for each in module.lessons)
    parts = tuple(
        _part_count(part.id, part.titles.get(language, part.id), [each for each in lessons if each.part == part.id])
        for part in module.parts
    )
    minutes = {each.id: each.minutes for each in module.sections if each.language == language}
    return Counts(
        id=module.id,
        version=module.version,
        title=module.titles.get(language, module.id),
        languages=module.languages,
        parts=parts,
        lessons=lessons,
        quizzes=tuple(_quiz_count(each, language) for each in module.quizzes),
        cases=tuple(CaseCount(each.id, each.titles.get(language, each.id)) for each in module.cases),
        routes={each.id: _route_minutes(lessons, minutes, each.id, each.sections) for each in module.routes},
        question_types=dict(sorted(Counter(each.type for each in module.questions).items())),
        totals=_totals(module, lessons),
    )


def counts_of_library(library: Library) -> Counts:
    """Count a library, words in its source language: the same as of the module it was made from."""
    language = library.language
    contents, questions, number = library.contents(language), library.candidates(), library.counts()
    of_lesson = Counter(each.lesson for each in questions if not each.bank)
    lessons = tuple(
        LessonCount(
            id=each.lesson,
            part=each.part,
            title=each.title,
            minutes=dict(each.minutes),
            words=sum(section.words for section in each.sections),
            sections=len(each.sections),
            questions=of_lesson[each.lesson],
        )
        for each in contents
    )
    minutes = {section.id: section.minutes for each in contents for section in each.sections}
    counted = {"words": sum(each.words for each in lessons), "exam_bank": sum(bool(each.bank) for each in questions)}
    return Counts(
        id=library.module_id,
        version=library.version,
        title=library.title(language),
        languages=library.languages,
        parts=tuple(
            _part_count(part.id, part.title, [each for each in lessons if each.part == part.id])
            for part in library.parts(language)
        ),
        lessons=lessons,
        quizzes=tuple(_quiz_count(each.quiz, language) for each in library.quizzes(language)),
        cases=tuple(CaseCount(each.id, each.title) for each in library.cases(language)),
        routes={each.id: _route_minutes(lessons, minutes, each.id, each.sections) for each in library.routes(language)},
        question_types=dict(sorted(Counter(each.type for each in questions).items())),
        totals={name: counted[name] if name in counted else number[name] for name in _TOTALS},
    )


def _lesson_count(module: CompiledModule, lesson: CompiledLesson, language: str) -> LessonCount:
    sections = [each for each in module.sections if each.lesson == lesson.id and each.language == language]
    return LessonCount(
        id=lesson.id,
        part=lesson.part,
        title=lesson.titles.get(language, lesson.id),
        minutes=dict(lesson.minutes),
        words=sum(each.words for each in sections),
        sections=len(sections),
        questions=sum(each.lesson == lesson.id and not each.bank for each in module.questions),
    )


def _quiz_count(quiz: Quiz, language: str) -> QuizCount:
    asked = len(quiz.questions) + sum(each.count for each in quiz.draws)
    title = quiz.titles.get(language, quiz.id)
    return QuizCount(quiz.id, title, quiz.form, tuple(map(str, quiz.modes)), quiz.routes, asked)


def _part_count(part: str, title: str, lessons: list[LessonCount]) -> PartCount:
    return PartCount(
        id=part,
        title=title,
        lessons=len(lessons),
        sections=sum(each.sections for each in lessons),
        words=sum(each.words for each in lessons),
        questions=sum(each.questions for each in lessons),
    )


def _route_minutes(
    lessons: tuple[LessonCount, ...], minutes: dict[str, int], route: str, sections: tuple[str, ...]
) -> int:
    """Return a route's class minutes: of its sections where it names some, else of the lessons that name it."""
    if sections:
        return sum(minutes.get(each, 0) for each in set(sections))
    return sum(each.minutes.get(route, each.minutes.get("", 0)) for each in lessons)


def _totals(module: CompiledModule, lessons: tuple[LessonCount, ...]) -> dict[str, int]:
    counted = {
        "sections": sum(each.sections for each in lessons),
        "words": sum(each.words for each in lessons),
        "terms": len({each.id for each in module.terms}),
        "exam_bank": sum(bool(each.bank) for each in module.questions),
    }
    return {name: counted[name] if name in counted else len(getattr(module, name)) for name in _TOTALS}


def _plain(count: LessonCount | PartCount | QuizCount | CaseCount) -> dict[str, Any]:
    return {name: getattr(count, name) for name in count.__dataclass_fields__}
