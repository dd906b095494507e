"""Somebody with a copy of their record, and somebody beside them."""

import pytest
from tests.store.samples import answer
from tests.ui.screens.learners.tiles import KEPT, LATER

from htcourse.store.learner import LearnerFile
from htcourse.usecases.people.learners import create_learner


@pytest.fixture
def dana(places) -> str:
    """Somebody with a copy, and answers given since."""
    learner_id = create_learner(places, name="Dana", country="kz")
    with LearnerFile.open(places, learner_id) as learner:
        for number in range(KEPT):
            answer(learner, f"q-{number}")
    with LearnerFile.open(places, learner_id) as learner:
        for number in range(LATER):
            answer(learner, f"late-{number}")
        learner._changes_kept = learner._connection.total_changes
    return learner_id


@pytest.fixture
def timur(places) -> str:
    return create_learner(places, name="Timur")
