"""The elements of a file: a list at the side, or one box to choose from where there is no room."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.combo_box import ComboBox
from htcourse.ui.widgets.flow import FlowLayout
from htcourse.ui.widgets.painting import paint_box, paint_words
from htcourse.ui.workshop.forms.section import FileEntry

_ROW = 420
"""From this width on, in px at 100 %, the one box stands beside the buttons."""
_ICON = Qt.ItemDataRole.UserRole + 1
_COUNTS = Qt.ItemDataRole.UserRole + 2
_ID = Qt.ItemDataRole.UserRole + 3

Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Paints icon, title and the number of problems."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One height for all."""
        return QSize(self._look.px(80), self._look.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one element."""
        look, px = self._look, self._look.px
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            box, edge = QRectF(rect.adjusted(px(2), px(1), -px(2), -px(1))), "accent" if look.theme.is_framed else ""
            paint_box(painter, look, box, px(6), "select", edge)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("hover"))
        errors, warnings = index.data(_COUNTS) or (0, 0)
        right = rect.right() - px(8)
        if errors or warnings:
            role, words = ("bad", str(errors)) if errors else ("warn", str(warnings))
            painter.setFont(look.font(12, 600))
            painter.setPen(look.colour(role))
            width = QFontMetrics(painter.font()).horizontalAdvance(words)
            painter.drawText(
                QRect(right - width, rect.top(), width, rect.height()), Qt.AlignmentFlag.AlignCenter, words
            )
            right -= width + px(20)
            side = px(14)
            icon = look.icon("circle-x" if errors else "triangle-alert", role, 14)
            icon.paint(painter, right, rect.center().y() - side // 2, side, side)
            right -= px(6)
        side = px(16)
        left = rect.left() + px(10)
        look.icon(index.data(_ICON), "ink2", 16).paint(painter, left, rect.center().y() - side // 2, side, side)
        left += side + px(8)
        font = look.font(14, 600 if state & QStyle.StateFlag.State_Selected else 400)
        room = QRectF(left, rect.top(), max(0, right - left), rect.height())
        paint_words(painter, look, room, str(index.data()), font, "ink")
        painter.restore()


class EntryList(QWidget):
    """Chooses among elements; what can be done with the chosen one stands above them."""

    chosen = Signal(str)
    """An element's id, chosen by a person."""
    add_asked = Signal()
    duplicate_asked = Signal()
    move_asked = Signal(int)
    """Up (-1) or down (1)."""
    remove_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_filling = False
        self._is_flat = False
        self.model = QStandardItemModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(look, self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setProperty("kind", "contents-list")
        self.list.installEventFilter(self)
        self.box = ComboBox(look, "")
        self.box.setModel(self.model)
        self.box.setItemDelegate(_Delegate(look, self.box))
        self._build_tools()
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.tools)
        self._column.addWidget(self.box)
        self._column.addWidget(self.list, 1)
        self.box.hide()
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.box.activated.connect(self.set_row)
        look.follow(self._restyle)

    def _build_tools(self) -> None:
        look = self._look
        self.add = Button(look, self.tr("Add"), "plain", "plus")
        self.duplicate = Button(look, self.tr("Make a copy (Ctrl+D)"), "tool", "copy")
        self.up = Button(look, self.tr("Move up (Alt+Up)"), "tool", "arrow-up", call=lambda: self.move_asked.emit(-1))
        self.down = Button(look, self.tr("Move down (Alt+Down)"), "tool", "arrow-down")
        self.remove = Button(look, self.tr("Remove (Delete)"), "tool", "trash-2")
        self.tools = QWidget()
        FlowLayout(look, (0, 0), self.add, self.up, self.down, self.duplicate, self.remove, inside=self.tools)
        for button, signal in (
            (self.add, self.add_asked),
            (self.duplicate, self.duplicate_asked),
            (self.remove, self.remove_asked),
        ):
            button.clicked.connect(signal)
        self.down.clicked.connect(lambda: self.move_asked.emit(1))

    def set_words(self, words: str) -> None:
        """Say what is listed."""
        self.list.setAccessibleName(words)
        self.box.setAccessibleName(words)

    def set_flat(self, is_flat: bool) -> None:
        """Be one box (True) or a list."""
        self._is_flat = is_flat
        self.box.setVisible(is_flat)
        self.list.setVisible(not is_flat)
        self.resizeEvent(None)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Put the one box beside the buttons where both have room."""
        is_row = self._is_flat and self.width() >= self._look.px(_ROW)
        directions = QBoxLayout.Direction
        self._column.setDirection(directions.RightToLeft if is_row else directions.TopToBottom)
        for widget, stretch in ((self.box, int(is_row)), (self.list, int(not self._is_flat))):
            self._column.setStretchFactor(widget, stretch)

    def show_entries(self, entries: Sequence[FileEntry], chosen: str) -> None:
        """List elements; those listed already are renamed in place."""
        self._is_filling = True
        while self.model.rowCount() > len(entries):
            self.model.removeRow(self.model.rowCount() - 1)
        for place, entry in enumerate(entries):
            if place == self.model.rowCount():
                self.model.appendRow(QStandardItem())
            item = self.model.item(place)
            item.setText(entry.title or self.tr("Without a title"))
            item.setToolTip(", ".join(each for each in (item.text(), entry.kind) if each))
            item.setData(entry.icon, _ICON)
            item.setData(entry.id, _ID)
            item.setData(self.tr("{title}, {kind}").format(title=item.text(), kind=entry.kind), _heard())
        ids = [entry.id for entry in entries]
        self.set_row(ids.index(chosen) if chosen in ids else -1)
        self._is_filling = False
        self._show_state()

    def show_counts(self, counts: Mapping[int, tuple[int, int]]) -> None:
        """Show how many errors and warnings the elements have, by their places."""
        for place in range(self.model.rowCount()):
            item = self.model.item(place)
            errors, warnings = counts.get(place, (0, 0))
            item.setData((errors, warnings), _COUNTS)
            words = str(item.data(_heard())).partition(" — ")[0]
            told = self.tr("errors: {errors}, warnings: {warnings}").format(errors=errors, warnings=warnings)
            item.setData(f"{words} — {told}" if errors or warnings else words, _heard())

    def set_row(self, row: int) -> None:
        """Choose an element by its place."""
        index = self.model.index(row, 0)
        self.list.setCurrentIndex(index)
        self.box.setCurrentIndex(row)
        if index.isValid():
            self.list.scrollTo(index)

    def row(self) -> int:
        """Return the place of the chosen element, -1 without one."""
        return self.list.currentIndex().row()

    def focus_list(self) -> None:
        """Give the list the focus."""
        (self.box if self._is_flat else self.list).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move, remove, copy and add with the keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            button = self._button_of(event)
            if button is not None:
                if button.isEnabled():
                    button.click()
                return True
        return super().eventFilter(watched, event)

    def _button_of(self, event: QKeyEvent) -> Button | None:
        key, modifiers = event.key(), event.modifiers()
        if modifiers == Qt.KeyboardModifier.AltModifier:
            return {Qt.Key.Key_Up: self.up, Qt.Key.Key_Down: self.down}.get(Qt.Key(key))
        if key == Qt.Key.Key_D and modifiers == Qt.KeyboardModifier.ControlModifier:
            return self.duplicate
        return {Qt.Key.Key_Delete: self.remove, Qt.Key.Key_Insert: self.add}.get(Qt.Key(key))

    def _current_changed(self, index: QModelIndex) -> None:
        if not self._is_filling and index.isValid():
            self.box.setCurrentIndex(index.row())
            self.chosen.emit(str(index.data(_ID)))
        self._show_state()

    def _show_state(self) -> None:
        row, count = self.row(), self.model.rowCount()
        for button in (self.duplicate, self.remove):
            button.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)

    def _restyle(self) -> None:
        self.list.setFont(self._look.font(14))
        self._column.setSpacing(self._look.px(6))
        self.model.layoutChanged.emit()


def _heard() -> int:
    return int(Qt.ItemDataRole.AccessibleTextRole)
