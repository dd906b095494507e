"""`multiple-choice`: several of several (QTI 3 qti-choice-interaction; Moodle multichoice, several answers).

Answer: `{"choices": [id, …]}` in any order; an empty list is no answer.

Points: max(0, right ÷ keys − wrong ÷ distractors). That is Moodle's sum of fractions where every key is worth
1 ÷ keys and every distractor -1 ÷ distractors, so that ticking all pays nothing. Fractions of the author's own take
their place (Moodle multichoice, several answers: the sum of those chosen, from 0 to 1).
"""

from collections import Counter
from dataclasses import dataclass
from math import fsum

from htcourse.core.errors import Severity
from htcourse.core.points import SLACK, meant
from htcourse.core.question_types import Fault
from htcourse.core.question_types.answers import answer_ids
from htcourse.core.question_types.parts import Choice, choice_faults, choice_remarks, shown_choices
from htcourse.core.quiz import Answer, Interaction, Mark, mark_of
from htcourse.core.translatable import QT_TRANSLATE_NOOP

NAME = "multiple-choice"

_ROUNDING = 0.00050001
"""How far one fraction is off when it is written with three decimals: thirds as 0.333, sixths as 0.167."""

_MOST_SUMS = 1 << 16


@dataclass(frozen=True, slots=True)
class Body:
    """The choices: keys and distractors. Fractions are given for all choices or for none."""

    choices: tuple[Choice, ...]


def check(body: Body) -> list[Fault]:
    """Find missing keys or distractors, and fractions that let a learner win by ticking everything."""
    faults = choice_faults(body.choices)
    if not any(each.worth > 0 for each in body.choices):
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "A multiple-choice question has no right choice."),
                QT_TRANSLATE_NOOP("Errors", "Mark the right choices with “correct: true”."),
                "choices",
            )
        )
    if not any(each.worth <= 0 for each in body.choices):
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "A multiple-choice question has only right choices."),
                QT_TRANSLATE_NOOP("Errors", "Add a choice that is wrong, or ticking all is the answer."),
                "choices",
                Severity.WARNING,  # Moodle takes it
            )
        )
    return faults + _fraction_faults(body)


def _fraction_faults(body: Body) -> list[Fault]:
    if not _has_fractions(body):
        return []
    best = sum(max(each.worth, 0.0) for each in body.choices)
    faults = []
    if abs(best - 1) > _slack(body):
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "The fractions of the right choices add up to {sum}, not to 1."),
                QT_TRANSLATE_NOOP("Errors", "Let the fractions above 0 add up to 1."),
                "choices",
                values={"sum": round(best, 4)},
            )
        )
    if any(each.worth <= 0 for each in body.choices) and sum(each.worth for each in body.choices) > _slack(body):
        faults.append(
            Fault(
                QT_TRANSLATE_NOOP("Errors", "A learner who ticks every choice gets points."),
                QT_TRANSLATE_NOOP("Errors", "Give the wrong choices negative fractions that add up to -1."),
                "choices",
            )
        )
    return faults


def interaction(body: Body, seed: int) -> Interaction:
    """Return the choices, shuffled."""
    return Interaction("choose-many", options=shown_choices(body.choices, seed))


def grade(body: Body, answer: Answer) -> Mark:
    """Points are max(0, right ÷ keys − wrong ÷ distractors), so that ticking all pays nothing.

    Where the author gave fractions, points are the sum of those chosen, within 0 and 1 (Moodle, multichoice with
    several answers).
    """
    chosen = answer_ids(answer, "choices", {each.id for each in body.choices})
    points = _sum_of_fractions(body, chosen) if _has_fractions(body) else _right_less_wrong(body, chosen)
    return mark_of(points, choice_remarks(body.choices, chosen, is_many=True))


def guess(body: Body) -> float | None:
    """Return the mean points of all ways to tick, each as likely as the other; None where they have too many sums.

    Moodle tells none for several answers, since it cannot know how many a guesser ticks.
    """
    ways: Counter[float] = Counter({0.0: 1})
    for each in body.choices:
        alone = worth_alone(body, each.id)
        added: Counter[float] = Counter()
        for sum_so_far, count in ways.items():
            added[round(sum_so_far + alone, 9)] += count
        ways.update(added)
        if len(ways) > _MOST_SUMS:
            return None
    slack = _slack(body) if _has_fractions(body) else 0.0
    earned: float = sum(count * _within(worth, slack) for worth, count in ways.items())
    return earned / 2.0 ** len(body.choices)


def worth_alone(body: Body, choice: str) -> float:
    """Return what a choice brings to the points, or takes off them."""
    if _has_fractions(body):
        return _worths(body)[choice]
    return _right_less_wrong(body, (choice,))


def _within(points: float, slack: float) -> float:
    """Return a sum of fractions as points from 0 to 1, without what is off by rounding alone."""
    if points <= slack:
        return 0.0
    return 1.0 if points >= 1 - slack else points


def _has_fractions(body: Body) -> bool:
    return any(each.fraction is not None for each in body.choices)


def _sum_of_fractions(body: Body, chosen: tuple[str, ...]) -> float:
    worths = _worths(body)
    return _within(fsum(worths[each] for each in chosen), _slack(body))


def _worths(body: Body) -> dict[str, float]:
    """Return the fractions as they are meant; as written where the right ones then do not add up to 1."""
    worths = {each.id: meant(each.worth) for each in body.choices}
    adds_up = abs(fsum(each for each in worths.values() if each > 0) - 1) < SLACK
    return worths if adds_up else {each.id: each.worth for each in body.choices}


def _slack(body: Body) -> float:
    """Return how far sums of fractions may be off by rounding alone."""
    return _ROUNDING * len(body.choices)


def _right_less_wrong(body: Body, chosen: tuple[str, ...]) -> float:
    keys = {each.id for each in body.choices if each.correct}
    distractors = len(body.choices) - len(keys)
    right = sum(each in keys for each in chosen)
    wrong = len(chosen) - right
    return right / max(len(keys), 1) - wrong / max(distractors, 1)
