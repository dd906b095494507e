"""Questions that ask the same though something is worded otherwise: what they are known by, and which an exam asks."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from difflib import SequenceMatcher
from itertools import islice
from typing import Any, NamedTuple, Self

from htcourse.core.mended import NEAR, folded
from htcourse.core.plain_data import texts_of, without_texts
from htcourse.core.question_types import essay
from htcourse.core.quiz import Question

_NUMBERED = re.compile(r"(?=\D*\d)[\W\d_]*(?:[^\W\d_]+[\W\d_]*){0,2}")
"""A title that says little: `Question 3`, `3-суроо`, `Тема 1. Вопрос 3`."""
TELLING = 4
MOST_LOOKED_FOR = 100
_LONG = 4
STEM = 5
_SENTENCE, _SENTENCES = 5, 24
"""From how many words a choice may be a sentence, and how many words choices that are have together."""
CHOSEN = ("choices", "pairs", "items")
"""What a body has of which something is chosen, or put in its place."""
_TOLD = ("feedback", "feedback_true", "feedback_false", "model_answer", "grader_notes")
_NAMES = ("id", "right_id", "category")
_Elements = tuple[Any, ...]


class KnownBy(NamedTuple):
    """What tells a question beside its kind and its text, title or id: its answers, and the words of its text.

    `is_telling`: its title is more than a number, and its answers are more than yes and no.
    """

    answers: frozenset[str]
    words: frozenset[str]
    is_telling: bool

    def is_asked_like(self, other: Self) -> bool:
        """Say whether half of the words of the texts are the same."""
        return are_half(self.words, other.words)

    def is_same(self, other: Self, kind: str) -> bool:
        """Say whether two questions with the same text, title or id (`kind`) are one: half of their answers, too.

        Where title and answers tell too little, half of the words of their texts are needed besides.
        """
        is_known = kind == "text" or (self.is_telling and other.is_telling) or self.is_asked_like(other)
        return is_known and are_half(self.answers, other.answers)


def known_by(question: Question) -> tuple[list[tuple[str, str, str]], KnownBy]:
    """Return a question's text and title, each with its type and kind, and what tells it besides."""
    answers = frozenset(folded(text) for path, text in texts_of(question.body) if not is_told(path))
    is_telling = len(words_of(" ".join(answers))) >= TELLING and not is_numbered(question.title)
    keys = [(question.type, kind, folded(getattr(question, kind))) for kind in ("text", "title")]
    return keys, KnownBy(answers, words_of(question.text), is_telling)


def is_numbered(title: str) -> bool:
    """Say whether a title says no more than a number."""
    return bool(_NUMBERED.fullmatch(title))


def are_half(own: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether half of the one and of the other are the same."""
    return 2 * len(own & other) >= max(len(own), len(other))


def words_of(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text, without the short ones where there are others."""
    words = re.findall(r"\w+", text.casefold())
    return frozenset(each[:STEM] for each in words if len(each) >= _LONG) or frozenset(words)


def is_told(path: str) -> bool:
    """Say whether a text is told after the answer, or as a hint."""
    return path.rpartition("/")[2] in _TOLD or path.startswith("hints/")


def share_an_answer(question: Question, before: Question) -> bool:
    """Say whether two questions have an answer in common, or nearly; also where nothing is chosen."""
    own, old = _answers(question), _answers(before)
    if not own or not old or not any(hasattr(question.body, name) for name in CHOSEN):
        return True
    near = (SequenceMatcher(None, one, other, autojunk=False) for one in own for other in old)
    return bool(own & old) or any(each.ratio() >= NEAR for each in near)


def _answers(question: Question) -> set[str]:
    return {" ".join(text.split()).casefold() for path, text in texts_of(question.body) if not is_told(path)}


def words_read(element: Any) -> tuple[str, ...]:
    """Return what a learner reads of an element: its own texts in their order, then those below it, sorted."""
    texts = [(path, " ".join(text.split()).casefold()) for path, text in texts_of(element)]
    told = [(path, text) for path, text in texts if path.rpartition("/")[2] != "feedback"]
    return (*(text for path, text in told if "/" not in path), *sorted(text for path, text in told if "/" in path))


def answers_of(question: Question) -> Hashable:
    """Return the answers of a question and what counts of them, whatever their order and ids; nothing of an essay."""
    below = frozenset(whole_of(each) for _, inner in lists_in(question.body) for each in inner)
    return (question.type, () if isinstance(question.body, essay.Body) else below or structure_of(question.body))


def structure_of(element: Any) -> str:
    """Return what an element is beside its words and what stands below it: whether it is right, a number, its worth."""
    plain = without_texts(element).items()
    return str(sorted(each for each in plain if each[0] not in _NAMES and not isinstance(each[1], list)))


def whole_of(element: Any) -> Hashable:
    """Return all that an element says and counts, whatever its id and the order of what stands below it."""
    below = frozenset(whole_of(each) for _, inner in lists_in(element) for each in inner)
    return (words_read(element), structure_of(element), below)


def lists_in(value: Any) -> Iterator[tuple[str, _Elements]]:
    """Give what stands below an element, by the names of its lists."""
    for each in fields(value):
        inner = getattr(value, each.name)
        if isinstance(inner, tuple) and inner and is_dataclass(inner[0]):
            yield each.name, inner


def may_be_examined(
    new: Sequence[tuple[Question, Question]], others: Sequence[Question]
) -> list[tuple[Question, Question]]:
    """Return questions that are new with one for exams each of them may be, of whatever kind, though worded otherwise.

    The title or the id is the same, with half of the answers, or where the title tells enough with one, or nothing to
    choose from; or all that is said of the answers is; or the answers, however short, and three of four words of the
    text are, or half of them where the answers say much and the same are right; or what is right says much, and two of
    three words of the text are the same, or all that is chosen, in sentences. Each new one is given as its file has
    it, and as it is written.
    """
    there = defaultdict[_Sign, list[_Signed]](list)
    for other in map(_Signed.of, others if new else ()):
        for sign in other.signs():
            there[sign].append(other)
    found = []
    for question, each in new if there else ():
        own = _Signed.of(question)
        signs = sorted((sign for sign in own.signs() if sign in there), key=lambda sign: len(there[sign]))
        alike = islice(((sign, of) for sign in signs for of in there[sign]), MOST_LOOKED_FOR)
        same = next((of for sign, of in alike if _MAY_BE[sign[0]](own, of)), None)
        found += [(each, same.question)] if same else []
    return found


_Sign = tuple[str, Hashable]


class _Signed(NamedTuple):
    """A question and what it is known by, found once."""

    question: Question
    known: KnownBy

    @classmethod
    def of(cls, question: Question) -> Self:
        return cls(question, known_by(question)[1])

    @property
    def rights(self) -> frozenset[str]:
        """Which of its choices are right."""
        return frozenset(folded(each.text) for each in getattr(self.question.body, "choices", ()) if each.worth > 0)

    def signs(self) -> Iterator[_Sign]:
        """Give what others that may be the same have in common with it; its answers with each word of its text."""
        question, texts = self.question, dict(texts_of(self.question.body))
        yield from ((kind, folded(getattr(question, kind))) for kind in ("title", "id") if getattr(question, kind))
        if any(map(is_told, texts)):
            yield "told", frozenset(map(folded, texts.values()))
        if len(words_of(" ".join(self.rights))) >= TELLING:
            yield "right", self.rights
        answers = (question.type, self.known.answers or answers_of(question))
        yield from (("answers", (answers, word)) for word in self.known.words)


def _has_its_name(own: _Signed, its: _Signed) -> bool:
    """Say whether a question is named as another is, and has enough of its answers."""
    if are_half(own.known.answers, its.known.answers) and own.known.answers:
        return True
    return not is_numbered(own.question.title) and share_an_answer(own.question, its.question)


def _is_worded_like(own: _Signed, its: _Signed) -> bool:
    """Say whether three of four words of the texts are the same; of an essay nothing else would be.

    Half of them will do where the answers say much and the same of them are right.
    """
    one, two = own.known.words, its.known.words
    if own.question.type == "essay" or 4 * len(one & two) >= 3 * max(len(one), len(two)):
        return own.question.type != "essay"
    is_much = len(words_of(" ".join(own.known.answers))) >= TELLING
    return is_much and own.known.is_asked_like(its.known) and answers_of(own.question) == answers_of(its.question)


def _is_told_alike(own: _Signed, its: _Signed) -> bool:
    """Say whether two questions with the same words below the text have the same answers, or nearly the same text.

    Of true and false those words are feedback alone: "No." and "Yes." stand below many.
    """
    own_answers, its_answers = own.known.answers, its.known.answers
    return bool(own_answers and are_half(own_answers, its_answers)) or own.known.is_asked_like(its.known)


def _is_right_alike(own: _Signed, its: _Signed) -> bool:
    """Say whether two questions of which the same is right have two of three words of the text, or all that is chosen.

    Choices that are no sentences stand below many: those say nothing.
    """
    one, two = own.known.words, its.known.words
    if 3 * len(one & two) >= 2 * max(len(one), len(two)):
        return True
    lengths = [len(each.split()) for each in own.known.answers]
    return own.known.answers == its.known.answers and min(lengths) >= _SENTENCE and sum(lengths) >= _SENTENCES


_MAY_BE: Mapping[str, Callable[[_Signed, _Signed], bool]] = {
    "title": _has_its_name,
    "id": _has_its_name,
    "told": _is_told_alike,
    "right": _is_right_alike,
    "answers": _is_worded_like,
}
"""What is asked besides of two questions that have a sign in common."""
