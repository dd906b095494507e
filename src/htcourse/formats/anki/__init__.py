"""Anki's packages (.apkg), in all three layouts: collection.anki2, .anki21 and .anki21b.

A note of our own export comes back as the question it was; a basic note becomes a question with a typed answer, a
cloze note a text with gaps. Templates, styles, sounds and what was learned stay behind.
"""

from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.markup.zip_glimpse import names_in_zip

NAME = "anki"
EXTENSIONS = (".apkg", ".colpkg")

_COLLECTIONS = {"collection.anki2", "collection.anki21", "collection.anki21b"}


def recognise(path: Path) -> bool:
    """Say whether `path` is an archive with a collection of Anki's in it."""
    return not _COLLECTIONS.isdisjoint(names_in_zip(path))


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every note; one that cannot be a question is a problem, and the others are read."""
    from htcourse.formats.anki.reader import read_package  # brings SQLite and zstd

    return read_package(path, report)
