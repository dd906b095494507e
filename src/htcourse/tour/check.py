"""Answer a check inside a lesson: wrong, then right; each answer is in the learner's file before its mark is seen."""

from htcourse.core.quiz import Verdict
from htcourse.tour.answers import CHOICES, choice_words, choose
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.usecases.answer_question import QuestionPage, open_question
from htcourse.usecases.open_section import open_section


def walk(driver: Driver) -> None:
    """Answer the first check with choices of the section shown, once wrong and once right."""
    page = _check(driver)
    driver.bring_into_view(driver.choice(choice_words(driver, page, right=True)[0]))
    driver.picture("check-open")
    choose(driver, page, right=False)
    driver.click("Check")
    kept = driver.session().learner.responses(attempt="", question=page.id)
    driver.expect(len(kept) == 1, "the answer is recorded", answer=kept[-1].answer if kept else None)
    driver.expect(bool(kept) and kept[-1].points < 1, "a wrong answer gets less than the whole point")
    driver.expect(driver.sees("Not right") or driver.sees("Partly right"), "what is wrong is said in words")
    driver.picture("check-wrong")
    driver.click("Try again")
    choose(driver, page, right=True)
    driver.click("Check")
    kept = driver.session().learner.responses(attempt="", question=page.id)
    right = bool(kept) and kept[-1].verdict == Verdict.RIGHT
    driver.expect(len(kept) == 2 and right, "the second try is recorded as right", tries=len(kept))
    driver.picture("check-right")


def _check(driver: Driver) -> QuestionPage:
    for part in open_section(driver.session(), driver.section_id()).parts:
        if part.kind == "check":
            page = open_question(driver.session(), part.ref)
            if page.form.gesture in CHOICES:
                return page
    raise NotSeenError("the section has no check with choices")
