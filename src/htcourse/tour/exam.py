"""Sit an exam: its terms, the clock, leaving, time up; then a trainer releases it, and what each switch tells."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from htcourse.core.clock import Stopwatch
from htcourse.core.quiz import Mode
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.hands import CHOICES, choose
from htcourse.tour.quiz import quiz_with
from htcourse.tour.words import straight
from htcourse.ui.screens.exams.screen import ExamsScreen
from htcourse.ui.screens.quiz.exam_clock import ExamClock
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_attempt, open_attempt_question

PIN = "482739"


def walk_exam(driver: Driver) -> None:
    """Begin an exam, answer, try to leave, hide the clock, and be there when the time is up."""
    row = quiz_with(driver, Mode.EXAM)
    driver.start_quiz(row.id, Mode.EXAM)
    for words in ("Begin the exam?", "50 minutes"):
        driver.expect_to_see(words, "an exam's terms are told first")
    driver.expect(not driver.session().learner.attempts(row.id), "nothing has begun before the terms were agreed to")
    driver.picture_of_dialog("exam-start")
    driver.click("Begin")
    take_the_window(driver)
    attempt = driver.attempt_id()
    driver.expect_to_see("50 minutes left", "a quiet clock says what is left")
    _answer_some(driver, attempt)
    driver.picture("exam-clock")
    _try_to_leave(driver, attempt)
    _hide_and_show(driver)
    pass_time(driver, minutes=44.8)
    driver.wait_until(
        lambda: straight(driver.one(ExamClock).words.words) in driver.words.of("5 minutes left"), "the clock goes on"
    )
    driver.picture("exam-five-minutes")
    pass_time(driver, minutes=5)
    driver.wait_until(lambda: driver.sees("The time was up"), "time up hands in what is there")
    driver.expect(open_attempt(driver.session(), attempt).is_ended_by_time, "the end is recorded as the time's")
    driver.expect(not driver.sees("points"), "no result is told before it is released")
    driver.picture("exam-time-up")
    driver.show("quizzes")
    driver.click("Begun")
    driver.click(driver.button_that_starts("Course exam"))
    driver.wait_until(
        lambda: driver.sees("the result comes from the trainer"), "the list says what the result waits for"
    )
    driver.picture("quizzes-exam-waits")


def _answer_some(driver: Driver, attempt: str) -> None:
    for slot in open_attempt(driver.session(), attempt).slots[:6]:
        question = open_attempt_question(driver.session(), attempt, slot.number)
        driver.click(driver.button_that_starts(f"Question {slot.number},"))
        if question.page.interaction.gesture in CHOICES:
            choose(driver, question.page, right=slot.number % 2 == 0)
    driver.expect(bool(driver.session().learner.last_responses(attempt)), "answers are recorded at once")
    driver.expect(not driver.sees("Not right"), "an exam tells no right or wrong")


def _try_to_leave(driver: Driver, attempt: str) -> None:
    driver.press(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    for words in ("Leave the exam?", "The clock runs on"):
        driver.expect_to_see(words, "leaving asks first")
    driver.picture_of_dialog("exam-leave")
    driver.click("Stay")
    take_the_window(driver)
    driver.expect(driver.attempt_id() == attempt, "who stays is still in the exam")
    driver.press(Qt.Key.Key_Escape, times=2)
    driver.expect(bool(driver.window.property("is_left")), "Quick exit asks nothing")
    driver.press(Qt.Key.Key_F9)
    driver.expect(not open_attempt(driver.session(), attempt).is_submitted, "Quick exit keeps the attempt")


def take_the_window(driver: Driver) -> None:
    """Make the window the active one again, as every system but the one without a screen does when a dialog closes."""
    driver.window.activateWindow()
    driver.settle()


def _hide_and_show(driver: Driver) -> None:
    driver.click(driver.one(ExamClock).switch)
    driver.expect(not driver.sees("minutes left"), "the clock is hidden on request")
    driver.picture("exam-clock-hidden")
    driver.click(driver.one(ExamClock).switch)


def pass_time(driver: Driver, *, minutes: float) -> None:
    """Put the stopwatch forward: nobody wants to wait for the end of an exam."""
    desk = driver.program.desk
    before = driver.session().stopwatch
    ahead = Stopwatch(lambda: before.read() + minutes * 60, before.run)
    desk.session = replace(driver.session(), stopwatch=ahead)


def open_for_trainers(driver: Driver, button: str) -> None:
    """Go where a button of the settings leads that are folded for who learns."""
    driver.show("settings", "learner")
    if not driver.sees("Exams on this computer"):
        driver.click("Exams, essays, class, room, marks and statistics")
    driver.click(button)


def walk_release(driver: Driver) -> None:
    """Open the curtain, give extra time, release the result, and look at it as the learner does."""
    rows = list_quizzes(driver.session())
    row = next((each for each in rows if any(attempt.waits for attempt in each.attempts)), None)
    if row is None:
        raise NotSeenError("no exam waits for its result")
    attempt = row.attempts[0].id
    open_for_trainers(driver, "Exams")
    driver.expect(not driver.sees("Release"), "nothing is shown before the PIN")
    driver.picture("exams-curtain")
    driver.one(QLineEdit).setFocus()
    for _ in range(2):
        driver.type(PIN)
        driver.click("Set the PIN and open")
    screen = driver.one(ExamsScreen)
    driver.wait_until(lambda: bool(screen.times), "the PIN opens the curtain")
    learner = driver.session().learner.id
    screen.times[learner].chosen.emit("25-0")
    driver.picture("exams")
    driver.click(driver.button_that_starts("Release:"))
    driver.wait_until(lambda: driver.sees("Hold back"), "a result is released")
    driver.picture("exams-released")
    driver.program.desk.navigator.show_result(attempt)
    driver.settle()
    driver.expect_to_see("points", "a released result says how many points")
    driver.picture("exam-result")
    driver.show("exams")
    driver.expect_to_see("Trainer’s PIN", "who comes back says the PIN again")
    driver.picture("exams-pin")
