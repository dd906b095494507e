"""The trainer's PIN before every screen for trainers: said once, asked again after any other screen was shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from htcourse.ui.shell.registry import Behind
from htcourse.usecases.machine.machine_settings import Places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from htcourse.core.errors import CourseError
    from htcourse.ui.look.theme import Look
    from htcourse.usecases.session import Session


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
        self.was_reset = False
        """Whether PINs were taken away at this start: who did that may choose another one."""

    def holds(self, behind: Behind) -> bool:
        """Whether a screen may not be shown yet; without a PIN modules are open to who alone learns here."""
        # A learner's start asks for no PIN of trainers.
        if behind is Behind.NOTHING or self.is_open:
            return False
        return behind is Behind.PIN or self.has_pin or not self.may_choose

    @property
    def has_pin(self) -> bool:
        """Whether a trainer has chosen a PIN on this computer."""
        from htcourse.usecases.people.trainer_pin import has_trainer_pin

        return has_trainer_pin(self._places)

    @property
    def lost(self) -> CourseError | None:
        """What is told where the PIN was lost with the settings, and none opens; None else."""
        from htcourse.usecases.people.trainer_pin import lost_pin

        return lost_pin(self._places)

    @property
    def may_choose(self) -> bool:
        """Whether the first PIN can be chosen now."""
        from htcourse.usecases.people.trainer_pin import may_choose_trainer_pin

        return may_choose_trainer_pin(self._places) or (self.was_reset and not self.has_pin)

    def keeps(self, session: Session) -> bool:
        """Whether a record is that of who teaches, among those of others: the trainer's PIN opens it."""
        return session.is_teaching and self.keeps_who_teaches

    @property
    def keeps_who_teaches(self) -> bool:
        """Whether the tile of who teaches asks for the trainer's PIN: where others learn, too."""
        ids = {*self._places.learner_ids(), *self._places.lost_ids()}
        return len(ids) > 1 and self.has_pin and not self.is_open

    def say(self, pin: str) -> None:
        """Open at the PIN of this computer; raises CourseError for too many wrong ones."""
        (self.opened if self.opens(pin) else self.refused).emit()

    def open(self) -> None:
        """Open once more for who said the PIN a moment ago."""
        self.is_open = True
        self.opened.emit()

    def opens(self, pin: str) -> bool:
        """Open at the PIN, tell nobody, and return whether it was that; raises CourseError for too many wrong ones."""
        self.is_open = self.is_right(pin)
        return self.is_open

    def is_right(self, pin: str) -> bool:
        """Whether it is the trainer's PIN; nothing opens. Raises CourseError for too many wrong ones."""
        from htcourse.usecases.people.trainer_pin import is_trainer

        return is_trainer(self._places, pin)

    def choose(self, pin: str) -> None:
        """Take the first PIN, or another one where it is open; raises CourseError for what can be none."""
        from htcourse.usecases.people.trainer_pin import set_trainer_pin

        if self.may_choose or self.is_open:
            set_trainer_pin(self._places, pin)
            self.is_open = True

    def close(self) -> None:
        """Ask again at the next screen for trainers."""
        self.is_open = False

    def after_pin(self, look: Look, window: QWidget, call: Callable[[], object]) -> None:
        """Go on with `call` once the PIN was said, at once where none was chosen or the guard is open.

        It opens no screen for trainers: what is asked for is done once.
        """
        if not self.holds(Behind.PIN_IF_SET):
            call()
            return
        from htcourse.ui.dialogs.pin import PinDialog  # few people have one

        dialog = PinDialog(look, window, self.tr("the trainer"), self.is_right)
        dialog.opened.connect(call)
        dialog.open()
        dialog.pad.focus_first()
