"""What a screen reader is told of choosing: one of several is a radio button, any number are check boxes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from tests.ui.accessible import heard, of_role

from htcourse.core.quiz import Interaction, Mark, Option, Remark, State, Verdict
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.question.confidence import Confidence
from htcourse.ui.question.gestures import create_answer_widget
from htcourse.ui.widgets.choice_card import ChoiceCard

Role = QAccessible.Role
OPTIONS = (Option("a", "First"), Option("b", "Second"), Option("c", "Third"))
ONE, MANY = Interaction("choose-one", options=OPTIONS), Interaction("choose-many", options=OPTIONS)
TAG = Interaction("tag", text="He paid. She left.", labels=OPTIONS[:2], verdicts=OPTIONS)


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


def shown(qtbot, look, interaction):
    widget = create_answer_widget(look, interaction)
    for each in (widget, widget.side):
        if each is not None:
            qtbot.addWidget(each)
            each.show()
    return widget


def checked(widget, role):
    return [each.name.split(" ", 1)[1] for each in of_role(heard(widget), role) if each.is_checked]


def test_one_of_several_is_told_as_radio_buttons(qtbot, look):
    widget = shown(qtbot, look, ONE)
    choices = of_role(heard(widget), Role.RadioButton)
    assert [each.name for each in choices] == ["1 First", "2 Second", "3 Third"]
    assert all(each.is_checkable and not each.is_checked for each in choices)
    assert of_role(heard(widget), Role.CheckBox) == []


def test_any_number_are_told_as_check_boxes(qtbot, look):
    widget = shown(qtbot, look, MANY)
    assert len(of_role(heard(widget), Role.CheckBox)) == 3
    assert of_role(heard(widget), Role.RadioButton) == []


def test_verdicts_on_a_narrative_are_told_as_radio_buttons(qtbot, look):
    widget = shown(qtbot, look, TAG)
    assert len(of_role(heard(widget.side), Role.RadioButton)) == 3
    widget.set_answer({"spans": [], "verdict": "b"})
    assert checked(widget.side, Role.RadioButton) == ["Second"]


def test_the_state_told_follows_every_way_of_choosing(qtbot, look):
    widget = shown(qtbot, look, ONE)
    qtbot.mouseClick(widget.rows["a"], Qt.MouseButton.LeftButton)
    assert checked(widget, Role.RadioButton) == ["First"]
    widget.choose_digit(3)
    assert checked(widget, Role.RadioButton) == ["Third"]
    widget.set_answer({"choices": ["b"]})
    assert checked(widget, Role.RadioButton) == ["Second"]
    widget.set_answer({})
    assert checked(widget, Role.RadioButton) == []


def test_choosing_many_leaves_what_was_chosen_before(qtbot, look):
    widget = shown(qtbot, look, MANY)
    for name in ("a", "c"):
        qtbot.mouseClick(widget.rows[name], Qt.MouseButton.LeftButton)
    assert checked(widget, Role.CheckBox) == ["First", "Third"]
    widget.choose_digit(1)
    assert checked(widget, Role.CheckBox) == ["Third"]


def test_a_choice_chosen_again_stays_chosen(qtbot, look):
    widget = shown(qtbot, look, ONE)
    for _ in range(2):
        qtbot.mouseClick(widget.rows["b"], Qt.MouseButton.LeftButton)
    assert widget.answer() == {"choices": ["b"]}


def test_an_arrow_key_moves_the_choice_to_its_neighbour(qtbot, look):
    widget = shown(qtbot, look, ONE)
    widget.activateWindow()
    widget.choose_digit(1)
    qtbot.waitUntil(widget.rows["a"].hasFocus)
    with qtbot.waitSignal(widget.answered):
        qtbot.keyClick(widget.rows["a"], Qt.Key.Key_Down)
    assert checked(widget, Role.RadioButton) == ["Second"]


def test_tab_reaches_every_reason_after_marking(qtbot, look):
    widget = shown(qtbot, look, ONE)
    widget.activateWindow()
    widget.choose_digit(1)
    qtbot.waitUntil(widget.rows["a"].hasFocus)
    widget.show_mark(Mark(0.0, Verdict.WRONG, (Remark("a", State.WRONG, "Not an act."), Remark("b", State.MISSED))))
    widget.set_locked(True)
    for name in ("b", "c"):
        qtbot.keyClick(widget.focusWidget(), Qt.Key.Key_Tab)
        assert widget.rows[name].hasFocus()
    assert of_role(heard(widget), Role.RadioButton)[0].description == "Not right. Not an act."


def test_how_sure_is_told_as_radio_buttons_and_can_be_taken_back(qtbot, look):
    confidence = Confidence(look)
    qtbot.addWidget(confidence)
    confidence.show()
    qtbot.mouseClick(confidence.buttons[1], Qt.MouseButton.LeftButton)
    found = of_role(heard(confidence), Role.RadioButton)
    assert [each.name for each in found if each.is_checked] == ["Fairly sure"]
    assert len(found) == 3
    confidence.set_value(None)
    assert confidence.value() is None


def test_a_card_of_the_first_page_is_told_as_a_radio_button(qtbot, look):
    card = ChoiceCard(look, "Learn", "Lessons, checks, quizzes")
    qtbot.addWidget(card)
    card.show()
    (told,) = of_role(heard(card), Role.RadioButton)
    assert told.name == "Learn, Lessons, checks, quizzes"
