"""Rows without ids that nobody changed: each is the question here that its format says so, exactly as it stands."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.errors import ModuleError, Place, Severity
from htcourse.core.question_bank import Bank, BankQuestion, asked_of
from htcourse.core.quiz import Question
from htcourse.exports import question_export
from htcourse.formats import aiken

_BY_WORDS_ALONE = {aiken.NAME: aiken}
"""The formats that have no ids, and of which an export here may be read again."""


def as_untouched_here(
    rows: Sequence[BankQuestion], here: Sequence[Question], formats: Sequence[str]
) -> tuple[BankQuestion, ...]:
    """Return the rows, each that is the same as one question `here` would be in the file as that one stands here."""
    known = _as_read_again(here, formats[0]) if len(formats) == 1 and formats[0] in _BY_WORDS_ALONE else {}
    made = list[BankQuestion]()
    taken = set[str]()
    for each in rows:
        found = [was for row, was in known.get(asked_of(each.question), ()) if row == _bare(each.question)]
        if len(found) == 1 and found[0].id not in taken:
            was = found[0]
            taken.add(was.id)
            made.append(BankQuestion(was, was.category, was.tags, unsaid=("points",)))
        else:
            made.append(each)
    return tuple(made)


def _as_read_again(here: Sequence[Question], name: str) -> Mapping[tuple[str, ...], list[tuple[Question, Question]]]:
    """Return, by what a file asks, each question as a format gives it back and as it stands here."""
    found = defaultdict[tuple[str, ...], list[tuple[Question, Question]]](list)
    with TemporaryDirectory(prefix="htcourse-") as folder:
        out = Path(folder) / "out.txt"
        try:
            problems = question_export(name).write_questions(Bank(tuple(map(BankQuestion, here))), out).problems
        except ModuleError:  # it holds none of them
            return {}
        bank = _BY_WORDS_ALONE[name].read(out).bank
    left_out = {str(each.values.get("id")) for each in problems if each.severity is Severity.ERROR}
    went = [each for each in here if each.id not in left_out]
    if bank and len(bank.questions) == len(went):
        for each, was in zip(bank.questions, went, strict=True):
            found[asked_of(each.question)].append((_bare(each.question), was))
    return found


def _bare(question: Question) -> Question:
    return replace(question, id="", place=Place(""))
