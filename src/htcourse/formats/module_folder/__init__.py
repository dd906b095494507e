"""A folder with `module.yaml`: the built-in course and every trainer's module (see docs on the authoring format)."""

from pathlib import Path

from htcourse.formats import Reading, Report
from htcourse.formats.module_folder.assembly import Assembly
from htcourse.formats.module_folder.folder_files import list_folder

NAME = "module folder"
EXTENSIONS = ("",)


def recognise(path: Path) -> bool:
    """Say whether `path` is a folder, or the module.yaml in one; a folder without module.yaml gets a problem later."""
    return path.is_dir() or path.name == "module.yaml"


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every file of the folder; nothing an author wrote raises, all problems of all files come back."""
    folder = list_folder(path if path.is_dir() else path.parent)
    return Assembly(folder, report).reading()
