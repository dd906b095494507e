"""Questions of a file that no more says how they are to be read: what has their id, text or title here tells it.

A table that lost its tags no more says that its words are Markdown; Aiken has true or false as a choice between both.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple, Self

from htcourse.core.mended import said
from htcourse.core.question_bank import BankQuestion
from htcourse.core.question_rows.cells import without_pictures
from htcourse.core.question_types import single_choice, true_false
from htcourse.core.quiz import Question, question_texts
from htcourse.usecases.exchange.alike_questions import like_others

_MOST_ALIKE = 20
_TRUE_OR_FALSE = [true_false.TRUE, true_false.FALSE]


def as_marked_here(questions: Sequence[BankQuestion], here: Sequence[Question]) -> tuple[BankQuestion, ...]:
    """Return the questions, each read as Markdown where that is nearer to the question here that it is.

    That one has its id; else, as its file may say none, the same words in its text, alone its title, or like words.
    """
    known = _Known.of(here if any(each.marked for each in questions) else ())
    found = {at: known.like(each) for at, each in enumerate(questions) if each.marked}
    rest = {at: marked for at, its in found.items() if not its and (marked := questions[at].marked)}
    found |= {at: [known.ids[id] for id in sorted(alike)] for at, alike in like_others(rest, here).items()}
    return tuple(
        replace(each, question=replace(each.marked, id=each.question.id))
        if each.marked and any(_is_nearer(each.marked, each.question, _shown(its)) for its in found[at])
        else each
        for at, each in enumerate(questions)
    )


class _Known(NamedTuple):
    """Questions by what a row says of them: the id, the words of the text, the title."""

    ids: Mapping[str, Question]
    texts: Mapping[str, Sequence[Question]]
    titles: Mapping[str, Sequence[Question]]

    @classmethod
    def of(cls, questions: Iterable[Question]) -> Self:
        """Return the questions by all of these."""
        ids, texts, titles = {}, defaultdict[str, list[Question]](list), defaultdict[str, list[Question]](list)
        for each in questions:
            ids[each.id] = each
            texts[_said_by(each.text)].append(each)
            titles[said(each.title)].append(each)
        return cls(ids, texts, titles)

    def like(self, row: BankQuestion) -> Sequence[Question]:
        """Return the question that a row is, or those that it may be."""
        own = row.marked or row.question
        if found := self.ids.get(row.shared or row.question.id):
            return (found,)
        if alike := self.texts.get(_said_by(own.text)):
            return alike[:_MOST_ALIKE]
        titled = self.titles.get(said(own.title), ())
        return titled if len(titled) == 1 else ()


def _said_by(text: str) -> str:
    return said(without_pictures(text)[0])


def as_true_or_false_here(questions: Sequence[BankQuestion], here: Sequence[Question]) -> tuple[BankQuestion, ...]:
    """Return the questions, a choice between true and false as such where such stand here, and no choice says the same.

    Their words may have been mended, here or in the file.
    """
    if not any(isinstance(each.body, true_false.Body) for each in here):
        return tuple(questions)
    choices = {said(each.text) for each in here if _is_between_both(each)}
    return tuple(
        replace(each, question=_true_or_false(each.question))
        if _is_between_both(each.question) and said(each.question.text) not in choices
        else each
        for each in questions
    )


def in_both_kinds(question: Question) -> tuple[Question, ...]:
    """Return a question as it stands, and a choice between true and false as such, too."""
    return (question, _true_or_false(question)) if _is_between_both(question) else (question,)


def _is_between_both(question: Question) -> bool:
    body = question.body
    return isinstance(body, single_choice.Body) and [each.text for each in body.choices] == _TRUE_OR_FALSE


def _true_or_false(question: Question) -> Question:
    return replace(question, type=true_false.NAME, body=true_false.Body(question.body.choices[0].worth == 1))


def _shown(question: Question) -> dict[str, str]:
    """Return the texts of a question as a table has them."""
    return {path: without_pictures(text)[0] for path, text in question_texts(question).items()}


def _is_nearer(one: Question, other: Question, its: Mapping[str, str]) -> bool:
    marked, plain = question_texts(one), question_texts(other)
    apart = [path for path in marked if path in plain and marked[path] != plain[path]]
    first, second = (sum(_likeness(path, texts[path], its) for path in apart) for texts in (marked, plain))
    return first > second


def _likeness(path: str, text: str, its: Mapping[str, str]) -> float:
    """Return how near a text comes to one with the same part of a question: a row has no ids of answers."""
    name = path.rpartition("/")[2]
    same = [each for known, each in its.items() if known.rpartition("/")[2] == name]
    matches = (SequenceMatcher(None, text, each, autojunk=False) for each in same if text not in same)
    return 1.0 if text in same else max((each.ratio() for each in matches), default=0.0)
