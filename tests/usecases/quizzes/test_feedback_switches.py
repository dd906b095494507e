"""What a quiz keeps to itself: at the answer, in the result, in the lists, in review and in progress."""

import pytest
from tests.usecases.exam_course import RIGHT, WRONG, ExamDesk

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Feedback, Mode, State, Verdict
from htcourse.store.learner_rows import Kind
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt,
    open_attempt_question,
    open_result,
    start_again,
    submit_attempt,
)
from htcourse.usecases.review.reviewing import open_review

PARTLY = {"choices": ["force", "poverty"]}


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    yield desk
    desk.leave()


def taken(desk, quiz, mode=Mode.TEST):
    """Return an attempt with a wrong, no and a partly right answer, handed in and told."""
    page = desk.start(quiz, mode)
    answer_in_attempt(desk.session, page.id, 1, WRONG, confidence=3)
    answer_in_attempt(desk.session, page.id, 3, PARTLY)
    submit_attempt(desk.session, page.id)
    if mode is Mode.EXAM:
        desk.session.learner.append_event(Kind.ATTEMPT_RELEASED, page.quiz_id, attempt=page.id)
    return page.id


def told_at(desk, attempt, number=1):
    question = open_attempt_question(desk.session, attempt, number)
    assert question.mark is not None
    return question, question.mark


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST, Mode.EXAM])
def test_without_the_key_only_what_was_chosen_is_marked(desk, mode):
    attempt = taken(desk, "keyless", mode)
    question, mark = told_at(desk, attempt)
    assert [(each.id, each.state, each.feedback) for each in mark.remarks] == [("act", State.WRONG, "Not an act.")]
    assert mark.verdict is Verdict.WRONG
    assert question.page.sources == ("Protocol, art. 3",)
    assert question.page.section_id
    _, mark = told_at(desk, attempt, 3)
    assert {each.id: each.state for each in mark.remarks} == {"force": State.RIGHT, "poverty": State.WRONG}
    assert open_result(desk.session, attempt).points == pytest.approx(mark.points)


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST, Mode.EXAM])
def test_without_explanations_the_verdict_stands_alone(desk, mode):
    question, mark = told_at(desk, taken(desk, "silent", mode))
    assert (mark.feedback, {each.feedback for each in mark.remarks}) == ("", {""})
    assert {each.id: each.state for each in mark.remarks}["means"] is State.MISSED
    assert (question.page.sources, question.page.section_id) == ((), "")


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST, Mode.EXAM])
def test_without_correctness_only_the_reasons_for_what_was_chosen_are_told(desk, mode):
    attempt = taken(desk, "blind", mode)
    _, mark = told_at(desk, attempt)
    assert (mark.verdict, mark.points) == (Verdict.UNTOLD, 0)
    assert [(each.id, each.state, each.feedback) for each in mark.remarks] == [("act", State.UNTOLD, "Not an act.")]
    assert mark.feedback == "See the table."
    result = open_result(desk.session, attempt)
    assert (result.points, result.objectives) == (0, ())
    assert {each.verdict for each in result.rows} == {Verdict.UNTOLD}
    assert {each.verdict for each in open_attempt(desk.session, attempt).slots} == {None}


@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST, Mode.EXAM])
def test_a_quiz_that_tells_nothing_shows_the_answers_and_no_more(desk, mode):
    attempt = taken(desk, "nothing", mode)
    question, mark = told_at(desk, attempt)
    assert question.answer == WRONG
    assert (mark.verdict, mark.feedback, {each.feedback for each in mark.remarks}) == (Verdict.UNTOLD, "", {""})
    assert len(open_result(desk.session, attempt).rows) == 3


def test_practice_tells_as_much_at_the_answer_as_later(desk):
    page = desk.start("keyless", Mode.PRACTICE)
    answered = answer_in_attempt(desk.session, page.id, 1, WRONG).question
    assert answered.mark == open_attempt_question(desk.session, page.id, 1).mark
    assert answered.mark.told == Feedback(right_answer=False)


def test_tries_do_not_tell_what_the_quiz_does_not(desk):
    page = desk.start("blind", Mode.PRACTICE)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    answer_in_attempt(desk.session, page.id, 2, WRONG)
    assert [open_attempt_question(desk.session, page.id, number).tries_left for number in (1, 2)] == [2, 2]


def test_points_are_kept_whole_whatever_is_told(desk):
    attempt = taken(desk, "nothing")
    kept = desk.session.learner.last_responses(attempt)
    assert [(kept[number].points, kept[number].verdict) for number in (1, 3)] == [(0, "wrong"), (0, "wrong")]


def test_a_list_tells_no_points_of_a_quiz_that_does_not_tell_them(desk):
    for quiz in ("blind", "keyless"):
        taken(desk, quiz)
    rows = {each.id: each.attempts for each in list_quizzes(desk.session)}
    assert rows["course/blind"][0].points is None
    assert rows["course/keyless"][0].points is not None


def test_only_wrong_again_would_tell_what_was_wrong(desk):
    with pytest.raises(CourseError, match="whole"):
        start_again(desk.session, taken(desk, "blind"), only_wrong=True)
    again = start_again(desk.session, taken(desk, "keyless"), only_wrong=True)
    assert again.feedback == Feedback(right_answer=False)


@pytest.mark.parametrize(
    ("quiz", "is_told"), [("basics", True), ("silent", True), ("keyless", False), ("blind", False)]
)
@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.TEST])
def test_review_does_not_bring_up_what_would_tell_the_key(desk, quiz, mode, is_told):
    taken(desk, quiz, mode)
    assert bool(open_review(desk.session).sure_and_wrong) is is_told
    desk.clock.now = desk.clock.now.replace(day=20)
    assert (open_review(desk.session).waiting > 0) is is_told


@pytest.mark.parametrize(("quiz", "is_told"), [("keyless", True), ("blind", False)])
def test_progress_counts_what_was_told_right_or_wrong(desk, quiz, is_told):
    taken(desk, quiz)
    assert bool(desk.session.learner.counted_tries()) is is_told


def test_an_attempt_keeps_to_what_the_quiz_told_when_it_was_begun(desk):
    attempt = taken(desk, "keyless")
    desk.install(None)
    _, mark = told_at(desk, attempt)
    assert [each.id for each in mark.remarks] == ["act"]


def test_an_exam_tells_nothing_until_it_is_released(desk):
    page = desk.start("silent")
    answer_in_attempt(desk.session, page.id, 1, WRONG)
    result = submit_attempt(desk.session, page.id)
    assert (result.rows, result.attempt.waits) == ((), True)
    assert open_attempt_question(desk.session, page.id, 1).mark is None
    assert {each.id: each for each in list_quizzes(desk.session)}["course/silent"].attempts[0].waits
    desk.session.learner.append_event(Kind.ATTEMPT_RELEASED, "course/silent", attempt=page.id)
    assert not open_result(desk.session, page.id).attempt.waits


@pytest.mark.parametrize("mode", [Mode.TEST, Mode.EXAM])
def test_a_question_left_blank_is_told_once_results_are(desk, mode):
    attempt = taken(desk, "basics" if mode is Mode.TEST else "untimed", mode)
    question, mark = told_at(desk, attempt, 2)
    assert (question.answer, mark.points, mark.verdict) == (None, 0, Verdict.WRONG)
    assert State.MISSED in {each.state for each in mark.remarks}
