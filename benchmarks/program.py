"""A learner in the middle of the course, and a program at which they sit, for the benchmarks inside one process."""

import gc
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import process_time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from htcourse.app import Program, build
from htcourse.core.model_answers import model_answers
from htcourse.store.places import Places
from htcourse.ui.screens.lesson.screen import LessonScreen
from htcourse.ui.screens.lesson.view import LessonView
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.attempts.shown_question import question_now
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.reading.record_reading import accept_content_note, keep_place, mark_read
from htcourse.usecases.session import Session

TIMEOUT_MS = 10_000
PAUSE_MS = 60
"""How long to let a program come to rest before something is measured."""


def learner_in_the_middle(places: Places) -> str:
    """Make a learner who read the first half of the course, answered its checks, every third wrong, and left there.

    Every content note is accepted. Returns the learner's id.
    """
    learner = create_learner(places, country="kz")
    with closing(Session.open(places, learner)) as session:
        contents = session.libraries[0].contents("en")
        for row in contents:
            accept_content_note(session, row.lesson)
        sections = [head for row in contents for head in row.sections]
        read, after = sections[: len(sections) // 2], sections[len(sections) // 2]
        for head in read:
            mark_read(session, head.id)
        for number, ref in enumerate(ref for head in read for ref in head.questions):
            page, question = open_question(session, ref), question_now(session.library(ref).question(ref, "en"))
            answers = model_answers(question.body, page.interaction)
            answer_question(session, ref, answers["right" if number % 3 else "wrong"], seed=page.seed)
        keep_place(session, after.id, "")
    return learner


@contextmanager
def running_program(who: Callable[[Places], str | None] = learner_in_the_middle) -> Iterator[Program]:
    """Give a program with its window on screen; `who` is at work, nobody yet without an id."""
    application = QApplication.instance() or _application()
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder) / "home")
        program = build(places, application, learner=who(places), size=(1366, 768), theme="light", zoom=1.0)
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


def screen_shown(program: Program) -> QWidget:
    """Return the screen that the window shows."""
    screen = program.window.screen_shown
    assert screen is not None
    return screen.as_widget


def lesson_shown(program: Program) -> LessonView:
    """Return the view of the lesson on the screen."""
    return _lesson(program).view


def _lesson(program: Program) -> LessonScreen:
    screen = program.window.screen_shown
    assert isinstance(screen, LessonScreen)
    return screen


def show_whole(program: Program, section_id: str) -> LessonView:
    """Show a section and return its view once what stands beside the text is right, too."""
    program.desk.navigator.show("lesson", section_id)
    wait_for_the_rest(program)
    return lesson_shown(program)


def wait_for_the_rest(program: Program) -> None:
    """Let the event loop run until what stands beside the section just shown is right.

    Raises RuntimeError when it is not in ten seconds.
    """
    told: list[bool] = []
    loop = QEventLoop()

    def end() -> None:
        told.append(True)
        loop.quit()

    settled = _lesson(program).controller.settled
    settled.connect(end)
    _run(loop)
    settled.disconnect(end)
    if not told:
        raise RuntimeError("what stands beside the section was not shown")


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


def milliseconds_to_the_rest(act: Callable[[], object], program: Program) -> float:
    """Show a section and return the milliseconds of work until what stands beside it is right and painted, too."""
    rest()
    began = process_time()
    act()
    wait_for_the_rest(program)
    return (_painted_at(lesson_shown(program).side) - began) * 1000


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
