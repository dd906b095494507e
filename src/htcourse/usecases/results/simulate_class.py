"""A made-up class that takes pre-test, test and post-test through the use cases a person goes through.

What is made up is who answers right (`core.item_response`), how long they think and what they leave out; every answer
is then started, given, graded and kept as anybody's. What the statistics should find is written beside it, before the
first answer is given: `truth.json`.

What the class shows and what not. Everybody answers right with exactly their own chance, but how many are right is the
expected number, give or take one (`who_is_right`; `truth.json` says so too). With a coin thrown for each person, a form
of 100 people would be off its facility by 0.05 as a matter of course (one standard error), and no statistics could be
held to that. So a facility off the truth is a mistake in keeping, grading or counting, never chance. For the same
reason the interval of the gain holds the truth more often here than 95 times in 100; that it is 95 times in 100 when
answers fall freely is tested where it is computed (tests/core/statistics/test_gain.py).
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from math import log
from pathlib import Path
from random import Random

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError, Report
from htcourse.core.item_response import ScaledItem, spread_items, who_is_right
from htcourse.core.model_answers import model_answers
from htcourse.core.quiz import Answer, Mode, Quiz
from htcourse.core.translatable import QT_TRANSLATE_NOOP
from htcourse.store.durable import put_durably, saving
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.attempts.shown_question import ShownQuestion, question_now
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.results.simulated_truth import GAIN, GAIN_SPREAD, SimulatedPerson, Stage, truth_of
from htcourse.usecases.session import Session, open_libraries

TRUTH_FILE = "truth.json"

_FIRST_DAY = datetime(2026, 3, 2, 4, 0, tzinfo=UTC)
_OFFSET_MINUTES = 300
_TYPICAL_SECONDS = 35.0
_OMITTED = 0.1
"""How many of the questions somebody cannot answer are left out rather than answered wrongly."""
_LEAST_QUESTIONS = 8


@dataclass(slots=True)
class _Calendar:
    """A clock that goes on only as the person thinks."""

    now: datetime

    def __call__(self) -> Moment:
        return Moment(self.now.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z", _OFFSET_MINUTES)

    def think(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass(frozen=True, slots=True)
class _Answers:
    """What can be answered to a question: the right answer, and wrong ones worth nothing."""

    right: Answer
    wrong: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class _Class:
    """The class as planned: quizzes in order, answers to each question, people, and who answers what right."""

    stages: tuple[Stage, ...]
    answers: Mapping[str, _Answers]
    people: tuple[SimulatedPerson, ...]
    right: Sequence[Mapping[str, Sequence[bool]]] = field(repr=False)


def simulate_class(places: Places, learners: int, seed: int, report: Report | None = None) -> Path:
    """Let so many made-up people learn in an empty data folder; return the file with the truth about them.

    The same seed gives the same answers. Raises CourseError when the folder has learners already or no module has a
    quiz that can be simulated, and FolderError.
    """
    if places.learner_ids():
        raise CourseError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” has learners already; a simulated class is not mixed with them."),
            fix=QT_TRANSLATE_NOOP("Errors", "Name an empty folder with --home."),
            path=str(places.home),
        )
    places.prepare()
    libraries, _ = open_libraries(places)
    try:
        planned = _planned(libraries, learners, Random(seed))
        ids = [create_learner(places, name=f"Simulated {number}") for number in range(1, learners + 1)]
        truth = truth_of(places, planned.stages, planned.people, ids, seed)
        path = _write(places.home / TRUTH_FILE, json.dumps(truth, ensure_ascii=False, indent=1))
        for number, learner_id in enumerate(ids):
            calendar = _Calendar(_FIRST_DAY + timedelta(minutes=number))
            with LearnerFile.open(places, learner_id, calendar) as learner:
                session = Session(places, libraries, learner, calendar, "en", "")
                _take_part(session, planned, number, calendar, Random(f"{seed}:{number}"))
            if report is not None:
                report(number + 1, learners)
    finally:
        for library in libraries:
            library.close()
    return path


def _take_part(session: Session, planned: _Class, person: int, calendar: _Calendar, random: Random) -> None:
    for stage, right in zip(planned.stages, planned.right, strict=True):
        if person not in stage.takers:
            continue
        place = stage.takers.index(person)
        calendar.now = _FIRST_DAY + timedelta(days=stage.day, minutes=person)
        attempt = start_attempt(session, stage.quiz, stage.mode, seed=random.getrandbits(48))
        for slot in attempt.slots:
            answers, is_right = planned.answers[slot.question_id], right[slot.question_id][place]
            seconds = max(3.0, round(random.lognormvariate(log(_TYPICAL_SECONDS), 0.5), 1))
            calendar.think(seconds)
            if is_right or random.random() >= _OMITTED:
                answer = answers.right if is_right else random.choice(answers.wrong)
                answer_in_attempt(session, attempt.id, slot.number, answer, seconds=seconds)
        submit_attempt(session, attempt.id)


def _planned(libraries: Sequence[Library], learners: int, random: Random) -> _Class:
    people = tuple(
        SimulatedPerson(round(random.gauss(0, 1), 4), round(random.gauss(GAIN, GAIN_SPREAD), 4))
        for _ in range(learners)
    )
    for library in libraries:
        known = _answerable(library)
        quizzes = [
            row.quiz for row in library.quizzes("en") if not row.quiz.draws and known.keys() >= set(row.quiz.questions)
        ]
        if stages := _stages(quizzes, learners, _items_of(quizzes, random), _objectives(library)):
            return _Class(stages, known, people, [_right(stage, people, random) for stage in stages])
    raise CourseError(
        QT_TRANSLATE_NOOP("Errors", "No module has a pre-test, a post-test or a test that can be simulated."),
        fix=QT_TRANSLATE_NOOP("Errors", "It takes fixed questions that the program marks by itself, {count} or more."),
        count=_LEAST_QUESTIONS,
    )


def _items_of(quizzes: Iterable[Quiz], random: Random) -> Callable[[Quiz], dict[str, ScaledItem]]:
    """Return a function that gives a quiz's questions their truth: each question has the same wherever it is asked."""
    items: dict[str, ScaledItem] = {}

    def items_of(quiz: Quiz) -> dict[str, ScaledItem]:
        new = [each for each in quiz.questions if each not in items]
        items.update(zip(new, spread_items(len(new), random), strict=True))
        return {each: items[each] for each in quiz.questions}

    return items_of


def _stages(
    quizzes: Sequence[Quiz],
    learners: int,
    items_of: Callable[[Quiz], dict[str, ScaledItem]],
    objectives: Mapping[str, str],
) -> tuple[Stage, ...]:
    """Return what the class does: half has form A before and B after, half the other way; a test stands between."""
    half = (learners + 1) // 2
    groups = (tuple(range(half)), tuple(range(half, learners)))
    stages = []

    def add(quiz: Quiz, mode: Mode, takers: tuple[int, ...], day: int, share: float) -> None:
        if takers:
            stages.append(Stage(quiz.id, mode, takers, day, share, items_of(quiz), objectives))

    forms = _forms(quizzes)
    for (pre, _), takers in zip(forms, groups, strict=False):
        add(pre, Mode.PRE, takers, 0, 0.0)
    tests = (each for each in quizzes if Mode.TEST in each.modes and len(each.questions) >= _LEAST_QUESTIONS)
    if test := next(tests, None):
        add(test, Mode.TEST, groups[0] + groups[1], 7, 0.5)
    for (_, post), takers in zip(forms[::-1], groups, strict=False):
        add(post, Mode.POST, takers, 28, 1.0)
    return tuple(stages)


def _forms(quizzes: Sequence[Quiz]) -> list[tuple[Quiz, Quiz]]:
    """Return forms A and B, each as a pre-test and a post-test of the same questions; none where one is missing."""
    found = []
    for form in ("A", "B"):
        own = [each for each in quizzes if each.form == form]
        pairs = (
            (pre, post)
            for pre in own
            for post in own
            if Mode.PRE in pre.modes and Mode.POST in post.modes and set(pre.questions) == set(post.questions)
        )
        found += [pair for pair in (next(pairs, None),) if pair]
    return found if len(found) == 2 else []


def _right(stage: Stage, people: Sequence[SimulatedPerson], random: Random) -> dict[str, tuple[bool, ...]]:
    abilities = stage.abilities(people)
    return {
        question: who_is_right([item.probability(ability) for ability in abilities], random)
        for question, item in stage.items.items()
    }


def _objectives(library: Library) -> dict[str, str]:
    return {each.id: each.objective for each in library.candidates()}


def _answerable(library: Library) -> dict[str, _Answers]:
    """Return the answers to every question that the program can mark by itself."""
    rows = library.questions([each.id for each in library.candidates() if each.type != "essay"], "en")
    found = ((row.id, _answers_to(question_now(row))) for row in rows)
    return {question: answers for question, answers in found if answers}


def _answers_to(question: ShownQuestion) -> _Answers | None:
    """Return answers worth everything and nothing; None when the key gives none that are."""
    interaction = question.interaction(0)
    model = model_answers(question.body, interaction)
    wrong = [model["wrong"]]
    if interaction.gesture == "choose-one":
        wrong += [{"choices": [each.id]} for each in interaction.options]
    wrong = [each for each in wrong if question.mark(each).points == 0]
    is_whole = question.mark(model["right"]).points == 1
    return _Answers(model["right"], tuple(wrong)) if is_whole and wrong else None


def _write(path: Path, text: str) -> Path:
    with saving(path):
        put_durably(path, f"{text}\n".encode())
    return path
