"""A learner's PIN is kept as a hash, checked, and cleared by a file."""

import subprocess
import sys

import pytest

from htcourse.core.errors import CourseError
from htcourse.store.settings import RESET_PIN, Settings, change_settings, read_settings
from htcourse.usecases.machine.machine_settings import asks_to_clear_pins
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.pins import (
    clear_pin_away,
    clear_pins,
    is_pin_away,
    is_right_pin,
    pin_hash,
    remove_pin,
    set_pin,
)
from htcourse.usecases.session import Session

START = """
import sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.usecases.people.pins import pin_hash
from htcourse.usecases.session import Session
session = Session.open(Places(Path(sys.argv[1])), sys.argv[2])
assert not session.has_pin and not pin_hash(session)
session.close()
print("nacl" in sys.modules)
"""


def test_the_pin_itself_is_nowhere_in_the_file(sample):
    assert not sample.session.has_pin
    set_pin(sample.session, "4827")
    assert sample.session.has_pin
    assert pin_hash(sample.session).startswith("$argon2id$")
    assert "4827" not in pin_hash(sample.session).rpartition("p=")[2].split("$")


def test_only_the_right_pin_is_right(sample):
    set_pin(sample.session, "4827")
    assert is_right_pin(pin_hash(sample.session), "4827")
    assert not is_right_pin(pin_hash(sample.session), "4828")
    assert not is_right_pin("damaged", "4827")


def test_another_pin_takes_the_place_of_the_first_and_removing_leaves_none(sample):
    set_pin(sample.session, "4827")
    set_pin(sample.session, "000000")
    assert not is_right_pin(pin_hash(sample.session), "4827")
    assert is_right_pin(pin_hash(sample.session), "000000")
    remove_pin(sample.session)
    assert not sample.session.has_pin


@pytest.mark.parametrize("text", ["", "123", "123456789", "12a4", "١٢٣٤"])
def test_what_is_no_pin_is_refused(sample, text):
    with pytest.raises(CourseError, match="4 to 8 digits"):
        set_pin(sample.session, text)
    assert not sample.session.has_pin


@pytest.mark.parametrize("name", [RESET_PIN, f"{RESET_PIN}.txt"])
def test_a_file_in_the_data_folder_clears_every_pin_and_goes(sample, name):
    places = sample.places
    learners = [create_learner(places, name=each) for each in ("Aigerim", "Daniyar")]
    for each in learners:
        session = Session.open(places, each)
        set_pin(session, "4827")
        session.close()
    change_settings(places, lambda _: Settings(profile="exam", pin_hash="$argon2id$x"))
    assert not asks_to_clear_pins(places)
    (places.home / name).touch()
    assert asks_to_clear_pins(places)
    clear_pins(places)
    for each in learners:
        session = Session.open(places, each)
        assert not session.has_pin
        session.close()
    assert read_settings(places) == Settings(profile="exam")
    assert not asks_to_clear_pins(places)
    assert not (places.home / name).exists()


def test_of_a_record_that_was_no_file_then_the_pin_goes_when_it_is_there_again(sample):
    places = sample.places
    learner = create_learner(places, name="Aigerim")
    session = Session.open(places, learner)
    set_pin(session, "4827")
    session.close()
    path = places.learner_file(learner)
    content = path.read_bytes()
    path.write_bytes(b"no record")
    (places.home / RESET_PIN).touch()
    clear_pins(places)
    assert is_pin_away(places, learner)
    path.write_bytes(content)
    assert clear_pin_away(places, learner)
    session = Session.open(places, learner)
    assert not session.has_pin
    set_pin(session, "1234")
    session.close()
    assert not clear_pin_away(places, learner)
    session = Session.open(places, learner)
    assert session.has_pin
    session.close()


def test_without_a_pin_the_hashing_library_is_never_loaded(sample):
    learner = create_learner(sample.places, name="Aigerim")
    command = [sys.executable, "-c", START, str(sample.places.home), learner]
    assert subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip() == "False"


def test_a_pin_set_by_an_earlier_version_still_opens():
    then = "$argon2id$v=19$m=19456,t=2,p=1$QsuqfyGmBvveFHKZMY1cfg$VeO8x9O/KhQKeiFT+nYGtcx16OyI29YftnfLziSwsHo"
    assert is_right_pin(then, "4827")
    assert not is_right_pin(then, "4828")
    assert not is_right_pin("$argon2id$x", "4827")
