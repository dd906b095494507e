"""Beside the text: the sources cited on the page, its terms, and the learner's notes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from htcourse.render.citations import cited_reference
from htcourse.ui.look.texts import unchecked_words
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.lesson.entries import Block, Entry, TermEntry, TermList
from htcourse.ui.screens.lesson.note_field import NoteField
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_order import focus_kept
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import add_to, clear, in_column, in_row
from htcourse.ui.widgets.markup import escape
from htcourse.ui.widgets.rich_label import RichLabel
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.sign import Sign
from htcourse.usecases.reading.open_section import SectionPage, SourceNote

WIDTH = 276
_LOW = 420
_FLASH_MS = 1600


class _Source(Entry):
    """One source: its number, what it is, and how far its text was seen; in short, and all of it when opened."""

    link_activated = Signal(str)
    """The address of the source was clicked."""
    opened = Signal()
    """All of it is shown, or only the short words again: the entry has another height."""

    def __init__(self, look: Look, source: SourceNote) -> None:
        super().__init__(look)
        self._source = source
        self.is_open = False
        self.reference = RichLabel(look, size=13, line=20, fills=True)
        self.reference.set_interactive()
        self.reference.link_activated.connect(self.link_activated)
        icon, self._role, self._words = self._seen(source.seen)
        self.note = RichLabel(look, size=13, line=19, role="ink2", fills=True)
        self.note.set_interactive()
        self.note.link_activated.connect(lambda _: self.set_open(not self.is_open))
        column, row = QVBoxLayout(self), QHBoxLayout()
        sign = Sign(look, icon, self._role, self.note)
        add_to(row, (sign, 0, Qt.AlignmentFlag.AlignTop), (self.note, 1))
        add_to(column, self.reference, row)
        self._column, self._row = column, row
        self._fill()
        look.follow(self.restyle)

    def set_open(self, is_open: bool) -> None:
        """Show the whole reference and note with the address, or the short words."""
        self.is_open = is_open
        self._fill()
        self.fit()
        self.opened.emit()

    def _fill(self) -> None:
        source = self._source
        reference, note = source.brief, source.gist
        has_address = source.url.startswith(("http://", "https://"))
        if self.is_open:
            reference, note = source.reference, source.reliability
        words = escape(cited_reference(reference, ", ".join(_widest(source.locators))))
        if self.is_open and has_address:
            words += f' <a href="{escape(source.url)}">{escape(self.tr("Open"))}</a>'
        self.reference.show_html(f"<b>{source.number}</b>&nbsp; {words}")
        words = f'<b class="{self._role}">{escape(self._words)}</b> {escape(note)}'
        if has_address or (reference, note) != (source.reference, source.reliability) or self.is_open:
            more = self.tr("Less") if self.is_open else self.tr("More")
            words += f' <a href="more">{escape(more)}</a>'
        self.note.show_html(words)

    def restyle(self) -> None:
        """Follow the look."""
        px = self._look.px
        self._column.setContentsMargins(px(5), px(1), px(3), px(1))
        self._column.setSpacing(px(5))
        self._row.setSpacing(px(6))
        self.rest()

    def _seen(self, seen: str) -> tuple[str, str, str]:
        words = {
            "full": ("check", "good", self.tr("Text seen.")),
            "part": ("check", "good", self.tr("Parts seen.")),
            "summary": ("info", "warn", self.tr("Summary seen.")),
        }
        return words.get(seen, ("circle-dashed", "warn", self.tr("Text not seen.")))


def _widest(locators: Sequence[str]) -> list[str]:
    """Leave out a place within another one that is named too: “art. 3(a)” beside “art. 3”."""
    return [each for each in locators if not any(each.startswith(f"{other}(") for other in locators)]


class _Above(ScrollArea):
    """As high as what it shows, where there is room for that: the notes below it take the rest."""

    needed = 0

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.needed)


class SidePanel(QFrame):
    """276 px wide beside the text, or laid over it from the rail where there is no room."""

    link_activated = Signal(str)
    """A link in a source or definition was clicked, with its address."""

    note_written = Signal(str)
    """The learner's note changed."""

    notes_asked = Signal()
    """The list of all notes, highlights and bookmarks is wanted."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "side")
        self._sources: dict[int, _Source] = {}
        self._terms: dict[str, TermEntry] = {}
        self._has_entries = True
        self.note = NoteField(look, self.tr("Your notes"), self.tr("Write a note to this section"), 96, grows=True)
        self.note.written.connect(self.note_written)
        self.note.textChanged.connect(self._show_place)
        self._body = QWidget()
        self.area = _Above(look, self._body, self)
        self.area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._all_terms = TermList()
        self._holders = (Block(), self._all_terms)
        self._source_list, self._term_list = (QVBoxLayout(each) for each in self._holders)
        self._note_row = QHBoxLayout()
        self._rule = QFrame()
        self._rule.setProperty("kind", "rule")
        self._source_head = Label(look, self.tr("Sources on this page"), "subheading")
        self._unchecked = Label(look, f"* {unchecked_words()}", "small", wraps=True)
        self._term_head = Label(look, self.tr("Terms"), "subheading")
        for each in (self._source_head, self._unchecked, self._term_head):
            each.hide()  # until it is known what the page has
        self._note_head = Label(look, self.tr("Your notes"), "subheading")
        self._note_place = Label(look, self.tr("Kept on this computer only"), "small")
        self._unwritten = Label(look, self.tr("Not kept yet: it is tried again when you go on."), "warn", wraps=True)
        self._unwritten.hide()
        self._lost = Label(look, "", "warn", wraps=True)
        self._lost.hide()
        self.notes_button = Button(look, self.tr("All my notes"), "link", call=self.notes_asked)
        self._column = QVBoxLayout(self._body)
        self._build()
        self._flash = QTimer(self, interval=_FLASH_MS, singleShot=True)
        self._flash.timeout.connect(self._end_flash)
        self._soon = QTimer(self, interval=0, singleShot=True)  # when the entries have taken another size of text
        self._soon.timeout.connect(self._settle)
        look.changed.connect(self._soon.start)
        look.follow(self._restyle)

    def show_page(self, page: SectionPage) -> None:
        """Show what belongs to a section."""
        for holder in self._holders:
            # Entries that are shown one by one lay all the others out, each time: 80 ms for two dozen.
            holder.hide()
        clear(self._source_list)
        clear(self._term_list)
        self._sources = {each.number: _Source(self._look, each) for each in page.sources}
        for source in self._sources.values():
            source.link_activated.connect(self.link_activated)
            source.opened.connect(self._settle)
            self._source_list.addWidget(source)
        self._terms = {each.id: TermEntry(self._look, each) for each in page.terms}
        for term in self._terms.values():
            term.definition.link_activated.connect(self.link_activated)
            self._term_list.addWidget(term)
        self._all_terms.show_terms(self._terms.values())
        self._source_head.setVisible(bool(page.sources) or page.has_unchecked)
        self._unchecked.setVisible(page.has_unchecked)
        self._term_head.setVisible(bool(page.terms))
        self._has_entries = bool(page.sources or page.terms or page.has_unchecked)
        self._show_area()
        self._restyle()
        self._settle()
        self.area.verticalScrollBar().setValue(0)

    def show_kept(self, *, is_kept: bool, is_unwritten: bool) -> None:
        """Say where a note is kept, or that it could not be written yet; while nothing is kept nothing is said."""
        self._note_place.setVisible(is_kept and not is_unwritten)
        self._unwritten.setVisible(is_unwritten)
        self._show_place()

    def _show_place(self) -> None:
        """Say where the note is kept, and that it is once it was."""
        saved, place = self.tr("Saved. Kept on this computer only"), self.tr("Kept on this computer only")
        self._note_place.set_words(saved if self.note.is_kept else place)

    def show_lost(self, count: int) -> None:
        """Say how many highlights of the section are no longer in its text."""
        self._lost.set_words(self.tr("%n highlight(s): the text has changed.", "", count) if count else "")
        self._lost.setVisible(count > 0)

    def show_source(self, number: int) -> bool:
        """Scroll to a source and let it stand out for a moment; return whether it is there."""
        return self._show_entry(self._sources.get(number))

    def show_term(self, term_id: str) -> bool:
        """Scroll to a term and let it stand out for a moment; return whether it is there."""
        return self._show_entry(self._terms.get(term_id))

    def show_notes(self) -> None:
        """Begin writing a note."""
        if self._column.indexOf(self._note_box) >= 0:
            self._scroll_to(self._note_box)
        self.note.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notes in reach below the sources; in a low window they scroll with them."""
        super().resizeEvent(event)
        home = self._outer if self.height() >= self._look.px(_LOW) else self._column
        if home.indexOf(self._note_box) < 0:
            with focus_kept(self._note_box):
                home.addWidget(self._note_box, 1 if home is self._outer else 0)
            self._show_area()
            self._restyle()

    def _show_area(self) -> None:
        """Show what scrolls where there is something in it, and the rule where the notes stand below that."""
        has_notes = self._column.indexOf(self._note_box) >= 0
        self.area.setVisible(has_notes or self._has_entries)
        self._rule.setVisible(not has_notes and self._has_entries)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what it was filled with while it was hidden: words did not count then."""
        self._soon.start()

    def _show_entry(self, entry: Entry | None) -> bool:
        if entry is None:
            return False
        self._end_flash()
        self._scroll_to(entry)
        entry.set_flashed(True)
        self._flash.start()
        return True

    def _scroll_to(self, widget: QWidget) -> None:
        self._settle()
        top, bar = widget.mapTo(self._body, widget.rect().topLeft()).y(), self.area.verticalScrollBar()
        if not 0 <= top - bar.value() <= self.area.viewport().height() - widget.height():  # what is seen stays there
            bar.setValue(top - self._look.px(16))

    def _end_flash(self) -> None:
        for entry in (*self._sources.values(), *self._terms.values()):
            if entry.is_flashed:
                entry.set_flashed(False)

    def _settle(self) -> None:
        """Lay everything out now: the next paint must not show words cut off."""
        room = self.area.viewport().width()
        self._lay_out(room)
        if self.area.viewport().width() != room:
            # A scroll bar came or went.
            self._lay_out(self.area.viewport().width())

    def _lay_out(self, room: int) -> None:
        margins = self._column.contentsMargins()
        width = room - margins.left() - margins.right()
        for entry in (*self._sources.values(), *self._terms.values()):
            entry.resize(width, entry.height())
        for holder in self._holders:
            holder.show()
            holder.updateGeometry()
        self.area.needed = max(self._column.totalHeightForWidth(room), self._column.totalMinimumSize().height())
        self.area.updateGeometry()
        self._outer.activate()
        QCoreApplication.sendEvent(self._body, QEvent(QEvent.Type.LayoutRequest))
        self._column.activate()
        for entry in (*self._sources.values(), *self._terms.values()):
            entry.lay_out()

    def _build(self) -> None:
        sources, terms = self._holders
        add_to(self._column, self._source_head, sources, self._unchecked, self._term_head, terms, 1)
        self._note_row.addWidget(self.note)
        self._button_row = in_row(self.notes_button, 1, look=self._look, margins=(6, 0, 6, 0))
        self._note_box = QWidget()
        self._notes = in_column(
            self._note_head,
            self._note_row,
            self._note_place,
            self._unwritten,
            self._lost,
            self._button_row,
            inside=self._note_box,
        )
        self._outer = in_column(self.area, self._rule, self._note_box, inside=self)

    def _restyle(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        self._rule.setFixedHeight(px(1))
        # Entries have a ground of their own when they stand out; their words keep to the edge of the headings.
        self._column.setContentsMargins(px(14), px(18), px(14), px(18))
        self._column.setSpacing(px(4))
        side = 0 if self._column.indexOf(self._note_box) >= 0 else px(14)
        self._notes.setContentsMargins(side, px(12), side, px(12))
        self._notes.setSpacing(px(4))
        heads = self._source_head, self._term_head, self._note_head
        for words in (*heads, self._note_place, self._unwritten, self._lost):
            words.setContentsMargins(px(6), 0, px(6), 0)
        self._unchecked.setContentsMargins(px(6), 0, px(6), px(20))
        self._note_row.setContentsMargins(px(6), px(2), px(6), px(2))
        for column, gap in ((self._source_list, 3), (self._term_list, 6)):
            column.setSpacing(px(gap))
            column.setContentsMargins(0, 0, 0, px(20) if column.count() else 0)
