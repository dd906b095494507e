"""How long a question has been in sight: what is hidden, as below the neutral page, takes no time."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.clock import seconds_awake


class TimeInSight(QObject):
    """A stopwatch that rests while a view is hidden, and in a sleep of the computer."""

    went_on = Signal()
    """What was hidden is seen again as it was left."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._since = 0.0
        self._rests_since: float | None = None
        view.installEventFilter(self)

    def begin(self) -> None:
        """Count from now."""
        self._since, self._rests_since = seconds_awake(), None

    def read(self) -> float:
        """Return the seconds since it began."""
        return (seconds_awake() if self._rests_since is None else self._rests_since) - self._since

    def drop(self, seconds: float) -> None:
        """Count what came after so many seconds alone."""
        self._since += seconds

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Rest while the view is hidden."""
        if event.type() == QEvent.Type.Hide and self._rests_since is None:
            self._rests_since = seconds_awake()
        elif event.type() == QEvent.Type.Show and self._rests_since is not None:
            self._since, self._rests_since = self._since + seconds_awake() - self._rests_since, None
            self.went_on.emit()
        return False
