"""A whole program at work, its built-in course the sample module, with a small module open in the editor."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.workshop.bench import Bench
from tests.walks.conftest import builtin, clock, places, sample_library, start  # noqa: F401  (fixtures)

from htcourse.tour.small_module import write_small_module
from htcourse.usecases.people.learners import create_learner


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check what was typed after a shorter pause than people make: tests waited for it more than half of their time."""
    monkeypatch.setattr("htcourse.ui.workshop.watcher.CHECK_MS", 40)
    monkeypatch.setattr("htcourse.ui.workshop.forms.editor.PAUSE_MS", 40)


@pytest.fixture
def draft(tmp_path):
    """The folder of a small module: one lesson, one question, one quiz; nothing is wrong with it."""
    return write_small_module(tmp_path)


@pytest.fixture
def learner(places):  # noqa: F811
    return create_learner(places, country="kz")


@pytest.fixture
def open_bench(start, places, learner):  # noqa: F811
    """Start a program and open a draft in its editor."""

    def opened(folder, **options) -> Bench:
        bench = Bench(start(places, learner=learner, **options))
        bench.open(folder)
        return bench

    return opened


@pytest.fixture
def bench(open_bench, draft) -> Bench:
    return open_bench(draft)


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing on the clipboard that was made here: Qt would take it apart after Python has gone."""
    yield
    qapp.clipboard().clear()
