"""A lesson presented in the real windows, and a slide of it that asks something."""

import pytest

from htcourse.store.class_files import Person
from htcourse.ui.screens.present.screen import PresentScreen
from htcourse.usecases.classes.roster import add_people, new_class

LESSON = "htcourse/act-means-purpose"
QUESTION = 3
"""The place of the first slide that asks something."""


@pytest.fixture
def screen(program, places, qtbot):
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person("K1", "Aigerim S."), Person("K2", "Nurlan T.")])
    program.desk.guard.is_open = True
    program.desk.navigator.show("present", LESSON)
    screen = program.window.screen_shown
    assert isinstance(screen, PresentScreen)
    qtbot.waitUntil(lambda: screen.controller.talk is not None)
    yield screen
    screen.controller.put_down()


@pytest.fixture
def asking(screen):
    """A slide that asks something, and a poll served to this computer alone."""
    screen.controller.show_at(QUESTION)
    screen.poll.address.set_value("127.0.0.1")
    screen.poll.serve.click()
    assert screen.controller.is_asking
    return screen
