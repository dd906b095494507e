"""The controller of classes: reads a class in a job, makes one, collects results once it is said what each file is."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.errors import CourseError, Report
from htcourse.ui import dialogs
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.files import open_folder, save_file, tell_written
from htcourse.ui.dialogs.name import ask_line
from htcourse.ui.look.texts import day_text, error_text
from htcourse.ui.screens.classes.people import PeopleKeeper
from htcourse.ui.screens.classes.view import ClassesView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.keeper import quietly
from htcourse.ui.shell.trainers import look_at, offer_to_read
from htcourse.usecases.classes.class_card import CARD, card_of, save_card
from htcourse.usecases.classes.class_report import ClassReport, class_report
from htcourse.usecases.classes.collect import collect, look, result_files
from htcourse.usecases.classes.file_verdicts import Collected
from htcourse.usecases.classes.forget import has_sent, is_over, purge_day, set_purge_day
from htcourse.usecases.classes.on_list import all_on_list
from htcourse.usecases.classes.reports import ReportTable, marks_table, save_report
from htcourse.usecases.classes.result_file import folders_inside
from htcourse.usecases.classes.roster import ClassFile, list_classes, new_class, older_lists, purge_class
from htcourse.usecases.exchange.save_text import plain_name
from htcourse.usecases.machine.machine_settings import keep_last_class, last_class
from htcourse.usecases.marking.begun_marks import forget_gone_marks
from htcourse.usecases.results.counting import MARKS, counting_of

_WORDS = partial(QCoreApplication.translate, "Reports")
Read = tuple[tuple[ClassFile, ...], tuple[CourseError, ...], ClassReport | None]

LONGEST_NAME = 100
_DAY = 10


class ClassesController(QObject):
    """Reads everything anew each time it is shown, and after each thing that was written."""

    def __init__(self, view: ClassesView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._chosen, self._which = "", str(MARKS.which)
        self._classes: tuple[ClassFile, ...] = ()
        self._report: ClassReport | None = None
        self._files: tuple[Path, ...] = ()
        self._inside = 0
        view.which_chosen.connect(self._on_which)
        view.list_asked.connect(self.show)
        view.new_asked.connect(self._on_new)
        self.people = PeopleKeeper(view, desk, self._of, self.show)
        view.people_asked.connect(self.people.ask_for_more)
        view.person_asked.connect(self.people.open_person)
        view.card_asked.connect(self._on_card)
        view.export_asked.connect(self._on_export)
        view.collect_asked.connect(self._on_collect)
        view.taken.connect(self._on_taken)
        view.attempt_asked.connect(lambda *ids: desk.navigator.show("marks", self._chosen, *ids))
        view.essays_asked.connect(lambda: desk.navigator.show("essays", self._chosen))
        view.exams_asked.connect(lambda: desk.navigator.show("exams", self._chosen))
        view.remove_asked.connect(self._on_remove)

    def open(self, class_id: str) -> None:
        """Show a class; with an empty id that which was looked at last, on whichever page."""
        self._chosen = class_id or last_class(self._desk.places) or self._chosen
        self.show()

    def show(self) -> None:
        """Read the classes, and how the chosen one stands."""
        places, language, which = self._desk.places, self._desk.person.language, self._which
        chosen = self._chosen = self._chosen or last_class(places)

        def work(report: Report) -> Read:
            classes, problems = list_classes(places)
            problems = (*problems, *older_lists(places, classes))
            used = chosen or last_class(places)
            found = next((each for each in classes if each.id == used), next(iter(classes), None))
            if found is None:
                return classes, problems, None
            found = all_on_list(places, found)
            return classes, problems, class_report(places, found, counting_of(which=which), language, report)

        unread = partial(offer_to_read, self._desk, self._view, self.show)
        self._desk.run(self, work, self._show, self.tr("Reading the class"), on_failed=unread, is_latest=True)

    def _show(self, read: Read) -> None:
        if self._desk.session is None:
            return
        self._classes, problems, self._report = read
        told = [error_text(each) for each in (*problems, *(self._report.problems if self._report else ()))]
        of = self._of()
        if of is None or self._report is None:
            self._view.show_none(told)
            return
        self._chosen = of.id
        quietly(lambda: keep_last_class(self._desk.places, of.id))
        if purge_day(of) and not is_over(of, self._desk.clock):
            told.append(self.tr("This class is to be removed on {day}.").format(day=day_text(purge_day(of))))
        if is_over(of, self._desk.clock):
            words = self.tr("This class was to be removed on {day}. It stays until you remove it.")
            told.append(words.format(day=day_text(purge_day(of))))
        self._desk.requests.class_shown.emit(of.id, self.show)
        self._view.show_class(self._report, of.id, told)

    def _of(self) -> ClassFile | None:
        found = (each for each in self._classes if each.id == self._chosen)
        return next(found, next(iter(self._classes), None))

    def _on_which(self, which: str) -> None:
        self._which = which
        self.show()

    def _on_new(self) -> None:
        words = self.tr("Write its name, as “Group 3-2, spring”. Only those with its card see it.")
        named = self.tr("Name of the class"), self.tr("Make it")
        title = self.tr("New class")
        ask_line(self._desk.look, self._view.window(), title, words, named, self._make, LONGEST_NAME)

    def _make(self, name: str) -> None:
        made = self._desk.try_to(lambda: new_class(self._desk.places, name))
        if made is not None:
            look_at(self._desk, made.id)
            self._desk.navigator.show("classes", made.id)

    def _on_remove(self) -> None:
        of = self._of()
        if of is None:
            return
        title = self.tr("Remove {name}?").format(name=of.name)
        dialog = Dialog(self._desk.look, title, self._view.window())
        words = self.tr(
            "Its list, its key and every answer collected for it go: people {count}. Result files on sticks can be "
            "opened by nobody any more. What you exported stays where it is."
        )
        dialog.add_text(words.format(count=len(of.people)))
        if has_sent(self._desk.places, of.id):
            words = self.tr(
                "What was sent to a record store stays there: how it is taken back first stands in the guide, “From "
                "one room to a university”."
            )
            dialog.add_text(words)
        dialog.add_button(self.tr("On a day…"), "quiet", lambda: self._ask_day(of))
        dialog.add_button(self.tr("Keep it"), "primary")
        dialog.add_button(self.tr("Remove"), "danger", lambda: self._remove(of))
        dialog.open()

    def _ask_day(self, of: ClassFile) -> None:
        """Ask for the day from which this screen says that the class is to be removed."""
        words = self.tr("From that day My class says so; nothing is removed by itself. Write it as 2027-06-30.")
        if purge_day(of):
            words = self.tr("The day chosen is {day}.").format(day=day_text(purge_day(of))) + " " + words
        named = self.tr("Day"), self.tr("Keep the day")
        title = self.tr("Remove the class on a day")
        dialog = ask_line(self._desk.look, self._view.window(), title, words, named, partial(self._keep_day, of), _DAY)
        if purge_day(of):
            dialog.add_button(self.tr("No day"), "quiet", lambda: self._keep_day(of, ""))

    def _keep_day(self, of: ClassFile, day: str) -> None:
        if self._desk.try_to(lambda: set_purge_day(self._desk.places, of.id, day)) is not None:
            self.show()

    def _remove(self, of: ClassFile) -> None:
        if self._desk.done(lambda: purge_class(self._desk.places, of.id)):
            forget_gone_marks(self._desk.places, self._desk.person)
            self._chosen = ""
            self.show()

    def _on_card(self) -> None:
        of = self._of()
        if of is not None:
            title, kinds = self.tr("Write the card"), self.tr("Class cards (*.htclass)")
            save_file(
                self._view, title, plain_name(of.name, "class") + CARD, kinds, lambda path: self._write_card(of, path)
            )

    def _write_card(self, of: ClassFile, path: Path) -> None:
        if self._desk.done(lambda: save_card(of, path)):
            words = self.tr("Written to {path}. The key of the class, to be read aloud where a card is doubted: {key}")
            told = words.format(path=path, key=card_of(of).fingerprint)
            dialogs.tell(self._desk.look, self._view.window(), self.tr("Written"), told)

    def _on_export(self) -> None:
        if self._report is not None:
            table = marks_table(self._report, say=_WORDS)
            name, kinds = f"{table.file_name}.xlsx", self.tr("Tables (*.xlsx *.csv)")
            save_file(
                self._view, self.tr("Export the class by codes"), name, kinds, lambda path: self._save(table, path)
            )

    def _save(self, table: ReportTable, path: Path) -> None:
        if self._desk.done(lambda: save_report(table, path)):
            tell_written(self._desk.look, self._view, path)

    def _on_collect(self) -> None:
        open_folder(self._view, self.tr("Collect results"), self.look_into)

    def look_into(self, folder: Path) -> None:
        """Say what each file of a folder is."""
        of = self._of()
        files = self._desk.try_to(lambda: result_files([folder]))
        if of is None or files is None:
            return
        self._files, self._inside = files, folders_inside([folder])
        places = self._desk.places
        self._desk.run(
            self,
            lambda report: look(places, of, files, report),
            lambda found: self._show_files(found, is_done=False),
            self.tr("Reading the files"),
        )

    def _on_taken(self, also: list[Path]) -> None:
        of = self._of()
        if of is None:
            return
        places, clock, files = self._desk.places, self._desk.clock, self._files
        self._desk.run(
            self,
            lambda report: collect(places, of, files, also=also, clock=clock, report=report),
            self._show_taken,
            self.tr("Taking results in"),
        )

    def _show_taken(self, found: Collected) -> None:
        for problem in found.problems:
            self._desk.navigator.refused.emit(problem)
        self._show_files(found, is_done=True)

    def _show_files(self, found: Collected, *, is_done: bool) -> None:
        of = self._of()
        self._desk.requests.class_shown.emit("", self.show)
        self._view.show_files(found, is_done=is_done, into=of.name if of else "", inside=self._inside)
