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
