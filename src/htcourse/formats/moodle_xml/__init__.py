"""Moodle XML, Moodle's own format for questions. The reference is Moodle's reader (question/format/xml/format.php).

The penalty for further tries, the numbering of choices and the like are settings of Moodle's and stay there.
"""

from pathlib import Path

from htcourse.core.errors import Report
from htcourse.formats import Reading
from htcourse.markup.safe_xml import root_in

NAME = "moodle-xml"
EXTENSIONS = (".xml",)


def recognise(path: Path) -> bool:
    """Say whether `path` is XML whose outermost element is `<quiz>`."""
    return root_in(path) == ("quiz", "")


def read(path: Path, report: Report | None = None, language: str = "") -> Reading:
    """Read every question of the file; a bad one is a problem and the others are read.

    Of texts in several languages (multilang) the one asked for is taken, else the first.
    """
    from htcourse.formats.moodle_xml.reader import read_file  # recognising a file must not bring the HTML reader

    return read_file(path, report, language)
