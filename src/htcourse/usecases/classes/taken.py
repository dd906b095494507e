"""Which attempts count in a class, by quiz and mode, and on how many people what is told of them rests."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import replace
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Shown
from htcourse.store.places import Places
from htcourse.usecases.classes.class_records import Doing
from htcourse.usecases.classes.work import WorkKind
from htcourse.usecases.quizzes.finished_attempts import Attempts, FinishedAttempt, finished_attempts
from htcourse.usecases.results.counting import AROUND as AROUND
from htcourse.usecases.results.counting import Counting, told
from htcourse.usecases.results.known_quizzes import KnownQuiz, known_quizzes
from htcourse.usecases.results.quiz_statistics import QuizStatistics, attempts_by_quiz, statistics_of


def taken_of(found: Attempts, given: Collection[Doing], counting: Counting) -> dict[Doing, list[FinishedAttempt]]:
    """Return the attempts that count, by quiz and mode; of a quiz that was given also who took it in practice alone."""
    taken: dict[Doing, list[FinishedAttempt]] = {}
    for mode in dict.fromkeys((*counting.modes, Mode.PRACTICE)):
        for quiz, own in attempts_by_quiz(told(found, replace(counting, modes=(mode,))).attempts).items():
            if mode not in counting.modes:
                tested = {each.learner for key, every in taken.items() if key[0] == quiz for each in every}
                own = [each for each in own if each.learner not in tested] if (quiz, WorkKind.QUIZ) in given else []
            if own:
                taken[quiz, mode] = own
    return taken


def taken_bases(
    given: Collection[Doing], known: Mapping[str, KnownQuiz], counting: Counting, found: Attempts
) -> dict[Hashable, int]:
    """Return on how many people the mean of each quiz in each mode rests, and its chart."""
    bases: dict[Hashable, int] = {}
    for doing, own in taken_of(found, given, counting).items():
        released = [each for each in own if each.is_released]
        bases[*doing, ""] = statistics_of(doing[0], released, known.get(doing[0]), counting).compared_learners
        bases[*doing, "marked"] = sum(not each.is_waiting for each in released)
    return bases


class ReportQuestions(NamedTuple):
    """The statistics of each quiz, before a course and after it apart, and what is in none of them.

    `shown` are the questions as they were asked, by the version.
    """

    quizzes: tuple[QuizStatistics, ...]
    problems: tuple[CourseError, ...]
    is_held: bool
    unmarked: int
    shown: Mapping[str, Shown]


def questions_of(there: Places, counting: Counting) -> ReportQuestions:
    """Return how the questions of each quiz work, of results that are released."""
    return _questions(finished_attempts(there, with_unreleased=True), known_quizzes(there), counting)


def _questions(found: Attempts, known: Mapping[str, KnownQuiz], counting: Counting) -> ReportQuestions:
    parts = [replace(counting, modes=(each,)) for each in counting.modes if each in AROUND]
    parts.append(replace(counting, modes=tuple(each for each in counting.modes if each not in AROUND)))
    own = [(part, told(found, part).attempts) for part in parts]
    by_part = [(part, attempts_by_quiz(each for each in every if each.is_released)) for part, every in own]
    ids = dict.fromkeys([*known, *sorted(quiz for _, own in by_part for quiz in own)])
    told_by = [(each, part, own[each]) for each in ids for part, own in by_part if each in own]
    return ReportQuestions(
        tuple(statistics_of(quiz, own, known.get(quiz), part) for quiz, part, own in told_by),
        found.problems,
        any(not each.is_released for _, every in own for each in every),
        sum(each.is_unmarked for _, every in own for each in every),
        found.shown,
    )


def question_bases(known: Mapping[str, KnownQuiz], counting: Counting, found: Attempts) -> dict[Hashable, int]:
    """Return on how many people each figure of `questions_of` rests."""
    return {name: count for each in _questions(found, known, counting).quizzes for name, count in each.bases.items()}
