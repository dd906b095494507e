"""The preview: as learners see it, on the projector, on paper; checks are answered in it and nothing is kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QTextEdit
from tests.ui.workshop.bench import LESSON, QUIZ
from tests.usecases.workshop.drafts import sample_draft

from htcourse.store.learner import LearnerFile
from htcourse.ui.reading.slide_canvas import SlideCanvas
from htcourse.ui.widgets.button import Button
from htcourse.ui.workshop.forms.editor import FormEditor

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
SLIDE = '\n!!! slide "Two questions"\n    Who employs you?\n'


def seen(bench):
    """Return the words in the preview."""
    preview = bench.screen.preview
    labels = [each.text() for each in preview.findChildren(QLabel) if each.isVisible()]
    labels += [each.words() for each in preview.findChildren(SlideCanvas) if each.isVisible()]
    return "\n".join([*labels, *(each.toPlainText() for each in bench.driver.widgets(QTextEdit, preview))])


def test_what_is_typed_stands_in_the_preview(bench):
    assert "Who employs you" in seen(bench)
    bench.type_at_end("\nСпросите **до подписи** 🙂.\n")
    assert "Спросите до подписи 🙂." in seen(bench)


def test_the_section_in_which_the_cursor_stands_is_shown(bench):
    bench.type_at_end("\n## After you came home {#after}\n\nCall somebody.\n")
    assert "Call somebody." in seen(bench)
    bench.editor.go_to_line(bench.text.split("\n").index("## Ask before you sign {#ask minutes=10}") + 1)
    bench.settle()
    assert "Who employs you" in seen(bench)
    assert "Call somebody." not in seen(bench)


def test_a_check_is_answered_in_the_preview_and_nothing_is_recorded(bench, places, learner):
    preview = bench.screen.preview
    bench.driver.click(bench.driver.choice("The worker"))
    bench.driver.click("Check")
    bench.driver.wait_until(lambda: bench.driver.sees("it is the worker's own document"), "the answer is marked")
    assert list(preview.checks) == ["small-module/keep-papers"]
    bench.driver.window.close()
    with LearnerFile.open(places, learner) as record:
        assert list(record.responses()) == []


def test_a_question_is_shown_as_its_line_is_reached_and_answered(bench):
    bench.show(QUIZ)
    bench.driver.wait_until(lambda: bench.driver.sees("Who should keep a worker's passport?"), "it is shown")
    bench.replace("Who should keep a worker's passport?", "Whose is a worker's passport?")
    assert bench.driver.sees("Whose is a worker's passport?")
    bench.driver.click(bench.driver.choice("The employer"))
    bench.driver.click("Check")
    bench.driver.wait_until(lambda: bench.driver.sees("No: a copy is enough"), "the answer is marked")


@pytest.mark.parametrize(("key", "way"), [("2", "projector"), ("3", "paper"), ("1", "learner")])
def test_one_key_shows_another_way(bench, key, way):
    bench.screen.preview.choose("paper" if way == "learner" else "learner")
    bench.settle()
    bench.press(Qt.Key(ord(key)), BOTH)
    bench.settle()
    assert bench.screen.preview.way == way
    assert bench.screen.preview.ways[way].isChecked()


def test_slides_are_shown_as_the_projector_shows_them(bench):
    bench.driver.click(bench.screen.preview.ways["projector"])
    bench.settle()
    assert "add a “Slide for the projector” from Insert" in seen(bench)
    bench.type_at_end(SLIDE)
    bench.settle()
    assert "Slide for the projector" not in seen(bench)
    assert all(each.shown.slide.title for each in bench.screen.preview.findChildren(SlideCanvas))
    assert "Two questions" in seen(bench)
    assert "Who employs you, and" not in seen(bench)


def test_paper_has_pages_with_names(bench):
    bench.driver.click(bench.screen.preview.ways["paper"])
    bench.settle()
    pages = [each for each in bench.screen.preview.findChildren(QLabel) if each.accessibleName() == "Page 1"]
    assert len(pages) == 1
    assert not pages[0].pixmap().isNull()
    assert pages[0].width() <= bench.screen.preview.area.viewport().width()


def put_at_end(bench, text):
    """Put a long text there at once: typed letter by letter it takes seconds."""
    bench.editor.moveCursor(QTextCursor.MoveOperation.End)
    bench.editor.insertPlainText(text)
    bench.settle()


def test_where_one_reads_stays_while_one_writes(bench):
    put_at_end(bench, "\nA paragraph.\n" * 40)
    bar = bench.screen.preview.area.verticalScrollBar()
    bar.setValue(200)
    bench.replace("Who employs you", "Who pays you")
    assert bar.value() == 200
    for way in ("paper", "projector"):
        put_at_end(bench, SLIDE * 12)
        bench.driver.click(bench.screen.preview.ways[way])
        bench.settle()
        bar.setValue(150)
        bench.type_at_end("\nMore.\n")
        assert bar.value() == 150


def test_a_translation_is_shown_in_its_language(open_bench, tmp_path):
    bench = open_bench(sample_draft(tmp_path))
    bench.show("lessons/basics/three-elements.ru.md")
    bench.editor.moveCursor(QTextCursor.MoveOperation.End)
    bench.settle()
    assert any("а" <= letter <= "я" for letter in seen(bench).lower())
    bench.type_at_end("\nНовый абзац о договоре.\n")
    assert "Новый абзац о договоре." in seen(bench)
    bench.show("quizzes/basics.ru.yaml")
    assert any("а" <= letter <= "я" for letter in seen(bench).lower())


def test_a_text_that_cannot_be_shown_yet_says_why_and_comes_back(bench):
    bench.replace("id: two-questions", "id: [")
    assert bench.driver.sees("Who employs you")  # in the text
    assert bench.screen.preview.column is None
    assert seen(bench).strip() != ""
    bench.replace("id: [", "id: two-questions")
    assert bench.screen.preview.column is not None


def test_files_without_a_preview_say_so(bench):
    bench.show("module.yaml")
    assert "Lessons, questions, sources, terms and charts have a preview" in seen(bench)
    bench.show(LESSON)
    assert "Who employs you" in seen(bench)


def test_beside_the_form_of_a_quiz_no_question_is_shown_but_how_it_is_tried(bench, qtbot):
    """Under the tab Quizzes a question of the other tab stood there “as learners see it”."""
    bench.show(QUIZ, as_text=False)
    assert bench.screen.preview.checks
    (form,) = (each for each in bench.screen.findChildren(FormEditor) if each.isVisible())
    form.tabs[1].click()
    bench.settle()
    assert not bench.screen.preview.checks
    assert "A quiz has no preview" in seen(bench)
    (tried,) = (each for each in bench.driver.widgets(Button, bench.screen.preview) if each.text() == "Try as learner")
    with qtbot.waitSignal(bench.controller.sharing.trial_ready):
        tried.click()
