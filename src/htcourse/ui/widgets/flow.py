"""A layout that sets widgets side by side and begins a new row when there is no room."""

import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from htcourse.ui.look.theme import Look


class FlowLayout(QLayout):
    """Rows of widgets at their own sizes, each row's widgets centred on a line; rows stand left, centred or right."""

    def __init__(
        self,
        look: Look,
        gaps: tuple[int, int],
        *widgets: QWidget,
        inside: QWidget | None = None,
        stands: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        least: int = 0,
        is_low: bool = False,
        is_even: bool = False,
        widens: tuple[QWidget, int] | None = None,
    ) -> None:
        """`gaps` are the space between neighbours and between rows, `least` how high each row is, in px at 100 %.

        With `is_even` all are as wide as the widest: rows below each other make columns.
        With `is_low` widgets stand at the foot of their row: fields with a label above beside buttons without. The
        one that `widens` takes what its row leaves; a row begins for the next where it would have less than so many px.
        """
        super().__init__(inside)
        self._look = look
        self._wanted = self._gaps = gaps
        self._least = least
        self._is_low = is_low
        self._is_even = is_even
        self._widens = widens[0] if widens is not None else None
        self._narrowest = widens[1] if widens is not None else 0
        self._stands = stands
        self._items: list[QLayoutItem] = []
        for widget in widgets:
            self.addWidget(widget)
        look.follow(self._space)

    def _space(self) -> None:
        across, down = self._wanted
        self._gaps = (self._look.px(across), self._look.px(down))
        self.invalidate()

    def addWidget(self, widget: QWidget) -> None:
        """Take another widget to the end.

        Its item is made here: one that Qt makes PySide may take for another that stood at its address, and end with it.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Take another item to the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items; none while it is made or taken apart, when Qt may ask, too."""
        return len(vars(self).get("_items", ()))

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < self.count() else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < self.count() else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: fewer columns need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows a width needs."""
        return self._laid(QRect(0, 0, width, 0), is_applied=False)

    def setGeometry(self, rect: QRect) -> None:
        """Move the widgets to their places."""
        super().setGeometry(rect)
        self._laid(rect, is_applied=True)

    def sizeHint(self) -> QSize:
        """Return the size of all in one row."""
        shown = [each.sizeHint() for each in self._there() if not each.isEmpty()]
        width = sum(each.width() for each in shown) + self._gaps[0] * max(0, len(shown) - 1)
        return QSize(width, max((each.height() for each in shown), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest and highest widget."""
        size = QSize()
        for each in self._there():
            size = size.expandedTo(each.minimumSize())
        return size

    def _there(self) -> list[QLayoutItem]:
        """Return the items, without those that Qt has taken away unsaid, as seen now and then of a moved widget."""
        self._items = [each for each in self._items if shiboken6.isValid(each)]
        return self._items

    def _laid(self, rect: QRect, *, is_applied: bool) -> int:
        """Return the height of the rows within a width, and set the geometries when `is_applied`."""
        row: list[tuple[QLayoutItem, QSize]] = []
        x, y = 0, rect.y()
        shown = [each for each in self._there() if not each.isEmpty()]
        sizes = [_size(each, rect.width()) for each in shown]
        widest = max((each.width() for each in sizes), default=0)
        for item, size in zip(shown, sizes, strict=True):
            if self._is_even:
                size.setWidth(widest)
            if item.widget() is self._widens:
                size.setWidth(min(size.width(), self._look.px(self._narrowest)))
            if row and x + size.width() > rect.width():
                y += self._end_row(row, rect, y, is_applied=is_applied) + self._gaps[1]
                row, x = [], 0
            row.append((item, size))
            x += size.width() + self._gaps[0]
        return y + self._end_row(row, rect, y, is_applied=is_applied) - rect.y()

    def _end_row(self, row: list[tuple[QLayoutItem, QSize]], rect: QRect, y: int, *, is_applied: bool) -> int:
        taken = sum(size.width() + self._gaps[0] for _, size in row) - self._gaps[0]
        spare = max(0, rect.width() - taken)
        for item, size in row:
            if item.widget() is self._widens:
                size.setWidth(size.width() + spare)
                if item.hasHeightForWidth():
                    size.setHeight(max(item.heightForWidth(size.width()), item.minimumSize().height()))
        height = max((size.height() for _, size in row), default=0)
        height = max(height, self._look.px(self._least)) if row else 0
        shifts = {Qt.AlignmentFlag.AlignHCenter: spare // 2, Qt.AlignmentFlag.AlignRight: spare}
        x = rect.x() + shifts.get(self._stands, 0)
        for item, size in row:
            if is_applied:
                over = height - size.height()
                item.setGeometry(QRect(QPoint(x, y + (over if self._is_low else over // 2)), size))
            x += size.width() + self._gaps[0]
        return height


def _size(item: QLayoutItem, room: int) -> QSize:
    """Return an item's own size; where that is too wide, as high as it must be within the room."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    return QSize(room, item.heightForWidth(room) if item.hasHeightForWidth() else size.height())
