"""Questions that are the same though something was corrected: what they are known by, and which are nearly so."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import NamedTuple, Self

from htcourse.core.bank_pictures import PICTURE_NAME
from htcourse.core.mended import folded, is_slip
from htcourse.core.plain_data import texts_of
from htcourse.core.quiz import Question
from htcourse.usecases.exchange.kept_elements import answers_of
from htcourse.usecases.exchange.kept_work import is_told

_NUMBERED = re.compile(r"(?=\D*\d)[\W\d_]*(?:[^\W\d_]+[\W\d_]*){0,2}")
"""A title that says little: `Question 3`, `3-суроо`, `Тема 1. Вопрос 3`."""
_TELLING = 4
MOST_LOOKED_FOR = 100
_MOST_NEAR = 20
_LONG = 4
_STEM = 5
_NEARLY = 0.8
"""How alike the texts of one question are, at least, where its answers tell enough."""
CHOSEN = ("choices", "pairs", "items")
"""What a body has of which something is chosen, or put in its place."""


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
    is_telling = len(words_of(" ".join(answers))) >= _TELLING and not is_numbered(question.title)
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
    return frozenset(each[:_STEM] for each in words if len(each) >= _LONG) or frozenset(words)


class _Worded(NamedTuple):
    """A question with what says whether another is nearly the same."""

    question: Question
    answers: Hashable
    words: Sequence[str]
    known: KnownBy

    @classmethod
    def of(cls, question: Question) -> Self:
        """Return a question with its answers and key, the words of its text, and what it is known by."""
        words = re.findall(r"\w+", PICTURE_NAME.sub("", question.text).casefold())
        return cls(question, answers_of(question), words, known_by(question)[1])

    def signs(self) -> Iterator[Hashable]:
        """Give what others that are nearly the same have in common with it: answers, beginnings and ends of words."""
        yield self.answers
        kind = self.question.type
        yield from ((kind, "says", each) for each in self.known.answers)
        yield from {(kind, name, part) for each in self.words for name, part in (("-", each[:3]), ("+", each[-3:]))}


def nearly_the_same(
    questions: Mapping[int, Question], others: Iterable[Question]
) -> dict[int, list[tuple[Question, float]]]:
    """Return by number who of others has nearly the same text, and how near (to 1): with the same key, else without.

    Of many that are alike those are looked at with which a question has in common what few have.
    """
    there = defaultdict[Hashable, list[_Worded]](list)
    for other in map(_Worded.of, others if questions else ()):
        for sign in other.signs():
            there[sign].append(other)
    found: dict[int, list[tuple[Question, float]]] = {}
    for number, each in questions.items() if there else ():
        own, alike = _Worded.of(each), dict[str, _Worded]()
        having = sorted((there[sign] for sign in own.signs() if sign in there), key=len)
        for other in chain.from_iterable(having):
            alike[other.question.id] = other
            if len(alike) == _MOST_NEAR:
                break
        near = [other for other in alike.values() if _is_near(own, other)]
        near = [other for other in near if other.answers == own.answers] or near
        found[number] = [(other.question, _likeness(own, other)) for other in near] or [
            (other.question, likeness)
            for other in alike.values()
            if _is_told(own, other) and (likeness := _likeness(own, other)) >= _NEARLY
        ]
    return {number: near for number, near in found.items() if near}


def _likeness(own: _Worded, its: _Worded) -> float:
    texts = [folded(each.question.text) for each in (own, its)]
    return SequenceMatcher(None, texts[0], texts[1], autojunk=False).ratio()


def _is_told(own: _Worded, its: _Worded) -> bool:
    """Say whether two questions have the same answers, which tell enough, and half of their words."""
    is_telling = own.answers == its.answers and len(words_of(" ".join(own.known.answers))) >= _TELLING
    return is_telling and own.known.is_asked_like(its.known)


def _is_near(own: _Worded, its: _Worded) -> bool:
    """Say whether a word of five, three at most, is written otherwise; where the key is another, only by a letter."""
    apart = [pair for pair in zip(own.words, its.words, strict=False) if pair[0] != pair[1]]
    if len(own.words) != len(its.words) or len(apart) > min(1 + len(own.words) // 5, 3):
        return False
    if own.answers == its.answers:
        return all(is_slip(*pair) for pair in apart)
    is_chosen = any(hasattr(own.question.body, name) for name in CHOSEN)
    is_same = are_half(own.known.answers, its.known.answers) if is_chosen else bool(apart)
    return is_same and own.question.type == its.question.type and all(_is_typo(*pair) for pair in apart)


def _is_typo(own: str, its: str) -> bool:
    """Say whether long words differ in one letter or in its place: neither `moral`, `amoral` nor `payer`, `payee`."""
    one, two = ({each, *(each[:at] + each[at + 1 :] for at in range(len(each)))} for each in (own, its))
    is_other = own in (its[:-1] + own[-1:], its[1:]) or its == own[1:] or re.search(r"\d", own + its)
    return bool(one & two) and not is_other and max(len(own), len(its)) >= _STEM
