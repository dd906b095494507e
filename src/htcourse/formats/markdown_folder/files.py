"""The files of a folder or an archive, by name, with `/` between folders; hidden ones and links are left out."""

import re
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.core.words import QT_TRANSLATE_NOOP
from htcourse.markup.safe_zip import Archive, Folder, Limits, open_archive

ENDINGS = (".md", ".markdown")
MAX_FILE = 8_000_000
_MOST_FILES = 5_000
_NUMBERS = re.compile(r"(\d+)")
_FIRST = ("index", "readme", "_index", "introduction")


class Files:
    """Those of a folder or a ZIP archive, without the one folder that everything in an archive may stand in."""

    def __init__(self, path: Path) -> None:
        """Open it; raises CourseError."""
        self._top = ""
        if path.is_dir():
            fix = QT_TRANSLATE_NOOP("Errors", "Choose the folder of the lessons alone.")
            self._files: Archive | Folder = Folder(path, _MOST_FILES, MAX_FILE, fix)
        else:
            self._files = open_archive(path, Limits(files=_MOST_FILES, file_bytes=100_000_000))
            tops = {name.partition("/")[0] for name in self._files.names}
            is_below = len(tops) == 1 and all("/" in name for name in self._files.names)
            self._top = f"{tops.pop()}/" if is_below else ""
        self.names = tuple(sorted(name.removeprefix(self._top) for name in self._files.names))

    def read(self, name: str) -> bytes:
        """Return the bytes of a file, never more than it may have; raises CourseError."""
        content = self._files.read(f"{self._top}{name}")
        if len(content) > MAX_FILE:
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is larger than {megabytes} MB."),
                fix=QT_TRANSLATE_NOOP("Errors", "Split it, or make it smaller."),
                path=name,
                megabytes=MAX_FILE // 1_000_000,
            )
        return content

    def close(self) -> None:
        """Close the archive."""
        self._files.close()


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
