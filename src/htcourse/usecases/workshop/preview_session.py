"""A session in a draft as it stands in the editor: a library of what one page needs, a record that keeps nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from htcourse.core.cache import Cache
from htcourse.core.clock import system_clock
from htcourse.core.course import Lesson, LessonText, Module, Part
from htcourse.core.errors import ModuleError, NotFoundError
from htcourse.core.quiz import Question, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder import read_draft
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.library_writer import write_library
from htcourse.store.places import Places
from htcourse.usecases.modules.compile_module import compile_lesson
from htcourse.usecases.session import Session

T = TypeVar("T")


@dataclass(frozen=True)
class Reader:
    """A draft as read, with texts that are not saved yet."""

    module: Module
    unread: frozenset[str]

    @classmethod
    def of(cls, folder: Path, unsaved: Mapping[str, str], memory: Cache | None) -> "Reader":
        """Read a draft; raises ModuleError while module.yaml cannot be read."""
        reading = read_draft(folder, unsaved, remembered=memory)
        if reading.module is None:
            raise ModuleError(
                QT_TRANSLATE_NOOP("Errors", "There is no preview yet: module.yaml cannot be read."),
                problems=reading.problems,
                fix=QT_TRANSLATE_NOOP("Errors", "Mend what the list of problems says of it."),
            )
        return cls(reading.module, reading.unread)

    def lesson_of(self, file: str) -> tuple[Lesson, str]:
        """Return the lesson a file holds, and the language it holds it in; raises NotFoundError."""
        for lesson in self.module.lessons:
            for language, text in lesson.texts.items():
                if text.place.file == file:
                    return lesson, language
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "There is no preview of “{file}” yet: it is no lesson that can be read."),
            fix=QT_TRANSLATE_NOOP("Errors", "Mend what the list of problems says of it."),
            file=file,
        )


@contextmanager
def preview_session(
    module: Module, lesson_id: str, language: str, country: str = "", *, shown: Iterable[str] = ()
) -> Iterator[Session]:
    """Give a session in which one lesson can be opened, and the questions and charts named in it or in `shown`.

    Names used twice, which a draft may have while it is written, count once.
    """
    part = _part_of_module(module, lesson_id, frozenset(shown))
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        path = Path(scratch) / "preview.db"
        write_library(compile_lesson(part, lesson_id), path)
        with LearnerFile.temporary(system_clock) as learner:
            library = Library.open(path)
            try:
                yield Session(Places(Path(scratch)), (library,), learner, system_clock, language, country)
            finally:
                library.close()


def _part_of_module(module: Module, lesson_id: str, shown: frozenset[str]) -> Module:
    lessons = _once((_as_shown(each) for each in module.lessons), lambda each: each.id)
    words = "\n".join(
        f"{section.markdown}\n{text.definitions}"
        for each in lessons
        if each.id == lesson_id
        for text in each.texts.values()
        for section in text.sections
    )
    questions = _once((each for each in module.questions if each.id in shown or each.id in words), lambda each: each.id)
    charts = _once((each for each in module.charts if each.id in shown or each.id in words), lambda each: each.id)
    asked = "\n".join(text for each in questions for wording in _wordings(each) for text in wording.values())
    words += "\n".join(text for each in questions for text in (*question_texts(each).values(), *each.sources))
    words += "\n".join(source for each in charts for source in each.sources)
    return replace(
        module,
        parts=_parts(module.parts, {each.id for each in lessons}),
        routes=(),
        lessons=lessons,
        questions=questions,
        quizzes=(),
        cases=(),
        countries=(),
        charts=charts,
        terms=_once((each for each in module.terms if each.id in words), lambda each: each.id),
        sources=_once((each for each in module.sources if each.id in words), lambda each: each.id),
        facts=(),
        pictures=_once((each for each in module.pictures if each.name in asked), lambda each: each.name),
    )


def _wordings(question: Question) -> Iterator[Mapping[str, str]]:
    yield question_texts(question)
    yield from question.translations.values()


def _once(elements: Iterable[T], name: Callable[[T], str]) -> tuple[T, ...]:
    first: dict[str, T] = {}
    for each in elements:
        first.setdefault(name(each), each)
    return tuple(first.values())


def _parts(parts: Iterable[Part], lessons: set[str]) -> tuple[Part, ...]:
    placed: set[str] = set()
    found = []
    for part in _once(parts, lambda each: each.id):
        own = tuple(dict.fromkeys(each for each in part.lessons if each in lessons and each not in placed))
        placed.update(own)
        found.append(replace(part, lessons=own))
    return tuple(found)


def _as_shown(lesson: Lesson) -> Lesson:
    return replace(lesson, objectives=(), texts={key: with_slugs(text) for key, text in lesson.texts.items()})


def with_slugs(text: LessonText) -> LessonText:
    """Return a lesson's text with a name of its own for every section, also while the author has given none."""
    used: set[str] = set()
    sections = []
    for number, section in enumerate(text.sections, 1):
        slug = section.slug if section.slug and section.slug not in used else f"section-{number}"
        while slug in used:
            slug += "-again"
        used.add(slug)
        sections.append(replace(section, slug=slug))
    return replace(text, sections=tuple(sections))
