"""What of a mark is told: each switch takes out what it names, for every type, and nothing more."""

from itertools import product

import pytest

from htcourse.core.model_answers import model_answers
from htcourse.core.question_types import kind_names, kind_of
from htcourse.core.quiz import GIVEN, Feedback, State, Verdict
from htcourse.core.told_mark import ALL, told_mark

SWITCHES = [Feedback(*each) for each in product((True, False), repeat=3)]
KEYLESS = [each for each in SWITCHES if not each.has_key]
BLIND = [each for each in SWITCHES if not each.correctness]
PLACED = ("matching", "categorise", "ordering", "cloze")


@pytest.fixture(params=kind_names())
def graded(request, examples):
    """A question of each type with a mark for every answer there is to it: right, partly and wrong."""
    example = examples[request.param]
    kind = kind_of(example.name)
    answers = model_answers(example.body, kind.interaction(example.body, 3))
    return example.name, [kind.grade(example.body, each) for each in (*answers.values(), {})]


def told(graded, feedback):
    name, marks = graded
    return [(mark, told_mark(mark, feedback, name)) for mark in marks]


def test_a_quiz_that_tells_all_changes_nothing(graded):
    for mark, after in told(graded, ALL):
        assert after is mark


@pytest.mark.parametrize("feedback", SWITCHES)
def test_a_mark_says_what_of_it_is_told_and_never_adds_a_word(graded, feedback):
    name, _ = graded
    for mark, after in told(graded, feedback):
        assert after.told == feedback
        words = {each.feedback for each in mark.remarks} | {""}
        assert {each.feedback for each in after.remarks} <= words
        assert {each.id for each in after.remarks} <= {each.id for each in mark.remarks}, name


@pytest.mark.parametrize("feedback", BLIND)
def test_without_correctness_right_and_wrong_look_alike(graded, feedback):
    name, _ = graded
    for _, after in told(graded, feedback):
        assert after.points == 0
        assert after.verdict in (Verdict.UNTOLD, Verdict.OPEN)
        assert {each.state for each in after.remarks} <= {State.UNTOLD}
        assert {each.label for each in after.remarks} <= {""}
        assert all(each.start < 0 for each in after.remarks)
        if name in ("matching", "categorise", "ordering"):
            assert {each.feedback for each in after.remarks} <= {""}


@pytest.mark.parametrize("feedback", KEYLESS)
def test_without_the_right_answer_nothing_is_said_of_what_was_not_given(graded, feedback):
    name, _ = graded
    if name == "essay":
        return  # its remarks are the levels that were given
    for _, after in told(graded, feedback):
        for each in after.remarks:
            if name in PLACED:
                assert not each.label or each.state is State.RIGHT
            else:
                assert each.state in (*GIVEN, State.UNTOLD)


@pytest.mark.parametrize("feedback", [each for each in SWITCHES if not each.explanation])
def test_without_explanations_no_reason_is_given(graded, feedback):
    name, _ = graded
    if name == "essay":
        return  # its reasons are the wording of the levels that were given
    for _, after in told(graded, feedback):
        assert {each.feedback for each in after.remarks} <= {""}


def test_right_and_wrong_are_told_without_the_key(graded):
    name, _ = graded
    for mark, after in told(graded, Feedback(right_answer=False)):
        assert (after.points, after.verdict) == (mark.points, mark.verdict)
        given = [each for each in mark.remarks if each.state in GIVEN]
        kept = [each for each in after.remarks if each.state in GIVEN]
        assert [each.id for each in kept] == [each.id for each in given], name


def test_the_right_answer_is_not_told_to_who_may_not_know_right_from_wrong():
    assert not Feedback(correctness=False, right_answer=True).has_key
