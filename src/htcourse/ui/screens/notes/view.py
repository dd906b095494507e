"""What My notes shows: a card to press for every note, highlight and bookmark, lesson by lesson."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from htcourse.ui.look.texts import day_text, nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row
from htcourse.ui.widgets.link_card import LinkCard
from htcourse.ui.widgets.one_of import make_one_of
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.reading.open_notes import NoteRow, NotesPage

KINDS = ("", "note", "highlight", "bookmark")
_ICONS = {"note": "sticky-note", "task": "notebook-pen", "highlight": "highlighter", "bookmark": "bookmark"}


class NotesView(Page):
    """Asks for the place of what is pressed; shows a NotesPage."""

    place_asked = Signal(str, str)
    """Open a section at a paragraph."""
    remove_asked = Signal(object)
    """Take a note, a highlight or a bookmark away (its NoteRow)."""
    course_asked = Signal()
    """Continue the course: there is nothing here yet."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, (760, 0), 0, parent)
        self._page = NotesPage((), ())
        self._kind = ""
        self.cards: list[LinkCard] = []
        self.removers: list[Button] = []
        self.search = FilterField(look, self.tr("Search my notes"))
        self.search.textChanged.connect(self._fill)
        self.buttons: dict[str, Button] = {}
        self._tabs = self._build_tabs()
        self._content = QWidget()
        self.content = in_column(inside=self._content, look=look, spacing=8)
        add_to(self.left, self._tabs, self.search, self._content)
        look.follow(self._fill)

    def show_notes(self, page: NotesPage) -> None:
        """Show everything anew."""
        self._page = page
        self.set_head(self.tr("My notes"), self.tr("Kept on this computer only, with the words they belong to."))
        self._fill()

    def focus_first(self) -> None:
        """Put the focus on the search field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_tabs(self) -> QWidget:
        names = (self.tr("All"), self.tr("Notes"), self.tr("Highlights"), self.tr("Bookmarks"))
        group = QButtonGroup(self)
        tabs = QWidget()
        self._tab_row = in_row(inside=tabs, look=self._look, spacing=2)
        for kind, name in zip(KINDS, names, strict=True):
            button = Button(self._look, name, "tab")
            make_one_of(button)
            button.setChecked(not kind)
            button.clicked.connect(lambda _=False, kind=kind: self._choose(kind))
            group.addButton(button)
            self.buttons[kind] = button
            self._tab_row.addWidget(button)
        self._tab_row.addStretch(1)
        return tabs

    def _choose(self, kind: str) -> None:
        self._kind = kind
        self._fill()

    def _fill(self) -> None:
        clear(self.content)
        self.cards, self.removers = [], []
        self._add(self.tr("The text has changed"), self._page.changed, self.tr("These words stand there no longer."))
        for lesson in self._page.lessons:
            part = f"{lesson.part_number}  {lesson.part_title}" if lesson.part_title else ""
            gone = self.tr("From a module that is not installed")
            self._add(lesson.title or gone, lesson.rows, part)
        has_any = bool(self._page.lessons or self._page.changed)
        self._tabs.setVisible(has_any)
        self.search.setVisible(has_any)
        if not self.cards:
            words = nothing_left(self.tr("Nothing here has these words.")) if has_any else self._how()
            self.content.addWidget(Label(self._look, words, "muted", wraps=True))
            if not has_any:
                course = Button(self._look, self.tr("Continue the course"), "primary", call=self.course_asked)
                self.content.addWidget(course, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addStretch(1)

    def _how(self) -> str:
        return self.tr(
            "Nothing yet. In a lesson, write beside the text, choose words and press Ctrl+H to highlight them, "
            "or set a bookmark with Ctrl+D."
        )

    def _add(self, title: str, rows: Iterable[NoteRow], detail: str) -> None:
        wanted = self.search.text().casefold().split()
        shown = [
            row
            for row in rows
            if (not self._kind or row.kind == self._kind or (self._kind, row.kind) == ("note", "task"))
            and all(each in f"{title} {row.section_title} {row.text} {row.sentence}".casefold() for each in wanted)
        ]
        if not shown:
            return
        head = Label(self._look, title, "card-title", wraps=True)
        self.content.addWidget(head)
        if detail:
            self.content.addWidget(Label(self._look, detail, "small", wraps=True))
        for row in shown:
            self.content.addLayout(self._row(row))
        self.content.addSpacing(self._look.px(12))

    def _row(self, row: NoteRow) -> QGridLayout:
        words = f"“{row.text}”" if row.kind == "highlight" else row.text
        kind = self._name(row.kind)
        what = " · ".join(filter(None, (kind, row.section_title)))
        title, of = (words, what) if words else (row.section_title or kind, kind)
        where = " · ".join(filter(None, (of, day_text(row.at))))
        detail = f"{row.sentence}\n{where}" if row.sentence else where
        can_go = row.kind != "task"
        card = LinkCard(
            self._look, title, detail, _ICONS[row.kind], ground="paper", room=28 * can_go, weight=400 if words else 600
        )
        card.clicked.connect(lambda: self.place_asked.emit(row.section_id, row.paragraph))
        line = QGridLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(card, 0, 0)
        self.cards.append(card)
        if can_go:
            remove = Button(self._look, self.tr("Take away: {what}").format(what=what), "tool", "trash-2")
            remove.clicked.connect(lambda: self.remove_asked.emit(row))
            remove.setMaximumWidth(self._look.px(44))
            line.addLayout(in_row(1, remove, look=self._look, margins=(0, 0, 8, 0)), 0, 0)
            self.removers.append(remove)
        return line

    def _name(self, kind: str) -> str:
        names = {"note": self.tr("Note"), "highlight": self.tr("Highlight"), "bookmark": self.tr("Bookmark")}
        return {**names, "task": self.tr("Equal task")}[kind]
