"""Questions from elsewhere on their way into a module: what they name must be there, and their ids be free."""

import re
from collections.abc import Iterator
from dataclasses import replace

from htcourse.core.course import Module
from htcourse.core.errors import Problem, Severity
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.quiz import Question
from htcourse.core.words import QT_TRANSLATE_NOOP

_SOURCE = re.compile(r"@(\w(?:[\w:.+/-]*\w)?)")


def fitted(bank: Bank, module: Module) -> tuple[Bank, tuple[Problem, ...]]:
    """Return the bank without the objectives, facts and sources the module does not have, and a warning each.

    Questions that went out from another module bring them along as tags; they would stop this one from being built.
    """
    aims = {aim.id for lesson in module.lessons for aim in lesson.objectives}
    facts = {each.id for each in module.facts}
    sources = {each.id for each in module.sources}
    questions: list[BankQuestion] = []
    problems: list[Problem] = []
    for each in bank.questions:
        question = each.question
        strangers = list(_strangers(question, aims, facts, sources))
        if strangers:
            problems.append(_left_out(question, strangers))
            question = replace(
                question,
                objective="" if question.objective in strangers else question.objective,
                facts=tuple(name for name in question.facts if name not in strangers),
                sources=tuple(name for name in question.sources if name not in strangers),
            )
        questions.append(each if question is each.question else replace(each, question=question))
    return replace(bank, questions=tuple(questions)), tuple(problems)


def _strangers(question: Question, aims: set[str], facts: set[str], sources: set[str]) -> Iterator[str]:
    if question.objective and question.objective not in aims:
        yield question.objective
    yield from (each for each in question.facts if each not in facts)
    for each in question.sources:
        found = _SOURCE.match(each)
        if found is None or found[1] not in sources:
            yield each


def _left_out(question: Question, names: list[str]) -> Problem:
    return Problem(
        "unknown-reference",
        question.place,
        QT_TRANSLATE_NOOP("Errors", "“{id}” names what the module does not have; left out: {names}."),
        QT_TRANSLATE_NOOP("Errors", "Add it to the module, then to the question."),
        Severity.WARNING,
        {"id": question.id, "names": "; ".join(names)},
    )
