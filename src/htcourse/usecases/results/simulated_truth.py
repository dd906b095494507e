"""What is true of a made-up class, to hold the statistics against: written before anybody answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from htcourse.core.item_response import ScaledItem, expected_share, mean_probability
from htcourse.core.quiz import Mode
from htcourse.store.places import Places
from htcourse.store.pseudonyms import pseudonym, pseudonym_salt

GAIN = 0.9
"""What people gain in ability between pre- and post-test, in standard deviations of ability; on average."""

GAIN_SPREAD = 0.3
"""By how much that differs from one to the other."""


class SimulatedPerson(NamedTuple):
    """Somebody's ability before, and what they gain until the post-test."""

    ability: float
    gain: float


@dataclass(frozen=True, slots=True)
class Stage:
    """One quiz that some of the class take on a day, with a share of their gain; `takers` are places in the class."""

    quiz: str
    mode: Mode
    takers: tuple[int, ...]
    day: int
    share: float
    items: Mapping[str, ScaledItem]
    objectives: Mapping[str, str]

    def abilities(self, people: Sequence[SimulatedPerson]) -> tuple[float, ...]:
        """Return the abilities of its takers on that day."""
        return tuple(people[each].ability + self.share * people[each].gain for each in self.takers)

    def items_of(self, objective: str) -> list[ScaledItem]:
        """Return the items of an objective; all for the empty one."""
        return [item for question, item in self.items.items() if objective in ("", self.objectives[question])]


def truth_of(
    places: Places, stages: Sequence[Stage], people: Sequence[SimulatedPerson], ids: Sequence[str], seed: int
) -> dict[str, Any]:
    """Return the truth as plain data.

    `quizzes`: by question its difficulty and discrimination, and `facility`, expected of the people in this class.
    `gain`: expected of all people there could be, which is what a confidence interval is about; None without forms.
    """
    salt = pseudonym_salt(places)
    return {
        "model": "two-parameter logistic; abilities have mean 0 and standard deviation 1 before",
        "draws": "systematic in random order: everybody's chance is their own, the number right is the expected one, "
        "give or take one",
        "seed": seed,
        "learners": len(people),
        "quizzes": [_quiz(stage, people) for stage in stages],
        "gain": _gains(stages),
        "people": [
            {"learner": pseudonym(salt, learner_id), "ability": person.ability, "gain": person.gain}
            for learner_id, person in zip(ids, people, strict=True)
        ],
    }


def _quiz(stage: Stage, people: Sequence[SimulatedPerson]) -> dict[str, Any]:
    abilities = stage.abilities(people)
    items = [
        {
            "question": question,
            "difficulty": item.difficulty,
            "discrimination": item.discrimination,
            "facility": round(mean_probability(item, abilities), 6),
        }
        for question, item in stage.items.items()
    ]
    return {"quiz": stage.quiz, "mode": str(stage.mode), "attempts": len(stage.takers), "items": items}


def _gains(stages: Sequence[Stage]) -> dict[str, Any] | None:
    before = [stage for stage in stages if stage.mode == Mode.PRE]
    after = [stage for stage in stages if stage.mode == Mode.POST]
    if not before or not after:
        return None
    named = [{stage.objectives[question] for question in stage.items} for stage in (*before, *after)]
    objectives = sorted(set.intersection(*named))
    return {
        "ability": GAIN,
        "spread": GAIN_SPREAD,
        "people": sum(len(stage.takers) for stage in after),
        **_gain(before, after, ""),
        "objectives": [{"objective": each, **_gain(before, after, each)} for each in objectives],
    }


def _gain(before: Sequence[Stage], after: Sequence[Stage], objective: str) -> dict[str, float]:
    pre, post = _share(before, objective), _share(after, objective)
    numbers = {"pre": pre, "post": post, "difference": post - pre, "normalised": (post - pre) / (1 - pre)}
    return {name: round(value, 6) for name, value in numbers.items()}


def _share(stages: Sequence[Stage], objective: str) -> float:
    """Return the expected share of right answers over several forms, each by the number of its takers."""
    takers = {stage.quiz: len(stage.takers) for stage in stages}
    shares = {
        stage.quiz: expected_share(stage.items_of(objective), GAIN * stage.share, GAIN_SPREAD * stage.share)
        for stage in stages
    }
    return sum(shares[quiz] * count for quiz, count in takers.items()) / sum(takers.values())
