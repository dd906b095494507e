"""Checks in a lesson by keyboard on Latin, Russian and Kazakh layouts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.layouts import CONTROL, LAYOUTS, Key, key_at
from tests.ui.screens.lesson.test_reading import shown

from htcourse.core.quiz import Interaction, Option
from htcourse.ui.question.check_card import CheckCard
from htcourse.ui.question.gestures import create_answer_widget
from htcourse.ui.widgets.keys import KeyFilter

pytestmark = [pytest.mark.usefixtures("accepted"), pytest.mark.parametrize("layout", LAYOUTS)]
NINE = tuple(Option(f"o{number}", f"Choice {number}") for number in range(1, 10))


def test_nine_digits_choose_nine_answers_of_a_check(qtbot, look, layout):
    card = CheckCard(look, "Check yourself", "Practice")
    qtbot.addWidget(card)
    widget = create_answer_widget(look, Interaction("choose-many", options=NINE))
    card.show_question("<p>Which?</p>", (widget,), widget, ())
    card.show()
    for digit in range(1, 10):
        QApplication.sendEvent(card, key_at(str(digit), layout).event())
    assert widget.answer()["choices"] == [each.id for each in NINE]


def test_a_check_is_answered_and_checked_and_its_mark_stays(qtbot, qapp, lesson, layout):
    check = shown(qtbot, lesson).column.checks[0]
    check.widget.focus_first()
    rows = list(check.widget.rows.values())
    QApplication.sendEvent(rows[0], key_at("2", layout).event())
    assert rows[1].isChecked()
    QApplication.sendEvent(rows[1], Key(Qt.Key.Key_Return.value, 0).event())
    assert check.card.is_marked
    keys = KeyFilter(qapp)
    keys.look_at(lesson.screen.windowHandle())
    rows[1].setFocus()
    QApplication.sendEvent(lesson.screen.windowHandle(), key_at("Z", layout).event(CONTROL))
    keys.stop()
    assert check.card.is_marked
