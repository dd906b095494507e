"""What is equal to a question of an exam under way tells its key no more than that one does, under whichever id."""

import pytest
from tests.store.behind import change_behind
from tests.usecases.equal_questions import ONE, OTHER, EqualDesk
from tests.usecases.quiz_course import RIGHT, WRONG

from htcourse.core.errors import CourseError
from htcourse.core.quiz import NOTHING, Mode, Verdict
from htcourse.store.handed_in_results import copy_results
from htcourse.store.learner_reads import LearnerReads
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.attempts.gate import closed_for, closed_for_anybody, gate_now, refuse_closed
from htcourse.usecases.marking.seen_attempts import open_seen
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, open_attempt_question, open_result, submit_attempt
from htcourse.usecases.reading.search_course import search_course
from htcourse.usecases.review.reviewing import open_review, open_review_question


class Sitting(EqualDesk):
    """A learner who took a test of the one question, and has an exam that asks the other under way."""

    test = exam = ""


@pytest.fixture
def desk(tmp_path):
    desk = Sitting(tmp_path)
    desk.test = take(desk, "first", WRONG)
    desk.exam = desk.start("sat").id
    yield desk
    desk.leave()


def take(desk, quiz, answer, mode=Mode.TEST):
    page = desk.start(quiz, mode)
    answer_in_attempt(desk.session, page.id, 1, answer)
    submit_attempt(desk.session, page.id)
    return page.id


def release(desk):
    answer_in_attempt(desk.session, desk.exam, 1, RIGHT)
    submit_attempt(desk.session, desk.exam)
    desk.session.learner.append_event("attempt-released", "course/sat", attempt=desk.exam)


def test_the_gate_is_closed_for_it_until_the_exam_is_released(desk):
    assert {each for each in (ONE, OTHER, "course/q1") if not gate_now(desk.session).is_open(each)} == {ONE, OTHER}
    assert closed_for_anybody(desk.places) == {ONE, OTHER}
    with pytest.raises(CourseError):
        refuse_closed(desk.places, [ONE])
    release(desk)
    assert gate_now(desk.session).closed == set()


def test_lesson_practice_and_result_tell_nothing_of_it(desk):
    page = open_question(desk.session, ONE)
    assert (page.is_closed, page.hints) == (True, ())
    assert answer_question(desk.session, ONE, WRONG, seed=1).mark.verdict == Verdict.UNTOLD
    practice = desk.start("first", Mode.PRACTICE)
    given = answer_in_attempt(desk.session, practice.id, 1, WRONG).question
    assert (given.mark and given.mark.verdict, given.page.hints, given.can_be_shown) == (Verdict.UNTOLD, (), False)
    seen = open_attempt_question(desk.session, desk.test, 1)
    assert (seen.mark and seen.mark.verdict, seen.page.is_closed) == (Verdict.UNTOLD, True)
    assert [each.verdict for each in open_result(desk.session, desk.test).rows] == [Verdict.UNTOLD]


def test_review_search_and_sheet_tell_nothing_of_it(desk):
    assert open_review(desk.session).waiting == 0
    assert open_review_question(desk.session, ONE).hints == ()
    assert ONE not in str(search_course(desk.session, "same", 99))
    (told,) = open_seen(desk.places, desk.learner_id, desk.test, "en").questions
    assert told.told == NOTHING
    assert desk.test in {each.id for each in finished_attempts(desk.places).held_back}
    release(desk)
    (told,) = open_seen(desk.places, desk.learner_id, desk.test, "en").questions
    assert (told.told == NOTHING, open_review(desk.session).waiting) == (False, 1)
    assert ONE in str(search_course(desk.session, "same", 99))


def test_its_key_stays_out_of_what_is_handed_in_also_where_it_was_shown_under_the_first_id(desk):
    database = copy_results(
        desk.places, desk.learner_id, closed=dict.fromkeys(gate_now(desk.session).closed, "course/x")
    ).database
    assert b"Yes, a means" not in database
    assert b'"correct":true' not in database


def test_it_is_closed_where_its_module_is_gone_and_the_record_alone_has_it(desk):
    desk.install(None)
    assert gate_now(desk.session).closed == {ONE, OTHER}
    assert [each.verdict for each in open_result(desk.session, desk.test).rows] == [Verdict.UNTOLD]


def test_what_is_closed_is_asked_for_once_however_often_an_exam_was_sat(desk, monkeypatch):
    for quiz in ("later", "final"):
        desk.start(quiz)
    desk.close()
    asked, ask = [], LearnerReads.equal_to

    def counted(self, hashes):
        asked.append(hashes)
        return ask(self, hashes)

    monkeypatch.setattr(LearnerReads, "equal_to", counted)
    closed = closed_for(desk.places, desk.learner_id)
    assert {ONE: "course/sat", OTHER: "course/sat", "course/q1": "course/final"}.items() <= closed.items()
    assert len(asked) == 1


def test_an_exam_that_is_told_is_not_named_where_its_row_was_changed_and_another_asks_the_same(desk):
    release(desk)
    desk.start("later")
    desk.close()
    change_behind(desk.places.learner_file(desk.learner_id), f"update attempt set seed = 9 where id = '{desk.exam}'")
    assert closed_for(desk.places, desk.learner_id) == {ONE: "course/later", OTHER: "course/later"}
