"""Anki's packages (.apkg), in all three layouts: collection.anki2, .anki21 and .anki21b.

A note of our own export comes back as the question it was; a basic note becomes a question with a typed answer, a
cloze note a text with gaps. Templates, styles, sounds and what was learned stay behind.
"""

import zipfile
from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.markup.safe_zip import DAMAGE

NAME = "anki"
EXTENSIONS = (".apkg", ".colpkg")

_COLLECTIONS = {"collection.anki2", "collection.anki21", "collection.anki21b"}


def recognise(path: Path) -> bool:
    """Say whether `path` is an archive with a collection of Anki's in it."""
    try:
        with zipfile.ZipFile(path) as opened:
            return not _COLLECTIONS.isdisjoint(opened.namelist())
    except (*DAMAGE, ValueError, OSError):
        return False


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every note; one that cannot be a question is a problem, and the others are read."""
    from htcourse.formats.anki.reader import read_package  # brings SQLite and zstd

    return read_package(path, report)
