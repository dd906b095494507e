"""Readings of question files as plain data, to hold against what is expected of a sample."""

from typing import Any

from htcourse.core.plain_data import to_plain
from htcourse.formats import Reading

USUAL = {"difficulty": 2, "objective": "", "feedback": ""}
"""What a question from elsewhere mostly has; expected results leave it out."""


def plain_reading(reading: Reading) -> dict[str, Any]:
    """Return questions (their line, what is not as usual, category and tags) and problems (line, severity, code)."""
    assert reading.bank is not None
    rows = []
    for each in reading.bank.questions:
        plain = to_plain(each.question)
        del plain["place"]
        row: dict[str, Any] = {"line": each.question.place.line}
        row |= {key: value for key, value in plain.items() if USUAL.get(key) != value}
        row |= {"category": list(each.category)} if each.category else {}
        row |= {"tags": list(each.tags)} if each.tags else {}
        rows.append(row)
    return {
        "questions": rows,
        "problems": [[each.place.line, each.severity.value, each.code] for each in reading.problems],
    }
