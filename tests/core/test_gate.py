"""The gate: of which questions nothing may be told."""

import pytest

from htcourse.core.gate import Gate, Measured, gate_of
from htcourse.core.quiz import NOTHING, Feedback, Mode


def sat(mode, *questions, submitted=False, released=False, module="m"):
    return Measured(module, mode, questions, submitted, released)


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
    gate = gate_of([sat(mode, "q", submitted=submitted, released=released)], {"m"})
    assert gate.is_open("q") is is_open
    assert gate.told("q", Feedback()) == (Feedback() if is_open else NOTHING)


def test_a_pre_test_is_told_once_the_post_test_of_its_module_was_handed_in():
    pre = sat(Mode.PRE, "q", submitted=True)
    elsewhere = sat(Mode.POST, "r", submitted=True, module="other")
    assert gate_of([pre, elsewhere], {"m", "other"}).closed == {"q"}
    assert gate_of([pre, sat(Mode.POST, "r")], {"m"}).closed == {"q", "r"}
    assert gate_of([pre, sat(Mode.POST, "r", submitted=True)], {"m"}).closed == set()


def test_a_pre_test_without_a_post_test_is_told_when_it_is_handed_in():
    assert gate_of([sat(Mode.PRE, "q")]).closed == {"q"}
    assert gate_of([sat(Mode.PRE, "q", submitted=True)]).closed == set()


def test_one_exam_that_is_not_released_is_enough():
    told = sat(Mode.EXAM, "q", submitted=True, released=True)
    assert gate_of([told, sat(Mode.EXAM, "q", submitted=True)]).closed == {"q"}


def test_a_gate_that_knows_of_nothing_is_open():
    assert Gate().is_open("q")
