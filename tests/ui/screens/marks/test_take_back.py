"""A regrade is taken back on the trainer's page, but none under a newer one of the same question."""

from PySide6.QtCore import Qt
from tests.ui.curtains import say_pin

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.learner_rows import Kind, NewEvent
from htcourse.ui.dialogs.reason import ReasonDialog
from htcourse.ui.screens.marks.screen import MarksScreen
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import start_attempt, submit_attempt


def test_an_older_regrade_is_refused_in_a_sentence_and_the_newer_one_is_taken_back(program, qtbot, monkeypatch):
    person = program.desk.person
    attempt = start_attempt(person, "htcourse/course-exam", Mode.EXAM, seed=1)
    submit_attempt(person, attempt.id)
    mark = {"points": 1.0, "verdict": "right", "question": "htcourse/q", "by": "Ana"}
    for batch, at in (("first", "2026-07-01T09:00:00.000Z"), ("newer", "2026-07-01T09:05:00.000Z")):
        monkeypatch.setattr(person.learner, "clock", lambda at=at: Moment(at, 300))
        data = {**mark, "batch": batch, "reason": f"The {batch} key."}
        person.learner.append_events([NewEvent(Kind.ANSWER_REGRADED, "r", "htcourse", attempt.id, data)])
    monkeypatch.undo()
    set_trainer_pin(program.desk.places, "4827")
    program.desk.navigator.show("marks")
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, MarksScreen)
    qtbot.waitUntil(lambda: bool(screen.rows))
    tab = next(each for each in screen.findChildren(Button) if each.text().startswith("Regrade ("))
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)

    def undo():
        return [each for each in screen.findChildren(Button) if each.text() == "Take back" and each.isVisible()]

    def take_back():
        qtbot.mouseClick(undo()[0], Qt.MouseButton.LeftButton)
        dialog = program.window.findChildren(ReasonDialog)[-1]
        dialog.by.setText("Dana")
        dialog.reason.setText("It was right.")
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(undo()) == 2)
    with qtbot.waitSignal(program.desk.navigator.refused) as refused:
        qtbot.mouseClick(undo()[1], Qt.MouseButton.LeftButton)
    assert isinstance(refused.args[0], CourseError)
    assert "The newer key." in str(refused.args[0])
    assert len(person.learner.events(Kind.ANSWER_REGRADED)) == 2
    take_back()
    qtbot.waitUntil(lambda: [each.data["batch"] for each in person.learner.events(Kind.ANSWER_REGRADED)] == ["first"])
    qtbot.waitUntil(lambda: len(undo()) == 1)
    take_back()
    qtbot.waitUntil(lambda: not person.learner.events(Kind.ANSWER_REGRADED))
    qtbot.waitUntil(lambda: not undo())

    def said():
        told = [each.text() for each in screen.findChildren(Label) if each.isVisible()]
        return [each for each in told if each.startswith("Taken back on ")]

    qtbot.waitUntil(lambda: len(said()) == 2)  # both stay listed, with who and why
    assert all(each.endswith(" · Dana · It was right.") for each in said())
    undone = [
        (each.data["by"], each.data["reason"])
        for each in person.learner.events(Kind.ANSWER_REGRADED, undone=True)
        if each.undoes
    ]
    assert undone == [("Dana", "It was right.")] * 2
