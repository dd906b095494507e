"""Points over time: joined by lines or, where figures cannot be compared, left unjoined with a break sign."""

from collections.abc import Iterator, Sequence

from htcourse.core.course import Chart
from htcourse.render.charts.axes import Axes, draw_axes
from htcourse.render.charts.svg import SERIES, Drawing, number, text_width
from htcourse.render.charts.values import Series, shown

_DASHES = ("", "6 4", "2 3", "8 3 2 3")
_NO = {"", "0", "no", "false"}


def draw(chart: Chart, language: str, drawing: Drawing) -> None:
    """Draw each series; an empty cell or a break leaves the points on both sides unjoined."""
    axes = draw_axes(chart, language, drawing)
    breaks = [row.get("break", "").strip().casefold() not in _NO for row in chart.rows]
    for row, is_break in enumerate(breaks):
        if is_break and row:
            _draw_break(drawing, axes.left + axes.step * row, axes.bottom)
    figures = list(_figures(axes, language))
    for figure in figures:
        drawing.gap(*figure, 12, "middle")
    for index, each in enumerate(axes.every):
        if chart.options.get("joined", True) is not False:
            for stretch in _stretches(each, breaks):
                _draw_stretch(drawing, axes, each, stretch, index)
        for row, value in enumerate(each.values):
            if value is not None:
                drawing.mark(axes.x(row), axes.y(value), index)
    for figure in figures:
        drawing.text(*figure, 12, "ink", "middle")


def _stretches(each: Series, breaks: Sequence[bool]) -> list[list[int]]:
    """Return the rows that may be joined, stretch by stretch."""
    stretches: list[list[int]] = [[]]
    for row, value in enumerate(each.values):
        if value is None or breaks[row]:
            stretches.append([])
        if value is not None:
            stretches[-1].append(row)
    return [stretch for stretch in stretches if len(stretch) > 1]


def _draw_stretch(drawing: Drawing, axes: Axes, each: Series, stretch: Sequence[int], index: int) -> None:
    points = [(axes.x(row), axes.y(each.values[row] or 0.0)) for row in stretch]
    d = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    dashes = _DASHES[index % len(_DASHES)]
    more = {"stroke_dasharray": dashes} if dashes else {}
    drawing.path(d, fill="none", stroke=SERIES[index % len(SERIES)], stroke_width=2, **more)


def _figures(axes: Axes, language: str) -> Iterator[tuple[float, float, str]]:
    """Return where the figures of a single series stand, above their points, and their words."""
    for row, value in enumerate(axes.every[0].values if len(axes.every) == 1 else ()):
        words = shown(value, language) if value is not None else ""
        if value is not None and text_width(words, 12) < axes.step:
            yield axes.x(row), axes.y(value) - 10, words


def _draw_break(drawing: Drawing, x: float, y: float) -> None:
    """Draw two slanted strokes across the axis and a dotted line up: counted in another way from here."""
    drawing.line(x, y - 220, x, y - 8, "edge", stroke_dasharray="2 4")
    for shift in (-3, 3):
        drawing.line(x + shift - 3, y + 7, x + shift + 3, y - 7, "ink", stroke_width=1.5)
