"""Model answers are worth what they say, for every question type."""

from htcourse.core.model_answers import model_answers


def test_the_right_answer_scores_1_and_the_wrong_one_0(example):
    form = example.kind.form(example.body, 1)
    answers = model_answers(example.body, form)
    assert example.kind.grade(example.body, answers["right"]).points == 1
    assert example.kind.grade(example.body, answers["wrong"]).points == 0


def test_what_is_partly_right_scores_in_between(example):
    answers = model_answers(example.body, example.kind.form(example.body, 1))
    if "partly" in answers:
        assert 0 < example.kind.grade(example.body, answers["partly"]).points < 1
