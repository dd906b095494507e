"""Charts, timelines and maps as SVG with role names where colours go (`role:accent`), and as text tables.

One file a kind of drawing, each with `draw(chart, language) -> (svg, height)`. The view fills in the theme's colours,
exports and print the light one. Everything said by colour is said by a word or a sign, too.

What the columns of the table and the options mean (options are the keys of `data/<id>.yaml` beside kind, title, unit,
alt and sources; wording is one text or texts by language; a column of another language is called `label.ru`):

    all          note: a sentence below; names: {column: wording} for the heads of columns
    bar, column  the first column holds labels, each other one a series of numbers; columns called note are remarks;
                 most: what a bar as wide as the drawing stands for
    spread       of reports alone: label, lower quarter, median, upper quarter; most: what the axis holds
    line         the same; joined: false leaves the points unjoined; a cell in a column `break` says that the way of
                 counting changed before this point: a break sign stands there and no line crosses it
    timeline     date (or year), text (or label), optional certainty and note; marks: {certainty: full|half|open}
    map          country (a code), value or text, optional note
"""

from collections.abc import Callable, Mapping
from typing import Any

from htcourse.core.course import Chart
from htcourse.core.errors import Problem, Sentence
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.render.charts import bars, columns, lines, spreads, state_map, timeline
from htcourse.render.charts.svg import WIDTH, Drawing
from htcourse.render.charts.table import chart_table, sources_html
from htcourse.render.charts.timeline import timeline_pieces
from htcourse.render.charts.values import series, wording
from htcourse.render.plain_text import plain_text

__all__ = ["WIDTH", "chart_problems", "chart_svg", "chart_table", "sources_html", "timeline_pieces"]

_DRAW: dict[str, Callable[[Chart, str, Drawing], None]] = {
    "bar": bars.draw,
    "column": columns.draw,
    "line": lines.draw,
    "spread": spreads.draw,
    "timeline": timeline.draw,
}

_EMPTY = Sentence(
    "chart-without-numbers",
    QT_TRANSLATE_NOOP("Errors", "“{name}” has nothing to draw: its table holds no number."),
    QT_TRANSLATE_NOOP("Errors", "Write figures alone into its cells (12, not “12 people”), or paste it anew."),
)


def chart_problems(chart: Chart, language: str) -> list[Problem]:
    """Return what is wrong with a chart itself: there is nothing to draw."""
    values = [value for each in series(chart, language) for value in each.values]
    is_of_numbers = chart.kind not in ("timeline", "map")
    is_empty = not chart.rows or (is_of_numbers and all(each is None for each in values))
    return [_EMPTY.error(chart.place, name=chart.id)] if is_empty else []


def chart_svg(
    chart: Chart, language: str, outline: Mapping[str, Any] | None = None, source: str = "", width: int = WIDTH
) -> str:
    """Return the drawing as SVG, so many px wide; its text alternative is `chart_table`.

    A map needs the `outline` (`assets/maps/central-asia.json`, parsed); without it only the list beside is drawn.
    `source` (HTML) stands below.
    """
    drawing = Drawing(width)
    if chart.kind == "map":
        state_map.draw(chart, language, drawing, outline)
    else:
        _DRAW[chart.kind](chart, language, drawing)
    for each in (wording(chart.options.get("note"), language), plain_text(source)):
        if each:
            drawing.down(8)
            drawing.paragraph(0, each, width, size=13, colour="ink-2")
    return drawing.svg()
