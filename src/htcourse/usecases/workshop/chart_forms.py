"""A chart as a form: its description (`data/x.yaml`) and its table (`data/x.csv`) as one text, `table` beside its keys.

The form edits one text; the two files are joined by a form feed, which no file of a module holds.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

from htcourse.core.bounds import SIGNS, text_excess
from htcourse.core.errors import Severity
from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats.module_folder.form_faults import chart_faults
from htcourse.formats.module_folder.yaml_edits import value_at, with_value
from htcourse.render.charts.values import amount, own_names
from htcourse.usecases.workshop.pasted_table import Rows, named_columns, table_in

TABLE = "table"
_JOINT = "\f"
_REMARKS = frozenset({"note", "break", "certainty", "source", "sources", "unchecked"})
_CODE = re.compile(r"[A-Za-z]{2}")
_LONG, _LONG_WORDS = 4_000, 60
_SHORTER = ((3, 50), (1, 50), (1, 12), (0, 12))
"""How many rows at each end, and how many columns, words for a large table tell of: from the most to the fewest."""


def joined(description: str, table: str) -> str:
    """Return the two texts of a chart as one."""
    return f"{description}{_JOINT}{table}"


def parted(text: str) -> tuple[str, str]:
    """Return the description and the table of a joined text."""
    description, _, table = text.partition(_JOINT)
    return description, table


def chart_data(text: str) -> dict[str, Any]:
    """Return a chart as plain data, its table as rows of cells, the first the names of the columns.

    Raises ModuleError for a description that is no YAML.
    """
    description, table = parted(text)
    data = value_at(description, ())
    return {**(data if isinstance(data, dict) else {}), TABLE: _rows(table)}


def _rows(table: str) -> Rows:
    """Return the cells of a table; one whose cells are parted otherwise is read as if it were pasted."""
    if "," not in table and (";" in table or "\t" in table):
        return table_in(table).rows
    try:
        rows = [[each.strip() for each in row] for row in csv.reader(table.split("\n"))]
    except csv.Error:
        rows = [[each.strip() for each in line.split(",")] for line in table.split("\n")]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    return [[*row, *[""] * (width - len(row))] for row in rows]


def with_chart(text: str, data: Mapping[str, Any]) -> str:
    """Return the joined text as the data says: of the description only what differs, a table that differs whole."""
    description, table = parted(text)
    rows = data.get(TABLE) or []
    told = {key: value for key, value in data.items() if key != TABLE}
    return joined(with_value(description, (), told), table if rows == _rows(table) else table_text(rows))


def table_text(rows: Rows) -> str:
    """Return rows as the text of a table: comma-separated, every column with a name of its own."""
    if not rows:
        return ""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    clean = [[" ".join(str(each).split()) for each in row] for row in rows]
    writer.writerow(named_columns(clean[0], "Label", "Number"))
    writer.writerows(row for row in clean[1:] if any(row))
    return out.getvalue()


def alternative(data: Mapping[str, Any]) -> str:
    """Return the words that stand for a chart, made from its table alone: they need no language.

    Where they are more than a text may be, they are the first and last rows of each column, how many there are, and
    the smallest and the largest number.
    """
    rows: Rows = data.get(TABLE) or []
    if len(rows) < 2:
        return ""
    head, body = rows[0], rows[1:]
    series = _series(head)
    unit = f" ({data['unit']})" if data.get("unit") else ""
    if data.get("kind") in ("timeline", "map") or len(series) < 2:
        parts = [" ".join([row[0], *(row[at] for at in series if row[at])]) for row in body]
    else:
        parts = [f"{head[at]}: " + ", ".join(f"{row[0]} {row[at]}" for row in body if row[at]) for at in series]
    whole = f"{'; '.join(parts)}{unit}."
    return whole if text_excess(whole) is None else _shortened(rows, series, unit)


def _shortened(rows: Rows, series: Sequence[int], unit: str) -> str:
    text = ""
    for ends, most in _SHORTER:
        parts = [_extent(rows, at, ends) for at in series]
        if len(parts) > most:
            parts[most - 1 : -1] = ["…"]
        text = f"{'; '.join(parts)}{_clipped(unit)}."
        if len(text) < _LONG and text_excess(text) is None:
            return text
    return "".join(each for each in text[:_LONG] if each not in SIGNS + "|")


def _extent(rows: Rows, at: int, ends: int) -> str:
    """Return what a column holds: its name, how many values, the first and last of them, the smallest and largest."""
    told = [(f"{_clipped(row[0])} {_clipped(row[at])}", amount(row[at])) for row in rows[1:] if row[at]]
    words = [each for each, _ in told]
    if len(words) > 2 * ends:
        words[ends : len(words) - ends] = ["…"] if ends else []
    numbers = [each for each in told if each[1] is not None]
    if numbers:
        least, most = (of(numbers, key=lambda each: each[1] or 0) for of in (min, max))
        words += [f"min: {least[0]}", f"max: {most[0]}"]
    return f"{_clipped(rows[0][at])} ({len(told)}): {', '.join(words)}"


def _clipped(words: str) -> str:
    return words if len(words) <= _LONG_WORDS else f"{words[: _LONG_WORDS - 1]}…"


def _series(head: Sequence[str]) -> list[int]:
    """Return the places of the columns with values: no remarks, and no wording in another language."""
    own = own_names(head)
    return [at for at, name in enumerate(head) if at and name not in _REMARKS and name in own]


def renewed_alternative(before: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return new words for a chart whose words were made from its table; empty where somebody wrote them."""
    alt, words = data.get("alt"), alternative(data)
    is_own = alt and alt != alternative(before)
    return "" if is_own or words in (alt, alternative(before)) else words


def problems_of_chart(data: Mapping[str, Any]) -> tuple[Fault, ...]:
    """Return what is wrong with a chart by itself, what its table lacks for its kind, and what would mislead."""
    rows: Rows = data.get(TABLE) or []
    faults = list(chart_faults({key: value for key, value in data.items() if key != TABLE}))
    if len(rows) < 2 or len(rows[0]) < 2:
        template = QT_TRANSLATE_NOOP("Errors", "The table is empty.")
        fix = QT_TRANSLATE_NOOP("Errors", "Paste it from a spreadsheet: names in the first row, then a row each.")
        return (*faults, Fault(template, fix, TABLE, Severity.WARNING))
    kind = data.get("kind")
    if kind == "map":
        faults += _map_faults(rows)
    elif kind in ("bar", "column", "line"):
        faults += _number_faults(rows)
    if not data.get("sources"):
        title = data.get("title")
        name = next(iter(title.values()), "") if isinstance(title, Mapping) else title
        template = QT_TRANSLATE_NOOP("Errors", "“{name}” names no source for its numbers.")
        fix = QT_TRANSLATE_NOOP("Errors", "Choose a source.")
        faults.append(Fault(template, fix, "sources", values={"name": str(name or "")}))
    return tuple(faults)


def _number_faults(rows: Rows) -> list[Fault]:
    faults = []
    places = _series(rows[0])
    for number, row in enumerate(rows[1:], 1):
        for at in places:
            if row[at] and amount(row[at]) is None:
                template = QT_TRANSLATE_NOOP("Errors", "Row {number}: “{cell}” is no number.")
                fix = QT_TRANSLATE_NOOP("Errors", "Write a number, or leave the cell empty.")
                faults.append(Fault(template, fix, TABLE, Severity.WARNING, {"number": number, "cell": row[at][:40]}))
    if not faults and table_in(table_text(rows)).is_total:
        template = QT_TRANSLATE_NOOP("Errors", "The last row looks like the total of the others.")
        fix = QT_TRANSLATE_NOOP("Errors", "Take it out: it would be drawn as one of them.")
        faults.append(Fault(template, fix, TABLE, Severity.WARNING))
    return faults


def _map_faults(rows: Rows) -> list[Fault]:
    if "country" in rows[0] and {"value", "text"} & set(rows[0]):
        wrong = [row[rows[0].index("country")] for row in rows[1:]]
        wrong = [each for each in wrong if not _CODE.fullmatch(each)]
        if not wrong:
            return []
        template = QT_TRANSLATE_NOOP("Errors", "“{code}” is no code of a country.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write kg, kz, tj, tm or uz.")
        return [Fault(template, fix, TABLE, Severity.WARNING, {"code": wrong[0][:40]})]
    template = QT_TRANSLATE_NOOP("Errors", "A map needs a column “country” with codes, and one “value” or “text”.")
    fix = QT_TRANSLATE_NOOP("Errors", "Name the columns so in the first row, or choose another kind.")
    return [Fault(template, fix, "kind", Severity.WARNING)]
