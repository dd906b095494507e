"""Read who is in a class from a table: a trainer's own, or one that Moodle or Kolibri wrote."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, Place, Problem, Severity
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded, read_bytes
from htcourse.store.class_files import Person, code_key

CODE = re.compile(r"\w[\w.-]{0,19}")
"""What can be a code."""
NO_NEW_CODE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""What nobody gets as a code any more: files are named by it, and Windows knows no file called CON."""

_LARGEST = 1_000_000
_MOST = 5_000
_ROWS_ABOVE = 10
"""In so many rows the headings are looked for: lists of a dean's office have a title above them."""

_HEADS = {
    "code": "code, id, код, нөмір, номер",
    "number": "id number, student id, identifier, индивидуальный номер, номер зачетки, номер зачетной книжки, "
    "жеке нөмір, жеке нөмірі",
    "full": "full name, student, student name, learner, cadet, first name last name, first name surname, last name "
    "first name, фио, ф и о, фио студента, студент, фио курсанта, курсант, фио слушателя, слушатель, обучающийся, "
    "полное имя, имя и фамилия, имя фамилия, фамилия имя, фамилия и имя, фамилия имя отчество, аты жөні, аты жөнү, "
    "толық аты, аты тегі, тегі аты, тегі аты әкесінің аты, фамилиясы аты, толук аты, f i sh, ism familiya, "
    "familiya ism, ному насаб",
    "first": "name, first name, given name, имя, имя отчество, имя и отчество, аты, есімі, ысымы, ism, исм, ном",
    "middle": "middle name, отчество, әкесінің аты, атасынын аты",
    "last": "last name, surname, family name, фамилия, тегі, фамилиясы, familiya, насаб",
    "group": "group, class, cohort, platoon, study group, группа, учебная группа, номер группы, класс, взвод, учебный "
    "взвод, топ, тобы, оқу тобы, сынып, guruh, гурӯҳ",
    "email": "email address, email, e mail, адрес электронной почты, электронная почта, электрондық пошта, электрондук "
    "почта",
    "username": "username, user name, логин",
    "type": "user type",
    "groups": "groups, классы, группы, топтар, enrolled in",
}
NUMBER = "ID number"
_MOODLE = {"number": NUMBER, "email": "Email address", "username": "Username"}
"""What Moodle's import of grades knows people by."""
_ROW_NUMBERS = ("", "п п", "no", "n", "р н")
_KEYS = {head: key for key, heads in _HEADS.items() for head in heads.split(", ")}
_SIGNED = re.compile(
    r"(зам\W+)?(декан|ректор|проректор|директор|начальник|куратор|методист)а?\b|(заведующ\w+|подпись|итого|всего)\b|"
    r"(head of|signature|signed)\b|(dean|rector|director|total)\b.*\d",
    re.IGNORECASE,
)
"""How a line under a list begins: who signs it, or how many people it has. People are called Dean, too."""
_KNOWN = (
    "code, name, group; First name, Last name, ID number, Groups; код, ФИО, группа; Имя, Фамилия, Индивидуальный "
    "номер, Группы; Аты, Тегі, Аты-жөні, Топ; Full name (FULL_NAME), Identifier (IDENTIFIER)"
)


class Roster(NamedTuple):
    """People read from a table, and what was wrong with rows that were left out or changed."""

    people: tuple[Person, ...]
    problems: tuple[Problem, ...]


def read_roster(path: Path) -> Roster:
    """Read a table of people by its headings, or of codes or names alone; a bad row is told and left out.

    The first sheet of a workbook, or a text parted by commas, semicolons or tabs, in any usual encoding. Raises
    CourseError where nothing can be read, and where no row says what stands in the columns.
    """
    data = read_bytes(path, path.name, _LARGEST)
    if isinstance(data, Problem):
        raise CourseError(data.template, fix=data.fix, **data.values)
    if data.startswith(b"PK"):
        from htcourse.formats.spreadsheet.workbook import first_sheet  # brings calamine

        return people_of(first_sheet(path, _MOST + _ROWS_ABOVE + 1), path.name)
    lines = decoded(data).text.splitlines()
    rows: list[list[str]] = []
    for line in lines:  # a line by itself: an open quote takes no other people with it
        row: list[str] = []
        with suppress(csv.Error):  # of a cell longer than any name
            row = next(csv.reader([line], delimiter=_mark(lines)), [])
        rows.append(row)
    return people_of(rows, path.name)


def people_of(rows: Iterable[Sequence[str]], file: str) -> Roster:
    """Return the people of a table; the same code or name twice is told, and counts once.

    A name is made of its parts, the surname first where it has a column: lists are sorted by it. A code is what a
    column of codes holds, or a number of a student that can be one; who has none is dealt one later, and keeps what
    Moodle knows them by: a number (it may be the code), an address or a user name. All else that a table has is not
    kept, and each column that was not read is named.
    """
    people: list[Person] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    filled = [
        (number, [" ".join(cell.split()) for cell in row])
        for number, row in enumerate(rows, 1)
        if any(cell.strip(" \ufeff") for cell in row)
    ]
    columns, unread, first = _columns([row for _, row in filled], file)
    problems += [_unread(unread, Place(file, filled[first - 1][0]))] if unread else []
    for number, row in filled[first:]:
        cells = {key: row[at][:200] for key, at in columns.items() if at < len(row)}
        person = _person(cells)
        place = Place(file, number)
        problem = _no_person(person, place) or _problem(person, seen, place)
        problem = problem or _no_learner(cells.get("type", ""), person, place)
        if problem is not None:
            problems.append(problem)
        elif len(people) == _MOST:
            problems.append(_too_many(place))
            break
        else:
            seen |= {code_key(person.code)} if person.code else {name_key(person)}
            people.append(person)
            problems += [] if person.code or not cells.get("number") else [_dealt(cells["number"], person, place)]
            groups = _groups(cells)
            problems += [_several(groups, person, place)] if len(groups) > 1 and not cells.get("group") else []
    if not people and all(each.code == "roster-unread" for each in problems):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Nobody stands in “{path}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write a row for each person: code, name, group."),
            path=file,
        )
    return Roster(tuple(people), tuple(problems))


def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name as it is compared: whichever of them stands first."""
    return tuple(sorted(name.casefold().split()))


def name_key(person: Person) -> str:
    """Return what tells somebody without a code from others: name and group, however they are written."""
    return f"{' '.join(name_words(person.name))}\n{person.group.casefold()}"


def _mark(lines: Sequence[str]) -> str:
    head = "\n".join(lines[:20])
    return max((";", "\t", ","), key=head.count)


def _columns(rows: Sequence[Sequence[str]], file: str) -> tuple[dict[str, int], list[str], int]:
    """Return where each column stands, the heads of those not read, and how many rows stand above the people.

    Raises CourseError.

    Without headings the first column must hold names alone, or codes: a given name there is never taken for a code.
    """
    if rows and not _is_code(rows[0][0]):
        for number, row in enumerate(rows[:_ROWS_ABOVE], 1):
            found: dict[str, int] = {}
            for at, cell in enumerate(row):
                found.setdefault(_KEYS.get(_head(cell), ""), at)
            if found.keys() & {"code", "number", "full", "first", "last"}:
                columns = {key: at for key, at in found.items() if key}
                others = [cell for at, cell in enumerate(row) if at not in columns.values()]
                return columns, [each for each in others if _head(each) not in _ROW_NUMBERS], number
        if any(any(row[1:]) for row in rows):
            raise CourseError(
                QT_TRANSLATE_NOOP("Errors", "No row of “{path}” says what stands in its columns; nobody was taken."),
                fix=QT_TRANSLATE_NOOP("Errors", "Write headings that are known above them: {heads}."),
                path=file,
                heads=_KNOWN,
            )
        return {"full": 0}, [], 0
    return {"code": 0, "full": 1, "group": 2}, [], 0


def _is_code(cell: str) -> bool:
    return bool(CODE.fullmatch(cell)) and any(each.isdecimal() for each in cell)


def _head(cell: str) -> str:
    """Return the words of a heading, and of one by Kolibri what it calls the column, as “(FULL_NAME)”."""
    kolibri = re.search(r"\(([A-Z_]+)\)", cell)
    text = kolibri[1].replace("USERNAME", "kolibri user").replace("_", " ") if kolibri else cell
    return " ".join(re.findall(r"\w+", text.casefold().replace("ё", "е")))


def _person(cells: Mapping[str, str]) -> Person:
    name = cells.get("full", "") or " ".join(filter(None, (cells.get(key) for key in ("last", "first", "middle"))))
    number, own = cells.get("number", ""), cells.get("code", "")
    code = own or (number if CODE.fullmatch(number) else "")
    others = [key for key in _MOODLE if key == "number" or not code]
    known = next((key for key in others if cells.get(key, "") not in ("", own)), "")
    group = cells.get("group", "") or next(iter(_groups(cells)), "")
    return Person(code, name[:200], group, known_by=_MOODLE.get(known, ""), known_as=cells.get(known, ""))


def _groups(cells: Mapping[str, str]) -> list[str]:
    return list(filter(None, re.split(r" ?[,;|] ?", cells.get("groups", ""))))


def _unread(heads: Iterable[str], place: Place) -> Problem:
    return Problem(
        "roster-unread",
        place,
        QT_TRANSLATE_NOOP("Errors", "Columns that were not read: {heads}."),
        QT_TRANSLATE_NOOP("Errors", "Where one is needed, give it a heading that is known: {known}."),
        Severity.WARNING,
        values={"heads": ", ".join(f"“{each[:60]}”" for each in heads), "known": _KNOWN},
    )


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
    return Problem(
        "roster-number",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{code}” can be no code; “{who}” gets another."),
        QT_TRANSLATE_NOOP("Errors", "The number is kept: marks for Moodle go out with it."),
        Severity.WARNING,
        values={"code": number[:40], "who": person.name},
    )


def _no_person(person: Person, place: Place) -> Problem | None:
    has_more = person.code or person.group or person.known_as
    if has_more or not (_SIGNED.match(person.name) or re.search("__|:", person.name)):
        return None
    return Problem(
        "roster-signed",
        place,
        QT_TRANSLATE_NOOP("Errors", "“{who}” is a line under a list and no person; it was left out."),
        QT_TRANSLATE_NOOP("Errors", "Add who is one by name and code."),
        Severity.WARNING,
        values={"who": person.name},
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
        return Problem(
            "roster-code",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{code}” can be no code."),
            QT_TRANSLATE_NOOP("Errors", "A code has up to 20 letters, digits, dots and hyphens, as “K7-014”."),
            values={"code": person.code[:40]},
        )
    if (code_key(person.code) or name_key(person)) in seen:
        return Problem(
            "roster-twice",
            place,
            QT_TRANSLATE_NOOP("Errors", "“{who}” stands in the list twice; this row was left out."),
            QT_TRANSLATE_NOOP("Errors", "Give two people with one name two codes."),
            values={"who": person.code or person.name},
        )
    return None
