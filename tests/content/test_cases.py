"""The cases of the course: decided by what one did on the way, and not to be guessed. All ways are walked, by states."""

import re
from functools import cache

import pytest
from tests.content.case_figures import (
    CONTENT,
    FILES,
    RULES,
    best_of,
    body_of,
    has_two_ways,
    is_good,
    judged,
    looked_through,
    score,
)

from htcourse.core.case_play import HIGHEST
from htcourse.core.module_check.case_endings import is_low
from htcourse.core.module_check.case_faults import case_faults

every_case = pytest.mark.parametrize("body", FILES, ids=lambda path: path.stem, indirect=True)


@cache
def cases():
    return {path: body_of(path) for path in FILES}


@pytest.fixture
def body(request):
    return cases()[request.param]


def test_there_are_seven_cases():
    assert len(FILES) == 7


@every_case
def test_no_single_decision_fixes_the_ending(body):
    found = looked_through(body)
    for node in body.nodes:
        for decision in node.decisions:
            assert len(found.open_endings[node.id, decision.id]) >= 2, (node.id, decision.id)


@every_case
def test_every_ending_can_be_come_to_and_the_best_one_asks_for_much(body):
    found, best = looked_through(body), best_of(body)
    endings = {node.id for node in body.nodes if node.ending}
    assert endings <= set(found.states)
    assert len(endings) >= 4
    assert best
    for ending in best:
        for state in found.states[ending]:
            assert not is_low(state)
            assert min(state) >= 2, (ending, state)  # nothing of what counts was given up on the way


@every_case
def test_with_a_low_state_only_other_endings_come(body):
    found, best = looked_through(body), best_of(body)
    low = {node.id for node in body.nodes if node.ending and any(map(is_low, found.states[node.id]))}
    assert low
    assert not low & best
    assert all(sum(state) < HIGHEST * len(state) for ending in low for state in found.states[ending] if is_low(state))


@every_case
def test_a_third_of_the_moments_have_two_defensible_decisions_that_lead_to_different_livable_ways(body):
    found, best, nodes = looked_through(body), best_of(body), list(judged(body))
    assert 3 * sum(has_two_ways(node, found, best) for node in nodes) >= len(nodes)


@every_case
def test_good_and_bad_decisions_are_talked_over_and_each_moment_has_both(body):
    for node in judged(body):
        assert {is_good(each) for each in node.decisions} == {True, False}, node.id
        reasons = [each.debrief.text for each in node.decisions]
        assert len(set(reasons)) == len(reasons), node.id


@every_case
def test_the_check_finds_nothing(body):
    assert case_faults(body) == []


def test_avoiding_the_decision_that_explains_itself_picks_a_good_one_no_better_than_chance():
    nodes = [node for body in cases().values() for node in judged(body)]
    got, chance = score(nodes, RULES["avoid reasons"])
    assert abs(got - chance) <= 0.05


@pytest.mark.parametrize("rule", RULES)
def test_no_rule_of_shape_place_or_cost_gets_far(rule):
    nodes = [node for body in cases().values() for node in judged(body)]
    got, chance = score(nodes, RULES[rule])
    assert got <= chance + 0.08


def _names(body):
    """Return the first names of the people of a case: words of their `name` that nothing else begins with."""
    return {each.name.partition(",")[0] for each in body.people if re.fullmatch(r"[A-Z][a-z]+(, \d+)?", each.name)}


def test_nobody_in_a_case_has_the_name_of_somebody_else_in_the_course():
    texts = {
        path: path.read_text(encoding="utf-8")
        for folder in ("lessons", "quizzes", "cases")
        for path in (CONTENT / folder).rglob("*")
        if path.suffix in (".md", ".yaml")
    }
    # The table-top of the officers' capstone is the case of the brick yard.
    same = {"the-brick-yard": {"officer-capstone"}}
    for case, body in ((path.stem, body) for path, body in cases().items()):
        assert _names(body)
        for name in _names(body):
            found = {path.stem for path, text in texts.items() if re.search(rf"\b{name}\b", text)}
            assert found <= {case} | same.get(case, set()), (name, found)


def test_a_case_says_that_it_is_invented():
    for path in FILES:
        assert path.read_text(encoding="utf-8").startswith("#")
        assert "invented" in path.read_text(encoding="utf-8").splitlines()[0]
        assert f"\nid: {path.stem}\n" in path.read_text(encoding="utf-8")
