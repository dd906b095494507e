"""What a case shows: plain dataclasses for the windows, made from a play and its case."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from htcourse.core.case import CaseBody
from htcourse.core.case_play import CaseStanding, TakenDecision, clock_at, share_of_time, state_word, within
from htcourse.core.quotes import Quote
from htcourse.render.plain_text import plain_text
from htcourse.store.learner_rows import EventRow
from htcourse.store.packages import builtin_id
from htcourse.store.preferences import ROUTE
from htcourse.usecases.cases.case_plays import Play, ShownCase, Standpoint


@dataclass(frozen=True, slots=True)
class CaseHeading:
    """What is said before a case: HTML paragraphs for `role` and `content_note` (empty without one).

    `is_invented` is said of the course's own cases alone: of others nobody here knows.
    """

    id: str
    title: str
    role: str
    content_note: str
    minutes: int
    language: str
    is_invented: bool


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """A paper in the inbox; `text` is HTML. `is_new` when it came just now, `is_opened` when it was read before."""

    id: str
    title: str
    sender: str
    at: str
    text: str
    is_new: bool
    is_opened: bool


@dataclass(frozen=True, slots=True)
class CasePerson:
    """Somebody in the case; `about` is HTML."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """A decision on offer: inline HTML, minutes it costs, whether it can be taken back afterwards."""

    id: str
    text: str
    minutes: int
    can_undo: bool


@dataclass(frozen=True, slots=True)
class CaseState:
    """One of the states: its name as the author wrote it, a value from 0 to 3, the author's word or nothing."""

    name: str
    value: int
    word: str


@dataclass(frozen=True, slots=True)
class CaseClock:
    """The time of day in the case as HH:MM; `share` of its time has passed (1 and more: it is over)."""

    start: str
    now: str
    end: str
    share: float


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A decision taken: the time of day (empty without a clock), its words as plain text, the minutes it cost.

    `passed` are the minutes from the start until then.
    """

    at: str
    text: str
    minutes: int
    passed: int


@dataclass(frozen=True, slots=True)
class CasePassage:
    """Words of a document in the log: which document (id and title), the quote, the time of day (empty: no clock).

    `decided` is after how many decisions it was marked.
    """

    id: str
    document: str
    title: str
    quote: Quote
    at: str
    decided: int


@dataclass(frozen=True, slots=True)
class CasePage:
    """A play as it stands. `text` is HTML; `number` counts decisions from 1; `is_done` once the debrief was opened.

    `states_before` are the states as they were before the last decision, at a beginning those of now.
    """

    play_id: str
    heading: CaseHeading
    standpoint: Standpoint
    text: str
    clock: CaseClock | None
    passed: int
    states: tuple[CaseState, ...]
    states_before: tuple[CaseState, ...]
    documents: tuple[CaseDocument, ...]
    people: tuple[CasePerson, ...]
    number: int
    choices: tuple[CaseChoice, ...]
    log: tuple[LogEntry, ...]
    passages: tuple[CasePassage, ...]
    can_undo: bool
    is_ended: bool
    is_done: bool


def heading_of(case: ShownCase, route: str) -> CaseHeading:
    """Return what is said before a case; minutes of the learner's route where it has some.

    A list of cases needs no more of each: to build a whole body takes five milliseconds.
    """
    return CaseHeading(
        id=case.id,
        title=plain_text(case.texts.get("title", "")) or case.id.partition("/")[2],
        role=case.texts.get("role", ""),
        content_note=case.texts.get("content_note", ""),
        minutes=_minutes(case.structure.get("minutes", {}), route),
        language=case.language,
        is_invented=case.id.partition("/")[0] == builtin_id(),
    )


def _minutes(minutes: Mapping[str, int], route: str) -> int:
    wanted = (minutes.get(each) for each in (route, "", ROUTE.default, *minutes))
    return next((each for each in wanted if each is not None), 0)


def page_of(play: Play, route: str) -> CasePage:
    """Return a play as it stands."""
    body, standing = play.case.body, play.standing
    node = standing.node
    choices = () if standing.is_ended else node.decisions
    return CasePage(
        play_id=play.id,
        heading=heading_of(play.case, route),
        standpoint=play.standpoint,
        text=node.text,
        clock=_clock(body, standing.passed),
        passed=standing.passed,
        states=states_of(body, standing.state),
        states_before=states_of(body, _state_before(body, standing)),
        documents=documents_of(body, standing.inbox, standing.arrived, play.opened),
        people=tuple(CasePerson(plain_text(each.name), each.about) for each in body.people),
        number=len(standing.log) + (0 if standing.is_ended else 1),
        choices=tuple(CaseChoice(each.id, each.text, each.minutes, each.undo) for each in choices),
        log=tuple(log_entry(body, taken) for taken in standing.log),
        passages=tuple(_passage(body, row) for row in play.passages),
        can_undo=standing.can_undo and play.finished is None,
        is_ended=standing.is_ended,
        is_done=play.finished is not None,
    )


def _state_before(body: CaseBody, standing: CaseStanding) -> Mapping[str, int]:
    if len(standing.log) > 1:
        return standing.log[-2].state
    return within(body.state) if standing.log else standing.state


def _clock(body: CaseBody, passed: int) -> CaseClock | None:
    if body.clock is None or not clock_at(body, 0):
        return None
    return CaseClock(body.clock.start, clock_at(body, passed), body.clock.end, share_of_time(body, passed))


def states_of(body: CaseBody, state: Mapping[str, int]) -> tuple[CaseState, ...]:
    """Return a state in the author's words."""
    return tuple(CaseState(name, value, state_word(body, name, value)) for name, value in state.items())


def documents_of(
    body: CaseBody, inbox: Iterable[str], arrived: Iterable[str], opened: Iterable[str]
) -> tuple[CaseDocument, ...]:
    """Return papers in the order they came; ids that are not there are left out."""
    documents, new, read = {each.id: each for each in body.documents}, set(arrived), set(opened)
    return tuple(
        CaseDocument(
            id=each.id,
            title=plain_text(each.title),
            sender=plain_text(each.sender),
            at=each.at,
            text=each.text,
            is_new=each.id in new,
            is_opened=each.id in read,
        )
        for each in (documents[name] for name in inbox if name in documents)
    )


def _passage(body: CaseBody, row: EventRow) -> CasePassage:
    document = str(row.data.get("document", ""))
    titles = {each.id: plain_text(each.title) for each in body.documents}
    return CasePassage(
        id=row.id,
        document=document,
        title=titles.get(document, document),
        quote=Quote(*(str(row.data.get(each, "")) for each in ("exact", "prefix", "suffix"))),
        at=str(row.data.get("at", "")),
        decided=int(row.data.get("decided", 0)),
    )


def log_entry(body: CaseBody, taken: TakenDecision) -> LogEntry:
    """Return a decision as the log shows it."""
    decision = taken.decision
    return LogEntry(clock_at(body, taken.passed), plain_text(decision.text), decision.minutes, taken.passed)
