"""How a class stands: people by work, one query behind the window, the command and every file that is written of it.

Attempts count as in the statistics (`results.counting`) and means are theirs (`results.quiz_statistics`), so that the
two cannot disagree; of fewer than five who took part no mean is told. A quiz has a column for each mode in which it was
taken, which counts as the statistics of that mode do: who took it before the course are not who took it after.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from math import fsum
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError, Report
from htcourse.core.quiz import Mode
from htcourse.store.class_files import ClassFile, Person
from htcourse.store.learner_archive import LearnerArchive
from htcourse.store.learner_rows import AttemptRow, Kind
from htcourse.store.places import Places
from htcourse.store.preferences import RECORD, ROUTE
from htcourse.usecases.quizzes.attempts import has_passed, weights_of
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, finished_attempts
from htcourse.usecases.reading.standing import on_route, stretch_on
from htcourse.usecases.results.counting import DEFAULT, Counting, counted
from htcourse.usecases.results.known_quizzes import known_quizzes
from htcourse.usecases.results.quiz_statistics import QuizStatistics, attempts_by_quiz, statistics_of
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
    """A person's work at a quiz: points of `out_of` of the attempt that counts, and which attempt that is.

    `answers` were given in it, in `minutes` all told; `waiting` of them wait for a mark.
    """

    state: CellState = CellState.NONE
    points: float = 0.0
    out_of: float = 0.0
    attempt: str = ""
    answers: int = 0
    minutes: float = 0.0
    waiting: int = 0
    is_paper: bool = False


NO_WORK = Cell()

AWAY_DAYS = 7
"""After so many days without anything done a trainer is told."""


class Needs(NamedTuple):
    """Why somebody needs the trainer: answers that wait for a mark, exam results to release, days not seen.

    `days` is 0 below `AWAY_DAYS`; `is_missing`: nothing was handed in; `has_no_pretest`: lessons were begun without it.
    """

    essays: int = 0
    results: int = 0
    days: int = 0
    is_missing: bool = False
    has_no_pretest: bool = False

    @property
    def is_any(self) -> bool:
        """Whether there is anything to do."""
        return self != Needs()


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
    last_at: str
    needs: Needs = Needs()

    @property
    def answers(self) -> int:
        """How many questions of the attempts that count were answered."""
        return sum(each.answers for each in self.cells)

    @property
    def minutes(self) -> float:
        """How long that took, as far as it was measured."""
        return round(fsum(each.minutes for each in self.cells), 1)

    @property
    def waiting(self) -> int:
        """How many answers wait for a mark."""
        return sum(each.waiting for each in self.cells)


class Column(NamedTuple):
    """A quiz in a mode, of `out_of` points; `mean` is the mean share (0 to 1) of `counted`, None of too few to tell it.

    It is that of the statistics: without the `waiting` questions to which anybody's answer waits for its mark, and
    without the `others`: attempts with other places or weights than most have, whose `out_of` may be another. `mode` is
    to be named: empty where the quiz was taken in one alone, unless that counts how sure somebody was.
    """

    quiz: str
    title: str
    out_of: float
    counted: int
    mean: float | None
    waiting: int = 0
    others: int = 0
    mode: str = ""


@dataclass(frozen=True, slots=True)
class ClassReport:
    """A class as it stands. People who handed in nothing have a row too."""

    name: str
    counting: Counting
    columns: tuple[Column, ...]
    rows: tuple[ReportRow, ...]
    problems: tuple[CourseError, ...]


def class_report(
    places: Places,
    of: ClassFile,
    counting: Counting = DEFAULT,
    language: str = "en",
    report: Report | None = None,
    clock: Clock = system_clock,
) -> ClassReport:
    """Return how a class stands, people in the order of their names, then codes; raises FolderError."""
    there = places.of_class(of.id)
    reader = _Reader(places, language)
    found = finished_attempts(there, with_unreleased=True, report=report, beside=reader.read)
    taken: dict[_Work, list[FinishedAttempt]] = {}
    for mode in counting.modes:
        chosen = attempts_by_quiz(counted(found.finished, replace(counting, modes=(mode,))))
        taken |= {(quiz, mode): own for quiz, own in chosen.items()}
    by_person: dict[str, dict[_Work, FinishedAttempt]] = {}
    for work, attempts in taken.items():
        by_person |= {each.learner: by_person.get(each.learner, {}) | {work: each} for each in attempts}
    asked = taken.keys() | {each for one in reader.people.values() for each in one.open if each[1] in counting.modes}
    known, order = known_quizzes(places), [*reader.titles, *sorted({quiz for quiz, _ in asked} - reader.titles.keys())]
    works = sorted(asked, key=lambda each: (order.index(each[0]), counting.modes.index(Mode(each[1]))))
    rows = [_row(each, reader, by_person.get(each.learner, {}), works, clock()) for each in _everybody(of, reader)]
    modes = Counter(quiz for quiz, _ in works)
    columns = tuple(
        _column(
            statistics_of(quiz, taken.get((quiz, mode), []), known.get(quiz), counting),
            reader.titles.get(quiz, quiz),
            mode if modes[quiz] > 1 or mode == Mode.CERTAINTY else "",
        )
        for quiz, mode in works
    )
    return ClassReport(of.name, counting, columns, tuple(rows), found.problems)


def _everybody(of: ClassFile, reader: "_Reader") -> list[Person]:
    listed = {each.learner for each in of.people}
    guests = [Person("–", learner=each) for each in reader.people if each not in listed]
    return sorted([*of.people, *guests], key=lambda each: (each.name.casefold() or "\uffff", each.code.casefold()))


_Work = tuple[str, str]
"""A quiz and a mode in which it is taken."""


@dataclass(slots=True)
class _Record:
    """What one record tells."""

    attempts: Mapping[str, AttemptRow]
    open: frozenset[_Work]
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
            self.pretests = {
                row.id for each in libraries for row in each.quizzes(language) if Mode.PRE in row.quiz.modes
            }
            self._contents = [(each.contents(language), each.routes(language)) for each in libraries]
        finally:
            for each in libraries:
                each.close()
        self._on_route: dict[str, list[frozenset[str]]] = {}
        self.people: dict[str, _Record] = {}

    def read(self, archive: LearnerArchive) -> None:
        """Keep what one record tells."""
        lessons, read = self._lessons(archive.preference(ROUTE)), archive.read_sections()
        attempts = {each.id: each for each in archive.attempts()}
        cases = {each.ref for each in archive.events(Kind.CASE_FINISHED)}
        self.people[archive.preference(RECORD) or archive.id] = _Record(
            attempts,
            frozenset((each.quiz, each.mode) for each in attempts.values() if each.state == "started"),
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


def _row(
    person: Person, reader: _Reader, chosen: Mapping[_Work, FinishedAttempt], works: Sequence[_Work], now: Moment
) -> ReportRow:
    record = reader.people.get(person.learner)
    if record is None:
        cells = tuple(NO_WORK for _ in works)
        return ReportRow(person.code, person.name, person.group, "", 0, 0, 0, cells, "", Needs(is_missing=True))
    cells = tuple(_cell(record, chosen.get(work), work) for work in works)
    return ReportRow(
        person.code,
        person.name,
        person.group,
        person.learner,
        record.read,
        record.lessons,
        record.cases,
        cells,
        record.last_at,
        _needs(record, cells, bool(reader.pretests), now),
    )


def _needs(record: _Record, cells: Iterable[Cell], has_pretests: bool, now: Moment) -> Needs:
    taken = {each.mode for each in record.attempts.values() if each.submitted_at}
    days = 0
    with suppress(ValueError):  # a clock that was odd is no reason
        days = (datetime.fromisoformat(now.utc) - datetime.fromisoformat(record.last_at)).days
    return Needs(
        essays=sum(each.waiting for each in cells),
        results=sum(each.state is CellState.TO_RELEASE for each in cells),
        days=days if days >= AWAY_DAYS else 0,
        has_no_pretest=has_pretests and record.read > 0 and Mode.PRE not in taken,
    )


def _cell(record: _Record, finished: FinishedAttempt | None, work: _Work) -> Cell:
    if finished is None:
        return Cell(CellState.UNDER_WAY) if work in record.open else NO_WORK
    attempt = record.attempts[finished.id]
    passed = has_passed(attempt)
    if finished.is_waiting:
        state = CellState.WAITING
    elif attempt.mode == Mode.EXAM and not attempt.released_at:
        state = CellState.TO_RELEASE
    elif passed is None:
        state = CellState.DONE
    else:
        state = CellState.PASSED if passed else CellState.NOT_PASSED
    given = [each for each in finished.answers if each.answer is not None]
    return Cell(
        state,
        round(attempt.points, 6),
        fsum(weights_of(attempt)),
        attempt.id,
        answers=len(given),
        minutes=round(fsum(each.seconds or 0.0 for each in given) / 60, 1),
        waiting=sum(each.points is None for each in finished.answers),
        is_paper="paper" in attempt.terms,
    )


def _column(found: QuizStatistics, title: str, mode: str) -> Column:
    people, others = found.compared_learners, found.attempts - found.compared
    mean = found.results.mean if people >= FEWEST_FOR_A_MEAN else None
    return Column(found.quiz, title, found.out_of, people, mean, found.waiting, others, mode)
