"""Read names that are typed or pasted into the window, one a line."""

import re

from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.classes.read_roster import Roster, people_of

ABOVE = 1
"""The rows that `typed_people` puts above those that were typed: problems count them."""

_NUMBER = re.compile(r"\d{1,3}[.)]?")


def typed_people(text: str, file: str) -> Roster:
    """Return the people of a text: a name a line, after a semicolon or tab the group; `file` is what it is called.

    A number before a name is that of its line. A line of more than a name and a group is left out, and told. Raises
    CourseError for a text of nobody.
    """
    rows: list[list[str]] = []
    odd: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1 + ABOVE):
        cells = line.replace("\t", ";").rstrip("; ").split(";")
        if len(cells) > 1 and _NUMBER.fullmatch(cells[0].strip()):
            cells = cells[1:]
        if len(cells) > 2:
            words = QT_TRANSLATE_NOOP("Errors", "“{who}” is more than a name and a group; it was left out.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write the whole name, one semicolon and the group; or add a table.")
            who = " ".join(line.split())[:80]
            odd.append(Problem("roster-parts", Place(file, number), words, fix, Severity.WARNING, values={"who": who}))
            cells = []
        rows.append(cells)
    if odd and not any(map(any, rows)):
        return Roster((), tuple(odd), ())
    read = people_of([["name", "group"], *rows], file)
    return read._replace(problems=(*odd, *read.problems))
