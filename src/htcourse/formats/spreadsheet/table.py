"""Rows of any kind of table, one after the other, to questions; the first row with headings says what stands where."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from htcourse.core.errors import Place, Problem, Report
from htcourse.core.incoming import MOST_QUESTIONS, TOO_MANY_QUESTIONS
from htcourse.core.question_bank import Bank, BankQuestion, title_from, with_ids
from htcourse.core.question_rows.faults import UNCLEAR_KEY
from htcourse.core.question_rows.headings import Header, header_of
from htcourse.core.question_rows.row import row_under
from htcourse.core.reading_rows import Told, question_of
from htcourse.formats import Reading
from htcourse.formats.spreadsheet import faults
from htcourse.formats.spreadsheet.beside_values import is_shown, linked

_STEP = 500
_LAST_HEAD = 20
_NAMES_TOLD = 8
_TOLD = {
    ("hint", False): "hints",
    ("hint", True): "hints",
    ("feedback", False): "feedback",
    ("feedback", True): "answers",
}
"""What is told in a column, by its name and whether it has a number (`Bank.columns`)."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
"""A cell that a writer keeps from becoming a formula: in a CSV that was saved as a workbook its apostrophe stands."""


class Line(NamedTuple):
    """A row and its number from 1; `is_broken` where nothing more can be read.

    `shown` are its cells as the sheet shows them, where a format makes them others; `links` the addresses that cells
    lead to, by column.
    """

    number: int
    cells: Sequence[str]
    is_broken: bool = False
    shown: Sequence[str] = ()
    links: Mapping[int, str] = {}


@dataclass(slots=True)
class Table:
    """Takes row after row of one file; `begin` starts another sheet, whose name is told in problems."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    _questions: list[BankQuestion] = field(default_factory=list)
    _left_out: list[tuple[str, str]] = field(default_factory=list)
    _columns: set[str] = field(default_factory=set)
    _header: Header | None = None
    _width: int = 0
    _rows: int = 0
    _taken: int = 0
    is_full: bool = False
    """There are more questions than a bank may have, which was told: no row needs to be read any more."""

    def begin(self) -> None:
        """Forget the headings: another sheet begins."""
        self._header = None
        self._rows = 0

    @property
    def has_headings(self) -> bool:
        """Whether headings have been found since the beginning of the sheet."""
        return self._header is not None

    def take(self, line: Line, total: int, report: Report | None) -> bool:
        """Take one row; say whether its cells count as they are and not as they are shown."""
        self._taken += 1
        line = line._replace(cells=_unguarded(line.cells), shown=_unguarded(line.shown))
        if report is not None and self._taken % _STEP == 1:
            report(min(line.number - 1, total), total)
        if not any(each.strip() for each in line.cells):
            return False
        self._rows += 1
        place = Place(self.file, line.number)
        if self._header is None:
            header = header_of(line.cells) if self._rows <= _LAST_HEAD else None
            if header is not None:
                self._begin_table(header, place)
                self._width = len(line.cells)
            return False
        if len(self._questions) >= MOST_QUESTIONS:
            if not self.is_full:
                self.is_full = True
                self.problems.append(TOO_MANY_QUESTIONS.error(place, limit=MOST_QUESTIONS))
            return False
        beyond = [each.strip() for each in line.cells[self._width :] if each.strip()]
        if beyond:
            self.problems.append(faults.BEYOND.warning(place, text=beyond[0][:40]))
        told, is_plain = _told(self._header, line, place)
        self.problems += told.problems
        if told.question:
            self._questions.append(self._linked(told.question, line))
        else:
            row = row_under(self._header, line.cells)
            self._left_out.append((row.id, row.name or title_from(row.question)))
        return is_plain

    def _linked(self, question: BankQuestion, line: Line) -> BankQuestion:
        """Return the question with the links of its cells where it can hold them; those it cannot are told."""
        for column, address in line.links.items():
            text = line.cells[column].strip() if column < len(line.cells) else ""
            if text and not is_shown(text, address):
                found = linked(question, text, address)
                question = found or question
                if found is None:
                    told = faults.LINK.warning(Place(self.file, line.number), text=text[:60], address=address[:200])
                    self.problems.append(told)
        return question

    def _begin_table(self, header: Header, place: Place) -> None:
        self._header = header
        self._columns |= {_TOLD.get((name, number > 0), "") for name, number in header.places} - {""}
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
        columns = frozenset(self._columns)
        bank = Bank(with_ids(self._questions), left_out=tuple(self._left_out), columns=columns)
        return Reading(None, tuple(self.problems), bank=bank)


def _unguarded(cells: Sequence[str]) -> Sequence[str]:
    """Return cells without the apostrophe that keeps them from becoming formulas."""
    return [each[1:] if _GUARDED.match(each) else each for each in cells]


def _told(header: Header, line: Line, place: Place) -> tuple[Told, bool]:
    """Return the question of a row in the words that its sheet shows, and whether it is in numbers all the same.

    It is where a number is wanted, where a key may mean two of the numbers, and where what is shown cannot be read.
    """
    row = row_under(header, line.cells)
    plain = question_of(row, place)
    is_unclear = any(each.code == UNCLEAR_KEY.code for each in plain.problems)
    is_number = plain.question is not None and plain.question.question.type == "numeric"
    if not line.shown or is_unclear or is_number:
        return plain, True
    words = replace(row_under(header, line.shown), points=row.points)
    for each in (words, replace(words, correct=row.correct)):
        told = question_of(each, place)
        if told.question and len(told.problems) <= len(plain.problems):
            return told, False
    return plain, True
