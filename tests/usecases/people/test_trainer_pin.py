"""The trainer's PIN: a curtain that a file takes away."""

import json
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest

from htcourse.core.clock import Moment
from htcourse.core.errors import CourseError
from htcourse.store.places import Places
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.pin_tries import FIRST_WAIT, FREE_TRIES, LONGEST_WAIT, PinWaitError
from htcourse.usecases.people.pins import clear_pins
from htcourse.usecases.people.trainer_pin import has_trainer_pin, is_trainer, set_trainer_pin


def _same(moment):
    return moment


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path)
    places.prepare()
    return places


def test_nobody_is_the_trainer_before_a_pin_is_chosen(places):
    assert not has_trainer_pin(places)
    assert not is_trainer(places, "")
    assert not is_trainer(places, "0000")


def test_only_the_right_pin_opens_and_it_is_not_kept_in_the_clear(places):
    set_trainer_pin(places, "4827")
    assert has_trainer_pin(places)
    assert [is_trainer(places, pin) for pin in ("4827", "4828", "")] == [True, False, False]
    assert "4827" not in json.loads(places.settings_file.read_text(encoding="utf-8"))["pin_hash"].split("$")


@pytest.fixture
def unnamed_boot(monkeypatch):
    """A system that does not say which start of the computer this is: only the clock tells."""
    monkeypatch.setattr("htcourse.usecases.people.pin_tries.boot_id", lambda: "")


def test_where_the_system_names_its_boot_no_clock_that_is_set_ends_the_wait(places, monkeypatch):
    now, watch = Moment("2026-03-01T09:00:00.000Z", 300), [1000.0]
    monkeypatch.setattr("htcourse.usecases.people.pin_tries.boot_id", lambda: "this boot")
    monkeypatch.setattr("htcourse.usecases.people.pin_tries.seconds_since_boot", lambda: watch[0])
    set_trainer_pin(places, "4827")
    assert [is_trainer(places, "1111", lambda: now) for _ in range(FREE_TRIES)] == [False] * FREE_TRIES
    for seconds in (86_400, -86_400):
        with pytest.raises(PinWaitError, match="in 5 seconds"):
            is_trainer(places, "4827", partial(_same, now.later(seconds)))
    watch[0] += FIRST_WAIT
    assert is_trainer(places, "4827", lambda: now)


@pytest.mark.usefixtures("unnamed_boot")
def test_wrong_pins_slow_down_and_the_right_one_makes_an_end_of_it(places):
    now = Moment("2026-03-01T09:00:00.000Z", 300)
    set_trainer_pin(places, "4827")
    assert [is_trainer(places, "1111", lambda: now) for _ in range(FREE_TRIES)] == [False] * FREE_TRIES
    with pytest.raises(PinWaitError, match="in 5 seconds"):
        is_trainer(places, "4827", lambda: now)
    later = now.later(FIRST_WAIT)
    assert not is_trainer(places, "2222", lambda: later)
    with pytest.raises(PinWaitError, match="in 10 seconds"):
        is_trainer(Places(places.home), "4827", lambda: later)  # a new start forgets nothing
    with pytest.raises(PinWaitError, match="in 10 seconds"):
        is_trainer(places, "4827", lambda: later.later(-3600))  # nor does a clock set back make it longer
    assert is_trainer(places, "4827", lambda: later.later(10))
    assert not is_trainer(places, "1111", lambda: later.later(11))


@pytest.mark.usefixtures("unnamed_boot")
def test_of_many_wrong_pins_at_once_no_more_are_looked_at_than_one_after_the_other(places):
    now = Moment("2026-03-01T09:00:00.000Z", 300)
    set_trainer_pin(places, "4827")

    def is_looked_at(number):
        try:
            return not is_trainer(places, f"{1000 + number}", lambda: now)
        except PinWaitError:
            return False

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(is_looked_at, range(16))) == FREE_TRIES
        now = now.later(FIRST_WAIT)
        assert sum(threads.map(is_looked_at, range(8))) == 1


def cut(places):
    for path in (places.settings_file, places.settings_copy):
        path.write_bytes(path.read_bytes()[:-1])


def remove(places):
    for path in (places.settings_file, places.settings_copy):
        path.unlink()


@pytest.mark.parametrize("spoil", [cut, remove])
def test_who_spoils_the_settings_does_not_become_the_trainer(places, spoil):
    create_learner(places)
    set_trainer_pin(places, "4827")
    places.settings_file.write_bytes(b"{")
    assert [is_trainer(places, pin) for pin in ("4827", "4828")] == [True, False]
    spoil(places)
    for attempt in (lambda: is_trainer(places, "4827"), lambda: set_trainer_pin(places, "1111")):
        assert has_trainer_pin(places)
        with pytest.raises(CourseError, match=r"the pages for trainers stay closed.*reset-pin"):
            attempt()
    clear_pins(places)
    assert not has_trainer_pin(places)
    set_trainer_pin(places, "4827")
    assert is_trainer(places, "4827")


@pytest.mark.usefixtures("unnamed_boot")
def test_nobody_waits_longer_than_five_minutes(places):
    now = Moment("2026-03-01T09:00:00.000Z", 300)
    set_trainer_pin(places, "4827")
    for _ in range(20):
        now = now.later(LONGEST_WAIT)
        assert not is_trainer(places, "1111", partial(_same, now))
    with pytest.raises(PinWaitError, match="in 300 seconds"):
        is_trainer(places, "4827", lambda: now)


@pytest.mark.usefixtures("unnamed_boot")
def test_wrong_pins_under_a_clock_set_forward_make_nobody_wait_for_years(places):
    now = Moment("2026-03-01T09:00:00.000Z", 300)
    set_trainer_pin(places, "4827")
    for _ in range(FREE_TRIES):
        assert not is_trainer(places, "1111", lambda: Moment("2040-03-01T09:00:00.000Z", 300))
    with pytest.raises(PinWaitError, match="in 5 seconds"):
        is_trainer(places, "4827", lambda: now)
    assert is_trainer(places, "4827", lambda: now.later(FIRST_WAIT))


@pytest.mark.parametrize("pin", ["", "123", "12a4", "123456789"])
def test_what_is_no_pin_is_refused(places, pin):
    with pytest.raises(CourseError, match="4 to 8 digits"):
        set_trainer_pin(places, pin)
    assert not has_trainer_pin(places)


def test_a_reset_file_ends_the_wait_too(places):
    now = Moment("2026-03-01T09:00:00.000Z", 300)
    set_trainer_pin(places, "4827")
    assert not any(is_trainer(places, "1111", lambda: now) for _ in range(FREE_TRIES))
    clear_pins(places)
    set_trainer_pin(places, "4827")
    assert is_trainer(places, "4827", lambda: now)
