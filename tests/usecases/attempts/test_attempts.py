"""Attempts outlive updates, removals, crashes and a change of language; every step is one durable write."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.usecases.quiz_course import RIGHT, module_with, single

from htcourse.core.drawing import Candidate, drawn
from htcourse.core.quiz import Draw, Mode, Quiz, State, Verdict
from htcourse.usecases.attempts import kept_attempt
from htcourse.usecases.attempts.kept_attempt import count_drawn, find_attempt
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    flag_question,
    list_quizzes,
    open_attempt,
    open_attempt_question,
    open_result,
    start_attempt,
    submit_attempt,
)

PASSAGE = {"spans": [{"label": "means", "start": 10, "end": 28}], "verdict": "yes"}


POOL = tuple(Candidate(f"q{n}", ("essay", "tagging")[n % 2], f"o{n % 3}", n % 3 + 1) for n in range(8))
DRAWS = st.builds(
    Draw, st.integers(1, 9), st.sampled_from(["", "o1"]), st.integers(0, 3), st.sampled_from(["", "essay"])
)


@given(st.lists(DRAWS, max_size=2), st.lists(st.sampled_from([each.id for each in POOL] + ["gone"]), max_size=4))
def test_as_many_are_drawn_as_was_told(draws, named):
    quiz = Quiz("quiz", {}, "", (Mode.TEST,), tuple(named), tuple(draws))
    assert count_drawn(quiz, POOL) == len(drawn(quiz, POOL, 0))


def test_a_quiz_that_draws_nothing_is_counted_without_a_look_at_each_question(monkeypatch):
    monkeypatch.setattr(kept_attempt, "asks", lambda quiz, each: pytest.fail("a bank of 50,000 for every row of Home"))
    assert count_drawn(Quiz("quiz", {}, "", (Mode.TEST,), (POOL[0].id, "gone"), ()), POOL) == 1


def mark_in(found):
    assert found.mark is not None
    return found.mark


def start(desk, mode=Mode.TEST, quiz="basics", **more):
    return start_attempt(desk.session, f"course/{quiz}", mode, **more)


def test_an_attempt_is_graded_by_what_was_shown(desk):
    page = start(desk)
    body = single("x").body
    turned = type(body)(
        tuple(type(each)(each.id, each.id == "act", text="New", feedback="New.") for each in body.choices)
    )
    desk.install(module_with(single("q1", body=turned, text="New text")))
    question = open_attempt_question(desk.session, page.id, 1)
    assert question.page.text == "<p>Which <em>element</em> is it?</p>"
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    answer_in_attempt(desk.session, page.id, 2, RIGHT)
    result = submit_attempt(desk.session, page.id)
    assert [each.points for each in result.rows] == [1, 1, 0]
    mark = mark_in(open_attempt_question(desk.session, page.id, 1))
    assert [each.state for each in mark.remarks] == [State.LEFT, State.RIGHT, State.LEFT]


def test_a_number_with_two_readings_counts_as_answered_once_it_is_handed_in_as_it_is(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT | {"means": "two"})
    answer_in_attempt(desk.session, page.id, 2, RIGHT)
    shown = open_attempt(desk.session, page.id)
    assert (find_attempt(desk.session, page.id).answered, sum(each.is_answered for each in shown.slots)) == (1, 1)
    rows = submit_attempt(desk.session, page.id).rows
    assert (find_attempt(desk.session, page.id).answered, sum(each.is_answered for each in rows)) == (2, 2)


def test_an_attempt_goes_on_when_a_question_or_the_whole_module_is_gone(desk):
    page = start(desk, Mode.PRACTICE)
    desk.install(module_with(without="q1"))
    assert mark_in(answer_in_attempt(desk.session, page.id, 1, RIGHT).question).verdict is Verdict.RIGHT
    desk.install(None)
    assert mark_in(answer_in_attempt(desk.session, page.id, 2, RIGHT).question).verdict is Verdict.RIGHT
    result = submit_attempt(desk.session, page.id)
    assert (result.points, result.attempt.quiz_title) == (2, "Basics"), "the attempt keeps the title"
    assert result.objectives[0].text == "course/o-elements"
    assert open_attempt_question(desk.session, page.id, 1).page.title == "Title of q1"


def test_points_are_those_given_then(desk):
    page = start(desk)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    before = submit_attempt(desk.session, page.id).rows
    desk.install(module_with(single("q1", title="Another title", body=single("x").body)))
    assert open_result(desk.session, page.id).rows == before


CRASH = """
import os, sys
from pathlib import Path
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places
from htcourse.usecases.session import Session
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt

places = Places(Path(sys.argv[1]))
learner = LearnerFile.open(places, sys.argv[2])
session = Session(places, (Library.open(Path(sys.argv[3])),), learner, learner.clock, "en", "")
page = start_attempt(session, "course/basics", Mode.TEST, seed=5)
answer_in_attempt(session, page.id, 1, {"choices": ["means"]}, confidence=3)
print(page.id, flush=True)
os._exit(9)
"""


def test_an_attempt_goes_on_after_a_crash(desk):
    desk.session.close()
    told = subprocess.run(
        [sys.executable, "-c", CRASH, str(desk.folder), desk.learner_id, str(desk.library)],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert told.returncode == 9, told.stderr
    attempt_id = told.stdout.strip()
    session = desk.start_anew()
    assert list_quizzes(session)[0].unfinished == attempt_id
    page = open_attempt(session, attempt_id)
    assert (page.current, page.slots[0].is_answered) == (2, True)
    assert open_attempt_question(session, attempt_id, 1).confidence == 3
    answer_in_attempt(session, attempt_id, 2, RIGHT)
    assert submit_attempt(session, attempt_id).points == 2


def test_the_order_of_choices_is_the_same_after_the_next_start(desk):
    page = start(desk)
    interaction = open_attempt_question(desk.session, page.id, 3).page.interaction
    desk.start_anew()
    assert open_attempt_question(desk.session, page.id, 3).page.interaction == interaction


@pytest.mark.parametrize(
    "step",
    [
        lambda session, page: answer_in_attempt(session, page.id, 1, RIGHT),
        lambda session, page: flag_question(session, page.id, 1, True),
        lambda session, page: submit_attempt(session, page.id),
        lambda session, page: start_attempt(session, "course/basics", Mode.TEST),
    ],
)
def test_every_step_is_one_durable_write(desk, step):
    page = start(desk)
    statements: list[str] = []
    desk.session.learner._connection.set_trace_callback(statements.append)
    step(desk.session, page)
    desk.session.learner._connection.set_trace_callback(None)
    assert sum(each.upper().startswith("COMMIT") for each in statements) == 1


def test_looking_writes_nothing(desk):
    page = start(desk)
    statements: list[str] = []
    desk.session.learner._connection.set_trace_callback(statements.append)
    open_attempt(desk.session, page.id)
    open_attempt_question(desk.session, page.id, 1)
    list_quizzes(desk.session)
    desk.session.learner._connection.set_trace_callback(None)
    assert not [each for each in statements if each.lower().startswith(("insert", "update", "begin", "commit"))]


def test_an_attempt_can_be_looked_at_in_another_language(desk):
    page = start(desk, Mode.PRACTICE)
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    session = desk.start_anew("ru")
    question = open_attempt_question(session, page.id, 1)
    assert (question.page.language, question.page.title, question.answer) == ("ru", "Название", RIGHT)
    assert open_attempt(session, page.id).quiz_title == "Основы"


def test_a_language_that_was_never_shown_falls_back_to_the_one_that_was(desk):
    page = start(desk, Mode.PRACTICE)
    desk.install(module_with(single("q1", text="New text")))
    question = open_attempt_question(desk.start_anew("ru"), page.id, 1)
    assert (question.page.language, question.page.text) == ("en", "<p>Which <em>element</em> is it?</p>")


def test_passages_stay_in_the_language_they_were_marked_in(desk):
    page = start(desk, Mode.PRACTICE, "words")
    first = answer_in_attempt(desk.session, page.id, 2, PASSAGE).question
    session = desk.start_anew("ru")
    question = open_attempt_question(session, page.id, 2)
    assert question.page.interaction.text == "A foreman took the passports and nobody was paid."
    assert question.mark == first.mark
    assert answer_in_attempt(session, page.id, 2, PASSAGE).question.mark == first.mark
