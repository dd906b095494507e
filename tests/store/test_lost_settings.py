"""Settings that this account may not read: it is said whose they are, what they guard stays closed, nothing is lost."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.store.samples import FixedClock

from htcourse.core.errors import CourseError, FolderError
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.settings import RESET_PIN, change_settings, read_settings
from htcourse.usecases.doctor import examine
from htcourse.usecases.exams.exam_window import refuse_outside
from htcourse.usecases.people.trainer_pin import has_trainer_pin, lost_pin


@pytest.fixture
def closed(clock: FixedClock) -> Iterator[Places]:
    """A data folder whose settings may not be read; whoever is allowed everything becomes somebody less."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such modes")
    is_root = os.geteuid() == 0
    with TemporaryDirectory() as folder:
        places = Places(Path(folder) / "home")
        LearnerFile.create(places, "Dana", clock).close()
        change_settings(places, lambda settings: settings._replace(pin_hash="hash"))
        for each in (Path(folder), *Path(folder).rglob("*")) if is_root else ():
            os.chown(each, 65534, -1)
        for each in (places.settings_file, places.settings_copy):
            each.chmod(0)
            if is_root:
                os.chown(each, 0, -1)
        if is_root:
            os.seteuid(65534)
        yield places
        if is_root:
            os.seteuid(0)


def test_it_is_said_whose_they_are_and_what_they_guard_stays_closed(closed: Places, clock: FixedClock) -> None:
    owner = closed.settings_file.owner()
    said = f"may not read the settings “{closed.settings_copy}”, which belong to {owner}: .*stays closed. Let {owner}"
    assert has_trainer_pin(closed)
    with LearnerFile.open(closed, closed.learner_ids()[0], clock) as dana, pytest.raises(FolderError, match=said):
        refuse_outside(closed, clock, dana, "course/final")
    told = str(lost_pin(closed))
    assert "damaged" not in told
    assert RESET_PIN not in told
    found = {each.name: each for each in examine(closed, clock)}
    assert (found["settings"].is_well, found["settings"].seen) == (False, told)
    assert "in settings that this account may not read" in found["PINs"].seen
    with pytest.raises(CourseError):
        change_settings(closed, lambda settings: settings._replace(last_learner="g"))


def test_one_of_two_that_may_be_read_counts(closed: Places, clock: FixedClock) -> None:
    if os.getuid() == 0:
        os.seteuid(0)
        os.chown(closed.settings_copy, 65534, -1)
        os.seteuid(65534)
    closed.settings_copy.chmod(0o600)
    assert read_settings(closed).pin_hash == "hash"
    assert lost_pin(closed) is None
    (found,) = [each for each in examine(closed, clock) if each.name == "settings"]
    assert "may not be read: settings.json" in found.seen


def test_settings_that_are_gone_are_lost_too_where_only_copies_of_a_record_are_left(
    places: Places, clock: FixedClock
) -> None:
    with LearnerFile.create(places, "Dana", clock) as dana:
        dana.append_event("bookmark", "a/b")
    change_settings(places, lambda settings: settings._replace(pin_hash="hash"))
    for each in (dana.path, places.settings_file, places.settings_copy):
        each.unlink()
    assert places.lost_ids() == (dana.id,)
    assert read_settings(places).are_lost
    assert has_trainer_pin(places)
    assert lost_pin(places) is not None
