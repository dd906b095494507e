"""Workbooks of Excel, read by calamine once `sheet_scan` has seen that they are of a bounded size."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from htcourse.core.bounds import composed
from htcourse.core.errors import CourseError, Place, Problem, Report, Sentence
from htcourse.core.question_bank import Bank
from htcourse.core.question_rows.row import letter, number_of
from htcourse.core.read_numbers import GivenNumber
from htcourse.formats import Reading
from htcourse.formats.spreadsheet import faults
from htcourse.formats.spreadsheet.beside_values import Beside, beside_values, with_signs, without_struck
from htcourse.formats.spreadsheet.number_formats import is_per_cent, number_text, time_text
from htcourse.formats.spreadsheet.sheet_scan import Odd, TooMuchError, hidden_rows, rebuilt, scan
from htcourse.formats.spreadsheet.table import Line, Table
from htcourse.markup.safe_zip import Limits, open_archive

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

GUIDE = "Guide"
"""The sheet of our template that explains the columns."""

_LIMITS = Limits(files=5_000, bytes=180_000_000, file_bytes=150_000_000)
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,9})")
_MOST_TOLD = 20
"""Warnings of one kind about cells, for a sheet may hold thousands; the others are counted."""
_BESIDE = ("/drawings/", "/comments")
_NOT_READ = (*_BESIDE, "/media/", "/theme/", "docprops/", "/printersettings/", "/charts/")

Merge = tuple[tuple[int, int], tuple[int, int]]


def read_workbook(path: Path, report: Report | None = None) -> Reading:
    """Read every sheet with headings."""
    try:
        others: dict[str, bytes] = {}
        parts = {name: with_signs(data) for name, data in _parts(path, others).items()}
        odd, beside = scan(parts), beside_values(parts, others)
    except TooMuchError:
        return Reading(None, (faults.TOO_LARGE.error(Place(path.name)),), bank=Bank())
    except CourseError as error:
        problem = Problem("unreadable", Place(path.name), error.template, error.fix, values=error.values)
        return Reading(None, (problem,), bank=Bank())
    from python_calamine import CalamineError

    try:
        return _read(path, parts, odd, beside, report)
    except CalamineError as error:
        reason = str(error)
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how Rust's panics come, which are no Exception
            raise
        reason = str(error)
    told = faults.UNREADABLE.error(Place(path.name), reason=" ".join(reason.split())[:120] or "?")
    return Reading(None, (told,), bank=Bank())


class Sheet(NamedTuple):
    """A sheet of a workbook as text; `hidden` is how many of its rows with words it hides."""

    name: str
    rows: list[list[str]]
    is_hidden: bool
    hidden: int = 0


def read_sheets(path: Path, most: int, *, as_figures: bool = False) -> list[Sheet]:
    """Return the sheets of a workbook, of each at most so many rows; raises CourseError.

    Cells are the words they show (`007`), and errors nothing. With `as_figures` they are numbers, a per cent stands as
    such (`12.5%`), and an error by its name.
    """
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    found = []
    try:
        parts = _parts(path)
        odd, hidden = scan(parts), hidden_rows(parts)
        with CalamineWorkbook.from_filelike(rebuilt(parts)) as book:
            kinds = [each for each in book.sheets_metadata if each.typ is SheetTypeEnum.WorkSheet]
            for each in kinds:
                sheet = book.get_sheet_by_name(each.name)
                texts = [[_plain(cell) for cell in row] for row in sheet.to_python(nrows=most)]
                start = sheet.start or (0, 0)
                _show(texts, start, odd.get(each.name, ()), as_figures=as_figures)
                rows = [any(row) for at, row in enumerate(texts, start[0] + 1) if at in hidden.get(each.name, ())]
                found.append(Sheet(each.name, texts, each.visible is not SheetVisibleEnum.Visible, sum(rows)))
    except TooMuchError as error:
        raise _no_workbook(path, "too large") from error
    except (CalamineError, ValueError) as error:
        raise _no_workbook(path, " ".join(str(error).split())[:120]) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how Rust's panics come, which are no Exception
            raise
        raise _no_workbook(path, "?") from error
    if not found:
        raise _no_workbook(path, "no sheet")
    return found


def _plain(cell: object) -> str:
    """Return a cell as a person typed it: 7, not 7.0."""
    if isinstance(cell, time | timedelta):
        return time_text(cell)
    return GivenNumber(number_text(cell)) if isinstance(cell, float) else str(cell)


def _show(texts: list[list[str]], start: tuple[int, int], odd: Iterable[Odd], *, as_figures: bool) -> None:
    """Put in the place of what cells hold what they show; the first one stands at `start` of its sheet."""
    for each in odd:
        row, column = _place(each)
        row, column = row - start[0], column - start[1]
        if not (0 <= row < len(texts) and 0 <= column < len(texts[row])):
            continue
        if each.error:
            texts[row][column] = each.error if as_figures else ""
        elif each.shown and (not as_figures or is_per_cent(each.form)):
            texts[row][column] = GivenNumber(_short(each.shown)) if as_figures else each.shown


def _short(share: str) -> str:
    """Return a per cent without noughts at its end, as numbers stand: `12.5%` for `12.50%`."""
    return re.sub(r"(\.\d*?)0+(?=\D)", r"\1", share.replace("\u00a0", "")).replace(".%", "%")


def _place(odd: Odd) -> tuple[int, int]:
    """Return row and column of a cell, from 0."""
    found = _PLACE.fullmatch(odd.cell)
    return (int(found[2]) - 1, number_of(found[1])) if found else (-1, -1)


def _no_workbook(path: Path, reason: str) -> CourseError:
    told = faults.UNREADABLE.error(Place(path.name), reason=reason)
    return CourseError(told.template, fix=told.fix, **told.values)


def _parts(path: Path, others: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """Return the parts that calamine reads; put those of notes and drawings into `others`."""
    archive = open_archive(path, _LIMITS)
    try:
        names = [name for name in archive.names if name.lower().endswith((".xml", ".rels"))]
        if others is not None:
            beside = (name for name in names if name.lower().endswith(".xml") and any(map(name.lower().count, _BESIDE)))
            others.update({name: archive.read(name) for name in beside})
        return {name: archive.read(name) for name in names if not any(map(name.lower().count, _NOT_READ))}
    finally:
        archive.close()


def _read(
    path: Path,
    parts: Mapping[str, bytes],
    odd: Mapping[str, Sequence[Odd]],
    beside: Mapping[str, Beside],
    report: Report | None,
) -> Reading:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    table, hidden = Table(path.name), hidden_rows(parts)
    empty = []
    with CalamineWorkbook.from_filelike(rebuilt(parts)) as book:
        for each in book.sheets_metadata:
            if each.typ is not SheetTypeEnum.WorkSheet or each.name == GUIDE:
                continue
            sheet = book.get_sheet_by_name(each.name)
            own = _Sheet(
                table, each.name, path.name, hidden.get(each.name, frozenset()), beside.get(each.name, Beside())
            )
            own.read(sheet, odd.get(each.name, ()), report)
            if not table.has_headings and sheet.start is not None:
                empty.append(each.name)
            elif table.has_headings and each.visible is not SheetVisibleEnum.Visible:
                table.problems.append(faults.HIDDEN_SHEET.warning(Place(path.name), sheet=each.name[:40]))
    reading = table.reading()
    if not reading.bank or not reading.bank.questions:
        return reading
    left_out = [faults.SHEET_WITHOUT_HEADINGS.warning(Place(path.name), sheet=name[:40]) for name in empty]
    return Reading(None, (*reading.problems, *left_out), bank=reading.bank)


class _Formed(GivenNumber):
    """The text of a number whose cell shows it otherwise, as `odd` says."""

    odd: Odd

    def __new__(cls, text: str, odd: Odd) -> "_Formed":
        made = super().__new__(cls, text)
        made.odd = odd
        return made


@dataclass(slots=True)
class _Sheet:
    """One sheet on its way in."""

    table: Table
    name: str
    file: str
    hidden: frozenset[int]
    beside: Beside
    counts: dict[str, int] = field(default_factory=dict)

    def read(self, sheet: "CalamineSheet", odd: Iterable[Odd], report: Report | None) -> None:
        """Read its rows, then say what was found in single cells."""
        self.table.begin()
        merges = sorted(sheet.merged_cell_ranges or ())
        odd = list(odd)
        formed = {_place(each): each for each in odd if each.form}
        first = hidden = 0
        links: dict[int, dict[int, str]] = {}
        for (row, column), address in self.beside.links.items():
            links.setdefault(row + 1, {})[column] = address
        for number, cells in enumerate(_filled(self._texts(sheet, formed), merges), start=1):
            words = [cell.odd.shown or cell if isinstance(cell, _Formed) else cell for cell in cells]
            line = Line(number, cells, shown=() if words == cells else words, links=links.get(number, {}))
            is_plain = self.table.take(line, sheet.total_height, report)
            if self.table.is_full:
                return
            for cell in cells if first else ():
                if isinstance(cell, _Formed) and (is_plain or not cell.odd.shown):
                    self._tell_format(cell, number)
            hidden += bool(first and number in self.hidden and any(cells))
            first = first or (number if self.table.has_headings else 0)
        if not first:
            return
        if hidden:
            place = Place(self.file)
            self.table.problems.append(faults.HIDDEN_ROWS.warning(place, sheet=self.name[:40], count=hidden))
        if self.beside.notes:
            cells = [*self.beside.notes[:_MOST_TOLD], *(["…"] if len(self.beside.notes) > _MOST_TOLD else [])]
            self._tell(faults.NOTES, 0, cells=", ".join(cells))
        if self.beside.drawn:
            self._tell(faults.DRAWN, 0, count=self.beside.drawn)
        for start, end in merges:
            if end[0] >= first:
                self._tell(faults.MERGED, start[0] + 1, cell=f"{_cell(*start)}:{_cell(*end)}")
        for each in odd:
            if not each.form:
                number = int(each.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ?") or 0)
                sentence = faults.ERROR_VALUE if each.error else faults.EMPTY_FORMULA
                self._tell(sentence, number, cell=each.cell, value=each.error)
        for code, count in self.counts.items():
            if count > _MOST_TOLD:
                told = faults.MORE_CELLS.warning(Place(self.file), code=code, count=count - _MOST_TOLD, sheet=self.name)
                self.table.problems.append(told)

    def _tell_format(self, cell: "_Formed", line: int) -> None:
        """Say that a number counts and not what its cell shows: of a per cent each time, else once a sheet."""
        if is_per_cent(cell.odd.form):
            self._tell(faults.PER_CENT, line, cell=cell.odd.cell)
        elif faults.FORMAT.code not in self.counts and cell.odd.shown.replace("\u00a0", "") != cell:
            self._tell(faults.FORMAT, line, cell=cell.odd.cell, value=str(cell))

    def _texts(self, sheet: "CalamineSheet", formed: Mapping[tuple[int, int], Odd]) -> Iterator[list[str]]:
        for row, values in enumerate(sheet.iter_rows()):
            texts = [self._text(row, column, value, formed) for column, value in enumerate(values)]
            yield [self._live(row, column, text) for column, text in enumerate(texts)]

    def _live(self, row: int, column: int, text: str) -> str:
        """Return the text of a cell without what is struck out, which is told."""
        live, struck = without_struck(text)
        if self.beside.struck and text and _cell(row, column) in self.beside.struck:
            live, struck = "", f"{live} {struck}".strip()
        if struck:
            self._tell(faults.STRUCK, row + 1, cell=_cell(row, column), text=struck[:60])
        return live if struck else text

    def _text(self, row: int, column: int, value: Any, formed: Mapping[tuple[int, int], Odd]) -> str:
        if isinstance(value, str):
            return composed(value)
        if isinstance(value, bool):
            return "TRUE" if value else "FALSE"
        if isinstance(value, int | float):
            form = formed.get((row, column))
            return GivenNumber(number_text(value)) if form is None else _Formed(number_text(value), form)
        if isinstance(value, time | timedelta):
            return time_text(value)
        text = value.isoformat(sep=" ") if isinstance(value, datetime) else str(value)
        if isinstance(value, date):
            self._tell(faults.DATE, row + 1, cell=_cell(row, column), value=text)
        return text

    def _tell(self, sentence: Sentence, line: int, **values: object) -> None:
        self.counts[sentence.code] = self.counts.get(sentence.code, 0) + 1
        if self.counts[sentence.code] <= _MOST_TOLD:
            self.table.problems.append(sentence.warning(Place(self.file, line), sheet=self.name, **values))


def _cell(row: int, column: int) -> str:
    return f"{letter(column)}{row + 1}"


def _filled(rows: Iterable[list[str]], merges: Sequence[Merge]) -> Iterator[list[str]]:
    """Give the rows with what stands in merged cells in every row of them, in their first column."""
    starting: dict[int, list[Merge]] = {}
    for merge in merges:
        starting.setdefault(merge[0][0], []).append(merge)
    running: dict[int, tuple[int, str]] = {}
    for number, cells in enumerate(rows):
        running = {column: (end, text) for column, (end, text) in running.items() if end >= number}
        for column, (_, text) in running.items():
            if column < len(cells) and not cells[column]:
                cells[column] = text
        for (_, column), (end, _) in starting.get(number, ()):
            if end > number and column < len(cells):
                running[column] = (end, cells[column])
        yield cells
