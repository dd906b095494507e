"""A map of the five states: those in the table shaded by their value, each with its name and its figure or word."""

from collections.abc import Mapping
from typing import Any

from htcourse.core.course import Chart
from htcourse.render.charts.svg import Drawing
from htcourse.render.charts.values import amount, cell, shown

_NAMES = {
    "en": {"kz": "Kazakhstan", "kg": "Kyrgyzstan", "tj": "Tajikistan", "tm": "Turkmenistan", "uz": "Uzbekistan"},
    "ru": {"kz": "Казахстан", "kg": "Кыргызстан", "tj": "Таджикистан", "tm": "Туркменистан", "uz": "Узбекистан"},
    "kk": {"kz": "Қазақстан", "kg": "Қырғызстан", "tj": "Тәжікстан", "tm": "Түрікменстан", "uz": "Өзбекстан"},
}
_FAINTEST, _STRONGEST = 0.12, 0.4


def draw(chart: Chart, language: str, drawing: Drawing, outline: Mapping[str, Any] | None) -> None:
    """Draw the neighbours as ground, the five states over them, and words on top."""
    rows = {row.get("country", "").casefold(): row for row in chart.rows}
    if chart.unit:
        drawing.paragraph(0, chart.unit, drawing.width, colour="ink-2")
        drawing.down(6)
    if outline is None:
        for code, row in rows.items():
            drawing.paragraph(0, f"{_name(code, language)}: {_figure(row, language)}", drawing.width)
        return
    top = drawing.y
    place = {"transform": f"translate(0 {top:.1f})"}
    for each in outline["neighbours"].values():
        drawing.path(each["path"], fill="ground", stroke="line", **place)
    most = max([abs(amount(row.get("value", "")) or 0) for row in rows.values()], default=0)
    for code, each in outline["countries"].items():
        drawing.path(each["path"], fill="paper", stroke="edge", stroke_width=1, **place)
        if code in rows:
            share = _FAINTEST + (_STRONGEST - _FAINTEST) * (abs(amount(rows[code].get("value", "")) or 0) / (most or 1))
            drawing.path(each["path"], fill="accent", fill_opacity=f"{share:.2f}", stroke="ink-2", **place)
    for code, each in outline["countries"].items():
        x, y = each["label"]
        drawing.text(x, top + y, _name(code, language), 12, "ink", "middle")
        if code in rows:
            drawing.text(x, top + y + 17, _figure(rows[code], language), 14, "ink", "middle", font_weight=600)
    drawing.down(outline["height"])


def _name(code: str, language: str) -> str:
    return _NAMES.get(language, _NAMES["en"]).get(code, code.upper())


def _figure(row: Mapping[str, str], language: str) -> str:
    words = cell(row, "text", language)
    text = row.get("value", "")
    value = amount(text)
    return words or (shown(value, language) + ("%" if text.endswith("%") else "") if value is not None else text)
