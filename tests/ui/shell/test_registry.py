"""Every screen that has a folder: found, built, titled, told to screen readers, and reached by its commands."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from tests.ui.accessible import heard, nameless

import htcourse.ui.screens
from htcourse.tour import WALKS
from htcourse.tour.inspector import faults
from htcourse.ui.shell.actions import COMMANDS
from htcourse.ui.shell.registry import Behind, Entry, entries
from htcourse.ui.shell.screen import Screen
from htcourse.ui.shell.screen_host import create

FILLED = {"lesson", "quiz", "case", "present", "workshop"}
"""Screens that show nothing without being told what: their own tests open them."""
FIRST = {"first_run", "learners"}
FOLDERS = {each.name for each in pkgutil.iter_modules(htcourse.ui.screens.__path__)}


def test_every_folder_is_a_screen():
    assert set(entries()) == FOLDERS | {"workshop"}
    assert all(isinstance(each, Entry) for each in entries().values())


def test_commands_have_names_of_their_own():
    names = [each.name for each in COMMANDS]
    assert len(names) == len(set(names))


def test_a_place_that_no_screen_has_is_an_error(program):
    with pytest.raises(LookupError):
        create("nowhere", program.desk)


@pytest.mark.parametrize("place", sorted(set(entries()) - FILLED - FIRST))
def test_a_screen_is_shown_and_told_whole(program, qtbot, place):
    # A screen that is not shown closes the guard again: it is opened for each.
    program.desk.guard.is_open = True
    program.desk.navigator.show(place)
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    screen = program.window.screen_shown
    assert isinstance(screen, Screen)
    assert screen.title()
    assert nameless(heard(program.window)) == []
    assert list(faults(program.window)) == []


@pytest.mark.parametrize("place", [place for place, entry in entries().items() if entry.behind is Behind.PIN])
def test_a_screen_for_trainers_is_behind_the_curtain(program, place):
    program.desk.navigator.show(place)
    assert "PIN" in program.window.windowTitle() or program.window.windowTitle() == "For trainers"


@pytest.mark.parametrize("place", sorted(entries()))
def test_the_tour_comes_by(place):
    """A walk of the tour names the place, a command of it or its screen."""
    tour = Path(import_module("htcourse.tour").__path__[0])
    files, walks = zip(*(each.split(".") for each in WALKS), strict=True)
    texts = "\n".join((tour / f"{each}.py").read_text(encoding="utf-8") for each in {*files, "driver"})
    wanted = [
        f'"{place}"',
        f'.{place}"',
        f"screens.{place}.",
        f"ui.{place}.",
        *(f'"{c.name}"' for c, _ in entries()[place].commands),
    ]
    assert place in (*files, *walks) or any(each in texts for each in wanted)
