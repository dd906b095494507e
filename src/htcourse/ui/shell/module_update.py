"""Keeps the window with the modules that count: after an update of the program, and when another program changed them.

A change made elsewhere is told when somebody comes back to the window, and taken before a screen is filled: what a
page shows is all of it old, or all of it new.
"""

from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from htcourse.core.errors import CourseError, Report
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.window import MainWindow
from htcourse.usecases.changed import Changed
from htcourse.usecases.modules.modules_to_compile import builtin_problem, changed_modules, has_modules, waiting_modules


class _Remade(NamedTuple):
    """Which were made ready, which were damaged and made anew, what stands in the way of others."""

    is_any: bool = False
    ready: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    problems: tuple[CourseError, ...] = ()


class ModuleUpdate(QObject):
    """One for a window; looks at the built-in course alone where none is installed."""

    def __init__(self, desk: Desk, window: MainWindow, application: QApplication) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._is_taking = False
        desk.changes.library_changed.connect(self._reopen)
        desk.navigator.filling.connect(self._take)
        application.applicationStateChanged.connect(self._look)

    def _reopen(self) -> None:
        """Open the libraries that count now, and show the page anew; the learner's file stays open."""
        session = self._desk.session
        if session is not None and session.counting and not self._is_taking:
            self._desk.session = session.with_libraries()
            self._desk.navigator.reload()

    def _take(self) -> None:
        """Open the modules as another program left them, and tell the pages, before one is filled."""
        session = self._desk.session
        taken = self._desk.try_to(session.with_libraries) if session is not None and session.has_old_modules() else None
        if taken is None:
            return
        self._desk.session, self._is_taking = taken, True
        self._window.hide_notice()
        try:
            self._desk.changes.tell(Changed(library=True))
        finally:
            self._is_taking = False

    def _look(self, state: Qt.ApplicationState) -> None:
        """Say that another program changed the modules, to somebody who comes back from it."""
        session = self._desk.session
        if state == Qt.ApplicationState.ApplicationActive and session is not None and session.has_old_modules():
            words = self.tr("Another program changed the modules: this page is from before, the next one is new.")
            self._window.show_notice(words, self.tr("Show it anew"), self._desk.navigator.reload)

    def run(self) -> None:
        """Look in a job for modules of another version or with a damaged library, and compile them.

        Of the built-in course it is told where it is not as it was built.
        """
        places = self._desk.places
        waiting = waiting_modules(places) if has_modules(places) else ()

        def work(report: Report) -> _Remade:
            problem = builtin_problem(places)
            own = (problem,) if problem else ()
            damaged = changed_modules(places, report) if has_modules(places) else ()
            if not (waiting or damaged):
                return _Remade(problems=own)
            # They bring the YAML and Markdown readers.
            from htcourse.usecases.modules.apart import build_apart
            from htcourse.usecases.modules.installed import recompile_modules

            problems = recompile_modules(places, report, build=build_apart)
            still = {*waiting_modules(places), *changed_modules(places)}
            ready, mended = (tuple(each for each in one if each not in still) for one in (waiting, damaged))
            return _Remade(True, tuple(each for each in ready if each not in mended), mended, (*own, *problems))

        title = (
            self.tr("Making the modules ready") if has_modules(places) else ""
        )  # a look at the course alone has none
        self._desk.run(self, work, self._done, title, is_quiet=True)

    def _done(self, made: _Remade) -> None:
        if made.is_any:
            self._desk.changes.tell(Changed(library=True))
        told = []
        if made.mended:
            words = self.tr(
                "The library of {titles} was damaged and is made anew; tell your trainer of a mark that looks wrong."
            )
            told.append(words.format(titles=", ".join(made.mended)))
        elif made.ready:
            words = self.tr("Made ready for this version of the program: {titles}.")
            told.append(words.format(titles=", ".join(made.ready)))
        if told:
            self._window.show_notice(" ".join(told), self.tr("Close"), self._window.hide_notice)
        for problem in made.problems:
            self._window.show_error(problem)
