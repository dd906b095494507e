"""Every question type of the course, answered right, partly right and wrong in practice."""

from htcourse.core.model_answers import model_answers
from htcourse.core.question_types import kind_names
from htcourse.core.quiz import Mode, Verdict
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.hands import give
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.quizzes.take_quiz import AttemptQuestion, open_attempt_question, start_attempt

VERDICTS = {"right": Verdict.RIGHT, "partly": Verdict.PARTLY, "wrong": Verdict.WRONG}


def walk(driver: Driver) -> None:
    """Find each type in some quiz and answer it in every way it can be answered."""
    for name in kind_names():
        place = _place_of(driver, name)
        if place is None:
            driver.expect(False, f"some quiz asks a question of the type {name}")
            continue
        for way in VERDICTS:
            try:
                _answer(driver, name, way, *place)
            except NotSeenError as missing:
                driver.expect(False, f"{name}, {way}: {missing}")


def _place_of(driver: Driver, name: str) -> tuple[str, str] | None:
    """Return a practice quiz and a question of the type in it."""
    session = driver.session()
    for library in session.libraries:
        wanted = [each.id for each in library.candidates() if each.type == name]
        for row in library.quizzes("en"):
            found = next((each for each in wanted if each in row.quiz.questions), None)
            if found is not None and Mode.PRACTICE in row.quiz.modes:
                return row.id, found
    return None


def _answer(driver: Driver, name: str, way: str, quiz: str, question_id: str) -> None:
    question = _open(driver, quiz, question_id)
    row = driver.session().library(question_id).question(question_id, "en")
    answers = model_answers(question_now(row).body, question.page.interaction)
    if way not in answers:
        return
    if way == "right":
        driver.picture(f"{name}-open")
    give(driver, question.page.interaction, answers[way])
    if question.page.interaction.gesture != "write":
        driver.click("Check")
    kept = driver.session().learner.last_responses(driver.attempt_id()).get(question.number)
    seen = kept.verdict if kept is not None else "nothing"
    driver.expect(seen == VERDICTS[way], f"{name}: the {way} answer is recorded as such", recorded=seen)
    driver.picture(f"{name}-{way}")


def _open(driver: Driver, quiz: str, question_id: str) -> AttemptQuestion:
    attempt = start_attempt(driver.session(), quiz, Mode.PRACTICE, seed=1)
    number = next(slot.number for slot in attempt.slots if slot.question_id == question_id)
    driver.show("quiz", attempt.id)
    driver.click(driver.button_that_starts(f"Question {number},"))
    return open_attempt_question(driver.session(), attempt.id, number)
