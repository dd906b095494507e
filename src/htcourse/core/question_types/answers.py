"""Reads a learner's answer, which may be any JSON at all.

What has the wrong type or names an unknown id counts as not answered; nothing here raises.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from htcourse.core.quiz import Interaction

NO_NUMBER, TWO_NUMBERS = "none", "two"
"""What `means` says of a typed number that is none, or that may be two of which neither was chosen."""
_MAPS = ("pairs", "categories", "gaps", "levels")
_TEXTS = ("number", "means", "text", "verdict")


def is_readable(answer: Any) -> bool:
    """Say whether an answer has the shape in which the questions of any type are answered.

    Lists of ids, what stands where by id, words, and marked passages; whatever else is in it nobody reads.
    """
    if not isinstance(answer, Mapping):
        return False
    lists, maps = (answer.get(key, ()) for key in ("choices", "order")), (answer.get(key, {}) for key in _MAPS)
    spans = answer.get("spans", ())
    return (
        all(isinstance(each, list | tuple) and _are_texts(each) for each in lists)
        and all(isinstance(each, Mapping) and _are_texts(each.values()) for each in maps)
        and _are_texts(answer.get(key, "") for key in _TEXTS)
        and isinstance(spans, list | tuple)
        and all(map(_is_span, spans))
    )


def _are_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(each, str) for each in values)


def _is_span(span: Any) -> bool:
    if not isinstance(span, Mapping) or not isinstance(span.get("label"), str):
        return False
    return type(span.get("start")) is int and type(span.get("end")) is int


def without_levels(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return an answer without the levels of a rubric, which are its mark: learners give them in practice only."""
    return {key: value for key, value in answer.items() if key != "levels"}


def answer_ids(answer: Any, key: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the known ids listed under `key`, in the order given, each once."""
    given = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(given, list | tuple):
        return ()
    return tuple(dict.fromkeys(each for each in given if isinstance(each, str) and each in known))


def answer_id(answer: Any, key: str, known: Collection[str]) -> str:
    """Return the one known id listed under `key`; empty when there is none, or more than one."""
    ids = answer_ids(answer, key, known)
    return ids[0] if len(ids) == 1 else ""


def answer_map(answer: Any, key: str, known: Collection[str]) -> dict[str, str]:
    """Return the entries under `key` whose name is a known id and whose value is text."""
    given = answer.get(key) if isinstance(answer, Mapping) else None
    if not isinstance(given, Mapping):
        return {}
    return {name: value for name, value in given.items() if name in known and isinstance(value, str)}


def answer_text(answer: Any, key: str) -> str:
    """Return the text under `key`, or an empty one."""
    given = answer.get(key) if isinstance(answer, Mapping) else None
    return given if isinstance(given, str) else ""


def unread_number(answer: Any) -> str:
    """Return `NO_NUMBER` or `TWO_NUMBERS` where that was typed, else an empty text."""
    means = answer_text(answer, "means")
    return means if means in (NO_NUMBER, TWO_NUMBERS) else ""


def is_answered(answer: Any) -> bool:
    """Say whether something was answered that can be right or wrong: not nothing, and where a number is asked, one."""
    return not is_blank(answer) and unread_number(answer) != NO_NUMBER


def is_whole(answer: Any, asked: Interaction) -> bool:
    """Say whether each row and gap has something, whatever it is, and a verdict is given where one is asked for."""
    if not isinstance(answer, Mapping):
        return not (asked.rows or asked.gaps or asked.verdicts)
    given = [each for each in answer.values() if isinstance(each, Mapping)]
    ids = [row.id for row in asked.rows] + [gap.id for gap in asked.gaps]
    is_judged = not asked.verdicts or not is_blank(answer.get("verdict"))
    return is_judged and all(any(not is_blank(each.get(id)) for each in given) for id in ids)


def is_blank(answer: Any) -> bool:
    """Say whether nothing was answered: no ids, no words, only empty lists, mappings and spaces."""
    if answer is None or isinstance(answer, str):  # first: what most are, and told soonest
        return not (answer and answer.strip())
    left = [answer]
    while left:  # not itself again: an answer from elsewhere may be as deep as JSON can be
        each = left.pop()
        if each is None or isinstance(each, str):
            if each and each.strip():
                return False
        elif isinstance(each, list | tuple):
            left += each
        elif isinstance(each, Mapping):
            left += each.values()
        else:
            return False
    return True
