"""The quiz's screen on a small course, with a real library and learner's file."""

from types import SimpleNamespace

import pytest
from tests.usecases import quiz_course

from htcourse.core.quiz import Mode
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.quiz.screen import QuizScreen
from htcourse.ui.shell.changes import Changes
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.jobs import Jobs
from htcourse.ui.shell.navigation import Navigator
from htcourse.usecases.quizzes.take_quiz import start_attempt


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def course(tmp_path):
    course = quiz_course.Desk(tmp_path)
    yield course
    course.close()


@pytest.fixture
def quiz(qtbot, qapp, look, course):
    """A window's worth of quiz: `start(quiz, mode)` begins an attempt and shows it."""
    navigator = Navigator()
    desk = Desk(course.places, assets_dir(), look, Changes(), Jobs(look), navigator, course.clock, course.session)
    screen = QuizScreen(desk)
    qtbot.addWidget(screen)
    navigator.set_factory({"quiz": screen}.__getitem__)
    screen.resize(1366, 716)
    screen.show()
    qtbot.waitExposed(screen)

    def start(name="basics", mode=Mode.PRACTICE):
        attempt = start_attempt(course.session, f"course/{name}", mode, seed=1)
        navigator.show("quiz", attempt.id)
        qapp.sendPostedEvents()  # what is laid out later would move under the pointer
        return attempt

    yield SimpleNamespace(
        screen=screen, view=screen.view, navigator=navigator, learner=course.session.learner, start=start
    )
    desk.session = None
