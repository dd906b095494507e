"""Told of words that stay in a question, though its row in a file that has such words has none of them any more."""

from collections.abc import Iterator, Sequence

from htcourse.core.alike import is_told
from htcourse.core.errors import Place, Problem, Sentence
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.quiz import Question, question_texts
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.formats import module_folder
from htcourse.usecases.exchange.blind_files import in_brackets, plain_words

_NAMES_TOLD, _SHOWN = 8, 80
_UNIT = "unit"


def stayed_words(
    before: Sequence[Question],
    questions: Sequence[BankQuestion],
    brought: Sequence[BankQuestion],
    rows: Sequence[BankQuestion],
    bank: Bank,
    file: str,
) -> Iterator[Problem]:
    """Give a warning that names the words kept of `before` which the rows of the same ids have no more.

    `brought` are the questions as their file has them, in the order of `questions`; `rows` are all that came, in a
    `bank`. Of a foreign file words count only of a sort that it has a column for, or has of another question of the
    type: it may know no other.
    """
    sorts = {(each.question.type, _sort(path)) for each in rows for path in question_texts(each.question)}
    is_ours = {*bank.formats} <= {module_folder.NAME}
    old = {each.id: each for each in before}
    named = []
    for each, its in zip(questions, brought, strict=True):
        question, was = each.question, old.get(each.question.id)
        if was is None or "id" in its.unsaid or its.question.id != question.id:
            continue
        there = {plain_words(text) for text in question_texts(its.question).values()}
        then = {*question_texts(was).values()}
        kept = [
            text
            for path, text in question_texts(question).items()
            if (is_told(path) or _sort(path) == _UNIT)
            and text in then
            and not there & {plain_words(text), in_brackets(text)}
            and (is_ours or _column(path) in bank.columns or (question.type, _sort(path)) in sorts)
        ]
        if kept:
            words = ", ".join(f"“{text[:_SHOWN]}”" for text in kept)
            named.append(f"“{question.title}” ({question.id}): {words}")
    if named:
        names = "; ".join(named[:_NAMES_TOLD]) + ("; …" if named[_NAMES_TOLD:] else "")
        yield _STAYED.warning(Place(file), count=len(named), names=names)


def _sort(path: str) -> str:
    """Return what a text is of, whatever its element: `choices/feedback`, `hints`, `unit`."""
    first, *below = path.split("/")
    return first if first == "hints" or not below else f"{first}/{below[-1]}"


def _column(path: str) -> str:
    """Return in which column of a table a text would stand (`Bank.columns`); empty for one that has none."""
    steps = path.split("/")
    if steps[0] == "hints" or path == "feedback":
        return steps[0]
    return "answers" if len(steps) == 3 and steps[0] != "gaps" and steps[2] == "feedback" else ""


_STAYED = Sentence(
    "words-stay",
    QT_TRANSLATE_NOOP("Errors", "What was brought in has these words no more: they stay here ({count}): {names}."),
    QT_TRANSLATE_NOOP("Errors", "Take them out in the editor if they are not wanted any more."),
)
