"""The statistics find what is true of made-up classes as large and as many as the course promises."""

import json

import pytest
from tests.usecases.test_simulate_class import compared

from htcourse.store.places import Places
from htcourse.usecases.learning_gains import learning_gains
from htcourse.usecases.simulate_class import simulate_class

pytestmark = [pytest.mark.hard, pytest.mark.timeout(3600)]


def test_two_hundred_learners_give_facility_within_5_hundredths_and_the_order_of_difficulty(tmp_path):
    places = Places(tmp_path)
    truth = json.loads(simulate_class(places, 200, 1).read_text(encoding="utf-8"))
    for quiz, (error, correlation) in compared(places, truth).items():
        assert error <= 0.05, quiz
        assert correlation >= 0.95, quiz


def test_the_gain_is_inside_its_interval_for_17_of_20_seeds(tmp_path):
    inside = inside_normalised = 0
    for seed in range(1, 21):
        places = Places(tmp_path / str(seed))
        truth = json.loads(simulate_class(places, 200, seed).read_text(encoding="utf-8"))["gain"]
        gain = learning_gains(places).modules[0].overall.gain
        assert gain is not None
        assert gain.normalised_interval is not None
        inside += gain.difference_interval.holds(truth["difference"])
        inside_normalised += gain.normalised_interval.holds(truth["normalised"])
    assert inside >= 17
    assert inside_normalised >= 17
