"""How a class stands: people by work, one query behind the window, the command and every file that is written of it.

Of several attempts the best counts (`results.counting`), means are those of `results.quiz_statistics`; of fewer than
five no mean is told. A quiz has a column for each mode in which it was taken: before a course and after it are two.
What the class was given has a column too, done or not; there practice counts of whoever took the quiz in no other way.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from math import fsum
from typing import NamedTuple

from htcourse.core.clock import Clock, Moment, system_clock
from htcourse.core.errors import CourseError, Report
from htcourse.core.points import summed
from htcourse.core.quiz import Mode
from htcourse.core.statistics.items import LEAST_TOLD
from htcourse.store.class_files import GUEST, ClassFile, Person, by_name
from htcourse.store.places import Places
from htcourse.usecases.attempts.kept_attempt import has_passed, waits_for_release, weights_of
from htcourse.usecases.classes.class_records import Doing, Record, RecordReader, marked_by_two, thing
from htcourse.usecases.classes.needs import Needs
from htcourse.usecases.classes.roster import part_of, untold_within
from htcourse.usecases.classes.taken import taken_bases, taken_of
from htcourse.usecases.classes.work import Work, WorkKind, work_of
from htcourse.usecases.exams.exam_time import NO_TIME, TimeHad, time_had
from htcourse.usecases.quizzes.finished_attempts import FinishedAttempt, finished_attempts
from htcourse.usecases.results.counting import MARKS, Counting
from htcourse.usecases.results.known_quizzes import NO_OTHER, KnownQuiz, OtherTerms, known_quizzes
from htcourse.usecases.results.quiz_statistics import QuizStatistics, statistics_of

FEWEST_FOR_A_MEAN = LEAST_TOLD


class CellState(StrEnum):
    """What a person's work is at."""

    NONE = ""
    LOST = "results missing"
    UNDER_WAY = "under way"
    DOUBTED = "answers may be lost"
    WAITING = "waits for a mark"
    TO_RELEASE = "to release"
    WITHHELD = "answers withheld"
    PASSED = "passed"
    NOT_PASSED = "not passed"
    DONE = "done"


UNSURE = (CellState.LOST, CellState.DOUBTED)
"""Results that are gone or may be: they are marked beside those that take their usual way."""


class Cell(NamedTuple):
    """A person's work: points of `out_of` of the attempt that counts, and which attempt that is.

    `answers` were given in it, in `minutes` of the `time` an exam had; `waiting` of them wait. `late` is the day (ISO
    8601) on which it was first done, if too late, or else due; `since` that on which practice was begun that is not
    handed in. `is_again`: it was taken more often than it may be. `other_terms`: the version it was begun under, where
    that tells more than the quiz here. `until`: the test that has to be told before answers come.
    """

    state: CellState = CellState.NONE
    points: float = 0.0
    out_of: float = 0.0
    attempt: str = ""
    answers: int = 0
    minutes: float = 0.0
    waiting: int = 0
    is_paper: bool = False
    late: str = ""
    time: TimeHad = NO_TIME
    is_again: bool = False
    other_terms: OtherTerms = NO_OTHER
    until: str = ""
    since: str = ""

    @property
    def is_done(self) -> bool:
        """Whether it was handed in, ended or read to its end."""
        return self.state not in (CellState.NONE, CellState.LOST, CellState.UNDER_WAY)


NO_WORK = Cell()


class ReportRow(NamedTuple):
    """A person: lessons read of those on their route, cases ended, a cell a quiz, when they last did something.

    `waiting` answers wait for a mark, in any attempt: in practice, and in one that does not count, too.
    """

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
    waiting: int = 0

    @property
    def answers(self) -> int:
        """How many questions of the attempts that count were answered."""
        return sum(each.answers for each in self.cells)

    @property
    def minutes(self) -> float:
        """How long that took, as far as it was measured."""
        return round(fsum(each.minutes for each in self.cells), 1)


class Done(NamedTuple):
    """How many of `people` did a piece of work, `late` of them too late. Whose results are lost is not among them.

    `has_forms`: in any form of a test around the course, of which each person is dealt one; `has_ways`: in any of
    several modes. `kind` is what it is reported as: a mode or a `WorkKind`.
    """

    did: int
    people: int
    late: int
    has_forms: bool = False
    kind: str = ""
    has_ways: bool = False


class Column(NamedTuple):
    """A quiz in a mode, or a lesson or case the class was given (`kind`; it has no points and no mean).

    It is of `out_of` points; `mean` is the mean share (0 to 1) of `counted`, None of too few to tell it: that of the
    statistics, without the `waiting` questions to which anybody's answer waits for its mark, and the `others`: attempts
    with other places or weights than most have, whose `out_of` may be another. An exam result that is not released is
    in no mean: with those that are it could be reckoned. `mode` is to be named: empty where the quiz was taken in one
    alone, unless that counts how sure somebody was. What `is_given` is `done`, by the day `due` (ISO 8601), if any.
    `is_veiled`: of a group, and no figure of it is told.
    """

    quiz: str
    title: str
    out_of: float
    counted: int
    mean: float | None
    waiting: int = 0
    others: int = 0
    mode: str = ""
    kind: WorkKind = WorkKind.QUIZ
    done: Done | None = None
    due: str = ""
    is_pretest: bool = False
    is_veiled: bool = False

    @property
    def is_given(self) -> bool:
        """Whether the class was given it, in this form or another."""
        return self.done is not None

    @property
    def has_points(self) -> bool:
        """Whether there are points to be had: a lesson and a case have none."""
        return self.kind not in (WorkKind.LESSON, WorkKind.CASE)


@dataclass(frozen=True, slots=True)
class ClassReport:
    """A class, or a group of it, as it stood on a `day` (ISO 8601). People who handed in nothing have a row too.

    `done` tells of all that has a column how many have done it, by what it is given as: forms of a test are one.
    """

    name: str
    counting: Counting
    columns: tuple[Column, ...]
    rows: tuple[ReportRow, ...]
    problems: tuple[CourseError, ...]
    day: str = ""
    done: Mapping[Doing, Done] = field(default_factory=dict)


def class_report(
    places: Places,
    of: ClassFile,
    counting: Counting = MARKS,
    language: str = "en",
    report: Report | None = None,
    clock: Clock = system_clock,
) -> ClassReport:
    """Return how a class stands, people in the order of their names, then codes; raises FolderError, NotFoundError."""
    now, whole = clock(), of
    of, there = part_of(places, of, counting.within)
    work = [each for each in work_of(of) if each.kind is not WorkKind.POLL]
    reader = RecordReader(places, language, [each.ref for each in work if each.kind is WorkKind.LESSON])
    given = {reader.given_as((each.ref, each.kind)): each for each in work}
    found = finished_attempts(there, with_unreleased=True, report=report, beside=reader.read)
    taken = taken_of(found, given, counting)
    by_person: dict[str, dict[Doing, FinishedAttempt]] = {}
    for doing, attempts in taken.items():
        by_person |= {each.learner: by_person.get(each.learner, {}) | {doing: each} for each in attempts}
    works, known = _works(given, reader, taken, counting), known_quizzes(places)
    due = {each: _due(work, now) for each, work in given.items()}
    everybody = _everybody(of, reader)
    rows = [_row(each, reader, by_person.get(each.learner, {}), works, due, known, now) for each in everybody]
    done, totals = _done_by_work(rows, works, reader, given), _with_total(works, reader, given)
    ways = Counter(map(thing, works))
    columns, bases = [], partial(taken_bases, given, known, counting)
    untold = untold_within(
        places, whole, counting.within, partial(finished_attempts, with_unreleased=True, report=report), bases
    )
    for ref, way in works:
        of_what = reader.given_as((ref, way))
        if (ref, way) in reader.titles:
            column = Column(ref, reader.titles[ref, way], 0.0, 0, None, kind=WorkKind(way))
        else:
            is_named = ways[thing((ref, way))] > 1 or way == Mode.CERTAINTY
            own = taken.get((ref, way), [])
            released = [each for each in own if each.is_released]
            column = _column(statistics_of(ref, released, known.get(ref), counting), own)
            column = column._replace(title=reader.quizzes.get(ref, ref), mode=way if is_named else "")
        if (ref, way) in totals:
            column = column._replace(done=done[of_what], due=due.get(of_what, ""))
        veils = not untold.isdisjoint(((ref, way, ""), (ref, way, "marked")))
        mean = None if veils else column.mean
        columns.append(column._replace(is_pretest=way == Mode.PRE, mean=mean, is_veiled=veils))
    problems = (*found.problems, *reader.problems, *marked_by_two(there, reader.by_another_key))
    return ClassReport(of.name, counting, tuple(columns), tuple(rows), problems, now.local_day.isoformat(), done)


def _is_as_given(work: Doing, of_what: Doing, given: Mapping[Doing, Work]) -> bool:
    """Whether doing it so is doing what was given: an exam is sat as one."""
    return of_what not in given or given[of_what].kind is not WorkKind.EXAM or work[1] == Mode.EXAM


def _with_total(works: Sequence[Doing], reader: RecordReader, given: Mapping[Doing, Work]) -> Collection[Doing]:
    """Return the columns that tell how many have done what was given: of a quiz in several ways the first."""
    found: dict[tuple[Doing, str], Doing] = {}
    for work in works:
        of_what = reader.given_as(work)
        if of_what in given and _is_as_given(work, of_what, given):
            found.setdefault((of_what, work[0]), work)
    return set(found.values())


def _done_by_work(
    rows: Sequence[ReportRow], works: Sequence[Doing], reader: RecordReader, given: Mapping[Doing, Work]
) -> dict[Doing, Done]:
    """Return how many have done each thing, as it is given: whoever did it in one form or way has done it."""
    found: dict[Doing, Done] = {}
    rows = [each for each in rows if not each.needs.is_lost]
    for of_what in dict.fromkeys(map(reader.given_as, works)):
        own_ways = [place for place, work in enumerate(works) if reader.given_as(work) == of_what]
        at = [place for place in own_ways if _is_as_given(works[place], of_what, given)] or own_ways
        own = [[row.cells[place] for place in at if row.cells[place].is_done] for row in rows]
        late = sum(all(cell.late for cell in cells) for cells in own if cells)
        has_forms = len({works[place][0] for place in at}) > 1
        has_ways = len({works[place][1] for place in at}) > 1
        found[of_what] = Done(sum(map(bool, own)), len(rows), late, has_forms, works[at[0]][1], has_ways)
    return found


def _works(
    given: Mapping[Doing, Work], reader: RecordReader, taken: Collection[Doing], counting: Counting
) -> list[Doing]:
    """Return what has a column: what was given without points, then quizzes in the authors' order, by their modes."""
    modes = list(dict.fromkeys((*counting.modes, Mode.PRACTICE)))
    asked = {*taken}
    for record in reader.people.values():
        asked |= {each for each in record.withheld if reader.given_as(each) in given}
        for each in record.begun | record.doubted:
            is_practice = each[1] == Mode.PRACTICE and reader.given_as(each) in given.keys() - record.things
            asked |= {each} if is_practice or each[1] in counting.modes else set()
    for (ref, _), work in given.items():
        own = reader.modes.get(ref, ())
        ways = [each for each in modes if each in own]
        if work.kind is WorkKind.EXAM and Mode.EXAM in own:
            asked.add((ref, Mode.EXAM))
        elif (
            work.kind in (WorkKind.QUIZ, WorkKind.EXAM)
            and ways
            and not any(reader.given_as(each)[0] == ref for each in asked)
        ):
            asked |= {(form, ways[0]) for form in reader.forms_of(ref)}
    order = [*reader.quizzes, *sorted({quiz for quiz, _ in asked} - reader.quizzes.keys())]
    plain = [each for each in given if each in reader.titles]
    return plain + sorted(asked, key=lambda each: (order.index(each[0]), modes.index(Mode(each[1]))))


def _due(work: Work, now: Moment) -> str:
    """Return the day by which work is to be done: of an exam without one, that on which it closes."""
    if work.due or not work.closes:
        return work.due
    with suppress(ValueError):
        return Moment(work.closes, now.offset_minutes).local_day.isoformat()
    return ""


def _everybody(of: ClassFile, reader: RecordReader) -> list[Person]:
    """Return who is on the list, and whose record is here beside them: another window may be collecting just now."""
    guests = reader.people.keys() - {each.learner for each in of.people}
    new = {reader.codes[each].casefold(): each for each in guests if each in reader.codes}
    people = [each if each.learner else each._replace(learner=new.get(each.code.casefold(), "")) for each in of.people]
    listed = {each.learner for each in people}
    return by_name([*people, *(Person(GUEST, learner=each) for each in reader.people if each not in listed)])


def _row(
    person: Person,
    reader: RecordReader,
    chosen: Mapping[Doing, FinishedAttempt],
    works: Sequence[Doing],
    due: Mapping[Doing, str],
    known: Mapping[str, KnownQuiz],
    now: Moment,
) -> ReportRow:
    record, today = reader.people.get(person.learner), now.local_day.isoformat()
    begun = record.begun if record else frozenset()
    firsts = {reader.given_as(each): each for each in (*reversed(works), *(one for one in works if one in begun))}
    # Done in another way or form it is not late, in none only once.
    over = {firsts[each]: day for each, day in due.items() if each in firsts and "" != day < today}
    if record is None and person.learner:
        lost, needs = tuple(Cell(CellState.LOST) for _ in works), Needs(is_lost=True)
        return ReportRow(*person[:3], "", 0, 0, 0, lost, "", needs)
    if record is None:
        cells = tuple(NO_WORK._replace(late=over.get(work, "")) for work in works)
        return ReportRow(*person[:3], "", 0, 0, 0, cells, "", Needs(is_missing=True))
    made = ((work, _cell(record, chosen.get(work), work, known.get(work[0])), reader.given_as(work)) for work in works)
    over = {work: day for work, day in over.items() if reader.given_as(work) not in record.things}
    cells = tuple(
        cell._replace(
            late=_late(cell, record.done.get(work, ""), due.get(given, ""), over.get(work, "")),
            until=reader.quizzes.get(cell.until, ""),
        )
        for work, cell, given in made
    )
    return ReportRow(
        *person[:3],
        person.learner,
        record.read,
        record.lessons,
        record.cases,
        cells,
        record.last_at,
        reader.needs(record, due, sum(bool(each.late) and not each.is_done for each in cells), now),
        record.waiting,
    )


def _late(cell: Cell, done: str, due: str, over: str) -> str:
    """Return the day that makes a cell late: on which it was done after it was `due`, or undone, which is `over`."""
    return over if not cell.is_done else done if "" != due < done else ""


def _cell(record: Record, finished: FinishedAttempt | None, work: Doing, known: KnownQuiz | None) -> Cell:
    if finished is None and work in record.withheld:
        return Cell(CellState.WITHHELD, until=record.withheld[work])
    if finished is None:
        is_done = work[1] in set(WorkKind) and work in record.done
        state = CellState.UNDER_WAY if work in record.begun else CellState.NONE
        state = CellState.DOUBTED if work in record.doubted else CellState.DONE if is_done else state
        return Cell(state, since=record.since.get(work, ""), is_again=work in record.again)
    attempt = record.attempts[finished.id]
    if waits_for_release(attempt):  # before all else: until then nobody is told of any mark of it
        state = CellState.TO_RELEASE
    elif finished.is_waiting:
        state = CellState.WAITING
    else:
        state = {None: CellState.DONE, True: CellState.PASSED, False: CellState.NOT_PASSED}[has_passed(attempt)]
    given = [each for each in finished.answers if each.answer is not None]
    return Cell(
        state,
        summed(attempt.points),
        fsum(weights_of(attempt)),
        attempt.id,
        answers=len(given),
        minutes=round(fsum(each.seconds or 0.0 for each in given) / 60, 1),
        waiting=sum(each.points is None for each in finished.answers),
        is_paper=attempt.is_paper,
        time=time_had(attempt),
        is_again=work in record.again,
        other_terms=known.other_terms(attempt) if known else NO_OTHER,
    )


def _column(found: QuizStatistics, own: Sequence[FinishedAttempt]) -> Column:
    """Return what is told of a quiz; as long as no result is released it is of the points that most had."""
    people, others = found.compared_learners, found.attempts - found.compared
    mean = found.results.mean if people >= FEWEST_FOR_A_MEAN else None
    greatest = Counter(fsum(one.out_of for one in each.answers) for each in own)
    out_of = found.out_of if found.attempts else max(greatest, key=greatest.__getitem__, default=0.0)
    return Column(found.quiz, "", out_of, people, mean, found.waiting, others)
