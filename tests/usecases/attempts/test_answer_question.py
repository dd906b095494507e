"""Questions answered in place."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.core.conftest import EXAMPLES
from tests.usecases.quiz_course import MODULE, RIGHT, WRONG, module_with, single

from htcourse.core.course import Section
from htcourse.core.errors import CourseError, NotFoundError, Place
from htcourse.core.question_types import kind_of
from htcourse.core.quiz import Mode, State, Verdict
from htcourse.usecases.attempts.answer_question import answer_question, open_question, show_answer_in_place, undo_answer
from htcourse.usecases.attempts.shown_question import ASKED
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, start_attempt, submit_attempt
from htcourse.usecases.session import Changed

PASSAGE = {"spans": [{"label": "means", "start": 10, "end": 28}], "verdict": "yes"}


def mark_in(found):
    assert found.mark is not None
    return found.mark


def test_a_question_comes_with_all_that_is_needed_to_answer_it(desk):
    page = open_question(desk.session, "course/q1")
    assert (page.id, page.type, page.title) == ("course/q1", "single-choice", "Title of q1")
    assert page.text == "<p>Which <em>element</em> is it?</p>"
    assert sorted(each.id for each in page.interaction.options) == ["act", "means", "purpose"]
    assert page.hints == ("Read again.", "Ask how.")
    assert page.sources == ("Protocol, art. 3",)
    assert page.section_id == "course/elements#start"
    assert (page.answer, page.mark, page.tries) == (None, None, 0)


def test_a_question_no_section_asks_leads_to_where_its_objective_is_asked_else_to_the_top_of_its_lesson(desk):
    """Two of three questions of the course led nowhere after a wrong answer."""
    (lesson,) = MODULE.lessons
    asks = {"start": "", "table": "q1", "end": ""}
    sections = [
        Section(name, name, 5, f'Text.\n\n!!! check "{asked}"\n' if asked else "Text.\n", Place())
        for name, asked in asks.items()
    ]
    text = replace(lesson.texts["en"], sections=tuple(sections))
    desk.install(replace(MODULE, version="2.0.0", lessons=(replace(lesson, texts={"en": text}),)))
    pages = [open_question(desk.session, f"course/{each}") for each in ("q1", "many", "q2")]
    assert [each.section_id.partition("#")[2] for each in pages] == ["table", "table", "start"]
    assert [each.is_lesson_known for each in pages] == [False, True, True]


def test_a_learner_always_sees_the_same_order(desk):
    first = open_question(desk.session, "course/many")
    assert open_question(desk.start_anew(), "course/many").interaction == first.interaction
    assert open_question(desk.session, "course/many", seed=first.seed).interaction == first.interaction


def test_an_answer_is_marked_and_kept(desk):
    answered = answer_question(desk.session, "course/q1", WRONG, seed=1, seconds=4.5, confidence=3, hints=1)
    assert (mark_in(answered).points, mark_in(answered).verdict, answered.tries) == (0, Verdict.WRONG, 1)
    assert (mark_in(answered).feedback, answered.tries_left) == ("", 2)
    assert answered.changed == Changed(progress=True)
    (row,) = desk.session.learner.responses()
    assert (row.id, row.question, row.answer, row.points, row.verdict) == (
        answered.response_id,
        "course/q1",
        WRONG,
        0,
        "wrong",
    )
    assert (row.try_number, row.confidence, row.hints, row.seconds, row.language, row.attempt) == (
        1,
        3,
        1,
        4.5,
        "en",
        "",
    )


def test_in_place_too_the_right_answer_waits_for_the_last_try_or_for_being_asked_for(desk):
    for left in (2, 1):
        answered = answer_question(desk.session, "course/q1", WRONG, seed=1)
        assert ([each.state for each in answered.mark.remarks], answered.tries_left) == ([State.WRONG], left)
        page = open_question(desk.session, "course/q1")
        assert (page.mark, page.tries_left) == (answered.mark, left)
    shown = show_answer_in_place(desk.session, "course/q1")
    assert {each.id: each.state for each in shown.mark.remarks}["means"] is State.MISSED
    assert (shown.mark.points, shown.mark.feedback, shown.tries_left) == (0, "See the table.", 0)
    assert open_question(desk.start_anew(), "course/q1").mark == shown.mark
    with pytest.raises(CourseError, match="cannot be taken back"):
        undo_answer(desk.session, shown.response_id)
    with pytest.raises(CourseError, match="no right answer"):
        show_answer_in_place(desk.session, "course/q1")


def test_in_place_too_a_miss_is_not_taken_back_once_the_key_was_shown(desk):
    for _ in range(3):
        answered = answer_question(desk.session, "course/q1", WRONG, seed=1)
    assert answered.mark.told.has_key
    with pytest.raises(CourseError, match="The right answer was shown"):
        undo_answer(desk.session, answered.response_id)


def test_tries_in_place_are_counted_anew_the_next_day(desk):
    for _ in range(3):
        answered = answer_question(desk.session, "course/q1", WRONG, seed=1)
    assert (answered.tries, answered.tries_left) == (3, 0)
    assert len(answered.mark.remarks) == 3
    desk.clock.now += timedelta(days=1)
    answered = answer_question(desk.session, "course/q1", WRONG, seed=1)
    assert (answered.tries, answered.tries_left) == (1, 2)


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_any_question_takes_being_asked_for_its_answer_as_nothing_given(name):
    body, kind = EXAMPLES[name].body, kind_of(name)
    assert kind.grade(body, ASKED) == kind.grade(body, {})


def test_an_answer_is_there_again_after_the_next_start(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    page = open_question(desk.start_anew(), "course/q1")
    assert (page.answer, page.tries) == (RIGHT, 2)
    assert mark_in(page).verdict is Verdict.RIGHT
    assert [each.state for each in mark_in(page).remarks] == [State.LEFT, State.RIGHT, State.LEFT]


def test_an_undone_answer_gives_way_to_the_one_before(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    last = answer_question(desk.session, "course/q1", RIGHT, seed=1)
    assert undo_answer(desk.session, last.response_id) == Changed(progress=True)
    page = open_question(desk.session, "course/q1")
    assert (page.answer, page.tries) == (WRONG, 1)


def test_an_answer_is_one_durable_write(desk):
    statements: list[str] = []
    desk.session.learner._connection.set_trace_callback(statements.append)
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    desk.session.learner._connection.set_trace_callback(None)
    assert sum(each.upper().startswith("COMMIT") for each in statements) == 1


@pytest.mark.parametrize("answer", [{}, {"choices": ["unknown"]}, {"choices": []}, {"spans": []}])
def test_an_answer_that_makes_no_sense_is_kept_and_wrong(desk, answer):
    answered = answer_question(desk.session, "course/q1", answer, seed=1)
    assert mark_in(answered).verdict is Verdict.WRONG
    assert desk.session.learner.responses()[0].answer == answer


def test_an_answer_survives_new_wording_with_its_points(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    desk.install(module_with(single("q1", text="Which of the three is it?")))
    page = open_question(desk.session, "course/q1")
    assert page.text == "<p>Which of the three is it?</p>"
    assert page.answer == WRONG
    assert mark_in(page).verdict is Verdict.WRONG


def test_an_answer_to_other_keys_is_not_shown_but_kept(desk):
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    body = single("x").body
    desk.install(module_with(single("q1", body=type(body)(body.choices[:2]))))
    page = open_question(desk.session, "course/q1")
    assert (page.answer, page.mark, page.tries) == (None, None, 1)
    assert desk.session.learner.responses()[0].points == 1


def test_a_question_is_shown_in_the_learners_language(desk):
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    page = open_question(desk.start_anew("ru"), "course/q1")
    assert (page.language, page.title, page.answer) == ("ru", "Название", RIGHT)


def test_passages_marked_in_one_language_are_not_shown_in_another(desk):
    answered = answer_question(desk.session, "course/tag", PASSAGE, seed=1)
    assert mark_in(answered).remark("m1").state is State.RIGHT
    assert open_question(desk.session, "course/tag").answer == PASSAGE
    page = open_question(desk.start_anew("ru"), "course/tag")
    assert page.interaction.text == "Бригадир забрал паспорта, и никому не платили."
    assert page.answer is None
    assert open_question(desk.start_anew("en"), "course/tag").answer == PASSAGE


def test_an_essay_waits_for_levels(desk):
    assert mark_in(answer_question(desk.session, "course/essay", {"text": "I ask."}, seed=1)).verdict is Verdict.OPEN
    answer = {"text": "I ask.", "levels": {"safe": "yes"}}
    mark = mark_in(answer_question(desk.session, "course/essay", answer, seed=1))
    assert (mark.points, mark.feedback) == (1, "See the table.<p>Ask first.</p>")


@pytest.mark.parametrize("question_id", ["course/gone", "other/q1", "nonsense"])
def test_a_question_that_is_gone_says_so(desk, question_id):
    with pytest.raises(NotFoundError):
        open_question(desk.session, question_id)
    with pytest.raises(NotFoundError):
        answer_question(desk.session, question_id, RIGHT, seed=1)
    assert desk.session.learner.responses() == ()


def test_only_practice_can_be_taken_back(desk):
    with pytest.raises(NotFoundError):
        undo_answer(desk.session, "unknown")
    practice = start_attempt(desk.session, "course/basics", Mode.PRACTICE)
    test = start_attempt(desk.session, "course/basics", Mode.TEST)
    undo_answer(desk.session, answer_in_attempt(desk.session, practice.id, 1, RIGHT).question.response_id)
    with pytest.raises(CourseError, match="practice"):
        undo_answer(desk.session, answer_in_attempt(desk.session, test.id, 1, RIGHT).question.response_id)
    submitted = answer_in_attempt(desk.session, practice.id, 1, RIGHT).question.response_id
    submit_attempt(desk.session, practice.id)
    with pytest.raises(CourseError, match="practice"):
        undo_answer(desk.session, submitted)
