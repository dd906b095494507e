"""The application as the system sees it, which tells nobody of the course, and what becomes of mistakes of ours."""

import gc
import os
import sys
import warnings
from functools import partial
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import QApplication

from htcourse import __version__
from htcourse.core.errors import Cancelled
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.window import MainWindow
from htcourse.ui.widgets.label import tell_headings
from htcourse.usecases.machine.machine_settings import Places, note, note_error, without_values

NEUTRAL_NAME = "reader"


def make_application() -> QApplication:
    """Return the one application: its name, the window's class after it and Qt's own files tell nothing."""
    # By an option, so that no other is made first. `setStyle` returns one: a class of 600 names, 6 ms of a start.
    application = QApplication([NEUTRAL_NAME, "-style", "Fusion"])
    application.setApplicationName(NEUTRAL_NAME)
    # Qt's own file dialogs would keep the folders that were looked into; where nothing can be written they keep none.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    tell_headings()
    return application


def keep_what_the_start_made() -> None:
    """Never look for garbage among what the start has made."""
    gc.freeze()


def catch_mistakes(window: MainWindow) -> None:
    """Show a sentence for every exception that nobody caught."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            window.show_error(error)

    sys.excepthook = hook


def keep_log(desk: Desk) -> None:
    """Note down that the program started, how jobs end, and every warning of Qt and Python from now on."""
    places = desk.places
    note(places, f"htcourse {__version__} started: Qt {qVersion()}, Python {sys.version.split()[0]}, {sys.platform}")
    desk.jobs.ended.connect(partial(_note_job, places))
    print_warning = warnings.showwarning

    def warned(
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        note(places, f"{category.__name__} at {os.path.basename(filename)}:{lineno}", is_warning=True)
        print_warning(message, category, filename, lineno, file, line)

    warnings.showwarning = warned

    def qt_said(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            note(places, f"Qt: {without_values(words)}", is_warning=True)
        if sys.stderr is not None:
            print(words, file=sys.stderr)

    qInstallMessageHandler(qt_said)


def _note_job(places: Places, title: str, error: Exception | None) -> None:
    if error is None or isinstance(error, Cancelled):
        note(places, f"{title or 'quiet job'}: {'done' if error is None else 'stopped'}")
    else:
        note(places, f"{title or 'quiet job'}: failed", is_warning=True)
        note_error(places, error)
