"""A case file as an outline for a form, and back into the text: comments, order and style stay."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from htcourse.core.question_types import Fault
from htcourse.formats.module_folder.form_faults import case_faults_by_path
from htcourse.formats.module_folder.yaml_edits import with_value, yaml_of
from htcourse.usecases.workshop.module_form import mapping_in, word_of

_LEADING = ("decisions", "ways")
"""The lists of a node that lead to other nodes."""


class OutlineDecision(NamedTuple):
    """A decision of a node; `good` is None without a debrief."""

    id: str
    text: str
    next: str
    minutes: int
    good: bool | None
    line: int


class OutlineWay(NamedTuple):
    """A way on from a fork: what it asks of the state, and the most minutes that may have passed (None: any)."""

    id: str
    next: str
    when: Mapping[str, int]
    within: int | None


class OutlineNode(NamedTuple):
    """A moment of the case, or a fork when it has `ways`; `is_reachable` from the start."""

    id: str
    text: str
    is_ending: bool
    is_best: bool
    is_reachable: bool
    shows: tuple[str, ...]
    decisions: tuple[OutlineDecision, ...]
    ways: tuple[OutlineWay, ...]
    line: int

    @property
    def onward(self) -> tuple[tuple[str, str], ...]:
        """Where it leads: the ids of a decision or way and of the node after it."""
        return (*((each.id, each.next) for each in self.decisions), *((each.id, each.next) for each in self.ways))


class OutlineEntry(NamedTuple):
    """A document, person or criterion: its id, and what it is called (title, name or text)."""

    id: str
    title: str
    line: int


class CaseOutline(NamedTuple):
    """A case as far as it can be read. `faults`: of the whole case, paths as `nodes/arrival/decisions/x`."""

    id: str
    title: str
    start: str
    nodes: tuple[OutlineNode, ...]
    documents: tuple[OutlineEntry, ...]
    people: tuple[OutlineEntry, ...]
    criteria: tuple[OutlineEntry, ...]
    state: Mapping[str, int]
    faults: tuple[Fault, ...]


@lru_cache(maxsize=4)
def outline(text: str) -> CaseOutline:
    """Return the outline of a case; raises ModuleError (with the problem and its line) for what is no YAML."""
    data, yaml = mapping_in(text), yaml_of(text)
    start, reached = word_of(data, "start"), _reached(data)

    def entries(key: str, title: str) -> tuple[OutlineEntry, ...]:
        found = enumerate(_listed(data, key))
        return tuple(OutlineEntry(word_of(each, "id"), word_of(each, title), yaml.line(key, at)) for at, each in found)

    return CaseOutline(
        id=word_of(data, "id"),
        title=word_of(data, "title"),
        start=start,
        nodes=tuple(
            _node(each, word_of(each, "id") in reached, lambda *path, at=at: yaml.line("nodes", at, *path))
            for at, each in enumerate(_listed(data, "nodes"))
        ),
        documents=entries("documents", "title"),
        people=entries("people", "name"),
        criteria=entries("criteria", "text"),
        state={str(key): each for key, each in _mapping(data, "state").items() if isinstance(each, int)},
        faults=case_faults_by_path(data),
    )


def _node(data: Mapping[str, Any], is_reachable: bool, line: Callable[..., int]) -> OutlineNode:
    return OutlineNode(
        id=word_of(data, "id"),
        text=word_of(data, "text"),
        is_ending=data.get("ending") is True,
        is_best=data.get("best") is True,
        is_reachable=is_reachable,
        shows=tuple(str(each) for each in data.get("shows") or () if not isinstance(each, Mapping | list)),
        decisions=tuple(_decision(each, line("decisions", at)) for at, each in enumerate(_listed(data, "decisions"))),
        ways=tuple(_way(each) for each in _listed(data, "ways")),
        line=line(),
    )


def _way(data: Mapping[str, Any]) -> OutlineWay:
    when = {str(key): each for key, each in _mapping(data, "when").items() if isinstance(each, int)}
    within = data.get("within")
    return OutlineWay(word_of(data, "id"), word_of(data, "next"), when, within if isinstance(within, int) else None)


def _decision(data: Mapping[str, Any], line: int) -> OutlineDecision:
    minutes, good = data.get("minutes", 0), _mapping(data, "debrief").get("good")
    return OutlineDecision(
        word_of(data, "id"),
        word_of(data, "text"),
        word_of(data, "next"),
        minutes if isinstance(minutes, int) else 0,
        good if isinstance(good, bool) else None,
        line,
    )


def _reached(data: Mapping[str, Any]) -> frozenset[str]:
    ways = {
        word_of(node, "id"): [word_of(each, "next") for key in _LEADING for each in _listed(node, key)]
        for node in _listed(data, "nodes")
    }
    found, waiting = set(), [word_of(data, "start")]
    while waiting:
        node = waiting.pop()
        if node and node in ways and node not in found:
            found.add(node)
            waiting += ways[node]
    return frozenset(found)


def _listed(data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = data.get(key)
    return [each if isinstance(each, Mapping) else {} for each in found] if isinstance(found, list) else []


def _mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = data.get(key)
    return found if isinstance(found, Mapping) else {}


def with_case(text: str, data: Mapping[str, Any]) -> str:
    """Return the text with the case as `data` says: only what differs is written anew. As `with_question`."""
    return with_value(text, (), data)


def with_node(text: str, node_id: str, data: Mapping[str, Any]) -> str:
    """Return the text with a node as `data` says; a new one is appended.

    When `data["id"]` is another than `node_id` the start and all decisions and ways that lead to it follow.
    """
    case = mapping_in(text)
    name = str(data.get("id", node_id))
    nodes = list(case.get("nodes") or [])
    places = [at for at, each in enumerate(nodes) if isinstance(each, Mapping) and each.get("id") == node_id]
    if places:
        nodes[places[0]] = dict(data)
    else:
        nodes.append(dict(data))
    if places and name != node_id:
        nodes = [_led(each, node_id, name) for each in nodes]
        case["start"] = name if case.get("start") == node_id else case.get("start")
    return with_value(text, (), case | {"nodes": nodes})


def _led(node: Any, old: str, new: str) -> Any:
    """Return a node with the decisions and ways that lead to `old` led to `new`."""
    if not isinstance(node, Mapping):
        return node
    changed = {
        key: [
            {**each, "next": new} if isinstance(each, Mapping) and each.get("next") == old else each
            for each in node[key]
        ]
        for key in _LEADING
        if isinstance(node.get(key), list)
    }
    return {**node, **changed}
