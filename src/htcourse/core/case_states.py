"""What a case can come to: which states lead where, and which endings stay open after each decision.

Ways through a case are counted by the million, its states by the hundred: everything is found on states. The minutes
at which a state is come to are the bits of a number, so that a thousand of them move in one step.
"""

import json
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from htcourse.core.case import CaseBody, Node
from htcourse.core.case_play import changed, within
from htcourse.core.plain_data import from_plain, without_texts

MOST = 20_000
"""States, each at one node, up to which a case is looked through."""

State = tuple[int, ...]
Spot = tuple[str, State]
"""A node and a state with which it can be come to."""


class Outlook(NamedTuple):
    """What a case can come to. `names` are the states that anything changes or asks for, in the case's order.

    `states`: those with which a node can be come to, as values of `names`; forks and endings too. `open_endings`: what
    can still end the case after a decision or way, by its node and itself; one that can never be taken is not there.
    """

    names: tuple[str, ...]
    states: Mapping[str, frozenset[State]]
    open_endings: Mapping[tuple[str, str], frozenset[str]]

    def endings_from(self, node: Node) -> frozenset[str]:
        """Return what can still end the case at a node, whatever is decided there."""
        ways = [*(each.id for each in node.decisions), *(each.id for each in node.ways)]
        return frozenset(end for way in ways for end in self.open_endings.get((node.id, way), ()))


def outlook(body: CaseBody) -> Outlook | None:
    """Return what a case can come to, or None where it has more states than can be looked through.

    The ids of the case must be in order: every start and every `next` is there, and each fork has a way.
    """
    return _outlook(json.dumps(without_texts(body)))


class _Step(NamedTuple):
    """From one spot to another by a decision or a way; the two functions move minutes with it, and back."""

    source: Spot
    by: str
    target: Spot
    on: Callable[[int], int]
    back: Callable[[int], int]


@lru_cache(maxsize=16)
def _outlook(structure: str) -> Outlook | None:
    body = from_plain(CaseBody, json.loads(structure))
    walk = _Walk(body)
    if not walk.go():
        return None
    states = defaultdict[str, set[State]](set)
    for name, state in walk.reached:
        states[name].add(state)
    found = defaultdict[tuple[str, str], set[str]](set)
    for ending in (node.id for node in body.nodes if node.ending and node.id in states):
        before = walk.minutes_before(ending)
        for step in walk.steps:
            if walk.reached[step.source] & step.back(before.get(step.target, 0)):
                found[step.source[0], step.by].add(ending)
    return Outlook(
        walk.names,
        {name: frozenset(each) for name, each in states.items()},
        {way: frozenset(each) for way, each in found.items()},
    )


class _Walk:
    """All spots that can be come to, each with the minutes at which, and the steps between them."""

    def __init__(self, body: CaseBody) -> None:
        self._nodes = {node.id: node for node in body.nodes}
        self._start = body.start
        asked = [name for node in body.nodes for way in node.ways for name in way.when]
        moved = [name for node in body.nodes for each in node.decisions for name in each.effects]
        self._state = within(body.state)
        self.names = tuple(name for name in self._state if name in {*asked, *moved})
        # Minutes after the last limit are one: the bit of `_late` stands for it and all later ones.
        self._late = max(
            (way.within + 1 for node in body.nodes for way in node.ways if way.within is not None), default=0
        )
        self._all = (2 << self._late) - 1
        self.reached: dict[Spot, int] = {}
        self.steps: list[_Step] = []

    def go(self) -> bool:
        """Walk; return whether all could be looked through."""
        first = (self._start, tuple(self._state[name] for name in self.names))
        self.reached[first] = 1
        steps: dict[Spot, list[_Step]] = {}
        waiting = deque([first])
        while waiting and len(steps) <= MOST:
            here = waiting.popleft()
            if here not in steps:
                steps[here] = list(self._steps_from(here))
            for step in steps[here]:
                minutes = step.on(self.reached[here])
                if minutes & ~self.reached.get(step.target, 0):
                    self.reached[step.target] = self.reached.get(step.target, 0) | minutes
                    waiting.append(step.target)
        self.steps = [step for each in steps.values() for step in each]
        return not waiting

    def minutes_before(self, ending: str) -> dict[Spot, int]:
        """Return, for each spot, the minutes from which an ending can be come to."""
        to = defaultdict[Spot, list[_Step]](list)
        for step in self.steps:
            to[step.target].append(step)
        found = {spot: self._all for spot in self.reached if spot[0] == ending}
        waiting = deque(found)
        while waiting:
            here = waiting.popleft()
            for step in to[here]:
                minutes = step.back(found[here]) & self.reached[step.source]
                if minutes & ~found.get(step.source, 0):
                    found[step.source] = found.get(step.source, 0) | minutes
                    waiting.append(step.source)
        return found

    def _steps_from(self, spot: Spot) -> Iterator[_Step]:
        node = self._nodes[spot[0]]
        state = dict(zip(self.names, spot[1], strict=True))
        if node.ending:
            return
        if node.ways:
            yield from self._forked(node, spot, state)
            return
        for each in node.decisions:
            after = changed(state, each.effects)
            yield _Step(spot, each.id, (each.next, tuple(after.values())), *self._spending(max(0, each.minutes)))

    def _forked(self, fork: Node, spot: Spot, state: Mapping[str, int]) -> Iterator[_Step]:
        left = self._all
        for number, way in enumerate(fork.ways, 1):
            is_last = number == len(fork.ways)
            if not is_last and any(state.get(name, 0) < value for name, value in way.when.items()):
                continue
            limit = self._all if is_last or way.within is None else (2 << way.within) - 1
            yield _Step(spot, way.id, (way.next, spot[1]), *_letting(left & limit))
            left &= ~limit

    def _spending(self, minutes: int) -> tuple[Callable[[int], int], Callable[[int], int]]:
        late = 1 << self._late

        def on(times: int) -> int:
            moved = times << minutes
            return (moved & (late - 1)) | (late if moved >= late else 0)

        def back(times: int) -> int:
            earlier = times >> minutes
            if times & late:  # whatever came late or later was this much earlier, or late already
                earlier |= self._all & ~((1 << max(0, self._late - minutes)) - 1)
            return earlier

        return on, back


def _letting(minutes: int) -> tuple[Callable[[int], int], Callable[[int], int]]:
    def through(times: int) -> int:
        return times & minutes

    return through, through
