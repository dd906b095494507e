"""The quizzes as a learner is offered them: forms are dealt, and what is next for this learner comes first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from htcourse.core.parallel_forms import FORMS, LATER_DAYS, day_of, is_around, of_test
from htcourse.core.progress import LessonState
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.learner_rows import AttemptRow as KeptAttempt
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import ROUTE
from htcourse.usecases.attempts.sheets import Sheets, sheets_of
from htcourse.usecases.exams.exam_time import ExamTime, exam_time
from htcourse.usecases.quizzes.dealt_forms import (
    attempts_of,
    day_of_posts,
    dealt_form,
    dealt_forms,
    posts_before,
    quizzes_beside,
    tests_before,
)
from htcourse.usecases.quizzes.take_quiz import AttemptPage, AttemptRow, QuizRow, list_quizzes
from htcourse.usecases.reading.lesson_standings import Standing, standings
from htcourse.usecases.reading.record_reading import attempt_gone_on_with, resume_place
from htcourse.usecases.session import Changed, Session

NEW_DAYS = 7
"""So long Home says that a result has come, unless it was looked at."""
_UP_NEXT, _BEGUN, _TO_COME, _WITHOUT_LESSON, _TAKEN, _NOT_NOW = range(6)


def offered_quizzes(session: Session, lesson_id: str = "") -> tuple[QuizRow, ...]:
    """Return the quizzes of a lesson, or all, in the authors' order; of each test around the course the form dealt.

    A test around the course is taken once: taken, on paper too, it has no `modes` any more. The one after the course
    says in `waits_for` what comes first. A form begun before another was dealt stays, to be looked at again; so does an
    exam of another route that was sat. Else an exam for some routes is offered on these alone.
    """
    sheets = sheets_of(session.places, session.learner)
    rows = _of_route(session, list_quizzes(session, lesson_id, sheets))
    is_any_around = any(is_around(each.kinds) for each in rows)
    return _dealt(session, rows, standings(session).lessons, sheets) if is_any_around else rows


def lesson_quizzes(session: Session, lesson_id: str, *, is_last_section: bool) -> tuple[QuizRow, ...]:
    """Return what a section offers below its text: the tests around the course until taken, at the end all else too."""
    return tuple(
        each
        for each in offered_quizzes(session, lesson_id)
        if each.modes and not each.waits_for and (is_last_section or is_around(each.kinds))
    )


def results_come(session: Session, rows: Sequence[QuizRow]) -> tuple[tuple[str, AttemptRow], ...]:
    """Return the exams whose results were released in the last days and not looked at, with titles, newest first."""
    since = session.clock().later(-NEW_DAYS * 24 * 3600).utc
    come = [(row.title, each) for row in rows for each in row.attempts if each.mode is Mode.EXAM]
    come = [each for each in come if each[1].released_at > since]
    new = [each for each in come if not _was_seen(session, each[1].id)]
    return tuple(sorted(new, key=lambda each: each[1].released_at, reverse=True))


def results_to_come(rows: Sequence[QuizRow]) -> tuple[QuizRow, ...]:
    """Return the quizzes whose exam was handed in and waits for its release, newest first."""
    waiting = [(each.awaited, each) for each in rows if each.awaited is not None]
    return tuple(each for _, each in sorted(waiting, key=lambda one: one[0].submitted_at, reverse=True))


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An exam or test begun and not handed in: the quiz, the attempt to go on with, what is left of its time."""

    quiz: QuizRow
    attempt: AttemptRow
    time: ExamTime


def running_exam(session: Session, rows: Sequence[QuizRow]) -> UnderWay | None:
    """Return the exam under way that was begun last; None without one that goes on without a trainer."""
    found = [(row, each) for row in rows if (each := running_exam_of(row)) is not None]
    row, attempt = max(found, key=lambda each: each[1].started_at, default=(None, None))
    return UnderWay(row, attempt, exam_time(session, attempt.id)) if row and attempt else None


def gone_on_with(session: Session, rows: Sequence[QuizRow]) -> UnderWay | None:
    """Return the exam under way, else the test begun since a section was opened last."""
    exam = running_exam(session, rows)
    if exam is not None or not (test := attempt_gone_on_with(session)):
        return exam
    found = ((row, each) for row in rows for each in row.attempts if each.id == test)
    row, attempt = next(found, (None, None))
    return UnderWay(row, attempt, exam_time(session, attempt.id)) if row and attempt else None


def running_exam_of(row: QuizRow) -> AttemptRow | None:
    """Return the attempt of a quiz that is an exam under way and goes on without a trainer; None without one."""
    held = (each for each in row.attempts if each.id == row.unfinished and each.mode is Mode.EXAM and not each.is_held)
    return next(held, None)


def see_result(session: Session, attempt: AttemptPage) -> Changed:
    """Keep that an exam's result was looked at: Home says no more that it has come."""
    is_told = attempt.mode is Mode.EXAM and attempt.is_submitted and not attempt.waits
    if not is_told or _was_seen(session, attempt.id):
        return Changed()
    session.learner.append_event(Kind.RESULT_SEEN, attempt.quiz_id, attempt=attempt.id)
    return Changed(progress=True)


def _was_seen(session: Session, attempt_id: str) -> bool:
    """Say whether somebody looked at a result since it was released last."""
    events = session.learner.events(Kind.ATTEMPT_RELEASED, Kind.RESULT_SEEN, attempt=attempt_id)
    return bool(events) and events[-1].kind == Kind.RESULT_SEEN


def next_of(session: Session, rows: Sequence[QuizRow]) -> tuple[QuizRow, ...]:
    """Return those of the quizzes offered that there is something to do at now, what is next for this learner first.

    Attempts under way, an exam that runs before all else, then the newest. The pre-test until the lessons after it are
    begun; the post-test from its lesson on. Quizzes not taken yet in the order of the course: of lessons begun, of
    those to come in the same part, of none; an exam of no lesson once every lesson of its module is begun. Those
    taken, the longest ago first. Not what lies on other routes or in parts that are not begun yet, nor a pre-test that
    comes too late, a later form that comes too soon, or what was taken on paper, also one under way.
    """
    lessons = standings(session).lessons
    offered = [each for each in rows if not (each.waits_for or each.meant_from or each.on_paper)]
    under_way = [each for each in offered if each.unfinished]
    rest = [each for each in offered if not each.unfinished and each.modes and each.questions]
    parts = _parts_begun(session, lessons)
    of_module: dict[str, list[Standing]] = {}
    for each in lessons:
        of_module.setdefault(_module(each.lesson.lesson), []).append(each)
    ranked = [
        (rank, _last_begun(row) if rank == _TAKEN else "", row)
        for row in rest
        if (rank := _rank(row, of_module.get(_module(row.id), ()), parts)) != _NOT_NOW
    ]
    return (
        *sorted(under_way, key=lambda each: (running_exam_of(each) is not None, _last_begun(each)), reverse=True),
        *(row for *_, row in sorted(ranked, key=lambda each: each[:2])),
    )


def _parts_begun(session: Session, lessons: Sequence[Standing]) -> frozenset[tuple[str, str]]:
    """Return the parts begun, and that of the place on the screen; the first one before anything is read."""
    place = resume_place(session)
    here = place.section_id.partition("#")[0] if place else ""
    begun = frozenset(_part(each) for each in lessons if any(each.read) or each.lesson.lesson == here)
    return begun or frozenset(map(_part, lessons[:1]))


def _part(each: Standing) -> tuple[str, str]:
    """Return the part of a lesson with its module: several modules have a part of the same id."""
    return _module(each.lesson.lesson), each.lesson.part


def _last_begun(row: QuizRow) -> str:
    return row.attempts[0].started_at if row.attempts else ""


def _module(id: str) -> str:
    return id.partition("/")[0]


def _rank(row: QuizRow, lessons: Sequence[Standing], parts: Collection[tuple[str, str]]) -> int:
    """Return the rank of a quiz by the lessons of its own module, of which these are all on the learner's route."""
    place = next((at for at, each in enumerate(lessons) if each.lesson.lesson == row.lesson_id), None)
    begun = {at for at, each in enumerate(lessons) if any(each.read)}
    if row.lesson_id and place is None:
        return _NOT_NOW
    if is_around(row.kinds):
        is_too_late = row.kinds == (Mode.PRE,) and any(each > (place or 0) for each in begun)
        return _NOT_NOW if is_too_late else _UP_NEXT
    if row.attempts:
        return _TAKEN
    if place is None:
        is_too_early = row.modes == (Mode.EXAM,) and len(begun) < len(lessons)
        return _NOT_NOW if is_too_early else _WITHOUT_LESSON
    return _BEGUN if place in begun else _TO_COME if _part(lessons[place]) in parts else _NOT_NOW


@dataclass(frozen=True, slots=True)
class _Around:
    """What is known of the tests around the course: the form of each by id, those dealt, and the lessons reached.

    `others` are later forms that belong to other routes; `attempts` are all of the learner, on paper too.
    """

    forms: Mapping[str, str]
    dealt: frozenset[str]
    others: frozenset[str]
    reached: frozenset[str]
    attempts: Sequence[KeptAttempt]

    def keeps(self, row: QuizRow) -> bool:
        """Whether a quiz is listed: forms that were dealt to others are not."""
        is_of_learner = self.forms.get(row.id) not in FORMS and row.id not in self.others
        return bool(row.attempts or row.on_paper) or row.id in self.dealt or is_of_learner


def _dealt(
    session: Session, rows: Sequence[QuizRow], lessons: Sequence[Standing], sheets: Sheets
) -> tuple[QuizRow, ...]:
    quizzes = [session.library(each.id).quiz(each.id, session.language).quiz for each in rows if is_around(each.kinds)]
    attempts = attempts_of(session, sheets)
    days = {each.quiz: day_of(each).isoformat() for each in sheets()}
    rows = [replace(each, on_paper=days.get(each.id, "") if is_around(each.kinds) else "") for each in rows]
    dealt = dealt_forms(session, quizzes, attempts)
    forms = {each.id: each.form for each in quizzes}
    others, reached = _of_other_routes(session, quizzes, attempts), _reached(session, lessons)
    around = _Around(forms, dealt, others, reached, attempts)
    return tuple(_offered(session, row, around) for row in rows if around.keeps(row))


def _route(session: Session) -> str:
    return session.learner.preference(ROUTE)


def _of_route(session: Session, rows: Sequence[QuizRow]) -> tuple[QuizRow, ...]:
    """Leave out the quizzes of other routes that were never taken; the tests around the course are dealt later."""
    route = _route(session)
    return tuple(
        each for each in rows if is_around(each.kinds) or each.attempts or not each.routes or route in each.routes
    )


def _of_other_routes(session: Session, quizzes: Sequence[Quiz], attempts: Sequence[KeptAttempt]) -> frozenset[str]:
    """Return the ids of later forms that are for other routes, or give way to one for the learner's own.

    One that was begun, for whichever route, is the one there is: all others of its form and lesson give way.
    """
    route, taken = _route(session), {each.quiz for each in attempts}
    later = [each for each in quizzes if each.form not in FORMS]
    own = {of_test(each) for each in later if route in each.routes}
    begun = {of_test(each) for each in later if each.form and each.id in taken}
    return frozenset(
        each.id
        for each in later
        if of_test(each) in begun or (route not in each.routes if each.routes else of_test(each) in own)
    )


def _offered(session: Session, row: QuizRow, around: _Around) -> QuizRow:
    if not is_around(row.kinds):
        return row
    if row.unfinished:
        return _dated(session, row, around)
    is_dealt = row.id in around.dealt
    if row.is_taken or (around.forms[row.id] in FORMS and not is_dealt):
        return replace(row, modes=())
    if row.kinds == (Mode.PRE,):
        return row
    if is_dealt:
        is_open = not row.lesson_id or row.lesson_id in around.reached
        return row if is_open else _after_lesson(session, row)
    library = session.library(row.id)
    quiz = library.quiz(row.id, session.language).quiz
    if posts := tests_before(session, quiz, around.attempts):
        first = library.quiz(dealt_form(session, posts, around.attempts), session.language)
        return replace(row, waits_for=first.title, waits_at=first.id)
    return _dated(session, row, around)


def _dated(session: Session, row: QuizRow, around: _Around) -> QuizRow:
    """Return a follow-up, under way or not, with the day from which it is meant where that is still to come."""
    if row.kinds == (Mode.PRE,):
        return row
    quiz = session.library(row.id).quiz(row.id, session.language).quiz
    every = quizzes_beside(session, quiz)
    if not posts_before(quiz, every):
        return row
    day = day_of_posts(quiz, every, around.attempts)
    meant = day + timedelta(days=LATER_DAYS) if day else None
    return replace(row, meant_from=meant.isoformat()) if meant and meant > session.clock().local_day else row


def _reached(session: Session, lessons: Sequence[Standing]) -> frozenset[str]:
    """Return the lessons that were begun, and one that alone is left on the learner's route."""
    place = resume_place(session)
    here = {place.section_id.partition("#")[0]} if place else set()
    left = [each.lesson.lesson for each in lessons if each.state is not LessonState.DONE]
    return frozenset(
        here | {each.lesson.lesson for each in lessons if any(each.read)} | set(left if len(left) == 1 else ())
    )


def _after_lesson(session: Session, row: QuizRow) -> QuizRow:
    """Return a test that waits until its lesson, of which nothing was read, is begun with its first section."""
    library = session.library(row.lesson_id)
    first = next(iter(library.sections(row.lesson_id, session.language)), None)
    title = library.lesson(row.lesson_id, session.language).title
    return replace(row, waits_for=title, waits_at=first.id if first else "")
