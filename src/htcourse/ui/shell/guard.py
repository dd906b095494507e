"""The trainer's PIN before every screen for trainers: said once, asked again after any other screen was shown."""

from PySide6.QtCore import QObject, Signal

from htcourse.ui.shell.registry import Behind
from htcourse.usecases.machine.machine_settings import Places


class Guard(QObject):
    """One for a window. A curtain, not a lock: whoever can open the files can read them."""

    opened = Signal()
    """The PIN was said."""
    refused = Signal()
    """Something else was said."""

    def __init__(self, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.is_open = False

    def holds(self, behind: Behind) -> bool:
        """Whether a screen may not be shown yet."""
        # A learner's start asks for no PIN of trainers.
        if behind is Behind.NOTHING or self.is_open:
            return False
        return behind is Behind.PIN or self.has_pin

    @property
    def has_pin(self) -> bool:
        """Whether a trainer has chosen a PIN on this computer."""
        from htcourse.usecases.people.trainer_pin import has_trainer_pin

        return has_trainer_pin(self._places)

    def say(self, pin: str) -> None:
        """Open at the PIN of this computer, or choose the first one; raises CourseError for what can be none."""
        from htcourse.usecases.people.trainer_pin import is_trainer, set_trainer_pin

        if not self.has_pin:
            set_trainer_pin(self._places, pin)
        self.is_open = is_trainer(self._places, pin)
        (self.opened if self.is_open else self.refused).emit()

    def close(self) -> None:
        """Ask again at the next screen for trainers."""
        self.is_open = False
