"""A table wider than its page: heads stay while the rest scrolls, arrows move by cell, a press on a head sorts."""

from collections.abc import Collection, Iterable, Sequence
from itertools import combinations
from math import ceil

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QHeaderView, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.kept_column import ColumnHeads, KeptColumn, beside_whole
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_row, lay_out
from htcourse.ui.widgets.painting import wrapped_height
from htcourse.ui.widgets.row_heads import SIDE, RowHeads, give_font
from htcourse.ui.widgets.wide_cells import WideCells

_Index = QModelIndex | QPersistentModelIndex
_ENSURE = QAbstractItemView.ScrollHint.EnsureVisible
ROW, HEAD = 34, 46
TWO_LINED = 8
"""How much higher the last row is where it says something in two lines, in px at 100 %."""
HEAD_AROUND = 14
"""What a head has above and below its words, in px at 100 %."""
NAMES = 260
"""How wide the heads of rows may be where columns leave no more, in px at 100 %: a long name leaves them their room."""
SHORT_NAMES = 200
"""How wide they stay where the window lacks room: a tip has the whole name."""
LEAST_NAMES = 135
"""How wide where a column beside the first would not be seen whole otherwise."""
WIDE = 190
"""How wide a column may be, and one with longer texts is where there is no room for more, in px at 100 %."""
AIR = 12
"""What a column has beside its words, and gives where the window lacks room, in px at 100 %."""
ARROW = 6
"""What a head beside whose words there is more than its cells need gives of its arrow's room then, too."""
LEAST = 68
"""How wide a column is at least, in px at 100 %."""
TWO_LINES = 110
"""Words of a head that need more than this on two lines stand on three, in px at 100 %."""
FEW = 5
"""Where fewer rows than these go into a height, a table takes the next."""


class _SumRow(KeptColumn):
    """The last row of a table once more, at its lower edge: what is said of all stays while the rest scrolls."""

    def __init__(self, look: Look, of: "WideTable") -> None:
        super().__init__(look, of, keeps_first=of.keeps_first)
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
        self.horizontalHeader().setMinimumSectionSize(1)  # its columns are those of the table, however narrow
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
        give_font(self.verticalHeader(), names.font())
        self.verticalHeader().setDefaultSectionSize(row)
        self.verticalHeader().setFixedWidth(names.width())
        for column in range(of.model().columnCount()):
            self.setColumnWidth(column, of.columnWidth(column))
        self.setGeometry(names.x(), view.bottom() + 1 - row, names.width() + view.width(), row)
        self.scrollToBottom()
        self.updateGeometries()  # else it cannot scroll as far yet
        self.horizontalScrollBar().setValue(of.horizontalScrollBar().value())


class WideTable(KeptColumn):
    """Shows a model; it is as high as its rows, up to `most` of them. `across` and `down` say what its heads are.

    Where the last column is not stretched the heads of rows take what columns leave.

    With `has_sum` the last row is over all the others, and stays in view. With `keeps_first` the first column does, and
    where not all columns have room they are as narrow as they may be.
    """

    folded = Signal()
    """There is no room for other columns than before (`left_out`), which are not shown unless it `shows_all`."""
    scrolls = Signal(bool)
    """There is a bar beside its rows, or none any more."""
    row_height = ROW
    """How high a row is, in px at 100 %."""
    head_height = HEAD
    """How high the heads of columns are at least, in px at 100 %: two lines."""
    name_width = NAMES
    """How wide the heads of rows may be where columns are left out or narrow for them, in px at 100 %."""
    folds_at_once = 1
    """How many of the columns that are left out go together."""
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
        keeps_first: bool = False,
    ) -> None:
        """Take the table's name for a screen reader, and those of the heads across and down."""
        super().__init__(look, parent, keeps_first=keeps_first)
        self._most, self._across, self._head = most, 0, self.head_height
        self.left_out: tuple[int, ...] = ()
        self.shows_all = False
        self.setProperty("kind", "wide")
        self.setProperty("sum", has_sum)
        self._wanted: list[tuple[int, int]] = []
        self.setItemDelegate(WideCells(look, self, has_sum=has_sum))
        self._heads, self._names = ColumnHeads(look, self), RowHeads(look, self)
        self.setHorizontalHeader(self._heads)
        self.setVerticalHeader(self._names)
        self._sum: _SumRow | None = None
        self._last = self.row_height
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
        across.setStretchLastSection(True)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        across.setSortIndicatorShown(True)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        across.sortIndicatorChanged.connect(model.sort)
        across.sortIndicatorChanged.connect(self.fit)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._head_end = QWidget(self)  # heads are as wide as rows: the bar begins below them
        self.addScrollBarWidget(self._head_end, Qt.AlignmentFlag.AlignTop)
        self.setCornerWidget(QWidget(self))  # else the style paints a frame where its bars meet
        self._sum = _SumRow(look, self) if has_sum else None
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row(), index.column()))
        self.horizontalScrollBar().rangeChanged.connect(self._fit_height)
        look.follow(self.fit)

    def name_people(self, words: str) -> None:
        """Say above the heads of rows what they are, once."""
        (corner,) = self.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        in_row((Label(self._look, words, "table-head"), 1), inside=corner, look=self._look, margins=(SIDE, 0, SIDE, 1))

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
        give_font(across, self._look.font(12, 600))
        give_font(down, self._look.font(13, 600))
        self._names.measure()
        down.setDefaultSectionSize(px(self.row_height))
        self._fit_last()
        across.setDefaultSectionSize(px(150))
        across.setMinimumSectionSize(px(LEAST))
        self._wanted = []
        for column in range(self.model().columnCount()):
            widths = self.sizeHintForColumn(column), self._head_width(column), self._sum_width(column)
            self._wanted.append(self.widths(column, *widths))
        self._fit_columns()
        self._fit_names()
        self._fit_height()

    def widths(self, column: int, cells: int, head: int, of_all: int) -> tuple[int, int]:
        """Return how wide a column is, and may be at least, by what its cells, head and sum need, all in px."""
        px = self._look.px
        wanted = max(cells, head) + px(AIR)
        least = max(px(80), of_all + px(AIR))
        width = max(least, min(px(self.widest(column)), wanted))
        given = px(AIR) + (px(ARROW) if head - px(ARROW) >= max(cells, of_all) else 0)
        return width, max(px(LEAST), min(width, max(least, px(WIDE))) - given)

    def shared(self, rest: int, columns: Sequence[int]) -> Iterable[tuple[int, int]]:
        """Return which of the columns shown take how much of what the others leave, in px; the last has what stays."""
        return ()

    def press(self, shown: dict[int, tuple[int, int]], room: int) -> None:
        """Let columns be narrower than is good for them where what is shown has no room otherwise; all is in px."""

    def folding(self) -> Sequence[int]:
        """Return the columns that are left out where not all have room, those that matter least first."""
        return ()

    def unseen(self) -> Collection[int]:
        """Return the columns that are never shown: what others show tells all of them."""
        return ()

    def show_all(self, *, is_all: bool) -> None:
        """Show every column, or leave out what there is no room for."""
        self.shows_all = is_all
        self.fit()

    def _fold(self, room: int) -> None:
        """Leave out what there is no room for."""
        left_out: list[int] = []
        unseen = self.unseen()
        over = sum(least for column, (_, least) in enumerate(self._wanted) if column not in unseen) - room
        for column in self.folding():
            if over > 0 or 0 < len(left_out) < self.folds_at_once:
                left_out.append(column)
                over -= self._wanted[column][1]
        for column in range(len(self._wanted)):
            self.setColumnHidden(column, column in unseen or (column in left_out and not self.shows_all))
        before, self.left_out = self.left_out, tuple(left_out)
        if self.left_out != before:
            self.folded.emit()

    def _fit_columns(self) -> None:
        """Give columns their width; where they and the names can give what the window lacks, all are seen at once."""
        names, self._across = min(self.verticalHeader().sizeHint().width(), self._look.px(self.name_width)), 0
        self._fold(self.width() - names - self._beside_names())
        shown = {column: each for column, each in enumerate(self._wanted) if not self.isColumnHidden(column)}
        self.press(shown, self.width() - self._look.px(SHORT_NAMES) - self._beside_names())
        self._across = sum(width for width, _ in shown.values())
        if self.keeps_first:  # names have the room that columns can do without
            least = self._across - sum(least for _, least in shown.values())
            free = self.width() - self._beside_names() + least
            names = max(names, min(self.verticalHeader().sizeHint().width(), free))
        over, spare = names + self._beside_names() - self.width(), sum(width - least for width, least in shown.values())
        of_names = max(0, names - self._look.px(SHORT_NAMES))
        gives = self.horizontalHeader().stretchLastSection() or self.name_width > NAMES
        is_squeezed = self.keeps_first or (gives and over <= spare + of_names)
        share = min(1.0, max(0, over) / spare) if is_squeezed and spare else 0.0
        for column, (width, least) in shown.items():
            taken = ceil(share * (width - least))
            self.setColumnWidth(column, width - taken)
            self._across -= taken
        rest = self.width() - self.verticalHeader().sizeHint().width() - self._beside_names()
        for column, more in self.shared(rest, tuple(shown)) if rest > 0 else ():
            self.setColumnWidth(column, self.columnWidth(column) + more)
            self._across += more
        self._head = max(self._look.px(self.head_height), *map(self._head_height, shown), 0)
        self.horizontalHeader().setFixedHeight(self._head)
        self._head_end.setFixedHeight(self._head)

    def _sum_width(self, column: int) -> int:
        """Return how wide is what the last row says of all: that is never cut off."""
        rows = self.model().rowCount() if self._sum is not None else 0
        return self.sizeHintForIndex(self.model().index(rows - 1, column)).width() if rows else 0

    def _fit_last(self) -> None:
        """Give the last row, over all the others, room for two lines where it has them."""
        model, last = self.model(), self.model().rowCount() - 1
        self._last = self._look.px(self.row_height)
        if self._sum is not None and last >= 0:
            said = (str(model.index(last, column).data() or "") for column in range(model.columnCount()))
            self._last += self._look.px(TWO_LINED) if any("\n" in each for each in said) else 0
            for row in range(last + 1):  # with other rows another was the last
                self.setRowHeight(row, self._last if row == last else self._look.px(self.row_height))

    def _head_height(self, column: int) -> int:
        """Return how high a head is at the width of its column."""
        head, text = self._heads, self._heads.words(column)
        if "\n" in text:
            return (text.count("\n") + 1) * head.fontMetrics().lineSpacing() + self._look.px(HEAD_AROUND)
        room = self.columnWidth(column) - head.beside(column)
        return wrapped_height(head.font(), text, room) + self._look.px(HEAD_AROUND)

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
        places = range(1, len(words))
        halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in places)
        lines = min((max(map(measure, each)) for each in halves), default=measure(text))
        if lines > (two := self._look.px(TWO_LINES)):
            cuts = (
                (" ".join(words[:a]), " ".join(words[a:b]), " ".join(words[b:])) for a, b in combinations(places, 2)
            )
            lines = max(two, min((max(map(measure, each)) for each in cuts), default=lines))
        return head.sectionSizeHint(column) - measure(text) + lines

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
        short, least = self._look.px(SHORT_NAMES), max(0, room)
        is_own = not self.horizontalHeader().stretchLastSection()
        if scrolls := room < min(short, names.sizeHint().width()):
            shown = [self.columnWidth(each) for each in range(len(self._wanted)) if not self.isColumnHidden(each)]
            short = least = beside_whole(
                shown, room + self._across, min(short, names.sizeHint().width()), self._look.px(LEAST_NAMES)
            )
        names.setMaximumWidth(max(room, short))
        names.setMinimumWidth(min(least, names.maximumWidth()) if is_own or scrolls else 0)
        self.updateGeometries()

    def fill(self, *heights: int, few: int = FEW) -> None:
        """Show as many rows as go into a height in px; where these are fewer than `few`, as go into the next."""
        px, names = self._look.px, self.verticalHeader().width()
        has_bar = names + self._beside_names() > self.width()
        room = self.horizontalScrollBar().sizeHint().height() * has_bar + 2 * self.frameWidth()
        for height in heights:
            self._most = max(1, 1 + (height - self._head - room - self._last) // px(self.row_height))
            if self._most >= few:
                break
        self._fit_height()

    def _fit_height(self) -> None:
        px, rows, bar = self._look.px, self.model().rowCount(), self.horizontalScrollBar()
        never, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if (policy := needed if rows > self._most else never) != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
            self.scrolls.emit(policy == needed)
        room = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        of_rows = (min(rows, self._most) - 1) * px(self.row_height) + self._last if rows else 0
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
