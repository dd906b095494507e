"""Agreement of many people: Krippendorff's alpha as its definition has it, counted pair by pair."""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from htcourse.core.statistics.agreement import agreeing_pairs, krippendorff_alpha

REPORTED = """
    1 2 3 3 2 1 4 1 2 - - -
    1 2 3 3 2 2 4 1 2 5 - 3
    - 3 3 3 2 3 4 2 2 5 1 -
    1 2 3 3 2 4 4 1 2 5 1 -
"""
"""Four observers, twelve units: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C."""


def _units(table):
    rows = [line.split() for line in table.strip().splitlines()]
    return [[each for each in column if each != "-"] for column in zip(*rows, strict=True)]


def _by_definition(units):
    """Observed over expected disagreement, each over ordered pairs: of one unit, and of all that can be paired."""
    paired = [unit for unit in units if len(unit) > 1]
    every = [each for unit in paired for each in unit]
    observed = sum(
        (Fraction(sum(a != b for a, b in permutations(unit, 2)), len(unit) - 1) for unit in paired), Fraction(0)
    )
    expected = Fraction(sum(a != b for a, b in permutations(every, 2)), max(1, len(every) - 1))
    return None if not expected else 1 - observed / expected


def test_it_is_the_figure_its_author_gives():
    assert krippendorff_alpha(_units(REPORTED)) == pytest.approx(0.743, abs=0.0005)


@given(st.lists(st.lists(st.sampled_from(["act", "means", "purpose", ""]), max_size=6), max_size=7))
def test_it_is_what_the_definition_gives_pair_by_pair(units):
    found, expected = krippendorff_alpha(units), _by_definition(units)
    assert (found is None) == (expected is None)
    assert expected is None or found == pytest.approx(float(expected), abs=1e-9)


def test_full_agreement_is_one_and_nothing_is_told_where_all_said_one_thing():
    assert krippendorff_alpha([["a"] * 5, ["b"] * 5]) == 1
    assert krippendorff_alpha([["a"] * 5, ["a"] * 5]) is None
    assert krippendorff_alpha([["a"], []]) is None


def test_pairs_that_agree():
    assert agreeing_pairs([5, 0]) == 1
    assert agreeing_pairs([3, 2]) == pytest.approx(8 / 20)
    assert agreeing_pairs([1]) is None
