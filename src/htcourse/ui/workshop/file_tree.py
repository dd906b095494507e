"""The files of a draft, by what they are for."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.menu import Menu
from htcourse.usecases.workshop.drafts import FOLDERS, MODULE_FILE, DraftTree

_ICONS = {
    "module": "settings-2",
    "lesson": "file-text",
    "quiz": "list-checks",
    "case": "inbox",
    "data": "chart-column",
    "picture": "image",
    "country": "globe",
    "glossary": "book-open",
    "sources": "library",
    "facts": "scale",
    "other": "file-text",
}
_FILE = Qt.ItemDataRole.UserRole
_ROW = 30


class FileTree(QTreeWidget):
    """Folders stand in the order of the format; a file with problems says how many."""

    file_chosen = Signal(str)
    """A file was opened by mouse or Enter: its name in the draft."""
    new_asked = Signal(str)
    """A new file is wanted, of a kind ("" where the kind is to be chosen)."""
    rename_asked = Signal(str)
    """A file is to be renamed."""
    remove_asked = Signal(str)
    """A file is to be removed."""
    restore_asked = Signal()
    """A file that was removed is to be put back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tree: DraftTree | None = None
        self._counts: Mapping[str, tuple[int, int]] = {}
        self._unsaved: frozenset[str] = frozenset()
        self._left: frozenset[str] = frozenset()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._current = ""
        self.setProperty("kind", "files")
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Files of the module"))
        self.itemClicked.connect(self._chosen)
        self.itemActivated.connect(self._chosen)
        self.customContextMenuRequested.connect(self._menu_at)
        look.follow(self._restyle)

    def show_tree(self, tree: DraftTree) -> None:
        """Show the files of a draft; folders that were closed stay closed."""
        closed = {item.text(0) for item in self._folders() if not item.isExpanded()}
        self._tree = tree
        self.clear()
        self._items = {}
        for file in (each for each in tree.files if not each.folder and each.kind == "module"):
            self._add(self, file.name, file.kind, file.name)
        for folder in FOLDERS:
            item = QTreeWidgetItem(self, [folder])
            item.setExpanded(folder not in closed)
            for file in (each for each in tree.files if each.folder == folder):
                self._add(item, file.name, file.kind, str(PurePosixPath(file.name).relative_to(folder)))
        for file in (each for each in tree.files if each.folder not in FOLDERS and each.kind != "module"):
            self._add(self, file.name, file.kind, file.name)
        self._restyle()
        self.show_current(self._current)

    def show_current(self, file: str) -> None:
        """Mark the file that is open."""
        self._current = file
        if file in self._items:
            self.setCurrentItem(self._items[file])

    def show_counts(self, counts: Mapping[str, tuple[int, int]], unsaved: frozenset[str], left: frozenset[str]) -> None:
        """Show how many errors and warnings each file has, which are not saved, and of which a crash `left` a text."""
        self._counts, self._unsaved, self._left = counts, unsaved, left
        for name, item in self._items.items():
            self._show_item(item, name)

    def names(self) -> tuple[str, ...]:
        """Return the names of all files shown."""
        return tuple(self._items)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames, Delete removes; everything else is Qt's."""
        name = self._name_of(self.currentItem())
        name = "" if name == MODULE_FILE else name
        if name and event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit(name)
        elif name and event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit(name)
        else:
            super().keyPressEvent(event)

    def menu_of(self, item: QTreeWidgetItem | None) -> QMenu:
        """Return the menu of a file or folder; without one, that of the whole module."""
        menu = Menu(self._look, self)
        name = self._name_of(item)
        if name:
            menu.addAction(self.tr("Open"), lambda: self.file_chosen.emit(name))
            rename = menu.addAction(self.tr("Rename…\tF2"), lambda: self.rename_asked.emit(name))
            remove = menu.addAction(self.tr("Remove…\tDel"), lambda: self.remove_asked.emit(name))
            rename.setEnabled(name != MODULE_FILE)
            remove.setEnabled(name != MODULE_FILE)
            menu.addSeparator()
        kind = FOLDERS.get(item.text(0), "") if item is not None and not name else ""
        menu.addAction(self.tr("New file…"), lambda: self.new_asked.emit(kind))
        menu.addAction(self.tr("Put a removed file back…"), self.restore_asked.emit)
        return menu

    def _menu_at(self, place: QPoint) -> None:
        menu = self.menu_of(self.itemAt(place))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _add(self, parent: QTreeWidget | QTreeWidgetItem, name: str, kind: str, words: str) -> None:
        item = QTreeWidgetItem(parent)
        item.setText(0, words)
        item.setData(0, _FILE, (name, kind, words))
        self._items[name] = item
        self._show_item(item, name)

    def _show_item(self, item: QTreeWidgetItem, name: str) -> None:
        _, kind, words = item.data(0, _FILE)
        errors, warnings = self._counts.get(name, (0, 0))
        mark = " •" if name in self._unsaved else " ↺" if name in self._left else ""
        count = f"  {errors + warnings}" if errors + warnings else ""
        item.setText(0, f"{words}{mark}{count}")
        role = "bad" if errors else "warn" if warnings else "ink"
        item.setForeground(0, self._look.colour(role))
        item.setIcon(0, self._look.icon(_ICONS[kind], role, 16))
        told = [words]
        if name in self._unsaved:
            told.append(self.tr("not saved"))
        elif name in self._left:
            told.append(self.tr("what was typed before the program ended waits: open it"))
        if errors:
            told.append(self.tr("errors: {count}").format(count=errors))
        if warnings:
            told.append(self.tr("warnings: {count}").format(count=warnings))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(told))
        item.setToolTip(0, ", ".join([name, *told[1:]]))

    def _folders(self) -> list[QTreeWidgetItem]:
        tops = (self.topLevelItem(number) for number in range(self.topLevelItemCount()))
        return [each for each in tops if each is not None and not self._name_of(each)]

    def _name_of(self, item: QTreeWidgetItem | None) -> str:
        data = item.data(0, _FILE) if item is not None else None
        return str(data[0]) if data else ""

    def _chosen(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        name = self._name_of(item)
        if name:
            self.file_chosen.emit(name)

    def _restyle(self) -> None:
        look = self._look
        self.setFont(look.font(14))
        self.setIconSize(QSize(look.px(16), look.px(16)))
        self.setIndentation(look.px(16))
        for item in self._folders():
            item.setIcon(0, look.icon("folder-open" if item.childCount() else "folder", "ink2", 16))
        for item in (*self._folders(), *self._items.values()):
            item.setSizeHint(0, QSize(0, look.px(_ROW)))
        for name, item in self._items.items():
            self._show_item(item, name)
