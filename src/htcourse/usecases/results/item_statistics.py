"""Statistics of the places of a quiz and of its questions, a row for each version, as Moodle's report has them."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from math import fsum
from typing import Any, NamedTuple

from htcourse.core.statistics.items import (
    NEAR_NOTHING,
    NEARLY_ALL,
    choice_counts,
    deviation,
    discrimination_index,
    discriminative_efficiency,
    facility_index,
    is_reliable,
    is_told,
    median_seconds,
)
from htcourse.core.statistics.moments import exact_sum, half_up
from htcourse.store.learner_rows import version_of
from htcourse.usecases.quizzes.finished_attempts import GradedAnswer

DIGITS = 9
"""Decimals of fractions in exports: enough for any use, without the noise of binary fractions."""

DISCRIMINATION = ("discrimination_index", "discriminative_efficiency")
FIGURES = ("facility", "deviation", "guess", "intended_weight", "effective_weight", *DISCRIMINATION)


class Weakness(Enum):
    """What is weak about a question."""

    AGAINST = auto()
    EASY = auto()
    HARD = auto()
    APART = auto()


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """One version of a question in a quiz; fractions as `core.statistics` defines them, None where undefined.

    `version` is the hash of the question as it was shown, `number` says which of the `versions` of this question it is
    (1 is the oldest). `slots` are its places in the quiz; where it always has the same one, the weights are that
    place's. `guess` is what pure chance earns. `attempts` of `learners` were graded, of which `omitted` left it out (0
    points); before `practised` of them it had been practised. `choices` counts attempts by choice. `waiting` more wait
    for a mark: while they do, the figures are those of whoever was marked already, and perhaps of blanks alone. `key`
    is the hash of the question by whose key they are: another than `version` once answers were marked anew.
    `timed` of the learners have a time (paper has none), `compared` of them a rest of the attempt to compare with,
    `sure` of them said how sure they were: `certainty` is the mean of that, 1 a guess to 3 very sure. `is_veiled`: so
    many of a group answered, and no figure is told: it would tell of few others.
    """

    question: str
    version: str
    number: int
    versions: int
    slots: tuple[int, ...]
    attempts: int
    facility: float | None
    deviation: float | None
    guess: float | None
    intended_weight: float | None
    effective_weight: float | None
    discrimination_index: float | None
    discriminative_efficiency: float | None
    omitted: int
    median_seconds: float | None
    choices: Mapping[str, int]
    learners: int = 0
    practised: int = 0
    waiting: int = 0
    key: str = ""
    timed: int = 0
    compared: int = 0
    certainty: float | None = None
    sure: int = 0
    is_veiled: bool = False

    @property
    def was_regraded(self) -> bool:
        """Whether answers were marked by the key of another version; one that came without its key is the same."""
        return version_of(self.key) != version_of(self.version)

    @property
    def is_reliable(self) -> bool:
        """Whether it rests on enough learners, and on all who were asked, to be shown without greying."""
        return is_reliable(self.learners) and not self.waiting

    @property
    def is_told(self) -> bool:
        """Whether so many answered that a figure does not tell of one of them."""
        return is_told(self.learners) and not self.is_veiled

    @property
    def bases(self) -> dict[Hashable, int]:
        """On how many people its figures rest."""
        counts = {"learners": self.learners, "timed": self.timed, "compared": self.compared, "sure": self.sure}
        return {(self.question, self.version, name): count for name, count in counts.items()}

    def veiled(self, untold: Collection[Hashable] = ()) -> "ItemStatistics":
        """Return it without any figure that is of too few people or `untold`: of how many it is is all that is told."""
        told, timed, compared, sure = (is_told(count) and each not in untold for each, count in self.bases.items())
        names = (() if timed else ("median_seconds",)) + (() if compared else DISCRIMINATION)
        names += () if sure else ("certainty",)
        none: dict[str, Any] = dict.fromkeys(names if told else (*FIGURES, "median_seconds", "certainty"))
        if told:
            return replace(self, **none)
        return replace(self, **none, choices={}, omitted=0, practised=0, is_veiled=is_told(self.learners))

    @property
    def most_chosen(self) -> tuple[tuple[str, int], ...]:
        """The choices with how many took them, the most first."""
        return tuple(sorted(self.choices.items(), key=lambda each: -each[1]))

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "question": self.question,
            "version": self.version,
            "number": self.number,
            "versions": self.versions,
            "slots": list(self.slots),
            "attempts": self.attempts,
            "learners": self.learners,
            "is_reliable": self.is_reliable,
            "is_told": self.is_told,
            **{name: rounded(getattr(self, name)) for name in FIGURES},
            "omitted": self.omitted if self.is_told else None,
            "practised": self.practised if self.is_told else None,
            "waiting": self.waiting,
            "median_seconds": rounded(self.median_seconds),
            "certainty": rounded(self.certainty),
            "choices": dict(self.choices),
        }


@dataclass(frozen=True, slots=True)
class SlotStatistics:
    """A place in a quiz, whatever questions were asked there; `guess` is the mean of theirs. Fractions as above."""

    slot: int
    questions: int
    facility: float | None
    deviation: float | None
    guess: float | None
    intended_weight: float | None
    effective_weight: float | None
    discrimination_index: float | None
    discriminative_efficiency: float | None

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        numbers = {name: rounded(getattr(self, name)) for name in FIGURES}
        return {"slot": self.slot, "questions": self.questions, **numbers}


def slot_statistics(
    slot: int,
    compared: Sequence[Mapping[int, GradedAnswer]],
    marks: Sequence[tuple[float, float]],
    whole: tuple[float, float | None],
) -> SlotStatistics:
    """Return the statistics of a place; `marks` are those of each attempt there and in all.

    `whole` are all points of the places compared, and this one's effective weight among them: the intended weight is a
    part of the same places (Moodle's `calculator.php`: maximum mark over the sum of maximum marks). Without points
    there is none.
    """
    own, sums = [each for each, _ in marks], [whole for _, whole in marks]
    points = [row[slot].points or 0.0 for row in compared]
    guesses = [row[slot].guess for row in compared]
    told = [each for each in guesses if each is not None]
    return SlotStatistics(
        slot=slot,
        questions=len({row[slot].question for row in compared}),
        facility=facility_index(points),
        deviation=deviation(points),
        guess=fsum(told) / len(told) if len(told) == len(guesses) and told else None,
        intended_weight=compared[0][slot].out_of / whole[0] if whole[0] else None,
        effective_weight=whole[1],
        discrimination_index=discrimination_index(own, sums),
        discriminative_efficiency=discriminative_efficiency(own, sums),
    )


class _Asked(NamedTuple):
    """Somebody's answer to a question at a place, and the rest of the attempt as a fraction; None: there is none."""

    learner: str
    slot: int
    answer: GradedAnswer
    rest: float | None


def weakness_of(item: ItemStatistics) -> Weakness | None:
    """Return what is weak about a question, nothing where too few answered to say so."""
    if not (item.is_reliable and item.is_told):
        return None
    index = item.discrimination_index if is_reliable(item.compared) else None
    index = None if index is None else half_up(index, 2)  # as it stands beside
    if index is not None and index < 0:
        return Weakness.AGAINST
    if item.facility is not None and item.facility >= NEARLY_ALL:
        return Weakness.EASY
    if item.facility is not None and item.facility <= 1 - NEARLY_ALL:
        return Weakness.HARD
    return Weakness.APART if index is not None and index < NEAR_NOTHING else None


def item_statistics(
    learners: Sequence[str],
    rows: Sequence[Mapping[int, GradedAnswer]],
    slots: Sequence[SlotStatistics],
) -> tuple[ItemStatistics, ...]:
    """Return a row for each version of a question, by the first place it had, the oldest version first."""
    found: dict[tuple[str, str], list[_Asked]] = {}
    marked = marked_places(rows)
    for learner, row in zip(learners, rows, strict=True):
        places = marked[weights_of_places(row)]
        most, sum_of = (
            exact_sum([row[place].out_of for place in places]),
            exact_sum([row[place].marks for place in places]),
        )
        own = set(places)
        for slot, each in row.items():
            is_own = slot in own
            rest = fsum((*most, -each.out_of * is_own))
            share = fsum((*sum_of, -each.marks * is_own)) / rest if rest and each.out_of else None
            found.setdefault((each.question, each.shown), []).append(_Asked(learner, slot, each, share))
    versions: dict[str, list[str]] = {}
    first: dict[str, int] = {}
    for row in rows:
        for slot, each in row.items():
            first[each.question] = min(slot, first.get(each.question, slot))
    for question, version in found:
        versions.setdefault(question, []).append(version)
    by_slot = {each.slot: each for each in slots}
    ordered = sorted(versions, key=first.__getitem__)
    return tuple(
        _item_statistics((question, version), number, len(versions[question]), found[question, version], by_slot)
        for question in ordered
        for number, version in enumerate(versions[question], 1)
    )


_Weights = tuple[tuple[int, float], ...]
"""Places of an attempt with what each counts."""


def weights_of_places(row: Mapping[int, GradedAnswer]) -> _Weights:
    """Return what each place of an attempt counts: attempts that have the same can be compared place by place."""
    return tuple((place, each.out_of) for place, each in row.items())


def marked_places(rows: Sequence[Mapping[int, GradedAnswer]]) -> dict[_Weights, list[int]]:
    """Return, of the attempts with the same places and weights, the places marked in every one of them.

    A place where one answer waits for its mark is left out for everybody: those who left it blank have 0 there already,
    and would be held against others.
    """
    marked: dict[_Weights, list[int]] = {}
    for row in rows:
        own = weights_of_places(row)
        marked[own] = [place for place in marked.get(own, row) if row[place].points is not None]
    return marked


def _item_statistics(
    key: tuple[str, str],
    number: int,
    versions: int,
    asked: Sequence[_Asked],
    by_slot: Mapping[int, SlotStatistics],
) -> ItemStatistics:
    """Return the statistics of a version over the attempts that asked it and have it graded.

    The rest of an attempt is a fraction: what Moodle's two figures of discrimination say is the same in any unit, and
    attempts of other lengths do not disturb it. It is that of the places (`marked_places`); where there is none (None),
    or the question counts 0, an attempt says nothing of discrimination.
    """
    waiting = sum(each.answer.points is None for each in asked)
    asked = [each for each in asked if each.answer.points is not None]
    answers = [each.answer for each in asked]
    points = [each.points or 0.0 for each in answers]
    compared = [(own, own + each.rest) for own, each in zip(points, asked, strict=True) if each.rest is not None]
    own_points, sums = [own for own, _ in compared], [whole for _, whole in compared]
    slots = tuple(sorted({each.slot for each in asked}))
    own_slot = by_slot.get(slots[0]) if len(slots) == 1 else None
    offered = dict.fromkeys(name for each in answers for name in each.offered)
    said = [each.confidence for each in answers if each.confidence is not None]
    return ItemStatistics(
        question=key[0],
        version=key[1],
        number=number,
        versions=versions,
        slots=slots,
        attempts=len(answers),
        facility=facility_index(points),
        deviation=deviation(points),
        guess=answers[0].guess if answers else None,
        intended_weight=own_slot.intended_weight if own_slot else None,
        effective_weight=own_slot.effective_weight if own_slot else None,
        discrimination_index=discrimination_index(own_points, sums),
        discriminative_efficiency=discriminative_efficiency(own_points, sums),
        omitted=sum(not each.is_answered for each in answers),
        median_seconds=median_seconds(each.seconds for each in answers if each.seconds is not None),
        choices=choice_counts((each.chosen for each in answers), offered),
        learners=len({each.learner for each in asked}),
        practised=sum(each.was_practised for each in answers),
        waiting=waiting,
        key=max((each.regraded for each in answers), default=("", ""))[1] or key[1],
        timed=len({each.learner for each in asked if each.answer.seconds is not None}),
        compared=len({each.learner for each in asked if each.rest is not None}),
        certainty=sum(said) / len(said) if said else None,
        sure=len({each.learner for each in asked if each.answer.confidence is not None}),
    )


def rounded(value: float | None) -> float | None:
    """Return a figure of an export without the noise of binary fractions."""
    return None if value is None else round(value, DIGITS)
