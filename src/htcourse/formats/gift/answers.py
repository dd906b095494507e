"""What stands in the braces, to the body of a question. A function a kind; each gives None when it cannot be one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from htcourse.core.errors import Place, Problem
from htcourse.core.escaping import markdown_of_plain
from htcourse.core.moodle_grid import fraction_of, several_choices
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import (
    essay,
    matching,
    multiple_choice,
    numeric,
    ordering,
    short_text,
    single_choice,
    true_false,
)
from htcourse.core.question_types.numeric import any_number
from htcourse.core.question_types.parts import Accepted, Choice, single_choices
from htcourse.core.read_numbers import parse_number
from htcourse.formats.gift import faults
from htcourse.formats.gift.blocks import restored
from htcourse.formats.gift.texts import Texts, raw, split_format

_SIGN = re.compile(r"(~\s*=|[~=])")
_WEIGHT = re.compile(r"%(-*)(\d+(?:\.\d*)?)%")
_LIKE_A_WEIGHT = re.compile(r"%-*[\d.,\s]+%")
_ORDERING = re.compile(
    r">\s*(?P<count>\d+)\s*(?P<select>ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)?\s*"
    r"(?:HORIZONTAL|HORI|H|1|VERTICAL|VERT|V|0)?\s*"
    r"(?P<grading>ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE_\w+|RELATIVE|REL|LONGEST_\w+)?\s*"
    r"(?:SHOW|TRUE|YES|1|HIDE|FALSE|NO|0)?\s*(?:none|123|abc|ABCD|iii|IIII)?[^\S\n]*(?=\n|$)"
)
_OWN_ORDER = ("", "RELATIVE", "REL", "RELATIVE_NEXT_EXCLUDE_LAST")


@dataclass(slots=True)
class Source:
    """The answers of one question, where they stand, its texts, and what was found wrong so far."""

    answers: str
    place: Place
    texts: Texts
    problems: list[Problem] = field(default_factory=list)

    def too_few(self, count: int, least: int) -> bool:
        """Say whether there are fewer answers than the kind needs, and note it."""
        if count < least:
            self.problems.append(faults.TOO_FEW.error(self.place, count=count, least=least))
        return count < least


class _Entry(NamedTuple):
    sign: str
    worth: float | None  # None where no weight is written
    text: str
    feedback: str


def body_of(source: Source) -> tuple[str, Any]:
    """Return the type and body of what stands in the braces, by Moodle's order of trying; None when it is wrong."""
    answers = source.answers
    if not answers:
        return essay.NAME, essay.Body(())
    if answers.startswith(">") and _ORDERING.match(answers):
        return ordering.NAME, _ordering(source)
    if answers.startswith("#"):
        return numeric.NAME, _numbers(source)
    if "~" in answers:
        return _choices(source)
    if "=" in answers and "->" in answers:
        return matching.NAME, _pairs(source)
    if answers.partition("#")[0].strip() in ("T", "TRUE", "F", "FALSE"):
        return true_false.NAME, _truth(source)
    return short_text.NAME, _short_answers(source)


def _entries(source: Source, text: str, signs: str) -> Iterator[_Entry]:
    """Give the answers of a text: what stands before the first sign is one, too (Moodle)."""
    first, *rest = re.split(_SIGN if signs == "~=" else r"(=)", text)
    for sign, piece in zip(["", *rest[::2]], [first, *rest[1::2]], strict=True):
        piece = piece.strip()
        if not piece and not sign:
            continue
        answer, _, feedback = piece.partition("#")
        weight = None if signs == "~=" and sign.endswith("=") else _WEIGHT.match(answer)
        if weight is None and _LIKE_A_WEIGHT.match(answer):
            source.problems.append(faults.UNREAD_WEIGHT.warning(source.place, answer=restored(answer)))
        if weight is not None:
            answer = answer[weight.end() :]
        worth = None if weight is None else (-1 if weight[1] else 1) * float(weight[2])
        if not answer.strip():
            source.problems.append(faults.BLANK_ANSWER.warning(source.place))
            continue
        yield _Entry(sign[-1:], None if worth is None else fraction_of(worth), answer.strip(), feedback.strip())


def _are_in_range(source: Source, entries: list[_Entry]) -> bool:
    wrong = [each for each in entries if each.worth is not None and not -1 <= each.worth <= 1]
    source.problems += [faults.WEIGHT_OUT_OF_RANGE.error(source.place, answer=restored(each.text)) for each in wrong]
    return not wrong


def _choices(source: Source) -> tuple[str, Any]:
    is_single = "=" in source.answers
    entries = list(_entries(source, source.answers, "~="))
    name = single_choice.NAME if is_single else multiple_choice.NAME
    if source.too_few(len(entries), 2) or not _are_in_range(source, entries):
        return name, None
    choices = [
        Choice(
            letter_id(number),
            fraction=each.worth if each.worth is not None else float(each.sign == "="),
            text=source.texts.line(each.text),
            feedback=source.texts.line(each.feedback),
        )
        for number, each in enumerate(entries)
    ]
    if is_single:
        return name, single_choice.Body(single_choices(choices))
    several = several_choices(choices)
    if several.is_changed:
        source.problems.append(faults.CHANGED_WEIGHTS.warning(source.place))
    return name, multiple_choice.Body(several.choices)


def _short_answers(source: Source) -> Any:
    entries = list(_entries(source, source.answers, "="))
    if source.too_few(len(entries), 1) or not _are_in_range(source, entries):
        return None
    return short_text.Body(
        tuple(
            Accepted(
                letter_id(number),
                1.0 if each.worth is None else each.worth,
                text=raw(each.text),
                feedback=source.texts.line(each.feedback),
            )
            for number, each in enumerate(entries)
        )
    )


def _truth(source: Source) -> Any:
    answer, wrong, right = (*source.answers.split("#", 2), "", "")[:3]
    is_true = answer.strip().startswith("T")
    told, other = source.texts.line(right), source.texts.line(wrong)
    return true_false.Body(is_true, feedback_true=told if is_true else other, feedback_false=other if is_true else told)


def _pairs(source: Source) -> Any:
    first, *rest = source.answers.split("=")
    pairs: list[matching.Pair] = []
    distractors: list[matching.Distractor] = []
    for number, piece in enumerate(each.strip() for each in ([first] if first.strip() else []) + rest):
        left, arrow, right = piece.partition("->")
        if not arrow and piece:
            source.problems.append(faults.NO_ARROW.error(source.place, pair=restored(piece)))
            return None
        if "#" in right:
            source.problems.append(faults.PAIR_FEEDBACK.warning(source.place, right=restored(right.strip())))
        left, right = source.texts.line(left), markdown_of_plain(restored(right), line=True)
        if left and right:
            pairs.append(matching.Pair(letter_id(number), left=left, right=right))
        elif right:
            distractors.append(matching.Distractor(letter_id(number), right=right))
        else:
            source.problems.append(
                faults.NO_PARTNER.warning(source.place, left=left)
                if left
                else faults.BLANK_ANSWER.warning(source.place)
            )
    if source.too_few(len(pairs), 2):
        return None
    keys = {each.right for each in pairs}
    return matching.Body(tuple(pairs), tuple(each for each in distractors if each.right not in keys))


def _numbers(source: Source) -> Any:
    numbers, tilde, otherwise = source.answers[1:].partition("~")
    entries = list(_entries(source, numbers, "="))
    if not _are_in_range(source, entries) or source.too_few(len(entries), 1):
        return None
    values = []
    for number, each in enumerate(entries):
        worth = 1.0 if each.worth is None else each.worth
        feedback = source.texts.line(each.feedback)
        text = restored(split_format(each.text, "")[1])
        found = (0.0, 0.0) if text.strip() == "*" else _number(text)
        if found is None:
            source.problems.append(faults.NO_NUMBER.error(source.place, answer=text))
            return None
        is_any = text.strip() == "*"
        values.append(
            any_number(letter_id(number), feedback, worth)
            if is_any
            else numeric.Value(letter_id(number), *found, worth, feedback=feedback)
        )
    if tilde:
        feedback = source.texts.line(otherwise.partition("#")[2])
        values.append(any_number(letter_id(len(values)), feedback))
    return numeric.Body(tuple(values))


def _number(text: str) -> tuple[float, float] | None:
    """Return a value and its tolerance: `3`, `3:2`, `1..5`."""
    low, dots, high = text.partition("..")
    if dots and low.strip():
        bounds = (parse_number(low), parse_number(high))
        if bounds[0] is None or bounds[1] is None or bounds[0] > bounds[1] or high.startswith("."):
            return None  # three dots may be a slip of two, or of one before a fraction
        return _tidy((bounds[0] + bounds[1]) / 2), _tidy((bounds[1] - bounds[0]) / 2)
    written, colon, tolerance = text.partition(":")
    value, slack = parse_number(written), parse_number(tolerance) if colon else 0.0
    return None if value is None or slack is None or slack < 0 else (value, slack)


def _tidy(number: float) -> float:
    """Return a number without the last digits that halving a sum leaves."""
    return float(f"{number:.12g}")


def _ordering(source: Source) -> Any:
    head = _ORDERING.match(source.answers)
    assert head is not None
    lines = [each.strip() for each in source.answers[head.end() :].split("\n")]
    items = [source.texts.moodle(each) for each in lines if each]
    if source.too_few(len(items), 2):
        return None
    how = " ".join(each for each in (_subset(head, len(items)), _grading(head)) if each)
    if how:
        source.problems.append(faults.ORDERING_SIMPLIFIED.warning(source.place, how=how))
    return ordering.Body(tuple(ordering.Item(letter_id(number), text=each) for number, each in enumerate(items)))


def _subset(head: re.Match[str], count: int) -> str:
    is_all = (head["select"] or "ALL") in ("ALL", "EXACT") or int(head["count"]) >= count
    return "" if is_all else f"{head['count']} {head['select']}"


def _grading(head: re.Match[str]) -> str:
    return "" if (head["grading"] or "") in _OWN_ORDER else head["grading"]
