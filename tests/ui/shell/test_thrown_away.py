"""Screens that were thrown away, for another learner or another language, hear nothing any more."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from htcourse.store.class_files import Person
from htcourse.ui.shell.registry import entries
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.people.learners import create_learner


@pytest.mark.hard
def test_every_screen_thrown_away_leaves_theme_and_size_alone(shown, program, places, qtbot):
    """Whatever a slot raises, pytest-qt fails the test with it."""
    add_people(places, new_class(places, "Group 3-2").id, [Person("K1", "Aigerim S.")])
    other = create_learner(places, name="Nurlan", country="kg")
    screens = []
    for place in sorted(entries()):
        program.desk.guard.is_open = True  # each closes it again
        shown(place)
        qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
        screens.append(program.window.screen_shown)
    program.open_learner(other)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(map(isValid, screens))
    assert len(screens) == len(entries())
    program.look.set_theme("dark")
    program.look.set_zoom(1.5)
    qtbot.wait(0)
    QCoreApplication.processEvents()
    assert program.window.screen_shown.title()
