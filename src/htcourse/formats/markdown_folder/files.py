"""The files of a folder or an archive, by name, with `/` between folders; hidden ones and links are left out."""

import os
import re
from pathlib import Path
from typing import Protocol

from htcourse.core.errors import CourseError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.markup.safe_zip import RUBBISH, Limits, open_archive

ENDINGS = (".md", ".markdown")
MAX_FILE = 8_000_000
_MOST_FILES = 5_000
_NUMBERS = re.compile(r"(\d+)")
_FIRST = ("index", "readme", "_index", "introduction")


class Files(Protocol):
    """Files by name."""

    @property
    def names(self) -> tuple[str, ...]:
        """All of them."""

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, never more than it may have; raises CourseError."""


class FolderFiles:
    """Those of a folder."""

    def __init__(self, root: Path) -> None:
        """List them; raises CourseError when there are too many."""
        self._root = root
        names: list[str] = []
        for folder, folders, files in os.walk(root):
            folders[:] = [each for each in folders if not (Path(folder) / each).is_symlink()]
            for file in files:
                path = Path(folder) / file
                name = path.relative_to(root).as_posix()
                if path.is_file() and not path.is_symlink() and not RUBBISH.search(name):
                    names.append(name)
            if len(names) > _MOST_FILES:
                raise CourseError(
                    QT_TRANSLATE_NOOP("Errors", "“{path}” holds more than {count} files."),
                    fix=QT_TRANSLATE_NOOP("Errors", "Choose the folder of the lessons alone."),
                    path=root.name,
                    count=_MOST_FILES,
                )
        self.names = tuple(sorted(names))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises CourseError."""
        try:
            with (self._root / name).open("rb") as opened:
                content = opened.read(MAX_FILE + 1)
        except OSError as error:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: {reason}."),
                fix=QT_TRANSLATE_NOOP("Errors", "Check that you may read it, and copy it anew if the disk is damaged."),
                path=name,
                reason=error.strerror or type(error).__name__,
            ) from error
        return _bounded(name, content)


class ArchiveFiles:
    """Those of a ZIP archive, without the one folder everything may stand in."""

    def __init__(self, path: Path) -> None:
        """Open it; raises CourseError."""
        self._archive = open_archive(path, Limits(files=_MOST_FILES, file_bytes=100_000_000))
        names = self._archive.names
        tops = {name.partition("/")[0] for name in names}
        self._top = f"{tops.pop()}/" if len(tops) == 1 and all("/" in name for name in names) else ""
        self.names = tuple(sorted(name.removeprefix(self._top) for name in names))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises CourseError."""
        return _bounded(name, self._archive.read(f"{self._top}{name}"))

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()


def _bounded(name: str, content: bytes) -> bytes:
    if len(content) > MAX_FILE:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is larger than {megabytes} MB."),
            fix=QT_TRANSLATE_NOOP("Errors", "Split it, or make it smaller."),
            path=name,
            megabytes=MAX_FILE // 1_000_000,
        )
    return content


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
