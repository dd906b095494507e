"""How Home says what is left: of a part in time, of a quiz that was begun in what to do."""

from dataclasses import replace

import pytest
from tests.ui.pages import HOME, QUIZZES

from htcourse.ui.screens.home.part_row import PartButton
from htcourse.ui.screens.home.view import HomeView
from htcourse.ui.widgets.list_row import ListRow


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(37, "37 min left"), (89, "89 min left"), (90, "1½ h left"), (120, "2 h left"), (145, "2½ h left")],
)
def test_a_long_time_is_told_in_hours_and_halves(qtbot, look, minutes, said):
    part = PartButton(look, replace(HOME.modules[0].parts[1], minutes_left=minutes))
    qtbot.addWidget(part)
    assert part.accessibleName().endswith(f", {said}")


@pytest.mark.parametrize(
    ("mode", "said"), [("practice", "All 12 answered: finish it"), ("test", "All 12 answered: submit it")]
)
def test_a_quiz_of_which_all_is_answered_says_what_is_left_to_do(qtbot, look, mode, said):
    """It read “Continue: 12 of 12 answered”."""
    view = HomeView(look)
    qtbot.addWidget(view)
    begun = QUIZZES[2]
    answered = tuple(replace(each, answered=12, mode=mode) for each in begun.attempts)
    view.show_page(HOME, (replace(begun, attempts=answered),), "Kazakhstan")
    names = [each.accessibleName() for each in view.findChildren(ListRow)]
    assert f"Open quiz, {said}" in names


def test_what_stands_beside_the_bar_of_a_part_says_what_the_bar_shows(qtbot, look):
    """“0 of 2” lessons stood beside one half full."""
    part = PartButton(look, replace(HOME.modules[0].parts[1], share=0.5))
    qtbot.addWidget(part)
    assert part._count == "50 %"
