"""Rows of any kind of table, one after the other, to questions; the first row with headings says what stands where."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from htcourse.core.errors import Place, Problem, Report
from htcourse.core.incoming import MOST_QUESTIONS, TOO_MANY_QUESTIONS
from htcourse.core.question_bank import Bank, BankQuestion, with_ids
from htcourse.core.question_rows.headings import Header, header_of
from htcourse.core.question_rows.row import row_under
from htcourse.core.reading_rows import question_of
from htcourse.formats import Reading
from htcourse.formats.spreadsheet import faults

_STEP = 500
_LAST_HEAD = 20
_NAMES_TOLD = 8


class Line(NamedTuple):
    """A row and its number from 1; `is_broken` where nothing more can be read."""

    number: int
    cells: Sequence[str]
    is_broken: bool = False


@dataclass(slots=True)
class Table:
    """Takes row after row of one file; `begin` starts another sheet, whose name is told in problems."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    _questions: list[BankQuestion] = field(default_factory=list)
    _header: Header | None = None
    _width: int = 0
    _rows: int = 0
    _taken: int = 0
    _is_full: bool = False

    def begin(self) -> None:
        """Forget the headings: another sheet begins."""
        self._header = None
        self._rows = 0

    @property
    def has_headings(self) -> bool:
        """Whether headings have been found since the beginning of the sheet."""
        return self._header is not None

    def take(self, line: Line, total: int, report: Report | None) -> None:
        """Take one row."""
        self._taken += 1
        if report is not None and self._taken % _STEP == 1:
            report(min(line.number - 1, total), total)
        if not any(each.strip() for each in line.cells):
            return
        self._rows += 1
        place = Place(self.file, line.number)
        if self._header is None:
            header = header_of(line.cells) if self._rows <= _LAST_HEAD else None
            if header is not None:
                self._begin_table(header, place)
                self._width = len(line.cells)
            return
        if len(self._questions) >= MOST_QUESTIONS:
            if not self._is_full:
                self._is_full = True
                self.problems.append(TOO_MANY_QUESTIONS.error(place, limit=MOST_QUESTIONS))
            return
        beyond = [each.strip() for each in line.cells[self._width :] if each.strip()]
        if beyond:
            self.problems.append(faults.BEYOND.warning(place, text=beyond[0][:40]))
        told = question_of(row_under(self._header, line.cells), place)
        self.problems += told.problems
        self._questions += [told.question] if told.question else []

    def _begin_table(self, header: Header, place: Place) -> None:
        self._header = header
        for names, sentence in ((header.unknown, faults.UNKNOWN_COLUMNS), (header.doubled, faults.DOUBLED_COLUMNS)):
            if names:
                told = ", ".join(f"“{each[:30]}”" for each in names[:_NAMES_TOLD])
                self.problems.append(sentence.warning(place, names=told))

    def no_headings(self) -> None:
        """Say that no row had headings."""
        self.problems.append(faults.NO_HEADINGS.error(Place(self.file)))

    def reading(self) -> Reading:
        """Return all that was read."""
        if self._header is None and not self._questions and not self.problems:
            self.no_headings()
        return Reading(None, tuple(self.problems), bank=Bank(with_ids(self._questions)))
