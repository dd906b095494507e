"""A chart's table as HTML: what a screen reader reads, and anyone who wants the figures."""

from collections.abc import Iterable, Mapping
from html import escape

from htcourse.core.course import Chart, Source
from htcourse.render.charts.values import amount, cell, head_of, own_columns, shown, wording
from htcourse.render.citations import brief_reference, citation_of, cited_reference
from htcourse.render.wording import seen_html, word

_DATES = {"date", "year"}


def chart_table(chart: Chart, language: str, source: str = "") -> str:
    """Return the table with its unit above, its note and source (HTML) below; numbers stand at the right."""
    columns = own_columns(chart)
    head = "".join(f"<th>{_p(head_of(chart, each, language))}</th>" for each in columns)
    rows = "".join(_row(chart, row, language) for row in chart.rows)
    table = (
        f'<table class="rows" width="100%" cellspacing="0"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )
    unit = f'<p class="unit">{escape(chart.unit, quote=False)}</p>' if chart.unit else ""
    note = escape(wording(chart.options.get("note"), language), quote=False)
    return unit + table + "".join(f'<p class="note">{each}</p>' for each in (note, source) if each)


def sources_html(chart: Chart, sources: Iterable[Source], language: str) -> str:
    """Return what a chart cites (`@palermo-text, art. 3`), and how far each was seen; empty where it cites none."""
    known = {each.id: each for each in sources}
    told = []
    for name, place in map(citation_of, chart.sources):
        source = known.get(name)
        reference = cited_reference(brief_reference(source.csl) if source else f"{name}.", place)
        told.append(escape(reference, quote=False) + (f" {seen_html(source.seen, language)}" if source else ""))
    return word("source", language).format(list=" ".join(told)) if told else ""


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
