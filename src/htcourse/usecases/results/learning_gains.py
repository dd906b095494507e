"""What a data folder's learners gained between a pre-test and a post-test, overall and by objective.

Forms A and B are crossed over: whoever had A before counts with B after, and the other way round, so that nobody is
measured by questions they have seen. Of each learner the first pre-test counts, and the first post-test of the other
form that was started after it; of a test that was taken on paper, too, what was handed in first alone. Weeks later a
third form says what is known: the first submitted weeks after the post-tests before it, beside what they knew before.
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from htcourse.core.errors import CourseError
from htcourse.core.parallel_forms import FORMS, LATER_DAYS, day_of, not_counting, other_form
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.statistics.gain import (
    EQUIVALENCE_MARGIN,
    FormComparison,
    Gain,
    Interval,
    compare_forms,
    learning_gain,
    mean_interval,
    of_shares,
    possible,
)
from htcourse.core.statistics.items import LEAST_TOLD, is_reliable, is_told
from htcourse.core.statistics.moments import mean
from htcourse.core.translatable import QT_TRANSLATE_NOOP, number_of
from htcourse.store.places import Places
from htcourse.usecases.quizzes.dealt_forms import day_of_posts
from htcourse.usecases.quizzes.finished_attempts import Attempts, FinishedAttempt, finished_attempts, shares_of
from htcourse.usecases.results.item_statistics import rounded
from htcourse.usecases.results.statistics_lines import NOT_TOLD, of_learners

COUNTED = (
    "counted: of each learner the first pre-test, and the first post-test of the other form after it; forms A and B; "
    f"weeks later the first test of a third form submitted {LATER_DAYS} days or more after the post-test of its "
    "lesson, else the last of the module before it; all routes; any day"
)
"""What counts, to be read beside every figure."""

_WAITING = QT_TRANSLATE_NOOP("Reports", "{module}: pre-tests without a post-test of the other form after: {waiting}")
_ONE_FORM = QT_TRANSLATE_NOOP(
    "Reports",
    "{module}: all had form {form} before the lessons. Where one form is harder, that cannot be told from a gain: deal "
    "both forms next time.",
)
_LATER_COUNTED = QT_TRANSLATE_NOOP(
    "Reports",
    "Weeks later: the first follow-up submitted {days} days or more after the post-test of its lesson, else the last "
    "of the module before it (who has none: after the pre-test), beside what the same people knew before.",
)
_LATER_SOON = QT_TRANSLATE_NOOP(
    "Reports",
    "{module}: follow-ups taken within {days} days of the post-test are not weeks later and do not count: {count}",
)
_LATER_UNTOLD = QT_TRANSLATE_NOOP(
    "Reports", "Their before is not told where it differs by too few people: theirs could be reckoned from the two."
)
BEFORE_UNTOLD = f"their before is not told: fewer than {LEAST_TOLD} people could be reckoned from it"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What `people` knew before and weeks later (`later`), points from 0 to 1; None of too few to tell it.

    Where all but a few of them are those of the gain, `later` alone is told: from two means before a sum of those few
    could be reckoned.
    """

    people: int
    pre: float | None = None
    later: float | None = None
    difference: float | None = None
    interval: Interval | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        figures = {name: rounded(getattr(self, name)) for name in ("pre", "later", "difference")}
        return {"people": self.people, **figures, "interval": _ends(self.interval)}


NOBODY = FollowUp(0)


@dataclass(frozen=True, slots=True)
class ObjectiveGain:
    """The gain on one objective, or on all (empty); `problem` says why none is told, None where that is of a group."""

    objective: str
    gain: Gain | None
    problem: CourseError | None
    follow_up: FollowUp = NOBODY

    @property
    def people(self) -> int:
        """How many it is of, told or not."""
        return self.gain.people if self.gain else int(str(self.problem.values.get("count", 0))) if self.problem else 0

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export; null where nothing is told."""
        gain = self.gain
        return {
            "objective": self.objective,
            "people": gain.people if gain else None,
            "is_reliable": is_reliable(gain.people) if gain else None,
            "pre": rounded(gain.pre) if gain else None,
            "post": rounded(gain.post) if gain else None,
            "difference": rounded(gain.difference) if gain else None,
            "difference_interval": _ends(gain.difference_interval) if gain else None,
            "normalised": rounded(gain.normalised) if gain else None,
            "normalised_interval": _ends(gain.normalised_interval) if gain else None,
            "follow_up": self.follow_up.as_json() if self.follow_up.people else None,
        }


@dataclass(frozen=True, slots=True)
class ModuleGain:
    """A module's gain: over all questions, by objective, and whether its two forms are equally difficult.

    `forms` is None as long as too few people took either form before the lessons. `waiting` people have a pre-test and
    no post-test of the other form after it; that of `untold` ones is not counted here. `later_days` are the fewest and
    most days between the post-test (without one the pre-test) and what counts as weeks later, None of too few to tell;
    `soon` people took it sooner: that does not count, one they took later does. `by_form` counts those of the gain, and
    of what is known weeks later, by the form they had before: beside the mean of one form it tells that of the other.
    """

    module: str
    overall: ObjectiveGain
    objectives: tuple[ObjectiveGain, ...]
    forms: FormComparison | None
    waiting: int = 0
    untold: int = 0
    later_days: tuple[int, int] | None = None
    soon: int = 0
    by_form: Mapping[Hashable, int] = field(default_factory=dict)

    @property
    def one_form(self) -> str:
        """The form that all had before of whom a gain is told; empty where both were dealt, or none is told."""
        forms = [form for form in FORMS if self.by_form.get(("gain", form))]
        return forms[0] if len(forms) == 1 and self.overall.gain else ""

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        forms = self.forms
        return {
            "module": self.module,
            "counted": COUNTED,
            **{name: value for name, value in self.overall.as_json().items() if name != "objective"},
            "follow_up_days": self.later_days,
            "follow_up_too_soon": self.soon,
            "objectives": [each.as_json() for each in self.objectives],
            "forms": forms
            and {
                **{name: getattr(forms, name) for name in ("people_a", "people_b")},
                "difference": rounded(forms.difference),
                "interval": _ends(forms.interval),
                **{name: getattr(forms, name) for name in ("is_equivalent", "is_different")},
            },
        }

    def as_lines(self) -> list[str]:
        """Return the gain to read, a line for all and one an objective."""
        every = (self.overall, *self.objectives)
        lines = [_gain_line(each, each.objective or self.module) + _later_line(each.follow_up) for each in every]
        if self.later_days is not None:
            lines.append("  weeks later: {} to {} days after the post-test".format(*self.later_days))
        if self.soon:
            within = f"{number_of(self.soon, 'learner')} took within {LATER_DAYS} days of the post-test"
            lines.append(f"  not in it: a third form that {within}: not weeks later")
        if self.waiting:
            waiting = number_of(self.waiting, "learner")
            lines.append(f"  not in it: {waiting} with a pre-test and no post-test of the other form after it")
        if self.untold and self.overall.gain is None:
            lines.append(f"  not in it: {number_of(self.untold, 'learner')} whose post-test is among those not counted")
        if self.one_form:
            lines.append("  " + _ONE_FORM.format(module=self.module, form=self.one_form))
        if self.forms is not None:
            low, high = self.forms.interval
            verdict = "neither equal nor different can be told of so few"
            if self.forms.is_equivalent:
                verdict = f"equal: surely less than {EQUIVALENCE_MARGIN:.2f} apart"
            elif self.forms.is_different:
                verdict = "not equal: one is surely harder"
            people = min(self.forms.people_a, self.forms.people_b)
            few = "" if is_reliable(people) else f" (from {of_learners(people)})"
            line = f"  forms A - B: {self.forms.difference:+.3f} (90 %: {low:+.3f} to {high:+.3f}), {verdict}"
            lines.append(line + few)
        return lines

    def notes(self, title: str, say: Callable[[str], str]) -> list[str]:
        """Say below a report who of the module of this `title` waits, and what “weeks later” counts and does not."""
        words, every = [], [each.follow_up for each in (self.overall, *self.objectives)]
        least, most = self.later_days or (0, 0)
        if self.waiting:
            words.append(_WAITING)
        if self.one_form:
            words.append(_ONE_FORM)
        if any(each.people for each in every):
            words.append(_LATER_COUNTED)
        if self.later_days is not None:
            words.append(
                QT_TRANSLATE_NOOP("Reports", "{module}, weeks later: {least} to {most} days after the post-test.")
            )
        if self.soon:
            words.append(_LATER_SOON)
        if any(each.later is not None and each.pre is None for each in every):
            words.append(_LATER_UNTOLD)
        told = {"module": title, "least": least, "most": most, "count": self.soon, "waiting": self.waiting}
        return [say(each).format(days=LATER_DAYS, form=self.one_form, **told) for each in words]


@dataclass(frozen=True, slots=True)
class LearningGains:
    """One entry a module with pre- and post-tests, and what is wrong with files that could not be read.

    `held_back` counts the attempts that would count and are not told here, `doubted` those that may have lost answers,
    `formless` the pre-tests that tell no gain because their quiz has no form.
    """

    modules: tuple[ModuleGain, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0
    formless: int = 0
    doubted: int = 0


@dataclass(frozen=True, slots=True)
class _Person:
    before: FinishedAttempt
    after: FinishedAttempt | None = None
    later: FinishedAttempt | None = None
    days_later: int | None = None
    has_soon: bool = False

    @property
    def attempts(self) -> tuple[FinishedAttempt, ...]:
        """All there are."""
        return tuple(each for each in (self.before, self.after, self.later) if each is not None)

    def without(self, held: Collection[str]) -> "_Person":
        """Return the person without a further attempt that is held back: no later one stands in for it."""
        after, later = (None if each is None or each.id in held else each for each in (self.after, self.later))
        return replace(self, after=after, later=later, days_later=self.days_later if later else None)


def learning_gains(places: Places, *, with_unreleased: bool = False) -> LearningGains:
    """Return the gain of every module whose pre-test somebody finished; what is not told yet is for the trainer."""
    return gains_among(finished_attempts(places, with_unreleased=with_unreleased))


def gains_among(found: Attempts) -> LearningGains:
    """Return `learning_gains` of attempts that were read."""
    tests: dict[tuple[str, str], list[FinishedAttempt]] = {}
    every = (*found.finished, *found.held_back, *found.doubted)
    for attempt in sorted(every, key=lambda each: each.place):  # in each record's order of writing
        tests.setdefault((attempt.quiz.partition("/")[0], attempt.learner), []).append(attempt)
    people = {key: one for key, own in tests.items() if (one := _person(own, found.quizzes)) is not None}
    chosen = {each.id for one in people.values() for each in one.attempts}
    held, doubted = ({each.id for each in part} & chosen for part in (found.held_back, found.doubted))
    untold = held | doubted
    people_untold = {key for key, one in people.items() if one.after is not None and one.after.id in untold}
    people = {key: one.without(untold) for key, one in people.items() if one.before.id not in untold}
    told = {module for module, _ in people}
    modules = [each for each in dict.fromkeys(one.quiz.partition("/")[0] for one in found.finished) if each in told]
    gains = (
        _module_gain(
            each,
            [person for key, person in people.items() if key[0] == each],
            sum(key[0] == each for key in people_untold & people.keys()),
        )
        for each in modules
    )
    formless = sum(each.mode == Mode.PRE and each.form not in FORMS for each in found.finished)
    return LearningGains(tuple(gains), found.problems, len(held), formless, len(doubted))


def _person(tests: Sequence[FinishedAttempt], quizzes: Mapping[str, Quiz]) -> _Person | None:
    """Return somebody by what they took of a module, in its order; None without a pre-test of form A or B.

    Of the follow-ups begun after that the first to be submitted weeks after their post-tests counts, else `has_soon`:
    `days_later` are the days since then, or without a post-test since the pre-test.
    """
    left = not_counting(tests, quizzes.get)
    tests = [each for each in tests if each.id not in left]
    at = next((at for at, each in enumerate(tests) if each.mode == Mode.PRE and each.form in FORMS), None)
    if at is None:
        return None
    posts = [each for each in tests[at:] if each.mode == Mode.POST]
    person = _Person(tests[at], next((each for each in posts if each.form == other_form(tests[at].form)), None))
    later = [each for each in posts if each.form and each.form not in FORMS]
    for each in sorted(later, key=lambda each: each.submitted_at):
        gone = Quiz(each.quiz, {}, "", (Mode.POST,), (), (), form=each.form)
        since = day_of_posts(quizzes.get(each.quiz, gone), tuple(quizzes.values()), tests, by=each)
        days = (day_of(each) - (since or day_of(person.before))).days
        if days >= LATER_DAYS:
            return replace(person, later=each, days_later=days)
        person = replace(person, has_soon=True)
    return person


def _module_gain(module: str, people: Sequence[_Person], untold: int) -> ModuleGain:
    befores = [(person, shares_of(person.before)) for person in people]
    pairs = [(before, shares_of(person.after)) for person, before in befores if person.after is not None]
    late = [each for each in (person.days_later for person in people) if each is not None]
    later = [(before, shares_of(person.later)) for person, before in befores if person.later is not None]
    objectives = dict.fromkeys(name for before, after in (*pairs, *later) for name in before if name and name in after)
    return ModuleGain(
        module=module,
        overall=_gain("", pairs, later),
        objectives=tuple(_gain(each, pairs, later) for each in sorted(objectives)),
        forms=_forms(people),
        waiting=len(people) - len(pairs) - untold,
        untold=untold,
        later_days=(min(late), max(late)) if is_told(len(late)) else None,
        soon=sum(each.has_soon for each in people),
        by_form=Counter(
            (what, each.before.form)
            for each in people
            for what, one in (("gain", each.after), ("later", each.later))
            if one is not None
        ),
    )


_Pairs = Sequence[tuple[Mapping[str, float], Mapping[str, float]]]
"""What each of several people knew at one time and at another, by objective."""


def _gain(objective: str, pairs: _Pairs, later: _Pairs) -> ObjectiveGain:
    follow_up = _follow_up(*_of_objective(objective, later))
    try:
        gain = possible(learning_gain(*_of_objective(objective, pairs)))
        apart = len(_befores(objective, pairs) ^ _befores(objective, later))
        if 0 < apart < LEAST_TOLD:
            follow_up = replace(follow_up, pre=None, difference=None, interval=None)
        return ObjectiveGain(objective, gain, None, follow_up)
    except CourseError as problem:
        return ObjectiveGain(objective, None, problem, follow_up)


def _befores(objective: str, pairs: _Pairs) -> set[int]:
    """Return who of these is told of at an objective, by what they knew before: there is one of each person."""
    return {id(before) for before, after in pairs if objective in before.keys() & after}


def _of_objective(objective: str, pairs: _Pairs) -> tuple[list[float], list[float]]:
    both = [(before[objective], after[objective]) for before, after in pairs if objective in before.keys() & after]
    return [before for before, _ in both], [after for _, after in both]


def _follow_up(pre: Sequence[float], later: Sequence[float]) -> FollowUp:
    if not is_told(len(pre)):
        return FollowUp(len(pre))
    kept = [after - before for before, after in zip(pre, later, strict=True)]
    interval = of_shares(mean(kept), mean_interval(kept))
    return FollowUp(len(pre), mean(pre), mean(later), mean(kept), interval)


def _forms(people: Iterable[_Person]) -> FormComparison | None:
    shares: dict[str, list[float]] = {form: [] for form in FORMS}
    for person in people:
        share = shares_of(person.before).get("")
        if share is not None:
            shares[person.before.form].append(share)
    try:
        found = compare_forms(*shares.values())
        return replace(found, interval=of_shares(found.difference, found.interval))
    except CourseError:
        return None


def _ends(interval: Interval | None) -> list[float | None] | None:
    return None if interval is None else [rounded(each) for each in interval]


def _later_line(later: FollowUp) -> str:
    if later.later is None:
        return f"; weeks later {number_of(later.people, 'learner')}: too few to tell" if later.people else ""
    if later.difference is None or later.interval is None:
        return f"; weeks later {of_learners(later.people)}, {later.later:.3f}; {BEFORE_UNTOLD}"
    words = f"; weeks later {of_learners(later.people)}, {later.pre:.3f} -> {later.later:.3f}, {later.difference:+.3f}"
    return f"{words} (95 %: {later.interval.low:+.3f} to {later.interval.high:+.3f})"


def _gain_line(each: ObjectiveGain, name: str) -> str:
    gain = each.gain
    if gain is None:
        return f"{name}: {each.problem or NOT_TOLD}"
    low, high = gain.difference_interval
    line = f"{name}: {of_learners(gain.people)}, {gain.pre:.3f} -> {gain.post:.3f}, {gain.difference:+.3f} "
    line += f"(95 %: {low:+.3f} to {high:+.3f})"
    if gain.normalised is not None and gain.normalised_interval is not None:
        low, high = gain.normalised_interval
        line += f", normalised {gain.normalised:.2f} ({low:.2f} to {high:.2f})"
    return line
