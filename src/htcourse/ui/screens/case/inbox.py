"""Left of the desk: what happens now, the papers that came, and the people of the case."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.inbox_row import InboxRow
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column
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
        self._page: CasePage | None = None
        self._opened: Collection[str] = ()
        self._shown = NOW
        self.setProperty("kind", "contents")
        self.rows: dict[str, InboxRow] = {}
        self._group = QButtonGroup(self)
        self._body = QWidget()
        self.area = ScrollArea(look, self._body, self)
        self._column = QVBoxLayout(self._body)
        in_column(self.area, inside=self)
        self._unread = Label(look, "", "small")
        look.changed.connect(self._fill)

    @property
    def unread(self) -> int:
        """How many papers were not opened yet."""
        return sum(each.is_unread for each in self.rows.values())

    def show_page(self, page: CasePage, opened: Collection[str], shown: str) -> None:
        """Show the papers of a play; `shown` is the one on the page."""
        self._page, self._opened, self._shown = page, opened, shown
        self._fill()

    def _fill(self) -> None:
        page, px = self._page, self._look.px
        if page is None:
            return
        clear(self._column)
        self.rows = {}
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(8), px(12), px(8), px(16))
        self._column.setSpacing(0)
        self._add_row(NOW, InboxRow(self._look, self.tr("What happens now"), "", "", "message-circle"))
        self._unread = Label(self._look, "", "small")
        self._add_head(self.tr("Inbox")).addWidget(self._unread)
        for document in page.documents:
            row = InboxRow(self._look, document.title, document.sender, document.at, "file-text")
            row.set_unread(document.id not in self._opened and not document.is_opened)
            self._add_row(document.id, row)
        if not page.documents:
            self._add_words(self.tr("Nothing has come yet."))
        self._unread.set_words(self.tr("%n unread", "", self.unread) if self.unread else "")
        if page.people:
            self._add_head(self.tr("People"))
        for person in page.people:
            self._column.addWidget(self._person(person))
        self._column.addStretch(1)

    def _add_head(self, words: str) -> QHBoxLayout:
        row, px = QHBoxLayout(), self._look.px
        row.setContentsMargins(px(12), px(14), px(12), px(6))
        add_to(row, Label(self._look, words, "subheading"), 1)
        self._column.addLayout(row)
        return row

    def _add_words(self, words: str) -> None:
        label = Label(self._look, words, "small", wraps=True)
        label.setContentsMargins(self._look.px(12), 0, self._look.px(12), 0)
        self._column.addWidget(label)

    def _add_row(self, name: str, row: InboxRow) -> None:
        row.setChecked(name == self._shown)
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
