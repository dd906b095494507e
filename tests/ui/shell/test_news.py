"""What somebody is told when they begin: marks that changed, once, and again with the result."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from htcourse import app
from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.sqlite_errors import damaged
from htcourse.ui.dialogs.marks_changed import MarksChangedDialog, change_lines, change_title
from htcourse.ui.screens.quiz.result_page import ResultPage
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.usecases.exams.changed_marks import MarkChange, QuestionChange
from htcourse.usecases.exams.mark_history import Loss
from htcourse.usecases.marking.override import AnswerKey, Override, override_own
from htcourse.usecases.quizzes.take_quiz import list_quizzes, start_attempt, submit_attempt


def change_words(change):
    return " ".join(change_lines(change))


def words(where) -> str:
    return " ".join(label.words for label in where.findChildren(Label) if label.isVisible())


def later() -> Moment:
    return Moment(datetime(2026, 3, 1, 11, 0, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"), 300)


def dialogs(program) -> list[MarksChangedDialog]:
    return [each for each in program.window.findChildren(MarksChangedDialog) if each.isVisible()]


def test_a_change_of_a_test_by_certainty_says_what_it_counts_so(qapp):
    at = "2026-03-01T09:00:00.000Z"
    change = MarkChange("a", "m/q", "Quiz", 4, 3, (4, 4), (), ("The key was wrong.",), at, 0, certainty=(12.0, -3.0))
    assert "By certainty: 12 → −3. Why: The key was wrong." in change_words(change)


@pytest.mark.parametrize(("count", "more"), [(5, ""), (8, "Other questions that changed: 3.")])
def test_of_many_questions_the_first_that_changed_are_named_and_how_many_more_did(qapp, count, more):
    questions = (
        *(QuestionChange(n, 1, 1) for n in range(1, 6)),
        *(QuestionChange(n, 1, 0) for n in range(6, 6 + count)),
    )
    change = MarkChange("a", "m/q", "Quiz", 15, 9, (15, 15), questions, ("A.",), "2026-03-01T09:00:00.000Z", 0)
    told = change_lines(change)
    assert [each for each in told if each.startswith("Question")] == [f"Question {n}: 1 → 0." for n in range(6, 11)]
    assert [each for each in told if each.startswith("Other")] == ([more] if more else [])


def test_of_several_reasons_it_is_said_which_question_each_is_for(qapp):
    change = MarkChange("a", "m/q", "Quiz", 4, 3, (4, 4), (), ("A.", "B.", "C."), "2026-03-01T09:00:00.000Z", 0)
    told = change_words(replace(change, whose=((1, 3), (2,), ())))
    assert told.endswith("Why: Question 1, 3: A. · Question 2: B. · C.")
    assert change_words(replace(change, reasons=("A.",), whose=((1,),))).endswith("Why: A.")


def test_what_was_taken_back_beside_another_change_is_named_with_its_question(qapp):
    at, questions = "2026-03-01T09:00:00.000Z", (QuestionChange(1, 0, 1), QuestionChange(2, 1, 0.5))
    change = MarkChange("a", "m/q", "Quiz", 2, 2.5, (3, 3), questions, ("Not quite.",), at, 0, whose=((2,),))
    told = change_words(replace(change, taken_back=(1,)))
    assert told.endswith("Why: Question 2: Not quite. An earlier change of question 1 was taken back.")
    told = change_words(replace(change, taken_back=(1,), back_on=("2026-03-02",)))
    assert told.endswith("An earlier change of question 1 was taken back on 2 Mar 2026.")


@pytest.mark.parametrize(
    ("loss", "said"),
    [
        (
            Loss(2, "Aigul"),
            "or damaged: 2. It counts so, by decision of Aigul. Now 2 of 3 points.",
        ),
        (Loss(0, ""), "answers may be lost: it counts as it is, by decision of your trainer. Now 2 of 3 points."),
    ],
)
def test_what_an_attempt_counts_without_is_said_in_the_box_with_what_it_has_now(look, qtbot, loss, said):
    parent = QWidget()
    qtbot.addWidget(parent)
    change = MarkChange("a", "m/q", "Quiz", 2, 2, (3, 3), (), (), "2026-03-01T09:00:00.000Z", 0, loss=loss)
    dialog = MarksChangedDialog(look, parent, [change])
    told = " ".join(each.words for each in dialog.findChildren(Label))
    assert said in told
    assert "from 2 to 2" not in told


@pytest.mark.parametrize(
    ("passed", "stands", "is_said"),
    [((None, False), False, True), ((None, False), True, False), ((None, None), False, False)],
)
def test_what_counts_without_lost_answers_and_is_no_pass_is_called_so(look, qtbot, passed, stands, is_said):
    parent = QWidget()
    qtbot.addWidget(parent)
    change = MarkChange("a", "m/q", "Quiz", 2, 2, (3, 3), (), (), "2026-03-01T09:00:00.000Z", 0, passed)
    dialog = MarksChangedDialog(look, parent, [replace(change, loss=Loss(2, "Aigul"), stands=stands)])
    told = " ".join(each.words for each in dialog.findChildren(Label))
    assert ("Now 2 of 3 points. It is not passed." in told) is is_said
    assert ("not passed" in told) is is_said


def test_the_box_says_each_thing_on_a_line_of_its_own(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    reasons = ("The key was wrong.",)
    change = MarkChange("a", "m/q", "Quiz", 2, 1, (3, 3), (), reasons, "2026-03-01T09:00:00.000Z", 0)
    told = [each.words for each in MarksChangedDialog(look, parent, [change]).findChildren(Label)]
    assert {"Quiz", "Why: The key was wrong."} <= set(told)
    assert any(each.startswith("From 2 to 1 of 3 points, ") for each in told)


@pytest.mark.parametrize("is_again", [True, False])
def test_an_essay_marked_again_without_a_comment_is_not_called_taken_back(qapp, is_again):
    at = "2026-03-01T09:00:00.000Z"
    change = MarkChange("a", "m/q", "Quiz", 1, 0, (2, 2), (), (), at, 0, is_marked_again=is_again)
    assert ("An earlier change was taken back." in change_words(change)) is not is_again


def test_two_attempts_at_one_quiz_are_told_apart_by_way_and_day(qapp):
    at = "2026-03-01T09:00:00.000Z"
    change = MarkChange("a", "m/q", "Quiz", 4, 3, (4, 4), (), (), at, 0, mode="exam", begun_at=at, begun_offset=300)
    assert change_title(change) == "Quiz (Exam, 1 Mar 2026)"


@pytest.mark.parametrize(("out_of", "said"), [((5, 5), "from 3 to 2 of 5"), ((5, 6), "from 3 of 5 to 2 of 6")])
def test_points_are_those_so_far_while_an_answer_waits(qapp, out_of, said):
    change = MarkChange("a", "m/q", "Quiz", 3, 2, out_of, (), (), "2026-03-01T09:00:00.000Z", 0, is_so_far=True)
    assert change_words(change).startswith(f"{said} points so far, 1 Mar 2026")


@pytest.mark.parametrize(
    ("nth", "stands", "said"),
    [
        (0, False, "It is no longer passed so far: an answer waits for its mark."),
        (2, True, "This attempt is no longer a pass. The best attempt counts: the quiz is passed."),
    ],
)
def test_a_pass_that_is_gone_while_an_answer_waits_is_told_so(qapp, nth, stands, said):
    change = MarkChange("a", "m/q", "Quiz", 3, 2, (5, 5), (), ("Why.",), "2026-03-01T09:00:00.000Z", 0, (True, None))
    told = change_words(replace(change, is_so_far=True, nth=nth, stands=stands))
    assert told.endswith(f"{said} Why: Why.")


@pytest.fixture
def again(program, places, qapp, qtbot):
    """Give the program begun again, after a trainer gave a test that was handed in another mark."""
    person = program.desk.person
    quiz = next(each for each in list_quizzes(person) if Mode.TEST in each.modes)
    attempt = start_attempt(person, quiz.id, Mode.TEST, seed=1)
    submit_attempt(person, attempt.id)
    override_own(person, AnswerKey(person.learner.id, attempt.id, 1), Override(1.0, "You said it aloud.", "Ana"))
    program.window.close()
    again = app.build(places, qapp, later, size=(1366, 768), theme="light", zoom=1.0)
    try:
        qtbot.waitUntil(lambda: bool(dialogs(again)))
        assert f"{quiz.title} (Test, 1 Mar 2026) From 0 to 1 of" in words(dialogs(again)[0])
        yield again
    finally:
        again.window.close()
        again.window.deleteLater()
        again.deleteLater()


def test_marks_that_changed_are_told_at_the_next_start_and_stand_with_the_result(again, qtbot):
    (dialog,) = dialogs(again)
    assert "Question 1: 0 → 1. Why: You said it aloud." in words(dialog)
    assert "could be seen before it changed; it stands under Quizzes" in words(dialog)
    assert told(again) == []
    (link,) = [each for each in dialog.findChildren(Button) if each.text() == "Show the result"]
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told(again) == [1.0]
    qtbot.waitUntil(lambda: dialogs(again) == [])
    qtbot.waitUntil(lambda: "This result changed from 0 to 1 of" in words(again.window))
    assert "Why: You said it aloud." in words(again.window.findChild(ResultPage))
    again.window.leave_at_once()


def told(program) -> list[float]:
    """Return to what results changed of which it is kept that they were told."""
    return [each.data["after"] for each in program.desk.person.learner.events(Kind.MARKS_TOLD)]


def test_a_box_closed_by_key_is_told_and_one_that_the_program_closes_is_told_again(again, places, qapp, qtbot):
    again.window.leave_at_once()
    qtbot.waitUntil(lambda: dialogs(again) == [])
    again.window.come_back()
    assert told(again) == [], "who left at once may not have read it"
    again.window.close()
    third = app.build(places, qapp, later, size=(1366, 768), theme="light", zoom=1.0)
    try:
        qtbot.waitUntil(lambda: bool(dialogs(third)))
        qtbot.keyClick(dialogs(third)[0], Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: dialogs(third) == [])
        assert told(third) == [1.0]
    finally:
        third.window.close()
        third.window.deleteLater()
        third.deleteLater()


def test_nothing_is_told_on_of_a_record_that_is_found_damaged(again, places, qtbot):
    learner = again.desk.person.learner.id
    again.desk.requests.damage_found.emit(damaged(places.learner_file(learner)))
    qtbot.waitUntil(lambda: again.desk.session is None)
    assert dialogs(again) == []
    with LearnerFile.open(places, learner, later) as file:
        assert file.events(Kind.MARKS_TOLD) == ()


def test_a_question_that_counts_otherwise_is_told_so_and_not_as_an_answer_that_lost(qapp):
    at, weighed = "2026-03-01T09:00:00.000Z", (QuestionChange(1, 3, 1, (3, 1)),)
    change = MarkChange("a", "m/q", "Quiz", 9, 7, (9, 7), weighed, (), at, 0)
    assert "Question 1: 3 of 3 → 1 of 1, for it counts 1 instead of 3." in change_words(change)
    change = replace(change, questions=(QuestionChange(1, 2, 0, (2, 5)),))
    assert "Question 1: 2 of 2 → 0 of 5." in change_words(change), "by another key, not by its weight"


@pytest.mark.parametrize(
    ("passed", "stands", "said"),
    [
        ((True, False), True, "This attempt is no longer a pass. The best attempt counts: the quiz is passed."),
        ((True, False), False, "It is no longer passed."),
        ((False, True), True, "This attempt is a pass now. The best attempt counts: the quiz is passed."),
        ((False, True), False, "This attempt is a pass now."),
    ],
)
def test_of_several_attempts_a_change_says_which_it_is_and_whether_the_quiz_is_passed(qapp, passed, stands, said):
    at = "2026-03-01T09:00:00.000Z"
    change = MarkChange("a", "m/q", "Quiz", 3, 2, (3, 3), (), (), at, 0, passed, mode="exam", begun_at=at)
    change = replace(change, nth=2, stands=stands)
    assert change_title(change) == "Quiz (Exam, attempt 2, 1 Mar 2026)"
    assert f". {said} An earlier change" in change_words(change)


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        ((True, False), "It is no longer passed."),
        ((False, True), "It is passed now."),
        ((True, True), ""),
        ((True, None), "It is no longer passed."),
        ((None, None), ""),
        ((None, False), ""),
    ],
)
def test_a_change_says_what_it_does_to_a_pass_and_keeps_its_reasons_apart(qapp, passed, said):
    reasons = ("The key was wrong.", "You said it aloud.")
    change = MarkChange("a", "m/q", "Quiz", 3, 2, (3, 3), (), reasons, "2026-03-01T09:00:00.000Z", 0, passed)
    assert change_words(change).endswith(
        f"{said} Why: The key was wrong. · You said it aloud."
        if said
        else "09:00. Why: The key was wrong. · You said it aloud."
    )
