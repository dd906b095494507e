"""What several question types give alike: choices and typed answers as fields, in cells, as example and as key."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from htcourse.core.form_fields import Field, Option, Rows
from htcourse.core.question_bank import letter_id
from htcourse.core.question_rows import faults
from htcourse.core.question_rows.cells import Cells, fault, raw
from htcourse.core.question_rows.keys import Keys
from htcourse.core.question_rows.row import ARROW, Answer, letter
from htcourse.core.question_types.owed import Card, Data, Page, Parts, Say
from htcourse.core.question_types.parts import Accepted, Choice, given_state, shown_choices
from htcourse.core.translatable import QT_TRANSLATE_NOOP

RIGHT = QT_TRANSLATE_NOOP("Skeletons", "A right answer")
WRONG = QT_TRANSLATE_NOOP("Skeletons", "A wrong answer")
WHY = QT_TRANSLATE_NOOP("Skeletons", "Say why this is right.")
_WHY_NOT = QT_TRANSLATE_NOOP("Skeletons", "Say why this is wrong.")


def example_choice(say: Say, name: str, text: str, *, is_right: bool = False) -> Data:
    """Return a choice of an example."""
    key = {"correct": True} if is_right else {}
    return {"id": name, "text": say(text), **key, "feedback": say(WHY if is_right else _WHY_NOT)}


def why_not(say: Say) -> str:
    """Return the feedback of a wrong answer of an example."""
    return say(_WHY_NOT)


def why_field(say: Say, label: str = "") -> Field:
    """Return the field of a feedback."""
    words = label or say(QT_TRANSLATE_NOOP("QuestionFields", "Feedback"))
    return Field("feedback", "text", words, say(QT_TRANSLATE_NOOP("QuestionFields", "Why it is right or wrong.")))


def text_field(say: Say) -> Field:
    """Return the field of an element's text."""
    return Field("text", "text", say(QT_TRANSLATE_NOOP("QuestionFields", "Text")))


def fraction_field(say: Say) -> Field:
    """Return the field of a part of the points."""
    hint = say(QT_TRANSLATE_NOOP("QuestionFields", "From -1 to 1. Empty: all of the points, or none."))
    label = say(QT_TRANSLATE_NOOP("QuestionFields", "Part of the points"))
    return Field("fraction", "number", label, hint, is_whole=False)


def numbered(name: str) -> Callable[[int, Data], str]:
    """Return what names the elements of a list by their place."""
    return lambda place, _: name.format(number=place)


def choice_fields(say: Say, key: str, label: str, name: str, *, is_one: bool, has_fraction: bool) -> Field:
    """Return the list of choices."""
    right = Field("correct", "check", say(QT_TRANSLATE_NOOP("QuestionFields", "This is right")))
    fields = (right, text_field(say), why_field(say), *((fraction_field(say),) if has_fraction else ()))
    rows = Rows(
        name=numbered(name),
        fields=lambda _: fields,
        prefix="choice",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add a choice")),
        exclusive="correct" if is_one else "",
    )
    return Field(key, "rows", label, rows=rows)


def own_choices(say: Say, *, is_one: bool, has_fraction: bool) -> tuple[Field, ...]:
    """Return the choices of a question that has nothing else."""
    label = say(QT_TRANSLATE_NOOP("QuestionFields", "Choices (shown in any order)"))
    name = say(QT_TRANSLATE_NOOP("QuestionFields", "Choice {number}"))
    return (choice_fields(say, "choices", label, name, is_one=is_one, has_fraction=has_fraction),)


def accepted_fields(say: Say, label: str) -> Field:
    """Return the list of answers to be typed."""
    hint = say(QT_TRANSLATE_NOOP("QuestionFields", "A * stands for anything."))
    answer = Field("text", "line", say(QT_TRANSLATE_NOOP("QuestionFields", "Answer")), hint)
    rows = Rows(
        name=numbered(say(QT_TRANSLATE_NOOP("QuestionFields", "Answer {number}"))),
        fields=lambda _: (answer, fraction_field(say), why_field(say)),
        prefix="answer",
        add=say(QT_TRANSLATE_NOOP("QuestionFields", "Add an answer")),
    )
    return Field("answers", "rows", label, rows=rows)


def listed(data: Data, key: str) -> list[Data]:
    """Return the elements of a list in data that may be anything."""
    found = data.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def named(data: Data, key: str) -> Sequence[Option]:
    """Return the elements of a list by id and text."""
    return [(each.get("id", ""), str(each.get("text") or each.get("id", ""))) for each in listed(data, key)]


def number_text(number: float) -> str:
    """Return a number as a person writes it, whole ones whole."""
    return str(int(number)) if abs(number) < 1e15 and number == int(number) else repr(number)


def written_choices(body: Any) -> Parts:
    """Return the choices of a body in cells."""
    return Parts([Answer(each.text, each.feedback) for each in body.choices], choice_keys(body.choices))


def choice_keys(choices: Sequence[Choice], first: int = 0) -> str:
    """Return which choices are right, as the cell `correct`; `first` is the number of the first one's answer."""
    texts = [" ".join(each.text.casefold().split()) for each in choices]
    found = []
    for number, each in enumerate(choices):
        name = letter(number + first)
        if any(one.fraction is not None for one in choices):
            found += [f"{name}={_percent(each.worth)}"] if each.worth else []
        elif each.correct:
            # Where the letter itself is an answer, the bracket says that the letter is meant.
            found.append(f"{name})" if name.casefold() in texts else name)
    return "; ".join(found)


def fraction_keys(answers: Sequence[Any], first: int = 0) -> str:
    """Return what answers with a `fraction` are worth, as the cell `correct`; those worth all are not named."""
    return "; ".join(
        f"{letter(number + first)}={_percent(each.fraction)}"
        for number, each in enumerate(answers)
        if each.fraction != 1
    )


def _percent(fraction: float) -> str:
    return number_text(round(fraction * 100, 9))


def read_choices(cells: Cells) -> tuple[Choice, ...]:
    """Return the answers of a row as choices."""
    keys = cells.keys(is_needed=True)
    return weighted([(n, each.text, each.feedback) for n, each in cells.answers()], keys, cells)


def weighted(answers: Sequence[tuple[int, str, str]], keys: Keys, cells: Cells) -> tuple[Choice, ...]:
    """Return answers (number, text, feedback) as choices."""
    has_weights = any(number in keys.fractions and number not in keys.full for number, _, _ in answers)
    return tuple(
        Choice(
            letter_id(place),
            correct=not has_weights and number in keys.full,
            fraction=keys.fractions.get(number, 0.0) if has_weights else None,
            text=cells.line(text),
            feedback=cells.line(feedback),
        )
        for place, (number, text, feedback) in enumerate(answers)
    )


def read_accepted(
    answers: Sequence[tuple[int, str, str]], worth: Mapping[int, float], cells: Cells
) -> tuple[Accepted, ...]:
    """Return answers (number, text, feedback) as answers to be typed."""
    return tuple(
        Accepted(letter_id(place), worth[number], text=raw(text), feedback=cells.line(feedback))
        for place, (number, text, feedback) in enumerate(answers)
    )


_OWN_ARROW = re.compile(r"(?<!\\)((?:\\\\)*)\\->")


def arrow(left: str, right: str) -> str:
    """Return two sides with an arrow between them."""
    return " -> ".join((no_arrow(left), no_arrow(right))).strip()


def no_arrow(text: str) -> str:
    """Return a text whose own arrows are none to `sides_of`."""
    return ARROW.sub(r"\\->", text)


def sides_of(text: str, *, is_markdown: bool) -> tuple[str, str]:
    """Return the sides of a cell; raises RowFaultError where there is no arrow."""
    found = ARROW.search(text) or (re.search("→", text) if "->" not in text else None)
    if found is None:
        raise fault(faults.NO_ARROW, text)
    left, right = text[: found.start()].strip(), text[found.end() :].strip()
    return own_arrows(left, is_markdown=is_markdown), own_arrows(right, is_markdown=is_markdown)


def own_arrows(text: str, *, is_markdown: bool) -> str:
    """Return a text with its own arrows as they were before `no_arrow`; in Markdown two backslashes are one."""
    return _OWN_ARROW.sub(r"\1->", text) if is_markdown else text.replace("\\->", "->")


def choice_sides(card: Card, body: Any, *, is_many: bool = False) -> tuple[str, str]:
    """Return the choices, and which are right."""
    options = [card.line(each.text) for each in shown_choices(body.choices, 0)]
    return card.listed(options), card.told_choices(body.choices, is_many=is_many)


def choice_key(page: Page, *, is_many: bool = False) -> Iterator[str]:
    """Give each choice as it is shown, with what it is worth."""
    choices = {each.id: each for each in page.body.choices}
    for option in page.interaction.options:
        choice = choices[option.id]
        state = given_state(choice.worth, is_many=is_many).value
        yield page.keyed(option.text, page.words[state], choice.feedback)


def accepted_key(page: Page, unit: str = "") -> Iterator[str]:
    """Give the answers that are worth everything."""
    for each in (each for each in page.body.answers if each.fraction >= 1):
        yield page.keyed(page.words["accepted"].format(answer=escape(each.wording + unit)), "", each.feedback)
