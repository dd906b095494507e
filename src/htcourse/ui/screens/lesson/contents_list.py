"""The list of parts, lessons and sections: a flat list, drawn by a delegate (a tree would draw branch marks)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from htcourse.core.progress import LessonState
from htcourse.ui.look.theme import Look
from htcourse.ui.screens.lesson.contents_model import ContentsModel, Index, Row
from htcourse.ui.widgets.focus_ring import moves_by_keyboard
from htcourse.ui.widgets.painting import paint_box, paint_open
from htcourse.usecases.reading.open_contents import Contents, ContentsPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_PART_HEIGHT, _LESSON_HEIGHT, _SECTION_HEIGHT = 36, 32, 28
_DETAIL_HEIGHT = 17
_WRAPPED = Qt.TextFlag.TextWordWrap
_MARKS = {LessonState.DONE: ("circle-check", "good"), LessonState.BEGUN: ("circle-dot", "accent")}


class _Words(NamedTuple):
    """Where the words of a row stand, how high a row of one line is, and their font."""

    left: float
    right: float
    least: int
    font: QFont


class ContentsDelegate(QStyledItemDelegate):
    """Draws parts with a chevron and a count, lessons and sections with a read mark."""

    def __init__(self, look: Look, model: ContentsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model
        self._sizes: dict[tuple[int, int], QSize] = {}
        for signal in (model.modelReset, model.layoutChanged, model.dataChanged):
            signal.connect(self._sizes.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height; the list asks three times, and once more in the style of before a new look."""
        key = (index.row(), 0 if self._look.is_dressing else self._room())
        if key not in self._sizes:
            self._sizes[key] = self._sizes[index.row(), 0] = self._measured(index)
        return self._sizes[key]

    def _measured(self, index: Index) -> QSize:
        """Return a row's size: its words take as many lines as they need."""
        px = self._look.px
        row = self._model.row(index.row())
        words = self._words(row)
        room = QRect(0, 0, int(words.right - words.left), 10_000)
        lines = QFontMetrics(words.font).boundingRect(room, _WRAPPED, row.title).height()
        detail = px(_DETAIL_HEIGHT) if self._model.detail(row) else 0
        return QSize(px(200), max(px(words.least), lines + px(words.least - 19)) + detail)

    def _words(self, row: Row) -> _Words:
        look, px = self._look, self._look.px
        right = self._room() - px(8)
        if row.section is not None:
            return _Words(px(78), right, _SECTION_HEIGHT, look.font(13, 600 if self._model.is_open(row) else 400))
        if row.lesson is not None:
            weight = 600 if row.lesson.id == self._model.lesson else 400
            return _Words(px(56), right, _LESSON_HEIGHT, look.font(14, weight))
        if row.is_module:
            return _Words(px(16), right, _PART_HEIGHT, look.font(12, 600))
        font = look.font(13, 600)
        number = QFontMetrics(font).horizontalAdvance(str(row.part.number))
        left = px(32) + (0 if row.part.is_outside else max(px(15), number + px(6)))
        return _Words(left, right - self._count_width(row.part) - px(10), _PART_HEIGHT, font)

    def _count_width(self, part: ContentsPart) -> int:
        return QFontMetrics(self._look.font(12, 500, tabular=True)).horizontalAdvance(self._model.count(part)) + 1

    def _room(self) -> int:
        """Return the width that words have, with a scroll bar or without: it comes when they are measured already."""
        list_ = self.parent()
        if not isinstance(list_, QListView):
            return self._look.px(280)
        return list_.width() - list_.verticalScrollBar().sizeHint().width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        # Not before there are rows: its enumerations take 4 ms to make.
        from PySide6.QtWidgets import QStyle

        look, px = self._look, self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._model.row(index.row())
        rect = QRectF(option.rect)
        box = rect.adjusted(px(9), px(1), -px(5), -px(1))
        if row.lesson is None:
            box.setTop(box.top() + px(4))  # a part stands nearer to its lessons than to those of the part before
        if self._model.is_open(row):
            paint_open(painter, look, box)
        elif option.state & QStyle.StateFlag.State_MouseOver and not row.is_module:
            paint_box(painter, look, box, px(6), "hover")
        words = self._words(row)
        text = QRectF(rect.left() + words.left, box.top(), words.right - words.left, box.height())
        if detail := self._model.detail(row):
            below = QRectF(text.left(), text.bottom() - px(_DETAIL_HEIGHT + 5), text.width(), px(_DETAIL_HEIGHT))
            text.setBottom(text.bottom() - px(_DETAIL_HEIGHT))
            self._paint_text(painter, below, detail, look.font(12), "ink2")
        self._paint_text(painter, text, row.title, words.font, "ink2" if row.is_module else "ink")
        self._paint_marks(painter, row, rect.left(), text)
        if option.state & QStyle.StateFlag.State_HasFocus and moves_by_keyboard():
            paint_box(painter, look, box, px(6), edge="accent", width=px(3 if look.theme.is_framed else 2))
        painter.restore()

    def _paint_marks(self, painter: QPainter, row: Row, left: float, text: QRectF) -> None:
        """Draw what stands beside the words: chevron, number and count of a part; how far a lesson or section is."""
        look, px = self._look, self._look.px
        middle = text.center().y()
        if row.section is not None:
            icon, role = ("circle-check", "good") if row.section.is_read else ("circle", "edge")
            self._paint_icon(painter, icon, role, left + px(57), middle, 14)
        elif row.lesson is not None:
            icon, role = _MARKS.get(row.lesson.state, ("circle", "edge"))
            self._paint_icon(painter, icon, role, left + px(32), middle, 16)
        elif not row.is_module:
            icon = "chevron-down" if self._model.is_unfolded(row.part.id) else "chevron-right"
            self._paint_icon(painter, icon, "ink2", left + px(11), middle, 16)
            number = QRectF(left + px(32), text.top(), px(20), text.height())
            self._paint_text(painter, number, "" if row.part.is_outside else str(row.part.number), look.font(13, 600))
            count = QRectF(text.right() + px(10), text.top(), self._count_width(row.part), text.height())
            role = "good" if row.part.done == row.part.total else "ink2"
            self._paint_text(painter, count, self._model.count(row.part), look.font(12, 500, tabular=True), role)

    def _paint_icon(self, painter: QPainter, name: str, role: str, left: float, middle: float, size: int) -> None:
        picture = self._look.pixmap(name, role, size, painter.device().devicePixelRatio())
        painter.drawPixmap(round(left), round(middle - self._look.px(size) / 2), picture)

    def _paint_text(self, painter: QPainter, rect: QRectF, text: str, font: QFont, role: str = "ink") -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        painter.drawText(rect, _WRAPPED | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class ContentsList(QListView):
    """The list itself: arrows move a ring along its rows; a click, Space or Enter opens a section or folds a part."""

    section_asked = Signal(str)
    """A lesson or section was chosen: the section to go to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = ContentsModel(self)
        self.setModel(self._contents)
        self.setItemDelegate(ContentsDelegate(look, self._contents, self))
        self._look = look
        self.setProperty("kind", "contents-list")
        self.setProperty("ring", 0)  # its row shows the focus
        self.setAccessibleName(self.tr("Contents"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        look.follow(self._restyle)

    def show_contents(self, contents: Contents, lesson_id: str, section_id: str = "") -> None:
        """Show a list and bring the open section into view; who moves along the rows stays where they are."""
        here = self._contents.row(self.currentIndex().row()).key if self.currentIndex().isValid() else None
        scrolled = self.verticalScrollBar().value()
        self._contents.show_contents(contents, lesson_id, section_id)
        self.verticalScrollBar().setValue(scrolled)
        kept = self._contents.row_of(here) if self.hasFocus() and here is not None else -1
        if kept >= 0:
            self.setCurrentIndex(self._contents.index(kept))
        else:
            self._show_open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bring the open section into view again: the first time it was looked for in a list without its height."""
        super().resizeEvent(event)
        if not self.hasFocus():
            self._show_open()

    def _show_open(self) -> None:
        """Make the open section the current row, and bring it and the names of its part and lesson into view."""
        number = self._contents.open_row()
        if number >= 0:
            self.setCurrentIndex(self._contents.index(number))
            part = self._contents.row_of((self._contents.row(number).part.id, "", ""))
            for each in (part, self._contents.lesson_row(), number):
                self.scrollTo(self._contents.index(each))
            bar, top = self.verticalScrollBar(), self.visualRect(self.indexAt(QPoint(self.viewport().width() // 2, 0)))
            if top.top() < 0 and self.indexAt(top.center()).row() != number:
                bar.setValue(bar.value() + top.bottom() + 1)  # no name is cut in two

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter choose, right and left unfold and fold."""
        index = self.currentIndex()
        if index.isValid():
            row = self._contents.row(index.row())
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._on_clicked(index)
                return
            is_open = self._contents.is_unfolded(row.part.id)
            if event.key() == (Qt.Key.Key_Left if is_open else Qt.Key.Key_Right):
                self._toggle(row.part.id)
                return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the hand over rows."""
        if event.type() is QEvent.Type.Enter:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        return super().viewportEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._contents.row(index.row())
        if row.is_module:
            return
        if row.lesson is None:
            self._toggle(row.part.id)
        else:
            self.section_asked.emit(row.section.id if row.section is not None else row.lesson.section_id)

    def _toggle(self, part_id: str) -> None:
        self._contents.toggle(part_id)
        self.setCurrentIndex(self._contents.index(self._contents.row_of((part_id, "", ""))))

    def _restyle(self) -> None:
        self._contents.layoutChanged.emit()
