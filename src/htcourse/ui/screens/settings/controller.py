"""The settings' controller: what can be chosen, and keeping it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from htcourse.core.countries import COUNTRIES
from htcourse.ui.look.texts import LANGUAGE_NAMES, country_name
from htcourse.ui.look.theme import SYSTEM, THEMES, ZOOM_STEPS
from htcourse.ui.screens.settings.view import Chosen, SettingsView
from htcourse.ui.shell.desk import LANGUAGES, Desk
from htcourse.usecases.machine.machine_settings import PROFILES, keep_profile, read_profile
from htcourse.usecases.modules.module_rows import ModuleRow, list_modules
from htcourse.usecases.people.preferences import PREFERENCES, ROLE, THEME, ZOOM, set_preference
from htcourse.usecases.reading.open_home import open_home
from htcourse.usecases.session import Changed

if TYPE_CHECKING:
    from htcourse.ui.shell.installer import Installer


class SettingsController(QObject):
    """Fills the view each time it is shown."""

    def __init__(self, view: SettingsView, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        view.changed.connect(self.change)
        view.install_asked.connect(lambda: self._installer.choose())
        view.learners_asked.connect(desk.requests.learners_asked)
        view.exams_asked.connect(partial(desk.navigator.show, "exams"))
        view.essays_asked.connect(partial(desk.navigator.show, "essays"))
        view.classes_asked.connect(partial(desk.navigator.show, "classes"))
        view.sessions_asked.connect(partial(desk.navigator.show, "sessions"))
        view.marks_asked.connect(partial(desk.navigator.show, "marks"))
        view.statistics_asked.connect(partial(desk.navigator.show, "statistics"))
        view.pin_asked.connect(self.ask_pin)
        view.pin_removed.connect(self._remove_pin)
        view.remove_asked.connect(self._remove)
        view.enable_asked.connect(self._enable)
        desk.changes.library_changed.connect(self._refresh)
        desk.look.changed.connect(self._look_changed)

    @cached_property
    def _installer(self) -> Installer:
        # It reads and compiles modules: half a second of loading that few settings need.
        from htcourse.ui.shell.installer import Installer

        return Installer(self._desk, self._view)

    def show(self, part: str = "") -> None:
        """Show the settings, scrolled to a part."""
        self._view.show_settings(self._chosen(), list_modules(self._desk.places))
        if part:
            # Cards have their place only after the layout.
            QTimer.singleShot(0, self._view, lambda: self._view.show_part(part))

    def change(self, key: str, value: str) -> None:
        """Take a value, as text in the form the record keeps it; what is the trainer's to choose only with the PIN."""
        guard = self._desk.guard
        if (key == "profile" or (key, value) == (ROLE.key, "teach")) and guard.has_pin and not guard.is_open:
            from htcourse.ui.dialogs.pin import PinDialog

            dialog = PinDialog(self._desk.look, self._view.window(), self.tr("the trainer"), guard.is_right)
            dialog.opened.connect(lambda: self._change(key, value))
            dialog.rejected.connect(lambda: QTimer.singleShot(0, self._view, self._refresh))
            dialog.open()
            dialog.pad.focus_first()
        else:
            self._change(key, value)

    def _change(self, key: str, value: str) -> None:
        if key == THEME.key:
            self._desk.requests.theme_chosen.emit(value)
        elif key == ZOOM.key:
            self._desk.look.set_zoom(float(value))
        elif key == "profile":
            self._desk.done(lambda: keep_profile(self._desk.places, value))
        elif self._desk.person.learner.preference(chosen := PREFERENCES[key]) != (read := chosen.read(value)):
            kept = self._desk.try_to(lambda: set_preference(self._desk.person, chosen, read))
            if kept is not None:
                self._desk.session, changed = kept
                self._desk.changes.tell(changed)

    def ask_pin(self) -> None:
        """Ask for a new PIN."""
        # Few people want one.
        from htcourse.ui.dialogs.choose_pin import NewPinDialog

        dialog = NewPinDialog(self._desk.look, self._view.window())
        dialog.chosen.connect(self._set_pin)
        dialog.open()
        dialog.twice.pad.focus_first()

    def _set_pin(self, pin: str) -> None:
        from htcourse.usecases.people.pins import set_pin

        self._keep_pin(lambda: set_pin(self._desk.person, pin))

    def _remove_pin(self) -> None:
        from htcourse.usecases.people.pins import remove_pin

        self._keep_pin(lambda: remove_pin(self._desk.person))

    def _keep_pin(self, keep: Callable[[], Changed]) -> None:
        if self._desk.change(keep):
            # Not while the button pressed still does its work.
            QTimer.singleShot(0, self._view, self._refresh)

    def _chosen(self) -> Chosen:
        session, look = self._desk.person, self._desk.look
        routes = open_home(session).routes
        return Chosen(
            themes=self._themes(),
            theme=look.theme_name,
            zooms=[(f"{each:g}", f"{round(each * 100)} %") for each in ZOOM_STEPS],
            zoom=f"{look.zoom:g}",
            languages=[(each, LANGUAGE_NAMES.get(each, each)) for each in LANGUAGES],
            language=session.language,
            countries=[*((each, country_name(each)) for each in COUNTRIES), ("", self.tr("Another country"))],
            country=session.country,
            routes=[(each.id, each.title) for each in routes],
            route=next((each.id for each in routes if each.is_chosen), ""),
            roles=[("learn", self.tr("Learn")), ("teach", self.tr("Teach"))],
            role=session.learner.preference(ROLE),
            profiles=self._profiles(),
            profile=read_profile(self._desk.places),
            name=session.name,
            has_pin=None if self._desk.keeps_nothing else session.has_pin,
        )

    def _profiles(self) -> list[tuple[str, str]]:
        texts = (self.tr("One learner"), self.tr("A trainer"), self.tr("Many people, or exams"))
        return list(zip(PROFILES, texts, strict=True))

    def _themes(self) -> list[tuple[str, str]]:
        texts = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))
        return list(zip((SYSTEM, *THEMES), texts, strict=True))

    def _remove(self, module: ModuleRow) -> None:
        self._installer.ask_remove(module.id, module.title)

    def _enable(self, module: ModuleRow, is_on: bool) -> None:
        switch = partial(self._installer.switch, module, is_on)
        self._desk.guard.after_pin(self._desk.look, self._view.window(), switch)

    def _look_changed(self) -> None:
        for key, value in ((THEME.key, self._desk.look.theme_name), (ZOOM.key, ZOOM.write(self._desk.look.zoom))):
            if key in self._view.choices:
                self._view.choices[key].set_value(value)

    def _refresh(self) -> None:
        if self._view.isVisible() and self._desk.session is not None:
            self._view.keep_place()
            self.show()
