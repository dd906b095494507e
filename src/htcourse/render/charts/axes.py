"""What columns and lines share: the frame with its round numbers, and labels below."""

from dataclasses import dataclass

from htcourse.core.course import Chart
from htcourse.render.charts.svg import Drawing, text_width, wrapped
from htcourse.render.charts.values import Series, labels, series, shown, ticks

_HEIGHT = 220


@dataclass(frozen=True, slots=True)
class Axes:
    """A frame: where it stands, and what one unit and one row measure."""

    left: float
    bottom: float
    zero: float
    scale: float
    step: float
    every: list[Series]

    def x(self, row: int) -> float:
        """Return the middle of a row's place."""
        return self.left + self.step * (row + 0.5)

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.zero - value * self.scale


def draw_axes(chart: Chart, language: str, drawing: Drawing) -> Axes:
    """Draw legend, unit, rules and labels; move below all of it."""
    every, names = series(chart, language), labels(chart, language)
    drawing.legend([each.name for each in every])
    if chart.unit:
        drawing.paragraph(0, chart.unit, drawing.width, colour="ink-2")
    drawing.down(20)  # the figure above the highest
    marks = ticks([value for each in every for value in each.values if value is not None])
    left = max(text_width(shown(each, language), 12) for each in marks) + 12
    scale = _HEIGHT / (marks[-1] - marks[0])
    bottom = drawing.y + _HEIGHT
    axes = Axes(left, bottom, bottom + marks[0] * scale, scale, (drawing.width - left) / max(1, len(names)), every)
    for each in marks:
        drawing.line(left, axes.y(each), drawing.width, axes.y(each), "edge" if each == 0 else "line")
        drawing.text(left - 8, axes.y(each) + 4, shown(each, language), 12, "ink-2", "end")
    _draw_labels(drawing, axes, names)
    return axes


def _draw_labels(drawing: Drawing, axes: Axes, names: list[str]) -> None:
    """Draw the labels, every second or third one where they would touch."""
    widest = max((text_width(word, 12) for name in names for word in name.split()), default=0)
    every = max(1, -(-int(widest + 6) // max(1, int(axes.step))))
    deepest = 0
    for row in range(0, len(names), every):
        lines = wrapped(names[row], axes.step * every - 2, 12)
        for number, line in enumerate(lines):
            drawing.text(axes.x(row), axes.bottom + 18 + 15 * number, line, 12, "ink", "middle")
        deepest = max(deepest, len(lines))
    drawing.y = axes.bottom + 12 + 15 * deepest
