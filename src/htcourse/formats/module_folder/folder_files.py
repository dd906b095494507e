"""Which files a module folder holds: sorted by what they are for; links and strangers become problems."""

import os
import re
import stat
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.safe_zip import RUBBISH

FILE_LIMIT = 5000
"""Files a module may hold; the course has some 200."""

_FOLDERS = {
    "lessons": (".md",),
    "quizzes": (".yaml",),
    "cases": (".yaml",),
    "data": (".yaml", ".csv"),
    "images": (".png", ".jpg", ".jpeg", ".svg"),
    "countries": (".yaml",),
}
_TOP = ("module.yaml", "glossary.yaml", "sources.json", "facts.yaml")
_LANGUAGE = re.compile(r"^(?P<name>.+)\.(?P<language>[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$")
_LITTER = re.compile(r"^\.|~$|\.(bak|tmp|swp|orig)$|^(Thumbs\.db|desktop\.ini)$|^(README|LICENSE|LICENCE)")


@dataclass(frozen=True, slots=True)
class Found:
    """One file: `file` is its name in problems, `stem` the name without ending and language."""

    path: Path
    file: str
    stem: str
    language: str = ""

    @property
    def folder(self) -> str:
        """The folder of the format it stands in, or empty."""
        return self.file.partition("/")[0] if "/" in self.file else ""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of a module by folder (`""` for the top one), in alphabetical order, and what is wrong with them."""

    files: dict[str, tuple[Found, ...]]
    problems: tuple[Problem, ...]

    def top(self, stem: str) -> tuple[Found, ...]:
        """Return a file of the top folder and its translations."""
        return tuple(each for each in self.files.get("", ()) if each.stem == stem)


def list_folder(root: Path) -> Folder:
    """List a module folder without following links out of it."""
    found: dict[str, list[Found]] = {}
    problems: list[Problem] = []
    for count, (path, file) in enumerate(_walk(root, problems)):
        if count >= FILE_LIMIT:
            problems.append(_TOO_MANY.error(Place(), limit=FILE_LIMIT))
            break
        each = _found(path, file)
        if _belongs(each):
            found.setdefault(each.folder, []).append(each)
        elif each.folder in _FOLDERS and not _LITTER.search(path.name):
            problems.append(
                _STRANGER.warning(Place(each.file), folder=each.folder, endings=", ".join(_FOLDERS[each.folder]))
            )
    files = {folder: tuple(sorted(each, key=attrgetter("file"))) for folder, each in found.items()}
    return Folder(files, tuple(problems))


def files_of(root: Path) -> Iterator[Found]:
    """Give every file of a folder, those that belong to no module too; hidden ones and links out of it are left out."""
    for count, (path, file) in enumerate(_walk(root, [])):
        if count >= FILE_LIMIT:
            return
        yield _found(path, file)


def with_unsaved(folder: Folder, root: Path, names: Iterable[str]) -> Folder:
    """Return the folder as it will be once files of these names are saved, which may not be there yet."""
    files = {key: list(each) for key, each in folder.files.items()}
    there = {each.file for found in files.values() for each in found}
    for name in names:
        each = _found(root / name, name)
        if name not in there and _belongs(each):
            files.setdefault(each.folder, []).append(each)
    ordered = {key: tuple(sorted(each, key=attrgetter("file"))) for key, each in files.items()}
    return Folder(ordered, folder.problems)


def _walk(root: Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    waiting = deque([root])
    inside = root.resolve()
    while waiting:
        folder = waiting.popleft()
        for entry in _entries(folder, root, problems):
            if RUBBISH.search(entry.name):
                continue
            path = Path(entry.path)
            file = path.relative_to(root).as_posix()
            if not _is_utf8(entry.name):
                problems.append(_NAME.error(Place(file.encode(errors="replace").decode())))
            elif entry.is_symlink() and not _stays(path, inside):
                problems.append(_LINK.error(Place(file)))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif _is_plain_file(path):
                yield path, file
            else:
                problems.append(_SPECIAL.error(Place(file)))


def _entries(folder: Path, root: Path, problems: list[Problem]) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        template = QT_TRANSLATE_NOOP("Errors", "The folder cannot be read: {reason}.")
        fix = QT_TRANSLATE_NOOP("Errors", "Check that you may read it.")
        place = Place(folder.relative_to(root).as_posix())
        problems.append(Problem("unreadable", place, template, fix, values={"reason": error.strerror}))
        return []


def _stays(path: Path, inside: Path) -> bool:
    try:
        return path.resolve(strict=True).is_relative_to(inside) and path.is_file()
    except (OSError, RuntimeError):
        return False


def _is_utf8(name: str) -> bool:
    """Tell whether a name can be written down: Python stands in for bytes that are no UTF-8."""
    return not any("\ud800" <= sign <= "\udfff" for sign in name)


def _is_plain_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _found(path: Path, file: str) -> Found:
    stem = path.stem
    match = None if file.startswith("images/") else _LANGUAGE.match(stem)
    return Found(path, file, match["name"] if match else stem, match["language"] if match else "")


def _belongs(each: Found) -> bool:
    if each.folder:
        return each.path.suffix.lower() in _FOLDERS.get(each.folder, ())
    return f"{each.stem}{each.path.suffix}" in _TOP


_TOO_MANY = Sentence(
    "too-many-files",
    QT_TRANSLATE_NOOP("Errors", "The folder holds more than {limit} files; the rest was not read."),
    QT_TRANSLATE_NOOP("Errors", "Choose the module's own folder, or split the module."),
)
_STRANGER = Sentence(
    "unknown-file",
    QT_TRANSLATE_NOOP("Errors", "Nothing reads this file: “{folder}” holds {endings}."),
    QT_TRANSLATE_NOOP("Errors", "Rename it, or move it out of the module."),
)
_LINK = Sentence(
    "link-outside",
    QT_TRANSLATE_NOOP("Errors", "This is a link to a folder, to a file outside the module, or to nothing."),
    QT_TRANSLATE_NOOP("Errors", "Put a copy of the file itself here."),
)
_NAME = Sentence(
    "bad-name",
    QT_TRANSLATE_NOOP("Errors", "The name of this file or folder is in an old encoding and cannot be read."),
    QT_TRANSLATE_NOOP("Errors", "Give it a plain name, and name it so where it is used."),
)
_SPECIAL = Sentence(
    "not-a-file",
    QT_TRANSLATE_NOOP("Errors", "This is neither a file nor a folder."),
    QT_TRANSLATE_NOOP("Errors", "Remove it from the module."),
)
