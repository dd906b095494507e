"""Marks that changed after they were told: told once, with before, after and why; seen again with the result."""

from datetime import timedelta

import pytest
from tests.store.behind import change_behind
from tests.usecases.regrading import (
    QUIET,
    RIGHT,
    WRONG,
    Regrading,
    by_hand,
    by_rubric,
    essay,
    release,
    seen,
    told,
    told_marks,
    weighted,
    write,
)

from htcourse.cli.regrade_lines import lines_of
from htcourse.core.quiz import Mode
from htcourse.store.check_record import check_record
from htcourse.store.learner_rows import Kind
from htcourse.usecases.exams.changed_marks import changed_marks, keep_told
from htcourse.usecases.marking.mark_essays import EssayKey, EssayState, list_essays, unmark_essay
from htcourse.usecases.marking.override import AnswerKey, Clear, Override, override, override_own
from htcourse.usecases.marking.regrade import take_back
from htcourse.usecases.quizzes.take_quiz import open_result


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def test_a_regrade_is_told_once_and_stands_with_the_result(room):
    learner, attempt = room.test(RIGHT)
    other, _ = room.test({"choices": ["purpose"]})
    room.change_key("act")
    write(room)
    assert told(room, learner) == [(3, 2, (3, 3), ("The key was wrong.",))]
    assert told(room, learner) == []
    assert told(room, other) == [], "whose marks did not change is told nothing"
    assert seen(room, learner, attempt) == [(3, 2, [(1, 1, 0)], ("The key was wrong.",))]
    check_record(room.places.learner_file(learner))


def test_what_is_changed_again_is_told_against_what_was_told_last(room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    batch = write(room)
    told(room, learner)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    by_hand(room, learner, attempt, 0.75, "More of it.")
    assert told(room, learner) == [(2, 2.75, (3, 3), ("More of it.",))]
    by_hand(room, learner, attempt, None, "")
    take_back(room.places, room.clock, batch, "", QUIET)
    assert told(room, learner) == [(2.75, 3, (3, 3), ())], "without a reason it was taken back"
    assert [each[:2] for each in seen(room, learner, attempt)] == [(3, 2), (2, 2.75), (2.75, 3)]


def test_the_reason_of_a_taking_back_is_told_where_what_it_took_back_was(room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    batch = write(room)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Clear("Dana", "Nobody was told."))
    assert told(room, learner) == [(3, 2, (3, 3), ("The key was wrong.",))]
    take_back(room.places, room.clock, batch, "", QUIET, "Dana", "The first key was right.")
    assert told(room, learner) == [(2, 3, (3, 3), ("The first key was right.",))]
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    told(room, learner)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Clear("Dana", "Another’s answer."))
    assert told(room, learner) == [(2.5, 3, (3, 3), ("Another’s answer.",))]


def test_a_key_that_lies_below_a_mark_by_hand_is_no_reason_of_a_change(room):
    learner, attempt = room.test(RIGHT)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    room.test(WRONG)
    room.change_key("act")
    write(room)
    assert told(room, learner) == [(3, 2.5, (3, 3), ("Half of it.",))]


def test_two_reasons_are_told_with_the_question_of_each_and_kept_so(room):
    learner, attempt = room.test(WRONG)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    by_hand(room, learner, attempt, 0.75, "Not quite.", number=2)
    expected = (("Half of it.", "Not quite."), ((1,), (2,)))
    with room.at_work(learner) as session:
        (new,) = told_marks(session)
        (kept,) = open_result(session, attempt).changes
    assert (new.reasons, new.whose) == (kept.reasons, kept.whose) == expected


def test_what_was_changed_and_taken_back_before_anybody_looked_is_not_told(room):
    learner, attempt = room.test(RIGHT)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    by_hand(room, learner, attempt, None, "")
    assert told(room, learner) == []
    assert seen(room, learner, attempt) == []


def test_other_weights_are_told_too_with_the_sums_of_then_and_now(room):
    learner, attempt = room.test(WRONG)
    room.update(weighted(weights={"q1": 3.0}))
    write(room)
    assert told(room, learner) == [(2, 2, (3, 5), ("The key was wrong.",))]
    assert seen(room, learner, attempt)[0][:3] == (2, 2, [(1, 0, 0)])


def test_of_other_weights_each_question_says_what_it_counts_now_and_did(room):
    learner, attempt = room.test(RIGHT)
    room.update(weighted(weights={"q1": 3.0}))
    write(room)
    with room.at_work(learner) as session:
        (change,) = told_marks(session)
        (kept,) = open_result(session, attempt).changes
    assert [tuple(each) for each in change.questions] == [(1, 1, 3, (1, 3))]
    assert kept.questions == change.questions
    check_record(room.places.learner_file(learner))


def test_a_pass_lost_and_won_again_is_told_with_the_marks(room):
    room.update(weighted(pass_percent=80))
    learner, attempt = room.test(RIGHT)
    for points, passed in ((0.0, (True, False)), (1.0, (False, True))):
        by_hand(room, learner, attempt, points, "Because.")
        with room.at_work(learner) as session:
            assert [each.passed for each in told_marks(session)] == [passed]
    with room.at_work(learner) as session:
        assert [each.passed for each in open_result(session, attempt).changes] == [(True, False), (False, True)]
    check_record(room.places.learner_file(learner))


def test_a_pass_that_is_gone_while_an_essay_waits_is_told_before_its_mark_which_is_no_change(room):
    terms = {"questions": ("q1", "essay"), "pass_percent": 50}
    room.update(weighted(**terms))
    learner = room.person()
    attempt = room.take("course/basics", [WRONG, {"text": "Ask first."}], learner=learner)
    by_hand(room, learner, attempt, 1.0, "It was right.")
    passed = []
    with room.at_work(learner) as session:
        passed += [each.passed for each in told_marks(session)]
    room.update(weighted(**terms, weights={"essay": 3.0}))
    (row,) = room.only().rows
    assert (row.passed, row.turn, row.is_open_turn, room.only().people(-1)) == ((True, None), -1, True, 1)
    assert next(lines_of([row], {})).endswith("  passes no more so far")
    write(room)
    with room.at_work(learner) as session:
        passed += [each.passed for each in told_marks(session)]
    by_rubric(room, EssayKey(learner, attempt, 2), "no")
    assert passed == [(None, True), (True, None)]
    assert told(room, learner) == []


def test_what_changed_since_it_was_shown_is_not_kept_as_told(room):
    learner, attempt = room.test(RIGHT)
    other = room.take("course/basics", [RIGHT, WRONG], learner=learner)
    for each in (attempt, other):
        by_hand(room, learner, each, 0.5, "Half of it.")
    with room.at_work(learner) as session:
        shown = changed_marks(session)
        override_own(session, AnswerKey(learner, attempt, 1), Override(0.25, "Less of it.", "Ana"))
        keep_told(session, shown)
        keep_told(session, shown)
    assert [each[:2] for each in seen(room, learner, other)] == [(1, 0.5)]
    assert told(room, learner) == [(3, 2.25, (3, 3), ("Less of it.",))]
    check_record(room.places.learner_file(learner))


def test_of_several_attempts_it_is_told_which_changed_and_that_the_best_still_is_a_pass(room):
    room.update(weighted(pass_percent=80))
    learner, attempt = room.test(WRONG)
    room.test(RIGHT, learner=learner)
    room.change_key("act")
    write(room)
    with room.at_work(learner) as session:
        changes = told_marks(session)
        assert [(each.nth, each.passed, each.stands) for each in changes] == [
            (1, (False, True), True),
            (2, (True, False), True),
        ]
        assert [(each.nth, each.stands) for each in open_result(session, attempt).changes] == [(1, True)]


def test_a_question_left_blank_and_given_points_by_hand_is_told(room):
    learner, attempt = room.test(None)
    by_hand(room, learner, attempt, 1.0, "You said it aloud.")
    assert told(room, learner) == [(2, 3, (3, 3), ("You said it aloud.",))]


@pytest.mark.hard
@pytest.mark.parametrize("again", [None, 0.5])
def test_points_for_a_blank_that_were_told_and_taken_back_are_told_as_well(room, again):
    learner, attempt = room.test(None)
    by_hand(room, learner, attempt, 1.0, "Said aloud.")
    told(room, learner)
    by_hand(room, learner, attempt, None, "")
    if again is not None:
        by_hand(room, learner, attempt, again, "Half of it.")
    why = () if again is None else ("Half of it.",)
    assert told(room, learner) == [(3, 2 + (again or 0), (3, 3), why)]
    assert [each[:2] for each in seen(room, learner, attempt)] == [(2, 3), (3, 2 + (again or 0))]
    assert told(room, learner) == []


def test_points_for_a_blank_that_were_told_count_before_a_regrade_by_weights_too(room):
    learner, attempt = room.test(None)
    by_hand(room, learner, attempt, 1.0, "Said aloud.")
    told(room, learner)
    by_hand(room, learner, attempt, None, "")
    room.update(weighted(weights={"q2": 3.0}))
    write(room)
    assert told(room, learner) == [(3, 4, (3, 5), ("The key was wrong.",))]


def test_what_changed_before_an_exam_was_released_is_no_change_and_is_not_told_before(room):
    learner = room.person()
    attempt = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    assert told(room, learner) == []
    release(room, learner, attempt)
    assert told(room, learner) == []
    by_hand(room, learner, attempt, 0.0, "Not at all.")
    assert told(room, learner) == [(0.5, 0, (1, 1), ("Not at all.",))]


def test_while_an_exam_asks_a_question_its_mark_is_not_told_and_comes_later(room):
    learner, attempt = room.test(RIGHT)
    exam = room.take("course/final", [], mode=Mode.EXAM, learner=learner, submit=False)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    assert told(room, learner) == []
    assert seen(room, learner, attempt) == []
    room.go_on(exam, {})
    release(room, learner, exam)
    assert told(room, learner) == [(3, 2.5, (3, 3), ("Half of it.",))]


def test_while_an_essay_waits_the_points_told_are_those_so_far(room):
    learner = room.person()
    attempt = room.take("course/words", [{"text": "Ask first."}], learner=learner)
    by_hand(room, learner, attempt, 0.5, "Half of it.", number=2)
    with room.at_work(learner) as session:
        assert [each.is_so_far for each in told_marks(session)] == [True]
        assert [each.is_so_far for each in open_result(session, attempt).changes] == [True]


def test_of_a_test_by_certainty_what_it_counts_so_is_told_too(room):
    room.update(weighted(modes=(Mode.TEST, Mode.CERTAINTY)))
    learner, attempt = room.test(RIGHT, mode=Mode.CERTAINTY)
    with room.at_work(learner) as session:
        counted = open_result(session, attempt).certainty
    by_hand(room, learner, attempt, 0.0, "Not at all.")
    with room.at_work(learner) as session:
        (change,) = told_marks(session)
        now = open_result(session, attempt).certainty
        assert [each.certainty for each in open_result(session, attempt).changes] == [change.certainty]
    assert counted is not None
    assert now is not None
    assert change.certainty == (counted.marks, now.marks)
    assert change.certainty[0] > change.certainty[1]


def points(room, key):
    return room.points(key.learner_id, key.attempt_id)


def test_the_first_mark_of_an_essay_is_no_change_and_each_further_one_is(room):
    key = essay(room)
    by_rubric(room, key, "yes", "good")
    assert told(room, key.learner_id) == []
    by_rubric(room, key, "no", "second look")
    assert told(room, key.learner_id) == [(1, 0, (2, 2), ("second look",))]
    assert told(room, key.learner_id) == []
    by_rubric(room, key, "no", "the same")
    assert told(room, key.learner_id) == [], "whose points did not change is told nothing"
    unmark_essay(room.places, room.clock, key)
    unmark_essay(room.places, room.clock, key)
    assert told(room, key.learner_id) == [(0, 1, (2, 2), ())]
    assert [each[:2] for each in seen(room, key.learner_id, key.attempt_id)] == [(1, 0), (0, 1)]


def test_marked_twice_before_anybody_looked_the_second_is_told_against_the_first(room):
    key = essay(room)
    by_rubric(room, key, "yes", "good")
    by_rubric(room, key, "no")
    with room.at_work(key.learner_id) as session:
        (change,) = told_marks(session)
    assert (change.before, change.after, change.reasons, change.is_marked_again) == (1, 0, (), True)


def test_a_mark_by_hand_and_one_by_rubric_give_way_to_the_newer_and_both_are_told(room):
    key = essay(room)
    by_rubric(room, key, "no")
    by_hand(room, key.learner_id, key.attempt_id, 0.5, "Half of it.")
    assert told(room, key.learner_id) == [(0, 0.5, (2, 2), ("Half of it.",))]
    by_rubric(room, key, "yes", "third look")
    assert points(room, key) == 1
    assert told(room, key.learner_id) == [(0.5, 1, (2, 2), ("third look",))]
    unmark_essay(room.places, room.clock, key)
    assert points(room, key) == 0.5, "the mark by hand stands again"
    assert told(room, key.learner_id) == [(1, 0.5, (2, 2), ())]
    unmark_essay(room.places, room.clock, key)
    assert points(room, key) == 0, "the newest mark was the one by hand"
    assert told(room, key.learner_id) == [(0.5, 0, (2, 2), ())]


def test_an_essay_of_a_test_that_was_marked_by_hand_alone_is_marked_by_a_trainer(room):
    key = essay(room)
    by_hand(room, key.learner_id, key.attempt_id, 0.5, "Half of it.")
    assert told(room, key.learner_id) == [], "it was waited for"
    (row,) = list_essays(room.places, QUIET).rows
    assert (row.state, row.points) == (EssayState.MARKED, 0.5)


def test_marks_of_an_essay_before_the_release_of_its_exam_are_no_change(room):
    room.update(weighted(questions=("q1", "essay"), modes=(Mode.EXAM,)))
    learner = room.person()
    attempt = room.take("course/basics", [RIGHT, {"text": "Ask."}], mode=Mode.EXAM, learner=learner)
    key = EssayKey(learner, attempt, 2)
    by_rubric(room, key, "yes")
    by_rubric(room, key, "no")
    release(room, learner, attempt)
    assert told(room, learner) == []
    by_rubric(room, key, "yes", "after all")
    assert told(room, learner) == [(1, 2, (2, 2), ("after all",))]


def test_an_essay_that_the_learner_marked_in_practice_is_told_when_a_trainer_marks_it(room):
    learner = room.person()
    answer = {"text": "Ask first.", "levels": {"safe": "yes"}}
    key = EssayKey(learner, room.take("course/words", [answer], mode=Mode.PRACTICE, learner=learner), 1)
    by_rubric(room, key, "no", "not safe")
    assert told(room, learner) == [(1, 0, (2, 2), ("not safe",))]
    change_behind(room.places.learner_file(learner), "update event set data = replace(data, 'reasons', 'seasons')")
    assert seen(room, learner, key.attempt_id)[0][:2] == (1, 0), "from the marks, where what was told cannot be read"


def test_a_change_taken_back_with_another_made_has_not_the_reason_of_that(room):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    batch = write(room)
    told(room, learner)
    take_back(room.places, room.clock, batch, "", QUIET)
    by_hand(room, learner, attempt, 0.5, "Not quite.", number=2)
    with room.at_work(learner) as session:
        (new,) = told_marks(session)
        kept = open_result(session, attempt).changes[-1]
    assert (new.reasons, new.whose, new.taken_back) == (("Not quite.",), ((2,),), (1,))
    assert (kept.reasons, kept.whose, kept.taken_back) == (("Not quite.",), ((2,),), (1,))


def test_a_change_is_told_at_its_own_time_and_not_at_that_of_another_taken_back(room):
    learner, attempt = room.test(RIGHT)
    by_hand(room, learner, attempt, 0.5, "Not quite.", number=2)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    room.clock.now += timedelta(hours=30)
    by_hand(room, learner, attempt, None, "")
    with room.at_work(learner) as session:
        (new,) = told_marks(session)
    assert (new.reasons, new.at[:16]) == (("Not quite.",), "2026-03-02T09:00")


@pytest.mark.parametrize("is_told", [False, True])
def test_what_changed_between_holding_back_and_the_second_release_is_told_against_what_was_known(room, is_told):
    learner = room.person()
    attempt = room.take("course/final", [RIGHT], mode=Mode.EXAM, learner=learner)
    release(room, learner, attempt)
    if is_told:
        by_hand(room, learner, attempt, 0.5, "Half of it.")
        assert told(room, learner) == [(1, 0.5, (1, 1), ("Half of it.",))]
    with room.file(learner) as file:
        file.undo_events([file.events(Kind.ATTEMPT_RELEASED)[-1].id])
    by_hand(room, learner, attempt, 0.0, "It was copied.")
    assert told(room, learner) == [], "held back, it tells nothing"
    release(room, learner, attempt)
    assert told(room, learner) == [(0.5 if is_told else 1, 0, (1, 1), ("It was copied.",))]


def test_the_comment_of_the_first_mark_of_an_essay_is_no_reason_by_hand_either(room):
    key = essay(room)
    by_hand(room, key.learner_id, key.attempt_id, 1.0, "Well said.")
    by_hand(room, key.learner_id, key.attempt_id, 0.5, "Half of it.", number=2)
    assert told(room, key.learner_id) == [(1, 1.5, (2, 2), ("Half of it.",))]
    other = essay(room)
    by_rubric(room, other, "yes", "Well said.")
    by_hand(room, other.learner_id, other.attempt_id, 0.5, "Less of it.")
    assert told(room, other.learner_id) == [(1, 0.5, (2, 2), ("Less of it.",))]
