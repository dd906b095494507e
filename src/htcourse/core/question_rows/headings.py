"""The headings of a table of questions, in several languages and as other programs write them, and what they head."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

RUSSIAN = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
"""The letters of a Russian list in their order."""
ALIKE = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")
"""Russian letters that look like Latin ones."""
_NUMBERED = re.compile(r"(.*?)[\s_.№#-]*(\d{1,3})")
_LONGEST = 500
"""So many characters of a cell are looked at to see what heading it is."""
_ENDING = re.compile(r"(?<=[^\W\d_])\(([^\W\d_]{1,3})\)")
"""An ending that may be read or not: `Answer(s)`, `Правильный(е) ответ(ы)`."""
_EXPLAINED = re.compile(r" [-–—] .*| \(.*|\((?![^\W\d_]{1,3}\)).*")
"""What stands behind a heading to explain it: `Question - max 120 characters`, `Time (sec)`."""
_LETTERED = re.compile(r"(?:(.*?)[\s_.-]+)?([a-zа-я])[).]?")
_HEADINGS = {
    "type": ("type", "question type", "qtype", "тип", "тип вопроса"),
    "category": ("category", "categories", "topic", "категория", "тема", "раздел"),
    "name": ("name", "title", "question name", "название", "имя"),
    "question": ("question", "question text", "text", "stem", "вопрос", "текст вопроса", "сұрақ", "суроо", "савол"),
    "answer": (
        "answer",
        "answers",
        "option",
        "choice",
        "ответ",
        "ответы",
        "вариант",
        "вариант ответа",
        "жауап",
        "жауаптар",
        "жауап нұсқасы",
        "жооп",
        "жооптор",
        "javob",
        "javoblar",
    ),
    "correct": (
        "correct",
        "correct answer",
        "correct answers",
        "right answer",
        "right answers",
        "key",
        "правильный ответ",
        "правильные ответы",
        "верный ответ",
        "верные ответы",
        "правильный",
        "правильный вариант",
        "правильные варианты",
        "ключ",
        "дұрыс жауап",
        "дұрыс жауаптар",
        "туура жооп",
        "туура жооптор",
        "to'g'ri javob",
        "to'g'ri javoblar",
        "ҷавоби дуруст",
    ),
    "feedback": ("feedback", "general feedback", "explanation", "пояснение", "отзыв", "комментарий", "обратная связь"),
    "points": ("points", "mark", "marks", "grade", "score", "баллы", "балл"),
    "tags": ("tags", "tag", "теги", "метки"),
    "hint": ("hint", "подсказка"),
    "id": ("id", "idnumber"),
}
_MAY_BE_KEY = frozenset(
    ["answer", "answers", "ответ", "ответы", "жауап", "жауаптар", "жооп", "жооптор", "javob", "javoblar"]
)
"""What heads the right one where the options have columns of their own."""
_COLUMN = {name: column for column, names in _HEADINGS.items() for name in names}
_IN_ROWS = ("answer", "feedback", "hint")


class Header(NamedTuple):
    """Where each column stands, by (name, number); number is 0 where there is one of a kind. `unknown` are the others.

    `doubled` are headings that stand there twice: the first counts. An explained one beside a plain one is unknown.
    `are_places` where a number under `correct` is always the place of an answer: in Kahoot's own table.
    """

    places: Mapping[tuple[str, int], int]
    unknown: tuple[str, ...]
    doubled: tuple[str, ...] = ()
    are_places: bool = False


def header_of(cells: Sequence[str]) -> Header | None:
    """Return where the columns stand, None when the cells are no headings of a table of questions."""
    places: dict[tuple[str, int], int] = {}
    unknown: list[str] = []
    doubled: list[str] = []
    headings = _with_numbers([_heading(cell) for cell in cells])
    plain = [_column_called(each) for each in headings]
    for place, cell in enumerate(cells):
        words = " ".join(cell[:_LONGEST].split())
        found = plain[place] or _column_explained(headings[place])
        if found is None:
            unknown += [_without_explanation(words) or words] if words else []
        elif found in plain and plain[place] is None:
            unknown.append(words)
        elif found in places:
            doubled.append(cell.strip())
        else:
            places[found] = place
    if ("answer", 0) in places:
        place = places.pop(("answer", 0))
        if ("answer", 1) not in places:
            places["answer", 1] = place
        elif ("correct", 0) not in places and _without_explanation(headings[place]) in _MAY_BE_KEY:
            places["correct", 0] = place
        else:
            unknown.append(" ".join(cells[place][:_LONGEST].split()))
    has_answers = any(name in ("answer", "correct", "type") for name, _ in places)
    if ("question", 0) not in places or not has_answers:
        return None
    return Header(places, tuple(unknown), tuple(doubled), _are_of_kahoot(cells, places))


def _are_of_kahoot(cells: Sequence[str], places: Mapping[tuple[str, int], int]) -> bool:
    answers = [_heading(cells[place]) for (name, _), place in places.items() if name == "answer"]
    has_limit = any(_heading(cell).startswith("time limit") for cell in cells)
    return has_limit and ("correct", 0) in places and all("max 75 characters" in each for each in answers)


def _with_numbers(headings: Sequence[str]) -> list[str]:
    """Return headings with numbers in the place of letters, where these follow one another in one alphabet.

    `Вариант Б`, and `Б)` alone; А, В, С may be typed with Russian letters and be a Latin list all the same.
    """
    lettered = {at: found for at, each in enumerate(headings) if (found := _LETTERED.fullmatch(each))}
    named = {at: found for at, found in lettered.items() if _COLUMN.get(found[1]) in _IN_ROWS}
    if any(_COLUMN.get(each) == "question" for each in headings):
        alone = {at: found for at, found in lettered.items() if not found[1]}
        named |= alone if len(alone) > 1 else {}
    letters = {found[2].upper() for found in named.values()}
    wanted = {*range(len(letters))}
    latin = {each: ord(each.translate(ALIKE)) - ord("A") for each in letters}
    numbers = latin if {*latin.values()} == wanted else {each: RUSSIAN.find(each) for each in letters}
    if {*numbers.values()} != wanted:
        return list(headings)
    numbered = {at: f"{found[1] or 'answer'} {numbers[found[2].upper()] + 1}" for at, found in named.items()}
    return [numbered.get(at, each) for at, each in enumerate(headings)]


def _heading(cell: str) -> str:
    return " ".join(cell[:_LONGEST].casefold().split()).strip(" :*")


def _without_explanation(heading: str) -> str:
    return _EXPLAINED.sub("", heading, count=1)


def _column_explained(heading: str) -> tuple[str, int] | None:
    """Return the column of a heading with an explanation, or with endings that may be read or not."""
    ways = (_without_explanation(_ENDING.sub(read, heading)).strip(" :*") for read in (r"\1", ""))
    return next(filter(None, map(_column_called, ways)), None)


def _column_called(name: str) -> tuple[str, int] | None:
    if name in _COLUMN:
        return _COLUMN[name], 0
    numbered, lettered = _NUMBERED.fullmatch(name), _LETTERED.fullmatch(name)
    if numbered and _COLUMN.get(numbered[1]) in _IN_ROWS and int(numbered[2]):
        return _COLUMN[numbered[1]], int(numbered[2])
    if lettered and _COLUMN.get(lettered[1]) in _IN_ROWS and lettered[2].isascii():
        return _COLUMN[lettered[1]], ord(lettered[2]) - ord("a") + 1
    return None
