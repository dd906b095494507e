"""Statements of xAPI: ids that last, answers and keys in the specification's own spelling."""

import pytest
from tests.core.question_types.test_every_kind import GESTURES

from htcourse.core import xapi
from htcourse.core.question_types import cloze, matching, numeric, short_text, single_choice
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.core.quiz import Gap, Interaction, Option

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
        (Interaction("type-text"), {"text": "a  law\n"}, "fill-in", "a law"),
        (
            Interaction("fill-gaps", gaps=(Gap("g1"), Gap("g2"), Gap("g3", AB))),
            {"gaps": {"g3": "a", "g1": "the  act"}},
            "fill-in",
            "the act[,][,]A",
        ),
        (Interaction("write"), {"text": "my own words"}, "long-fill-in", ""),
        (Interaction("tag"), {"spans": [], "verdict": "yes"}, "other", ""),
    ],
)
def test_an_answer_is_written_as_its_interaction_type_wants(interaction, answer, kind, told):
    assert xapi.response(interaction, None, answer) == told
    assert xapi.kind_of(interaction) == kind


NUMBERS = numeric.Body((numeric.Value("a", 120, 0.5), numeric.Value("b", 12, 0, 0.5), numeric.Value("c", 1110)))


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"number": "4,5"}, "4.5"),
        ({"number": "1,110", "means": "1110"}, "1110"),
        ({"number": "1,110", "means": "1.11"}, "1.11"),
        ({"number": "1,110"}, "1110"),
        ({"number": "many"}, "many"),
    ],
)
def test_a_number_is_told_as_it_was_meant(answer, told):
    assert xapi.response(Interaction("type-number"), NUMBERS, answer) == told


MATCHED = matching.Body((matching.Pair("a", left="A", right="B"), matching.Pair("b", left="B", right="A")))
CHOSEN = cloze.Gap("g2", choices=(Choice("a", text="A", correct=True), Choice("b", text="B")))


@pytest.mark.parametrize(
    ("interaction", "body", "patterns"),
    [
        (Interaction("type-number"), NUMBERS, ["119.5[:]120.5", "1110[:]1110"]),
        (
            Interaction("type-text"),
            short_text.Body((Accepted("a", text="UN"), Accepted("b", text="a  law"), Accepted("c", text="U*"))),
            ["UN", "a law"],
        ),
        (
            Interaction("fill-gaps", gaps=(Gap("g1"), Gap("g2", AB))),
            cloze.Body((cloze.Gap("g1", answers=(Accepted("a", text="act"), Accepted("b", text="deed"))), CHOSEN)),
            ["act[,]A", "deed[,]A"],
        ),
        (
            Interaction("match", AB, AB),
            MATCHED,
            ["a[.]b[,]b[.]a"],
        ),
        (Interaction("write"), None, []),
    ],
)
def test_every_full_answer_is_a_pattern(interaction, body, patterns):
    assert xapi.patterns(interaction, body) == patterns


def test_statements_of_one_answer_have_one_subject_and_one_is_taken_back_by_another():
    def answered(verb, points, number=1, attempt="a1"):
        about = xapi.context(attempt, "practice", parent="c/quiz", number=number, form="")
        question = xapi.activity("c/q", "cmi.interaction")
        return xapi.statement("L1", verb, question, "2026-03-02T04:00:00.000Z", of=["row", points], context=about)

    one = answered(xapi.ANSWERED, 1.0)
    assert xapi.subject(one) == xapi.subject(answered(xapi.ANSWERED, 0.5)) == xapi.subject(answered(xapi.SKIPPED, 0.0))
    others = [answered(xapi.ANSWERED, 1.0, 2), answered(xapi.ANSWERED, 1.0, 1, "a2"), answered(xapi.ATTEMPTED, 1.0)]
    assert xapi.subject(one) not in {xapi.subject(each) for each in others}
    assert xapi.subject(answered(xapi.PASSED, 1.0)) == xapi.subject(answered(xapi.FAILED, 0.0))
    back = xapi.voiding(one["id"])
    assert back == xapi.voiding(one["id"])
    assert back["object"] == {"objectType": "StatementRef", "id": one["id"]}
    assert xapi.again(one)["id"] != one["id"]
    assert set(one["context"]["extensions"]) == {xapi.extension("mode"), xapi.extension("number")}


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


@pytest.mark.parametrize(("points", "out_of", "scaled", "least"), [(3, 4, 0.75, 0), (-2, 4, -0.5, -2), (5, 4, 1, 0)])
def test_a_score_stays_on_its_scale(points, out_of, scaled, least):
    assert xapi.score(points, out_of) == {"scaled": scaled, "raw": points, "min": least, "max": out_of}


@pytest.mark.parametrize("points", [-0.25, 0, 1])
def test_the_least_of_a_score_is_what_the_question_can_earn_whatever_was_earned(points):
    body = single_choice.Body((Choice("a", True), Choice("b", fraction=-0.5), Choice("c", fraction=0.5)))
    least = xapi.least(single_choice.interaction(body, 1), body)
    assert xapi.score(points, 1, least)["min"] == -0.5


def test_a_score_of_six_thirds_is_two():
    assert xapi.score(6 * 0.333333, 6.0) == {"scaled": 0.3333, "raw": 2.0, "min": 0.0, "max": 6.0}


def test_where_nothing_was_to_be_had_there_is_no_score():
    """A question of weight 0 made the least the greatest: ADL's store refused it, and nothing more was sent."""
    assert xapi.score(0.0, 0.0) == {}
    result = {"success": True, "score": xapi.score(0.0, 0.0), "duration": xapi.duration(None)}
    told = xapi.statement(
        "K", xapi.ANSWERED, xapi.activity("c/q", "cmi.interaction"), "2026-01-01", of=[1], result=result
    )
    assert told["result"] == {"success": True}


@pytest.mark.parametrize(("gesture", "body"), [("choose-one", CHOSEN), ("match", MATCHED)])
def test_an_activity_whose_choices_were_shuffled_has_one_definition(gesture, body):
    both = (Interaction(gesture, each, each) for each in (AB, AB[::-1]))
    first, second = (xapi.definition(each, xapi.patterns(each, body), "Which?", "en") for each in both)
    assert first == second
    assert [each["id"] for each in first.get("choices") or first["target"]] == ["a", "b"]
