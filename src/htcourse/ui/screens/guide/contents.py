"""The contents of the guide: a field to find pages by their words, and the pages by part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QStyledItemDelegate, QTreeWidget, QTreeWidgetItem, QWidget

from htcourse.ui.look.texts import nothing_left
from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.focus_ring import moves_by_keyboard
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column
from htcourse.ui.widgets.painting import paint_box, paint_open, wrapped_height
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.reading.open_guide import GuidePart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

WIDTH = 280
_PAGE = Qt.ItemDataRole.UserRole
_ROW, _PART_ROW = 32, 38
_AROUND = 64
"""What stands beside the words of a row: margins, the step in and the scroll bar."""
_LEFT, _STEP, _RIGHT = 13, 8, 5
"""Where the words of a part begin, below the sign of the field, how far its pages step in, and what the right keeps."""


class GuideContents(QFrame):
    """280 px wide beside the page, or in its place where there is no room for both."""

    page_asked = Signal(str)
    """A page was chosen: its id."""
    searched = Signal(str)
    """Words were typed into the field."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items: dict[str, QTreeWidgetItem] = {}
        self._current = ""
        self.setProperty("kind", "contents")
        self.field = FilterField(look, self.tr("Find in the guide"))
        self.field.setClearButtonEnabled(False)  # no key comes to it
        self.list = _PageList(look)
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.nothing = Label(look, nothing_left(self.tr("No page has these words.")), "muted", wraps=True)
        self._column = in_column(
            self.field, self.nothing, (self.list, 1), 0, inside=self, look=look, margins=(16, 14, 8, 8), spacing=10
        )
        self.nothing.hide()
        self.field.textChanged.connect(self.searched)
        self.field.returnPressed.connect(self._open_first)
        self.list.itemClicked.connect(self._chosen)
        self.list.itemActivated.connect(self._chosen)
        look.follow(self._restyle)

    def show_parts(self, parts: Sequence[GuidePart]) -> None:
        """Show these parts with their pages, all unfolded."""
        self.list.clear()
        self._items = {}
        for part in parts:
            head = QTreeWidgetItem(self.list, [part.title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setExpanded(True)
            for task in part.tasks:
                item = QTreeWidgetItem(head, [task.title])
                item.setData(0, _PAGE, task.id)
                item.setToolTip(0, task.title)
                self._items[task.id] = item
        self.list.setVisible(bool(parts))
        self.nothing.setVisible(not parts)
        self._dress()
        self.show_current(self._current)

    def show_current(self, page_id: str) -> None:
        """Mark the page that is open."""
        self._current = self.list.open_page = page_id
        if page_id in self._items:
            self.list.setCurrentItem(self._items[page_id])
        self.list.viewport().update()

    def pages(self) -> tuple[str, ...]:
        """Return the ids of the pages listed."""
        return tuple(self._items)

    def _open_first(self) -> None:
        if self._items and self.field.text().strip():
            self.page_asked.emit(next(iter(self._items)))

    def _chosen(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        page = item.data(0, _PAGE)
        if page:
            self.page_asked.emit(str(page))

    def _restyle(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        self.list.setFont(self._look.font(14))
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        for number in range(self.list.topLevelItemCount()):
            head = self.list.topLevelItem(number)
            if head is not None:
                head.setFont(0, self._look.font(13, 600))
                head.setSizeHint(0, QSize(0, px(_PART_ROW)))
        font, room = self._look.font(14), px(WIDTH - _AROUND)
        for item in self._items.values():
            height = wrapped_height(font, item.text(0), room) + px(12)
            item.setSizeHint(0, QSize(0, max(px(_ROW), height)))


class _PageList(QTreeWidget):
    """The tree; Space opens a page as Enter does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.open_page = ""
        self.setItemDelegate(_PageDelegate(look, self))
        self.setProperty("kind", "contents-list")
        self.setProperty("ring", 0)  # its row shows the focus
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.setIndentation(0)
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setColumnCount(1)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the page in focus."""
        item = self.currentItem()
        if item is not None and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.itemClicked.emit(item, 0)
        else:
            super().keyPressEvent(event)


class _PageDelegate(QStyledItemDelegate):
    """Draws parts and pages as the contents of a lesson are."""

    def __init__(self, look: Look, pages: _PageList) -> None:
        super().__init__(pages)
        self._look, self._pages = look, pages

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        from PySide6.QtWidgets import QStyle

        look, px = self._look, self._look.px
        page = index.data(_PAGE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, px(1), -px(_RIGHT), -px(1))
        if page and page == self._pages.open_page:
            paint_open(painter, look, box)
        elif page and option.state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, look, box, px(6), "hover")
        painter.setFont(look.font(14) if page else look.font(13, 600))
        painter.setPen(look.colour("ink"))
        left = px(_LEFT + _STEP) if page else px(_LEFT)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(left, 0, 0, 0), flags, index.data())
        if page and option.state & QStyle.StateFlag.State_HasFocus and moves_by_keyboard():
            paint_box(painter, look, box, px(6), edge="accent", width=px(3 if look.theme.is_framed else 2))
        painter.restore()
