"""A program in a process of its own, in which a person answers a quiz by clicking; told to go on until it is killed.

    python quiz_in_a_window.py HOME LEARNER LIBRARY MODE [HOW MANY]

It writes a line to standard output, each by one `write`:

    attempt ID NUMBER       an attempt is on screen, at its first open question
    answer QUESTION CHOICE  the choice is about to be handed in
    painted QUESTION CHOICE the mark (in a test the choice) was painted
"""

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from htcourse import app
from htcourse.core.quiz import Mode
from htcourse.store import packages
from htcourse.store.places import Places
from htcourse.tour.driver import Driver
from htcourse.ui.screens.quiz.screen import QuizScreen
from htcourse.usecases.quizzes.take_quiz import AttemptQuestion, list_quizzes, open_attempt

QUIZ = "long/all"


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


class Painted(QObject):
    """Waits until one of some widgets was painted: the event is over, its pixels are in the window."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()  # it goes with who waits, not with the widget
        self._widgets = widgets
        self.is_so = False
        for each in widgets:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            for each in self._widgets:
                each.removeEventFilter(self)
            self.is_so = True
        return False


class Person:
    """Opens the quiz where it was left and answers one question after the other."""

    def __init__(self, program: app.Program, mode: Mode) -> None:
        self.driver = Driver(program, None)
        self.program = program
        self.mode = mode

    def open(self) -> None:
        row = next(each for each in list_quizzes(self.driver.session()) if each.id == QUIZ)
        if row.unfinished:
            self.program.desk.navigator.show("quiz", row.unfinished)
        else:
            self.program.desk.navigator.start_quiz(QUIZ, self.mode)
        self.driver.settle(0)
        say("attempt", self.driver.attempt_id(), self.shown().number)

    def screen(self) -> QuizScreen:
        screen = self.program.window.screen_shown
        assert isinstance(screen, QuizScreen)
        return screen

    def shown(self) -> AttemptQuestion:
        shown = self.screen().view.shown
        assert shown is not None
        return shown

    def wait_for_the_quiz(self) -> None:
        """Wait while the progress of slow work stands over the quiz."""
        self.driver.wait_until(lambda: QApplication.activeModalWidget() is None, "nothing stands over the quiz")

    def answer(self) -> None:
        self.wait_for_the_quiz()
        view, shown = self.screen().view, self.shown()
        option = shown.page.interaction.options[shown.number % len(shown.page.interaction.options)]
        row = self.driver.choice(option.text)
        is_practice = self.mode is Mode.PRACTICE
        if is_practice:
            self.click(row)
        # The verdict stands in the foot where it has no room beside the question.
        painted = Painted(*((view.question.feedback.card, view.foot.verdict) if is_practice else (row,)))
        say("answer", shown.page.id, option.id)
        self.click(view.foot.primary if is_practice else row)
        self.driver.wait_until(lambda: painted.is_so, "the mark is painted")
        say("painted", shown.page.id, option.id)

    def go_on(self) -> None:
        """Show the next question; after the last one finish and begin anew."""
        self.wait_for_the_quiz()
        attempt = open_attempt(self.driver.session(), self.driver.attempt_id())
        if self.shown().number < len(attempt.slots):
            self.click(self.screen().view.foot.primary)
            return
        self.click(self.screen().view.foot.primary)
        if not open_attempt(self.driver.session(), attempt.id).is_submitted:
            self.driver.click("Submit")
            if self.driver.dialogs():
                self.driver.click("Submit")
        self.open()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def main(home: str, learner: str, library: str, mode: str, many: str = "1000000") -> None:
    there: Any = packages
    there.builtin_library = lambda: Path(library)
    application = QApplication([])
    application.setStyle("Fusion")
    program = app.build(Places(Path(home)), application, learner=learner, size=(1024, 700), theme="light", zoom=1.0)
    QTest.qWaitForWindowExposed(program.window)
    person = Person(program, Mode(mode))
    person.open()
    for _ in range(int(many)):
        if person.shown().answer is None:  # killed between the last answer and Submit, all have one
            person.answer()
        person.go_on()
    program.window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
