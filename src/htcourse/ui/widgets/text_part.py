"""A stretch of lesson text: a text browser as high as its text, without a scroll bar of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QWidget

from htcourse.core.quotes import overlaps
from htcourse.core.typography import typographic
from htcourse.ui.look.document_css import css_for, text_weight
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.focus_ring import moves_by_keyboard
from htcourse.ui.widgets.painting import smooth
from htcourse.ui.widgets.text_dots import is_dotted, paint_dots
from htcourse.ui.widgets.text_links import begin_in_view, is_at_link, link_place, seen_of
from htcourse.ui.widgets.text_marks import TextMark, anchor_of, blocks_of, cursor_of, selection_of

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

Loader = Callable[[str], bytes]
"""Gives a picture's bytes by its name in the module; empty when there is none."""

_MOVES = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PAGES = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Space}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_CARET = 2
_BY_WORDS = QTextOption.WrapMode.WordWrap


class TextPart(QTextBrowser):
    """HTML with classes, shown in the look of the moment. It never opens a link or reads a file itself."""

    link_activated = Signal(str)
    """A link was clicked or chosen with Enter: `cite:3`, `term:consent`, `section:…` or a web address."""

    link_focused = Signal(QRect)
    """Tab moved to a link: where it stands in this widget, so that the page can scroll to it."""

    caret_moved = Signal(QRect)
    """The caret moved by a key: where it stands in this widget."""

    caret_left = Signal(int)
    """An arrow key would move the caret on from the end (1) or back from the start (-1) of this text."""

    caret_ended = Signal()
    """Esc was pressed at the caret: it is not wanted any more."""

    words_entered = Signal()
    """Enter was pressed at the caret with words selected that are no link."""

    menu_asked = Signal(QPoint, int)
    """A menu is wanted: where on the screen, and at which position of the text."""

    resized_to_text = Signal()
    """The height follows a new text, width or look."""

    def __init__(self, look: Look, loader: Loader | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._loader = loader
        self._html, self._family = "", "sans"
        self._size, self._line = 17, 26
        self._pictures: dict[str, QImage] = {}
        self._alt_texts: tuple[str, ...] = ()
        self._marks: tuple[TextMark, ...] = ()
        self._marked: dict[str, QTextCursor] = {}
        self._found: list[QTextEdit.ExtraSelection] = []
        self._has_caret = False
        self._dotted: list[QTextBlock] = []
        self.setProperty("kind", "part")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(_BY_WORDS)
        self.setViewportMargins(0, 0, 0, 0)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        look.changed.connect(self.restyle)

    def set_loader(self, loader: Loader | None) -> None:
        """Take pictures from somewhere else, for the next `show_html`."""
        self._loader = loader

    def set_text_size(self, size: int, line: int) -> None:
        """Set the size of text and of its lines in px before zoom, for the next `show_html`."""
        self._size, self._line = size, line

    def set_family(self, family: str) -> None:
        """Set the text in another family, "serif" for papers of a case, for the next `show_html`."""
        self._family = family

    def show_html(self, html: str) -> None:
        """Show a text; pictures are asked from the loader by the name after `picture:`."""
        self._html = html
        self._look.load_faces(html)
        self.restyle()

    def restyle(self) -> None:
        """Read the text again in the look of the moment; the selection and the caret are kept."""
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        for path in self._pictures:
            self._give_picture(path, None)
        self._pictures.clear()
        self._paint_with_roles()
        weight = text_weight(is_dark=self._look.theme.is_dark) if self._family == "sans" else 400
        self.document().setDefaultFont(self._look.font(self._size, weight, self._family))
        self.document().setDefaultStyleSheet(css_for(self._css(), self._html))
        self.document().setIndentWidth(self._look.px(24))
        self.setCursorWidth(self._look.px(_CARET))
        self._found, self._marked = [], {}
        self.setHtml(typographic(self._html))
        self.setWordWrapMode(_BY_WORDS)
        self._trim_last_margin()
        self._dotted = [each for each in self.blocks() if is_dotted(each)]
        if self._marks:
            self._find_marks()
        if position != anchor or self._has_caret:
            self.choose(anchor, position)

    def choose(self, anchor: int, position: int) -> None:
        """Choose what stands between two positions, a link as Tab does."""
        cursor, last = self.textCursor(), self.document().characterCount() - 1
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_alt_texts(self, texts: tuple[str, ...]) -> None:
        """Say what the pictures show, for screen readers."""
        self._alt_texts = texts
        self.setAccessibleDescription(" ".join(texts))

    def blocks(self) -> list[QTextBlock]:
        """Return the text's paragraphs in order."""
        return list(blocks_of(self.document()))

    def set_marks(self, marks: Sequence[TextMark]) -> None:
        """Mark words; those that are not in this text are left out. They stay when the look changes."""
        if not marks and not self._marks:
            return
        self._marks = tuple(marks)
        self._find_marks()

    def set_found(self, found: list[QTextEdit.ExtraSelection]) -> None:
        """Show the places that a search found, over the marks."""
        self._found = found
        self._show_marks()

    def marks_in(self, start: int, end: int) -> list[str]:
        """Return the ids of the marks that have something of a stretch of the document."""
        stretch = (start, max(end, start + 1))
        return [
            name
            for name, cursor in self._marked.items()
            if overlaps(stretch, (cursor.selectionStart(), cursor.selectionEnd()))
        ]

    def is_marked(self, start: int, end: int) -> bool:
        """Whether one mark has all of a stretch."""
        return any(each.selectionStart() <= start and end <= each.selectionEnd() for each in self._marked.values())

    def _find_marks(self) -> None:
        found = ((mark.id, cursor_of(self.document(), mark)) for mark in self._marks)
        self._marked = {name: cursor for name, cursor in found if cursor is not None}
        self._show_marks()

    def _show_marks(self) -> None:
        self.setExtraSelections([*(selection_of(each, self._look) for each in self._marked.values()), *self._found])

    def paragraphs(self) -> Iterator[tuple[str, float, float]]:
        """Give every named paragraph in order: its id, and where it begins and ends in this widget."""
        layout = self.document().documentLayout()
        for block in self.blocks():
            if name := anchor_of(block):
                place = layout.blockBoundingRect(block)
                yield name, place.top(), place.bottom()

    def set_caret(self, *, is_on: bool) -> None:
        """Let the arrow keys move a caret and, with Shift, select; without it they are left to the page around."""
        self._has_caret = is_on
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        usual = Qt.TextInteractionFlag.TextBrowserInteraction
        self.setTextInteractionFlags(usual | by_keyboard if is_on else usual)

    def put_caret(self, position: int) -> None:
        """Put the caret at a position of the text, and the focus with it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.textCursor()
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        self.caret_moved.emit(self.cursorRect())

    def position_at(self, y: float) -> int:
        """Return where the first paragraph begins that has words and ends below `y` (in this widget)."""
        layout = self.document().documentLayout()
        shown = (block for block in self.blocks() if block.text().strip())
        return next((each.position() for each in shown if layout.blockBoundingRect(each).bottom() > y), 0)

    def last_position(self) -> int:
        """Return the end of the last paragraph that has words."""
        ends = [block.position() + block.length() - 1 for block in self.blocks() if block.text().strip()]
        return ends[-1] if ends else 0

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture of the module, scaled to the column; nothing else is ever read."""
        url = name if isinstance(name, QUrl) else QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or url.scheme() != "picture":
            return None
        path = url.path()
        if path not in self._pictures:
            self._pictures[path] = self._loaded(path)
        return self._pictures[path]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave moving about to the page around; Enter opens the focused link, Ctrl+C copies."""
        if self._has_caret:
            self._press_at_caret(event)
            return
        if event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _press_at_caret(self, event: QKeyEvent) -> None:
        if event.key() in _PAGES:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.caret_ended.emit()
            return
        cursor = self.textCursor()
        if event.key() in _ENTER and cursor.hasSelection() and not cursor.charFormat().isAnchor():
            self.words_entered.emit()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if self.textCursor().position() != before:
            self.caret_moved.emit(self.cursorRect())
        elif step and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.caret_left.emit(step)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Move to the next link, or on to the next control after the last; say where the link stands."""
        if not self._has_caret:
            begin_in_view(self, is_next=is_next)
        moved = super().focusNextPrevChild(is_next)
        if moved and self.hasFocus():
            self.setTextCursor(self.textCursor())  # Qt puts dots round a link reached by Tab: as chosen words, none
            # What a link says to the pointer it says to a screen reader as well.
            tip = self.textCursor().charFormat().toolTip()
            self.setAccessibleDescription(tip or " ".join(self._alt_texts))
            self.selectionChanged.emit()  # Qt tells nobody
            self.link_focused.emit(link_place(self))
        return moved

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *more: object) -> object:
        """Say where the focus is, for the page to scroll to: at the link chosen, else in what is seen of the text."""
        if query is Qt.InputMethodQuery.ImCursorRectangle and not self._has_caret:
            place = link_place(self) if is_at_link(self) else seen_of(self)
            if not place.isEmpty():
                return place
        return super().inputMethodQuery(query, *more)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: the browser's own entries would lead nowhere."""
        self.menu_asked.emit(event.globalPos(), self.cursorForPosition(event.pos()).position())
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit pictures to another width; words that were broken are laid out whole where they have room again."""
        if event.size().width() != event.oldSize().width():
            self.setWordWrapMode(_BY_WORDS)
            self._fit_pictures()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and dots before its lists with more room than Qt leaves."""
        super().paintEvent(event)
        if not self._dotted:
            return
        painter = smooth(self.viewport())
        paint_dots(painter, self._look, self._dotted)
        painter.end()

    def _css(self) -> str:
        if self._size == 17:
            return self._look.document_css()
        return self._look.text_css(self._size, self._line)

    def _loaded(self, path: str) -> QImage:
        from htcourse.ui.widgets.smaller_picture import picture_as_wide  # costs 4 ms at first; few pages have pictures

        ratio = self.devicePixelRatioF()
        most = self.viewport().width() or self._look.px(600)
        picture = picture_as_wide(self._bytes_of(path), lambda width: round(min(self._look.px(width), most) * ratio))
        picture.setDevicePixelRatio(ratio)
        return picture

    def _fit_pictures(self) -> None:
        for path, picture in self._pictures.items():
            self._pictures[path] = self._loaded(path)
            if self._pictures[path].size() != picture.size():
                self._give_picture(path, self._pictures[path])
                self.document().markContentsDirty(0, self.document().characterCount())

    def _give_picture(self, path: str, picture: QImage | None) -> None:
        """Put a picture in the place of the one the document has; None lets it ask again."""
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"picture:{path}"), picture)

    def _bytes_of(self, path: str) -> bytes:
        try:
            return self._loader(path) if self._loader is not None else b""
        except Exception:
            # Qt called and waits for a value: an exception that went on from here would end the process.
            sys.excepthook(*sys.exc_info())
            return b""

    def _paint_with_roles(self) -> None:
        palette = self.palette()
        colour = self._look.colour
        for role, name in (
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.Link, "accent"),
            (QPalette.ColorRole.Highlight, "accent"),
            (QPalette.ColorRole.HighlightedText, "on_accent"),
        ):
            palette.setColor(role, colour(name))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def _trim_last_margin(self) -> None:
        """Take the margin after the last paragraph or table away: the page sets the space between its parts."""
        block = self.document().lastBlock()
        shape = block.blockFormat()
        shape.setBottomMargin(0)
        if not block.text():
            # A document that ends with a table has an empty paragraph after it.
            shape.setTopMargin(0)
            shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            table = QTextCursor(block.previous()).currentTable()
            if table is not None:
                frame = table.format()
                frame.setBottomMargin(0)
                table.setFormat(frame)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(shape)

    def _on_size_changed(self, size: QSizeF) -> None:
        if size.width() > self.width() + 2:
            # A word is wider than its column: only then are words broken, else heads of tables are, too.
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            size = self.document().size()
        height = max(1, ceil(size.height()))
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
            self.resized_to_text.emit()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if not moves_by_keyboard():  # Qt leaves a link that was clicked chosen, in a frame of black dots
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self.link_activated.emit(url.toString())
