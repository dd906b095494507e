"""`matching`: a right side for every left side (QTI 3 qti-match-interaction; Moodle match).

Answer: `{"pairs": {left id: right id}}`. A left side has its pair's id; a right side has the `right_id` of the first
pair with that wording (without one the pair's id), or the distractor's. Left sides that are left out are not answered.

Points: right ÷ all (Moodle match: every left side counts alike).
"""

from dataclasses import dataclass

from htcourse.core.errors import Severity
from htcourse.core.plain_data import text_field
from htcourse.core.question_types import Fault, Remarks
from htcourse.core.question_types.answers import answer_map
from htcourse.core.question_types.parts import (
    feedback_faults,
    id_faults,
    placed_state,
    shuffled_options,
    text_faults,
    too_few_faults,
)
from htcourse.core.quiz import Answer, Interaction, Mark, Option, Remark, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "matching"
REMARKS = Remarks(are_placed=True, explain_the_key=True)


@dataclass(frozen=True, slots=True)
class Pair:
    """A left side and the right side that belongs to it. Several pairs may share a right side.

    `right_id` is that of the right side where it is not the pair's: another one stood there when answers were given.
    """

    id: str
    right_id: str = ""
    left: str = text_field(default="")
    right: str = text_field(default="")
    feedback: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Distractor:
    """A right side that belongs to no left side."""

    id: str
    right: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Body:
    """The pairs, and right sides that belong nowhere."""

    pairs: tuple[Pair, ...]
    distractors: tuple[Distractor, ...] = ()


def check(body: Body) -> list[Fault]:
    """Find too few pairs, ids used twice, pairs without feedback and distractors that are right somewhere."""
    faults = too_few_faults(len(body.pairs), 2, "pairs")
    faults += id_faults([each.id for each in body.pairs], "pairs")
    sides = dict.fromkeys((each.right_id or each.id, wording_of(each)) for each in body.pairs)
    twice = id_faults([id for id, _ in sides] + [each.id for each in body.distractors], "pairs")
    faults += [each for each in twice if each not in faults]
    for pair in body.pairs:
        faults += text_faults(pair.id, pair.left, "pairs") + text_faults(pair.id, pair.right, "pairs")
        faults += feedback_faults(pair.id, pair.feedback, "pairs")
    keys = {wording_of(each) for each in body.pairs}
    if len(body.pairs) > 1 and len(keys) + len(body.distractors) < 2:
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "Every pair has the same right side: there is nothing to choose from."),
                QT_TRANSLATE_NOOP("Errors", "Give the pairs different right sides, or add a distractor."),
                "pairs",
                Severity.WARNING,  # Moodle takes it
            )
        )
    return faults + [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "The distractor “{id}” reads like the right side of a pair."),
            QT_TRANSLATE_NOOP("Errors", "Word it differently, or take it out."),
            f"distractors/{each.id}",
            values={"id": each.id},
        )
        for each in body.distractors
        if wording_of(each) in keys
    ]


def interaction(body: Body, seed: int) -> Interaction:
    """Return left sides as rows and right sides as options, each wording once; both shuffled."""
    rows = [Option(each.id, each.left) for each in body.pairs]
    return Interaction(
        "match",
        rows=shuffled_options(rows, seed, "rows"),
        options=shuffled_options(right_sides(body).values(), seed, "options"),
    )


def grade(body: Body, answer: Answer) -> Mark:
    """Points are right ÷ all (Moodle, match). A remark's `label` is the right side that would have been right."""
    sides = right_sides(body)
    by_id = _wordings(body)
    given = answer_map(answer, "pairs", {each.id for each in body.pairs})
    remarks, right = [], 0
    for pair in body.pairs:
        placed = given.get(pair.id, "")
        key = wording_of(pair)
        is_right = by_id.get(placed) == key
        right += is_right
        state = placed_state(placed if placed in by_id else "", is_right=is_right)
        remarks.append(Remark(pair.id, state, pair.feedback, label=sides[key].id))
    return mark_of(right / max(len(body.pairs), 1), remarks)


def guess(body: Body) -> float:
    """Return one ÷ right sides, for every pair alike (Moodle, match)."""
    return 1 / max(len(right_sides(body)), 1)


def right_sides(body: Body) -> dict[str, Option]:
    """Return every right side once, by its wording; Moodle too counts equal wordings as one."""
    sides: dict[str, Option] = {}
    for pair in body.pairs:
        sides.setdefault(wording_of(pair), Option(pair.right_id or pair.id, pair.right))
    for each in body.distractors:
        sides.setdefault(wording_of(each), Option(each.id, each.right))
    return sides


def _wordings(body: Body) -> dict[str, str]:
    """Return the wording of every right side by its id."""
    wordings = {each.id: wording_of(each) for each in body.distractors}
    return wordings | {each.right_id or each.id: wording_of(each) for each in body.pairs}


def key_of(body: Body) -> dict[str, str]:
    """Return the id of the right side that belongs to each left side."""
    sides = right_sides(body)
    return {each.id: sides[wording_of(each)].id for each in body.pairs}


def wording_of(side: Pair | Distractor) -> str:
    """Return what a learner tells a right side by."""
    return " ".join(side.right.split())
