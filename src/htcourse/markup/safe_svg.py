"""Drawings (SVG) from outside: only what draws is let through, in UTF-8, with nothing fetched and a budget of shapes.

Read by expat, which is quick to load and knows no network; a document type, with which every entity begins, ends it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.markup.picture_size import is_too_wide, scans_too_many

SHAPES_LIMIT = 10_000
"""Shapes that may be drawn once every `use`, pattern, mask and marker is followed; the course's largest has 114."""
DEPTH_LIMIT = 100
STOPS_LIMIT = 200
"""Colours of one gradient: 50,000 take Qt nine seconds."""

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
_REPEATING = re.compile(r"^(?:marker(?:-\w+)?)$")


class SvgFault(NamedTuple):
    """Why a drawing is refused: a code, the line (from 1, 0 where none is known) and the sentence with its values."""

    code: str
    line: int
    template: str
    values: Mapping[str, object]


def svg_fault(content: bytes) -> SvgFault | None:
    """Return the first thing in a drawing that no module may hold, None when it is safe to show and to pass on."""
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
    """An element: what it is, how much its path repeats a marker, what is in it and what it draws by reference."""

    name: str
    line: int
    points: int = 1
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
        self._open: list[_Node] = []
        self._by_id: dict[str, _Node] = {}
        self._root: _Node | None = None

    def read(self, content: bytes) -> None:
        self._parser.Parse(content, True)

    def too_much(self) -> SvgFault | None:
        """Say where more is drawn than the budget lets, or where a drawing draws itself."""
        assert self._root is not None
        try:
            drawn = _drawn(self._root, self._by_id, {}, set())
        except _RefusedError as refused:
            return refused.fault
        return _bomb(self._root.line) if drawn > SHAPES_LIMIT else None

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
        node = _Node("" if space in _NOTES else name, self._line)
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
        if name == "id":
            self._by_id.setdefault(value, node)
        elif name in ("d", "points"):
            node.points = len(value) // 4 + 1

    def _link(self, node: _Node, value: str) -> None:
        """Let links within the drawing through, and in an `image` a picture that is embedded."""
        value = value.strip()
        picture = _PICTURE.fullmatch(value) if node.name == "image" else None
        if picture is None and not _WITHIN.fullmatch(value):
            raise self._refused("href=")
        content = _content(picture[1]) if picture is not None else b""
        if is_too_wide(content) or scans_too_many(content):
            raise _RefusedError(_bomb(self._line))
        if picture is None and node.name == "use":
            node.uses.append(value[1:])

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


def _drawn(node: _Node, by_id: Mapping[str, _Node], known: dict[int, int], within: set[int]) -> int:
    """Return how many shapes an element draws; raises _RefusedError for one that draws itself or far too many."""
    if id(node) in known:
        return known[id(node)]
    if id(node) in within or len(within) > 4 * DEPTH_LIMIT:
        raise _RefusedError(_bomb(node.line))
    within.add(id(node))
    own = 1 + sum(_drawn(each, by_id, known, within) for each in node.children)
    points = max(node.points, sum(each.points for each in node.children), own)
    total = own
    for times, names in ((own, node.uses), (points, node.markers)):
        for target in _targets(names, by_id):
            total += times * _drawn(target, by_id, known, within)
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
        QT_TRANSLATE_NOOP("Errors", "The drawing repeats so much that more than {limit} shapes would be drawn."),
        {"limit": SHAPES_LIMIT},
    )
