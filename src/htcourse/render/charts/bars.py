"""Bars lying down: labels at the left, the number at the end of each bar."""

from htcourse.core.course import Chart
from htcourse.render.charts.svg import SERIES, Drawing, text_width, wrapped
from htcourse.render.charts.values import amount, digits_of, labels, series, shown

_BAR = 18
_GAP = 12
_LABEL_BEST, _LABEL_MOST = 0.32, 0.47
"""What labels take of the width, and what they may take where a single word needs it."""


def draw(chart: Chart, language: str, drawing: Drawing) -> None:
    """Draw a group of bars for each row, one for each series."""
    every, names = series(chart, language), labels(chart, language)
    drawing.legend([each.name for each in every])
    if chart.unit:
        drawing.paragraph(0, chart.unit, drawing.width, colour="ink-2")
        drawing.down(10)
    values = [value for each in every for value in each.values if value is not None]
    most = max([abs(value) for value in values] + [amount(str(chart.options.get("most", ""))) or 0.0]) or 1
    words = [text_width(word, 13) for name in names for word in name.split()]
    most_left = min(_LABEL_MOST * drawing.width, max([_LABEL_BEST * drawing.width, *words]))
    left = min(most_left, max([text_width(each, 13) for each in names], default=0)) + 12
    digits = digits_of(chart)
    ends = [text_width(shown(value, language, digits), 13) for value in values]
    room = drawing.width - left - max(ends, default=0) - 10
    start = drawing.y - _GAP / 2
    for row, name in enumerate(names):
        lines = wrapped(name, left - 12, 13)
        height = max(_BAR * len(every), 17 * len(lines))
        for number, line in enumerate(lines):
            top = drawing.y + (height - 17 * len(lines)) / 2
            drawing.text(left - 12, top + 17 * number + 13, line, anchor="end")
        for index, each in enumerate(every):
            top = drawing.y + (height - _BAR * len(every)) / 2 + _BAR * index
            value = each.values[row]
            told = "–" if value is None else shown(value, language, digits)
            _bar(drawing, left, top, value, told, index, room / most)
        drawing.down(height + _GAP)
    drawing.line(left, start, left, drawing.y - _GAP / 2, "edge")


def _bar(drawing: Drawing, left: float, top: float, value: float | None, told: str, index: int, scale: float) -> None:
    if value is None:
        drawing.text(left + 6, top + 13, told, colour="ink-2")
        return
    width = abs(value) * scale
    drawing.rect(left, top + 1, width, _BAR - 3, SERIES[index % len(SERIES)])
    drawing.text(left + width + 6, top + 13, told)
