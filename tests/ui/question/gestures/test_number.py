"""A number is read as it was meant: two readings are asked about, and what is none is told."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from htcourse.core.quiz import Interaction, Mark, Verdict
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.question.gestures import create_answer_widget
from htcourse.ui.question.gestures.type_number import NumberLine
from htcourse.ui.widgets.label import Label


@pytest.fixture
def line(qtbot):
    look = Look(assets_dir(), "light", 1.0)
    widget = create_answer_widget(look, Interaction("type-number", unit="people per 100,000"))
    qtbot.addWidget(widget)
    widget.show()
    return widget


def words(line):
    return [each.text() for each in line.meanings]


def type_in(line, text):
    line.field.setFocus()
    line.field.clear()
    QTest.keyClicks(line.field, text)
    QTest.keyClick(line.field, Qt.Key.Key_Return)


def test_what_became_of_a_number_stands_behind_its_unit(qtbot, line):
    """It stood at the far end of the card, 470 px from its field."""
    line.resize(900, 200)
    line.set_answer({line.key: "2"})
    line.show_mark(Mark(1.0, Verdict.RIGHT, ()))
    unit = next(each for each in line.findChildren(Label) if each.words == "people per 100,000")
    qtbot.waitUntil(lambda: 0 < line._word.x() - unit.geometry().right() < 30)


def test_two_readings_are_asked_about_and_the_one_that_was_meant_is_the_answer(line):
    type_in(line, "1,110")
    assert line.asked.isVisible()
    assert not line.is_complete()
    assert words(line) == ["1\u202f110", "1.11"]
    given: list[dict[str, str]] = []
    line.answered.connect(given.append)
    QTest.mouseClick(line.meanings[0], Qt.MouseButton.LeftButton)
    assert given == [{"number": "1,110", "means": "1110.0"}]
    assert line.is_complete()


def test_whoever_hears_of_an_answer_knows_whether_it_is_one_number(line):
    heard = []
    line.answered.connect(lambda answer: heard.append((answer["number"], line.is_complete())))
    type_in(line, "1,110")
    assert heard == [("1", True), ("1,", True), ("1,1", True), ("1,11", True), ("1,110", False)]


def test_another_number_is_asked_about_anew(line):
    type_in(line, "1,110")
    QTest.mouseClick(line.meanings[0], Qt.MouseButton.LeftButton)
    type_in(line, "2,110")
    assert not line.is_complete()
    type_in(line, "1110")
    assert (line.asked.isVisible(), line.is_complete(), line.answer()) == (False, True, {"number": "1110"})


def test_the_reading_by_the_languages_own_sign_stands_first(line):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.Russian))
        type_in(line, "1,110")
        assert words(line) == ["1,11", "1\u202f110"]
    finally:
        QLocale.setDefault(before)


def test_nobody_is_asked_while_more_is_typed_and_soon_after(line, qtbot):
    QTest.keyClicks(line.field, "1,110")
    assert not line.asked.isVisible()
    qtbot.waitUntil(line.asked.isVisible)
    QTest.keyClicks(line.field, ",000")
    assert not line.asked.isVisible()
    assert line.is_complete()


@pytest.mark.parametrize("text", ["five", "01.02.2026", "1 1", "-"])
def test_what_is_no_number_is_told_in_a_sentence_and_kept(line, text):
    type_in(line, text)
    assert line.refusal.isVisible()
    assert "not one number" in line.refusal.text()
    assert not line.is_complete()
    assert line.answer() == {"number": text, "means": "none"}
    type_in(line, "5")
    assert not line.refusal.isVisible()
    assert line.is_complete()


def test_an_answer_that_was_meant_comes_back_and_is_locked_with_the_line(line):
    line.set_answer({"number": "1,110", "means": "1.11"})
    assert line.is_complete()
    assert [each.isChecked() for each in line.meanings] == [False, True]
    line.set_locked(True)
    assert not any(each.isEnabled() for each in line.meanings)
    line.set_answer({})
    assert not line.asked.isVisible()


def test_another_unit_is_asked_about_and_never_taken(qtbot):
    look = Look(assets_dir(), "light", 1.0)
    line = create_answer_widget(look, Interaction("type-number", unit="years", units=("year", "yrs")))
    assert isinstance(line, NumberLine)
    qtbot.addWidget(line)
    line.show()
    type_in(line, "5 days")
    assert line.refusal.words == "“days” is not what is asked for. Give the number in this unit: years."
    assert (line.refusal.isVisible(), line.is_complete()) == (True, False)
    type_in(line, "5 yrs.")
    assert (line.refusal.isVisible(), line.is_complete()) == (False, True)
