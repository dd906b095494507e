"""The controller of exams: reads everybody's files in a job, releases results, keeps extra time."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from htcourse.core.errors import Cancelled, CourseError, Report
from htcourse.core.folding import name_order
from htcourse.core.quiz import Mode
from htcourse.ui.dialogs import ask
from htcourse.ui.dialogs.job import stopped_words
from htcourse.ui.dialogs.reason import ReasonDialog
from htcourse.ui.look.texts import error_text, quiz_words
from htcourse.ui.screens.exams.results import QuizExams
from htcourse.ui.screens.exams.view import ExamsView, LearnerTime, ListedSittings, ListedWindow
from htcourse.ui.screens.exams.window_dialog import WindowDialog
from htcourse.ui.screens.exams.words import deleted_words, window_told
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.trainers import offer_to_read, show_class_choice
from htcourse.usecases.classes.marked_first import Marked
from htcourse.usecases.classes.roster import as_on_list
from htcourse.usecases.exams.exam_terms import quiz_title
from htcourse.usecases.exams.exam_window import exam_window, is_past, set_exam_window
from htcourse.usecases.exams.extra_time import ExtraTime, extra_time, set_extra_time
from htcourse.usecases.machine.machine_settings import Places
from htcourse.usecases.marking.begun_marks import who_marks
from htcourse.usecases.marking.may_sit import MaySit
from htcourse.usecases.marking.more_attempts import (
    Allowance,
    Cause,
    Sittings,
    allow_more,
    allow_own_more,
    list_sittings,
    take_more_back,
    take_own_more_back,
)
from htcourse.usecases.marking.more_time import give_own_time, give_time
from htcourse.usecases.marking.release_exams import (
    ExamRow,
    Exams,
    ExamState,
    Released,
    before_release,
    hold_back_exams,
    hold_back_own,
    list_exams,
    other_sittings,
    release_exams,
    release_own,
)
from htcourse.usecases.people.held_exam import (
    count_as_it_is,
    count_own_as_it_is,
    let_in,
    let_own_in,
    refusal,
    set_aside,
    set_own_aside,
    take_aside_back,
    take_own_aside_back,
)
from htcourse.usecases.people.learners import LearnerRow, deleted_sittings, list_learners
from htcourse.usecases.results.known_quizzes import quizzes_called
from htcourse.usecases.session import Changed

Read = tuple[Exams, Sittings, tuple[LearnerRow, ...]]

MOST_NAMES = 10
"""So many names are told of those who may still sit an exam."""


class ExamsController(QObject):
    """Reads everything anew each time it is shown."""

    def __init__(self, view: ExamsView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._exams = Exams((), ())
        self._names: Mapping[str, str] = {}
        self._class = self._stopped = ""
        view.extra_time_chosen.connect(self._on_extra_time)
        view.window_asked.connect(self._on_window)
        view.time_asked.connect(self._on_time)
        view.let_asked.connect(self._on_let)
        view.count_asked.connect(self._on_count)
        view.aside_asked.connect(self._on_aside)
        view.back_asked.connect(self._on_back)
        view.more_asked.connect(self._on_more)
        view.fewer_asked.connect(self._on_fewer)
        view.release_asked.connect(self._on_release)
        view.hold_back_asked.connect(lambda rows: self._change(rows, hold_back_own, hold_back_exams))

    @property
    def _places(self) -> Places:
        """Where the records are: of this computer, or what was collected for a class."""
        return self._desk.places.of_class(self._class) if self._class else self._desk.places

    def show(self, class_id: str | None = None, *, is_quiet: bool = False) -> None:
        """Read everything anew: of a class where one is named, of this computer by an empty name, else as before.

        Whoever stops it goes on with the page, while it is read quietly; where nothing is shown yet that is said.
        """
        self._class = self._class if class_id is None else class_id
        desk, clock, is_class, title = self._desk, self._desk.clock, bool(self._class), self.tr("Reading the exams")

        def work(marked: Marked, report: Report) -> Read:
            sittings = list_sittings(marked.places, with_all=not is_class)
            return list_exams(marked.places, clock, report), sittings, list_learners(marked.places)

        def unread(error: Exception) -> None:
            if isinstance(error, Cancelled) and not is_quiet and not self._view.shows_nothing:
                self.show(is_quiet=True)  # what is shown may be of before something was written
            else:
                offer_to_read(desk, self._view, self.show, error)

        if is_class:
            desk.read_marks(self, self._class, work, self._show, title, on_failed=unread, is_quiet=is_quiet)
        else:  # how exams stand here: releasing hands in what is overdue
            own = partial(work, Marked(desk.places))
            desk.run(self, own, self._show, title, on_failed=unread, is_quiet=is_quiet, is_latest=True)

    def _show(self, read: Read) -> None:
        if self._desk.session is None:
            return
        exams, sittings, learners = read
        self._desk.requests.class_shown.emit(self._class, self.show)
        show_class_choice(self._view, self._class)
        self._exams = exams
        problems = [*filter(None, (self._stopped, *map(error_text, exams.problems)))]
        self._stopped = ""
        names = {each.id: each.name or self.tr("Learner {number}").format(number=each.number) for each in learners}
        self._names = names = as_on_list(self._desk.places, self._class, names)
        if self._class:
            allowed = [each.allowance for each in sittings.rows if each.more]  # used or not: it is of this class alone
            self._view.show_collected(self._by_quiz(exams.rows, names), problems, allowed)
            return
        whole = [each for each in learners if each.problem is None]
        times = [LearnerTime(each.id, names[each.id], extra_time(self._desk.places, each.id)) for each in whole]
        times.sort(key=self._time_order)
        person = self._desk.person
        deleted = deleted_words(
            deleted_sittings(self._desk.places), lambda quiz: quiz_words(quiz_title(person, quiz), quiz)
        )
        problems += [deleted] * bool(deleted)
        titles = quizzes_called(person, {row.allowance.quiz_id: () for row in sittings.rows})
        listed = [
            ListedSittings(names.get(row.allowance.learner_id, ""), titles[row.allowance.quiz_id], row)
            for row in sittings.rows
        ]
        self._view.show_exams(times, self._by_quiz(exams.rows, names), problems, self._windows(), listed)

    def _time_order(self, learner: LearnerTime) -> tuple[bool, bool, bool, str]:
        """Put who sits an exam first, then who may begin one; of those who have extra time first, then by name."""
        sits = any(row.learner_id == learner.id and row.state is ExamState.UNDER_WAY for row in self._exams.rows)
        may = any(each.learner_id == learner.id for each in self._exams.may_sit)
        return not sits, not may, learner.extra == ExtraTime(), name_order(learner.name)

    def _windows(self) -> list[ListedWindow]:
        """Return the exams of the installed modules, in the order of the course."""
        clock, places, language = self._desk.clock, self._desk.places, self._desk.person.language
        rows = [row for library in self._desk.person.libraries for row in library.quizzes(language)]
        found = [(row, exam_window(places, row.id)) for row in rows if Mode.EXAM in row.quiz.modes]
        return [ListedWindow(row.id, row.title, *window_told(window, clock), window) for row, window in found]

    def _on_window(self, listed: ListedWindow) -> None:
        """Ask when an exam can be sat, and read all anew once that is kept."""
        places, clock = self._desk.places, self._desk.clock

        def keep(opens: str, closes: str, password: str | None) -> None:
            try:
                set_exam_window(places, listed.quiz_id, opens, closes, password)
            except CourseError as error:
                dialog.tell(error)  # it stays open with what was typed
            else:
                dialog.accept()
                self.show()

        def ask_first(opens: str, closes: str, password: str | None) -> None:
            if not is_past(closes, clock) or closes == listed.window.closes:
                keep(opens, closes, password)
                return
            title, yes = self.tr("Close it at once?"), self.tr("Close it")
            told = self.tr("The hour at which it closes is past: nobody can begin it any more, unless with extra time.")
            ask(self._desk.look, dialog, title, told, yes, lambda: keep(opens, closes, password))

        dialog = WindowDialog(self._desk.look, self._view.window(), listed.title, listed.window, clock)
        dialog.kept.connect(ask_first)
        dialog.open()

    def _for_one(self, learner_id: str, own: Callable[[], Changed], other: Callable[[], Changed]) -> None:
        """Make an exception for one person, in the file at work here or in another, and read all anew."""
        is_own = not self._class and learner_id == self._desk.person.learner.id
        if self._desk.change(own if is_own else other):
            self.show()

    def _on_time(self, row: ExamRow, minutes: int) -> None:
        places, clock = self._desk.places, self._desk.clock
        self._for_one(
            row.learner_id,
            lambda: give_own_time(self._desk.person, row, minutes),
            lambda: give_time(places, clock, row, minutes),
        )

    def _on_let(self, row: ExamRow) -> None:
        """Let it in; first it is said where another sitting of it may be no mark then."""
        places, clock = self._desk.places, self._desk.clock
        let = partial(
            self._for_one,
            row.learner_id,
            lambda: let_own_in(self._desk.person, row.attempt_id),
            lambda: let_in(places, clock, row.learner_id, row.attempt_id),
        )
        if told := self._sat_again(row):
            title, yes = self.tr("Let it in?"), self.tr("Let it in all the same")
            ask(self._desk.look, self._view.window(), title, told, yes, let, "danger")
        else:
            let()

    def _sat_again(self, row: ExamRow) -> str:
        """Say what becomes of other sittings of an exam where it counts again; empty where there is none."""
        if not other_sittings(self._exams.rows, row.attempt_id):
            return ""
        return self.tr("It was sat more than once: those begun first count, as many as are allowed.")

    @property
    def _by(self) -> str:
        """The name of the trainer at work here, to be kept with what they decide; empty where none is known."""
        return who_marks(self._desk.person)

    def _on_count(self, row: ExamRow) -> None:
        places, clock, by = self._places, self._desk.clock, self._by
        count = partial(
            self._for_one,
            row.learner_id,
            lambda: count_own_as_it_is(self._desk.person, row.attempt_id, by),
            lambda: count_as_it_is(places, clock, row.learner_id, row.attempt_id, by),
        )
        told = self.tr(
            "Of each question the last answer that is still there counts from then on, in every figure; where none is, "
            "it counts as left blank. “Take back” takes that back."
        )
        if not self._class:
            told += " " + self.tr("Set it aside if that is unfair.")
        if row.is_released:
            told += " " + self.tr(
                "Its result is released: it is told from then on, unless you press “Hold back” first."
            )
        title, yes = self.tr("Let it count as it is?"), self.tr("Let it count")
        ask(self._desk.look, self._view.window(), title, told, yes, count)

    def _on_aside(self, row: ExamRow) -> None:
        places, clock, person = self._desk.places, self._desk.clock, self._desk.person

        def keep(reason: str, by: str) -> None:
            why = self._desk.try_to(lambda: refusal(reason, by))
            if why is not None:
                self._for_one(
                    row.learner_id,
                    lambda: set_own_aside(person, row.attempt_id, why),
                    lambda: set_aside(places, clock, row.learner_id, row.attempt_id, why),
                )

        title = quiz_words(quiz_title(person, row.quiz_id, (row.titles,)), row.quiz_id)
        words = self.tr(
            "It counts nowhere, and can be sat here from the beginning. Its answers are kept. This can be taken back."
        )
        words = "\n".join((": ".join(filter(None, (row.name, title))), words))
        asked, reason = self.tr("Set this exam aside?"), self.tr("Reason (the learner reads it)")
        dialog = ReasonDialog(self._desk.look, self._view.window(), asked, words, self._by, reason)
        dialog.ask(self.tr("Set aside"), keep)

    def _on_back(self, row: ExamRow) -> None:
        """Take it back, once it is said what the learner may know by now."""
        places, clock, person, by = self._places, self._desk.clock, self._desk.person, self._by
        take = partial(
            self._for_one,
            row.learner_id,
            lambda: take_own_aside_back(person, row.attempt_id, by),
            lambda: take_aside_back(places, clock, row.learner_id, row.attempt_id, by),
        )
        told = self.tr(
            "It counts again, as it stood. While it was set aside its questions were closed to nobody: the learner may "
            "have seen their answers since, in practice or another sitting."
        )
        told = " ".join(filter(None, (told, self._sat_again(row))))
        if row.is_doubted or (row.was_let_count and row.state is not ExamState.SET_ASIDE):
            told = self.tr(
                "It stands as before: answers of it may be lost, and it is in no figure until it is let count."
            )
        title, yes = self.tr("Take it back?"), self.tr("Take back all the same")
        ask(self._desk.look, self._view.window(), title, told, yes, take)

    def _on_more(self, allowance: Allowance) -> None:
        places, clock, person, of = self._places, self._desk.clock, self._desk.person, allowance.quiz_id

        def allow(reason: str, by: str) -> None:
            why = Cause(reason, by)
            self._for_one(
                allowance.learner_id,
                lambda: allow_own_more(person, allowance, why=why),
                lambda: allow_more(places, clock, allowance, why=why),
            )

        asked = self.tr("Allow {name} one attempt more?").format(name=self._names.get(allowance.learner_id, ""))
        words = self.tr("At “{exam}”. The reason and your name are kept with it, for lists and the sheet.")
        words = words.format(exam=quiz_words(quiz_title(person, of), of))
        dialog = ReasonDialog(self._desk.look, self._view.window(), asked, words, self._by)
        dialog.ask(self.tr("Allow it"), allow, needs_name=False)

    def _on_fewer(self, allowance: Allowance) -> None:
        self._for_one(
            allowance.learner_id,
            lambda: take_own_more_back(self._desk.person, allowance),
            partial(take_more_back, self._places, self._desk.clock, allowance),
        )

    def _by_quiz(self, rows: Iterable[ExamRow], names: dict[str, str]) -> list[QuizExams]:
        """Return the exams by quiz, that with the newest attempt first."""
        grouped: dict[str, list[ExamRow]] = {}
        for each in rows:
            grouped.setdefault(each.quiz_id, []).append(each)
        kept = {quiz: (row.titles for row in own) for quiz, own in grouped.items()}
        called = quizzes_called(self._desk.person, kept)
        return [QuizExams(quiz_words(title, quiz), tuple(grouped[quiz]), names) for quiz, title in called.items()]

    def _on_extra_time(self, learner_id: str, extra: ExtraTime) -> None:
        if not self._desk.done(lambda: set_extra_time(self._desk.places, learner_id, extra)):
            self.show()  # the time as it is kept stands there again

    def _on_release(self, rows: list[ExamRow]) -> None:
        """Release, and ask before that where an answer has no mark yet, or somebody sits the same exam or still may."""
        before = before_release(rows, self._exams)
        key = self.tr(
            "With the marks right answers are told, too. Release once nobody may sit it any more, or tell marks alone: "
            "“right_answer: false” in the quiz, before the exam is begun."
        )
        words = (
            self.tr("%n answer(s) still wait for a mark: the points told are those so far.", "", before.waiting),
            self.tr(
                "%n learner(s) still sit the same exam, and who knows a result may tell them: {names}.",
                "",
                len(before.sitting),
            ),
            self.tr("%n record(s) cannot be read: nobody knows who sits the same exam there.", "", before.unread),
            self.tr("%n learner(s) have not begun it and still may: {names}.", "", len(before.not_begun)),
            self.tr("%n learner(s) have another attempt left: {names}.", "", len(before.again)),
            key,
        )
        sitting, not_begun, again = map(self._called, (before.sitting, before.not_begun, before.again))
        who = ("", sitting, "", not_begun, again, "")
        said = zip(words, who, before, strict=True)
        told = [sentence.replace("{names}", names) for sentence, names, count in said if count]
        release = partial(self._change, rows, release_own, release_exams)
        if not told:
            release()
            return
        title, yes, of = self.tr("Release the result now?"), self.tr("Release all the same"), rows[0]
        exam = quiz_words(quiz_title(self._desk.person, of.quiz_id, (of.titles,)), of.quiz_id)
        which = self.tr("“{exam}”, results: {count}.").format(exam=exam, count=len(rows))
        ask(self._desk.look, self._view.window(), title, " ".join([which, *told]), yes, release, "danger")

    def _called(self, people: Sequence[MaySit]) -> str:
        """Return the names of some people, and how many more there are."""
        called = [self._names.get(each.learner_id) or each.name or each.learner_id for each in people]
        more = len(called) - MOST_NAMES
        rest = [self.tr("and %n more", "", more)] if more > 0 else []
        return ", ".join([*called[:MOST_NAMES], *rest])

    def _change(self, rows: list[ExamRow], own_call: Callable[..., Changed], call: Callable[..., Released]) -> None:
        """Write into the file at work here, which is open, then in a job into the others; read all anew."""
        own = [each for each in rows if not self._class and each.learner_id == self._desk.person.learner.id]
        others = [each for each in rows if each not in own]
        by = self._by
        if not self._desk.change(lambda: own_call(self._desk.person, own, by)):
            return
        self._view.lead_back(rows)
        if not others:
            self.show()
            return
        places, clock = self._places, self._desk.clock
        self._desk.run(
            self,
            lambda report: call(places, clock, others, report, by),
            self._changed,
            self.tr("Writing the results"),
            on_failed=partial(self._on_stopped, bool(own)),
        )

    def _on_stopped(self, is_own_written: bool, error: Exception) -> None:
        """Show how far it came: what was written before a stop stays."""
        self._stopped = stopped_words(error, is_own_written)
        self.show()

    def _changed(self, told: Released) -> None:
        for problem in told.problems:
            self._desk.navigator.refused.emit(problem)
        self.show()
