"""A regrade, or taking one back, that was stopped half way: the page says how far it came and shows it."""

from threading import Event

from PySide6.QtCore import Qt
from tests.ui.curtains import say_pin

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind, NewEvent
from htcourse.ui.dialogs.job import JobDialog
from htcourse.ui.dialogs.reason import ReasonDialog
from htcourse.ui.screens.marks import controller
from htcourse.ui.screens.marks.screen import MarksScreen
from htcourse.ui.shell import jobs
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt


def test_the_page_shows_what_was_done_before_a_stop(program, qtbot, monkeypatch):
    """It went on showing what stood before, and nothing was told."""
    person, go_on = program.desk.person, Event()
    attempt = start_attempt(person, "htcourse/course-exam", Mode.EXAM, seed=1)
    submit_attempt(person, attempt.id)
    data = {
        "points": 1.0,
        "verdict": "right",
        "question": "htcourse/q",
        "by": "Ana",
        "batch": "b",
        "reason": "The key.",
    }
    monkeypatch.setattr(person.learner, "clock", lambda: Moment("2026-07-01T09:00:00.000Z", 300))
    person.learner.append_events([NewEvent(Kind.ANSWER_REGRADED, "r", "htcourse", attempt.id, data)])
    monkeypatch.setattr(jobs, "SHOW_AFTER_MS", 0)

    def take_back(places, clock, batch, but, report, by, reason):
        while True:  # eight others of seventeen were written; the next waits for the hand that presses Stop
            report(8, 17)
            go_on.wait(0.005)

    monkeypatch.setattr(controller, "take_back", take_back)
    set_trainer_pin(program.desk.places, "4827")
    program.desk.navigator.show("marks")
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, MarksScreen)
    qtbot.waitUntil(lambda: bool(screen.rows))
    tab = next(each for each in screen.findChildren(Button) if each.text().startswith("Regrade ("))
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)

    def buttons():
        return [each for each in screen.findChildren(Button) if each.text() == "Take back" and each.isVisible()]

    qtbot.waitUntil(lambda: len(buttons()) == 1)
    qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)
    dialog = program.window.findChildren(ReasonDialog)[-1]
    dialog.by.setText("Dana")
    dialog.reason.setText("It was right.")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    def progress():
        return [each for each in program.window.findChildren(JobDialog) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(progress()))
    progress()[0].stop_button.click()

    def said():
        return [each.words for each in screen.findChildren(Label) if each.words.startswith("Stopped:")]

    qtbot.waitUntil(lambda: bool(said()))
    assert said() == [
        "Stopped: written for 9 of 18 people. For the others all stands as before; do the same again to finish."
    ]
    assert not buttons(), "what was taken back before the stop is shown as that"
    screen.fill()
    qtbot.waitUntil(lambda: not said())
