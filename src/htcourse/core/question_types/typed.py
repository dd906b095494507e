"""Typed answers: how a text is compared with the accepted ones, and what is said of them.

Comparison is at level 1 of `core.folding` (case, spaces, dashes, apostrophes, ё). A text that is right only at
level 2 (a person without the letters on the keyboard) is right with a note on spelling, unless two accepted
answers of the same question fall together at that level: `құн` and `күн`, say.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from htcourse.core.errors import Severity
from htcourse.core.folding import fold
from htcourse.core.question_types import Fault
from htcourse.core.question_types.parts import (
    Accepted,
    feedback_faults,
    fraction_faults,
    given_state,
    id_faults,
    text_faults,
    too_few_faults,
)
from htcourse.core.quiz import Remark, State
from htcourse.core.read_numbers import parse_number, readings
from htcourse.core.translatable import QT_TRANSLATE_NOOP

SPELLING = "spelling"
"""The note on an answer that is right but for the spelling."""

_NAME = re.compile(r"[.,](?!00?\D*$)\d*0\D*$", re.ASCII)
_STAR, _HIDDEN_STAR = "*", "\x00"


class Recognised(Protocol):
    """What a typed answer is compared with, whatever its kind."""

    @property
    def id(self) -> str:
        """Its lasting id."""

    @property
    def fraction(self) -> float:
        """The points it is worth."""

    @property
    def feedback(self) -> str:
        """What is said to a learner who gave it."""

    @property
    def wording(self) -> str:
        """What a learner would have typed."""


class Match(NamedTuple):
    """The accepted answer a text fits, and the program's own note on it."""

    answer: Accepted
    note: str


def match_of(text: str, answers: Sequence[Accepted], *, reads_numbers: bool = False) -> Match | None:
    """Return the first accepted answer the text fits, or None; a bare `*` is asked last (Moodle, shortanswer).

    With `reads_numbers` an accepted number fits however it is typed (`core.read_numbers`), in per cent too. One that
    ends in a nought behind its point is a name (`is_name`), as “3.10” of an article.
    """
    if not text.strip():
        return None
    catch_all = [each for each in answers if not each.text.strip(" *")]
    own = [each for each in answers if each not in catch_all]
    for each in own:
        if fits(text, each.text, 1):
            return Match(each, "")
    found = readings(text, "%") if reads_numbers else ()
    for each in own:
        if found and not is_name(each.text) and parse_number(each.text, "%") in found:
            return Match(each, "")
    for each in own:
        if fits(text, each.text, 2) and not _falls_together(each, own):
            return Match(each, SPELLING if each.fraction > 0 else "")
    return Match(catch_all[0], "") if catch_all else None


def is_name(text: str) -> bool:
    """Say whether an accepted number is compared as it is written: “3.10”, “1.500”; not “35” nor “12.0”."""
    return bool(_NAME.search(text))


def any_text_worth(answers: Iterable[Accepted]) -> float:
    """Return what a text is worth that fits no other answer than `*`; 0 without such a one."""
    return next((each.fraction for each in answers if each.text.strip() and not each.text.strip(" *")), 0.0)


def fits(text: str, pattern: str, level: int) -> bool:
    r"""Say whether a text fits a pattern in which `*` stands for any characters and `\*` for a star."""
    hidden = fold(pattern.replace("\\*", _HIDDEN_STAR), level)
    pieces = [piece.replace(_HIDDEN_STAR, _STAR) for piece in hidden.split(_STAR)]
    text = fold(text, level)
    if len(pieces) == 1:
        return text == pieces[0]
    first, *middle, last = pieces
    if len(text) < len(first) + len(last) or not (text.startswith(first) and text.endswith(last)):
        return False
    return _in_order(text[len(first) : len(text) - len(last)], middle)


def _in_order(text: str, pieces: Iterable[str]) -> bool:
    start = 0
    for piece in pieces:
        found = text.find(piece, start)
        if found < 0:
            return False
        start = found + len(piece)
    return True


def _falls_together(answer: Accepted, answers: Iterable[Accepted]) -> bool:
    strict, loose = fold(answer.text, 1), fold(answer.text, 2)
    return any(fold(each.text, 2) == loose and fold(each.text, 1) != strict for each in answers)


def answer_remarks(answers: Iterable[Recognised], given: str, note: str = "") -> list[Remark]:
    """Return a remark for every accepted answer.

    The one given is right, partly right or wrong by its worth; unless it was worth everything, the full answers are
    missed, and their labels say what would have been right.
    """
    answers = tuple(answers)
    is_full = any(each.id == given and each.fraction >= 1 for each in answers)
    remarks = []
    for each in answers:
        if each.id == given:
            remarks.append(Remark(each.id, given_state(each.fraction), each.feedback, note))
        else:
            is_missed = each.fraction >= 1 and not is_full
            label = each.wording if is_missed else ""
            remarks.append(Remark(each.id, State.MISSED if is_missed else State.LEFT, each.feedback, label=label))
    return remarks


def answer_faults(answers: Sequence[Accepted], path: str = "answers") -> list[Fault]:
    """Return what is wrong with accepted answers: none, none in full, ids used twice, bad fractions, no feedback."""
    faults = too_few_faults(len(answers), 1, path) + id_faults([each.id for each in answers], path)
    faults += key_faults([each.fraction for each in answers], path)
    for each in answers:
        faults += fraction_faults(each.id, each.fraction, path)
        faults += feedback_faults(each.id, each.feedback, path)
        faults += text_faults(each.id, each.text, path)
        found = match_of(each.wording, answers)
        faults += taken_faults(each, found.answer if found else None, path)
    return faults


def taken_faults(answer: Recognised, found: Recognised | None, path: str = "answers") -> list[Fault]:
    """Return a warning when whoever types a full answer is given less: another one, `found`, stands before it.

    No error: in a question bank brought in from elsewhere such a question works as it worked there.
    """
    if answer.fraction < 1 or found is None or found.fraction >= 1:
        return []
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "“{id}” is worth the whole point, but “{other}” takes the same answer first."),
            QT_TRANSLATE_NOOP("Errors", "Put the answer that is worth more first."),
            f"{path}/{answer.id}",
            Severity.WARNING,
            {"id": answer.id, "other": found.id},
        )
    ]


def key_faults(fractions: Sequence[float], path: str = "answers") -> list[Fault]:
    """Return a fault when no accepted answer is worth the whole point."""
    if not fractions or 1 in fractions:
        return []
    return [
        Fault(
            QT_TRANSLATE_NOOP("Errors", "No answer is worth the whole point."),
            QT_TRANSLATE_NOOP("Errors", "Leave the fraction out of the answer that is fully right."),
            path,
        )
    ]
