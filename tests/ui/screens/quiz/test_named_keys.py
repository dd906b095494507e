"""Which keys the quiz names beside a question."""

import pytest
from tests.ui.screens.quiz import pages

from htcourse.core.quiz import Interaction, Option
from htcourse.ui.screens.quiz.view import QuizView


@pytest.mark.parametrize(("count", "span"), [(2, "1–2"), (4, "1–4"), (12, "1–9")])
def test_as_many_digits_are_named_as_choose_an_answer(qtbot, look, count, span):
    view = QuizView(look)
    qtbot.addWidget(view)
    options = tuple(Option(f"o{number}", f"Choice {number}") for number in range(count))
    view.show_question(pages.attempt(), pages.question(interaction=Interaction("choose-one", options=options)))
    assert view.question.keys()[0] == (span, "choose")
    rows = (Option("a", "A"), Option("b", "B"), Option("c", "C"))
    view.show_question(pages.attempt(), pages.question(interaction=Interaction("sort", rows=rows, options=options)))
    assert view.question.keys()[0] == (span, "choose")
