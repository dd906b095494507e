"""The two exams of the course: drawn from a bank of their own, line by line, and from what the route teaches."""

from collections import Counter
from pathlib import Path

import pytest

from htcourse.core.clock import system_clock
from htcourse.core.quiz import EXAM_BANK, Mode
from htcourse.formats.module_folder import read
from htcourse.store.learner import LearnerFile
from htcourse.store.library import Library
from htcourse.store.places import Places, builtin_library
from htcourse.usecases.marking.more_attempts import Allowance, allow_more_in
from htcourse.usecases.quizzes.take_quiz import list_quizzes, open_attempt_question, open_result, start_attempt, submit_attempt
from htcourse.usecases.session import Session

ROOT = Path(__file__).parent.parent.parent
EXAMS = {"university": "htcourse/course-exam", "officer": "htcourse/course-exam-officer"}
PARTS = {"university": {f"m{number}" for number in range(1, 12)} - {"m9"}, "officer": {f"m{n}" for n in range(1, 12)}}


@pytest.fixture
def session(tmp_path):
    places = Places(tmp_path)
    places.prepare()
    learner = LearnerFile.create(places)
    session = Session(places, (Library.open(builtin_library()),), learner, system_clock, "en", "kz")
    yield session
    session.close()


@pytest.fixture(params=EXAMS)
def route(request):
    return request.param


def exam_of(session, route):
    return session.library(EXAMS[route]).quiz(EXAMS[route], "en").quiz


def pools(session, route):
    """Return for each line of a route's exam what it draws from."""
    candidates = session.library(EXAMS[route]).candidates()
    return {
        draw.objective: [each for each in candidates if (each.objective, each.bank) == (draw.objective, EXAM_BANK)]
        for draw in exam_of(session, route).draws
    }


def drawn(session, route, seed):
    """Return the questions of one learner's exam."""
    page = start_attempt(session, EXAMS[route], Mode.EXAM, seed=seed)
    submit_attempt(session, page.id)
    session.learner.append_event("attempt-released", EXAMS[route], attempt=page.id)
    allow_more_in(session.learner, Allowance(session.learner.id, EXAMS[route]))
    ids = [slot.question_id for slot in page.slots]
    return page.id, session.library(EXAMS[route]).questions(ids, "en")


def test_every_learner_gets_one_question_of_each_line_and_hardly_two_the_same_paper(session, route):
    lines = Counter(each.objective for each in exam_of(session, route).draws)
    papers = set()
    for seed in range(6):
        _, questions = drawn(session, route, seed)
        assert Counter(each.objective for each in questions) == lines
        papers.add(frozenset(each.id for each in questions))
    assert (set(lines.values()), len(papers)) == ({1}, 6)


def test_each_line_has_four_questions_or_more_alike_in_kind_and_difficulty(session, route):
    for line, pool in pools(session, route).items():
        assert len(pool) >= 4, line
        assert len({(each.type, each.difficulty) for each in pool}) == 1, line
        assert pool[0].type != "essay", line


def test_an_exam_draws_from_every_part_its_route_teaches_and_from_no_lesson_it_leaves_out(session, route):
    lessons = {each.lesson: each for each in session.library(EXAMS[route]).contents("en")}
    used = {each.lesson for pool in pools(session, route).values() for each in pool}
    assert {each for each in used if not lessons[each].minutes.get(route)} == set()
    assert {lessons[each].part.rpartition("/")[2] for each in used} == PARTS[route]


def test_the_exams_draw_from_their_bank_alone(session):
    library = session.library(EXAMS["officer"])
    bank = {each.id for each in library.candidates() if each.bank == EXAM_BANK}
    for row in library.quizzes("en"):
        assert not bank & set(row.quiz.questions), row.id
        assert {each.bank for each in row.quiz.draws} <= ({EXAM_BANK} if row.quiz.modes == (Mode.EXAM,) else {""})
    asked = {each.id for route in EXAMS for pool in pools(session, route).values() for each in pool}
    assert asked == bank


def test_forms_a_b_and_c_follow_one_plan_item_by_item_and_share_no_key():
    module = read(ROOT / "content").module
    known = {each.id: each for each in module.questions}
    plans: dict[tuple[str, ...], list[list[tuple[str, str, int]]]] = {}
    asked: set[str] = set()
    for quiz in module.quizzes:
        if quiz.form:
            asked |= {*quiz.questions}
            plan = [(known[each].objective, known[each].type, known[each].difficulty) for each in quiz.questions]
            plans.setdefault(quiz.routes, []).append(plan)
    assert {len(each) for each in plans.values()} == {5}
    assert all(plan == same[0] for same in plans.values() for plan in same)
    # The levels of vulnerability are four fixed words.
    chosen = [known[each] for each in asked if known[each].type == "single-choice" and "-level" not in each]
    keys = Counter(each.text for question in chosen for each in question.body.choices if each.worth == 1)
    assert {text for text, count in keys.items() if count > 1} == set()


def test_seventy_per_cent_pass_and_either_case_is_told_what_to_do_and_a_certificate_asks_for_neither(session, route):
    exam = exam_of(session, route)
    assert (exam.pass_percent, exam.certificate) == (70, False)
    assert "cases" in exam.passed["en"]
    assert "Read the lessons of the questions that were not right once more" in exam.not_yet["en"]
    attempt, _ = drawn(session, route, 1)
    result = open_result(session, attempt)
    assert (result.has_passed, result.said) == (False, exam.not_yet["en"])


def test_an_exam_can_be_looked_at_once_it_is_released(session, route):
    attempt, questions = drawn(session, route, 1)
    assert len(questions) == 25
    assert open_attempt_question(session, attempt, 25).page.text
    (row,) = (each for each in list_quizzes(session) if each.id == EXAMS[route])
    assert row.attempts[0].points == 0
