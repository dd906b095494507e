"""Model answers are worth what they say, for every question type."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.core.question_strategies import STRATEGIES
from tests.how_many import how_many

from htcourse.core.model_answers import model_answers


def test_the_right_answer_scores_1_and_the_wrong_one_0(example):
    interaction = example.kind.interaction(example.body, 1)
    answers = model_answers(example.body, interaction)
    assert example.kind.grade(example.body, answers["right"]).points == 1
    assert example.kind.grade(example.body, answers["wrong"]).points == 0


def test_what_is_partly_right_scores_in_between(example):
    answers = model_answers(example.body, example.kind.interaction(example.body, 1))
    if "partly" in answers:
        assert 0 < example.kind.grade(example.body, answers["partly"]).points < 1


@pytest.mark.parametrize("name", sorted(STRATEGIES))
@given(data=st.data())
@settings(max_examples=how_many(60), deadline=None)
def test_they_are_worth_what_they_say_in_any_question(name, data):
    question = data.draw(STRATEGIES[name])
    # Of items worded alike, and of a choice that takes points off, no answer need be worth nothing.
    texts = [each.text for each in question.body.items] if name == "ordering" else []
    fractions = [each.fraction or 0 for each in question.body.choices] if name == "single-choice" else []
    assume(len(set(texts)) == len(texts) and min(fractions, default=0) >= 0)
    answers = model_answers(question.body, question.kind.interaction(question.body, 1))
    assert question.points(answers["right"]) == 1
    if "partly" in answers:
        assert 0 < question.points(answers["partly"]) < 1
    # Where a narrative has no key left to find, marking nothing is right.
    nothing_to_find = name == "tagging" and not question.full["spans"]
    assert question.points(answers["wrong"]) == (0.75 if nothing_to_find else 0)
