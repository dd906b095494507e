"""The columns of a table of questions: their headings in several languages, letters of answers, a row's cells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

ARROW = re.compile(r"(?<!\\)->")
MARKDOWN_TAG = "format:markdown"

_FIRST = ("type", "category", "name", "question")
_NUMBERED = re.compile(r"(.*?)[\s_.№#-]*(\d{1,3})")
_LONGEST = 500
"""So many characters of a cell are looked at to see what heading it is."""
_EXPLAINED = re.compile(r" [-–—] .*| ?\(.*")
"""What stands behind a heading to explain it: `Question - max 120 characters`, `Time (sec)`."""
_LETTERED = re.compile(r"(.*?)[\s_.-]+([a-z])")
_NAMES = {
    "type": ("type", "question type", "qtype", "тип", "тип вопроса"),
    "category": ("category", "categories", "topic", "категория", "тема", "раздел"),
    "name": ("name", "title", "question name", "название", "имя"),
    "question": ("question", "question text", "text", "stem", "вопрос", "текст вопроса", "сұрақ", "суроо", "савол"),
    "answer": ("answer", "option", "choice", "ответ", "вариант", "вариант ответа", "жауап", "жооп", "javob"),
    "correct": (
        "correct",
        "correct answer",
        "correct answers",
        "right answer",
        "key",
        "правильный ответ",
        "правильные ответы",
        "верный ответ",
        "ключ",
    ),
    "feedback": ("feedback", "general feedback", "explanation", "пояснение", "отзыв", "комментарий", "обратная связь"),
    "points": ("points", "mark", "marks", "grade", "score", "баллы", "балл"),
    "tags": ("tags", "tag", "теги", "метки"),
    "hint": ("hint", "подсказка"),
    "id": ("id", "idnumber"),
}
_COLUMN = {name: column for column, names in _NAMES.items() for name in names}
_IN_ROWS = ("answer", "feedback", "hint")


class Answer(NamedTuple):
    """An answer's cell and that of its feedback."""

    text: str = ""
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One question as cells; `has_key_column` says whether its table has a column “correct” at all."""

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


class Header(NamedTuple):
    """Where each column stands, by (name, number); number is 0 where there is one of a kind. `unknown` are the others.

    `doubled` are headings that stand there twice: the first counts. An explained one beside a plain one is unknown.
    """

    places: Mapping[tuple[str, int], int]
    unknown: tuple[str, ...]
    doubled: tuple[str, ...] = ()


def header_of(cells: Sequence[str]) -> Header | None:
    """Return where the columns stand, None when the cells are no headings of a table of questions."""
    places: dict[tuple[str, int], int] = {}
    unknown: list[str] = []
    doubled: list[str] = []
    plain = [_column_called(_heading(cell)) for cell in cells]
    for place, cell in enumerate(cells):
        words = " ".join(cell[:_LONGEST].split())
        found = plain[place] or _column_called(_without_explanation(_heading(cell)).strip(" :*"))
        if found is None:
            unknown += [_without_explanation(words) or words] if words else []
        elif found in plain and plain[place] is None:
            unknown.append(words)
        elif found in places:
            doubled.append(cell.strip())
        else:
            places[found] = place
    if ("answer", 0) in places:
        places.setdefault(("answer", 1), places[("answer", 0)])
        del places[("answer", 0)]
    has_answers = any(name in ("answer", "correct", "type") for name, _ in places)
    return Header(places, tuple(unknown), tuple(doubled)) if ("question", 0) in places and has_answers else None


def _heading(cell: str) -> str:
    return " ".join(cell[:_LONGEST].casefold().split()).strip(" :*")


def _without_explanation(heading: str) -> str:
    return _EXPLAINED.sub("", heading.replace("(s)", "s"), count=1)


def _column_called(name: str) -> tuple[str, int] | None:
    if name in _COLUMN:
        return _COLUMN[name], 0
    numbered, lettered = _NUMBERED.fullmatch(name), _LETTERED.fullmatch(name)
    if numbered and _COLUMN.get(numbered[1]) in _IN_ROWS and int(numbered[2]):
        return _COLUMN[numbered[1]], int(numbered[2])
    if lettered and _COLUMN.get(lettered[1]) in _IN_ROWS:
        return _COLUMN[lettered[1]], ord(lettered[2]) - ord("a") + 1
    return None


def row_under(header: Header, cells: Sequence[str]) -> Row:
    """Return a row's cells by column; empty answers at the end are none, those between others stay."""

    def cell(name: str, number: int = 0) -> str:
        place = header.places.get((name, number), len(cells))
        return cells[place].strip() if place < len(cells) else ""

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
