"""Opens in the editor what is no draft yet: texts of other programs, packages, installed modules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Report
from htcourse.ui.dialogs.report import ReportDialog
from htcourse.ui.shell.desk import Desk

# Brings the readers; this file is imported when somebody opens something.
from htcourse.usecases.workshop.drafts_from import NewDraft, draft_from, draft_of_module, draft_of_several


class Drafting(QObject):
    """Nothing is installed: what is opened stands among the trainer's own drafts, and says what was changed."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.dialog: ReportDialog | None = None

    def take_texts(self, paths: Sequence[Path]) -> None:
        """Make a draft of texts, of several one with a lesson each, and say what became of them."""
        places = self._desk.places

        def made(report: Report) -> NewDraft:
            return draft_from(places, paths[0], report) if len(paths) == 1 else draft_of_several(places, paths, report)

        self._make(made, self.tr("Reading the text"))

    def open(self, path: Path) -> None:
        """Open a module's folder, or a copy of its package."""
        places = self._desk.places
        self._make(lambda report: draft_from(places, path, report), self.tr("Opening the module"))

    def open_module(self, module_id: str) -> None:
        """Open a copy of an installed module; installing it updates the module, which can be undone."""
        places = self._desk.places
        self._make(lambda report: draft_of_module(places, module_id, report), self.tr("Opening the module"))

    def _make(self, make: Callable[[Report], NewDraft], title: str) -> None:
        self._desk.run(self, make, self._show, title)

    def _show(self, draft: NewDraft) -> None:
        self._desk.navigator.show("workshop", str(draft.folder))
        if not draft.problems:
            return
        words = self.tr(
            "The text stands in the editor as a module of your own. Look through what was changed, then try it."
        )
        self.dialog = ReportDialog(self._desk.look, self._window, self.tr("Brought in"), words, draft.problems)
        self.dialog.add_button(self.tr("Close"), "primary", self.dialog.accept)
        self.dialog.open()
