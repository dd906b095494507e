"""Marks of an answer stand in the order in which they were written, whatever the clock said."""

from datetime import timedelta

from tests.usecases.class_room import RIGHT, ClassRoom

from htcourse.store.learner import LearnerFile
from htcourse.usecases.exams.mark_history import mark_history
from htcourse.usecases.marking.override import AnswerKey, Override, override_in


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
