"""What a regrade makes of one answer, or of an attempt's sum, and of whether its person has passed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

from htcourse.core.quiz import Answer, Mode
from htcourse.store.learner_rows import NewEvent, Shown
from htcourse.usecases.marking.override import AnswerKey

Passed = tuple[bool | None, bool | None]
"""Whether something is passed, before and after."""


class ClassMean(NamedTuple):
    """The mean result of all attempts that ask a question, or at a quiz, before and after: fractions of all points.

    In every mode, practice too, and what waits for a mark counts 0: it tells what the regrade does, statistics more.
    """

    before: float
    after: float
    attempts: int
    learners: int


@dataclass(frozen=True, slots=True)
class RegradeRow:
    """What would become of one answer, or (number 0) of an attempt's sum. `name` may be empty.

    `before` and `after` are the points of the answer, 1 at most, `weight` what a whole one counts; `total` and `out_of`
    those of the attempt, before and after. `is_by_hand`: it has a mark by hand, which stands. `was_told`: the learner
    has seen the result. `event` is what is written, with the question in `shown`. `at` is when it was handed in (UTC);
    `weights` are the titles of questions that count otherwise, in the order of the quiz, with what they counted before
    and after. `passed` says whether it is a pass, before and after (None: nobody can say), `stands` whether their quiz
    is passed with all their attempts; `nth` which of several attempts it is. `certainty` is what a test by certainty
    counts so.
    """

    key: AnswerKey
    name: str
    quiz_id: str
    mode: Mode
    answer: Answer
    before: float
    after: float
    total: tuple[float, float]
    out_of: tuple[float, float]
    is_by_hand: bool
    was_told: bool
    event: NewEvent
    shown: tuple[Shown, ...] = ()
    at: str = ""
    offset_minutes: int = 0
    weights: tuple[tuple[str, float, float], ...] = ()
    passed: Passed = (None, None)
    certainty: tuple[float, float] | None = None
    stands: Passed = (None, None)
    nth: int = 0
    weight: float = 1.0

    @property
    def step(self) -> float:
        """How much the attempt gains, below 0 what it loses: in points, or in its share where weights change."""
        if self.key.number:
            return round(self.total[1] - self.total[0], 9)
        return round(share_of(self.total[1], self.out_of[1]) - share_of(self.total[0], self.out_of[0]), 9)

    def writes_as(self, other: Self | None) -> bool:
        """Say whether another row writes the same about the same mark."""
        if other is None:
            return False
        own, its = ((each.event, each.before, each.after, each.is_by_hand) for each in (self, other))
        return own == its

    @property
    def turn(self) -> int:
        """1 where the person passes by it, -1 where they pass no more, also so far, while an essay waits; else 0."""
        turn = _turn(self.stands)
        return turn if turn == _turn(self.passed) else 0

    @property
    def attempt_turn(self) -> int:
        """1 where the attempt is a pass by it, -1 where it is none any more, else 0, and where no attempt is a pass."""
        return _turn(self.passed) if any(self.stands) and not self.is_by_hand else 0

    @property
    def is_open_turn(self) -> bool:
        """Whether it is no pass any more only so far: an essay of it waits, and can still bring one."""
        return self.attempt_turn < 0 and self.passed[1] is None

    @property
    def stays_passed(self) -> bool:
        """Whether it is a pass by it, or no more, and the person has passed before and after all the same."""
        return bool(self.attempt_turn) and all(self.stands)


def staying(rows: Iterable[RegradeRow]) -> frozenset[AnswerKey]:
    """Return the rows that say that their quiz stays passed: of each person's at it the first."""
    first: dict[tuple[str, str, Mode], AnswerKey] = {}
    for each in rows:
        if each.stays_passed:
            first.setdefault((each.key.learner_id, each.quiz_id, each.mode), each.key)
    return frozenset(first.values())


def share_of(points: float, out_of: float) -> float:
    """Return points as a part of so many, 0 of none."""
    return points / out_of if out_of else 0.0


def _turn(passed: Passed) -> int:
    before, after = passed
    return bool(after) - bool(before)
