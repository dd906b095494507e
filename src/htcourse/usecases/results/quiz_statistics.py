"""Statistics of quizzes, over the finished attempts of every learner of a data folder that count."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any

from htcourse.core.errors import CourseError, Report
from htcourse.core.statistics import (
    Spread,
    choice_counts,
    deviation,
    discrimination_index,
    discriminative_efficiency,
    effective_weights,
    error_ratio,
    facility_index,
    internal_consistency,
    is_reliable,
    median_seconds,
    spread,
    standard_error,
)
from htcourse.store.places import Places
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, GradedAnswer, finished_attempts
from htcourse.usecases.results.counting import DEFAULT, Counting, counted
from htcourse.usecases.results.known_quizzes import KnownQuiz, full_quiz_id, known_quizzes, slots_of

DIGITS = 9
"""Decimals of fractions in exports: enough for any use, without the noise of binary fractions."""

_FIELDS = (
    *("facility", "deviation", "guess", "intended_weight", "effective_weight"),
    *("discrimination_index", "discriminative_efficiency"),
)


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """One version of a question in a quiz; fractions as `core.statistics` defines them, None where undefined.

    `version` is the hash of the question as it was shown, `number` says which of the `versions` of this question it is
    (1 is the oldest). `slots` are its places in the quiz; where it always has the same one, the weights are that
    place's. `guess` is what pure chance earns. `attempts` were graded, of which `omitted` left it out (0 points).
    `choices` counts attempts by choice.
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

    @property
    def is_reliable(self) -> bool:
        """Whether it rests on enough attempts to be shown without greying."""
        return is_reliable(self.attempts)

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "question": self.question,
            "version": self.version,
            "number": self.number,
            "versions": self.versions,
            "slots": list(self.slots),
            "attempts": self.attempts,
            **{name: _rounded(getattr(self, name)) for name in _FIELDS},
            "omitted": self.omitted,
            "median_seconds": _rounded(self.median_seconds),
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
        numbers = {name: _rounded(getattr(self, name)) for name in _FIELDS}
        return {"slot": self.slot, "questions": self.questions, **numbers}


@dataclass(frozen=True, slots=True)
class QuizStatistics:
    """A quiz: how many attempts count, how their results are spread, how reliable they are; its places and questions.

    Results are fractions of all points. They, and all that is said of places, rest on the `compared` attempts: those
    with the places and weights that most have; `waiting` counts the places left out, as they wait for a mark in any.
    """

    quiz: str
    counting: Counting
    attempts: int
    compared: int
    waiting: int
    results: Spread
    guess: float | None
    alpha: float | None
    error_ratio: float | None
    standard_error: float | None
    slots: tuple[SlotStatistics, ...]
    items: tuple[ItemStatistics, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the fields of the export."""
        return {
            "quiz": self.quiz,
            "counted": self.counting.as_json(),
            "attempts": self.attempts,
            "compared": self.compared,
            "waiting": self.waiting,
            **{name: _rounded(value) for name, value in self.results._asdict().items()},
            "guess": _rounded(self.guess),
            "alpha": _rounded(self.alpha),
            "error_ratio": _rounded(self.error_ratio),
            "standard_error": _rounded(self.standard_error),
            "slots": [each.as_json() for each in self.slots],
            "items": [each.as_json() for each in self.items],
        }

    def as_lines(self) -> list[str]:
        """Return a table to read; what rests on too few attempts stands in brackets."""
        spread_words = (f"{name} {_plain(value)}" for name, value in self.results._asdict().items())
        lines = [
            f"{self.quiz}: {self.attempts} attempts ({self.counting.as_line()})",
            *self._rests_on(),
            "  " + ", ".join(spread_words),
            f"  alpha {_plain(self.alpha)}, error ratio {_plain(self.error_ratio)}, "
            f"standard error {_plain(self.standard_error)}, a random guess {_plain(self.guess)}",
        ]
        lines.append("   " + "  ".join(f"{each:>5}" for each in _HEADS) + "   left   secs  question")
        if any(each.questions > 1 for each in self.slots):
            lines += [f"   {_numbers(each)}   {'':>4}  {'':>5}  place {each.slot}" for each in self.slots]
        for each in self.items:
            numbers = f" {_numbers(each)} " if each.is_reliable else f"({_numbers(each)})"
            seconds = "-" if each.median_seconds is None else f"{each.median_seconds:.0f}"
            version = f", version {each.number} of {each.versions}" if each.versions > 1 else ""
            lines.append(f"  {numbers}  {each.omitted:>4}  {seconds:>5}  {each.question}{version}")
        return lines

    def _rests_on(self) -> list[str]:
        """Return what the figures of the whole leave out, in one line; nothing where that is nothing."""
        words = []
        if self.compared < self.attempts:
            words.append(f"on {self.compared} of these attempts (the others have other places or weights)")
        if self.waiting:
            words.append(f"without {self.waiting} questions that wait for marks")
        return [f"  the figures of the whole rest {', '.join(words)}"] if words else []


_HEADS = ("facil", "sd", "guess", "intw", "effw", "discr", "effic")
COLUMNS = (
    "facil: facility (mean mark), sd: standard deviation, guess: what chance earns, intw, effw: intended and effective "
    "weight,\ndiscr: discrimination index, effic: discriminative efficiency, left: left out, secs: median seconds"
)
"""What the numbers of `QuizStatistics.as_lines` are."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """One entry a quiz, what is wrong with files that could not be read, and how many unreleased exams are left out."""

    quizzes: tuple[QuizStatistics, ...]
    problems: tuple[CourseError, ...]
    held_back: int = 0


def quiz_statistics(
    places: Places,
    quiz: str = "",
    counting: Counting = DEFAULT,
    *,
    with_unreleased: bool = False,
    report: Report | None = None,
) -> Statistics:
    """Return the statistics of a quiz, or of all that have attempts that count, in the order of the modules.

    `quiz` may leave out its module where that is clear. Exams that are not released are for the trainer. Raises
    NotFoundError when there is no such quiz.
    """
    known = known_quizzes(places)
    found = finished_attempts(places, with_unreleased=with_unreleased, report=report)
    by_quiz: dict[str, list[FinishedAttempt]] = {}
    for attempt in counted(found.finished, counting):
        by_quiz.setdefault(attempt.quiz, []).append(attempt)
    if quiz:
        every = (each.quiz for each in found.finished)
        wanted = [full_quiz_id(quiz, [*known, *every, *found.held_back])]
    else:
        wanted = [each for each in known if each in by_quiz] + sorted(by_quiz.keys() - known.keys())
    quizzes = tuple(_quiz_statistics(each, by_quiz.get(each, []), known.get(each), counting) for each in wanted)
    held_back = [each for each in found.held_back if not quiz or each in wanted]
    return Statistics(quizzes, found.problems, len(held_back))


def _quiz_statistics(
    quiz: str, attempts: Sequence[FinishedAttempt], known: KnownQuiz | None, counting: Counting = DEFAULT
) -> QuizStatistics:
    rows = [slots_of(each, known) for each in attempts]
    compared, slots = _comparable(rows)
    marks = [[row[slot].marks for slot in slots] for row in compared]
    greatest = fsum(compared[0][slot].out_of for slot in slots) if compared else 0.0
    effective = effective_weights(marks)
    of_slots = tuple(
        _slot_statistics(slot, compared, [(row[place], fsum(row)) for row in marks], effective[place])
        for place, slot in enumerate(slots)
    )
    alpha = internal_consistency(marks)
    return QuizStatistics(
        quiz=quiz,
        counting=counting,
        attempts=len(attempts),
        compared=len(compared),
        waiting=len(compared[0]) - len(slots) if compared else 0,
        results=spread([fsum(row) / greatest for row in marks] if greatest else []),
        guess=_guess_of_all(of_slots),
        alpha=alpha,
        error_ratio=error_ratio(alpha),
        standard_error=standard_error(marks, greatest),
        slots=of_slots,
        items=_items(rows, of_slots, known),
    )


def _comparable(
    rows: Sequence[tuple[GradedAnswer, ...]],
) -> tuple[list[tuple[GradedAnswer, ...]], list[int]]:
    """Return the attempts with as many places as most have (or the newest), and the places that are marked in all.

    Reliability compares sums over the same places (Moodle: slots), whichever question a draw put there.
    """
    counts = Counter(tuple(each.out_of for each in row) for row in reversed(rows))
    if not counts:
        return [], []
    commonest = max(counts, key=counts.__getitem__)
    compared = [row for row in rows if tuple(each.out_of for each in row) == commonest]
    return compared, [slot for slot in range(len(commonest)) if all(row[slot].points is not None for row in compared)]


def _slot_statistics(
    slot: int,
    compared: Sequence[Sequence[GradedAnswer]],
    marks: Sequence[tuple[float, float]],
    effective_weight: float | None,
) -> SlotStatistics:
    """Return the statistics of a place; `marks` are those of each attempt there and in all."""
    own, sums = [each for each, _ in marks], [whole for _, whole in marks]
    points = [row[slot].points or 0.0 for row in compared]
    guesses = [row[slot].guess for row in compared]
    told = [each for each in guesses if each is not None]
    return SlotStatistics(
        slot=slot + 1,
        questions=len({row[slot].question for row in compared}),
        facility=facility_index(points),
        deviation=deviation(points),
        guess=fsum(told) / len(told) if len(told) == len(guesses) and told else None,
        intended_weight=compared[0][slot].out_of / (fsum(each.out_of for each in compared[0]) or 1.0),
        effective_weight=effective_weight,
        discrimination_index=discrimination_index(own, sums),
        discriminative_efficiency=discriminative_efficiency(own, sums),
    )


def _guess_of_all(slots: Sequence[SlotStatistics]) -> float | None:
    """Return what chance earns over the places where that can be told, as a fraction; None where it can at none."""
    told = [(each.guess, each.intended_weight) for each in slots if each.guess is not None and each.intended_weight]
    whole = fsum(weight for _, weight in told)
    return fsum(guess * weight for guess, weight in told) / whole if whole else None


def _items(
    rows: Sequence[Sequence[GradedAnswer]], slots: Sequence[SlotStatistics], known: KnownQuiz | None
) -> tuple[ItemStatistics, ...]:
    """Return a row for each version of a question, in the author's order, the oldest version first."""
    found: dict[tuple[str, str], list[tuple[int, GradedAnswer, float | None]]] = {}
    for row in rows:
        whole, most = _graded_sum(row)
        for slot, each in enumerate(row, 1):
            asked = found.setdefault((each.question, each.shown), [])
            if each.points is not None:
                rest = most - each.out_of
                asked.append((slot, each, (whole - each.marks) / rest if rest else None))
    versions: dict[str, list[str]] = {}
    for question, version in found:
        versions.setdefault(question, []).append(version)
    places = {question: number for number, question in enumerate(known.quiz.questions if known else ())}
    by_slot = {each.slot: each for each in slots}
    ordered = sorted(versions, key=lambda each: places.get(each, len(places)))
    return tuple(
        _item_statistics((question, version), number, len(versions[question]), found[question, version], by_slot)
        for question in ordered
        for number, version in enumerate(versions[question], 1)
    )


def _graded_sum(row: Sequence[GradedAnswer]) -> tuple[float, float]:
    graded = [each for each in row if each.points is not None]
    return fsum(each.marks for each in graded), fsum(each.out_of for each in graded)


def _item_statistics(
    key: tuple[str, str],
    number: int,
    versions: int,
    asked: Sequence[tuple[int, GradedAnswer, float | None]],
    by_slot: Mapping[int, SlotStatistics],
) -> ItemStatistics:
    """Return the statistics of a version over the attempts that asked it and have it graded.

    Each comes with its place, the answer and the rest of its attempt, as a fraction: what Moodle's two figures of
    discrimination say is the same in any unit, and attempts of other lengths do not disturb it. Where all else waits
    for marks there is no rest (None), and such an attempt says nothing of discrimination.
    """
    answers = [each for _, each, _ in asked]
    points = [each.points or 0.0 for each in answers]
    compared = [(own, own + rest) for own, (_, _, rest) in zip(points, asked, strict=True) if rest is not None]
    own_points, sums = [own for own, _ in compared], [whole for _, whole in compared]
    slots = tuple(sorted({slot for slot, _, _ in asked}))
    own_slot = by_slot.get(slots[0]) if len(slots) == 1 else None
    offered = dict.fromkeys(name for each in answers for name in each.offered)
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
        omitted=sum(each.answer is None for each in answers),
        median_seconds=median_seconds(each.seconds for each in answers if each.seconds is not None),
        choices=choice_counts((each.chosen for each in answers), offered),
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def _plain(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


def _numbers(row: ItemStatistics | SlotStatistics) -> str:
    return "  ".join(f"{_plain(getattr(row, name)):>5}" for name in _FIELDS)
