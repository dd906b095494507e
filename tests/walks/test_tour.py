"""The whole tour, as `htcourse tour` walks it through the real course; and what it says where that is not there."""

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QImage

from htcourse.tour import WALKS, _walk, driver
from htcourse.tour.lesson import lesson_of_course
from htcourse.usecases.people.learners import create_learner


@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    ("theme", "size", "zoom"),
    [
        pytest.param("dark", "1024x600", 100, marks=pytest.mark.hard),
        pytest.param("light", "1024x600", 100, marks=pytest.mark.hard),
        pytest.param("dark", "1366x768", 100, marks=pytest.mark.hard),
        ("light", "1366x768", 100),  # what `make run` does without a display
        pytest.param("contrast", "1024x600", 200, marks=pytest.mark.hard),
        pytest.param("light", "1366x768", 200, marks=pytest.mark.hard),
    ],
)
def test_the_whole_tour_passes(tmp_path, theme, size, zoom):
    out = tmp_path / "tour"
    command = [sys.executable, "-m", "htcourse", "tour", "--out", str(out), "--theme", theme, "--size", size]
    command += ["--zoom", str(zoom)]
    ended = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=1700,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"},
    )
    seen = max(out.glob("*.png"), key=lambda each: each.stat().st_mtime_ns, default=None)
    assert ended.returncode == 0, f"after {seen and seen.name}: {ended.stderr}"
    assert "Traceback" not in ended.stderr
    told = json.loads((out / "tour.json").read_text(encoding="utf-8"))
    assert told["failures"] == []
    assert len([step for step in told["steps"] if step.get("ok")]) > 30
    pictures = sorted(out.glob("*.png"))
    assert len(pictures) > 20
    width, height = map(int, size.split("x"))
    assert {(image.width(), image.height()) for image in map(QImage, map(str, pictures))} == {(width, height)}


_IMPATIENT = """
import sys
from htcourse import tour
from htcourse.cli import main
from htcourse.tour import driver
driver.PATIENCE_MS = 1_000
tour.WALKS = tour.WALKS[: int(sys.argv.pop(1))]
sys.exit(main())
"""
"""The tour waits in vain for each English word: once a second is enough here."""


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("walks", [4, pytest.param(len(WALKS), marks=pytest.mark.hard)])
def test_a_tour_in_another_language_ends_in_a_sentence_and_tells_nothing_of_qt(tmp_path, walks):
    """The first walks miss English words already, and Qt has its page to say from the first window on."""
    ended = subprocess.run(
        [sys.executable, "-c", _IMPATIENT, str(walks), "tour", "--out", str(tmp_path / "tour"), "--language", "ru"],
        capture_output=True,
        text=True,
        check=False,
        timeout=1700,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert ended.returncode == 1
    said = ended.stderr.splitlines()
    assert said
    assert all(line.startswith("Not as expected: ") for line in said), ended.stderr


@pytest.fixture
def tried(start, places, monkeypatch):
    """A program whose course a walk finds gone, as where a draft without a lesson stands in its place.

    It is back once `asked` has more entries than `back_after` says.
    """
    driven = start(places, learner=create_learner(places))
    library = driven.session().libraries[0]
    state = SimpleNamespace(driver=driven, asked=[], back_after=None)

    def contents(language):
        state.asked.append(language)
        is_back = state.back_after is not None and len(state.asked) > state.back_after
        return library.contents(language) if is_back else ()

    session = SimpleNamespace(libraries=(SimpleNamespace(contents=contents),))
    monkeypatch.setattr(driven, "session", lambda: session)
    return state


@pytest.mark.parametrize("walk", ["certificate.walk", "short.search", "short.looks", "notes.walk"])
def test_a_walk_without_its_lesson_says_which_is_missing(tried, walk, monkeypatch):
    monkeypatch.setattr(driver, "PATIENCE_MS", 0)
    _walk(tried.driver, walk)
    (said,) = tried.driver.failures
    assert said.startswith(f"{walk}: the course has no lesson ")


def test_a_walk_waits_for_its_lesson(tried):
    tried.back_after = 2
    assert lesson_of_course(tried.driver, 1, sections=2).lesson == "sample/three-elements"
