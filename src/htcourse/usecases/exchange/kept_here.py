"""What measures stays here when questions and courses go out: exams, pre-tests, post-tests and what only they ask."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from htcourse.core.drawing import Candidate, asks
from htcourse.core.errors import Problem, Sentence
from htcourse.core.gate import MEASURED
from htcourse.core.quiz import Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP


class Measuring(NamedTuple):
    """The quizzes of a module that measure, and the ids of the questions that nothing else asks."""

    quizzes: tuple[Quiz, ...]
    questions: frozenset[str]

    def kept(self) -> tuple[Problem, ...]:
        """Say that they stay here, each quiz by its name."""
        return self._named(_KEPT)

    def taken(self) -> tuple[Problem, ...]:
        """Say that they go out too, as was asked for."""
        return self._named(_TAKEN)

    def _named(self, sentence: Sentence) -> tuple[Problem, ...]:
        if not self.quizzes:
            return ()
        names = ", ".join(f"“{each.id}”" for each in self.quizzes)
        return (sentence.warning(self.quizzes[0].place, count=len(self.questions), quizzes=names),)


def measuring(quizzes: Sequence[Quiz], candidates: Sequence[Candidate], in_lessons: Collection[str]) -> Measuring:
    """Return what measures in a module: its quizzes in such a mode, be it one of several, and its exam bank.

    What a lesson or another quiz asks too is practised and told there: it is not among the questions.
    """
    own = tuple(each for each in quizzes if not set(MEASURED).isdisjoint(each.modes))
    others = [each for each in quizzes if each not in own]
    questions = frozenset(
        each.id
        for each in candidates
        if each.bank
        or (
            each.id not in in_lessons
            and any(asks(quiz, each) for quiz in own)
            and not any(asks(quiz, each) for quiz in others)
        )
    )
    return Measuring(own, questions)


_KEPT = Sentence(
    "measuring-kept-back",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Exams, pre-tests and post-tests stay here: {quizzes}. Questions that only they ask stay too: {count}.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "Tick “Also exams, pre-tests and post-tests” to take them along (by command: --exam-bank)."
    ),
)
_TAKEN = Sentence(
    "measuring-taken-out",
    QT_TRANSLATE_NOOP(
        "Errors",
        "Taken along: exams, pre-tests and post-tests, with the answers to what only they ask ({count}): {quizzes}.",
    ),
    QT_TRANSLATE_NOOP("Errors", "Who opens the file can read the answers: give it to nobody who will sit them."),
)
