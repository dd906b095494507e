"""Exams: their bank is kept apart, each line has enough to draw from, and a route is asked what it teaches."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from htcourse.core.alike import may_be_examined
from htcourse.core.course import Lesson, Route
from htcourse.core.drawing import candidate, drawn
from htcourse.core.errors import Place, Problem
from htcourse.core.module_check.known import Known, error, warning
from htcourse.core.module_check.markdown_scan import blocks
from htcourse.core.plain_data import texts_of
from htcourse.core.quiz import EXAM_BANK, TESTED, Mode, Question, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP

LARGEST_WEIGHT = 100
"""So many points a question counts at most: more is a slip of the finger."""
_ENDS = ".…?!:;, "
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


def exam_twins(known: Known) -> Iterator[Problem]:
    """Find questions that are practised and ask, under another id, what an exam asks: word for word, in any kind.

    So is who may ask the same though worded otherwise, by the rule of questions that are brought in.
    """
    exams = [each for each in known.module.quizzes if Mode.EXAM in each.modes]
    asked = {id for each in exams for id in _askable(known, each)}
    told = set[str]()
    texts: dict[str, list[Question]] = {}
    for each in known.module.questions if asked else ():
        texts.setdefault(_plain(each.text).rstrip(_ENDS), []).append(each)
    for own in (each for each in texts.values() if len(each) > 1):
        offered = {each.id: _offered(each) for each in own}
        examined: dict[frozenset[str], Question] = {}
        for each in own:
            if each.id in asked:
                examined.setdefault(offered[each.id], each)
        any_other = next(iter(examined.values()), None)
        for each in own:
            choices = offered[each.id]
            first = examined.get(choices) or (examined.get(frozenset()) if choices else any_other)
            if first is not None and each is not first and not each.bank:
                template = QT_TRANSLATE_NOOP(
                    "Errors", "“{name}” asks word for word what an exam asks as “{twin}”: it is told while that runs."
                )
                fix = QT_TRANSLATE_NOOP("Errors", "Use one of the two in both places, by one id, or ask another thing.")
                told.add(each.id)
                yield warning("exam-twin", each.place, template, fix, name=each.id, twin=first.id)
    practised = [(each, each) for each in known.module.questions if not each.bank and each.id not in asked | told]
    for each, twin in may_be_examined(practised, [each for each in known.module.questions if each.id in asked]):
        template = QT_TRANSLATE_NOOP("Errors", "“{name}” may ask what an exam asks as “{twin}”, in other words.")
        fix = QT_TRANSLATE_NOOP("Errors", "If it does, take one out or ask another thing: it is told while that runs.")
        yield warning("exam-twin", each.place, template, fix, name=each.id, twin=twin.id)


def _offered(question: Question) -> frozenset[str]:
    """Return what there is to choose from, nothing where the answer is typed, or yes or no."""
    body = question.body
    if not any(hasattr(body, name) for name in ("choices", "pairs", "items", "gaps", "labels")):
        return frozenset()
    return frozenset(_plain(text) for path, text in texts_of(body) if path != "text" and not path.endswith("/feedback"))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


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


def exams_on_routes(known: Known) -> Iterator[Problem]:
    """Find exams that may ask what a route they are offered on does not teach."""
    questions = {each.id: each for each in known.module.questions}
    lesson_of = {aim.id: lesson for lesson in known.module.lessons for aim in lesson.objectives}
    for quiz in known.module.quizzes:
        if Mode.EXAM in quiz.modes:
            asked = dict.fromkeys(questions[each].objective for each in _askable(known, quiz))
            for route in known.module.routes:
                if not quiz.routes or route.id in quiz.routes:
                    untaught = [each for each in asked if each in lesson_of and not _teaches(route, lesson_of[each])]
                    if untaught:
                        yield _untaught(quiz, route, untaught)


def _teaches(route: Route, lesson: Lesson) -> bool:
    """Say whether a route goes through a lesson: by its sections, else by the lesson's minutes."""
    if route.sections:
        return any(each.partition("#")[0] == lesson.id for each in route.sections)
    return route.id in lesson.minutes or "" in lesson.minutes


def _untaught(quiz: Quiz, route: Route, objectives: Sequence[str]) -> Problem:
    return warning(
        "exam-asks-the-untaught",
        quiz.place,
        QT_TRANSLATE_NOOP("Errors", "The exam “{quiz}” asks what the route “{route}” does not teach: {objectives}."),
        QT_TRANSLATE_NOOP("Errors", "Say under “routes” whom the exam is for, or ask what they learn."),
        quiz=quiz.id,
        route=route.id,
        objectives=", ".join(objectives),
    )


def dealt_forms(known: Known) -> Iterator[Problem]:
    """Find forms that nobody deals: those of what is no test around the course."""
    for quiz in known.module.quizzes:
        if quiz.form and tuple(quiz.modes) not in ((Mode.PRE,), (Mode.POST,)):
            template = QT_TRANSLATE_NOOP(
                "Errors",
                "The quiz “{quiz}” is form {form}, but only pre- and post-tests are dealt: learners can take every "
                "form.",
            )
            fix = QT_TRANSLATE_NOOP(
                "Errors", "For an exam write one quiz that draws its questions (“draw”), and take “form” out."
            )
            if not {Mode.PRE, Mode.POST}.isdisjoint(quiz.modes):
                template = QT_TRANSLATE_NOOP(
                    "Errors",
                    "The quiz “{quiz}” is form {form}, but a quiz of several modes is not dealt: learners can take "
                    "every form.",
                )
                fix = QT_TRANSLATE_NOOP(
                    "Errors", "Write two quizzes for each form, one with “modes: [pre]” and one with “modes: [post]”."
                )
            yield warning("form-not-dealt", quiz.place, template, fix, quiz=quiz.id, form=quiz.form)


def quiz_terms(known: Known) -> Iterator[Problem]:
    """Find weights, marks to pass and numbers of attempts that mean nothing."""
    for quiz in known.module.quizzes:
        weights = (*quiz.weights.values(), *(each.weight for each in quiz.draws))
        if any(not 0 <= each <= LARGEST_WEIGHT for each in weights):
            template = QT_TRANSLATE_NOOP("Errors", "A weight in the quiz “{quiz}” is below 0 or over {most}.")
            fix = QT_TRANSLATE_NOOP(
                "Errors", "Write how many points a whole answer counts; 0 leaves it out of the sum."
            )
            yield error("wrong-weight", quiz.place, template, fix, quiz=quiz.id, most=LARGEST_WEIGHT)
        strangers = sorted(set(quiz.weights) - set(_askable(known, quiz)) - known.unread)
        if strangers:
            template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” gives a weight to what it never asks: {names}.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write the ids of its questions.")
            yield error("wrong-weight", quiz.place, template, fix, quiz=quiz.id, names=", ".join(strangers))
        if not 0 <= quiz.pass_percent <= 100:
            template = QT_TRANSLATE_NOOP("Errors", "“pass_percent” of the quiz “{quiz}” is not between 0 and 100.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write how many per cent of the points are a pass.")
            yield error("wrong-pass-mark", quiz.place, template, fix, quiz=quiz.id)
        elif not quiz.pass_percent and (quiz.passed or quiz.not_yet or quiz.certificate):
            template = QT_TRANSLATE_NOOP("Errors", "The quiz “{quiz}” says who has passed, but not what a pass is.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write “pass_percent: 60”, or whatever counts as one.")
            yield error("wrong-pass-mark", quiz.place, template, fix, quiz=quiz.id)
        if quiz.pass_percent and not any((*weights, *(quiz.weights.get(each, 1.0) for each in quiz.questions))):
            template = QT_TRANSLATE_NOOP("Errors", "Nobody can pass “{quiz}”: all its weights are 0.")
            fix = QT_TRANSLATE_NOOP("Errors", "Let a question count, or take “pass_percent” out.")
            yield error("wrong-pass-mark", quiz.place, template, fix, quiz=quiz.id)
        if quiz.certificate and not set(quiz.modes) & set(TESTED):
            template = QT_TRANSLATE_NOOP(
                "Errors", "Nobody can pass “{quiz}” for a certificate: it is for practice alone."
            )
            fix = QT_TRANSLATE_NOOP("Errors", "Let it have the mode “exam”, or take “certificate: true” out.")
            yield error("wrong-pass-mark", quiz.place, template, fix, quiz=quiz.id)
        if not 0 <= quiz.penalty <= 1:
            template = QT_TRANSLATE_NOOP("Errors", "“penalty” of the quiz “{quiz}” is not between 0 and 1.")
            fix = QT_TRANSLATE_NOOP("Errors", "Write what part of the points each wrong try costs: 0.33 is a third.")
            yield error("wrong-penalty", quiz.place, template, fix, quiz=quiz.id)
        if quiz.attempts < 0:
            template = QT_TRANSLATE_NOOP("Errors", "“attempts” of the quiz “{quiz}” is below 0.")
            fix = QT_TRANSLATE_NOOP(
                "Errors", "Write how often it may be taken; without a number it is as often as one likes."
            )
            yield error("wrong-attempts", quiz.place, template, fix, quiz=quiz.id)
