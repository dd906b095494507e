"""Which attempts count, of whole ones in a mode that tests: in figures each person's first, in marks the best.

A mark says what somebody can do, as Moodle's grading method of a quiz does (highest grade); how questions work is told
by who had not seen them before. Unless asked otherwise.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from htcourse.core.clock import read_day
from htcourse.core.errors import CourseError
from htcourse.core.parallel_forms import in_other_form
from htcourse.core.question_types import essay
from htcourse.core.quiz import TESTED, Mode, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.quizzes.finished_attempts import Attempts, FinishedAttempt


class Which(StrEnum):
    """Which attempts of a person at a quiz count, as in Moodle's statistics report."""

    FIRST = "first"
    LAST = "last"
    BEST = "best"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Counting:
    """What counts. `since` and `until` are the first and last day (ISO 8601, local where the attempt was begun).

    Empty `form`, `route`, `since`, `until`: any; `group` names the class whose records are read, empty: everybody here;
    `within` the group of that class, empty: all of it.
    `with_parts` counts also those that asked only what had been wrong.
    Which attempt is a person's first is said among all of these modes, whatever the days are.
    """

    modes: tuple[Mode, ...] = TESTED
    which: Which = Which.FIRST
    form: str = ""
    route: str = ""
    since: str = ""
    until: str = ""
    with_parts: bool = False
    group: str = ""
    within: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "modes": list(map(str, self.modes)),
            "which": str(self.which),
            "form": self.form,
            "route": self.route,
            "since": self.since,
            "until": self.until,
            "with_parts": self.with_parts,
            "group": self.group,
            "within": self.within,
        }

    def as_line(self) -> str:
        """Return every choice that was made, also where it was any: it stands beside every figure."""
        days = [f"from {self.since}"] * bool(self.since) + [f"to {self.until}"] * bool(self.until)
        return "; ".join(
            (
                "every attempt" if self.which is Which.ALL else f"the {self.which} attempt of each learner",
                "in " + ", ".join(self.modes),
                f"form {self.form}" if self.form else "all forms",
                f"route {self.route}" if self.route else "all routes",
                " ".join(days) or "any day",
                "retakes of what was wrong too" if self.with_parts else "no retakes of what was wrong",
                group_line(self.group, self.within),
            )
        )


def group_line(group: str, within: str = "") -> str:
    """Return whose records are read."""
    return f"class {group}{f', group {within}' * bool(within)}" if group else "everybody in this data folder"


DEFAULT = Counting()
"""Each person's first whole attempt in a mode that tests."""

MARKS = Counting(which=Which.BEST)
"""What is a mark of a person: of the attempts that may be made the best, of pre- and post-tests the first."""

AROUND = (Mode.PRE, Mode.POST)
"""Modes of the tests around a course: what is asked again is known by then."""


class Parted(NamedTuple):
    """What counts: what may be told here, and what is `held_back` or `doubted`: for both no other attempt stands in.

    `unreleased` are those left out where the best counts: their person has one that is released.
    """

    attempts: list[FinishedAttempt]
    held_back: list[FinishedAttempt]
    doubted: list[FinishedAttempt]
    unreleased: list[FinishedAttempt]


class _Chosen(NamedTuple):
    """An attempt that counts, those on whose marks the choice rests, itself too, and those left out unreleased."""

    attempt: FinishedAttempt
    rivals: Sequence[FinishedAttempt]
    unreleased: Sequence[FinishedAttempt] = ()


def told(found: Attempts, counting: Counting) -> Parted:
    """Return what counts of all that was found, parted by whether it may be told here.

    Which attempt is somebody's first or last is said among all: a second one never stands in for a first that is held
    back or may have lost answers. Which is the best nobody is told while one of them is held back or in doubt. Of a
    test on paper and on the screen its forms are one, as in the gain, unless all attempts count.
    """
    every = (*found.finished, *found.held_back, *found.doubted)
    others = frozenset[str]() if counting.which is Which.ALL else _in_other_forms(every, found.quizzes)
    held = {each.id for each in found.held_back}
    people = {(each.learner, each.quiz) for each in found.held_back if each.mode in counting.modes}
    parted = Parted([], [], [], [])
    for each, rivals, unreleased in _chosen((each for each in every if each.id not in others), counting):
        if each.id in held or (counting.which is Which.BEST and (each.learner, each.quiz) in people):
            parted.held_back.append(each)
        else:
            (parted.doubted if any(one.is_doubted for one in rivals) else parted.attempts).append(each)
            parted.unreleased.extend(unreleased)
    return parted


def _in_other_forms(attempts: Iterable[FinishedAttempt], quizzes: Mapping[str, Quiz]) -> frozenset[str]:
    people: dict[str, list[FinishedAttempt]] = {}
    for each in sorted(attempts, key=lambda each: each.place):  # sheets of one day by their writing
        people.setdefault(each.learner, []).append(each)
    return frozenset().union(*(in_other_form(own, quizzes.get) for own in people.values()))


def _chosen(attempts: Iterable[FinishedAttempt], counting: Counting) -> list[_Chosen]:
    """Return each attempt that counts, the oldest first."""
    people: dict[tuple[str, str], list[FinishedAttempt]] = {}
    for each in attempts:
        people.setdefault((each.learner, each.quiz), []).append(each)
    written = (sorted(own, key=lambda each: each.place) for own in people.values())
    chosen = [each for own in written for each in _chosen_of_one(own, counting)]
    wanted = (each for each in chosen if _is_wanted(each.attempt, counting))
    return sorted(wanted, key=lambda each: (each.attempt.started_at, each.attempt.id))


def _chosen_of_one(own: Sequence[FinishedAttempt], counting: Counting) -> list[_Chosen]:
    if counting.with_parts:
        own = [_in_whole(each, own[:number]) for number, each in enumerate(own)]
    else:
        own = [each for number, each in enumerate(own) if not _is_part(each, own[:number])]
    own = [each for each in own if each.mode in counting.modes]
    own = [each for each in own if each.mode in AROUND or not each.is_beyond] or own[:1]
    if own and counting.which is Which.BEST:
        # Of equal ones the first. What is not released is nobody's mark yet while another one is. Who sees a test
        # around the course a second time shows nothing of what they knew: there the first is the mark.
        first = {mode: next((each for each in own if each.mode == mode), None) for mode in AROUND}
        own = [each for each in own if each.mode not in AROUND or each is first[Mode(each.mode)]]
        own = [each for each in own if not each.is_beyond] or own[:1]
        rivals = [each for each in own if each.is_released] or own
        unreleased = [each for each in own if each not in rivals]
        return [_Chosen(max(rivals, key=lambda each: each.sure_share), rivals, unreleased)]
    if own and counting.which is not Which.ALL:
        own = [own[0] if counting.which is Which.FIRST else own[-1]]
    return [_Chosen(each, (each,)) for each in own]


def _is_part(attempt: FinishedAttempt, earlier: Iterable[FinishedAttempt]) -> bool:
    """Whether it was begun with only what had been wrong in an earlier one: then all else was known to be right.

    Earlier versions kept no word of it, and asked in the same mode or in practice. There the marks of that day tell; an
    essay had none yet.
    """
    if attempt.is_part is not None:
        return attempt.is_part
    asked = {each.question for each in attempt.answers}
    return any(
        asked < {each.question for each in before.answers}
        and asked <= {each.question for each in before.answers if not each.was_right or each.type == essay.NAME}
        for before in earlier
        if attempt.mode in (before.mode, Mode.PRACTICE)
    )


def _in_whole(attempt: FinishedAttempt, earlier: Sequence[FinishedAttempt]) -> FinishedAttempt:
    """Return an attempt; of a part with the places its questions had in the whole before it, where that is known."""
    if not _is_part(attempt, earlier):
        return attempt
    asked = [each.question for each in attempt.answers]
    for whole in reversed(earlier):
        places = {each.question: slot for each, slot in zip(whole.answers, whole.slots, strict=False)}
        if not whole.is_part and places.keys() >= set(asked):
            return replace(attempt, is_part=True, slots=tuple(places[each] for each in asked))
    return replace(attempt, is_part=True)


def _is_wanted(attempt: FinishedAttempt, counting: Counting) -> bool:
    return (
        counting.form in ("", attempt.form)
        and counting.route in ("", attempt.route)
        and (not counting.since or attempt.day >= counting.since)
        and (not counting.until or attempt.day <= counting.until)
    )


def counting_of(
    modes: Iterable[str] = (),
    which: str = "",
    form: str = "",
    route: str = "",
    since: str = "",
    until: str = "",
    *,
    with_parts: bool = False,
    group: str = "",
    within: str = "",
) -> Counting:
    """Return what counts, from words as typed; nothing named is the default.

    Raises CourseError for what is no day, and for days of which the last is before the first.
    """
    first, last = plain_day(since), plain_day(until)
    if first and last and last < first:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "No day lies from {since} to {until}: the last day is before the first."),
            fix=QT_TRANSLATE_NOOP("Errors", "Say the earlier day first."),
            since=first,
            until=last,
        )
    return Counting(
        tuple(map(Mode, modes)) or TESTED,
        Which(which or Which.FIRST),
        form.upper(),
        route,
        first,
        last,
        with_parts,
        group,
        within,
    )


AS_A_DAY = QT_TRANSLATE_NOOP("Errors", "Write a day as 2026-03-09: year, month, day; or 9.3.2026.")
"""What is told to who typed no day."""


def plain_day(text: str) -> str:
    """Return a day (2027-03-09, 9.3.2027) as it is kept, empty for none; raises CourseError for what is none."""
    text = text.strip()
    try:
        return read_day(text).isoformat() if text else ""
    except ValueError as error:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "“{text}” is no day."), fix=AS_A_DAY, text=text[:40]) from error
