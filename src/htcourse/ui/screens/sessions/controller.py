"""The controller of sessions: reads what can be presented and what was, and writes reports."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.errors import CourseError, Report
from htcourse.ui import dialogs
from htcourse.ui.dialogs.files import save_file, tell_written
from htcourse.ui.look.texts import error_text
from htcourse.ui.reading.printing import Printing
from htcourse.ui.screens.sessions.view import NOBODY, PresentedTo, SessionsView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.classes.meeting import MeetingReport, kept_meetings, meeting_report, remove_meeting
from htcourse.usecases.classes.reports import save_table
from htcourse.usecases.classes.roster import list_classes
from htcourse.usecases.classes.talk_choices import TalkChoice, list_talks
from htcourse.usecases.classes.work import days_of, work_of
from htcourse.usecases.machine.machine_settings import last_class

Read = tuple[tuple[TalkChoice, ...], tuple[MeetingReport, ...], tuple[CourseError, ...], PresentedTo]
_WORDS = partial(QCoreApplication.translate, "Reports")


class SessionsController(QObject):
    """Reads everything anew each time it is shown."""

    def __init__(self, view: SessionsView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._report: MeetingReport | None = None
        self._class, self._is_first = "", True
        view.present_asked.connect(lambda of: desk.navigator.show("present", of, self._class))
        view.report_asked.connect(lambda name: desk.navigator.show("sessions", name, self._class))
        view.back_asked.connect(lambda: desk.navigator.show("sessions", "", self._class))
        view.export_asked.connect(self._on_export)
        view.print_asked.connect(self._on_print)
        view.delete_asked.connect(self._on_delete)

    def show(self, name: str, class_id: str | None) -> None:
        """Show a report, or with an empty name what there is; what is presented next is for the class, or for none.

        With None it is for the class looked at before, at first for that of the last time.
        """
        if self._is_first and class_id is None:
            class_id = last_class(self._desk.places)
        self._class = class_id = self._class if class_id is None else class_id
        self._is_first = False
        places, language, today = self._desk.places, self._desk.person.language, self._desk.clock().local[:10]
        self._view.show_waiting()
        if name:
            self._desk.run(self, lambda _: meeting_report(places, name), self._show_report, "", is_quiet=True)
            return

        def work(report: Report) -> Read:
            classes, damaged = list_classes(places)
            of = next((each for each in classes if each.id == class_id), None)
            presented_to = NOBODY
            if of is not None:
                planned = [work for day in days_of(of) if day.day == today for work in day.plan]
                given = [work for work in work_of(of) if not work.due or work.due >= today]
                presented_to = PresentedTo(of.id, of.name, tuple(planned), tuple(given))
            meetings, problems = kept_meetings(places)
            return list_talks(places, language), meetings, (*damaged, *problems), presented_to

        self._desk.run(self, work, self._show_all, "", is_quiet=True)

    def _show_all(self, read: Read) -> None:
        talks, meetings, problems, of = read
        self._class = of.id
        self._view.show_all(talks, meetings, tuple(map(error_text, problems)), of)

    def _show_report(self, report: MeetingReport) -> None:
        self._report = report
        self._view.show_report(report, tuple(map(error_text, report.problems)))

    def _on_export(self) -> None:
        report = self._report
        if report is not None:
            kinds = self.tr("Tables (*.xlsx *.csv)")
            save_file(
                self._view, self.tr("Export the report"), f"{report.name}.xlsx", kinds, partial(self._save, report)
            )

    def _on_print(self) -> None:
        if self._report is not None:
            Printing(self._desk, self._view.window()).ask_html(self._report.page(_WORDS), self._report.title)

    def _on_delete(self) -> None:
        report = self._report
        if report is not None:
            title, words = self.tr("Delete this session?"), self.tr("Its times and its votes are gone then for good.")
            delete = partial(self._delete, report.name)
            dialogs.ask(self._desk.look, self._view.window(), title, words, self.tr("Delete"), delete, "danger")

    def _delete(self, name: str) -> None:
        if self._desk.done(lambda: remove_meeting(self._desk.places, name)):
            self._desk.navigator.show("sessions", "", self._class)

    def _save(self, report: MeetingReport, path: Path) -> None:
        if self._desk.done(lambda: save_table(report.table(_WORDS), path)):
            tell_written(self._desk.look, self._view, path)
