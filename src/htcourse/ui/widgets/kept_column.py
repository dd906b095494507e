"""A table whose first column stays at the left while the others scroll: one table, for keys and a screen reader too."""

from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.row_heads import SIDE
from htcourse.ui.widgets.wide_cells import SHORT
from htcourse.ui.widgets.words import folded, least_room

_Index = QModelIndex | QPersistentModelIndex
_ENSURE = QAbstractItemView.ScrollHint.EnsureVisible
LINES = 3
"""On how many lines a head stands at most where it has a short form."""
ARROW = 18
"""What such a head leaves to the arrow of its column, in px at 100 %: as much on both sides of its words."""


class KeptColumn(QTableView):
    """Paints its first column, if asked to keep it, over what scrolls below it, unless that has no room beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, keeps_first: bool = False) -> None:
        super().__init__(parent)
        self._look, self.keeps_first = look, keeps_first
        if keeps_first:
            self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def kept(self) -> int:
        """How wide the first column is while it is kept from scrolling away, in px; else 0."""
        is_kept = self.keeps_first and self.horizontalOffset() > 0
        return width if is_kept and 2 * (width := self.columnWidth(0)) <= self.viewport().width() else 0

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """Return what is seen there."""
        return super().indexAt(QPoint(pos.x() - self.horizontalOffset(), pos.y()) if pos.x() < self.kept else pos)

    def visualRect(self, index: _Index) -> QRect:
        """Return where a cell is seen."""
        rect = super().visualRect(index)
        return rect.translated(self.horizontalOffset(), 0) if self.kept and index.column() == 0 else rect

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        """Bring a cell into view, beside the column that is kept."""
        bar = self.horizontalScrollBar()
        before, is_first = bar.value(), index.column() == 0 and bool(self.kept)
        super().scrollTo(index, hint)
        hidden = self.kept - self.visualRect(index).left()
        if is_first:
            bar.setValue(before)
        elif hidden > 0 and index.column() > 0:
            bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what is kept anew where it was moved along."""
        super().scrollContentsBy(dx, dy)
        if dx and self.keeps_first:
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then those of the first column over them."""
        super().paintEvent(event)
        if not self.kept:
            return
        painter, model = QPainter(self.viewport()), self.model()
        last = self.rowAt(self.viewport().height() - 1)
        for row in range(max(0, self.rowAt(0)), (last if last >= 0 else model.rowCount() - 1) + 1):
            index, option = model.index(row, 0), QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self.visualRect(index)
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == self.currentIndex() and self.hasFocus():
                option.state |= QStyle.StateFlag.State_HasFocus
            painter.fillRect(option.rect, self._look.colour("paper"))
            self.itemDelegate().paint(painter, option, index)
        paint_end(painter, self._look, self.kept, self.viewport().height())


class ColumnHeads(QHeaderView):
    """Heads of columns: a short form on few lines where the model has one; the first stays where its table keeps it."""

    def __init__(self, look: Look, of: KeptColumn) -> None:
        super().__init__(Qt.Orientation.Horizontal, of)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    def words(self, section: int) -> str:
        """Return what is written in a head, its lines apart where they are chosen here."""
        model = self.model()
        short = model.headerData(section, Qt.Orientation.Horizontal, SHORT)
        if short is None:
            return str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        return folded(str(short), self.font(), self.sectionSize(section) - self.beside(section), LINES)

    def least(self, section: int, widest: int) -> int:
        """Return how wide a column is whose short head stands whole; beyond so many px only a word takes it."""
        short = self.model().headerData(section, Qt.Orientation.Horizontal, SHORT) or ""
        return least_room(str(short), self.font(), LINES, widest - self._look.px(2 * SIDE)) + self.beside(section)

    def beside(self, section: int) -> int:
        """Return what a head has beside its words, in px: the arrow stands in that alone by which rows are sorted."""
        return self._look.px(2 * SIDE + (ARROW if section == self.sortIndicatorSection() else 0))

    def _kept(self) -> int:
        of = self.parent()  # a name of ours for it would keep both alive after Qt has taken them apart
        return of.kept if isinstance(of, KeptColumn) else 0

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        """Write what there is room for."""
        super().initStyleOptionForIndex(option, section)
        option.text = self.words(section)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads, then the first over them."""
        super().paintEvent(event)
        if kept := self._kept():
            painter = QPainter(self.viewport())
            self.paintSection(painter, QRect(0, 0, kept, self.height()), 0)
            paint_end(painter, self._look, kept, self.height())

    def viewportEvent(self, event: QEvent) -> bool:
        """Take a press or a tip on the head that is kept for one where it stood."""
        back = QPoint(self.offset(), 0)
        if isinstance(event, QHelpEvent) and event.x() < self._kept():
            return super().viewportEvent(QHelpEvent(event.type(), event.pos() - back, event.globalPos()))
        if isinstance(event, QMouseEvent) and event.position().x() < self._kept():
            buttons = event.button(), event.buttons(), event.modifiers()
            there = event.position() - back
            return super().viewportEvent(QMouseEvent(event.type(), there, event.globalPosition(), *buttons))
        return super().viewportEvent(event)


def paint_end(painter: QPainter, look: Look, x: int, height: int) -> None:
    """Paint the edge under which columns go on."""
    painter.fillRect(x - look.px(1), 0, look.px(1), height, look.colour("edge"))


def beside_whole(columns: Sequence[int], room: int, short: int, least: int) -> int:
    """Return how wide the heads of rows are beside columns that scroll: these end with a whole one, they have the rest.

    They are `short` at least, or `least` where else no column beside the first would be whole. All is in px.
    """
    rests = [room - taken for taken in accumulate(columns)][1:]
    whole = [each for each in rests if each >= short]
    if whole:
        return whole[-1]
    return rests[0] if rests and least <= rests[0] else short
