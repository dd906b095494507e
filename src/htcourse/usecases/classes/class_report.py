"""How a class stands: people by work, one query behind the window, the command and every file that is written of it.

Attempts count as in the statistics (`results.counting`), so that the two cannot disagree; a mean is over those who took
part, and is not told of fewer than five.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum
from pathlib import Path
from typing import NamedTuple

from htcourse.core.errors import CourseError, Report
from htcourse.core.quiz import Mode
from htcourse.store.class_files import ClassFile, Person
from htcourse.store.learner_archive import LearnerArchive
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.places import Places
from htcourse.store.preferences import ROUTE
from htcourse.usecases.exchange.save_text import save_bytes, save_text
from htcourse.usecases.people.every_record import read_records
from htcourse.usecases.quizzes.attempts import has_passed, weights_of
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, finished_attempts
from htcourse.usecases.reading.standing import on_route, stretch_on
from htcourse.usecases.results.counting import DEFAULT, Counting, counted
from htcourse.usecases.session import open_libraries

FEWEST_FOR_A_MEAN = 5
"""Of fewer people no mean is told: it would tell of one of them."""


class CellState(StrEnum):
    """What a person's work at a quiz is at."""

    NONE = ""
    UNDER_WAY = "under way"
    WAITING = "waits for a mark"
    TO_RELEASE = "to release"
    PASSED = "passed"
    NOT_PASSED = "not passed"
    DONE = "done"


class Cell(NamedTuple):
    """A person's work at a quiz: points of `out_of` of the attempt that counts, and which attempt that is."""

    state: CellState = CellState.NONE
    points: float = 0.0
    out_of: float = 0.0
    attempt: str = ""

    def text(self) -> str:
        """Return it as people read it, “–” for none."""
        if self.state is CellState.NONE:
            return "–"
        if self.state in (CellState.UNDER_WAY, CellState.TO_RELEASE):
            return self.state.value
        told = f"{_number(self.points)} of {_number(self.out_of)}"
        return told if self.state is CellState.DONE else f"{told}, {self.state.value}"


NO_WORK = Cell()


class ReportRow(NamedTuple):
    """A person: lessons read of those on their route, cases ended, a cell a quiz, and when they last did something."""

    code: str
    name: str
    group: str
    learner: str
    read: int
    lessons: int
    cases: int
    cells: tuple[Cell, ...]
    waiting: int
    last_at: str


class Column(NamedTuple):
    """A quiz of `out_of` points; `mean` is the mean share (0 to 1) of those `counted`, None of too few to tell it."""

    quiz: str
    title: str
    out_of: float
    counted: int
    mean: float | None


@dataclass(frozen=True, slots=True)
class ClassReport:
    """A class as it stands. People who handed in nothing have a row too."""

    name: str
    counting: Counting
    columns: tuple[Column, ...]
    rows: tuple[ReportRow, ...]
    problems: tuple[CourseError, ...]

    def table(self, *, with_names: bool = False) -> list[list[str | float]]:
        """Return head, a row a person and the row of means: what the command prints and every file holds.

        Points are numbers, everything else is text; names stay out unless they are asked for.
        """
        head = ["code", *(["name"] if with_names else []), "group", "lessons read", "cases ended"]
        head += [
            text
            for each in self.columns
            for text in (f"{each.title}, of {_number(each.out_of)}", f"{each.title}: state")
        ]
        rows: list[list[str | float]] = [[*head, "essays waiting", "last seen"]]
        for row in self.rows:
            who = [row.code, *([row.name] if with_names else []), row.group]
            work: list[str | float] = []
            for cell in row.cells:
                has_points = cell.out_of and cell.state not in (CellState.UNDER_WAY, CellState.TO_RELEASE)
                work += [cell.points if has_points else "", str(cell.state)]
            done: list[str | float] = [row.read, row.cases]
            rows.append([*who, *done, *work, row.waiting, row.last_at[:10]])
        means: list[str | float] = []
        for column in self.columns:
            told = (
                f"too few ({column.counted})" if column.mean is None else f"mean {column.mean:.0%} of {column.counted}"
            )
            means += [told, ""]
        blanks = [""] * (1 + with_names)
        rows.append([f"all {len(self.rows)}", *blanks, "", "", *means, sum(each.waiting for each in self.rows), ""])
        return rows


def class_report(
    places: Places, of: ClassFile, counting: Counting = DEFAULT, language: str = "en", report: Report | None = None
) -> ClassReport:
    """Return how a class stands, people in the order of their names, then codes; raises FolderError."""
    there = places.of_class(of.id)
    reader = _Reader(places, language)
    problems = read_records(there, reader.read, report)
    chosen = counted(finished_attempts(there, with_unreleased=True).finished, counting)
    by_person: dict[str, dict[str, FinishedAttempt]] = {}
    for each in chosen:
        by_person.setdefault(each.learner, {})[each.quiz] = each
    asked = Counter(each.quiz for each in chosen) + Counter(quiz for one in reader.people.values() for quiz in one.open)
    quizzes = [each for each in reader.titles if each in asked] + sorted(asked.keys() - reader.titles.keys())
    rows = [_row(each, reader, by_person.get(each.learner, {}), quizzes) for each in _everybody(of, reader)]
    columns = tuple(_column(quiz, reader.titles.get(quiz, quiz), at, rows) for at, quiz in enumerate(quizzes))
    return ClassReport(of.name, counting, columns, tuple(rows), problems)


def save_report(table: Sequence[Sequence[str | float]], path: Path) -> Path:
    """Write the table of a report, as a workbook where the name ends in .xlsx, else as CSV; raises FolderError."""
    if path.suffix.casefold() == ".xlsx":
        from htcourse.exports.xlsx_file import table_bytes  # brings XlsxWriter

        return save_bytes(path, table_bytes(table))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([_guarded(each) for each in row] for row in table)
    return save_text(path.with_suffix(path.suffix or ".csv"), text.getvalue())


def _guarded(cell: str | float) -> str | float:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _everybody(of: ClassFile, reader: "_Reader") -> list[Person]:
    listed = {each.learner for each in of.people}
    guests = [Person("–", learner=each) for each in reader.people if each not in listed]
    return sorted([*of.people, *guests], key=lambda each: (each.name.casefold() or "\uffff", each.code.casefold()))


@dataclass(slots=True)
class _Work:
    """What one record tells."""

    attempts: Mapping[str, AttemptRow]
    open: frozenset[str]
    read: int
    lessons: int
    cases: int
    last_at: str


class _Reader:
    """Goes through the records; what the libraries say is read once."""

    def __init__(self, places: Places, language: str) -> None:
        libraries, _ = open_libraries(places)
        try:
            self.titles = {
                row.id: f"{row.title} {row.quiz.form}".strip() for each in libraries for row in each.quizzes(language)
            }
            self._contents = [(each.contents(language), each.routes(language)) for each in libraries]
        finally:
            for each in libraries:
                each.close()
        self._on_route: dict[str, list[frozenset[str]]] = {}
        self.people: dict[str, _Work] = {}

    def read(self, archive: LearnerArchive) -> None:
        """Keep what one record tells."""
        lessons, read = self._lessons(archive.preference(ROUTE)), archive.read_sections()
        attempts = {each.id: each for each in archive.attempts()}
        cases = {each.ref for each in archive.events(Kind.CASE_FINISHED)}
        self.people[archive.id] = _Work(
            attempts,
            frozenset(each.quiz for each in attempts.values() if each.state == "started"),
            sum(each <= read for each in lessons),
            len(lessons),
            len(cases),
            archive.newest_at(),
        )

    def _lessons(self, route: str) -> list[frozenset[str]]:
        if route not in self._on_route:
            self._on_route[route] = [
                frozenset(section.id for section in stretch_on(row, routes, route)[0].sections)
                for contents, routes in self._contents
                for row in on_route(contents, routes, route)
                if row.sections
            ]
        return self._on_route[route]


def _row(person: Person, reader: _Reader, chosen: Mapping[str, FinishedAttempt], quizzes: Iterable[str]) -> ReportRow:
    work = reader.people.get(person.learner)
    if work is None:
        cells = tuple(NO_WORK for _ in quizzes)
        return ReportRow(person.code, person.name, person.group, "", 0, 0, 0, cells, 0, "")
    cells = tuple(_cell(work, chosen.get(quiz), quiz) for quiz in quizzes)
    waiting = sum(answer.points is None for each in chosen.values() for answer in each.answers)
    return ReportRow(
        person.code,
        person.name,
        person.group,
        person.learner,
        work.read,
        work.lessons,
        work.cases,
        cells,
        waiting,
        work.last_at,
    )


def _cell(work: _Work, finished: FinishedAttempt | None, quiz: str) -> Cell:
    if finished is None:
        return Cell(CellState.UNDER_WAY) if quiz in work.open else NO_WORK
    attempt = work.attempts[finished.id]
    passed = has_passed(attempt)
    if any(each.points is None for each in finished.answers):
        state = CellState.WAITING
    elif attempt.mode == Mode.EXAM and not attempt.released_at:
        state = CellState.TO_RELEASE
    elif passed is None:
        state = CellState.DONE
    else:
        state = CellState.PASSED if passed else CellState.NOT_PASSED
    return Cell(state, round(attempt.points, 6), fsum(weights_of(attempt)), attempt.id)


def _column(quiz: str, title: str, at: int, rows: Iterable[ReportRow]) -> Column:
    own = [each.cells[at] for each in rows]
    shares = [each.points / each.out_of for each in own if each.out_of and each.state is not CellState.WAITING]
    mean = fsum(shares) / len(shares) if len(shares) >= FEWEST_FOR_A_MEAN else None
    return Column(quiz, title, max((each.out_of for each in own), default=0.0), len(shares), mean)


def _number(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".")
