"""Spaced review: when a question comes back, and why. It is worked out from recorded answers each time, never stored.

The `fsrs` library says how long a memory lasts (FSRS-6, https://github.com/open-spaced-repetition/py-fsrs). Its
settings here: no fuzzing, so that the same answers give the same days on every computer; no learning steps, so that
nothing comes back within minutes; whole local days, so that "in 3 days" is what the calendar says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from htcourse.core.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from fsrs import Scheduler

GUESS, SURE = 1, 3
"""The lowest and the highest of the three degrees of confidence."""

SECONDS_A_QUESTION = 40
"""How long a question takes in the time told beforehand."""
SECONDS_BY_TYPE = {"categorise": 75, "cloze": 75, "matching": 75, "ordering": 75, "tagging": 180}
"""Those that take longer, but for texts of one's own."""
WORDS_A_MINUTE = 15
"""How fast a text is thought out and written."""
UNSAID_WORDS = 100
"""How many are taken where an essay names none."""

_NOON = time(12, tzinfo=UTC)


class Recall(StrEnum):
    """How well an answer was remembered. There is no "easy": nobody is asked for it."""

    AGAIN = "again"  # not right, or right in part
    HARD = "hard"  # right, but a guess or with help
    GOOD = "good"  # right


class Given(NamedTuple):
    """An answer as recorded: points 0.0 to 1.0, confidence 1 to 3 or None when not asked, and the day of study.

    `is_aided`: with a hint, or after the reasons were told that same day.
    """

    points: float
    confidence: int | None
    day: date
    is_aided: bool = False

    @property
    def recall(self) -> Recall:
        """How well it was remembered."""
        if self.points < 1:
            return Recall.AGAIN
        return Recall.HARD if self.is_aided or self.confidence == GUESS else Recall.GOOD

    @property
    def is_known(self) -> bool:
        """Whether it was right without help and no guess."""
        return self.recall is Recall.GOOD

    @property
    def is_sure_and_wrong(self) -> bool:
        """Whether it was held with confidence and was not right."""
        return self.confidence == SURE and self.points < 1


class Reason(NamedTuple):
    """Why a question comes back when it does: a code, an English clause to be translated, and the values in it."""

    code: str
    template: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        """Return the clause in English."""
        return self.template.format(**self.values)


class Return(NamedTuple):
    """When a question comes back: the local day, how many days after its last answer, and why."""

    due: date
    days: int
    reason: Reason


MARKED = Reason("marked", QT_TRANSLATE_NOOP("Review", "you marked it"), {})
_WRONG = Reason("wrong", QT_TRANSLATE_NOOP("Review", "it was not right last time"), {})
_WRONG_AGAIN = QT_TRANSLATE_NOOP("Review", "of {times} wrong answers in a row")
_GUESS = Reason("guess", QT_TRANSLATE_NOOP("Review", "it was right, but a guess"), {})
_AIDED = Reason("aided", QT_TRANSLATE_NOOP("Review", "it was right, but with help"), {})
_RIGHT = Reason("right", QT_TRANSLATE_NOOP("Review", "it was right last time"), {})
_RIGHT_AGAIN = QT_TRANSLATE_NOOP("Review", "it was right {times} times in a row")


def return_of(answers: Sequence[Given]) -> Return | None:
    """Replay a question's answers, oldest first, and return when it comes back; None without any answer.

    A clock set back does no harm: an answer from before the last one counts as given on the same day.
    """
    if not answers:
        return None
    # fsrs takes 20 ms to import, and only review needs it.
    from fsrs import Card, Rating

    ratings = {Recall.AGAIN: Rating.Again, Recall.HARD: Rating.Hard, Recall.GOOD: Rating.Good}
    card = Card(card_id=1, due=datetime.combine(answers[0].day, _NOON))
    day = answers[0].day
    for each in answers:
        day = max(day, each.day)
        card, _ = _scheduler().review_card(card, ratings[each.recall], datetime.combine(day, _NOON))
    days = (card.due.date() - day).days
    return Return(day + timedelta(days=days), days, _reason(answers))


def marked_on(day: date) -> Return:
    """Return when a question comes back that was marked on a day, after its last answer: on the next one."""
    return Return(day + timedelta(days=1), 1, MARKED)


def coming(due: Sequence[date], today: date, days: int = 7) -> tuple[int, ...]:
    """Return how many questions come back on each of the next days; those left over from before come today."""
    counts = [0] * days
    for each in due:
        place = max(0, (each - today).days)
        if place < days:
            counts[place] += 1
    return tuple(counts)


def seconds_of(kind: str, words: int = 0) -> int:
    """Return about how long a question of a type takes; a text of one's own by the words asked for."""
    if kind == "essay":
        return round(60 * (words or UNSAID_WORDS) / WORDS_A_MINUTE)
    return SECONDS_BY_TYPE.get(kind, SECONDS_A_QUESTION)


def review_minutes(questions: int) -> int:
    """Return about how many minutes a review takes: at least one where there is anything."""
    return max(1, round(questions * SECONDS_A_QUESTION / 60)) if questions else 0


@cache
def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False, learning_steps=(), relearning_steps=())


def _reason(answers: Sequence[Given]) -> Reason:
    last = answers[-1].recall
    if last is Recall.HARD:
        return _GUESS if answers[-1].confidence == GUESS else _AIDED
    is_right = last is Recall.GOOD
    times = 0
    for each in reversed(answers):
        if (each.recall is not Recall.AGAIN) != is_right:
            break
        times += 1
    if times < 2:
        return _RIGHT if is_right else _WRONG
    template = _RIGHT_AGAIN if is_right else _WRONG_AGAIN
    return Reason("right-again" if is_right else "wrong-again", template, {"times": times})
