"""Opens in the editor what is no draft yet: texts of other programs, packages, installed modules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from htcourse.core.errors import Report
from htcourse.ui.dialogs import Dialog
from htcourse.ui.dialogs.report import ReportDialog
from htcourse.ui.look.texts import LANGUAGE_NAMES, MODULE_LANGUAGES, moment_text
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to
from htcourse.ui.widgets.smaller_picture import smaller_of
from htcourse.usecases.attempts.gate import refuse_without_pin

# Brings the readers; this file is imported when somebody opens something.
from htcourse.usecases.modules.markdown_module import ReadTexts, read_texts
from htcourse.usecases.workshop.added_texts import add_texts
from htcourse.usecases.workshop.drafts import RecentDraft, recent_drafts
from htcourse.usecases.workshop.drafts_from import NewDraft, draft_from, draft_of_module, draft_of_texts, read_several


def _smaller(content: bytes) -> bytes:
    found = smaller_of(content)
    return found.content if found else b""


class Drafting(QObject):
    """Nothing is installed: what is opened stands among the trainer's own drafts, and says what was changed."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.dialog: ReportDialog | None = None
        self.asked: Dialog | None = None

    def take_texts(self, paths: Sequence[Path]) -> None:
        """Read texts, ask what they become, a new module or lessons of one, and say what was changed."""

        def read(report: Report) -> tuple[ReadTexts, tuple[RecentDraft, ...]]:
            texts = read_texts(paths[0], report, _smaller) if len(paths) == 1 else read_several(paths, report, _smaller)
            return texts, recent_drafts(self._desk.places)

        self._desk.run(self, read, lambda found: self._ask(*found), self.tr("Reading the text"))

    def _ask(self, texts: ReadTexts, drafts: Sequence[RecentDraft]) -> None:
        look, current = self._desk.look, self._desk.navigator.current
        self.asked = dialog = Dialog(look, self.tr("Bring a text in"), self._window)
        where = ComboBox(look, self.tr("Where to?"))
        where.addItem(self.tr("Into a new module"), "")
        for each in drafts:
            where.addItem(self.tr("Into “{title}”, as new lessons").format(title=each.title), str(each.path))
        if current is not None and current.screen_name == "workshop":
            where.setCurrentIndex(max(0, where.findData(current.arguments[0])))
        language = ComboBox(look, self.tr("Language of the text"))
        for code in MODULE_LANGUAGES:
            language.addItem(LANGUAGE_NAMES.get(code, code), code)
        language.setCurrentIndex(language.findData(texts.module.language))
        language_label = Label(look, self.tr("Language of the text, guessed by its letters"), "small-ink")
        language_label.setBuddy(language)
        if drafts:
            where_label = Label(look, self.tr("Where to?"), "small-ink")
            where_label.setBuddy(where)
            add_to(dialog.body, where_label, where)
        title = dialog.add_field(self.tr("Title of the new module"), texts.title, 200)
        add_to(dialog.body, language_label, language)

        def choose() -> None:  # a module has a title and a language of its own
            title.setEnabled(not where.currentData())
            language.setEnabled(not where.currentData())

        where.currentIndexChanged.connect(choose)
        choose()
        dialog.add_button(self.tr("Cancel"), "quiet")

        def put() -> None:
            self._put(texts, str(where.currentData()), language.currentData(), title.text())

        bring = dialog.add_button(self.tr("Bring in"), "primary", put)
        bring.setDefault(True)
        dialog.open()
        (title if title.isEnabled() else bring).setFocus()

    def _put(self, texts: ReadTexts, folder: str, language: str, title: str) -> None:
        places = self._desk.places

        def put(report: Report) -> NewDraft:
            if folder:
                added = add_texts(places, Path(folder), texts)
                return NewDraft(Path(folder), added.problems, file=added.files[0])
            made = draft_of_texts(places, texts, language, title.strip())
            return NewDraft(made.folder, made.problems)

        self._make(put, self.tr("Writing the text"))

    def open(self, path: Path) -> None:
        """Open a module's folder, or a copy of its package."""
        places = self._desk.places
        self._make(lambda report: draft_from(places, path, report), self.tr("Opening the module"))

    def open_module(self, module_id: str) -> None:
        """Open a copy of an installed module, or a draft of it that is there; installing it updates the module."""
        old = next((each for each in recent_drafts(self._desk.places) if each.id == module_id), None)
        if old is None:
            self._copy_module(module_id)
            return
        self.asked = dialog = Dialog(self._desk.look, self.tr("A draft of this module is there"), self._window)
        words, when = self.tr("“{title}” stands among your drafts already: {folder}"), ""
        if old.opened_at:
            words = self.tr("“{title}” stands among your drafts already, last opened on {when}: {folder}")
            when = moment_text(old.opened_at, self._desk.clock().offset_minutes)
        dialog.add_text(words.format(title=old.title, when=when, folder=old.path.name))
        dialog.add_button(self.tr("Cancel"), "quiet")
        dialog.add_button(self.tr("Make another copy"), "plain", lambda: self._copy_module(module_id))
        show = dialog.add_button(self.tr("Open the draft"), "primary", lambda: self._show(NewDraft(old.path)))
        show.setDefault(True)
        dialog.open()
        show.setFocus()

    def _copy_module(self, module_id: str) -> None:
        places = self._desk.places

        def copy(report: Report) -> NewDraft:
            refuse_without_pin(places, module_id)
            return draft_of_module(places, module_id, report)

        self._make(copy, self.tr("Opening the module"))

    def _make(self, make: Callable[[Report], NewDraft], title: str) -> None:
        self._desk.run(self, make, self._show, title)

    def _show(self, draft: NewDraft) -> None:
        self._desk.navigator.show("workshop", str(draft.folder), *([draft.file] if draft.file else []))
        if not draft.problems:
            return
        words = self.tr("The text stands in the editor. Look through what was changed, then try it.")
        self.dialog = ReportDialog(self._desk.look, self._window, self.tr("Brought in"), words, draft.problems)
        close = self.dialog.add_button(self.tr("Close"), "primary", self.dialog.accept)
        self.dialog.open()
        close.setFocus()
