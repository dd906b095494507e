"""The quiz's screen on a small course, with a real library and learner's file."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QDialog
from tests.ui.elsewhere import ElsewhereScreen
from tests.usecases import quiz_course
from tests.usecases.exam_course import ExamDesk

from htcourse.core.quiz import Mode
from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.look.translations import Translations
from htcourse.ui.screens.quiz.screen import QuizScreen
from htcourse.ui.shell.changes import Changes
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.jobs import Jobs
from htcourse.ui.shell.navigation import Navigator
from htcourse.ui.shell.screen import Screen
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
    desk = Desk(course.places, assets_dir(), look, Changes(), Jobs(look, look), navigator, course.clock, course.session)
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


@pytest.fixture
def exam_course(tmp_path):
    course = ExamDesk(tmp_path)
    yield course
    course.close()


@pytest.fixture
def english(qapp):
    """One and many in English: without a translation Qt says “minute(s)”."""
    translations = Translations(qapp, assets_dir())
    translations.use("en")
    yield
    translations.use("")


def shows_quiz(navigator):
    return navigator.current is not None and navigator.current.screen_name == "quiz"


@pytest.fixture
def exam(qtbot, look, exam_course, english):
    """A window's worth of exam: `start(quiz)` begins one, `pass_time` lets time pass and the clock tick."""
    navigator, course = Navigator(), exam_course
    desk = Desk(course.places, assets_dir(), look, Changes(), Jobs(look, look), navigator, course.clock, course.session)
    screen = QuizScreen(desk)
    qtbot.addWidget(screen)
    screens: dict[str, Screen] = {"quiz": screen, "home": ElsewhereScreen()}
    navigator.set_factory(screens.__getitem__)
    navigator.set_guard(lambda go_on: shows_quiz(navigator) and screen.ask_before_leaving(go_on))
    screen.resize(1366, 716)
    screen.show()
    qtbot.waitExposed(screen)

    def start(name="timed", mode=Mode.EXAM):
        attempt = course.start(name, mode)
        navigator.show("quiz", attempt.id)
        return attempt

    def pass_time(minutes):
        course.pass_time(minutes)
        screen.controller.watch.tick()

    yield SimpleNamespace(
        screen=screen,
        view=screen.view,
        navigator=navigator,
        desk=desk,
        start=start,
        pass_time=pass_time,
        clock=screen.view.question.header.clock,
        session=course.session,
    )
    for dialog in screen.findChildren(QDialog):
        dialog.reject()
    desk.session = None
