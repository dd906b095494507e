"""What a field asks, typed or chosen, and tables of fields as lines."""

import re

from htcourse.core.escaping import markdown_of_plain
from htcourse.core.question_bank import letter_id
from htcourse.core.question_types import cloze
from htcourse.core.question_types.parts import Accepted, Choice
from htcourse.formats.liascript.lines import RIGHT, options_of, unescaped

_RULE = re.compile(r"[\s|:+-]*")
_BAR = re.compile(r"(?<!\\)\|")
_BETWEEN_CELLS = " – "


def rows_of(table: str) -> str:
    """Return the rows of a table a paragraph each: fields stand in words, not in a table."""
    rows = [[cell.strip() for cell in _BAR.split(row)] for row in table.split("\n") if not _RULE.fullmatch(row)]
    return "\n\n".join(_BETWEEN_CELLS.join(filter(None, row)) for row in rows if any(row))


def gap_of(inside: str, id: str) -> cloze.Gap:
    """Return a field: typed, or a menu of what stands between bars, the right one in parentheses."""
    options = options_of(inside)
    if len(options) == 1:
        return cloze.Gap(id, answers=(answer_of(options[0]),))
    choices = []
    for number, option in enumerate(options):
        right = RIGHT.fullmatch(option)
        text = markdown_of_plain(unescaped(right[1] if right else option), line=True)
        choices.append(Choice(letter_id(number), correct=right is not None, text=text))
    return cloze.Gap(id, choices=tuple(choices))


def answer_of(typed: str) -> Accepted:
    """Return what is typed into a field."""
    return Accepted("a", text=unescaped(typed).replace("*", "\\*"))
