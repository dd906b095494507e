"""Files of a draft: new ones, other names, pictures, and what is taken out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from htcourse.core.countries import COUNTRIES, country_code
from htcourse.markup.pictures import PICTURE_LIMIT
from htcourse.ui.dialogs import Dialog, ask, tell
from htcourse.ui.dialogs.choose import ChooseDialog, NameDialog
from htcourse.ui.dialogs.files import open_file
from htcourse.ui.look.texts import country_name
from htcourse.ui.shell.desk import Desk
from htcourse.ui.widgets.smaller_picture import smaller_picture
from htcourse.ui.workshop.draft import Draft
from htcourse.ui.workshop.forms import FormEditor
from htcourse.ui.workshop.view import WorkshopView
from htcourse.usecases.names import suggested_name
from htcourse.usecases.workshop.files import (
    add_file,
    add_picture,
    remove_file,
    removed_files,
    rename_file,
    restore_file,
    says_more,
)


class Files(QObject):
    """What is done with whole files; texts that are open are saved before."""

    def __init__(self, draft: Draft, view: WorkshopView, desk: Desk) -> None:
        super().__init__(draft)
        self._draft, self._view, self._desk = draft, view, desk
        self.dialog: NameDialog | ChooseDialog | None = None
        self._taken = ""
        self.left_out = ""
        view.tree.new_asked.connect(self.ask_new)
        view.tree.rename_asked.connect(self.ask_rename)
        view.tree.remove_asked.connect(self.ask_remove)
        view.tree.restore_asked.connect(self.ask_restore)

    def kinds(self) -> list[tuple[str, str]]:
        """Return the kinds of file somebody can add, as people call them."""
        return [
            ("lesson", self.tr("Lesson")),
            ("quiz", self.tr("Questions and quizzes")),
            ("case", self.tr("Case")),
            ("data", self.tr("Chart, timeline or map")),
            ("picture", self.tr("Picture")),
            ("country", self.tr("Country")),
            ("glossary", self.tr("Glossary")),
            ("sources", self.tr("Sources")),
            ("facts", self.tr("Facts")),
        ]

    def ask_new(self, kind: str = "") -> None:
        """Ask for kind and title of a new file."""
        if kind == "picture":
            self.choose_picture(self._tell_left_out)
            return
        dialog = NameDialog(self._desk.look, self._view, self.tr("New file"), self.tr("Title"))
        kinds = dialog.add_choice(self.tr("What kind?"), self.kinds(), kind or "lesson")
        first = {"glossary": self.tr("First term"), "sources": self.tr("Title of the first source; empty to paste it")}
        first["facts"] = self.tr("First statement")
        kinds.currentIndexChanged.connect(
            lambda: dialog.label.set_words(first.get(kinds.currentData(), self.tr("Title")))
        )
        kinds.currentIndexChanged.emit(kinds.currentIndex())
        self.dialog = dialog
        dialog.unnamed = ("sources",)
        dialog.ask(self.tr("Add"), self.add)

    def add(self, title: str, kind: str) -> None:
        """Add a file and open it."""
        if kind == "picture":
            self.choose_picture(self._tell_left_out)
            return
        file = self.made(title, kind)
        if file:
            self.show_new(file)
            page = self._view.editor.page
            page.focus_first() if isinstance(page, FormEditor) else page.setFocus()

    def made(self, title: str, kind: str) -> str:
        """Write a new file and return its name, empty when it is refused."""
        self._draft.save_asked.emit()
        folder = self._draft.folder

        def added() -> str:
            name = country_code(title) if kind == "country" else suggested_name(folder, kind, title)
            is_code = kind == "country" and name in COUNTRIES and len(title.strip()) < 4
            words = country_name(name) if is_code else title
            return add_file(self._desk.places, folder, kind, name, words, _say)

        return self._desk.try_to(added) or ""

    def text_of_kind(self, kind: str) -> str:
        """Return the text of the one file of a kind (`sources`, `glossary`), empty while there is none."""
        file = self._file_of(kind)
        texts = self._draft.texts
        return texts.open(file)[0].text if file and texts is not None else ""

    def write_kind(self, kind: str, text: str) -> bool:
        """Write the one file of a kind, a new one where there is none; return whether it could be."""
        file = self._file_of(kind)
        if not file:
            made = self._desk.try_to(lambda: add_file(self._desk.places, self._draft.folder, kind, kind, "", _say))
            if made is None:
                return False
            file = made
            self._draft.refresh_asked.emit()
        self._draft.write_asked.emit(file, text)
        return True

    def _file_of(self, kind: str) -> str:
        files = self._draft.tree.files if self._draft.tree is not None else ()
        return next((each.name for each in files if each.kind == kind and not each.language), "")

    def choose_picture(self, call: Callable[[str], object] = str) -> None:
        """Ask for a picture file and add it; `call` takes its name in the module."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.svg)")
        open_file(self._view, self.tr("Add a picture"), kinds, lambda path: self.bring_picture(path, call))

    def bring_picture(self, path: Path, call: Callable[[str], object]) -> None:
        """Copy a picture into the module, a large one smaller if wished; `call` takes its name, empty for none."""
        smaller = smaller_picture(path)
        if smaller is None:
            call(self.take_picture(path))
            return
        words = self.tr(
            "It has {old} MB and {dots} dots. With {few} dots, enough for any screen, it has {new} MB: {saved} % less."
        ).format(
            old=_megabytes(smaller.length),
            dots=f"{smaller.size.width()} × {smaller.size.height()}",
            few=f"{smaller.new_size.width()} × {smaller.new_size.height()}",
            new=_megabytes(len(smaller.content)),
            saved=round(100 - 100 * len(smaller.content) / smaller.length),
        )
        dialog = Dialog(self._desk.look, self.tr("{file} is large").format(file=path.name), self._view)
        dialog.add_text(words)
        if smaller.length <= PICTURE_LIMIT:
            dialog.add_button(self.tr("Keep it as it is"), "quiet", lambda: call(self.take_picture(path)))
        else:
            dialog.add_button(self.tr("Cancel"), "quiet")
        take = dialog.add_button(
            self.tr("Take it smaller"), "primary", lambda: call(self.take_picture(path, smaller.content))
        )
        dialog.rejected.connect(lambda: call(""))
        dialog.open()
        take.setFocus()

    def take_picture(self, path: Path, content: bytes | None = None) -> str:
        """Copy a picture into the module; return its name there, empty when it is refused.

        `left_out` says what of the file was not copied.
        """
        there = {*(self._draft.folder / "images").glob("*")}
        name = self._desk.try_to(lambda: add_picture(self._draft.folder, path, content))
        if name is not None:
            self._taken = name if self._draft.folder / name not in there else ""
            words = self.tr("What the camera wrote beside the picture, such as place and time, is left out.")
            self.left_out = words if says_more(path) else ""
            self._draft.refresh_asked.emit()
        return name or ""

    def _tell_left_out(self, name: str) -> None:
        if name and self.left_out:
            tell(self._desk.look, self._view, name.rpartition("/")[2], self.left_out)

    def leave_picture(self, name: str) -> None:
        """Take the picture out that was copied last; one that was there before stays."""
        if name == self._taken and self._desk.done(lambda: remove_file(self._desk.places, self._draft.folder, name)):
            self._draft.refresh_asked.emit()

    def ask_rename(self, file: str) -> None:
        """Ask for another name."""
        title = self.tr("Rename {file}").format(file=file)
        dialog = NameDialog(self._desk.look, self._view, title, self.tr("New name, without its ending"))
        dialog.name.setText(Path(file).stem)
        dialog.name.selectAll()
        self.dialog = dialog
        dialog.ask(self.tr("Rename"), lambda name, _: self.rename(file, name))

    def rename(self, file: str, name: str) -> None:
        """Give a file another name; its versions go along."""
        self._view.editor.leave_form_then(lambda: self._rename(file, name))

    def _rename(self, file: str, name: str) -> None:
        self._draft.save_asked.emit()
        renamed = self._desk.try_to(lambda: rename_file(self._desk.places, self._draft.folder, file, name))
        if renamed is None:
            return
        self._draft.forget(file)
        self._draft.refresh_asked.emit()
        self._draft.open_asked.emit(renamed)

    def ask_remove(self, file: str) -> None:
        """Ask before a file goes."""
        words = self.tr("Its text stays among the older versions, from where it can be brought back.")
        title = self.tr("Remove {file}?").format(file=file)
        ask(self._desk.look, self._view, title, words, self.tr("Remove"), lambda: self.remove(file), "danger")

    def remove(self, file: str) -> None:
        """Take a file out."""
        self._draft.save_asked.emit()
        if not self._desk.done(lambda: remove_file(self._desk.places, self._draft.folder, file)):
            return
        self._draft.forget(file)
        self._draft.refresh_asked.emit()
        self._draft.reload_asked.emit("module.yaml")
        if self._draft.file == file:
            self._draft.open_asked.emit("module.yaml")

    def ask_restore(self) -> None:
        """Ask which of the files that were removed comes back."""
        look, title = self._desk.look, self.tr("Removed files")
        found = removed_files(self._desk.places, self._draft.folder)
        if not found:
            tell(look, self._view, title, self.tr("No file was removed from this module."))
            return
        self.dialog = dialog = ChooseDialog(
            look, self._view, title, [(each, each) for each in found], self.tr("Put back")
        )
        dialog.ask(self.restore)

    def restore(self, file: str) -> None:
        """Put a file that was removed back and open it."""
        self._draft.save_asked.emit()
        if self._desk.done(lambda: restore_file(self._desk.places, self._draft.folder, file)):
            self.show_new(file)

    def show_new(self, file: str) -> None:
        """Open a file that was not there before."""
        self._draft.refresh_asked.emit()
        self._draft.reload_asked.emit("module.yaml")
        self._draft.open_asked.emit(file)


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:.1f}"


def _say(words: str) -> str:
    return QCoreApplication.translate("Skeletons", words)
