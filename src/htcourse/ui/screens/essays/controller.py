"""The controller of essays: reads everybody's essays in a job, keeps marks and takes them back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2s

from PySide6.QtCore import QObject, QTimer

from htcourse.core.clock import Moment
from htcourse.core.errors import Report
from htcourse.core.folding import name_order
from htcourse.ui.look.texts import error_text, points_text, quiz_words
from htcourse.ui.screens.essays.view import EssaysView, ListedEssays, by_question
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.trainers import offer_to_read
from htcourse.ui.widgets.typing_pause import TypingPause
from htcourse.usecases.classes.marked_first import Marked
from htcourse.usecases.classes.roster import as_on_list
from htcourse.usecases.exams.mark_history import MarkOrigin, MarkStep
from htcourse.usecases.machine.machine_settings import Places, are_essays_blind, keep_blind_essays
from htcourse.usecases.marking.begun_marks import (
    MarkPlace,
    begun_mark,
    begun_places,
    keep_begun_mark,
    keep_who_marks,
    since_essay,
    who_marks,
)
from htcourse.usecases.marking.mark_essays import (
    EssayKey,
    EssayRow,
    Essays,
    EssayState,
    Marking,
    list_essays,
    mark_essay,
    mark_own_essay,
    mark_that_stands,
    open_essay,
    unmark_essay,
    unmark_own_essay,
)
from htcourse.usecases.people.learners import LearnerRow, list_learners
from htcourse.usecases.results.known_quizzes import quizzes_called
from htcourse.usecases.session import Changed

Read = tuple[Essays, tuple[LearnerRow, ...]]
_PAUSE_MS = 1200


class EssaysController(QObject):
    """Reads everything anew each time it is shown."""

    def __init__(self, view: EssaysView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._class = ""
        self._listed = ListedEssays((), {}, {}, ())
        self._shown: EssayRow | None = None
        self._marker = ""
        view.essay_asked.connect(self._on_essay)
        view.kept.connect(self._on_kept)
        view.taken_back.connect(self._on_taken_back)
        view.list_asked.connect(self._on_list)
        view.blind_chosen.connect(self._on_blind)
        self._pause = TypingPause(self, _PAUSE_MS, lambda: desk.done(self.keep))
        view.changed.connect(self._pause.typed)

    @property
    def _places(self) -> Places:
        """Where the records are: of this computer, or what was collected for a class."""
        return self._desk.places.of_class(self._class) if self._class else self._desk.places

    def keep(self) -> None:
        """Keep what was begun of the mark shown, for who opens that essay again; raises CourseError."""
        marking, row, session = self._view.marking, self._shown, self._desk.session
        if session is not None and self._marker == session.learner.id:
            keep_who_marks(session, self._view.marker)
        if marking is not None and row is not None and session is not None:
            begun = marking.marking() if marking.is_begun() else None
            keep_begun_mark(self._desk.person, self._place(row), since_essay(marking.page), begun)

    def _place(self, row: EssayRow) -> MarkPlace:
        return MarkPlace(self._class, *row.key)

    def _on_list(self) -> None:
        self.show(self._class)

    def show(self, class_id: str = "", note: str = "") -> None:
        """Read everything anew, of a class where one is named; `note` is said above the list."""
        self._desk.done(self.keep)

        def work(marked: Marked, report: Report) -> Read:
            found = list_essays(marked.places, report)
            found = replace(found, problems=(*marked.problems, *found.problems))
            return found, list_learners(marked.places)

        show = partial(self._show, class_id=class_id, note=note)
        unread = partial(offer_to_read, self._desk, self._view, partial(self.show, class_id, note))
        self._desk.read_marks(self, class_id, work, show, self.tr("Reading the essays"), on_failed=unread)

    def _show(self, read: Read, *, class_id: str, note: str) -> None:
        if self._desk.session is None:
            return
        self._desk.done(self.keep)  # what was typed meanwhile; a reading that fails leaves the essay on the page
        self._class, self._shown = class_id, None
        essays, learners = read
        is_blind = are_essays_blind(self._desk.places)
        if is_blind:
            rows = sorted(essays.rows, key=lambda each: _shuffled(each.key))
            names = self._numbers(rows)
        else:
            names = self._names(learners)
            rows = sorted(essays.rows, key=lambda each: (_day(each), name_order(names.get(each.key.learner_id, ""))))
        person = self._desk.person
        if self._marker != person.learner.id:  # whoever is at work next is another trainer
            self._marker, self._view.marker = person.learner.id, who_marks(person)
        called = quizzes_called(person, {row.quiz_id: () for row in essays.rows})
        quizzes = {each: quiz_words(title, each) for each, title in called.items()}
        problems = tuple(map(error_text, essays.problems))
        places = begun_places(person)
        begun = frozenset(each.key for each in rows if self._place(each).key in places)
        self._listed = ListedEssays(by_question(rows), names, quizzes, problems, is_blind, note, self._class, begun)
        self._view.show_list(self._listed)

    def _names(self, learners: Sequence[LearnerRow]) -> dict[str, str]:
        words = self.tr("Learner {number}")
        codes = {each.id: each.name or words.format(number=each.number) for each in learners}
        return as_on_list(self._desk.places, self._class, codes)

    def _numbers(self, rows: Sequence[EssayRow]) -> dict[str, str]:
        """Return a number for each who wrote, in an order that says nothing of names or times."""
        words = self.tr("Writer {number}")
        ids = dict.fromkeys(each.key.learner_id for each in rows)
        return {each: words.format(number=number) for number, each in enumerate(ids, 1)}

    def _on_blind(self, is_blind: bool) -> None:
        if self._desk.done(lambda: keep_blind_essays(self._desk.places, is_blind)):
            QTimer.singleShot(0, self, self._on_list)  # not while the box pressed still does its work

    def _on_essay(self, row: EssayRow) -> None:
        page = self._desk.try_to(lambda: open_essay(self._places, row.key))
        if page is None or not self._desk.done(self.keep):
            return
        self._shown = row
        begun = begun_mark(self._desk.person, self._place(row), since_essay(page))
        names, quizzes = self._listed.names, self._listed.quizzes
        self._view.show_essay(page, names.get(row.key.learner_id, ""), quizzes.get(row.quiz_id, ""), begun)

    def _on_kept(self, marking: Marking) -> None:
        """Keep the mark, then show the next essay that waits, or the list."""
        row = self._shown
        if row is None or not self._write(
            row.key,
            lambda: mark_own_essay(self._desk.person, row.key, marking),
            lambda: mark_essay(self._places, self._desk.clock, row.key, marking),
        ):
            return
        self._forget(row)
        rows = self._listed.rows
        later = rows[rows.index(row) + 1 :]
        following = next((each for each in later if each.state is EssayState.WAITING), None)
        if row.state is EssayState.WAITING and following is not None:
            self._on_essay(following)
        else:
            self._on_list()

    def _on_taken_back(self) -> None:
        row = self._shown
        if row is not None and self._write(
            row.key,
            lambda: unmark_own_essay(self._desk.person, row.key, self._view.marker),
            lambda: unmark_essay(self._places, self._desk.clock, row.key, self._view.marker),
        ):
            self._forget(row)
            stands = self._desk.try_to(lambda: mark_that_stands(self._places, row.key))
            self.show(self._class, "" if stands is None else self._again(stands))

    def _forget(self, row: EssayRow) -> None:
        """Let go of what was begun: the mark was given, or taken back."""
        self._shown = None
        self._desk.done(lambda: keep_begun_mark(self._desk.person, self._place(row), "", None))

    def _again(self, stands: MarkStep) -> str:
        """Say whose earlier mark stands again."""
        words = self.tr(
            "An earlier mark by the rubric stands again: {points} of 1. Take that one back, too, to open the essay."
        )
        if stands.given is MarkOrigin.BY_HAND:
            words = self.tr(
                "A mark by hand from {name} stands again: {points} of 1. Take that one back, too, to open the essay."
            )
        return words.format(name=stands.by, points=points_text(stands.points))

    def _write(self, key: EssayKey, own: Callable[[], Changed], other: Callable[[], Changed]) -> bool:
        """Write into the file at work here, which is open, or into another; say whether it was kept."""
        is_own = not self._class and key.learner_id == self._desk.person.learner.id
        return self._desk.change(own if is_own else other)


def _day(row: EssayRow) -> str:
    """Return the day an essay was written, which its row tells."""
    return Moment(row.at, row.offset_minutes).local[:10]


def _shuffled(key: EssayKey) -> bytes:
    return blake2s(f"{key.learner_id} {key.attempt_id} {key.number}".encode()).digest()
