"""Drives the real windows as a person does; one file a walk. Keeps a picture of every screen and `tour.json`."""

import sys
import traceback
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from htcourse.app import build
from htcourse.core.errors import CourseError
from htcourse.store.places import Places
from htcourse.tour.driver import Driver, NotSeenError, StrayWindows, folder_named

WALKS = (
    "short.first_run",
    # Its answers of some days ago come before any other: the order of writing counts.
    "review.walk",
    "lesson.walk",
    "check.walk",
    # What is written and shared comes before an exam's walk, which chooses the trainer's PIN.
    "guide.walk_forms",
    "workshop.walk",
    "new_trainer.walk",
    "install.walk",
    "teach.walk",
    "quiz.walk_practice",
    "quiz.walk_test",
    "exam.walk_exam",
    "exam.walk_release",
    "exam_window.walk",
    "essays.walk",
    "marks.walk",
    "classes.walk",
    "present.walk",
    "tagging.walk",
    "question_types.walk",
    "case.walk",
    "short.progress",
    "certificate.walk",
    "short.search",
    "notes.walk",
    "short.quick_exit",
    "short.learners",
    "short.home",
    "short.help_lines",
    "guide.walk",
    "short.looks",
)
"""File and function of each, in the order a person would come to them; each starts where the one before ended."""


def run(
    out: Path,
    *,
    home: Path | None = None,
    theme: str = "light",
    size: tuple[int, int] = (1366, 768),
    zoom: float = 1.0,
    language: str = "en",
) -> int:
    """Walk through the whole program; return 0, or 1 when anything expected was not on screen or not recorded.

    Without `home` a temporary data folder is used. `size` is in pixels; `zoom` 1.0 is 100 %.
    """
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("[0-9][0-9]-*.png"):
        old.unlink()
    with folder_named("Aigerim") as folder:
        places = Places(home or folder / "htcourse-home")
        places.prepare()
        before = qInstallMessageHandler(_qt_said)
        application = QApplication.instance() or QApplication(["htcourse"])
        assert isinstance(application, QApplication)
        application.setStyle("Fusion")
        program = build(places, application, size=size, theme=theme, zoom=zoom, language=language)
        program.window.activateWindow()
        QTest.qWaitForWindowActive(program.window)
        driver = Driver(program, out)
        stray = StrayWindows(application)
        for walk in WALKS:
            _walk(driver, walk)
            if program.desk.session is None:
                driver.expect(False, "somebody is at work: nothing can be walked through without")
                break
        driver.expect(not stray.seen, f"no control flashes up as a window of its own {stray.seen or ''}".strip())
        program.window.close()
        qInstallMessageHandler(before)
    driver.write(
        theme=theme, size=f"{size[0]}x{size[1]}", zoom=zoom, language=language, platform=application.platformName()
    )
    for sentence in driver.failures:
        print(f"Not as expected: {sentence}", file=sys.stderr)
    print(f"{driver.pictures} pictures and tour.json are in {out}")
    return 1 if driver.failures else 0


def _qt_said(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    """Print what Qt warns of, but not what windows that nobody sees cannot do: that would be a page of it."""
    if not words.startswith("This plugin does not support"):
        print(words, file=sys.stderr)


def _walk(driver: Driver, walk: str) -> None:
    driver.note(walk=walk)
    file, _, function = walk.partition(".")
    try:
        getattr(import_module(f"htcourse.tour.{file}"), function)(driver)
    except Exception as missing:  # a failure of this walk: the others go on
        is_foreseen = isinstance(missing, NotSeenError | CourseError)
        driver.expect(False, f"{walk}: {missing if is_foreseen else traceback.format_exc()}")
        driver.picture_of_dialog(f"lost-in-{walk.replace('.', '-')}")
        driver.close_dialogs()
