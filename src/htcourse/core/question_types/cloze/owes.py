"""What `cloze` gives to each place."""

import re
from collections.abc import Iterator
from html import escape

from htcourse.core.form_fields import Field, Rows
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.cells import Cells, fault
from htcourse.core.question_rows.keys import accepted_fractions
from htcourse.core.question_rows.row import Answer
from htcourse.core.question_types.cloze import MARK, Body, Gap
from htcourse.core.question_types.owed import Card, Columns, Data, Owes, Page, Parts, Say
from htcourse.core.question_types.owed_parts import (
    RIGHT,
    WRONG,
    accepted_fields,
    choice_fields,
    choice_keys,
    example_choice,
    fraction_keys,
    number_text,
    read_accepted,
    weighted,
)
from htcourse.core.question_types.parts import shown_choices, single_choices
from htcourse.core.read_numbers import parse_number
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_GAP = re.compile(rf"{MARK.pattern}(=?)\s*(.*)", re.DOTALL)


def _example(say: Say) -> Data:
    text = say(QT_TRANSLATE_NOOP("Skeletons", "Write a sentence with a {gap} in it."))
    choices = [example_choice(say, "right", RIGHT, is_right=True), example_choice(say, "wrong", WRONG)]
    return {"text": text, "gaps": [{"id": "gap", "choices": choices}]}


def _fields(data: Data, say: Say) -> tuple[Field, ...]:
    name = say(QT_TRANSLATE_NOOP("QuestionFields", "Gap {number} in the text: {mark}"))

    def removed(gap: str) -> None:
        data["text"] = str(data.get("text") or "").replace(f"{{{gap}}}", "")

    rows = Rows(
        name=lambda place, gap: name.format(number=place, mark=f"{{{gap.get('id', '')}}}"),
        fields=lambda gap: _gap_fields(gap, say),
        prefix="gap",
        removed=removed,
    )
    return (Field("gaps", "rows", say(QT_TRANSLATE_NOOP("QuestionFields", "Gaps")), rows=rows),)


def _gap_fields(gap: Data, say: Say) -> tuple[Field, ...]:
    ways = (
        ("choices", say(QT_TRANSLATE_NOOP("QuestionFields", "Chosen from a list"))),
        ("answers", say(QT_TRANSLATE_NOOP("QuestionFields", "Typed"))),
    )
    weight = say(QT_TRANSLATE_NOOP("QuestionFields", "Weight against other gaps"))
    label = say(QT_TRANSLATE_NOOP("QuestionFields", "Choices"))
    name = say(QT_TRANSLATE_NOOP("QuestionFields", "Choice {number}"))
    choices = choice_fields(say, "choices", label, name, is_one=True, has_fraction=False)
    answers = accepted_fields(say, say(QT_TRANSLATE_NOOP("QuestionFields", "Answers")))
    filled = say(QT_TRANSLATE_NOOP("QuestionFields", "How it is filled"))
    return (
        Field("", "way", filled, options=lambda: ways, is_half=True),
        Field("weight", "number", weight, "1", is_whole=False, is_half=True),
        choices._replace(is_shown=lambda: not gap.get("answers")),
        answers._replace(is_shown=lambda: bool(gap.get("answers"))),
    )


def _write(body: Body) -> Parts:
    answers: list[Answer] = []
    correct = []
    for gap in body.gaps:
        if gap.choices:
            correct.append(choice_keys(gap.choices, len(answers)))
            answers += [Answer(f"{{{gap.id}}} {each.text}", each.feedback) for each in gap.choices]
        else:
            correct.append(fraction_keys(gap.answers, len(answers)))
            answers += [Answer(f"{{{gap.id}}}= {each.text}", each.feedback) for each in gap.answers]
    weights = [f"weight:{gap.id}={number_text(gap.weight)}" for gap in body.gaps if gap.weight != 1]
    return Parts(answers, "; ".join(filter(None, correct)), weights)


def _read(cells: Cells) -> Body:
    keys = cells.keys(is_needed=False)
    found: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for number, each in cells.answers():
        named = _GAP.fullmatch(each.text)
        if named is None:
            raise fault(faults.NO_GAP, each.text)
        found.setdefault((named[1], named[2]), []).append((number, named[3], each.feedback))
    weights = _weights(cells)
    gaps = []
    for (id, sign), answers in found.items():
        weight = weights.get(id, 1.0)
        if sign:
            worth = accepted_fractions(keys, [number for number, _, _ in answers])
            gaps.append(Gap(id, answers=read_accepted(answers, worth, cells), weight=weight))
        else:
            gaps.append(Gap(id, choices=single_choices(weighted(answers, keys, cells)), weight=weight))
    return Body(tuple(gaps), text=cells.block(cells.row.question))


def _weights(cells: Cells) -> dict[str, float]:
    weights = {}
    for tag in [each for each in cells.tags if each.startswith("weight:")]:
        gap, _, number = tag.removeprefix("weight:").partition("=")
        weight = parse_number(number)
        if weight is None or weight <= 0:
            cells.bad_tag(tag)
        else:
            weights[gap] = weight
    cells.tags = tuple(each for each in cells.tags if not each.startswith("weight:"))
    return weights


def _sides(card: Card, body: Body) -> tuple[str, str]:
    card.blank(each.id for each in body.gaps)
    front = [" / ".join(card.line(option.text) for option in shown_choices(each.choices, 0)) for each in body.gaps]
    back = [card.told_choices(each.choices) if each.choices else card.accepted(each.answers) for each in body.gaps]
    return card.listed([each or "…" for each in front], "ol") if any(front) else "", card.listed(back, "ol")


def _key(page: Page) -> Iterator[str]:
    for number, gap in enumerate(page.body.gaps, 1):
        right: tuple[str, str] = ("", "")
        if gap.choices:
            right = next(((each.text, each.feedback) for each in gap.choices if each.worth == 1), right)
        else:
            full = (each for each in gap.answers if each.fraction >= 1)
            right = next(((escape(each.wording), each.feedback) for each in full), right)
        yield page.keyed(page.words["gap"].format(number=number), *right)


OWES = Owes(
    9,
    QT_TRANSLATE_NOOP("QuestionWords", "Text with gaps"),
    QT_TRANSLATE_NOOP("QuestionWords", "words missing in a text are chosen or typed."),
    "ellipsis",
    _example,
    _fields,
    has_gaps=True,
    columns=Columns(
        QT_TRANSLATE_NOOP(
            "Skeletons", "{g1} in the question is a gap; “{g1} word” is a choice for it, “{g1}= word” is to be typed."
        ),
        _write,
        _read,
    ),
    sides=_sides,
    key=_key,
)
