"""The screen of Review, in the whole program, over days."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from tests.how_many import few

from htcourse import app
from htcourse.core.clock import Moment
from htcourse.core.quiz import Mark, Verdict
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.preferences import UNCHECKED
from htcourse.ui.screens.review.question import ReviewQuestion
from htcourse.ui.screens.review.screen import ReviewScreen
from htcourse.ui.widgets.bars import Bars
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.attempts.answer_question import QuestionPage, answer_question, open_question
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.review.due_today import due_today
from htcourse.usecases.review.reviewing import Reviewed, open_review
from htcourse.usecases.session import Changed


class Days:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> Moment:
        self.now += timedelta(milliseconds=1)
        return Moment(self.now.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z", 300)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def program(qapp, places, days):
    create_learner(places, name="Aigerim", country="kz")
    program = app.build(places, qapp, days, size=(1366, 768), theme="light", zoom=1.0)
    program.window.show()
    yield program
    program.window.close()
    program.window.deleteLater()
    program.deleteLater()


def singles(session) -> list[str]:
    return [each.id for each in session.library("htcourse/x").candidates() if each.type == "single-choice"]


def answer(session, question: str, *, right: bool) -> dict[str, list[str]]:
    choices = session.library(question).question(question, "en").structure["body"]["choices"]
    return {"choices": [next(each["id"] for each in choices if bool(each.get("correct")) is right)]}


def miss(program, days, count: int, **more) -> list[str]:
    session = program.desk.person
    missed = singles(session)[:count]
    for each in missed:
        answer_question(session, each, answer(session, each, right=False), seed=1, **more)
    days.now += timedelta(days=1)
    return missed


def shown(program) -> ReviewScreen:
    program.desk.navigator.show("review")
    screen = program.window.screen_shown
    assert isinstance(screen, ReviewScreen)
    return screen


def words(screen) -> str:
    return "\n".join(each.words for each in screen.currentWidget().findChildren(Label) if each.isVisible())


def asked(screen) -> str:
    page: QuestionPage = screen.controller._page
    return page.id


def press(screen, text: str) -> None:
    found = [each for each in screen.findChildren(QPushButton) if each.text() == text and each.isVisible()]
    assert found, f"no button “{text}”"
    found[0].click()


def give(program, screen, *, right: bool, sure: int = 0) -> None:
    question = asked(screen)
    screen.question.answering.set_answer(answer(program.desk.person, question, right=right))
    screen.question.card.set_ready(True)
    if sure:
        screen.question.confidence.buttons[sure - 1].click()
    press(screen, "Check")


def test_an_empty_review_says_what_to_do_next(program):
    screen = shown(program)
    said = words(screen)
    assert "Nothing is due today" in said
    assert "come back here on later days" in said
    press(screen, "Continue the course")
    assert program.desk.navigator.current.screen_name == "lesson"


def test_the_foot_tells_the_keys_that_answer_until_the_question_is_marked(program, days):
    miss(program, days, 1)
    screen = shown(program)
    press(screen, "Start review")
    keys = screen.question.keys
    assert keys.isVisible()
    assert keys.words.startswith(f"1–{screen.question.answering.digits()} choose · G guess")
    assert keys.words.endswith("Enter check")
    program.window.resize(800, 600)
    assert keys.isHidden()
    program.window.resize(1366, 768)
    give(program, screen, right=True)
    assert keys.isHidden()


def test_what_is_due_is_asked_one_after_the_other(program, days):
    missed = miss(program, days, 2)
    screen = shown(program)
    assert "Due today" in words(screen)
    press(screen, "Start review")
    assert "Question 1 of 2" in words(screen)
    give(program, screen, right=True)
    assert "Comes back in 2" in words(screen)
    assert "because it was right last time." in words(screen)
    press(screen, "Next question")
    assert "Question 2 of 2" in words(screen)
    give(program, screen, right=False)
    assert "Comes back tomorrow, because of 2 wrong answers in a row." in words(screen)
    press(screen, "Finish")
    assert "Reviewed today" in words(screen)
    assert "1 of 2 right." in words(screen)
    assert due_today(program.desk.person).questions == ()
    assert len(missed) == 2


def test_the_reason_of_the_choice_stands_with_it_and_the_verdict_is_said_once_where_its_card_is_seen(
    program, days, qtbot
):
    miss(program, days, 1)
    screen = shown(program)
    press(screen, "Start review")
    program.window.resize(1366, 1400)
    give(program, screen, right=False)
    given = screen.question.answering.last_given()
    assert given.accessibleDescription().startswith("Not right. "), "the reason comes after the word"
    assert screen.question.told.isHidden()


def test_ctrl_z_asks_the_question_again(program, days, qtbot):
    (question,) = miss(program, days, 1)
    screen = shown(program)
    press(screen, "Start review")
    give(program, screen, right=True)
    assert due_today(program.desk.person).questions == ()
    qtbot.keyClick(screen.question, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert due_today(program.desk.person).questions == (question,)
    assert "Question 1 of 1" in words(screen)
    assert screen.question.card is not None
    assert not screen.question.card.is_marked


def may_take_back(screen) -> bool:
    buttons = [each for each in screen.findChildren(QPushButton) if each.text() == "Take back the last answer"]
    return any(each.isVisible() for each in buttons)


def test_a_miss_whose_key_was_shown_offers_nothing_to_take_back(program, days, qtbot):
    miss(program, days, 2)
    screen = shown(program)
    press(screen, "Start review")
    give(program, screen, right=False)
    kept = program.desk.person.learner.responses()
    for number in (1, 2):
        assert not may_take_back(screen)
        qtbot.keyClick(screen.question, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(screen.question.card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert program.desk.person.learner.responses() == kept
        assert f"Question {number} of 2" in words(screen)
        if number == 1:
            press(screen, "Next question")
    give(program, screen, right=True)
    press(screen, "Take back the last answer")
    assert program.desk.person.learner.responses() == kept
    assert not may_take_back(screen)


def test_enter_goes_on(program, days, qtbot):
    miss(program, days, 2)
    screen = shown(program)
    press(screen, "Start review")
    give(program, screen, right=True)
    qtbot.keyClick(screen.question, Qt.Key.Key_Return)
    assert "Question 2 of 2" in words(screen)


def test_the_question_and_the_way_on_stay_in_view_in_a_small_window(program, days, qtbot):
    miss(program, days, 2)
    program.window.resize(1024, 470)
    program.window.show()
    screen = shown(program)
    press(screen, "Start review")
    give(program, screen, right=False)
    remember = next(each for each in screen.question.findChildren(Label) if each.words == "Remember")
    assert screen.question._result.isAncestorOf(remember), "beside the card, and below the verdict"
    question, page = screen.question.card.question, screen.question.page
    told = screen.question.told
    qtbot.waitUntil(told.isVisible)
    assert screen.question.word.isVisible()
    assert screen.question.word.text() == "Not right", "its card is out of view"
    assert told.words.startswith("Comes back tomorrow")
    assert screen.question.card.remark.words == "", "the row and the verdict say it"
    foot = screen.question.next_button
    assert told.geometry().bottom() < foot.y(), "above the buttons, which would squeeze it"
    assert told.height() < 2 * told.fontMetrics().height()

    def seen_of_question() -> int:
        return question.mapTo(page.viewport(), QPoint()).y() + question.height()

    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0 and seen_of_question() > 0)

    def way_on() -> QPushButton:
        button = screen.question.next_button
        assert button is not None
        return button

    button = way_on()
    qtbot.waitUntil(button.hasFocus)
    assert not page.isAncestorOf(button)
    assert button.mapTo(program.window, button.rect().bottomLeft()).y() <= program.window.height()
    program.window.resize(1024, 400)
    program.look.set_zoom(2.0)
    qtbot.waitUntil(lambda: page.isAncestorOf(way_on()))


@pytest.mark.parametrize("zoom", few([2.0, 1.0]))
def test_check_stands_in_the_foot_and_enter_presses_it(program, days, qtbot, zoom):
    miss(program, days, 2)
    program.window.resize(1024, 600)
    program.look.set_zoom(zoom)
    screen = shown(program)
    press(screen, "Start review")
    for number in (1, 2):
        check = screen.question.card.check
        place = QRect(check.mapTo(screen, QPoint()), check.size())
        assert not screen.question.page.isAncestorOf(check)
        assert screen.rect().contains(place)
        screen.question.answering.set_answer(answer(program.desk.person, asked(screen), right=True))
        screen.question.card.set_ready(True)
        check.setFocus()
        qtbot.keyClick(check, Qt.Key.Key_Return)
        assert not check.isVisible()
        assert screen.question.card.is_marked
        program.window.resize(1024, 400)
        program.window.resize(1024, 600)
        qtbot.waitUntil(screen.question.next_button.isVisible)
        screen.question.card.set_ready(True)
        if number == 1:
            press(screen, "Next question")


def test_only_what_was_not_right_is_asked_again(program, days):
    missed = miss(program, days, 2)
    screen = shown(program)
    press(screen, "Start review")
    give(program, screen, right=False)
    wrong = asked(screen)
    press(screen, "Next question")
    give(program, screen, right=True)
    press(screen, "Finish")
    again = [each for each in screen.overview.findChildren(QPushButton) if "right" in each.text() and each.isVisible()]
    again[0].click()
    assert screen.controller._queue == [wrong]
    assert wrong in missed


def test_how_sure_one_was_is_kept(program, days):
    miss(program, days, 1)
    screen = shown(program)
    press(screen, "Start review")
    give(program, screen, right=False, sure=3)
    assert program.desk.person.learner.responses()[-1].confidence == 3
    press(screen, "Finish")
    assert "Sure and wrong" in words(screen)
    assert len(open_review(program.desk.person).sure_and_wrong) == 1


def test_the_neutral_page_is_no_time_of_an_answer(program, days, monkeypatch):
    awake = [0.0]
    monkeypatch.setattr("htcourse.ui.question.time_in_sight.seconds_awake", lambda: awake[0])
    miss(program, days, 1)
    screen = shown(program)
    press(screen, "Start review")
    awake[0] += 20
    program.window.leave_at_once()
    awake[0] += 1800
    program.window.come_back()
    awake[0] += 5
    give(program, screen, right=True)
    assert program.desk.person.learner.responses()[-1].seconds == 25


def test_look_again_shows_the_section_that_teaches_it(program, days):
    (question,) = miss(program, days, 1, confidence=3)
    screen = shown(program)
    press(screen, "Look again")
    row = program.desk.person.library(question).question(question, "en")
    visit = program.desk.navigator.current
    assert visit.screen_name == ("lesson" if row.section else "review")


@pytest.mark.parametrize(("is_lesson", "says"), [(True, "Read the lesson"), (False, "Read the section")])
def test_a_question_no_section_asks_leads_to_its_lesson(program, days, is_lesson, says):
    (missed,) = miss(program, days, 1)
    page = open_question(program.desk.person, missed)._replace(section_id="x/y#z", is_lesson_known=is_lesson)
    review = ReviewQuestion(program.look)
    review.show_question(page, 1, 1, can_undo=False)
    review.show_result(Reviewed(Mark(0.0, Verdict.WRONG, ()), "r", None, Changed(), can_undo=False))
    assert [each.text() for each in review.findChildren(QPushButton) if each.text().startswith("Read")] == [says]
    review.deleteLater()


def test_a_review_left_for_another_screen_waits(program, days):
    miss(program, days, 2)
    screen = shown(program)
    press(screen, "Start review")
    program.desk.navigator.show("home")
    assert "Question 1 of 2" in words(shown(program))


def test_home_says_what_is_due_until_it_is_put_off(program, days, qtbot):
    miss(program, days, 2)
    program.desk.changes.progress_changed.emit()
    program.desk.navigator.show("home")
    home = program.window.screen_shown
    qtbot.waitUntil(lambda: home.review_card is not None)
    assert "Due for review" in [each.words for each in home.findChildren(Label) if each.isVisible()]
    press(home, "Not today")
    assert home.review_card is None
    days.now += timedelta(days=1)
    home.controller.show_review()
    press(home, "Review now")
    assert program.desk.navigator.current.screen_name == "review"


def test_nothing_due_leaves_no_card_on_home(program, qtbot):
    program.desk.navigator.show("home")
    home = program.window.screen_shown
    home.controller.show_review()
    assert home.review_card is None


def test_how_sure_one_is_stands_below_the_card_in_every_window_as_in_quizzes(program, days):
    miss(program, days, 1)
    screen = shown(program)
    press(screen, "Start review")
    question, window = screen.question, program.window
    sure, check, card = question.confidence, question.check, question.card
    assert sure is not None
    assert card is not None
    for size in ((1366, 768), (1024, 420), (1024, 200), (1024, 1400)):
        window.resize(*size)
        question.grab()
        assert question.page.isAncestorOf(sure), size
        assert 0 < sure.y() - card.geometry().bottom() < 30, size
        assert check.isVisible()


def test_in_a_wide_window_the_verdict_stands_beside_the_card_as_in_practice(program, days, qtbot):
    miss(program, days, 2)
    program.window.resize(1366, 768)
    program.window.show()
    screen = shown(program)
    press(screen, "Start review")
    question, card = screen.question, screen.question.card
    before = card.width()
    give(program, screen, right=False)
    result = question._result
    qtbot.waitUntil(lambda: result.x() + result.parentWidget().x() > 0 and result.width() == 280)

    def placed(widget) -> QRect:
        return QRect(widget.mapTo(question, QPoint()), widget.size())

    assert card.width() == before == 720
    assert placed(result).left() == placed(card).right() + 1 + 24
    assert placed(result).top() == placed(card).top()
    assert question.told.isHidden()
    program.window.resize(1024, 768)
    qtbot.waitUntil(lambda: placed(result).top() > placed(card).bottom())
    assert placed(result).width() == placed(card).width() == 760
    program.window.resize(1366, 768)
    qtbot.waitUntil(lambda: placed(result).top() == placed(card).top())
    press(screen, "Next question")
    qtbot.waitUntil(lambda: question.page.right.count() == 1)


def test_seven_days_fill_their_card_and_are_read_together(program, days):
    """They left half of a wide card empty, so that thin bars did not stand far apart."""
    miss(program, days, 1)
    program.window.resize(1024, 600)
    screen = shown(program)
    (bars,) = screen.findChildren(Bars)
    screen.grab()
    assert bars.width() > 800
    image, accent = bars.grab().toImage(), program.look.colour("accent").rgb()
    filled = [x for x in range(image.width()) if image.pixel(x, bars.height() // 2) == accent]
    assert max(filled) - min(filled) > 40


def test_the_model_answer_of_a_text_stands_once(program, days):
    session = program.desk.person
    essay = next(each.id for each in session.library("htcourse/x").candidates() if each.type == "essay")
    criteria = session.library(essay).question(essay, "en").structure["body"]["rubric"]
    levels = {each["id"]: min(each["levels"], key=lambda level: level["points"])["id"] for each in criteria}
    for rated in ({}, {"levels": levels}):
        answer_question(session, essay, {"text": "I ask.", **rated}, seed=1)
    days.now += timedelta(days=1)
    screen = shown(program)
    press(screen, "Start review")
    screen.question.answering.set_answer({"text": "I ask again."})
    screen.question.card.set_ready(True)
    press(screen, "Check")
    told = [each.html() for each in screen.question.findChildren(RichLabel) if each.isVisible()]
    mark = open_question(session, essay).mark
    assert mark is not None
    words = plain_text(mark.feedback)[:60]
    assert words
    assert sum(words in plain_text(each) for each in told) == 1


@pytest.mark.parametrize("height", [600, 500])
@pytest.mark.parametrize("zoom", [2.0, 1.5])
def test_after_check_no_line_of_the_question_is_half_seen_at_the_top(program, days, qtbot, height, zoom):
    miss(program, days, 1)
    program.window.resize(1024, height)
    program.look.set_zoom(zoom)
    screen = shown(program)
    press(screen, "Start review")
    give(program, screen, right=False)
    page = screen.question.page
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)

    def cut() -> list[str]:
        port, high = page.viewport(), page.viewport().height()
        labels = [each for each in screen.question.card.question.findChildren(QLabel) if each.isVisible()]
        edges = ((each.text(), each.mapTo(port, QPoint()).y(), each.height()) for each in labels)
        return [text for text, top, height in edges if top < 0 < top + height < high]

    qtbot.waitUntil(lambda: not cut())


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_no_title_is_half_scrolled_away_in_a_low_window(program, days, qtbot, zoom):
    miss(program, days, 1)
    program.window.resize(1024, 600)
    program.desk.look.set_zoom(zoom)
    screen = shown(program)
    press(screen, "Start review")
    question = screen.question
    question.page.verticalScrollBar().setValue(question.page.verticalScrollBar().maximum())
    assert question.page.heading.isHidden()
    program.window.resize(1366, 1200)
    qtbot.waitUntil(question.page.heading.isVisible)


def essay(session) -> str:
    return next(each.id for each in session.library("htcourse/x").candidates() if each.type == "essay")


def written(screen) -> str:
    return screen.question.answering.field.toPlainText()


def test_a_text_that_was_begun_is_there_again_after_a_stop_and_after_a_crash(program, places, qtbot):
    """It was gone, while notes, practice and lessons keep what is typed."""
    session, screen = program.desk.person, shown(program)
    screen.controller.start([essay(session)])
    screen.question.answering.field.setPlainText("First I would ask.")

    def is_kept() -> bool:
        with ReadOnlyRecord.open(places, session.learner.id) as record:
            return "First I would ask." in record.preference(UNCHECKED)

    qtbot.waitUntil(is_kept)
    screen.question.answering.field.setPlainText("First I would listen.")
    screen.controller.end()
    screen.controller.start([essay(session)])
    assert written(screen) == "First I would listen."
    assert screen.question.check.isEnabled()
    screen.question.check.click()
    qtbot.waitUntil(lambda: screen.question.card.is_marked)
    assert "review/" not in session.learner.preference(UNCHECKED), "what was checked waits no more"


def test_a_question_can_be_asked_after_the_others(program, days, qtbot):
    """An essay of 90 words held up the nine behind it."""
    first, second = miss(program, days, 2)
    screen = shown(program)
    screen.controller.start([first, second])
    qtbot.waitUntil(screen.question.skip.isVisible)
    screen.question.skip.click()
    assert screen.controller._page.id == second
    assert "Question 1 of 2" in words(screen)
    give(program, screen, right=True)
    screen.question.next_button.click()
    assert screen.controller._page.id == first
    assert not screen.question.skip.isVisible(), "it is the last"
