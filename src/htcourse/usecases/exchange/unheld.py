"""Questions that a file brought in over them could never have held: they stay, though it does not have them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.errors import ModuleError, Place, Problem, Sentence, Severity
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import export_names, question_export

_EXPORTS = {"anki": "apkg", "qti": "qti21", "spreadsheet": "csv"}
"""By the name of a format what writes it, where that is called otherwise."""
_NAMES_TOLD = 8


def unheld(lost: Sequence[Question], formats: Collection[str]) -> tuple[Question, ...]:
    """Return which of some questions none of these formats can hold, as its export says; none where one has none."""
    names = {_EXPORTS.get(each, each) for each in formats}
    if not lost or not names or not names <= {*export_names("write_questions")}:
        return ()
    left_out = set.intersection(*(_left_out_by(each, lost) for each in names))
    return tuple(each for each in lost if each.id in left_out)


def _left_out_by(name: str, questions: Sequence[Question]) -> set[str]:
    bank = Bank(tuple(map(BankQuestion, questions)))
    with TemporaryDirectory(prefix="htcourse-") as folder:
        try:
            problems: Sequence[Problem] = question_export(name).write_questions(bank, Path(folder) / "out").problems
        except ModuleError as error:
            problems = error.problems
    return {str(each.values.get("id")) for each in problems if each.severity is Severity.ERROR}


def with_staying(
    questions: Sequence[BankQuestion], before: Sequence[Question], staying: Sequence[Question]
) -> tuple[BankQuestion, ...]:
    """Return the questions with those that stay, each behind the one that it stood behind."""
    stays, there = {each.id for each in staying}, {each.question.id for each in questions}
    behind, last = defaultdict[str, list[BankQuestion]](list), ""
    for each in before:
        if each.id in stays:
            behind[last].append(BankQuestion(each, each.category, each.tags, unsaid=("points",)))
        elif each.id in there:
            last = each.id
    made = [*behind[""]]
    for one in questions:
        made += [one, *behind[one.question.id]]
    return tuple(made)


def told_staying(staying: Sequence[Question], file: str) -> Iterator[Problem]:
    """Say in one warning which questions stay."""
    if staying:
        named = [f"“{each.title}” ({each.id})" for each in staying]
        names = ", ".join(named[:_NAMES_TOLD]) + (", …" if named[_NAMES_TOLD:] else "")
        yield _STAYS.warning(Place(file), count=len(staying), names=names)


_STAYS = Sentence(
    "stays-here",
    QT_TRANSLATE_NOOP(
        "Errors", "What was brought in has no form for these questions: they stay here ({count}): {names}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Take them out in the editor if they are not wanted any more."),
)
