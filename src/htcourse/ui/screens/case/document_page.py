"""The middle of the desk: what happens now, or one of the papers, in a column of 600 px on paper."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.screens.case.marking import MarkBar
from htcourse.ui.screens.case.words import standpoint_text, status_text
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import clear, in_column, in_row
from htcourse.ui.widgets.link_card import LinkCard
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.text_part import TextPart
from htcourse.usecases.cases.case_pages import CaseDocument, CasePage

_COLUMN = 600


class CasePaper(ScrollArea):
    """Papers are set in a serif face: their voice is not the course's."""

    document_asked = Signal(str)
    """A paper that just came is to be shown."""
    now_asked = Signal()
    """Back to what happens now."""
    link_activated = Signal(str)
    """A link in a text was clicked."""
    passages_marked = Signal(str, list)
    """Words of a document are to go into the log: the document's id, a Quote for each paragraph."""
    passages_unmarked = Signal(list)
    """Words are to be taken out of the log: their ids."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self._content = QWidget()
        super().__init__(look, self._content, parent)
        self._shown = self._changed = ""
        self._opened: Collection[str] = ()
        self._status = Label(look, "", "small-strong", wraps=True)
        self._status.hide()
        self.marks: MarkBar | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 0)
        self._frame = QWidget()
        self._body = in_column(look=look, spacing=2)
        self._below = in_column(look=look, margins=(0, 20, 0, 0))
        in_column(self._status, self._body, self._below, 1, inside=self._frame, look=look, spacing=12)
        self._outer = in_row(self._frame, inside=self._content)
        look.changed.connect(self._fit)

    def show_now(self, page: CasePage, opened: Collection[str], changed: str = "") -> None:
        """Show the moment a play stands at, and which states changed since the one before."""
        self._opened, self._changed = opened, changed
        self._fill(page, "")

    def show_document(self, page: CasePage, document_id: str) -> None:
        """Show one of the papers."""
        self._fill(page, document_id)

    def show_passages(self, page: CasePage) -> None:
        """Show which words of the document are in the log now; the text stays where it is."""
        if self.marks is not None:
            self.marks.show_passages([each for each in page.passages if each.document == self._shown])

    def toggle_cursor(self) -> None:
        """Turn a cursor for selecting words in the document on or off."""
        if self.marks is not None:
            self.marks.toggle_cursor()

    def toggle_mark(self) -> None:
        """Put the words selected into the log, or take them out."""
        if self.marks is not None:
            self.marks.toggle_mark()

    def tell_status(self, tells: bool) -> None:
        """Say clock and states above the text: there is no room for them at the side."""
        self._status.setVisible(tells)

    def put_below(self, widget: QWidget) -> None:
        """Hold a widget under the text."""
        self._below.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._look.px
        # Margins, not a fixed width: a layout asks for heights at the width that it has.
        side = max(px(16), (self.viewport().width() - px(_COLUMN)) // 2)
        self._outer.setContentsMargins(side, px(32) if self.height() >= px(580) else px(16), side, px(24))

    def _fill(self, page: CasePage, document_id: str) -> None:
        clear(self._body)
        self.marks, self._shown = None, document_id
        self._status.set_words(status_text(page))
        document = next((each for each in page.documents if each.id == document_id), None)
        if document is None:
            self._fill_now(page)
        else:
            self._fill_document(page, document)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def _fill_now(self, page: CasePage) -> None:
        look = self._look
        changed = standpoint_text(page.standpoint)
        if changed:
            note = Card(look, kind="warn", padding="note")
            note.say(changed, "small-ink")
            self._add(note, 0)
        title = self.tr("The end of the case") if page.is_ended else self.tr("What happens now")
        self._add(Label(look, title, "title", wraps=True), 12 if changed else 0)
        if self._changed:  # the states stand at the side or above, where nobody looks after a decision
            self._add(Label(look, self._changed, "small-strong", wraps=True), 4)
        self._add(self._text(page.text, "sans"), 12)
        new = [each for each in page.documents if each.is_new]
        if new:
            self._add(Label(look, self.tr("New in the inbox"), "subheading", wraps=True), 16)
        for each in new:
            is_read = each.id in self._opened or each.is_opened
            detail = " · ".join(word for word in (each.sender, each.at, self.tr("opened") if is_read else "") if word)
            card = LinkCard(look, each.title, detail, "file-text")
            card.clicked.connect(lambda _=False, name=each.id: self.document_asked.emit(name))
            self._add(card, 6)

    def _fill_document(self, page: CasePage, document: CaseDocument) -> None:
        look, number = self._look, page.documents.index(document) + 1
        words = self.tr("Document {number} of {total}  ·  fictitious")
        about = ", ".join(each for each in (document.sender, document.at) if each)
        for told, role in (
            (words.format(number=number, total=len(page.documents)), "small"),
            (document.title, "title"),
            (about, "small"),
        ):
            if told:
                self._add(Label(look, told, role, wraps=True), 0)
        text = self._text(document.text, "serif")
        self._add(text, 14)
        if not page.is_done:
            here = [each for each in page.passages if each.document == document.id]
            self.marks = MarkBar(look, text, here)
            self.marks.marked.connect(partial(self.passages_marked.emit, document.id))
            self.marks.unmarked.connect(self.passages_unmarked)
            text.caret_moved.connect(partial(self._show_place, text))
            self._add(self.marks, 16)
        back = Button(look, self.tr("Back to what happens now"), "plain", "arrow-left", call=self.now_asked)
        self._add(in_row(back, 1), 10)

    def _add(self, item: QWidget | QLayout, above: int) -> None:
        """Add what has so much room above it, in px at 100 %."""
        self._body.addLayout(in_column(item, look=self._look, margins=(0, above, 0, 0)))

    def _show_place(self, text: TextPart, place: QRect) -> None:
        """Scroll so that the cursor can be seen."""
        middle = text.mapTo(self._content, place.center())
        self.ensureVisible(middle.x(), middle.y(), 0, self._look.px(40))

    def _text(self, html: str, family: str) -> TextPart:
        part = TextPart(self._look)
        part.set_family(family)
        part.show_html(html)
        part.setAccessibleName(self.tr("Text"))
        part.link_activated.connect(self.link_activated)
        return part
