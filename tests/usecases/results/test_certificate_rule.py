"""A module that asks for its exam: no certificate before all lessons are read and the exam is passed and released."""

from dataclasses import replace

import pytest
from tests.usecases.exam_course import COURSE, RIGHT, WRONG, ExamDesk

from htcourse.core.course import Route
from htcourse.core.quiz import Mode, Quiz
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import ROUTE
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.marking.more_attempts import Allowance, allow_own_more
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.marking.release_exams import hold_back_own, list_exams, release_own
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_result, submit_attempt
from htcourse.usecases.reading.record_reading import mark_read
from htcourse.usecases.results.certificate import open_certificate

EXAM = Quiz("gate", {"en": "Last exam"}, "", (Mode.EXAM,), ("q1", "q2"), (), pass_percent=60, certificate=True)
QUIET = lambda done, total: None  # noqa: E731 - a report that nobody reads


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    desk.install(replace(COURSE, quizzes=(*COURSE.quizzes, EXAM)))
    yield desk
    desk.leave()


def read_all(desk):
    mark_read(desk.session, "course/elements#start")
    page = open_question(desk.session, "course/q1")
    answer_question(desk.session, "course/q1", WRONG, seed=page.seed)


def sit(desk, first, *, releases=True):
    attempt = desk.start("gate").id
    for number, answer in enumerate((first, RIGHT), 1):
        answer_in_attempt(desk.session, attempt, number, answer)
    submit_attempt(desk.session, attempt)
    if releases:
        release_own(desk.session, rows(desk))
    return attempt


def rows(desk):
    return list_exams(desk.places, desk.clock, QUIET).rows


def missing(desk):
    page = open_certificate(desk.session)
    return page.statement is None, page.lessons_left, page.exams


def test_lessons_alone_are_not_enough(desk):
    read_all(desk)
    assert missing(desk) == (True, 0, ("Last exam",))
    assert open_certificate(desk.session).modules == (("course", "Course"),)


def test_an_exam_that_is_passed_and_released_gives_it_and_held_back_takes_it(desk):
    read_all(desk)
    sit(desk, RIGHT, releases=False)
    assert missing(desk) == (True, 0, ("Last exam",)), "an exam that is not released tells nothing"
    release_own(desk.session, rows(desk))
    assert missing(desk) == (False, 0, ())
    hold_back_own(desk.session, rows(desk))
    assert missing(desk)[0]


def test_an_exam_that_is_not_passed_gives_none_until_its_mark_is_another(desk):
    read_all(desk)
    attempt = sit(desk, WRONG)
    assert missing(desk) == (True, 0, ("Last exam",))
    override_own(desk.session, AnswerKey(desk.learner_id, attempt, 1), Override(0.5, "Half of it.", "Ana"))
    assert missing(desk) == (False, 0, ())


@pytest.mark.parametrize("attempts", [0, 2])
def test_it_is_said_where_no_attempt_is_left(desk, attempts):
    desk.install(replace(COURSE, quizzes=(*COURSE.quizzes, replace(EXAM, attempts=attempts))))
    read_all(desk)
    assert open_certificate(desk.session).used == ()
    sit(desk, WRONG, releases=False)
    assert open_certificate(desk.session).used == (), "its result may be a pass"
    release_own(desk.session, rows(desk))
    assert open_certificate(desk.session).used == (() if attempts else ("Last exam",))
    allow_own_more(desk.session, Allowance(desk.learner_id, "course/gate"))
    assert open_certificate(desk.session).used == ()


def test_an_exam_of_another_route_is_not_asked_for(desk):
    routes = (Route("short", {"en": "Short"}), Route("long", {"en": "Long"}))
    exam = replace(EXAM, routes=("long",))
    desk.install(replace(COURSE, routes=routes, quizzes=(*COURSE.quizzes, exam)))
    read_all(desk)
    desk.session.learner.set_preference(ROUTE, "short")
    assert missing(desk) == (False, 0, ())
    desk.session.learner.set_preference(ROUTE, "long")
    assert missing(desk) == (True, 0, ("Last exam",))


@pytest.mark.parametrize(
    ("modes", "measures"),
    [((Mode.PRACTICE, Mode.TEST, Mode.EXAM), Mode.EXAM), ((Mode.PRACTICE, Mode.TEST), Mode.TEST)],
)
def test_practice_earns_none_nor_a_test_of_what_can_be_an_exam(desk, modes, measures):
    desk.install(replace(COURSE, quizzes=(*COURSE.quizzes, replace(EXAM, modes=modes))))
    read_all(desk)
    for mode in modes:
        attempt = desk.start("gate", mode).id
        for number in (1, 2):
            answer_in_attempt(desk.session, attempt, number, RIGHT)
        submit_attempt(desk.session, attempt)
        release_own(desk.session, rows(desk))
        assert missing(desk)[0] is (mode is not measures)


def test_who_began_an_exam_is_not_rid_of_it_by_another_route(desk):
    routes = (Route("short", {"en": "Short"}), Route("long", {"en": "Long"}))
    desk.install(replace(COURSE, routes=routes, quizzes=(*COURSE.quizzes, replace(EXAM, routes=("long",)))))
    read_all(desk)
    desk.session.learner.set_preference(ROUTE, "long")
    sit(desk, WRONG)
    desk.session.learner.set_preference(ROUTE, "short")
    assert missing(desk) == (True, 0, ("Last exam",))


def test_a_module_that_asks_for_no_exam_stays_as_it_was(desk):
    desk.install(COURSE)
    read_all(desk)
    assert missing(desk) == (False, 0, ())
    assert desk.session.learner.events(Kind.ATTEMPT_TERMS) == ()


@pytest.mark.parametrize("answer", [RIGHT, WRONG])
def test_whether_it_is_passed_is_not_told_while_an_exam_asks_the_same(desk, answer):
    read_all(desk)
    attempt = sit(desk, answer)
    was = missing(desk)
    sitting = desk.start("untimed").id
    page = open_certificate(desk.session)
    assert (page.statement, page.exams, page.untold) == (None, (), ("Last exam",))
    override_own(desk.session, AnswerKey(desk.learner_id, attempt, 1), Override(0.5, "Half of it.", "Ana"))
    assert not any(each.was_changed for each in open_result(desk.session, attempt).rows), "a mark given anew tells too"
    submit_attempt(desk.session, sitting)
    release_own(desk.session, rows(desk))
    assert missing(desk) == (False, 0, ()), was
    assert open_result(desk.session, attempt).rows[0].was_changed
