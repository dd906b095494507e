"""What is told of marks that changed before or after an attempt lost answers and was let count without them."""

import pytest
from tests.store.behind import change_behind, without_copies
from tests.usecases.regrading import (
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

from htcourse.core.quiz import Mode
from htcourse.store.check_record import altered_rows, is_as_written
from htcourse.usecases.exams.mark_history import Loss
from htcourse.usecases.marking.mark_essays import EssayKey
from htcourse.usecases.people.held_exam import count_as_it_is
from htcourse.usecases.people.restore_record import save_readable
from htcourse.usecases.quizzes.finished_attempts import finished_attempts
from htcourse.usecases.quizzes.take_quiz import open_result


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def let_count(room, learner, attempt):
    without_copies(room.places, learner)
    assert count_as_it_is(room.places, room.clock, learner, attempt).progress


def lose(room, learner, which):
    assert change_behind(room.places.learner_file(learner), f"delete from {which}") == 1


@pytest.mark.hard
@pytest.mark.parametrize("is_restored", [False, True], ids=["as it stands", "restored without it"])
def test_a_regrade_before_the_loss_that_nobody_was_told_is_told_once_with_its_reason(room, is_restored):
    learner, attempt = room.test(RIGHT)
    room.change_key("act")
    write(room)
    lose(room, learner, "response where number = 2")
    assert told(room, learner) == [], "nobody has decided"
    if is_restored:
        without_copies(room.places, learner)
        assert save_readable(room.places, learner, room.clock).doubted == 1
        assert told(room, learner) == []
    let_count(room, learner, attempt)
    with room.at_work(learner) as session:
        (change,) = told_marks(session)
    assert (change.before, change.after, change.reasons) == (2, 1, ("The key was wrong.",))
    assert [tuple(each) for each in change.questions] == [(1, 1, 0, None)]
    assert change.loss == Loss(1, "")
    assert told(room, learner) == []
    assert seen(room, learner, attempt) == [(2, 1, [(1, 1, 0)], ("The key was wrong.",))]


@pytest.mark.hard
def test_other_weights_before_the_loss_are_told_after_it(room):
    learner, attempt = room.test(WRONG)
    room.update(weighted(weights={"q1": 3.0}))
    write(room)
    lose(room, learner, "response where number = 2")
    let_count(room, learner, attempt)
    assert told(room, learner) == [(1, 1, (3, 5), ("The key was wrong.",))]
    assert told(room, learner) == []


@pytest.mark.hard
def test_what_was_told_before_the_loss_is_not_told_again_and_what_was_not_is(room):
    learner, attempt = room.test(RIGHT)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    told(room, learner)
    by_hand(room, learner, attempt, 0.25, "Less of it.")
    lose(room, learner, "response where number = 2")
    let_count(room, learner, attempt)
    assert told(room, learner) == [(1.5, 1.25, (3, 3), ("Less of it.",))]
    assert told(room, learner) == []


def test_a_mark_whose_answer_is_lost_is_no_change_nor_is_its_reason_told(room):
    learner, attempt = room.test(WRONG)
    by_hand(room, learner, attempt, 1.0, "It was right.")
    by_hand(room, learner, attempt, 0.5, "Half of it.", number=2)
    lose(room, learner, "response where number = 1")
    let_count(room, learner, attempt)
    with room.at_work(learner) as session:
        (change,) = told_marks(session)
    assert (change.before, change.after, change.reasons, change.whose) == (2, 1.5, ("Half of it.",), ((2,),))


def test_whether_it_was_a_pass_before_it_lost_answers_nobody_says(room):
    room.update(weighted(pass_percent=30))
    learner, attempt = room.test(RIGHT)
    by_hand(room, learner, attempt, 0.0, "Not at all.")
    lose(room, learner, "response where number = 2")
    lose(room, learner, "response where number = 3")
    let_count(room, learner, attempt)
    with room.at_work(learner) as session:
        assert [(each.before, each.after, each.passed) for each in told_marks(session)] == [(1, 0, (None, False))]


@pytest.mark.hard
def test_an_essay_marked_again_before_the_loss_is_told_against_its_first_mark(room):
    room.update(weighted(questions=("q1", "essay")))
    learner = room.person()
    attempt = room.take("course/basics", [RIGHT, {"text": "Ask."}], learner=learner)
    key = EssayKey(learner, attempt, 2)
    by_rubric(room, key, "yes", "good")
    by_rubric(room, key, "no", "second look")
    lose(room, learner, "response where number = 1")
    let_count(room, learner, attempt)
    assert told(room, learner) == [(1, 0, (2, 2), ("second look",))]
    assert told(room, learner) == []


@pytest.mark.hard
def test_points_given_for_an_answer_that_was_lost_are_told_with_what_it_counts_without(room):
    learner, attempt = room.test(RIGHT)
    path = room.places.learner_file(learner)
    lose(room, learner, "response where number = 1")
    by_hand(room, learner, attempt, 1.0, "It was right.")
    let_count(room, learner, attempt)
    assert told(room, learner) == [(2, 3, (3, 3), ("It was right.",))]
    assert told(room, learner) == []
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    assert told(room, learner) == [(3, 2.5, (3, 3), ("Half of it.",))]
    change_behind(
        path, """update event set data = replace(data, '"before":', '"before":1') where kind = 'marks-told'"""
    )
    let_count(room, learner, attempt)
    assert seen(room, learner, attempt) == [(2.5, 2.5, [], ())], "nobody was told that"


@pytest.mark.hard
def test_an_essay_whose_own_row_was_lost_and_that_is_marked_again_alike_is_no_change(room):
    key = essay(room)
    by_rubric(room, key, "yes", "good")
    change_behind(room.places.learner_file(key.learner_id), "delete from response where verdict = 'open'")
    let_count(room, key.learner_id, key.attempt_id)
    by_rubric(room, key, "yes", "still good")
    with room.at_work(key.learner_id) as session:
        assert [each.has_marks for each in told_marks(session)] == [False]
    by_rubric(room, key, "no", "third look")
    assert told(room, key.learner_id) == [(1, 0, (2, 2), ("third look",))]


@pytest.mark.hard
@pytest.mark.parametrize("is_known", [True, False])
def test_what_an_exam_counts_without_is_told_once_to_who_could_know_its_result(room, is_known):
    room.update(weighted(modes=(Mode.EXAM,), pass_percent=80))
    learner, attempt = room.test(WRONG, mode=Mode.EXAM)
    if is_known:
        release(room, learner, attempt)
        by_hand(room, learner, attempt, 1.0, "You said it aloud.")
        with room.at_work(learner) as session:
            assert [each.passed for each in told_marks(session)] == [(False, True)]
    change_behind(room.places.learner_file(learner), "delete from response where number = 2")
    assert told(room, learner) == [], "nobody has decided"
    without_copies(room.places, learner)
    assert count_as_it_is(room.places, room.clock, learner, attempt, "Aigul").progress
    if not is_known:
        release(room, learner, attempt)
    with room.at_work(learner) as session:
        changes = told_marks(session)
        assert session.learner.has_marks_anew()
        result = open_result(session, attempt)
    expected = [(Loss(1, "Aigul"), 2, 2, False)] if is_known else []
    assert [(each.loss, each.before, each.after, each.has_marks) for each in changes] == expected
    assert told(room, learner) == []
    assert result.loss == Loss(1, "Aigul")
    assert [each.passed for each in result.changes] == [(None, None), (None, False)] * is_known, "it is passed no more"


def test_what_was_settled_is_held_against_its_links_at_each_look(room):
    learner, attempt = room.test(RIGHT)
    path = room.places.learner_file(learner)
    assert (altered_rows(path), is_as_written(path)) == (0, True)
    lose(room, learner, "response where number = 2")
    assert not is_as_written(path)
    assert [each.id for each in finished_attempts(room.places, with_unreleased=True).doubted] == [attempt]
    let_count(room, learner, attempt)
    assert (altered_rows(path), is_as_written(path)) == (0, False)
    assert [each.id for each in finished_attempts(room.places, with_unreleased=True).finished] == [attempt]
    assert change_behind(path, "update response set points = 0.5 where number = 1") == 1
    assert [each.id for each in finished_attempts(room.places, with_unreleased=True).doubted] == [attempt]
