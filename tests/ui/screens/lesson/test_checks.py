"""Checks in a lesson: answered in place by mouse or keyboard, kept before the mark is shown."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication
from tests.statements import counted
from tests.ui.screens.lesson import pages
from tests.ui.screens.lesson.test_reading import shown
from tests.usecases.sample_desk import FIRST, SECOND

from htcourse.core.quiz import Feedback, Interaction, Mark, Option, Remark, State, Verdict
from htcourse.store.preferences import UNCHECKED
from htcourse.ui.question.check import LessonCheck
from htcourse.ui.question.check_card import ASKED, CheckCard
from htcourse.ui.question.verdict import held_back_words
from htcourse.ui.widgets.choice_row import ChoiceRow, RowState
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.attempts.answer_question import answer_question

pytestmark = pytest.mark.usefixtures("accepted")


@pytest.fixture
def check(qtbot, lesson):
    return shown(qtbot, lesson).column.checks[0]


def test_the_head_of_a_check_is_whole_however_little_room_it_has(qtbot, look):
    """At a large text “Sort · Practice, no mark” was cut, and in Russian it touched the title."""
    look.set_zoom(2.0)
    card = CheckCard(look, "Проверьте себя", "Распределить · Тренировка, без оценки")
    qtbot.addWidget(card)
    for width in (900, 800, 650):
        card.resize(width, 400)
        card.show()
        lay_out(card)
        title = next(each for each in card.findChildren(Label) if each is not card.remark)
        for each in (title, card.remark):
            assert each.width() >= each.sizeHint().width()
            assert card.contentsRect().contains(each.geometry())
        gap = card.remark.x() - title.geometry().right() if card.remark.y() == title.y() else look.px(12)
        assert gap >= look.px(12), "they stand apart"


def row(check, choice):
    return check.widget.rows[choice]


def test_check_shows_its_question_and_waits(check):
    assert [each.text() for each in check.widget.rows.values()]
    assert not check.card.check.isEnabled()


def test_right_answer_is_said_in_a_word_and_kept(qtbot, lesson, check):
    qtbot.mouseClick(row(check, "means"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(check.card.check, Qt.MouseButton.LeftButton)
    assert row(check, "means").word == "Right"
    assert check.card.reasons()
    (response,) = lesson.learner.responses(attempt="")
    assert (response.answer["choices"], response.points) == (["means"], 1.0)


def test_a_mark_stands_in_its_place_before_the_next_paint(qtbot, check):
    for choice in ("act", "means"):
        row(check, choice).click()
        check.card.check.click()
        assert check.card.height() == check.card.heightForWidth(check.card.width())
        assert row(check, choice).height() == row(check, choice).heightForWidth(row(check, choice).width())
        check.take_back()
        assert check.card.height() == check.card.heightForWidth(check.card.width())


def test_wrong_answer_can_be_tried_again(qtbot, lesson, check):
    qtbot.mouseClick(row(check, "act"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(row(check, "act"), Qt.Key.Key_Return)
    assert row(check, "act").state is RowState.WRONG
    assert row(check, "means").word == ""
    assert check.card.show_key.isVisible()
    qtbot.mouseClick(check.card.again, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row(check, "means"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(row(check, "means"), Qt.Key.Key_Return)
    assert [each.points for each in lesson.learner.responses(attempt="")] == [0.0, 1.0]


def test_after_a_wrong_answer_enter_alone_tries_again(qtbot, lesson, check):
    row(check, "act").setFocus()
    qtbot.waitUntil(row(check, "act").hasFocus)
    qtbot.keyClick(row(check, "act"), Qt.Key.Key_Space)
    qtbot.keyClick(row(check, "act"), Qt.Key.Key_Return)
    qtbot.waitUntil(check.card.again.hasFocus)
    qtbot.keyClick(check.card.again, Qt.Key.Key_Return)
    assert not check.card.is_marked
    qtbot.waitUntil(lambda: QApplication.focusWidget() in check.widget.rows.values())


def test_the_question_stays_where_there_is_room_for_it_and_what_is_said(qtbot, lesson, check):
    page, bar = lesson.view.reading, lesson.view.reading.verticalScrollBar()

    def seen_of_question() -> int:
        question = check.card.question
        return question.mapTo(page.viewport(), QPoint()).y() + question.height()

    row(check, "act").click()
    check.card.check.click()
    high = check.card.height() - check.card.question.y() - page.height() + page.viewport().height()
    lesson.screen.resize(1024, lesson.screen.height() - page.viewport().height() + high)
    qtbot.waitUntil(lambda: 0 < page.viewport().height() < check.card.height())
    bar.setValue(bar.value() + seen_of_question() + 1)
    assert seen_of_question() < 0
    page.reveal_mark(check)
    assert seen_of_question() >= ASKED
    lesson.screen.resize(1024, lesson.screen.height() - high // 2)
    qtbot.waitUntil(lambda: page.viewport().height() < high * 2 // 3)
    page.reveal_mark(check)
    assert seen_of_question() < 0
    assert in_view(page, check.card)


def test_where_the_question_has_no_room_the_row_answered_stays_with_what_is_said(qtbot, lesson, check):
    page = lesson.view.reading
    # The order is by chance; rows further down need less room than the smallest window has.
    given = min(check.card.findChildren(ChoiceRow), key=lambda each: each.y())
    given.click()
    check.card.check.click()

    def top() -> int:
        return given.mapTo(page.viewport(), QPoint()).y()

    high = check.card.result_top() - given.mapTo(check.card, QPoint()).y() + ASKED + 16
    lesson.screen.resize(lesson.screen.width(), lesson.screen.height() - page.viewport().height() + high)
    qtbot.waitUntil(lambda: page.viewport().height() < check.card.height() - check.card.question.y())
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + top() + given.height())
    page.reveal_mark(check)
    assert 0 <= top() < given.height()


def test_the_right_answer_is_named_when_it_is_asked_for(qtbot, lesson, check):
    qtbot.mouseClick(row(check, "act"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(check.card.check, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(check.card.show_key, Qt.MouseButton.LeftButton)
    assert row(check, "means").word == "The right answer"
    assert not check.card.again.isVisible()
    assert not check.card.show_key.isVisible()
    assert (row(check, "act").isChecked(), row(check, "act").word) == (True, "Not right")
    again = shown(qtbot, lesson, FIRST).column.checks[0]
    assert row(again, "means").word == "The right answer"
    assert (row(again, "act").isChecked(), row(again, "act").word) == (True, "Not right")


def test_after_the_right_answer_is_shown_enter_stays_in_the_section(qtbot, lesson, check):
    row(check, "act").click()
    check.card.check.setFocus()
    qtbot.keyClick(check.card.check, Qt.Key.Key_Return)
    check.card.show_key.setFocus()
    qtbot.waitUntil(check.card.show_key.hasFocus)
    qtbot.keyClick(check.card.show_key, Qt.Key.Key_Return)
    qtbot.waitUntil(check.card.hasFocus)
    qtbot.keyClick(check.card, Qt.Key.Key_Return)
    assert check.card.is_marked


def test_digit_chooses_and_enter_checks(qtbot, check):
    check.widget.focus_first()
    first = next(iter(check.widget.rows.values()))
    qtbot.keyClick(first, Qt.Key.Key_2)
    second = list(check.widget.rows.values())[1]
    assert second.isChecked()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert check.card.is_marked


def test_an_answer_that_was_judged_is_not_taken_back_with_control_z(qtbot, lesson, check):
    qtbot.mouseClick(row(check, "act"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(row(check, "act"), Qt.Key.Key_Return)
    qtbot.keyClick(check.card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(lesson.learner.responses(attempt="")) == 1
    assert check.card.is_marked


def test_a_miss_stays_and_is_shown_once_the_right_answer_was(qtbot, lesson, check):
    for _ in range(3):
        check.card.again.click()
        row(check, "act").click()
        check.card.check.click()
    refused: list[object] = []
    lesson.navigator.refused.connect(refused.append)
    qtbot.keyClick(check.card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not refused, "no window opens: nothing offers the key"
    assert check.card.is_marked
    assert len(lesson.learner.responses(attempt="")) == 3


def test_answer_given_before_is_shown_again(qtbot, lesson, check):
    qtbot.mouseClick(row(check, "means"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(check.card.check, Qt.MouseButton.LeftButton)
    again = shown(qtbot, lesson, FIRST).column.checks[0]
    assert again.widget.rows["means"].word == "Right"


def test_hint_is_shown_when_asked_for_and_counted(qtbot, lesson, check):
    qtbot.mouseClick(check.card.hints.button, Qt.MouseButton.LeftButton)
    assert check.hints_used == 1


def test_a_hint_is_there_again_at_another_try(qtbot, lesson, check):
    """It was gone, and the way to the next one, just when it was needed."""
    hints = check.card.hints
    qtbot.mouseClick(hints.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row(check, "act"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(check.card.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: check.card.is_marked)
    assert not hints.isVisible()
    qtbot.mouseClick(check.card.again, Qt.MouseButton.LeftButton)
    assert hints.isVisible()
    assert (hints._label.isVisible(), check.hints_used) == (True, 1)


def test_an_answer_does_not_read_its_section_again(qtbot, lesson, person, check):
    qtbot.mouseClick(row(check, "means"), Qt.MouseButton.LeftButton)
    refreshed = lesson.screen.controller._refreshing
    qtbot.waitUntil(lambda: not refreshed.isActive())
    with counted(person.session) as (of_learner, of_library):
        qtbot.mouseClick(check.card.check, Qt.MouseButton.LeftButton)
        assert (len(of_learner), len(of_library)) == (2, 0)
        qtbot.waitUntil(lambda: not refreshed.isActive())
    assert (len(of_learner), len(of_library)) == (6, 1)  # what the contents beside it tell: they are read already


def painted_heights(widget):
    """Return a list that gets the height of each paint of a widget from now on."""
    heights = []

    class Painted(QObject):
        def eventFilter(self, watched, event):
            if event.type() is QEvent.Type.Paint:
                heights.append(event.region().boundingRect().height())
            return False

    widget.installEventFilter(Painted(widget))
    return heights


def in_view(page, widget):
    """Return whether a widget's lower end can be seen on a page that scrolls."""
    bottom = widget.mapTo(page.viewport(), widget.rect().bottomLeft()).y()
    return 0 < bottom <= page.viewport().height()


def test_what_is_said_of_an_answer_is_brought_into_view(qtbot, lesson, check):
    page = lesson.view.reading
    page.setFocus()
    lesson.screen.resize(1024, 430)
    row(check, "means").click()
    button = check.card.check
    page.verticalScrollBar().setValue(
        button.mapTo(page.widget(), button.rect().bottomLeft()).y() - page.viewport().height()
    )
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())
    page.widget().repaint()
    heights = painted_heights(page.widget())
    button.click()
    assert check.card.is_marked
    qtbot.waitUntil(lambda: in_view(page, check.card) and len(heights) > 1)
    # What can be seen already is moved, not painted anew.
    assert max(heights) < page.viewport().height()


def test_a_check_says_that_several_answers_are_meant_and_how_many_were_found(qtbot, look):
    check = LessonCheck(look, "htcourse/law-003")
    qtbot.addWidget(check)
    check.show_question(pages.question()._replace(interaction=pages.FORM._replace(gesture="choose-many")))
    assert check.card.remark.text() == "Several answers · Practice, no mark"
    mark = pages.WRONG._replace(points=0.5, verdict=Verdict.PARTLY)
    check.show_mark(mark._replace(told=Feedback(right_answer=False)))
    assert said(check)[0] == "Partly right"  # how many there are is part of the key
    check.show_mark(mark)
    assert said(check)[0] == "Partly right: 0 of 1 found, 1 not right."
    asked_for = mark._replace(points=0.0, verdict=Verdict.WRONG, remarks=pages.RIGHT.remarks)
    check.show_mark(asked_for)
    assert said(check)[0] == "Not right: 1 of 1 found."


def test_a_model_answer_is_shown_once_and_the_rubric_is_where_one_goes_on(qtbot, look):
    levels = (Option("named", "Named"), Option("missing", "Missing"))
    form = Interaction("write", words=300, criteria=((Option("claim", "The claim of each"), levels),))
    check = LessonCheck(look, "htcourse/essay")
    qtbot.addWidget(check)
    check.show()
    check.activateWindow()
    check.show_question(pages.question()._replace(interaction=form))
    check.widget.field.setPlainText("Both readings leave something out.")
    assert check.card.check.text() == "Compare with the points"
    check.card.check.setFocus()
    qtbot.waitUntil(check.card.check.hasFocus)
    check.show_mark(Mark(0.0, Verdict.OPEN, (), "<p>A model answer of ours.</p>"))
    assert said(check) == []
    assert "A model answer of ours." in check.widget._model.html()
    qtbot.waitUntil(check.widget.levels["claim"].hasFocus)


def said(check):
    return [" ".join(plain_text(each).split()) for each in check.card.reasons()]


def test_a_statement_to_judge_is_called_true_or_false(qtbot, look):
    check = LessonCheck(look, "one")
    qtbot.addWidget(check)
    check.show_question(pages.question()._replace(type="true-false"))
    assert check.card.remark.words.startswith("True or false")


@pytest.mark.parametrize("gesture", ["choose-one", "choose-many", "sort"])
def test_the_verdict_stands_in_a_line_where_no_single_answer_bears_it(qtbot, look, gesture):
    check = LessonCheck(look, "htcourse/law-003")
    qtbot.addWidget(check)
    options = pages.FORM.options
    check.show_question(pages.question()._replace(interaction=Interaction(gesture, options=options, rows=options)))
    assert check.card.remark.text().endswith(" · Practice, no mark")
    bears_it = gesture == "choose-one"
    check.show_mark(pages.RIGHT)
    assert ("Right" in said(check)) is not bears_it
    wrong = pages.WRONG._replace(told=Feedback(right_answer=False), feedback="", remarks=())
    check.show_mark(wrong)
    waits = "The reasons come with the right answer. " if gesture == "sort" else ""
    costs = f"{waits}Showing the right answer counts as not right in your progress."
    assert said(check) == ([costs] if bears_it else ["Not right", costs])
    assert check.card.show_key.accessibleDescription().startswith("Showing")
    signs = [each for each in check.findChildren(Sign) if not each.isHidden() and not each.pixmap().isNull()]
    assert bool(signs) is not bears_it
    check.show_mark(pages.WRONG)
    assert not any("come with" in each or "Showing" in each for each in said(check))


@pytest.mark.parametrize(
    ("reasons", "explanation", "said"),
    [
        (("", ""), True, "The reasons come with the right answer."),
        (("Why.", ""), True, "The other reasons come with the right answer."),
        (("Why.", "Why."), True, ""),
        (("", ""), False, ""),
    ],
)
def test_reasons_that_are_told_already_are_not_said_to_come(reasons, explanation, said):
    """“The reasons come with the right answer.” stood below six reasons."""
    remarks = tuple(Remark(str(at), State.WRONG, each) for at, each in enumerate(reasons))
    mark = Mark(0.5, Verdict.PARTLY, remarks, told=Feedback(explanation=explanation, right_answer=False))
    assert held_back_words(mark, "sort") == said
    assert not held_back_words(mark, "choose-many")


@pytest.mark.parametrize(("reason", "is_said"), [("", True), ("Too low.", False)])
def test_of_a_wrong_number_it_is_said_that_its_explanation_comes(reason, is_said):
    """Nothing was said beside a wrong number or word, though its question has an explanation."""
    told = Feedback(right_answer=False)
    mark = Mark(0.0, Verdict.WRONG, (Remark("0", State.WRONG, reason),), told=told, has_more=True)
    words = held_back_words(mark, "type-number")
    assert words == ("The explanation comes with the right answer." if is_said else "")
    assert not held_back_words(mark._replace(has_more=False), "type-number")


def test_at_double_size_the_words_of_both_buttons_are_whole(qtbot, look):
    """In Russian both were cut at both ends."""
    look.set_zoom(2.0)
    check = LessonCheck(look, "htcourse/law-003")
    qtbot.addWidget(check)
    check.setFixedWidth(440)
    check.show_question(pages.question())
    check.show()
    check.show_mark(pages.WRONG._replace(told=Feedback(right_answer=False)))
    for button in (check.card.again, check.card.show_key):
        qtbot.waitUntil(lambda button=button: button.width() >= button.sizeHint().width())
    qtbot.waitUntil(lambda: check.card.show_key.y() > check.card.again.geometry().bottom())


def test_who_comes_back_finds_the_place_and_what_was_picked(qtbot, lesson, check):
    view, bar = lesson.view, lesson.view.reading.verticalScrollBar()
    row(check, "means").click()
    lesson.screen.resize(1366, 300)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: bool(view.reading.place()))
    paragraph = view.reading.place().partition("@")[0]
    shown(qtbot, lesson, SECOND)
    with qtbot.waitSignal(view.painted):
        lesson.navigator.back()
    qtbot.waitUntil(lambda: all(each.card for each in view.column.checks))
    qtbot.waitUntil(lambda: view.reading.place().partition("@")[0] == paragraph)
    again = view.column.checks[0]
    assert row(again, "means").isChecked()
    assert again.card.check.isEnabled()
    assert not lesson.learner.responses(attempt="")


def gone_and_back(qtbot, lesson) -> LessonCheck:
    shown(qtbot, lesson, SECOND)
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.back()
    qtbot.waitUntil(lambda: all(each.card for each in lesson.view.column.checks))
    return lesson.view.column.checks[0]


def test_who_comes_back_to_a_check_finds_as_much_of_it_above_the_screen(qtbot, lesson, check):
    """A view that stood in a check came back to the head of the section."""
    page, bar = lesson.view.reading, lesson.view.reading.verticalScrollBar()
    lesson.screen.resize(1366, 300)
    qtbot.waitUntil(lambda: bar.maximum() > check.y() + 120 and not page._settled.isActive())
    lay_out(lesson.view.column)
    bar.setValue(check.y() + 100)
    wanted = bar.value()
    again = gone_and_back(qtbot, lesson)
    qtbot.waitUntil(lambda: abs(bar.value() - wanted) <= 1)
    assert again.card


def test_the_row_with_the_focus_stays_in_view_at_another_text_size(qtbot, lesson, look, check):
    page, bar = lesson.view.reading, lesson.view.reading.verticalScrollBar()
    lesson.screen.resize(1024, 500)
    qtbot.waitUntil(lambda: bar.maximum() > 0 and not page._settled.isActive())
    chosen = row(check, "act")
    page.bring_into_view(chosen)
    chosen.setFocus()
    wanted = bar.value()
    for zoom in (1.25, 1.5, 2.0, 2.5, 1.0):
        look.set_zoom(zoom)
        qtbot.waitUntil(lambda: not page._settled.isActive())
        assert chosen.hasFocus()
        top = chosen.mapTo(page.viewport(), QPoint()).y()
        assert top >= 0
        assert top + chosen.height() <= page.viewport().height()
    qtbot.waitUntil(lambda: bar.value() == wanted)  # also where the layout takes more than one step


def test_a_new_try_is_kept_for_who_comes_back(qtbot, lesson, check):
    """The answer judged before stood there again, and what was picked since was lost untold."""
    row(check, "act").click()
    check.card.check.click()
    check.card.again.click()
    row(check, "means").click()
    again = gone_and_back(qtbot, lesson)
    assert again.can_answer
    assert row(again, "means").isChecked()
    again.card.check.click()
    assert [each.points for each in lesson.learner.responses(attempt="")] == [0.0, 1.0]
    assert not gone_and_back(qtbot, lesson).can_answer


@pytest.mark.parametrize("is_left", [True, False])
def test_what_was_begun_waits_for_the_next_start(qtbot, open_window, lesson, person, check, is_left):
    """It was there again after another page, and gone after the end of the program."""
    row(check, "act").click()
    check.card.check.click()
    check.card.again.click()
    row(check, "means").click()
    if is_left:
        lesson.screen.leave()
    else:  # as before a crash
        qtbot.waitUntil(lambda: bool(person.session.learner.preference(UNCHECKED)))
    again = shown(qtbot, open_window()).column.checks[0]
    assert again.can_answer
    assert row(again, "means").isChecked()
    again.card.check.click()
    assert [each.points for each in lesson.learner.responses(attempt="")] == [0.0, 1.0]
    assert person.session.learner.preference(UNCHECKED) == "{}"
    assert not shown(qtbot, open_window()).column.checks[0].can_answer


def test_a_try_that_was_overtaken_elsewhere_does_not_come_back(qtbot, lesson, person, check):
    row(check, "act").click()
    check.card.check.click()
    check.card.again.click()
    shown(qtbot, lesson, SECOND)
    answer_question(person.session, check.question_id, {"choices": ["means"]}, seed=1)
    with qtbot.waitSignal(lesson.view.painted):
        lesson.navigator.back()
    qtbot.waitUntil(lambda: all(each.card for each in lesson.view.column.checks))
    assert not lesson.view.column.checks[0].can_answer
