"""The middle of the desk: what happens now, or one of the papers, in a column of 600 px on paper."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
        self._content, self._below = QWidget(), QVBoxLayout()
        super().__init__(look, self._content, parent)
        self._page: CasePage | None = None
        self._shown = ""
        self._opened: Collection[str] = ()
        self._tells_status = False
        self.marks: MarkBar | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", 0)
        self._frame = QWidget()
        self._body = QVBoxLayout()
        in_column(self._body, self._below, 1, inside=self._frame, spacing=0)
        self._outer = in_row(self._frame, inside=self._content)
        look.changed.connect(self._fill)

    def show_now(self, page: CasePage, opened: Collection[str]) -> None:
        """Show the moment a play stands at."""
        self._page, self._shown, self._opened = page, "", opened
        self._fill()
        self.verticalScrollBar().setValue(0)

    def show_document(self, page: CasePage, document_id: str) -> None:
        """Show one of the papers."""
        self._page, self._shown = page, document_id
        self._fill()
        self.verticalScrollBar().setValue(0)

    def show_passages(self, page: CasePage) -> None:
        """Show which words of the document are in the log now; the text stays where it is."""
        self._page = page
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
        if tells != self._tells_status:
            self._tells_status = tells
            self._fill()

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

    def _fill(self) -> None:
        page = self._page
        if page is None:
            return
        clear(self._body)
        self.marks = None
        self._body.setSpacing(self._look.px(2))
        self._below.setContentsMargins(0, self._look.px(20), 0, 0)
        if self._tells_status:
            self._add_label(status_text(page), "small-strong", 10)
        document = next((each for each in page.documents if each.id == self._shown), None)
        if document is None:
            self._fill_now(page)
        else:
            self._fill_document(page, document)
        self._fit()

    def _fill_now(self, page: CasePage) -> None:
        look, px = self._look, self._look.px
        changed = standpoint_text(page.standpoint)
        if changed:
            note = Card(look, kind="warn", padding="note")
            note.say(changed, "small-ink")
            self._body.addWidget(note)
            self._body.addSpacing(px(12))
        self._add_label(self.tr("The end of the case") if page.is_ended else self.tr("What happens now"), "title", 12)
        self._add_text(page.text, "sans")
        new = [each for each in page.documents if each.is_new]
        if not new:
            return
        self._body.addSpacing(px(16))
        self._add_label(self.tr("New in the inbox"), "subheading", 6)
        for each in new:
            is_read = each.id in self._opened or each.is_opened
            detail = " · ".join(word for word in (each.sender, each.at, self.tr("opened") if is_read else "") if word)
            card = LinkCard(look, each.title, detail, "file-text")
            card.clicked.connect(lambda _=False, name=each.id: self.document_asked.emit(name))
            self._body.addWidget(card)
            self._body.addSpacing(px(8))

    def _fill_document(self, page: CasePage, document: CaseDocument) -> None:
        number = page.documents.index(document) + 1
        words = self.tr("Document {number} of {total}  ·  fictitious")
        self._add_label(words.format(number=number, total=len(page.documents)), "small", 0)
        self._add_label(document.title, "title", 0)
        self._add_label(", ".join(each for each in (document.sender, document.at) if each), "small", 14)
        text = self._add_text(document.text, "serif")
        self._body.addSpacing(self._look.px(16))
        if not page.is_done:
            here = [each for each in page.passages if each.document == document.id]
            self.marks = MarkBar(self._look, text, here)
            self.marks.marked.connect(partial(self.passages_marked.emit, document.id))
            self.marks.unmarked.connect(self.passages_unmarked)
            text.caret_moved.connect(partial(self._show_place, text))
            self._body.addWidget(self.marks)
            self._body.addSpacing(self._look.px(10))
        back = Button(self._look, self.tr("Back to what happens now"), "plain", "arrow-left", call=self.now_asked)
        self._body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_label(self, words: str, role: str, below: int) -> None:
        if words:
            self._body.addWidget(Label(self._look, words, role, wraps=True))
        self._body.addSpacing(self._look.px(below))

    def _show_place(self, text: TextPart, place: QRect) -> None:
        """Scroll so that the cursor can be seen."""
        middle = text.mapTo(self._content, place.center())
        self.ensureVisible(middle.x(), middle.y(), 0, self._look.px(40))

    def _add_text(self, html: str, family: str) -> TextPart:
        part = TextPart(self._look)
        part.set_family(family)
        part.show_html(html)
        part.setAccessibleName(self.tr("Text"))
        part.link_activated.connect(self.link_activated)
        self._body.addWidget(part)
        return part
