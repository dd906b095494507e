"""Review: what is due, one question wrong and one right, the last answer taken back, what comes again and why.

The answers a person gave on the days before are written through the same use cases, on a clock some days back.
"""

from PySide6.QtCore import Qt

from htcourse.core.quiz import Verdict
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.hands import CHOICES, choice_ids, choose
from htcourse.usecases.attempts.answer_question import QuestionPage, answer_question, open_question
from htcourse.usecases.review.due_today import due_today
from htcourse.usecases.review.review_queue import held_back
from htcourse.usecases.review.reviewing import open_review, open_review_question

DAYS_BACK = 3


def walk(driver: Driver) -> None:
    """Miss some questions three days ago, and review them today."""
    session = driver.session()
    with driver.days_back(DAYS_BACK):
        asked = _miss_some(driver)
    driver.program.desk.changes.progress_changed.emit()
    due = due_today(session)
    driver.expect(set(asked) <= set(due.questions), "what was missed three days ago is due", due=len(due.questions))
    driver.show("home")
    driver.settle(200)
    driver.expect_to_see("Due for review", "Home says what is due")
    driver.picture("home-due-for-review")
    driver.click("Review now")
    page = open_review(session)
    for words in ("Due today", "Sure and wrong"):
        driver.expect_to_see(words, "due and held stand side by side")
    driver.expect(bool(page.sure_and_wrong), "an answer held with confidence is listed", held=len(page.sure_and_wrong))
    driver.picture("review")
    driver.click("Start review")
    _answer(driver, due.questions, right=False)
    driver.picture("review-wrong")
    driver.expect_to_see("Comes back tomorrow, because ", "it says when it comes back and why")
    driver.expect(not driver.sees("Take back the last answer"), "what was missed stays: its key was shown")
    driver.click("Next question")
    right = _answer(driver, due.questions, right=True)
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.expect(right in due_today(session).questions, "Ctrl+Z takes the answer back, and it is due again")
    _answer(driver, due.questions, right=True)
    driver.expect_to_see("because it was right", "a right answer says when it comes back, too")
    driver.picture("review-right")
    driver.click("Stop for now" if driver.sees("Stop for now") else "Finish")
    driver.expect_to_see("Reviewed today", "what was reviewed today is told")
    driver.picture("review-after")
    driver.note(reviewed=open_review(session).reviewed)


def _answer(driver: Driver, queue: tuple[str, ...], *, right: bool) -> str:
    """Answer the question on screen; return its id."""
    question = _on_screen(driver, queue)
    choose(driver, question, right=right)
    driver.click("Very sure" if right else "Fairly sure")
    if not right:
        driver.picture("review-question")
    driver.click("Check")
    kept = driver.session().learner.responses(attempt="", question=question.id)
    is_right = bool(kept) and kept[-1].verdict == Verdict.RIGHT
    driver.expect(is_right is right, "the answer at review is recorded", verdict=kept[-1].verdict if kept else None)
    return question.id


def _on_screen(driver: Driver, queue: tuple[str, ...]) -> QuestionPage:
    number = next((n for n in range(1, len(queue) + 1) if driver.sees(f"Question {n} of {len(queue)}")), 0)
    if not number:
        raise NotSeenError("no question of the review is on screen")
    return open_review_question(driver.session(), queue[number - 1])


def _miss_some(driver: Driver) -> list[str]:
    """Answer questions of two lessons wrong, two of them very sure; return their ids."""
    session = driver.session()
    held = held_back(session, session.learner.attempts())
    done = session.learner.answered_questions()
    missed: list[str] = []
    lessons: dict[str, int] = {}
    for each in session.libraries[0].candidates():
        if each.id in held or each.id in done or lessons.get(each.lesson, 0) >= 2 or len(missed) >= 6:
            continue
        page = open_question(session, each.id)
        if page.interaction.gesture not in CHOICES:
            continue
        answer = {"choices": choice_ids(driver, page, right=False)}
        answer_question(session, each.id, answer, seed=page.seed, confidence=3 if len(missed) % 3 == 0 else 2)
        missed.append(each.id)
        lessons[each.lesson] = lessons.get(each.lesson, 0) + 1
    return missed
