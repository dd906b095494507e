"""The controller of statistics: counts everybody's attempts in a job, anew with each other choice of what counts."""

from collections.abc import Hashable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from htcourse.core.errors import CourseError, Report
from htcourse.ui.look.texts import error_text
from htcourse.ui.screens.statistics.view import StatisticsView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.trainers import class_looked_at, offer_to_read
from htcourse.usecases.classes.class_records import statistics_with_keys
from htcourse.usecases.classes.marked_first import Marked
from htcourse.usecases.classes.roster import ClassFile, groups_of, list_classes, part_of, untold_within
from htcourse.usecases.quizzes.finished_attempts import told_attempts
from htcourse.usecases.results.counting import DEFAULT, Counting, counting_of
from htcourse.usecases.results.known_quizzes import known_quizzes
from htcourse.usecases.results.quiz_statistics import Statistics, statistics_among
from htcourse.usecases.results.statistics_titles import statistics_titles


class StatisticsController(QObject):
    """Reads everything anew each time it is shown."""

    def __init__(self, view: StatisticsView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._counting = DEFAULT
        view.counting_asked.connect(self._on_counting)

    def show(self, class_id: str | None = None) -> None:
        """Count anew, by what was chosen last, of a class, by an empty id of this computer; None: what is looked at."""
        group = class_looked_at(self._desk) if class_id is None else class_id
        if group != self._counting.group:
            self._counting = replace(self._counting, group=group, within="")
        places, counting = self._desk.places, self._counting

        def work(marked: Marked, report: Report) -> tuple[Statistics, tuple[ClassFile, ...]]:
            classes, problems = list_classes(places)
            of, there = next((each for each in classes if each.id == counting.group), None), marked.places
            untold = frozenset[Hashable]()
            try:
                if of is not None:
                    _, there = part_of(places, of, counting.within)
                    known = known_quizzes(places) if counting.within else {}
                    untold = untold_within(
                        places,
                        of,
                        counting.within,
                        partial(told_attempts, with_unreleased=True, report=report),
                        lambda found: statistics_among(found, known, counting=counting).bases,
                    )
            except CourseError as refused:
                return Statistics((), (refused, *problems)), classes
            found = statistics_with_keys(there, counting=counting, with_unreleased=True, report=report)
            return replace(found.veiled(untold), problems=(*marked.problems, *found.problems, *problems)), classes

        unread = partial(offer_to_read, self._desk, self._view, partial(self.show, counting.group))
        title = self.tr("Counting the attempts")
        self._desk.read_marks(self, counting.group, work, self._show, title, on_failed=unread)

    def _show(self, read: tuple[Statistics, tuple[ClassFile, ...]]) -> None:
        if self._desk.session is None:
            return
        found, classes = read
        groups = {each.id: each.name for each in classes}
        parts = {each.id: tuple(groups_of(each)) for each in classes}
        titles = statistics_titles(self._desk.person, found)._replace(groups=groups, parts=parts)
        self._view.show_statistics(found, self._counting, titles, tuple(map(error_text, found.problems)))

    def _on_counting(self, chosen: Counting, since: str, until: str) -> None:
        """Count by another choice; days come as they were typed."""
        try:
            days = counting_of(since=since, until=until)
        except CourseError as error:
            self._view.refuse_days(error_text(error))
            return
        self._counting = replace(chosen, since=days.since, until=days.until)
        self.show(self._counting.group)
