"""Drawings (SVG) from outside: only what draws is let through, in UTF-8, with nothing fetched and a budget of shapes.

Read by expat, which is quick to load and knows no network; a document type, with which every entity begins, ends it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf, isfinite
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.picture_size import DOTS_LIMIT, picture_size, scans_too_many
from htcourse.markup.svg_paths import Point, corners_of, crossings, length_along, length_of, path_corners

SHAPES_LIMIT = 1_500
"""What may be drawn once every `use`, pattern, mask and marker is followed, in shapes that take some 2 ms to fill.

Edges that cross one another, dashes, masks and pictures count as the shapes they take as long as. The course's largest
drawing counts 501.
"""
DEPTH_LIMIT = 100
STOPS_LIMIT = 200
"""Colours of one gradient: 50,000 take Qt nine seconds."""
PATHS_LIMIT = 1_500_000
"""Letters of all its paths: 100,000 corners."""

_CROSSED, _STROKED = 2, 3
"""Shapes that an edge crossed takes as long as, and how often as long if its line is drawn, too."""
_CORNERS, _DASHES, _LETTERS = 50, 10, 200
"""How many of them count as one shape."""
_LAYER = 10
"""Shapes that a mask, a pattern or an embedded picture takes as long as."""
_BROADEST_UNSCALED = 5

_SVG = "http://www.w3.org/2000/svg"
_LINKS = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_NOTES = {
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/elements/1.1/",
}
"""What drawing programs write beside the drawing; nothing draws it."""
_SHAPES = """
    svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath image
    linearGradient radialGradient stop clipPath mask pattern marker title desc metadata
"""
_ELEMENTS = frozenset(_SHAPES.split())
_GRADIENTS = ("linearGradient", "radialGradient")
_PROPERTIES = """
    alignment-baseline baseProfile baseline-shift class clip clip-path clip-rule clipPathUnits color
    color-interpolation color-rendering cx cy d direction display dominant-baseline dx dy enable-background fill
    fill-opacity fill-rule focusable font font-family font-size font-size-adjust font-stretch font-style font-variant
    font-weight fr fx fy gradientTransform gradientUnits height href id image-rendering kerning lang lengthAdjust
    letter-spacing marker marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask maskContentUnits
    maskUnits mix-blend-mode isolation offset opacity orient overflow paint-order pathLength patternContentUnits
    patternTransform patternUnits points pointer-events preserveAspectRatio r refX refY requiredExtensions
    requiredFeatures role rotate rx ry shape-rendering spreadMethod startOffset stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    style systemLanguage tabindex text-anchor text-decoration text-rendering textLength transform transform-origin
    type unicode-bidi vector-effect version viewBox visibility width word-spacing writing-mode x x1 x2 xml:lang y y1 y2
    zoomAndPan
"""
_ATTRIBUTES = frozenset(_PROPERTIES.split())
_ENCODING = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_UTF8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")
_WITHIN = re.compile(r"#[^\s\"'()\\]+")
_PICTURE = re.compile(r"data:image/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]*)")
_URL = re.compile(r"url\(\s*([\"']?)([^\"')]*)\1\s*\)?", re.IGNORECASE)
_HIDDEN = re.compile(r"\\|@|/\*|expression|javascript:|behaviou?r\s*:|-moz-binding|image-set", re.IGNORECASE)
_OWN_PLACE = ("svg", "symbol", "defs", "marker", "pattern", "mask", "clipPath")
_LAYERS = ("mask", "pattern")
_SIMPLE = ("rect", "circle", "ellipse", "line")
_WORDS = ("text", "tspan", "textPath")
_AROUND = {"width": 2, "height": 2, "r": 7, "rx": 7, "ry": 7, "x1": 1, "x2": 1, "y1": 1, "y2": 1}
"""How much longer the line around a shape is than what is told of it."""
_LINE = re.compile(r"(?:^|[;\s])(stroke|stroke-width|stroke-dasharray|vector-effect|transform)\s*:\s*([^;]*)")
_REPEATING = re.compile(r"^(?:marker(?:-\w+)?)$")


class SvgFault(NamedTuple):
    """Why a drawing is refused: a code, the line (from 1, 0 where none is known) and the sentence with its values."""

    code: str
    line: int
    template: str
    values: Mapping[str, object]


@lru_cache(maxsize=16)
def svg_fault(content: bytes) -> SvgFault | None:
    """Return the first thing in a drawing that no module may hold, None when it is safe to show and to pass on.

    It is asked at each showing, and is the same for the same bytes.
    """
    reader = _Reader()
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content:
            return _not_utf8()
        content.decode()
        declared = _ENCODING.search(content[:1000])
        if declared and declared[1].lower() not in _UTF8:
            return _not_utf8()
        reader.read(content)
    except UnicodeDecodeError:
        return _not_utf8()
    except _RefusedError as refused:
        return refused.fault
    except ExpatError as error:
        template = QT_TRANSLATE_NOOP("Errors", "The drawing is damaged: it cannot be read as SVG.")
        return SvgFault("damaged", error.lineno, template, {})
    return reader.too_much()


def _not_utf8() -> SvgFault:
    return SvgFault("encoding", 0, QT_TRANSLATE_NOOP("Errors", "The drawing is not written in UTF-8."), {})


class _RefusedError(Exception):
    def __init__(self, fault: SvgFault) -> None:
        super().__init__(fault.code)
        self.fault = fault


@dataclass(slots=True)
class _Node:
    """An element: what it is, how much its path repeats a marker, what is in it and what it draws by reference.

    `corners` are those of its path, `length` is that of its line; with `is_own_place` they are measured apart.
    """

    name: str
    line: int
    points: int = 1
    corners: list[Point] = field(default_factory=list)
    length: float = 0.0
    letters: int = 0
    is_own_place: bool = False
    children: list["_Node"] = field(default_factory=list)
    uses: list[str] = field(default_factory=list)
    markers: list[str] = field(default_factory=list)


class _Reader:
    """Hears the elements one by one; refuses at the first that is not let through."""

    def __init__(self) -> None:
        self._parser = ParserCreate("utf-8", " ")
        self._parser.StartDoctypeDeclHandler = self._document_type
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._open: list[_Node] = []
        self._by_id: dict[str, _Node] = {}
        self._root: _Node | None = None
        self._named: list[str] = []
        self._dots = self._paths = 0
        self._broadest = 0.0
        self._is_stroked = self._is_unscaled = False
        self._dash = inf

    def read(self, content: bytes) -> None:
        self._parser.Parse(content, True)

    def too_much(self) -> SvgFault | None:
        """Say where more is drawn than the budget lets, or where a drawing draws itself."""
        assert self._root is not None
        if self._is_unscaled and (self._broadest > _BROADEST_UNSCALED or self._dash < inf):
            return _bomb(self._root.line)
        for node in _targets(self._named, self._by_id):
            node.is_own_place = True
        self._root.is_own_place = True
        try:
            drawn = _drawn(self._root, self._by_id, self._cost, {}, set())
        except _RefusedError as refused:
            return refused.fault
        return _bomb(self._root.line) if drawn > SHAPES_LIMIT else None

    def _cost(self, node: _Node) -> int:
        """Return in shapes what painting an element's lines, letters and crossing edges takes besides its one."""
        cost = node.length / self._dash / _DASHES + len(node.corners) / _CORNERS + node.letters / _LETTERS
        if node.is_own_place:
            width = (self._broadest or 1.0) if self._is_stroked else 0.0
            crossed = max(0, crossings(_paths_in(node), width) - 2)
            cost += crossed * _CROSSED * (_STROKED if self._is_stroked else 1)
        if not isfinite(cost):
            return SHAPES_LIMIT + 1
        return int(cost) + (_LAYER if node.name == "image" else 0)

    def _document_type(self, *_told: object) -> None:
        raise self._refused("<!DOCTYPE")

    def _instruction(self, target: str, _words: str) -> None:
        raise self._refused(f"<?{target}")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if not self._open and name != "svg":
            raise self._refused(f"<{name}")
        if len(self._open) >= DEPTH_LIMIT:
            template = QT_TRANSLATE_NOOP("Errors", "The drawing is nested more than {limit} deep.")
            raise _RefusedError(SvgFault("bomb", self._line, template, {"limit": DEPTH_LIMIT}))
        if space not in ("", _SVG, *_NOTES) or (space in ("", _SVG) and name not in _ELEMENTS):
            raise self._refused(f"<{name}")
        node = _Node("" if space in _NOTES else name, self._line, is_own_place=name in _OWN_PLACE)
        for key, value in attributes.items():
            self._attribute(node, key, value)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)

    def _end(self, _tag: str) -> None:
        node = self._open.pop()
        if node.name in _GRADIENTS and len(node.children) > STOPS_LIMIT:
            raise _RefusedError(_bomb(node.line))

    def _words(self, words: str) -> None:
        if self._open and self._open[-1].name in _WORDS:
            self._open[-1].letters += len(words)

    def _attribute(self, node: _Node, key: str, value: str) -> None:
        space, _, name = key.rpartition(" ")
        if space in _NOTES:
            return
        if space in ("", _LINKS) and name == "href":
            self._link(node, value)
            return
        is_known = name in _ATTRIBUTES or name.startswith(("data-", "aria-"))
        if (
            not (space == "" and is_known)
            and space != _LINKS
            and (space, name) not in ((_XML, "space"), (_XML, "lang"))
        ):
            raise self._refused(f"{name}=")
        if _HIDDEN.search(value) and not (name.startswith(("data-", "aria-")) or name == "class"):
            raise self._refused(f"{name}=")
        for found in _URL.finditer(value):
            if not _WITHIN.fullmatch(found[2].strip()):
                raise self._refused(f"{name}=")
            target = found[2].strip()[1:]
            (node.markers if _REPEATING.match(name) or "marker" in value else node.uses).append(target)
            self._named.append(target)
        for told, how in _LINE.findall(f"{value if name == 'style' else f'{name}:{value}'}"):
            self._drawn_with(node, told, how)
        if name == "id":
            self._by_id.setdefault(value, node)
        elif name in ("d", "points"):
            node.points = len(value) // 4 + 1
            self._paths += len(value)
            if self._paths > PATHS_LIMIT:
                raise _RefusedError(_bomb(node.line))
            node.corners = path_corners(value) if name == "d" else corners_of(value)
            node.length = length_along(node.corners)
            if not isfinite(node.length) or len(node.corners) > SHAPES_LIMIT * _CORNERS:
                raise _RefusedError(_bomb(node.line))
        elif name in _AROUND and node.name in _SIMPLE:
            node.length += _AROUND[name] * length_of(value)

    def _drawn_with(self, node: _Node, told: str, how: str) -> None:
        """Note what of an element's style makes its painting slow."""
        if told == "transform":
            node.is_own_place = True
        elif told == "stroke":
            self._is_stroked = self._is_stroked or how.strip() != "none"
        elif told == "stroke-width":
            self._broadest = max(self._broadest, length_of(how))
        elif told == "vector-effect":
            self._is_unscaled = self._is_unscaled or how.strip() != "none"
        elif (dash := sum(length_of(each) for each in re.split(r"[\s,]+", how))) > 0:
            self._dash = min(self._dash, dash)

    def _link(self, node: _Node, value: str) -> None:
        """Let links within the drawing through, and in an `image` a picture that is embedded."""
        value = value.strip()
        picture = _PICTURE.fullmatch(value) if node.name == "image" else None
        if picture is None and not _WITHIN.fullmatch(value):
            raise self._refused("href=")
        content = _content(picture[1]) if picture is not None else b""
        width, height = picture_size(content)
        self._dots += width * height
        if self._dots > DOTS_LIMIT or scans_too_many(content):
            raise _RefusedError(_bomb(self._line))
        if picture is None and node.name == "use":
            node.uses.append(value[1:])
            self._named.append(value[1:])

    @property
    def _line(self) -> int:
        return self._parser.CurrentLineNumber

    def _refused(self, what: str) -> _RefusedError:
        template = QT_TRANSLATE_NOOP(
            "Errors", "The drawing holds “{what}”: scripts, style sheets and outside files are refused."
        )
        return _RefusedError(SvgFault("active", self._line, template, {"what": what[:40]}))


def _content(text: str) -> bytes:
    """Return a picture written in base64, past each “=” as Qt reads it."""
    import binascii

    packed = "".join(text.replace("=", " ").split())
    return binascii.a2b_base64(packed[: len(packed) // 4 * 4])


def _paths_in(node: _Node) -> Iterator[list[Point]]:
    """Give the paths of an element and of all in it that stands in the same place."""
    yield node.corners
    for each in node.children:
        if not each.is_own_place:
            yield from _paths_in(each)


def _drawn(
    node: _Node, by_id: Mapping[str, _Node], cost: Callable[[_Node], int], known: dict[int, int], within: set[int]
) -> int:
    """Return how many shapes an element draws; raises _RefusedError for one that draws itself or far too many."""
    if id(node) in known:
        return known[id(node)]
    if id(node) in within or len(within) > 4 * DEPTH_LIMIT:
        raise _RefusedError(_bomb(node.line))
    within.add(id(node))
    own = 1 + sum(_drawn(each, by_id, cost, known, within) for each in node.children)
    points = max(node.points, sum(each.points for each in node.children), own)
    total = own + cost(node)
    for times, names in ((own, node.uses), (points, node.markers)):
        for target in _targets(names, by_id):
            layer = _LAYER if target.name in _LAYERS else 0
            total += times * (layer + _drawn(target, by_id, cost, known, within))
            if total > SHAPES_LIMIT * 100:
                raise _RefusedError(_bomb(node.line))
    within.discard(id(node))
    known[id(node)] = total
    return total


def _targets(names: list[str], by_id: Mapping[str, _Node]) -> Iterator[_Node]:
    """Give what is named; a gradient only colours what is drawn anyway."""
    found = (by_id.get(each) for each in names)
    return (each for each in found if each is not None and each.name not in _GRADIENTS)


def _bomb(line: int) -> SvgFault:
    return SvgFault(
        "bomb",
        line,
        QT_TRANSLATE_NOOP("Errors", "Drawing it would stop the window: it takes as long as more than {limit} shapes."),
        {"limit": SHAPES_LIMIT},
    )
