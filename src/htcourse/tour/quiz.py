"""Take a quiz in practice and as a test: flag, try again, leave in the middle, come back, submit, see the result."""

from htcourse.core.quiz import Mode, Verdict
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.hands import CHOICES, choose
from htcourse.usecases.quizzes.take_quiz import (
    AttemptQuestion,
    QuizRow,
    list_quizzes,
    open_attempt,
    open_attempt_question,
)


def quiz_with(driver: Driver, mode: Mode) -> QuizRow:
    """Return the first quiz that can be taken in this mode."""
    for row in list_quizzes(driver.session()):
        if mode in row.modes and row.questions > 2:
            return row
    raise NotSeenError(f"no quiz can be taken as {mode}")


def walk_practice(driver: Driver) -> None:
    """Answer a question wrong, then right at another try, and leave."""
    row = quiz_with(driver, Mode.PRACTICE)
    attempt = driver.start_quiz(row.id, Mode.PRACTICE)
    driver.expect_to_see(row.title, "the quiz is named")
    driver.picture("quiz-practice")
    question = _with_choices(driver, attempt, 1)
    choose(driver, question.page, right=False)
    driver.click("Check")
    driver.expect(
        _marked(driver, attempt, question.number, Verdict.RIGHT) is False, "a wrong answer is recorded as such"
    )
    driver.picture("quiz-practice-wrong")
    driver.click("Try again")
    choose(driver, question.page, right=True)
    driver.click("Check")
    driver.expect(
        _marked(driver, attempt, question.number, Verdict.RIGHT) is True, "a right answer is recorded as such"
    )
    driver.picture("quiz-practice-right")
    driver.show("home")
    again = next(each for each in list_quizzes(driver.session()) if each.id == row.id)
    driver.expect(again.unfinished == attempt, "a quiz left in the middle waits to be gone on with")
    driver.picture("home-unfinished")
    driver.show("quiz", attempt)
    driver.expect(
        open_attempt(driver.session(), attempt).slots[question.number - 1].is_answered, "its answers are there"
    )


def _with_choices(driver: Driver, attempt: str, start: int) -> AttemptQuestion:
    """Go to the first question with choices from number `start` on and return it."""
    for slot in open_attempt(driver.session(), attempt).slots[start - 1 :]:
        question = open_attempt_question(driver.session(), attempt, slot.number)
        if question.page.interaction.gesture in CHOICES:
            driver.click(driver.button_that_starts(f"Question {slot.number},"))
            return question
    raise NotSeenError("the quiz has no question with choices")


def _marked(driver: Driver, attempt: str, number: int, verdict: Verdict) -> bool | None:
    response = driver.session().learner.last_responses(attempt).get(number)
    return None if response is None else response.verdict == verdict


def walk_test(driver: Driver) -> None:
    """Answer every question with choices, flag one, submit, look at the result."""
    row = quiz_with(driver, Mode.TEST)
    attempt = driver.start_quiz(row.id, Mode.TEST)
    answered = 0
    for slot in open_attempt(driver.session(), attempt).slots:
        question = open_attempt_question(driver.session(), attempt, slot.number)
        driver.click(driver.button_that_starts(f"Question {slot.number},"))
        if question.page.interaction.gesture not in CHOICES:
            continue
        choose(driver, question.page, right=slot.number % 3 != 0)
        answered += 1
        if answered == 2:
            driver.click("Flag")
            driver.expect(bool(driver.session().learner.flagged(attempt)), "the flag is recorded")
            driver.expect(not driver.sees("Not right"), "a test tells no right or wrong")
            driver.picture("quiz-test")
    recorded = len(driver.session().learner.last_responses(attempt))
    driver.expect(recorded == answered, "every answer is recorded at once", answered=answered, recorded=recorded)
    driver.click("Review and submit")
    driver.expect_to_see("Review before you submit", "what has no answer is shown before submitting")
    driver.picture("quiz-review")
    driver.click("Submit")
    if driver.dialogs():  # what has no answer is asked about once
        driver.click("Submit")
    driver.wait_until(lambda: open_attempt(driver.session(), attempt).is_submitted, "Submit finishes the attempt")
    driver.settle()
    driver.expect_to_see("points", "the result says how many points")
    driver.picture("quiz-result")
    driver.note(attempt=attempt, answered=answered, points=driver.session().learner.attempt(attempt).points)  # type: ignore[union-attr]
