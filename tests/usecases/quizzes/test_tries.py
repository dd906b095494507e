"""Tries in practice: how many there are, what each tells, and that what was told cannot be copied."""

import pytest
from tests.usecases.quiz_course import RIGHT, WRONG

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode, State, Verdict
from htcourse.ui.question.verdict import summary_words
from htcourse.usecases.attempts.answer_question import answer_question, show_answer_in_place, undo_answer
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    open_attempt,
    open_attempt_question,
    show_right_answer,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.review.review_queue import counted_answers


def practise(desk, quiz="basics"):
    return start_attempt(desk.session, f"course/{quiz}", Mode.PRACTICE)


def test_how_sure_one_is_is_no_other_try_in_a_test(desk):
    page = start_attempt(desk.session, "course/basics", Mode.TEST)
    for answer, confidence in ((WRONG, None), (WRONG, 3), (RIGHT, 3)):
        answer_in_attempt(desk.session, page.id, 1, answer, confidence=confidence)
    assert [each.try_number for each in desk.session.learner.responses(attempt=page.id)] == [1, 1, 2]


def test_an_answer_can_be_taken_back_until_the_right_one_was_told(desk):
    page = practise(desk)
    offered = [answer_in_attempt(desk.session, page.id, 1, WRONG).question.can_undo for _ in range(3)]
    assert offered == [True, True, False]
    assert answer_in_attempt(desk.session, page.id, 2, WRONG).question.can_undo
    assert not show_right_answer(desk.session, page.id, 2).question.can_undo
    assert not open_attempt_question(desk.session, page.id, 2).can_undo
    in_place = [answer_question(desk.session, "course/q1", WRONG, seed=1).can_undo for _ in range(3)]
    assert in_place == [True, True, False]


def test_an_explanation_waits_for_the_right_answer_and_the_mark_says_so(desk):
    page = practise(desk)
    told = answer_in_attempt(desk.session, page.id, 1, WRONG).question.mark
    shown = show_right_answer(desk.session, page.id, 1).question.mark
    assert (told.has_more, told.feedback) == (True, "")
    assert (shown.has_more, "See the table." in shown.feedback) == (False, True)


def test_practice_offers_three_tries_and_none_once_it_is_right(desk):
    page = practise(desk)
    offered = []
    for answer in (WRONG, WRONG, WRONG):
        answer_in_attempt(desk.session, page.id, 1, answer)
        offered.append(open_attempt_question(desk.session, page.id, 1).tries_left)
    assert offered == [2, 1, 0]
    answer_in_attempt(desk.session, page.id, 2, RIGHT)
    assert open_attempt_question(desk.session, page.id, 2).tries_left == 0


def test_an_undone_answer_is_gone_and_its_try_is_not_given_back(desk):
    page = practise(desk)
    undo_answer(desk.session, answer_in_attempt(desk.session, page.id, 1, WRONG).question.response_id)
    assert open_attempt_question(desk.session, page.id, 1).answer is None
    assert answer_in_attempt(desk.session, page.id, 1, WRONG).question.tries_left == 1


def told_at(desk, page, answer, number=1):
    mark = answer_in_attempt(desk.session, page.id, number, answer).question.mark
    assert mark is not None
    assert open_attempt_question(desk.session, page.id, number).mark == mark
    return {each.id: each.state for each in mark.remarks}, mark


def test_practice_tells_the_right_answer_after_the_last_try_only(desk):
    page = practise(desk)
    for _ in range(2):
        states, mark = told_at(desk, page, WRONG)
        assert states == {"act": State.WRONG}
        assert (mark.verdict, mark.feedback, mark.remarks[0].feedback) == (Verdict.WRONG, "", "Not an act.")
        assert open_attempt_question(desk.session, page.id, 1).can_be_shown
    states, mark = told_at(desk, page, WRONG)
    assert states == {"act": State.WRONG, "means": State.MISSED, "purpose": State.LEFT}
    assert mark.feedback == "See the table."
    assert not open_attempt_question(desk.session, page.id, 1).can_be_shown


def test_the_right_answer_that_was_asked_for_is_no_answer_in_any_count(desk):
    page = practise(desk)
    answer_in_attempt(desk.session, page.id, 1, WRONG)
    show_right_answer(desk.session, page.id, 1)
    submit_attempt(desk.session, page.id)
    answer_question(desk.session, "course/q2", WRONG, seed=1)
    show_answer_in_place(desk.session, "course/q2")
    learner = desk.session.learner
    assert learner.counted_tries() == {"course/q1": 1, "course/q2": 1}
    counted = counted_answers(desk.session, learner.attempts())
    assert {each: [one.row.answer for one in own] for each, own in counted.items()} == {
        "course/q1": [WRONG],
        "course/q2": [WRONG],
    }
    (finished,) = finished_attempts(desk.session.places).finished
    assert (finished.answers[0].answer, finished.answers[0].points, finished.answers[0].try_number) == (WRONG, 0, 1)


def test_a_right_try_tells_all(desk):
    page = practise(desk)
    told_at(desk, page, WRONG)
    states, mark = told_at(desk, page, RIGHT)
    assert (states["means"], mark.feedback) == (State.RIGHT, "See the table.")


def test_what_was_told_cannot_be_copied(desk):
    page = practise(desk)
    for _ in range(3):
        told_at(desk, page, WRONG)
    with pytest.raises(CourseError, match="was shown"):
        answer_in_attempt(desk.session, page.id, 1, RIGHT)
    with pytest.raises(CourseError, match="cannot be taken back"):
        undo_answer(desk.session, open_attempt_question(desk.session, page.id, 1).response_id)
    assert submit_attempt(desk.session, page.id).points == 0


def test_whoever_asks_for_the_right_answer_sees_it_and_the_try_counts_nothing(desk):
    page = practise(desk)
    answer_in_attempt(desk.session, page.id, 3, {"choices": ["force"]})  # half right
    told = show_right_answer(desk.session, page.id, 3).question
    assert told.mark is not None
    assert told.answer == {"choices": ["force"]}
    assert {each.id: each.state for each in told.mark.remarks if each.id in ("force", "fraud")} == {
        "force": State.RIGHT,
        "fraud": State.MISSED,
    }
    assert (told.mark.points, told.tries_left, told.can_be_shown) == (0, 0, False)
    assert (told.mark.verdict, told.page.tries) == (Verdict.PARTLY, 1)
    assert summary_words(told.mark, "choose-many").endswith("The right answer was shown: this try counts nothing.")
    with pytest.raises(CourseError, match="was shown"):
        answer_in_attempt(desk.session, page.id, 3, {"choices": ["force", "fraud"]})
    with pytest.raises(CourseError, match="cannot be taken back"):
        undo_answer(desk.session, told.response_id)
    assert open_attempt(desk.session, page.id).slots[2].verdict is Verdict.PARTLY, "its dot says what its card says"
    result = submit_attempt(desk.session, page.id)
    assert (result.rows[2].points, result.rows[2].verdict) == (0, Verdict.PARTLY)
    assert result.attempt.slots[2].verdict is Verdict.PARTLY


def test_a_try_that_was_taken_back_is_counted_where_the_next_one_is_named(desk):
    page = practise(desk)
    told_at(desk, page, WRONG)
    undo_answer(desk.session, open_attempt_question(desk.session, page.id, 1).response_id)
    assert open_attempt_question(desk.session, page.id, 1).page.tries == 1
    told_at(desk, page, RIGHT)
    assert open_attempt_question(desk.session, page.id, 1).page.tries == 2


def test_there_is_nothing_to_ask_for_before_a_try_or_after_a_right_one(desk):
    page = practise(desk)
    with pytest.raises(CourseError, match="no right answer"):
        show_right_answer(desk.session, page.id, 1)
    told_at(desk, page, RIGHT)
    with pytest.raises(CourseError, match="no right answer"):
        show_right_answer(desk.session, page.id, 1)


def test_a_text_is_held_against_its_model_answer_at_once(desk):
    page = practise(desk, "words")
    _, mark = told_at(desk, page, {"text": "I ask."})
    assert "Ask first." in mark.feedback
    _, mark = told_at(desk, page, {"text": "I ask.", "levels": {"safe": "no"}})
    assert "Ask first." in mark.feedback


def test_rating_a_text_is_no_other_try_and_writing_another_is(desk):
    page = practise(desk, "words")
    counted = []
    for answer in ({"text": "I ask."}, {"text": "I ask.", "levels": {"safe": "no"}}, {"text": "I ask first."}):
        answer_in_attempt(desk.session, page.id, 1, answer)
        in_place = answer_question(desk.session, "course/essay", answer, seed=1)
        counted.append((open_attempt_question(desk.session, page.id, 1).page.tries, in_place.tries))
    assert counted == [(1, 1), (1, 1), (2, 2)]
