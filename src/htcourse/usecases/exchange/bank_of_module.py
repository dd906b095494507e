"""A module's questions as a question bank: their categories by lesson, and the pictures they show."""

import re
from collections.abc import Iterable

from htcourse.core.course import Module, Picture
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.quiz import Question, question_texts

_SHOWN = re.compile(r"images/[^\s()<>\"'\\]+")


def bank_of_module(module: Module, questions: Iterable[Question] | None = None, title: str = "") -> Bank:
    """Return a bank of the module's questions, or of some of them; called by the module's title unless it has its own.

    A question's category is the module and the lesson whose objective it tests.
    """
    asked = tuple(module.questions if questions is None else questions)
    name = module.titles.get(module.language, module.id)
    lessons = {
        aim.id: lesson.texts[module.language].title
        for lesson in module.lessons
        if module.language in lesson.texts
        for aim in lesson.objectives
    }
    rows = []
    for each in asked:
        lesson = lessons.get(each.objective, "")
        rows.append(BankQuestion(each, (name, lesson) if lesson else (name,)))
    return Bank(tuple(rows), _shown(module, asked), title or name)


def _shown(module: Module, questions: Iterable[Question]) -> tuple[Picture, ...]:
    texts = (text for each in questions for text in question_texts(each).values() if "images/" in text)
    names = {name for text in texts for name in _SHOWN.findall(text)}
    return tuple(each for each in module.pictures if each.name in names)
