"""Which forms of the tests around a course a learner is dealt."""

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, TypeAlias

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.core.parallel_forms import FORMS, first_form, is_follow_up, other_form
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import read_class
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import AttemptRow
from htcourse.store.preferences import CLASSES, DEALT_FORM, RECORD, ROUTE
from htcourse.usecases.session import Session

if TYPE_CHECKING:
    from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt

AROUND = ((Mode.PRE,), (Mode.POST,))
Taken: TypeAlias = "AttemptRow | FinishedAttempt"
Sheets: TypeAlias = Callable[[], Sequence[AttemptRow]]
"""Gives the attempts that a learner made on paper and that were handed in."""


def is_around(modes: Sequence[Mode]) -> bool:
    """Whether a quiz is a test around a course: before it, after it, or later."""
    return tuple(modes) in AROUND


def is_shut(quiz: Quiz, mode: Mode, own: Iterable[AttemptRow], sheets: Sheets) -> bool:
    """Whether a test around a course cannot be begun by whoever made these attempts at its quiz.

    It is taken once, on paper too; of a quiz that is both the one after the course follows the one before it.
    """
    if mode not in (Mode.PRE, Mode.POST):
        return False
    taken = {each.mode for each in own if each.submitted_at}
    if mode not in taken:
        taken |= {each.mode for each in sheets() if each.quiz == quiz.id}
    return mode in taken or (mode is Mode.POST and Mode.PRE in quiz.modes and Mode.PRE not in taken)


def tests_before(session: Session, quiz: Quiz, attempts: Sequence[AttemptRow]) -> tuple[Quiz, ...]:
    """Return the post-tests one of which comes before a quiz for who made these attempts; none but of a follow-up.

    Once one is handed in nothing comes before it any more.
    """
    every = quizzes_beside(session, quiz)
    before = posts_before(quiz, every)
    return () if not before or day_of_posts(quiz, every, attempts) else before


def quizzes_beside(session: Session, quiz: Quiz) -> list[Quiz]:
    """Return all quizzes of the module of one."""
    return [each.quiz for each in session.library(quiz.id).quizzes(session.language)]


def posts_before(quiz: Quiz, quizzes: Iterable[Quiz]) -> tuple[Quiz, ...]:
    """Return those of `quizzes` that are the post-tests of a follow-up, in their order; none for what is no follow-up.

    They are those of its lesson; where that has none, or it has no lesson, all of its module.
    """
    tests = [each for each in quizzes if Mode.POST in each.modes and _module(each.id) == _module(quiz.id)]
    forms = [each.form for each in tests]
    if Mode.PRE in quiz.modes or Mode.POST not in quiz.modes or not is_follow_up(quiz.form, forms):
        return ()
    posts = [each for each in tests if not is_follow_up(each.form, forms)]
    return tuple([each for each in posts if quiz.lesson and each.lesson == quiz.lesson] or posts)


def day_of_posts(
    quiz: Quiz, quizzes: Sequence[Quiz], attempts: Iterable[Taken], by: "Taken | None" = None
) -> date | None:
    """Return the day on which the last of a follow-up's post-tests was handed in; None where none was.

    Lists and gain ask it alike. Of a follow-up that is handed in (`by`) only those handed in before it count, whichever
    was begun first. One that is gone counts where its form measures: nobody knows its lesson.
    """
    before, there = {each.id for each in posts_before(quiz, quizzes)}, {each.id for each in quizzes}
    forms = [each.form for each in quizzes if Mode.POST in each.modes and _module(each.id) == _module(quiz.id)]
    taken = [each for each in attempts if each.mode == Mode.POST and each.submitted_at]
    own = [
        each
        for each in taken
        if each.quiz in before
        or (each.quiz not in there and _module(each.quiz) == _module(quiz.id) and not is_follow_up(each.form, forms))
    ]
    return max((day_of(each) for each in own if by is None or _is_before(each, by)), default=None)


def day_of(attempt: Taken) -> date:
    """Return the day on which an attempt was handed in."""
    return Moment(attempt.submitted_at, attempt.offset_minutes).local_day


def _is_before(one: Taken, other: Taken) -> bool:
    """Whether one was handed in before another; a sheet says no hour, and counts as before all else of its day."""
    if one.is_paper:
        return day_of(one) <= day_of(other)
    return one.submitted_at < other.submitted_at


def _module(id: str) -> str:
    return id.partition("/")[0]


def sheets_of(session: Session) -> Sheets:
    """Return the sheets of the learner where a class they are in has them here: read once, when they are asked for."""
    return cache(partial(_on_paper, session))


def _on_paper(session: Session) -> tuple[AttemptRow, ...]:
    found: list[AttemptRow] = []
    joined = session.learner.preference(CLASSES)
    with suppress(ValueError, RecursionError, TypeError, KeyError, CourseError):
        for each in json.loads(joined) if joined else ():
            with suppress(CourseError):
                person = read_class(session.places, str(each["id"])).person(str(each["code"]))
                if person is not None and person.learner:
                    with ReadOnlyRecord.open(session.places.of_class(str(each["id"])), person.learner) as record:
                        found += [one for one in record.attempts() if one.is_paper and one.submitted_at]
    return tuple(found)


def refuse_shut(session: Session, quiz: Quiz, mode: Mode) -> None:
    """Raise CourseError where a test around a course cannot be begun."""
    if mode not in (Mode.PRE, Mode.POST):
        return
    sheets = sheets_of(session)
    attempts = (*session.learner.attempts(), *sheets())
    if mode is Mode.POST and tests_before(session, quiz, attempts):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This test comes some weeks after the course: its post-test comes first."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the post-test and submit it."),
        )
    is_later = mode is Mode.POST and bool(quiz.form) and quiz.form not in FORMS
    every = quizzes_beside(session, quiz) if is_later else ()
    routes = {each.id for each in every if is_around(each.modes) and of_test(each) == of_test(quiz)}
    taken = [each for each in attempts if each.quiz in {quiz.id, *routes} and each.mode == mode and each.submitted_at]
    if taken:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "You have taken this test already."),
            fix=QT_TRANSLATE_NOOP("Errors", "A pre-test and a post-test are taken once."),
        )
    if is_shut(quiz, mode, [each for each in attempts if each.quiz == quiz.id], sheets):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This is the post-test, and its pre-test comes first."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the pre-test and submit it."),
        )


def of_test(quiz: Quiz) -> tuple[str, Mode, str, str]:
    """Return what tells one test around the course from another: A and B are one, a later form one on every route."""
    return _module(quiz.id), quiz.modes[0], quiz.lesson, "" if quiz.form in FORMS else quiz.form


def one_test(quizzes: Iterable[Quiz]) -> tuple[tuple[Quiz, ...], ...]:
    """Return quizzes as they are given to a class, in their order: forms of a test around the course are one.

    So are those of its routes; each person is dealt one of them. Any other quiz stands for itself.
    """
    found: dict[tuple[str, ...], list[Quiz]] = {}
    for each in quizzes:
        test = of_test(each) if is_around(each.modes) and each.form else (each.id,)
        found.setdefault(test, []).append(each)
    return tuple(map(tuple, found.values()))


def has_forms(session: Session, lesson_id: str) -> bool:
    """Whether a lesson is the place of a test around the course."""
    quizzes = session.library(lesson_id).quizzes(session.language, lesson_id)
    return any(is_around(each.quiz.modes) for each in quizzes)


def dealt_forms(session: Session, quizzes: Iterable[Quiz], attempts: Sequence[AttemptRow]) -> frozenset[str]:
    """Return the ids of the forms dealt to the learner, one of each test; `attempts` are all theirs, on paper too.

    A test that was begun keeps its form. After the lessons comes the form the learner did not have before them. Of the
    forms for the learner's route, where there are any; else of those for every route.
    """
    tests: dict[tuple[str, ...], list[Quiz]] = {}
    for quiz in quizzes:
        if is_around(quiz.modes) and quiz.form in FORMS:
            tests.setdefault(of_test(quiz), []).append(quiz)
    return frozenset(dealt_form(session, forms, attempts) for forms in tests.values())


def dealt_form(session: Session, forms: Sequence[Quiz], attempts: Sequence[AttemptRow]) -> str:
    """Return the id of the form of one test that the learner is dealt; `attempts` as in `dealt_forms`."""
    return _begun(forms, attempts) or _dealt(session, forms, attempts)


def _begun(forms: Iterable[Quiz], attempts: Iterable[AttemptRow]) -> str:
    """Return the form of the attempt under way, else of the first one; empty when none was begun."""
    ids = {each.id for each in forms}
    own = [each for each in attempts if each.quiz in ids]
    return next((each.quiz for each in (*[each for each in own if not each.submitted_at], *own)), "")


def _dealt(session: Session, forms: Sequence[Quiz], attempts: Iterable[AttemptRow]) -> str:
    learner, module, mode = session.learner, _module(forms[0].id), forms[0].modes[0]
    dealt = learner.preference(DEALT_FORM)
    form = first_form(learner.preference(RECORD) or learner.id, module, dealt if dealt in FORMS else "")
    if mode is Mode.POST:
        before = [each for each in attempts if each.module == module and each.mode == Mode.PRE and each.form in FORMS]
        finished = [each for each in before if each.submitted_at]
        form = other_form(next((each.form for each in (*finished, *before)), form))
    route = learner.preference(ROUTE)
    for_route = [each for each in forms if route in each.routes]
    offered = for_route or [each for each in forms if not each.routes] or forms
    return next((each.id for each in offered if each.form == form), offered[0].id)
