"""Texts that are no module yet: Markdown, Word (.docx, .docm), OpenDocument (.odt), one, a folder or a ZIP of them.

Each file becomes a lesson.

Its first heading is the lesson's title, headings of the second level its sections; pictures come along, and links
between the files lead to sections. What had to be changed for that is told, file by file.
"""

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.formats.markdown_folder.files import DOCUMENTS, ENDINGS
from htcourse.markup.decode import text_start
from htcourse.markup.safe_zip import RUBBISH
from htcourse.markup.zip_glimpse import names_in_zip

NAME = "Markdown folder"
EXTENSIONS = (".zip", "", *ENDINGS)

_OTHERS = ("module.yaml", "imsmanifest.xml", "collection.anki2", "collection.anki21b", "xl/workbook.xml")
_MOST_ASKED = 5_000
_DOCUMENT = re.compile(r"\[Content_Types\]\.xml|word/document\d*\.xml|content\.xml")


def recognise(path: Path) -> bool:
    """Say whether `path` is a text or holds texts, and no module or package of another format."""
    if path.suffix.lower() in DOCUMENTS and path.is_file():
        return any(map(_DOCUMENT.fullmatch, names_in_zip(path)))
    if path.suffix.lower() in ENDINGS and path.is_file():
        return bool(text_start(path).strip())
    if not path.is_dir():
        return _is_among(names_in_zip(path))
    # A module that has lost its module.yaml is still one: its lessons say so.
    return _is_among(_names_below(path)) and not any(map(_is_lesson, sorted(path.glob("lessons/*.md"))[:3]))


def _is_among(names: Iterable[str]) -> bool:
    is_found = False
    for number, name in enumerate(names):
        if name.rpartition("/")[2] == "module.yaml" or name in _OTHERS:
            return False
        is_found = is_found or (name.lower().endswith(ENDINGS) and not RUBBISH.search(name))
        if number > _MOST_ASKED:
            break
    return is_found


def _names_below(path: Path) -> Iterable[str]:
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            yield (Path(folder) / file).relative_to(path).as_posix()


def _is_lesson(path: Path) -> bool:
    head = text_start(path, 4096)
    return head.startswith("---\n") and "\nid:" in head


def read(path: Path, report: Report | None = None, smaller: Callable[[bytes], bytes] | None = None) -> Reading:
    """Read every Markdown file as a lesson of one module, called by the folder's name.

    `smaller` makes a picture that is too large smaller: only windows can.
    """
    from htcourse.formats.markdown_folder.reader import read_path

    return read_path(path, report, smaller)
