"""How values lie, a line a row: the box holds the middle half of them, the stroke in it is the median, told beside."""

from htcourse.core.course import Chart
from htcourse.render.charts.svg import SERIES, Drawing, text_width, wrapped
from htcourse.render.charts.values import amount, digits_of, labels, series, shown, ticks

_ROW, _BOX, _SCALE = 34, 16, 20
_TALL = 8
"""With more rows the scale stands above them, too: its foot is below the screen."""
_LABEL_MOST = 0.38
"""What labels take of the width."""


def draw(chart: Chart, language: str, drawing: Drawing) -> None:
    """Draw a box a row, from its first number to its third, the second in it; the axis holds all, 0 and `most`."""
    low, middle, high = (each.values for each in series(chart, language)[:3])
    names = labels(chart, language)
    if chart.unit:
        drawing.paragraph(0, chart.unit, drawing.width, colour="ink-2")
        drawing.down(10)
    left = min(_LABEL_MOST * drawing.width, max(text_width(each, 13) for each in names)) + 12
    ends = (each for each in (*low, *high) if each is not None)
    marks = ticks([*ends, amount(str(chart.options.get("most", ""))) or 0.0])
    medians = [shown(each, language, digits_of(chart)) if each is not None else "–" for each in middle]
    # In a column of their own: beside the boxes a rule would run through some.
    room = max(24.0, *(text_width(each, 13) + 24 for each in medians))
    scale = (drawing.width - left - room) / (marks[-1] - marks[0])
    nought = left - marks[0] * scale
    heights = [max(_ROW, 17 * len(wrapped(each, left - 12, 13)) + 8) for each in names]
    if len(names) > _TALL:
        drawing.down(_SCALE)
    top = drawing.y
    bottom = top + sum(heights)
    for each in marks:
        drawing.line(nought + each * scale, top, nought + each * scale, bottom, "line" if each else "edge")
        for y in (top - 8, bottom + 16) if len(names) > _TALL else (bottom + 16,):
            drawing.text(nought + each * scale, y, shown(each, language), 12, "ink-2", "middle")
    for row, (name, height) in enumerate(zip(names, heights, strict=True)):
        lines = wrapped(name, left - 12, 13)
        for number, line in enumerate(lines):
            drawing.text(0, drawing.y + (height - 17 * len(lines)) / 2 + 17 * number + 13, line)
        top_of_box = drawing.y + (height - _BOX) / 2
        _box(drawing, nought, top_of_box, (low[row], middle[row], high[row]), scale)
        drawing.text(drawing.width, top_of_box + 13, medians[row], anchor="end")
        drawing.down(height)
    drawing.down(24)


def _box(
    drawing: Drawing,
    nought: float,
    top: float,
    values: tuple[float | None, float | None, float | None],
    scale: float,
) -> None:
    low, middle, high = values
    if low is None or middle is None or high is None:
        return
    drawing.rect(nought + low * scale, top, max(2.0, (high - low) * scale), _BOX, SERIES[0], fill_opacity=0.3)
    drawing.rect(nought + middle * scale - 2, top - 3, 4.0, _BOX + 6, SERIES[0])
