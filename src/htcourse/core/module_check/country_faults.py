"""What is wrong inside a country's file: entries without sources or date, help lines without who reported them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from htcourse.core.question_types import Fault
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_DATE = re.compile(r"^\d{4}(-\d\d(-\d\d)?)?$")
NUMBERS = ("emergency", "help_lines")
"""The lists of telephone numbers."""
# Keys stand in quotation marks: forms say the labels of their fields instead.
_ENTRY = {
    "sources": (
        QT_TRANSLATE_NOOP("Errors", "An entry does not say where it was read."),
        QT_TRANSLATE_NOOP("Errors", "Write its sources under “sources”."),
    ),
    "as_of": (
        QT_TRANSLATE_NOOP("Errors", "An entry does not say as of when it is true."),
        QT_TRANSLATE_NOOP("Errors", "Write the year or day under “as_of”."),
    ),
}
_HELP_LINE = {
    "name": (
        QT_TRANSLATE_NOOP("Errors", "A help line does not say whose it is."),
        QT_TRANSLATE_NOOP("Errors", "Write it under “name”."),
    ),
    "number": (
        QT_TRANSLATE_NOOP("Errors", "A help line has no number."),
        QT_TRANSLATE_NOOP("Errors", "Write it under “number”."),
    ),
    "reported_by": (
        QT_TRANSLATE_NOOP("Errors", "A help line does not say who reported it."),
        QT_TRANSLATE_NOOP("Errors", "Write it under “reported_by”."),
    ),
    "reported_in": (
        QT_TRANSLATE_NOOP("Errors", "A help line does not say when it was reported."),
        QT_TRANSLATE_NOOP("Errors", "Write it under “reported_in”."),
    ),
}


def country_faults(data: Mapping[str, Any]) -> list[Fault]:
    """Return every fault of a country's data, with the path of the entry (by id, or by number from 0)."""
    return [
        fault
        for key, entries in data.items()
        if key != "translations"
        for fault in (*_entries(key, entries), *(_help_lines(key, entries) if key in NUMBERS else ()))
    ]


def _entries(key: str, entries: Any) -> Iterator[Fault]:
    if not isinstance(entries, list) or not all(isinstance(each, Mapping) for each in entries):
        template = QT_TRANSLATE_NOOP("Errors", "“{key}” must be a list of entries.")
        fix = QT_TRANSLATE_NOOP("Errors", "Begin each entry with “- ”, and give it “sources” and “as_of”.")
        yield Fault(template, fix, key, values={"key": key})
        return
    for number, entry in enumerate(entries):
        for wanted, (template, fix) in _ENTRY.items():
            if not entry.get(wanted):
                yield Fault(template, fix, f"{key}/{number}", values={"wanted": wanted})


def _help_lines(key: str, entries: Any) -> Iterator[Fault]:
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if not isinstance(entry, Mapping):
            continue
        for field, (template, fix) in _HELP_LINE.items():
            if not entry.get(field):
                yield Fault(template, fix, f"{key}/{number}", values={"wanted": field})
        checked = entry.get("last_checked")
        if checked is not None and not _DATE.match(str(checked)):
            template = QT_TRANSLATE_NOOP("Errors", "“{value}” is no date on which somebody called the line.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write 2024-05-31, or leave it empty as long as nobody has called.")
            yield Fault(template, fix, f"{key}/{number}/last_checked", values={"value": checked})
