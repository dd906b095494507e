"""A start loads what its first screen needs and nothing more, paints it, and says when."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from htcourse import cli
from htcourse.start import window_options
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import PLACE
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.record_reading import accept_content_note, keep_place
from htcourse.usecases.session import Session

HEAVY = {
    "_strptime",
    "asyncio",
    "click",
    "fsrs",
    "html",
    "htcourse.store.restore",
    "logging.handlers",
    "lxml",
    "markdown",
    "nh3",
    "numpy",
    "pickle",
    "pkgutil",
    "platformdirs",
    "ruamel",
    "socket",
    "sqlite_utils",
    "tomllib",
    "PySide6.QtNetwork",
}
RECORD = {"sqlite3", "htcourse.store.library", "htcourse.store.learner", "htcourse.usecases.session"}


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def in_a_lesson(places):
    """A learner who left in the second section of the first lesson."""
    learner = create_learner(places)
    session = Session.open(places, learner)
    lesson = session.libraries[0].contents("en")[0]
    accept_content_note(session, lesson.lesson)
    keep_place(session, lesson.sections[1].id, "")
    session.close()
    return learner, lesson.sections[1].id


def start(places, *arguments: str) -> tuple[dict[str, float], set[str]]:
    """Start the program, wait until it closes, and return what it said and every module it loaded."""
    command = [sys.executable, "-X", "importtime", "-m", "htcourse", "--home", str(places.home), "--exit-when-shown"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, timeout=240, env=environment, check=True
    )
    rows = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    said = [line for line in done.stderr.splitlines() if line not in rows]
    assert "Traceback" not in "\n".join(said)
    assert len(done.stdout.splitlines()) == 1
    return json.loads(done.stdout), {row.rpartition("|")[2].strip() for row in rows}


LOOK = """
import linecache
from htcourse.__main__ import main

try:
    main()
finally:
    from PySide6 import QtCore, QtGui, QtWidgets

    kinds = {name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)}
    print(*sorted(kinds))
    print(*linecache.cache)
"""


def looked_at(places) -> tuple[set[str], list[str]]:
    """Start the program, wait until it closes, and return which classes of Qt it used and which sources it read."""
    command = [sys.executable, "-c", LOOK, "--home", str(places.home), "--exit-when-shown"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, timeout=240, env=environment, check=True)
    _, kinds, sources = done.stdout.split("\n", 2)
    return set(kinds.split()), sources.split()


def loaded(names: set[str], unwanted: set[str]) -> set[str]:
    return {each for each in names if each in unwanted or each.partition(".")[0] in unwanted}


def test_a_first_start_loads_no_heavy_library_and_opens_no_record(places):
    _, names = start(places)
    assert "htcourse.ui.screens.first_run.view" in names
    assert loaded(names, HEAVY | RECORD) == set()
    assert not places.home.exists() or not list(places.learners.glob("*"))


def test_a_start_in_the_middle_of_a_lesson_loads_no_heavy_library(places, in_a_lesson):
    _, names = start(places)
    assert "htcourse.ui.screens.lesson.view" in names
    assert loaded(names, HEAVY) == set()


def test_a_start_in_the_middle_of_a_lesson_leaves_for_later_what_its_first_paint_can_do_without(places, in_a_lesson):
    _, names = start(places)
    assert loaded(names, {"hashlib", "platform", "uuid", "htcourse.ui.screens.lesson.contents_list"}) == set()


def test_a_start_reads_no_source_and_makes_no_class_of_qt_with_hundreds_of_names_for_nothing(places, in_a_lesson):
    kinds, sources = looked_at(places)
    # Qt for Python has read these when it can be kept from it.
    assert {Path(each).name for each in sources} <= {"__init__.py", "enum.py"}
    assert "QTextBrowser" in kinds
    assert not kinds & {"QStyle", "QRegularExpression", "QAbstractItemView", "QComboBox"}


def test_a_start_tells_when_its_window_was_painted_and_how_heavy_it_is(places):
    before = time.time()
    told, _ = start(places)
    assert set(told) == {"at", "memory_kib"}
    assert before < told["at"] < time.time()
    assert told["memory_kib"] > 10_000 or not sys.platform.startswith("linux")


def test_a_start_that_is_over_at_once_has_shown_the_lesson_and_keeps_the_place(places, in_a_lesson):
    learner, section = in_a_lesson
    start(places)
    with LearnerFile.open(places, learner) as record:
        assert record.preference(PLACE).split()[0] == section
    assert sorted(path.suffix for path in places.learners.iterdir()) == [".db"]


@pytest.mark.parametrize(
    ("arguments", "is_window"),
    [
        ((), True),
        (("--home", "x", "--exit-when-shown"), True),
        (("--home=x", "--learner", "y"), True),
        (("modules",), False),
        (("--home", "x", "modules"), False),
        (("--help",), False),
        (("--version",), False),
        (("--home",), False),
        (("--exit",), False),
    ],
)
def test_only_a_start_that_asks_for_the_window_alone_leaves_the_command_line_out(arguments, is_window):
    assert (window_options(arguments) is not None) == is_window


def test_a_file_is_opened_in_the_window_and_a_command_is_not_taken_for_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("my.htmod", "bank.gift", "check"):
        Path(name).touch()
    for arguments in (["my.htmod"], ["--learner", "y", "my.htmod"], ["./check"], ["gone.htmod"]):
        options = window_options(arguments)
        assert options is not None
        assert options.file == tmp_path / arguments[-1]
    assert window_options([str(tmp_path / "bank.gift")]).file == tmp_path / "bank.gift"
    for arguments in (["check"], ["gone.gift"], ["check", "my.htmod"], ["my.htmod", "bank.gift"], ["--", "my.htmod"]):
        assert window_options(arguments) is None
    assert not any("." in name or "/" in name for name in cli.cli.commands)


def test_the_command_line_names_every_option_of_the_window():
    named = {option for parameter in cli.cli.params for option in parameter.opts}
    assert {"--home", "--learner", "--exit-when-shown"} <= named
