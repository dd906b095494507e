"""The gate: of which questions nothing may be told."""

import pytest

from htcourse.core.gate import Gate, Measured, gate_of
from htcourse.core.quiz import NOTHING, Feedback, Mode

AWAITED = {"m": {"m/post": "B"}, "other": {"other/post": ""}}


def sat(mode, *questions, submitted=False, released=False, module="m", quiz="", form="B"):
    return Measured(module, mode, questions, submitted, released, quiz=quiz, form=form)


@pytest.mark.parametrize(
    ("mode", "submitted", "released", "is_open"),
    [
        (Mode.EXAM, False, False, False),
        (Mode.EXAM, True, False, False),
        (Mode.EXAM, True, True, True),
        (Mode.PRE, False, False, False),
        (Mode.PRE, True, False, False),
        (Mode.PRE, True, True, True),
        (Mode.POST, False, False, False),
        (Mode.POST, True, False, True),
        (Mode.TEST, False, False, True),
        (Mode.PRACTICE, False, False, True),
    ],
)
def test_the_gate_is_closed_until_what_measures_is_told(mode, submitted, released, is_open):
    gate = gate_of([sat(mode, "q", submitted=submitted, released=released)], AWAITED)
    assert gate.is_open("q") is is_open
    assert gate.told("q", Feedback()) == (Feedback() if is_open else NOTHING)


def test_a_pre_test_is_told_once_the_post_test_of_its_module_was_handed_in():
    pre = sat(Mode.PRE, "q", submitted=True)
    elsewhere = sat(Mode.POST, "r", submitted=True, module="other", form="")
    assert gate_of([pre, elsewhere], AWAITED).closed == {"q"}
    assert gate_of([pre, sat(Mode.POST, "r")], AWAITED).closed == {"q", "r"}
    assert gate_of([pre, sat(Mode.POST, "r", submitted=True)], AWAITED).closed == set()


@pytest.mark.parametrize(
    ("tests", "form", "is_open"),
    [
        ({"m/a": "A", "m/b": "B", "m/later": "C"}, "C", False),
        ({"m/a": "A", "m/b": "B", "m/later": "C"}, "A", True),
        ({"m/a": "A", "m/b": "B", "m/later": ""}, "", False),
        ({"m/post": "", "m/later": "C"}, "C", False),
        ({"m/post": "", "m/later": "C"}, "", True),
        ({"m/later": "C"}, "C", True),  # nothing else measures
        ({}, "C", False),  # the module is gone
        ({}, "B", True),
        ({}, "", True),
    ],
)
def test_a_follow_up_opens_no_pre_test(tests, form, is_open):
    """It was offered from the beginning and, handed in blank, told the key of the pre-test before the post-test."""
    pre, later = sat(Mode.PRE, "q", submitted=True, quiz="m/pre"), sat(Mode.POST, submitted=True, form=form)
    assert gate_of([pre, later], {"m": tests}).is_open("q") is is_open


def test_a_quiz_that_is_both_is_told_after_its_own_post_test_alone():
    pre = sat(Mode.PRE, "q", submitted=True, quiz="m/one")
    tests = {"m": {"m/one": "", "m/two": ""}}
    assert not gate_of([pre, sat(Mode.POST, submitted=True, quiz="m/two", form="")], tests).is_open("q")
    assert gate_of([pre, sat(Mode.POST, submitted=True, quiz="m/one", form="")], tests).is_open("q")


def test_a_pre_test_without_a_post_test_is_told_when_it_is_handed_in():
    assert gate_of([sat(Mode.PRE, "q")]).closed == {"q"}
    assert gate_of([sat(Mode.PRE, "q", submitted=True)]).closed == set()


def test_one_exam_that_is_not_released_is_enough():
    told = sat(Mode.EXAM, "q", submitted=True, released=True)
    assert gate_of([told, sat(Mode.EXAM, "q", submitted=True)]).closed == {"q"}


def test_a_gate_that_knows_of_nothing_is_open():
    assert Gate().is_open("q")
