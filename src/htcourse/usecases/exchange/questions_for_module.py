"""Questions from elsewhere on their way into a module: what they name must be there, and their ids be free."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from htcourse.core.course import Module
from htcourse.core.errors import Problem, Sentence
from htcourse.core.module_check.known import Known
from htcourse.core.module_check.references import without_broken
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.quiz import Question, in_words, question_texts, raw_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.exchange.bank_of_module import usual_category

_SOURCE = re.compile(r"@(\w(?:[\w:.+/-]*\w)?)")


def fitted(bank: Bank, module: Module) -> tuple[Bank, tuple[Problem, ...]]:
    """Return the bank without the objectives, facts and sources the module does not have, and a warning each.

    Questions that went out from another module bring them along as tags; they would stop this one from being built.
    """
    aims = {aim.id for lesson in module.lessons for aim in lesson.objectives}
    facts = {each.id for each in module.facts}
    sources = {each.id for each in module.sources}
    known = Known(replace(module, pictures=(*module.pictures, *bank.pictures)))
    questions: list[BankQuestion] = []
    problems: list[Problem] = []
    for each in bank.questions:
        question = each.question
        strangers = list(_strangers(question, aims, facts, sources))
        if strangers:
            question = replace(
                question,
                objective="" if question.objective in strangers else question.objective,
                facts=tuple(name for name in question.facts if name not in strangers),
                sources=tuple(name for name in question.sources if name not in strangers),
            )
        question, broken = _with_words_only(question, known)
        if strangers or broken:
            problems.append(_LEFT_OUT.warning(question.place, id=question.id, names="; ".join([*strangers, *broken])))
        is_usual = each.category == usual_category(module, question.objective)
        questions.append(replace(each, question=question, category=() if is_usual else each.category))
    return replace(bank, questions=tuple(questions)), tuple(problems)


def _strangers(question: Question, aims: set[str], facts: set[str], sources: set[str]) -> Iterator[str]:
    if question.objective and question.objective not in aims:
        yield question.objective
    yield from (each for each in question.facts if each not in facts)
    for each in question.sources:
        found = _SOURCE.match(each)
        if found is None or found[1] not in sources:
            yield each


def _with_words_only(question: Question, known: Known) -> tuple[Question, list[str]]:
    """Return the question with words in the place of links, pictures, terms and citations that lead nowhere."""
    own = question_texts(question)
    if not any("[" in text for texts in (own, *question.translations.values()) for text in texts.values()):
        return question, []
    raw, broken = raw_texts(question), list[str]()

    def mended(texts: Mapping[str, str]) -> dict[str, str]:
        found = {path: (text, ()) if path in raw else without_broken(known, text) for path, text in texts.items()}
        broken.extend(name for _, names in found.values() for name in names)
        return {path: text for path, (text, _) in found.items()}

    texts = mended(own)
    translations = {language: mended(words) for language, words in question.translations.items()}
    if not broken:
        return question, []
    return replace(in_words(question, texts), translations=translations), list(dict.fromkeys(broken))


_LEFT_OUT = Sentence(
    "unknown-reference",
    QT_TRANSLATE_NOOP("Errors", "“{id}” names what the module does not have; left out: {names}."),
    QT_TRANSLATE_NOOP("Errors", "Add it to the module, then to the question."),
)
