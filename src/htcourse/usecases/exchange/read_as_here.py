"""Questions of a file that no more says how they are to be read: what has their id, or their text, here tells it.

A table that lost its tags no more says that its words are Markdown; Aiken has true or false as a choice between both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from htcourse.core.mended import said
from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_rows.cells import without_pictures
from htcourse.core.question_types import single_choice, true_false
from htcourse.core.quiz import Question, question_texts

_TRUE_OR_FALSE = [true_false.TRUE, true_false.FALSE]


def as_marked_here(questions: Sequence[BankQuestion], here: Iterable[Question]) -> tuple[BankQuestion, ...]:
    """Return the questions, each read as Markdown where that is nearer to the question that has its id here."""
    if not any(each.marked for each in questions):
        return tuple(questions)
    known = {each.id: _shown(each) for each in here}
    return tuple(
        replace(each, question=replace(each.marked, id=each.question.id))
        if each.marked and _is_nearer(each.marked, each.question, known.get(each.shared or each.question.id, {}))
        else each
        for each in questions
    )


def as_true_or_false_here(questions: Sequence[BankQuestion], here: Iterable[Question]) -> tuple[BankQuestion, ...]:
    """Return the questions, a choice between true and false as such where one with the same text is it here."""
    known = {said(each.text) for each in here if isinstance(each.body, true_false.Body)}
    return tuple(
        replace(each, question=_true_or_false(each.question)) if said(each.question.text) in known else each
        for each in questions
    )


def _true_or_false(question: Question) -> Question:
    body = question.body
    if not isinstance(body, single_choice.Body) or [each.text for each in body.choices] != _TRUE_OR_FALSE:
        return question
    return replace(question, type=true_false.NAME, body=true_false.Body(body.choices[0].worth == 1))


def _shown(question: Question) -> dict[str, str]:
    """Return the texts of a question as a table has them."""
    return {path: without_pictures(text)[0] for path, text in question_texts(question).items()}


def _is_nearer(one: Question, other: Question, its: Mapping[str, str]) -> bool:
    marked, plain = question_texts(one), question_texts(other)
    apart = [path for path in its if path in marked and path in plain and marked[path] != plain[path]]
    first, second = (sum(_likeness(texts[path], its[path]) for path in apart) for texts in (marked, plain))
    return first > second


def _likeness(text: str, its: str) -> float:
    return SequenceMatcher(None, text, its, autojunk=False).ratio()
