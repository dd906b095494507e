"""The case-file graph: documents, people, criteria, nodes and decisions, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from htcourse.core.errors import Place
from htcourse.core.plain_data import text_field


@dataclass(frozen=True, slots=True)
class Clock:
    """When the case starts and must end, as HH:MM of one day."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Document:
    """A paper in the inbox; `at` is HH:MM."""

    id: str
    title: str = text_field()
    sender: str = text_field(default="", name="from")
    at: str = ""
    text: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody in the case."""

    id: str
    name: str = text_field()
    about: str = text_field(default="")


@dataclass(frozen=True, slots=True)
class Criterion:
    """What the debrief holds a decision against, with its sources."""

    id: str
    text: str = text_field()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Debrief:
    """What is said of a decision at the end: was it good by that criterion, and why."""

    criterion: str
    good: bool
    text: str = text_field()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """One way on from a node. `minutes` pass, `effects` change the state by -3 to 3, `undo` allows to take it back."""

    id: str
    next: str
    text: str = text_field()
    minutes: int = 0
    effects: Mapping[str, int] = field(default_factory=dict)
    undo: bool = False
    debrief: Debrief | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A way on from a fork: open where each state in `when` is that high or higher, in no more than `within` minutes.

    Minutes count from the start of the case; None means at any time.
    """

    id: str
    next: str
    when: Mapping[str, int] = field(default_factory=dict)
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A moment of the case: what is seen, which documents arrive, what can be decided.

    With `ways` it is a fork, which nobody sees: the first way that is open leads on, the last one is open to all.
    `best` marks the endings that careful work should come to; no learner is told.
    """

    id: str
    text: str = text_field(default="")
    shows: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = ()
    ways: tuple[Way, ...] = ()
    ending: bool = False
    best: bool = False


@dataclass(frozen=True, slots=True)
class CaseBody:
    """What a case file holds. `state` values run from 0 to 3."""

    id: str
    title: str = text_field(default="")
    minutes: Mapping[str, int] = field(default_factory=dict)
    role: str = text_field(default="")
    content_note: str = text_field(default="")
    clock: Clock | None = None
    state: Mapping[str, int] = field(default_factory=dict)
    state_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    objectives: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    people: tuple[Character, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    start: str = ""
    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A case file as read: its body in the source language, other languages' texts by path, and where it stands."""

    body: CaseBody
    texts: Mapping[str, Mapping[str, str]]
    place: Place
    template_places: Mapping[str, Place] = field(default_factory=dict, compare=False)
    """Where words stand that a new file came with, by path."""


def next_nodes(body: CaseBody) -> dict[str, tuple[str, ...]]:
    """Return the ids each node leads to."""
    return {
        node.id: (*(decision.next for decision in node.decisions), *(way.next for way in node.ways))
        for node in body.nodes
    }


def reachable(body: CaseBody) -> frozenset[str]:
    """Return the ids of the nodes that can be come to from the start."""
    ways, found, waiting = next_nodes(body), set(), [body.start]
    while waiting:
        node = waiting.pop()
        if node in ways and node not in found:
            found.add(node)
            waiting.extend(ways[node])
    return frozenset(found)


def without_exit(body: CaseBody) -> frozenset[str]:
    """Return the reachable nodes from which no ending can be come to (a dead end or a loop without an exit)."""
    ways = next_nodes(body)
    safe = {node.id for node in body.nodes if node.ending}
    grew = True
    while grew:
        more = {node for node, onward in ways.items() if node not in safe and any(step in safe for step in onward)}
        grew = bool(more)
        safe |= more
    return reachable(body) - safe


def decisions(body: CaseBody) -> Iterator[tuple[Node, Decision]]:
    """Give every decision with the node it stands in."""
    for node in body.nodes:
        for decision in node.decisions:
            yield node, decision
