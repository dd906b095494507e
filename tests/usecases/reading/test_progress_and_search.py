"""What Progress says after answers, and what search finds."""

from dataclasses import replace

import pytest
from tests.store.samples import compiled, section, written
from tests.usecases import quiz_course
from tests.usecases.class_room import RIGHT
from tests.usecases.sample_desk import FIRST, LESSON

from htcourse.core.progress import Security
from htcourse.core.quiz import Mode
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    list_quizzes,
    open_attempt_question,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.reading.open_progress import Tally, open_progress
from htcourse.usecases.reading.open_section import open_section
from htcourse.usecases.reading.record_reading import mark_read
from htcourse.usecases.reading.search_course import search_course


@pytest.fixture
def desk(tmp_path):
    desk = quiz_course.Desk(tmp_path)
    yield desk
    desk.leave()


def _check(sample):
    for dot in open_section(sample.session, FIRST).dots:
        for part in open_section(sample.session, dot.id).parts:
            if part.kind == "check":
                page = open_question(sample.session, part.ref)
                if page.type == "single-choice":
                    return page
    raise AssertionError("the sample has no single-choice check")


def _answer(sample, *, right: bool):
    page = _check(sample)
    key = _key(sample, page)
    wrong = next(option.id for option in page.interaction.options if option.id != key)
    return answer_question(sample.session, page.id, {"choices": [key if right else wrong]}, seed=page.seed)


def _key(sample, page):
    for option in page.interaction.options:
        row = sample.session.library(page.id).question(page.id, "en")
        choice = next(each for each in row.structure["body"]["choices"] if each["id"] == option.id)
        if choice.get("correct"):
            return option.id
    raise AssertionError("no key")


def _row(sample, objective):
    page = open_progress(sample.session)
    return next(row for part in page.parts for row in part.objectives if row.id == objective)


def _objective(sample):
    return sample.session.library(LESSON).question(_check(sample).id, "en").objective


def test_nothing_is_claimed_before_the_first_answer(sample):
    page = open_progress(sample.session)
    assert (page.seen, page.secure, page.answers) == (0, 0, 0)
    assert all(row.first_try is None and row.days_since is None for part in page.parts for row in part.objectives)
    assert page.next_step is not None
    assert page.next_step.section_id == FIRST


def test_an_objective_is_secure_only_after_two_days(sample):
    objective = _objective(sample)
    _answer(sample, right=False)
    row = _row(sample, objective)
    assert (row.first_try, row.security, row.days_since, row.days_right) == (Tally(0, 1), Security.NOT_YET, 0, 0)
    assert row.missed == (0,)
    _answer(sample, right=True)
    assert _row(sample, objective).security is Security.NOT_YET  # the reasons had been told
    for _ in range(2):
        sample.later(days=1)
        assert (row := _row(sample, objective)).security is not Security.SECURE
        assert max(row.missed) >= 1, "how long ago it was"
        _answer(sample, right=True)
    row = _row(sample, objective)
    assert (row.security, row.days_right, row.missed) == (Security.SECURE, 2, ())
    assert row.first_try == Tally(0, 1)
    sample.later(days=3)
    assert _row(sample, objective).days_since == 3


def test_practice_is_counted_by_its_last_answers_and_a_test_by_none_of_it(sample):
    objective = _objective(sample)
    assert _row(sample, objective).practice is None
    _answer(sample, right=False)
    assert _row(sample, objective).practice == Tally(0, 1)
    _answer(sample, right=True)
    row = _row(sample, objective)
    assert (row.first_try, row.practice, row.last_test) == (Tally(0, 1), Tally(1, 1), None)


def test_the_next_step_is_what_went_wrong(sample):
    _answer(sample, right=False)
    step = open_progress(sample.session).next_step
    assert step is not None
    assert step.objective is not None
    assert step.objective.id == _objective(sample)


def test_a_test_counts_once_it_is_submitted(sample):
    quiz = next(each for each in list_quizzes(sample.session) if Mode.TEST in each.modes)
    attempt = start_attempt(sample.session, quiz.id, Mode.TEST, seed=1)
    for slot in attempt.slots:
        question = open_attempt_question(sample.session, attempt.id, slot.number)
        if question.page.interaction.gesture == "choose-one":
            answer_in_attempt(
                sample.session, attempt.id, slot.number, {"choices": [question.page.interaction.options[0].id]}
            )
    tests = [row.last_test for part in open_progress(sample.session).parts for row in part.objectives]
    assert set(tests) == {None}
    submit_attempt(sample.session, attempt.id)
    tests = [row.last_test for part in open_progress(sample.session).parts for row in part.objectives]
    assert any(each is not None for each in tests)
    assert {row.practice for part in open_progress(sample.session).parts for row in part.objectives} == {None}


def test_answers_are_counted_by_week(sample):
    assert open_progress(sample.session).weeks == ()
    _answer(sample, right=False)
    _answer(sample, right=True)
    sample.later(days=7)
    _answer(sample, right=True)
    weeks = open_progress(sample.session).weeks
    assert [each.answers for each in weeks] == [0, 0, 0, 0, 0, 0, 2, 1]
    assert {each.monday.weekday() for each in weeks} == {0}


def test_what_a_test_left_blank_is_no_answer_of_its_week(desk):
    attempt = start_attempt(desk.session, "course/basics", Mode.TEST, seed=1)
    answer_in_attempt(desk.session, attempt.id, 2, RIGHT)
    submit_attempt(desk.session, attempt.id)
    assert [each.answers for each in open_progress(desk.session).weeks][-1] == 1


def test_answers_that_an_exam_closes_are_counted_and_not_its_questions(desk):
    for _ in range(3):
        answer_question(desk.session, "course/q1", RIGHT, seed=1)
    assert open_progress(desk.session).closed == 0
    start_attempt(desk.session, "course/final", Mode.EXAM)
    assert open_progress(desk.session).closed == 3


def test_reading_moves_the_next_step_on(sample):
    mark_read(sample.session, FIRST)
    step = open_progress(sample.session).next_step
    assert step is not None
    assert step.section_id != FIRST


def test_search_finds_lessons_and_terms_and_only_questions_already_seen(sample):
    page = search_course(sample.session, "purpose")
    kinds = {group.kind for group in page.groups}
    assert "lesson" in kinds
    assert {"term", "definition"} & kinds
    assert "question" not in kinds
    hit = next(group for group in page.groups if group.kind == "lesson").hits[0]
    assert any(is_match and "purpose" in text.casefold() for text, is_match in hit.snippet)


def test_an_answered_question_can_be_found(sample):
    check = _check(sample)
    _answer(sample, right=True)
    word = max(check.title.split(), key=len)
    groups = {group.kind: group for group in search_course(sample.session, word).groups}
    assert check.id in {hit.ref for hit in groups["question"].hits}


def test_an_empty_search_finds_nothing(sample):
    assert search_course(sample.session, "   ").groups == ()


def test_exact_hits_of_any_module_come_before_loose_ones(sample, tmp_path):
    def library(module_id, *texts):
        sections = [section(f"s-{number}", number, title="", text=each) for number, each in enumerate(texts)]
        return written(compiled(id=module_id, sections=tuple(sections)), tmp_path / module_id)

    first, second = library("demo", "Күн күн", "Күн"), library("other", "Құн туралы бір сөз")
    with first, second:
        session = replace(sample.session, libraries=(first, second))
        (group,) = search_course(session, "құн").groups
    assert [hit.is_exact for hit in group.hits] == [True, False, False]
    assert [[text for text, is_match in hit.snippet if is_match] for hit in group.hits] == [
        ["Құн"],
        ["Күн", "күн"],
        ["Күн"],
    ]
