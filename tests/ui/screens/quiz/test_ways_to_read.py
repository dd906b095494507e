"""From a marked answer to what to read: the section or lesson that teaches it, and its sources."""

from tests.ui.elsewhere import ElsewhereScreen
from tests.ui.screens.quiz.test_quiz import LEFT, rows

from htcourse.core.quiz import Mode
from htcourse.usecases.quizzes.take_quiz import submit_attempt


def elsewhere(quiz):
    """Return what other screens are shown with from now on."""
    seen = []
    others = {name: ElsewhereScreen(lambda *what, name=name: seen.append((name, *what))) for name in ("lesson", "help")}
    quiz.navigator.set_factory({"quiz": quiz.screen, **others}.__getitem__)
    return seen


def answer_wrong(qtbot, quiz):
    qtbot.mouseClick(rows(quiz)["act"], LEFT)
    qtbot.mouseClick(quiz.view.foot.primary, LEFT)
    return quiz.view.question.feedback


def test_a_question_leads_to_its_section_and_one_without_to_its_lesson(qtbot, quiz):
    seen = elsewhere(quiz)
    quiz.start()
    panel = answer_wrong(qtbot, quiz)
    assert (panel.again.text(), panel.again.accessibleName()) == ("Read the section again",) * 2
    quiz.view.question_asked.emit(2)
    panel = answer_wrong(qtbot, quiz)
    assert (panel.again.text(), panel.again.isVisible()) == ("Read the lesson again", True)
    qtbot.mouseClick(panel.again, LEFT)
    assert seen == [("lesson", "course/elements#start")]


def test_a_source_leads_to_what_is_said_of_it_and_not_from_a_test(qtbot, quiz, course):
    seen = elsewhere(quiz)
    quiz.start()
    panel = answer_wrong(qtbot, quiz)
    assert 'href="source:course/protocol"' in panel.words()
    attempt = quiz.start(mode=Mode.TEST)
    quiz.view.link_activated.emit("source:course/protocol")
    assert not seen
    submit_attempt(course.session, attempt.id)
    quiz.navigator.show("quiz", attempt.id, "1")
    quiz.view.question.feedback.link_activated.emit("source:course/protocol")
    assert seen == [("help", "sources:course/protocol")]
