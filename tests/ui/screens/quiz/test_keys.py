"""Answering by keyboard on Latin, Russian and Kazakh layouts: digits and letters go by their place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.layouts import CONTROL, LAYOUTS, NONE, Key, key_at
from tests.ui.screens.quiz import pages

from htcourse.core.quiz import Interaction, Mode, Option
from htcourse.ui.screens.quiz.view import QuizView, Step

NINE = tuple(Option(f"o{number}", f"Choice {number}") for number in range(1, 10))
pytestmark = pytest.mark.parametrize("layout", LAYOUTS)


def press(view, key: Key, modifiers=NONE) -> None:
    QApplication.sendEvent(view.focusWidget() or view, key.event(modifiers))


@pytest.fixture
def view(qtbot, look):
    view = QuizView(look)
    qtbot.addWidget(view)
    view.resize(1366, 716)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


@pytest.mark.parametrize("gesture", ["choose-one", "choose-many"])
def test_nine_digits_choose_nine_answers(view, layout, gesture):
    view.show_question(pages.attempt(), pages.question(interaction=Interaction(gesture, options=NINE)))
    for digit in range(1, 10):
        press(view, key_at(str(digit), layout))
        chosen = view.question.widget.answer()["choices"]
        assert f"o{digit}" in chosen
        assert len(chosen) == (1 if gesture == "choose-one" else digit)


def test_a_digit_with_control_chooses_nothing(view, layout):
    view.show_question(pages.attempt(), pages.question(interaction=Interaction("choose-one", options=NINE)))
    press(view, key_at("2", layout), CONTROL)
    assert not view.question.widget.is_complete()


@pytest.mark.parametrize("gesture", ["match", "sort"])
def test_a_digit_fills_the_field_in_focus(view, layout, gesture):
    interaction = Interaction(
        gesture, rows=(Option("a", "One"), Option("b", "Two")), options=(Option("x", "X"), Option("y", "Y"))
    )
    view.show_question(pages.attempt(), pages.question(interaction=interaction))
    press(view, key_at("2", layout))
    assert view.question.widget.answer()[view.question.widget.key].get("a") == "y"


def test_a_typed_answer_keeps_its_letters_and_digits(view, layout):
    view.show_question(pages.attempt(), pages.question(interaction=Interaction("type-text")))
    asked = []
    view.flag_asked.connect(lambda: asked.append("flag"))
    for place in ("F", "1"):
        press(view, key_at(place, layout))
    assert asked == []
    typed = view.focusWidget().text()
    assert typed == "".join(chr(key_at(place, layout).printed).lower() for place in ("F", "1"))


def test_f_flags(quiz, layout):
    attempt = quiz.start(mode=Mode.TEST)
    press(quiz.view, key_at("F", layout))
    assert quiz.learner.flagged(attempt.id)


def test_space_chooses_enter_checks_and_control_z_takes_back_what_nobody_judged(qtbot, quiz, layout):
    attempt = quiz.start()
    press(quiz.view, Key(Qt.Key.Key_Space.value, 0))
    qtbot.keyRelease(quiz.view.focusWidget(), Qt.Key.Key_Space)
    assert next(iter(quiz.view.question.widget.rows.values())).isChecked()
    press(quiz.view, Key(Qt.Key.Key_Return.value, 0))
    press(quiz.view, key_at("Z", layout), CONTROL)
    steps = [quiz.view.step]
    quiz.view.shown = replace(quiz.view.shown, mark=None)
    press(quiz.view, key_at("Z", layout), CONTROL)
    assert [*steps, quiz.view.step] == [Step.MARKED, Step.OPEN]
    assert not quiz.learner.last_responses(attempt.id)


SHIFT = Qt.KeyboardModifier.ShiftModifier
RIGHT_ARROW = Key(Qt.Key.Key_Right.value, 0)


def test_a_narrative_is_marked_and_judged_by_keyboard_alone(qtbot, quiz, layout):
    """Arrows and Shift choose words, 1, 2 and 3 mark them, Tab leads to the verdict, Enter checks."""
    attempt = quiz.start("words")
    quiz.view.question_asked.emit(2)
    qtbot.waitUntil(quiz.view.question.widget.side.isVisible)
    quiz.view.question.widget.focus_first()
    assert quiz.view.foot.hint.words.startswith("Select words")
    text = quiz.view.shown.page.interaction.text
    caret = 0
    for words, digit in (("foreman", "1"), ("took the passports", "2"), ("nobody was paid", "3")):
        # Where words are chosen, the first press lets go of them.
        for _ in range(text.index(words) - caret + (caret > 0)):
            press(quiz.view, RIGHT_ARROW)
        for _ in words:
            press(quiz.view, RIGHT_ARROW, SHIFT)
        press(quiz.view, key_at(digit, layout))
        caret = quiz.view.question.widget.text.textCursor().position()
    given = quiz.view.question.widget.answer()
    assert [(each["label"], text[each["start"] : each["end"]]) for each in given["spans"]] == [
        ("act", "foreman"),
        ("means", "took the passports"),
        ("purpose", "nobody was paid"),
    ]
    assert quiz.view.foot.hint.words == "Choose a verdict", "Check waits for nothing else"
    rows = quiz.view.question.widget.side.rows
    for _ in range(20):
        if quiz.view.focusWidget() in rows.values():
            break
        qtbot.keyClick(quiz.view.focusWidget(), Qt.Key.Key_Tab)
    press(quiz.view, key_at("1", layout))
    assert given["verdict"] == "" != quiz.view.question.widget.answer()["verdict"]
    assert quiz.view.foot.hint.words == "Press 1–2 to choose a verdict", "digits mark no words here"
    quiz.view.question.widget.focus_first()
    assert quiz.view.foot.hint.words.startswith("Select words"), "more can be marked"
    press(quiz.view, Key(Qt.Key.Key_Return.value, 0))
    assert quiz.view.step is Step.MARKED
    (kept,) = quiz.learner.responses(attempt=attempt.id)
    assert len(kept.answer["spans"]) == 3
    assert kept.points > 0
