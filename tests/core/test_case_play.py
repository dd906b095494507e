"""A case being played: the same decisions give the same standing, and the state never leaves 0 to 3."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many

from htcourse.core.case import CaseBody, Clock, Criterion, Debrief, Decision, Document, Node, Way
from htcourse.core.case_play import (
    ChosenDecision,
    case_hash,
    changed,
    clock_at,
    minutes_of,
    play,
    review,
    share_of_time,
    state_word,
    way_to,
)

STATES = ("safety", "trust", "evidence")
NODES = "abcde"
FORKS = "vw"


@st.composite
def decisions(draw, node):
    ids = draw(st.lists(st.sampled_from("123"), unique=True, max_size=3))
    return tuple(
        Decision(
            each,
            draw(st.sampled_from((*NODES, *FORKS))),
            text=f"{node}{each}",
            minutes=draw(st.integers(0, 300)),
            effects=draw(st.dictionaries(st.sampled_from((*STATES, "luck")), st.integers(-9, 9))),
            undo=draw(st.booleans()),
            debrief=draw(st.none() | st.builds(Debrief, st.sampled_from("xy"), st.booleans(), text=st.just("why"))),
        )
        for each in ids
    )


@st.composite
def cases(draw):
    documents = tuple(Document(each, title=each) for each in "pqr")
    nodes = tuple(
        Node(
            each,
            text=each,
            shows=tuple(draw(st.lists(st.sampled_from("pqr"), max_size=3))),
            decisions=draw(decisions(each)),
            ending=draw(st.booleans()),
        )
        for each in NODES
    )
    return CaseBody(
        "case",
        start="a",
        nodes=(*nodes, *(Node(each, ways=draw(forks())) for each in FORKS)),
        documents=documents,
        state={name: draw(st.integers(-2, 5)) for name in STATES},
        criteria=(Criterion("x", text="x"), Criterion("y", text="y")),
        clock=Clock("09:30", "16:00"),
    )


@st.composite
def forks(draw):
    asked = st.dictionaries(st.sampled_from((*STATES, "luck")), st.integers(1, 3), max_size=2)
    ways = draw(
        st.lists(
            st.builds(Way, st.just("w"), st.sampled_from((*NODES, *FORKS)), asked, st.none() | st.integers(0, 400)),
            max_size=2,
        )
    )
    return (*ways, Way("rest", draw(st.sampled_from(NODES))))


@st.composite
def walks(draw):
    """Give a case and decisions that can be taken in it, one after the other."""
    body = draw(cases())
    choices: list[ChosenDecision] = []
    for _ in range(draw(st.integers(0, 12))):
        standing = play(body, choices)
        if standing.is_ended:
            break
        choices.append(ChosenDecision(standing.node.id, draw(st.sampled_from(standing.node.decisions)).id))
    return body, choices


@settings(max_examples=how_many(200))
@given(walks())
def test_the_state_stays_from_0_to_3_whatever_is_decided(walk):
    body, choices = walk
    standing = play(body, choices)
    for state in (standing.state, *(taken.state for taken in standing.log)):
        assert set(state) == set(STATES)
        assert all(0 <= value <= 3 for value in state.values())


@settings(max_examples=how_many(200))
@given(walks())
def test_leaving_the_last_decision_out_restores_everything(walk):
    body, choices = walk
    standings = [play(body, choices[:count]) for count in range(len(choices) + 1)]
    for before, after in itertools.pairwise(standings):
        taken = after.log[-1]
        assert after.log[:-1] == before.log
        assert (taken.node, taken.passed) == (before.node, before.passed)
        assert after.passed == before.passed + taken.decision.minutes
        assert after.state == changed(before.state, taken.decision.effects)
        assert after.inbox[: len(before.inbox)] == before.inbox
        assert after.inbox == before.inbox + after.arrived
        assert after.can_undo == taken.decision.undo


@settings(max_examples=how_many(100))
@given(walks())
def test_no_document_comes_twice(walk):
    standing = play(*walk)
    assert len(set(standing.inbox)) == len(standing.inbox)


@settings(max_examples=how_many(100))
@given(walks(), st.lists(st.builds(ChosenDecision, st.sampled_from("abcdez"), st.sampled_from("1239")), max_size=4))
def test_decisions_that_do_not_fit_leave_what_came_before(walk, others):
    body, choices = walk
    before, after = play(body, choices), play(body, [*choices, *others])
    assert after.log[: len(before.log)] == before.log
    assert len(after.log) + after.unread == len(choices) + len(others)


@settings(max_examples=how_many(100))
@given(walks())
def test_the_debrief_counts_each_decision_once(walk):
    body, choices = walk
    standing = play(body, choices)
    found = review(body, standing)
    told = [taken for taken in standing.log if taken.decision.debrief]
    assert found.out_of == len(told) == sum(len(each.decisions) for each in found.criteria)
    assert found.good == sum(taken.decision.debrief.good for taken in told)


FORK = Node(
    "f",
    ways=(
        Way("good", "held", {"trust": 2, "safety": 1}),
        Way("quick", "hurried", {"trust": 1}, within=30),
        Way("rest", "lost"),
    ),
)
ENDS = tuple(Node(each, text=each, ending=True) for each in ("held", "hurried", "lost"))


@pytest.mark.parametrize(
    ("effects", "minutes", "way", "ending"),
    [
        ({"trust": 1}, 500, "good", "held"),
        ({"trust": 1, "safety": -1}, 30, "quick", "hurried"),  # safety is missing
        ({}, 30, "quick", "hurried"),
        ({}, 31, "rest", "lost"),  # too late
        ({"trust": -1}, 0, "rest", "lost"),
    ],
)
def test_a_fork_leads_on_by_state_and_time_and_nobody_stops_there(effects, minutes, way, ending):
    go = Decision("go", "f", text="go", minutes=minutes, effects=effects)
    body = CaseBody(
        "case", start="a", state={"trust": 1, "safety": 1}, nodes=(Node("a", text="a", decisions=(go,)), FORK, *ENDS)
    )
    standing = play(body, [ChosenDecision("a", "go")])
    assert standing.node.id == ending
    (turn,) = standing.turns
    assert (turn.fork.id, turn.way.id, turn.decided, turn.passed, turn.state) == (
        "f",
        way,
        1,
        minutes,
        changed(body.state, effects),
    )
    assert not play(body, []).turns


def test_a_case_may_start_with_a_fork():
    standing = play(CaseBody("case", start="f", state={"trust": 3, "safety": 1}, nodes=(FORK, *ENDS)), [])
    assert (standing.node.id, standing.turns[0].way.id) == ("held", "good")


def test_forks_that_lead_only_to_each_other_are_an_end():
    nodes = (Node("f", ways=(Way("on", "g"),)), Node("g", ways=(Way("on", "f"),)))
    assert play(CaseBody("case", start="f", nodes=nodes), []).is_ended


def case(**more):
    nodes = (
        Node("a", text="a", decisions=(Decision("go", "b", text="go", minutes=95),)),
        Node("b", text="b", ending=True),
    )
    return CaseBody("case", start="a", nodes=nodes, **more)


def test_a_loop_can_be_walked_for_ever():
    body = CaseBody("case", start="a", nodes=(Node("a", text="a", decisions=(Decision("on", "a", text="on"),)),))
    assert len(play(body, [ChosenDecision("a", "on")] * 1000).log) == 1000


def test_a_start_that_is_not_there_is_an_end():
    assert play(CaseBody("case", start="nowhere"), []).is_ended


@pytest.mark.parametrize(
    ("start", "passed", "time"), [("09:30", 0, "09:30"), ("09:30", 95, "11:05"), ("23:00", 90, "00:30"), ("x", 5, "")]
)
def test_the_clock_moves_by_minutes_spent(start, passed, time):
    assert clock_at(case(clock=Clock(start, "23:59")), passed) == time


def test_a_case_without_a_clock_has_no_time_of_day():
    assert (clock_at(case(), 40), share_of_time(case(), 40)) == ("", 0.0)


@pytest.mark.parametrize(("passed", "share"), [(0, 0.0), (195, 0.5), (390, 1.0), (780, 2.0)])
def test_the_share_of_time_goes_over_one_after_the_end(passed, share):
    assert share_of_time(case(clock=Clock("09:30", "16:00")), passed) == pytest.approx(share)


@pytest.mark.parametrize("end", ["09:30", "08:00", "late"])
def test_a_clock_that_ends_before_it_starts_shows_no_share(end):
    assert share_of_time(case(clock=Clock("09:30", end)), 10) == 0.0


@pytest.mark.parametrize(("value", "word"), [(0, "none"), (1, "thin"), (2, ""), (-1, "")])
def test_a_value_without_a_word_of_its_author_has_none(value, word):
    assert state_word(case(state_words={"evidence": ("none", "thin")}), "evidence", value) == word


@pytest.mark.parametrize(("time", "minutes"), [("00:00", 0), ("14:05", 845), ("", None), ("14", None), ("a:b", None)])
def test_times_of_day_are_read(time, minutes):
    assert minutes_of(time) == minutes


def test_the_hash_changes_with_structure_and_wording_and_with_nothing_else():
    plain, texts = {"id": "a", "minutes": {"": 5}}, {"title": "A"}
    assert case_hash(plain, texts) == case_hash(dict(reversed(plain.items())), dict(texts))
    assert case_hash(plain, texts) != case_hash(plain, {"title": "B"})
    assert case_hash(plain, texts) != case_hash({**plain, "id": "b"}, texts)


@settings(max_examples=40, deadline=None)
@given(cases(), st.sampled_from((*NODES, *FORKS)))
def test_the_way_to_a_moment_leads_there(body, name):
    way = way_to(body, name)
    if way is not None:
        standing = play(body, way)
        assert standing.unread == 0
        assert standing.node.id == name or any(turn.fork.id == name for turn in standing.turns)


def test_the_way_to_a_moment_follows_what_forks_ask_for():
    careful = Decision("careful", "fork", text="", minutes=5, effects={"safety": 1})
    fast = Decision("fast", "fork", text="", minutes=5)
    fork = Node("fork", ways=(Way("safe", "good", {"safety": 2}), Way("else", "bad")))
    ends = (Node("good", text="", ending=True), Node("bad", text="", ending=True), Node("lost", text="", ending=True))
    start = Node("start", text="", decisions=(fast, careful))
    body = CaseBody("case", start="start", state={"safety": 1}, nodes=(start, fork, *ends))
    assert way_to(body, "start") == ()
    assert way_to(body, "good") == (ChosenDecision("start", "careful"),)
    assert way_to(body, "bad") == (ChosenDecision("start", "fast"),)
    assert way_to(body, "lost") is None
