"""A draft of what is there already: an installed module, a package, a folder that is no draft yet, texts."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from htcourse.core.errors import NotFoundError, Problem, Report
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.draft_places import drafts_folder
from htcourse.store.durable import part_beside, saving
from htcourse.store.module_undo import settle_modules
from htcourse.store.packages import list_packages
from htcourse.store.places import Places, make_private
from htcourse.store.unpack import is_safe_name, unpack
from htcourse.usecases.modules.markdown_module import (
    Made,
    ReadTexts,
    is_markdown,
    read_texts,
    refuse_other,
    write_texts,
)
from htcourse.usecases.names import free_name
from htcourse.usecases.workshop.drafts import MODULE_FILE, free_module_id


class NewDraft(NamedTuple):
    """The folder of a draft, what was changed or left out on the way, whether it was made now, and a file to show."""

    folder: Path
    problems: tuple[Problem, ...] = ()
    is_new: bool = True
    file: str = ""


def draft_from(places: Places, path: Path, report: Report | None = None) -> NewDraft:
    """Return a draft of a path: a module's folder is one itself, a package is unpacked, of texts a module is made.

    A module with errors is a draft, too. Raises CourseError for what is neither, is damaged or not safe.
    """
    folder = path.parent if path.name == MODULE_FILE else path
    if (folder / MODULE_FILE).is_file():
        return NewDraft(folder, is_new=False)
    if path.suffix.lower() != ".htmod" and is_markdown(path):
        made = draft_of_texts(places, read_texts(path, report))
        return NewDraft(made.folder, made.problems)
    refuse_other(path)
    return NewDraft(_unpacked(places, path, path.stem, report))


def read_several(
    texts: Sequence[Path], report: Report | None = None, smaller: Callable[[bytes], bytes] | None = None
) -> ReadTexts:
    """Read several texts as one module, a lesson each, called as the folder in which they lie; raises as above."""
    with TemporaryDirectory(prefix="htcourse-") as scratch:
        folder = Path(scratch) / (texts[0].absolute().parent.name or "texts")
        with saving(folder):
            folder.mkdir()
            for number, each in enumerate(texts, start=1):
                name = each.name if not (folder / each.name).exists() else f"{each.stem} {number}{each.suffix}"
                shutil.copyfile(each, folder / name)
        return read_texts(folder, report, smaller)


def draft_of_module(places: Places, module_id: str, report: Report | None = None) -> NewDraft:
    """Return a draft with the files of an installed module; installing it later updates the module, undo goes back.

    Raises NotFoundError when it is not installed.
    """
    settle_modules(places)
    source = next((each.package for each in list_packages(places) if each.id == module_id), None)
    if source is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "The module “{module}” is not installed."),
            fix=QT_TRANSLATE_NOOP("Errors", "It may have been removed: look through the list of modules."),
            module=module_id,
        )
    return NewDraft(_unpacked(places, source, module_id, report))


def _unpacked(places: Places, source: Path, name: str, report: Report | None) -> Path:
    """Return a new folder in the trainer's own with what stands in a package or folder, wholly or not at all."""
    drafts = drafts_folder(places)
    with saving(drafts):
        make_private(drafts)
        taken: Sequence[str] = [each.name for each in drafts.iterdir()]
    folder = drafts / free_name(name if is_safe_name(name) else "module", taken)
    part = part_beside(folder)
    try:
        with saving(folder):
            unpack(source, part, report).rename(folder)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder


def draft_of_texts(places: Places, texts: ReadTexts, language: str = "", title: str = "") -> Made:
    """Write texts as a new draft in the trainer's folder, under an id made from their title.

    `language` and `title` are what somebody said, where they did. Raises FolderError.
    """
    title = title or texts.title
    module_id = free_module_id(places, title)
    return write_texts(texts, drafts_folder(places) / module_id, module_id, title, language, is_draft=True)
