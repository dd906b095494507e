"""The column `correct`: which answers are right, and what each is worth."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from htcourse.core.errors import Sentence
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.headings import ALIKE, RUSSIAN
from htcourse.core.question_rows.row import letter, number_of
from htcourse.core.read_numbers import other_unit, parse_number

_SIGN = re.compile(r"([A-Za-z]{1,2}|[А-Яа-я])(\)?)(?:\s*=\s*(.*?)\s*%?)?")
_PLACE = re.compile(r"\d{1,3}", re.ASCII)
_TWO_PLACES = re.compile(r"([1-9])\.([1-9])", re.ASCII)
"""1.3 is what a spreadsheet with decimal commas makes of 1,3."""
_TRUE_WORDS = "true t yes y 1 right correct + истина верно правда да дұрыс шын иә туура ооба to'g'ri ha дуруст ҳа"
_FALSE_WORDS = (
    "false f no n 0 wrong incorrect - ложь неверно неправда нет қате жалған жоқ ката жок noto'g'ri yo'q нодуруст не"
)
_OF_EXCEL = {True: "wahr richtig vrai verdadero vero doğru", False: "falsch faux falso yanlış"}
"""What Excel writes into a CSV for its own TRUE and FALSE in other languages."""
_TRUE = frozenset((*_TRUE_WORDS.split(), *_OF_EXCEL[True].split()))
_FALSE = frozenset((*_FALSE_WORDS.split(), *_OF_EXCEL[False].split()))


class RowFaultError(Exception):
    """A row that cannot be read as a question."""

    def __init__(self, sentence: Sentence, **values: object) -> None:
        """Keep the sentence and what stands in it."""
        super().__init__(sentence[0])
        self.sentence = sentence
        self.values = values


@dataclass(slots=True)
class Keys:
    """Fractions by number of the answer; `full` are those named without a weight; `unclear` when it could mean two.

    `alike` when its letters could be Russian (А, Б, В) or Latin (A, B, C).
    """

    fractions: dict[int, float] = field(default_factory=dict)
    full: set[int] = field(default_factory=set)
    unclear: int | None = None
    alike: int | None = None


def truth_of(cell: str) -> bool:
    """Return what a statement is; raises RowFaultError."""
    word = "_".join(cell.casefold().replace("’", "'").replace("ʻ", "'").split()).strip(".!")
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise RowFaultError(faults.NO_TRUTH, correct=cell[:40])


def is_truth(cell: str) -> bool:
    """Say whether a cell is one of the words for true and false."""
    try:
        truth_of(cell)
    except RowFaultError:
        return False
    return not _PLACE.fullmatch(cell)


def keys_of(cell: str, texts: Sequence[str], *, are_places: bool = False) -> Keys:
    """Return which of the answers are right, with `are_places` each number by its place; raises RowFaultError."""
    by_text = {_same(text): number for number, text in reversed(list(enumerate(texts))) if text}
    tokens = _tokens(cell)
    if not tokens:
        raise RowFaultError(faults.EMPTY_PLACE if are_places else faults.EMPTY_KEY)
    pair = _TWO_PLACES.fullmatch(_same(cell))
    if are_places and (pair or all(map(str.isdecimal, tokens))):
        numbers = {str(number + 1): number for number, text in enumerate(texts) if text}
        named = pair.groups() if pair else tokens
        if not numbers.keys() >= set(named):
            raise RowFaultError(faults.NO_PLACE, correct=cell[:80])
        return _full([numbers[each] for each in named])
    signs = [_SIGN.fullmatch(each) for each in tokens]
    letters = [sign[1].upper() for sign in signs if sign]
    latin = _places([each.translate(ALIKE) for each in letters], number_of, len(texts))
    russian = _places(letters, RUSSIAN.find, len(texts))
    if len(letters) == len(tokens) and (latin or russian):
        keys = Keys()
        for number, sign in zip(russian or latin, signs, strict=True):
            assert sign is not None
            _put(keys, number, sign[3])
        keys.alike = min(keys.fractions) if latin and russian and latin != russian else None
        meant = by_text.get(_same(cell))
        if meant is not None and {meant} != set(keys.fractions):
            keys.unclear = min(keys.fractions)
        return keys
    words = [each for each in (_same(each) for each in (cell, *tokens)) if each in by_text]
    whole = _same(cell)
    if whole in by_text:
        keys = _full([by_text[whole]])
        is_place = _PLACE.fullmatch(whole) and 1 <= int(whole) <= len(texts) and int(whole) - 1 != by_text[whole]
        keys.unclear = by_text[whole] if is_place else None
        return keys
    if tokens and all(_PLACE.fullmatch(each) and 1 <= int(each) <= len(texts) for each in tokens):
        places = [int(each) - 1 for each in tokens]
        keys = _full(places)
        said = {by_text.get(_same(each)) for each in tokens}
        keys.unclear = min(places) if None not in said and said != set(places) else None
        return keys
    if tokens and len(words) == len(tokens):
        return _full([by_text[each] for each in words])
    places = [int(each) - 1 for each in pair.groups()] if pair and pair[1] != pair[2] else []
    may_be_places = bool(places) and max(places) < len(texts)
    equal = _equal_to(whole, texts)
    if len(equal) == 1:
        keys = _full(equal)
        keys.unclear = equal[0] if may_be_places else None
        return keys
    if may_be_places and not equal:
        return _full(places)
    raise RowFaultError(faults.UNKNOWN_KEY, correct=cell[:80])


def _places(letters: Sequence[str], number: Callable[[str], int], count: int) -> list[int]:
    """Return which answers letters name, none where one of them is no letter of that alphabet or of no answer."""
    found = [number(each) for each in letters]
    return found if all(0 <= each < count for each in found) else []


def _equal_to(cell: str, texts: Sequence[str]) -> list[int]:
    """Return the answers that are the number of a cell, however it is written there: 1.3 is “1,3” and “1,3 %”."""
    number = parse_number(cell)
    numbers = [parse_number(text, other_unit(text, "")) for text in texts]
    return [at for at, each in enumerate(numbers) if each is not None and each == number]


def _tokens(cell: str) -> list[str]:
    mark = ";" if ";" in cell else "\n" if "\n" in cell else ","
    tokens = [each.strip() for each in cell.split(mark) if each.strip()]
    if len(tokens) == 1 and "=" not in cell:
        letters = cell.replace(" and ", " ").replace(" и ", " ").split()
        return letters if all(_SIGN.fullmatch(each) or _PLACE.fullmatch(each) for each in letters) else tokens
    return tokens


def _put(keys: Keys, number: int, weight: str | None) -> None:
    if weight is None:
        keys.fractions[number] = 1.0
        keys.full.add(number)
        return
    percent = parse_number(weight)
    if percent is None or not -100 <= percent <= 100:
        raise RowFaultError(faults.BAD_WEIGHT, weight=weight[:40])
    keys.full.discard(number)
    keys.fractions[number] = round(percent / 100, 11)


def _full(numbers: Sequence[int]) -> Keys:
    return Keys(dict.fromkeys(numbers, 1.0), set(numbers))


def _same(text: str) -> str:
    return " ".join(text.casefold().split())


def accepted_fractions(keys: Keys, numbers: Sequence[int]) -> Mapping[int, float]:
    """Return the fractions of answers to be typed: what is not named is right, unless some are named as right."""
    other = 0.0 if keys.full.intersection(numbers) else 1.0
    return {number: keys.fractions.get(number, other) for number in numbers}


def told_letter(number: int) -> str:
    """Return how a column of an answer is called in a sentence."""
    return f"{letter(number)} (answer{number + 1})"
