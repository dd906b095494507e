"""What a screen reader is told of a quiz: questions, choices, marks, feedback and the result."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from tests.ui.accessible import heard, nameless, of_role
from tests.ui.screens.quiz import pages

from htcourse.core.quiz import Mode

Role = QAccessible.Role
CHOICES = (Role.CheckBox, Role.RadioButton)
LEFT = Qt.MouseButton.LeftButton


def choices(quiz):
    return of_role(heard(quiz.view.question.widget), *CHOICES)


def test_every_control_of_a_quiz_has_a_name(quiz):
    for name, mode in (("basics", Mode.PRACTICE), ("words", Mode.TEST)):
        attempt = quiz.start(name, mode)
        for slot in range(1, len(quiz.view.attempt.slots) + 1):
            quiz.view.question_asked.emit(slot)
            assert nameless(heard(quiz.view)) == [], (attempt.id, slot)


def test_the_question_and_where_one_is_are_told(quiz):
    quiz.start()
    words = [each.name for each in heard(quiz.view)]
    assert "Basics" in words
    assert "Which element is it?" in words
    assert "Question 1, not answered, shown now" in words


def test_a_choice_tells_whether_it_is_chosen(qtbot, quiz):
    quiz.start()
    assert all(each.is_checkable and not each.is_checked for each in choices(quiz))
    assert {each.role for each in choices(quiz)} == {Role.RadioButton}
    qtbot.mouseClick(quiz.view.question.widget.rows["means"], LEFT)
    assert [each.name.split(" ", 1)[1] for each in choices(quiz) if each.is_checked] == ["Means"]


def test_a_mark_is_told_in_words_with_its_reason(qtbot, quiz):
    quiz.start()
    qtbot.mouseClick(quiz.view.question.widget.rows["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    told = {each.name.split(" ", 1)[1]: each.description for each in choices(quiz)}
    assert (told["Act"], told["Means"]) == ("Not right. Not an act.", "")
    qtbot.mouseClick(quiz.view.question.feedback.show_key, LEFT)
    told = {each.name.split(" ", 1)[1]: each.description for each in choices(quiz)}
    assert told["Means"].startswith("The right answer")
    assert "Not right" in [each.name for each in heard(quiz.view.question.feedback)]


def test_the_result_tells_every_question_and_its_verdict(qtbot, quiz):
    quiz.start(mode=Mode.TEST)
    qtbot.mouseClick(quiz.view.question.widget.rows["means"], LEFT)
    pages.hand_in(quiz)
    found = heard(quiz.view.result)
    assert any("points" in each.name for each in found)
    rows = of_role(found, Role.Button)
    assert {each.description for each in rows} == {"Right", "No answer"}
    assert nameless(found) == []
