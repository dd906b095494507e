"""Another attempt at an exam while the one before awaits its release: released first, it told the key."""

import pytest
from tests.usecases.exam_course import ExamDesk

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_result, submit_attempt


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    yield desk
    desk.leave()


def test_it_begins_before_the_first_is_released_and_the_gate_stays_closed(desk):
    page = desk.start("timed")
    with pytest.raises(CourseError, match="in the middle"):
        desk.start("timed")
    desk.pass_time(minutes=31)
    with pytest.raises(CourseError, match="not released yet"):
        desk.start("timed")
    assert offered(desk, page.quiz_id) == ()
    desk.session.learner.append_event(Kind.EXAM_ALLOWED, "course/timed")
    assert offered(desk, page.quiz_id) == (Mode.EXAM,)
    second = desk.start("timed")
    assert second.id != page.id
    asked = {each.question_id for each in page.slots}
    assert gate_now(desk.session).closed >= asked
    assert not told_of(desk, page), "the first waits"
    submit_attempt(desk.session, second.id)
    with pytest.raises(CourseError, match="not released yet"):
        desk.start("timed")
    release(desk, page)
    assert gate_now(desk.session).closed >= asked, "the second waits, and asks the same"
    assert not told_of(desk, page)
    release(desk, second)
    assert not gate_now(desk.session).closed
    assert told_of(desk, page)


def release(desk, page):
    desk.session.learner.append_event(Kind.ATTEMPT_RELEASED, page.quiz_id, attempt=page.id)


def offered(desk, quiz):
    return next(each for each in list_quizzes(desk.session) if each.id == quiz).modes


def told_of(desk, page):
    """Return the questions of an attempt of which it is told whether they are right."""
    rows = open_result(desk.session, page.id).rows
    return [each.number for each in rows if each.verdict not in (Verdict.UNTOLD, Verdict.OPEN)]
