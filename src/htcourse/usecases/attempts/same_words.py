"""A question as it stands in the ids its words had: an answer stands for the words that were chosen, not for an id.

Whoever corrects a key by hand leaves the ids and may give an id the words of another one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any, NamedTuple, TypeAlias, TypeVar

from htcourse.core.mended import is_letter_mended, wording
from htcourse.core.plain_data import texts_of, without_texts
from htcourse.core.question_types import categorise, cloze, matching, ordering, tagging
from htcourse.core.question_types.parts import Choice, Label
from htcourse.core.question_types.passages import parse
from htcourse.core.quiz import Interaction, Option
from htcourse.render.plain_text import plain_text
from htcourse.usecases.attempts.same_passages import laid_over
from htcourse.usecases.attempts.shown_question import ShownQuestion

_LISTS = ("choices", "items", "categories", "verdicts")
"""What a body has of elements that answers name."""
_PICTURE = re.compile(r'<img\b(?:"[^"]*"|[^<>"])*?\bsrc="([^"]*)"')
"""A picture in a text, as libraries and records keep it: what it is called, or all of it (`data:`)."""
_Words = TypeVar("_Words")
_Fits: TypeAlias = Callable[[_Words, _Words], bool]


def in_ids_of(now: ShownQuestion, then: ShownQuestion, *, reworded: bool = False) -> ShownQuestion:
    """Return a question whose elements have the ids that their words had `then`, capitals and stops apart.

    What says something else has an id that nothing had; if it counts as `reworded`, its own, where no words that were
    there have that now. A gap is known by its id while gaps and text stay, else by the text around it, else by what is
    right in it. A narrative is in the text of then, where all passages marked in it now stand there. In another
    language nobody can compare: it stays as it is, and so do labels for passages, which `same_labels` looks at. A
    letter mended is no matter unless what is right of those words is another, too: then it may have made another word.
    """
    if now.kind.name != then.kind.name or now.language != then.language or now.texts == then.texts:
        return now
    own = now.body
    named = _named(own, then.body, reworded, with_slips=True)
    strict = _named(own, then.body, reworded)
    if named != strict and _is_key_moved(now, then, named, strict):
        named = strict
    if named == own:
        return now
    paths = dict(texts_of(own))
    texts = {path: text for path, text in now.texts.items() if path not in paths}
    return replace(
        now, structure={**now.structure, "body": without_texts(named)}, texts={**texts, **dict(texts_of(named))}
    )


def same_labels(now: ShownQuestion, then: ShownQuestion, *, reworded: bool = False) -> bool:
    """Say whether every label for passages says what it said, or is merely `reworded` where that is no matter."""
    own, old = (_words(getattr(each.body, "labels", ())) for each in (now, then))
    with_slips = getattr(now.body, "narrative", "") == getattr(then.body, "narrative", "")
    ids = _ids(own, old, reworded, with_slips=with_slips)
    return now.language != then.language or all(was == id for id, was in ids.items())


def same_unit(one: Interaction, other: Interaction) -> bool:
    """Say whether a number is asked for in the same unit, perhaps named by another of its forms."""
    units, others = ({wording(unit) for unit in (each.unit, *each.units)} for each in (one, other))
    return not units.isdisjoint(others)


def same_text(now: ShownQuestion, then: ShownQuestion) -> bool:
    """Say whether two questions are worded alike, capitals and stops apart; in two languages nobody can compare."""
    return now.language != then.language or _said(now.text("text")) == _said(then.text("text"))


def same_pictures(now: ShownQuestion, then: ShownQuestion) -> bool:
    """Say whether the texts of two questions show the same pictures; in two languages nobody can compare."""
    own, old = (_PICTURE.findall(each.text("text")) for each in (now, then))
    return now.language != then.language or own == old


def asks_the_same(one: ShownQuestion, other: ShownQuestion) -> bool:
    """Say whether two questions say the same, capitals and stops apart, in the same unit of the same elements."""
    asked, also = one.interaction(0), other.interaction(0)
    texts = ((_said(question.text("text")), of.text, of.unit) for question, of in ((one, asked), (other, also)))
    return (
        one.language == other.language and next(texts) == next(texts) and set(_elements(asked)) == set(_elements(also))
    )


def names_gone(answer: Mapping[str, Any], now: Interaction, then: Interaction) -> bool:
    """Say whether an answer names something that was asked then and is not there any more."""
    return not (set(_elements(then)) - set(_elements(now))).isdisjoint(_named_in(answer))


def _elements(asked: Interaction) -> Iterator[tuple[str, str]]:
    """Give every element of a question: what is asked about, and what may be chosen (for one gap alone)."""
    yield from ((each.id, "") for each in asked.rows)
    yield from ((each.id, "") for each in asked.gaps)
    yield from (("", each.id) for each in (*asked.options, *asked.labels, *asked.verdicts))
    yield from ((gap.id, each.id) for gap in asked.gaps for each in gap.options)


def _named_in(answer: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for value in answer.values():
        if isinstance(value, Mapping):
            for row, chosen in value.items():
                yield from ((row, ""), ("", str(chosen)), (row, str(chosen)))
        elif isinstance(value, list | tuple):
            yield from (("", str(each.get("label", "") if isinstance(each, Mapping) else each)) for each in value)
        else:
            yield "", str(value)


def _is_key_moved(now: ShownQuestion, then: ShownQuestion, named: Any, strict: Any) -> bool:
    """Say whether something is right, or is no more, of what has its id by a letter mended alone.

    It is `named` by that, and has an id that nothing had in the `strict` body.
    """
    if isinstance(named, tagging.Body) and named.narrative != strict.narrative:
        had = then.body.narrative
        if named.narrative != laid_over(had, parse(had).text):
            return True
    mended, other = (set(_elements(now.kind.interaction(each, 0))) for each in (named, strict))
    slips = mended - other
    moved = _right(named) ^ _right(then.body)
    return any(not slips.isdisjoint({(a, b), (a, ""), ("", a), (b, ""), ("", b)}) for a, b in moved)


def _right(body: Any) -> set[tuple[str, str]]:
    """Return what is right in a body: choices, or what belongs to what, or before what."""
    if isinstance(body, ordering.Body):
        return set(combinations([each.id for each in body.items], 2))
    if isinstance(body, categorise.Body):
        return {(each.id, each.category) for each in body.items}
    if isinstance(body, matching.Body):
        sides = matching.right_sides(body)
        return {(each.id, sides[matching.wording_of(each)].id) for each in body.pairs}
    if isinstance(body, cloze.Body):
        return {(gap.id, each.id) for gap in body.gaps for each in gap.choices if each.worth > 0}
    choices = (*getattr(body, "choices", ()), *getattr(body, "verdicts", ()))
    return {("", each.id) for each in choices if each.worth > 0}


def _named(own: Any, old: Any, reworded: bool, *, with_slips: bool = False) -> Any:
    lists = [each for each in _LISTS if getattr(own, each, ())]
    ids = {
        each: _ids(_words(getattr(own, each)), _words(getattr(old, each)), reworded, with_slips=with_slips)
        for each in lists
    }
    named = {each: tuple(replace(one, id=ids[each][one.id]) for one in getattr(own, each)) for each in lists}
    body = replace(own, **named)
    if isinstance(own, categorise.Body):
        labels = ids.get("categories", {})
        return replace(body, items=tuple(replace(x, category=labels.get(x.category, x.category)) for x in body.items))
    if isinstance(own, cloze.Body):
        return _with_gaps(own, old, reworded, with_slips=with_slips)
    if isinstance(own, tagging.Body) and (text := parse(old.narrative).text) != parse(own.narrative).text:
        return replace(body, narrative=laid_over(own.narrative, text, with_slips=with_slips) or own.narrative)
    return _with_sides(own, old, reworded, with_slips=with_slips) if isinstance(own, matching.Body) else body


def _with_sides(own: matching.Body, old: matching.Body, reworded: bool, *, with_slips: bool) -> matching.Body:
    """Return pairs named by their left sides, whose right sides have ids of their own, by their words."""
    own_left, old_left = ({each.id: each.left for each in body.pairs} for body in (own, old))
    lefts = _ids(own_left, old_left, reworded, with_slips=with_slips)
    sides = matching.right_sides(own)
    own_right, old_right = (_words(matching.right_sides(body).values()) for body in (own, old))
    rights = _ids(own_right, old_right, reworded, with_slips=with_slips)
    right_of = {words: rights[each.id] for words, each in sides.items()}
    pairs = (replace(each, id=lefts[each.id], right_id=right_of[matching.wording_of(each)]) for each in own.pairs)
    others = (replace(each, id=right_of[matching.wording_of(each)]) for each in own.distractors)
    return replace(own, pairs=tuple(pairs), distractors=tuple(others))


class _Gap(NamedTuple):
    """What a gap is known by: what is said before and after it, and what is right in it."""

    around: tuple[str, ...]
    right: frozenset[str]


def _with_gaps(own: cloze.Body, old: cloze.Body, reworded: bool, *, with_slips: bool) -> cloze.Body:
    """Return a text whose gaps have the ids they had: with the text around them, else with what is right in them.

    While the same gaps follow each other, a gap within the text it stood in is the one of its id, whatever is right.
    """
    now, then = _gaps(own), _gaps(old)
    is_same_row = cloze.gap_marks(own.text) == cloze.gap_marks(old.text)
    known = {id: id for id, gap in now.items() if is_same_row and id in then and gap.around == then[id].around}
    fits = (
        lambda gap, was: gap.around == was.around and not gap.right.isdisjoint(was.right),
        lambda gap, was: gap.around == was.around,
        lambda gap, was: not gap.right.isdisjoint(was.right),
    )
    ids = _with_new(_paired(now, then, fits, known), now, then, reworded, "-")
    had = {each.id: each for each in old.gaps}
    named = (
        _named(each, had[ids[each.id]], reworded, with_slips=with_slips) if ids[each.id] in had else each
        for each in own.gaps
    )
    gaps = tuple(replace(gap, id=ids[gap.id]) for gap in named)
    return replace(own, gaps=gaps, text=cloze.with_gap_ids(own.text, ids))


def _gaps(body: cloze.Body) -> dict[str, _Gap]:
    around = cloze.around_gaps(body.text)
    right = {
        gap.id: [each.text for each in gap.choices if each.worth >= 1]
        + [each.text for each in gap.answers if each.fraction >= 1]
        for gap in body.gaps
    }
    return {
        id: _Gap(tuple(map(_said, around.get(id, ()))), frozenset(filter(None, map(_said, texts))))
        for id, texts in right.items()
    }


def _words(elements: Iterable[Choice | Label | Option]) -> dict[str, str]:
    return {each.id: each.text for each in elements}


def _ids(own: Mapping[str, str], old: Mapping[str, str], reworded: bool, *, with_slips: bool) -> dict[str, str]:
    """Return the id that each element has by the words it had, by its own.

    The same words come first, then those with other capitals or stops, then (`with_slips`) under its own id what had a
    letter mended in one word and is like no other. What has no words is known by its id, and so is
    what is `reworded`.
    """
    now, then = ({id: " ".join(text.split()) for id, text in each.items()} for each in (own, old))
    known = {id: id for id, words in now.items() if id in then and (then[id] == words or not (words and then[id]))}
    found = _paired(now, then, (lambda words, was: bool(was) and words == was, _say_the_same), known)
    said = [*now.items(), *then.items()]
    for id in now.keys() & then.keys() - found.keys() - set(found.values()) if with_slips else ():
        others = [words for each, words in said if each != id]
        pair = now[id], then[id]
        if _is_mended(*pair) and not any(_is_mended(words, each) or words == each for words in others for each in pair):
            found[id] = id
    return _with_new(found, now, then, reworded, "+")


def _paired(
    now: Mapping[str, _Words], then: Mapping[str, _Words], fits: Sequence[_Fits[_Words]], known: Mapping[str, str]
) -> dict[str, str]:
    """Return the id that each element had, where one fits: the surest first, and under its own id before any other."""
    found = dict(known)
    for fit in fits:
        for is_own in (True, False):
            for id in [each for each in now if each not in found]:
                left = [was for was in ({id} & then.keys() if is_own else then) if was not in found.values()]
                fitting = [was for was in left if fit(now[id], then[was])]
                found.update((id, was) for was in fitting[:1])
    return found


def _with_new(
    found: Mapping[str, str], now: Iterable[str], then: Iterable[str], reworded: bool, behind: str
) -> dict[str, str]:
    """Return `found` with an id for what is new: one that nothing had, with so much `behind` its own."""
    ids = dict(found)
    for id in now:
        new = id
        while id not in ids and ((new in then and not reworded) or new in ids.values()):
            new += behind
        ids.setdefault(id, new)
    return ids


def _said(text: str) -> str:
    """Return the words of a text, capitals and stops apart, and a line for each of its pictures."""
    return "\n".join(filter(None, (wording(plain_text(text)), *_PICTURE.findall(text))))


def _is_mended(words: str, was: str) -> bool:
    """Say whether two texts show the same pictures and are one but for letters, also in what a picture is called."""
    return _PICTURE.findall(words) == _PICTURE.findall(was) and is_letter_mended(plain_text(words), plain_text(was))


def _say_the_same(words: str, was: str) -> bool:
    """Say whether two texts have the same words and show the same pictures."""
    said = _said(words)
    return bool(said) and said == _said(was)
