"""Marks of an answer stand in the order in which they were written, and the first one is no other one."""

from datetime import timedelta

import pytest
from tests.usecases.class_room import RIGHT, WRONG, ClassRoom
from tests.usecases.regrading import Regrading, by_hand, by_rubric, essay, weighted

from htcourse.core.errors import CourseError
from htcourse.core.quiz import Mode
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.usecases.exams.mark_history import mark_history
from htcourse.usecases.marking.attempt_words import marked_words
from htcourse.usecases.marking.override import AnswerKey, Override, override, override_in
from htcourse.usecases.marking.seen_attempts import list_seen, open_seen
from htcourse.usecases.quizzes.take_quiz import open_result


@pytest.fixture
def room(tmp_path, monkeypatch):
    return Regrading(tmp_path, monkeypatch)


def test_on_a_clock_that_was_set_back_the_mark_given_last_stands_last(tmp_path):
    room = ClassRoom(tmp_path)
    learner = room.person()
    attempt = room.take("course/basics", [RIGHT], learner=learner)
    with LearnerFile.open(room.places, learner, room.clock) as record:
        for points in (0.25, 0.5, 0.75):
            override_in(record, AnswerKey(learner, attempt, 1), Override(points, "said aloud", "T"))
            room.clock.now -= timedelta(days=3)
        steps = mark_history(record, attempt)[1]
    assert [each.points for each in steps] == [1.0, 0.25, 0.5, 0.75]
    assert [each.is_standing for each in steps] == [False, False, False, True]


def test_the_mark_of_the_key_of_a_blank_is_of_when_it_was_handed_in(room):
    learner, attempt = room.test(None)
    room.clock.now += timedelta(days=3)
    by_hand(room, learner, attempt, 1.0, "Said aloud.")
    seen = open_seen(room.places, learner, attempt, "en")
    first, given = seen.questions[0].steps
    assert (first.at, first.points) == (seen.row.at, 0.0)
    assert given.at > first.at


def test_of_a_question_that_counts_more_the_mark_of_the_key_stands_once_one_by_hand_is_taken_back(room):
    room.update(weighted(weights={"q1": 3.0}))
    learner, attempt = room.test(RIGHT)
    by_hand(room, learner, attempt, 0.5, "Half of it.")
    by_hand(room, learner, attempt, None, "")
    (seen, *_) = open_seen(room.places, learner, attempt, "en").questions
    assert [(each.points, each.is_standing) for each in seen.steps] == [(1.0, True), (0.5, False)]
    assert not seen.is_by_hand


@pytest.mark.parametrize(
    ("quiz", "answers", "mode", "is_other"),
    [
        ("words", [{"text": "Ask first."}], Mode.TEST, False),
        ("basics", [None, RIGHT], Mode.EXAM, False),
        ("basics", [WRONG, RIGHT], Mode.EXAM, True),
    ],
)
def test_the_first_mark_of_an_essay_or_a_blank_is_no_mark_given_anew(room, quiz, answers, mode, is_other):
    room.update(weighted(modes=(Mode.EXAM,)))
    learner = room.person()
    attempt = room.take(f"course/{quiz}", answers, mode=mode, learner=learner)
    override(room.places, room.clock, AnswerKey(learner, attempt, 1), Override(0.67, "You said it aloud.", "Ana"))
    with room.file(learner) as file:
        file.append_event(Kind.ATTEMPT_RELEASED, f"course/{quiz}", attempt=attempt)
    with room.at_work(learner) as session:
        result = open_result(session, attempt)
    assert (result.rows[0].points, result.rows[0].was_changed, result.changes) == (0.67, is_other, ())
    if quiz == "basics":
        assert list_seen(room.places).rows[0].anew == is_other


def test_who_gave_points_for_a_blank_and_when_is_said(room):
    learner, attempt = room.test(None)
    by_hand(room, learner, attempt, 1.0, "Said aloud.")
    told = [(each.anew, marked_words(each)) for each in list_seen(room.places).rows]
    assert told == [(0, "marked by Ana on 2026-03-02")]


def test_a_question_that_an_attempt_does_not_have_is_named_with_how_many_it_has(room):
    learner, attempt = room.test(RIGHT)
    with pytest.raises(CourseError) as caught:
        by_hand(room, learner, attempt, 1.0, "Said aloud.", 9)
    assert "no question 9: the attempt has 3" in str(caught.value)


def test_who_marked_an_essay_and_when_is_said_by_hand_too(room):
    """It was “1 mark given anew”."""
    key, told = essay(room), lambda: [(each.anew, marked_words(each)) for each in list_seen(room.places).rows]
    assert told() == [(0, "")]
    for points in (0.5, 1):
        by_hand(room, key.learner_id, key.attempt_id, points, "Good.")
        assert told() == [(0, "marked by Ana on 2026-03-02")]
    by_hand(room, key.learner_id, key.attempt_id, None, "")
    by_rubric(room, key, "no")
    by_hand(room, key.learner_id, key.attempt_id, 1, "Good.")
    assert told() == [(1, "marked on 2026-03-02")]
