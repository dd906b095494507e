"""Taking a quiz: what is seen, what is kept, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from tests.how_many import few
from tests.statements import counted
from tests.ui.elsewhere import ElsewhereScreen
from tests.ui.screens.quiz import pages

from htcourse.core.quiz import Mode
from htcourse.store.preferences import UNCHECKED
from htcourse.ui.dialogs import Dialog
from htcourse.ui.screens.quiz.view import Step
from htcourse.ui.widgets.choice_row import RowState
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.marking.override import AnswerKey, Override, override_in
from htcourse.usecases.quizzes.take_quiz import flag_question, open_quiz_page, submit_attempt
from htcourse.usecases.quizzes.unchecked import with_unchecked

LEFT = Qt.MouseButton.LeftButton
KEY_2_SCAN_CODE, KEY_F_SCAN_CODE = 11, 41


def press(qtbot, quiz, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the focus is."""
    qtbot.keyClick(quiz.view.focusWidget() or quiz.view, key, modifiers)


def click(qtbot, widget):
    """Click a widget once it has its place on the page."""
    qtbot.waitUntil(lambda: widget.isVisible() and widget.height() == widget.heightForWidth(widget.width()))
    qtbot.mouseClick(widget, LEFT)


def press_cyrillic(quiz, text, scan_code):
    """Press a key of a layout without Latin letters and digits: only its place is known."""
    key = ord(text.upper())
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, text)
    QApplication.sendEvent(quiz.view.focusWidget() or quiz.view, event)


def rows(quiz):
    return quiz.view.question.widget.rows


def answers(quiz, attempt):
    return [(each.number, each.answer) for each in quiz.learner.responses(attempt=attempt.id)]


def test_practice_marks_at_once_and_says_so_in_words(qtbot, quiz):
    attempt = quiz.start()
    qtbot.mouseClick(rows(quiz)["means"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert rows(quiz)["means"].word == "Right"
    assert quiz.view.question.feedback.word.text() == "Right"
    assert answers(quiz, attempt) == [(1, {"choices": ["means"]})]
    assert quiz.view.foot.primary.text() == "Next question"


def test_what_is_not_checked_yet_waits_for_who_comes_back_and_counts_nowhere(qtbot, quiz):
    """It was lost on every other page, and at the end of the program, without a word."""
    attempt = quiz.start()
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    qtbot.mouseClick(quiz.view.question.confidence.buttons[1], LEFT)
    quiz.screen.controller.leave()
    assert answers(quiz, attempt) == []
    quiz.screen.controller.show_attempt(attempt.id)
    assert quiz.view.question.answer() == {"choices": ["act"]}
    assert quiz.view.question.confidence.value() == 2
    assert quiz.view.step is Step.OPEN
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert [answer for _, answer in answers(quiz, attempt)] == [{"choices": ["act"]}]
    quiz.screen.controller.show_attempt(attempt.id)
    assert quiz.learner.preference(UNCHECKED) == "{}"


def test_an_essay_that_is_not_checked_yet_waits_as_it_was_typed(qtbot, quiz):
    attempt = quiz.start("words")
    box = quiz.view.question.widget.focusWidget() or quiz.view.focusWidget()
    qtbot.keyClicks(box, "Who has no passport cannot leave.")
    quiz.screen.controller.leave()
    quiz.screen.controller.show_attempt(attempt.id)
    assert "Who has no passport cannot leave." in quiz.view.question.answer().values()
    assert answers(quiz, attempt) == []


def test_a_new_try_that_is_not_checked_yet_waits_too(qtbot, quiz):
    attempt = quiz.start()
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    qtbot.mouseClick(rows(quiz)["means"], LEFT)
    quiz.screen.controller.leave()
    shown = with_unchecked(
        quiz.screen.controller._desk.person, open_quiz_page(quiz.screen.controller._desk.person, attempt.id, 1)
    )
    assert (shown.question.answer, shown.question.mark) == ({"choices": ["means"]}, None)


@pytest.mark.parametrize("kept", ["no JSON", "[]", '{"a/1": 3}', '{"%s/1": {"response": "", "answer": 3}}'])
def test_what_waits_and_cannot_be_read_is_none(quiz, kept):
    attempt = quiz.start()
    quiz.learner.set_preference(UNCHECKED, kept.replace("%s", attempt.id))
    quiz.screen.controller.show_attempt(attempt.id)
    assert quiz.view.question.answer() == {"choices": []}


def test_wrong_answer_gives_the_reason_and_another_try(qtbot, quiz):
    attempt = quiz.start()
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert rows(quiz)["act"].reason == "Not an act."
    assert rows(quiz)["means"].word == ""
    assert quiz.view.foot.second.isVisible()
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    qtbot.mouseClick(rows(quiz)["means"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert rows(quiz)["means"].word == "Right"
    assert len(answers(quiz, attempt)) >= 1


def test_the_right_answer_is_shown_when_it_is_asked_for_and_then_there_is_no_other_try(qtbot, quiz):
    attempt = quiz.start()
    panel = quiz.view.question.feedback
    qtbot.mouseClick(rows(quiz)["means"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert panel.show_key.isHidden()
    quiz.view.undo_asked.emit()
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    qtbot.mouseClick(panel.show_key, LEFT)
    assert rows(quiz)["means"].word == "The right answer"
    assert (rows(quiz)["act"].isChecked(), rows(quiz)["act"].word) == (True, "Not right")
    assert panel.show_key.isHidden()
    assert not quiz.view.foot.second.isVisible()
    assert [each.points for each in quiz.learner.responses(attempt=attempt.id)] == [0.0, 0.0]


def test_what_the_right_answer_costs_stands_at_its_button_and_no_undo_is_offered_beside_it(qtbot, quiz):
    """Of a partly right answer the points went without a word."""
    attempt = quiz.start()
    panel = quiz.view.question.feedback
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    costs = "Once shown, it counts 0 of 1."
    assert panel.show_key.accessibleDescription().startswith(costs)
    assert any(each.words.startswith(costs) for each in panel.findChildren(Label) if each.isVisible())
    assert "Ctrl+Z" not in [each.text() for each in panel.findChildren(KeyCap) if each.isVisible()]
    qtbot.mouseClick(panel.show_key, LEFT)
    assert len(quiz.learner.responses(attempt=attempt.id)) == 2


def test_enter_checks_and_then_goes_on(qtbot, quiz):
    quiz.start()
    press(qtbot, quiz, Qt.Key.Key_1)
    press(qtbot, quiz, Qt.Key.Key_Return)
    assert quiz.view.step is Step.MARKED
    press(qtbot, quiz, Qt.Key.Key_Return)
    assert quiz.view.shown.number == 2


def test_enter_without_an_answer_does_nothing(qtbot, quiz):
    attempt = quiz.start()
    press(qtbot, quiz, Qt.Key.Key_Return)
    assert quiz.view.step is Step.OPEN
    assert answers(quiz, attempt) == []


def test_space_chooses_the_focused_choice(qtbot, quiz):
    quiz.start()
    press(qtbot, quiz, Qt.Key.Key_Space)
    assert next(iter(rows(quiz).values())).isChecked()


def test_digits_go_by_place_on_a_layout_without_digits(quiz):
    quiz.start()
    press_cyrillic(quiz, "ә", KEY_2_SCAN_CODE)
    assert [row.isChecked() for row in rows(quiz).values()] == [False, True, False]


@pytest.mark.parametrize("is_cyrillic", [False, True])
def test_f_flags_and_takes_the_flag_away(qtbot, quiz, is_cyrillic):
    attempt = quiz.start()

    def press_f():
        if is_cyrillic:
            press_cyrillic(quiz, "а", KEY_F_SCAN_CODE)
        else:
            press(qtbot, quiz, Qt.Key.Key_F)

    press_f()
    assert quiz.learner.flagged(attempt.id)
    assert quiz.view.question.header.dots.dots()[0].state.is_flagged
    press_f()
    assert not quiz.learner.flagged(attempt.id)


def test_control_z_takes_no_answer_back_that_was_judged(qtbot, quiz):
    """It did the same as “Try again”, but for the cost of a try."""
    attempt = quiz.start()
    press(qtbot, quiz, Qt.Key.Key_1)
    press(qtbot, quiz, Qt.Key.Key_Return)
    assert "Ctrl+Z" not in [each.text() for each in quiz.view.findChildren(KeyCap) if each.isVisible()]
    press(qtbot, quiz, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(answers(quiz, attempt)) == 1
    assert any(row.isChecked() for row in rows(quiz).values())


def test_confidence_is_kept_with_the_answer(qtbot, quiz):
    attempt = quiz.start()
    qtbot.mouseClick(quiz.view.question.confidence.buttons[2], LEFT)
    qtbot.mouseClick(rows(quiz)["means"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    (response,) = quiz.learner.responses(attempt=attempt.id)
    assert response.confidence == 3
    assert "very sure" in [each[1].words for each in quiz.view.question.feedback._values.values()]


def test_test_keeps_every_answer_at_once_and_tells_nothing(qtbot, quiz):
    attempt = quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    assert answers(quiz, attempt) == [(1, {"choices": ["act"]})]
    assert all(row.state is RowState.OPEN and not row.word for row in rows(quiz).values())
    assert not quiz.view.question.feedback.card.isVisible()
    assert not quiz.screen.has_search


def test_an_answer_that_did_not_change_is_kept_once(qtbot, quiz):
    attempt = quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    quiz.screen.leave()
    quiz.screen.leave()
    assert len(quiz.learner.responses(attempt=attempt.id, undone=True)) == 1


def test_test_goes_on_where_it_was_left(qtbot, quiz):
    attempt = quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    quiz.screen.leave()
    quiz.navigator.show("quiz", attempt.id)
    quiz.screen.fill(attempt.id)
    assert quiz.view.shown.number == 2
    quiz.view.question_asked.emit(1)
    assert rows(quiz)["act"].isChecked()


def test_review_names_what_is_open_and_leads_there(qtbot, quiz):
    quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert quiz.view.step is Step.REVIEW
    review = quiz.view.review
    assert list(review.rows) == [2, 3, 1], "what is blank comes first"
    assert not review.header.dots.isVisible(), "every question is there once"
    qtbot.mouseClick(review.rows[3], LEFT)
    assert quiz.view.shown.number == 3


def test_review_shows_at_a_glance_what_is_blank_what_to_look_at_again_and_what_is_written(qtbot, quiz, course):
    attempt = quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    flag_question(course.session, attempt.id, 1, True)
    flag_question(course.session, attempt.id, 2, True)
    quiz.screen.fill(attempt.id)
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    review = quiz.view.review
    heads = [each.words for each in review.card.findChildren(Label) if each.property("role") == "strong"]
    assert heads == ["No answer", "Answered, flagged to look at again"]
    assert [each.accessibleName() for each in review.rows.values()] == [
        "Question 2: no answer, flagged",
        "Question 3: no answer",
        "Question 1: flagged",
    ]
    quiz.screen.activateWindow()
    review.rows[2].setFocus()
    qtbot.waitUntil(review.rows[2].hasFocus)
    for key, number in ((Qt.Key.Key_Right, 3), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, 3)):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert review.rows[number].hasFocus()


def test_points_that_a_trainer_gave_for_a_blank_stand_in_the_list_of_questions(quiz):
    attempt = quiz.start(mode=Mode.TEST)
    pages.hand_in(quiz)
    key, mark = AnswerKey(quiz.learner.id, attempt.id, 2), Override(0.5, "Said aloud", "Ana")
    override_in(quiz.learner, key, mark)
    quiz.navigator.show_result(attempt.id)
    rows = quiz.view.result.rows.values()
    assert [row.word for row in rows] == ["No answer", "No answer, 0.5 of 1", "No answer"]


def test_submitting_shows_points_and_lets_each_question_be_seen(qtbot, quiz):
    attempt = quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(rows(quiz)["means"], LEFT)
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    pages.hand_in(quiz)
    assert quiz.view.step is Step.RESULT
    assert quiz.view.result.points.words == "1 of 3 points, 33 %"
    assert [row.word for row in quiz.view.result.rows.values()] == ["Right", "No answer", "No answer"]
    assert quiz.learner.attempts()[0].id == attempt.id
    click(qtbot, quiz.view.result.rows[1])
    assert rows(quiz)["means"].word == "Right"
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    assert not rows(quiz)["act"].isChecked()


def test_keys_scroll_a_result_at_once_and_enter_practises_what_was_not_right(qtbot, quiz):
    quiz.screen.resize(900, 420)
    quiz.start(mode=Mode.TEST)
    quiz.view.review_asked.emit()
    pages.hand_in(quiz)
    bar = quiz.view.area.verticalScrollBar()
    qtbot.waitUntil(lambda: quiz.view.result.isVisible() and bar.maximum() > 0)
    press(qtbot, quiz, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(qtbot, quiz, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0
    press(qtbot, quiz, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == bar.maximum()
    primary = quiz.view.foot.primary
    assert (quiz.view.focusWidget(), primary.accessibleDescription()) == (primary, quiz.view.result.points.words)
    quiz.view.retake_asked.disconnect()  # the signal is enough
    with qtbot.waitSignal(quiz.view.retake_asked, check_params_cb=lambda is_wrong_only: is_wrong_only):
        press(qtbot, quiz, Qt.Key.Key_Return)
    quiz.view.done_asked.disconnect()  # this window has no Home
    with qtbot.waitSignal(quiz.view.done_asked):
        qtbot.mouseClick(quiz.view.foot.second, LEFT)


def gone_and_back(navigator):
    """Away as F1 goes, and back as Alt+Left does."""
    navigator.show("help")
    navigator.back()


@pytest.mark.parametrize("mode", [Mode.TEST, Mode.PRACTICE])
def test_who_looks_something_up_comes_back_to_the_question_left(quiz, mode):
    """Help and back led to the first question without an answer."""
    quiz.navigator.set_factory({"quiz": quiz.screen, "help": ElsewhereScreen()}.__getitem__)
    attempt = quiz.start(mode=mode)
    quiz.view.question_asked.emit(2)
    gone_and_back(quiz.navigator)
    assert quiz.view.shown.number == 2
    quiz.navigator.show("help")
    quiz.navigator.show("quiz", attempt.id)  # who goes on with it begins where an answer is missing
    assert quiz.view.shown.number == 1


def test_who_comes_back_to_an_essay_writes_on_where_the_caret_was(quiz):
    """It stood at the start, and the next words came before all others."""
    quiz.navigator.set_factory({"quiz": quiz.screen, "help": ElsewhereScreen()}.__getitem__)
    quiz.start("words", Mode.TEST)
    field = quiz.view.question.widget.field
    field.insertPlainText("She was told. 🙂 She left.")
    quiz.view.question.widget.set_caret(9)
    gone_and_back(quiz.navigator)
    back = quiz.view.question.widget
    assert back.field is not field
    assert back.caret() == 9
    quiz.view.question_asked.emit(2)
    quiz.view.question_asked.emit(1)
    assert quiz.view.question.widget.field.textCursor().atEnd(), "seen anew it is written on"


def test_who_comes_back_to_an_attempt_handed_in_meanwhile_sees_what_came_of_it(quiz, course):
    def hand_in() -> None:
        submit_attempt(course.session, attempt.id)

    away = ElsewhereScreen(hand_in)
    quiz.navigator.set_factory({"quiz": quiz.screen, "help": away}.__getitem__)
    attempt = quiz.start(mode=Mode.TEST)
    quiz.view.question_asked.emit(2)
    gone_and_back(quiz.navigator)
    assert quiz.view.step is Step.RESULT


@pytest.mark.parametrize("back", ["history", "button"])
def test_back_from_a_question_looked_at_again_is_the_result(qtbot, quiz, back):
    attempt = quiz.start(mode=Mode.TEST)
    pages.hand_in(quiz)
    click(qtbot, quiz.view.result.rows[1])
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert (quiz.view.step, quiz.view.shown.number) == (Step.LOOKING, 2)
    assert quiz.view.foot.primary.accessibleDescription() == ""
    quiz.navigator.back() if back == "history" else qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert quiz.view.step is Step.RESULT
    quiz.navigator.forward()
    assert (quiz.view.step, quiz.view.shown.number) == (Step.LOOKING, 2)
    quiz.navigator.back()
    quiz.navigator.show_result(attempt.id)
    assert quiz.view.step is Step.RESULT


def test_practice_can_be_taken_again_at_what_was_not_right(qtbot, quiz):
    quiz.start()
    for _ in range(3):
        press(qtbot, quiz, Qt.Key.Key_1)
        press(qtbot, quiz, Qt.Key.Key_Return)
        press(qtbot, quiz, Qt.Key.Key_Return)
    assert quiz.view.result.isVisible()
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert quiz.view.step is Step.OPEN


def test_skipping_leaves_the_question_open(qtbot, quiz):
    attempt = quiz.start()
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert quiz.view.shown.number == 2
    assert answers(quiz, attempt) == []


def test_skipping_the_last_question_leads_to_the_next_one_without_an_answer(qtbot, quiz):
    """It led to the first, which was judged already."""
    quiz.start()
    press(qtbot, quiz, Qt.Key.Key_1)
    press(qtbot, quiz, Qt.Key.Key_Return)
    quiz.view.question_asked.emit(3)
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert quiz.view.shown.number == 2
    press(qtbot, quiz, Qt.Key.Key_1)
    press(qtbot, quiz, Qt.Key.Key_Return)
    quiz.view.question_asked.emit(3)
    qtbot.mouseClick(quiz.view.foot.second, LEFT)
    assert quiz.view.step is Step.REVIEW, "nothing else is open"


def test_enter_on_the_review_of_a_practice_leads_back_and_submitting_asks_what_is_missing(qtbot, quiz):
    """Enter handed in what had no answer, without a word; a test asked."""
    attempt = quiz.start()
    quiz.view.review_asked.emit()
    assert quiz.view.focusWidget() is quiz.view.foot.previous
    quiz.view.foot.primary.click()
    (dialog,) = (each for each in quiz.screen.findChildren(Dialog) if each.isVisible())
    assert quiz.learner.attempt(attempt.id).submitted_at == ""
    pages.click(qtbot, dialog, "Submit")
    assert quiz.learner.attempt(attempt.id).submitted_at


def test_typed_text_of_a_test_is_kept_on_leaving(qtbot, quiz):
    attempt = quiz.start("words", Mode.TEST)
    if quiz.view.shown.page.interaction.gesture != "write":
        quiz.view.question_asked.emit(2)
    number = quiz.view.shown.number
    qtbot.keyClicks(quiz.view.question.widget.field, "Ask first, f 1")
    quiz.screen.leave()
    assert answers(quiz, attempt) == [(number, {"text": "Ask first, f 1"})]


def test_feedback_goes_below_the_card_where_it_is_narrow(qtbot, quiz):
    quiz.start()
    press(qtbot, quiz, Qt.Key.Key_1)
    press(qtbot, quiz, Qt.Key.Key_Return)
    question = quiz.view.question
    assert question.is_two_columns()
    quiz.screen.resize(1024, 548)
    assert not question.is_two_columns()
    qtbot.waitUntil(
        lambda: question.feedback.mapTo(question, question.feedback.rect().topLeft()).y() > question.card.y()
    )


def test_bar_hears_part_and_mode(quiz):
    quiz.start(mode=Mode.TEST)
    assert [each.text for each in quiz.screen.crumbs()] == ["Quizzes", "1  What it is", "Test"]
    assert quiz.screen.title() == "Basics – Test"


@pytest.mark.parametrize(("mode", "cost"), [(Mode.PRACTICE, (10, 3)), (Mode.TEST, (6, 2))])
def test_an_answer_reads_its_attempt_once(qtbot, quiz, course, mode, cost):
    quiz.start(mode=mode)
    with counted(course.session) as (of_learner, of_library):
        qtbot.mouseClick(rows(quiz)["means"], LEFT)
        if mode is Mode.PRACTICE:
            qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert (len(of_learner), len(of_library)) == cost


def test_the_next_question_reads_its_attempt_once(qtbot, quiz, course):
    quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(rows(quiz)["means"], LEFT)
    with counted(course.session) as (of_learner, of_library):
        qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert quiz.view.shown.number == 2
    assert (len(of_learner), len(of_library)) == (6, 3)


def test_what_is_said_of_an_answer_is_brought_into_view(qtbot, quiz):
    quiz.screen.resize(700, 430)
    quiz.start()
    rows(quiz)["act"].click()
    quiz.view.grab()
    quiz.view.area.verticalScrollBar().setValue(0)
    quiz.view.foot.primary.click()
    card, viewport = quiz.view.question.feedback.card, quiz.view.area.viewport()
    bottom = card.mapTo(viewport, card.rect().bottomLeft()).y()
    assert card.height() < bottom < viewport.height()


@pytest.mark.parametrize("height", few([440, 600, 540]))
def test_beside_what_is_said_of_an_answer_no_head_is_cut_in_two(qtbot, quiz, height):
    quiz.screen.resize(900, height)
    quiz.start()
    rows(quiz)["act"].click()
    quiz.view.grab()
    quiz.view.foot.primary.click()
    header, viewport = quiz.view.question.header, quiz.view.area.viewport()
    top, bottom = (header.mapTo(viewport, each).y() for each in (header.rect().topLeft(), header.rect().bottomLeft()))
    bar = quiz.view.area.verticalScrollBar()
    assert top >= 0 or bottom < 0 or bar.value() == bar.maximum(), "unless the page ends before"


def test_the_keys_of_how_sure_stand_beside_a_question(qtbot, quiz):
    quiz.start()
    said = {each.words for each in quiz.view.question.feedback.findChildren(Label) if each.isVisible()}
    assert {"choose", "guess", "fairly sure", "very sure", "check"} <= said
    assert {"G", "H", "E"} <= {each.text() for each in quiz.view.question.feedback.findChildren(KeyCap)}


def test_enter_held_down_passes_no_verdict_by(qtbot, quiz):
    quiz.start()
    rows(quiz)["act"].click()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    press(qtbot, quiz, Qt.Key.Key_Return)
    for _ in range(5):
        QApplication.sendEvent(quiz.view, held)
    assert quiz.view.shown.number == 1
    press(qtbot, quiz, Qt.Key.Key_Return)
    assert quiz.view.shown.number == 2


def test_another_text_size_keeps_the_focus_on_the_way_on(qtbot, quiz, look):
    quiz.screen.resize(1024, 548)
    quiz.start()
    press(qtbot, quiz, Qt.Key.Key_1)
    press(qtbot, quiz, Qt.Key.Key_Return)
    primary = quiz.view.foot.primary
    qtbot.waitUntil(primary.hasFocus)
    home = quiz.view.foot.parentWidget()
    for zoom in (2.5, 1.0):
        look.set_zoom(zoom)
        qtbot.waitUntil(lambda zoom=zoom: (quiz.view.foot.parentWidget() is home) == (zoom < 2))
        qtbot.waitUntil(primary.hasFocus)
    look.set_zoom(2.5)
    qtbot.waitUntil(lambda: quiz.view.foot.parentWidget() is not home and primary.hasFocus())
    press(qtbot, quiz, Qt.Key.Key_Return)
    assert quiz.view.shown.number == 2


def test_figures_of_a_result_stand_on_the_line_of_their_words(qtbot, quiz):
    quiz.start(mode=Mode.TEST)
    quiz.view.review_asked.emit()
    pages.hand_in(quiz)
    rows = {each.parentWidget() for each in quiz.view.result.findChildren(ProgressBar)}
    for row in rows:
        words, count = row.findChildren(RichLabel)
        assert words.lines is not None
        assert count.lines is not None
        line = words.lines.least().height()
        qtbot.waitUntil(lambda at=(count, words, line): (at[0].y(), at[0].height()) == (at[1].y(), at[2]))
    assert rows
