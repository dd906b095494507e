"""What had been practised before a test, by the order of writing."""

import pytest
from tests.usecases.quiz_course import Desk

from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.answer_question import answer_question
from htcourse.usecases.attempts.practised_before import Practice
from htcourse.usecases.marking.mark_essays import EssayKey, Marking, mark_own_essay
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt

RIGHT, WRONG = {"choices": ["means"]}, {"choices": ["act"]}


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.leave()


def begun(desk, mode=Mode.TEST):
    return start_attempt(desk.session, "course/basics", mode, seed=1).id


def before(desk, attempt):
    learner = desk.session.learner
    return set(Practice(learner).before(learner.attempt(attempt)))


def test_practice_in_a_quiz_and_in_its_place_count_and_what_came_after_does_not(desk):
    answer_in_attempt(desk.session, begun(desk, Mode.PRACTICE), 1, WRONG)
    attempt = begun(desk)
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    answer_in_attempt(desk.session, attempt, 2, RIGHT)
    answer_question(desk.session, "course/q2", RIGHT, seed=1)
    submit_attempt(desk.session, attempt)
    assert before(desk, attempt) == {1}
    again = begun(desk)
    answer_in_attempt(desk.session, again, 1, RIGHT)
    assert before(desk, again) == {1, 2}, "what is left blank goes by the first answer"


def test_what_was_practised_and_taken_back_was_seen_all_the_same_whatever_the_clock_said(desk):
    given = answer_question(desk.session, "course/q1", WRONG, seed=1)
    desk.session.learner.undo_response(given.response_id)
    desk.clock.now = desk.clock.now.replace(year=2020)
    attempt = begun(desk)
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    assert before(desk, attempt) == {1}


def test_of_a_sheet_of_paper_what_was_practised_before_its_day_counts_whenever_it_was_typed(desk):
    learner, clock = desk.session.learner, desk.session.learner.clock
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    taken = clock().later(60)
    answer_question(desk.session, "course/q2", RIGHT, seed=1)
    rows = learner.responses()
    assert len(rows) == 2
    of_paper = []
    for moment in (taken.later(-120), taken):
        learner.clock = lambda moment=moment: moment
        of_paper.append(begun(desk))
        answer_in_attempt(desk.session, of_paper[-1], 1, RIGHT)
        data = {"paper": "A", "paper_code": "F00D"}
        learner.append_event(Kind.ATTEMPT_TERMS, "course/basics", attempt=of_paper[-1], data=data)
    assert [before(desk, each) for each in of_paper] == [set(), {1, 2}]


def test_practice_while_a_test_is_under_way_counts_for_what_was_not_answered_yet(desk):
    attempt = begun(desk)
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    for question in ("course/q1", "course/q2"):
        answer_question(desk.session, question, RIGHT, seed=1)
    answer_in_attempt(desk.session, attempt, 2, RIGHT)
    assert before(desk, attempt) == {2}


def test_practice_in_the_middle_of_a_test_counts_for_an_answer_that_was_changed_after_it(desk):
    attempt = begun(desk)
    for number in (1, 2):
        answer_in_attempt(desk.session, attempt, number, WRONG)
    for question in ("course/q1", "course/q2"):
        answer_question(desk.session, question, WRONG, seed=1)
    answer_in_attempt(desk.session, attempt, 1, RIGHT)
    submit_attempt(desk.session, attempt)
    assert before(desk, attempt) == {1}


def test_a_mark_of_an_essay_is_no_later_answer(desk):
    attempt = start_attempt(desk.session, "course/words", Mode.TEST, seed=1).id
    answer_in_attempt(desk.session, attempt, 1, {"text": "Some words."})
    submit_attempt(desk.session, attempt)
    drill = start_attempt(desk.session, "course/words", Mode.PRACTICE, seed=1).id
    answer_in_attempt(desk.session, drill, 1, {"text": "Other words."})
    mark_own_essay(desk.session, EssayKey(desk.session.learner.id, attempt, 1), Marking({"safe": "yes"}))
    assert before(desk, attempt) == set()


@pytest.mark.parametrize("is_empty", [True, False])
def test_a_mark_by_hand_for_a_blank_is_no_later_answer(desk, is_empty):
    attempt = begun(desk)
    if not is_empty:
        answer_in_attempt(desk.session, attempt, 2, RIGHT)
    submit_attempt(desk.session, attempt)
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    override_own(desk.session, AnswerKey(desk.learner_id, attempt, 1), Override(0.5, "said aloud", "T"))
    assert before(desk, attempt) == set()


def test_a_mark_by_hand_for_a_blank_in_practice_is_no_practice(desk):
    drill = begun(desk, Mode.PRACTICE)
    submit_attempt(desk.session, drill)
    override_own(desk.session, AnswerKey(desk.learner_id, drill, 1), Override(0.5, "said aloud", "T"))
    assert before(desk, begun(desk)) == set()


def test_an_attempt_without_answers_goes_by_its_beginning_and_practice_has_none(desk):
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    assert before(desk, begun(desk)) == {1}
    assert before(desk, begun(desk, Mode.PRACTICE)) == set()
