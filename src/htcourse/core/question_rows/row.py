"""A question as a row of cells, under which headings it is written, and the letters of answers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from htcourse.core.question_rows.headings import Header
from htcourse.core.read_numbers import GivenNumber

ARROW = re.compile(r"(?<!\\)->")
MARKDOWN_TAG = "format:markdown"

_FIRST = ("type", "category", "name", "question")


class Answer(NamedTuple):
    """An answer's cell and that of its feedback."""

    text: str = ""
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One question as cells; `has_key_column` says whether its table has a column “correct” at all.

    `are_places` says that a number in it can only be the place of an answer.
    """

    type: str = ""
    category: str = ""
    name: str = ""
    question: str = ""
    answers: tuple[Answer, ...] = ()
    correct: str = ""
    feedback: str = ""
    hints: tuple[str, ...] = ()
    points: str = ""
    tags: str = ""
    id: str = ""
    has_key_column: bool = True
    are_places: bool = False


def row_under(header: Header, cells: Sequence[str]) -> Row:
    """Return a row's cells by column; empty answers at the end are none, those between others stay."""

    def cell(name: str, number: int = 0) -> str:
        place = header.places.get((name, number), len(cells))
        found = cells[place] if place < len(cells) else ""
        return found if isinstance(found, GivenNumber) else found.strip()

    def numbers(name: str) -> range:
        return range(1, max((number for each, number in header.places if each == name), default=0) + 1)

    count = max(numbers("answer").stop, numbers("feedback").stop)
    answers = [Answer(cell("answer", each), cell("feedback", each)) for each in range(1, count)]
    while answers and answers[-1] == Answer():
        answers.pop()
    single = {name: cell(name) for name in ("type", "category", "name", "question", "correct", "feedback", "points")}
    hints = tuple(filter(None, (cell("hint"), *(cell("hint", each) for each in numbers("hint")))))
    return Row(
        **single,
        answers=tuple(answers),
        hints=hints,
        tags=cell("tags"),
        id=cell("id"),
        has_key_column=("correct", 0) in header.places,
        are_places=header.are_places,
    )


def headings(rows: Iterable[Row]) -> list[str]:
    """Return the headings a table of these rows needs."""
    answers, hints = 2, 0
    for row in rows:
        answers, hints = max(answers, len(row.answers)), max(hints, len(row.hints))
    pairs = [name for number in range(1, answers + 1) for name in (f"answer{number}", f"feedback{number}")]
    numbered = [f"hint{number}" for number in range(1, hints + 1)]
    return [*_FIRST, *pairs, "correct", "feedback", *numbered, "points", "tags", "id"]


def cells_of(row: Row, columns: Sequence[str]) -> list[str]:
    """Return the cells of a row below these `headings`."""
    values = {name: getattr(row, name) for name in (*_FIRST, "correct", "feedback", "points", "tags", "id")}
    values |= {f"hint{number}": hint for number, hint in enumerate(row.hints, start=1)}
    for number, each in enumerate(row.answers, start=1):
        values[f"answer{number}"], values[f"feedback{number}"] = each
    return [values.get(name, "") for name in columns]


def letter(number: int) -> str:
    """Return the letter of an answer, counted from 0: A … Z, AA …, as a spreadsheet's columns."""
    return letter(number // 26 - 1) + letter(number % 26) if number >= 26 else chr(ord("A") + number)


def number_of(letters: str) -> int:
    """Return the number a letter stands for; the inverse of `letter`."""
    number = 0
    for each in letters.upper():
        number = number * 26 + ord(each) - ord("A") + 1
    return number - 1
