"""The talk after a case: decisions held against its criteria, with sources and facts; the transcript of a play."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from htcourse.core.case_play import CriterionReview, TakenDecision, review
from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.citations import brief_reference, citation_of, cited_reference
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_rows import Kind
from htcourse.store.library import Library
from htcourse.usecases.cases.case_pages import (
    CaseDocument,
    CasePage,
    CasePassage,
    CaseState,
    LogEntry,
    documents_of,
    log_entry,
    page_of,
    states_of,
)
from htcourse.usecases.cases.case_plays import Play, find_play
from htcourse.usecases.cases.case_turns import TurnNote, turns_of
from htcourse.usecases.cases.play_case import route_of
from htcourse.usecases.session import Changed, Session


@dataclass(frozen=True, slots=True)
class FactNote:
    """A fact that a judgement rests on, with its sources in words; `status` is seen, unchecked or to-correct."""

    claim: str
    sources: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class DecisionReview:
    """A decision, whether it fitted the criterion, why (HTML), and the facts behind that."""

    entry: LogEntry
    is_good: bool
    reason: str
    facts: tuple[FactNote, ...]


@dataclass(frozen=True, slots=True)
class CriterionNote:
    """A criterion (HTML) with its sources in words; without decisions where this way did not come to it."""

    text: str
    sources: tuple[str, ...]
    decisions: tuple[DecisionReview, ...]


@dataclass(frozen=True, slots=True)
class DebriefPage:
    """The end of a play. `ending` is HTML; `unopened` are the titles of documents that were not read.

    `turns` are the forks passed, in order: the last one may have led to the ending.
    """

    page: CasePage
    ending: str
    turns: tuple[TurnNote, ...]
    criteria: tuple[CriterionNote, ...]
    good: int
    out_of: int
    unopened: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TranscriptStep:
    """A moment of the play in plain text: what came, what stood there, what was decided (None: nothing yet).

    `passages` are the words marked in documents at that moment.
    """

    at: str
    text: str
    documents: tuple[CaseDocument, ...]
    passages: tuple[CasePassage, ...]
    decision: LogEntry | None
    states: tuple[CaseState, ...]


@dataclass(frozen=True, slots=True)
class Transcript:
    """A play as a text to be kept: `role` is plain; `debrief` is None until it was opened."""

    title: str
    is_invented: bool
    role: str
    started_at: str
    steps: tuple[TranscriptStep, ...]
    debrief: DebriefPage | None


def open_debrief(session: Session, play_id: str, *, opened: Collection[str] = ()) -> tuple[DebriefPage, Changed]:
    """Return the debrief of a play that has ended; the first time is kept as one durable row, with the outcome.

    Raises CourseError before the end, and what the learner's file raises.
    """
    play = find_play(session, play_id)
    if not play.standing.is_ended:
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "The case has not ended yet."),
            fix=QT_TRANSLATE_NOOP("Errors", "Go on with it; the debrief comes at its end."),
        )
    changed = Changed()
    if play.finished is None:
        _finish(session, play, opened)
        play, changed = find_play(session, play_id), Changed(progress=True)
    return _debrief(session, play), changed


def _finish(session: Session, play: Play, opened: Collection[str]) -> None:
    found = review(play.case.body, play.standing)
    data = {
        "ending": play.standing.node.id,
        "shown": play.case.hash,
        "minutes": play.standing.passed,
        "state": dict(play.standing.state),
        "decisions": len(play.standing.log),
        "good": found.good,
        "out_of": found.out_of,
        "opened": sorted(opened),
    }
    session.learner.append_event(
        Kind.CASE_FINISHED, play.case.id, attempt=play.id, language=play.case.language, data=data
    )


def _debrief(session: Session, play: Play) -> DebriefPage:
    page = page_of(play, route_of(session))
    found = review(play.case.body, play.standing)
    ledger = _Ledger(session, play)
    return DebriefPage(
        page=page,
        ending=play.standing.node.text,
        turns=turns_of(play.case.body, play.standing),
        criteria=tuple(_criterion(play, each, ledger) for each in found.criteria),
        good=found.good,
        out_of=found.out_of,
        unopened=tuple(each.title for each in page.documents if not each.is_opened),
    )


def _criterion(play: Play, found: CriterionReview, ledger: "_Ledger") -> CriterionNote:
    criterion = next(each for each in play.case.body.criteria if each.id == found.criterion)
    reviews = tuple(_reviewed(play, taken, ledger) for taken in found.decisions)
    return CriterionNote(criterion.text, ledger.sources(criterion.sources), reviews)


def _reviewed(play: Play, taken: TakenDecision, ledger: "_Ledger") -> DecisionReview:
    debrief = taken.decision.debrief
    entry = log_entry(play.case.body, taken)
    if debrief is None:
        return DecisionReview(entry, False, "", ())
    return DecisionReview(entry, debrief.good, debrief.text, ledger.facts(debrief.facts))


class _Ledger:
    """Sources and facts of the case's module; empty when the module is gone."""

    def __init__(self, session: Session, play: Play) -> None:
        self._module = play.case.id.partition("/")[0]
        try:
            self._library: Library | None = session.library(play.case.id)
        except NotFoundError:
            self._library = None
        told = (taken.decision.debrief for taken in play.standing.log)
        names = {fact for each in told if each is not None for fact in each.facts}
        self._facts = {each.id: each for each in self._library.facts(names)} if self._library and names else {}
        cited = [*(source for each in play.case.body.criteria for source in each.sources)]
        cited += [source for each in self._facts.values() for source in each.sources]
        ids = {self._full(citation_of(each)[0]) for each in cited}
        rows = self._library.sources(ids) if self._library and ids else ()
        self._references = {each.id: brief_reference(each.csl) for each in rows}

    def _full(self, source: str) -> str:
        return source if "/" in source else f"{self._module}/{source}"

    def sources(self, citations: Iterable[str]) -> tuple[str, ...]:
        """Return citations in words; unknown ones are left out."""
        found = ((self._references.get(self._full(source)), place) for source, place in map(citation_of, citations))
        return tuple(cited_reference(reference, place) for reference, place in found if reference)

    def facts(self, names: Iterable[str]) -> tuple[FactNote, ...]:
        """Return facts with their sources; unknown ones are left out."""
        found = (self._facts[each] for each in names if each in self._facts)
        return tuple(FactNote(each.claim, self.sources(each.sources), each.status) for each in found)


def open_transcript(session: Session, play_id: str) -> Transcript:
    """Return a play from its start to where it stands, and the debrief once it was opened."""
    play = find_play(session, play_id)
    body, standing = play.case.body, play.standing
    page = page_of(play, route_of(session))
    steps, seen = [], set[str]()
    for number, taken in enumerate(standing.log):
        steps.append(
            TranscriptStep(
                at=log_entry(body, taken).at,
                text=plain_text(taken.node.text),
                documents=documents_of(body, _unseen(taken.node.shows, seen), (), play.opened),
                passages=tuple(each for each in page.passages if each.decided == number),
                decision=log_entry(body, taken),
                states=states_of(body, taken.state),
            )
        )
    now = page.clock.now if page.clock is not None else ""
    last = documents_of(body, _unseen(standing.node.shows, seen), (), play.opened)
    marked = tuple(each for each in page.passages if each.decided >= len(standing.log))
    steps.append(TranscriptStep(now, plain_text(standing.node.text), last, marked, None, ()))
    debrief = _debrief(session, play) if play.finished is not None else None
    began = Moment(play.started.at, play.started.offset_minutes).local
    head = page.heading
    return Transcript(head.title, head.is_invented, plain_text(body.role), began, tuple(steps), debrief)


def _unseen(shows: Iterable[str], seen: set[str]) -> list[str]:
    """Return documents not shown before, and remember them."""
    new = [each for each in dict.fromkeys(shows) if each not in seen]
    seen.update(new)
    return new
