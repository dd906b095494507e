"""The case's screen on the sample module, with a real library and learner's file."""

from types import SimpleNamespace

import pytest
from tests.usecases.sample_desk import SampleDesk, build_sample

from htcourse.store.places import assets_dir
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.screen import CaseScreen
from htcourse.ui.screens.cases.screen import CasesScreen
from htcourse.ui.shell.changes import Changes
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.jobs import Jobs
from htcourse.ui.shell.navigation import Navigator
from htcourse.ui.shell.screen import Screen

CASE = "sample/a-note-from-the-health-centre"
FORKED = "sample/the-last-bus"


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory):
    return build_sample(tmp_path_factory.mktemp("library"))


@pytest.fixture
def look(qapp) -> Look:
    return Look(assets_dir(), "light", 1.0)


@pytest.fixture
def sample(tmp_path, sample_library):
    desk = SampleDesk(tmp_path, sample_library)
    yield desk
    desk.close()


@pytest.fixture
def case(qtbot, look, sample):
    """The case's screen at 1366 px, with the list of cases behind it."""
    navigator = Navigator()
    desk = Desk(sample.places, assets_dir(), look, Changes(), Jobs(look, look), navigator, sample.clock, sample.session)
    screen, cases = CaseScreen(desk), CasesScreen(desk)
    for widget in (screen, cases):
        qtbot.addWidget(widget)
    screens: dict[str, Screen] = {"case": screen, "cases": cases}
    navigator.set_factory(screens.__getitem__)
    refused: list[object] = []
    navigator.refused.connect(refused.append)
    screen.resize(1366, 716)
    screen.show()
    qtbot.waitExposed(screen)
    yield SimpleNamespace(
        screen=screen,
        table=screen.desk,
        cases=cases,
        navigator=navigator,
        learner=sample.session.learner,
        refused=refused,
        look=look,
    )
    desk.session = None
