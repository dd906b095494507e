"""The quizzes of a file that is brought in once more, less the questions that are gone."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from htcourse.core.cache import Cache
from htcourse.core.course import Module
from htcourse.core.drawing import asks
from htcourse.core.errors import Place, Problem, Sentence, Severity
from htcourse.core.module_check.exams import LARGEST_WEIGHT
from htcourse.core.module_check.known import Known
from htcourse.core.module_check.questions import quizzes as rule_of_quizzes
from htcourse.core.question_bank import BankQuestion, asked_by, is_exam
from htcourse.core.quiz import Question, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.exports.authoring import QUIZ_LENGTH, worth_of
from htcourse.usecases.exchange.kept_here import candidates_of, measuring_in

_NAMES_TOLD = 8


def kept_quizzes(
    quizzes: Sequence[Mapping[str, Any]],
    lost: Collection[str],
    new: Sequence[BankQuestion],
    file: str,
    *,
    is_named: bool,
) -> tuple[list[dict[str, Any]], list[Problem]]:
    """Return quizzes as they stand in a file without the `lost` questions, and what became of those left empty.

    One alone that is left empty asks the `new` ones (those of the exam bank an exam alone), any other goes. With
    `is_named` the new ones have their quiz: the first that is no exam; where all are exams it is as without.
    """
    kept = [_asking_no(lost, each) for each in quizzes]
    listing = [at for at, each in enumerate(kept) if isinstance(each.get("questions"), list)]
    empty = [
        at for at in listing if quizzes[at]["questions"] and not kept[at]["questions"] and not kept[at].get("draw")
    ]
    asked = asked_by(kept)
    may_examine = len(empty) == 1 and is_exam(kept[empty[0]])
    free = [each for each in new if each.question.id not in asked and (may_examine or not each.question.bank)]
    own = next((at for at in listing if not is_exam(kept[at])), None)
    problems = []
    if is_named and free and own is not None:
        empty = [at for at in empty if at != own]
    elif free and len(empty) == 1:
        quiz = kept[empty.pop()]
        quiz["questions"] = [each.question.id for each in free[:QUIZ_LENGTH]]
        points = {each.question.id: each.points for each in free if 0 <= each.points <= LARGEST_WEIGHT}
        weights = worth_of([id for id in quiz["questions"] if points.get(id, 1) != 1], points)
        quiz |= {"weights": weights} if weights else {}
        problems.append(_FILLED.warning(Place(file), quiz=quiz.get("id", ""), title=quiz.get("title", "")))
    for at in empty:
        problems.append(_EMPTIED.warning(Place(file), quiz=kept[at].get("id", ""), title=kept[at].get("title", "")))
    return [each for at, each in enumerate(kept) if at not in empty], problems


def title_of(quizzes: Sequence[Mapping[str, Any]]) -> str:
    """Return the title of the quiz that is written anew, empty where there is none: no exam is."""
    title = next((each.get("title", "") for each in quizzes if not is_exam(each)), "")
    return str(next(iter(title.values()), "") if isinstance(title, dict) else title)


def unasked(
    new: Sequence[Question],
    before: Sequence[Question],
    own: Sequence[Mapping[str, Any]],
    others: Sequence[Quiz],
    module: Module,
    file: str,
) -> Iterator[Problem]:
    """Give a warning that names new questions which no quiz asks: none of their file (`own`), and none of `others`.

    None where one of the file draws: it may draw them; and none where no quiz asked what stood there `before`.
    """
    if not new or any(each.get("draw") for each in own):
        return
    asked = asked_by(own)
    candidates = candidates_of(replace(module, questions=(*new, *before)))
    asked |= {each.id for each in candidates if any(asks(quiz, each) for quiz in others)}
    named = [f"“{each.title}” ({each.id})" for each in new if each.id not in asked]
    if named and any(each.id in asked for each in before):
        yield _UNASKED.warning(Place(file), count=len(named), names=_listed(named))


def not_come(module: Module, others: Sequence[Quiz], came: Collection[str], file: str) -> Iterator[Problem]:
    """Give a warning that names which of `others`, quizzes in files that nothing goes over, ask nothing that `came`.

    What measures is not among them: it stays here when questions go out.
    """
    candidates = candidates_of(module)
    measures = {each.id for each in measuring_in(module, candidates).quizzes}
    asked = {each.id: {one.id for one in candidates if asks(each, one)} for each in others if each.id not in measures}
    names = [
        f"“{next(iter(each.titles.values()), each.id)}”"
        for each in others
        if asked.get(each.id) and not asked[each.id] & {*came}
    ]
    if names:
        yield _NOT_COME.warning(Place(file), count=len(names), names=_listed(names))


def short_draws(module: Module, questions: Sequence[Question], gone: Collection[str]) -> Iterator[Problem]:
    """Give a warning for each quiz of a module that draws less than it did now that it has these questions.

    `gone` are quizzes it has no more.
    """
    if not any(each.draws for each in module.quizzes):
        return
    left = tuple(each for each in module.quizzes if each.id not in gone)
    before = {(each.code, *each.values.items()) for each in _of_draws(module)}
    for each in _of_draws(replace(module, questions=tuple(questions), quizzes=left)):
        if (each.code, *each.values.items()) not in before:
            yield each._replace(severity=Severity.WARNING)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMES_TOLD]) + (", …" if names[_NAMES_TOLD:] else "")


def _of_draws(module: Module) -> Iterator[Problem]:
    found = rule_of_quizzes(Known(module, frozenset(), Cache()))
    return (each for each in found if each.code.startswith("draw"))


def _asking_no(lost: Collection[str], quiz: Mapping[str, Any]) -> dict[str, Any]:
    asked, weights = quiz.get("questions"), quiz.get("weights")
    kept = dict(quiz)
    if isinstance(asked, list):
        kept["questions"] = [each for each in asked if each not in lost]
    if isinstance(weights, dict):
        kept["weights"] = {id: each for id, each in weights.items() if id not in lost}
    return kept


_UNASKED = Sentence(
    "new-unasked",
    QT_TRANSLATE_NOOP("Errors", "These questions are new, and no quiz asks them yet ({count}): {names}."),
    QT_TRANSLATE_NOOP("Errors", "Choose them in the form of a quiz, those for exams in that of an exam."),
)
_NOT_COME = Sentence(
    "quizzes-not-come",
    QT_TRANSLATE_NOOP("Errors", "Of these quizzes no question came: they stay as they are ({count}): {names}."),
    QT_TRANSLATE_NOOP("Errors", "Take them out in the editor if they are not wanted any more."),
)
_FILLED = Sentence(
    "quiz-asks-new",
    QT_TRANSLATE_NOOP("Errors", "All questions of the quiz “{title}” ({quiz}) are gone: it asks the new ones now."),
    QT_TRANSLATE_NOOP("Errors", "Look in the form of the quiz whether they belong there."),
)
_EMPTIED = Sentence(
    "quiz-went",
    QT_TRANSLATE_NOOP("Errors", "The quiz “{title}” ({quiz}) asked only questions that are gone, and went with them."),
    QT_TRANSLATE_NOOP("Errors", "If it is needed, make a quiz of the new questions in the editor."),
)
EXAM_ALONE = Sentence(
    "exam-alone",
    QT_TRANSLATE_NOOP(
        "Errors", "No quiz “{title}” was written: each question is for exams, or an exam of the file asks or draws it."
    ),
    QT_TRANSLATE_NOOP("Errors", "If they may be practised, make a quiz in the editor that asks them, too."),
)
NEW_ALONE = Sentence(
    "new-alone",
    QT_TRANSLATE_NOOP("Errors", "“{title}” asks only what is new: an exam of the file draws from the other questions."),
    QT_TRANSLATE_NOOP("Errors", "If they may be practised, choose them, too, in the form of the quiz."),
)
