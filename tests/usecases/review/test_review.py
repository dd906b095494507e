"""Review over several days, on a clock that stands still until it is told to go on."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.usecases.quiz_course import MODULE, QUIZZES, RIGHT, WRONG, module_with, single

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.question_types import numeric
from htcourse.core.quiz import Mode, Quiz, Verdict
from htcourse.store.learner_rows import Kind
from htcourse.usecases.attempts.answer_question import answer_question, open_question
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, flag_question, start_attempt, submit_attempt
from htcourse.usecases.reading.open_progress import Tally, open_progress
from htcourse.usecases.review.due_today import due_today, is_put_off, put_off_review
from htcourse.usecases.review.reviewing import answer_review, open_review, open_review_question, undo_last_review

TODAY = date(2026, 3, 2)


def later(desk, days):
    desk.clock.now += timedelta(days=days)


def give(desk, question, answer=RIGHT, **more):
    page = open_review_question(desk.session, question)
    return answer_review(desk.session, question, answer, seed=page.seed, **more)


def due(desk):
    return due_today(desk.session).questions


def with_forms(*quizzes):
    return replace(MODULE, quizzes=(*QUIZZES, *quizzes))


PRE = Quiz("pre", {"en": "Before"}, "", (Mode.PRE,), ("d0", "d1"), (), form="A")
POST = Quiz("post", {"en": "After"}, "", (Mode.POST,), ("d2", "d3"), (), form="B")


def test_nothing_is_due_before_anything_was_missed(desk):
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    page = open_review(desk.session)
    assert (page.due.questions, page.due.topics, page.due.minutes, page.waiting, page.next_due) == ((), (), 0, 0, None)
    later(desk, 400)
    assert due(desk) == ()


def test_a_missed_question_is_due_the_next_day_and_not_before(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    assert due(desk) == ()
    page = open_review(desk.session)
    assert (page.waiting, page.next_due, page.coming) == (1, TODAY + timedelta(days=1), (0, 1, 0, 0, 0, 0, 0))
    later(desk, 1)
    assert due(desk) == ("course/q1",)


def test_it_comes_back_over_the_days_as_it_was_told(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    waits = []
    for _ in range(4):
        page = open_review(desk.session)
        assert page.next_due is not None
        later(desk, (page.next_due - page.today).days)
        assert due(desk) == ("course/q1",)
        back = give(desk, "course/q1").back
        waits.append(back.days)
        assert due(desk) == ()
        assert open_review(desk.session).next_due == back.due == desk.clock.now.date() + timedelta(days=back.days)
    assert waits == sorted(waits)
    assert waits[-1] > waits[0]
    assert str(back.reason) == "it was right 4 times in a row"


def test_a_day_left_out_moves_on(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    later(desk, 30)
    assert due(desk) == ("course/q1",)
    assert open_review(desk.session).coming[0] == 1


def test_a_day_begins_at_four_where_the_learner_is(desk):
    desk.clock.now = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)  # 23:30 where the learner is
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    desk.clock.now += timedelta(hours=4)  # 03:30
    assert due(desk) == ()
    assert open_review(desk.session).today == TODAY
    desk.clock.now += timedelta(hours=1)
    assert due(desk) == ("course/q1",)


def test_the_schedule_is_the_same_after_the_next_start(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    later(desk, 1)
    back = give(desk, "course/q1", confidence=2).back
    desk.start_anew()
    assert open_review(desk.session).next_due == back.due


def test_a_right_guess_comes_back_sooner_and_says_why(desk):
    for question in ("course/q1", "course/q2"):
        answer_question(desk.session, question, WRONG, seed=1)
    later(desk, 1)
    guess, known = give(desk, "course/q1", confidence=1).back, give(desk, "course/q2", confidence=3).back
    later(desk, 3)
    guess, known = give(desk, "course/q1", confidence=1).back, give(desk, "course/q2", confidence=3).back
    assert guess.days < known.days
    assert str(guess.reason) == "it was right, but a guess"


def test_an_answer_at_review_is_kept_as_one_in_place_and_marked(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    later(desk, 1)
    done = give(desk, "course/q1", WRONG, confidence=3, seconds=7.5, hints=1)
    assert done.mark.verdict is Verdict.WRONG
    assert done.changed.progress
    row = desk.session.learner.responses()[-1]
    assert (row.id, row.attempt, row.answer, row.confidence, row.seconds) == (done.response_id, "", WRONG, 3, 7.5)
    (marker,) = desk.session.learner.events(Kind.QUESTION_REVIEWED)
    assert (marker.ref, marker.data) == ("course/q1", {"response": done.response_id})


def test_a_question_is_shown_without_the_answer_given_before(desk):
    answer_question(desk.session, "course/q1", RIGHT, seed=1)
    assert open_question(desk.session, "course/q1").answer == RIGHT
    page = open_review_question(desk.session, "course/q1")
    assert (page.answer, page.mark, page.section_id) == (None, None, "course/elements#start")
    with pytest.raises(NotFoundError):
        open_review_question(desk.session, "course/gone")


def test_undo_takes_the_last_answer_back_and_its_day_with_it(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    later(desk, 1)
    give(desk, "course/q1")
    assert due(desk) == ()
    taken = undo_last_review(desk.start_anew())
    assert (taken.question_id, taken.changed.progress) == ("course/q1", True)
    assert due(desk) == ("course/q1",)
    assert open_review(desk.session).reviewed == 0
    with pytest.raises(CourseError, match="take back"):
        undo_last_review(desk.session)


def test_a_miss_at_review_is_not_taken_back_once_the_key_was_shown(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    later(desk, 1)
    done = give(desk, "course/q1", WRONG)
    assert done.mark.told.has_key
    assert not done.can_undo
    with pytest.raises(CourseError, match="The right answer was shown"):
        undo_last_review(desk.session)
    assert give(desk, "course/q1").can_undo
    undo_last_review(desk.session)
    with pytest.raises(CourseError, match="The right answer was shown"):
        undo_last_review(desk.session)


def test_undo_never_reaches_an_answer_of_a_lesson_or_of_yesterday(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    give(desk, "course/q1")
    later(desk, 1)
    with pytest.raises(CourseError):
        undo_last_review(desk.session)
    assert len(desk.session.learner.responses()) == 2


def test_what_was_not_right_today_can_be_asked_again(desk):
    for question in ("course/q1", "course/q2"):
        answer_question(desk.session, question, WRONG, seed=1)
    later(desk, 1)
    give(desk, "course/q1", WRONG)
    give(desk, "course/q2")
    page = open_review(desk.session)
    assert (page.reviewed, page.not_right) == (2, ("course/q1",))
    give(desk, "course/q1")
    assert open_review(desk.session).not_right == ()
    later(desk, 1)
    assert open_review(desk.session).reviewed == 0


def test_a_marked_question_is_due_on_the_next_day_until_it_was_reviewed(desk):
    attempt = start_attempt(desk.session, "course/basics", Mode.PRACTICE)
    answer_in_attempt(desk.session, attempt.id, 1, RIGHT)
    flag_question(desk.session, attempt.id, 1, True)
    flag_question(desk.session, attempt.id, 2, True)
    flag_question(desk.session, attempt.id, 2, False)
    assert due(desk) == ()
    later(desk, 1)
    assert due(desk) == ("course/q1",)
    give(desk, "course/q1")
    assert due(desk) == ()
    assert open_review(desk.session).waiting == 1


def test_a_test_counts_once_it_is_submitted(desk):
    attempt = start_attempt(desk.session, "course/basics", Mode.TEST)
    answer_in_attempt(desk.session, attempt.id, 1, WRONG)
    flag_question(desk.session, attempt.id, 2, True)
    later(desk, 1)
    assert due(desk) == ()
    submit_attempt(desk.session, attempt.id)
    assert set(due(desk)) == {"course/q1"}  # answered on the day before; what was marked is left blank only now
    later(desk, 1)
    assert set(due(desk)) == {"course/q1", "course/q2", "course/many"}  # marked and blank, blank


def test_a_right_guess_comes_back_though_nothing_was_missed(desk):
    answer_question(desk.session, "course/q1", RIGHT, seed=1, confidence=1)
    answer_question(desk.session, "course/q2", RIGHT, seed=1, confidence=2)
    later(desk, 1)
    assert due(desk) == ("course/q1",)


def test_a_blank_question_comes_back_where_nothing_at_all_was_answered(desk):
    submit_attempt(desk.session, start_attempt(desk.session, "course/basics", Mode.TEST).id)
    assert due(desk) == ()
    later(desk, 1)
    assert set(due(desk)) == {"course/q1", "course/q2", "course/many"}


def test_a_right_answer_with_help_comes_back_sooner_and_says_why(desk):
    for question in ("course/q1", "course/q2"):
        answer_question(desk.session, question, WRONG, seed=1)
    for _ in range(2):
        later(desk, 2)
        helped, known = give(desk, "course/q1", hints=1).back, give(desk, "course/q2").back
    assert helped.days < known.days
    assert str(helped.reason) == "it was right, but with help"
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    assert str(give(desk, "course/q1").back.reason) == "it was right, but with help"


def test_an_exam_stays_out_until_its_result_is_told(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    later(desk, 1)
    attempt = start_attempt(desk.session, "course/final", Mode.EXAM)
    submit_attempt(desk.session, attempt.id)
    assert due(desk) == ()
    desk.session.learner.append_event(Kind.ATTEMPT_RELEASED, "course/final", attempt=attempt.id)
    later(desk, 1)
    assert due(desk) == ("course/q1",)


def test_forms_stay_out_until_the_post_test_was_submitted(desk):
    desk.install(with_forms(PRE, POST))
    before = start_attempt(desk.session, "course/pre", Mode.PRE)
    for number in (1, 2):
        answer_in_attempt(desk.session, before.id, number, WRONG, confidence=3)
    submit_attempt(desk.session, before.id)
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    answer_question(desk.session, "course/d3", WRONG, seed=1)
    later(desk, 2)
    assert due(desk) == ("course/q1",)
    assert open_review(desk.session).sure_and_wrong == ()
    after = start_attempt(desk.session, "course/post", Mode.POST)
    assert due(desk) == ("course/q1",)
    submit_attempt(desk.session, after.id)
    assert set(due(desk)) == {"course/q1", "course/d0", "course/d1"}
    later(desk, 1)  # what the post-test left blank
    assert set(due(desk)) == {"course/q1", "course/d0", "course/d1", "course/d2", "course/d3"}
    assert len(open_review(desk.session).sure_and_wrong) == 2


def test_drawn_forms_stay_out_too(desk):
    desk.install(with_forms(POST))
    before = start_attempt(desk.session, "course/drawn", Mode.PRE)
    answer_in_attempt(desk.session, before.id, 1, WRONG)
    submit_attempt(desk.session, before.id)
    later(desk, 2)
    assert due(desk) == ()


def test_an_essay_waits_for_its_mark(desk):
    answer_question(desk.session, "course/essay", {"text": "I ask."}, seed=1)
    assert open_review(desk.session).waiting == 0
    answer_question(desk.session, "course/essay", {"text": "I ask.", "levels": {"safe": "no"}}, seed=1)
    assert open_review(desk.session).waiting == 1


def test_an_essay_rated_in_full_is_right_without_help(desk):
    answer_question(desk.session, "course/essay", {"text": "I ask."}, seed=1)
    answer_question(desk.session, "course/essay", {"text": "I ask.", "levels": {"safe": "no"}}, seed=1)
    later(desk, 1)
    waits = give(desk, "course/essay", {"text": "I ask again."})
    assert waits.back is None, "it comes back once it is marked"
    page = open_review(desk.session)
    assert (page.reviewed, page.not_right) == (0, ()), "nobody has marked it"
    later(desk, 1)
    give(desk, "course/essay", {"text": "I ask."})
    rated = give(desk, "course/essay", {"text": "I ask.", "levels": {"safe": "yes"}})
    assert rated.back.reason.code != "aided"
    assert open_review(desk.session).reviewed == 1


def test_what_is_due_stands_by_lesson_with_how_it_went(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)
    later(desk, 1)
    (topic,) = due_today(desk.session).topics
    assert (topic.lesson_id, topic.title, topic.questions) in {("", "", 1), ("course/elements", "Elements", 1)}
    assert topic.days_since_right is None
    days = give(desk, "course/q1").back.days
    later(desk, days)
    assert due_today(desk.session).topics[0].days_since_right == days


def test_a_question_that_is_gone_waits_for_nothing(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1, confidence=3)
    later(desk, 1)
    desk.install(module_with(without="q1"))
    assert open_review(desk.session).waiting == 0
    assert open_review(desk.session).sure_and_wrong == ()
    desk.install(None)
    assert open_review(desk.session).waiting == 0


def test_sure_and_wrong_tells_what_was_chosen_what_is_right_and_why(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1, confidence=3)
    answer_question(desk.session, "course/q2", WRONG, seed=1, confidence=2)
    (row,) = open_review(desk.session).sure_and_wrong
    assert (row.question_id, row.title, row.chosen, row.right, row.reason) == (
        "course/q1",
        "Title of q1",
        ("Act",),
        ("Means",),
        "Not an act.",
    )
    assert row.section_id == "course/elements#start"


@pytest.mark.parametrize("typed", [{"number": ""}, {"number": "many", "means": "none"}])
def test_nobody_is_sure_and_wrong_of_a_blank_or_of_no_number(desk, typed):
    number = single("n1", type="numeric", body=numeric.Body((numeric.Value("a", 5, feedback="x"),)), translations={})
    quiz = Quiz("numbers", {"en": "Numbers"}, "", (Mode.TEST,), ("n1",), ())
    desk.install(replace(MODULE, questions=(*MODULE.questions, number), quizzes=(*QUIZZES, quiz)))
    attempt = start_attempt(desk.session, "course/numbers", Mode.TEST)
    answer_in_attempt(desk.session, attempt.id, 1, typed, confidence=3)
    submit_attempt(desk.session, attempt.id)
    page = open_review(desk.session)
    assert (page.sure_and_wrong, page.calibration, page.waiting) == ((), (), 1)


def test_sure_and_wrong_stays_until_it_was_right_on_another_day(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1, confidence=3)
    answer_question(desk.session, "course/q1", RIGHT, seed=1, confidence=3)
    assert len(open_review(desk.session).sure_and_wrong) == 1
    later(desk, 1)
    give(desk, "course/q1", confidence=3)
    assert open_review(desk.session).sure_and_wrong == ()


def test_not_today_lasts_for_today(desk):
    put_off_review(desk.session)
    assert is_put_off(desk.session)
    later(desk, 1)
    assert not is_put_off(desk.session)


def test_progress_tells_how_it_went_at_review(desk):
    answer_question(desk.session, "course/q1", WRONG, seed=1)

    def at_review():
        rows = [row for part in open_progress(desk.session).parts for row in part.objectives]
        return {row.id: row.review for row in rows}

    assert at_review() == {"course/o-elements": None, "course/o-signs": None}
    for answer, went in ((WRONG, Tally(0, 1)), (RIGHT, Tally(1, 1)), (WRONG, Tally(0, 1)), (RIGHT, Tally(1, 1))):
        later(desk, 1)
        give(desk, "course/q1", answer)
        assert at_review()["course/o-elements"] == went
    undo_last_review(desk.session)
    assert at_review()["course/o-elements"] == Tally(0, 1)
