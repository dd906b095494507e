"""Play a case: begin or go on, decide, take back where the author allows it.

Each decision is one durable row before anything is shown, so a play goes on after a crash where it was. `case_debrief`
holds it against the criteria.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from htcourse.core.case_play import clock_at
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.quotes import Quote
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_rows import Kind
from htcourse.store.preferences import ROUTE
from htcourse.usecases.cases.case_pages import CaseHeading, CasePage, heading_of, page_of
from htcourse.usecases.cases.case_plays import (
    Play,
    Standpoint,
    case_now,
    find_play,
    last_play,
    last_plays,
    play_under_way,
    start_play,
)
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in the list. `play_id` is its last play (empty: none); `decisions` taken in it.

    `at` is the local time of its last row (ISO 8601).

    `good` of `out_of` decisions fitted their criteria; both 0 until the debrief was opened.
    """

    heading: CaseHeading
    play_id: str
    is_done: bool
    decisions: int
    good: int
    out_of: int
    at: str


class Decided(NamedTuple):
    """Where a decision, or taking one back, led."""

    page: CasePage
    changed: Changed


def route_of(session: Session) -> str:
    """Return the learner's route, for the minutes of a case."""
    return session.learner.preference(ROUTE)


def list_cases(session: Session) -> tuple[CaseRow, ...]:
    """Return the cases of all modules in the order of their authors, and how the last play of each stands."""
    plays, route = last_plays(session), route_of(session)
    rows = []
    for library in session.libraries:
        for head in library.cases(session.language):
            heading = heading_of(case_now(session, head.id), route)
            started = plays.get(head.id)
            rows.append(_row(session, heading, started.id if started is not None else ""))
    return tuple(rows)


def _row(session: Session, heading: CaseHeading, play_id: str) -> CaseRow:
    rows = session.learner.events(Kind.CASE_DECISION, Kind.CASE_FINISHED, attempt=play_id) if play_id else ()
    finished = next((row for row in rows if row.kind == Kind.CASE_FINISHED), None)
    return CaseRow(
        heading=heading,
        play_id=play_id,
        is_done=finished is not None,
        decisions=sum(row.kind == Kind.CASE_DECISION for row in rows),
        good=int(finished.data.get("good", 0)) if finished is not None else 0,
        out_of=int(finished.data.get("out_of", 0)) if finished is not None else 0,
        at=Moment(rows[-1].at, rows[-1].offset_minutes).local if rows else "",
    )


def case_under_way(session: Session) -> CaseRow | None:
    """Return the case gone on with last of those under way; None without one that is here."""
    row = play_under_way(session)
    return _row(session, open_heading(session, row.ref), row.attempt or row.id) if row is not None else None


def open_heading(session: Session, case_id: str) -> CaseHeading:
    """Return what is said before a case; raises NotFoundError."""
    return heading_of(case_now(session, case_id), route_of(session))


def current_play(session: Session, case_id: str) -> CasePage | None:
    """Return the last play of a case as it stands, or None before the first.

    A play whose case the learner's file does not hold (it was cut short) is passed over: the case can be begun anew.
    """
    started = last_play(session, case_id)
    if started is None:
        return None
    try:
        return open_play(session, started.id)
    except NotFoundError:
        return None


def open_play(session: Session, play_id: str) -> CasePage:
    """Return a play as it stands; raises NotFoundError."""
    return page_of(find_play(session, play_id), route_of(session))


def start_case(session: Session, case_id: str) -> Decided:
    """Begin a case anew; a play begun before stays as it is in the record. Raises NotFoundError."""
    return Decided(open_play(session, start_play(session, case_id)), Changed(progress=True))


def decide(session: Session, play_id: str, decision_id: str, *, opened: Collection[str] = ()) -> Decided:
    """Take a decision: one durable row. `opened` are the documents read since the last one.

    Raises CourseError for a decision that is not on offer now, and what the learner's file raises when it cannot be
    written; nothing is kept then.
    """
    play = find_play(session, play_id)
    node = play.standing.node
    decision = next((each for each in node.decisions if each.id == decision_id), None)
    if decision is None or play.standing.is_ended or play.finished is not None:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "This decision cannot be taken now."),
            fix=QT_TRANSLATE_NOOP("Errors", "Open the case again to see where it stands."),
        )
    if play.standpoint is Standpoint.SAME and play.case.language != play.started.language:
        session.learner.keep_shown((play.case.to_keep(),))
    data = {
        "node": node.id,
        "decision": decision.id,
        "number": _next_number(play),
        "shown": play.case.hash,
        "at": clock_at(play.case.body, play.standing.passed),
        "minutes": decision.minutes,
        "opened": sorted(opened),
    }
    session.learner.append_event(
        Kind.CASE_DECISION, play.case.id, attempt=play_id, language=play.case.language, data=data
    )
    return Decided(open_play(session, play_id), Changed(progress=True))


def _next_number(play: Play) -> int:
    """Return the number of the next decision; rows that do not fit the case are written over."""
    fitting = play.rows[: len(play.standing.log)]
    return int(fitting[-1].data.get("number", len(fitting))) + 1 if fitting else 1


def undo_decision(session: Session, play_id: str) -> Decided:
    """Take the last decision back: a row that names the one it takes back.

    Raises CourseError where the author does not allow it, and after the debrief was opened.
    """
    play = find_play(session, play_id)
    if play.finished is not None or not play.standing.can_undo:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "This decision cannot be taken back."))
    session.learner.undo_event(play.rows[len(play.standing.log) - 1].id)
    return Decided(open_play(session, play_id), Changed(progress=True))


def mark_passage(session: Session, play_id: str, document_id: str, quote: Quote) -> Decided:
    """Put words of a document that has come into the log: one durable row. The same words of it are kept once.

    Raises CourseError for another document and after the debrief was opened.
    """
    play = find_play(session, play_id)
    if play.finished is not None or document_id not in play.standing.inbox or not quote.exact.strip():
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "These words cannot be put into the log of the case now."),
            fix=QT_TRANSLATE_NOOP("Errors", "Open the case again to see where it stands."),
        )
    words = {"document": document_id, "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}
    if any(words.items() <= row.data.items() for row in play.passages):
        return Decided(page_of(play, route_of(session)), Changed())
    data = {
        **words,
        "at": clock_at(play.case.body, play.standing.passed),
        "decided": len(play.standing.log),
    }
    session.learner.append_event(
        Kind.CASE_PASSAGE, play.case.id, attempt=play_id, language=play.case.language, data=data
    )
    return Decided(open_play(session, play_id), Changed(progress=True))


def unmark_passage(session: Session, play_id: str, passage_id: str) -> Decided:
    """Take words out of the log: a row that names the one it takes back. Raises CourseError where there is none."""
    play = find_play(session, play_id)
    if play.finished is not None or passage_id not in {row.id for row in play.passages}:
        raise CourseError(QT_TRANSLATE_NOOP("Errors", "These words are not in the log of the case any more."))
    session.learner.undo_event(passage_id)
    return Decided(open_play(session, play_id), Changed(progress=True))
