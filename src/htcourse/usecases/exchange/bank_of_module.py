"""A module's questions as a question bank: their categories by lesson, and the pictures they show."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from htcourse.core.course import Module, Picture
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.quiz import Question, question_texts

_SHOWN = re.compile(r"images/[^\s()<>\"'\\]+")


def bank_of_module(
    module: Module,
    questions: Iterable[Question] | None = None,
    title: str = "",
    weights: Mapping[str, float] = {},
) -> Bank:
    """Return a bank of the module's questions, or of some of them; called by the module's title unless it has its own.

    A question's category is its own, else the module and the lesson whose objective it tests. `weights` say by question
    what it counts, else one point.
    """
    asked = tuple(module.questions if questions is None else questions)
    rows = []
    for each in asked:
        category = each.category or usual_category(module, each.objective)
        weight, unsaid = weights.get(each.id, 1.0), () if each.id in weights else ("points",)
        unsaid = unsaid if each.category else (*unsaid, "category")
        rows.append(BankQuestion(replace(each, category=(), tags=()), category, each.tags, weight, unsaid))
    title = title or module.titles.get(module.language, module.id)
    return Bank(tuple(rows), _shown(module, asked), title, module.language)


def usual_category(module: Module, objective: str) -> tuple[str, ...]:
    """Return the category of a question that names none: the module, and the lesson that has its objective."""
    name = module.titles.get(module.language, module.id)
    lesson = next((each for each in module.lessons if any(aim.id == objective for aim in each.objectives)), None)
    text = lesson.texts.get(module.language) if lesson else None
    return (name, text.title) if text else (name,)


def _shown(module: Module, questions: Iterable[Question]) -> tuple[Picture, ...]:
    texts = (text for each in questions for text in question_texts(each).values() if "images/" in text)
    names = {name for text in texts for name in _SHOWN.findall(text)}
    return tuple(each for each in module.pictures if each.name in names)
