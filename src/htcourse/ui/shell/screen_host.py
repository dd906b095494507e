"""What goes on over and between the screens: search, the trainer's curtain, exams' terms, trials, dropped files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from htcourse.core.quiz import Mode
from htcourse.ui.shell.bar import TABS
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.navigation import Visit
from htcourse.ui.shell.registry import Behind, entries, is_for_trainers, room_of
from htcourse.ui.shell.screen import Screen
from htcourse.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from htcourse.ui.shell.curtain import CurtainScreen
    from htcourse.ui.shell.drafting import Drafting
    from htcourse.ui.shell.installer import Installer
    from htcourse.ui.shell.search.controller import SearchController
    from htcourse.ui.shell.trial import TrialStage
    from htcourse.usecases.workshop.try_draft import Trial


class ScreenHost(QObject):
    """One for a window. What is seldom needed is built when it is first asked for."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.search: SearchController | None = None
        self._curtain: CurtainScreen | None = None
        self._installer: Installer | None = None
        self._drafting: Drafting | None = None
        self._trials: TrialStage | None = None
        navigator = desk.navigator
        navigator.set_factory(lambda name: create(name, desk))
        navigator.set_gate(self._gate)
        navigator.set_quiz_starter(self._start_quiz)
        navigator.set_quiz_gate(Mode.EXAM, self._ask_exam)
        navigator.set_quiz_gate(Mode.PRE, self._ask_pre_test)
        navigator.set_quiz_gate(Mode.POST, self._ask_post_test)
        desk.guard.opened.connect(navigator.reload)
        desk.requests.trial_ready.connect(self._begin_trial)
        window.files_dropped.connect(self.take_files)
        desk.requests.course_asked.connect(self._go_onward)
        desk.requests.file_dropped.connect(self.take_file)
        desk.requests.files_dropped.connect(self.take_files)
        desk.requests.texts_asked.connect(lambda paths: self.drafting.take_texts(paths))
        desk.requests.edit_asked.connect(lambda path: self.drafting.open(Path(path)))
        desk.requests.edit_module_asked.connect(lambda name: self.drafting.open_module(name))
        calls: dict[str, Callable[[], object]] = {
            command.name: partial(self._show_tab if name in TABS else navigator.show, name, *filled)
            for name, entry in entries().items()
            for command, filled in entry.commands
        }
        calls |= {
            "search": self.open_search,
            "course": self.go_on,
            "install": self._choose_module,
            "switch": desk.requests.learners_asked.emit,
        }
        window.actions_by_name.connect_all(calls)

    def _show_tab(self, name: str, *arguments: str) -> None:
        """Show a page with a tab, in the place of another such page: Back leads out of them, not through each."""
        navigator = self._desk.navigator
        is_beside = navigator.current is not None and navigator.current.screen_name in TABS
        navigator.go(Visit(name, arguments), replaces=is_beside)

    def go_on(self) -> None:
        """Show the section that Home names to go on in, at the paragraph where it was left."""
        # Home's use case knows where; it is not part of the start.
        from htcourse.usecases.reading.open_home import open_home
        from htcourse.usecases.reading.record_reading import resume_place

        place, resume = resume_place(self._desk.person), open_home(self._desk.person).resume
        if resume is None:
            self._desk.navigator.show("home")
        elif place is not None and place.section_id == resume.section_id:
            self._desk.navigator.show("lesson", place.section_id, place.paragraph)
        else:
            self._desk.navigator.show("lesson", resume.section_id)

    def _go_onward(self) -> None:
        """Show what is open next, which may be the lesson left last; Home where nothing is any more."""
        from htcourse.usecases.reading.open_home import open_home

        page = open_home(self._desk.person)
        if page.resume is None or page.is_finished:
            self._desk.navigator.show("home")
        else:
            self._desk.navigator.show("lesson", page.resume.section_id)

    def open_search(self) -> None:
        """Open the palette, built at the first time, or say why nothing is searched now."""
        screen = self._window.screen_shown
        if screen is not None and not screen.has_search:
            from htcourse.ui.dialogs import tell

            tell(self._desk.look, self._window, self.tr("Search everywhere"), screen.no_search_words)
            return
        if self.search is None:
            from htcourse.ui.shell.search.controller import SearchController

            self.search = SearchController(
                self._desk, self._window.actions_by_name, self._window.page, self._window.bar.exit_button
            )
        self.search.open()

    def drop(self) -> None:
        """Throw the screens away: another person comes."""
        if self.search is not None:
            self.search.close()
            self.search.palette.field.clear()
        self._desk.guard.close()
        self._window.forget_screen()
        self._desk.navigator.drop_screens()
        self._desk.navigator.forget()

    def retranslate(self) -> None:
        """Build everything that has words anew."""
        self._window.retranslate()
        if self.search is not None:
            self.search.overlay.deleteLater()
            self.search.deleteLater()
            self.search = None
        self._drop_curtain()
        if self._desk.navigator.current is not None:
            self._window.forget_screen()
            self._desk.navigator.drop_screens()
            self._desk.navigator.reload()

    def _gate(self, visit: Visit) -> Screen | None:
        """Return the curtain where only a trainer may look; any other screen closes it, but for a trial's."""
        behind = entries()[visit.screen_name].behind
        if behind is Behind.NOTHING and not self.is_trial:
            self._desk.guard.close()
        if not self._desk.guard.holds(behind):
            return None
        from htcourse.ui.shell.curtain import CurtainScreen

        self._drop_curtain()
        self._curtain = CurtainScreen(self._desk)
        return self._curtain

    def _start_quiz(self, quiz_id: str, mode: Mode, password: str) -> str:
        from htcourse.usecases.quizzes.take_quiz import start_attempt

        return start_attempt(self._desk.person, quiz_id, mode, password=password).id

    def _ask_exam(self, quiz_id: str, begin: Callable[[str], None]) -> None:
        """Tell the terms of an exam before it begins, and ask for its password where it has one."""
        from htcourse.core.errors import CourseError
        from htcourse.ui.dialogs import tell
        from htcourse.ui.dialogs.exam import ExamStartDialog
        from htcourse.ui.look.texts import error_text
        from htcourse.usecases.exams.exam_terms import exam_terms
        from htcourse.usecases.exams.exam_window import NotOpenError, refuse_password

        places, clock = self._desk.places, self._desk.clock
        try:
            terms = exam_terms(self._desk.person, quiz_id)
        except NotOpenError as error:  # nothing went wrong: there are no details to copy
            tell(self._desk.look, self._window, self.tr("This exam is not open"), error_text(error))
        except CourseError as error:
            self._desk.navigator.refused.emit(error)
        else:
            dialog = ExamStartDialog(self._desk.look, self._window, terms, begin)
            dialog.check = lambda password: refuse_password(places, clock, quiz_id, password)

    def _ask_pre_test(self, quiz_id: str, begin: Callable[[str], None]) -> None:
        """Tell what a pre-test is before it begins."""
        from htcourse.ui.dialogs.exam import PreTestDialog
        from htcourse.usecases.quizzes.take_quiz import list_quizzes

        quiz = next((each for each in list_quizzes(self._desk.person) if each.id == quiz_id), None)
        if quiz is None:
            begin("")
        else:
            PreTestDialog(self._desk.look, self._window, quiz.title, quiz.questions, lambda: begin(""))

    def _ask_post_test(self, quiz_id: str, begin: Callable[[str], None]) -> None:
        """Begin a post-test; of a follow-up before its day that is told, and asked, first."""
        from htcourse.ui.dialogs import ask
        from htcourse.ui.look.texts import day_text
        from htcourse.usecases.quizzes.offered_quizzes import offered_quizzes

        quiz = next((each for each in offered_quizzes(self._desk.person) if each.id == quiz_id), None)
        if quiz is None or not quiz.meant_from:
            begin("")
            return
        words = self.tr(
            "It is meant for {day} or later. Submitted sooner it does not tell what you still know weeks later, and it "
            "is taken once."
        ).format(day=day_text(quiz.meant_from))
        ask(self._desk.look, self._window, quiz.title, words, self.tr("Begin now"), lambda: begin(""), "plain")

    def _drop_curtain(self) -> None:
        if self._curtain is not None:
            self._curtain.deleteLater()
            self._curtain = None

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

    def take_file(self, path: str) -> None:
        """Show what a file or folder would bring: a module, a draft made of texts, or questions."""
        self.take_files([path])

    def take_files(self, paths: Sequence[str]) -> None:
        """Show what files or folders would bring; where a trainer chose a PIN it is asked first."""
        from htcourse.ui.shell.installer import is_module
        from htcourse.usecases.modules.markdown_module import are_texts, hold_quizzes  # brings the readers

        given = [Path(each) for each in paths]
        if self._desk.guard.holds(Behind.PIN_IF_SET):
            self._desk.navigator.show("teach", *paths)
        elif are_texts(given) and not hold_quizzes(given):
            self.drafting.take_texts(given)
        elif all(map(is_module, given)):
            self.installer.preview_all(given)
        else:
            self._desk.navigator.show("teach", *paths)

    def _choose_module(self) -> None:
        if self._desk.guard.holds(Behind.PIN_IF_SET):
            self._desk.navigator.show("teach")
        else:
            self.installer.choose()

    @property
    def drafting(self) -> Drafting:
        """What opens modules and texts of other programs in the editor."""
        if self._drafting is None:
            from htcourse.ui.shell.drafting import Drafting

            self._drafting = Drafting(self._desk, self._window)
        return self._drafting

    @property
    def installer(self) -> Installer:
        """What previews and installs modules."""
        if self._installer is None:
            from htcourse.ui.shell.installer import Installer

            self._installer = Installer(self._desk, self._window)
        return self._installer


def create(screen_name: str, desk: Desk) -> Screen:
    """Build a screen; raises LookupError where there is none of that name."""
    screen: Screen = import_module(f"{room_of(screen_name)}.screen").create(desk)
    if is_for_trainers(screen_name):
        from htcourse.ui.shell.trainers import add_trainers_tabs  # no learner needs them

        add_trainers_tabs(screen, screen_name, desk)
    return screen
