"""Forms are dealt: evenly, and the same on every machine."""

import pytest

from htcourse.core.parallel_forms import FORMS, first_form, is_follow_up, other_form


def test_half_of_all_people_have_each_form_first():
    dealt = [first_form(f"person-{number}", "course") for number in range(1000)]
    assert 450 < dealt.count("A") < 550


def test_a_person_is_dealt_the_same_form_on_every_machine():
    assert [first_form(f"person-{number}", "course") for number in range(8)] == list("BBABAABA")


def test_another_module_is_dealt_anew():
    people = [f"person-{number}" for number in range(100)]
    same = sum(first_form(each, "one") == first_form(each, "two") for each in people)
    assert 25 < same < 75


@pytest.mark.parametrize("form", FORMS)
def test_after_the_lessons_comes_the_other_form(form):
    assert other_form(form) != form
    assert other_form(other_form(form)) == form


def test_two_who_were_dealt_both_forms_have_both_in_every_module():
    modules = [f"module-{number}" for number in range(20)]
    assert all({first_form("x", each, "A"), first_form("y", each, "B")} == set(FORMS) for each in modules)
    assert {first_form("x", each, "A") for each in modules} == set(FORMS)


@pytest.mark.parametrize(
    ("posts", "measuring"),
    [("ABC", {"A", "B"}), (("A", "C", ""), {"A"}), (("C", ""), {""}), ("CD", {"C", "D"}), ("", {"A", "B", ""})],
)
def test_a_post_test_that_measures_against_no_pre_test_is_a_follow_up(posts, measuring):
    assert {each for each in ("A", "B", "C", "D", "") if not is_follow_up(each, posts)} == measuring
