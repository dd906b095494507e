"""The quizzes of a lesson stand at the end of its last section."""

import pytest
from PySide6.QtCore import QPoint, Qt
from tests.ui.elsewhere import ElsewhereScreen
from tests.ui.pages import attempt
from tests.ui.screens.lesson.test_reading import shown
from tests.usecases.sample_desk import FIRST, SECOND

from htcourse.core.quiz import Mode
from htcourse.ui.look.texts import Texts
from htcourse.ui.reading.quiz_card import QuizCard
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_ring import OUTSIDE
from htcourse.ui.widgets.label import Label
from htcourse.usecases.attempts.answer_question import answer_question
from htcourse.usecases.quizzes.take_quiz import QuizRow, start_attempt
from htcourse.usecases.reading.open_contents import open_contents

pytestmark = pytest.mark.usefixtures("accepted")


@pytest.fixture
def taken(lesson, person):
    """What the quiz's screen was asked for."""
    asked: list[tuple[str, ...]] = []
    elsewhere = ElsewhereScreen(lambda attempt: asked.append(("attempt", attempt)))
    lesson.navigator.set_factory({"lesson": lesson.screen, "quiz": elsewhere}.__getitem__)
    lesson.navigator.set_quiz_starter(lambda quiz, mode, *_: f"{quiz} as {mode}")
    return asked


def words(card) -> list[str]:
    return [each.words for each in card.findChildren(Label)]


def click(qtbot, card, text) -> None:
    button = next(each for each in card.buttons if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_last_section_offers_the_lessons_quiz_in_both_ways(qtbot, lesson, taken):
    (card,) = shown(qtbot, lesson, SECOND).column.quizzes
    kind, title, size = words(card)
    assert (kind, title) == ("Quiz of this lesson", "The basics")
    assert size.startswith("4 question")
    assert [each.text() for each in card.buttons] == ["Practice", "Test"]
    click(qtbot, card, "Test")
    assert taken == [("attempt", f"sample/basics as {Mode.TEST}")]


def test_other_sections_offer_none(qtbot, lesson):
    assert shown(qtbot, lesson, FIRST).findChildren(QuizCard) == []


def test_an_attempt_left_in_the_middle_is_gone_on_with(qtbot, lesson, person, taken):
    attempt = start_attempt(person.session, "sample/basics", Mode.PRACTICE, seed=1)
    (card,) = shown(qtbot, lesson, SECOND).column.quizzes
    assert words(card)[-1].endswith("0 of 4 answered")
    assert [each.text() for each in card.buttons] == ["Continue"]
    primary = [each.text() for each in lesson.view.findChildren(Button) if each.property("kind") == "primary"]
    assert primary == ["Next lesson"]
    click(qtbot, card, "Continue")
    assert taken == [("attempt", attempt.id)]


def test_the_ring_of_a_button_has_room_below_the_words(qtbot, lesson, look):
    (card,) = shown(qtbot, lesson, SECOND).column.quizzes
    size = card.findChildren(Label)[-1]
    qtbot.waitUntil(lambda: card.buttons[0].y() - size.geometry().bottom() > look.px(2 * OUTSIDE))


def test_last_section_leads_to_the_next_lesson_past_the_quiz(qtbot, lesson):
    view = shown(qtbot, lesson, SECOND)
    assert view.foot.next.text() == "Next lesson"
    qtbot.mouseClick(view.foot.next, Qt.MouseButton.LeftButton)
    assert view.page.lesson_title == "Asking for help"


def test_the_end_of_a_lesson_leads_to_its_open_checks(qtbot, lesson, person):
    view = shown(qtbot, lesson, SECOND)
    qtbot.waitUntil(lambda: view.column.open_checks is not None)
    assert view.column.open_checks.words.words == Texts().open_checks(2)
    asked = open_contents(person.session).parts[0].lessons[0].open_check
    qtbot.mouseClick(view.column.open_checks.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.page.id == asked[0] and bool(view.column.checks))
    (check,) = view.checks(asked[1])
    qtbot.waitUntil(lambda: 0 <= check.mapTo(view.reading, QPoint()).y() < view.reading.height())
    for _ in range(2):
        waiting = open_contents(person.session).parts[0].lessons[0].open_check[1]
        answer_question(person.session, waiting, {"choices": []}, seed=1)
    with qtbot.waitSignal(lesson.screen.controller.settled):
        view = shown(qtbot, lesson, SECOND)
    assert view.column.open_checks is None


def test_at_double_size_the_card_and_its_buttons_stay_in_the_column(qtbot, lesson, look):
    look.set_zoom(2.0)
    view = shown(qtbot, lesson, SECOND)
    card = view.column.quizzes[0]
    assert card.width() <= view.column.width()
    assert all(each.geometry().right() <= card.width() for each in card.buttons)


def test_a_follow_up_under_way_still_says_for_which_day_it_is_meant(look, qtbot):
    later = QuizRow("m/c", "Later", (Mode.POST,), 12, "", "o", (attempt("o", 0, None),), meant_from="2026-03-16")
    qtbot.addWidget(card := QuizCard(look, later))
    assert words(card)[-1].endswith("0 of 12 answered  ·  meant for 16 Mar 2026 or later")
