"""Why a case went on and ended as it did: what each fork asked for, what there was, and what had moved it."""

from dataclasses import dataclass

from htcourse.core.case import CaseBody, Way
from htcourse.core.case_play import CaseStanding, TakenDecision, Turn, clock_at, within
from htcourse.usecases.cases.case_pages import CaseState, LogEntry, log_entry, states_of


@dataclass(frozen=True, slots=True)
class AskedState:
    """A state that a way asks for: the least of it, and what there was."""

    asked: CaseState
    had: CaseState

    @property
    def is_met(self) -> bool:
        """Whether there was enough."""
        return self.had.value >= self.asked.value


@dataclass(frozen=True, slots=True)
class AskedWay:
    """A way on: what it asks of states, and of time (`by` as HH:MM, empty without a clock; None: at any time)."""

    states: tuple[AskedState, ...]
    within: int | None
    by: str
    is_in_time: bool

    @property
    def is_for_all(self) -> bool:
        """Whether it asks for nothing."""
        return not self.states and self.within is None


@dataclass(frozen=True, slots=True)
class Moved:
    """A decision and the states it changed: each as it was before and after."""

    entry: LogEntry
    states: tuple[tuple[CaseState, CaseState], ...]


@dataclass(frozen=True, slots=True)
class TurnNote:
    """A fork passed at `at` (empty without a clock), after `passed` minutes: the way taken, and those before it.

    `moved` are the decisions until then that changed a state which one of these ways asks for.
    """

    at: str
    passed: int
    taken: AskedWay
    closed: tuple[AskedWay, ...]
    moved: tuple[Moved, ...]
    is_ending: bool


def turns_of(body: CaseBody, standing: CaseStanding) -> tuple[TurnNote, ...]:
    """Return the forks that a play passed, in order."""
    return tuple(_note(body, standing, turn) for turn in standing.turns)


def _note(body: CaseBody, standing: CaseStanding, turn: Turn) -> TurnNote:
    closed = turn.fork.ways[: turn.fork.ways.index(turn.way)]
    looked_at = {name for way in (*closed, turn.way) for name in way.when}
    ending = standing.node.id if standing.is_ended else ""
    return TurnNote(
        at=clock_at(body, turn.passed),
        passed=turn.passed,
        taken=_asked(body, turn, turn.way),
        closed=tuple(_asked(body, turn, way) for way in closed),
        moved=_moved(body, standing.log[: turn.decided], looked_at),
        is_ending=turn.way.next == ending,
    )


def _asked(body: CaseBody, turn: Turn, way: Way) -> AskedWay:
    had = {state.name: state for state in states_of(body, turn.state)}
    asked = (state for state in states_of(body, way.when) if state.name in had)
    return AskedWay(
        states=tuple(AskedState(state, had[state.name]) for state in asked),
        within=way.within,
        by=clock_at(body, way.within) if way.within is not None else "",
        is_in_time=way.within is None or turn.passed <= way.within,
    )


def _moved(body: CaseBody, log: tuple[TakenDecision, ...], names: set[str]) -> tuple[Moved, ...]:
    found, before = [], within(body.state)
    for taken in log:
        then, now = states_of(body, before), states_of(body, taken.state)
        pairs = ((old, new) for old, new in zip(then, now, strict=True) if old.name in names)
        changes = tuple((old, new) for old, new in pairs if old.value != new.value)
        if changes:
            found.append(Moved(log_entry(body, taken), changes))
        before = dict(taken.state)
    return tuple(found)
