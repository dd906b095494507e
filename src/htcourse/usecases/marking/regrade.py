"""Regrade: answers handed in are marked anew by the question as it stands now, or sums reckoned anew by its weights.

What would change is told first, learner by learner. Nothing is overwritten: a mark given anew is a row about the
answer, with the reason and who gave it, in the learner's own file; all rows of one regrade bear one name and can be
taken back together. Marks by hand stand. Essays are marked by people and are left alone.
"""

from collections.abc import Sequence
from typing import NamedTuple

from htcourse.core.clock import Clock
from htcourse.core.errors import CourseError, Report
from htcourse.core.folding import has_letter
from htcourse.core.ids import new_id
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_reads import LearnerReads
from htcourse.store.learner_rows import EventRow, Kind
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.marking.regrade_preview import Regrade, rows_now
from htcourse.usecases.marking.regrades_made import RegradeMade
from htcourse.usecases.people.every_record import ON_MARKS, read_records, write_records
from htcourse.usecases.session import Changed, Session, opened_libraries


class Why(NamedTuple):
    """The reason of a regrade, told to those whose mark changes, who makes it, and its name in the rows."""

    reason: str
    by: str
    batch: str


def says_why(reason: str, by: str) -> bool:
    """Say whether a reason and a name are enough for a regrade."""
    return has_letter(reason) and has_letter(by)


def why(reason: str, by: str) -> Why:
    """Return a reason; raises CourseError for one that is not enough."""
    if not says_why(reason, by):
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "A regrade needs a reason and your name: both are kept with each mark."),
            fix=QT_TRANSLATE_NOOP("Errors", "Write in a sentence what was wrong with the key, and who you are."),
        )
    return Why(reason.strip(), by.strip(), new_id())


def regrade(
    places: Places, clock: Clock, found: Regrade, reason: Why, but: str, report: Report
) -> tuple[CourseError, ...]:
    """Write a regrade into every file `but` that of the learner at work here; return what kept it from which files."""
    ids = [each.key.learner_id for each in found.rows if each.key.learner_id != but]
    with opened_libraries(places) as libraries:
        problems = write_records(
            places, clock, ids, lambda learner: regrade_in(learner, found, reason, libraries), report, ON_MARKS
        )
    return tuple({str(each): each for each in problems}.values())


def regrade_own(session: Session, found: Regrade, reason: Why) -> Changed:
    """Write a regrade into the file of the learner at work here."""
    with opened_libraries(session.places) as libraries:
        return regrade_in(session.learner, found, reason, libraries)


def regrade_in(learner: LearnerFile, found: Regrade, reason: Why, libraries: Sequence[Library]) -> Changed:
    """Write what a regrade gives one open file, all of it or nothing.

    Raises CourseError where key, weight or mark changed since it was looked at.
    """
    learner.look_through()
    own = [each for each in found.rows if each.key.learner_id == learner.id]
    now = rows_now(libraries, learner, found.id) if own else {}
    if not all(each.writes_as(now.get(each.key)) for each in own):
        raise CourseError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "A key, weight or mark changed since this regrade was looked at: nothing was written there.",
            ),
            fix=QT_TRANSLATE_NOOP("Errors", "Look at it anew under Regrade, then regrade."),
        )
    noted = {"reason": reason.reason, "by": reason.by, "batch": reason.batch}
    events = [each.event._replace(data={**each.event.data, **noted}) for each in own]
    if events:
        learner.append_events(events, [shown for each in own for shown in each.shown])
    return Changed(progress=bool(events))


def check_newest(done: Sequence[RegradeMade], batch: str) -> None:
    """Check that no newer regrade of the same question, or weights, stands on one; raises CourseError.

    Some answers would have the mark of the newer key and some that of the first: two keys in one class.
    """
    own = next((each for each in done if each.batch == batch), None)
    if own is None:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "There is no regrade “{batch}” to take back."),
            fix=QT_TRANSLATE_NOOP("Errors", "The list of regrades names those that stand."),
            batch=batch,
        )
    after = [each for each in done if each.id == own.id and each.at > own.at and each.newer != own.batch]
    newer = next((each for each in done if each.batch == own.newer), max(after, key=lambda each: each.at, default=None))
    if newer is not None:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "Of “{id}” a newer regrade stands, with the reason “{reason}”."),
            fix=QT_TRANSLATE_NOOP("Errors", "First take back the newer one, {batch}."),
            id=own.id,
            reason=newer.reason,
            batch=newer.batch,
        )


def take_back(
    places: Places, clock: Clock, batch: str, but: str, report: Report, by: str = "", reason: str = ""
) -> tuple[CourseError, ...]:
    """Take a regrade back in every file `but` that of the learner at work here (empty: of nobody)."""
    ids: list[str] = []

    def find(archive: ReadOnlyRecord) -> None:
        if archive.id != but and _of_batch(archive, batch):
            ids.append(archive.id)

    problems = read_records(places, find)
    written = write_records(
        places, clock, ids, lambda learner: take_back_in(learner, batch, by, reason), report, ON_MARKS
    )
    return (*problems, *written)


def take_back_own(session: Session, batch: str, by: str = "", reason: str = "") -> Changed:
    """Take a regrade back in the file of the learner at work here."""
    return take_back_in(session.learner, batch, by, reason)


def take_back_in(learner: LearnerFile, batch: str, by: str = "", reason: str = "") -> Changed:
    """Take a regrade back in one open file: what stood before stands again."""
    found = _of_batch(learner, batch)
    if found:
        learner.undo_events((each.id for each in found), by.strip(), reason.strip())
    return Changed(progress=bool(found))


def _of_batch(learner: LearnerReads, batch: str) -> list[EventRow]:
    events = learner.events(Kind.ANSWER_REGRADED, Kind.ATTEMPT_TERMS)
    return [each for each in events if batch and each.data.get("batch") == batch]
