"""Forty phones, two refreshes each, the server stopped and started in the middle, while a lesson is presented.

Every phone's last answer counts once. The figures it prints are those to look at: how long phones waited, and how long
the presenter's window did.
"""

import json
import os
import sys
from time import monotonic

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment, QTimer
from tests.ui.conftest import english, look, open_program, places, program  # noqa: F401  (fixtures)

from htcourse.ui.screens.present.screen import PresentScreen

pytestmark = [pytest.mark.hard, pytest.mark.timeout(600)]

PHONES, REFRESHES = 40, 2
LESSON, QUESTION = "htcourse/act-means-purpose", 3
TURN_MS = 20


class Turns:
    """How long the window's own thread took from one turn to the next, in seconds."""

    def __init__(self) -> None:
        self.longest: list[float] = []
        self._last = monotonic()
        self._timer = QTimer(interval=TURN_MS)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def _turn(self) -> None:
        now = monotonic()
        self.longest.append(now - self._last - TURN_MS / 1000)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


def share(seconds: list[float], part: float) -> float:
    """Return the milliseconds that this share of all waited at most."""
    return 1000 * sorted(seconds)[min(len(seconds) - 1, int(part * len(seconds)))]


def test_forty_answers_none_twice_and_the_presenter_goes_on(program, qtbot):  # noqa: F811
    program.desk.guard.is_open = True
    program.desk.navigator.show("present", LESSON)
    screen = program.window.screen_shown
    assert isinstance(screen, PresentScreen)
    controller = screen.controller
    qtbot.waitUntil(lambda: controller.talk is not None)
    controller.show_at(QUESTION)
    screen.poll.address.set_value("127.0.0.1")
    screen.poll.serve.click()
    screen.poll.open.click()
    host, running = controller.room.url.removeprefix("http://"), controller.running
    process, turns = QProcess(), Turns()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", os.pathsep.join(sys.path))
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=300_000):
        process.start(
            sys.executable, ["-m", "tests.hard.forty_phones", host, running.code, str(PHONES), str(REFRESHES)]
        )
        qtbot.waitUntil(lambda: running.counted().seats >= PHONES // 2)
        controller.room.stop()
        qtbot.wait(500)
        controller.room.start("127.0.0.1", int(host.rpartition(":")[2]))
    turns.stop()
    assert process.exitCode() == 0, process.readAllStandardError().toStdString()
    found = json.loads(process.readAllStandardOutput().toStdString())
    vote = running.counted()
    print(
        f"\n{len(found['took'])} asks of {PHONES} phones: p50 {share(found['took'], 0.5):.0f} ms, "
        f"p99 {share(found['took'], 0.99):.0f} ms, longest {share(found['took'], 1):.0f} ms; "
        f"tried again while nobody listened: {found['refused']}; "
        f"the window's longest turn {1000 * max(turns.longest):.0f} ms, p99 {share(turns.longest, 0.99):.0f} ms"
    )
    assert vote.seats == running.phones == PHONES
    assert sum(vote.counts.values()) == PHONES
    expected = {place: sum((number + REFRESHES) % 3 == place for number in range(PHONES)) for place in range(3)}
    assert sorted(vote.counts.values()) == sorted(expected.values())
    controller.put_down()
