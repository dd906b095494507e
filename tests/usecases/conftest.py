"""The sample module, compiled once; and a desk with the small course."""

import pytest
from tests.usecases.quiz_course import Desk
from tests.usecases.sample_desk import SampleDesk, build_sample


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory):
    return build_sample(tmp_path_factory.mktemp("library"))


@pytest.fixture
def sample(tmp_path, sample_library):
    desk = SampleDesk(tmp_path, sample_library)
    yield desk
    desk.close()


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    yield desk
    desk.leave()
