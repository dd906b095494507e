"""Figures rest on what each attempt kept of itself: neither a changed module nor a mark given since moves them."""

from dataclasses import replace
from random import Random

import pytest
from tests.how_many import crossed
from tests.usecases.quiz_course import MODULE, QUIZZES, module_with, single
from tests.usecases.regrading import ALL, RIGHT, WRONG, Regrading, write

from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Draw, Mode, Quiz
from htcourse.store.learner_rows import Kind
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.quizzes.take_quiz import start_again, submit_attempt
from htcourse.usecases.results.counting import Counting, Which
from htcourse.usecases.results.quiz_statistics import quiz_statistics
from htcourse.usecases.results.raw_responses import quiz_responses

BASICS, POOL = "course/basics", "course/pool"
EVERY = Counting((Mode.PRACTICE, Mode.TEST), Which.ALL)
DRAWN = Quiz("pool", {"en": "Pool"}, "", (Mode.TEST,), ("q1", "many"), (Draw(3, objective="o-signs"),), shuffle=True)
SHUFFLED = replace(MODULE, quizzes=(replace(QUIZZES[0], shuffle=True), DRAWN, *QUIZZES[1:]))
PLAIN = replace(SHUFFLED, quizzes=tuple(replace(each, shuffle=False) for each in SHUFFLED.quizzes))
TURNED = replace(
    SHUFFLED, quizzes=(replace(QUIZZES[0], questions=("many", "q2", "q1"), shuffle=True), *SHUFFLED.quizzes[1:])
)
LESS = replace(MODULE, quizzes=tuple(each for each in QUIZZES if each.id != "basics"))
"""Neither of the two quizzes is there."""


@pytest.fixture
def room(tmp_path, monkeypatch):
    found = Regrading(tmp_path, monkeypatch)
    found.update(SHUFFLED)
    return found


def _class(room, quiz, questions):
    random = Random(5)
    for _ in range(12):
        answers = [random.choice((RIGHT, WRONG, ALL, None)) for _ in range(questions)]
        room.take(quiz, answers, seed=random.getrandbits(40))


def _figures(room, quiz):
    """Return all figures of a quiz, questions by their ids, and where each response stood."""
    (found,) = quiz_statistics(room.places, quiz, EVERY).quizzes
    records = quiz_responses(room.places, quiz, EVERY).records
    return found.as_json(), [(each.attempt, each.question, each.slot) for each in records]


BECAME = {"unshuffled": PLAIN, "turned": TURNED, "gone": LESS, "fewer": module_with(without="q2")}


@pytest.mark.hard
@pytest.mark.parametrize(("quiz", "module"), crossed([(BASICS, 3), (POOL, 5)], BECAME))
def test_what_becomes_of_the_module_moves_no_figure_of_earlier_attempts(room, quiz, module):
    _class(room, *quiz)
    before = _figures(room, quiz[0])
    assert before[0]["alpha"] is not None
    room.update(BECAME[module])
    assert _figures(room, quiz[0]) == before


@pytest.mark.hard
def test_an_attempt_of_an_earlier_version_is_judged_by_its_own_draw(room):
    """It keeps no places: that it was shuffled its seed tells, not the quiz of today."""
    _class(room, BASICS, 3)
    before = _figures(room, BASICS)
    for learner in room.places.learner_ids():
        with room.file(learner) as file:
            (row,) = file.attempts()
            earlier = {name: each for name, each in row.terms.items() if name != "slots"}
            file.append_event(Kind.ATTEMPT_TERMS, BASICS, attempt=row.id, data=earlier)
    assert _figures(room, BASICS) == before
    room.update(PLAIN)
    assert _figures(room, BASICS) == before
    room.update(LESS)
    (found,) = quiz_statistics(room.places, BASICS, EVERY).quizzes
    assert found.alpha == pytest.approx(before[0]["alpha"]), "by their ids, the same for everybody"
    assert [each.questions for each in found.slots] == [1, 1, 1]


def test_the_places_are_kept_with_the_attempt_and_damage_of_them_is_no_places(room):
    _class(room, BASICS, 3)
    for learner in room.places.learner_ids():
        with room.file(learner) as file:
            (row,) = file.attempts()
            assert [row.drawn[row.terms["slots"].index(place)].question for place in (1, 2, 3)] == [
                f"course/{name}" for name in ("q1", "q2", "many")
            ]
            file.append_event(Kind.ATTEMPT_TERMS, BASICS, attempt=row.id, data={**row.terms, "slots": [1, 1, 2]})
    (found,) = quiz_statistics(room.places, BASICS, EVERY).quizzes
    assert [each.questions for each in found.slots] == [1, 1, 1]


@pytest.mark.parametrize("mode", [Mode.TEST, Mode.PRACTICE])
def test_what_was_wrong_taken_again_is_no_whole_attempt_whatever_marks_are_given_since(room, mode):
    learner = room.person()
    first = room.take(BASICS, [WRONG, WRONG, WRONG], learner=learner, mode=mode)
    with room.at_work(learner) as session:
        again = start_again(session, first, only_wrong=True)
        submit_attempt(session, again.id)
    override(
        room.places, room.clock, AnswerKey(learner, first, again.slots[0].number), Override(1.0, "It counts.", "Ana")
    )
    assert {each.attempt for each in quiz_responses(room.places, BASICS, EVERY).records} == {first}
    everything = replace(EVERY, with_parts=True)
    assert {each.attempt for each in quiz_responses(room.places, BASICS, everything).records} == {first, again.id}


def test_a_first_exam_that_is_not_released_is_held_back_and_its_test_no_first(room):
    """The quiz can be taken as exam and as test: who sat the exam first is not counted by the test."""
    room.update(replace(MODULE, quizzes=(replace(QUIZZES[0], modes=(Mode.EXAM, Mode.TEST)), *QUIZZES[1:])))
    sat, other = room.person(), room.person()
    exam = room.take(BASICS, [WRONG, WRONG, ALL], learner=sat, mode=Mode.EXAM)
    with room.file(sat) as file:
        (row,) = file.attempts()
        again = file.append_attempt(BASICS, Mode.TEST, module_version=row.module_version, seed=1, drawn=row.drawn[:2])
        file.append_event(Kind.ATTEMPT_SUBMITTED, BASICS, attempt=again)
    found = quiz_statistics(room.places, BASICS)
    assert ([each.attempts for each in found.quizzes], found.held_back) == ([0], 1)
    assert quiz_responses(room.places, BASICS).held_back == 1
    with room.file(sat) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, BASICS, attempt=exam)
    room.take(BASICS, [RIGHT, RIGHT, ALL], learner=other)
    assert {each.attempt for each in quiz_responses(room.places, BASICS).records} >= {exam}
    assert again not in {each.attempt for each in quiz_responses(room.places, BASICS).records}


def test_an_essay_counts_nothing_in_a_random_guess_with_all_its_points(room):
    """Moodle's `question_type::get_random_guess_score` is 0 where a type says nothing else."""
    typed = Quiz("typed", {"en": "Typed"}, "", (Mode.TEST,), ("q1", "essay"), (), weights={"essay": 3.0})
    room.update(replace(MODULE, quizzes=(typed,)))
    learner = room.person()
    attempt = room.take("course/typed", [RIGHT, {"text": "I would ask her alone."}], learner=learner)
    (found,) = quiz_statistics(room.places, "course/typed").quizzes
    assert found.waiting == 1
    assert found.guess == pytest.approx(1 / 3), "while it waits it is no place"
    override(room.places, room.clock, AnswerKey(learner, attempt, 2), Override(1.0, "It asks her.", "Ana"))
    (found,) = quiz_statistics(room.places, "course/typed").quizzes
    assert [each.guess for each in found.slots] == [pytest.approx(1 / 3), 0]
    assert found.guess == pytest.approx(1 / 12)
    assert [each.intended_weight for each in found.slots] == [0.25, 0.75]


def test_the_raw_data_give_the_weighted_results_by_themselves(room):
    typed = Quiz("typed", {"en": "Typed"}, "", (Mode.TEST,), ("q1", "q2", "many"), (), weights={"many": 2.5})
    room.update(replace(MODULE, quizzes=(typed,)))
    for answers in ([RIGHT, WRONG, ALL], [WRONG, RIGHT, {"choices": ["force"]}]):
        room.take("course/typed", answers)
    (found,) = quiz_statistics(room.places, "course/typed").quizzes
    sums: dict[str, list[float]] = {}
    for each in quiz_responses(room.places, "course/typed").records:
        marks = sums.setdefault(each.attempt, [0.0, 0.0])
        marks[0] += (each.points or 0.0) * each.weight
        marks[1] += each.weight
    assert found.results.mean == pytest.approx(sum(own / most for own, most in sums.values()) / len(sums))
    assert {most for _, most in sums.values()} == {4.5}


def test_in_earlier_records_the_first_marks_say_what_was_whole(room):
    """A retake of an earlier version says nothing: a mark by hand since then does not make it whole."""
    learner = room.person()
    room.update(MODULE)
    first = room.take(BASICS, [RIGHT, WRONG, ALL], learner=learner)
    with room.file(learner) as file:
        (row,) = file.attempts()
        again = file.append_attempt(BASICS, Mode.TEST, module_version=row.module_version, seed=2, drawn=row.drawn[1:2])
        file.append_event(Kind.ATTEMPT_SUBMITTED, BASICS, attempt=again)
    tests = Counting((Mode.TEST,), Which.ALL)
    assert {each.attempt for each in quiz_responses(room.places, BASICS, tests).records} == {first}
    override(room.places, room.clock, AnswerKey(learner, first, 2), Override(1.0, "It counts.", "Ana"))
    assert {each.attempt for each in quiz_responses(room.places, BASICS, tests).records} == {first}


def test_a_random_guess_after_a_regrade_is_among_the_choices_that_were_shown(room):
    room.test(RIGHT)
    choices = tuple(Choice(id, correct=id == "act", text=id.title()) for id in ("act", "means", "purpose", "d"))
    room.update(module_with(single("q1", body=single_choice.Body(choices))))
    write(room)
    (found,) = quiz_statistics(room.places, BASICS, EVERY).quizzes
    assert {each.question: each.guess for each in found.items}["course/q1"] == pytest.approx(1 / 3)
