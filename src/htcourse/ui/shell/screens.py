"""Says how every screen is built and what each place shows; screens do not know each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from htcourse.core.quiz import Mode
    from htcourse.ui.reading.printing import Printing
    from htcourse.ui.screens.search.controller import SearchController
    from htcourse.ui.shell.installer import Installer
    from htcourse.ui.shell.trial import TrialStage
    from htcourse.usecases.session import Session
    from htcourse.usecases.workshop.try_draft import Trial

LANGUAGES = ("en",)
"""The languages that the built-in course has lessons in."""


class Screens(QObject):
    """The screens of a window. Each factory imports its screen: a start loads just the one it shows."""

    theme_chosen = Signal(str)
    """A theme was chosen in the settings."""
    begun = Signal(object)
    """The first page was filled in (its Choice)."""
    language_chosen = Signal(str)
    """Show the windows in another language."""
    learner_chosen = Signal(str)
    """Go on as another learner (the id)."""
    look_asked = Signal()
    """Just look, keep nothing."""
    delete_confirmed = Signal()
    """Delete the record of the learner at work."""
    learners_asked = Signal()
    """Show who learns on this computer."""
    bring_asked = Signal(str)
    """Bring in a record from another computer (its path)."""

    restore_asked = Signal(str)
    """Put a backup in the place of the record of the learner at work (its name)."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.search: SearchController | None = None
        self._installer: Installer | None = None
        self.printing: Printing | None = None
        self._trials: TrialStage | None = None
        self.note = ""
        self.new_name = ""
        self._register()
        self._connect()

    def _register(self) -> None:
        navigator = self._desk.navigator
        navigator.register("home", self._home)
        navigator.register("lesson", self._lesson)
        navigator.register("quiz", self._quiz)
        navigator.register("review", self._review)
        navigator.register("progress", self._progress)
        navigator.register("certificate", self._certificate)
        navigator.register("notes", self._notes)
        navigator.register("quizzes", self._quizzes)
        navigator.register("cases", self._cases)
        navigator.register("case", self._case)
        navigator.register("settings", self._settings)
        navigator.register("exams", self._exams)
        navigator.register("essays", self._essays)
        navigator.register("workshop", self._workshop)
        navigator.register("teach", self._teach)
        navigator.register("help", self._help)
        navigator.register("guide", self._guide)
        navigator.register("first_run", self._first_run)
        navigator.register("learners", self._learners)
        navigator.route("home", "home", lambda screen: screen.controller.show())
        navigator.route("section", "lesson", lambda screen, section, place: screen.show_section(section, place))
        navigator.route("quiz", "quiz", lambda screen, attempt: screen.show_attempt(attempt))
        navigator.route("result", "quiz", lambda screen, attempt: screen.show_result(attempt))
        navigator.route("review", "review", lambda screen: screen.controller.show())
        navigator.route("progress", "progress", lambda screen: screen.controller.show())
        navigator.route("certificate", "certificate", lambda screen: screen.controller.show())
        navigator.route("quizzes", "quizzes", lambda screen: screen.controller.show())
        navigator.route("notes", "notes", lambda screen: screen.controller.show())
        navigator.route("cases", "cases", lambda screen: screen.show_list())
        navigator.route("case", "case", lambda screen, case: screen.controller.show_case(case))
        navigator.route("settings", "settings", lambda screen, part: screen.controller.show(part))
        navigator.route("exams", "exams", lambda screen: screen.controller.show())
        navigator.route("essays", "essays", lambda screen: screen.controller.show())
        navigator.route("teach", "teach", lambda screen: screen.controller.show())
        navigator.route("workshop", "workshop", lambda screen, folder: screen.controller.show(folder))
        navigator.route("help", "help", lambda screen, part: screen.controller.show(part))
        navigator.route("guide", "guide", lambda screen, page: screen.controller.show(page))
        navigator.route("first_run", "first_run", lambda screen: None)
        navigator.route("learners", "learners", self._fill_learners)
        navigator.set_quiz_starter(self._start_quiz)
        navigator.set_exam_gate(self._ask_exam)

    def _connect(self) -> None:
        navigator = self._desk.navigator
        self._window.actions_by_name.connect_all(
            {
                "search": self.open_search,
                "home": navigator.show_home,
                "course": self.go_on,
                "review": navigator.show_review,
                "progress": navigator.show_progress,
                "notes": navigator.show_notes,
                "quizzes": navigator.show_quizzes,
                "cases": navigator.show_cases,
                "settings": navigator.show_settings,
                "install": self._choose_module,
                "teach": navigator.show_teach,
                "help": lambda: navigator.show_help("lines"),
                "glossary": lambda: navigator.show_help("glossary"),
                "sources": lambda: navigator.show_help("sources"),
                "guide": lambda: navigator.show_guide(),
                "keys": lambda: navigator.show_help("keys"),
                "about": lambda: navigator.show_help("about"),
                "switch": self.learners_asked.emit,
            }
        )
        self._window.module_dropped.connect(self.take_file)

    def go_on(self) -> None:
        """Show the lesson where the learner left, or the first one."""
        # Home's use case knows where; it is not part of the start.
        from htcourse.usecases.reading.open_home import open_home
        from htcourse.usecases.reading.record_reading import resume_place

        place = resume_place(self._desk.person)
        if place is not None:
            self._desk.navigator.show_section(place.section_id, place.paragraph)
            return
        resume = open_home(self._desk.person).resume
        if resume is not None:
            self._desk.navigator.show_section(resume.section_id)
        else:
            self._desk.navigator.show_home()

    def open_search(self) -> None:
        """Open the palette; it is built at the first time."""
        if self.search is None:
            from htcourse.ui.screens.search.controller import SearchController

            self.search = SearchController(
                self._desk, self._window.actions_by_name, self._window.page, self._window.bar.exit_button
            )
        self.search.open()

    def drop(self) -> None:
        """Throw the screens away: another person comes."""
        if self.search is not None:
            self.search.close()
            self.search.palette.field.clear()
        self._window.forget_screen()
        self._desk.navigator.drop_screens()
        self._desk.navigator.forget()

    def refresh(self) -> None:
        """Fill the screen shown once more."""
        self._desk.navigator.reload()

    def retranslate(self) -> None:
        """Build everything that has words anew."""
        self._window.retranslate()
        if self.search is not None:
            self.search.overlay.deleteLater()
            self.search = None
        if self._desk.navigator.current is not None:
            self._window.forget_screen()
            self._desk.navigator.drop_screens()
            self._desk.navigator.reload()

    def _home(self) -> QWidget:
        from htcourse.ui.screens.home.screen import HomeScreen

        return HomeScreen(self._desk)

    def _lesson(self) -> QWidget:
        from htcourse.ui.screens.lesson.screen import LessonScreen

        screen = LessonScreen(self._desk)
        screen.print_asked.connect(self._print)
        return screen

    def _print(self, section_id: str, title: str, is_whole: bool) -> None:
        self._printer().ask(section_id, title, is_whole)

    def _printer(self) -> Printing:
        if self.printing is None:
            from htcourse.ui.reading.printing import Printing

            self.printing = Printing(self._desk, self._window)
        return self.printing

    def _quiz(self) -> QWidget:
        from htcourse.ui.screens.quiz.screen import QuizScreen

        return QuizScreen(self._desk)

    def _review(self) -> QWidget:
        from htcourse.ui.screens.review.screen import ReviewScreen

        return ReviewScreen(self._desk)

    def _progress(self) -> QWidget:
        from htcourse.ui.screens.progress.screen import ProgressScreen

        screen = ProgressScreen(self._desk)
        screen.controller.delete_confirmed.connect(self.delete_confirmed)
        screen.controller.bring_asked.connect(self.bring_asked)
        screen.controller.restore_asked.connect(self.restore_asked)
        return screen

    def _certificate(self) -> QWidget:
        from htcourse.ui.screens.certificate.screen import CertificateScreen

        return CertificateScreen(self._desk)

    def _quizzes(self) -> QWidget:
        from htcourse.ui.screens.quizzes.screen import QuizzesScreen

        return QuizzesScreen(self._desk)

    def _notes(self) -> QWidget:
        from htcourse.ui.screens.notes.screen import NotesScreen

        return NotesScreen(self._desk)

    def _cases(self) -> QWidget:
        from htcourse.ui.screens.case.list_screen import CasesScreen

        return CasesScreen(self._desk)

    def _case(self) -> QWidget:
        from htcourse.ui.screens.case.screen import CaseScreen

        return CaseScreen(self._desk)

    def _settings(self) -> QWidget:
        from htcourse.ui.screens.settings.screen import SettingsScreen

        screen = SettingsScreen(self._desk, LANGUAGES)
        screen.controller.theme_chosen.connect(self.theme_chosen)
        screen.controller.install_asked.connect(self._choose_module)
        screen.controller.learners_asked.connect(self.learners_asked)
        return screen

    def _essays(self) -> QWidget:
        from htcourse.ui.screens.essays.screen import EssaysScreen

        return EssaysScreen(self._desk)

    def _exams(self) -> QWidget:
        from htcourse.ui.screens.exams.screen import ExamsScreen

        return ExamsScreen(self._desk)

    def _workshop(self) -> QWidget:
        from htcourse.ui.workshop.screen import WorkshopScreen

        screen = WorkshopScreen(self._desk)
        screen.controller.sharing.trial_ready.connect(self._begin_trial)
        return screen

    def _begin_trial(self, trial: Trial) -> None:
        from htcourse.ui.shell.trial import TrialStage

        if self._trials is None:
            self._trials = TrialStage(self._desk, self._window)
        self._trials.begin(trial)

    @property
    def is_trial(self) -> bool:
        """Whether a draft is being tried as a learner."""
        return self._trials is not None and self._trials.is_on

    def end_trial(self) -> None:
        """Forget the trial, if there is one: the record put aside for it comes back."""
        if self._trials is not None:
            self._trials.end()

    def _teach(self) -> QWidget:
        from htcourse.ui.screens.teach.screen import TeachScreen

        return TeachScreen(self._desk, self._module_installer())

    def _help(self) -> QWidget:
        from htcourse.ui.screens.help.screen import HelpScreen

        return HelpScreen(self._desk)

    def _guide(self) -> QWidget:
        from htcourse.ui.screens.guide.screen import GuideScreen

        screen = GuideScreen(self._desk)
        screen.controller.print_asked.connect(self._print_guide)
        return screen

    def _print_guide(self, guide: Session, page: str, title: str) -> None:
        from htcourse.ui.reading.printing import Printing

        Printing(self._desk, self._window, guide).ask(page, title, is_whole=False)

    def _first_run(self) -> QWidget:
        from htcourse.ui.screens.first_run.screen import FirstRunScreen

        screen = FirstRunScreen(self._desk.look, LANGUAGES, LANGUAGES[0])
        screen.begun.connect(self.begun)
        screen.language_chosen.connect(self.language_chosen)
        return screen

    def _learners(self) -> QWidget:
        from htcourse.ui.screens.learners.screen import LearnersScreen

        screen = LearnersScreen(self._desk.look)
        screen.learner_chosen.connect(self.learner_chosen)
        screen.new_asked.connect(self._somebody_new)
        screen.named.connect(self._name_learner)
        screen.look_asked.connect(self.look_asked)
        return screen

    def ask_pin(self, name: str, is_right: Callable[[str], bool], call: Callable[[], None]) -> None:
        """Ask for a PIN over the tiles, which are shown."""
        screen = self._window.screen_shown
        if self._window.isVisible():
            screen.ask_pin(name, is_right, call, str(self._desk.places.home))  # type: ignore[union-attr]
        else:
            # At a start the window comes after its first screen.
            QTimer.singleShot(0, self, lambda: self.ask_pin(name, is_right, call))

    def _somebody_new(self, name: str) -> None:
        self.new_name = name
        self._desk.navigator.show_first_run()

    def _name_learner(self, learner_id: str, name: str) -> None:
        from htcourse.usecases.people.learners import name_learner

        try:
            name_learner(self._desk.places, learner_id, name)
        except CourseError as error:
            self._desk.navigator.refused.emit(error)

    def _fill_learners(self, screen: QWidget) -> None:
        from htcourse.usecases.people.learners import list_learners

        screen.show_learners(list_learners(self._desk.places), self.note)  # type: ignore[attr-defined]
        self.note = ""

    def _start_quiz(self, quiz_id: str, mode: Mode) -> str:
        from htcourse.usecases.quizzes.take_quiz import start_attempt

        return start_attempt(self._desk.person, quiz_id, mode).id

    def _ask_exam(self, quiz_id: str, begin: Callable[[], None]) -> None:
        """Tell the terms of an exam before it begins."""
        from htcourse.ui.screens.quiz.exam_dialogs import ExamStartDialog
        from htcourse.usecases.exams.sitting import exam_terms

        try:
            terms = exam_terms(self._desk.person, quiz_id)
        except CourseError as error:
            self._desk.navigator.refused.emit(error)
        else:
            ExamStartDialog(self._desk.look, self._window, terms, begin)

    def take_file(self, path: str) -> None:
        """Show what a file or folder that was dropped would bring: a module, or questions."""
        # Only when something is dropped.
        from pathlib import Path

        dropped = Path(path)
        is_module = dropped.suffix == ".htmod" or dropped.name == "module.yaml" or dropped.is_dir()
        if is_module:
            self._module_installer().preview(path)
            return
        self._desk.navigator.show_teach()
        take = getattr(getattr(self._window.screen_shown, "controller", None), "take_file", None)
        if take is not None:
            take(dropped)

    def _choose_module(self) -> None:
        self._module_installer().choose()

    def _module_installer(self) -> Installer:
        if self._installer is None:
            from htcourse.ui.shell.installer import Installer

            self._installer = Installer(self._desk, self._window)
        return self._installer
