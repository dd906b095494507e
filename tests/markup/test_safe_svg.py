import base64
import struct
from math import cos, pi, sin

import pytest

from htcourse.markup.picture_size import picture_size
from htcourse.markup.pictures import is_safe
from htcourse.markup.safe_svg import DEPTH_LIMIT, SHAPES_LIMIT, STOPS_LIMIT, svg_fault

SVG = "http://www.w3.org/2000/svg"
HEAD = f'<svg xmlns="{SVG}" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'
SHAPE = '<rect width="10" height="10" fill="red"/>'


def drawing(body: str) -> bytes:
    return f"{HEAD}\n{body}\n</svg>".encode()


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)


def embedded(content: bytes) -> str:
    return f'<image width="9" height="9" xlink:href="data:image/png;base64,{base64.b64encode(content).decode()}"/>'


def polygon(corners: int, more: str = "") -> str:
    """A polygon whose edges go to and fro over the whole drawing."""
    at = " ".join(f"{each * 7919 % 1000},{each * 104729 % 1000}" for each in range(corners))
    return f'<polygon points="{at}" {more}/>'


def map_of(regions: int, corners: int) -> str:
    """A map: regions here and there with a ragged border."""
    turns = [2 * pi * each / corners for each in range(corners)]
    ragged = [(cos(turn) * (8 + at % 3 / 9), sin(turn) * (8 + at % 3 / 9)) for at, turn in enumerate(turns)]
    places = [(each * 7919 % 200, each * 104729 % 101) for each in range(regions)]
    drawn = ("L".join(f"{x + a:.2f} {y + b:.2f}" for a, b in ragged) for x, y in places)
    return "".join(f'<path id="r{each}" d="M{path}z"/>' for each, path in enumerate(drawn))


def bomb(levels: int, name: str = "use", how: str = 'xlink:href="#{}"') -> str:
    """Each level draws the one before ten times."""
    groups = [f'<g id="a0">{SHAPE}</g>']
    for level in range(1, levels):
        inside = f"<{name} {how.format(f'a{level - 1}')}/>" * 10
        groups.append(f'<g id="a{level}">{inside}</g>')
    return "".join(groups)


PLAIN = [
    SHAPE,
    '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>'
    '<g fill="url(#g)"><path d="M0 0L9 9" style="stroke:url(#g);stroke-width:2"/></g>',
    f'<symbol id="s">{SHAPE}</symbol><use xlink:href="#s" x="1"/><use href="#s" x="2"/>',
    '<text x="1" y="2" xml:space="preserve" font-family="sans">Раз <tspan dy="2">два</tspan></text>',
    embedded(png(20, 20)),
    '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata><title>T</title>',
    "<!-- a remark with <script> in it --><g data-name='a' aria-hidden='true'/>",
    f'<g transform="scale(2)" stroke="grey" stroke-width="0.3">{map_of(100, 40)}</g>',
    '<path d="M1 1a5 5 0 015 5A5 5 0 0 1 9 9H3v-2q1 1 2 2t1 1c1 1 2 2 3 3s1 1 1 1z"/>',
    '<path fill="none" stroke="red" stroke-width="2" stroke-dasharray="6 4" d="M0 0H900V700"/>',
]


@pytest.mark.parametrize("body", PLAIN)
def test_what_only_draws_is_let_through(body):
    assert svg_fault(drawing(body)) is None


ACTIVE = [
    "<script>alert(1)</script>",
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "<style>@import url(file:///etc/passwd);</style>",
    "<foreignObject/>",
    '<a href="javascript:alert(1)"/>',
    '<animate attributeName="href" to="javascript:alert(1)"/>',
    '<set attributeName="onload" to="alert(1)"/>',
    '<rect onclick="x()"/>',
    '<rect ONCLICK="x()"/>',
    '<rect\nonclick\n=\n"x()"/>',
    '<image href="file:///etc/passwd"/>',
    '<image xlink:href="//host/share/x.png"/>',
    '<image href="&#102;ile:///etc/passwd"/>',
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
    '<use href="x.svg#a"/>',
    '<use href="data:image/png;base64,AAAA"/>',
    '<rect fill="url(http://host/a#b)"/>',
    "<rect style=\"fill:url( 'file:///etc/passwd' )\"/>",
    '<rect style="fill:u\\72l(file:///etc/passwd)"/>',
    '<rect style="fill:url/**/(file:///etc/passwd)"/>',
    '<g xml:base="file:///etc/"/>',
    '<rect src="x.png"/>',
    '<?xml-stylesheet href="x.css"?>',
    '<rect:script xmlns:rect="http://www.w3.org/2000/svg"/>',
]


@pytest.mark.parametrize(
    "body",
    [
        '<path d="M1e999 0L0 0"/>',
        '<path d="M0 0a1e999 1 0 0 1 1 1"/>',
        '<polygon points="1e999,1 2,2"/>',
        '<rect width="1e999" height="1" stroke="red" stroke-dasharray="1"/>',
        '<path stroke="red" stroke-dasharray="1e-320" d="M0 0H9"/>',
        f'<path d="{"M0 0" * 100_000}"/>',
    ],
)
def test_numbers_without_end_are_refused_as_too_much(body):
    fault = svg_fault(drawing(body))
    assert fault is not None
    assert fault.code == "bomb"


def test_an_arc_that_is_none_is_read_in_one_go():
    """With each digit more the reading took the sixth power of it: sixty digits never ended."""
    assert svg_fault(drawing(f'<path d="M0 0a{"2" * 100_000}"/>')) is None


@pytest.mark.parametrize("body", ACTIVE)
def test_what_acts_or_fetches_is_refused_with_its_line(body):
    fault = svg_fault(drawing(body))
    assert fault is not None
    assert fault.code == "active"
    assert 2 <= fault.line <= 3


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f'<?xml version="1.0" encoding="utf-16"?>{HEAD}<script/></svg>'.encode("utf-16"), "encoding"),
        (f"{HEAD}<script/></svg>".encode("utf-16-be"), "encoding"),
        (f'<?xml version="1.0" encoding="UTF-7"?>{HEAD}+ADw-script+AD4-</svg>'.encode(), "encoding"),
        (f"{HEAD}\xff</svg>".encode("latin-1"), "encoding"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "active"),
        (b"<svg><rect></svg>", "damaged"),
        (b"", "damaged"),
        (b"<html><svg/></html>", "active"),
    ],
)
def test_another_encoding_entities_and_damage_are_refused(content, code):
    fault = svg_fault(content)
    assert fault is not None
    assert fault.code == code
    assert fault.template.format(**fault.values)


@pytest.mark.parametrize(
    "body",
    [
        bomb(9),
        bomb(9, "rect", 'mask="url(#{})"').replace("<g ", "<mask ").replace("</g>", "</mask>") + SHAPE,
        bomb(9, "rect", 'fill="url(#{})"').replace("<g ", "<pattern ").replace("</g>", "</pattern>"),
        f'<marker id="m">{SHAPE * 50}</marker><path d="{"M0 0L9 9" * 2000}" marker-mid="url(#m)"/>',
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        "".join(f'<g id="a{each}"><use href="#a{each + 1}"/></g>' for each in range(5000)),
        SHAPE * (SHAPES_LIMIT + 1),
        f'<linearGradient id="g">{"<stop/>" * (STOPS_LIMIT + 1)}</linearGradient>',
        "<g>" * DEPTH_LIMIT + "</g>" * DEPTH_LIMIT,
        embedded(png(30_000, 30_000)),
        embedded(png(6_000, 6_000)) * 2,
        polygon(5_000),
        polygon(1_000, 'stroke="red" stroke-width="20"'),
        f'<g transform="scale(1)">{polygon(50)}</g>' * 100,
        f'<path d="{"l9 9l-9 1" * 5_000}"/>',
        f'<path d="{"a900 900 0 10-9 1" * 1_000}"/>',
        polygon(200, 'style="stroke-width:20;stroke-dasharray:0.1"'),
        '<circle r="400" stroke="red" stroke-dasharray="1"/>' * 100,
        '<path d="M0 0l1 1" vector-effect="non-scaling-stroke" stroke-dasharray="1"/>',
        f'<path d="{"M0 0" * 500_000}"/>',
        f"<text>{'a' * 400_000}</text>",
        f'<mask id="m">{SHAPE}</mask>' + '<rect mask="url(#m)"/>' * 150,
    ],
    ids=[
        *("use", "mask", "pattern", "marker", "itself", "each-other", "chain", "shapes", "stops", "depth", "picture"),
        *("pictures", "edges", "broad", "places", "zigzag", "arcs", "dashes", "rings", "unscaled", "path", "text"),
        "masks",
    ],
)
def test_a_drawing_that_would_fill_hours_or_the_memory_is_refused(body):
    fault = svg_fault(drawing(body))
    assert fault is not None
    assert fault.code == "bomb"


def test_the_size_of_a_picture_is_told_without_decoding_it():
    frame = b"\xff\xc0\0\x11\x08" + struct.pack(">HH", 300, 400)
    assert picture_size(png(30_000, 20_000)) == (30_000, 20_000)
    assert picture_size(b"\xff\xd8\xff\xe0\0\x04ab" + frame + bytes(9)) == (400, 300)
    assert picture_size(b"\xff\xd8\xff") == picture_size(b"GIF") == (0, 0)


def test_a_picture_too_large_for_the_memory_is_not_safe():
    assert is_safe(png(5_000, 5_000))
    assert not is_safe(png(30_000, 30_000))
    assert not is_safe(drawing("<script/>"))


def test_a_drawing_in_a_far_place_or_of_another_size_costs_the_same():
    moved = f'<g transform="translate(90000) scale(0.001)">{polygon(5_000)}</g>'
    fault = svg_fault(drawing(moved))
    assert fault is not None
    assert fault.template.format(**fault.values) == (
        "Drawing it would stop the window: it takes as long as more than 1500 shapes."
    )
