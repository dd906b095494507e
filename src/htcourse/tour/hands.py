"""Gives an answer to the widget on screen, with the keys and clicks of a person; knows what is right and wrong."""

import html
import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from htcourse.core.quiz import Interaction
from htcourse.tour.driver import Driver
from htcourse.ui.question.gestures.base import AnswerWidget
from htcourse.ui.question.gestures.fill_gaps import GapsWidget
from htcourse.ui.question.gestures.order import OrderWidget
from htcourse.ui.question.gestures.place_board import PlaceBoard
from htcourse.ui.question.gestures.write import WriteWidget
from htcourse.ui.widgets.pick_field import PickField
from htcourse.ui.widgets.tag_text import TagText
from htcourse.usecases.attempts.answer_question import QuestionPage

Answer = Mapping[str, Any]
CHOICES = {"choose-one", "choose-many"}


def give(driver: Driver, interaction: Interaction, answer: Answer) -> None:
    """Put an answer into the one answer widget on screen."""
    widget = driver.one(AnswerWidget)
    _BY_GESTURE[interaction.gesture](driver, widget, interaction, answer)
    driver.settle()


def words(markup: str) -> str:
    """Return a choice's wording as it is read."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup)).strip()


def choice_ids(driver: Driver, page: QuestionPage, *, right: bool) -> list[str]:
    """Return the ids of the right choices, or of one wrong one."""
    structure = driver.session().library(page.id).question(page.id, "en").structure["body"]
    if "choices" in structure:
        keys = [each["id"] for each in structure["choices"] if each.get("correct") or each.get("fraction", 0) > 0]
    else:
        keys = [str(structure.get("answer", False)).lower()]
    return keys if right else [option.id for option in page.interaction.options if option.id not in keys][:1]


def choice_words(driver: Driver, page: QuestionPage, *, right: bool) -> list[str]:
    """Return the wordings of the right choices, or of one wrong one."""
    texts = {option.id: words(option.text) for option in page.interaction.options}
    return [texts[each] or each.capitalize() for each in choice_ids(driver, page, right=right)]


def choose(driver: Driver, page: QuestionPage, *, right: bool) -> None:
    """Click the right choices of a question with choices, or one wrong one."""
    wanted = [driver.choice(text) for text in choice_words(driver, page, right=right)]
    for chosen in driver.widgets(QAbstractButton):
        if chosen.isCheckable() and chosen.isChecked() and chosen not in wanted and isinstance(chosen, type(wanted[0])):
            driver.click(chosen)
    for choice in wanted:
        if not choice.isChecked():
            driver.click(choice)


def _choose(driver: Driver, widget: QWidget, interaction: Interaction, answer: Answer) -> None:
    texts = {option.id: words(option.text) or option.id.capitalize() for option in interaction.options}
    for each in answer["choices"]:
        driver.click(driver.choice(texts[each]))


def _pick(driver: Driver, field: PickField, option: str) -> None:
    """Open nothing: with the focus on the field, Home and Down choose as they do for a person at the keyboard."""
    driver.bring_into_view(field)
    field.setFocus()
    driver.press(Qt.Key.Key_Home)
    driver.press(Qt.Key.Key_Down, times=field.findData(option))


def _place(driver: Driver, widget: QWidget, interaction: Interaction, answer: Answer) -> None:
    """Put each item below its head: with the focus on it, the head's number does."""
    assert isinstance(widget, PlaceBoard)
    numbers = {option.id: number for number, option in enumerate(interaction.options, start=1)}
    for row, option in answer[widget.key].items():
        driver.bring_into_view(widget.rows[row])
        widget.rows[row].setFocus()
        driver.press(Qt.Key(Qt.Key.Key_0 + numbers[option]))


def _order(driver: Driver, widget: QWidget, interaction: Interaction, answer: Answer) -> None:
    assert isinstance(widget, OrderWidget)
    for place, each in enumerate(answer["order"]):
        while (now := widget.order.index(each)) > place:
            widget.rows[each].setFocus()
            driver.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
            if widget.order.index(each) == now:
                return
    if not widget.is_complete():
        driver.click(widget.keep)


def _write(driver: Driver, field: QWidget, text: str) -> None:
    driver.bring_into_view(field)
    field.setFocus()
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.selectAll()
    driver.type(text)


def _type(driver: Driver, widget: QWidget, interaction: Interaction, answer: Answer) -> None:
    _write(driver, driver.one(QLineEdit, widget), answer.get("number", answer.get("text", "")))


def _fill(driver: Driver, widget: QWidget, interaction: Interaction, answer: Answer) -> None:
    assert isinstance(widget, GapsWidget)
    for gap, value in answer["gaps"].items():
        field = widget.fields[gap]
        if isinstance(field, PickField):
            _pick(driver, field, value)
        else:
            _write(driver, field, value)


def _essay(driver: Driver, widget: QWidget, interaction: Interaction, answer: Answer) -> None:
    """Write, have it shown beside the model answer, then rate it by the rubric."""
    assert isinstance(widget, WriteWidget)
    _write(driver, widget.field, answer["text"])
    driver.click("Compare with the points")
    for criterion, field in widget.levels.items():
        _pick(driver, field, answer["levels"][criterion])
    driver.click("Mark my text")


def _tag(driver: Driver, widget: QWidget, interaction: Interaction, answer: Answer) -> None:
    text = driver.one(TagText)
    labels = [label.id for label in interaction.labels]
    for span in answer["spans"]:
        text.select(span["start"], span["end"])
        text.setFocus()
        driver.press(Qt.Key(Qt.Key.Key_1 + labels.index(span["label"])))
    verdict = next((option for option in interaction.verdicts if option.id == answer["verdict"]), None)
    if verdict is not None:
        driver.click(driver.choice(words(verdict.text)))


_BY_GESTURE = {
    "choose-one": _choose,
    "choose-many": _choose,
    "match": _place,
    "sort": _place,
    "order": _order,
    "type-number": _type,
    "type-text": _type,
    "fill-gaps": _fill,
    "write": _essay,
    "tag": _tag,
}
