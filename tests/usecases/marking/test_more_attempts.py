"""More attempts for one person: at a test and at an exam, beforehand and afterwards, taken back, and by nobody else."""

from dataclasses import replace

import pytest
from tests.usecases.quiz_course import MODULE, QUIZZES, Desk

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store import packages
from htcourse.store.learner_rows import Kind
from htcourse.ui.screens.exams.words import sittings_words
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.attempt_words import settled_words
from htcourse.usecases.marking.more_attempts import (
    Allowance,
    Cause,
    allow_more,
    allow_own_more,
    list_sittings,
    take_more_back,
    take_own_more_back,
)
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import list_quizzes, start_attempt, submit_attempt

BASICS = "course/basics"
TWICE = replace(QUIZZES[0], attempts=2, modes=(Mode.PRACTICE, Mode.TEST, Mode.EXAM))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    desk = Desk(tmp_path)
    desk.install(replace(MODULE, quizzes=(TWICE, *QUIZZES[1:])))
    monkeypatch.setattr(packages, "builtin_library", lambda: desk.library)
    yield desk
    desk.leave()


def take(desk, mode=Mode.TEST):
    attempt = start_attempt(desk.session, BASICS, mode).id
    submit_attempt(desk.session, attempt)
    if mode is Mode.EXAM:
        desk.session.learner.append_event(Kind.ATTEMPT_RELEASED, BASICS, attempt=attempt)


def own_test(desk):
    return Allowance(desk.session.learner.id, BASICS, Mode.TEST)


def counted(desk):
    return [(str(each.allowance.mode), each.used, each.wanted, each.more, each.left) for each in rows(desk)]


def rows(desk):
    return list_sittings(desk.places).rows


def test_a_test_that_was_taken_as_often_as_it_may_be_can_be_allowed_once_more(desk):
    take(desk)
    take(desk)
    with pytest.raises(CourseError, match="as often as it may be taken"):
        take(desk)
    allow_own_more(desk.session, own_test(desk))
    assert Mode.TEST in list_quizzes(desk.session)[0].modes
    take(desk)
    with pytest.raises(CourseError, match="as often as it may be taken"):
        take(desk)
    assert counted(desk) == [("test", 3, 2, 1, 0)]


def test_attempts_allowed_beforehand_count_beside_those_of_everybody(desk):
    allow_own_more(desk.session, own_test(desk), 2, Cause("was ill", "Ms B"))
    for _ in range(4):
        take(desk)
    with pytest.raises(CourseError, match="as often"):
        take(desk)
    assert counted(desk) == [("test", 4, 2, 2, 0)]
    kept = desk.session.learner.events(Kind.EXAM_ALLOWED)
    assert [(each.data["reason"], each.data["by"]) for each in kept] == [("was ill", "Ms B")] * 2


def test_why_more_was_allowed_and_by_whom_is_said_on_the_sheet_and_under_exams(desk):
    """Kept with each and shown nowhere: the marker could not say why there were two."""
    allow_own_more(desk.session, own_test(desk), 1, Cause("Power cut", "Ms B"))
    take(desk)
    take(desk, Mode.EXAM)
    assert sittings_words("Basics", rows(desk)[-1]).endswith("1 of the 3 allowed beside · Power cut, Ms B")
    assert " · Test · " in sittings_words("Basics", rows(desk)[-1])
    assert " · Test · " not in sittings_words("Last test", rows(desk)[-1])
    test, exam = (
        open_seen(desk.places, desk.session.learner.id, each.id, "en") for each in desk.session.learner.attempts()
    )
    (step,) = test.settled
    assert (step.by, step.reason, settled_words(step, str)) == ("Ms B", "Power cut", "Another attempt was allowed.")
    assert not any(each.is_more for each in exam.settled)
    for with_all in (False, True):
        told = attempt_sheet(test, SheetHead("", "", ""), with_all=with_all)
        assert "Ms B · Another attempt was allowed." in told
        assert ("Power cut" in told) is with_all


def test_what_is_allowed_in_a_test_is_not_allowed_in_the_exam(desk):
    for mode in (Mode.EXAM, Mode.EXAM):
        take(desk, mode)
    allow_own_more(desk.session, own_test(desk))
    with pytest.raises(CourseError, match="as often"):
        take(desk, Mode.EXAM)
    # What earlier versions kept names no mode: it was an exam.
    desk.session.learner.append_event(Kind.EXAM_ALLOWED, BASICS)
    take(desk, Mode.EXAM)
    assert counted(desk) == [("exam", 3, 2, 1, 0), ("test", 0, 2, 1, 3)]


def test_what_was_allowed_and_not_used_can_be_taken_back(desk):
    allow_own_more(desk.session, own_test(desk), 2)
    assert take_own_more_back(desk.session, own_test(desk)).progress
    assert counted(desk) == [("test", 0, 2, 1, 3)]
    assert rows(desk)[0].can_be_taken_back
    for _ in range(3):
        take(desk)
    assert not rows(desk)[0].can_be_taken_back
    assert not take_own_more_back(desk.session, own_test(desk)).progress
    assert counted(desk) == [("test", 3, 2, 1, 0)], "what was used stays allowed"


def test_it_is_for_one_person_and_written_into_a_file_nobody_is_at_work_in(desk):
    other = Allowance(create_learner(desk.places, name="Aida"), BASICS, Mode.TEST)
    allow_more(desk.places, desk.clock, other)
    take(desk)
    take(desk)
    with pytest.raises(CourseError, match="as often"):
        take(desk)
    assert [(each.name, each.used, each.more) for each in rows(desk)] == [("", 2, 0), ("Aida", 0, 1)]
    take_more_back(desk.places, desk.clock, other)
    assert [each.used for each in rows(desk)] == [2]


@pytest.mark.parametrize(("mode", "count"), [(Mode.PRACTICE, 1), (Mode.PRE, 1), (Mode.TEST, 0), (Mode.TEST, 21)])
def test_only_what_is_counted_can_be_allowed_and_so_many_at_once(desk, mode, count):
    with pytest.raises(CourseError, match="at a test or an exam"):
        allow_own_more(desk.session, Allowance(desk.session.learner.id, BASICS, mode), count)
