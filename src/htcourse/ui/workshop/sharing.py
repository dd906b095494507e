"""A draft goes out: as one file to hand on, or to be tried as a learner."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from htcourse.core.errors import Report
from htcourse.ui.dialogs import ask, tell
from htcourse.ui.dialogs.files import save_file
from htcourse.ui.shell.desk import Desk
from htcourse.ui.workshop.draft import Draft
from htcourse.ui.workshop.view import WorkshopView
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.pack_draft import pack_draft
from htcourse.usecases.workshop.try_draft import try_case, try_draft


class Sharing(QObject):
    """Both save first, after asking about what the form could not write, and refuse a module with errors.

    Those are listed below the text.
    """

    trial_ready = Signal(object)
    """A draft was compiled for trying (a Trial)."""

    def __init__(self, draft: Draft, view: WorkshopView, desk: Desk) -> None:
        super().__init__(draft)
        self._draft, self._view, self._desk = draft, view, desk
        view.share_asked.connect(partial(view.editor.leave_form_then, self.ask_share))
        view.try_asked.connect(partial(view.editor.leave_form_then, self.try_it))
        view.preview.try_asked.connect(self._try)

    def ask_share(self) -> None:
        """Ask where the file goes, then write it; before that, whether texts that a crash left stay out of it."""
        waiting = self._draft.waiting
        if waiting:
            words = self.tr(
                "What was typed into these files before the program ended was not saved, and is not in the module: "
                "{files}. Open each of them to take it back or to forget it."
            ).format(files=", ".join(waiting))
            title, yes = self.tr("Texts that were not saved"), self.tr("Share without them")
            ask(self._desk.look, self._view, title, words, yes, self._choose_file, "danger")
        else:
            self._choose_file()

    def _choose_file(self) -> None:
        tree = self._draft.tree
        if tree is None:
            return
        name = f"{tree.id or tree.folder.name}.htmod"
        kinds = self.tr("Modules (*.htmod)")
        save_file(self._view, self.tr("Share as .htmod"), name, kinds, self.share)

    def share(self, path: Path) -> None:
        """Write the module as one file."""
        self._draft.save_asked.emit()
        folder = self._draft.folder
        out = path if path.suffix else path.with_suffix(".htmod")

        title = self.tr("Packing the module")

        def work(report: Report) -> tuple[Path, int]:
            return pack_draft(folder, out, report), len(
                check_draft(folder, {})
            )  # without errors: only warnings are left

        self._desk.run(self, work, lambda packed: self._shared(*packed), title)

    def try_it(self) -> None:
        """Compile the draft and open it as a learner would; nothing is kept."""
        folder, unsaved = self._draft.folder, self._draft.unsaved

        title, ready = self.tr("Building the module"), self.trial_ready.emit
        self._desk.run(self, lambda report: try_draft(folder, unsaved, report), ready, title)

    def _try(self, kind: str) -> None:
        self._view.editor.leave_form_then(partial(self.try_case, "") if kind == "case" else self.try_it)

    def try_case(self, moment: str) -> None:
        """Compile the open case alone and open it at one of its moments, or at its beginning."""
        folder, unsaved, file = self._draft.folder, self._draft.unsaved, self._draft.file
        title, ready = self.tr("Building the case"), self.trial_ready.emit
        self._desk.run(self, lambda _: try_case(folder, unsaved, file, moment), ready, title)

    def _shared(self, path: Path, warnings: int) -> None:
        words = self.tr("Written to {path}. Whoever opens it in the program can install it.").format(path=path)
        if warnings:
            words += " " + self.tr("Warnings that are left: {count}. They stand below the text.").format(count=warnings)
        tell(self._desk.look, self._view, self.tr("Packed"), words)
