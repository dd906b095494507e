"""Aiken out: questions with one right choice, in plain words and without feedback. All else is named."""

import re
from collections.abc import Sequence
from pathlib import Path

from htcourse.core import outgoing
from htcourse.core.errors import ModuleError, Problem, Sentence
from htcourse.core.outgoing import number
from htcourse.core.question_bank import Bank, Written
from htcourse.core.question_types import single_choice, true_false
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import put_file
from htcourse.render.inline import block_html, inline_html, plain_line
from htcourse.render.plain_text import plain_text

NAME = "aiken"
EXTENSION = ".txt"

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LIKE_A_MARK = re.compile(r"[A-Z][).]|answer:", re.IGNORECASE)
_MARKUP = re.compile(r"<(?!/?p>|br>)")


def write_questions(bank: Bank, path: Path) -> Written:
    """Write the questions with one right choice, and say what is left out of them and of the others."""
    blocks: list[str] = []
    problems: list[Problem] = []
    for each in bank.questions:
        choices = _choices_of(each.question)
        keys = [choice for choice in choices if choice.worth == 1]
        if len(keys) != 1 or not 2 <= len(choices) <= len(_LETTERS) or not all(plain_line(c.text) for c in choices):
            problems.append(_LEFT_OUT.error(each.question.place, id=each.question.id, type=each.question.type))
            continue
        problems += _losses(each.question, choices)
        if each.points != 1:
            worth = number(each.points)
            problems.append(outgoing.POINTS.warning(each.question.place, id=each.question.id, points=worth))
        lines = [_asked(each.question.text)]
        lines += [f"{letter}) {plain_line(choice.text)}" for letter, choice in zip(_LETTERS, choices, strict=False)]
        blocks.append("\n".join([*lines, f"ANSWER: {_LETTERS[choices.index(keys[0])]}", ""]))
    if problems and not blocks:
        raise ModuleError(
            QT_TRANSLATE_NOOP("Errors", "Aiken can hold none of these questions; nothing was written."),
            problems=problems,
            fix=_MORE,
        )
    put_file(path, "\n".join(blocks).encode())
    return Written(len(blocks), tuple(problems))


def _choices_of(question: Question) -> Sequence[Choice]:
    if isinstance(question.body, single_choice.Body):
        return question.body.choices
    if isinstance(question.body, true_false.Body):
        return true_false.as_choices(question.body)
    return ()


def _asked(markdown: str) -> str:
    """Return a question on one line; a no-break space keeps “A. Smith wrote …” from being taken for a choice."""
    text = " ".join(plain_text(block_html(markdown)).split())
    return f"\u00a0{text}" if _LIKE_A_MARK.match(text) else text


def _losses(question: Question, choices: Sequence[Choice]) -> list[Problem]:
    html = [block_html(question.text), *(inline_html(each.text) for each in choices)]
    losses = {
        _AS_CHOICE: isinstance(question.body, true_false.Body),
        _NO_FEEDBACK: bool(question.feedback or question.hints or any(each.feedback for each in choices)),
        _NO_WEIGHTS: any(each.worth not in (0, 1) for each in choices),
        _NO_MARKUP: any(map(_MARKUP.search, html)),
    }
    return [each.warning(question.place, id=question.id) for each, is_lost in losses.items() if is_lost]


_MORE = QT_TRANSLATE_NOOP("Errors", "Export as GIFT or Moodle XML to keep it.")
_LEFT_OUT = Sentence(
    "type-left-out",
    QT_TRANSLATE_NOOP("Errors", "Aiken holds questions with 2 to 26 choices, one of them right: “{id}” is left out."),
    QT_TRANSLATE_NOOP("Errors", "Export as Moodle XML, or where that has no such type in this program's own format."),
)
_AS_CHOICE = Sentence(
    "as-choice",
    QT_TRANSLATE_NOOP("Errors", "“{id}” goes out as a choice between True and False."),
    _MORE,
)
_NO_FEEDBACK = Sentence(
    "feedback-left-out",
    QT_TRANSLATE_NOOP("Errors", "Aiken has no feedback and no hints: those of “{id}” are left out."),
    _MORE,
)
_NO_WEIGHTS = Sentence(
    "weights-left-out",
    QT_TRANSLATE_NOOP("Errors", "Aiken has no partial points: those of “{id}” are left out."),
    _MORE,
)
_NO_MARKUP = Sentence(
    "markup-left-out",
    QT_TRANSLATE_NOOP("Errors", "Aiken is plain text: the markup and pictures of “{id}” are left out."),
    _MORE,
)
