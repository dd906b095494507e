"""Marks of a class as Moodle's import of grades takes them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from htcourse.core.errors import CourseError
from htcourse.core.statistics.moments import half_up
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.class_files import GUEST, Person
from htcourse.usecases.classes.cell_words import is_told
from htcourse.usecases.classes.class_report import Cell, CellState, ClassReport
from htcourse.usecases.classes.marks_rows import by_code
from htcourse.usecases.classes.read_roster import ADDRESS, NUMBER
from htcourse.usecases.classes.report_figures import Figure
from htcourse.usecases.classes.report_rows import column_title
from htcourse.usecases.classes.reports import save_table
from htcourse.usecases.exchange.save_text import harmless
from htcourse.usecases.marking.attempt_words import Say


def moodle_rows(found: ClassReport, say: Say = str, people: Iterable[Person] = ()) -> list[list[Figure]]:
    """Return the marks as Moodle's import of grades takes them (Grades, Import, CSV file), in per cent.

    The first column is what Moodle knows all of these `people` by, else most, and who has none of it is not in it
    (`not_for_moodle`): ID numbers, which are codes where the list brought no others, or addresses, or user names.
    Moodle looks them up as they are written, and people open the file in a spreadsheet to take a line out: so an ID
    that a spreadsheet would take for a formula is none, rather than written with the apostrophe that guards others.

    A grade item that the import makes is of 100 points, and one grade above 100 ends it (gradeimport_csv_load_data), so
    points would come in as another mark, or not at all. A
    hyphen is no grade, and what waits for a mark has none yet; nobody without a code is in it, for one unknown person
    ends the whole import. What has no points, or nobody took yet, has no column: it would be an empty grade item.
    """
    taken = [at for at, each in enumerate(found.columns) if each.has_points and each.out_of]
    known = {each.code: _known(each) for each in people}
    who = [(row, known.get(row.code, {NUMBER: row.code})) for row in by_code(found) if row.code != GUEST]
    counts = Counter(by for _, own in who for by in own)
    by = max((NUMBER, *counts), key=counts.__getitem__)
    rows: list[list[Figure]] = [[by, *(f"{column_title(found.columns[at], say)}, %" for at in taken)]]
    rows += [[own[by], *(_grade(row.cells[at]) for at in taken)] for row, own in who if by in own]
    return rows


def _known(person: Person) -> dict[str, str]:
    """Return what Moodle knows somebody by, as far as it can be written, by the columns."""
    own = {person.known_by or NUMBER: person.known_as or person.code}
    own |= {ADDRESS: person.address} if person.address else {}
    return {by: known_as for by, known_as in own.items() if harmless(known_as) == known_as}


def beside_moodle(
    found: ClassReport, rows: Sequence[Sequence[Figure]], people: Iterable[Person] = ()
) -> tuple[CourseError, ...]:
    """Return what is said beside the marks for Moodle: who is not in them, and whose hyphens say that results are gone.

    Nobody else knows the two apart: a hyphen takes away a grade that Moodle has from before.
    """
    left_out = not_for_moodle(found, rows, people)
    gone = [each.code for each in by_code(found) if each.needs.is_lost] if len(rows[0]) > 1 else []
    if not gone:
        return (left_out,) if left_out else ()
    hyphens = CourseError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "In the marks for Moodle “-” stands for results of {codes} that are missing here, not for what they did "
            "not take.",
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Take their lines out before the import, or do what is said of them and write the file again.",
        ),
        codes=", ".join(gone),
    )
    return (*((left_out,) if left_out else ()), hyphens)


def not_for_moodle(
    found: ClassReport, rows: Sequence[Sequence[Figure]], people: Iterable[Person] = ()
) -> CourseError | None:
    """Return that Moodle knows `people` of a class by something else, or that there are no marks for it yet."""
    count = sum(each.code != GUEST for each in found.rows) - (len(rows) - 1)
    if not count and len(rows[0]) == 1 and any(each.needs.is_lost for each in found.rows):
        return CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "There are no marks for Moodle: results are missing, and nobody else has handed in a quiz."
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Do what is said of those that are missing, then write the file again."),
        )
    if not count and len(rows[0]) == 1:
        return CourseError(
            QT_TRANSLATE_NOOP("Errors", "There are no marks for Moodle yet: nobody of the class has handed in a quiz."),
            fix=QT_TRANSLATE_NOOP("Errors", "Collect results first, then write the file again."),
        )
    if not count:
        return None
    named = {each.code: _known(each) for each in people}
    written = {code for code, own in named.items() if rows[0][0] in own}
    written |= {each.code for each in found.rows if each.code not in named}
    return CourseError(
        QT_TRANSLATE_NOOP(
            "Errors",
            "The marks for Moodle go out by “{column}”. Left out, for lack of one that can be written (none begins as "
            "a formula does, with = or @): {codes}.",
        ),
        fix=QT_TRANSLATE_NOOP(
            "Errors",
            "Bring in Moodle’s list of participants once more, with an “Email address” for everybody: then all go out "
            "by it.",
        ),
        column=rows[0][0],
        codes=", ".join(each.code for each in by_code(found) if each.code != GUEST and each.code not in written),
    )


def save_for_moodle(rows: Sequence[Sequence[Figure]], path: Path) -> Path:
    """Write `moodle_rows` as CSV; raises CourseError for a name of another ending, and FolderError."""
    if path.suffix.casefold() not in ("", ".csv"):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Moodle’s import of grades takes no “{suffix}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Let the name end in .csv."),
            suffix=path.suffix,
        )
    return save_table(rows, path)


def _grade(cell: Cell) -> Figure:
    is_final = is_told(cell) and cell.state is not CellState.WAITING
    return half_up(100 * cell.points / cell.out_of, 3) if is_final else "-"
