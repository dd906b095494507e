"""The files of a folder or an archive, by name, with `/` between folders; hidden ones and links are left out.

A single text has the pictures beside it, and those in the folders right below.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.foreign import not_readable, open_foreign
from htcourse.markup.safe_zip import Archive, Folder, Limits, open_archive

DOCUMENTS = (".docx", ".docm", ".odt")
ENDINGS = (".md", ".markdown", *DOCUMENTS)
MAX_FILE = 8_000_000
MAX_DOCUMENT = 100_000_000
"""Bytes of a Word or OpenDocument text: its pictures stand in it."""
_PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".bmp")
_MOST_FILES = 5_000
_MOST_FOLDERS = 50
_NUMBERS = re.compile(r"(\d+)")
_FIRST = ("index", "readme", "_index", "introduction")


class Files:
    """Those of a folder or a ZIP archive, without the one folder that everything in an archive may stand in."""

    def __init__(self, path: Path) -> None:
        """Open it; raises CourseError."""
        self._top = ""
        self.is_single = path.is_file() and path.suffix.lower() in ENDINGS
        if self.is_single:
            self._files: Archive | Folder | _Single = _Single(path)
        elif path.is_dir():
            fix = QT_TRANSLATE_NOOP("Errors", "Choose the folder of the lessons alone.")
            self._files = Folder(path, _MOST_FILES, MAX_DOCUMENT, fix)
        else:
            self._files = open_archive(path, Limits(files=_MOST_FILES, file_bytes=100_000_000))
            tops = {name.partition("/")[0] for name in self._files.names}
            is_below = len(tops) == 1 and all("/" in name for name in self._files.names)
            self._top = f"{tops.pop()}/" if is_below else ""
        self.links = tuple(self._files.links) if isinstance(self._files, Folder) else ()
        self.names = tuple(sorted(name.removeprefix(self._top) for name in self._files.names))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, never more than it may have; raises CourseError."""
        most = MAX_DOCUMENT if name.lower().endswith((*DOCUMENTS, *_PICTURES)) else MAX_FILE
        content = self._files.read(f"{self._top}{name}")
        if len(content) > most:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is larger than {megabytes} MB."),
                fix=QT_TRANSLATE_NOOP("Errors", "Split it, or make it smaller."),
                path=name,
                megabytes=most // 1_000_000,
            )
        return content

    def close(self) -> None:
        """Close the archive."""
        self._files.close()


class _Single:
    """One text, and the pictures it may show: nothing else beside it is looked at."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        folders = [path.parent, *(each for each in islice(path.parent.iterdir(), _MOST_FILES) if each.is_dir())]
        pictures = (each for folder in folders[:_MOST_FOLDERS] for each in _pictures_in(folder))
        names = [each.relative_to(path.parent).as_posix() for each in islice(pictures, _MOST_FILES)]
        self.names = dict.fromkeys([path.name, *names]).keys()

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, one more than it may have where they are more; raises CourseError."""
        try:
            with open_foreign(self._folder / name) as opened:
                return opened.read(MAX_DOCUMENT + 1)
        except OSError as error:
            raise not_readable(name, error) from error

    def close(self) -> None:
        """Do nothing: no file stays open."""


def _pictures_in(folder: Path) -> Iterator[Path]:
    try:
        found = sorted(islice(folder.iterdir(), _MOST_FILES))
    except OSError:
        return
    yield from (each for each in found if each.suffix.lower() in _PICTURES and each.is_file() and not each.is_symlink())


def in_order(name: str) -> tuple[object, ...]:
    """Return what to sort files by: as people count (2 before 10), an introduction before the others of its folder."""
    *folders, file = name.lower().split("/")
    stem = file.rpartition(".")[0]
    return (*((1, *_counted(each)) for each in folders), (0, stem not in _FIRST, *_counted(stem)))


def is_introduction(name: str) -> bool:
    """Say whether a file introduces the whole folder."""
    return "/" not in name and name.lower().rpartition(".")[0] in _FIRST


def _counted(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, int(each), "") if each.isdecimal() else (1, 0, each) for each in _NUMBERS.split(text)[:40] if each)
