"""A test around the course that was taken on paper, in the list of quizzes."""

from dataclasses import replace

import pytest
from tests.ui.screens.quizzes.test_quizzes import NEW, PAGE, done

from htcourse.core.quiz import Mode
from htcourse.ui.screens.quizzes.attempts_card import AttemptsCard, outcome_words
from htcourse.ui.screens.quizzes.view import QuizzesView
from htcourse.ui.widgets.label import Label
from htcourse.usecases.quizzes.open_quizzes import QuizGroup

SHEET = replace(NEW, title="After", modes=(), kinds=(Mode.POST,), on_paper="2026-11-28")


def test_it_stands_as_taken_with_its_day_and_cannot_be_begun(look, qtbot):
    card = AttemptsCard(look, SHEET)
    qtbot.addWidget(card)
    assert "Taken on paper, After the course, 28 Nov 2026" in card.line.accessibleName()
    card.set_open(True)
    assert card.buttons == []
    said = "It was taken on paper, and is taken once. Your trainer has the sheet."
    assert said in [each.text() for each in card.findChildren(Label)]


def test_it_counts_as_taken_and_stands_under_taken(look, qtbot):
    view = QuizzesView(look)
    qtbot.addWidget(view)
    view.show_page(replace(PAGE, groups=(QuizGroup(0, "", (SHEET, replace(NEW, id="m/other"))),), gone=()))
    assert any("1 of 2 taken" in each.text() for each in view.findChildren(Label))
    view.taken.click()
    assert [each.quiz.title for each in view.cards] == ["After"]


@pytest.mark.parametrize("points", [8.5, None])
def test_what_the_other_form_on_paper_came_before_stands_as_taken_and_too_often(look, qtbot, points):
    """It stood there as never begun, and a screen reader had its questions alone."""
    late = replace(done("a1", points, Mode.PRE), is_beyond=True)
    quiz = replace(NEW, title="Before", modes=(), kinds=(Mode.PRE,), attempts=(late,))
    card = AttemptsCard(look, quiz)
    qtbot.addWidget(card)
    assert card.line.accessibleName().endswith("Taken too often, Before the course, 1 Mar 2026")
    assert outcome_words(late).endswith("taken too often: only the first may count")
    on_paper = AttemptsCard(look, replace(quiz, on_paper="2026-11-28"))
    qtbot.addWidget(on_paper)
    assert "Taken on paper, Before the course, 28 Nov 2026" in on_paper.line.accessibleName()
