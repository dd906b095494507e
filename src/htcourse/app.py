"""Puts the parts together: opens a learner's file, shows a window, closes everything in order.

The first page of all needs no library and no record: what opens them is imported where that is done.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from htcourse.core.clock import Clock, system_clock
from htcourse.core.errors import CourseError, LearnerFileError, NewerFileError, NoRoomError
from htcourse.store.places import Places, assets_dir
from htcourse.ui.look.texts import error_text
from htcourse.ui.look.theme import SYSTEM, Look
from htcourse.ui.look.translations import Translations
from htcourse.ui.shell.application import catch_mistakes, keep_log, keep_what_the_start_made, make_application
from htcourse.ui.shell.changes import Changes
from htcourse.ui.shell.class_news import ClassNews
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.first_paint import FirstPaint, tell_and_close
from htcourse.ui.shell.fitting import Fitting
from htcourse.ui.shell.jobs import Jobs
from htcourse.ui.shell.keeper import Keeper, quietly
from htcourse.ui.shell.module_update import ModuleUpdate
from htcourse.ui.shell.navigation import Navigator
from htcourse.ui.shell.news_at_start import News
from htcourse.ui.shell.records import Records
from htcourse.ui.shell.screen_host import ScreenHost
from htcourse.ui.shell.window import MainWindow
from htcourse.ui.widgets.keys import KeyFilter
from htcourse.usecases.machine.machine_settings import is_shared, keep_geometry, keep_last_learner, note, read_geometry

if TYPE_CHECKING:
    from htcourse.usecases.session import Session


class Program(QObject):
    """One running program: its window, desk and the person at work."""

    def __init__(
        self,
        places: Places,
        application: QApplication,
        clock: Clock = system_clock,
        *,
        theme: str | None = None,
        zoom: float | None = None,
        language: str | None = None,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(application)
        assets = assets_dir()
        self._application = application
        self._theme, self._zoom, self._language, self._size = theme, zoom, language, size
        self._is_closed = False
        self._new_name = ""
        self.file: Path | None = None
        self.presents = ""
        self.look = Look(assets, theme or SYSTEM, zoom or 1.0, self)
        self._dress()
        navigator = Navigator(self)
        self.look.changed.connect(navigator.drop_light_screens)
        self.look.changed.connect(self._dress)
        self.translations = Translations(application, assets, self)
        self.translations.use(language or "en")
        self.desk = Desk(places, assets, self.look, Changes(self), Jobs(self.look, self), navigator, clock)
        self.keys = KeyFilter(application)
        self.window = MainWindow(self.desk, self.keys, QIcon(str(assets / "icon.png")))
        self._fitting = Fitting(self.window)
        self.first_paint = FirstPaint(self.window)
        self.desk.jobs.set_window(self.window)
        self.screens = ScreenHost(self.desk, self.window)
        given = frozenset(name for name, value in (("theme", theme), ("zoom", zoom)) if value is not None)
        self._keeper = Keeper(self.desk, given, self)
        ClassNews(self.desk, self.window, application)
        self._news = News(self.desk, self.window)
        self.records = Records(self.desk, self.window, self)
        self._connect()

    def _connect(self) -> None:
        changes, requests = self.desk.changes, self.desk.requests
        self.first_paint.settled.connect(self._keeper.settle_home_later)
        self.first_paint.settled.connect(ModuleUpdate(self.desk, self.window, self._application).run)
        self._keeper.refused.connect(self.window.show_error)
        self._keeper.backup_failed.connect(self.records.tell_of_backup)
        self.window.closing.connect(self.close)
        self.window.menus.theme_chosen.connect(self.choose_theme)
        requests.theme_chosen.connect(self.choose_theme)
        requests.begun.connect(self.begin)
        requests.somebody_new.connect(self._welcome)
        requests.language_chosen.connect(self.use_language)
        requests.learner_chosen.connect(lambda learner: self.open_learner(learner, asks_pin=True))
        requests.look_asked.connect(self.just_look)
        requests.learners_asked.connect(lambda: self.window.leave_then(self.show_learners))
        changes.preferences_changed.connect(self._preferences_changed)

    def start(self, learner: str | None = None) -> None:
        """Show the first screen: the lesson where the learner left, or who is there, or the first page of all."""
        self.records.look_at_settings()
        if learner:
            from htcourse.usecases.people.learners import named_learner

            try:
                self.open_learner(named_learner(self.desk.places, learner), asks_pin=True)
            except CourseError as error:
                self.show_learners(error_text(error))
            return
        try:
            self.desk.places.require_reach()
            learners = (*self.desk.places.learner_ids(), *self.desk.places.lost_ids())
        except CourseError as error:
            self.desk.navigator.show_alone("first_run")
            QTimer.singleShot(0, self, lambda problem=error: self.window.show_error(problem))
            return
        if not learners and next(self.desk.places.misplaced(), None) is None:
            self.desk.navigator.show_alone("first_run")
        elif len(learners) == 1 and not is_shared(self.desk.places):
            self.open_learner(learners[0], asks_pin=True)
        else:
            self.show_learners()

    def start_safely(self, learner: str | None = None) -> None:
        """Show the first screen; where that fails, the first page of all and why."""
        try:
            self.start(learner)
        except Exception as error:
            self._step_back(error)
            self.desk.navigator.show_alone("first_run")

    def show_window(self) -> None:
        """Show the window at the size asked for, else where it was on these screens or where it fits."""
        if self._size:
            self.window.resize(*self._size)
            self.window.show()
        else:
            self._fitting.show(read_geometry(self.desk.places, self._fitting.screens))

    def show_learners(self, note: str = "") -> None:
        """Close the file of who is at work and show who learns here."""
        self.put_down()
        problem, self.desk.backup_problem = self.desk.backup_problem, None
        if problem is not None and not note:
            note = self.records.backup_failed_words(problem)
        self.desk.navigator.show_alone("learners", note)

    def open_learner(self, learner_id: str, *, asks_pin: bool = False, is_new: bool = False) -> None:
        """Open a learner's file and show where they left; with `asks_pin` after the PIN, where there is one.

        Who `is_new` begins with the first lesson, or to teach with Modules.
        """
        from htcourse.usecases.session import Session

        self.put_down()
        try:
            self.desk.session = Session.open(self.desk.places, learner_id, self.desk.clock, at_start=True)
        except (LearnerFileError, NewerFileError, NoRoomError) as error:
            self._show_damage(learner_id, error)
        except CourseError as error:
            self.show_learners(error_text(error))
        else:
            self.desk.damaged.pop(learner_id, None)
            if self.desk.person.learner.lacked_log:
                QTimer.singleShot(0, self, self.records.tell_of_lost_log)
            if asks_pin and (self.desk.person.has_pin or self.desk.guard.keeps(self.desk.person)):
                self._ask_pin(learner_id)
                return
            quietly(lambda: keep_last_learner(self.desk.places, learner_id))
            self._go_on_or_back(is_new=is_new)

    def _show_damage(self, learner_id: str, error: CourseError) -> None:
        """Show the tiles, of which a learner's tells what is wrong with the record and brings it back."""
        self.desk.damaged[learner_id] = error
        self.show_learners()

    def _go_on_or_back(self, *, is_new: bool = False) -> None:
        """Show the screen of a session just opened, or who learns here: what nobody thought of stops nobody else."""
        try:
            self._go_on(is_new=is_new)
        except Exception as error:
            self._step_back(error)
            self.show_learners()

    def _step_back(self, mistake: Exception) -> None:
        """Put down who is at work, after something nobody thought of, and say so once the window is there."""
        with suppress(Exception):
            self.put_down()
        self.desk.session = None
        QTimer.singleShot(0, self, lambda: self.window.show_error(mistake))

    def _ask_pin(self, learner_id: str) -> None:
        """Show the tiles and ask for the PIN of a learner whose file is open; it is closed meanwhile."""
        from htcourse.ui.screens.learners.screen import LearnersScreen
        from htcourse.usecases.people.pin_tries import try_pin
        from htcourse.usecases.people.pins import clear_pin_away, pin_hash

        person = self.desk.person
        hashed, name = pin_hash(person), person.name
        self.desk.close_session()
        try:
            if clear_pin_away(self.desk.places, learner_id):
                return self.open_learner(learner_id)
        except LearnerFileError as error:
            return self._show_damage(learner_id, error)
        self.show_learners()

        def is_right(pin: str) -> bool:
            return try_pin(self.desk.places, learner_id, hashed, pin, self.desk.clock)

        def ask() -> None:
            screen = self.window.screen_shown
            if not hashed:
                self.desk.guard.after_pin(self.look, self.window, lambda: self.open_learner(learner_id))
            elif isinstance(screen, LearnersScreen):
                screen.ask_pin(name, is_right, lambda: self.open_learner(learner_id))

        # At a start the window comes after its first screen.
        QTimer.singleShot(0, self, ask)

    def begin(self, choice: object) -> None:
        """Create the first learner, or another one, and show the first page."""
        from htcourse.usecases.people.learners import create_learner

        chosen = {each: str(getattr(choice, each)) for each in ("language", "country", "role", "route")}
        try:
            self.desk.places.prepare()
            learner_id = create_learner(self.desk.places, name=self._new_name, **chosen)
        except CourseError as error:
            self.window.show_error(error)
            return
        self._new_name, is_open = "", self.desk.guard.is_open
        self.open_learner(learner_id, is_new=True)
        if is_open:  # the PIN was said on the first page
            self.desk.guard.open()

    def _welcome(self, name: str) -> None:
        """Show the first page to somebody new."""
        self._new_name = name
        self.desk.navigator.show_alone("first_run")

    def just_look(self) -> None:
        """Let somebody look round; nothing is kept."""
        from htcourse.usecases.session import Session

        self.put_down()
        try:
            session = Session.temporary(self.desk.places, self.translations.language, self.desk.clock)
        except CourseError as error:
            self.show_learners(error_text(error))
        else:
            self.look_with(session)

    def look_with(self, session: Session) -> None:
        """Let somebody look round with a session of which nothing is kept."""
        self.put_down()
        self.desk.session, self.desk.keeps_nothing = session, True
        self._go_on_or_back()

    def choose_theme(self, name: str) -> None:
        """Take another theme and keep it."""
        self.look.set_theme(name)
        self._keeper.keep_look_soon()

    def use_language(self, language: str) -> None:
        """Show the windows in another language."""
        if self.translations.use(self._language or language):
            self.screens.retranslate()

    def close(self) -> None:
        """Close every file; called once, when the window closes."""
        if self._is_closed:
            return
        self._is_closed = True
        self.keys.stop()
        quietly(self._keeper.keep_look)
        self.desk.jobs.close()
        if not self._size:
            screens, geometry = self._fitting.screens, self._fitting.geometry()
            quietly(lambda: keep_geometry(self.desk.places, screens, geometry))
        self.put_down()

    def _go_on(self, *, is_new: bool) -> None:
        """Show the screen of a session just opened."""
        from htcourse.usecases.people.preferences import THEME, ZOOM
        from htcourse.usecases.reading.record_reading import place_to_begin

        session = self.desk.person
        self.screens.drop()
        if self._theme is None:
            self.look.set_theme(session.learner.preference(THEME) or self.look.theme_name)
        if self._zoom is None and (zoom := session.learner.preference(ZOOM)):
            self.look.set_zoom(zoom)
        self.use_language(session.language)
        self.window.actions_by_name.set_at_work(True)
        self._show_name()
        place = place_to_begin(session)
        if place is not None:
            self.desk.navigator.show("lesson", place.section_id, place.paragraph)
        elif is_new:
            self._first_page()
        if self.desk.navigator.current is None:
            self.desk.navigator.show("home")
        self._news.look_soon()
        self._keeper.look_through_later()
        problem, self.desk.backup_problem = self.desk.backup_problem, None
        if problem is not None:
            self.records.tell_of_backup(problem)
        if self.presents:
            of, self.presents = self.presents, ""
            QTimer.singleShot(0, self, lambda: self.desk.navigator.show("present", of))
        if self.file is not None:
            path, self.file = str(self.file), None
            QTimer.singleShot(0, self, lambda: self.screens.take_file(path))
        for problem in (each for each in session.problems if not each.values.get("package")):  # else made anew
            QTimer.singleShot(0, self, lambda problem=problem: self.window.show_error(problem))

    def _first_page(self) -> None:
        """Show the first lesson, who teaches Modules, with Home to go back to; Home where it cannot be shown."""
        self._keeper.keep_look_or_say()
        self.desk.navigator.begin_above("home")
        if self.desk.person.is_teaching:
            self.desk.navigator.show("teach")
        else:
            self.screens.go_on()
        if self.window.screen_shown is None:
            self.desk.navigator.reload()

    def put_down(self) -> None:
        """Save and close the files of who is at work."""
        if self.desk.session is None:
            return
        self.screens.end_trial()
        self.window.save_screen()
        self.screens.drop()
        self.window.actions_by_name.set_at_work(False)
        self.window.bar.set_learner("")
        self.window.hide_notice()
        self.desk.close_session()
        self.desk.keeps_nothing = False

    def _preferences_changed(self) -> None:
        self.use_language(self.desk.person.language)
        self._show_name()

    def _show_name(self) -> None:
        self.window.bar.set_learner(self.desk.name_shown, teaches=self.desk.person.is_teaching)

    def _dress(self) -> None:
        application = self._application
        with self.look.dressing():
            application.setFont(self.look.font(14))
            application.setPalette(self.look.palette())


def build(
    places: Places,
    application: QApplication,
    clock: Clock = system_clock,
    *,
    learner: str | None = None,
    size: tuple[int, int] | None = None,
    theme: str | None = None,
    zoom: float | None = None,
    language: str | None = None,
    file: Path | None = None,
    presents: str = "",
) -> Program:
    """Return a program with its window on screen, at the first screen."""
    program = Program(places, application, clock, theme=theme, zoom=zoom, language=language, size=size)
    program.file, program.presents = file, presents
    program.start_safely(learner)
    program.show_window()
    return program


def run(
    places: Places,
    *,
    learner: str | None = None,
    exit_when_shown: bool = False,
    file: Path | None = None,
    presents: str = "",
) -> int:
    """Run the program until its window closes; return the exit code."""
    application = make_application()
    program = build(places, application, learner=learner, file=file, presents=presents)
    catch_mistakes(program.window)
    program.first_paint.settled.connect(keep_what_the_start_made)
    program.first_paint.settled.connect(lambda: keep_log(program.desk))
    if exit_when_shown:
        program.first_paint.settled.connect(lambda: tell_and_close(program.window))
    code = application.exec()
    program.close()
    note(places, f"closed ({code})")
    return code
