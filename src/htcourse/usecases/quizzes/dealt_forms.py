"""Which forms of the tests around a course a learner is dealt."""

from collections.abc import Iterable, Sequence
from datetime import date

from htcourse.core.errors import CourseError
from htcourse.core.parallel_forms import (
    AROUND,
    FORMS,
    Attempt,
    day_of,
    first_form,
    is_around,
    is_follow_up,
    of_test,
    other_form,
)
from htcourse.core.quiz import Mode, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_rows import AttemptRow
from htcourse.store.preferences import DEALT_FORM, RECORD, ROUTE
from htcourse.usecases.attempts.sheets import Sheets, left_beside, sheets_of
from htcourse.usecases.session import Session


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
    quiz: Quiz, quizzes: Sequence[Quiz], attempts: Iterable[Attempt], by: Attempt | None = None
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


def _is_before(one: Attempt, other: Attempt) -> bool:
    """Whether one was handed in before another; a sheet says no hour, and counts as before all else of its day."""
    if one.is_paper:
        return day_of(one) <= day_of(other)
    return one.submitted_at < other.submitted_at


def _module(id: str) -> str:
    return id.partition("/")[0]


def attempts_of(session: Session, sheets: Sheets) -> tuple[AttemptRow, ...]:
    """Return the learner's attempts, on paper too, as they were begun; of a test on paper that alone which counts."""
    own, on_paper = session.learner.attempts(), sheets()
    left = left_beside(on_paper, own, session.libraries)
    every = sorted((*own, *on_paper), key=lambda each: each.started_at) if on_paper else own
    return tuple(each for each in every if each.id not in left)


def attempts_shown(session: Session, sheets: Sheets) -> tuple[AttemptRow, ...]:
    """Return the learner's attempts without those left open of a test that was taken on paper: nobody goes on there."""
    own = session.learner.attempts()
    begun = [each for each in own if each.mode in AROUND and not each.submitted_at]
    left = left_beside(sheets(), begun, session.libraries) if begun else frozenset()
    return tuple(each for each in own if each.submitted_at or each.id not in left)


def refuse_shut(session: Session, quiz: Quiz, mode: Mode) -> None:
    """Raise CourseError where a test around a course cannot be begun."""
    if mode not in (Mode.PRE, Mode.POST):
        return
    sheets = sheets_of(session.places, session.learner)
    attempts = (*session.learner.attempts(), *sheets())
    if mode is Mode.POST and tests_before(session, quiz, attempts):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This test comes some weeks after the course: its post-test comes first."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the post-test and submit it."),
        )
    is_later = mode is Mode.POST and quiz.form not in FORMS
    every = quizzes_beside(session, quiz) if quiz.form and is_around(quiz.modes) else ()
    forms = {each.id for each in every if is_around(each.modes) and each.form and of_test(each) == of_test(quiz)}
    taken = [each for each in attempts if each.quiz in {quiz.id, *forms} and each.mode == mode and each.submitted_at]
    if any(each.quiz == quiz.id or is_later or each.is_paper for each in taken):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "You have taken this test already."),
            fix=QT_TRANSLATE_NOOP("Errors", "A pre-test and a post-test are taken once."),
        )
    if is_shut(quiz, mode, [each for each in attempts if each.quiz == quiz.id], sheets):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This is the post-test, and its pre-test comes first."),
            fix=QT_TRANSLATE_NOOP("Errors", "Take the pre-test and submit it."),
        )


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
