"""Points of so many: picked as a step, or typed."""

import pytest

from htcourse.ui.widgets.points_field import PointsField


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("2", 2 / 3),
        ("2.25", 0.75),
        ("2,25", 0.75),
        ("3", 1),
        ("0", 0),
        ("3.01", None),
        ("-1", None),
        ("1.234", None),
        ("", None),
    ],
)
def test_any_points_with_two_decimals_can_be_typed(qtbot, look, typed, share):
    field = PointsField(look, 3)
    qtbot.addWidget(field)
    field.typed.setText("x")
    field.typed.setText(typed)
    assert field.share() == share
    assert field.steps.picked() == ("" if share in (None, 2 / 3) else f"{share:g}")


@pytest.mark.parametrize(("typed", "share"), [("-1.5", -0.5), ("-1", -1 / 3), ("-1.51", None)])
def test_points_go_down_to_the_least_there_can_be(qtbot, look, typed, share):
    field = PointsField(look, 3, -0.5)
    qtbot.addWidget(field)
    field.typed.setText(typed)
    assert field.share() == share
    assert field.steps.picked() == ("-0.5" if share == -0.5 else "")


def test_a_step_is_kept_as_it_is_not_as_it_is_written(qtbot, look):
    field = PointsField(look, 0.5)
    qtbot.addWidget(field)
    field.steps.setCurrentIndex(2)
    assert (field.typed.text(), field.share()) == ("0.13", 0.25)
