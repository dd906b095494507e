"""H5P (.h5p): questions of the types that have a counterpart here, alone or in question sets, columns and books.

Read are multiple choice, true/false, fill in the blanks, drag the words, single choice sets, summaries, sorted
paragraphs and essays; what is around them (texts, films, games) is named and left out.
"""

from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.markup.zip_glimpse import names_in_zip

NAME = "h5p"
UNSAID = ("points",)
EXTENSIONS = (".h5p",)


def recognise(path: Path) -> bool:
    """Say whether `path` is an archive with H5P's two files."""
    return {"h5p.json", "content/content.json"} <= set(names_in_zip(path))


def read(path: Path, report: Report | None = None) -> Reading:
    """Read every question; one that cannot be held is a problem, and the others are read."""
    from htcourse.formats.h5p.reader import read_package  # recognising a file must not bring the HTML reader

    return read_package(path, report)
