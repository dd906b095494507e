"""What holds for any question of any type and any answer to it: hundreds of made-up ones for each."""

import json
import os
from dataclasses import fields, replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.core.question_strategies import IDS, SEEDS, STRATEGIES, json_answers, rearranged
from tests.how_many import how_many

from htcourse.core.errors import Severity
from htcourse.core.plain_data import from_plain, to_plain
from htcourse.core.question_types import kind_names
from htcourse.core.question_types.passages import parse, word_ranges
from htcourse.core.quiz import Verdict

EXAMPLES = int(os.environ.get("HTCOURSE_EXAMPLES", how_many(500)))
"""Of each type for each property; `make mutation` takes fewer, once for each of thousands of mutants."""


def shortened(body, count):
    """Return a body with so many of whatever it has several of, as no checker lets it pass."""
    several = {each.name: getattr(body, each.name) for each in fields(body)}
    return replace(body, **{name: value[:count] for name, value in several.items() if isinstance(value, tuple)})


every_type = pytest.mark.parametrize("name", sorted(STRATEGIES))
many = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_every_type_has_made_up_questions():
    assert set(STRATEGIES) == set(kind_names())


@every_type
@given(data=st.data(), random=st.integers(0, 999).map(Random), seed=SEEDS)
@many
def test_a_question_without_faults_keeps_every_rule(name, data, random, seed):
    """One made-up question for all rules: to make it up costs more than to try them."""
    question = data.draw(STRATEGIES[name])
    assert not [each for each in question.kind.check(question.body) if each.severity is Severity.ERROR]
    _the_full_answer_is_worth_1(question)
    if name in ("single-choice", "multiple-choice", "true-false"):
        _choosing_everything_pays_nothing(question)
    if name != "ordering":  # whose order is its answer, not the way there
        _the_order_in_which_an_answer_was_put_together_never_matters(question, random)
    _a_seed_prints_the_same_form_from_the_body_as_it_is_kept(question, seed)


def _the_full_answer_is_worth_1(question):
    mark = question.kind.grade(question.body, question.full)
    assert (mark.points, mark.verdict) == (1.0, Verdict.RIGHT)


def _choosing_everything_pays_nothing(question):
    assert question.everything
    assert [question.points(each) for each in question.everything] == [0.0] * len(question.everything)


def _the_order_in_which_an_answer_was_put_together_never_matters(question, random):
    for answer in (question.full, *question.everything):
        assert question.points(rearranged(answer, random)) == question.points(answer)


def _a_seed_prints_the_same_form_from_the_body_as_it_is_kept(question, seed):
    kept = from_plain(question.kind.body, json.loads(json.dumps(to_plain(question.body))))
    assert question.kind.interaction(kept, seed) == question.kind.interaction(question.body, seed)


@every_type
@given(data=st.data())
@many
def test_any_json_is_graded_from_0_to_1_and_never_raises(name, data):
    question = data.draw(STRATEGIES[name])
    answer = data.draw(json_answers(IDS[name]))
    mark = question.kind.grade(question.body, answer)
    assert 0 <= mark.points <= 1
    verdicts = {0.0: (Verdict.WRONG, Verdict.OPEN), 1.0: (Verdict.RIGHT,)}
    assert mark.verdict in verdicts.get(mark.points, (Verdict.PARTLY,))


@every_type
@given(data=st.data())
@many
def test_also_a_question_too_short_for_the_checker_is_graded_from_0_to_1(name, data):
    """A record may keep one of an earlier version: no item, or a single one, and no answer to it."""
    question = data.draw(STRATEGIES[name])
    answer = data.draw(st.one_of(json_answers(IDS[name]), st.just({}), st.just(question.full)))
    for count in (0, 1, 2):
        body = shortened(question.body, count)
        mark = question.kind.grade(body, answer)
        assert 0 <= mark.points <= 1
        assert answer or mark.points == 0


@given(question=STRATEGIES["tagging"])
@many
def test_marking_everything_never_pays(question):
    """F1 divides by every mark: all words under all labels are worth far less than the few that are keys."""
    whole, every_word = question.everything
    asked, passages = len(question.full["spans"]), len(parse(question.body.narrative).passages)
    most = 0.75 * 2 * asked / max(1, 2 * asked + len(every_word["spans"]) - passages)
    assert question.points(every_word) <= round(most, 6) < 0.75
    assert question.points(whole) < 0.75
    greedy = {**every_word, "verdict": question.full["verdict"]}
    assert question.points(greedy) < question.points(question.full)


@given(question=STRATEGIES["tagging"], label=st.sampled_from(("act", "means", "purpose")), place=st.integers(0, 40))
@many
def test_one_more_mark_on_a_full_answer_never_pays(question, label, place):
    words = word_ranges(parse(question.body.narrative).text)
    start, end = words[place % len(words)]
    more = [*question.full["spans"], {"label": label, "start": start, "end": end}]
    assert question.points({**question.full, "spans": more}) <= question.points(question.full)
