"""Columns standing side by side, the number above each where there is room."""

from htcourse.core.course import Chart
from htcourse.render.charts.axes import draw_axes
from htcourse.render.charts.svg import SERIES, Drawing, text_width
from htcourse.render.charts.values import shown


def draw(chart: Chart, language: str, drawing: Drawing) -> None:
    """Draw a group of columns for each row, one for each series."""
    axes = draw_axes(chart, language, drawing)
    if not axes.every:
        return
    width = min(48.0, axes.step * 0.8 / len(axes.every))
    figures, columns = [], []
    for index, each in enumerate(axes.every):
        for row, value in enumerate(each.values):
            if value is None:
                continue
            x = axes.x(row) + width * (index - len(axes.every) / 2)
            top, foot = sorted((axes.y(value), axes.zero))
            words = shown(value, language)
            if text_width(words, 12) <= max(width, axes.step / len(axes.every)):
                figures.append((x + width / 2, top - 5, words))
                drawing.gap(*figures[-1], 12, "middle")
            columns.append((x + 1, top, width - 2, foot - top, SERIES[index % len(SERIES)]))
    for column in columns:  # above every gap, as a neighbour's may be wider than its own
        drawing.rect(*column)
    for figure in figures:
        drawing.text(*figure, 12, "ink", "middle")
