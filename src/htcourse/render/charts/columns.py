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
    for index, each in enumerate(axes.every):
        for row, value in enumerate(each.values):
            if value is None:
                continue
            x = axes.x(row) + width * (index - len(axes.every) / 2)
            top, foot = sorted((axes.y(value), axes.zero))
            drawing.rect(x + 1, top, width - 2, foot - top, SERIES[index % len(SERIES)])
            words = shown(value, language)
            if text_width(words, 12) <= max(width, axes.step / len(axes.every)):
                drawing.text(x + width / 2, top - 5, words, 12, "ink", "middle")
