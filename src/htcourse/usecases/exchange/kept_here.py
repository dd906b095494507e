"""What measures stays here when questions and courses go out: exams, pre-tests, post-tests and what only they ask."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from htcourse.core.course import Module
from htcourse.core.drawing import Candidate, asks, candidate
from htcourse.core.errors import Problem, Sentence
from htcourse.core.gate import MEASURED
from htcourse.core.module_check.markdown_scan import blocks
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


def candidates_of(module: Module) -> list[Candidate]:
    """Return what drawing needs to know of each question of a module."""
    lessons = {aim.id: lesson.id for lesson in module.lessons for aim in lesson.objectives}
    return [candidate(each, lessons) for each in module.questions]


def measuring_in(module: Module, candidates: Sequence[Candidate]) -> Measuring:
    """Return what measures of a module's questions: the quizzes that ask something nothing else asks, and that."""
    sections = (each for lesson in module.lessons for text in lesson.texts.values() for each in text.sections)
    found = (block for each in sections for block in blocks(each.markdown, 1))
    every = measuring(module.quizzes, candidates, {each.title for each in found if each.kind == "check"})
    only = [each for each in candidates if each.id in every.questions]
    return Measuring(tuple(quiz for quiz in every.quizzes if any(asks(quiz, each) for each in only)), every.questions)


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
