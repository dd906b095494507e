"""The exam of the built-in course: drawn by objective and difficulty, and fair to sit."""

from collections import Counter

import pytest

from htcourse.core.clock import system_clock
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places, builtin_library
from htcourse.usecases.session import Session
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_attempt_question, start_attempt, submit_attempt

EXAM = "htcourse/course-exam"


@pytest.fixture
def session(tmp_path):
    places = Places(tmp_path)
    places.prepare()
    learner = LearnerFile.create(places)
    session = Session(places, (Library.open(builtin_library()),), learner, system_clock, "en", "kz")
    yield session
    session.close()


def drawn(session, seed):
    """Return the questions of one learner's exam."""
    page = start_attempt(session, EXAM, Mode.EXAM, seed=seed)
    submit_attempt(session, page.id)
    session.learner.append_event("attempt-released", EXAM, attempt=page.id)
    ids = [slot.question_id for slot in page.slots]
    return page.id, session.library(EXAM).questions(ids, "en")


def test_every_learner_gets_one_question_of_each_objective_at_its_difficulty(session):
    quiz = session.library(EXAM).quiz(EXAM, "en").quiz
    wanted = Counter({(each.objective, each.difficulty): each.count for each in quiz.draws})
    papers = set()
    for seed in range(6):
        _, questions = drawn(session, seed)
        assert Counter((each.objective, each.difficulty) for each in questions) == wanted
        papers.add(frozenset(each.id for each in questions))
    assert len(papers) == 6


def test_every_pool_holds_more_than_is_drawn_and_nothing_that_a_person_must_mark(session):
    library = session.library(EXAM)
    quiz = library.quiz(EXAM, "en").quiz
    for draw in quiz.draws:
        pool = [
            each
            for each in library.candidates()
            if (each.objective, each.difficulty) == (draw.objective, draw.difficulty)
        ]
        assert len(pool) > draw.count, draw
        assert "essay" not in {each.type for each in pool}, draw


def test_no_question_of_the_tests_around_the_course_is_given_away(session):
    library = session.library(EXAM)
    around = {
        question
        for row in library.quizzes("en")
        if {Mode.PRE, Mode.POST} & set(row.quiz.modes)
        for question in row.quiz.questions
    }
    objectives = {each.objective for each in library.quiz(EXAM, "en").quiz.draws}
    pool = {each.id for each in library.candidates() if each.objective in objectives}
    assert around
    assert not pool & around


def test_the_exam_can_be_looked_at_once_it_is_released(session):
    attempt, questions = drawn(session, 1)
    assert len(questions) == 24
    assert open_attempt_question(session, attempt, 24).page.text
    (row,) = (each for each in list_quizzes(session) if each.id == EXAM)
    assert row.attempts[0].points == 0
