"""The controller of reports: reads one in a job, and writes of it what is asked for."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.errors import CourseError, Report
from htcourse.ui.dialogs.files import save_file, tell_written
from htcourse.ui.look.texts import error_text
from htcourse.ui.reading.printing import Printing
from htcourse.ui.screens.reports.view import ReportsView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.trainers import look_at, offer_to_read
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.moodle_grades import beside_moodle, moodle_rows, save_for_moodle
from htcourse.usecases.classes.on_list import all_on_list
from htcourse.usecases.classes.reports import ReportTable, report_page, report_table, save_report
from htcourse.usecases.classes.roster import ClassFile, groups_of, list_classes
from htcourse.usecases.exchange.save_text import plain_name
from htcourse.usecases.results.counting import Counting, counting_of

Read = tuple[tuple[ClassFile, ...], tuple[CourseError, ...], ReportTable | None]
_WORDS = partial(QCoreApplication.translate, "Reports")


class ReportsController(QObject):
    """Reads a report anew each time it is shown."""

    def __init__(self, view: ReportsView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._class = ""
        self._classes: tuple[ClassFile, ...] = ()
        self._shown: ReportTable | None = None
        view.asked.connect(self._on_asked)
        view.export_asked.connect(self._on_export)
        view.print_asked.connect(self._on_print)
        view.moodle_asked.connect(self._on_moodle)
        view.page_asked.connect(lambda page: desk.navigator.show(page, *filter(None, [self._class])))

    def show(self, class_id: str = "") -> None:
        """Read the classes, and the report that is chosen of one of them."""
        self._class = class_id or self._class
        places, language, chosen = self._desk.places, self._desk.person.language, self._class
        kind, counting, with_names = self._view.kind, self._counting(), self._view.with_names

        def work(report: Report) -> Read:
            classes, problems = list_classes(places)
            of = next((each for each in classes if each.id == chosen), next(iter(classes), None))
            if of is None:
                return classes, problems, None
            of = all_on_list(places, of)
            found = report_table(
                places,
                of,
                kind,
                counting=counting if counting.within in groups_of(of) else replace(counting, within=""),
                language=language,
                with_names=with_names,
                say=_WORDS,
                report=report,
            )
            return classes, problems, found

        unread = partial(offer_to_read, self._desk, self._view, self.show)
        self._desk.run(self, work, self._show, self.tr("Reading the report"), on_failed=unread, is_latest=True)

    def _show(self, read: Read) -> None:
        if self._desk.session is None:
            return
        self._classes, problems, self._shown = read
        told = [error_text(each) for each in (*problems, *(self._shown.problems if self._shown else ()))]
        of = self._of()
        self._class = of.id if of else ""
        self._desk.requests.class_shown.emit(self._class, self.show)
        groups = groups_of(of) if of else []
        self._view.show_report(self._shown, self._class, groups, told)

    def _counting(self) -> Counting:
        return counting_of(which=self._view.which, within=self._view.group)

    def _of(self) -> ClassFile | None:
        found = (each for each in self._classes if each.id == self._class)
        return next(found, next(iter(self._classes), None))

    def _on_asked(self, class_id: str) -> None:
        if class_id:
            look_at(self._desk, class_id)
        self.show(class_id)

    def _on_export(self) -> None:
        shown = self._shown
        if shown is not None:
            name, kinds = f"{shown.file_name}.xlsx", self.tr("Tables (*.xlsx *.csv)")
            save_file(self._view, self.tr("Export"), name, kinds, lambda path: self._save(shown, path))

    def _save(self, shown: ReportTable, path: Path) -> None:
        written = self._desk.try_to(lambda: save_report(shown, path))
        if written is not None:
            tell_written(self._desk.look, self._view, written)

    def _on_print(self) -> None:
        shown = self._shown
        if shown is not None:
            drawings = [each.svg() for each in shown.charts]
            printing = Printing(self._desk, self._view.window())
            printing.ask_html(report_page(shown, _WORDS), shown.file_name, is_wide=True, drawings=drawings)

    def _on_moodle(self) -> None:
        of, shown = self._of(), self._shown
        if of is not None and shown is not None:
            name = plain_name(" ".join(filter(None, (of.name, shown.group, "Moodle"))), "grades")
            kinds = self.tr("Tables (*.csv)")
            save_file(
                self._view, self.tr("Marks for Moodle"), f"{name}.csv", kinds, lambda path: self._grades(of, path)
            )

    def _grades(self, of: ClassFile, path: Path) -> None:
        desk, counting = self._desk, self._counting()

        def work(report: Report) -> tuple[Path, tuple[CourseError, ...]]:
            found = class_report(desk.places, of, counting, desk.person.language, report)
            rows = moodle_rows(found, _WORDS, of.people)
            written = save_for_moodle(rows, path)
            return written, (*found.problems, *beside_moodle(found, rows, of.people))

        self._desk.run(self, work, self._tell, self.tr("Writing the marks"))

    def _tell(self, told: tuple[Path, tuple[CourseError, ...]]) -> None:
        path, problems = told
        tell_written(self._desk.look, self._view, path, map(error_text, problems))
