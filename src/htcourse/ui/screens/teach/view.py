"""What the trainer's page of modules shows: drafts, installed modules, questions and courses in and out."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from htcourse.core.errors import CourseError
from htcourse.ui.look.texts import Texts, error_text
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card, CardRow
from htcourse.ui.widgets.choice_button import MenuButton
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.page import Page
from htcourse.usecases.modules.installed import ModuleRow, RecentFile
from htcourse.usecases.workshop.drafts import RecentDraft

DRAFTS_SHOWN = 12


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
    changed: Mapping[Path, str] = MappingProxyType({})
    """When each draft was changed last, for people."""
    has_removed: bool = False
    """Whether a draft that was removed can be put back."""
    closed: CourseError | None = None
    """What is told of a folder that may not be read: what is in it is not listed."""


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
    draft_removed = Signal(object)
    """Take a draft away (its RecentDraft)."""
    restore_asked = Signal()
    """Put a draft back that was removed."""
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
    again_asked = Signal()
    """Look again for what a closed folder holds."""
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
        self.menus: dict[str, MenuButton] = {}
        """By module what opens the rest of what can be done with it."""
        self._page: TeachPage | None = None
        self._shows_all = False
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
        if page.closed is not None:
            again = self._button("again", self.tr("Look again"), "plain", "", self.again_asked)
            self.left.addWidget(self._told(error_text(page.closed), again))
        if page.are_again:
            self.left.addWidget(self._again_card())
        if page.undo:
            self.left.addWidget(self._undo(page.undo))
        add_to(self.left, self._writing(page), self._installed(page.modules))
        self.right.addWidget(self._questions())
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
        self.buttons, self.menus, self._page = {}, {}, None

    def _again(self) -> None:
        if self._page is not None:
            self.show_page(self._page)

    def _show_all(self) -> None:
        self._shows_all = True
        self._again()

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

    def _writing(self, page: TeachPage) -> Card:
        drafts = page.drafts
        new = self._button("new", self.tr("New module"), "primary", "plus", self.new_asked)
        card = self._card_with(self.tr("Your modules"), new)
        if not drafts:
            card.say(self.tr("Lessons, questions and cases of your own, shown as learners will see them."), "muted")
        shown = drafts if self._shows_all else drafts[:DRAFTS_SHOWN]
        for draft in shown:
            edit = self._button(f"draft:{draft.path}", self.tr("Edit"), "plain", "pencil", None, draft.title)
            edit.clicked.connect(partial(self.draft_asked.emit, str(draft.path)))
            remove = self._button(f"remove:{draft.path}", self.tr("Remove"), "tool", "trash-2", None, draft.title)
            remove.clicked.connect(partial(self.draft_removed.emit, draft))
            place, when = "/".join(draft.path.parts[-2:]), page.changed.get(draft.path, "")
            place = self.tr("{place} · changed {when}").format(place=place, when=when) if when else place
            tools = QWidget()
            in_row(edit, remove, inside=tools, look=self._look, spacing=8)
            row = card.add_row(draft.title, place, tools)
            row.setToolTip(str(draft.path))
            row.setAccessibleDescription(str(draft.path))
            card.add_rule()
        if len(shown) < len(drafts):
            words = self.tr("Show all {total}").format(total=len(drafts))
            card.body.addWidget(Button(self._look, words, "link", call=self._show_all))
        text = self._button("text", self.tr("Bring a text in"), "plain", "file-text", self.text_asked)
        folder = self._button("open", self.tr("Open a module’s folder"), "plain", "folder-open", self.open_asked)
        others = [text, folder]
        if page.has_removed:
            words = self.tr("Put a module back")
            others.append(self._button("restore", words, "plain", "undo-2", self.restore_asked))
        card.body.addWidget(self._flow(*others))
        card.say(self.tr("Texts of Word, LibreOffice or Markdown. Dropping one on the window does the same."), "small")
        return card

    def _installed(self, modules: Sequence[ModuleRow]) -> Card:
        install = self._button("install", self.tr("Install a module"), "plain", "package", self.install_asked)
        card = self._card_with(self.tr("Installed"), install)
        for module in modules:
            self._add_module(card, module, has_menu=len(modules) > 1)
            card.add_rule()
        card.say(self.tr("A .htmod file or a module’s folder can be dropped on the window, too."), "small")
        return card

    def _add_module(self, card: Card, module: ModuleRow, *, has_menu: bool) -> None:
        """Add a module with what is known of it; at the right it is shared, all else is in a menu.

        With `has_menu` another module has one: the room for it is kept.
        """
        state = self.tr("built in") if module.is_builtin else "" if module.is_enabled else self.tr("switched off")
        texts = Texts()
        known = module.problem is None
        parts = (
            self.tr("Version {version}").format(version=module.version),
            texts.lessons(module.lessons) if known else "",
            texts.questions(module.questions) if known else "",
            state,
        )
        share = self._button(f"export:{module.id}", self.tr("Share"), "plain", "package", None, module.title)
        share.setToolTip(self.tr("As a .htmod file, to hand on"))
        share.clicked.connect(lambda: self.export_asked.emit(module))
        tools = QWidget()
        row = in_row(share, inside=tools, look=self._look, spacing=8)
        if has_menu:
            more = MenuButton(self._look, self.tr("More"), partial(self._add_rest, module))
            more.setAccessibleName(f"{more.text()}: {module.title}")
            row.addWidget(more)
            if module.is_builtin:
                stands_below_others = more.sizePolicy()
                stands_below_others.setRetainSizeWhenHidden(True)
                more.setSizePolicy(stands_below_others)
                more.hide()
            else:
                self.menus[module.id] = more
        card.add_row(module.title, " · ".join(each for each in parts if each), tools)
        if module.problem is not None:
            card.say(error_text(module.problem), "bad")

    def _add_rest(self, module: ModuleRow, menu: QMenu) -> None:
        """Put into a menu what is done with an installed module now and then."""
        icon = self._look.icon
        menu.addAction(icon("pencil"), self.tr("Open in the editor"), lambda: self.edit_asked.emit(module))
        if module.problem is None:
            is_on = module.is_enabled
            words = self.tr("Switch off") if is_on else self.tr("Switch on")
            menu.addAction(
                icon("eye-off" if is_on else "eye"), words, lambda: self.enable_asked.emit(module, not is_on)
            )
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Remove"), lambda: self.remove_asked.emit(module))

    def _questions(self) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Questions and courses"))
        card.add_explained(
            (
                self._button(
                    "questions-in", self.tr("Bring in questions"), "plain", "download", self.questions_in_asked
                ),
                self.tr("From Moodle, Aiken, Anki, tables."),
            ),
            (
                self._button("table", self.tr("A table to fill in"), "plain", "table", self.table_asked),
                self.tr("One question in each row."),
            ),
            (
                self._button(
                    "questions-out", self.tr("Take questions out"), "plain", "upload", self.questions_out_asked
                ),
                self.tr("For Moodle, Aiken, Anki, tables."),
            ),
            (
                self._button("course-out", self.tr("Take a course out"), "plain", "upload", self.course_out_asked),
                self.tr("SCORM, Moodle or web pages."),
            ),
        )
        return card

    def _guard(self, has_pin: bool) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Trainer’s PIN"))
        words = self.tr("Another PIN…") if has_pin else self.tr("Choose a PIN…")
        kept = self.tr("Without it nobody sees the pages for trainers on this computer.")
        none = self.tr("None is chosen: whoever sits here sees the pages for trainers.")
        pin = self._button("pin", words, "plain", "lock", self.pin_asked)
        card.add_explained((pin, kept if has_pin else none))
        return card

    def _files(self, files: Sequence[RecentFile]) -> Card:
        card = Card(self._look, padding="side", title=self.tr("Files opened last"))
        for number, file in enumerate(files):
            path = "/".join(file.path.parts[-2:])
            row = ListRow(self._look, file.title, path, has_rule=number < len(files) - 1, tip=str(file.path))
            row.clicked.connect(partial(self.file_asked.emit, str(file.path)))
            card.body.addLayout(row.in_line())
        return card

    def _card_with(self, title: str, button: Button) -> Card:
        """Return a card whose first thing to do stands beside its title."""
        card = Card(self._look, padding="side", spacing=6)
        head = in_column(Label(self._look, title, "card-title", wraps=True))
        card.body.addWidget(CardRow(self._look, head, (button,), height=0))
        return card

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
