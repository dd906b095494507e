"""Questions of equal content under two ids: an answer is to the one its attempt drew, whichever was shown first."""

from dataclasses import replace

import pytest
from tests.store.behind import change_behind
from tests.usecases.equal_questions import EQUAL, ONE, OTHER, EqualDesk, keep_as_before
from tests.usecases.quiz_course import RIGHT, WRONG

from htcourse.core.quiz import Mode, Verdict
from htcourse.usecases.attempts.gate import gate_now
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    open_attempt_question,
    open_result,
    show_right_answer,
    submit_attempt,
)
from htcourse.usecases.review.review_queue import counted_answers


@pytest.fixture
def desk(tmp_path):
    desk = EqualDesk(tmp_path)
    yield desk
    desk.leave()


def take(desk, quiz, answer, mode=Mode.TEST):
    """Take a quiz whose one question gets an answer, and hand it in."""
    page = desk.start(quiz, mode)
    for number in range(1, len(page.slots) + 1):
        answer_in_attempt(desk.session, page.id, number, answer)
    return page, submit_attempt(desk.session, page.id)


def answered(desk, page):
    return {number: each.question for number, each in desk.session.learner.last_responses(page.id).items()}


@pytest.mark.parametrize("mode", [Mode.TEST, Mode.PRACTICE])
def test_a_right_answer_counts_where_an_equal_question_was_shown_before(desk, mode):
    take(desk, "first", WRONG)
    page, result = take(desk, "brought", RIGHT, mode)
    assert (result.points, result.out_of) == (1.0, 1.0)
    assert [(each.question_id, each.verdict, each.is_answered) for each in result.rows] == [
        (OTHER, Verdict.RIGHT, True)
    ]
    assert [each.id for each in result.objectives] == ["course/o-signs"]
    assert answered(desk, page) == {1: OTHER}
    assert [each.question for each in desk.session.learner.responses()] == [ONE, OTHER]
    assert open_attempt_question(desk.session, page.id, 1).page.id == OTHER
    assert desk.session.learner.counted_tries() == {ONE: 1, OTHER: 1}


def test_both_in_one_quiz_count_each(desk):
    page, result = take(desk, "twice", RIGHT)
    assert (result.points, result.out_of) == (2.0, 2.0)
    assert {*answered(desk, page).values()} == {ONE, OTHER}


def test_asking_for_the_right_answer_is_kept_with_the_question_that_was_asked(desk):
    take(desk, "first", RIGHT)
    page = desk.start("brought", Mode.PRACTICE)
    answer_in_attempt(desk.session, page.id, 1, WRONG)
    show_right_answer(desk.session, page.id, 1)
    assert [each.question for each in desk.session.learner.responses(attempt=page.id)] == [OTHER, OTHER]


def test_points_for_a_blank_are_given_to_the_question_that_was_asked(desk):
    take(desk, "first", WRONG)
    page = desk.start("brought", Mode.TEST)
    submit_attempt(desk.session, page.id)
    override_own(desk.session, AnswerKey(desk.learner_id, page.id, 1), Override(1.0, "It was said aloud.", "Ana"))
    assert answered(desk, page) == {1: OTHER}
    assert open_result(desk.session, page.id).points == 1.0


def test_what_an_earlier_version_kept_under_the_other_id_counts_as_an_answer_to_what_was_drawn(desk):
    take(desk, "first", WRONG)
    page = desk.start("brought", Mode.TEST)
    kept = keep_as_before(desk.session, page, RIGHT, 1.0)
    assert kept.question == ONE
    result = submit_attempt(desk.session, page.id)
    assert (result.points, result.rows[0].verdict, result.rows[0].is_answered) == (1.0, Verdict.RIGHT, True)
    learner = desk.session.learner
    attempt = learner.attempt(page.id)
    assert (attempt.points, attempt.answered, attempt.doubt) == (1.0, 1, None)
    for rows in (
        learner.responses(attempt=page.id),
        learner.responses(attempt=page.id, undone=True),
        learner.every_response(attempt=page.id),
        (learner.response(kept.id), learner.first_marked(page.id)[1]),
    ):
        assert {each.question for each in rows} == {OTHER}
    assert learner.answered_questions() == {ONE, OTHER}
    assert learner.counted_tries() == {ONE: 1, OTHER: 1}
    counted = counted_answers(desk.session, learner.attempts())
    assert {id: [each.given.points for each in own] for id, own in counted.items()} == {ONE: [0.0], OTHER: [1.0]}


def test_statistics_and_sheet_of_such_rows_are_of_the_question_that_was_drawn(desk):
    take(desk, "first", WRONG)
    page = desk.start("brought", Mode.TEST)
    keep_as_before(desk.session, page, RIGHT, 1.0)
    submit_attempt(desk.session, page.id)
    desk.install(None)
    (_, own) = finished_attempts(desk.places).finished
    assert [(each.question, each.points, each.is_answered) for each in own.answers] == [(OTHER, 1.0, True)]
    (seen,) = open_seen(desk.places, desk.learner_id, page.id, "en").questions
    assert (seen.is_unread, seen.title, seen.points) == (False, "The same", 1.0)


@pytest.mark.parametrize("drawn", ["no json", '["q1"]'])
def test_an_attempt_that_nobody_can_read_keeps_no_other_answer_from_being_found(desk, drawn):
    page, _ = take(desk, "first", WRONG)
    desk.start("sat", Mode.EXAM)
    desk.close()
    change_behind(
        desk.places.learner_file(desk.learner_id), f"update attempt set drawn = '{drawn}' where id = '{page.id}'"
    )
    session = desk.start_anew()
    assert session.learner.answered_questions() == {ONE}
    assert gate_now(session).closed == {ONE, OTHER}


@pytest.mark.parametrize("later", ["moved", "gone"])
def test_each_keeps_its_objective_whatever_the_module_says_later(desk, later):
    take(desk, "first", WRONG)
    page, _ = take(desk, "brought", RIGHT)
    moved = (replace(each, objective="o-elements") if each.id == "other" else each for each in EQUAL.questions)
    desk.install(replace(EQUAL, questions=tuple(moved)) if later == "moved" else None)
    assert [each.objective for each in open_result(desk.session, page.id).rows] == ["course/o-signs"]
    found = finished_attempts(desk.places).finished
    assert [one.objective for each in found for one in each.answers] == ["course/o-elements", "course/o-signs"]
