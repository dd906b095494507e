"""A folder with `module.yaml`: the built-in course and every trainer's module (see docs on the authoring format)."""

from collections.abc import Mapping
from pathlib import Path

from htcourse.core.cache import Cache
from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.formats.module_folder.assembly import Assembly
from htcourse.formats.module_folder.folder_files import list_folder, with_unsaved
from htcourse.formats.module_folder.quiz_alone import is_quiz_alone, read_quiz_alone

NAME = "module folder"
EXTENSIONS = ("", ".yaml", ".yml")


def recognise(path: Path) -> bool:
    """Say whether `path` is a folder, the module.yaml in one, or a quiz file by itself.

    A folder without module.yaml gets a problem later.
    """
    return path.is_dir() or path.name == "module.yaml" or is_quiz_alone(path)


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every file of the folder; nothing an author wrote raises, all problems of all files come back.

    A quiz file by itself gives its questions alone.
    """
    if is_quiz_alone(path):
        return read_quiz_alone(path)
    return read_draft(path, {}, report)


def read_draft(
    path: Path, unsaved: Mapping[str, str], report: Report | None = None, remembered: Cache | None = None
) -> Reading:
    """Read a folder as it will be once the `unsaved` texts (by file, `lessons/x.md`) are in the place of the files.

    With `remembered` only what changed is read again.
    """
    root = path if path.is_dir() else path.parent
    folder = with_unsaved(list_folder(root), root, unsaved)
    return Assembly(folder, report, unsaved, remembered).reading()
