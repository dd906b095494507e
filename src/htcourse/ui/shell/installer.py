"""Installs a module: choose, read in a job, show what would change, install in another job."""

from __future__ import annotations

from collections.abc import Sequence
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
from htcourse.usecases.modules.installed import ModulePreview, install_module, preview_module, remove_module
from htcourse.usecases.session import Changed

if TYPE_CHECKING:
    from htcourse.usecases.marking.release_exams import Sitting


def is_module(path: Path) -> bool:
    """Say whether a file or folder that was given is to be installed; anything else is read for questions."""
    return path.suffix.lower() == ".htmod" or path.name == "module.yaml" or path.is_dir()


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
        self._desk.guard.after_pin(self._desk.look, self._window, lambda: self._mind_exams(preview))

    def _mind_exams(self, preview: ModulePreview) -> None:
        """Before an update look for exams of the module that are under way here: it waits, or somebody says so."""
        places, clock = self._desk.places, self._desk.clock
        if not preview.is_update:
            self.install(preview)
            return

        def look(report: Report) -> Sitting:
            from htcourse.usecases.marking.release_exams import sitting_now  # only for an update

            return sitting_now(places, clock, preview.id, report)

        self._desk.run(self, look, partial(self._ask_during_exam, preview), self.tr("Looking for exams under way"))

    def _ask_during_exam(self, preview: ModulePreview, sitting: Sitting) -> None:
        if not any(sitting):
            self.install(preview)
            return
        under_way = self.tr(
            "%n exam(s) of “{title}” are under way on this computer: people in the same exam should have the same "
            "questions. Update it when they have handed in.",
            "",
            sitting.exams,
        )
        unread = self.tr(
            "%n record(s) cannot be read: nobody knows whether an exam is under way there.", "", sitting.unread
        )
        words = " ".join(told for told, count in zip((under_way, unread), sitting, strict=True) if count)
        asked = ask(
            self._desk.look,
            self._window,
            self.tr("Update during an exam?"),
            words.format(title=preview.title),
            self.tr("Update all the same"),
            lambda: self.install(preview),
            "danger",
        )
        if self._waiting:
            asked.rejected.connect(self._next)

    def install(self, preview: ModulePreview) -> None:
        """Install what was shown."""
        places, path = self._desk.places, preview.path

        self._desk.run(
            self,
            lambda report: install_module(places, path, report, build=build_apart),
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
        ask(
            self._desk.look,
            self._window,
            question,
            words,
            self.tr("Remove"),
            lambda: self._desk.change(lambda: remove_module(self._desk.places, module_id)),
            "danger",
        )

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
