"""A case being played: decisions in, and out of them state, clock, inbox, log and debrief.

Nothing is kept here and no real time passes: the same decisions always give the same standing, so taking the last one
back is to leave it out. The clock moves by the minutes a decision costs. As in simulation exercises of trainers (OSCE),
consequences come first and the talk about them afterwards.
"""

import hashlib
import json
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from htcourse.core.case import CaseBody, Decision, Node, Way

LOWEST, HIGHEST = 0, 3
_DAY = 24 * 60
_LONGEST_WAY, _MOST_STANDINGS = 30, 2000


class ChosenDecision(NamedTuple):
    """A decision taken, by the ids of its node and itself."""

    node: str
    decision: str


class TakenDecision(NamedTuple):
    """A decision in the log: minutes passed before it, and the state after it."""

    node: Node
    decision: Decision
    passed: int
    state: Mapping[str, int]


class Turn(NamedTuple):
    """A fork passed: the way that was open, after how many decisions and minutes, and the state that opened it."""

    fork: Node
    way: Way
    decided: int
    passed: int
    state: Mapping[str, int]


class CaseStanding(NamedTuple):
    """Where a play stands. `inbox` holds the ids of the documents that came, oldest first, `arrived` those just now.

    `unread` counts decisions that do not fit the case (a file cut short, rows of another version): what comes before
    them stands.
    """

    node: Node
    passed: int
    state: Mapping[str, int]
    inbox: tuple[str, ...]
    arrived: tuple[str, ...]
    log: tuple[TakenDecision, ...]
    turns: tuple[Turn, ...] = ()
    unread: int = 0

    @property
    def is_ended(self) -> bool:
        """Whether there is nothing more to decide."""
        return self.node.ending or not self.node.decisions

    @property
    def can_undo(self) -> bool:
        """Whether the author allows to take the last decision back."""
        return bool(self.log) and self.log[-1].decision.undo


class CriterionReview(NamedTuple):
    """A criterion and the decisions that the debrief holds against it, in the order they were taken."""

    criterion: str
    decisions: tuple[TakenDecision, ...]


class Review(NamedTuple):
    """The debrief: every criterion of the case, and how many of the decisions talked over were good."""

    criteria: tuple[CriterionReview, ...]
    good: int
    out_of: int


def play(body: CaseBody, choices: Iterable[ChosenDecision]) -> CaseStanding:
    """Return where these decisions lead, from the start of the case."""
    nodes = {node.id: node for node in body.nodes}
    passed, state = 0, within(body.state)
    node, forks = _come_to(nodes, body.start, state, passed)
    turns = [Turn(fork, way, 0, passed, state) for fork, way in forks]
    inbox = dict.fromkeys(node.shows)
    arrived = tuple(inbox)
    log: list[TakenDecision] = []
    waiting, unread = list(choices), 0
    for number, choice in enumerate(waiting):
        decision = _decision(node, choice)
        if decision is None or decision.next not in nodes:
            unread = len(waiting) - number
            break
        state_after = changed(state, decision.effects)
        log.append(TakenDecision(node, decision, passed, state_after))
        passed, state = passed + max(0, decision.minutes), state_after
        node, forks = _come_to(nodes, decision.next, state, passed)
        turns += [Turn(fork, way, len(log), passed, state) for fork, way in forks]
        arrived = tuple(each for each in dict.fromkeys(node.shows) if each not in inbox)
        inbox.update(dict.fromkeys(node.shows))
    return CaseStanding(node, passed, state, tuple(inbox), arrived, tuple(log), tuple(turns), unread)


def way_to(body: CaseBody, name: str) -> tuple[ChosenDecision, ...] | None:
    """Return the fewest decisions that lead to a node (or through a fork) by that name; None where none do.

    State and time are followed as in a play. A longer way than people take, or one among thousands, is not looked for.
    """
    limits = sorted({way.within for node in body.nodes for way in node.ways if way.within is not None})
    waiting: deque[tuple[ChosenDecision, ...]] = deque([()])
    seen: set[tuple[object, ...]] = set()
    while waiting and len(seen) < _MOST_STANDINGS:
        way = waiting.popleft()
        standing = play(body, way)
        if standing.node.id == name or any(turn.fork.id == name for turn in standing.turns):
            return way
        here = (standing.node.id, tuple(sorted(standing.state.items())), bisect_left(limits, standing.passed))
        if here in seen or standing.is_ended or len(way) >= _LONGEST_WAY:
            continue
        seen.add(here)
        waiting.extend((*way, ChosenDecision(standing.node.id, each.id)) for each in standing.node.decisions)
    return None


def _come_to(
    nodes: Mapping[str, Node], name: str, state: Mapping[str, int], passed: int
) -> tuple[Node, list[tuple[Node, Way]]]:
    """Return the moment that a node leads to, and the forks passed with the way that was open.

    Forks that lead only to each other end at one of them, as nodes that are not there do.
    """
    node, forks = nodes.get(name) or Node(name, ending=True), list[tuple[Node, Way]]()
    while node.ways and len(forks) < len(nodes):
        way = open_way(node, state, passed)
        forks.append((node, way))
        node = nodes.get(way.next) or Node(way.next, ending=True)
    return node, forks


def open_way(fork: Node, state: Mapping[str, int], passed: int) -> Way:
    """Return the first way of a fork that is open; the last one when none is."""
    return next((way for way in fork.ways if is_open(way, state, passed)), fork.ways[-1])


def is_open(way: Way, state: Mapping[str, int], passed: int) -> bool:
    """Whether state and time have what a way asks for; a state that the case does not have is 0."""
    is_in_time = way.within is None or passed <= way.within
    return is_in_time and all(state.get(name, LOWEST) >= value for name, value in way.when.items())


def _decision(node: Node, choice: ChosenDecision) -> Decision | None:
    if node.id != choice.node or node.ending:
        return None
    return next((each for each in node.decisions if each.id == choice.decision), None)


def within(state: Mapping[str, int]) -> dict[str, int]:
    """Return a state whose values stay from 0 to 3."""
    return {name: min(HIGHEST, max(LOWEST, value)) for name, value in state.items()}


def changed(state: Mapping[str, int], effects: Mapping[str, int]) -> dict[str, int]:
    """Return the state after a decision; what it does not name stays, what the case does not have is left out."""
    return within({name: value + effects.get(name, 0) for name, value in state.items()})


def state_word(body: CaseBody, name: str, value: int) -> str:
    """Return the author's word for a value of the state, or nothing where there is none."""
    words = body.state_words.get(name, ())
    return words[value] if 0 <= value < len(words) else ""


def clock_at(body: CaseBody, passed: int) -> str:
    """Return the time of day after so many minutes as HH:MM; nothing in a case without a clock."""
    start = minutes_of(body.clock.start) if body.clock else None
    if start is None:
        return ""
    now = (start + passed) % _DAY
    return f"{now // 60:02}:{now % 60:02}"


def share_of_time(body: CaseBody, passed: int) -> float:
    """Return how much of the case's time has passed: 1 at its end, more after it; 0 without a clock."""
    if body.clock is None:
        return 0.0
    start, end = minutes_of(body.clock.start), minutes_of(body.clock.end)
    if start is None or end is None or end <= start:
        return 0.0
    return passed / (end - start)


def minutes_of(time: str) -> int | None:
    """Return the minutes since midnight of HH:MM, or None."""
    hours, _, minutes = time.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal()):
        return None
    return int(hours) * 60 + int(minutes)


def review(body: CaseBody, standing: CaseStanding) -> Review:
    """Hold the decisions taken against the criteria; those without a debrief are not counted."""
    told = [taken for taken in standing.log if taken.decision.debrief is not None]
    criteria = tuple(
        CriterionReview(
            each.id,
            tuple(taken for taken in told if taken.decision.debrief and taken.decision.debrief.criterion == each.id),
        )
        for each in body.criteria
    )
    good = sum(1 for taken in told if taken.decision.debrief and taken.decision.debrief.good)
    return Review(criteria, good, len(told))


def case_hash(structure: Mapping[str, Any], texts: Mapping[str, str]) -> str:
    """Return 16 hex digits that change with anything of a case but its translations; `texts` are its author's."""
    plain = json.dumps([structure, dict(texts)], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()[:16]
