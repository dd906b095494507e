"""Gaps in a text and marks in a story: made of the words selected, and kept together with them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from htcourse.core.question_types.passages import marked, parse
from htcourse.ui.workshop.forms.narrative_input import crosses
from htcourse.usecases.workshop.elements import element_data
from htcourse.usecases.workshop.question_forms import problems_of


def select(box, words):
    start = box.toPlainText().index(words)
    cursor = box.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)


def test_words_selected_become_a_gap_and_its_right_choice(quiz):
    form = quiz("cloze")
    text = form.form.inputs["text"]
    select(text.box, "sentence")
    text.insert.click()
    data = element_data("questions", form.text(), "cloze")
    new = data["gaps"][1]
    assert data["text"] == f"Write a {{{new['id']}}} with a {{gap}} in it."
    assert new["choices"][0] == {"id": "right", "text": "sentence", "correct": True}
    assert len(form.form.inputs["gaps"].shown) == 2


def test_a_gap_removed_leaves_no_mark_in_the_text(quiz):
    form = quiz("cloze")
    form.form.inputs["gaps"].shown[0].remove.click()
    data = element_data("questions", form.text(), "cloze")
    assert "{" not in data["text"]
    assert not data["gaps"]
    assert "{" not in form.form.inputs["text"].box.toPlainText()


def test_a_gap_to_choose_becomes_one_to_type_and_keeps_its_right_words(qtbot, quiz):
    form = quiz("cloze")
    gap = form.form.inputs["gaps"].shown[0].form
    combo = gap.inputs["way"].combo
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    (found,) = element_data("questions", form.text(), "cloze")["gaps"]
    assert "choices" not in found
    assert [each["text"] for each in found["answers"]] == ["A right answer"]
    assert gap.inputs["answers"].isVisible()
    assert not gap.inputs["choices"].isVisible()
    assert problems_of(element_data("questions", form.text(), "cloze")) == ()


def test_words_are_marked_with_a_label_and_get_a_place_for_feedback(quiz):
    form = quiz("tagging")
    story = form.form.inputs["narrative"]
    select(story.box, "Somebody")
    story.buttons[0].click()
    data = element_data("questions", form.text(), "tagging")
    assert data["narrative"].startswith("[Somebody]{act #")
    assert data["spans"][-1]["id"] in data["narrative"]
    assert form.form.inputs["spans"].shown[-1].name.words == "Act: “Somebody”"


def test_a_mark_taken_away_takes_its_feedback_along(quiz):
    form = quiz("tagging")
    story = form.form.inputs["narrative"]
    select(story.box, "did")
    story.buttons[-1].click()
    data = element_data("questions", form.text(), "tagging")
    assert "did something, [in some way]" in data["narrative"]
    assert [each["id"] for each in data["spans"]] == ["m1", "p1"]


def test_marks_stay_with_their_words_while_one_types_before_them(qtbot, quiz):
    form = quiz("tagging")
    box = form.form.inputs["narrative"].box
    box.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(box, "Then ")
    form.commit()
    narrative = element_data("questions", form.text(), "tagging")["narrative"]
    assert narrative.startswith("Then Somebody [did something]{act #a1}, [in some way]{means #m1}")


def test_a_mark_over_the_edge_of_another_is_refused_in_a_sentence(quiz, every_type):
    form = quiz("tagging")
    story = form.form.inputs["narrative"]
    select(story.box, "something, in")
    story.buttons[1].click()
    assert "not reach over its edge" in story.said.words
    assert form.text() == every_type


def test_the_same_words_take_another_label(quiz):
    form = quiz("tagging")
    story = form.form.inputs["narrative"]
    select(story.box, "did something")
    story.buttons[2].click()
    data = element_data("questions", form.text(), "tagging")
    assert "[did something]{purpose #a1}" in data["narrative"]
    assert len(data["spans"]) == 3


def test_brackets_and_letters_beyond_16_bits_survive():
    text = r"A \[note\] and 𝒳 [some [inner]{b #b1} words]{a #a1} \{here\}."
    narrative = parse(text)
    assert marked(narrative.text, list(narrative.passages)) == text


def test_crossing_is_told_from_nesting():
    assert crosses(2, 6, [(4, 8)])
    assert not crosses(2, 8, [(4, 6)])
    assert not crosses(2, 4, [(4, 6)])
