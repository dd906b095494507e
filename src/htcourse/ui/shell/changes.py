"""Turns what use cases say they changed into signals; nothing else does."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from htcourse.usecases.changed import Changed


class Changes(QObject):
    """One for the program: screens listen, controllers tell."""

    progress_changed = Signal()
    """Something was read or answered."""
    library_changed = Signal()
    """A module was installed, renewed or removed."""
    preferences_changed = Signal()
    """Language, country, route or another preference changed; the desk has the new session already."""
    learners_changed = Signal()
    """A learner was created, renamed or deleted."""
    day_began = Signal()
    """Another day of study began while the program runs: what is due, and what was today, is to be shown anew."""

    def follow(self, slot: Callable[[], object]) -> None:
        """Call `slot` after whatever changes a page that says how far somebody is."""
        for signal in (self.progress_changed, self.library_changed, self.preferences_changed, self.day_began):
            signal.connect(slot)

    def tell(self, changed: Changed) -> None:
        """Emit a signal for everything that changed."""
        if changed.library:
            self.library_changed.emit()
        if changed.preferences:
            self.preferences_changed.emit()
        if changed.learners:
            self.learners_changed.emit()
        if changed.progress:
            self.progress_changed.emit()
