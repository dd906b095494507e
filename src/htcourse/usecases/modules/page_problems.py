"""What is wrong with the pages, questions, cases and terms of a module themselves: what cleaning takes out of them."""

from collections.abc import Iterator
from functools import partial

from htcourse.core.cache import Cache
from htcourse.core.course import LessonText, Module
from htcourse.core.errors import Place, Problem
from htcourse.render.charts import chart_problems
from htcourse.render.question import case_problems, question_problems, text_problems
from htcourse.render.removed import removed_problems
from htcourse.render.section import section_problems


def page_problems(module: Module, remembered: Cache | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with everything people read; with `remembered` only changed lessons are looked at again."""
    return tuple(_problems(module, remembered or Cache()))


def _problems(module: Module, remembered: Cache) -> Iterator[Problem]:
    for lesson in module.lessons:
        for text in lesson.texts.values():
            yield from remembered.recall(("pages", text), partial(_of_lesson, text))
    for question in module.questions:
        yield from question_problems(question)
    for case in module.cases:
        yield from case_problems(case)
    for term in module.terms:
        for words in term.texts.values():
            yield from text_problems({"definition": words.definition}, term.place)
    for chart in module.charts:
        yield from chart_problems(chart, module.language)


def _of_lesson(text: LessonText) -> list[Problem]:
    problems = removed_problems(text.definitions, Place(text.place.file, 1))
    problems += text_problems({"equal_task": text.equal_task}, text.place)
    return problems + [each for section in text.sections for each in section_problems(section, text.definitions)]
