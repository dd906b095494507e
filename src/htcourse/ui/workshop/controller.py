"""What happens in the workshop: opens files, keeps what is typed, checks and previews as one types."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from htcourse.core.errors import CourseError
from htcourse.ui.look.texts import error_text, time_text
from htcourse.ui.shell.desk import Desk
from htcourse.ui.shell.notice import Notice
from htcourse.ui.widgets.typing_pause import TypingPause
from htcourse.ui.workshop.dialogs import ask_recovered, show_changed, show_versions
from htcourse.ui.workshop.draft import Draft
from htcourse.ui.workshop.files import Files
from htcourse.ui.workshop.forms import CaseEditor, ChartEditor, FormEditor, form_for, offers_of
from htcourse.ui.workshop.insert_menu import InsertMenu
from htcourse.ui.workshop.pasting import Pasting
from htcourse.ui.workshop.sharing import Sharing
from htcourse.ui.workshop.view import WorkshopView
from htcourse.ui.workshop.watcher import Watcher
from htcourse.usecases.attempts.gate import refuse_without_pin
from htcourse.usecases.workshop.drafts import draft_tree, open_draft, remember_opened
from htcourse.usecases.workshop.texts import ChangedOnDiskError, DraftText

JOURNAL_MS = 1000
_COLOURS = {".md": "markdown", ".yaml": "yaml"}
_NO_TEXT = ("picture",)


class WorkshopController(QObject):
    """Stands between the workshop's view and the use cases; one draft at a time."""

    shown = Signal()
    """The module's title or the open file changed."""

    def __init__(self, view: WorkshopView, desk: Desk) -> None:
        super().__init__(view)
        self._view, self._desk = view, desk
        self.draft = draft = Draft(desk, self)
        self._asked_about: str | None = None
        self._not_kept: Notice | None = None
        self._journal = TypingPause(self, JOURNAL_MS, self._keep)
        self.watcher = Watcher(draft, view, desk)
        self.files = Files(draft, view, desk)
        self.inserting = InsertMenu(draft, self.files, view, desk)
        self.pasting = Pasting(draft, self.files, view, desk)
        self.sharing = Sharing(draft, view, desk)
        self._connect()

    def _connect(self) -> None:
        view, draft = self._view, self.draft
        draft.open_asked.connect(self.open_file)
        draft.save_asked.connect(self.save)
        draft.refresh_asked.connect(self.refresh_tree)
        draft.reload_asked.connect(self.reload)
        draft.write_asked.connect(self.set_text)
        draft.wording_asked.connect(self.replace_text)
        view.tree.file_chosen.connect(self.open_file)
        view.editor.text_changed.connect(self._typed)
        view.editor.save_asked.connect(self.save)
        view.editor.form_chosen.connect(self._choose_form)
        view.came_back.connect(self._look_outside)
        self.watcher.names_found.connect(self._offer)
        self.watcher.citation_asked.connect(self.inserting.choose_source)
        view.editor.versions_asked.connect(self._show_versions)

    def show(self, folder: str, file: str = "") -> None:
        """Show a draft and a file of it, else its first lesson; raises CourseError when there is none."""
        path = Path(folder)
        if self.draft.tree is not None and self.draft.folder == path:
            refuse_without_pin(self._desk.places, self.draft.tree.id)
            self.refresh_tree()
            remember_opened(self._desk.places, self.draft.tree, self._desk.clock)
            self._forget_old()
            self.open_file(file or self.draft.file or "module.yaml")
            return
        self.leave()
        tree = open_draft(self._desk.places, path, self._desk.clock)
        self.draft.begin(tree)
        self.watcher.forget()
        self._view.show_tree(tree)
        kinds = {each.name: each.kind for each in tree.files}
        first = next((name for name in tree.recovered if name in kinds), "")
        lesson = next((name for name, kind in kinds.items() if kind == "lesson"), "module.yaml")
        self.open_file(first or (file if file in kinds else lesson))
        self.watcher.look_again(with_check=True)

    def _forget_old(self) -> None:
        """Read texts anew that the program wrote from another page, unless somebody typed into them."""
        texts = self.draft.texts
        for file in [each for each, text in texts.texts.items() if not text.is_unsaved] if texts is not None else ():
            if texts is not None and texts.changed_outside(file):
                self.reload(file)

    def _commit(self) -> None:
        """Take what stands in a field of the form into the text."""
        if isinstance(self._view.editor.form, FormEditor):
            self._view.editor.form.commit()

    def leave(self) -> None:
        """Save what was typed; what cannot be saved stays in its journal."""
        self._commit()
        self._keep()  # also where all was undone since: that journal would be taken for a crash's
        self._journal.stop()
        for file in self.draft.unsaved:
            self._save_one(file, is_leaving=True)

    def refresh_tree(self) -> None:
        """Show the files as they are on disk now."""
        self._view.show_tree(self.draft.read_tree())
        self.watcher.look_again(with_check=True)
        self.shown.emit()

    def open_file(self, file: str) -> None:
        """Open a file's text, asking first what is to become of a text that a crash left."""
        if self.draft.texts is None:
            return
        self._view.show_text()
        if self._is_open(file):
            return
        if self.draft.kind_of(file) in _NO_TEXT:
            self._view.preview.show_words(self.tr("Pictures are shown where a lesson names them."))
            return
        self._view.editor.leave_form_then(partial(self._open, file))

    def _open(self, file: str) -> None:
        texts = self.draft.texts
        if texts is None:
            return
        self._commit()
        self._keep()
        opened = self._desk.try_to(lambda: texts.open(file))
        if opened is None:
            return
        found, read = opened
        self.draft.file, self.watcher.element = file, ""
        self._view.tree.show_current(file)
        colours = _COLOURS.get(Path(file).suffix.lower(), "text")
        form = self._form(file, found.text)
        self._view.editor.show_file(file, found.text, colours, form)
        self._view.share_room(is_drawn=isinstance(form, ChartEditor))
        self._show_state()
        self.watcher.show_problems()
        if read.recovered is not None and not found.is_unsaved:
            ask_recovered(
                self._desk,
                self._view,
                file,
                read,
                partial(self._recover, file, read, read.recovered),
                partial(self._discard_journal, file, read.recovered),
                [each for each in self.draft.waiting if each != file],
            )
        self.watcher.look_again(with_check=not self.watcher.problems)
        self.shown.emit()

    def _is_open(self, file: str) -> bool:
        """Whether a file is shown as it is: opening it again would forget the place in it and what can be undone.

        One that another program ended with unsaved is opened again, which asks what becomes of that text.
        """
        texts = self.draft.texts
        if texts is None or file != self.draft.file or file not in texts.texts:
            return False
        return not texts.changed_outside(file) and file not in self.draft.waiting

    def _form(self, file: str, text: str) -> FormEditor | None:
        """Return the form for a kind of file, filled in; None where there is none, as for translations."""
        has_none = self.draft.language_of(file) or file.endswith(".csv")
        form = None if has_none else form_for(self.draft.kind_of(file), self._desk.look)
        if form is None:
            return None
        if isinstance(form, CaseEditor):
            form.try_asked.connect(self.sharing.try_case)
        if isinstance(form, ChartEditor):
            table = f"{file.removesuffix('.yaml')}.csv"
            form.table = lambda: self.draft.text_beside(table)
            form.table_changed.connect(partial(self._take_table, table))
        if self.draft.names is not None:
            form.set_offers(offers_of(self.draft.names))
        form.set_text(text)
        form.text_changed.connect(self.replace_text)
        form.selected_changed.connect(self._selected)
        form.text_asked.connect(lambda: self._choose_form(False))
        return form

    def _offer(self) -> None:
        """Let the fields of a form choose from what the module holds now, unless somebody is writing in one of them."""
        form, names = self._view.editor.form, self.draft.names
        if isinstance(form, FormEditor) and names is not None and not form.isAncestorOf(form.window().focusWidget()):
            form.set_offers(offers_of(names))

    def _choose_form(self, is_on: bool) -> None:
        """Show the form or the text. A form that is hidden does not follow the text: it is read now."""
        self._view.editor.leave_form_then(partial(self._show_form, is_on))

    def _show_form(self, is_on: bool) -> None:
        editor = self._view.editor
        if isinstance(editor.form, FormEditor):
            editor.form.set_text(editor.editor.toPlainText()) if is_on else editor.form.commit()
            editor.show_form(is_on)
            editor.form.focus_first() if is_on else editor.editor.setFocus()
            self.watcher.show_problems()

    def _selected(self, element: str) -> None:
        self.watcher.element = element
        self.watcher.look_again(with_check=False)

    def reload(self, file: str) -> None:
        """Read a file anew that a use case wrote, and show it if it is open; what was typed into it is saved before."""
        if self.draft.file == file:
            self._view.editor.leave_form_then(partial(self._reload_open, file))
        else:
            self.draft.forget(file)

    def _reload_open(self, file: str) -> None:
        self.draft.forget(file)
        self.open_file(file)

    def _recover(self, file: str, read: DraftText, text: str) -> None:
        if file == self.draft.file and self.draft.texts is not None:
            self.draft.texts.recover(file, read)
            self.replace_text(text)

    def _discard_journal(self, file: str, text: str) -> None:
        texts = self.draft.texts
        if texts is not None and self._desk.done(partial(texts.forget_left, file, text)):
            texts.open(file)
            self.watcher.show_counts()

    def replace_text(self, text: str) -> None:
        """Take another wording of the open file, as one step that can be undone."""
        self._view.editor.leave_form_then(partial(self._view.editor.editor.replace_text, text))

    def set_text(self, file: str, text: str) -> None:
        """Change a file that may not be open: it is saved at once then."""
        if file == self.draft.file:
            self.replace_text(text)
            return
        if self.draft.texts is not None:
            found, _ = self.draft.texts.open(file)
            found.text = text
            self._save_one(file)
            self.watcher.look_again(with_check=True)

    def _take_table(self, file: str, text: str) -> None:
        """Take the table that a chart's form edited beside the open file; it is saved with it."""
        self.draft.change_beside(file, text)
        self._show_state()
        self.watcher.typed()

    def text_of(self, file: str) -> str:
        """Return a file's text as it is now; raises CourseError."""
        return self.draft.texts.open(file)[0].text if self.draft.texts is not None else ""

    def _typed(self) -> None:
        if self.draft.texts is None or self.draft.file not in self.draft.texts.texts:
            return
        text = self.draft.texts.texts[self.draft.file].text = self._view.editor.editor.toPlainText()
        if isinstance(self._view.editor.form, FormEditor) and self._view.editor.is_form:
            self._view.editor.form.set_text(text)
        self._show_state()
        self.watcher.typed()
        self._journal.typed()

    def _keep(self) -> None:
        """Keep the journal: after a crash nothing that was typed a second before is lost."""
        self._journal.stop()
        if self.draft.texts is not None and self.draft.file:
            editor = self._view.editor
            try:
                self.draft.texts.keep(self.draft.file)
            except CourseError as error:
                if editor.notice is None or editor.notice is not self._not_kept:
                    editor.show_notice(error_text(error))  # beside the file's name its reason would be cut
                self._not_kept = editor.notice
            else:
                if self._not_kept is not None and editor.notice is self._not_kept:
                    editor.hide_notice()
                self._not_kept = None

    def save(self) -> None:
        """Save the open file and every other text that was changed."""
        self._commit()
        for file in self.draft.unsaved:
            self._save_one(file)
        self._show_state()
        self.watcher.show_counts()

    def _save_one(self, file: str, *, over: bool = False, is_leaving: bool = False) -> None:
        if self.draft.texts is None:
            return
        try:
            saved = self.draft.texts.save(file, over=over)
        except ChangedOnDiskError as error:
            self._keep()
            if not is_leaving:
                show_changed(
                    self._desk.look,
                    self._view,
                    error_text(error),
                    partial(self._save_over, file),
                    partial(self._take_theirs, file),
                )
        except CourseError as error:
            self._keep()
            self._desk.navigator.refused.emit(error)
        else:
            if saved is not None and saved.problem is not None:
                self._desk.navigator.refused.emit(saved.problem)
            if file == "module.yaml" and not is_leaving:
                self.refresh_tree()

    def _look_outside(self) -> None:
        """Somebody comes back from another program: take what it wrote, or ask where both wrote."""
        texts = self.draft.texts
        if texts is None or self.draft.tree is None or not self.draft.tree.folder.is_dir():
            return
        form = self._view.editor.form
        is_refused = isinstance(form, FormEditor) and form.is_refused()  # asked about once it can be saved
        if texts.changed_outside(self.draft.file) and not is_refused:
            stamp = texts.stamp_now(self.draft.file)
            found = texts.texts[self.draft.file]
            if not found.is_unsaved and stamp:
                line = self._view.editor.editor.line()
                self.reload(self.draft.file)
                self._view.editor.editor.go_to_line(line)
            elif found.is_unsaved and stamp != self._asked_about:
                self._asked_about = stamp
                self._save_one(self.draft.file)
        if self.draft.file in self.draft.waiting and not is_refused:  # another window ended, with words of this file
            self.open_file(self.draft.file)
        elif draft_tree(self._desk.places, self.draft.folder) != self.draft.tree:
            self.refresh_tree()
        else:
            self.watcher.look_again(with_check=True)

    def _save_over(self, file: str) -> None:
        self._save_one(file, over=True)
        self._show_state()

    def _take_theirs(self, file: str) -> None:
        def take() -> None:
            if self.draft.texts is not None and self._desk.done(partial(self.draft.texts.take_theirs, file)):
                self.open_file(file)

        self._view.editor.leave_form_then(take)

    def _show_state(self) -> None:
        found = self.draft.texts.texts.get(self.draft.file) if self.draft.texts is not None else None
        if found is None:
            return
        if found.is_unsaved or (isinstance(self._view.editor.form, ChartEditor) and self.draft.unsaved):
            self._view.editor.show_state(self.tr("not saved"), "warn")
        else:
            time = time_text(found.saved_at, self._desk.clock().offset_minutes)
            self._view.editor.show_state(self.tr("saved {time}").format(time=time))

    def _show_versions(self) -> None:
        if self.draft.file:
            show_versions(self._desk, self._view, self.draft.folder, self.draft.file, self.replace_text)
