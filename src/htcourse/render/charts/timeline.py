"""A timeline: dates down a line, each with its text, a remark, and a mark that says how certain it is."""

from collections.abc import Mapping

from htcourse.core.course import Chart
from htcourse.render.charts.svg import BOLD, Drawing, text_width
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
_RADIUS = 6


def draw(chart: Chart, language: str, drawing: Drawing) -> None:
    """Draw one entry a row, in the order of the table. The word for the certainty always stands beside its mark."""
    dates = column_of(chart, "date", "year")
    texts = column_of(chart, "text", "label", default=1)
    marks = chart.options.get("marks")
    certain = _MARKS | (dict(marks) if isinstance(marks, Mapping) else {})
    line = max((text_width(cell(row, dates, language), 14) * BOLD for row in chart.rows), default=0) + 20
    start = drawing.y + 10
    entries = []
    for row in chart.rows:
        certainty = row.get("certainty", "")
        entries.append((drawing.y + 10, certain.get(certainty, "open" if certainty else "full")))
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
