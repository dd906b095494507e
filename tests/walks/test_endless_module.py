"""A module whose reading never ends: Stop ends it, and so does closing the window."""

import os
import sys
from pathlib import Path

import pytest

from htcourse.store.packages import list_packages
from htcourse.usecases.people.learners import create_learner

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of a shell")


@pytest.fixture
def number(tmp_path, monkeypatch) -> Path:
    """Let the process that reads modules never end by itself; return the file it writes its number to."""
    script = tmp_path / "endless"
    script.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/part\nmv {tmp_path}/part {tmp_path}/number\nexec sleep 600\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    return tmp_path / "number"


def is_gone(number: Path) -> bool:
    try:
        os.kill(int(number.read_text()), 0)
    except ProcessLookupError:
        return True
    return False


def test_stop_stops_it_and_nothing_is_installed(start, places, module, number):
    create_learner(places)
    driver = start(places)
    driver.program.screens.take_file(str(module))
    driver.wait_until(lambda: number.is_file() and driver.sees("Reading the module"), "it is being read")
    driver.click("Stop")
    driver.wait_until(lambda: driver.dialogs() == [], "it was stopped")
    driver.wait_until(lambda: is_gone(number), "its process has ended")
    assert list_packages(places) == ()


def test_the_window_closes_without_waiting_for_it(start, places, module, number):
    create_learner(places)
    driver = start(places)
    driver.program.screens.take_file(str(module))
    driver.wait_until(number.is_file, "it is being read")
    driver.window.close()
    assert not driver.window.isVisible()
    driver.wait_until(lambda: is_gone(number), "its process has ended")
