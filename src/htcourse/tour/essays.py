"""An essay handed in with a test, marked by a trainer behind the PIN, and looked at by the learner."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from htcourse.core.quiz import Mode, Verdict
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.ui.screens.essays.marking import MarkingPage
from htcourse.ui.widgets.list_row import ListRow
from htcourse.usecases.people.trainer_pin import set_trainer_pin
from htcourse.usecases.quizzes.take_quiz import (
    AttemptPage,
    answer_in_attempt,
    open_result,
    start_attempt,
    submit_attempt,
)

PIN = "4827"
TEXT = "I would ask first whether she is safe now, and speak with her alone.\n\nThen I would say what help there is."
MARKER = "Ms B"
COMMENT = "You begin with her safety. Say also whom she can call."


def walk(driver: Driver) -> None:
    """Hand one in, open the curtain, mark it by the rubric with a comment, read it as the learner."""
    attempt, number = _handed_in(driver)
    _past_the_curtain(driver)
    driver.picture("essays-waiting")
    _mark(driver)
    result = open_result(driver.session(), attempt.id)
    driver.expect(result.rows[number - 1].verdict is Verdict.RIGHT, "the mark counts in the learner's result")
    driver.program.desk.navigator.show_result(attempt.id)
    driver.settle()
    driver.click(driver.choice(result.rows[number - 1].title))
    driver.expect_to_see("From your trainer", "the learner reads the comment")
    driver.picture("essay-marked-for-the-learner")


def _handed_in(driver: Driver) -> tuple[AttemptPage, int]:
    """Return a finished test with a written essay, and the number of its question."""
    session = driver.session()
    for library in session.libraries:
        essays = {each.id for each in library.candidates() if each.type == "essay"}
        for row in library.quizzes("en"):
            if Mode.TEST in row.quiz.modes and essays & set(row.quiz.questions):
                attempt = start_attempt(session, row.id, Mode.TEST, seed=1)
                number = next(slot.number for slot in attempt.slots if slot.question_id in essays)
                answer_in_attempt(session, attempt.id, number, {"text": TEXT}, seconds=60)
                submit_attempt(session, attempt.id)
                return attempt, number
    raise NotSeenError("no test asks for an essay")


def _past_the_curtain(driver: Driver) -> None:
    set_trainer_pin(driver.program.desk.places, PIN)
    driver.show("essays")
    driver.expect_to_see("Trainer’s PIN", "nothing is shown before the PIN")
    for digit in PIN:
        driver.click(digit)
    driver.click("Open")
    driver.wait_until(lambda: driver.sees("Waiting ("), "the essays are read")


def _mark(driver: Driver) -> None:
    driver.click(driver.one(ListRow))
    page = driver.one(MarkingPage)
    for field in page.levels.values():
        field.setCurrentIndex(field.count() - 1)
    driver.one(QPlainTextEdit, page.marks).setPlainText(COMMENT)
    driver.one(QLineEdit).setText(MARKER)
    driver.picture("essay-to-mark")
    driver.click("Keep the mark")
    driver.wait_until(lambda: driver.sees("Marked (1)") or driver.sees("All essays"), "the mark is kept")
