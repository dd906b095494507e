"""What a trainer does with everybody's exams: see how they stand, release results, hold them back.

Those of this computer, or (`Places.of_class`) what was collected for a class: there only what was handed in.

Files are read without their locks, so that one can look while somebody is at work. A release is a row in the learner's
own file, like everything else; the file of the learner at work here is open already, and written through it.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from math import fsum
from typing import Any, NamedTuple

from htcourse.core.clock import Clock, Moment, Stopwatch
from htcourse.core.errors import AlteredRecordError, CourseError, Report
from htcourse.core.exam_time import Reading
from htcourse.core.points import summed
from htcourse.core.quiz import Mode
from htcourse.store.disks import boot_id
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import BY_TIME, AttemptRow, Kind
from htcourse.store.lost_attempts import settled_doubt
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.attempts.kept_attempt import has_passed, kept_titles, quiz_feedback, weights_of
from htcourse.usecases.exams.exam_terms import not_offered, surplus
from htcourse.usecases.exams.exam_time import ExamTime, end_overdue, reading_for, time_left, was_early
from htcourse.usecases.marking.may_sit import MaySit, may_still_sit
from htcourse.usecases.people.every_record import read_records, write_records
from htcourse.usecases.people.held_exam import can_be_set_aside, is_held, is_of_another_pin, own_place
from htcourse.usecases.results.known_quizzes import KnownQuiz, known_quizzes
from htcourse.usecases.session import Changed, Session


class ExamState(StrEnum):
    """How an exam stands. OVERDUE: the time is up and nobody was there to hand it in; releasing does.

    SET_ASIDE: it was begun elsewhere, or lost answers, and a trainer decided that it counts nowhere. DOUBTED: it was
    handed in, answers of it may be lost with a damaged record, and a trainer has to decide. LET_COUNT: one that is no
    exam, and has no result to release, for which they did.
    """

    UNDER_WAY = "under-way"
    OVERDUE = "overdue"
    HANDED_IN = "handed-in"
    RELEASED = "released"
    SET_ASIDE = "set-aside"
    DOUBTED = "doubted"
    LET_COUNT = "let-count"


@dataclass(frozen=True, slots=True)
class ExamRow:
    """One attempt at an exam, or one of another kind that is doubted, let count or set aside.

    `at` is when it was handed in, else begun (UTC); `name` may be empty. `ends` is when the time of one under way is up
    (UTC), to the second, empty where it has none. `is_ended_by_time`: nobody handed it in, the time was up.
    `was_set_back`: the clock was, meanwhile. `added_minutes` were given while it was under way, `waiting` answers have
    no mark yet. `is_brought`: it was begun, gone on with or handed in elsewhere; `is_of_another_pin`: it was
    begun elsewhere, or before the PIN was changed; `is_held`: it waits to be let in; `may_set_aside`: that can be done,
    and it is not.
    `titles` are those of the quiz by language, as the attempt keeps them; `why_aside` is the reason and the name of who
    set it aside, `why_counted` those of who let it count. `is_doubted`: answers of it may be lost, `lost` of them for
    certain; `was_let_count`: so it was, until a trainer let it count.
    `was_early`: by what the clock said later it was begun before it opened. `is_beyond`: it is more than
    may be made. `is_released`: its result was, also where it is doubted since. `lacking` questions its quiz asks here,
    and it came from a file without them. `tells_key`: once released it tells the right answers too.
    `version` is that of the module it was begun under, where those of a class at its quiz are of several.
    `is_paper` and `typed_on` are as a SeenRow has them.
    `minutes` is its limit without extra time, `points` of `out_of` are those so far, `has_passed` says if it is a pass,
    which `pass_percent` of them are.
    """

    learner_id: str
    name: str
    attempt_id: str
    quiz_id: str
    state: ExamState
    at: str
    offset_minutes: int
    answered: int
    total: int
    extra_time: float
    is_ended_by_time: bool
    was_set_back: bool
    added_minutes: float = 0.0
    titles: Mapping[str, str] = field(default_factory=dict)
    ends: str = ""
    is_brought: bool = False
    is_held: bool = False
    is_of_another_pin: bool = False
    may_set_aside: bool = False
    waiting: int = 0
    why_aside: tuple[str, ...] = ()
    is_doubted: bool = False
    was_let_count: bool = False
    why_counted: tuple[str, ...] = ()
    lost: int = 0
    was_early: bool = False
    is_paper: bool = False
    typed_on: str = ""
    is_beyond: bool = False
    is_released: bool = False
    lacking: int = 0
    tells_key: bool = False
    minutes: float = 0.0
    points: float = 0.0
    out_of: float = 0.0
    has_passed: bool | None = None
    pass_percent: float = 0.0
    version: str = ""

    @property
    def can_be_held_back(self) -> bool:
        """Whether its release can be taken back: one doubted since would be told once it is let count."""
        return self.is_released and self.state in (ExamState.RELEASED, ExamState.DOUBTED)

    @property
    def can_be_released(self) -> bool:
        """Whether there is a result to release."""
        return self.state in (ExamState.HANDED_IN, ExamState.OVERDUE) and not self.is_doubted


@dataclass(frozen=True, slots=True)
class Exams:
    """Every attempt at an exam in this data folder, the newest first, and what is wrong with files not read.

    `unread` records may hold an exam that is under way; what was collected for a class holds none. `may_sit` is who may
    still begin one.
    """

    rows: tuple[ExamRow, ...]
    problems: tuple[CourseError, ...]
    unread: int = 0
    may_sit: tuple[MaySit, ...] = ()


def other_sittings(rows: Collection[ExamRow], attempt_id: str) -> tuple[ExamRow, ...]:
    """Return what else its owner sat of the same exam, nothing set aside: the one begun first counts of them all."""
    of = {(each.learner_id, each.quiz_id) for each in rows if each.attempt_id == attempt_id}
    own = (each for each in rows if (each.learner_id, each.quiz_id) in of and each.attempt_id != attempt_id)
    return tuple(each for each in own if each.state is not ExamState.SET_ASIDE)


@dataclass(frozen=True, slots=True)
class Released:
    """How many results were released or held back, and which files could not be written."""

    count: int
    problems: tuple[CourseError, ...]


class BeforeRelease(NamedTuple):
    """What is asked about before results are released: `waiting` answers have no mark, `sitting` is who still sits.

    Of `unread` records nobody knows whether their owners do. `not_begun` may still sit the same exams for the first
    time, `again` have an attempt left; `tells_key`: to them could be told right answers too.
    """

    waiting: int
    sitting: tuple[MaySit, ...]
    unread: int = 0
    not_begun: tuple[MaySit, ...] = ()
    again: tuple[MaySit, ...] = ()
    tells_key: bool = False


class Sitting(NamedTuple):
    """How many exams are under way, and of how many records nobody knows, for they cannot be read."""

    exams: int
    unread: int


def before_release(rows: Collection[ExamRow], every: Exams) -> BeforeRelease:
    """Return how many answers in these rows wait for a mark, and who of all sits the same exams now, or may."""
    quizzes = {each.quiz_id for each in rows}
    own = (each for each in every.rows if each.state is ExamState.UNDER_WAY and each.quiz_id in quizzes)
    sitting = {each.learner_id: MaySit(each.quiz_id, each.learner_id, each.name, has_begun=True) for each in own}
    not_begun, again = (
        tuple(each for each in every.may_sit if each.quiz_id in quizzes and each.has_begun is has_begun)
        for has_begun in (False, True)
    )
    unread = every.unread if rows else 0
    tells_key = bool(sitting or unread or not_begun or again) and any(each.tells_key for each in rows)
    return BeforeRelease(sum(each.waiting for each in rows), (*sitting.values(),), unread, not_begun, again, tells_key)


def list_exams(places: Places, clock: Clock, report: Report) -> Exams:
    """Return how every exam stands; one bad file blocks no other. Raises FolderError.

    Of a class what was handed in alone: what is under way goes on elsewhere, and comes with the next collecting.
    """
    rows: list[ExamRow] = []
    may_sit: list[MaySit] = []
    watch = Stopwatch(boot=boot_id())
    known = known_quizzes(places)
    quizzes = {id: each.quiz for id, each in known.items()}

    def read(archive: ReadOnlyRecord) -> None:
        beyond = surplus(archive, quizzes, [each for each in archive.attempts() if each.submitted_at])
        nowhere = not_offered(quizzes, archive.attempts()) if places.people else ()  # all that came from a file
        own = _rows(places, archive, reading_for(archive.id, clock, watch))
        own = [replace(each, is_beyond=each.attempt_id in beyond) for each in own if each.attempt_id not in nowhere]
        if places.people:
            lacking = {each.id: known[each.quiz].lacking(each) for each in archive.attempts() if each.quiz in known}
            own = [replace(each, lacking=lacking.get(each.attempt_id, 0)) for each in own]
        rows.extend(own)
        may_sit.extend(() if places.people else may_still_sit(places, archive, quizzes, clock()))

    problems = read_records(places, read, report)
    rows = _of_several_versions(rows, known) if places.people else [replace(each, version="") for each in rows]
    unread = 0 if places.people else sum(not isinstance(each, AlteredRecordError) for each in problems)
    return Exams(tuple(sorted(rows, key=lambda each: each.at, reverse=True)), problems, unread, tuple(may_sit))


def _of_several_versions(rows: Collection[ExamRow], known: Mapping[str, KnownQuiz]) -> list[ExamRow]:
    """Return rows without the version of their module, but where those at a quiz and that which is here are several."""
    versions: dict[str, set[str]] = {}
    for each in rows:
        here = {known[each.quiz_id].version} if each.quiz_id in known else set()
        versions.setdefault(each.quiz_id, here).add(each.version)
    return [each if len(versions[each.quiz_id]) > 1 else replace(each, version="") for each in rows]


def sitting_now(places: Places, clock: Clock, module_id: str, report: Report) -> Sitting:
    """Return how many exams of a module are under way in this data folder: it is to stay as it is until they end."""
    found = list_exams(places, clock, report)
    own = (each for each in found.rows if each.quiz_id.startswith(f"{module_id}/"))
    return Sitting(sum(each.state is ExamState.UNDER_WAY for each in own), found.unread)


def _rows(places: Places, archive: ReadOnlyRecord, now: Reading) -> list[ExamRow]:
    counted = {each.attempt: each.data for each in archive.events(Kind.LOSS_ACCEPTED)}
    exams = [
        each
        for each in archive.attempts()
        if each.mode == Mode.EXAM or (each.submitted_at and (each.is_doubted or each.let_count))
    ]
    if places.people:  # all that a class has came from a file
        return [_row(archive, each, now, counted) for each in exams if each.submitted_at]
    why = {each.attempt: each.data for each in archive.events(Kind.EXAM_SET_ASIDE)}
    aside = [
        replace(
            _row(archive, each, now, counted),
            state=ExamState.SET_ASIDE,
            at=each.started_at,
            offset_minutes=each.offset_minutes,
            ends="",
            why_aside=tuple(str(why[each.id].get(name, "")) for name in ("reason", "by")),
        )
        for each in archive.set_aside()
    ]
    brought, here = archive.brought_attempts() if exams else (), own_place(places, archive.id)
    return [
        replace(
            _row(archive, each, now, counted),
            is_brought=each.id in brought,
            is_held=is_held(here, each),
            is_of_another_pin=is_of_another_pin(here, each),
            may_set_aside=can_be_set_aside(here, each, is_brought=each.id in brought),
        )
        for each in exams
    ] + aside


def _row(
    archive: ReadOnlyRecord, attempt: AttemptRow, now: Reading, counted: Mapping[str, Mapping[str, Any]]
) -> ExamRow:
    """Return how one attempt stands; `counted` has what a trainer let count, by attempt."""
    left = time_left(archive, attempt, now)
    state = _state(attempt, left)
    has_end = state is ExamState.UNDER_WAY and left.minutes
    handed_in = archive.standing_event(Kind.ATTEMPT_SUBMITTED, attempt.id)
    return ExamRow(
        learner_id=archive.id,
        name=archive.preference(NAME),
        attempt_id=attempt.id,
        quiz_id=attempt.quiz,
        state=state,
        at=attempt.submitted_at or attempt.started_at,
        offset_minutes=handed_in.offset_minutes if handed_in else attempt.offset_minutes,
        answered=attempt.answered,
        total=len(attempt.drawn),
        extra_time=attempt.extra_time,
        is_ended_by_time=handed_in is not None and handed_in.data.get("by") == BY_TIME,
        was_set_back=left.was_set_back,
        added_minutes=float(attempt.terms.get("extra_minutes", 0)),
        titles=kept_titles(attempt),
        waiting=attempt.waiting,
        ends=Moment(now.utc, 0).later(left.seconds_left).whole_second.utc if has_end else "",
        is_doubted=attempt.is_doubted,
        was_let_count=attempt.let_count is not None,
        why_counted=tuple(str(counted.get(attempt.id, {}).get(name, "")) for name in ("reason", "by")),
        lost=attempt.doubt.lost if attempt.doubt else settled_doubt(counted.get(attempt.id, {})).lost,
        was_early=was_early(archive, attempt, now.utc),
        is_paper=attempt.is_paper,
        typed_on=attempt.typed_on,
        is_released=attempt.mode == Mode.EXAM and bool(attempt.released_at),
        tells_key=quiz_feedback(attempt).has_key,
        minutes=attempt.minutes,
        points=summed(attempt.points),
        out_of=summed(fsum(weights_of(attempt))),
        has_passed=has_passed(attempt),
        pass_percent=float(attempt.terms.get("pass_percent", 0)),
        version=attempt.module_version,
    )


def _state(attempt: AttemptRow, left: ExamTime) -> ExamState:
    if attempt.submitted_at and attempt.is_doubted:
        return ExamState.DOUBTED
    if attempt.mode != Mode.EXAM:
        return ExamState.LET_COUNT
    if attempt.released_at:
        return ExamState.RELEASED
    if attempt.submitted_at:
        return ExamState.HANDED_IN
    return ExamState.OVERDUE if left.is_over else ExamState.UNDER_WAY


def release_exams(places: Places, clock: Clock, rows: Collection[ExamRow], report: Report, by: str = "") -> Released:
    """Release results in the files of learners who are not at work here; a file in use elsewhere becomes a problem.

    `by`, here and below, is the name of who does it, as far as that is said: it is kept.
    """
    return _in_files(places, clock, rows, report, partial(release_in, by=by))


def hold_back_exams(places: Places, clock: Clock, rows: Collection[ExamRow], report: Report, by: str = "") -> Released:
    """Take releases back in the files of learners who are not at work here."""
    return _in_files(places, clock, rows, report, partial(hold_back_in, by=by))


def release_own(session: Session, rows: Collection[ExamRow], by: str = "") -> Changed:
    """Release results of the learner at work here."""
    return Changed(progress=release_in(session.learner, rows, by) > 0)


def hold_back_own(session: Session, rows: Collection[ExamRow], by: str = "") -> Changed:
    """Take releases of the learner at work here back."""
    return Changed(progress=hold_back_in(session.learner, rows, by) > 0)


def release_in(learner: LearnerFile, rows: Collection[ExamRow], by: str = "") -> int:
    """Release results in one open file and return how many; what is not handed in stays, unless its time is up."""
    learner.look_through()
    count = 0
    for attempt in _attempts(learner, rows):
        if not attempt.submitted_at:
            end_overdue(learner, attempt, reading_for(learner.id, learner.clock, Stopwatch(boot=boot_id())))
        now = learner.attempt(attempt.id)
        if now is not None and now.submitted_at and not now.released_at and not now.is_doubted:
            learner.append_event(Kind.ATTEMPT_RELEASED, attempt.quiz, attempt=attempt.id, data={"by": by.strip()})
            count += 1
    return count


def hold_back_in(learner: LearnerFile, rows: Collection[ExamRow], by: str = "") -> int:
    """Take releases back in one open file and return how many."""
    learner.look_through()
    count = 0
    for attempt in _attempts(learner, rows):
        for event in learner.events(Kind.ATTEMPT_RELEASED, attempt=attempt.id):
            learner.undo_events((event.id,), by.strip())
            count += 1
    return count


def _attempts(learner: LearnerFile, rows: Collection[ExamRow]) -> list[AttemptRow]:
    found = (learner.attempt(each.attempt_id) for each in rows)
    return [each for each in found if each is not None and each.mode == Mode.EXAM]


def _in_files(
    places: Places,
    clock: Clock,
    rows: Collection[ExamRow],
    report: Report,
    call: Callable[[LearnerFile, Collection[ExamRow]], int],
) -> Released:
    counts: list[int] = []

    def write(learner: LearnerFile) -> None:
        counts.append(call(learner, [each for each in rows if each.learner_id == learner.id]))

    problems = write_records(places, clock, (each.learner_id for each in rows), write, report)
    return Released(sum(counts), problems)
