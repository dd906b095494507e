"""More attempts for one person at a test or an exam that may be taken so often, as Moodle's user overrides give them.

Each is a row in the learner's own file, with a reason and a name, and can be taken back while it was not used, for a
class always. What an attempt was begun with stays.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError, Report
from htcourse.core.folding import name_order
from htcourse.core.quiz import Mode
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind, NewEvent
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.usecases.exams.exam_terms import COUNTED, allowances, wanted_sittings
from htcourse.usecases.people.every_record import opened_record, read_records
from htcourse.usecases.results.known_quizzes import KnownQuiz, known_quizzes
from htcourse.usecases.session import Changed, Session

MOST = 20
"""More attempts than this at once are a slip of the finger."""


class Allowance(NamedTuple):
    """Who may take which quiz more often, in which mode."""

    learner_id: str
    quiz_id: str
    mode: Mode = Mode.EXAM


class Cause(NamedTuple):
    """The reason of an exception and who made it; both may be empty."""

    reason: str = ""
    by: str = ""


NO_REASON = Cause()


@dataclass(frozen=True, slots=True)
class SittingsRow:
    """How often somebody has taken a quiz in a mode: `used` of `wanted`, and `more` that were allowed beside.

    `why` has the reason and the name kept with each of these, oldest first.
    """

    allowance: Allowance
    name: str
    used: int
    wanted: int
    more: int
    why: tuple[Cause, ...] = ()

    @property
    def causes(self) -> str:
        """Return why more were allowed and by whom, each said once; empty where nobody said it."""
        return "; ".join(dict.fromkeys(", ".join(filter(None, each)) for each in self.why if any(each)))

    def as_line(self) -> str:
        """Return how often it was taken, as a command says it, and who allowed more and why."""
        in_all = self.wanted + self.more
        more = f", {self.more} of the {in_all} allowed beside" if self.more else ""
        causes = f" ({self.causes})" if self.causes else ""
        taken = f"{self.used} of {in_all} taken"
        return f"{self.allowance.quiz_id}  {self.allowance.mode}  {taken}{more}{causes}"

    @property
    def left(self) -> int:
        """How often it may still be taken."""
        return max(0, self.wanted + self.more - self.used)

    @property
    def is_begun(self) -> bool:
        """Whether it was taken, or allowed more often than for everybody."""
        return bool(self.used or self.more)

    @property
    def can_be_taken_back(self) -> bool:
        """Whether an attempt that was allowed was not used."""
        return self.more > 0 and self.left > 0


@dataclass(frozen=True, slots=True)
class Sittings:
    """Who has taken how often what may be taken so often only, and what is wrong with files not read.

    The rows go by quiz, those who cannot begin it any more first.
    """

    rows: tuple[SittingsRow, ...]
    problems: tuple[CourseError, ...]


def list_sittings(places: Places, report: Report | None = None, *, with_all: bool = False) -> Sittings:
    """Return how often everybody has taken what may be taken so often; one bad file blocks no other.

    `with_all` gives those too who have not begun: an attempt can be allowed beforehand.
    """
    known = known_quizzes(places)
    rows: list[SittingsRow] = []
    problems = read_records(places, lambda archive: rows.extend(tuple(_rows(archive, known))), report)
    rows = rows if with_all else [each for each in rows if each.is_begun]
    rows.sort(
        key=lambda row: (
            row.allowance.quiz_id,
            row.allowance.mode,
            row.left,
            name_order(row.name),
            row.allowance.learner_id,
        )
    )
    return Sittings(tuple(rows), problems)


def _rows(archive: ReadOnlyRecord, known: Mapping[str, KnownQuiz]) -> Iterator[SittingsRow]:
    attempts, name = archive.attempts(), archive.preference(NAME)
    for quiz_id, each in known.items():
        for mode in each.quiz.modes:
            wanted = wanted_sittings(each.quiz, mode) if mode in COUNTED else 0
            used = sum(row.quiz == quiz_id and row.mode == mode for row in attempts)
            if wanted:
                given = (one.data for one in allowances(archive, quiz_id, mode))
                why = tuple(Cause(str(one.get("reason", "")), str(one.get("by", ""))) for one in given)
                yield SittingsRow(Allowance(archive.id, quiz_id, mode), name, used, wanted, len(why), why)


def allow_more(places: Places, clock: Clock, allowance: Allowance, count: int = 1, why: Cause = NO_REASON) -> Changed:
    """Allow so many attempts more in the file of a learner who is not at work here."""
    with opened_record(places, clock, allowance.learner_id) as learner:
        return allow_more_in(learner, allowance, count, why)


def allow_own_more(session: Session, allowance: Allowance, count: int = 1, why: Cause = NO_REASON) -> Changed:
    """Allow the learner at work here so many attempts more."""
    return allow_more_in(session.learner, allowance, count, why)


def allow_more_in(learner: LearnerFile, allowance: Allowance, count: int = 1, why: Cause = NO_REASON) -> Changed:
    """Append to one open file that a quiz may be taken so often more: a row an attempt.

    Raises CourseError for a mode that is not counted, or a count below 1.
    """
    if allowance.mode not in COUNTED or not 1 <= count <= MOST:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "More attempts can be allowed at a test or an exam, 1 to {most} at once."),
            fix=QT_TRANSLATE_NOOP("Errors", "Practice may be taken as often as one likes."),
            most=MOST,
        )
    data = {"mode": str(allowance.mode), "reason": why.reason.strip(), "by": why.by.strip()}
    module = allowance.quiz_id.partition("/")[0]
    learner.append_events([NewEvent(Kind.EXAM_ALLOWED, allowance.quiz_id, module, "", data) for _ in range(count)])
    return Changed(progress=True)


def take_more_back(places: Places, clock: Clock, allowance: Allowance) -> Changed:
    """Take the last attempt that was allowed back in the file of a learner who is not at work here."""
    with opened_record(places, clock, allowance.learner_id) as learner:
        return _take_back(places, learner, allowance)


def take_own_more_back(session: Session, allowance: Allowance) -> Changed:
    """Take the last attempt that was allowed back from the learner at work here."""
    return _take_back(session.places, session.learner, allowance)


def _take_back(places: Places, learner: LearnerFile, allowance: Allowance) -> Changed:
    """Take the last attempt that was allowed back in one open file; nothing changes where none is unused.

    One that was used stays used, and stays allowed: the record says why there are more than for everybody. What was
    collected for a class was made before it was allowed there: whether it counts can be changed each time.
    """
    _, quiz_id, mode = allowance
    given, known = allowances(learner, quiz_id, mode), known_quizzes(places).get(quiz_id)
    used = sum(each.mode == mode for each in learner.attempts(quiz_id))
    is_used = known is not None and used >= wanted_sittings(known.quiz, mode) + len(given)
    if not given or (is_used and not places.people):
        return Changed()
    learner.undo_event(given[-1].id)
    return Changed(progress=True)
