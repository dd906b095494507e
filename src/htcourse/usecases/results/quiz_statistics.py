"""Statistics of quizzes, over the finished attempts of every learner of a data folder that count."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum
from typing import Any

from htcourse.core.certainty import GREATEST, Calibration, calibration, certainty_sum
from htcourse.core.errors import CourseError, Report
from htcourse.core.quiz import Mode
from htcourse.core.statistics.items import (
    effective_weights,
    error_ratio,
    internal_consistency,
    is_reliable,
    is_told,
    standard_error,
)
from htcourse.core.statistics.scores import Spread, spread
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Shown
from htcourse.store.places import Places
from htcourse.usecases.quizzes.finished_attempts import Attempts, FinishedAttempt, GradedAnswer, told_attempts
from htcourse.usecases.results.counting import DEFAULT, Counting, told
from htcourse.usecases.results.item_statistics import (
    ItemStatistics,
    SlotStatistics,
    item_statistics,
    marked_places,
    rounded,
    slot_statistics,
    weights_of_places,
)
from htcourse.usecases.results.known_quizzes import KnownQuiz, full_quiz_id, known_quizzes, slots_of


@dataclass(frozen=True, slots=True)
class ClassCertainty:
    """How sure a class was: the answers by the confidence that was said with them, the surest first.

    `mean_mark` is what a point brought on average in the `attempts` marked by certainty, from -6 to 3, as in
    Moodle's “Average CBM mark”; None without any. `learners` made these, and `sure` says how many said each confidence.
    """

    attempts: int
    mean_mark: float | None
    calibration: tuple[Calibration, ...]
    learners: int = 0
    sure: Mapping[int, int] = field(default_factory=dict)

    @property
    def is_reliable(self) -> bool:
        """Whether each figure that is told rests on enough learners to be shown without greying."""
        bases = [self.sure.get(each.confidence, 0) for each in self.calibration]
        return all(map(is_reliable, bases if self.mean_mark is None else [*bases, self.learners]))

    @property
    def bases(self) -> dict[Hashable, int]:
        """On how many people its figures rest: those at each confidence, and the mean (0)."""
        return dict([(0, self.learners), *self.sure.items()])

    def veiled(self, untold: Collection[Hashable] = ()) -> "ClassCertainty":
        """Return it without what is of too few people or `untold`: the mean, and each confidence that too few said."""
        told = {each for each, count in self.bases.items() if is_told(count) and each not in untold}
        told_levels = tuple(each for each in self.calibration if each.confidence in told)
        mean = self.mean_mark if 0 in told else None
        return replace(self, mean_mark=mean, calibration=told_levels)

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        calibration = [each._asdict() for each in self.calibration]
        return {"attempts": self.attempts, "mean_mark": rounded(self.mean_mark), "calibration": calibration}


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """A quiz: how many attempts count, how their results are spread, how reliable they are; its places and questions.

    Results are fractions of all points. They, and all that is said of places, rest on the `compared` attempts: those
    with the places and weights that most have; `waiting` counts the places left out, as they wait for a mark in any,
    and `unmarked` the attempts in which they do; `out_of` are all points of one of them. `learners` took those that
    count, `compared_learners` those compared. `practised` of the `answers` were to questions that had been practised
    before, by `practised_learners`. A place without points is no item of `alpha` and what follows from it: there are no
    marks that could agree. `is_veiled`: of a group, and no figure of the whole is told: it would tell of few others.
    """

    quiz: str
    counting: Counting
    attempts: int
    learners: int
    compared: int
    compared_learners: int
    waiting: int
    unmarked: int
    out_of: float
    results: Spread
    guess: float | None
    alpha: float | None
    error_ratio: float | None
    standard_error: float | None
    slots: tuple[SlotStatistics, ...]
    items: tuple[ItemStatistics, ...]
    certainty: ClassCertainty
    answers: int
    practised: int
    practised_learners: int
    is_veiled: bool = False

    @property
    def is_reliable(self) -> bool:
        """Whether the figures of the whole rest on enough learners to be shown without a warning."""
        return is_reliable(self.compared_learners)

    @property
    def is_told(self) -> bool:
        """Whether so many took it that a figure of the whole does not tell of one of them."""
        return is_told(self.compared_learners) and not self.is_veiled

    @property
    def bases(self) -> dict[Hashable, int]:
        """On how many people each figure rests."""
        own: dict[Hashable, int] = {"learners": self.learners, "compared": self.compared_learners}
        parts = (own, self.certainty.bases, *(each.bases for each in self.items))
        return {(self.quiz, self.counting.modes, name): count for part in parts for name, count in part.items()}

    def veiled(self, untold: Collection[Hashable] = ()) -> "QuizStatistics":
        """Return it without any figure that is of too few people or `untold`, of the whole and of each question."""
        own = {each[2] for each in untold if isinstance(each, tuple) and each[:2] == (self.quiz, self.counting.modes)}
        items, certainty = tuple(each.veiled(own) for each in self.items), self.certainty.veiled(own)
        is_veiled = is_told(self.compared_learners) and not own.isdisjoint(("learners", "compared"))
        if is_told(self.compared_learners) and not is_veiled:
            return replace(self, items=items, certainty=certainty)
        items = tuple(replace(each, effective_weight=None) for each in items)  # of those compared, as all of the whole
        none: dict[str, Any] = dict.fromkeys(("guess", "alpha", "error_ratio", "standard_error"))
        whole = replace(self, **none, results=spread([]), slots=(), certainty=certainty)
        return replace(whole, items=items, practised=0, practised_learners=0, is_veiled=is_veiled)

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "quiz": self.quiz,
            "counted": self.counting.as_json(),
            "attempts": self.attempts,
            "learners": self.learners,
            "is_reliable": self.is_reliable,
            "is_told": self.is_told,
            "compared": self.compared,
            "waiting": self.waiting,
            "unmarked": self.unmarked,
            "answers": self.answers,
            "practised": self.practised,
            "practised_learners": self.practised_learners,
            **{name: rounded(value) for name, value in self.results._asdict().items()},
            "guess": rounded(self.guess),
            "alpha": rounded(self.alpha),
            "error_ratio": rounded(self.error_ratio),
            "standard_error": rounded(self.standard_error),
            "certainty": self.certainty.as_json(),
            "slots": [each.as_json() for each in self.slots],
            "items": [each.as_json() for each in self.items],
        }


@dataclass(frozen=True, slots=True)
class Statistics:
    """One entry a quiz, what is wrong with files that could not be read, and how many attempts count and are untold.

    `doubted` of those that would count may have lost answers. `shown` are the questions as they were asked, by the
    version. `unreleased` are left out beside a released one of the same person, where the best counts.
    """

    quizzes: tuple[QuizStatistics, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0
    doubted: int = 0
    shown: Mapping[str, Shown] = field(default_factory=dict)
    unreleased: int = 0

    @property
    def bases(self) -> dict[Hashable, int]:
        """On how many people each figure rests."""
        return {name: count for each in self.quizzes for name, count in each.bases.items()}

    def veiled(self, untold: Collection[Hashable] = ()) -> "Statistics":
        """Return them without any figure of too few people, or `untold`: so whoever may see a class sees them."""
        return replace(self, quizzes=tuple(each.veiled(untold) for each in self.quizzes))


def quiz_statistics(
    places: Places,
    quiz: str = "",
    counting: Counting = DEFAULT,
    *,
    with_unreleased: bool = False,
    report: Report | None = None,
    beside: Callable[[ReadOnlyRecord], object] | None = None,
) -> Statistics:
    """Return the statistics of a quiz, or of all that have attempts that count, in the order of the modules.

    `quiz` may leave out its module where that is clear. What `told_attempts` holds back is for the trainer. `beside`
    is that of `finished_attempts`. Raises NotFoundError when there is no such quiz.
    """
    known = known_quizzes(places)
    found = told_attempts(places, with_unreleased=with_unreleased, report=report, beside=beside)
    return statistics_among(found, known, quiz, counting)


def statistics_among(
    found: Attempts, known: Mapping[str, KnownQuiz], quiz: str = "", counting: Counting = DEFAULT
) -> Statistics:
    """Return `quiz_statistics` of attempts that were read."""
    chosen = told(found, counting)
    by_quiz = attempts_by_quiz(chosen.attempts)
    if quiz:
        every = (each.quiz for each in (*found.finished, *found.held_back, *found.doubted))
        wanted = [full_quiz_id(quiz, [*known, *every])]
    else:
        wanted = [each for each in known if each in by_quiz] + sorted(by_quiz.keys() - known.keys())
    quizzes = tuple(statistics_of(each, by_quiz.get(each, []), known.get(each), counting) for each in wanted)
    held_back, doubted, unreleased = (
        sum(not quiz or each.quiz in wanted for each in part)
        for part in (chosen.held_back, chosen.doubted, chosen.unreleased)
    )
    return Statistics(quizzes, found.problems, held_back, doubted, found.shown, unreleased)


def attempts_by_quiz(attempts: Iterable[FinishedAttempt]) -> dict[str, list[FinishedAttempt]]:
    """Return attempts by the id of their quiz, in their order."""
    by_quiz: dict[str, list[FinishedAttempt]] = {}
    for each in attempts:
        by_quiz.setdefault(each.quiz, []).append(each)
    return by_quiz


def statistics_of(
    quiz: str, attempts: Sequence[FinishedAttempt], known: KnownQuiz | None, counting: Counting = DEFAULT
) -> QuizStatistics:
    """Return the statistics of a quiz over these attempts: whatever tells a figure of a class asks this.

    One with an answer that no key here can mark is in none: its question would have no figure for anybody.
    """
    attempts = [each for each in attempts if not each.is_unmarked]
    rows = [slots_of(each, known) for each in attempts]
    kept, slots = _comparable(rows, [each for each, one in enumerate(attempts) if not one.is_part])
    compared = [rows[place] for place in kept]
    answers = [(attempt.learner, each) for attempt in attempts for each in attempt.answers]
    practised = [learner for learner, each in answers if each.was_practised]
    marks = [[row[slot].marks for slot in slots] for row in compared]
    greatest = fsum(compared[0][slot].out_of for slot in slots) if compared else 0.0
    effective, sums = effective_weights(marks), [fsum(row) for row in marks]
    of_slots = tuple(
        slot_statistics(
            slot,
            compared,
            [(row[place], whole) for row, whole in zip(marks, sums, strict=True)],
            (greatest, effective[place]),
        )
        for place, slot in enumerate(slots)
    )
    worth = [[row[slot].marks for slot in slots if row[slot].out_of] for row in compared]
    alpha = internal_consistency(worth)
    return QuizStatistics(
        quiz=quiz,
        counting=counting,
        attempts=len(attempts),
        learners=len({each.learner for each in attempts}),
        compared=len(compared),
        compared_learners=len({attempts[place].learner for place in kept}),
        waiting=len(compared[0]) - len(slots) if compared else 0,
        unmarked=sum(attempts[place].is_waiting for place in kept),
        out_of=fsum(each.out_of for each in compared[0].values()) if compared else 0.0,
        results=spread([whole / greatest for whole in sums] if greatest else []),
        guess=_guess_of_all(of_slots),
        alpha=alpha,
        error_ratio=error_ratio(alpha),
        standard_error=standard_error(worth, greatest),
        slots=of_slots,
        items=item_statistics([each.learner for each in attempts], rows, of_slots),
        certainty=_certainty(attempts),
        answers=len(answers),
        practised=len(practised),
        practised_learners=len(set(practised)),
    )


def _certainty(attempts: Sequence[FinishedAttempt]) -> ClassCertainty:
    by_certainty = [each for each in attempts if each.mode == Mode.CERTAINTY]
    sums = [certainty_sum([one.sure for one in each.answers if one.points is not None]) for each in by_certainty]
    most = fsum(most for _, most in sums) / GREATEST
    given = [
        (attempt.learner, each.points, each.confidence)
        for attempt in attempts
        for each in attempt.answers
        if each.confidence and each.points is not None and each.is_answered
    ]
    return ClassCertainty(
        attempts=len(by_certainty),
        mean_mark=fsum(marks for marks, _ in sums) / most if most else None,
        calibration=calibration((points, confidence) for _, points, confidence in given),
        learners=len({each.learner for each in by_certainty}),
        sure=Counter(level for _, level in {(learner, level) for learner, _, level in given if level}),
    )


def _comparable(rows: Sequence[Mapping[int, GradedAnswer]], wholes: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return which rows have the places that most have (or the newest), and the places that are marked in all.

    Reliability compares sums over the same places (Moodle: slots), whichever question a draw put there. Where there
    are `wholes` they alone are compared: who practised again what was wrong tells of no whole.
    """
    among = wholes or range(len(rows))
    counts = Counter(weights_of_places(rows[each]) for each in reversed(among))
    if not counts:
        return [], []
    commonest = max(counts, key=counts.__getitem__)
    kept = [each for each in among if weights_of_places(rows[each]) == commonest]
    return kept, marked_places([rows[each] for each in kept])[commonest]


def _guess_of_all(slots: Sequence[SlotStatistics]) -> float | None:
    """Return what chance earns over all places by their weights, as a fraction; None where one cannot be told.

    A place that cannot be guessed, such as an essay, counts 0 with its whole weight.
    """
    guesses = [(each.guess, each.intended_weight) for each in slots if each.intended_weight]
    if not guesses or any(guess is None for guess, _ in guesses):
        return None
    return fsum((guess or 0.0) * (weight or 0.0) for guess, weight in guesses)
