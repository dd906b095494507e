"""Extra time: kept by learner in the settings, beside all else there."""

import json

import pytest

from htcourse.store.places import Places
from htcourse.usecases.exams.extra_time import LARGEST, ExtraTime, extra_time, set_extra_time
from htcourse.usecases.people.trainer_pin import set_trainer_pin


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path)
    places.prepare()
    return places


def test_extra_time_is_kept_by_learner_and_survives_other_settings(places):
    set_extra_time(places, "a", ExtraTime(per_cent=25))
    set_extra_time(places, "b", ExtraTime(minutes=10))
    set_trainer_pin(places, "4827")
    assert [extra_time(places, each) for each in "abc"] == [ExtraTime(25), ExtraTime(0, 10), ExtraTime()]
    set_extra_time(places, "a", ExtraTime())
    assert extra_time(places, "a") == ExtraTime()
    assert extra_time(places, "b") == ExtraTime(minutes=10)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"a": {"per_cent": "25"}}, ExtraTime()),
        ({"a": {"per_cent": -5, "minutes": 10}}, ExtraTime(minutes=10)),
        ({"a": {"per_cent": 10**9}}, ExtraTime(LARGEST)),
        ({"a": []}, ExtraTime()),
        ([], ExtraTime()),
        ("x", ExtraTime()),
    ],
)
def test_extra_time_that_cannot_be_understood_is_none(places, written, read):
    places.settings_file.write_text(json.dumps({"extra_times": written}), encoding="utf-8")
    assert extra_time(places, "a") == read
