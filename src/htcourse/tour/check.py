"""Answer a check inside a lesson: wrong, then right; each answer is in the learner's file before its mark is seen."""

from htcourse.core.quiz import Verdict
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.tour.hands import CHOICES, choice_words, choose
from htcourse.usecases.attempts.answer_question import QuestionPage, open_question
from htcourse.usecases.reading.open_section import open_section


def walk(driver: Driver) -> None:
    """Answer the next check with choices, in the section shown or after it, once wrong and once right."""
    page = _check(driver)
    driver.bring_into_view(driver.choice(choice_words(driver, page, right=True)[0]))
    driver.picture("check-open")
    choose(driver, page, right=False)
    driver.click("Check")
    kept = driver.session().learner.responses(attempt="", question=page.id)
    driver.expect(len(kept) == 1, "the answer is recorded", answer=kept[-1].answer if kept else None)
    driver.expect(bool(kept) and kept[-1].points < 1, "a wrong answer gets less than the whole point")
    driver.expect(_is_faulted(driver), "what is wrong is said in words")
    driver.picture("check-wrong")
    driver.click("Try again")
    driver.expect(not _is_faulted(driver), "what was said of the answer is gone before the next")
    choose(driver, page, right=True)
    driver.click("Check")
    kept = driver.session().learner.responses(attempt="", question=page.id)
    right = bool(kept) and kept[-1].verdict == Verdict.RIGHT
    driver.expect(len(kept) == 2 and right, "the second try is recorded as right", tries=len(kept))
    driver.picture("check-right")


def _is_faulted(driver: Driver) -> bool:
    return driver.sees("Not right") or driver.sees("Partly right")


def _check(driver: Driver) -> QuestionPage:
    """Return the next check with choices, and read on to its section."""
    section = driver.section_id()
    while section:
        page = open_section(driver.session(), section)
        for part in page.parts:
            if part.kind == "check":
                question = open_question(driver.session(), part.ref)
                if question.interaction.gesture in CHOICES:
                    _read_on(driver, section)
                    return question
        section = page.next
    raise NotSeenError("no section has a check with choices")


def _read_on(driver: Driver, section: str) -> None:
    if section != driver.section_id():
        driver.show("lesson", section)
    if open_section(driver.session(), section).content_note:
        driver.click("Read this lesson")
    driver.settle(100)
