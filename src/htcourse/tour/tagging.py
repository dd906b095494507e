"""Mark passages of a narrative by mouse and keys, give a verdict, and read what is said of each."""

from PySide6.QtCore import Qt

from htcourse.core.question_types.passages import parse
from htcourse.core.quiz import Mode, Verdict
from htcourse.tour.driver import Driver, NotSeenError
from htcourse.ui.widgets.tag_text import TagText
from htcourse.usecases.attempts.answer_question import QuestionPage
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_attempt, open_attempt_question


def walk(driver: Driver) -> None:
    """Leave one passage out, so that every state is on screen."""
    page, attempt, number = _open(driver)
    driver.picture("tagging")
    narrative = parse(_texts(driver, page)["narrative"])
    labels = [label.id for label in page.interaction.labels]
    text = driver.widgets(TagText)[0]
    keys = list({passage.key: passage for passage in narrative.passages}.values())
    for passage in keys[1:]:
        text.select(passage.start, passage.end)
        text.setFocus()
        driver.press(Qt.Key(Qt.Key.Key_1 + labels.index(passage.label)))
    driver.picture("tagging-marked")
    structure = driver.session().library(page.id).question(page.id, "en").structure["body"]
    verdict = next(each["id"] for each in structure["verdicts"] if each.get("correct"))
    words = next(option.text for option in page.interaction.verdicts if option.id == verdict)
    driver.click(driver.choice(words))
    driver.click("Check")
    kept = driver.session().learner.last_responses(attempt).get(number)
    driver.expect(kept is not None and len(kept.answer["spans"]) == len(keys) - 1, "every mark is recorded")
    driver.expect(kept is not None and kept.verdict == Verdict.PARTLY, "one passage missed is partly right")
    driver.expect(not driver.sees("Missed"), "the right answer waits while there is a try left")
    driver.click("Show the right answer")
    driver.expect_to_see("Missed", "the passage that was missed is shown")
    driver.picture("tagging-marks-seen")


def _open(driver: Driver) -> tuple[QuestionPage, str, int]:
    for row in list_quizzes(driver.session()):
        if Mode.PRACTICE not in row.modes:
            continue
        attempt = driver.start_quiz(row.id, Mode.PRACTICE)
        for slot in open_attempt(driver.session(), attempt).slots:
            question = open_attempt_question(driver.session(), attempt, slot.number)
            if question.page.interaction.gesture == "tag" and question.page.interaction.verdicts:
                driver.click(driver.button_that_starts(f"Question {slot.number},"))
                return question.page, attempt, slot.number
    raise NotSeenError("no quiz has a narrative to mark")


def _texts(driver: Driver, page: QuestionPage) -> dict[str, str]:
    return dict(driver.session().library(page.id).question(page.id, page.language).texts)
