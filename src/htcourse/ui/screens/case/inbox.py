"""Left of the desk: what happens now, the papers that came, and the people of the case."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.inbox_row import InboxRow
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column, in_row
from htcourse.ui.widgets.rich_label import plain_text
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.usecases.cases.case_pages import CasePage, CasePerson

WIDTH = 280
NOW = ""
"""The name of the row that shows the moment itself."""


class InboxPanel(QFrame):
    """280 px wide beside the page, or laid over it where there is no room."""

    chosen = Signal(str)
    """A paper is to be shown (its id), or what happens now (`NOW`)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "contents")
        self.rows: dict[str, InboxRow] = {}
        self._group = QButtonGroup(self)
        self._body = QWidget()
        self.area = ScrollArea(look, self._body, self)
        self._column = in_column(inside=self._body, look=look, margins=(8, 12, 8, 16), spacing=0)
        in_column(self.area, inside=self)
        self._unread = Label(look, "", "small")
        look.follow(self._restyle)

    @property
    def unread(self) -> int:
        """How many papers were not opened yet."""
        return sum(each.is_unread for each in self.rows.values())

    def show_page(self, page: CasePage, opened: Collection[str], shown: str) -> None:
        """Show the papers of a play; `shown` is the one on the page."""
        clear(self._column)
        self.rows = {}
        self._add_row(NOW, shown, InboxRow(self._look, self.tr("What happens now"), "", "", "message-circle"))
        self._unread = Label(self._look, "", "small")
        self._add_head(self.tr("Inbox")).addWidget(self._unread)
        for document in page.documents:
            row = InboxRow(self._look, document.title, document.sender, document.at, "file-text")
            row.set_unread(document.id not in opened and not document.is_opened)
            self._add_row(document.id, shown, row)
        if not page.documents:
            self._add_words(self.tr("Nothing has come yet."))
        self._unread.set_words(self.tr("%n unread", "", self.unread) if self.unread else "")
        if page.people:
            self._add_head(self.tr("People"))
        for person in page.people:
            self._column.addWidget(self._person(person))
        self._column.addStretch(1)

    def _restyle(self) -> None:
        self.setFixedWidth(self._look.px(WIDTH))

    def _add_head(self, words: str) -> QHBoxLayout:
        row = in_row(Label(self._look, words, "subheading"), 1, look=self._look, margins=(12, 14, 12, 6))
        self._column.addLayout(row)
        return row

    def _add_words(self, words: str) -> None:
        label = Label(self._look, words, "small", wraps=True)
        self._column.addLayout(in_column(label, look=self._look, margins=(12, 0, 12, 0)))

    def _add_row(self, name: str, shown: str, row: InboxRow) -> None:
        row.setChecked(name == shown)
        row.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(row)
        self.rows[name] = row
        self._column.addWidget(row)

    def _person(self, person: CasePerson) -> QWidget:
        widget, look = QWidget(), self._look
        name = Label(look, person.name, "body", wraps=True)
        column = in_column(name, inside=widget, look=look, margins=(12, 5, 12, 5), spacing=0)
        if person.about:
            column.addWidget(Label(look, plain_text(person.about), "small", wraps=True))
        return widget
