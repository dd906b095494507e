"""When what is typed is kept: after a pause, and every few seconds where there is none."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer

LONGEST_MS = 4_000
"""So much of typing a crash may take where nobody pauses."""


class TypingPause(QTimer):
    """Runs out a while after `typed` was called last, and at the latest LONGEST_MS after the first time."""

    def __init__(self, parent: QObject, pause_ms: int, keep: Callable[[], object]) -> None:
        super().__init__(parent, singleShot=True)
        self._pause_ms = pause_ms
        self._latest = QDeadlineTimer()
        self.timeout.connect(lambda: keep())

    def typed(self) -> None:
        """Wait anew for a pause."""
        if not self.isActive():
            self._latest = QDeadlineTimer(LONGEST_MS)
        self.start(min(self._pause_ms, max(0, self._latest.remainingTime())))
