"""The case-file graph: what can be reached, and what never ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.case import CaseBody, Decision, Node, Way, decisions, next_nodes, reachable, without_exit


def case(ways, endings="", start="a"):
    nodes = tuple(
        Node(
            node,
            text=node,
            ending=node in endings,
            decisions=tuple(Decision(f"{node}{to}", to, text=f"to {to}") for to in onward),
        )
        for node, onward in ways.items()
    )
    return CaseBody("case", start=start, nodes=nodes)


@pytest.mark.parametrize(
    ("ways", "endings", "start", "reached", "stuck"),
    [
        ({"a": "b", "b": ""}, "b", "a", "ab", ""),
        ({"a": "bc", "b": "d", "c": "d", "d": ""}, "d", "a", "abcd", ""),
        ({"a": "b", "b": "", "c": "b"}, "b", "a", "ab", ""),  # nobody comes to c
        ({"a": "b", "b": ""}, "", "a", "ab", "ab"),  # a dead end
        ({"a": "bc", "b": "", "c": ""}, "c", "a", "abc", "b"),
        ({"a": "b", "b": "a"}, "", "a", "ab", "ab"),  # a loop without an exit
        ({"a": "b", "b": "ac", "c": ""}, "c", "a", "abc", ""),  # a loop with one
        ({"a": "bd", "b": "c", "c": "b", "d": ""}, "d", "a", "abcd", "bc"),
        ({"a": "z"}, "", "a", "a", "a"),  # a way to nowhere
        ({"a": ""}, "a", "z", "", ""),  # a start that is not there
        ({"a": "a", "b": ""}, "b", "a", "a", "a"),
    ],
)
def test_the_graph(ways, endings, start, reached, stuck):
    body = case(ways, endings, start)
    assert reachable(body) == set(reached)
    assert without_exit(body) == set(stuck)


def test_the_ways_of_a_fork_lead_on_as_decisions_do():
    nodes = (
        Node("a", text="a", decisions=(Decision("go", "f", text="go"),)),
        Node("f", ways=(Way("good", "b", {"trust": 2}), Way("rest", "c"))),
        Node("b", text="b", ending=True),
        Node("c", text="c"),
    )
    body = CaseBody("case", start="a", nodes=nodes)
    assert reachable(body) == set("afbc")
    assert without_exit(body) == {"c"}


def test_every_decision_comes_with_its_node():
    body = case({"a": "bc", "b": "c", "c": ""}, "c")
    assert [(node.id, decision.id) for node, decision in decisions(body)] == [("a", "ab"), ("a", "ac"), ("b", "bc")]
    assert next_nodes(body) == {"a": ("b", "c"), "b": ("c",), "c": ()}


GRAPHS = st.dictionaries(st.sampled_from("abcdef"), st.text(alphabet="abcdef", max_size=3), min_size=1)


@given(GRAPHS, st.text(alphabet="abcdef", max_size=3))
def test_an_end_can_be_come_to_from_every_node_that_is_not_reported(ways, endings):
    body = case(ways, endings)
    for node in reachable(body) - without_exit(body):
        onward = reachable(case(ways, endings, start=node))
        assert any(each in endings for each in onward)


@given(GRAPHS, st.text(alphabet="abcdef", max_size=3))
def test_no_end_can_be_come_to_from_a_node_that_is_reported(ways, endings):
    for node in without_exit(case(ways, endings)):
        assert not any(each in endings for each in reachable(case(ways, endings, start=node)))
