"""A chart's table as HTML: what a screen reader reads, and anyone who wants the figures."""

from collections.abc import Mapping
from html import escape

from htcourse.core.course import Chart
from htcourse.render.charts.values import amount, cell, head_of, own_columns, shown, wording

_DATES = {"date", "year"}


def chart_table(chart: Chart, language: str) -> str:
    """Return the table with its unit above and its note below; numbers stand at the right."""
    columns = own_columns(chart)
    head = "".join(f"<th>{_p(head_of(chart, each, language))}</th>" for each in columns)
    rows = "".join(_row(chart, row, language) for row in chart.rows)
    table = (
        f'<table class="rows" width="100%" cellspacing="0"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )
    unit = f'<p class="unit">{escape(chart.unit, quote=False)}</p>' if chart.unit else ""
    note = wording(chart.options.get("note"), language)
    return unit + table + (f'<p class="note">{escape(note, quote=False)}</p>' if note else "")


def _row(chart: Chart, row: Mapping[str, str], language: str) -> str:
    cells = []
    for place, column in enumerate(own_columns(chart)):
        text = cell(row, column, language)
        value = amount(text) if place and column not in _DATES else None
        align = ' align="right"' if value is not None else ""
        words = shown(value, language) + ("%" if text.endswith("%") else "") if value is not None else text
        cells.append(f"<td{align}>{_p(words, align)}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _p(words: str, align: str = "") -> str:
    return f"<p{align}>{escape(words, quote=False)}</p>" if words else ""
