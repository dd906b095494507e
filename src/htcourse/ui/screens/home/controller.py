"""Home's controller: asks the use cases and takes people on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMenu

from htcourse.core.quiz import Mode
from htcourse.ui import dialogs
from htcourse.ui.look.texts import Texts, country_name, minutes_text
from htcourse.ui.screens.home.under_way_card import AttemptCard, CaseCard, UnderWayCard
from htcourse.ui.screens.home.view import QUIZZES_SHOWN, HomeView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.exam_countdown import ExamCountdown
from htcourse.ui.widgets.menu import Menu
from htcourse.usecases.cases.play_case import CaseRow, case_under_way
from htcourse.usecases.exams.exam_time import is_clock_hidden
from htcourse.usecases.people.preferences import CLASSES, ROUTE, set_preference
from htcourse.usecases.quizzes.offered_quizzes import (
    UnderWay,
    gone_on_with,
    next_of,
    offered_quizzes,
    results_come,
    results_to_come,
)
from htcourse.usecases.quizzes.take_quiz import QuizRow
from htcourse.usecases.reading.open_home import RouteRow, open_home
from htcourse.usecases.reading.record_reading import case_gone_on_with
from htcourse.usecases.review.due_today import DueToday, due_today, is_put_off, put_off_review

AFTER_PAINT_MS = 60
WAITING_SHOWN = 2
NOTHING_DUE = DueToday((), (), 0)
_SAID_HERE = ("quiz", "lesson", "classes", "class_plan")


class HomeController(QObject):
    """Fills the view, and again when something changed while it is shown."""

    def __init__(self, view: HomeView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._is_stale = True
        self._has_painted = False
        self._exam: UnderWay | None = None
        self.countdown = ExamCountdown(desk, view.isVisible, self)
        self.countdown.ticked.connect(self._on_tick)
        view.section_asked.connect(lambda section: desk.navigator.show("lesson", section))
        view.review_asked.connect(partial(desk.navigator.show, "review"))
        view.put_off_asked.connect(self.put_off)
        view.help_asked.connect(lambda: desk.navigator.show("help", "lines"))
        view.modules_asked.connect(lambda: desk.navigator.show("settings", "modules"))
        view.route_asked.connect(self.open_route)
        view.certificate_asked.connect(lambda: desk.navigator.show("certificate"))
        view.progress_asked.connect(lambda: desk.navigator.show("progress"))
        view.quiz_asked.connect(self.take_quiz)
        view.case_asked.connect(partial(desk.navigator.show, "case"))
        view.result_asked.connect(desk.navigator.show_result)
        view.quizzes_asked.connect(lambda: desk.navigator.show("quizzes"))
        desk.changes.follow(self._changed)
        desk.navigator.moved.connect(self._on_moved)

    def show(self) -> None:
        """Fill the view if something changed since."""
        if self._is_stale:
            session = self._desk.person
            offered = offered_quizzes(session)
            quizzes, results = next_of(session, offered), results_come(session, offered)
            self._exam = gone_on_with(session, offered)
            self.countdown.follow(self._exam)
            told = {self._exam.quiz.id} if self._exam is not None else set()
            # An exam that was handed in is nothing to do at; yet who looks for it is told that it is there.
            waiting = [each for each in results_to_come(offered) if each.id not in told][:WAITING_SHOWN]
            told |= {each.id for each in waiting}
            others = [each for each in quizzes if each.id not in told]
            quizzes = (*others[: QUIZZES_SHOWN - len(waiting)], *waiting)
            country = country_name(session.country)
            case = case_under_way(session)
            first = self._first_card(case)
            self._view.show_page(open_home(session), quizzes, country, results, first)
            self._show_work(offered)
            self._show_teaching()
            if case is not None and not isinstance(first, CaseCard):
                self._view.show_case(case)
            self._is_stale = False
            if self._has_painted:
                self.show_review()
            else:
                QTimer.singleShot(AFTER_PAINT_MS, self, self.show_review)

    def _first_card(self, case: CaseRow | None) -> UnderWayCard | None:
        """Return the card of the exam that runs, else of the test or the case that is gone on with."""
        look, navigator, session = self._desk.look, self._desk.navigator, self._desk.person
        card: UnderWayCard | None = None
        if self._exam is not None:
            card = AttemptCard(look, self._exam, is_clock_hidden(session))
            card.go_on_asked.connect(partial(navigator.show, "quiz", self._exam.attempt.id))
        elif case is not None and case.heading.id == case_gone_on_with(session):
            card = CaseCard(look, case)
            card.go_on_asked.connect(partial(navigator.show, "case", case.heading.id))
        return card

    def _on_tick(self, seconds_left: float) -> None:
        if self._view.first_card is not None:
            self._view.first_card.show_time(seconds_left)

    def _show_work(self, offered: Sequence[QuizRow]) -> None:
        """Show what classes give to do; most people are in none, and nothing is brought for them."""
        if not self._desk.person.learner.preference(CLASSES):
            return
        from htcourse.ui.screens.home.work_card import WorkCard
        from htcourse.ui.shell.work_to_do import go_to_work
        from htcourse.usecases.classes.classes_joined import my_classes, work_to_do

        session = self._desk.person
        card = WorkCard(self._desk.look, my_classes(session), work_to_do(session, offered))
        card.work_asked.connect(partial(go_to_work, self._desk))
        card.hand_in_asked.connect(partial(self._desk.navigator.show, "hand_in"))
        self._view.show_work(card)

    def _show_teaching(self) -> None:
        """Show who teaches their classes; nothing of it is brought for who learns."""
        if not self._desk.person.is_teaching:
            return
        from htcourse.ui.screens.home.teaching_card import TeachingCard
        from htcourse.usecases.classes.roster import list_classes

        found = self._desk.try_to(lambda: list_classes(self._desk.places))
        if found is not None:
            card = TeachingCard(self._desk.look, found[0], self._desk.clock().local[:10])
            card.class_asked.connect(lambda of: self._desk.navigator.show("classes", *filter(None, (of,))))
            self._view.show_teaching(card)

    def show_review(self) -> None:
        """Show what is due; at a start only after the paint, for it needs a library that takes long to load."""
        self._has_painted = True
        session = self._desk.session
        if session is not None and not self._is_stale:
            self._view.show_review(NOTHING_DUE if is_put_off(session) else due_today(session))

    def put_off(self) -> None:
        """Do not speak of review today."""
        self._desk.changes.tell(put_off_review(self._desk.person))
        self.show_review()

    def open_route(self, route: RouteRow) -> dialogs.Dialog:
        """Tell what a route is; another than the learner's own can be taken there, and nothing done is lost."""
        dialog = dialogs.Dialog(self._desk.look, route.title, self._view)
        if route.summary:
            dialog.add_text(route.summary)
        size = self.tr("{time}, {lessons}")
        lessons = Texts().lessons(route.lessons)
        dialog.add_text(size.format(time=minutes_text(route.minutes), lessons=lessons), "muted")
        if route.is_chosen:
            dialog.add_text(self.tr("This is your route."), "muted")
            first = dialog.add_button(self.tr("Close"), "primary")
        else:
            words = self.tr("Contents, Home and “Next” then follow this route. What you have read and answered stays.")
            dialog.add_text(words, "muted")
            first = dialog.add_button(self.tr("Stay on your route"), "quiet")
            dialog.add_button(self.tr("Take this route"), "primary", lambda: self.choose_route(route.id))
        dialog.open()
        first.setFocus()
        return dialog

    def choose_route(self, route_id: str) -> None:
        """Learn on another route."""
        self._desk.session, changed = set_preference(self._desk.person, ROUTE, route_id)
        self._desk.changes.tell(changed)

    def take_quiz(self, quiz: QuizRow) -> None:
        """Go on with an open attempt, or begin one; ask for the mode where there are several.

        Where a result is awaited that is told, and all that can be done is on the quiz's own page.
        """
        if quiz.awaited is not None:
            self._desk.navigator.show("quizzes", quiz.id)
        elif quiz.unfinished:
            self._desk.navigator.show("quiz", quiz.unfinished)
        elif len(quiz.modes) == 1:
            self._desk.navigator.start_quiz(quiz.id, quiz.modes[0])
        else:
            self.open_modes(quiz)

    def open_modes(self, quiz: QuizRow) -> QMenu:
        """Open the menu of a quiz's modes."""
        menu = Menu(self._desk.look, self._view)
        menu.aboutToHide.connect(menu.deleteLater)
        for mode in quiz.modes:
            action = menu.addAction(self._mode_text(mode))
            action.triggered.connect(lambda _=False, mode=mode: self._desk.navigator.start_quiz(quiz.id, mode))
        focused = QApplication.focusWidget()
        row = focused if focused is not None and self._view.isAncestorOf(focused) else self._view.heading
        menu.open_beside(row)
        return menu

    def _mode_text(self, mode: Mode) -> str:
        texts = {
            "practice": self.tr("Practice: a reason after each answer"),
            "test": self.tr("Test: the result at the end"),
            "certainty": self.tr("Test by certainty: how sure you are counts"),
            "exam": self.tr("Exam: the result comes from the trainer"),
        }
        return texts.get(str(mode), str(mode))

    def _on_moved(self) -> None:
        """Fill Home anew after what nobody is told of, yet Home says: a place, one answer more, a class or its days."""
        current = self._desk.navigator.current
        self._is_stale = self._is_stale or (current is not None and current.screen_name in _SAID_HERE)

    def _changed(self) -> None:
        self._is_stale = True
        if self._view.isVisible() and self._desk.session is not None:
            self.show()
