"""A draft tried as a learner, in the same window: the record of who is at work is put aside and comes back after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.navigation import PutAside
from htcourse.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from htcourse.usecases.workshop.try_draft import Trial


class _Kept(NamedTuple):
    keeps_nothing: bool
    place: PutAside


class TrialStage(QObject):
    """Nothing a trial records is kept; the way back to the editor is always in view."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._kept: _Kept | None = None
        self._trial: Trial | None = None

    @property
    def is_on(self) -> bool:
        """Whether a draft is being tried."""
        return self._trial is not None

    def begin(self, trial: Trial) -> None:
        """Open a draft as a learner would: at its first section, or the case that is to be tried."""
        desk, person = self._desk, self._desk.person
        self.end()
        self._window.save_screen()
        session = trial.session(desk.places, person.language, person.country, person.libraries)
        self._window.forget_screen()  # else it would be left once more, with the trial's record
        self._kept = _Kept(desk.keeps_nothing, desk.navigator.put_aside())
        self._trial = trial
        desk.session, desk.aside, desk.keeps_nothing = session, person, True
        whole = self.tr("You try the module as a learner. Nothing of this is kept.")
        words = self.tr("You try the case as a learner. Nothing of this is kept.") if trial.case else whole
        self._window.show_notice(words, self.tr("Back to the editor"), self.end, "arrow-left")
        if trial.case:
            desk.navigator.show("case", trial.case)
        elif trial.first_section:
            desk.navigator.show("lesson", trial.first_section)
        if desk.navigator.current is None:
            desk.navigator.show("home")

    def end(self) -> None:
        """Forget the trial and go on where it began."""
        trial, kept = self._trial, self._kept
        if trial is None or kept is None:
            return
        desk = self._desk
        self._window.save_screen()
        self._window.forget_screen()
        self._trial = self._kept = None
        self._window.hide_notice()
        desk.navigator.drop_screens()
        desk.close_session()
        trial.close()
        desk.session, desk.aside, desk.keeps_nothing = desk.aside, None, kept.keeps_nothing
        desk.navigator.take_up(kept.place)
