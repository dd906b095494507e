"""A new trainer: from an empty folder to a module that somebody learns, in the window alone; the tour walks it too."""

import pytest

from htcourse.store.learner import LearnerFile
from htcourse.store.packages import list_packages
from htcourse.tour import new_trainer
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.workshop.checking import check_draft


@pytest.mark.hard
@pytest.mark.timeout(900)
def test_a_new_trainer_writes_a_module_and_a_learner_answers_its_quiz(start, places):
    learner = create_learner(places, country="kz")
    driver = start(places, learner=learner)
    new_trainer.walk(driver)
    assert driver.failures == []

    draft = places.trainer / "modules" / new_trainer.MODULE
    assert [str(each) for each in check_draft(draft, {}) if each.severity.value == "error"] == []
    assert (draft / "images" / "Board.png").is_file()
    assert [each.id for each in list_packages(places)] == [new_trainer.MODULE]
    driver.window.close()
    with LearnerFile.open(places, learner) as record:
        responses = list(record.responses())
    # What was answered in the preview and the trial is not among them.
    assert len({each.question for each in responses}) == len(responses) == 6
    assert {each.points for each in responses} == {1.0}
