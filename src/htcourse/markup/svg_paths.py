"""What a path of a drawing costs to paint: how many of its edges a line crosses, whatever size it is drawn at.

A painter sorts, in each row of dots, the edges that cross it: 5,000 that cross every row take ten seconds. A curve
crosses no line more often than the corners that shape it do.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

Point = tuple[float, float]

_NUMBER = r"[-+]?+(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?+\d++)?+"
"""Nothing in it is tried twice: a stranger writes as many digits as they like."""
_NUMBERS = re.compile(_NUMBER)
_ORDER = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_GAP = r"[\s,]*+"
_ARC = re.compile(_GAP + _GAP.join([f"({_NUMBER})"] * 3 + ["([01])"] * 2 + [f"({_NUMBER})"] * 2))
_TAKES = {"M": 2, "L": 2, "T": 2, "C": 6, "S": 4, "Q": 4, "H": 1, "V": 1}
_LENGTH = re.compile(rf"\s*({_NUMBER})\s*([a-z%]*)")
_UNITS = {"": 1.0, "px": 1.0, "pt": 1.4, "pc": 16.0, "mm": 3.8, "cm": 38.0, "in": 96.0}
_LONG = 1_000.0
"""What a unit counts that depends on the picture or the letters around it."""


def length_of(text: str) -> float:
    """Return a length in units of the drawing, rather too long than too short."""
    found = _LENGTH.match(text)
    return abs(float(found[1])) * _UNITS.get(found[2], _LONG) if found else 0.0


def corners_of(points: str) -> list[Point]:
    """Return the corners of a polygon or polyline, back to the first."""
    numbers = [float(each) for each in _NUMBERS.findall(points)]
    corners = list(zip(numbers[::2], numbers[1::2], strict=False))
    return corners + corners[:1]


def path_corners(path: str) -> list[Point]:
    """Return the corners that shape a path, each part of it closed as filling does."""
    corners: list[Point] = []
    at = start = bent = (0.0, 0.0)
    for order, text in _ORDER.findall(path):
        kind = order.upper()
        if kind == "Z":
            at = start
            corners.append(at)
            continue
        for group in _groups(kind, text):
            base = at if order.islower() else (0.0, 0.0)
            new = _shaped(kind, group, base, at)
            if kind in "ST":
                new.insert(0, (2 * at[0] - bent[0], 2 * at[1] - bent[1]))
            if kind == "M" and group is not None:
                corners.append(start)
                start = new[-1]
                kind = "L"  # more pairs are lines
            bent = new[-2] if len(new) > 1 and kind != "A" else new[-1]
            at = new[-1]
            corners += new
    return [*corners, start]


def _groups(kind: str, text: str) -> Iterator[list[float]]:
    if kind == "A":
        at = 0
        while found := _ARC.match(text, at):  # what comes behind a fault is not drawn
            yield [float(each) for each in found.groups()]
            at = found.end()
        return
    numbers, size = [float(each) for each in _NUMBERS.findall(text)], _TAKES[kind]
    yield from (numbers[first : first + size] for first in range(0, len(numbers) - size + 1, size))


def _shaped(kind: str, group: list[float], base: Point, at: Point) -> list[Point]:
    if kind == "H":
        return [(base[0] + group[0], at[1])]
    if kind == "V":
        return [(at[0], base[1] + group[0])]
    if kind == "A":
        x, y = base[0] + group[5], base[1] + group[6]
        out = 2 * max(abs(group[0]), abs(group[1])) + abs(x - at[0]) + abs(y - at[1])
        return [(x + out, y + out), (x - out, y - out), (x, y)]
    return [(base[0] + x, base[1] + y) for x, y in zip(group[::2], group[1::2], strict=True)]


def length_along(corners: list[Point]) -> float:
    """Return how long a path is at most."""
    return sum(abs(x - a) + abs(y - b) for (a, b), (x, y) in pairwise(corners))


def crossings(paths: Iterable[list[Point]], width: float) -> int:
    """Return how many edges one row or column of dots crosses at most; lines are `width` wide."""
    edges = [edge for corners in paths for edge in pairwise(corners) if edge[0] != edge[1]]
    return max(_most_at_once([(a[axis], b[axis]) for a, b in edges], width) for axis in (0, 1))


def _most_at_once(spans: list[tuple[float, float]], width: float) -> int:
    begins = sorted(min(span) - width for span in spans)
    ends = sorted(max(span) + width for span in spans)
    most = ended = 0
    for begun, begin in enumerate(begins, 1):
        while ends[ended] < begin:
            ended += 1
        most = max(most, begun - ended)
    return most
