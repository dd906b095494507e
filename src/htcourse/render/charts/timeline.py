"""A timeline: dates down a line, each with its text, a remark, and a mark that says how certain it is."""

import re
from collections.abc import Mapping
from itertools import pairwise

from htcourse.core.course import Chart
from htcourse.render.charts.svg import BOLD, WIDTH, Drawing, number, text_width
from htcourse.render.charts.values import cell, column_of

_MARKS = {
    "certain": "full",
    "seen": "full",
    "full": "full",
    "text seen": "full",
    "treaty text seen": "full",
    "probable": "half",
    "part": "half",
    "summary": "half",
}
_RADIUS, _ABOVE = 6, 10
"""Of a mark, and how far below the top of its entry its middle is, in px."""
_MIDDLE = re.compile(r'<circle [^>]*?\bcy="([\d.]+)"')
_HEAD = re.compile(r'\bwidth="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"')


def draw(chart: Chart, language: str, drawing: Drawing) -> None:
    """Draw one entry a row, in the order of the table. The word for the certainty always stands beside its mark."""
    dates = column_of(chart, "date", "year")
    texts = column_of(chart, "text", "label", default=1)
    marks = chart.options.get("marks")
    certain = _MARKS | (dict(marks) if isinstance(marks, Mapping) else {})
    line = max((text_width(cell(row, dates, language), 14) * BOLD for row in chart.rows), default=0) + 20
    start = drawing.y + _ABOVE
    entries = []
    for row in chart.rows:
        certainty = row.get("certainty", "")
        entries.append((drawing.y + _ABOVE, certain.get(certainty, "open" if certainty else "full")))
        drawing.text(line - 16, drawing.y + 15, cell(row, dates, language), 14, "ink", "end", font_weight=600)
        drawing.paragraph(line + 18, cell(row, texts, language), drawing.width - line - 18, 14)
        for column, colour in (("note", "ink-2"), ("certainty", "accent")):
            words = cell(row, column, language)
            if words:
                drawing.paragraph(line + 18, words, drawing.width - line - 18, 13, colour)
        drawing.down(12)
    if entries:
        drawing.line(line, start, line, entries[-1][0], "edge", stroke_width=2)
    for y, mark in entries:
        _draw_mark(drawing, line, y, mark)


def _draw_mark(drawing: Drawing, x: float, y: float, mark: str) -> None:
    """Draw a full disc, a half-filled or an empty ring."""
    fill = "accent" if mark == "full" else "paper"
    drawing.add("circle", cx=x, cy=y, r=_RADIUS, fill=fill, stroke="accent", stroke_width=2)
    if mark == "half":
        drawing.path(f"M{x:.1f} {y - _RADIUS:.1f}A{_RADIUS} {_RADIUS} 0 0 0 {x:.1f} {y + _RADIUS:.1f}Z", fill="accent")


def timeline_pieces(svg: str, high: float) -> list[str]:
    """Return a drawn timeline in as few pieces as can be read where one of its width has room for so many px of height.

    Each holds whole entries, about as high as the others; what stands below all of them goes with the last.
    """
    found = _HEAD.search(svg)
    wide, end = (float(found[1]), float(found[2])) if found else (float(WIDTH), 0.0)
    starts = [float(each) - _ABOVE for each in _MIDDLE.findall(svg)]
    if end <= high or len(starts) < 2:
        return [svg]
    edges = _edges((*starts, end), high)
    boxes = (f"0 {number(top)} {number(wide)} {number(low - top)}" for top, low in pairwise(edges))
    return [_HEAD.sub(f'width="{box.split()[2]}" height="{box.split()[3]}" viewBox="{box}"', svg, 1) for box in boxes]


def _edges(tops: tuple[float, ...], most: float) -> tuple[float, ...]:
    """Return where the fewest, most equal pieces begin that are `most` px high, or one entry; and the end."""
    best: list[tuple[int, float, tuple[float, ...]]] = [
        (0, 0.0, tops[-1:])
    ]  # by entry: pieces, squares of heights, edges
    for at, top in reversed(list(enumerate(tops[:-1]))):
        ways = [
            (1 + count, (low - top) ** 2 + squares, (top, *edges))
            for low, (count, squares, edges) in zip(tops[at + 1 :], best, strict=True)
            if low - top <= most or low == tops[at + 1]
        ]
        best.insert(0, min(ways))
    return best[0][2]
