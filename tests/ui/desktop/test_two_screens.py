"""A projector plugged in, out and in again: a monitor of a real screen comes and goes while a lesson is presented."""

import shutil

import pytest

_PRESENT = """
    import json, subprocess, sys, tempfile
    from pathlib import Path
    from PySide6.QtCore import QDeadlineTimer
    from htcourse.tour.driver import turn_events
    from PySide6.QtWidgets import QApplication, QWidget
    from htcourse.app import build
    from htcourse.store.places import Places
    from htcourse.usecases.people.learners import create_learner

    application = QApplication([])
    places = Places(Path(tempfile.mkdtemp()) / "home")
    places.prepare()
    create_learner(places)
    program = build(places, application, size=(1100, 700), theme="light", zoom=1.0, language="en")
    program.desk.guard.is_open = True
    program.desk.navigator.show("present", "htcourse/act-means-purpose")
    screen = program.window.screen_shown
    stage = screen.controller.stage

    def wait(condition):
        patience = QDeadlineTimer(60_000)
        while not condition():
            assert not patience.hasExpired(), told
            turn_events(20)

    def monitors(*arguments):
        subprocess.run(["xrandr", *arguments], check=True, capture_output=True)

    def names():
        return [each.name() for each in application.screens()]

    def seen():
        projector = stage.projector
        shown = projector is not None and projector.isVisible()
        place = projector.screen().name() if shown else ""
        return [shown, place, screen.controller.at, screen.notice.words]

    took = []
    application.focusWindowChanged.connect(lambda each: took.append(each is not None and each.objectName()))
    told = []
    wait(lambda: screen.controller.talk is not None)
    told.append(seen())
    monitors("--setmonitor", "own", "1366/400x768/200+0+0", "screen")
    wait(lambda: names() == ["own"])
    if stage.is_on:
        stage.toggle()
    monitors("--setmonitor", "wall", "1280/400x720/200+1366+0", "none")
    wait(lambda: "wall" in names() and seen()[1] == "wall")
    screen.controller.show_at(2)
    told.append(seen())
    monitors("--delmonitor", "wall")
    wait(lambda: names() == ["own"] and not seen()[0])
    told.append(seen())
    screen.controller.show_at(3)
    monitors("--setmonitor", "wall", "1280/400x720/200+1366+0", "none")
    wait(lambda: "wall" in names() and seen()[1] == "wall")
    told.append(seen())

    def is_exposed():
        return stage.projector.windowHandle().isExposed()

    wait(is_exposed)  # taken away while the manager still brings it, it can stay away
    stage.toggle()
    stage.toggle()
    wait(is_exposed)
    last = QWidget()
    last.show()
    wait(lambda: last.windowHandle().isExposed())  # the manager shows windows one after the other: it is past those
    program.window.close()
    print(json.dumps([*told, [each for each in took if each and each.startswith("Projector")]]))
"""


@pytest.mark.parametrize("desktop", ["2646x768"], indirect=True)
def test_a_projector_is_plugged_in_out_and_in_again(desktop):
    if shutil.which("xrandr") is None:
        pytest.skip("needs xrandr, which is not installed")
    first, plugged, unplugged, again, took_keys = desktop.run(_PRESENT)
    assert first == [False, "", 0, ""]
    assert plugged == [True, "wall", 2, ""]
    assert unplugged[:3] == [False, "", 2]
    assert "The projector was unplugged. Your place is kept" in unplugged[3]
    assert took_keys == []  # the projector's window never has the trainer's keys
    assert again == [True, "wall", 3, ""]
