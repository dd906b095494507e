"""Minutes that an exam was given under way, after the class collected it so: they are told there too."""

import pytest
from tests.usecases.classes.test_untold import Handing

from htcourse.store.learner import LearnerFile
from htcourse.usecases.exams.exam_time import time_had
from htcourse.usecases.marking.more_time import give_time_in
from htcourse.usecases.quizzes.take_quiz import submit_attempt


@pytest.fixture
def room(tmp_path):
    room = Handing(tmp_path)
    yield room
    room.lab.close()


@pytest.mark.hard
def test_minutes_that_were_given_after_an_exam_was_collected_under_way_are_told(room):
    """The class went on telling the minutes it was begun with."""
    session = room.lab.session
    exam = room.lab.start("hard").id

    def collected():
        room.lab.pass_time(1)
        room.hand_in()
        row, there = room.collect()
        with LearnerFile.open(there, room.lab.learner_id) as learner:
            return row.found, learner.attempt(exam)

    give_time_in(session.learner, exam, 5, session.stopwatch)
    assert time_had(collected()[1]).minutes == 4 * 30 + 5
    assert collected()[0] == "duplicate"
    for minutes in (10, 10, -5):
        give_time_in(session.learner, exam, minutes, session.stopwatch)
    found, attempt = collected()
    assert (found, time_had(attempt).minutes) == ("newer", 4 * 30 + 20)
    begun_with = attempt.terms
    give_time_in(session.learner, exam, 3, session.stopwatch)
    submit_attempt(session, exam)
    found, attempt = collected()
    assert time_had(attempt) == time_had(session.learner.attempt(exam))
    assert {**attempt.terms, "extra_minutes": 20} == {**attempt.terms, **begun_with}, "nothing else of them came in"
    assert collected()[0] == "duplicate"
