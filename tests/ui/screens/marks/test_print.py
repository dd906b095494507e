"""An attempt printed from the trainer's page: for the learner, and with the keys for the trainer's files."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from tests.ui.curtains import say_pin
from tests.ui.reading.pdf_text import pdf_text

from htcourse.core.quiz import Mode
from htcourse.ui.dialogs import Dialog
from htcourse.ui.screens.marks.screen import MarksScreen
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt

EXAM = "htcourse/course-exam"


@pytest.fixture
def marks(program, qtbot) -> MarksScreen:
    attempt = start_attempt(program.desk.person, EXAM, Mode.EXAM, seed=1)
    submit_attempt(program.desk.person, attempt.id)
    set_trainer_pin(program.desk.places, "4827")
    program.desk.navigator.show("marks")
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, MarksScreen)
    qtbot.waitUntil(lambda: bool(screen.rows))
    qtbot.mouseClick(screen.rows[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.page is not None)
    return screen


@pytest.mark.parametrize(("button", "has_key"), [("printed", False), ("printed_whole", True)])
def test_an_attempt_is_printed_without_what_is_not_told_unless_it_is_for_the_trainer(
    program, marks, qtbot, monkeypatch, tmp_path, button, has_key
):
    path = tmp_path / "attempt.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(getattr(marks.page, button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(path.exists)
    text = pdf_text(path)  # without any blanks
    assert "Courseexam" in text
    assert "Aigerim·Exam·begun" in text
    assert "Question25:" in text
    assert ("(key)" in text) is has_key
    assert ("Marksthatarenottoldyetareleftout." in text) is not has_key
    for dialog in program.window.findChildren(Dialog):
        dialog.reject()


def test_a_quiz_is_called_with_its_form(program, marks, qtbot):
    """“Pre-test” stood twice among the quizzes, for A and B."""
    for form in "ab":
        attempt = start_attempt(program.desk.person, f"htcourse/pre-{form}", Mode.PRE, seed=1)
        submit_attempt(program.desk.person, attempt.id)
    marks.list_asked.emit()
    qtbot.waitUntil(lambda: len(marks.rows) == 3)
    assert sorted(each.text() for each in marks.rows) == [
        "Aigerim: Course exam",
        "Aigerim: Pre-test A",
        "Aigerim: Pre-test B",
    ]
