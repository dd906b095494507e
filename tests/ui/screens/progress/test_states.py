"""What a row of Progress says of an objective: figures of questions, and a state with its figure of days."""

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.ui.pages import PROGRESS

from htcourse.core.progress import Security
from htcourse.ui.screens.progress.heat_row import HeatRow, places
from htcourse.ui.screens.progress.view import ProgressView
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.usecases.reading.open_progress import Tally


@pytest.mark.parametrize(
    ("security", "days", "said"),
    [
        (Security.NOT_YET, 0, "Now: not yet, 0 of 2 days."),
        (Security.NEARLY, 1, "Now: nearly, 1 of 2 days."),
        (Security.NEARLY, 2, "Now: nearly, long ago."),
        (Security.SECURE, 2, "Now: secure, 2 of 2 days."),
    ],
)
def test_a_state_says_of_how_many_days_it_is_for_the_figures_beside_it_are_of_questions(look, security, days, said):
    """A row read “2 of 2, 2 of 2, not yet”."""
    all_right = Tally(2, 2)
    row = replace(
        PROGRESS.parts[0].objectives[0], first_try=all_right, last_test=all_right, security=security, days_right=days
    )
    assert said in HeatRow(look, row).accessibleName()


def lines_in_its_cell(look, width, left, wide) -> list[int]:
    """Return where lines of the state of a row begin, from the top of the row."""
    row = HeatRow(look, PROGRESS.parts[0].objectives[0])
    row.resize(width, row.heightForWidth(width))
    image, ink = row.grab().toImage(), look.colour("bad").rgb()
    inked = [any(image.pixel(x, y) == ink for x in range(left, left + wide)) for y in range(image.height())]
    assert not any(inked[:3])
    assert not any(inked[-3:])
    return [y for y, (before, now) in enumerate(pairwise(inked), 1) if now and not before]


def test_both_lines_of_a_state_have_room_in_its_cell_and_in_a_narrow_one_it_stands_alone(look):
    (left, wide), (narrow, thin) = places(look, 696)[2], places(look, 240)[2]
    assert len(lines_in_its_cell(look, 696, left, wide)) > len(lines_in_its_cell(look, 240, narrow, thin)) == 1


def test_a_part_is_as_far_here_as_on_home(look, qtbot):
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.show_page(replace(PROGRESS, parts=(replace(PROGRESS.parts[0], done=0, share=0.5),)))
    assert view.findChildren(ProgressBar)[-1]._share == 0.5
