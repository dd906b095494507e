"""What the trainer's page of modules shows: drafts, installed modules, questions and courses in and out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.ui.look.texts import Texts, error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.page import Page
from htcourse.usecases.modules.installed import ModuleRow, RecentFile
from htcourse.usecases.workshop.drafts import RecentDraft


class TeachPage(NamedTuple):
    """Everything on the page; `undo` says what can be taken back, empty when nothing can.

    `are_again`: the list of modules was lost, and nobody has seen yet which count without it.
    """

    modules: tuple[ModuleRow, ...]
    drafts: tuple[RecentDraft, ...]
    files: tuple[RecentFile, ...]
    undo: str
    are_again: bool
    has_pin: bool
    """Whether a trainer's PIN was chosen."""


class TeachView(Page):
    """Shows a TeachPage."""

    new_asked = Signal()
    """Begin a new module."""
    open_asked = Signal()
    """Open a module's folder in the editor."""
    text_asked = Signal()
    """Make a module of a text of another program."""
    draft_asked = Signal(str)
    """Open a draft (its folder)."""
    install_asked = Signal()
    """Choose a module to install."""
    file_asked = Signal(str)
    """Show what installing a file would do."""
    enable_asked = Signal(object, bool)
    """Let a module count, or no longer (its ModuleRow)."""
    remove_asked = Signal(object)
    """Take a module away (its ModuleRow)."""
    edit_asked = Signal(object)
    """Open an installed module in the editor (its ModuleRow)."""
    export_asked = Signal(object)
    """Write a module as .htmod (its ModuleRow)."""
    pin_asked = Signal()
    """Choose the trainer's PIN, or another one."""
    undo_asked = Signal()
    """Take the last change of the modules back."""
    seen_asked = Signal()
    """It was seen that the list of modules was lost."""
    questions_in_asked = Signal()
    """Bring questions in from files."""
    table_asked = Signal()
    """Write a table to write questions in."""
    questions_out_asked = Signal()
    """Take questions out."""
    course_out_asked = Signal()
    """Take a course out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (640, 468), 24, parent)
        self.buttons: dict[str, Button] = {}
        self._page: TeachPage | None = None
        look.changed.connect(self._again)

    def show_page(self, page: TeachPage) -> None:
        """Show everything anew; where modules came, went or were updated, from the top, where that can be undone."""
        is_news = self._page is not None and bool(page.undo) and _versions(page) != _versions(self._page)
        if is_news:
            self.setFocus()  # what the focus goes back to would be brought into view
        self._empty()
        self._page = page
        self.set_head(
            self.tr("Modules"), self.tr("Write lessons and questions of your own, or install what others made.")
        )
        if page.are_again:
            self.left.addWidget(self._again_card())
        if page.undo:
            self.left.addWidget(self._undo(page.undo))
        add_to(self.left, self._writing(page.drafts), self._installed(page.modules))
        add_to(self.right, self._questions(), self._courses())
        if page.files:
            self.right.addWidget(self._files(page.files))
        self.right.addWidget(self._guard(page.has_pin))
        if is_news:
            self.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Put the focus on the first thing to do."""
        if "new" in self.buttons:
            self.buttons["new"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self) -> None:
        self.empty()
        self.buttons, self._page = {}, None

    def _again(self) -> None:
        if self._page is not None:
            self.show_page(self._page)

    def _again_card(self) -> Card:
        words = self.tr(
            "The list of modules was lost. They were found again, and those switched off are switched on: look below, "
            "and switch off or remove what is not to count."
        )
        return self._told(words, self._button("seen", self.tr("Close"), "plain", "", self.seen_asked))

    def _undo(self, words: str) -> Card:
        return self._told(words, self._button("undo", self.tr("Undo"), "plain", "undo-2", self.undo_asked))

    def _told(self, words: str, button: Button) -> Card:
        card = Card(self._look, kind="soft", padding="note")
        row = QHBoxLayout()
        row.addWidget(Label(self._look, words, "body", wraps=True), 1)
        row.addWidget(button)
        card.body.addLayout(row)
        return card

    def _writing(self, drafts: Sequence[RecentDraft]) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Write"))
        words = self.tr(
            "A module is a folder of texts: lessons, questions, cases. The editor shows them as learners will. "
            "A text from Word or LibreOffice, or Markdown, can be dropped on the window."
        )
        card.say(words, "muted")
        card.body.addWidget(
            self._flow(
                self._button("new", self.tr("New module"), "primary", "plus", self.new_asked),
                self._button("text", self.tr("Bring a text in"), "plain", "file-text", self.text_asked),
                self._button("open", self.tr("Open a module’s folder"), "plain", "folder-open", self.open_asked),
            )
        )
        for number, draft in enumerate(drafts):
            row = self._row(draft.title, draft.path, has_rule=number < len(drafts) - 1)
            row.clicked.connect(partial(self.draft_asked.emit, str(draft.path)))
            card.body.addLayout(row.in_line())
        return card

    def _installed(self, modules: Sequence[ModuleRow]) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Installed"))
        card.say(self.tr("A file that ends in .htmod, or a folder. Dropping it on the window does the same."), "muted")
        install = self._button("install", self.tr("Install a module"), "plain", "package", self.install_asked)
        card.body.addWidget(self._flow(install))
        for module in modules:
            card.body.addWidget(self._module(module))
        return card

    def _module(self, module: ModuleRow) -> Card:
        card = Card(self._look, kind="note", padding="note", spacing=4)
        state = self.tr("built in") if module.is_builtin else "" if module.is_enabled else self.tr("switched off")
        card.say(module.title, "strong")
        texts = Texts()
        parts = (
            self.tr("Version {version}").format(version=module.version),
            texts.lessons(module.lessons),
            texts.questions(module.questions),
            state,
        )
        card.say(" · ".join(each for each in parts if each), "small")
        if module.problem is not None:
            card.say(error_text(module.problem), "bad")
        name, key = module.title, module.id
        tools = [self._button(f"export:{key}", self.tr("Share as .htmod"), "quiet", "package", None, name)]
        tools[0].clicked.connect(lambda: self.export_asked.emit(module))
        if not module.is_builtin:
            edit = self._button(f"edit:{key}", self.tr("Open in the editor"), "quiet", "pencil", None, name)
            edit.clicked.connect(lambda: self.edit_asked.emit(module))
            tools.append(edit)
            if module.problem is None:
                is_on = module.is_enabled
                words = self.tr("Switch off") if is_on else self.tr("Switch on")
                switch = self._button(f"switch:{key}", words, "quiet", "eye-off" if is_on else "eye", None, name)
                switch.clicked.connect(lambda: self.enable_asked.emit(module, not is_on))
                tools.append(switch)
            remove = self._button(f"remove:{key}", self.tr("Remove"), "quiet", "trash-2", None, name)
            remove.clicked.connect(lambda: self.remove_asked.emit(module))
            tools.append(remove)
        card.body.addWidget(self._flow(*tools))
        return card

    def _questions(self) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Questions"))
        words = self.tr(
            "From Moodle (GIFT, XML), Aiken, spreadsheets, Anki or QTI; and to most of them. "
            "What a format cannot hold is listed."
        )
        card.say(words, "muted")
        card.body.addWidget(
            self._flow(
                self._button(
                    "questions-in", self.tr("Bring in questions"), "plain", "download", self.questions_in_asked
                ),
                self._button("table", self.tr("A table to fill in"), "plain", "table", self.table_asked),
                self._button(
                    "questions-out", self.tr("Take questions out"), "plain", "upload", self.questions_out_asked
                ),
            )
        )
        return card

    def _courses(self) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Whole courses"))
        words = self.tr("As a SCORM package, a Common Cartridge for Moodle, or pages that need no server.")
        add_to(
            card.body,
            Label(self._look, words, "muted", wraps=True),
            self._flow(
                self._button("course-out", self.tr("Take a course out"), "plain", "upload", self.course_out_asked)
            ),
        )
        return card

    def _guard(self, has_pin: bool) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Trainer’s PIN"))
        kept = self.tr("Without it nobody sees the pages for trainers on this computer.")
        none = self.tr("None is chosen: whoever sits here sees the pages for trainers.")
        card.say(kept if has_pin else none, "muted")
        card.body.addWidget(self._flow(self._button("pin", self.tr("Trainer’s PIN…"), "plain", "lock", self.pin_asked)))
        return card

    def _files(self, files: Sequence[RecentFile]) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Files opened last"))
        for number, file in enumerate(files):
            row = self._row(file.title, file.path, has_rule=number < len(files) - 1)
            row.clicked.connect(partial(self.file_asked.emit, str(file.path)))
            card.body.addLayout(row.in_line())
        return card

    def _row(self, title: str, path: Path, *, has_rule: bool) -> ListRow:
        return ListRow(self._look, title, "/".join(path.parts[-2:]), has_rule=has_rule, tip=str(path))

    def _button(self, name: str, words: str, kind: str, icon: str, asked: object, of: str = "") -> Button:
        button = Button(self._look, words, kind, icon, of=of)
        if asked is not None:
            button.clicked.connect(lambda: asked.emit())  # type: ignore[attr-defined]  # a bound signal
        self.buttons[name] = button
        return button

    def _flow(self, *buttons: Button) -> QWidget:
        row, holder = QWidget(), QWidget()
        FlowLayout(self._look, (8, 8), *buttons, inside=row)
        in_column(row, inside=holder, look=self._look, margins=(0, 4, 0, 0))
        return holder


def _versions(page: TeachPage) -> set[tuple[str, str]]:
    return {(each.id, each.version) for each in page.modules}
