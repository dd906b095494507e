"""Progress's controller: asks the use cases; copies, brings and deletes a person's record."""

from pathlib import Path

from PySide6.QtCore import QObject

from htcourse.core.quiz import Mode
from htcourse.ui.dialogs import tell
from htcourse.ui.dialogs.files import open_file, save_file
from htcourse.ui.screens.progress.view import ProgressView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.people.learners import copy_learner
from htcourse.usecases.reading.open_progress import open_progress


class ProgressController(QObject):
    """Fills the view, and again when something changed while it is shown."""

    def __init__(self, view: ProgressView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._is_stale = True
        view.section_asked.connect(lambda section: desk.navigator.show("lesson", section))
        view.quiz_asked.connect(lambda quiz: desk.navigator.start_quiz(quiz, Mode.PRACTICE))
        view.quizzes_asked.connect(lambda: desk.navigator.show("quizzes"))
        view.certificate_asked.connect(lambda: desk.navigator.show("certificate"))
        view.copy_asked.connect(self.choose_copy)
        view.bring_asked.connect(self.choose_record)
        view.backups_asked.connect(self.show_backups)
        view.delete_asked.connect(self.confirm_delete)
        desk.changes.follow(self._changed)

    def show(self) -> None:
        """Fill the view if something changed since."""
        if self._is_stale:
            self._view.show_page(open_progress(self._desk.person))
            self._is_stale = False

    def choose_copy(self) -> None:
        """Ask where the copy goes."""
        title = self.tr("Export my data")
        save_file(self._view, title, "my-course.db", self.tr("Record (*.db)"), self.copy_to)

    def copy_to(self, path: Path) -> None:
        """Write the copy and say where it is."""
        person = self._desk.person
        written = self._desk.try_to(lambda: copy_learner(person.places, person.learner.id, path))
        if written is None:
            return
        words = self.tr("Your record was written to {path}. On another computer, choose Bring in under My data.")
        tell(self._desk.look, self._view.window(), self.tr("Exported"), words.format(path=written))

    def choose_record(self) -> None:
        """Ask for a record from another computer."""
        bring = self._desk.requests.bring_asked.emit
        title, kinds = self.tr("Bring in my data"), self.tr("Record (*.db)")
        open_file(self._view, title, kinds, lambda path: bring(str(path)))

    def show_backups(self) -> None:
        """Show the backups, each with a button to restore it."""
        # Only when somebody asks for them.
        from htcourse.ui.dialogs.backups import BackupsDialog
        from htcourse.usecases.people.restore_record import list_backups

        backups = self._desk.try_to(lambda: list_backups(self._desk.person))
        if backups is None:
            return  # their folder may not be read
        dialog = BackupsDialog(self._desk.look, backups, self._view.window())
        rows = {each.name: each for each in backups}
        dialog.restore_asked.connect(lambda name: self._desk.requests.restore_asked.emit(rows[name]))
        dialog.open()

    def confirm_delete(self) -> None:
        """Ask before everything of this person is deleted."""
        words = self.tr(
            "Everything you read, answered and noted is deleted from this computer, backups included. "
            "This cannot be taken back. Export first if you want to keep it."
        )
        title = self.tr("Delete my data?")
        self._desk.requests.delete_asked.emit(self._desk.person.learner.id, title, words)

    def _changed(self) -> None:
        self._is_stale = True
        if self._view.isVisible() and self._desk.session is not None:
            self.show()
