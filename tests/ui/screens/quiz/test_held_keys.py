"""Enter and Space held, or pressed before the page that they would act on was painted: nothing more is pressed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from tests.how_many import crossed, few

from htcourse.core.quiz import Mode
from htcourse.ui.screens.quiz.view import Step
from htcourse.ui.widgets.keys import KeyFilter
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
PRESS, RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


@pytest.fixture
def send(qapp, quiz):
    """Send a key to the window as the system does, at a time in milliseconds."""
    keys = KeyFilter(qapp)
    keys.look_at(quiz.screen.windowHandle())

    def send(kind, key, at, *, is_repeat=False) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r" if key == ENTER else " ", is_repeat)
        event.setTimestamp(at)
        QApplication.sendEvent(quiz.screen.windowHandle(), event)

    yield send
    keys.stop()


@pytest.fixture
def last(qtbot, quiz):
    """The last question of a test, its way on in focus: the next press shows the review, one more would hand in."""
    quiz.start(mode=Mode.TEST)
    total = len(quiz.view.attempt.slots)
    quiz.view.question_asked.emit(total)
    quiz.screen.activateWindow()
    qtbot.waitUntil(quiz.screen.isActiveWindow)
    quiz.view.foot.primary.setFocus()
    return quiz


@pytest.mark.parametrize(("key", "is_named"), crossed([ENTER, SPACE], [True, False]))
def test_a_key_held_on_review_and_submit_hands_nothing_in(qtbot, last, send, key, is_named):
    """A repeat comes as a press that says so, or as a release and a press of the same time."""
    send(PRESS, key, 1000)
    for at in range(1500, 4500, 40):
        if not is_named:
            send(RELEASE, key, at)
        send(PRESS, key, at, is_repeat=is_named)
        QApplication.processEvents()
    send(RELEASE, key, 4501)
    QApplication.processEvents()
    assert last.view.step is Step.REVIEW


def test_a_press_before_the_review_was_painted_hands_nothing_in(qtbot, last, send):
    send(PRESS, ENTER, 1000)
    send(RELEASE, ENTER, 1080)
    last.view.foot.primary.setFocus()
    send(PRESS, ENTER, 1200)
    send(RELEASE, ENTER, 1280)
    assert last.view.step is Step.REVIEW


@pytest.mark.parametrize("key", few([SPACE, ENTER]))
def test_a_press_of_its_own_presses_what_is_shown(last, course, send, key):
    total = len(last.view.attempt.slots)
    for number in range(1, total + 1):
        answer_in_attempt(course.session, last.view.attempt.id, number, {"choices": ["force"]})
    last.screen.fill(last.view.attempt.id)
    for at in (1000, 2000):
        last.view.foot.primary.setFocus()
        send(PRESS, key, at)
        send(RELEASE, key, at + 80)
        last.screen.repaint()
    assert last.view.step is Step.RESULT


def test_what_is_no_window_is_not_looked_at(qapp):
    """Shiboken took a window with the focus for the layout's item that had stood at its address."""
    keys = KeyFilter(qapp)
    keys.look_at(object())
    keys.stop()
