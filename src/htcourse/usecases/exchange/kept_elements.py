"""A question brought in once more: its choices, pairs, items and gaps keep their ids, for answers are kept by them.

Files of other programs name no choice, and readers number them by place: the id says nothing, the words do.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from htcourse.core.alike import lists_in, structure_of, whole_of, words_read
from htcourse.core.mended import NEAR, is_mended
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import categorise, cloze, matching, tagging
from htcourse.core.quiz import Question, question_texts

_BY_PLACE = re.compile(r"[a-z]\d*")
"""Ids that readers make: `b`, `g2`."""
_ALT = re.compile(r"!\[[^\]]*\]\(")

_Elements = tuple[Any, ...]


def with_kept_elements(question: Question, before: Question) -> Question:
    """Return the question with ids of its elements as `before` had them: by words, also with letters corrected.

    What is new, and what says something else, gets an id that nothing had, of whatever kind either question is. Marked
    passages and their labels (tagging) have ids of their author's own and keep them.
    """
    body, renamed = _kept(question.body, before.body, _same_gaps(question.body, before.body))
    words, ids = _same, renamed.get("gaps", {})
    if isinstance(body, categorise.Body):
        labels = renamed["categories"]
        body = replace(
            body, items=tuple(replace(each, category=labels.get(each.category, each.category)) for each in body.items)
        )
    elif isinstance(body, cloze.Body):
        words = cloze.with_gap_ids
        body = replace(body, text=cloze.with_gap_ids(body.text, ids))
    elif isinstance(body, matching.Body):
        body = _with_right_sides(body, before.body)
    named = replace(question, body=body, text=words(question.text, ids))
    paths = dict(zip(question_texts(question), question_texts(named), strict=True))
    translations = {
        language: {paths.get(path, path): words(text, ids) for path, text in texts.items()}
        for language, texts in question.translations.items()
    }
    return replace(named, translations=translations)


def _same_gaps(own: Any, old: Any) -> dict[str, str]:
    """Return the ids that gaps had, by their own, where the text around them is what it was: their places say which."""
    if not (isinstance(own, cloze.Body) and isinstance(old, cloze.Body)):
        return {}
    mine, its = cloze.gap_marks(own.text), cloze.gap_marks(old.text)
    bare = {cloze.with_gap_ids(body.text, dict.fromkeys(marks, "")) for body, marks in ((own, mine), (old, its))}
    return dict(zip(mine, its, strict=True)) if len(bare) == 1 and len(mine) == len(its) else {}


def _with_right_sides(body: matching.Body, before: Any) -> matching.Body:
    """Return pairs whose right sides have the ids these words had, whichever left side they belonged to."""
    had = matching.right_sides(before) if isinstance(before, matching.Body) else {}
    taken = {each.id for _, below in lists_in(before) for each in below} | {each.id for each in had.values()}
    used = taken | {each.id for each in body.pairs} | {each.id for each in body.distractors}
    sides = matching.right_sides(body)
    ids = {words: had[words].id for words in sides if words in had}
    gone = {words: each.id for words, each in had.items() if words not in sides}
    for words, side in sides.items():
        if words not in ids:
            mended = next((each for each in gone if is_mended(words, each)), "")
            new = side.id if side.id not in taken else _unused(side.id, used)
            ids[words] = gone.pop(mended) if mended else new
            used.add(ids[words])
    own = [(each, ids[matching.wording_of(each)]) for each in body.pairs]
    pairs = tuple(replace(each, right_id="" if id == each.id else id) for each, id in own)
    others = tuple(replace(each, id=ids[matching.wording_of(each)]) for each in body.distractors)
    return replace(body, pairs=pairs, distractors=others)


def old_paths(question: Question, before: Question) -> dict[str, str]:
    """Return by path of each text where `before` has what it was: what was said of that, or translated, goes with it.

    A right side is what it was whichever pair it belongs to now, and a new one is what stood in its place, where that
    is gone. What is new elsewhere is what is gone, where it says the very same.
    """
    now, then = question_texts(question), question_texts(before)
    gone = {(_name(path), text): path for path, text in reversed(then.items()) if path not in now}
    paths = {path: path if path in then else gone.get((_name(path), text), path) for path, text in now.items()}
    sides, had = _sides(question), _sides(before)
    first = {id: path for path, id in reversed(had.items())}
    for path in sides.keys() & now.keys():
        was = had.get(path)
        if sides[path] in first:
            paths[path] = first[sides[path]]
        elif was and (was in sides.values() or first[was] != path):
            del paths[path]
    return paths


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _sides(question: Question) -> dict[str, str]:
    """Return the ids of right sides by the paths of their words."""
    body = question.body
    if not isinstance(body, matching.Body):
        return {}
    pairs = {f"pairs/{pair}/right": side for pair, side in matching.key_of(body).items()}
    return pairs | {f"distractors/{each.id}/right": each.id for each in body.distractors}


def _same(text: str, ids: Mapping[str, str]) -> str:
    return text


def _kept(value: Any, before: Any, same: Mapping[str, str]) -> tuple[Any, dict[str, dict[str, str]]]:
    """Return a dataclass whose elements have the ids they had, and by list those ids by the ones they came with.

    `same` are gaps that are known by their places.
    """
    named = ("labels", "spans") if isinstance(value, tagging.Body) else ()
    lists = {name: (own, getattr(before, name, ())) for name, own in lists_in(value) if name not in named}
    used = {each.id for _, old in lists_in(before) for each in old}
    used |= {each.id for name, own in lists_in(value) if name in named for each in own}
    changed: dict[str, _Elements] = {}
    ids: dict[str, dict[str, str]] = {name: {} for name in lists}
    for name, (own, old) in lists.items():
        known = _by_id(own, old, same) if same and name == "gaps" else _matched(own, old)
        made = []
        for at, each in enumerate(own):
            inner = _kept(each, old[known[at]], {})[0] if at in known else each
            id = old[known[at]].id if at in known else _unused(each.id, used)
            used.add(id)
            ids[name][each.id] = id
            made.append(replace(inner, id=id))
        changed[name] = tuple(made)
    return (replace(value, **changed) if changed else value), ids


def _by_id(own: _Elements, old: _Elements, same: Mapping[str, str]) -> dict[int, int]:
    places = {each.id: at for at, each in enumerate(old)}
    return {at: places[same[each.id]] for at, each in enumerate(own) if same.get(each.id) in places}


def _unused(id: str, used: set[str]) -> str:
    """Return an id nothing has or had: its own, else the next free letter, or number behind the letter of a gap."""
    numbers = range(1, len(used) + 2)
    wishes = (
        (letter_id(at - 1) for at in numbers) if len(id) == 1 else (f"{id.rstrip('0123456789')}{at}" for at in numbers)
    )
    return id if id not in used else next((each for each in wishes if each not in used), f"{id}-{len(used)}")


def _matched(own: _Elements, old: _Elements) -> dict[int, int]:
    """Return the place each element had before, by its place now; the surest pairs first."""
    found: dict[int, int] = {}
    for key in (whole_of, _left_side, words_read, _shown, _own_id):
        _add_equal(found, own, old, key)
    here, there = _left(own, found), _left(old, found.values())
    near = ((_likeness(own[at], old[was]), at, was) for at in here for was in there)
    for likeness, at, was in sorted(near, key=lambda each: -each[0]):
        if likeness and at not in found and was not in found.values():
            found[at] = was
    if len(own) == len(old):
        for at in _left(own, found):
            if (
                at not in found.values()
                and isinstance(own[at], cloze.Gap)
                and len(words_read(own[at])) < 2
                and structure_of(own[at]) == structure_of(old[at])
            ):
                found[at] = at
    return found


def _left(elements: _Elements, found: Any) -> list[int]:
    known = set(found)
    return [at for at in range(len(elements)) if at not in known]


def _add_equal(found: dict[int, int], own: _Elements, old: _Elements, key: Callable[[Any], Hashable]) -> None:
    """Add who has the same key; several alike in their order."""
    waiting = defaultdict[Hashable, list[int]](list)
    for was in _left(old, found.values()):
        waiting[key(old[was])].append(was)
    for at in _left(own, found):
        wanted = key(own[at])
        if waiting.get(wanted) and wanted not in ((), ""):
            found[at] = waiting[wanted].pop(0)


def _shown(element: Any) -> tuple[str, ...]:
    """Return what is read of an element with its pictures but not their words; nothing where it has none."""
    words = words_read(element)
    bare = tuple(_ALT.sub("![](", each) for each in words)
    return bare if bare != words else ()


def _left_side(element: Any) -> str:
    """Return what a pair asks: a corrected key swaps the right sides, and each pair stays what it was."""
    return " ".join(getattr(element, "left", "").split()).casefold()


def _own_id(element: Any) -> str:
    return "" if _BY_PLACE.fullmatch(element.id) else str(element.id)


def _likeness(own: Any, old: Any) -> float:
    """Return how alike two elements are, 0 to 1: of pairs the left sides, of gaps and criteria what stands below.

    It is 0 where one says or counts something else.
    """
    one, two = (_left_side(each) or " ".join(words_read(each)) for each in (own, old))
    if not one or structure_of(own) != structure_of(old):
        return 0.0
    likeness = SequenceMatcher(None, one, two, autojunk=False).ratio()
    return likeness if is_mended(one, two) or (likeness >= NEAR and any(lists_in(own))) else 0.0
