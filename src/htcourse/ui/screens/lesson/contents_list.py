"""The list of parts and lessons: a flat list, drawn by a delegate (a tree would draw branch marks)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

from htcourse.core.progress import LessonState
from htcourse.ui.look.theme import Look
from htcourse.ui.look.typography import typographic_text
from htcourse.ui.widgets.painting import paint_box
from htcourse.usecases.reading.open_contents import Contents, ContentsLesson, ContentsPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_PART_HEIGHT, _LESSON_HEIGHT = 36, 32
_WRAPPED = Qt.TextFlag.TextWordWrap
_MARKS = {LessonState.DONE: ("circle-check", "good"), LessonState.BEGUN: ("circle-dot", "ink2")}
Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """A part or one of its lessons."""

    part: ContentsPart
    lesson: ContentsLesson | None = None


def shown_title(lesson: ContentsLesson) -> str:
    """Return a lesson's title, and that it changed since it was read."""
    words = QCoreApplication.translate("ContentsModel", "{title} · changed")
    return words.format(title=lesson.title) if lesson.is_changed else lesson.title


class ContentsModel(QAbstractListModel):
    """Parts, each followed by its lessons while it is unfolded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents: Contents | None = None
        self._unfolded: set[str] = set()
        self._rows: list[Row] = []
        self.current = ""

    def show_contents(self, contents: Contents, lesson_id: str) -> None:
        """Show a list; the part of the lesson that is open, and those begun, are unfolded."""
        is_first = self._contents is None
        self._contents = contents
        for part in contents.parts:
            is_here = any(each.id == lesson_id for each in part.lessons)
            if is_here or (is_first and any(each.state is not LessonState.OPEN for each in part.lessons)):
                self._unfolded.add(part.id)
        self.current = lesson_id
        self._fill()

    def toggle(self, part_id: str) -> None:
        """Fold a part or unfold it."""
        self._unfolded ^= {part_id}
        self._fill()

    def is_unfolded(self, part_id: str) -> bool:
        """Return whether a part's lessons are shown."""
        return part_id in self._unfolded

    def row(self, number: int) -> Row:
        """Return what stands in a row."""
        return self._rows[number]

    def row_of(self, lesson_id: str) -> int:
        """Return the row of a lesson, or -1 while its part is folded."""
        found = (n for n, each in enumerate(self._rows) if each.lesson is not None and each.lesson.id == lesson_id)
        return next(found, -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, and in full for screen readers."""
        row = self._rows[index.row()]
        title = typographic_text(shown_title(row.lesson) if row.lesson is not None else row.part.title)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == Qt.ItemDataRole.ToolTipRole:
            return title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: Row) -> str:
        if row.lesson is None:
            text = self.tr("Part {number}, {title}: {done} of {total} lessons done")
            part = row.part
            return text.format(number=part.number, title=part.title, done=part.done, total=part.total)
        words = {
            LessonState.OPEN: self.tr("not begun"),
            LessonState.BEGUN: self.tr("begun"),
            LessonState.DONE: self.tr("done"),
        }
        return f"{shown_title(row.lesson)}, {words[row.lesson.state]}"

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = []
        for part in self._contents.parts if self._contents is not None else ():
            self._rows.append(Row(part))
            if part.id in self._unfolded:
                self._rows += [Row(part, each) for each in part.lessons]
        self.endResetModel()


class ContentsDelegate(QStyledItemDelegate):
    """Draws parts with a chevron and a count, lessons with a read mark."""

    def __init__(self, look: Look, model: ContentsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row's height: its words take as many lines as they need."""
        px = self._look.px
        row = self._model.row(index.row())
        width = self._room()
        if row.lesson is None:
            words = self._title_box(QRectF(0, 0, width, px(_PART_HEIGHT)), row.part)[0]
            least, title, font = _PART_HEIGHT, row.part.title, self._look.font(13, 600)
        else:
            words = self._lesson_box(QRectF(0, 0, width, px(_LESSON_HEIGHT)))
            weight = 600 if row.lesson.id == self._model.current else 400
            least, title, font = _LESSON_HEIGHT, shown_title(row.lesson), self._look.font(14, weight)
        room = QRect(0, 0, int(words.width()), 10_000)
        lines = QFontMetrics(font).boundingRect(room, _WRAPPED, title).height()
        return QSize(px(200), max(px(least), lines + px(least - 19)))

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

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = self._model.row(index.row())
        rect = QRectF(option.rect)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if row.lesson is None:
            self._paint_part(painter, rect, row.part, is_hovered=is_hovered)
        else:
            self._paint_lesson(painter, rect, row.lesson, is_hovered=is_hovered)
        painter.restore()

    def _paint_part(self, painter: QPainter, rect: QRectF, part: ContentsPart, *, is_hovered: bool) -> None:
        look, px = self._look, self._look.px
        if is_hovered:
            self._paint_ground(painter, rect, "hover")
        # A part stands nearer to its lessons than to those of the part before.
        rect = rect.adjusted(0, px(4), 0, 0)
        icon = "chevron-down" if self._model.is_unfolded(part.id) else "chevron-right"
        self._paint_icon(painter, icon, "ink2", rect.left() + px(11), rect.center().y(), 16)
        painter.setFont(look.font(13, 600))
        painter.setPen(look.colour("ink"))
        title, count = self._title_box(rect, part)
        number = QRectF(rect.left() + px(32), rect.top(), px(20), rect.height())
        self._paint_text(painter, number, str(part.number))
        self._paint_text(painter, title, part.title)
        painter.setFont(look.font(13, 500, tabular=True))
        painter.setPen(look.colour("ink2"))
        self._paint_text(painter, count, _count(part))

    def _title_box(self, rect: QRectF, part: ContentsPart) -> tuple[QRectF, QRectF]:
        """Return where the title and the count of a part stand in its row."""
        look, px = self._look, self._look.px
        number = QFontMetrics(look.font(13, 600)).horizontalAdvance(str(part.number))
        left = rect.left() + px(32) + max(px(15), number + px(6))
        width = QFontMetrics(look.font(13, 500, tabular=True)).horizontalAdvance(_count(part))
        right = min(rect.right(), rect.left() + self._room()) - px(6)
        title = QRectF(left, rect.top(), right - width - px(8) - left, rect.height())
        return title, QRectF(right - width, rect.top(), width + 1, rect.height())

    def _lesson_box(self, rect: QRectF) -> QRectF:
        left = rect.left() + self._look.px(56)
        right = min(rect.right(), rect.left() + self._room()) - self._look.px(4)
        return QRectF(left, rect.top(), right - left, rect.height())

    def _paint_lesson(self, painter: QPainter, rect: QRectF, lesson: ContentsLesson, *, is_hovered: bool) -> None:
        look, px = self._look, self._look.px
        is_current = lesson.id == self._model.current
        if is_current:
            self._paint_selected(painter, rect)
        elif is_hovered:
            self._paint_ground(painter, rect, "hover")
        icon, role = _MARKS.get(lesson.state, ("circle", "edge"))
        if is_current and lesson.state is not LessonState.DONE:
            icon, role = "circle-dot", "accent"
        self._paint_icon(painter, icon, role, rect.left() + px(32), rect.center().y(), 16)
        painter.setFont(look.font(14, 600 if is_current else 400))
        painter.setPen(look.colour("ink"))
        self._paint_text(painter, self._lesson_box(rect), shown_title(lesson))

    def _paint_ground(self, painter: QPainter, rect: QRectF, role: str) -> QRectF:
        px = self._look.px
        box = rect.adjusted(px(9), px(1), -px(5), -px(1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(role))
        painter.drawRoundedRect(box, px(6), px(6))
        return box

    def _paint_selected(self, painter: QPainter, rect: QRectF) -> None:
        look, px = self._look, self._look.px
        box = self._paint_ground(painter, rect, "select")
        if look.theme.is_framed:
            paint_box(painter, look, box, px(6), edge="accent", width=px(2))
        bar = QRectF(box.left(), box.center().y() - px(8), px(3), px(16))
        paint_box(painter, look, bar, px(1.5), "accent")

    def _paint_icon(self, painter: QPainter, name: str, role: str, left: float, middle: float, size: int) -> None:
        picture = self._look.pixmap(name, role, size, painter.device().devicePixelRatio())
        painter.drawPixmap(round(left), round(middle - self._look.px(size) / 2), picture)

    def _paint_text(self, painter: QPainter, rect: QRectF, text: str) -> None:
        painter.drawText(rect, _WRAPPED | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _count(part: ContentsPart) -> str:
    return f"{part.done}/{part.total}"


class ContentsList(QListView):
    """The list itself: a click, Space or Enter opens a lesson or folds a part."""

    lesson_asked = Signal(str)
    """A lesson was chosen: the section to go to."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents = ContentsModel(self)
        self.setModel(self._contents)
        self.setItemDelegate(ContentsDelegate(look, self._contents, self))
        self._look = look
        self.setProperty("kind", "contents-list")
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

    def show_contents(self, contents: Contents, lesson_id: str) -> None:
        """Show a list and bring the open lesson into view."""
        scrolled = self.verticalScrollBar().value()
        self._contents.show_contents(contents, lesson_id)
        self.verticalScrollBar().setValue(scrolled)
        number = self._contents.row_of(lesson_id)
        if number >= 0:
            self.setCurrentIndex(self._contents.index(number))
            self.scrollTo(self._contents.index(number))

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

    def row_texts(self) -> list[str]:
        """Return the rows' words, top to bottom."""
        model: QAbstractItemModel = self._contents
        return [str(model.index(n, 0).data()) for n in range(model.rowCount())]

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._contents.row(index.row())
        if row.lesson is None:
            self._toggle(row.part.id)
        else:
            self.lesson_asked.emit(row.lesson.section_id)

    def _toggle(self, part_id: str) -> None:
        self._contents.toggle(part_id)
        for number in range(self._contents.rowCount()):
            row = self._contents.row(number)
            if row.lesson is None and row.part.id == part_id:
                self.setCurrentIndex(self._contents.index(number))

    def _restyle(self) -> None:
        self._contents.layoutChanged.emit()
