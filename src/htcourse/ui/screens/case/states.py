"""The states of a case, a row each: what it is called, how far it has come, and that in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from htcourse.ui.look.texts import state_name
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.words import state_text
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_grid, sized
from htcourse.ui.widgets.segments import Segments
from htcourse.usecases.cases.case_pages import CaseState

_HIGHEST = 3


def states_grid(look: Look, states: Sequence[CaseState]) -> QGridLayout:
    """Return the rows of all states, to be put into a layout."""
    grid = in_grid(look, 12, 0, wide=2, margins=(0, 4, 0, 0))
    for row, state in enumerate(states):
        name, word = state_name(state.name), state_text(state)
        bar = sized(look, Segments(look, [each < state.value for each in range(_HIGHEST)]), 14, width=72)
        bar.setAccessibleName(f"{name}: {word}")
        grid.addWidget(Label(look, name, "muted"), row, 0)
        grid.addWidget(bar, row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Label(look, word, "strong"), row, 2)
    return grid
