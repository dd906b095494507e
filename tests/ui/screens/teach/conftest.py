"""The trainer's page of a running program, its built-in course the sample module."""

import pytest
from tests.ui.screens.teach.trainer import Trainer
from tests.walks.conftest import builtin, clock, places, sample_library, start  # noqa: F401  (fixtures)

from htcourse.tour.small_module import write_small_module
from htcourse.usecases.modules.installed import install_module
from htcourse.usecases.people.learners import create_learner


@pytest.fixture
def trainer(start, places) -> Trainer:  # noqa: F811
    trainer = Trainer(start(places, learner=create_learner(places, country="kz")))
    trainer.open()
    return trainer


@pytest.fixture
def small(tmp_path):
    return write_small_module(tmp_path)


@pytest.fixture
def installed(start, places, small) -> Trainer:  # noqa: F811
    """The page with a small module installed."""
    install_module(places, small)
    trainer = Trainer(start(places, learner=create_learner(places, country="kz")))
    trainer.open()
    return trainer
