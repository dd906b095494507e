"""Before a test is handed in: what is missing or not complete is named, and asked about once."""

from dataclasses import replace
from math import fsum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from tests.how_many import few
from tests.ui.screens.quiz import pages
from tests.usecases.quiz_course import MODULE, QUIZZES, RIGHT, WRONG, Desk, single

from htcourse.core.question_types import categorise, matching, ordering, tagging
from htcourse.core.question_types.parts import Choice, Label
from htcourse.core.quiz import Mode, Quiz
from htcourse.ui.dialogs import Dialog
from htcourse.ui.reading.quiz_card import how_far_text
from htcourse.ui.screens.quiz.result_page import ResultPage
from htcourse.ui.screens.quiz.review_page import ReviewPage
from htcourse.ui.screens.quiz.view import Step
from htcourse.ui.widgets.progress_bar import ProgressBar
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.usecases.quizzes.attempt_result import ObjectiveResult
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt,
    open_result,
    start_attempt,
    submit_attempt,
)

LEFT = Qt.MouseButton.LeftButton
PART = {
    "sort": {"categories": {"i1": "a"}},
    "match": {"pairs": {"p1": "p1"}},
    "tag": {"spans": [{"label": "act", "start": 0, "end": 9}], "verdict": ""},
}
WHOLE = {"sort": {"categories": {"i1": "a", "i2": "b"}}, "match": {"pairs": {"p1": "p1", "p2": "p2"}}}


@pytest.fixture
def course(tmp_path):
    """A course with tests that sort and match two items."""
    items = tuple(categorise.Item(f"i{n}", of, text=f"x{n}", feedback="So.") for n, of in ((1, "a"), (2, "b")))
    sort = categorise.Body((Label("a", text="A"), Label("b", text="B")), items)
    pairs = tuple(matching.Pair(f"p{n}", left=f"L{n}", right=f"R{n}", feedback="So.") for n in (1, 2))
    tag = tagging.Body(
        (Label("act", text="Act"),),
        (tagging.Span("s1", feedback="So."),),
        (Choice("yes", correct=True, text="Yes"), Choice("no", text="No")),
        narrative="They [brought her there]{act #s1} by car.",
    )
    steps = tuple(ordering.Item(f"o{n}", text=f"Step {n}") for n in range(1, 5))
    questions = (
        single("s1", type="categorise", body=sort, translations={}),
        single("m1", type="matching", body=matching.Body(pairs), translations={}),
        single("t1", type="tagging", body=tag, translations={}),
        single("o1", type="ordering", body=ordering.Body(steps), translations={}),
    )
    quizzes = (
        Quiz("sort", {"en": "Sort"}, "", (Mode.TEST, Mode.PRACTICE), ("s1",), ()),
        Quiz("both", {"en": "Both"}, "", (Mode.TEST,), ("s1", "m1"), ()),
        Quiz("three", {"en": "Three"}, "", (Mode.TEST,), ("s1", "m1", "o1"), ()),
        Quiz("match", {"en": "Match"}, "", (Mode.TEST,), ("m1",), ()),
        Quiz("tag", {"en": "Tag"}, "", (Mode.TEST,), ("t1",), ()),
        Quiz("order", {"en": "Order"}, "", (Mode.TEST,), ("o1",), ()),
    )
    course = Desk(tmp_path)
    course.install(replace(MODULE, questions=(*MODULE.questions, *questions), quizzes=(*QUIZZES, *quizzes)))
    yield course
    course.close()


def test_the_numbers_before_submitting_stand_below_each_other(qtbot, look):
    """They were 44, 50 and, flagged, 68 px wide."""
    page = ReviewPage(look)
    qtbot.addWidget(page)
    page.show_attempt(pages.attempt(total=25, current=14, flagged=(4, 10)))
    look.set_zoom(2.0)
    page.set_room(1300, is_low=False)
    page.show()
    page.grab()
    assert len({each.width() for each in page.rows.values()}) == 1
    assert page.rows[1].x() == page.rows[4].x() == page.rows[14].x()
    assert page.rows[2].x() == page.rows[10].x() == page.rows[15].x()


def reviewed(quiz, course, name, answer):
    """Show the review of a test with an answer to its question."""
    attempt = quiz.start(name, Mode.TEST)
    answer_in_attempt(course.session, attempt.id, 1, answer)
    quiz.screen.fill(attempt.id)
    quiz.view.review_asked.emit()
    assert quiz.view.step is Step.REVIEW
    return attempt


def asking(quiz) -> Dialog | None:
    return next((each for each in quiz.screen.findChildren(Dialog) if each.isVisible()), None)


def button(dialog, text):
    return next(each for each in dialog.findChildren(type(dialog.focusWidget())) if each.text() == text)


@pytest.mark.parametrize("name", few(["sort", "match", "tag"], each=str))
def test_what_has_a_part_of_its_places_is_not_complete(quiz, course, name):
    attempt = reviewed(quiz, course, name, PART[name])
    (slot,) = open_attempt(course.session, attempt.id).slots
    assert (slot.is_answered, slot.is_whole) == (True, False)
    review = quiz.view.review
    assert review.rows[1].accessibleName() == "Question 1: not complete"
    assert "not complete" in review.summary.words
    quiz.view.question_asked.emit(1)
    header = quiz.view.question.header
    (dot,) = header.dots.dots()
    assert dot.accessibleName() == "Question 1, not complete, shown now"
    assert (dot.state.is_filled, dot.state.is_begun) == (False, True), "it looked untouched"
    assert header._count.words == "1 answered (1 not complete)", "Home counts it too"


@pytest.mark.parametrize("gives", [lambda asked: asked.move_row(asked.order[0], 1), lambda asked: asked.keep.click()])
def test_an_order_is_answered_once_moved_or_kept_by_dot_count_and_review_alike(quiz, course, gives):
    """Moodle: all its items have a place at once, so that nothing of it is ever left out."""
    attempt = quiz.start("order", Mode.TEST)
    header, review = quiz.view.question.header, quiz.view.review

    def told() -> tuple[bool, bool, str, str]:
        (dot,) = header.dots.dots()
        review.show_attempt(open_attempt(course.session, attempt.id))
        return dot.state.is_filled, dot.state.is_begun, header._count.words, review.rows[1].accessibleName()

    assert told() == (False, False, "0 answered", "Question 1: no answer")
    gives(quiz.view.question.widget)
    assert told() == (True, False, "1 answered", "Question 1: answered")
    assert open_attempt(course.session, attempt.id).is_handed_in_unasked


def test_a_double_click_before_the_review_does_not_hand_the_test_in(quiz, course, qtbot):
    """Submit came where “Review and submit” had been, and its second press ended the test unread."""
    attempt = quiz.start("order", Mode.TEST)
    quiz.view.question.widget.keep.click()
    primary = quiz.view.foot.primary
    qtbot.mouseClick(primary, LEFT)
    qtbot.mouseDClick(primary, LEFT)
    qtbot.mouseRelease(primary, LEFT)
    assert quiz.view.step is Step.REVIEW
    assert not open_attempt(course.session, attempt.id).is_submitted
    qtbot.mouseClick(primary, LEFT)
    assert open_attempt(course.session, attempt.id).is_submitted


def test_an_exam_with_every_answer_is_handed_in_only_once_that_was_asked(quiz, course, qtbot):
    """“Submit” comes where “Review and submit” was: two slow clicks ended an exam that is taken once."""
    attempt = quiz.start("final", Mode.EXAM)
    answer_in_attempt(course.session, attempt.id, 1, {"choices": ["act"]})
    quiz.view.question_asked.emit(1)
    primary = quiz.view.foot.primary
    for _ in range(2):
        qtbot.mouseClick(primary, LEFT)
    assert not open_attempt(course.session, attempt.id).is_submitted
    (asked,) = [each for each in quiz.view.window().findChildren(Dialog) if each.isVisible()]
    cancel, submit = asked.buttons
    assert "Submit the exam?" in [each.text() for each in asked.findChildren(QLabel)]
    assert cancel.text() == "Cancel"
    submit.click()
    assert open_attempt(course.session, attempt.id).is_submitted


def test_a_double_click_on_next_goes_on_one_question(quiz, qtbot):
    """Its words stayed, and the second press left a question that nobody had read."""
    quiz.start("three", Mode.TEST)
    primary = quiz.view.foot.primary
    qtbot.mouseClick(primary, LEFT)
    qtbot.mouseDClick(primary, LEFT)
    qtbot.mouseRelease(primary, LEFT)
    dots = quiz.view.question.header.dots.dots()
    assert ["shown now" in each.accessibleName() for each in dots] == [False, True, False]


def test_with_a_flag_the_way_back_has_the_focus_before_submitting(quiz, course, qtbot):
    quiz.start("order", Mode.TEST)
    quiz.view.question.widget.keep.click()
    quiz.view.foot.flag.click()
    quiz.view.foot.primary.click()
    assert quiz.view.step is Step.REVIEW
    qtbot.waitUntil(quiz.view.foot.previous.hasFocus)


def test_review_and_the_question_say_alike_how_many_lack_an_answer_and_how_many_a_part(quiz, course, qtbot):
    attempt = reviewed(quiz, course, "both", PART["sort"])
    page = open_attempt(course.session, attempt.id)
    (listed,) = next(row.attempts for row in list_quizzes(course.session) if row.id == attempt.quiz_id)
    assert (page.answered, page.parts) == (listed.answered, listed.parts) == (1, 1)
    assert how_far_text(listed) == "1 of 2 answered (1 not complete)", (
        "Home, quizzes and lessons say what the test does"
    )
    said = "1 question has no answer. It counts as 0 points. 1 question is not complete. What is left out counts"
    assert quiz.view.review.summary.words.startswith(said)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    dialog = asking(quiz)
    assert any(each.text().startswith(said) for each in dialog.findChildren(QLabel))


def test_a_pre_test_which_gives_no_mark_says_that_blanks_are_fine(quiz, course):
    attempt = reviewed(quiz, course, "both", PART["sort"])
    page = open_attempt(course.session, attempt.id)
    words = quiz.view.review.lacking_words(replace(page, mode=Mode.PRE))
    assert words == "1 question has no answer. That is fine here. 1 question is not complete. That is fine here."


@pytest.mark.parametrize("name", ["sort", "match"])
def test_what_has_all_its_places_lacks_nothing(quiz, course, name):
    reviewed(quiz, course, name, WHOLE[name])
    assert quiz.view.review.summary.words == "Every question has an answer."
    assert [each.accessibleName() for each in quiz.view.review.rows.values()] == ["Question 1: answered"]


def test_a_part_counts_as_before_and_is_answered_once_it_is_handed_in(quiz, course):
    attempt = reviewed(quiz, course, "sort", PART["sort"])
    result = submit_attempt(course.session, attempt.id)
    assert (result.points, result.attempt.lacking, result.rows[0].is_answered) == (0.5, (), True)


@pytest.mark.parametrize("answer", [{}, PART["sort"]])
def test_handing_in_with_something_missing_is_asked_once_with_the_safe_button_in_focus(qtbot, quiz, course, answer):
    attempt = reviewed(quiz, course, "sort", answer)
    quiz.screen.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is quiz.view.foot.previous)
    for choice in ("Cancel", "Submit"):
        assert not open_attempt(course.session, attempt.id).is_submitted
        qtbot.mouseClick(quiz.view.foot.primary, LEFT)
        dialog = asking(quiz)
        assert dialog.focusWidget().text() == "Cancel"
        qtbot.mouseClick(button(dialog, choice), LEFT)
    assert open_attempt(course.session, attempt.id).is_submitted
    assert (asking(quiz), quiz.view.step) == (None, Step.RESULT)


def test_with_every_answer_nothing_is_asked(quiz, course, qtbot):
    reviewed(quiz, course, "sort", WHOLE["sort"])
    assert quiz.view.focusWidget() is quiz.view.foot.primary
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    assert (asking(quiz), quiz.view.step) == (None, Step.RESULT)


def test_objectives_of_one_question_are_told_together_and_the_count_stands_over_the_end_of_a_bar(qtbot, quiz, course):
    result = submit_attempt(course.session, quiz.start(mode=Mode.TEST).id)
    told = (ObjectiveResult("o-two", "Two questions", 2, 2), ObjectiveResult("o-one", "One question", 0, 1))
    quiz.view.show_result(replace(result, points=2, out_of=3, objectives=told))
    quiz.screen.grab()
    page = quiz.view.result
    bar, rest = page.findChildren(ProgressBar)
    assert rest.geometry().width() == bar.geometry().width()
    assert [each.text() for each in page.findChildren(RichLabel)][-2:] == ["All other questions", "0 of 1"]
    count = next(each for each in page.findChildren(RichLabel) if each.text() == "2 of 2")
    words = next(each for each in page.findChildren(RichLabel) if each.text() == "Two questions")
    assert count.geometry().right() == bar.geometry().right()
    assert count.alignment() & Qt.AlignmentFlag.AlignRight
    assert (count.y(), count.height(), count.leading) == (words.y(), words.height(), words.leading)


def test_points_of_a_result_have_as_many_decimals_as_each_other(qtbot, quiz, course):
    """“4.7 of 12” stood above “0.29 of 2”."""
    result = submit_attempt(course.session, quiz.start(mode=Mode.TEST).id)
    told = (ObjectiveResult("o-a", "Some", 0.29, 2), ObjectiveResult("o-b", "All", 4, 4))
    quiz.view.show_result(replace(result, points=4.7, out_of=12, objectives=told))
    page = quiz.view.result
    assert page.points.words.startswith("4.70 of 12 points")
    assert {"0.29 of 2", "4 of 4", "0.41 of 6"} <= {each.text() for each in page.findChildren(RichLabel)}


def test_a_result_has_what_went_worst_first_and_how_sure_one_was(qtbot, quiz, course):
    attempt = quiz.start(mode=Mode.TEST)
    for number, (answer, confidence) in enumerate(((RIGHT, 3), (WRONG, 3), ({"choices": ["force"]}, None)), 1):
        answer_in_attempt(course.session, attempt.id, number, answer, confidence=confidence)
    result = submit_attempt(course.session, attempt.id)
    told = tuple(ObjectiveResult(id, id, points, 2) for id, points in (("o-half", 1), ("o-all", 2), ("o-none", 0)))
    quiz.view.show_result(replace(result, points=3, out_of=7, objectives=told))
    page = quiz.view.result
    assert "When you said very sure, 1 of 2 were right." in page.note.words
    bars = [each.text() for each in page.findChildren(RichLabel) if not each.text()[:1].isdigit()]
    assert bars == ["o-none", "o-half", "o-all", "All other questions"]


def test_an_exam_that_asks_one_question_of_each_objective_tells_its_parts_once_it_is_released(program, qtbot):
    person, exam = program.desk.person, "htcourse/course-exam"
    attempt = start_attempt(person, exam, Mode.EXAM, seed=1).id
    waiting = submit_attempt(person, attempt)
    assert (waiting.rows, waiting.objectives, waiting.parts) == ((), (), ()), "nothing is told before"
    person.learner.append_event("attempt-released", exam, attempt=attempt)
    result = open_result(person, attempt)
    assert fsum(each.out_of for each in result.parts) == result.out_of == len(result.rows)
    page = ResultPage(program.look)
    qtbot.addWidget(page)
    page.show_result(result)
    told = [each.text() for each in page.findChildren(RichLabel)]
    assert {each.text for each in result.parts if each.out_of >= 2} <= set(told)
    assert len(page.findChildren(ProgressBar)) < len(result.rows) / 2
