"""What an attempt is begun with: what its questions count and what is a pass; only-wrong retakes count alike."""

from dataclasses import replace

import pytest
from tests.core.conftest import EXAMPLES
from tests.usecases.quiz_course import MODULE, QUESTIONS, QUIZZES, Desk, single

from htcourse.core.quiz import Draw, Mode, Quiz
from htcourse.ui.look.texts import percent
from htcourse.usecases.attempts.kept_attempt import lines_kept
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt_question,
    open_result,
    start_again,
    start_attempt,
    submit_attempt,
)

RIGHT, WRONG, ALL = {"choices": ["means"]}, {"choices": ["act"]}, {"choices": ["force", "fraud"]}
BASICS = replace(
    QUIZZES[0],
    weights={"q1": 3.0, "many": 0.5},
    pass_percent=60,
    passed={"en": "Go on.", "ru": "Дальше."},
    not_yet={"en": "Read it again."},
)
DRAWN = Quiz("pool", {"en": "Pool"}, "", (Mode.TEST,), (), (Draw(2, objective="o-signs", weight=2.0),))


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    desk.install(replace(MODULE, quizzes=(BASICS, *QUIZZES[1:], DRAWN)))
    yield desk
    desk.leave()


def taken(desk, answers, quiz="basics", mode=Mode.TEST):
    attempt = start_attempt(desk.session, f"course/{quiz}", mode, seed=1)
    for number, answer in enumerate(answers, 1):
        answer_in_attempt(desk.session, attempt.id, number, answer)
    return submit_attempt(desk.session, attempt.id)


def test_points_count_by_their_weights_everywhere(desk):
    result = taken(desk, [RIGHT, WRONG, ALL])
    assert [(each.points, each.out_of) for each in result.rows] == [(3, 3), (0, 1), (0.5, 0.5)]
    assert (result.points, result.out_of) == (3.5, 4.5)
    assert {each.id: (each.points, each.out_of) for each in result.objectives} == {
        "course/o-elements": (3.5, 3.5),
        "course/o-signs": (0, 1),
    }
    row = next(each for each in list_quizzes(desk.session) if each.id == "course/basics").attempts[0]
    assert (row.points, row.out_of, row.total, row.has_passed) == (3.5, 4.5, 3, True)
    assert open_attempt_question(desk.session, result.attempt.id, 1).out_of == 3


def test_what_is_drawn_counts_as_its_line_says(desk):
    assert taken(desk, [RIGHT, WRONG], "pool").out_of == 4


def test_where_lines_overlap_a_question_counts_what_the_line_that_drew_it_says(desk):
    lines = (Draw(2, type="single-choice"), Draw(2, objective="o-signs", weight=3.0))
    desk.install(replace(MODULE, quizzes=(Quiz("over", {"en": "Over"}, "", (Mode.TEST,), (), lines, shuffle=True),)))
    for seed in range(5):
        attempt = start_attempt(desk.session, "course/over", Mode.TEST, seed=seed)
        result = submit_attempt(desk.session, attempt.id)
        row = desk.session.learner.attempt(attempt.id)
        assert sorted(row.terms["lines"]) == [1, 1, 2, 2]
        assert [each.out_of for each in result.rows] == [{1: 1, 2: 3}[each] for each in row.terms["lines"]]
        again = start_again(desk.session, attempt.id, only_wrong=True)
        assert lines_kept(desk.session.learner.attempt(again.id)) == lines_kept(row)


@pytest.mark.parametrize(
    ("answers", "passed", "said"),
    [([RIGHT, WRONG, WRONG], True, "Go on."), ([WRONG, RIGHT, ALL], False, "Read it again.")],
)
def test_a_pass_is_told_with_its_words(desk, answers, passed, said):
    result = taken(desk, answers)
    assert (result.has_passed, result.said) == (passed, said)


@pytest.mark.parametrize("weight", [1.0, 2.0])
def test_who_reaches_the_pass_mark_exactly_by_thirds_has_passed(desk, weight):
    thirds = tuple(single(f"k{n}", type="categorise", body=EXAMPLES["categorise"].body) for n in range(3))
    names = ("q1", "k0", "k1", "k2")
    quiz = replace(BASICS, questions=names, weights=dict.fromkeys(names, weight), pass_percent=50)
    questions = tuple(replace(each, translations={}, sources=()) for each in thirds)
    desk.install(replace(MODULE, questions=(*QUESTIONS, *questions), quizzes=(quiz,)))
    a_third = {"categories": dict.fromkeys(("i1", "i2", "i3"), "act")}
    result = taken(desk, [RIGHT, a_third, a_third, a_third])
    assert [round(each.points / weight, 2) for each in result.rows] == [1, 0.33, 0.33, 0.33]
    assert (result.has_passed, result.said) == (True, "Go on.")
    assert percent(result.points, result.out_of, result.pass_percent) == 50


def test_the_words_come_in_the_language_of_the_learner(desk):
    attempt = taken(desk, [RIGHT, RIGHT, ALL]).attempt.id
    assert open_result(replace(desk.session, language="ru"), attempt).said == "Дальше."


def test_the_terms_of_an_attempt_stay_those_it_was_begun_with(desk):
    attempt = taken(desk, [RIGHT, WRONG, ALL]).attempt.id
    desk.install(MODULE)
    result = open_result(desk.session, attempt)
    assert (result.points, result.out_of, result.has_passed) == (3.5, 4.5, True)


def test_a_quiz_without_terms_keeps_no_more_than_any(desk):
    desk.install(MODULE)
    result = taken(desk, [RIGHT, WRONG, ALL])
    assert (result.points, result.out_of, result.has_passed, result.said) == (2, 3, None, "")
    kept = {"titles", "slots", "attempts", "objectives"}
    assert [set(each.data) for each in desk.session.learner.events("attempt-terms")] == [kept]


def test_what_was_wrong_counts_alike_when_it_is_taken_again(desk):
    first = taken(desk, [WRONG, RIGHT, {"choices": ["force"]}])
    again = start_again(desk.session, first.attempt.id, only_wrong=True)
    for number, answer in enumerate([RIGHT, ALL], 1):
        answer_in_attempt(desk.session, again.id, number, answer)
    result = submit_attempt(desk.session, again.id)
    assert (result.points, result.out_of, result.has_passed) == (3.5, 3.5, None)


def test_an_exam_tells_no_pass_before_it_is_released(desk):
    desk.install(replace(MODULE, quizzes=(replace(BASICS, modes=(Mode.EXAM,)), *QUIZZES[1:])))
    result = taken(desk, [RIGHT, RIGHT, ALL], mode=Mode.EXAM)
    assert (result.has_passed, result.said) == (None, "")
    row = next(each for each in list_quizzes(desk.session) if each.id == "course/basics").attempts[0]
    assert (row.points, row.has_passed) == (None, None)
