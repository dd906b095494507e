"""Questions for exams alone: an exam asks them, and nobody meets them anywhere else."""

from dataclasses import replace

import pytest
from tests.store.samples import search_kind
from tests.usecases.exam_course import RIGHT, WRONG, ExamDesk
from tests.usecases.quiz_course import MODULE, QUIZZES, single

from htcourse.core.course import Module
from htcourse.core.quiz import Draw, Mode, Quiz
from htcourse.usecases.modules.compile_module import compile_module
from htcourse.usecases.modules.list_content import counts_of, counts_of_library
from htcourse.usecases.quizzes.take_quiz import (
    answer_in_attempt,
    flag_question,
    list_quizzes,
    start_attempt,
    submit_attempt,
)
from htcourse.usecases.reading.search_course import search_course
from htcourse.usecases.review.review_queue import waiting_questions
from htcourse.usecases.review.reviewing import open_review

BANK = tuple(single(f"x{number}", title=f"Zebra {number}", bank="exam") for number in range(4))
EXAM_DRAW = Draw(1, "o-elements", bank="exam")
EXAM = Quiz("exam", {"en": "Exam"}, "", (Mode.EXAM,), ("x0",), (EXAM_DRAW,), minutes=30)
GREEDY = Quiz("greedy", {"en": "Greedy"}, "", (Mode.PRACTICE, Mode.EXAM), ("q1", "x1"), (EXAM_DRAW, Draw(99)))
TEXT = 'Text.\n\n!!! check "q1"\n\n!!! check "x1"\n\n!!! slide "S"\n    !!! check "x2"\n'


def course() -> Module:
    (lesson,) = MODULE.lessons
    text = lesson.texts["en"]
    sections = tuple(replace(each, markdown=TEXT) for each in text.sections)
    return replace(
        MODULE,
        lessons=(replace(lesson, texts={"en": replace(text, sections=sections)}),),
        questions=(*MODULE.questions, *BANK),
        quizzes=(*QUIZZES, EXAM, GREEDY),
    )


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    desk.install(course())
    yield desk
    desk.leave()


def is_kept(question_id):
    return "/x" in question_id


def test_an_exam_asks_them(desk):
    page = start_attempt(desk.session, "course/exam", Mode.EXAM, seed=3)
    ids = [slot.question_id for slot in page.slots]
    assert len(set(ids)) == 2
    assert all(map(is_kept, ids))


def test_what_can_be_practised_asks_none_of_them_whatever_its_author_wrote(desk):
    (row,) = [each for each in list_quizzes(desk.session) if each.id == "course/greedy"]
    for mode in row.modes:
        page = start_attempt(desk.session, "course/greedy", mode, seed=3)
        ids = {slot.question_id for slot in page.slots}
        assert ids == {f"course/{each.id}" for each in MODULE.questions}
    assert row.questions == len(MODULE.questions)


def test_a_lesson_shows_none_of_them(desk):
    page = desk.session.libraries[0].section("course/elements#start", "en")
    assert [part.ref for part in page.parts if part.ref] == ["course/q1"]
    (lesson,) = desk.session.libraries[0].contents("en")
    assert lesson.sections[0].questions == ("course/q1",)


def sat(desk):
    """Sit the exam, sure and wrong and marked, and let it be released."""
    page = start_attempt(desk.session, "course/exam", Mode.EXAM, seed=3)
    for number in (1, 2):
        answer_in_attempt(desk.session, page.id, number, WRONG, confidence=3)
        flag_question(desk.session, page.id, number, True)
    submit_attempt(desk.session, page.id)
    desk.session.learner.append_event("attempt-released", "course/exam", attempt=page.id)
    desk.start_anew()


def test_they_are_never_reviewed_even_after_the_exam_was_released(desk):
    sat(desk)
    practice = start_attempt(desk.session, "course/basics", Mode.PRACTICE, seed=1)
    answer_in_attempt(desk.session, practice.id, 1, WRONG, confidence=3)
    assert [each.question_id for each in waiting_questions(desk.session)] == ["course/q1"]
    assert [each.question_id for each in open_review(desk.session).sure_and_wrong] == ["course/q1"]


def test_they_are_never_found(desk):
    sat(desk)
    answer_in_attempt(desk.session, start_attempt(desk.session, "course/basics", Mode.TEST, seed=1).id, 1, RIGHT)
    assert search_course(desk.session, "zebra").groups == ()
    assert [each.kind for each in search_course(desk.session, "element", 50).groups].count("question") == 1
    found = search_kind(desk.session.libraries[0], "zebra", "question", "en")
    assert found.total == 0


def test_they_count_apart(desk):
    counts = counts_of(compile_module(course()).module)
    assert counts == counts_of_library(desk.session.libraries[0])
    assert counts.totals["questions"] == len(MODULE.questions) + 4
    assert counts.totals["exam_bank"] == 4
    assert [each.questions for each in counts.lessons] == [len(MODULE.questions)]
