"""The numbers and words of a chart's table, in a language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil, floor, log10
from typing import Any

from htcourse.core.course import Chart

_NOT_SERIES = {"note", "break", "certainty", "source", "sources", "unchecked"}
_GROUPED = re.compile(r"-?\d{1,3}(?:[^\S\n]\d{3})+(?:[.,]\d+)?")
_NO_BREAK = "\u00a0"
_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Series:
    """A series: its column, its name in the language, and a number or None for each row."""

    column: str
    name: str
    values: tuple[float | None, ...]


def wording(value: Any, language: str) -> str:
    """Return an option's text: one text for all languages, or that of `language`, English or the first."""
    if isinstance(value, Mapping):
        return str(value.get(language) or value.get("en") or next(iter(value.values()), ""))
    return str(value) if value is not None else ""


def cell(row: Mapping[str, str], column: str, language: str) -> str:
    """Return a cell's text in a language (`text.ru`), else in the source language."""
    return row.get(f"{column}.{language}") or row.get(column, "")


def column_of(chart: Chart, *names: str, default: int = 0) -> str:
    """Return the first of these columns the table has, else the one at that place; empty when there is none."""
    found = next((name for name in names if name in chart.columns), "")
    own = own_columns(chart)
    return found or (own[default] if -1 < default < len(own) else "")


def own_columns(chart: Chart) -> list[str]:
    """Return the columns of the source language."""
    return own_names(chart.columns)


def own_names(columns: Sequence[str]) -> list[str]:
    """Return the names of columns that are no other column's in a language (`text.ru` beside `text`)."""
    return [each for each in columns if "." not in each or each.rpartition(".")[0] not in columns]


def head_of(chart: Chart, column: str, language: str) -> str:
    """Return the name a column is shown with."""
    names = chart.options.get("names")
    given = names.get(column) if isinstance(names, Mapping) else None
    return wording(given, language) or column.replace("_", " ").capitalize()


def labels(chart: Chart, language: str) -> list[str]:
    """Return the labels of the rows: the first column."""
    first = column_of(chart)
    return [cell(row, first, language) for row in chart.rows]


def series(chart: Chart, language: str) -> list[Series]:
    """Return every series of numbers."""
    return [
        Series(each, head_of(chart, each, language), tuple(amount(row.get(each, "")) for row in chart.rows))
        for each in own_columns(chart)[1:]
        if each not in _NOT_SERIES
    ]


def digits_of(chart: Chart) -> int:
    """Return how many digits its numbers have after the point at least, so that they stand alike."""
    return int(amount(str(chart.options.get("digits", ""))) or 0)


def amount(text: str) -> float | None:
    """Return a cell as a number; None for an empty one or one that is no number. A space parts groups of three only."""
    plain = re.sub(r"^-\s+", "-", text.strip().replace("\u2212", "-").rstrip("%").rstrip())
    if _GROUPED.fullmatch(plain):
        plain = "".join(plain.split())
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", plain):
        plain = plain.replace(",", "")
    try:
        value = float(plain.replace(",", "."))
    except ValueError:
        return None
    return value if abs(value) < 1e15 else None


def shown(value: float, language: str, digits: int = 0) -> str:
    """Return a number as a language writes it, 12,345.6 in English, 12 345,6 elsewhere; a half of the last digit up.

    At least so many digits stand after the point.
    """
    rounded = Decimal(repr(value)).quantize(_HUNDREDTH, ROUND_HALF_UP) + 0  # no −0
    text = f"{rounded:,.2f}".rstrip("0").rstrip(".")
    if digits and len(text.partition(".")[2]) < digits:
        text = f"{rounded:,.{digits}f}"
    if language != "en":
        text = text.replace(",", _NO_BREAK).replace(".", ",")
    return text.replace("-", "\u2212")


def ticks(values: Sequence[float], wanted: int = 5) -> list[float]:
    """Return round numbers for an axis that holds all values and 0."""
    low, high = min([0.0, *values]), max([0.0, *values])
    if low == high:
        return [0.0, 1.0]
    step = _round_step((high - low) / wanted)
    return [step * number for number in range(floor(low / step), ceil(high / step) + 1)]


def _round_step(rough: float) -> float:
    power: float = 10.0 ** floor(log10(rough))
    return next((power * each for each in (1, 2, 2.5, 5) if power * each >= rough), power * 10)
