"""The controller of plans: writes what is given, planned, ticked and allowed, and shows the class anew."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.errors import Report
from htcourse.ui.dialogs.files import open_folder, save_file, tell_written
from htcourse.ui.screens.class_plan.view import ClassPlanView
from htcourse.ui.shell.desk import Desk
from htcourse.usecases.classes.class_card import save_cards, set_extra
from htcourse.usecases.classes.class_records import thing
from htcourse.usecases.classes.class_report import ClassReport, class_report
from htcourse.usecases.classes.report_rows import done_words
from htcourse.usecases.classes.roster import ClassFile, find_class, list_classes
from htcourse.usecases.classes.work import (
    Offer,
    Work,
    WorkKind,
    days_of,
    give,
    offers,
    plan_day,
    remove_day,
    save_attendance,
    take_away,
    tick,
    work_of,
)
from htcourse.usecases.exams.exam_window import read_time
from htcourse.usecases.exchange.save_text import plain_name
from htcourse.usecases.results.counting import plain_day

_SAY = partial(QCoreApplication.translate, "Reports")


class ClassPlanController(QObject):
    """Reads the class anew each time it is drawn or asked about; every tick is kept at once."""

    def __init__(self, view: ClassPlanView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._class, self._has_unread = "", False
        self._offers: tuple[Offer, ...] = ()
        view.given.connect(self._on_given)
        view.taken_away.connect(self._on_taken_away)
        view.cards_asked.connect(self._on_cards)
        view.extra_set.connect(self._on_extra)
        view.day_added.connect(self._on_day)
        view.removal_asked.connect(self._on_removal)
        view.redraw_asked.connect(self._redraw)
        view.day_removed.connect(self._on_day_removed)
        view.planned.connect(self._on_planned)
        view.ticked.connect(self._on_ticked)
        view.all_ticked.connect(self._on_ticked)
        view.export_asked.connect(self._on_export)

    def show(self, class_id: str = "") -> None:
        """Read the class, and what can be given; who comes to the page sees today or the next day."""
        self._class = class_id or self._class
        if self._desk.navigator.is_new_visit:
            self._view.day = ""
        classes, problems = list_classes(self._desk.places)
        self._has_unread = bool(problems)
        for each in problems:
            self._desk.navigator.refused.emit(each)
        self._offers = offers(self._desk.places, self._desk.person.language)
        self._show(next((each for each in classes if each.id == self._class), next(iter(classes), None)))

    def _show(self, of: ClassFile | None) -> None:
        self._class = of.id if of is not None else ""
        self._draw(of)
        if of is not None and work_of(of):
            places, language, clock = self._desk.places, self._desk.person.language, self._desk.clock

            def work(report: Report) -> ClassReport:
                return class_report(places, of, language=language, report=report, clock=clock)

            self._desk.run(self, work, partial(self._show_done, of.id), "", is_quiet=True)

    def _draw(self, of: ClassFile | None) -> None:
        self._view.show_class(of, self._offers, self._desk.clock(), has_unread=self._has_unread)

    def _redraw(self) -> None:
        of = self._kept()
        if of is not None:
            self._draw(of)

    def _kept(self) -> ClassFile | None:
        """Return the class as it is kept now; None, told, where it is gone or there is none."""
        return self._desk.try_to(lambda: find_class(self._desk.places, self._class)) if self._class else None

    def _show_done(self, class_id: str, found: ClassReport) -> None:
        """Say how many have done what is given, unless another class is shown by now."""
        if self._class != class_id:
            return
        told: dict[tuple[WorkKind, str], str] = {}
        for each in self._offers:
            done = found.done.get((each.ref, thing((each.ref, each.kind))[1]))
            if done is not None:
                told |= {(each.kind, ref): done_words(done, _SAY) for ref in (each.ref, *each.forms)}
        self._view.show_done(told)

    def _change(self, change: Callable[[str], ClassFile]) -> bool:
        """Write into the class and show it; where that fails the person is told. Return whether it was written."""
        after = self._desk.try_to(lambda: change(self._class)) if self._class else None
        if after is not None:
            self._show(after)
        return after is not None

    def _on_given(self, kind: str, ref: str, due: str, opens: str, closes: str) -> None:
        desk = self._desk

        def change(class_id: str) -> ClassFile:
            times = read_time(opens, desk.clock), read_time(closes, desk.clock)
            return give(desk.places, class_id, Work(WorkKind(kind), ref, due, *times))

        self._change(change)

    def _on_taken_away(self, work: Work) -> None:
        self._change(lambda class_id: take_away(self._desk.places, class_id, work.kind, work.ref))

    def _on_extra(self, code: str, percent: str) -> None:
        extra = int(percent) if percent.isdecimal() else 0
        self._change(lambda class_id: set_extra(self._desk.places, class_id, code, per_cent=min(extra, 300)))

    def _on_day(self, day: str, title: str) -> None:
        def change(class_id: str) -> ClassFile:
            after = plan_day(self._desk.places, class_id, day, title)
            self._view.day = plain_day(day)
            return after

        if self._change(change):
            self._view.show_day()

    def _on_removal(self, day: str) -> None:
        of = self._kept()
        for each in days_of(of) if of is not None else ():
            if each.day == day:
                self._view.ask_remove(each)

    def _on_day_removed(self, day: str) -> None:
        self._change(lambda class_id: remove_day(self._desk.places, class_id, day))

    def _on_planned(self, day: str, plan: tuple[Work, ...]) -> None:
        self._change(lambda class_id: plan_day(self._desk.places, class_id, day, plan=plan))

    def _on_ticked(self, day: str, who: str | tuple[str, ...], is_there: bool) -> None:
        codes = (who,) if isinstance(who, str) else who
        if not self._desk.done(lambda: tick(self._desk.places, self._class, day, *codes, is_there=is_there)):
            self._redraw()  # the tick is not kept, and not shown

    def _on_cards(self) -> None:
        if self._class:
            open_folder(self._view, self.tr("Where the cards go"), self._write_cards)

    def _write_cards(self, folder: Path) -> None:
        of = self._kept()
        if of is not None and self._desk.done(lambda: save_cards(of, folder)):
            tell_written(self._desk.look, self._view, folder)

    def _on_export(self) -> None:
        of = self._kept()
        if of is not None:
            name, kinds = f"{plain_name(of.name, 'class')}.csv", self.tr("Tables (*.csv)")
            save_file(self._view, self.tr("Who was there"), name, kinds, lambda path: self._save(of, path))

    def _save(self, of: ClassFile, path: Path) -> None:
        self._desk.try_to(lambda: save_attendance(of, path))
