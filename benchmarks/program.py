"""A program with a learner in the middle of the course, for the benchmarks that run inside one process."""

import gc
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import process_time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from htcourse.app import Program, build
from htcourse.store.places import Places
from htcourse.ui.screens.lesson.screen import LessonScreen
from htcourse.ui.screens.lesson.view import LessonView
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.record_reading import accept_content_note

TIMEOUT_MS = 10_000
PAUSE_MS = 60
"""How long to let a program come to rest before something is measured."""


@contextmanager
def running_program() -> Iterator[Program]:
    """Give a program with its window on screen and a learner who has accepted every content note."""
    application = QApplication.instance() or _application()
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder) / "home")
        learner = create_learner(places, country="kz")
        program = build(places, application, learner=learner, size=(1366, 768), theme="light", zoom=1.0)
        for row in program.desk.person.libraries[0].contents("en"):
            accept_content_note(program.desk.person, row.lesson)
        rest()
        # As the program itself does after its start.
        gc.collect()
        gc.freeze()
        try:
            yield program
        finally:
            program.window.close()


def _application() -> QApplication:
    QApplication.setStyle("Fusion")
    return QApplication(["benchmarks"])


def lesson_shown(program: Program) -> LessonView:
    """Return the view of the lesson on the screen."""
    screen = program.window.screen_shown
    assert isinstance(screen, LessonScreen)
    return screen.view


def rest(milliseconds: int = PAUSE_MS) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class _Painted(QObject):
    """Ends a loop when a window has painted a widget, and notes when that was."""

    def __init__(self, widget: QWidget, loop: QEventLoop) -> None:
        super().__init__()
        self._widget, self._window = widget, widget.window()
        self._loop = loop
        self._is_seen = self._is_painting = False
        self.at = 0.0
        self._widget.installEventFilter(self)
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let the window paint, which it does in one go, and look at the clock."""
        if event.type() == QEvent.Type.Paint and watched is self._widget:
            self._is_seen = True
        elif event.type() == QEvent.Type.UpdateRequest and watched is self._window and not self._is_painting:
            self._is_painting = True
            QCoreApplication.sendEvent(watched, event)
            self._is_painting = False
            if self._is_seen and not self.at:
                self.at = process_time()
                self._loop.quit()
            return True
        return False

    def stop(self) -> None:
        """Look no longer."""
        self._widget.removeEventFilter(self)
        self._window.removeEventFilter(self)


def milliseconds_to_paint(act: Callable[[], object], shows: Callable[[], QWidget]) -> float:
    """Do something and return the milliseconds of work until the widget that shows it is painted.

    Raises RuntimeError when it is hidden, or not painted in ten seconds.
    """
    rest()
    began = process_time()
    act()
    return (_painted_at(shows()) - began) * 1000


def _painted_at(widget: QWidget) -> float:
    if not widget.isVisible() or widget.visibleRegion().isEmpty():
        raise RuntimeError(f"{widget!r} is not on the screen: it would never be painted")
    loop = QEventLoop()
    painted = _Painted(widget, loop)
    widget.update()
    _run(loop)
    painted.stop()
    if not painted.at:
        raise RuntimeError(f"{widget!r} was not painted")
    return painted.at


def _run(loop: QEventLoop) -> None:
    timer = QTimer(singleShot=True, interval=TIMEOUT_MS)
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec()
    timer.stop()
