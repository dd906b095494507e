"""Units of numbers: Russian counts with three forms of a word, and learners type the one that fits their number.

Beside the words listed here, any form that the question itself writes behind a number is one that may be typed, in any
language.
"""

import re
from collections.abc import Iterator, Mapping

from htcourse.core.errors import Problem
from htcourse.core.module_check.known import Known, warning
from htcourse.core.quiz import question_texts
from htcourse.core.read_numbers import readings
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_FORMS = tuple(
    tuple(each.split())
    for each in (
        "год года лет",
        "месяц месяца месяцев",
        "неделя недели недель",
        "день дня дней",
        "час часа часов",
        "минута минуты минут",
        "человек человека",
        "ребёнок ребёнка детей",
        "женщина женщины женщин",
        "мужчина мужчины мужчин",
        "жертва жертвы жертв",
        "страна страны стран",
        "статья статьи статей",
        "случай случая случаев",
        "дело дела дел",
        "приговор приговора приговоров",
        "преступление преступления преступлений",
        "звонок звонка звонков",
        "признак признака признаков",
        "балл балла баллов",
        "раз раза",
        "процент процента процентов",
        "пункт пункта пунктов",
        "доллар доллара долларов",
        "рубль рубля рублей",
        "сом сома сомов",
        "сум сума сумов",
        "тысяча тысячи тысяч",
        "миллион миллиона миллионов",
        "миллиард миллиарда миллиардов",
    )
)
"""Words for what is counted: with 1, with 2 to 4, with more. A noun behind a number word stays as it is."""


_COUNTED = re.compile(r"\d[^\S\n]+([^\W\d_]{4,})")
_STEM = 4
"""So many letters at the beginning, and all but one of the shorter word, are common to forms of one word."""


def unit_forms(known: Known) -> Iterator[Problem]:
    """Find units with forms that are not among their other forms, in every language of a question."""
    for question in known.module.questions:
        if not getattr(question.body, "unit", ""):
            continue
        for texts in (question_texts(question), *question.translations.values()):
            if missing := _missing(texts):
                template = QT_TRANSLATE_NOOP(
                    "Errors", "Whoever types “{forms}” in “{name}” is told that this is not the unit “{unit}”."
                )
                fix = QT_TRANSLATE_NOOP("Errors", "Add to its “units”: {forms}.")
                values = {"forms": ", ".join(missing), "name": question.id, "unit": texts["unit"]}
                yield warning("unit-forms", question.place, template, fix, **values)


def _missing(texts: Mapping[str, str]) -> list[str]:
    unit = texts.get("unit", "")
    others = [text for path, text in texts.items() if path.startswith("units/")]
    words = unit.split()
    wanted: list[str] = []
    for at, word in enumerate(words):
        if forms := next((each for each in _FORMS if _plain(word) in map(_plain, each)), ()):
            wanted += [" ".join((*words[:at], each, *words[at + 1 :])) for each in forms]
            break
    if len(words) == 1:
        said = " ".join(text for path, text in texts.items() if not path.startswith("unit"))
        wanted += [each for each in map(str.casefold, _COUNTED.findall(said)) if _is_form(_plain(each), _plain(unit))]
    return [each for each in dict.fromkeys(wanted) if not readings(f"5 {each}", unit, others)]


def _plain(word: str) -> str:
    return word.casefold().replace("ё", "е")


def _is_form(word: str, unit: str) -> bool:
    stem = max(_STEM, min(len(word), len(unit)) - 1)
    return word[:stem] == unit[:stem]
