"""The controller of marks: reads everybody's attempts in a job, regrades, gives marks by hand, takes both back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.errors import CourseError, Report
from htcourse.core.quiz import Verdict
from htcourse.ui.dialogs.job import stopped_words
from htcourse.ui.dialogs.reason import ReasonDialog
from htcourse.ui.look.texts import error_text, mode_word, quiz_words
from htcourse.ui.reading.printing import Printing
from htcourse.ui.screens.marks.view import ListedMarks, MarksView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.trainers import offer_to_read
from htcourse.ui.widgets.typing_pause import TypingPause
from htcourse.usecases.classes.marked_first import Marked
from htcourse.usecases.classes.roster import as_on_list
from htcourse.usecases.machine.machine_settings import Places
from htcourse.usecases.marking.attempt_sheet import SheetHead, attempt_sheet
from htcourse.usecases.marking.begun_marks import (
    MarkPlace,
    begun_mark,
    keep_begun_mark,
    keep_who_marks,
    since_steps,
    who_marks,
)
from htcourse.usecases.marking.override import AnswerKey, Clear, Override, override, override_own
from htcourse.usecases.marking.regrade import check_newest, regrade, regrade_own, take_back, take_back_own, why
from htcourse.usecases.marking.regrade_preview import Regrade, Regrades, list_regrades
from htcourse.usecases.marking.regrades_made import RegradeMade
from htcourse.usecases.marking.seen_attempts import (
    SeenAttempt,
    SeenAttempts,
    SeenQuestion,
    SeenRow,
    list_seen,
    open_seen,
)
from htcourse.usecases.people.learners import LearnerRow, list_learners
from htcourse.usecases.results.known_quizzes import quizzes_called
from htcourse.usecases.session import Changed

Read = tuple[SeenAttempts, Regrades, tuple[LearnerRow, ...]]
_PAUSE_MS = 1200


class MarksController(QObject):
    """Reads everything anew each time it is shown, and after each thing that was written."""

    def __init__(self, view: MarksView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._class = ""
        self._led_to = ("", "")
        """The learner and the attempt that another page led to; empty where none did."""
        self._shown: SeenRow | None = None
        self._done: tuple[RegradeMade, ...] = ()
        self._stopped = ""
        """How far a job came that was stopped, until it is shown."""
        view.attempt_asked.connect(self._on_attempt)
        view.overridden.connect(self._on_overridden)
        view.regraded.connect(self._on_regraded)
        view.taken_back.connect(self._on_taken_back)
        view.print_asked.connect(self._on_print)
        view.list_asked.connect(self._on_list)
        view.back_asked.connect(self._on_left)
        view.side_left.connect(lambda: self._desk.done(self.keep))
        view.side_shown.connect(self._on_side)
        self._pause = TypingPause(self, _PAUSE_MS, lambda: desk.done(self.keep))
        view.changed.connect(self._pause.typed)

    @property
    def _places(self) -> Places:
        """Where the records are: of this computer, or what was collected for a class."""
        return self._desk.places.of_class(self._class) if self._class else self._desk.places

    def keep(self) -> None:
        """Keep what was begun of a mark by hand, for who comes to that answer again; raises CourseError."""
        side, row = self._view.side, self._shown
        if side is not None and row is not None and self._desk.session is not None:
            since = since_steps(side.question.steps)
            keep_begun_mark(self._desk.person, self._place(row, side.question), since, side.begun())
            keep_who_marks(self._desk.person, side.by.text())

    def _on_side(self) -> None:
        side, row = self._view.side, self._shown
        if side is not None and row is not None:
            place = self._place(row, side.question)
            side.take_up(begun_mark(self._desk.person, place, since_steps(side.question.steps)))

    def _place(self, row: SeenRow, question: SeenQuestion) -> MarkPlace:
        return MarkPlace(self._class, row.learner_id, row.attempt_id, question.number, is_by_hand=True)

    def _on_list(self) -> None:
        self.show(self._class)

    def _on_left(self) -> None:
        """Go back to the page that led to the attempt shown, or to the list."""
        row = self._shown
        if row is not None and (row.learner_id, row.attempt_id) == self._led_to:
            self._desk.navigator.back()
        else:
            self._on_list()

    def show(self, class_id: str = "", learner_id: str = "", attempt_id: str = "") -> None:
        """Read everything anew, of a class where one is named, and show the list, or one attempt of it."""
        self._desk.done(self.keep)
        language = self._desk.person.language

        def work(marked: Marked, report: Report) -> Read:
            seen = list_seen(marked.places, report)
            seen = replace(seen, problems=(*marked.problems, *seen.problems))
            return seen, list_regrades(marked.places, language, report), list_learners(marked.places)

        show = partial(self._show, class_id=class_id, led_to=(learner_id, attempt_id))
        unread = partial(offer_to_read, self._desk, self._view, partial(self.show, class_id, learner_id, attempt_id))
        self._desk.read_marks(self, class_id, work, show, self.tr("Reading the attempts"), on_failed=unread)

    def _show(self, read: Read, *, class_id: str, led_to: tuple[str, str]) -> None:
        if self._desk.session is None:
            return
        self._desk.done(self.keep)  # what was typed meanwhile; a reading that fails leaves the attempt on the page
        self._class, self._led_to, self._shown = class_id, led_to, None
        seen, regrades, learners = read
        self._desk.requests.class_shown.emit(self._class, self._on_list)
        self._done = regrades.done
        names = {each.id: each.name or self.tr("Learner {number}").format(number=each.number) for each in learners}
        person = self._desk.person
        kept: dict[str, list[Mapping[str, str]]] = {}
        for row in seen.rows:
            kept.setdefault(row.quiz_id, []).append(row.titles)
        quizzes = {each: quiz_words(title, each) for each, title in quizzes_called(person, kept).items()}
        by = who_marks(person)
        problems = tuple(filter(None, (self._stopped, *map(error_text, seen.problems))))
        self._stopped = ""
        people = as_on_list(self._desk.places, self._class, names)
        self._view.show_list(ListedMarks(seen, regrades, names, quizzes, problems, by, self._class, people))
        for row in seen.rows:
            if (row.learner_id, row.attempt_id) == self._led_to:
                self._on_attempt(row)

    def _on_attempt(self, row: SeenRow, number: int = 0) -> None:
        """Show an attempt at one of its questions, without a number at the first that waits for a mark."""
        seen = self._desk.try_to(
            lambda: open_seen(self._places, row.learner_id, row.attempt_id, self._desk.person.language)
        )
        if seen is not None and self._desk.done(self.keep):
            self._shown = row
            self._desk.requests.class_shown.emit("", self._on_list)
            waiting = (each.number for each in seen.questions if each.verdict is Verdict.OPEN)
            self._view.show_attempt(seen, number or next(waiting, 1))

    def _on_print(self, seen: SeenAttempt, with_all: bool) -> None:
        name, quiz = self._view.called(seen.row)
        head = SheetHead(quiz, name, mode_word(seen.row.mode))
        html = attempt_sheet(seen, head, partial(QCoreApplication.translate, "AttemptSheet"), with_all=with_all)
        Printing(self._desk, self._view.window()).ask_html(html, f"{quiz} {name}")

    def _on_overridden(self, question: SeenQuestion, mark: Override | Clear) -> None:
        row, desk = self._shown, self._desk
        if row is None:
            return
        key = AnswerKey(row.learner_id, row.attempt_id, question.number)
        is_own = key.learner_id == self._own
        changed = desk.try_to(
            lambda: override_own(desk.person, key, mark) if is_own else override(self._places, desk.clock, key, mark)
        )
        if changed is not None:
            self._shown = None  # what was begun here is given
            desk.done(lambda: keep_begun_mark(desk.person, self._place(row, question), "", None))
            desk.changes.tell(changed)
            self._on_attempt(row, question.number)

    def _on_regraded(self, found: Regrade, reason: str, by: str) -> None:
        """Write into the file at work here, which is open, then in a job into the others; read all anew."""
        desk = self._desk
        given = desk.try_to(lambda: why(reason, by))
        if given is None:
            return
        own, places = self._own, self._places
        self._write(
            lambda: regrade_own(desk.person, found, given),
            lambda report: regrade(places, desk.clock, found, given, own, report),
            self.tr("Regrading"),
        )

    def _on_taken_back(self, batch: str) -> None:
        desk = self._desk
        own, places, done = self._own, self._places, self._done
        if not desk.done(lambda: check_newest(done, batch)):
            return

        def take(reason: str, by: str) -> None:
            self._write(
                lambda: take_back_own(desk.person, batch, by, reason),
                lambda report: take_back(places, desk.clock, batch, own, report, by, reason),
                self.tr("Taking the regrade back"),
            )

        by = who_marks(desk.person)
        words = self.tr(
            "What stood before stands again. Both are kept; the reason is shown to those who were told the mark."
        )
        dialog = ReasonDialog(desk.look, self._view.window(), self.tr("Take the regrade back?"), words, by)
        dialog.ask(self.tr("Take back"), take)

    @property
    def _own(self) -> str:
        """The id of who is at work here, whose file is open; in a class nobody's is."""
        return "" if self._class else self._desk.person.learner.id

    def _write(
        self, own: Callable[[], Changed], others: Callable[[Report], tuple[CourseError, ...]], title: str
    ) -> None:
        changed = self._desk.try_to(own) if self._own else Changed()
        if changed is None:
            self._on_list()
        else:
            self._desk.changes.tell(changed)
            is_own_written = bool(changed.progress)
            self._desk.run(self, others, self._written, title, on_failed=partial(self._on_failed, is_own_written))

    def _on_failed(self, is_own_written: bool, error: Exception) -> None:
        """Show how far it came: what was written before a stop stays."""
        self._stopped = stopped_words(error, is_own_written)
        self._on_list()

    def _written(self, problems: tuple[CourseError, ...]) -> None:
        for problem in problems:
            self._desk.navigator.refused.emit(problem)
        self._on_list()
