"""Somebody of the class at random, while presenting: of those who are there, and nobody twice."""

from random import SystemRandom

from PySide6.QtCore import QObject

from htcourse.core.random_person import Picker
from htcourse.ui.screens.present.view import PresentView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.classes.meeting import Meeting, who_is_there


class Picking(QObject):
    """Goes through one class; begins anew where it or who was ticked as there is another."""

    def __init__(self, view: PresentView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._people, self._are_ticked, self._is_class = tuple[str, ...](), False, False
        self._picker = Picker([], SystemRandom())

    def take(self, meeting: Meeting | None, *, anew: bool = False) -> None:
        """Take the people of the meeting's class, of them those who were ticked as there if any are."""
        people, self._are_ticked = tuple[str, ...](), False
        self._is_class = meeting is not None and bool(meeting.class_id)
        if meeting is not None and meeting.class_id:
            class_id, day = meeting.class_id, meeting.begun[:10]
            found = self._desk.try_to(lambda: who_is_there(self._desk.places, class_id, day))
            people, self._are_ticked = found or (people, False)
        if anew or people != self._people:
            self._people, self._picker = people, Picker(people, SystemRandom())
            self._show("")

    def pick(self) -> None:
        """Show who comes next."""
        self._show(self._picker.pick() or self.tr("Nobody is in this class yet."))

    def _show(self, name: str) -> None:
        self._view.show_picked(name, self._picker.left, is_class=self._is_class, are_ticked=self._are_ticked)
