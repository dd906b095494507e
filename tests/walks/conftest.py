"""A whole program on a data folder of its own; its built-in course is the sample module, so that words are known."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from htcourse import app
from htcourse.core.clock import Moment
from htcourse.store import packages
from htcourse.store.places import Places
from htcourse.tour.driver import Driver
from htcourse.usecases.modules.build_module import build_module

SAMPLE = Path(__file__).parent.parent / "samples" / "module"


def clock() -> Moment:
    return Moment(datetime(2026, 3, 1, 9, 0, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"), 300)


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory) -> Path:
    return build_module(SAMPLE, tmp_path_factory.mktemp("library"))


@pytest.fixture
def builtin(monkeypatch, sample_library, tmp_path) -> Path:
    """The built-in library's file, which a test may damage."""
    path = tmp_path / "builtin" / sample_library.name
    path.parent.mkdir()
    shutil.copy(sample_library, path)
    monkeypatch.setattr(packages, "builtin_library", lambda: path)
    return path


@pytest.fixture
def places(tmp_path, builtin) -> Places:
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def start(qapp, builtin) -> Iterator[Callable[..., Driver]]:
    """Start programs and drive them; all are closed at the end."""
    programs: list[app.Program] = []

    def started(places: Places, **options) -> Driver:
        qapp.setStyle("Fusion")
        program = app.build(places, qapp, clock, size=(1366, 768), theme="light", zoom=1.0, **options)
        programs.append(program)
        program.window.activateWindow()
        driver = Driver(program, None)
        driver.settle()
        return driver

    yield started
    for program in programs:
        for dialog in Driver(program, None).dialogs():
            dialog.reject()
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()


@pytest.fixture
def module(tmp_path) -> Path:
    """A module's folder to break: the sample under another id."""
    folder = tmp_path / "module"
    shutil.copytree(SAMPLE, folder)
    path = folder / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: sample", "id: other"), encoding="utf-8")
    return folder
