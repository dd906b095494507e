"""The rows of the contents: parts, their lessons while they are unfolded, the sections of the lesson that is open."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from htcourse.core.progress import LessonState
from htcourse.core.typography import typographic_text
from htcourse.usecases.reading.open_contents import Contents, ContentsLesson, ContentsPart, ContentsSection

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """A part, one of its lessons, a section of the lesson that is open, or the module whose parts follow."""

    part: ContentsPart
    lesson: ContentsLesson | None = None
    section: ContentsSection | None = None
    is_module: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """What the row stands for, however far it was read."""
        return (
            self.part.module if self.is_module else self.part.id,
            self.lesson.id if self.lesson else "",
            self.section.id if self.section else "",
        )

    @property
    def title(self) -> str:
        """The words of the row."""
        if self.is_module:
            return typographic_text(self.part.module)
        if self.lesson is None and self.part.is_outside:
            return QCoreApplication.translate("ContentsModel", "Outside your route")
        return typographic_text((self.section or self.lesson or self.part).title)


class ContentsModel(QAbstractListModel):
    """Parts, each followed by its lessons while it is unfolded, and below the lesson that is open its sections."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents: Contents | None = None
        self._unfolded: set[str] = set()
        self._rows: list[Row] = []
        self.lesson = self.section = ""

    def show_contents(self, contents: Contents, lesson_id: str, section_id: str) -> None:
        """Show a list; the part of the lesson that is open, and those begun, are unfolded."""
        is_first = self._contents is None
        self._contents = contents
        for part in contents.parts:
            is_here = any(each.id == lesson_id for each in part.lessons)
            is_begun = is_first and not part.is_outside
            if is_here or (is_begun and any(each.state is not LessonState.OPEN for each in part.lessons)):
                self._unfolded.add(part.id)
        self.lesson, self.section = lesson_id, section_id
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

    def row_of(self, key: tuple[str, str, str]) -> int:
        """Return the row of what has a key, or -1 while it is folded away."""
        return next((n for n, each in enumerate(self._rows) if each.key == key), -1)

    def open_row(self) -> int:
        """Return the row of the section that is open, else of its lesson; -1 while their part is folded."""
        return next((n for n, each in enumerate(self._rows) if self.is_open(each)), self.lesson_row())

    def lesson_row(self) -> int:
        """Return the row of the lesson that is open, or -1 while its part is folded."""
        return next((n for n, each in enumerate(self._rows) if each.lesson and each.lesson.id == self.lesson), -1)

    def is_open(self, row: Row) -> bool:
        """Return whether the section that is open stands in a row, or its lesson where the list has no such section."""
        if row.section is not None:
            return row.section.id == self.section
        return row.lesson is not None and row.lesson.id == self.lesson and not row.lesson.sections

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, and in full for screen readers."""
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a module's name is nothing to choose."""
        return Qt.ItemFlag.NoItemFlags if self._rows[index.row()].is_module else super().flags(index)

    def count(self, part: ContentsPart) -> str:
        """Return how many lessons of a part are done, in words; nothing of a part the route goes past."""
        if not part.total:
            return ""
        if part.done == part.total:
            return self.tr("Done")
        return self.tr("{done} of {total}").format(done=part.done, total=part.total)

    def detail(self, row: Row) -> str:
        """Return what is to be said below the words of a row: that the route goes past it, or how far a lesson is."""
        if row.section is not None:
            return self.tr("not on your route") if row.section.is_off_route else ""
        return self._standing(row.lesson) if row.lesson is not None else ""

    def _standing(self, lesson: ContentsLesson) -> str:
        """Return what there is to say of a lesson: where it is, what changed, what was read, what is to be answered."""
        if lesson.is_off_route:
            return self.tr("not on your route")
        if lesson.is_changed:
            return self.tr("changed since you read it")
        read = sum(each.is_read for each in lesson.sections)
        if lesson.state is not LessonState.BEGUN or not lesson.sections:
            return ""
        if read < len(lesson.sections):
            return self.tr("{read} of {total} sections read").format(read=read, total=len(lesson.sections))
        answered = lesson.checks - lesson.open_checks
        return self.tr("{answered} of {total} checks answered").format(answered=answered, total=lesson.checks)

    def _spoken(self, row: Row) -> str:
        if row.section is not None:
            state = self.tr("read") if row.section.is_read else self.tr("not read yet")
            now = self.tr("open now") if self.is_open(row) else ""
            return ", ".join(filter(None, (row.title, state, self.detail(row), now)))
        if row.is_module:
            return row.title
        if row.lesson is None:
            part = row.part
            if part.is_outside:
                return row.title
            text = self.tr("Part {number}, {title}: {done} of {total} lessons done")
            if not part.total:
                text = self.tr("Part {number}, {title}: not on your route")
            return text.format(number=part.number, title=row.title, done=part.done, total=part.total)
        words = {
            LessonState.OPEN: self.tr("not begun"),
            LessonState.BEGUN: self.tr("begun"),
            LessonState.DONE: self.tr("done"),
        }
        return ", ".join(filter(None, (row.title, words[row.lesson.state], self.detail(row))))

    def _fill(self) -> None:
        self.beginResetModel()
        self._rows = []
        module = ""
        for part in self._contents.parts if self._contents is not None else ():
            if part.module != module:  # each counts its parts from 1
                self._rows.append(Row(part, is_module=True))
                module = part.module
            self._rows.append(Row(part))
            for lesson in part.lessons if part.id in self._unfolded else ():
                self._rows.append(Row(part, lesson))
                if lesson.id == self.lesson:
                    self._rows += [Row(part, lesson, each) for each in lesson.sections]
        self.endResetModel()
