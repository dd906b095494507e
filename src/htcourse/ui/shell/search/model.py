"""The rows of the palette: groups with their hits, and commands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from htcourse.usecases.reading.search_course import Hit, SearchPage

ROW = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
Pieces = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A group's name and how many of its hits are shown."""

    title: str
    count: str


@dataclass(frozen=True, slots=True)
class HitRow:
    """A hit as shown: icon, title, where it is, and the sentence with its matches."""

    icon: str
    title: str
    context: str
    snippet: Pieces
    hit: Hit


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A command of the program."""

    title: str
    keys: str
    action: QAction


Row = HeadRow | HitRow | CommandRow

_BLANKS = re.compile(r"\s+")
_ICONS = {"lesson": "book-open", "term": "spell-check", "question": "circle-question-mark", "source": "library"}


def rows_of(page: SearchPage | None, actions: Sequence[QAction], text: str) -> list[Row]:
    """Return what the palette shows for a text: hits in groups, then commands that have it in their name."""
    rows: list[Row] = []
    for group in page.groups if page is not None else ():
        rows.append(HeadRow(_group_title(group.kind), _count(len(group.hits), group.total)))
        rows += [_hit_row(hit) for hit in group.hits]
    wanted = text.casefold()
    found = [action for action in actions if wanted in action.text().casefold()]
    if found:
        rows.append(HeadRow(QCoreApplication.translate("Search", "Commands"), ""))
        rows += [CommandRow(each.text(), each.shortcut().toString(), each) for each in found]
    return rows


def _hit_row(hit: Hit) -> HitRow:
    snippet = tuple((_BLANKS.sub(" ", text), is_match) for text, is_match in hit.snippet)
    return HitRow(_ICONS.get(hit.kind, "file-text"), hit.title, _context(hit), snippet, hit)


def _group_title(kind: str) -> str:
    titles = {
        "lesson": QCoreApplication.translate("Search", "Lessons"),
        "term": QCoreApplication.translate("Search", "Terms"),
        "question": QCoreApplication.translate("Search", "Questions you have seen"),
        "source": QCoreApplication.translate("Search", "Sources"),
    }
    return titles.get(kind, kind)


def _count(shown: int, total: int) -> str:
    if shown == total:
        return str(total)
    return QCoreApplication.translate("Search", "{shown} of {total}").format(shown=shown, total=total)


def _context(hit: Hit) -> str:
    if hit.kind == "term":
        return QCoreApplication.translate("Search", "Glossary")
    place = f"{hit.part_number}  {hit.part_title}" if hit.part_title else ""
    if hit.kind == "lesson" and hit.section_number:
        words = QCoreApplication.translate("Search", "{part}, section {number}")
        return words.format(part=place, number=hit.section_number)
    return place


class ResultsModel(QAbstractListModel):
    """The rows, for a list view; heads cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or its words for a screen reader."""
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            snippet = "".join(text for text, _ in row.snippet) if isinstance(row, HitRow) else ""
            context = row.context if isinstance(row, HitRow) else ""
            return ". ".join(each for each in (row.title, context, snippet) if each)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be chosen but heads."""
        if isinstance(self.rows[index.row()], HeadRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def next_choice(self, start: int, step: int) -> int:
        """Return the next row that can be chosen from `start`, or -1."""
        row = start + step
        while 0 <= row < len(self.rows):
            if not isinstance(self.rows[row], HeadRow):
                return row
            row += step
        return -1

    def next_group(self, start: int, step: int) -> int:
        """Return the first choice of the next group, coming round at the end; -1 without any."""
        heads = [number for number, row in enumerate(self.rows) if isinstance(row, HeadRow)]
        if not heads:
            return -1
        inside = max((index for index, head in enumerate(heads) if head < start), default=0)
        return self.next_choice(heads[(inside + step) % len(heads)], 1)
