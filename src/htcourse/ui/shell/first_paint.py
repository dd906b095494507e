"""When the first screen is there to be used: what may wait for it waits, and `--exit-when-shown` ends there."""

import json
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Tells once that a window was painted for the first time."""

    settled = Signal()
    """The window is on the screen, and the turn of the event loop after it is over, too: screens fill in there what
    waited for the paint."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint: an update may be asked for before the window can be seen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._let_screens_settle)
        return False

    def _let_screens_settle(self) -> None:
        QTimer.singleShot(0, self, self.settled.emit)


def tell_and_close(window: QWidget) -> None:
    """Print when this is and how much memory the program takes, a JSON object on a line, and close the window."""
    print(json.dumps({"at": time.time(), "memory_kib": _memory_kib()}), flush=True)
    window.close()


def _memory_kib() -> int:
    """Return this process's memory in KiB, or 0 where the system does not tell.

    What other processes use too is counted whole: a share of it would be another one with each program that runs.
    """
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Rss:")), 0)
