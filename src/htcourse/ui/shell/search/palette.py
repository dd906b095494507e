"""The palette: one field, groups of hits below it, everything by keyboard."""

from itertools import accumulate

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.shell.search.delegate import ResultsDelegate
from htcourse.ui.shell.search.model import (
    AllRow,
    CommandRow,
    DefinitionRow,
    ExampleRow,
    HeadRow,
    HitRow,
    ResultsModel,
    Row,
)
from htcourse.ui.widgets.key_cap import KeyCap
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import in_column, in_row

WIDTH = 720
TOP = 65
HEAD, FOOT = 57, 44
MOST = 592
"""How high the list of what was found is at most: it ends with a whole row, the last one where that has room."""
LOW = 420
"""The height of a window, in px at 100 %, below which the keys leave their room to what was found."""
WAIT_MS = 60


class SearchLine(QLineEdit):
    """Leaves the keys that move in the list to the palette."""

    moved = Signal(int)
    """One row down (1) or up (-1)."""
    group_moved = Signal(int)
    """To the next group (1) or the one before (-1)."""
    opened = Signal()
    """Open what is chosen."""
    all_asked = Signal()
    """Show every hit."""

    def event(self, event: QEvent) -> bool:
        """Take Tab before it moves the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Tab:
                self.group_moved.emit(1)
                return True
            if event.key() == Qt.Key.Key_Backtab:
                self.group_moved.emit(-1)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, open, or type."""
        if event.key() == Qt.Key.Key_Down:
            self.moved.emit(1)
        elif event.key() == Qt.Key.Key_Up:
            self.moved.emit(-1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_all = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.all_asked if is_all else self.opened).emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Palette(QFrame):
    """Shows rows; asks for others when the text changes."""

    text_changed = Signal(str)
    """A text was typed; asked a moment after the last letter."""
    hit_chosen = Signal(object)
    """A hit is to be opened (its Hit)."""
    command_chosen = Signal(object)
    """A command is to be done (its QAction)."""
    all_asked = Signal(str)
    """Every hit of the text is to be shown."""
    resized = Signal()
    """The palette needs another height."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "palette")
        self.model = ResultsModel()
        self._delegate = ResultsDelegate(look)
        self._build_head()
        self._build_list()
        self.empty = Label(look, "", wraps=True)
        self._told = QWidget()
        self._told.hide()
        in_column(self.empty, inside=self._told, look=look, margins=(20, 14, 20, 6))
        self._foot = QFrame()
        in_column(_rule(), self._build_keys(), inside=self._foot, spacing=0)
        parts = self._head, _rule(), self._told, (self.list, 1), self._foot
        self._column = in_column(*parts, inside=self, spacing=0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(lambda: self.text_changed.emit(self.field.text()))
        self.field.textChanged.connect(lambda: self._timer.start())
        look.follow(self._restyle)

    def _build_head(self) -> None:
        self.field = SearchLine()
        self.field.setProperty("kind", "bare")
        self.field.setProperty("ring", 0)
        self.field.setPlaceholderText(self.tr("Search lessons, terms, questions, sources and commands"))
        self.field.setAccessibleName(self.tr("Search everywhere"))
        self.field.moved.connect(self.move_choice)
        self.field.group_moved.connect(self.move_group)
        self.field.opened.connect(self.open_chosen)
        self.field.all_asked.connect(self.ask_all)
        self._icon = QLabel()
        self._head = QWidget()
        row = in_row(self._icon, (self.field, 1), KeyCap(self._look, "Esc"), inside=self._head)
        self._head_row = row

    def _build_list(self) -> None:
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setMouseTracking(True)
        self.list.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.list.clicked.connect(self._clicked)

    def _build_keys(self) -> QWidget:
        look = self._look
        self._keys = QWidget()
        row = QHBoxLayout(self._keys)
        self._optional: list[QWidget] = []
        for keys, words in (
            (("↑", "↓"), self.tr("move")),
            (("Enter",), self.tr("open")),
            (("Tab",), self.tr("next group")),
            (("Ctrl+Enter",), self.tr("show all")),
        ):
            self._optional = [*(KeyCap(look, key) for key in keys), Label(look, words, "small")]
            for widget in self._optional:
                row.addWidget(widget)
            row.addSpacing(look.px(10))
        row.addStretch(1)
        self._spelling = Label(look, self.tr("ё finds е, ә finds а"), "small")
        row.addWidget(self._spelling)
        self._foot_row = row
        return self._keys

    def show_rows(self, rows: list[Row], empty: str) -> None:
        """Show rows and choose the first; where nothing was found a sentence stands above them."""
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._told.setHidden(any(not isinstance(row, HeadRow | ExampleRow) for row in rows))
        self.empty.set_words(empty)
        self.choose(self.model.next_choice(-1, 1))
        self._fit_foot()
        self.updateGeometry()
        self.resized.emit()

    def choose(self, row: int) -> None:
        """Choose a row."""
        if row < 0:
            return
        index = self.model.index(row)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        first = row == self.model.next_choice(-1, 1)
        has_head = row > 0 and isinstance(self.model.rows[row - 1], HeadRow)
        for each in (0 if first else row - has_head, row):  # what it is one of is seen above it
            self.list.scrollTo(self.model.index(each))

    def chosen_row(self) -> int:
        """Return the number of the row chosen, or -1."""
        index = self.list.currentIndex()
        return index.row() if index.isValid() else -1

    def move_choice(self, step: int) -> None:
        """Choose the next row (1) or the one before (-1)."""
        self.choose(self.model.next_choice(self.chosen_row(), step))

    def move_group(self, step: int) -> None:
        """Choose the first row of the next group (1) or the one before (-1)."""
        self.choose(self.model.next_group(self.chosen_row(), step))

    def open_chosen(self) -> None:
        """Open what is chosen."""
        number = self.chosen_row()
        if number < 0:
            return
        row = self.model.rows[number]
        if isinstance(row, HitRow | DefinitionRow):
            self.hit_chosen.emit(row.hit)
        elif isinstance(row, ExampleRow):
            self.field.setText(row.title)
        elif isinstance(row, CommandRow):
            self.command_chosen.emit(row.action)
        elif isinstance(row, AllRow):
            self.ask_all()

    def ask_all(self) -> None:
        """Ask for every hit of what is typed."""
        self._timer.stop()
        self.all_asked.emit(self.field.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard to the field, its words chosen."""
        self.field.setFocus()
        self.field.selectAll()

    def sizeHint(self) -> QSize:
        """As high as its rows, or those of them that have room whole."""
        px = self._look.px
        ends = list(accumulate(self._delegate.height_of(row, px(WIDTH)) for row in self.model.rows))
        rows = max((each for each in ends if each <= px(MOST - 8)), default=0)
        told = 0 if self._told.isHidden() else self._told.heightForWidth(px(WIDTH)) + px(0 if rows else 14)
        height = px(HEAD) + told + (px(FOOT) + 2 + rows + px(8) * (rows == ends[-1]) if rows else 0)
        return QSize(px(WIDTH), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the word on spelling, then the last key, out where the other keys need the room."""
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Show the keys where there is something to move in; “show all” only where there is more."""
        is_low = self.window().height() < self._look.px(LOW)
        self._foot.setVisible(bool(self.model.rows) and not is_low)
        self._column.setContentsMargins(0, 0, 0, self._look.px(12) if is_low else 0)
        is_more = any(isinstance(row, AllRow) for row in self.model.rows)
        for group in ([self._spelling], self._optional):
            for widget in group:
                widget.setVisible(is_more or widget is self._spelling)
        for group in ([self._spelling], self._optional):
            has_room = self._foot_row.minimumSize().width() + self._look.px(8) <= self.width()
            for widget in group:
                widget.setVisible(has_room and (is_more or widget is self._spelling))

    def _clicked(self, index: QModelIndex) -> None:
        self.choose(index.row())
        self.open_chosen()

    def _restyle(self) -> None:
        look = self._look
        px = look.px
        self.field.setFont(look.font(17))
        self._icon.setPixmap(look.pixmap("search", "accent", 20, self.devicePixelRatioF()))
        self._head.setFixedHeight(px(HEAD))
        self._keys.setFixedHeight(px(FOOT))
        self._head_row.setContentsMargins(px(20), 0, px(20), 0)
        self._head_row.setSpacing(px(13))
        self._foot_row.setContentsMargins(px(20), 0, px(20), 0)
        self._foot_row.setSpacing(px(6))
        self.model.layoutChanged.emit()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "rule")
    rule.setFixedHeight(1)
    return rule
