"""The quizzes of a module as rows of a list: what can be begun, how often it was taken, and when an exam is open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from htcourse.core.gate import Gate
from htcourse.core.quiz import Mode, Quiz
from htcourse.store import learner_rows, library_rows
from htcourse.store.settings import Settings, read_settings
from htcourse.usecases.attempts.attempt_pages import AttemptRow, attempt_row, how_far
from htcourse.usecases.attempts.gate import gate_of_learner
from htcourse.usecases.attempts.kept_attempt import allowed, count_drawn, minutes_to_take
from htcourse.usecases.attempts.sheets import Sheets, left_beside, sheets_of
from htcourse.usecases.exams.exam_terms import (
    ALWAYS,
    COUNTED,
    Hours,
    Times,
    beyond_allowed,
    exam_hours,
    modes_left,
    times_taken,
)
from htcourse.usecases.exams.extra_time import extra_time
from htcourse.usecases.people.held_exam import NO_PLACE, is_held, own_place, reasons_aside
from htcourse.usecases.quizzes.dealt_forms import attempts_shown, is_shut
from htcourse.usecases.session import Session


@dataclass(frozen=True, slots=True)
class QuizRow:
    """A quiz that can be taken. `unfinished` is the id of an attempt to go on with, or empty.

    One that waits for a trainer is gone on with only where there is no other, and so is one more than may be made:
    those begun first count. `waits_for` is the title of what comes before it, empty when it can be taken now, and
    `waits_at` the section or quiz (ids) where that is done. `routes` are those it is meant for, none where it is for
    every route. `minutes` is the time of an exam, 0 without a limit; then it takes `about` so many. `pass_percent` of
    the points are a pass, 0 where nothing is. `times` says how often it was taken in the modes that are counted;
    `hours` when an exam opens and closes. `modes` are those in which it can be begun now, `kinds` all that it has.
    `meant_from` is the day (ISO 8601) from which it tells what it is for, empty once that has come.
    `is_off_route`: the learner's route goes past its lesson.
    `on_paper` is the day (ISO 8601) on which a test around the course was taken on paper, empty where nobody knows it.
    """

    id: str
    title: str
    modes: tuple[Mode, ...]
    questions: int
    lesson_id: str
    unfinished: str
    attempts: tuple[AttemptRow, ...]
    waits_for: str = ""
    waits_at: str = ""
    routes: tuple[str, ...] = ()
    minutes: int = 0
    pass_percent: int = 0
    times: Mapping[Mode, Times] = field(default_factory=dict)
    hours: Hours = ALWAYS
    kinds: tuple[Mode, ...] = ()
    meant_from: str = ""
    on_paper: str = ""
    about: int = 0
    is_off_route: bool = False

    @property
    def is_taken(self) -> bool:
        """Whether it was taken, on paper too."""
        return bool(self.on_paper) or any(each.is_submitted for each in self.attempts)

    @property
    def awaited(self) -> AttemptRow | None:
        """The newest attempt at the exam whose result is still with the trainer."""
        return next((each for each in self.attempts if each.waits and each.is_submitted), None)

    @property
    def newest(self) -> AttemptRow | None:
        """The newest attempt that counts, else the newest that was handed in."""
        counting = (each for each in self.attempts if not each.is_beyond)
        return next(counting, next((each for each in self.attempts if each.is_submitted), None))

    @property
    def standing(self) -> AttemptRow | None:
        """The attempt that says where it stands: one under way, else the newest, or of its `rivals` the best.

        Where none counts it is the newest that was handed in.
        """
        last = next((each for each in self.attempts if each.id == self.unfinished), self.newest)
        if last is None or last.is_beyond or last.points is None or last.mode not in COUNTED:
            return last
        return max(self.rivals(last.mode), key=lambda each: (bool(each.has_passed), _share(each)))

    def rivals(self, mode: Mode) -> tuple[AttemptRow, ...]:
        """Return the attempts with a mark in a mode, the newest first; practice has no best, one too many no mark."""
        made = (each for each in self.attempts if each.mode is mode in COUNTED and not each.is_beyond)
        return tuple(each for each in made if each.points is not None)


def _share(attempt: AttemptRow) -> float:
    return (attempt.points or 0.0) / (attempt.out_of or 1.0)


def list_quizzes(session: Session, lesson_id: str = "", sheets: Sheets | None = None) -> tuple[QuizRow, ...]:
    """Return the quizzes of a lesson, or of all modules, in the authors' order.

    Their attempts come newest first, then those that were set aside. Whoever asks for the `sheets` too gives them.
    """
    sheets = sheets or sheets_of(session.places, session.learner)
    libraries = (session.library(lesson_id),) if lesson_id else session.libraries
    attempts: dict[str, list[learner_rows.AttemptRow]] = {}
    gate = gate_of_learner(session, session.learner.attempts(), sheets)
    for attempt in reversed(attempts_shown(session, sheets)):
        attempts.setdefault(attempt.quiz, []).append(attempt)
    aside: dict[str, list[AttemptRow]] = {}
    set_aside = session.learner.set_aside()
    why = reasons_aside(session.learner) if set_aside else {}
    for attempt in reversed(set_aside):
        own = replace(attempt_row(attempt, gate), points=None, is_submitted=False, is_set_aside=True)
        own = replace(own, why_aside=why.get(attempt.id, ""))
        aside.setdefault(attempt.quiz, []).append(own)
    rows, asked, settings = [], dict[str, Quiz](), read_settings(session.places)
    for library in libraries:
        candidates = library.candidates()
        by_id = {each.id: each for each in candidates}
        for quiz in library.quizzes(session.language, lesson_id):
            questions = count_drawn(quiz.quiz, candidates, by_id.keys())
            row = _quiz_row(session, quiz, questions, attempts.get(quiz.id, []), gate, settings, sheets)
            about = 0 if row.minutes else minutes_to_take(quiz.quiz, by_id, questions)
            rows.append(replace(row, about=about, attempts=(*row.attempts, *aside.get(quiz.id, ()))))
            if Mode.EXAM in row.modes:
                asked[row.id] = quiz.quiz
    timed = asked.keys() & settings.exam_windows.keys()
    return tuple(
        _with_hours(session, each, asked[each.id], settings, attempts.get(each.id, ())) if each.id in timed else each
        for each in rows
    )


def _with_hours(
    session: Session, row: QuizRow, quiz: Quiz, settings: Settings, attempts: Sequence[learner_rows.AttemptRow]
) -> QuizRow:
    """Return an exam with its hours: once closed it can only be gone on with."""
    own = next((each for each in attempts if each.id == row.unfinished and each.mode == Mode.EXAM), None)
    hours = exam_hours(session, quiz, settings, own)
    is_over = hours.has_closed and not row.unfinished
    return replace(row, hours=hours, modes=tuple(each for each in row.modes if each is not Mode.EXAM or not is_over))


def _own_minutes(session: Session, quiz: Quiz, attempts: Sequence[learner_rows.AttemptRow], settings: Settings) -> int:
    """Return the time an exam has for this learner: of one under way its own, else with their extra time."""
    if not quiz.minutes:
        return 0
    limit = next((allowed(each).limit for each in attempts if each.mode == Mode.EXAM and not each.submitted_at), None)
    extra = extra_time(session.places, session.learner.id, settings)
    return round(limit / 60 if limit else quiz.minutes * extra.factor(quiz.minutes))


def _quiz_row(
    session: Session,
    row: library_rows.LibraryQuiz,
    questions: int,
    attempts: Sequence[learner_rows.AttemptRow],
    gate: Gate,
    settings: Settings,
    sheets: Sheets,
) -> QuizRow:
    exams = [each for each in attempts if each.mode == Mode.EXAM and not each.submitted_at]
    here = own_place(session.places, session.learner.id) if exams else NO_PLACE
    held = {each.id for each in exams if is_held(here, each)}
    ended, begun = ([each for each in attempts if bool(each.submitted_at) is is_over] for is_over in (True, False))
    too_many = beyond_allowed(session.learner, row.quiz, attempts) if len(begun) > 1 else frozenset()
    under_way = sorted((each.id for each in begun), key=lambda id: (id in held, id in too_many))
    beyond = beyond_allowed(session.learner, row.quiz, ended)
    beyond |= left_beside(sheets(), ended, session.libraries) if ended else frozenset()
    counted = {mode: times_taken(session.learner, row.quiz, mode, attempts) for mode in row.quiz.modes}
    times = {mode: each for mode, each in counted.items() if each is not None}
    left = modes_left(row.quiz, times, attempts)
    listed = {each.id: attempt_row(each, gate) for each in attempts}
    listed |= {each.id: how_far(session, listed[each.id]) for each in begun if each.mode != Mode.PRACTICE}
    return QuizRow(
        id=row.id,
        title=row.title,
        modes=tuple(each for each in left if not is_shut(row.quiz, each, attempts, sheets)),
        questions=questions,
        lesson_id=row.quiz.lesson,
        unfinished=next(iter(under_way), ""),
        attempts=tuple(replace(each, is_held=each.id in held, is_beyond=each.id in beyond) for each in listed.values()),
        routes=row.quiz.routes,
        minutes=_own_minutes(session, row.quiz, attempts, settings),
        pass_percent=row.quiz.pass_percent,
        times=times,
        kinds=row.quiz.modes,
    )
