"""Installs a module: choose, read in a job, show what would change, install in another; removes, switches, undoes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Report
from htcourse.ui.dialogs import ask, tell
from htcourse.ui.dialogs.files import open_file
from htcourse.ui.dialogs.module_preview import PreviewDialog
from htcourse.ui.shell.desk import Desk

# Reading modules brings the YAML and Markdown readers; this file is imported when somebody installs one.
from htcourse.usecases.modules.apart import build_apart, check_apart
from htcourse.usecases.modules.installed import (
    ModulePreview,
    ModuleRow,
    enable_module,
    install_module,
    preview_module,
    remove_module,
    undo_module_change,
    undo_step,
)
from htcourse.usecases.modules.module_sources import is_package
from htcourse.usecases.session import Changed

if TYPE_CHECKING:
    from htcourse.usecases.marking.release_exams import Sitting


def is_module(path: Path) -> bool:
    """Say whether a file or folder that was given is to be installed; anything else is read for questions."""
    return is_package(path) or path.name == "module.yaml" or path.is_dir()


class Installer(QObject):
    """Nothing is changed before a person saw what would change."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self.dialog: PreviewDialog | None = None
        self._waiting: list[Path] = []

    def choose(self) -> None:
        """Ask for a module file."""
        kinds = self.tr("Modules (*.htmod module.yaml)")
        open_file(self._window, self.tr("Install a module"), kinds, lambda path: self.preview(str(path)))

    def preview_all(self, paths: Sequence[Path]) -> None:
        """Show one module after the other: the next comes when what the last would do was answered."""
        if paths:
            self._waiting = list(paths[1:])
            self.preview(str(paths[0]))

    def preview(self, path: str) -> None:
        """Read a module and show what installing it would do; a module.yaml stands for its folder."""
        chosen = Path(path)
        if chosen.name == "module.yaml":
            chosen = chosen.parent
        places = self._desk.places

        self._desk.run(
            self,
            lambda report: preview_module(places, chosen, report, check=check_apart),
            self._show,
            self.tr("Reading the module"),
        )

    def ask_install(self, preview: ModulePreview) -> None:
        """Install what was shown, once the trainer's PIN was said where one was chosen: as by command."""
        self._desk.guard.after_pin(self._desk.look, self._window, lambda: self._mind_update(preview))

    def _mind_update(self, preview: ModulePreview) -> None:
        if not preview.is_update:
            self.install(preview)
            return
        title, yes = self.tr("Update during an exam?"), self.tr("Update all the same")
        install, no = partial(self.install, preview), self._next if self._waiting else None
        self.mind_exams(preview.id, preview.title, title, yes, install, no)

    def mind_exams(
        self,
        module_id: str,
        name: str,
        title: str,
        yes: str,
        go_on: Callable[[], object],
        on_no: Callable[[], object] | None = None,
    ) -> None:
        """Before a module is changed look for exams of it that are under way here: it waits, or somebody says so.

        `title` and `yes` are of the dialog that asks: what would be done during an exam.
        """
        places, clock = self._desk.places, self._desk.clock

        def look(report: Report) -> Sitting:
            from htcourse.usecases.marking.release_exams import sitting_now  # only before a change

            return sitting_now(places, clock, module_id, report)

        def answer(sitting: Sitting) -> None:
            if not any(sitting):
                go_on()
                return
            words = self._exams_words(name, sitting)
            asked = ask(self._desk.look, self._window, title, words, yes, go_on, "danger")
            if on_no is not None:
                asked.rejected.connect(on_no)

        self._desk.run(self, look, answer, self.tr("Looking for exams under way"))

    def _exams_words(self, name: str, sitting: Sitting) -> str:
        under_way = self.tr(
            "%n exam(s) of “{title}” are under way on this computer: people in the same exam should have the same "
            "questions. Wait until they have submitted.",
            "",
            sitting.exams,
        ).format(title=name)
        unread = self.tr(
            "%n record(s) cannot be read: nobody knows whether an exam is under way there.", "", sitting.unread
        )
        return " ".join(told for told, count in zip((under_way, unread), sitting, strict=True) if count)

    def install(self, preview: ModulePreview) -> None:
        """Install what was shown."""
        places, path = self._desk.places, preview.path

        self._desk.run(
            self,
            lambda report: install_module(places, path, report, build=build_apart, previewed=preview.library),
            lambda changed: self._done(preview, changed),
            self.tr("Installing"),
        )

    def ask_remove(self, module_id: str, title: str) -> None:
        """Ask for the trainer's PIN where one was chosen, then whether to take a module away."""
        self._desk.guard.after_pin(self._desk.look, self._window, lambda: self.confirm_remove(module_id, title))

    def confirm_remove(self, module_id: str, title: str) -> None:
        """Ask, then take a module away."""
        words = self.tr("Its lessons and quizzes go. What learners did in it stays in their files.")
        question = self.tr("Remove “{title}”?").format(title=title)
        during, yes = self.tr("Remove during an exam?"), self.tr("Remove all the same")
        remove = partial(self._desk.change, partial(remove_module, self._desk.places, module_id))
        go_on = partial(self.mind_exams, module_id, title, during, yes, remove)
        ask(self._desk.look, self._window, question, words, self.tr("Remove"), go_on, "danger")

    def switch(self, module: ModuleRow, is_on: bool) -> None:
        """Let a module count, or no longer."""
        change = partial(self._desk.change, partial(enable_module, self._desk.places, module.id, is_on))
        if is_on:
            change()
            return
        title, yes = self.tr("Switch off during an exam?"), self.tr("Switch off all the same")
        self.mind_exams(module.id, module.title, title, yes, change)

    def undo(self) -> None:
        """Take the last change of the modules back."""
        places, changes, step = self._desk.places, self._desk.changes, undo_step(self._desk.places)
        working = self.tr("Taking the change back")

        def take_back() -> None:
            self._desk.run(changes, lambda report: undo_module_change(places, report), changes.tell, working)

        if step is None:
            take_back()  # it says that nothing can be
            return
        title, yes = self.tr("Undo during an exam?"), self.tr("Undo all the same")
        self.mind_exams(step.module_id, step.title, title, yes, take_back)

    def _show(self, preview: ModulePreview) -> None:
        self.dialog = PreviewDialog(self._desk.look, preview, self._window)
        self.dialog.install_asked.connect(lambda: self.ask_install(preview))
        self.dialog.edit_asked.connect(lambda: self._desk.requests.edit_asked.emit(str(preview.path)))
        if self._waiting:
            self.dialog.rejected.connect(self._next)
        self.dialog.open()

    def _next(self) -> None:
        self.preview_all(self._waiting)

    def _done(self, preview: ModulePreview, changed: Changed) -> None:
        self._desk.changes.tell(changed)
        words = self.tr("“{title}” {version} is installed. Its lessons stand on Home.")
        words = words.format(title=preview.title, version=preview.version)
        said = tell(self._desk.look, self._window, self.tr("Installed"), words)
        if self._waiting:
            said.finished.connect(self._next)
