"""Exams: their bank is kept apart, and each line has enough to draw from."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from htcourse.core.errors import Place, Problem
from htcourse.core.module_check.known import Known, warning
from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.quiz import EXAM_BANK, Mode, Quiz, candidate, drawn
from htcourse.core.words import QT_TRANSLATE_NOOP

LEAST_IN_A_POOL = 4
"""So many questions a line of an exam draws from at least: neighbours have another one, and so has a second sitting."""


def exam_bank_kept_apart(known: Known) -> Iterator[Problem]:
    """Find questions of the exam bank that lessons or quizzes for practice would ask."""
    bank = {each.id for each in known.module.questions if each.bank}
    for _lesson, _language, text in known.texts():
        for section in text.sections:
            for block in blocks(section.markdown, section.place.line + 1):
                if block.kind == "check" and block.title in bank:
                    yield _in_a_lesson(Place(section.place.file, block.line), block.title)
    for quiz in known.module.quizzes:
        if set(quiz.modes) != {Mode.EXAM}:
            yield from _in_practice(quiz, bank)


def _in_a_lesson(place: Place, name: str) -> Problem:
    template = QT_TRANSLATE_NOOP("Errors", "“{name}” is for exams alone: the lesson shows nothing here.")
    fix = QT_TRANSLATE_NOOP("Errors", "Ask another question here, or take this one out of the exam bank.")
    return warning("exam-item-practised", place, template, fix, name=name)


def _in_practice(quiz: Quiz, bank: Collection[str]) -> Iterator[Problem]:
    for name in quiz.questions:
        if name in bank:
            template = QT_TRANSLATE_NOOP("Errors", "“{name}” is for exams alone: the quiz “{quiz}” leaves it out.")
            fix = QT_TRANSLATE_NOOP("Errors", "Ask another question, or let the quiz have the mode “exam” alone.")
            yield warning("exam-item-practised", quiz.place, template, fix, name=name, quiz=quiz.id)
    if any(each.bank == EXAM_BANK for each in quiz.draws):
        template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” draws from the exam bank, but is no exam alone.")
        fix = QT_TRANSLATE_NOOP("Errors", "Let it have the mode “exam” alone, or take “bank: exam” out of the line.")
        yield warning("exam-item-practised", quiz.place, template, fix, quiz=quiz.id)


def exam_pools(known: Known) -> Iterator[Problem]:
    """Find lines of exams that draw from fewer than four questions of the exam bank."""
    for quiz in known.module.quizzes:
        for draw in quiz.draws:
            count = len(_askable(known, replace(quiz, questions=(), draws=(draw,))))
            # Where there is none at all, the rule for draws says so.
            if draw.bank == EXAM_BANK and 0 < count < LEAST_IN_A_POOL:
                wishes = (draw.objective, draw.difficulty, draw.type, draw.lesson)
                yield warning(
                    "exam-pool-too-small",
                    quiz.place,
                    QT_TRANSLATE_NOOP(
                        "Errors", "A line of the exam “{quiz}” ({line}) draws from {count} questions of the exam bank."
                    ),
                    QT_TRANSLATE_NOOP("Errors", "Write more, so that it has {least} or more to draw from."),
                    quiz=quiz.id,
                    line=", ".join(str(each) for each in wishes if each),
                    count=count,
                    least=LEAST_IN_A_POOL,
                )


def _askable(known: Known, quiz: Quiz) -> tuple[str, ...]:
    """Return all questions a quiz could ask."""
    lesson_of = {aim.id: lesson.id for lesson in known.module.lessons for aim in lesson.objectives}
    pool = [candidate(each, lesson_of) for each in known.module.questions]
    return drawn(replace(quiz, draws=tuple(replace(each, count=len(pool)) for each in quiz.draws)), pool, 0)
