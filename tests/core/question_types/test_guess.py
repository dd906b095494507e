"""What a random guess earns, against all the ways to answer there are."""

from itertools import permutations, product
from math import comb
from statistics import fmean

import pytest

from htcourse.core.question_types import kind_of
from htcourse.core.question_types.multiple_choice import Body, grade, guess
from htcourse.core.question_types.parts import Accepted, Choice


def _ways(kind, body):
    """Give every way to answer, each as likely as the other."""
    if kind in ("single-choice", "true-false"):
        ids = ["true", "false"] if kind == "true-false" else [each.id for each in body.choices]
        return [{"choices": [each]} for each in ids]
    if kind == "multiple-choice":
        ids = [each.id for each in body.choices]
        ticks = product((False, True), repeat=len(ids))
        return [{"choices": [each for each, on in zip(ids, way, strict=True) if on]} for way in ticks]
    if kind == "ordering":
        return [{"order": list(each)} for each in permutations([each.id for each in body.items])]
    if kind == "categorise":
        ways = product([each.id for each in body.categories], repeat=len(body.items))
        return [{"categories": dict(zip([each.id for each in body.items], way, strict=True))} for way in ways]
    rows = [each.id for each in body.pairs]
    sides = [each.id for each in kind_of("matching").interaction(body, 1).options]
    return [{"pairs": dict(zip(rows, way, strict=True))} for way in product(sides, repeat=len(rows))]


@pytest.mark.parametrize(
    "kind", ["single-choice", "true-false", "multiple-choice", "ordering", "categorise", "matching"]
)
def test_a_guess_earns_the_mean_of_all_ways_to_answer(examples, kind):
    body = examples[kind].body
    points = [kind_of(kind).grade(body, each).points for each in _ways(kind, body)]
    assert kind_of(kind).guess(body) == pytest.approx(fmean(points))


def test_a_guess_at_fractions_is_held_between_0_and_1_as_in_grading():
    choices = zip("abcd", (0.7, 0.3, -0.6, -1), strict=True)
    body = Body(tuple(Choice(id, fraction=worth, text=id, feedback="x") for id, worth in choices))
    points = [grade(body, each).points for each in _ways("multiple-choice", body)]
    assert guess(body) == pytest.approx(fmean(points))


def test_a_guess_earns_nothing_where_something_is_written_or_marked(examples):
    assert kind_of("essay").guess(examples["essay"].body) == 0
    assert kind_of("tagging").guess(examples["tagging"].body) == 0


def test_a_guess_at_many_choices_is_counted_and_told_by_nobody_where_every_way_has_a_sum_of_its_own():
    right, wrong = 9, 21
    many = Body(tuple(Choice(f"c{number}", correct=number < right, text="x") for number in range(right + wrong)))
    earned = sum(
        comb(right, ticked) * comb(wrong, missed) * max(0, ticked / right - missed / wrong)
        for ticked in range(right + 1)
        for missed in range(wrong + 1)
    )
    assert guess(many) == pytest.approx(earned / 2 ** (right + wrong))
    powers = Body(tuple(Choice(f"c{number}", fraction=2.0**-number, text="x") for number in range(1, 18)))
    assert guess(powers) is None


def test_a_guess_at_a_typed_answer_earns_what_any_answer_is_worth(examples):
    short = kind_of("short-text")
    assert short.guess(examples["short-text"].body) == 0
    answers = (Accepted("a", text="Palermo"), Accepted("b", 0.25, text="*"))
    assert short.guess(short.body(answers)) == 0.25
    assert kind_of("numeric").guess(examples["numeric"].body) == 0
