"""Read who is in a class from a table: a trainer's own, or one that Moodle or Kolibri wrote."""

import csv
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded, is_text, read_bytes
from htcourse.store.class_files import Person, code_key
from htcourse.usecases.classes.roster_heads import (
    CODE,
    KEYS,
    ROW_NUMBERS,
    ROWS_ABOVE,
    WRONG_CODE,
    columns_of,
    has_head,
    head_words,
    titles_above,
    unread_columns,
    without_number,
)
from htcourse.usecases.exchange.save_text import harmless

NO_NEW_CODE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""What nobody gets as a code any more: files are named by it, and Windows knows no file called CON."""

_ADD_BY_NAME = QT_TRANSLATE_NOOP("Errors", "Add who is one by name and code.")
_LARGEST = 1_000_000
_MOST = 5_000
NUMBER = "ID number"
ADDRESS = "Email address"
_MOODLE = {"number": NUMBER, "email": ADDRESS, "username": "Username"}
"""What Moodle's import of grades knows people by."""
_SIGNED = re.compile(
    r"(зам\W+)?(декан|ректор|проректор|директор|начальник|куратор|методист)а?\b|(заведующ\w+|подпись|итого|всего)\b|"
    r"(head of|signature|signed)\b|(dean|rector|director|total)\b.*\d|верно\W*$|м\W*п\W*$|"
    r"[«“„\"]\W*\d{1,2}\W*[»”“\"]|\d{1,2}\W+\w+\W+20\d\d\b|20\d\d-\d\d-\d\d\b",
    re.IGNORECASE,
)
"""How a line under a list begins: who signs it, how many people it has, its day. People are called Dean, too."""
_NO_CODE = re.compile(r"верно\W*|м\W*п\W*|\d{1,2}\.\d{1,2}\.20\d\d|.*__.*|\D*\s\D*", re.IGNORECASE)
"""What stands of such a line in a column of codes."""
_NO_GROUP = re.compile(r"(sheet|лист|список|list|парақ|тізім|барак|тизме|varaq|roʻyxat)[\W_]*\d*", re.IGNORECASE)
"""What a sheet is called that nobody gave a name."""


class Roster(NamedTuple):
    """People read from a table, and what was wrong with rows that were left out or changed.

    `twice` are those left out because another row has their name and group, and they have no code.
    """

    people: tuple[Person, ...]
    problems: tuple[Problem, ...]
    twice: tuple[Person, ...] = ()


def read_roster(path: Path) -> Roster:
    """Read a table of people by its headings, or of codes or names alone; a bad row is told and left out.

    Every sheet of a workbook that has the head of a list, or a text parted by commas, semicolons or tabs, in any usual
    encoding. Raises CourseError where nothing can be read, and where no row says what stands in the columns.
    """
    data = read_bytes(path, path.name, _LARGEST)
    if isinstance(data, Problem):
        raise CourseError(data.template, fix=data.fix, **data.values)
    if data.startswith(b"PK"):
        return _in_workbook(path)
    text = decoded(data).text
    if not is_text(data) or _is_json(text):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is no table of people."),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose a CSV or XLSX file with a row for each person: code, name, group."),
            path=path.name,
        )
    return people_of(rows_of(text.splitlines()), path.name)


def rows_of(lines: Sequence[str]) -> list[list[str]]:
    """Return the cells of each line of a table, parted by what parts most in its first lines."""
    mark = max((";", "\t", ","), key="\n".join(lines[:20]).count)
    rows: list[list[str]] = []
    for line in lines:  # a line by itself: an open quote takes no other people with it
        row: list[str] = []
        with suppress(csv.Error):  # of a cell longer than any name
            row = next(csv.reader([line], delimiter=mark), [])
        rows.append(row)
    return rows


def _is_json(text: str) -> bool:
    """Tell whether a text is a file of this program's, as a card, or of another's."""
    with suppress(ValueError, RecursionError):
        return isinstance(json.loads(text), dict | list)
    return False


def _in_workbook(path: Path) -> Roster:
    """Return the people of the sheets with a head, those of several by the sheet where they have no group of their own.

    Where no sheet has one the first is read, as codes or names alone. A hidden sheet is read where no other is there.
    """
    from htcourse.formats.spreadsheet.faults import HIDDEN_ROWS
    from htcourse.formats.spreadsheet.workbook import read_sheets  # brings calamine

    sheets = [each for each in read_sheets(path, _MOST + ROWS_ABOVE + 1) if any(map(any, each.rows))]
    headed = [each for each in sheets if has_head([row for _, row in filled_rows(each.rows)])]
    seen_sheets = [each for each in sheets if not each.is_hidden]
    lists = [each for each in headed if not each.is_hidden] or seen_sheets[:1] or headed[:1] or sheets[:1]
    people: list[Person] = []
    twice: list[Person] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for each in lists:
        file = path.name if len(sheets) == 1 else f"{path.name}, {each.name}"
        read = _read(each.rows, file, seen)
        group = "" if len(lists) == 1 or _NO_GROUP.fullmatch(each.name) else each.name
        for into, found in ((people, read.people), (twice, read.twice)):
            into += [person if person.group else person._replace(group=group) for person in found]
        problems += read.problems
        problems += [HIDDEN_ROWS.warning(Place(file), sheet=each.name, count=each.hidden)] if each.hidden else []
    for each in sheets:
        if each not in lists:
            problems.append(_no_list(each.name, Place(f"{path.name}, {each.name}"), is_hidden=each.is_hidden))
    return _whole(Roster(tuple(people), tuple(problems), tuple(twice)), path.name)


def filled_rows(rows: Iterable[Sequence[str]]) -> list[tuple[int, list[str]]]:
    """Return the rows with something in them, numbered from 1."""
    return [
        (number, [" ".join(cell.split()) for cell in row])
        for number, row in enumerate(rows, 1)
        if any(cell.strip(" \ufeff") for cell in row)
    ]


def people_of(rows: Iterable[Sequence[str]], file: str) -> Roster:
    """Return the people of a table; the same code or name twice is told, and counts once.

    A name is made of its parts, the surname first where it has a column: lists are sorted by it. A code is what a
    column of codes holds, or a number of a student that can be one; who has none is dealt one later, and keeps what
    Moodle knows them by: a number (it may be the code), an address or a user name. All else that a table has is not
    kept, and each column that was not read is named. So is each row of no person: a title above names alone, a line
    under the list, the headings once more. A number before a name is that of its row.
    """
    return _whole(_read(rows, file, set()), file)


def _read(rows: Iterable[Sequence[str]], file: str, seen: set[str]) -> Roster:
    """Return who stands in a table and was not `seen`, by code or name, before it: it is added there."""
    people: list[Person] = []
    twice: list[Person] = []
    problems: list[Problem] = []
    filled = filled_rows(rows)
    columns, unread, first = columns_of([row for _, row in filled], file)
    problems += [unread_columns(unread, Place(file, filled[first - 1][0]))] if unread else []
    layout = _layout([row for _, row in filled], columns, first)
    above = titles_above([row for _, row in filled]) if columns == {"full": 0} and not first else 0
    problems += [title_row(row, Place(file, number)) for number, row in filled[:above]]
    for number, row in filled[first or above :]:
        cells = {key: row[at][:200] for key, at in columns.items() if at < len(row)}
        person = _person(cells)
        place = Place(file, number)
        problem = _no_person(row, cells, person, place, layout)
        person = person._replace(name=without_number(person.name))
        problem = problem or _problem(person, seen, place)
        problem = problem or _no_learner(cells.get("type", ""), person, place)
        if problem is not None:
            problems.append(problem)
            twice += [person] if problem.code == "roster-twice" and not person.code else []
        elif len(seen) == _MOST:
            problems.append(_too_many(place))
            break
        else:
            seen |= {code_key(person.code)} if person.code else {name_key(person)}
            people.append(person)
            problems += [] if person.code or not cells.get("number") else [_dealt(cells["number"], person, place)]
            groups = _groups(cells)
            problems += [_several(groups, person, place)] if len(groups) > 1 and not cells.get("group") else []
    return Roster(tuple(people), tuple(problems), tuple(twice))


def _whole(found: Roster, file: str) -> Roster:
    """Return a roster without those who have no code and the name and group of somebody with one, wherever they stand.

    Raises CourseError where nobody stands in the table.
    """
    coded = {name_key(each) for each in found.people if each.code}
    twice = [each for each in found.people if not each.code and name_key(each) in coded]
    people = tuple(each for each in found.people if each not in twice)
    problems = (*found.problems, *(_twice(each, Place(file)) for each in twice))
    found = Roster(people, problems, (*found.twice, *twice))
    if not found.people and all(each.code in ("roster-unread", "roster-sheet") for each in found.problems):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Nobody stands in “{path}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write a row for each person: code, name, group."),
            path=file,
        )
    return found


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as it is compared: whichever of them stands first, and without a number before."""
    return tuple(sorted(without_number(name).casefold().split()))


def name_key(person: Person) -> str:
    """Return what tells somebody without a code from others: name and group, however they are written."""
    return f"{' '.join(name_words(person.name))}\n{person.group.casefold()}"


def _person(cells: Mapping[str, str]) -> Person:
    name = cells.get("full", "") or " ".join(filter(None, (cells.get(key) for key in ("last", "first", "middle"))))
    number, own = cells.get("number", ""), cells.get("code", "")
    code = own or (number if CODE.fullmatch(number) else "")
    others = [key for key in _MOODLE if key == "number" or not code]
    known = next((key for key in others if cells.get(key, "") not in ("", own)), "")
    group = cells.get("group", "") or next(iter(_groups(cells)), "")
    by, known_as, address = _MOODLE.get(known, ""), cells.get(known, ""), cells.get("email", "") if number else ""
    return Person(code, name[:200], group, known_by=by, known_as=known_as, address=address)


def _groups(cells: Mapping[str, str]) -> list[str]:
    return list(filter(None, re.split(r" ?[,;|] ?", cells.get("groups", ""))))


def _several(groups: Sequence[str], person: Person, place: Place) -> Problem:
    return Problem(
        "roster-groups",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{who}” is in several groups: {groups}. The first was taken."),
        QT_TRANSLATE_NOOP("Errors", "A person has one group here; choose another by a press on the name."),
        Severity.WARNING,
        values={"who": person.name or person.code, "groups": ", ".join(groups)},
    )


def _dealt(number: str, person: Person, place: Place) -> Problem:
    kept = QT_TRANSLATE_NOOP("Errors", "The number is kept: marks for Moodle go out with it.")
    if harmless(number) != number:
        kept = QT_TRANSLATE_NOOP(
            "Errors",
            "It begins as a formula does, and marks for Moodle cannot go out with it: bring in a list with an “Email "
            "address” for everybody.",
        )
    return Problem(
        "roster-number",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{code}” can be no code; “{who}” gets another."),
        kept,
        Severity.WARNING,
        values={"code": number[:40], "who": person.name},
    )


class _Layout(NamedTuple):
    """Which column numbers the rows of a list, if one does, and whether there is one to sign in."""

    numbers_at: int | None
    is_signed: bool


def _layout(rows: Sequence[Sequence[str]], columns: Mapping[str, int], first: int) -> _Layout:
    others = [at for at in range(len(rows[first - 1])) if at not in columns.values()] if first else []
    signed = sum("__" in "".join(row) for row in rows[first:])
    return _Layout(next((at for at in others if _numbers(at, rows, first)), None), signed * 2 >= len(rows) - first)


def _numbers(at: int, rows: Sequence[Sequence[str]], first: int) -> bool:
    """Say whether a column numbers at least half the rows under its head, one after the other."""
    if head_words(rows[first - 1][at]) not in ROW_NUMBERS:
        return False
    numbers = [int(found) for found in (_number(row, at) for row in rows[first:]) if found]
    return len(numbers) * 2 >= len(rows) - first and all(two in (one + 1, 1) for one, two in pairwise(numbers))


def _number(row: Sequence[str], at: int) -> str:
    found = re.fullmatch(r"(\d{1,4})[.)]?", row[at]) if at < len(row) else None
    return found[1] if found else ""


def _no_person(
    row: Sequence[str], cells: Mapping[str, str], person: Person, place: Place, layout: _Layout
) -> Problem | None:
    read = [each for each in cells.values() if each]
    if read and all(head_words(each) in KEYS for each in read):
        return Problem(
            "roster-head",
            place,
            QT_TRANSLATE_NOOP("Errors", "The headings stand here once more; this row was left out."),
            _ADD_BY_NAME,
            Severity.WARNING,
        )
    number = "".join(row[layout.numbers_at :][:1]) if layout.numbers_at is not None else "1"
    is_signed = (not layout.is_signed and "__" in "".join(row)) or bool(re.search("__|:", person.name))
    is_signed = is_signed or any(map(_SIGNED.match, (number, person.name)))
    is_known = person.code or person.known_as
    is_no_code = bool(_NO_CODE.fullmatch(person.code))
    is_signed_there = person.known_as in ("", person.code) and not person.name and is_no_code
    is_person = person.name and re.search(r"\d", person.code) and not is_no_code
    has_another_word = number and (not number[0].isdigit() or _SIGNED.match(number)) and not is_person
    if is_signed_there or (is_signed and (has_another_word or not is_known)):
        words = QT_TRANSLATE_NOOP("Errors", "“{who}” is a line under a list and no person; it was left out.")
        return _left_out("roster-signed", words, _ADD_BY_NAME, row, place)
    if has_another_word or not (number or is_known):
        words = QT_TRANSLATE_NOOP("Errors", "“{who}” has no number, as the others in the list have; it was left out.")
        fix = QT_TRANSLATE_NOOP("Errors", "If this is a person, number the row and add the table again.")
        return _left_out("roster-unnumbered", words, fix, row, place)
    return None


def title_row(row: Sequence[str], place: Place) -> Problem:
    """Return that a row was taken for a title above the people."""
    words = QT_TRANSLATE_NOOP("Errors", "“{who}” was taken for a title above the names; it was left out.")
    return _left_out(
        "roster-title", words, QT_TRANSLATE_NOOP("Errors", "If this is a person, add the name alone."), row, place
    )


def _left_out(code: str, words: str, fix: str, row: Sequence[str], place: Place) -> Problem:
    return Problem(code, place, words, fix, Severity.WARNING, values={"who": " ".join(filter(None, row))[:80]})


def _no_list(sheet: str, place: Place, *, is_hidden: bool) -> Problem:
    no_head = QT_TRANSLATE_NOOP("Errors", "No row of the sheet “{sheet}” says what stands in its columns; left out.")
    hidden = QT_TRANSLATE_NOOP("Errors", "The sheet “{sheet}” is hidden; it was left out.")
    return Problem(
        "roster-sheet",
        place,
        hidden if is_hidden else no_head,
        QT_TRANSLATE_NOOP(
            "Errors", "If people stand there, show it, write headings above them and add the table again."
        ),
        Severity.WARNING,
        values={"sheet": sheet},
    )


def _no_learner(type: str, person: Person, place: Place) -> Problem | None:
    """Return that somebody teaches, by what Kolibri calls them: in its file of users stand coaches and admins too."""
    if type.casefold() in ("", "learner"):
        return None
    return Problem(
        "roster-coach",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{who}” is no learner in Kolibri, but {type}; this row was left out."),
        QT_TRANSLATE_NOOP("Errors", "Add who learns as well by the name alone."),
        Severity.WARNING,
        values={"who": person.name or person.code, "type": type[:40]},
    )


def _too_many(place: Place) -> Problem:
    return Problem(
        "roster-long",
        place,
        QT_TRANSLATE_NOOP("Errors", "A class has at most {most} people: this row and those after it were left out."),
        QT_TRANSLATE_NOOP("Errors", "Make a class of its own for them, from a list of their own."),
        values={"most": _MOST},
    )


def _problem(person: Person, seen: set[str], place: Place) -> Problem | None:
    if not person.code and not person.name:
        return Problem(
            "roster-empty",
            place,
            QT_TRANSLATE_NOOP("Errors", "There is neither a code nor a name in this row."),
            QT_TRANSLATE_NOOP("Errors", "Write a name, or take the row out."),
        )
    if person.code and (not CODE.fullmatch(person.code) or NO_NEW_CODE.match(person.code)):
        return WRONG_CODE.error(place, code=person.code[:40])
    if (code_key(person.code) or name_key(person)) in seen:
        return _twice(person, place)
    return None


def _twice(person: Person, place: Place) -> Problem:
    row = QT_TRANSLATE_NOOP("Errors", "“{who}” stands in the list twice; this row was left out.")
    beside = QT_TRANSLATE_NOOP("Errors", "“{who}” stands in the list with a code and without; the latter was left out.")
    return Problem(
        "roster-twice",
        place,
        row if place.line else beside,
        QT_TRANSLATE_NOOP("Errors", "If they are two people, give each a code of their own."),
        values={"who": person.code or person.name},
    )
