from dataclasses import replace
from datetime import date, timedelta

from tests.ui.pages import PROGRESS

from htcourse.ui.screens.progress.view import ProgressView
from htcourse.ui.widgets.bars import Bars
from htcourse.usecases.reading.open_progress import Week


def test_weeks_begin_with_the_first_answer_but_are_four_at_least(look, qtbot):
    weeks = tuple(Week(date(2026, 1, 5) + timedelta(weeks=each), count) for each, count in enumerate([0] * 6 + [3, 1]))
    view = ProgressView(look)
    qtbot.addWidget(view)
    view.show_page(replace(PROGRESS, weeks=weeks))
    assert view.findChildren(Bars)[0].accessibleName().count(":") == 4


def test_of_names_with_no_room_beside_each_other_every_second_is_told_and_that_of_now(look, qtbot):
    """A week was “30.11.”; as the program writes days, they have no room below eight bars in Russian."""
    bars = Bars(look, ["30 нояб."] * 8, [1] * 8, 7)
    qtbot.addWidget(bars)
    bars.resize(322, 132)
    image = bars.grab().toImage()
    ground, below = image.pixel(0, 0), range(image.height() - 20, image.height() - 4)
    inked = [any(image.pixel(x, y) != ground for y in below) for x in range(image.width())]
    names = "".join("#" if each else "." for each in inked).split("." * 10)
    assert len([each for each in names if each.strip(".")]) == 4
    assert inked[-4:].count(True) > 0, "the last is told"
