"""What a case can come to, found on states: the same as by walking every way."""

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.core.case import CaseBody, Decision, Node, Way
from htcourse.core.case_play import ChosenDecision, play
from htcourse.core.case_states import MOST, outlook

LAYERS = ("a", "bc", "de", "yz")  # each leads to later ones only, so that every way has an end


def _later(layer):
    return [node for nodes in LAYERS[layer + 1 :] for node in nodes]


@st.composite
def cases(draw):
    """Give a case of at most a few hundred ways; some of its nodes are forks."""
    nodes = [Node(each, text=each, ending=True) for each in LAYERS[-1]]
    for layer, names in enumerate(LAYERS[:-1]):
        onward = st.sampled_from(_later(layer))
        effects = st.dictionaries(st.sampled_from(("trust", "safety", "luck")), st.integers(-3, 3), max_size=2)
        for name in names:
            if layer and draw(st.booleans()):
                when = st.dictionaries(st.sampled_from(("trust", "safety", "luck")), st.integers(1, 3), max_size=2)
                ways = draw(st.lists(st.tuples(onward, when, st.none() | st.integers(0, 60)), max_size=2))
                forked = tuple(Way(f"w{at}", *way) for at, way in enumerate(ways))
                nodes.append(Node(name, ways=(*forked, Way("rest", draw(onward)))))
            else:
                drawn = draw(st.lists(st.tuples(onward, st.integers(0, 40), effects), min_size=1, max_size=3))
                decisions = tuple(
                    Decision(f"d{at}", to, text="d", minutes=minutes, effects=moved)
                    for at, (to, minutes, moved) in enumerate(drawn)
                )
                nodes.append(Node(name, text=name, decisions=decisions))
    return CaseBody("case", start="a", state={"trust": 1, "safety": 2, "evidence": 0}, nodes=tuple(nodes))


def _all_ways(body, choices=()):
    standing = play(body, choices)
    if standing.is_ended:
        yield standing
        return
    for each in standing.node.decisions:
        yield from _all_ways(body, (*choices, ChosenDecision(standing.node.id, each.id)))


@settings(max_examples=how_many(300), deadline=None)
@given(cases())
def test_states_tell_the_same_as_walking_every_way(body):
    found = outlook(body)
    open_endings, states = defaultdict(set), defaultdict(set)
    for end in _all_ways(body):
        states[end.node.id].add(tuple(end.state[name] for name in found.names))
        for taken in end.log:
            open_endings[taken.node.id, taken.decision.id].add(end.node.id)
        for turn in end.turns:
            open_endings[turn.fork.id, turn.way.id].add(end.node.id)
    assert {key: set(each) for key, each in found.open_endings.items()} == open_endings
    assert {key: set(each) for key, each in found.states.items() if key in "yz"} == states


def test_a_loop_comes_to_its_end_in_the_states():
    again = Decision("again", "a", text="again", minutes=20, effects={"trust": 1})
    go = Decision("go", "f", text="go")
    ways = (Way("soon", "y", {"trust": 3}, within=40), Way("rest", "z"))
    nodes = (Node("a", text="a", decisions=(again, go)), Node("f", ways=ways))
    body = CaseBody("case", start="a", state={"trust": 0}, nodes=(*nodes, Node("y", text="y", ending=True)))
    found = outlook(
        CaseBody(body.id, start="a", state=body.state, nodes=(*body.nodes, Node("z", text="z", ending=True)))
    )
    # Trust 3 takes 60 minutes, and the way asks for it within 40.
    assert ("f", "soon") not in found.open_endings
    assert found.states["z"] == {(0,), (1,), (2,), (3,)}


def test_only_states_that_something_moves_or_asks_for_are_looked_at():
    nodes = (
        Node("a", text="a", decisions=(Decision("go", "f", text="go", effects={"trust": 1}),)),
        Node("f", ways=(Way("w", "y", {"evidence": 1}), Way("rest", "y"))),
        Node("y", text="y", ending=True),
    )
    state = {"safety": 1, "trust": 1, "evidence": 1}
    assert outlook(CaseBody("case", start="a", state=state, nodes=nodes)).names == ("trust", "evidence")


def test_a_case_of_too_many_states_is_not_looked_through(monkeypatch):
    assert MOST == 20_000
    monkeypatch.setattr("htcourse.core.case_states.MOST", 1000)
    names = [f"s{number}" for number in range(9)]
    decisions = tuple(Decision(name, "a", text=name, effects={name: 1}) for name in names)
    end = Decision("end", "y", text="end")
    nodes = (Node("a", text="a", decisions=(*decisions, end)), Node("y", text="y", ending=True))
    assert 4 ** len(names) > MOST
    assert outlook(CaseBody("case", start="a", state=dict.fromkeys(names, 0), nodes=nodes)) is None
