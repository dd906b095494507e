"""A program with a learner in the middle of the course, for the benchmarks that run inside one process."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from htcourse.app import Program, build
from htcourse.store.places import Places
from htcourse.usecases.learners import create_learner


@contextmanager
def running_program() -> Iterator[Program]:
    application = QApplication.instance() or QApplication(["benchmarks"])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder) / "home")
        places.prepare()
        learner = create_learner(places, country="kz")
        program = build(places, application, learner=learner, size=(1366, 768), theme="light", zoom=1.0)
        QTest.qWaitForWindowExposed(program.window)
        yield program
        program.window.close()


class _Painted(QObject):
    """Stops a loop when a widget was painted."""

    def __init__(self, widget: QWidget, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._loop.quit()
        return False


def milliseconds_to_paint(act: Callable[[], None], painted: Callable[[], QWidget]) -> float:
    """Do something and return the milliseconds until the widget it changes was painted."""
    QTest.qWait(30)
    began = perf_counter()
    act()
    widget = painted()
    loop = QEventLoop()
    filter_ = _Painted(widget, loop)
    widget.update()
    loop.exec()
    del filter_
    return (perf_counter() - began) * 1000
