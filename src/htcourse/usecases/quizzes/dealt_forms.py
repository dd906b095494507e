"""Which forms of the tests around a course a learner is dealt."""

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache, partial
from typing import TypeAlias

from htcourse.core.errors import CourseError
from htcourse.core.parallel_forms import FORMS, first_form, is_follow_up, other_form
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import read_class
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import AttemptRow
from htcourse.store.preferences import CLASSES, DEALT_FORM, RECORD, ROUTE
from htcourse.usecases.session import Session

AROUND = ((Mode.PRE,), (Mode.POST,))
Sheets: TypeAlias = Callable[[], frozenset[tuple[str, str]]]
"""Gives the quizzes that a learner took on paper, each with its mode."""


def is_around(modes: Sequence[Mode]) -> bool:
    """Whether a quiz is a test around a course: before it, after it, or later."""
    return tuple(modes) in AROUND


def is_shut(quiz: Quiz, mode: Mode, own: Iterable[AttemptRow], sheets: Sheets) -> bool:
    """Whether a test around a course cannot be begun by whoever made these attempts at its quiz.

    It is taken once; of a quiz that is both the one after the course follows the one before it, on paper too.
    """
    if mode not in (Mode.PRE, Mode.POST):
        return False
    taken = {each.mode for each in own if each.submitted_at}
    if {Mode.PRE, Mode.POST} <= set(quiz.modes) and not {Mode.PRE, Mode.POST} <= taken:
        taken |= {way for id, way in sheets() if id == quiz.id}
    return mode in taken or (mode is Mode.POST and Mode.PRE in quiz.modes and Mode.PRE not in taken)


def tests_before(session: Session, quiz: Quiz, attempts: Iterable[AttemptRow], sheets: Sheets) -> frozenset[str]:
    """Return the post-tests one of which comes before a quiz for who made these attempts; none but of a follow-up.

    Once a post-test is handed in, on paper too, nothing comes before it any more.
    """
    tests = session.library(quiz.id).post_tests()
    if Mode.PRE in quiz.modes or Mode.POST not in quiz.modes or not is_follow_up(quiz.form, tests.values()):
        return frozenset()
    before = frozenset(id for id, form in tests.items() if not is_follow_up(form, tests.values()))
    taken = {each.form for each in posts_taken(quiz, attempts)}
    is_over = not taken.isdisjoint(tests[each] for each in before)
    return frozenset() if is_over or any((each, Mode.POST) in sheets() for each in before) else before


def posts_taken(quiz: Quiz, attempts: Iterable[AttemptRow]) -> list[AttemptRow]:
    """Return the post-tests of a quiz's module that were handed in."""
    module = quiz.id.partition("/")[0]
    return [each for each in attempts if each.module == module and each.mode == Mode.POST and each.submitted_at]


def sheets_of(session: Session) -> Sheets:
    """Return the sheets of the learner where a class they are in has them here: read once, when they are asked for."""
    return cache(partial(_on_paper, session))


def _on_paper(session: Session) -> frozenset[tuple[str, str]]:
    found = set[tuple[str, str]]()
    joined = session.learner.preference(CLASSES)
    with suppress(ValueError, RecursionError, TypeError, KeyError, CourseError):
        for each in json.loads(joined) if joined else ():
            with suppress(CourseError):
                person = read_class(session.places, str(each["id"])).person(str(each["code"]))
                if person is not None and person.learner:
                    with ReadOnlyRecord.open(session.places.of_class(str(each["id"])), person.learner) as record:
                        sheets = [one for one in record.attempts() if one.is_paper and one.submitted_at]
                        found |= {(one.quiz, one.mode) for one in sheets}
    return frozenset(found)


def refuse_shut(session: Session, quiz: Quiz, mode: Mode) -> None:
    """Raise CourseError where a test around a course cannot be begun."""
    sheets = sheets_of(session)
    if mode is Mode.POST and tests_before(session, quiz, session.learner.attempts(), sheets):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This test comes some weeks after the course: its post-test comes first."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the post-test and submit it."),
        )
    own = session.learner.attempts(quiz.id)
    is_later = mode is Mode.POST and bool(quiz.form) and quiz.form not in FORMS
    posts = posts_taken(quiz, session.learner.attempts()) if is_later else ()
    every = (each.quiz for each in session.library(quiz.id).quizzes(session.language)) if posts else ()
    same = {each.id for each in every if is_around(each.modes) and of_test(each) == of_test(quiz)}
    is_taken = any(each.quiz in same for each in posts)  # for another route
    if not (is_taken or is_shut(quiz, mode, own, sheets)):
        return
    is_taken = is_taken or any(each.mode == mode and each.submitted_at for each in own)
    if is_taken or (quiz.id, mode) in sheets():
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "You have taken this test already."),
            fix=QT_TRANSLATE_NOOP("Errors", "A pre-test and a post-test are taken once."),
        )
    raise CourseError(
        QT_TRANSLATE_NOOP("Errors", "This is the post-test, and its pre-test comes first."),
        fix=QT_TRANSLATE_NOOP("Errors", "Take the pre-test and submit it."),
    )


def of_test(quiz: Quiz) -> tuple[str, Mode, str, str]:
    """Return what tells one test around the course from another: A and B are one, a later form one on every route."""
    return quiz.id.partition("/")[0], quiz.modes[0], quiz.lesson, "" if quiz.form in FORMS else quiz.form


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
    """Return the ids of the forms dealt to the learner, one of each test; `attempts` are all theirs, oldest first.

    A test that was begun keeps its form. After the lessons comes the form the learner did not have before them. Of the
    forms for the learner's route, where there are any; else of those for every route.
    """
    tests: dict[tuple[str, ...], list[Quiz]] = {}
    for quiz in quizzes:
        if is_around(quiz.modes) and quiz.form in FORMS:
            tests.setdefault(of_test(quiz), []).append(quiz)
    return frozenset(dealt_form(session, forms, attempts) for forms in tests.values())


def dealt_form(session: Session, forms: Sequence[Quiz], attempts: Sequence[AttemptRow]) -> str:
    """Return the id of the form of one test that the learner is dealt; `attempts` are all theirs, oldest first."""
    return _begun(forms, attempts) or _dealt(session, forms, attempts)


def _begun(forms: Iterable[Quiz], attempts: Iterable[AttemptRow]) -> str:
    """Return the form of the attempt under way, else of the first one; empty when none was begun."""
    ids = {each.id for each in forms}
    own = [each for each in attempts if each.quiz in ids]
    return next((each.quiz for each in (*[each for each in own if not each.submitted_at], *own)), "")


def _dealt(session: Session, forms: Sequence[Quiz], attempts: Iterable[AttemptRow]) -> str:
    learner, module, mode = session.learner, forms[0].id.partition("/")[0], forms[0].modes[0]
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
