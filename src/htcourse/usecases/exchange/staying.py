"""Questions that stay though a file brought in over them does not have them: in full they stood nowhere in it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from htcourse.core.course import Module
from htcourse.core.drawing import asks
from htcourse.core.errors import ModuleError, Place, Problem, Sentence, Severity
from htcourse.core.mended import said
from htcourse.core.question_bank import Bank, BankQuestion, title_from
from htcourse.core.quiz import Question
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports import export_names, question_export
from htcourse.usecases.exchange.kept_here import candidates_of, measuring_in

_EXPORTS = {"anki": "apkg", "qti": "qti21", "spreadsheet": "csv"}
"""By the name of a format what writes it, where that is called otherwise."""
_NAMES_TOLD = 8


def staying(
    lost: Sequence[Question],
    before: Sequence[Question],
    bank: Bank,
    module: Module | None,
    came: Collection[str],
    of_parts: Collection[str] = (),
) -> dict[str, Sentence]:
    """Return the ids of those of `lost` that stay, each with the sentence that tells it.

    They are no more in a bank that goes over `before`; `came` are the ids of the module's questions that are,
    `of_parts` those of `lost` that stand in files of which only a part came.
    """
    slips = _in_rows(lost, before, bank.left_out)
    others = never_out(module, {*came, *slips}) if module and lost else ()
    found = {each.id: _STAYED for each in lost if each.id in others}
    found |= dict.fromkeys(of_parts, _OTHERS)
    found |= {each.id: _STAYS for each in unheld(lost, bank.formats)}
    return found | dict.fromkeys(slips, _NOT_READ)


def _in_rows(lost: Sequence[Question], before: Sequence[Question], rows: Sequence[tuple[str, str]]) -> set[str]:
    """Return the ids of questions that rows with these ids and titles say: the title of a row whose id nobody has."""
    known, ids = {each.id for each in before}, {id for id, _ in rows}
    titles = {said(title) for id, title in rows if id not in known and said(title)}
    return {each.id for each in lost if each.id in ids or titles & {said(each.title), said(title_from(each.text))}}


def unheld(lost: Sequence[Question], formats: Collection[str]) -> tuple[Question, ...]:
    """Return which of some questions none of these formats can hold, as its export says; none where one has none."""
    names = {_EXPORTS.get(each, each) for each in formats}
    if not lost or not names or not names <= {*export_names("write_questions")}:
        return ()
    left_out = set.intersection(*(_left_out_by(each, lost) for each in names))
    return tuple(each for each in lost if each.id in left_out)


def never_out(module: Module, came: Collection[str]) -> frozenset[str]:
    """Return the ids of a module's questions that were not taken out with those that `came` back, as these tell.

    Where all that came is of one quiz, that one was taken out, and none of the others. Else it is what measures where
    nothing came that stays here as exams do, and what only quizzes ask of which nothing came. None where nothing came.
    """
    candidates = candidates_of(module)
    known = {each.id for each in candidates}
    if not (back := known.intersection(came)):
        return frozenset()
    asked = [{each.id for each in candidates if asks(quiz, each)} for quiz in module.quizzes]
    if of_quiz := [each for each in asked if back <= each]:
        return frozenset(known - min(of_quiz, key=len))
    again = set[str]().union(*(each for each in asked if each & back))
    others = set[str]().union(*asked) - again
    exams = {each.id for each in candidates if each.bank}
    return frozenset(others).union(
        *(each for each in (exams, measuring_in(module, candidates).questions) if not each & back)
    )


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


def told_staying(stays: Sequence[Question], why: Mapping[str, Sentence], file: str) -> Iterator[Problem]:
    """Say in one warning for each sentence which questions stay."""
    for sentence in dict.fromkeys(why[each.id] for each in stays):
        named = [f"“{each.title}” ({each.id})" for each in stays if why[each.id] == sentence]
        names = ", ".join(named[:_NAMES_TOLD]) + (", …" if named[_NAMES_TOLD:] else "")
        yield sentence.warning(Place(file), count=len(named), names=names)


_STAYS = Sentence(
    "stays-here",
    QT_TRANSLATE_NOOP(
        "Errors", "What was brought in has no form for these questions: they stay here ({count}): {names}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Take them out in the editor if they are not wanted any more."),
)
_OTHERS = Sentence(
    "others-stay",
    QT_TRANSLATE_NOOP("Errors", "Only a part of this quiz file came: its other questions stay ({count}): {names}."),
    QT_TRANSLATE_NOOP("Errors", "Take them out in the editor if they are not wanted any more."),
)
_STAYED = Sentence(
    "stayed-here",
    QT_TRANSLATE_NOOP(
        "Errors", "These questions seem not to have been taken out with the others: they stay here ({count}): {names}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Take them out in the editor if they are not wanted any more."),
)
_NOT_READ = Sentence(
    "faulty-stays",
    QT_TRANSLATE_NOOP(
        "Errors", "These questions could not be read in what was brought in: they stay as they are ({count}): {names}."
    ),
    QT_TRANSLATE_NOOP("Errors", "Mend what is said of them, then bring them in again."),
)
