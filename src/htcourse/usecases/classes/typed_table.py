"""The table of sheets that somebody typed: a CSV file, row by row, and what is wrong with rows that are left out."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.decode import decoded, is_text, read_bytes
from htcourse.store.class_files import CORRECT_CODE, ClassFile, Person
from htcourse.usecases.classes.paper_quiz import PaperQuiz
from htcourse.usecases.classes.typed_paper import TypedPaper, answer_to, differences

_LARGEST = 4_000_000
_LONGEST_ROW = 100_000
"""Characters of a row; a longer one has another number of keys than its paper, or a key that can be none."""
_MOST_ROWS = 20_000
"""More than a class can have."""
_LINES = 20
"""Of one row: a cell in quotation marks may have several."""


class TypedTable(NamedTuple):
    """The rows of a table by their numbers: cells, or None where a quotation mark has no end; no head, no empty row."""

    name: str
    rows: tuple[tuple[int, list[str] | None], ...]
    has_commas: bool


def read_table(path: Path, paper: PaperQuiz) -> TypedTable:
    """Return the rows of a CSV file: a code, then the keys, one a question of the paper; a first row of heads is none.

    Raises CourseError for an unreadable file.
    """
    data = read_bytes(path, path.name, _LARGEST)
    if not isinstance(data, bytes):
        raise CourseError(data.template, fix=data.fix, **data.values)
    lines = [each[:_LONGEST_ROW] for each in decoded(data).text.splitlines()]
    if (count := sum(map(bool, lines))) > _MOST_ROWS:
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "“{path}” has {count} rows, and no class so many people: at most {most} are read."
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Choose the table of the typed sheets: a row for each person."),
            path=path.name,
            count=count,
            most=_MOST_ROWS,
        )
    mark = _parted_by(lines[:20], len(paper.questions) + 1)
    rows = list[tuple[int, list[str] | None]]()
    for number, row in enumerate(_rows(lines, mark), 1):
        cells = [each.strip() for each in row or ()]
        while mark != "," and len(cells) > len(paper.questions) + 1 and not cells[-1]:
            del cells[-1]  # a program's table may be wider; where a comma parts cells, one may be of a key
        if row is None:
            rows.append((number, None))
        elif any(cells) and not (number == 1 and cells[0].casefold() in ("code", "код")):
            rows.append((number, cells))
    if not (rows and is_text(data)):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” has no row of a sheet."),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Give a CSV file with a code and its keys in each row; save a table as CSV."
            ),
            path=path.name,
        )
    return TypedTable(path.name, tuple(rows), mark == ",")


def with_table(typed: TypedPaper, table: TypedTable, time: int, of: ClassFile) -> tuple[TypedPaper, list[CourseError]]:
    """Return it with the rows of a table, and what is wrong with rows that were left out.

    Left out are one with another number of keys, a key that can be none, a code that is not on the list, all rows of
    somebody who has several, and other keys of who is taken in already. A code with no key at all is no sheet.
    """
    of_person, problems = dict[Person | None, list[int]](), list[CourseError]()
    for number, cells in table.rows:
        if cells and any(cells[1:]):
            of_person.setdefault(of.person(cells[0]), []).append(number)
    for number, cells in table.rows:
        if cells is not None and not any(cells[1:]):
            continue
        try:
            if cells is None:
                raise CourseError(
                    QT_TRANSLATE_NOOP("Errors", "Row {row} of “{path}”: a quotation mark has no end."),
                    fix=QT_TRANSLATE_NOOP("Errors", "Close it behind its key, or leave it out."),
                    row=number,
                    path=table.name,
                )
            where: dict[str, str | int] = {"row": number, "path": table.name, "code": cells[0][:40]}
            own = of_person[of.person(cells[0])]
            with_it = _with_row(typed, time, cells, of, where, has_commas=table.has_commas)
            if len(own) > 1:
                raise _twice(own, where)
            typed = with_it
        except CourseError as problem:
            problems.append(problem)
    return typed, problems


def _twice(rows: Sequence[int], where: Mapping[str, str | int]) -> CourseError:
    return CourseError(
        QT_TRANSLATE_NOOP("Errors", "Row {row} of “{path}”, {code}: rows {rows} have this code, none was taken in."),
        fix=QT_TRANSLATE_NOOP("Errors", "Look at the sheets, and correct the code, or leave one row of it."),
        rows=", ".join(map(str, rows)),
        **where,
    )


def _rows(lines: Sequence[str], mark: str) -> Iterator[list[str] | None]:
    """Yield the cells of each row, None for one with a quotation mark that has no end: it takes no other with it."""
    at = 0
    while at < len(lines):
        reader = csv.reader(lines[at : at + _LINES], delimiter=mark, strict=True)
        try:
            yield next(reader)
            at += reader.line_num
        except csv.Error:
            yield None
            at += 1


def _parted_by(lines: Sequence[str], cells: int) -> str:
    """Return the sign that parts most rows into so many cells, else the one there is most of: keys have commas too."""

    def fits(mark: str) -> tuple[int, int]:
        count = 0
        with suppress(csv.Error):  # what stands after a quotation mark without its end
            count = sum(len(row) == cells for row in csv.reader(lines, delimiter=mark))
        return count, "\n".join(lines).count(mark)

    return max((";", "\t", ","), key=fits)


def _with_row(
    typed: TypedPaper,
    time: int,
    cells: Sequence[str],
    of: ClassFile,
    where: Mapping[str, str | int],
    *,
    has_commas: bool,
) -> TypedPaper:
    person, keys, wanted = of.person(cells[0]), cells[1:], len(typed.paper.questions)
    if person is None:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Row {row} of “{path}”: “{code}” is not on the list of the class."),
            fix=CORRECT_CODE,
            **where,
        )
    if len(keys) != wanted:
        fix = QT_TRANSLATE_NOOP("Errors", "Leave a cell empty where nothing was written.")
        if has_commas and len(keys) > wanted:
            fix = QT_TRANSLATE_NOOP(
                "Errors", 'Put a key with a comma in quotation marks, as "3,5", or part the cells by semicolons.'
            )
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Row {row} of “{path}”, {code}: {found} keys for {wanted} questions."),
            fix=fix,
            found=len(keys),
            wanted=wanted,
            **where,
        )
    for at, key in enumerate(keys, 1):
        try:
            answer_to(typed.paper, at, key)
        except CourseError as error:
            raise CourseError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Row {row} of “{path}”, {code}: “{key}” can be no answer to question {number}."
                ),
                fix=error.fix,
                **{**error.values, **where},
            ) from error
    code = next((each for each in typed.codes() if each.casefold() == person.code.casefold()), person.code)
    if code not in typed.taken:
        return typed.with_keys(time, code, keys)
    both = {1: {code: typed.keys(time, code)}, 2: {code: tuple(keys)}}
    if differences(replace(typed, typed=both, taken=frozenset())):
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors", "{code} is taken in already, and row {row} of “{path}” differs: the first sheet was kept."
            ),
            fix=QT_TRANSLATE_NOOP(
                "Errors", "Where the new one is right, change the mark by hand: “htcourse override”."
            ),
            **where,
        )
    return typed
