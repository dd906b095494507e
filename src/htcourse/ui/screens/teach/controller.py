"""What happens on the trainer's page of modules."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from htcourse.core.errors import Report
from htcourse.ui.dialogs import Dialog, ask, tell
from htcourse.ui.dialogs.choose import ChooseDialog, NameDialog
from htcourse.ui.dialogs.choose_pin import TrainerPinDialog
from htcourse.ui.dialogs.files import open_files, open_folder, save_file
from htcourse.ui.look.texts import LANGUAGE_NAMES, MODULE_LANGUAGES, moment_text
from htcourse.ui.screens.teach.exchange import Exchange, say
from htcourse.ui.screens.teach.view import TeachPage, TeachView
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.installer import Installer, is_module
from htcourse.usecases.attempts.gate import refuse_without_pin
from htcourse.usecases.modules.installed import (
    ModuleRow,
    UndoStep,
    export_module,
    list_modules,
    recent_module_files,
    undo_step,
)
from htcourse.usecases.modules.markdown_module import are_texts, hold_quizzes
from htcourse.usecases.modules.module_rows import closed_folder
from htcourse.usecases.modules.modules_to_compile import are_found_again, seen_again
from htcourse.usecases.workshop.drafts import (
    RecentDraft,
    RemovedDraft,
    changed_at,
    drafts_folder,
    free_module_id,
    is_own,
    new_draft,
    recent_drafts,
    remove_draft,
    removed_titles,
    restore_draft,
    unsaved_files,
)


class TeachController(QObject):
    """Fills the page, and again when the modules change while it is shown."""

    def __init__(self, view: TeachView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self._installer = installer = Installer(desk, view)
        self.exchange = Exchange(desk, view)
        self.exchange.written.connect(self._refresh)
        self.dialog: NameDialog | None = None
        self.chosen: ChooseDialog | None = None
        view.new_asked.connect(self.ask_new)
        view.open_asked.connect(self._choose_folder)
        view.text_asked.connect(self._choose_text)
        view.edit_asked.connect(lambda module: desk.requests.edit_module_asked.emit(module.id))
        view.draft_asked.connect(partial(desk.navigator.show, "workshop"))
        view.draft_removed.connect(self.ask_remove)
        view.restore_asked.connect(self.ask_restore)
        view.install_asked.connect(installer.choose)
        view.file_asked.connect(installer.preview)
        view.enable_asked.connect(installer.switch)
        view.remove_asked.connect(lambda module: installer.ask_remove(module.id, module.title))
        view.export_asked.connect(self._ask_export)
        view.undo_asked.connect(installer.undo)
        view.again_asked.connect(self._fill)
        view.seen_asked.connect(self._on_seen)
        view.pin_asked.connect(self.ask_pin)
        view.questions_in_asked.connect(self.exchange.choose_files)
        view.table_asked.connect(self.exchange.ask_table)
        view.questions_out_asked.connect(self.exchange.ask_questions)
        view.course_out_asked.connect(self.exchange.ask_course)
        desk.changes.library_changed.connect(self._refresh)

    def show(self, *files: str) -> None:
        """Show the page, and read what was dropped on the window: modules one after the other, questions together."""
        self._fill()
        paths = [Path(each) for each in files]
        if are_texts(paths):
            if hold_quizzes(paths):
                self._ask_kind(paths)
            else:
                self._desk.requests.files_dropped.emit(files)
            return
        self._installer.preview_all([each for each in paths if is_module(each)])
        if questions := [each for each in paths if not is_module(each)]:
            self.exchange.read(questions)

    def _ask_kind(self, paths: list[Path]) -> None:
        """Ask what comes in of LiaScript: its questions, or its text."""
        dialog = Dialog(self._desk.look, self.tr("Bring in what?"), self._view)
        words = self.tr(
            "“{name}” is a text with quizzes of LiaScript. Its questions come in without the text around them. As a "
            "text it becomes a lesson, in which learners read what is right until you take the quizzes out."
        )
        dialog.add_text(words.format(name=next(each.name for each in paths if hold_quizzes([each]))))
        dialog.add_button(self.tr("Cancel"), "quiet")
        dialog.add_button(self.tr("The text"), "plain", lambda: self._desk.requests.texts_asked.emit(paths))
        questions = dialog.add_button(self.tr("The questions"), "primary", lambda: self.exchange.read(paths))
        questions.setDefault(True)
        dialog.open()
        questions.setFocus()

    def ask_pin(self) -> None:
        """Ask for the trainer's PIN of this computer: whoever sees this page may choose it."""
        dialog = TrainerPinDialog(self._desk.look, self._view)
        dialog.chosen.connect(self._set_pin)
        dialog.open()
        dialog.twice.pad.focus_first()

    def _set_pin(self, pin: str) -> None:
        guard = self._desk.guard
        if self._desk.done(lambda: guard.choose(pin)):
            guard.say(pin)
            self._fill()
            tell(self._desk.look, self._view, self.tr("Trainer’s PIN"), self.tr("It counts from now on."))

    def _fill(self) -> None:
        places, offset = self._desk.places, self._desk.clock().offset_minutes
        step, drafts = undo_step(places), recent_drafts(places)
        self._view.show_page(
            TeachPage(
                list_modules(places),
                drafts,
                recent_module_files(places),
                self._undo_words(step) if step is not None else "",
                are_found_again(places),
                self._desk.guard.has_pin,
                {each.path: moment_text(when, offset) for each in drafts if (when := changed_at(each.path))},
                bool(removed_titles(places)),
                closed_folder(places),
            )
        )

    def _on_seen(self) -> None:
        if self._desk.done(lambda: seen_again(self._desk.places)):
            self._fill()

    def _undo_words(self, step: UndoStep) -> str:
        words = {
            "install": self.tr("“{title}” {version} was installed."),
            "update": self.tr("“{title}” was updated to {version}."),
            "remove": self.tr("“{title}” {version} was removed."),
            "disable": self.tr("“{title}” was switched off."),
            "enable": self.tr("“{title}” was switched on."),
        }
        return words.get(step.action, "“{title}”").format(title=step.title, version=step.version)

    def ask_new(self) -> None:
        """Ask for the title and the language of a new module."""
        dialog = NameDialog(self._desk.look, self._view, self.tr("New module"), self.tr("Title"))
        languages = [(each, LANGUAGE_NAMES.get(each, each)) for each in MODULE_LANGUAGES]
        dialog.add_choice(self.tr("Language"), languages, self._desk.person.language)
        self.dialog = dialog
        dialog.ask(self.tr("Begin"), self.begin)

    def begin(self, title: str, language: str) -> None:
        """Write a module from the template and open it."""
        places = self._desk.places
        folder = self._desk.try_to(
            lambda: new_draft(places, None, free_module_id(places, title), title, language, say=say)
        )
        if folder is not None:
            self._desk.navigator.show("workshop", str(folder))

    def ask_remove(self, draft: RecentDraft) -> None:
        """Ask before a draft goes."""
        words = self.tr("It can be put back with “Put a module back”. What is installed of it stays installed.")
        if not is_own(self._desk.places, draft.path):
            words = self.tr("Its folder stays where it is: {path}. Only this list no longer shows it.")
        told = [words.format(path=draft.path)]
        if files := unsaved_files(self._desk.places, draft.path):
            unsaved = self.tr("Not saved yet: {files}. Where another window has it open, save it there first.")
            told.insert(0, unsaved.format(files=", ".join(files)))
        title, yes = self.tr("Remove “{title}”?").format(title=draft.title), self.tr("Remove")
        ask(self._desk.look, self._view, title, " ".join(told), yes, lambda: self.remove(draft), "danger")

    def remove(self, draft: RecentDraft) -> None:
        """Take a draft away."""
        if self._desk.done(lambda: remove_draft(self._desk.places, draft.path, self._desk.clock)):
            self._fill()

    def ask_restore(self) -> None:
        """Ask which of the drafts that were removed comes back."""
        found = removed_titles(self._desk.places)
        listed = [(str(at), f"{title} · {each.name}") for at, (each, title) in enumerate(found)]
        title, yes = self.tr("Removed modules"), self.tr("Put back")
        self.chosen = dialog = ChooseDialog(self._desk.look, self._view, title, listed, yes)
        dialog.ask(lambda at: self.restore(found[int(at)][0]))

    def restore(self, removed: RemovedDraft) -> None:
        """Put a draft back that was removed."""
        if self._desk.try_to(lambda: restore_draft(self._desk.places, removed)) is not None:
            self._fill()

    def _choose_folder(self) -> None:
        show, own = self._desk.navigator.show, drafts_folder(self._desk.places)
        open_folder(self._view, self.tr("Open a module’s folder"), lambda folder: show("workshop", str(folder)), own)

    def _choose_text(self) -> None:
        kinds = self.tr("Texts and modules (*.docx *.docm *.odt *.md *.markdown *.zip *.htmod)")
        open_files(self._view, self.tr("Bring a text in"), self.take_texts, kinds)

    def take_texts(self, paths: list[Path]) -> None:
        """Bring in what was chosen to be texts, whatever questions they hold; a package comes alone."""
        requests = self._desk.requests
        if are_texts(paths):
            requests.texts_asked.emit(paths)
        elif len(paths) == 1:
            requests.files_dropped.emit([str(paths[0])])
        else:
            words = self.tr("Texts come in together, a package (.zip, .htmod) alone: choose texts, or one package.")
            tell(self._desk.look, self._view, self.tr("Bring a text in"), words)

    def _ask_export(self, module: ModuleRow) -> None:
        title, kinds = self.tr("Share as .htmod"), self.tr("Modules (*.htmod)")
        save_file(self._view, title, f"{module.id}.htmod", kinds, partial(self.export, module))

    def export(self, module: ModuleRow, path: Path) -> None:
        """Write an installed module as one file."""
        places = self._desk.places

        def done(out: Path) -> None:
            tell(self._desk.look, self._view, self.tr("Packed"), self.tr("Written to {path}.").format(path=out))

        title = self.tr("Packing the module")

        def work(report: Report) -> Path:
            refuse_without_pin(places, module.id)
            return export_module(places, module.id, path, report)

        self._desk.run(self, work, done, title)

    def _refresh(self) -> None:
        if self._view.isVisible() and self._desk.session is not None:
            self._fill()
