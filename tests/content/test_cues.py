"""The questions of the course cannot be guessed by the shape of their options."""

from pathlib import Path

import pytest

from htcourse.core.module_check.cues import ALL_ITEMS, QUIZ_ITEMS, Cues, cues
from htcourse.formats import read

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def found() -> Cues:
    module = read(ROOT / "content").module
    assert module is not None
    found = cues(module)
    assert found is not None
    return found


def test_no_rule_and_no_model_gets_five_points_above_chance(found):
    assert len(found.whole.items) > 2 * ALL_ITEMS
    assert found.whole.paying == (), found.whole.scores


def test_no_rule_gets_ten_points_above_chance_in_a_quiz_of_eight(found):
    large = [each for each in found.quizzes if len(each.items) >= QUIZ_ITEMS]
    assert len(large) > 8
    assert {each.quizzes: each.paying for each in large if each.paying} == {}


def test_what_would_have_paid_most_in_hindsight_is_little(found):
    """The best of forty ways, chosen with the keys in view: luck alone brings it some five points."""
    assert found.hindsight[1] < found.whole.chance + 0.08
