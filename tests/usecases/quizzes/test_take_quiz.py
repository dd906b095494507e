"""Quizzes: drawn, answered, submitted, taken again."""

from dataclasses import replace

import pytest
from tests.usecases.quiz_course import MODULE, QUIZZES, RIGHT, WRONG, module_with, single

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode, Verdict
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.shown_question import ShownQuestion
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    flag_question,
    list_quizzes,
    open_attempt,
    open_attempt_question,
    open_result,
    start_again,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.session import Changed


def mark_in(found):
    assert found.mark is not None
    return found.mark


def start(desk, mode=Mode.TEST, quiz="basics", **more):
    return start_attempt(desk.session, f"course/{quiz}", mode, **more)


def test_quizzes_are_listed_in_the_authors_order(desk):
    rows = list_quizzes(desk.session)
    assert [(each.id, each.title, each.questions) for each in rows] == [
        ("course/basics", "Basics", 3),
        ("course/words", "Words", 2),
        ("course/drawn", "Drawn", 4),
        ("course/final", "Final", 1),
        ("course/empty", "Empty", 0),
    ]
    assert rows[0].modes == (Mode.PRACTICE, Mode.TEST)
    assert (rows[0].unfinished, rows[0].attempts) == ("", ())


def test_quizzes_of_a_lesson_are_its_own(desk):
    assert [each.id for each in list_quizzes(desk.session, "course/elements")] == ["course/basics"]


def test_a_list_tells_of_attempts_newest_first(desk):
    first, second = start(desk), start(desk)
    answer_in_attempt(desk.session, first.id, 1, RIGHT)
    submit_attempt(desk.session, first.id)
    row = list_quizzes(desk.session)[0]
    assert row.unfinished == second.id
    assert [(each.id, each.answered, each.total, each.points) for each in row.attempts] == [
        (second.id, 0, 3, None),
        (first.id, 1, 3, 1.0),
    ]


def test_a_new_attempt_shows_its_questions_unanswered(desk):
    page = start(desk)
    assert [each.question_id for each in page.slots] == ["course/q1", "course/q2", "course/many"]
    assert [each.number for each in page.slots] == [1, 2, 3]
    assert not any(each.is_answered or each.is_flagged or each.verdict for each in page.slots)
    assert (page.quiz_title, page.part_number, page.part_title) == ("Basics", 1, "What it is")
    assert (page.current, page.is_submitted, page.mode) == (1, False, Mode.TEST)


def test_a_seed_draws_the_same_form_and_others_draw_others(desk):
    def ids(page):
        return [each.question_id for each in page.slots]

    assert ids(start(desk, quiz="drawn", seed=7)) == ids(start(desk, quiz="drawn", seed=7))
    assert len({tuple(ids(start(desk, quiz="drawn"))) for _ in range(8)}) > 1


def test_equal_choices_stand_in_different_orders_within_one_attempt(desk):
    page = start(desk, quiz="drawn", seed=3)
    orders = {
        tuple(
            option.id for option in open_attempt_question(desk.session, page.id, slot.number).page.interaction.options
        )
        for slot in page.slots
    }
    assert len(orders) > 1


@pytest.mark.parametrize(
    ("quiz", "mode", "error"),
    [
        ("course/basics", Mode.EXAM, CourseError),
        ("course/empty", Mode.PRACTICE, CourseError),
        ("course/gone", Mode.TEST, NotFoundError),
        ("other/basics", Mode.TEST, NotFoundError),
    ],
)
def test_what_cannot_be_taken_says_so_and_keeps_nothing(desk, quiz, mode, error):
    with pytest.raises(error):
        start_attempt(desk.session, quiz, mode)
    assert desk.session.learner.attempts() == ()


def test_practice_shows_the_mark_at_once(desk):
    page = start(desk, Mode.PRACTICE)
    answered = answer_in_attempt(desk.session, page.id, 1, WRONG, confidence=2, seconds=3.0, hints=1)
    assert mark_in(answered.question).verdict is Verdict.WRONG
    assert answered.changed == Changed(progress=True)
    question = open_attempt_question(desk.session, page.id, 1)
    assert (answered.attempt, answered.question) == (open_attempt(desk.session, page.id), question)
    assert (question.answer, question.confidence, question.tries_left) == (WRONG, 2, 2)
    assert mark_in(question).verdict is Verdict.WRONG
    assert question.page.hints
    assert question.page.sources == ("Protocol, art. 3",)
    assert open_attempt(desk.session, page.id).slots[0].verdict is Verdict.WRONG


def test_a_practice_answer_is_graded_once(desk, monkeypatch):
    page, graded, grade = start(desk, Mode.PRACTICE), [], ShownQuestion.grade

    def noted(question, answer):
        graded.append(answer)
        return grade(question, answer)

    monkeypatch.setattr(ShownQuestion, "grade", noted)
    answer_in_attempt(desk.session, page.id, 1, WRONG)
    assert graded == [WRONG]


def test_a_test_tells_nothing_before_it_is_submitted(desk):
    page = start(desk)
    answered = answer_in_attempt(desk.session, page.id, 1, WRONG)
    assert (answered.question.mark, answered.changed) == (None, Changed())
    question = open_attempt_question(desk.session, page.id, 1)
    assert (question.answer, question.mark, question.page.mark) == (WRONG, None, None)
    assert (question.page.hints, question.page.sources, question.page.section_id) == ((), (), "")
    slot = open_attempt(desk.session, page.id).slots[0]
    assert (slot.is_answered, slot.verdict) == (True, None)
    assert list_quizzes(desk.session)[0].attempts[0].points is None


def test_a_test_tells_everything_once_it_is_submitted(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    answer_in_attempt(desk.session, page.id, 3, {"choices": ["force"]})
    result = submit_attempt(desk.session, page.id)
    assert (result.points, result.out_of) == (1.5, 3)
    assert [(each.number, each.points, each.verdict, each.is_answered) for each in result.rows] == [
        (1, 1, Verdict.RIGHT, True),
        (2, 0, Verdict.WRONG, False),
        (3, 0.5, Verdict.PARTLY, True),
    ]
    assert [(each.id, each.text, each.points, each.out_of) for each in result.objectives] == [
        ("course/o-elements", "Name the elements", 1.5, 2),
        ("course/o-signs", "Notice signs", 0, 1),
    ]
    assert result.rows[0].title == "Title of q1"
    assert result.attempt.is_submitted
    assert result.changed == Changed(progress=True)
    assert mark_in(open_attempt_question(desk.session, page.id, 1)).verdict is Verdict.RIGHT


def test_submitting_twice_changes_nothing(desk):
    page = start(desk)
    first = submit_attempt(desk.session, page.id)
    again = submit_attempt(desk.session, page.id)
    assert again.changed == Changed()
    assert again.rows == first.rows
    assert len(desk.session.learner.events(Kind.ATTEMPT_SUBMITTED)) == 1


def test_a_submitted_attempt_takes_no_more_answers(desk):
    page = start(desk, Mode.PRACTICE)
    submit_attempt(desk.session, page.id)
    with pytest.raises(CourseError, match="submitted"):
        answer_in_attempt(desk.session, page.id, 1, RIGHT)
    assert desk.session.learner.responses() == ()


def test_an_unfinished_attempt_has_no_result(desk):
    with pytest.raises(CourseError, match="not finished"):
        open_result(desk.session, start(desk).id)


def test_the_last_answer_counts(desk):
    page = start(desk)
    for answer in (RIGHT, WRONG, RIGHT):
        answer_in_attempt(desk.session, page.id, 1, answer)
    assert [each.try_number for each in desk.session.learner.responses()] == [1, 2, 3]
    assert submit_attempt(desk.session, page.id).points == 1


def test_a_cleared_answer_is_not_answered(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    answer_in_attempt(desk.session, page.id, 1, {"choices": []})
    assert not open_attempt(desk.session, page.id).slots[0].is_answered
    assert submit_attempt(desk.session, page.id).rows[0].is_answered is False


def test_flags_come_and_go(desk):
    page = start(desk)
    flag_question(desk.session, page.id, 2, True)
    flag_question(desk.session, page.id, 2, True)
    assert [each.is_flagged for each in open_attempt(desk.session, page.id).slots] == [False, True, False]
    flag_question(desk.session, page.id, 2, False)
    assert not any(each.is_flagged for each in open_attempt(desk.session, page.id).slots)
    assert len(desk.session.learner.events("question-flagged", "question-unflagged")) == 2


def test_the_current_question_is_the_first_unanswered_one_or_the_last(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    assert open_attempt(desk.session, page.id).current == 2
    for number in (2, 3):
        answer_in_attempt(desk.session, page.id, number, RIGHT)
    assert open_attempt(desk.session, page.id).current == 3


def test_a_test_goes_on_at_the_half_done_question_and_from_the_one_answered_last(desk):
    page = start(desk, quiz="words")
    assert page.current == 1
    half = {"spans": [{"start": 12, "end": 30, "label": "means"}], "verdict": ""}
    answer_in_attempt(desk.session, page.id, 2, half)
    assert open_attempt(desk.session, page.id).current == 2
    answer_in_attempt(desk.session, page.id, 2, half | {"verdict": "yes"})
    assert open_attempt(desk.session, page.id).current == 1
    passed_by = start(desk)
    answer_in_attempt(desk.session, passed_by.id, 2, RIGHT)
    assert open_attempt(desk.session, passed_by.id).current == 3


@pytest.mark.parametrize("number", [0, 4, -1])
def test_a_question_the_attempt_does_not_have(desk, number):
    page = start(desk)
    for step in (
        lambda: open_attempt_question(desk.session, page.id, number),
        lambda: answer_in_attempt(desk.session, page.id, number, RIGHT),
        lambda: flag_question(desk.session, page.id, number, True),
    ):
        with pytest.raises(NotFoundError):
            step()


def test_an_attempt_that_is_not_there(desk):
    with pytest.raises(NotFoundError):
        open_attempt(desk.session, "unknown")


def test_an_exam_keeps_its_result_until_it_is_released(desk):
    page = start(desk, Mode.EXAM, "final")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    result = submit_attempt(desk.session, page.id)
    assert (result.points, result.out_of, result.rows, result.objectives) == (0, 1, (), ())
    assert open_attempt_question(desk.session, page.id, 1).mark is None
    assert list_quizzes(desk.session)[3].attempts[0].points is None
    desk.session.learner.append_event(Kind.ATTEMPT_RELEASED, "course/final", attempt=page.id)
    assert open_result(desk.session, page.id).points == 1


def test_nobody_marks_their_own_test(desk):
    levels = {"text": "I ask.", "levels": {"safe": "yes"}}
    page = start(desk, quiz="words")
    answer_in_attempt(desk.session, page.id, 1, levels)
    row = submit_attempt(desk.session, page.id).rows[0]
    assert (row.points, row.verdict) == (0, Verdict.OPEN)
    practice = start(desk, Mode.PRACTICE, "words")
    assert mark_in(answer_in_attempt(desk.session, practice.id, 1, levels).question).verdict is Verdict.RIGHT


def test_a_quiz_is_taken_again_as_a_whole(desk):
    page = start(desk)
    again = start_again(desk.session, page.id)
    assert again.id != page.id
    assert [each.question_id for each in again.slots] == [each.question_id for each in page.slots]


def test_a_result_says_whether_its_quiz_may_be_taken_so_again(desk):
    desk.install(replace(MODULE, quizzes=(replace(QUIZZES[0], attempts=2), *QUIZZES[1:])))
    pages = [start(desk), start(desk)]
    results = [submit_attempt(desk.session, each.id) for each in pages]
    assert [each.can_be_retaken for each in results] == [False, False], "both are under way or taken"
    practised = start(desk, Mode.PRACTICE)
    assert submit_attempt(desk.session, practised.id).can_be_retaken
    assert not submit_attempt(desk.session, start(desk, Mode.EXAM, "final").id).can_be_retaken
    desk.install(None)
    assert not open_result(desk.session, practised.id).can_be_retaken, "it is gone"


def test_only_what_was_not_right_is_taken_again(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    answer_in_attempt(desk.session, page.id, 2, WRONG)
    with pytest.raises(CourseError, match="whole"):
        start_again(desk.session, page.id, only_wrong=True)
    submit_attempt(desk.session, page.id)
    again = start_again(desk.session, page.id, only_wrong=True)
    assert [each.question_id for each in again.slots] == ["course/q2", "course/many"]
    assert (again.mode, again.quiz_id) == (Mode.PRACTICE, "course/basics"), "it uses up no attempt at the test"


def test_nothing_wrong_is_nothing_to_take_again(desk):
    page = start(desk, Mode.PRACTICE)
    for number, answer in enumerate((RIGHT, RIGHT, {"choices": ["force", "fraud"]}), 1):
        answer_in_attempt(desk.session, page.id, number, answer)
    with pytest.raises(CourseError, match="Everything was right"):
        start_again(desk.session, page.id, only_wrong=True)


def test_progress_counts_a_test_once_it_is_submitted(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    assert desk.session.learner.counted_tries() == {}
    submit_attempt(desk.session, page.id)
    assert desk.session.learner.counted_tries() == {"course/q1": 1}


def test_a_pre_test_is_kept_but_tells_nothing(desk):
    attempt = start(desk, Mode.PRE, "drawn", seed=1)
    answer_in_attempt(desk.session, attempt.id, 1, RIGHT)
    result = submit_attempt(desk.session, attempt.id)
    assert result.rows == ()
    assert all(slot.verdict is None for slot in open_attempt(desk.session, attempt.id).slots)
    assert open_attempt_question(desk.session, attempt.id, 1).mark is None
    assert len(desk.session.learner.last_responses(attempt.id)) == 1


def test_what_was_cleared_again_is_not_answered_in_any_list(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    answer_in_attempt(desk.session, page.id, 1, {"choices": []})
    answer_in_attempt(desk.session, page.id, 2, RIGHT)
    answer_in_attempt(desk.session, page.id, 3, {"choices": [], "note": " \u00a0\n", "more": {"x": None}})
    slots = open_attempt(desk.session, page.id).slots
    assert [each.is_answered for each in slots] == [False, True, False]
    assert list_quizzes(desk.session)[0].attempts[0].answered == 1
    assert desk.session.learner.attempts()[0].answered == 1


def test_a_choice_that_takes_points_off_takes_them_off_the_whole(desk):
    choices = (
        Choice("right", fraction=1, text="R", feedback="Yes."),
        *(Choice(each, fraction=-1 / 3, text=each, feedback="No.") for each in "abc"),
    )
    desk.install(module_with(single("q1", body=single_choice.Body(choices))))
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, {"choices": ["a"]})
    answer_in_attempt(desk.session, page.id, 2, RIGHT)
    result = submit_attempt(desk.session, page.id)
    assert result.points == pytest.approx(2 / 3, abs=1e-5)
    assert result.rows[0].verdict is Verdict.WRONG
    assert result.rows[0].points == pytest.approx(-1 / 3, abs=1e-5)
    (first, *_) = desk.session.learner.responses(attempt=page.id)
    assert first.points == pytest.approx(-1 / 3, abs=1e-5)
