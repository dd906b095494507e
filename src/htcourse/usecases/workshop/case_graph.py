"""A case laid out in layers, for drawing: plain numbers, no pixels."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from htcourse.usecases.workshop.case_outline import CaseOutline


class Spot(NamedTuple):
    """Where a node is drawn: `layer` from the start (the longest way, loops left out), `row` within its layer."""

    layer: int
    row: int


class Arrow(NamedTuple):
    """A decision, or a way of a fork, as an arrow; `is_back` leads to the same or an earlier layer."""

    source: str
    target: str
    by: str
    is_back: bool


class Graph(NamedTuple):
    """A case drawn: spots by node, arrows, and how many layers and rows there are. Unreachable nodes come last."""

    spots: Mapping[str, Spot]
    arrows: tuple[Arrow, ...]
    layers: int
    rows: int


def graph(case: CaseOutline) -> Graph:
    """Lay a case out: each node right of all that lead to it, near the middle of them (Sugiyama's layers)."""
    ways = {node.id: [onward for _, onward in node.onward] for node in case.nodes if node.id}
    ways = {node: [each for each in onward if each in ways] for node, onward in ways.items()}
    layer_of = _layers(ways, case.start)
    below = max(layer_of.values(), default=-1) + 1
    lost = {node: onward for node, onward in ways.items() if node not in layer_of}
    for node, layer in _layers(lost, *_first(lost)).items():
        layer_of[node] = below + layer
    spots = _rows(ways, layer_of)
    arrows = tuple(
        Arrow(node.id, onward, by, layer_of[onward] <= layer_of[node.id])
        for node in case.nodes
        for by, onward in node.onward
        if node.id in layer_of and onward in layer_of
    )
    layers = max(layer_of.values(), default=-1) + 1
    return Graph(spots, arrows, layers, max((spot.row for spot in spots.values()), default=-1) + 1)


def _first(ways: Mapping[str, list[str]]) -> list[str]:
    """Return where to begin with nodes that cannot be reached: those nothing leads to, then all others."""
    led_to = {each for node, onward in ways.items() for each in onward if each != node}
    return [node for node in ways if node not in led_to] + [node for node in ways if node in led_to]


def _layers(ways: Mapping[str, list[str]], *starts: str) -> dict[str, int]:
    """Return the longest way to each node that can be reached, ways back left out."""
    finished: list[str] = []
    back: set[tuple[str, str]] = set()
    for start in starts:
        _walk(ways, start, finished, back)
    layers = dict.fromkeys(reversed(finished), 0)
    for node in layers:
        for onward in ways[node]:
            if (node, onward) not in back and onward in layers:
                layers[onward] = max(layers[onward], layers[node] + 1)
    return layers


def _walk(ways: Mapping[str, list[str]], start: str, finished: list[str], back: set[tuple[str, str]]) -> None:
    """Go depth first; `finished` grows by nodes whose ways on are all walked, `back` by ways to a node still open."""
    done = set(finished)
    if start not in ways or start in done:
        return
    path, waiting = {start}, [(start, iter(ways[start]))]
    while waiting:
        node, onward = waiting[-1]
        following = next(onward, None)
        if following is None:
            waiting.pop()
            path.discard(node)
            finished.append(node)
            done.add(node)
        elif following in path:
            back.add((node, following))
        elif following in ways and following not in done:
            path.add(following)
            waiting.append((following, iter(ways[following])))


def _rows(ways: Mapping[str, list[str]], layer_of: Mapping[str, int]) -> dict[str, Spot]:
    """Give each node a row: in the order of the middle of those that lead to it, else of the author."""
    spots: dict[str, Spot] = {}
    for layer in range(max(layer_of.values(), default=-1) + 1):
        nodes = [node for node in ways if layer_of.get(node) == layer]
        wanted = {
            node: _middle(spots[each].row for each in ways if node in ways[each] and each in spots) for node in nodes
        }
        for row, node in enumerate(sorted(nodes, key=lambda each: wanted[each])):
            spots[node] = Spot(layer, row)
    return spots


def _middle(rows: Iterable[int]) -> float:
    found = list(rows)
    return sum(found) / len(found) if found else 0.0
