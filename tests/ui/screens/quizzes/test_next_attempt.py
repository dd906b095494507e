"""An exam that may be sat again: where it is begun it is said that the next attempt comes after the release."""

from dataclasses import replace

import pytest
from tests.ui.pages import attempt

from htcourse.core.quiz import Mode
from htcourse.ui.screens.quizzes.attempts_card import AttemptsCard
from htcourse.ui.widgets.label import Label
from htcourse.usecases.exams.exam_terms import Hours, Times
from htcourse.usecases.quizzes.take_quiz import QuizRow

WAITS = replace(attempt("e1", 12, None), mode=Mode.EXAM, is_submitted=True, waits=True)
EXAM = QuizRow("m/exam", "Exam", (), 12, "", "", (WAITS,), times={Mode.EXAM: Times(1, 2)}, kinds=(Mode.EXAM,))
SAID = "Exam: attempt 2 of 2 comes once your trainer has released the result of the one before."


@pytest.mark.parametrize(
    ("exam", "is_said"),
    [
        (EXAM, True),
        (replace(EXAM, times={Mode.EXAM: Times(1, 1)}), False),
        (replace(EXAM, hours=Hours("", "2026-03-09T07:00:00.000Z", 300, has_closed=True)), False),
        (replace(EXAM, attempts=(replace(WAITS, waits=False, points=8.0),), modes=(Mode.EXAM,)), False),
    ],
    ids=["one is left", "none is left", "it has closed", "it is released"],
)
def test_what_comes_before_the_next_attempt_is_said_where_it_is_begun(look, qtbot, exam, is_said):
    card = AttemptsCard(look, exam)
    qtbot.addWidget(card)
    card.set_open(True)
    assert (SAID in [each.words for each in card.findChildren(Label)]) is is_said


def test_a_test_of_weeks_later_says_from_which_day_it_is_meant_and_can_be_begun(look, qtbot):
    qtbot.addWidget(card := AttemptsCard(look, replace(EXAM, modes=(Mode.POST,), meant_from="2026-03-16")))
    assert "meant for 16 Mar 2026 or later" in card.line.accessibleName()
    card.set_open(True)
    assert card.buttons
