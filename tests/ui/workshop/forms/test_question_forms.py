"""Question forms: what is typed, ticked and pressed stands in the file, and nothing else moves."""

import difflib

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.accessible import heard, nameless
from tests.ui.workshop.forms.conftest import KINDS

from htcourse.core.errors import Severity
from htcourse.ui.workshop.forms import Offers
from htcourse.ui.workshop.forms.controls import TextBox
from htcourse.usecases.workshop.elements import element_data
from htcourse.usecases.workshop.question_forms import problems_of, question_ids


def changed_lines(before, after):
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [each for each in lines if each[0] in "+-"]


@pytest.mark.parametrize("kind", KINDS)
def test_opening_and_leaving_a_form_changes_not_one_byte(quiz, every_type, kind):
    form = quiz(kind)
    form.commit()
    form.form.edited.emit()
    form.commit()
    form.hide()
    assert form.text() == every_type
    assert form.told == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_title_typed_is_the_only_line_that_changes(qtbot, quiz, every_type, kind):
    form = quiz(kind)
    line = form.form.inputs["title"].line
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "Who keeps it")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert element_data("questions", form.text(), kind)["title"] == "Who keeps it"
    assert len(changed_lines(every_type, form.text())) == 2
    assert form.told == [form.text()]


def test_what_is_typed_is_written_after_a_pause(qtbot, quiz):
    form = quiz("single-choice")
    box = form.form.inputs["text"].box
    box.setFocus()
    box.selectAll()
    with qtbot.waitSignal(form.text_changed):
        qtbot.keyClicks(box, "Who?")
    assert element_data("questions", form.text(), "single-choice")["text"] == "Who?"


def test_new_questions_are_told_apart_by_a_number_then_by_what_they_ask(qtbot, opened):
    """All of them were called “New question”."""
    form = opened("quiz", "questions: []\n")
    for _ in range(3):
        form.add("true-false")
    box = form.form.inputs["text"].box
    box.setPlainText("May an employer keep a **passport**?")
    form.commit()
    told = [each.title for each in form.section.entries(form.text())]
    assert told == ["New question", "New question 2", "May an employer keep a passport?"]


def test_a_new_question_takes_the_objective_of_the_last_one_and_of_nobody_else(qtbot, opened):
    """The first got that of another lesson, the first of the alphabet, and its results counted there."""
    form = opened("quiz", "questions: []\n")
    form.set_offers(Offers(objectives=(("o-agency", "Say what an agency owes"), ("o-ask", "Ask"))))
    form.add("true-false")
    (first,) = [each.id for each in question_ids(form.text())]
    assert "objective" not in element_data("questions", form.text(), first)
    form.set_text(form.text().replace(f"id: {first}", f"id: {first}\n    objective: o-ask"), first)
    form.add("essay")
    assert element_data("questions", form.text(), form.selected_id)["objective"] == "o-ask"


@pytest.mark.parametrize("kind", KINDS)
def test_each_type_can_be_added_and_has_no_errors(qtbot, opened, kind):
    form = opened("quiz", "questions: []\n")
    form.add(kind)
    ((name, found, *_),) = question_ids(form.text())
    assert found == kind
    assert form.selected_id == name
    assert [
        each for each in problems_of(element_data("questions", form.text(), name)) if each.severity is Severity.ERROR
    ] == []
    assert form.form.problem_words() == ""


def test_the_menu_offers_eleven_types_each_with_a_sentence(qtbot, quiz):
    form = quiz("essay")
    form.list.add.click()
    actions = form.menu.actions()
    form.menu.close()
    assert len(actions) == 11
    assert actions[0].text() == "Single choice: one of several is right."


def test_a_removed_question_comes_back_by_undo(qtbot, quiz, every_type):
    form = quiz("matching")
    form.list.list.setFocus()
    qtbot.keyClick(form.list.list, Qt.Key.Key_Delete)
    assert "matching" not in [each.id for each in question_ids(form.text())]
    qtbot.keyClick(form.list.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.text() == every_type
    assert form.selected_id == "matching"


def test_alt_and_an_arrow_move_a_question_with_its_comment(qtbot, quiz):
    form = quiz("single-choice")
    form.list.list.setFocus()
    qtbot.keyClick(form.list.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.id for each in question_ids(form.text())][:2] == ["multiple-choice", "single-choice"]
    assert form.selected_id == "single-choice"


def test_a_copy_stands_below_its_original(quiz):
    form = quiz("numeric")
    form.list.duplicate.click()
    ids = [each.id for each in question_ids(form.text())]
    assert ids[ids.index("numeric") + 1] == "numeric-2" == form.selected_id


def test_the_arrow_keys_choose_the_next_question(qtbot, quiz):
    form = quiz("single-choice")
    chosen: list[str] = []
    form.selected_changed.connect(chosen.append)
    form.list.list.setFocus()
    qtbot.keyClick(form.list.list, Qt.Key.Key_Down)
    assert chosen == ["multiple-choice"]
    assert form.form.data["type"] == "multiple-choice"


def test_one_right_choice_takes_the_tick_from_the_other(qtbot, quiz):
    form = quiz("single-choice")
    rows = form.form.inputs["choices"].shown
    qtbot.keyClick(rows[1].form.inputs["correct"].check, Qt.Key.Key_Space)
    form.commit()
    choices = element_data("questions", form.text(), "single-choice")["choices"]
    assert [each["id"] for each in choices if each.get("correct")] == ["wrong"]


def test_several_choices_can_be_right_at_once(qtbot, quiz):
    form = quiz("multiple-choice")
    qtbot.keyClick(form.form.inputs["choices"].shown[2].form.inputs["correct"].check, Qt.Key.Key_Space)
    form.commit()
    assert (
        sum(bool(each.get("correct")) for each in element_data("questions", form.text(), "multiple-choice")["choices"])
        == 3
    )


def test_a_row_is_added_filled_moved_and_removed(qtbot, quiz, every_type):
    form = quiz("ordering")
    items = form.form.inputs["items"]
    items.add.click()
    new = items.shown[-1]
    box = new.form.inputs["text"].box
    assert form.focusWidget() is box
    qtbot.keyClicks(box, "At the very end")
    qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each["text"] for each in element_data("questions", form.text(), "ordering")["items"]][
        2
    ] == "At the very end"
    assert form.focusWidget() is box
    new.remove.click()
    assert form.text() == every_type


def test_a_wording_that_is_missing_is_told_beside_its_field_by_the_name_people_see(qtbot, quiz):
    form = quiz("single-choice")
    row = form.form.inputs["choices"].shown[1]
    box = row.form.inputs["feedback"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    form.commit()
    assert "“Choice 2” has no feedback." in row.form.problem_words()
    assert "wrong" not in row.form.problem_words().replace("right or wrong", "")


def test_what_is_wrong_is_told_by_the_labels_of_the_form_and_not_by_keys(quiz):
    form = quiz("single-choice")
    choices = form.form.inputs["choices"]
    boxes = [each.form.inputs["correct"].check for each in choices.shown]
    next(each for each in boxes if each.isChecked()).click()
    form.commit()
    assert "Mark exactly one choice with “This is right”." in choices.problem_words()


def test_whether_a_choice_is_right_stands_beside_its_name(quiz, qtbot):
    """It took a line of its own, and in a low window no text of a choice was seen."""
    row = quiz("single-choice").form.inputs["choices"].shown[0]
    check = row.form.inputs["correct"].check
    places = [each.mapTo(row, each.rect().center()).y() for each in (row.name, check)]
    assert places[0] == pytest.approx(places[1], abs=3)
    assert row.form.inputs["text"].mapTo(row, QPoint()).y() > places[1]


def test_a_number_is_typed_as_people_type_it(qtbot, quiz):
    form = quiz("numeric")
    row = form.form.inputs["answers"].shown[0]
    for key, words in (("value", "5,5"), ("tolerance", "1")):
        line = row.form.inputs[key].line
        line.selectAll()
        qtbot.keyClicks(line, words)
    form.commit()
    (answer,) = element_data("questions", form.text(), "numeric")["answers"]
    assert (answer["value"], answer["tolerance"]) == (5.5, 1)


def test_what_is_no_number_is_kept_and_told(qtbot, quiz):
    form = quiz("essay")
    line = form.form.inputs["words"].line
    line.selectAll()
    qtbot.keyClicks(line, "many")
    form.commit()
    assert "must be a whole number" in form.form.inputs["words"].problem_words()
    assert line.text() == "many"


def test_a_new_group_can_be_chosen_for_a_statement(qtbot, quiz):
    form = quiz("categorise")
    groups, items = form.form.inputs["categories"], form.form.inputs["items"]
    groups.add.click()
    qtbot.keyClicks(groups.shown[-1].form.inputs["text"].line, "Neither")
    combo = items.shown[0].form.inputs["category"].combo
    assert combo.itemText(2) == "Neither"
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_End)
    form.commit()
    data = element_data("questions", form.text(), "categorise")
    assert data["items"][0]["category"] == data["categories"][2]["id"]


def test_true_becomes_false_by_key(qtbot, quiz):
    form = quiz("true-false")
    combo = form.form.inputs["answer"].combo
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    form.commit()
    assert element_data("questions", form.text(), "true-false")["answer"] is False


def test_a_question_written_in_a_way_only_the_text_shows_stays_as_it_is(qtbot, opened):
    text = "questions:\n  - id: a\n    type: single-choice\n    title: T\n    text: Q\n    choices: {id: b}\n"
    form = opened("quiz", text)
    assert form.form.inputs["choices"].by_hand is not None
    qtbot.keyClicks(form.form.inputs["title"].line, "x")
    form.commit()
    assert form.text() == text.replace("title: T", "title: xT")


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_has_a_name(quiz, kind):
    assert nameless(heard(quiz(kind))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_a_small_window_at_200_percent(qtbot, quiz, look, kind):
    look.set_zoom(2.0)
    form = quiz(kind)
    form.resize(1024, 510)
    qtbot.waitUntil(form.list.box.isVisible)
    assert form.form.minimumSizeHint().width() <= form.page.viewport().width()
    assert not form.list.list.isVisible()


def test_a_text_that_is_missing_is_told_beside_its_field(qtbot, quiz):
    form = quiz("matching")
    box = form.form.inputs["text"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    form.commit()
    assert "“Question” is missing." in form.form.inputs["text"].problem_words()


def test_the_list_and_the_fields_below_it_begin_at_one_line(opened, look, every_type):
    form = opened("quiz", every_type, size=(600, 640))
    (first, *_) = [each for each in form.findChildren(TextBox) if each.isVisible()]
    lefts = [form.list.mapTo(form, form.list.contentsRect().topLeft()).x(), first.mapTo(form, QPoint()).x()]
    assert lefts == [look.px(16)] * 2
