"""A row of cells to a question of any of our types."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.escaping import printable
from htcourse.core.moodle_grid import category_names
from htcourse.core.question_bank import ALWAYS_TAGGED, BankQuestion, title_from, with_tags
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.cells import Cells, Tell
from htcourse.core.question_rows.keys import RowFaultError, is_truth, keys_of
from htcourse.core.question_rows.row import ARROW, MARKDOWN_TAG, Row
from htcourse.core.question_types import kind_names
from htcourse.core.question_types.owed import Columns, owes_of
from htcourse.core.quiz import Question
from htcourse.core.read_numbers import parse_number

_TYPES = {
    "multichoice": "",
    "multiple choice": "",
    "choice": "",
    "mc": "",
    "single": "single-choice",
    "multiple": "multiple-choice",
    "multiple response": "multiple-choice",
    "truefalse": "true-false",
    "tf": "true-false",
    "match": "matching",
    "shortanswer": "short-text",
    "short answer": "short-text",
    "numerical": "numeric",
    "number": "numeric",
    "order": "ordering",
    "categorize": "categorise",
    "multianswer": "cloze",
    "checkbox": "multiple-choice",
    "fill in the blank": "short-text",
    "open ended": "essay",
}
_SPLIT = re.compile(r"(?<!\\)((?:\\\\)*);")
_ESCAPE = re.compile(r"\\([\\;])")


class Told(NamedTuple):
    """A question, None where the row cannot be one, and what was found wrong with it."""

    question: BankQuestion | None
    problems: tuple[Problem, ...]


def question_of(row: Row, place: Place) -> Told:
    """Return the question of a row; never raises."""
    problems: list[Problem] = []

    def tell(sentence: Sentence, **values: object) -> None:
        problems.append(sentence.warning(place, **values))

    tags = tags_in(row.tags)
    is_markdown = MARKDOWN_TAG in tags
    tags = tuple(each for each in tags if each != MARKDOWN_TAG)
    try:
        if not row.question.strip():
            raise RowFaultError(faults.NO_QUESTION)
        type, columns = _type(row, tell)
        cells = Cells(row, type, is_markdown, tags, tell)
        body = columns.read(cells)
    except RowFaultError as fault:
        problems.append(fault.sentence.error(place, **fault.values))
        return Told(None, tuple(problems))
    text = cells.block(row.question)
    question = Question(
        row.id.strip(),
        cells.type,
        cells.line(" ".join(row.name.split())) or (title_from(text) if is_markdown else cells.line(title_from(text))),
        "",
        2,
        text,
        body,
        cells.line(row.feedback),
        hints=tuple(cells.line(each) for each in row.hints),
        place=place,
    )
    category = category_names(row.category) if row.category.strip() else ()
    if cells.left_out:
        tell(faults.PICTURES, names=", ".join(cells.left_out))
    points = _points(row.points)
    if points is None:
        tell(faults.BAD_POINTS, points=row.points[:40])
    unsaid = () if points is not None and row.points.strip() else ("points",)
    each = BankQuestion(question, category, points=1.0 if points is None else points, unsaid=unsaid)
    if not is_markdown and not any(tag.startswith(ALWAYS_TAGGED) for tag in tags) and _may_be_marked(cells, row, tags):
        marked = question_of(replace(row, tags=MARKDOWN_TAG), place).question  # our own tags were taken away
        each = replace(each, marked=marked.question if marked and marked.question != question else None)
    return Told(with_tags(each, cells.tags), tuple(problems))


def _may_be_marked(cells: Cells, row: Row, tags: Sequence[str]) -> bool:
    """Say whether a row of plain texts, without tags of the type's own, may be another question as Markdown."""
    return cells.is_altered or cells.tags != tags or any("\\->" in each.text for each in row.answers)


def _points(cell: str) -> float | None:
    if not cell.strip():
        return 1.0
    points = parse_number(cell)
    return points if points is not None and 0 <= points < 1e6 else None


def tags_in(cell: str) -> tuple[str, ...]:
    """Return the tags of a cell, parted by semicolons or lines; by commas where there are neither."""
    cell = printable(cell)
    if not _SPLIT.search(cell) and "\n" not in cell:
        pieces: Sequence[str] = cell.split(",") if ":" not in cell else [cell]
    else:
        pieces = _SPLIT.sub("\\1\n", cell).split("\n")
    return tuple(_ESCAPE.sub(r"\1", each.strip()) for each in pieces if each.strip())


def _type(row: Row, tell: Tell) -> tuple[str, Columns]:
    name = " ".join(row.type.casefold().replace("_", "-").split())
    spoken = name.replace("-", " ")
    for wish in (
        name.replace(" ", "-"),
        _TYPES.get(name, _TYPES.get(spoken, "?")),
        _as_forms_call_it().get(spoken, "?"),
    ):
        columns = owes_of(wish).columns
        if columns is not None:
            return wish, columns
    if name and name not in _TYPES and spoken not in _TYPES:
        known = ", ".join(each for each in kind_names() if owes_of(each).columns)
        raise RowFaultError(faults.UNKNOWN_TYPE, type=row.type[:40], known=known)
    type = _guessed(row, tell, is_choice=bool(name))
    columns = owes_of(type).columns
    assert columns is not None, type
    return type, columns


@cache
def _as_forms_call_it() -> dict[str, str]:
    return {owes_of(each).name.casefold() or each: each for each in kind_names()}


def _guessed(row: Row, tell: Tell, *, is_choice: bool) -> str:
    """Return what type a row without one must be; with `is_choice`, how many may be chosen."""
    texts = [each.text for each in row.answers]
    if is_choice or (row.correct and len(texts) > 1 and any(texts) and not is_truth(row.correct)):
        keys = keys_of(row.correct, texts, are_places=row.are_places)
        return "multiple-choice" if sum(each > 0 for each in keys.fractions.values()) > 1 else "single-choice"
    if is_truth(row.correct):
        return "true-false" if not _are_choices(texts, row.correct) else "single-choice"
    if not any(texts):
        return "essay"
    if all(ARROW.search(each) or "→" in each for each in texts if each):
        return "matching"
    if not row.correct and sum(map(bool, texts)) > 1:
        if row.has_key_column:
            raise RowFaultError(faults.EMPTY_PLACE if row.are_places else faults.EMPTY_KEY)
        tell(faults.NO_KEY_COLUMN)
    return "short-text"


def _are_choices(texts: Sequence[str], correct: str) -> bool:
    others = [each for each in texts if each and not is_truth(each)]
    return bool(others) and correct.strip().casefold() in {each.strip().casefold() for each in texts}
