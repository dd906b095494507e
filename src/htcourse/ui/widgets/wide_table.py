"""A table wider than its page: heads stay while the rest scrolls, arrows move by cell, a press on a head sorts."""

from itertools import combinations
from math import ceil

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QFont, QKeyEvent, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row, lay_out
from htcourse.ui.widgets.painting import wrapped_height
from htcourse.ui.widgets.row_heads import SIDE, RowHeads

_Index = QModelIndex | QPersistentModelIndex
_ENSURE = QAbstractItemView.ScrollHint.EnsureVisible
ROW, HEAD = 34, 46
TWO_ROWS = 46
"""How high the last row is where it says something in two lines, in px at 100 %."""
HEAD_AROUND = 14
"""What a head has above and below its words, in px at 100 %."""
NAMES = 260
"""How wide the heads of rows may be where columns leave no more, in px at 100 %: a long name leaves them their room."""
SHORT_NAMES = 180
"""How wide they stay where the window lacks room: a tip has the whole name."""
WIDE = 190
"""How wide a column may be, and one with longer texts is where there is no room for more, in px at 100 %."""
AIR = 12
"""What a column has beside its words, and gives where the window lacks room, in px at 100 %."""
ARROW = 6
"""What a head beside whose words there is more than its cells need gives of its arrow's room then, too."""
WHOLE = 1000
"""How wide a column may be of which nothing is cut off, in px at 100 %."""
LEAST = 68
"""How wide a column is at least, in px at 100 %."""
TWO_LINES = 110
"""Words of a head that need more than this on two lines stand on three, in px at 100 %."""
FEW = 4
"""Where fewer rows than these go into a height, a table takes the next."""


class WideCells(QStyledItemDelegate):
    """Paints a cell: its colour as a chip apart from its neighbours', a rule below it where the table has no grid.

    With `has_sum` the last row, over all the others, has the ground of the heads.
    """

    def __init__(self, look: Look, of: QTableView, *, has_sum: bool = False) -> None:
        super().__init__(of)
        self._look, self._of, self._has_sum = look, of, has_sum

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the room of the words, with what they need beside the style's margin."""
        return super().sizeHint(option, index) + QSize(2 * self._inset(), 0)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leave the ground to `paint`."""
        super().initStyleOption(option, index)
        option.backgroundBrush = QBrush()  # it is the chip's

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the chip, the words on it and the rule."""
        look, px = self._look, self._look.px
        rect, of_words = option.rect, QStyleOptionViewItem(option)
        of_words.rect = rect.adjusted(self._inset(), 0, -self._inset(), 0)
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, option.palette.highlight())
        elif self._has_sum and index.row() == index.model().rowCount() - 1:
            painter.fillRect(rect, look.colour("ground"))
        elif ground is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = index.data(Qt.ItemDataRole.ForegroundRole)
            painter.setPen(QPen(edge, px(2)) if look.theme.is_framed and edge else Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(rect).adjusted(px(3), px(4), -px(3), -px(5)), px(6), px(6))
        painter.restore()
        super().paint(painter, of_words, index)
        if not self._of.showGrid():
            line = px(1)
            painter.fillRect(rect.x(), rect.bottom() + 1 - line, rect.width(), line, look.colour("line"))

    def _inset(self) -> int:
        """Return what the words need beside the margin that the style gives them."""
        of_style = self._of.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, self._of) + 1
        return max(0, self._look.px(SIDE) - of_style)


class _SumRow(QTableView):
    """The last row of a table once more, at its lower edge: what is said of all stays while the rest scrolls."""

    def __init__(self, look: Look, of: "WideTable") -> None:
        super().__init__(of)
        self._of = of
        self.setModel(of.model())
        self.setItemDelegate(WideCells(look, self, has_sum=True))
        self.setVerticalHeader(RowHeads(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(of.horizontalScrollMode())
        self.horizontalHeader().hide()
        down = self.verticalHeader()
        down.setDefaultAlignment(of.verticalHeader().defaultAlignment())
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        of.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)
        of.horizontalHeader().sectionResized.connect(lambda column, _, width: self.setColumnWidth(column, width))
        self.hide()

    def place(self, row: int) -> None:
        """Lie over the last `row` px of what is seen."""
        of, names, view = self._of, self._of.verticalHeader(), self._of.viewport().geometry()
        for own, its in ((self, of), (self.verticalHeader(), names), (self.horizontalHeader(), of.horizontalHeader())):
            own.setAccessibleName(its.accessibleName())
        _give_font(self.verticalHeader(), names.font())
        self.verticalHeader().setDefaultSectionSize(row)
        self.verticalHeader().setFixedWidth(names.width())
        for column in range(of.model().columnCount()):
            self.setColumnWidth(column, of.columnWidth(column))
        self.setGeometry(names.x(), view.bottom() + 1 - row, names.width() + view.width(), row)
        self.scrollToBottom()
        self.horizontalScrollBar().setValue(of.horizontalScrollBar().value())


class WideTable(QTableView):
    """Shows a model; it is as high as its rows, up to `most` of them. `across` and `down` say what its heads are.

    Where the last column is not stretched the heads of rows take what columns leave.

    With `has_sum` the last row is over all the others, and stays in view.
    """

    opened = Signal(int, int)
    """A cell was opened, by Enter or a double click (row, column)."""

    def __init__(
        self,
        look: Look,
        model: QAbstractItemModel,
        names: tuple[str, str, str],
        most: int = 16,
        parent: QWidget | None = None,
        *,
        has_sum: bool = False,
    ) -> None:
        """Take the table's name for a screen reader, and those of the heads across and down."""
        super().__init__(parent)
        self._look, self._most, self._across, self._head = look, most, 0, HEAD
        self.setProperty("kind", "wide")
        self.setProperty("sum", has_sum)
        self._wanted: list[tuple[int, int]] = []
        self.setItemDelegate(WideCells(look, self, has_sum=has_sum))
        self._heads = RowHeads(look, self)
        self.setVerticalHeader(self._heads)
        self._sum: _SumRow | None = None
        self._last = ROW
        self._later = QTimer(self, singleShot=True, interval=0)
        """A bar comes and goes while what is around is laid out, which then keeps the height of before."""
        self._later.timeout.connect(self._lay_out)
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(names[0])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setAccessibleName(names[1])
        down.setAccessibleName(names[2])
        for corner in self.findChildren(QAbstractButton):
            corner.setAccessibleName(self.tr("Select all"))
        across.setSectionsClickable(True)
        across.setStretchLastSection(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        across.setSortIndicatorShown(True)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.sortIndicatorChanged.connect(model.sort)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._head_end = QFrame(self)
        self._head_end.setProperty("kind", "bar")
        self.addScrollBarWidget(self._head_end, Qt.AlignmentFlag.AlignTop)
        self.setCornerWidget(QWidget(self))  # else the style paints a frame where its bars meet
        self._sum = _SumRow(look, self) if has_sum else None
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))
        self.horizontalScrollBar().rangeChanged.connect(self._fit_height)
        look.follow(self.fit)

    def name_people(self, words: str) -> None:
        """Say above the heads of rows what they are, once."""
        (corner,) = self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        in_row((Label(self._look, words, "table-head"), 1), inside=corner, look=self._look, margins=(SIDE, 0, SIDE, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a cell by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row(), self.currentIndex().column())
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the widths once more: a style sheet gives the heads other letters when they are first seen."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the widths of what is shown now, and the height of its rows."""
        px = self._look.px
        across, down = self.horizontalHeader(), self.verticalHeader()
        _give_font(across, self._look.font(12, 600))
        _give_font(down, self._look.font(13, 600))
        self._heads.measure()
        down.setDefaultSectionSize(px(ROW))
        self._fit_last()
        across.setDefaultSectionSize(px(150))
        across.setMinimumSectionSize(px(LEAST))
        self._wanted = []
        for column in range(self.model().columnCount()):
            cells, head = self.sizeHintForColumn(column), self._head_width(column)
            wanted = max(cells, head) + px(AIR)
            least = max(px(80), self._sum_width(column) + px(AIR))
            width = max(least, min(px(self.widest(column)), wanted))
            given = px(AIR) + (px(ARROW) if head - px(ARROW) >= max(cells, self._sum_width(column)) else 0)
            self._wanted.append((width, max(px(LEAST), min(width, max(least, px(WIDE))) - given)))
        self._fit_columns()
        self._fit_names()
        self._fit_height()

    def _fit_columns(self) -> None:
        """Give columns their width; where they and the names can give what the window lacks, all are seen at once."""
        names = min(self.verticalHeader().sizeHint().width(), self._look.px(NAMES))
        self._across = sum(width for width, _ in self._wanted)
        over, spare = names + self._beside_names() - self.width(), sum(width - least for width, least in self._wanted)
        of_names = max(0, names - self._look.px(SHORT_NAMES))
        is_squeezed = self.horizontalHeader().stretchLastSection() and 0 < over <= spare + of_names
        share = min(1.0, over / spare) if is_squeezed and spare else 0.0
        for column, (width, least) in enumerate(self._wanted):
            taken = ceil(share * (width - least))
            self.setColumnWidth(column, width - taken)
            self._across -= taken
        self._head = max(self._look.px(HEAD), *map(self._head_height, range(self.model().columnCount())), 0)
        self.horizontalHeader().setFixedHeight(self._head)
        self._head_end.setFixedHeight(self._head)

    def _sum_width(self, column: int) -> int:
        """Return how wide is what the last row says of all: that is never cut off."""
        rows = self.model().rowCount() if self._sum is not None else 0
        return self.sizeHintForIndex(self.model().index(rows - 1, column)).width() if rows else 0

    def _fit_last(self) -> None:
        """Give the last row, over all the others, room for two lines where it has them."""
        model, last = self.model(), self.model().rowCount() - 1
        self._last = self._look.px(ROW)
        if self._sum is not None and last >= 0:
            said = (str(model.index(last, column).data() or "") for column in range(model.columnCount()))
            self._last = self._look.px(TWO_ROWS if any("\n" in each for each in said) else ROW)
            self.setRowHeight(last, self._last)

    def _head_height(self, column: int) -> int:
        """Return how high a head is at the width of its column."""
        head = self.horizontalHeader()
        text = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        room = self.columnWidth(column) - head.sectionSizeHint(column) + head.fontMetrics().horizontalAdvance(text)
        return 0 if "\n" in text else wrapped_height(head.font(), text, room) + self._look.px(HEAD_AROUND)

    def _head_width(self, column: int) -> int:
        """Return how wide a head is whose words stand on two lines, its own or as they fit, with its arrow.

        Long words stand on three.
        """
        head = self.horizontalHeader()
        measure = head.fontMetrics().horizontalAdvance
        text = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        if "\n" in text:
            return head.sectionSizeHint(column)
        words = text.split(" ")
        whole = " ".join(words)
        places = range(1, len(words))
        halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in places)
        lines = min((max(map(measure, each)) for each in halves), default=measure(whole))
        if lines > (two := self._look.px(TWO_LINES)):
            cuts = (
                (" ".join(words[:a]), " ".join(words[a:b]), " ".join(words[b:])) for a, b in combinations(places, 2)
            )
            lines = max(two, min((max(map(measure, each)) for each in cuts), default=lines))
        return head.sectionSizeHint(column) - measure(whole) + lines

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give columns their widths, and the heads of rows what room these leave."""
        self._fit_columns()
        self._fit_names()
        self._fit_height()
        super().resizeEvent(event)
        self._place_sum()

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        """Bring a cell into view, above what stays at the lower edge."""
        super().scrollTo(index, hint)
        if self._has_sum_apart() and index.row() < self.model().rowCount() - 1:
            lowest = self.viewport().height() - self._last
            if self.visualRect(index).bottom() >= lowest:
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + 1)

    def _beside_names(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width() if self.model().rowCount() > self._most else 0
        return self._across + bar + 2 * self.frameWidth()

    def _has_sum_apart(self) -> bool:
        return self._sum is not None and self.model().rowCount() > self._most

    def _place_sum(self) -> None:
        if self._sum is not None:
            self._sum.setVisible(self._has_sum_apart())
            self._sum.place(self._last)

    def _fit_names(self) -> None:
        room = self.width() - self._beside_names()
        names = self.verticalHeader()
        names.setMaximumWidth(room if room >= self._look.px(SHORT_NAMES) else self._look.px(NAMES))
        if not self.horizontalHeader().stretchLastSection():
            names.setMinimumWidth(min(max(0, room), names.maximumWidth()))
        self.updateGeometries()

    def fill(self, *heights: int) -> None:
        """Show as many rows as go into a height in px; where these are few, as many as go into the next."""
        px, room = self._look.px, self.horizontalScrollBar().sizeHint().height() + 2 * self.frameWidth()
        for height in heights:
            self._most = max(1, 1 + (height - self._head - room - self._last) // px(ROW))
            if self._most >= FEW:
                break
        self._fit_height()

    def _fit_height(self) -> None:
        px, rows, bar = self._look.px, self.model().rowCount(), self.horizontalScrollBar()
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(needed if rows > self._most else never)
        room = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        of_rows = (min(rows, self._most) - 1) * px(ROW) + self._last if rows else 0
        height = self._head + of_rows + room + 2 * self.frameWidth()
        if height != self.maximumHeight():
            self.setFixedHeight(height)
            self._later.start()
        self.updateGeometry()
        self._place_sum()

    def _lay_out(self) -> None:
        lay_out(self)

    def widest(self, column: int) -> int:
        """Return how wide a column may be, in px at 100 %."""
        return WIDE


def _give_font(head: QHeaderView, font: QFont) -> None:
    """Give heads their letters, and what they are painted on: a style sheet keeps that from following."""
    head.setFont(font)
    head.viewport().setFont(font)
