"""Every quiz with its attempts, part by part; attempts at quizzes that are gone are still there to be looked at."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from htcourse.usecases.quizzes.attempts import kept_title
from htcourse.usecases.quizzes.gate import gate_from
from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes
from htcourse.usecases.quizzes.take_quiz import AttemptRow, QuizRow, attempt_row
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class QuizGroup:
    """The quizzes of one part of a module, in the authors' order; number 0 and no title outside any part."""

    part_number: int
    part_title: str
    quizzes: tuple[QuizRow, ...]


@dataclass(frozen=True, slots=True)
class QuizzesPage:
    """All quizzes, and those that were taken but are in no installed module any more."""

    groups: tuple[QuizGroup, ...]
    gone: tuple[QuizRow, ...]


def open_quizzes(session: Session) -> QuizzesPage:
    """Return all quizzes; the same number of queries however many there are."""
    rows = offered_quizzes(session)
    parts = {
        lesson.lesson: (lesson.part_number, lesson.part_title)
        for library in session.libraries
        for lesson in library.contents(session.language)
    }
    return QuizzesPage(tuple(_groups(rows, parts)), _gone(session, {row.id for row in rows}))


def _gone(session: Session, known: Collection[str]) -> tuple[QuizRow, ...]:
    """Return the quizzes that were taken and are none of those known, the newest attempt first.

    The title is that which an attempt keeps, empty where none does.
    """
    attempts: dict[str, list[AttemptRow]] = {}
    titles: dict[str, str] = {}
    every = session.learner.attempts()
    gate = gate_from(every, session.libraries)
    for attempt in reversed(every):
        if attempt.quiz not in known:
            attempts.setdefault(attempt.quiz, []).append(attempt_row(attempt, gate))
            titles[attempt.quiz] = titles.get(attempt.quiz) or kept_title(attempt, session.language)
    return tuple(QuizRow(quiz, titles[quiz], (), 0, "", "", tuple(own)) for quiz, own in attempts.items())


def _groups(rows: Iterable[QuizRow], parts: dict[str, tuple[int, str]]) -> Iterable[QuizGroup]:
    def place(row: QuizRow) -> tuple[str, int, str]:
        return row.id.partition("/")[0], *parts.get(row.lesson_id, (0, ""))

    for (_, number, title), group in groupby(sorted(rows, key=lambda row: place(row)[:2]), place):
        yield QuizGroup(number, title, tuple(group))
