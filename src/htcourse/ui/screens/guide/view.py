"""The guide's windows: contents at the left, the page in the middle, the way on below it."""

import re
from html import escape

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from htcourse.core.quiz import Mark
from htcourse.markup.picture_size import picture_size
from htcourse.ui.look.theme import Look
from htcourse.ui.reading.section_column import WIDTH as COLUMN
from htcourse.ui.reading.section_column import ChartLoader, SectionColumn
from htcourse.ui.screens.guide.contents import WIDTH, GuideContents
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.layouts import add_to, in_column, in_row
from htcourse.ui.widgets.scroll import ScrollArea
from htcourse.ui.widgets.text_marks import found_in
from htcourse.ui.widgets.text_part import Loader, TextPart
from htcourse.usecases.reading.open_guide import GuidePage

_GAP = 24
_PICTURE = re.compile(r'<img\b[^<>]*\bsrc="picture:([^"]+)"[^<>]*>')


class GuideView(QWidget):
    """Below the width of both, contents and page take each other's place."""

    page_asked = Signal(str)
    """Another page is wanted (its id)."""
    link_activated = Signal(str)
    """A link in the page was clicked."""
    answered = Signal(str, dict)
    """A check was answered: the question's id and the answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_wide = True
        self._wants_contents = True
        self._words: tuple[str, ...] = ()
        self._around = ("", "")
        self.column: SectionColumn | None = None
        self.contents = GuideContents(look)
        self.previous = Button(look, self.tr("Previous page"), "plain", "chevron-left")
        self.next = Button(look, self.tr("Next page"), "primary", call=lambda: self.page_asked.emit(self._around[1]))
        self._build()
        self.contents.page_asked.connect(self._choose)
        self.previous.clicked.connect(lambda: self.page_asked.emit(self._around[0]))
        look.follow(self._restyle)

    def _build(self) -> None:
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        body = QWidget()
        self._place = QHBoxLayout()
        self._way = QWidget()
        FlowLayout(self._look, (8, 8), self.previous, self.next, inside=self._way)
        self._foot = in_row(1, self._way, 1)
        self._body = in_column(self._place, self._foot, 1, inside=body)
        self._sheet = body
        self.area = ScrollArea(self._look, body)
        self._row = in_row(self.contents, (self.area, 1), inside=self, spacing=0)

    def show_page(self, page: GuidePage, pictures: Loader, charts: ChartLoader) -> None:
        """Show a page from its top."""
        words = escape(self.tr("Show the picture larger"))

        def with_link(found: re.Match[str]) -> str:
            """Return a picture, with a link below one that the column makes smaller: its words are small there."""
            is_wide = picture_size(pictures(found[1]))[0] > COLUMN
            return f'{found[0]}<br><a href="picture:{found[1]}">{words}</a>' if is_wide else found[0]

        parts = (each._replace(html=_PICTURE.sub(with_link, each.html)) for each in page.section.parts)
        section = page.section._replace(parts=tuple(parts))
        while self._place.count():
            self._place.takeAt(0)
        if self.column is not None:
            self.column.hide()
            self.column.deleteLater()
        self.column = column = SectionColumn(self._look)
        column.set_width(self._column_width())
        column.show_page(section, pictures=pictures, charts=charts)
        column.fill_folds()
        column.place.set_words(section.part_title)
        column.link_activated.connect(self.link_activated)
        column.reveal_asked.connect(self._reveal)
        add_to(self._place, 1, column, 1)
        for check in column.checks:
            if check.question_id in page.checks:
                check.show_question(page.checks[check.question_id].page)
            check.answered.connect(self.answered)
            check.undo_asked.connect(lambda _, check=check: check.take_back())
        self._around = (section.previous, section.next)
        self.previous.setEnabled(bool(section.previous))
        self.next.setEnabled(bool(section.next))
        self.contents.show_current(section.id)
        self.mark_words(self._words)
        self.area.verticalScrollBar().setValue(0)

    def show_mark(self, question_id: str, mark: Mark) -> None:
        """Show what an answer is worth, in place."""
        for check in self.column.checks if self.column is not None else ():
            if check.question_id == question_id:
                check.show_mark(mark)
                self.area.bring_into_view(check)

    def mark_words(self, words: tuple[str, ...]) -> None:
        """Mark the words searched for wherever they stand in the page."""
        self._words = words
        for text in self.column.texts if self.column is not None else ():
            text.set_found([each for word in words for each in _found(self._look, text, word)])

    def find_here(self) -> None:
        """Put the focus on the field, showing the contents for it."""
        if not self.contents.isVisible():
            self.toggle_contents()
        self.contents.field.setFocus()
        self.contents.field.selectAll()

    def toggle_contents(self) -> None:
        """Show or hide the contents: beside the page, or in its place."""
        self._wants_contents = not self.contents.isVisible()
        self._arrange()
        if self._wants_contents:
            self.contents.list.setFocus()
        else:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the contents, or on the way on where they are hidden."""
        if self.contents.isVisible():
            self.contents.list.setFocus()
        else:
            (self.next if self.next.isEnabled() else self.previous).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self, page_id: str) -> None:
        if not self._is_wide:
            self._wants_contents = False
            self._arrange()
        self.page_asked.emit(page_id)

    def _arrange(self) -> None:
        px = self._look.px
        is_wide = self.width() >= px(WIDTH + COLUMN + 2 * _GAP)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._wants_contents = is_wide
        self.contents.setVisible(self._wants_contents)
        self.area.setVisible(is_wide or not self._wants_contents)
        self.contents.setFixedWidth(px(WIDTH) if is_wide else max(self.width(), 1))
        if self.column is not None:
            self.column.set_width(self._column_width())

    def _column_width(self) -> int:
        px = self._look.px
        beside = px(WIDTH) if self._is_wide and self._wants_contents else 0
        room = self.width() - beside - 2 * px(_GAP) - self.area.verticalScrollBar().sizeHint().width()
        return min(px(COLUMN), max(px(200), room))

    def _reveal(self, where: QRect) -> None:
        if self.column is not None:
            centre = self.column.mapTo(self._sheet, where.center())
            self.area.ensureVisible(centre.x(), centre.y(), 0, self._look.px(60))

    def _restyle(self) -> None:
        px = self._look.px
        self._body.setContentsMargins(px(_GAP), px(32), px(_GAP), px(32))
        self._body.setSpacing(px(28))
        self._arrange()
        # Texts show themselves anew after this: what was found stands elsewhere then.
        QTimer.singleShot(0, self, lambda: self.mark_words(self._words))


def _found(look: Look, text: TextPart, word: str) -> list[QTextEdit.ExtraSelection]:
    found = list[QTextEdit.ExtraSelection]()
    cursor = text.document().find(word, 0) if word else QTextCursor()
    while not cursor.isNull():
        found.append(found_in(cursor, look))
        cursor = text.document().find(word, cursor)
    return found
