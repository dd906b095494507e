"""essay: open until marked, then rubric points out of possible."""

import pytest

from htcourse.core.question_types import essay
from htcourse.core.question_types.essay import Criterion, Level
from htcourse.core.quiz import State, Verdict


@pytest.mark.parametrize(
    ("answer", "points", "verdict"),
    [
        ({"text": "Ask her alone."}, 0, Verdict.OPEN),
        ({"text": "Ask her alone.", "levels": {}}, 0, Verdict.OPEN),
        ({"text": "Ask her alone.", "levels": {"law": "l1"}}, 0, Verdict.OPEN),
        ({"text": "Ask her alone.", "levels": {"law": "l1", "care": "unknown"}}, 0, Verdict.OPEN),
        ({"text": "Ask her alone.", "levels": {"law": "l1", "care": "c3"}}, 1, Verdict.RIGHT),
        ({"text": "Ask her alone.", "levels": {"law": "l1", "care": "c1"}}, 0.5, Verdict.PARTLY),
        ({"text": "Ask her alone.", "levels": {"law": "l0", "care": "c3"}}, 0.75, Verdict.PARTLY),
        ({"text": "Ask her alone.", "levels": {"law": "l0", "care": "c0"}}, 0, Verdict.WRONG),
        ({"levels": {"law": "l1", "care": "c3"}}, 1, Verdict.RIGHT),
        ({"text": ""}, 0, Verdict.WRONG),
        ({"text": " \n", "levels": {"law": "l1"}}, 0, Verdict.WRONG),
        ({"text": 5}, 0, Verdict.WRONG),
        ({}, 0, Verdict.WRONG),
    ],
)
def test_an_essay_is_worth_its_levels(examples, answer, points, verdict):
    mark = essay.grade(examples["essay"].body, answer)
    assert (mark.points, mark.verdict) == (points, verdict)


def test_the_model_answer_comes_with_the_mark(examples):
    assert essay.grade(examples["essay"].body, {"text": "x"}).feedback == "Ask her alone first."


def test_a_marked_essay_says_which_level_was_given(examples):
    mark = essay.grade(examples["essay"].body, {"text": "x", "levels": {"law": "l1", "care": "c1"}})
    assert [(each.id, each.state, each.label, each.feedback) for each in mark.remarks] == [
        ("law", State.RIGHT, "l1", "Named"),
        ("care", State.MISSED, "c1", "Some"),
    ]


def test_an_essay_without_a_rubric_stays_open():
    assert essay.grade(essay.Body(()), {"text": "x", "levels": {}}).verdict is Verdict.OPEN


def test_a_criterion_without_levels_is_asked_for_from_nobody():
    levels = (Level("l0", 0, text="No"), Level("l2", 2, text="Yes"))
    body = essay.Body((Criterion("empty", ()), Criterion("care", levels, text="Care?")))
    assert [each.id for each, _ in essay.interaction(body, 1).criteria] == ["care"]
    mark = essay.grade(body, {"text": "x", "levels": {"care": "l2", "empty": "l0"}})
    assert (mark.points, [each.id for each in mark.remarks]) == (1, ["care"])


@pytest.mark.parametrize("levels", [{}, {"empty": ""}, {"empty": "l0"}])
def test_an_essay_whose_rubric_has_no_levels_stays_open(levels):
    body = essay.Body((Criterion("empty", ()),))
    assert essay.grade(body, {"text": "x", "levels": levels}).verdict is Verdict.OPEN
    assert essay.grade(body, {"text": " ", "levels": levels}).verdict is Verdict.WRONG
    assert essay.interaction(body, 1).criteria == ()


def criterion(*points, id="c"):
    return Criterion(id, tuple(Level(f"l{n}", each, text="x") for n, each in enumerate(points)), text="x")


@pytest.mark.parametrize(
    ("rubric", "model", "paths"),
    [
        ((), "m", ["rubric"]),
        ((criterion(0, 1),), "", ["model_answer"]),
        ((criterion(),), "m", ["rubric/c/levels"]),
        ((criterion(0),), "m", ["rubric/c/levels"]),
        ((criterion(1, 2),), "m", ["rubric/c"]),
        ((criterion(0, 1, 1),), "m", ["rubric/c"]),
        ((criterion(-1, 0),), "m", ["rubric/c"]),
        ((criterion(0, float("inf")),), "m", ["rubric/c"]),
        ((criterion(0, 1), criterion(0, 1)), "m", ["rubric/c"]),
        ((Criterion("c", (Level("l0", 0, text="x"), Level("l1", 1)), text="x"),), "m", ["rubric/c/levels/l1"]),
        ((Criterion("c", (Level("l0", 0, text="x"), Level("l1", 1, text="x"))),), "m", ["rubric/c"]),
    ],
)
def test_check_finds(rubric, model, paths):
    assert [each.path for each in essay.check(essay.Body(rubric, model_answer=model))] == paths
