"""The lesson's screen on the sample module, with a real learner's file."""

from types import SimpleNamespace

import pytest
from tests.usecases.sample_desk import LESSON, SampleDesk, build_sample

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.lesson.screen import LessonScreen
from htcourse.ui.shell.changes import Changes
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.jobs import Jobs
from htcourse.ui.shell.navigation import Navigator
from htcourse.usecases.reading.record_reading import accept_content_note


@pytest.fixture(scope="session")
def lesson_library(tmp_path_factory):
    return build_sample(tmp_path_factory.mktemp("lesson-library"))


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def person(tmp_path, lesson_library):
    person = SampleDesk(tmp_path, lesson_library)
    yield person
    person.close()


@pytest.fixture
def open_window(qtbot, look, person):
    """Open a window's worth of lesson: `screen`, `view`, the `navigator` and the learner's file."""
    desks = list[Desk]()

    def opened() -> SimpleNamespace:
        navigator, changes, jobs = Navigator(), Changes(), Jobs(look, look)
        desk = Desk(person.places, assets_dir(), look, changes, jobs, navigator, person.clock, person.session)
        desks.append(desk)
        screen = LessonScreen(desk)
        qtbot.addWidget(screen)
        navigator.set_factory({"lesson": screen}.__getitem__)
        screen.resize(1366, 716)
        screen.show()
        qtbot.waitExposed(screen)
        return SimpleNamespace(screen=screen, view=screen.view, navigator=navigator, learner=person.session.learner)

    yield opened
    for desk in desks:
        desk.session = None


@pytest.fixture
def lesson(open_window):
    """The window."""
    return open_window()


@pytest.fixture
def accepted(person) -> None:
    """The learner has accepted the lesson's content note."""
    accept_content_note(person.session, LESSON)
