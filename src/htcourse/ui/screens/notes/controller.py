"""My notes' controller."""

from functools import partial

from PySide6.QtCore import QObject

from htcourse.ui.screens.notes.view import NotesView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.reading.highlights import remove_highlight
from htcourse.usecases.reading.open_notes import NoteRow, open_notes
from htcourse.usecases.reading.record_reading import set_bookmark


class NotesController(QObject):
    """Fills the view each time it is shown."""

    def __init__(self, view: NotesView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        view.place_asked.connect(partial(desk.navigator.show, "lesson"))
        view.remove_asked.connect(self._remove)
        view.course_asked.connect(desk.requests.course_asked)

    def show(self) -> None:
        """Show what is kept now."""
        self._view.show_notes(open_notes(self._desk.person))

    def _remove(self, row: NoteRow) -> None:
        person = self._desk.person
        if self._desk.change(
            lambda: (
                remove_highlight(person, row.id)
                if row.kind == "highlight"
                else set_bookmark(person, row.section_id, False)
            )
        ):
            self.show()
