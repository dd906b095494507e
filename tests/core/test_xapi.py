"""Statements of xAPI: ids that last, answers and keys in the specification's own spelling."""

import pytest
from tests.core.question_types.test_every_kind import GESTURES

from htcourse.core import xapi
from htcourse.core.quiz import Interaction, Option

AB = (Option("a", "A"), Option("b", "B"))


@pytest.mark.parametrize(
    ("interaction", "answer", "kind", "told"),
    [
        (Interaction("choose-one", AB), {"choices": ["a"]}, "choice", "a"),
        (Interaction("choose-many", AB), {"choices": ["a", "b"]}, "choice", "a[,]b"),
        (
            Interaction("choose-one", (Option("true", "T"), Option("false", "F"))),
            {"choices": ["true"]},
            "true-false",
            "true",
        ),
        (Interaction("match", AB, AB), {"pairs": {"a": "b", "b": "a"}}, "matching", "a[.]b[,]b[.]a"),
        (Interaction("sort", AB, AB), {"categories": {"a": "b"}}, "matching", "a[.]b"),
        (Interaction("order", AB), {"order": ["b", "a"]}, "sequencing", "b[,]a"),
        (Interaction("type-number"), {"number": "4,5"}, "numeric", "4.5"),
        (Interaction("type-text"), {"text": "a  law\n"}, "fill-in", "a law"),
        (Interaction("fill-gaps"), {"gaps": {"g1": "act", "g2": "means"}}, "fill-in", "act[,]means"),
        (Interaction("write"), {"text": "my own words"}, "long-fill-in", ""),
        (Interaction("tag"), {"spans": [], "verdict": "yes"}, "other", ""),
    ],
)
def test_an_answer_is_written_as_its_interaction_type_wants(interaction, answer, kind, told):
    assert xapi.response(interaction, answer) == told
    definition = xapi.definition(interaction, answer, "Which?", "en")
    assert definition["interactionType"] == kind
    pattern = [f"{told}[:]{told}" if kind == "numeric" else told]
    assert definition.get("correctResponsesPattern", [""]) == pattern


def test_every_gesture_has_an_interaction_type():
    assert {*xapi.INTERACTIONS} == GESTURES


def test_a_statement_has_the_same_id_each_time_and_another_with_another_mark():
    quiz = xapi.activity("course/spring", "assessment", "Spring")
    one, again, other = (
        xapi.statement("L1", xapi.PASSED, quiz, "2026-03-02T04:00:00.000Z", of=["attempt", points])
        for points in (3.0, 3.0, 4.0)
    )
    assert one == again
    assert one["id"] != other["id"]


def test_nobody_is_named_by_name_or_mail():
    told = xapi.statement("L1", xapi.COMPLETED, xapi.activity("c/l", "lesson"), "2026-03-02T04:00:00.000Z", of=["row"])
    assert told["actor"] == {"objectType": "Agent", "account": {"homePage": xapi.HOME_PAGE, "name": "L1"}}


@pytest.mark.parametrize(("id", "address"), [("c/one two", "/c/one-two"), ("c/три", "/c/-"), ("c/a#b", "/c/a-b")])
def test_an_id_becomes_an_address(id, address):
    assert xapi.address(id) == xapi.HOME_PAGE + address


@pytest.mark.parametrize(
    ("points", "out_of", "scaled", "least"), [(3, 4, 0.75, 0), (-2, 4, -0.5, -2), (5, 4, 1, 0), (0, 0, 0, 0)]
)
def test_a_score_stays_on_its_scale(points, out_of, scaled, least):
    assert xapi.score(points, out_of) == {"scaled": scaled, "raw": points, "min": least, "max": out_of}
