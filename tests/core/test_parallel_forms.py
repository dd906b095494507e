"""Forms are dealt: evenly, and the same on every machine."""

from itertools import pairwise

import pytest

from htcourse.core.parallel_forms import FORMS, first_form, form_of_code, is_follow_up, other_form


def test_half_of_all_people_have_each_form_first():
    dealt = [first_form(f"person-{number}", "course") for number in range(1000)]
    assert 450 < dealt.count("A") < 550


def test_a_person_is_dealt_the_same_form_on_every_machine():
    assert [first_form(f"person-{number}", "course") for number in range(8)] == list("BBABAABA")


def test_another_module_is_dealt_anew():
    people = [f"person-{number}" for number in range(100)]
    same = sum(first_form(each, "one") == first_form(each, "two") for each in people)
    assert 25 < same < 75


@pytest.mark.parametrize(
    "codes",
    ["TP-{:02}-26", "26-{:02}", "3-2-{}", "2026/{:03}/4", "gr5 {} spring 26"],
    ids=["year last", "year first", "group", "both", "words"],
)
def test_codes_of_ones_own_deal_both_forms_by_the_number_that_differs(codes):
    dealt = [form_of_code(codes.format(number)) for number in range(1, 13)]
    assert dealt.count("A") == 6
    assert all(one != next for one, next in pairwise(dealt))


def test_codes_of_the_program_and_those_with_one_number_deal_by_that():
    assert [form_of_code(each) for each in ("K7-014", "K6-014", "k7-015", "TP-3", "TP-4")] == list("AABBA")
    assert [form_of_code(f"A{seat}-26") for seat in range(1, 10)] == list("BABABABAB"), "only the program's have three"


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
