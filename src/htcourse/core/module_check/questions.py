"""Questions and quizzes: what they name, and whether a quiz can be drawn."""

from collections.abc import Iterator

from htcourse.core.errors import Problem
from htcourse.core.module_check.known import Known, error, warning
from htcourse.core.module_check.references import fact_references, objective_references, source_references
from htcourse.core.quiz import Candidate, Draw, Quiz, drawn
from htcourse.core.words import QT_TRANSLATE_NOOP


def question_references(known: Known) -> Iterator[Problem]:
    """Find unknown objectives, facts and sources of questions."""
    for each in known.module.questions:
        yield from objective_references(known, [each.objective], each.place)
        yield from fact_references(known, each.facts, each.place)
        yield from source_references(known, each.sources, each.place)


def quizzes(known: Known) -> Iterator[Problem]:
    """Find quizzes that name unknown questions or lessons, are empty, or whose draws find nothing or too little."""
    lesson_of = {aim.id: lesson.id for lesson in known.module.lessons for aim in lesson.objectives}
    candidates = [
        Candidate(each.id, each.type, each.objective, each.difficulty, lesson_of.get(each.objective, ""))
        for each in known.module.questions
    ]
    for quiz in known.module.quizzes:
        yield from _names(known, quiz)
        for draw in quiz.draws:
            yield from _draw(known, quiz, draw, candidates)


def _names(known: Known, quiz: Quiz) -> Iterator[Problem]:
    for name in quiz.questions:
        if name not in known.questions:
            template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” names a question “{name}” that is not there.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write the question, or correct the id.")
            yield error("unknown-question", quiz.place, template, fix, quiz=quiz.id, name=name)
    if quiz.lesson and quiz.lesson not in known.lessons:
        template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” belongs to a lesson “{name}” that is not there.")
        fix = QT_TRANSLATE_NOOP("Errors", "Correct the lesson's id, or leave it out.")
        yield error("unknown-lesson", quiz.place, template, fix, quiz=quiz.id, name=quiz.lesson)
    if not quiz.questions and not quiz.draws:
        template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” has no questions.")
        fix = QT_TRANSLATE_NOOP("Errors", "Name questions, or add “draw”.")
        yield error("empty-quiz", quiz.place, template, fix, quiz=quiz.id)


def _draw(known: Known, quiz: Quiz, draw: Draw, candidates: list[Candidate]) -> Iterator[Problem]:
    if draw.objective:
        yield from objective_references(known, [draw.objective], quiz.place)
    alone = Quiz(
        quiz.id, {}, "", (), quiz.questions, (Draw(10**6, draw.objective, draw.difficulty, draw.type, draw.lesson),)
    )
    found = len(drawn(alone, candidates, 0)) - len({*quiz.questions} & {each.id for each in candidates})
    if not found:
        template = QT_TRANSLATE_NOOP("Errors", "A draw of the quiz “{quiz}” finds no question beside the fixed ones.")
        fix = QT_TRANSLATE_NOOP("Errors", "Ask for an objective, difficulty or type there are questions of.")
        yield error("draw-finds-nothing", quiz.place, template, fix, quiz=quiz.id)
    elif found < draw.count:
        template = QT_TRANSLATE_NOOP(
            "Errors", "A draw of the quiz “{quiz}” asks for {count} questions and finds {found}."
        )
        fix = QT_TRANSLATE_NOOP("Errors", "Ask for fewer, or write more.")
        yield warning("draw-finds-too-few", quiz.place, template, fix, quiz=quiz.id, count=draw.count, found=found)
    elif draw.count < 1:
        template = QT_TRANSLATE_NOOP("Errors", "A draw of the quiz “{quiz}” asks for {count} questions.")
        fix = QT_TRANSLATE_NOOP("Errors", "Ask for one or more.")
        yield error("draw-finds-nothing", quiz.place, template, fix, quiz=quiz.id, count=draw.count)
