"""Questions that are the same though something was corrected: what they are known by, and which are nearly so."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain, islice
from typing import NamedTuple, Self

from htcourse.core.alike import (
    CHOSEN,
    MOST_LOOKED_FOR,
    STEM,
    TELLING,
    KnownBy,
    answers_of,
    are_half,
    known_by,
    words_of,
)
from htcourse.core.bank_pictures import PICTURE_NAME
from htcourse.core.mended import folded, is_slip
from htcourse.core.quiz import Question

_MOST_NEAR = 20
_NEARLY = 0.8
"""How alike the texts of one question are, at least, where its answers tell enough."""


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


def like_others(questions: Mapping[int, Question], others: Sequence[Question]) -> dict[int, set[str]]:
    """Return by number the ids of others that a person would take for the same question: to be told, not to be joined.

    They are nearly the same; else three of four words of the text are, in whatever kind, or half of them with the same
    answers to choose from, or with an answer of another kind.
    """
    found = {number: {other.id for other, _ in near} for number, near in nearly_the_same(questions, others).items()}
    there = defaultdict[str, list[_Worded]](list)
    for other in map(_Worded.of, others):
        for word in other.known.words:
            there[word].append(other)
    rest = {number: each for number, each in questions.items() if there and number not in found}
    for number, own in ((number, _Worded.of(each)) for number, each in rest.items()):
        having = sorted((there[word] for word in own.known.words if word in there), key=len)
        looked_at = islice(chain.from_iterable(having), MOST_LOOKED_FOR)
        if alike := {other.question.id for other in looked_at if _may_be_told(own, other)}:
            found[number] = alike
    return found


def _may_be_told(own: _Worded, its: _Worded) -> bool:
    one, two = own.known.words, its.known.words
    is_worded_alike = 4 * len(one & two) >= 3 * max(len(one), len(two))
    if own.question.type == its.question.type:
        is_answered_alike = own.answers == its.answers and any(hasattr(own.question.body, name) for name in CHOSEN)
    else:
        is_answered_alike = bool(own.known.answers & its.known.answers)
    return is_worded_alike or (is_answered_alike and own.known.is_asked_like(its.known))


def _likeness(own: _Worded, its: _Worded) -> float:
    texts = [folded(each.question.text) for each in (own, its)]
    return SequenceMatcher(None, texts[0], texts[1], autojunk=False).ratio()


def _is_told(own: _Worded, its: _Worded) -> bool:
    """Say whether two questions have the same answers, which tell enough, and half of their words."""
    is_telling = own.answers == its.answers and len(words_of(" ".join(own.known.answers))) >= TELLING
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
    return bool(one & two) and not is_other and max(len(own), len(its)) >= STEM
