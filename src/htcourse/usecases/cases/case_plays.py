"""A play of a case as the learner's file keeps it: what `play_case` rests on.

It goes on with the case as it was shown at its start, whatever an update of the module changed meanwhile, and needs
nothing but the learner's file for that: the case stands there under its hash, like the questions of an attempt.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from htcourse.core.case import CaseBody
from htcourse.core.case_play import CaseStanding, ChosenDecision, case_hash, play
from htcourse.core.errors import NotFoundError
from htcourse.core.plain_data import from_plain, with_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.learner_rows import EventRow, Kind, Shown
from htcourse.usecases.session import Session


class Standpoint(StrEnum):
    """What became of the case in its module since a play began."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True)  # no slots: cached_property keeps its value in the instance
class ShownCase:
    """A case as it is or was shown: ids and graph (`structure`) under their hash, the wording by path in `language`."""

    id: str
    hash: str
    structure: Mapping[str, Any]
    texts: Mapping[str, str]
    language: str

    @cached_property
    def body(self) -> CaseBody:
        """The case in its wording."""
        return with_texts(from_plain(CaseBody, self.structure), self.texts)

    def to_keep(self) -> Shown:
        """Return what the learner's file keeps of it."""
        module = self.id.partition("/")[0]
        return Shown(self.hash, module, self.id, self.structure, {self.language: self.texts})


class Play(NamedTuple):
    """A play: its first row's id, the case as shown, what was decided and whether the debrief was opened.

    `passages` are the rows of words marked in documents and not taken out again, oldest first.
    """

    id: str
    case: ShownCase
    standpoint: Standpoint
    started: EventRow
    rows: tuple[EventRow, ...]
    standing: CaseStanding
    finished: EventRow | None
    passages: tuple[EventRow, ...] = ()

    @property
    def opened(self) -> frozenset[str]:
        """The documents that were opened before a decision."""
        last = (self.finished,) if self.finished is not None else ()
        return frozenset(str(each) for row in (*self.rows, *last) for each in row.data.get("opened", ()))


def case_now(session: Session, case_id: str) -> ShownCase:
    """Return a case as its module has it; raises NotFoundError."""
    library = session.library(case_id)
    row = library.case(case_id, session.language)
    source = row if row.language == library.language else library.case(case_id, library.language)
    return ShownCase(case_id, case_hash(row.structure, source.texts), row.structure, row.texts, row.language)


def find_case(session: Session, case_id: str) -> ShownCase | None:
    """Return a case as its module has it, or None when module or case are gone."""
    try:
        return case_now(session, case_id)
    except NotFoundError:
        return None


def last_play(session: Session, case_id: str) -> EventRow | None:
    """Return the first row of the last play of a case."""
    return last_plays(session).get(case_id)


def last_plays(session: Session) -> dict[str, EventRow]:
    """Return the first row of the last play of each case; a clock set back does not make an older one the last."""
    return _last_of(session.learner.events(Kind.CASE_STARTED))


def play_under_way(session: Session) -> EventRow | None:
    """Return the newest row of the play gone on with last of those not ended; None without one whose case is here."""
    rows = session.learner.events(Kind.CASE_STARTED, Kind.CASE_DECISION, Kind.CASE_FINISHED)
    begun = _last_of(row for row in rows if row.kind == Kind.CASE_STARTED)
    ended = {row.attempt for row in rows if row.kind == Kind.CASE_FINISHED}
    open_plays = {row.id for row in begun.values()} - ended
    left = [row for row in rows if (row.attempt or row.id) in open_plays]
    newest = max(left, key=lambda each: each.at, default=None)
    return newest if newest is not None and find_case(session, newest.ref) is not None else None


def _last_of(started: Iterable[EventRow]) -> dict[str, EventRow]:
    last: dict[str, EventRow] = {}
    for row in started:
        if row.ref not in last or _run(row) >= _run(last[row.ref]):
            last[row.ref] = row
    return last


def _run(row: EventRow) -> int:
    return int(row.data.get("run", 1))


def start_play(session: Session, case_id: str) -> str:
    """Keep the case as it is shown and begin a play; returns its id."""
    case = case_now(session, case_id)
    before = last_play(session, case_id)
    session.learner.keep_shown((case.to_keep(),))
    data = {
        "shown": case.hash,
        "version": session.library(case_id).version,
        "run": _run(before) + 1 if before is not None else 1,
    }
    return session.learner.append_event(Kind.CASE_STARTED, case_id, language=case.language, data=data)


def find_play(session: Session, play_id: str) -> Play:
    """Return a play; raises NotFoundError when the learner's file does not hold it."""
    started = next((each for each in session.learner.events(Kind.CASE_STARTED) if each.id == play_id), None)
    if started is None:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "This case is not in the learner's file."),
            fix=QT_TRANSLATE_NOOP("Errors", "Start the case again."),
        )
    case, standpoint = _case_then(session, started)
    rows = session.learner.events(Kind.CASE_DECISION, Kind.CASE_FINISHED, attempt=play_id)
    # By their numbers: a clock set back, or two computers' rows in one file, must not change the order.
    numbered = {int(row.data.get("number", 0)): row for row in rows if row.kind == Kind.CASE_DECISION}
    decisions = tuple(numbered[number] for number in sorted(numbered))
    standing = play(
        case.body, [ChosenDecision(str(row.data.get("node")), str(row.data.get("decision"))) for row in decisions]
    )
    finished = next((row for row in rows if row.kind == Kind.CASE_FINISHED), None)
    passages = session.learner.events(Kind.CASE_PASSAGE, attempt=play_id)
    return Play(play_id, case, standpoint, started, decisions, standing, finished, tuple(passages))


def _case_then(session: Session, started: EventRow) -> tuple[ShownCase, Standpoint]:
    """Return the case as the play began it, in the session's language where it can be had in it."""
    now, shown = find_case(session, started.ref), str(started.data.get("shown", ""))
    if now is not None and now.hash == shown:
        return now, Standpoint.SAME
    standpoint = Standpoint.CHANGED if now is not None else Standpoint.GONE
    then = session.learner.shown((shown,)).get(shown)
    if then is None or not then.texts:
        raise NotFoundError(
            QT_TRANSLATE_NOOP("Errors", "The case of this play is missing from the learner's file."),
            fix=QT_TRANSLATE_NOOP("Errors", "Start the case again, or bring back a backup."),
        )
    language = next(each for each in (session.language, started.language, *then.texts) if each in then.texts)
    return ShownCase(started.ref, shown, then.structure, then.texts[language], language), standpoint
