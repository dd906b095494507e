"""What other programs have no field for, written behind a text in HTML that a person can read, and found again.

Feedback on single elements (a pair, an item) as a list, and a rubric as a table.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_LIST = re.compile(r"^(.*)<ul class=\"by-element\">(.*?)</ul>\s*$", re.DOTALL)
_ITEM = re.compile(r"<li>\s*<b>(.*?)</b>: (.*?)</li>", re.DOTALL)
_TABLE = re.compile(r"<table class=\"rubric\"[^>]*>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.DOTALL)
_HEAD = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL)
_LEVEL = re.compile(r"<td[^>]*>\s*<b>(\d{1,6}(?:\.\d{1,6})?)</b>: (.*?)</td>", re.DOTALL)


_MODEL = re.compile(r"<div class=\"model-answer\">(.*?)</div>", re.DOTALL)


class RubricRow(NamedTuple):
    """A row of a rubric in HTML: what is looked at, and the points and wording of each level."""

    text: str
    levels: tuple[tuple[float, str], ...]


def with_feedback_list(html: str, told: Sequence[tuple[str, str]]) -> str:
    """Return the text with a list of elements and the feedback on each below it."""
    if not told:
        return html
    items = "".join(f"<li><b>{element}</b>: {feedback}</li>" for element, feedback in told)
    return f'{f"<p>{html}</p>" if html else ""}<ul class="by-element">{items}</ul>'


def without_feedback_list(html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the text above such a list, and the elements with their feedback; none where there is no list."""
    found = _LIST.match(html)
    return (found[1], tuple(_ITEM.findall(found[2]))) if found else (html, ())


def with_rubric(html: str, rubric: Sequence[RubricRow]) -> str:
    """Return the text with a table of criteria below it."""
    if not rubric:
        return html
    rows = "".join(
        f"<tr><th>{each.text}</th>{''.join(f'<td><b>{points:g}</b>: {text}</td>' for points, text in each.levels)}</tr>"
        for each in rubric
    )
    return f'{html}<table class="rubric" border="1"><tbody>{rows}</tbody></table>'


def without_rubric(html: str) -> tuple[str, tuple[RubricRow, ...]]:
    """Return the text around such a table, and its criteria; none where there is no table."""
    table = _TABLE.search(html)
    if table is None:
        return html, ()
    rubric = []
    for row in _ROW.findall(table[1]):
        head = _HEAD.search(row)
        levels = tuple((float(points), text.strip()) for points, text in _LEVEL.findall(row))
        if head and levels:
            rubric.append(RubricRow(head[1].strip(), levels))
    return html[: table.start()] + html[table.end() :], tuple(rubric)


def with_model_answer(notes: str, model: str) -> str:
    """Return notes for those who mark, with a model answer above them."""
    return f'<div class="model-answer">{model}</div>{notes}' if model else notes


def without_model_answer(html: str) -> tuple[str, str]:
    """Return the notes around such a model answer, and it; an empty one where there is none."""
    found = _MODEL.search(html)
    return (html[: found.start()] + html[found.end() :], found[1]) if found else (html, "")
