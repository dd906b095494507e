"""Asks for files and folders in the system's own dialogs: whoever needs one asks here. Cancelled, nothing is called."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from htcourse.ui.dialogs import tell
from htcourse.ui.look.theme import Look

Call = Callable[[Path], object]


def open_file(parent: QWidget, title: str, kinds: str, call: Call) -> None:
    """Ask for a file to read; `kinds` are those offered, as Qt writes them."""
    _tell(QFileDialog.getOpenFileName(parent, title, "", kinds)[0], call)


def open_folder(parent: QWidget, title: str, call: Call, begin: Path | None = None) -> None:
    """Ask for a folder, beginning in one."""
    _tell(QFileDialog.getExistingDirectory(parent, title, str(begin or "")), call)


def save_file(parent: QWidget, title: str, name: str, kinds: str, call: Call) -> None:
    """Ask where a file goes; `name` is what it would be called, and its ending what a name without one gets."""
    path = Path(QFileDialog.getSaveFileName(parent, title, name, kinds)[0])
    if not path.name:
        return
    suffix = path.suffix.casefold() or "?"
    if suffix != Path(name).suffix and f"*{suffix}" not in kinds:
        path = path.with_name(path.name + Path(name).suffix)
        if path.exists():  # whether it may be replaced the system asked of another name
            save_file(parent, title, str(path), kinds, call)
            return
    call(path)


def tell_written(look: Look, parent: QWidget, path: Path, notes: Iterable[str] = ()) -> None:
    """Say that something was written, and where; `notes` are what is to be known of what stands in it."""
    words = QCoreApplication.translate("Dialog", "Written to {path}").format(path=path)
    tell(look, parent.window(), QCoreApplication.translate("Dialog", "Written"), words, notes)


def open_files(parent: QWidget, title: str, call: Callable[[list[Path]], object], kinds: str = "") -> None:
    """Ask for one or more files to read; `kinds` are those offered, as Qt writes them; all where none are named."""
    paths, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    if paths:
        call([Path(each) for each in paths])


def _tell(path: str, call: Call) -> None:
    if path:
        call(Path(path))
