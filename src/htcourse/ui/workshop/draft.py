"""The state of the workshop: the draft shown, its texts, the file that is open. Panels watch it and ask of it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from htcourse.core.errors import CourseError
from htcourse.ui.shell.desk import Desk
from htcourse.ui.workshop.open_file import OpenText, OpenTexts
from htcourse.usecases.workshop.drafts import DraftTree, draft_tree
from htcourse.usecases.workshop.nameable import Names
from htcourse.usecases.workshop.texts import left_unsaved


class Draft(QObject):
    """One for a workshop. It knows no panel: whoever can do what is asked connects to the signal."""

    open_asked = Signal(str)
    """Show a file (its name in the module)."""
    save_asked = Signal()
    """Save every text that was changed."""
    refresh_asked = Signal()
    """Show the files as they are on disk now."""
    reload_asked = Signal(str)
    """Read a file anew that a use case wrote."""
    write_asked = Signal(str, str)
    """Write a file's text; one that is not open is saved at once."""
    wording_asked = Signal(str)
    """Take another wording of the open file, as one step that can be undone."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.tree: DraftTree | None = None
        self.texts: OpenTexts | None = None
        self.file = ""
        self.names: Names | None = None
        """What can be named in the module, once it was read."""

    def begin(self, tree: DraftTree) -> None:
        """Take another draft; no file is open."""
        self.tree, self.file, self.names = tree, "", None
        self.texts = OpenTexts(self._desk.places, tree.folder, self._desk.clock)

    def read_tree(self) -> DraftTree:
        """Return the files as they are on disk now, and take them."""
        self.tree = draft_tree(self._desk.places, self.folder)
        return self.tree

    @property
    def title(self) -> str:
        """The module's title."""
        return self.tree.title if self.tree is not None else ""

    @property
    def folder(self) -> Path:
        """The draft's folder; only once one is shown."""
        if self.tree is None:
            raise RuntimeError("No draft is shown.")
        return self.tree.folder

    @property
    def unsaved(self) -> dict[str, str]:
        """The texts that are not saved, by file."""
        return self.texts.unsaved() if self.texts is not None else {}

    @property
    def waiting(self) -> tuple[str, ...]:
        """The files whose text a crash left unsaved, and of which nobody said yet what becomes of it."""
        open_here = self.texts.texts.items() if self.texts is not None else ()
        own = {name for name, each in open_here if each.is_unsaved or each.is_kept}  # a journal of ours is of no crash
        return left_unsaved(self._desk.places, self.folder, own) if self.tree is not None else ()

    def kind_of(self, file: str) -> str:
        """Return the kind of a file of the draft."""
        files = self.tree.files if self.tree is not None else ()
        return next((each.kind for each in files if each.name == file), "other")

    def language_of(self, file: str) -> str:
        """Return the language of a translation, empty for a file that is none."""
        files = self.tree.files if self.tree is not None else ()
        return next((each.language for each in files if each.name == file), "")

    def text_beside(self, file: str) -> str:
        """Return the text of a file that belongs to the open one as it stands now; empty where there is none."""
        try:
            return self.texts.open(file)[0].text if self.texts is not None else ""
        except CourseError:
            return ""

    def change_beside(self, file: str, text: str) -> None:
        """Take another text of such a file; its journal is kept. It need not be there yet."""
        if self.texts is not None:
            self.text_beside(file)
            self.texts.texts.setdefault(file, OpenText("", "", "", "")).text = text
            self.texts.keep(file)

    def forget(self, file: str) -> None:
        """Close a text without saving it: its file is gone or has another name."""
        if self.texts is not None:
            self.texts.texts.pop(file, None)
