"""My notes' controller."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from htcourse.ui.dialogs import ask
from htcourse.ui.screens.notes.view import NotesView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.reading.highlights import remove_highlight
from htcourse.usecases.reading.open_notes import NoteRow, open_notes
from htcourse.usecases.reading.record_reading import set_bookmark, write_note
from htcourse.usecases.session import Changed


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
        """Take it away; of a note, whose words are nowhere else, it is asked first."""
        person = self._desk.person
        if row.kind == "note":
            title, words = self.tr("Take this note away?"), self.tr("Its words cannot be brought back.")
            take_away = partial(self._change, partial(write_note, person, row.section_id, ""))
            ask(self._desk.look, self._view, title, words, self.tr("Take away"), take_away, "danger")
        elif row.kind == "highlight":
            self._change(partial(remove_highlight, person, row.id))
        else:
            self._change(partial(set_bookmark, person, row.section_id, False))

    def _change(self, change: Callable[[], Changed]) -> None:
        if self._desk.change(change):
            self.show()
