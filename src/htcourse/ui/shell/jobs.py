"""Long work in a pool: its result comes back on the windows' thread, with progress and a way to stop."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Event
from time import monotonic
from typing import Any, ClassVar

import shiboken6
from PySide6.QtCore import QAbstractEventDispatcher, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Cancelled, Report
from htcourse.ui.look.theme import Look

LOOKS_EVERY_MS = 500
SHOW_AFTER_MS = 800
REPORT_EVERY_SECONDS = 0.05

Work = Callable[[Report], Any]


class _Job:
    """A job under way and what is called when it ends."""

    def __init__(
        self, owner: QObject, title: str, on_done: Callable[[Any], object], on_error: Callable[[Exception], None]
    ) -> None:
        self.owner = owner
        self.title = title
        self.on_done = on_done
        self.on_error = on_error
        self.stop = Event()
        self.dialog: Any = None


class _Run(QRunnable):
    """Calls a function in the pool; knows no widget."""

    def __init__(self, jobs: Jobs, number: int, work: Work, stop: Event) -> None:
        super().__init__()
        self._jobs = jobs
        self._number = number
        self._work = work
        self._stop = stop
        self._reported_at = 0.0

    def run(self) -> None:
        """Do the work and hand over what came of it."""
        try:
            result = self._work(self._report)
        except Exception as error:  # every error is the owner's to show
            with suppress(RuntimeError):  # the window is gone by now, and nobody is to be told
                self._jobs.failed.emit(self._number, error)
        else:
            with suppress(RuntimeError):
                self._jobs.finished.emit(self._number, result)

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled(done, total)
        now = monotonic()
        if done >= total or now - self._reported_at > REPORT_EVERY_SECONDS:
            self._reported_at = now
            self._jobs.progressed.emit(self._number, done, total)


class _Collector(QObject):
    """Looks for garbage between two events, on the windows' thread, for as long as there is a window.

    Python looks wherever it happens to be: in a worker, where controls are taken apart while their own thread takes
    them apart too, and the program ends in Qt; or in the middle of Qt, which then waits for itself for ever.
    """

    _windows: ClassVar[set[int]] = set()

    def __init__(self, parent: Jobs) -> None:
        super().__init__(parent)
        self._parent = parent
        gc.disable()
        _Collector._windows.add(id(self))
        parent.destroyed.connect(partial(_Collector._end, id(self)))
        self.timer = QTimer(self, interval=LOOKS_EVERY_MS, singleShot=True)
        self.timer.timeout.connect(self._collect)
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._look_later)

    def _look_later(self) -> None:
        """Look a while after something was made, or while a worker makes something: who does nothing is not woken."""
        if not self.timer.isActive() and (self._parent.is_busy or self._due() is not None):
            self.timer.start()

    def _collect(self) -> None:
        """Collect the oldest generation that is due."""
        generation = self._due()
        if generation is not None:
            gc.collect(generation)

    @staticmethod
    def _due() -> int | None:
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        return max((at for at, (count, most) in enumerate(counts) if count > most), default=None)

    @staticmethod
    def _end(which: int) -> None:
        _Collector._windows.discard(which)
        if not _Collector._windows:
            gc.enable()


class Jobs(QObject):
    """One for a window. Signals are its own, so a worker never outlives what it emits on."""

    finished = Signal(int, object)
    """A job's number and its result."""
    failed = Signal(int, object)
    """A job's number and the exception it raised."""
    progressed = Signal(int, int, int)
    """A job's number, how much is done, of how much."""
    ended = Signal(str, object)
    """A job that was told of ended: its title and its exception, None when it was done."""

    def __init__(self, look: Look, parent: QObject, window: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._window = window
        self._pool = QThreadPool(self)
        self._jobs: dict[int, _Job] = {}
        self._collector = _Collector(self)
        self._number = 0
        self.destroyed.connect(partial(Jobs._stop_all, self._jobs, self._pool))  # before the pool goes
        queued = Qt.ConnectionType.QueuedConnection
        self.finished.connect(self._finish, queued)
        self.failed.connect(self._fail, queued)
        self.progressed.connect(self._progress, queued)

    def set_window(self, window: QWidget) -> None:
        """Say which window progress is shown over."""
        self._window = window

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return bool(self._jobs)

    def run(
        self,
        owner: QObject,
        work: Work,
        on_done: Callable[[Any], object],
        on_error: Callable[[Exception], None],
        title: str,
        *,
        is_quiet: bool = False,
        is_latest: bool = False,
    ) -> None:
        """Call `work(report)` in the pool, then one of the two others here, unless `owner` is gone by then.

        The owner is what the two others write on: a view, a controller, a dialog.
        A quiet job shows no progress of its own: it goes on beside what a person does, who says so elsewhere.
        Of the latest nothing older of its owner and title counts: that is stopped, and nobody is told of it.
        """
        if is_latest:
            for earlier, each in tuple(self._jobs.items()):
                if each.owner is owner and each.title == title:
                    self._take(earlier).stop.set()
        self._number += 1
        number = self._number
        job = _Job(owner, title, on_done, on_error)
        self._jobs[number] = job
        self._pool.start(_Run(self, number, work, job.stop))
        if not is_quiet:
            QTimer.singleShot(SHOW_AFTER_MS, self, lambda: self._show_progress(number))

    def close(self) -> None:
        """Stop every job and wait for it; nothing is called any more."""
        for number in tuple(self._jobs):
            self._take(number).stop.set()
        self._pool.waitForDone()

    @staticmethod
    def _stop_all(jobs: dict[int, _Job], pool: QThreadPool) -> None:
        """Stop every job and wait for it here, without Python's lock; the pool's own end would wait with it, for ever.

        It does where a window goes while something waits in Qt's code and lets no other thread run.
        """
        for each in jobs.values():
            each.stop.set()
        pool.waitForDone()

    def _show_progress(self, number: int) -> None:
        job = self._jobs.get(number)
        if job is None or self._window is None:
            return
        # Most jobs end before this; the dialog is not part of the start.
        from htcourse.ui.dialogs.job import JobDialog

        dialog = JobDialog(self._look, job.title, self._window)
        dialog.stop_asked.connect(job.stop.set)
        job.dialog = dialog
        dialog.open()

    def _finish(self, number: int, result: object) -> None:
        if number in self._jobs:
            job = self._take(number)
            self.ended.emit(job.title, None)
            if shiboken6.isValid(job.owner):
                job.on_done(result)

    def _fail(self, number: int, error: Exception) -> None:
        if number in self._jobs:
            job = self._take(number)
            self.ended.emit(job.title, error)
            if shiboken6.isValid(job.owner):
                job.on_error(error)

    def _progress(self, number: int, done: int, total: int) -> None:
        job = self._jobs.get(number)
        if job is not None and job.dialog is not None and shiboken6.isValid(job.dialog):
            job.dialog.show_progress(done, total)

    def _take(self, number: int) -> _Job:
        job = self._jobs.pop(number)
        if job.dialog is not None and shiboken6.isValid(job.dialog):
            job.dialog.close_now()
        return job
