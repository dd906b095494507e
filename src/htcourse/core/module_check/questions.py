"""Questions and quizzes: what they name, whether a quiz can be drawn, whether options tell which of them is right."""

from collections.abc import Iterator
from dataclasses import replace

from htcourse.core.course import Module
from htcourse.core.drawing import Candidate, candidate, drawn
from htcourse.core.errors import Problem
from htcourse.core.module_check.cues import Score, cues
from htcourse.core.module_check.known import Known, error, warning
from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.module_check.references import fact_references, objective_references, source_references
from htcourse.core.quiz import Draw, Mode, Question, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP

_MOST_NAMED = 3


def question_references(known: Known) -> Iterator[Problem]:
    """Find unknown objectives, facts and sources of questions."""
    for each in known.module.questions:
        yield from objective_references(known, [each.objective], each.place) if each.objective else _no_objective(each)
        yield from fact_references(known, each.facts, each.place)
        yield from source_references(known, each.sources, each.place)


def _no_objective(question: Question) -> Iterator[Problem]:
    template = QT_TRANSLATE_NOOP("Errors", "The question “{name}” tests no objective.")
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Choose its objective, in the text “objective: …” with its id; Progress goes by them."
    )
    yield warning("no-objective", question.place, template, fix, name=question.title or question.id)


def quizzes(known: Known) -> Iterator[Problem]:
    """Find quizzes that name unknown questions or lessons, are empty, or whose draws find nothing or too little."""
    lesson_of = {aim.id: lesson.id for lesson in known.module.lessons for aim in lesson.objectives}
    candidates = [candidate(each, lesson_of) for each in known.module.questions]
    for quiz in known.module.quizzes:
        yield from _names(known, quiz)
        yield from _time(quiz)
        yield from _switches(quiz)
        problems = [problem for draw in quiz.draws for problem in _draw(known, quiz, draw, candidates)]
        yield from problems or _draws_together(quiz, candidates)


def asked_in_quizzes(module: Module) -> frozenset[str]:
    """Return the ids of the questions that a quiz names or may draw."""
    lesson_of = {aim.id: lesson.id for lesson in module.lessons for aim in lesson.objectives}
    candidates = [candidate(each, lesson_of) for each in module.questions]
    asked = {name for each in module.quizzes for name in each.questions}
    for quiz in module.quizzes:
        for draw in quiz.draws:
            asked.update(drawn(Quiz(quiz.id, {}, "", (), (), (replace(draw, count=10**6),)), candidates, 0))
    return frozenset(asked)


def unasked_questions(known: Known) -> Iterator[Problem]:
    """Tell once of all questions that no lesson and no quiz asks; of files that cannot be read nobody knows."""
    if known.unread:
        return
    asked = {*asked_in_quizzes(known.module)}
    for _lesson, _language, text in known.texts():
        for section in text.sections:
            found = blocks(section.markdown, section.place.line + 1)
            asked |= {each.title for each in found if each.kind == "check"}
    left = [each for each in known.module.questions if each.id not in asked]
    if left:
        template = QT_TRANSLATE_NOOP("Errors", "Questions in no quiz or lesson: {count} ({names}).")
        fix = QT_TRANSLATE_NOOP("Errors", "Name them in a quiz, or ask them in a lesson by “!!! check”.")
        names = ", ".join(f"“{each.title or each.id}”" for each in left[:_MOST_NAMED])
        names = f"{names} …" if len(left) > _MOST_NAMED else names
        yield warning("unasked-question", left[0].place, template, fix, count=len(left), names=names)


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
    for name in quiz.routes:
        if name not in known.routes:
            template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” is for a route “{name}” that is not there.")
            fix = QT_TRANSLATE_NOOP("Errors", "Add the route to module.yaml, or correct its name.")
            yield error("unknown-route", quiz.place, template, fix, quiz=quiz.id, name=name)
    if not quiz.questions and not quiz.draws:
        template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” has no questions.")
        fix = QT_TRANSLATE_NOOP("Errors", "Name questions, or add “draw”.")
        yield error("empty-quiz", quiz.place, template, fix, quiz=quiz.id)


def _time(quiz: Quiz) -> Iterator[Problem]:
    if quiz.minutes < 0:
        template = QT_TRANSLATE_NOOP("Errors", "The exam “{quiz}” has {minutes} minutes.")
        fix = QT_TRANSLATE_NOOP("Errors", "Write how many there are, or leave them out: then there is no limit.")
        yield error("wrong-value", quiz.place, template, fix, quiz=quiz.id, minutes=quiz.minutes)
    elif quiz.minutes and Mode.EXAM not in quiz.modes:
        template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” has minutes, but only an exam is timed.")
        fix = QT_TRANSLATE_NOOP("Errors", "Add “exam” to its modes, or leave the minutes out.")
        yield warning("minutes-without-exam", quiz.place, template, fix, quiz=quiz.id)


def _switches(quiz: Quiz) -> Iterator[Problem]:
    for mode, told in quiz.feedback.items():
        if mode not in quiz.modes:
            template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” says what “{mode}” tells, but has no such mode.")
            fix = QT_TRANSLATE_NOOP("Errors", "Add the mode, or take its feedback out.")
            yield warning("feedback-without-mode", quiz.place, template, fix, quiz=quiz.id, mode=mode)
        if told.right_answer and not told.correctness:
            template = QT_TRANSLATE_NOOP(
                "Errors", "The quiz “{quiz}” tells the right answer in “{mode}”, but not whether an answer is right."
            )
            fix = QT_TRANSLATE_NOOP("Errors", "Who sees the one sees the other: set both to true, or both to false.")
            yield error("feedback-tells-the-key", quiz.place, template, fix, quiz=quiz.id, mode=mode)


def _draw(known: Known, quiz: Quiz, draw: Draw, candidates: list[Candidate]) -> Iterator[Problem]:
    if draw.objective:
        yield from objective_references(known, [draw.objective], quiz.place)
    alone = Quiz(quiz.id, {}, "", (), quiz.questions, (replace(draw, count=10**6),))
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


def _draws_together(quiz: Quiz, candidates: list[Candidate]) -> Iterator[Problem]:
    """Warn where lines find enough each alone, and not all together: they draw out of the same questions."""
    count = sum(each.count for each in quiz.draws)
    found = len(drawn(quiz, candidates, 0)) - len({*quiz.questions} & {each.id for each in candidates})
    if found < count:
        template = QT_TRANSLATE_NOOP(
            "Errors", "The draws of the quiz “{quiz}” ask for {count} questions together and find {found}."
        )
        fix = QT_TRANSLATE_NOOP("Errors", "Ask for fewer, or write more: several lines draw out of the same questions.")
        yield warning("draws-find-too-few", quiz.place, template, fix, quiz=quiz.id, count=count, found=found)


def options_give_away(known: Known) -> Iterator[Problem]:
    """Find quizzes, or all of them together, in which a rule about the shape of options gets further than the aim."""
    found = cues(known.module, known.remembered)
    for each in (found.whole, *found.quizzes) if found else ():
        if each.paying:
            yield _given_away(known, each)


def _given_away(known: Known, score: Score) -> Problem:
    best = max(score.scores[name] for name in score.paying)
    place = next((each.place for each in known.module.quizzes if each.id in score.quizzes), known.module.place)
    template = QT_TRANSLATE_NOOP(
        "Errors", "Options give away {best} % of {count} single-choice questions of “{name}” (by chance {chance} %)."
    )
    fix = QT_TRANSLATE_NOOP(
        "Errors", "Make right and wrong ones alike in length and make; “htcourse check --cues” names the questions."
    )
    return warning(
        "options-give-away",
        place,
        template,
        fix,
        name=", ".join(score.quizzes) or known.module.id,
        count=len(score.items),
        best=round(100 * best),
        chance=round(100 * score.chance),
    )
