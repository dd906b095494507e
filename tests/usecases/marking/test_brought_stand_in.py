"""What stood in for a blank with a mark by hand is known as such in a brought record too, whatever clocks said."""

import shutil

import pytest
from tests.store.behind import change_behind
from tests.usecases.exam_course import RIGHT, ExamDesk
from tests.usecases.people.test_lost_answers import exam, lost_in

from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.usecases.marking.override import AnswerKey, Override, override
from htcourse.usecases.quizzes.take_quiz import answer_in_attempt, submit_attempt


@pytest.fixture
def desk(tmp_path):
    desk = ExamDesk(tmp_path)
    yield desk
    desk.leave()


@pytest.fixture(params=[1, -600], ids=["", "the trainer's clock is behind"])
def brought(desk, request):
    """An attempt with a mark for a blank, brought from the computer on which it was given."""
    page = desk.start("untimed")
    answer_in_attempt(desk.session, page.id, 1, RIGHT)
    submit_attempt(desk.session, page.id)
    desk.close()
    desk.set_clock(request.param)
    override(desk.places, desk.clock, AnswerKey(desk.learner_id, page.id, 2), Override(1.0, "Said aloud", "Aigul"))
    other = desk.places.home.with_name("brought.db")
    shutil.copy(desk.places.learner_file(desk.learner_id), other)
    with LearnerFile.create(desk.places, clock=desk.clock) as record:
        record.merge(other)
    desk.learner_id, before = record.id, desk.learner_id
    desk.places.learner_file(before).unlink()
    return page.id


def numbers(desk, attempt):
    with ReadOnlyRecord.open(desk.places, desk.learner_id) as archive:
        return archive.last_responses(attempt).keys()


def test_it_goes_with_its_mark(desk, brought):
    assert numbers(desk, brought) == {1, 2}
    override(desk.places, desk.clock, AnswerKey(desk.learner_id, brought, 2), None)
    assert numbers(desk, brought) == {1}


def test_it_hides_no_lost_answer(desk, brought):
    assert not exam(desk).is_doubted
    assert not lost_in(desk)
    change_behind(desk.places.learner_file(desk.learner_id), "delete from response where number = 1")
    assert exam(desk).lost == 1
    assert lost_in(desk)
