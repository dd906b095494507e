"""A case that is being played."""

import pytest

from htcourse.usecases.cases.play_case import start_case

CASE = "sample/a-note-from-the-health-centre"


@pytest.fixture
def play_id(sample):
    return start_case(sample.session, CASE).page.play_id
