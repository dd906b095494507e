"""Read names that are typed or pasted into the window, one a line, or a table of them."""

import re
from collections.abc import Sequence

from htcourse.core.errors import Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.usecases.classes.read_roster import Roster, filled_rows, people_of, rows_of, title_row
from htcourse.usecases.classes.roster_heads import columns_of, has_head, titles_above

_Rows = Sequence[tuple[int, Sequence[str]]]
_NUMBER = re.compile(r"\d{1,3}[.)]?")
_TAKEN = frozenset({"roster-number", "roster-groups", "roster-unread"})
"""Codes of what is told of rows whose people were taken."""


def typed_people(text: str, file: str) -> Roster:
    """Return the people of a text, by its lines; `file` is what it is called.

    One with tabs, or with headings at its top, is a table, and read as one in a file is. Else a line is a name, after
    a semicolon the group; a number before it is that of its line, and a line of more is left out, and told. Raises
    CourseError for a text of nobody, and for a table that does not say what stands in its columns.
    """
    lines = text.splitlines()
    rows = filled_rows(rows_of(lines))
    if not _is_table(text, rows):
        return _by_name(lines, file)
    read = people_of(rows_of(lines), file)
    above = [title_row(row, Place(file, number)) for number, row in rows[: max(_head(rows) - 1, 0)]]
    return read._replace(problems=(*above, *read.problems))


def left_out(text: str, read: Roster) -> str:
    """Return those lines of a text of which nobody was taken, of a table with its headings: to mend and add again.

    Who is left out for their name alone (`Roster.twice`) is none of them: they can be added as they are.
    """
    lines = text.splitlines()
    others = {each.name for each in read.twice}
    odd = {
        each.place.line
        for each in read.problems
        if each.place.line and each.code not in _TAKEN
        if each.code != "roster-twice" or each.values.get("who") not in others
    }
    rows = filled_rows(rows_of(lines))
    if odd and _is_table(text, rows) and (head := _head(rows)):
        odd.add(rows[head - 1][0])
    return "\n".join(lines[each - 1] for each in sorted(odd))


def _is_table(text: str, rows: _Rows) -> bool:
    filled = [row for _, row in rows]
    above = titles_above(filled)
    return bool(filled) and ("\t" in text or has_head(filled[above : above + 1]))


def _head(rows: _Rows) -> int:
    """Return which row says what stands in the columns, from 1; 0 where none does."""
    return columns_of([row for _, row in rows], "")[2]


def _by_name(lines: Sequence[str], file: str) -> Roster:
    rows: list[list[str]] = []
    odd: list[Problem] = []
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("; ").split(";")
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
    below = [each._replace(place=Place(file, max(each.place.line - 1, 0))) for each in read.problems]
    return read._replace(problems=(*odd, *below))
