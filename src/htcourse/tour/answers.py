"""What a person who knows the answer would click: the key of a question and its wording on screen."""

import html
import re

from PySide6.QtWidgets import QAbstractButton

from htcourse.tour.driver import Driver
from htcourse.usecases.quizzes.answer_question import QuestionPage

CHOICES = {"choose-one", "choose-many"}


def words(markup: str) -> str:
    """Return a choice's wording as it is read."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup)).strip()


def choice_words(driver: Driver, page: QuestionPage, *, right: bool) -> list[str]:
    """Return the wordings of the right choices, or of one wrong one."""
    structure = driver.session().library(page.id).question(page.id, "en").structure["body"]
    if "choices" in structure:
        keys = [each["id"] for each in structure["choices"] if each.get("correct") or each.get("fraction", 0) > 0]
    else:
        keys = [str(structure.get("answer", False)).lower()]
    wrong = [option.id for option in page.form.options if option.id not in keys][:1]
    chosen = keys if right else wrong
    texts = {option.id: words(option.text) for option in page.form.options}
    return [texts[each] or each.capitalize() for each in chosen]


def choose(driver: Driver, page: QuestionPage, *, right: bool) -> None:
    """Click the right choices of a question with choices, or one wrong one."""
    wanted = [driver.choice(text) for text in choice_words(driver, page, right=right)]
    for chosen in driver.widgets(QAbstractButton):
        if chosen.isCheckable() and chosen.isChecked() and chosen not in wanted and isinstance(chosen, type(wanted[0])):
            driver.click(chosen)
    for choice in wanted:
        if not choice.isChecked():
            driver.click(choice)
