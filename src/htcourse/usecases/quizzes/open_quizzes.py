"""Every quiz with its attempts, part by part; attempts at quizzes that are gone are still there to be looked at."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from htcourse.core.quiz import Mode
from htcourse.store.library import Library
from htcourse.store.library_rows import ContentsRow
from htcourse.store.preferences import ROUTE
from htcourse.usecases.attempts.gate import gate_of_learner
from htcourse.usecases.attempts.kept_attempt import kept_title
from htcourse.usecases.attempts.sheets import sheets_of
from htcourse.usecases.quizzes.dealt_forms import attempts_shown
from htcourse.usecases.quizzes.offered_quizzes import next_of, offered_quizzes
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow, attempt_row
from htcourse.usecases.reading.lesson_standings import on_route
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class QuizGroup:
    """The quizzes of one part of a module, in the authors' order; last, without a title, those outside any part.

    `module` is the title of the module where quizzes of several stand on the page: each counts its parts from 1.
    """

    part_number: int
    part_title: str
    quizzes: tuple[QuizRow, ...]
    module: str = ""


@dataclass(frozen=True, slots=True)
class QuizzesPage:
    """All quizzes, those that were taken but are in no installed module any more, and which is next, if any."""

    groups: tuple[QuizGroup, ...]
    gone: tuple[QuizRow, ...]
    next: QuizRow | None = None


def open_quizzes(session: Session) -> QuizzesPage:
    """Return all quizzes; the same number of queries however many there are, some for each test under way."""
    lessons = {library: library.contents(session.language) for library in session.libraries}
    off_route = _off_route(session, lessons)
    rows = [replace(each, is_off_route=each.lesson_id in off_route) for each in offered_quizzes(session)]
    parts = {lesson.lesson: (lesson.part_number, lesson.part_title) for rows in lessons.values() for lesson in rows}
    titles = {each.module_id: each.title(session.language) or each.module_id for each in session.libraries}
    modules = titles if len({_module(row) for row in rows}) > 1 else {}
    return QuizzesPage(
        tuple(_groups(rows, parts, modules)), _gone(session, {row.id for row in rows}), _next(session, rows)
    )


def _off_route(session: Session, lessons: Mapping[Library, Sequence[ContentsRow]]) -> frozenset[str]:
    """Return the lessons (ids) that the learner's route goes past."""
    route = session.learner.preference(ROUTE)
    every = {row.lesson for rows in lessons.values() for row in rows}
    own = {
        row.lesson
        for library, rows in lessons.items()
        for row in on_route(rows, library.routes(session.language), route)
    }
    return frozenset(every - own)


def _next(session: Session, rows: Sequence[QuizRow]) -> QuizRow | None:
    """Return the quiz to take next: one under way, else the first that is no exam, which belongs to its day."""
    offered = next_of(session, rows)
    return next(
        (each for each in offered if each.unfinished or any(mode is not Mode.EXAM for mode in each.modes)), None
    )


def _gone(session: Session, known: Collection[str]) -> tuple[QuizRow, ...]:
    """Return the quizzes that were taken and are none of those known, the newest attempt first.

    The title is that which an attempt keeps, empty where none does.
    """
    attempts: dict[str, list[AttemptRow]] = {}
    titles: dict[str, str] = {}
    sheets = sheets_of(session.places, session.learner)
    gate = gate_of_learner(session, session.learner.attempts(), sheets)
    for attempt in reversed(attempts_shown(session, sheets)):
        if attempt.quiz not in known:
            attempts.setdefault(attempt.quiz, []).append(attempt_row(attempt, gate))
            titles[attempt.quiz] = titles.get(attempt.quiz) or kept_title(attempt, session.language)
    return tuple(QuizRow(quiz, titles[quiz], (), 0, "", "", tuple(own)) for quiz, own in attempts.items())


def _module(row: QuizRow) -> str:
    return row.id.partition("/")[0]


def _groups(
    rows: Iterable[QuizRow], parts: Mapping[str, tuple[int, str]], modules: Mapping[str, str]
) -> Iterable[QuizGroup]:
    def place(row: QuizRow) -> tuple[str, int, str]:
        return _module(row), *parts.get(row.lesson_id, (0, ""))

    def order(row: QuizRow) -> tuple[str, bool, int]:
        module, number, title = place(row)
        return module, not title, number

    for (module, number, title), group in groupby(sorted(rows, key=order), place):
        yield QuizGroup(number, title, tuple(group), modules.get(module, ""))
