"""Which copies of a record go in time: none of which nobody knows what would go with it."""

import codecs
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from tests.store.damage import spoilt_index
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import LearnerFileError
from htcourse.store import backups
from htcourse.store.backups import DAYS, SPOILT, Backup, backup_folder, list_backups, row_ids
from htcourse.store.check_record import is_sound
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.salvage import salvage
from htcourse.usecases.doctor import examine_home

NOBODY = 65534


def put_back(places: Places, clock: FixedClock) -> tuple[str, Backup]:
    """Make a record, put an older file in its place by hand, and return the copy that alone holds its 30 answers."""
    with LearnerFile.create(places, "Ana", clock) as learner:
        answer(learner)
    earlier = learner.path.read_bytes()
    clock.pass_time(minutes=10)
    with LearnerFile.open(places, learner.id, clock) as learner:
        for number in range(30):
            answer(learner, f"q-{number}")
    full = list_backups(places, learner.id)[0]
    learner.path.write_bytes(earlier)
    return learner.id, full


@pytest.fixture
def closed(clock: FixedClock) -> Iterator[tuple[Places, str, Backup]]:
    """What `put_back` makes, with a copy that may not be read; whoever is allowed everything becomes somebody less."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such modes")
    is_root = os.geteuid() == 0
    with TemporaryDirectory() as folder:
        places = Places(Path(folder) / "home")
        places.prepare()
        learner_id, full = put_back(places, clock)
        full.path.chmod(0)
        if is_root:
            codecs.lookup("utf-8-sig")  # Python's own files may be another's alone: what is loaded later is not found
            for each in (Path(folder), *Path(folder).rglob("*")):
                os.chown(each, NOBODY, -1)
            os.seteuid(NOBODY)
        yield places, learner_id, full
        if is_root:
            os.seteuid(0)


def work(places: Places, learner_id: str, clock: FixedClock, days: int) -> None:
    """Let a copy be made on so many days."""
    for _ in range(days):
        clock.pass_time(days=1)
        with LearnerFile.open(places, learner_id, clock) as learner:
            answer(learner)


def test_a_closing_looks_through_the_new_copy_alone(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LearnerFile.create(places, "Ana", clock) as learner:
        answer(learner)
    (first,) = list_backups(places, learner.id)
    looked_through: list[Path] = []

    def noted(path: Path, learner_id: str) -> bool:
        looked_through.append(path)
        return is_sound(path, learner_id)

    monkeypatch.setattr(backups, "is_sound", noted)
    clock.pass_time(minutes=10)
    with LearnerFile.open(places, learner.id, clock) as learner:
        answer(learner)
    (new,) = list_backups(places, learner.id)
    assert new != first
    assert looked_through == [new.path]


def test_a_closing_opens_no_copy_of_an_earlier_day_where_the_new_one_holds_all(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LearnerFile.create(places, "Ana", clock) as learner:
        answer(learner)
    work(places, learner.id, clock, 3)
    going = list_backups(places, learner.id)[0]
    opened: set[Path] = set()

    def noted(path: Path, *which: str) -> frozenset[str]:
        opened.add(path)
        return row_ids(path, *which)

    monkeypatch.setattr(backups, "row_ids", noted)
    clock.pass_time(minutes=10)
    with LearnerFile.open(places, learner.id, clock) as learner:
        answer(learner)
    new, *others = list_backups(places, learner.id)
    assert len(others) == 3
    assert opened == {going.path, new.path}


def test_a_copy_with_one_damaged_page_stays_as_long_as_it_holds_what_no_other_does(
    places: Places, clock: FixedClock
) -> None:
    learner_id, full = put_back(places, clock)
    spoilt_index(full.path)
    with pytest.raises(LearnerFileError):
        row_ids(full.path)
    work(places, learner_id, clock, 45)
    held = salvage(full.path, learner_id, None, places.learners).rows
    assert sum(table == "response" for table, _ in held) == 31


def test_a_damaged_copy_goes_once_others_hold_what_can_be_read_of_it(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, "Ana", clock) as learner:
        answer(learner)
    (first,) = list_backups(places, learner.id)
    spoilt_index(first.path)
    work(places, learner.id, clock, 45)
    assert not first.path.exists()


def test_a_copy_that_may_not_be_read_is_not_removed_and_doctor_names_it(
    closed: tuple[Places, str, Backup], clock: FixedClock
) -> None:
    places, learner_id, full = closed
    work(places, learner_id, clock, 45)
    assert full.path.exists()
    seen = [each.seen for each in examine_home(places, clock) if each.name == f"copies of {learner_id}"]
    assert any(full.path.stem in each for each in seen), seen
    full.path.chmod(0o600)
    assert len(row_ids(full.path)) == 31


def test_of_copies_of_which_nothing_can_be_read_the_newest_stay(places: Places, clock: FixedClock) -> None:
    learner_id, full = put_back(places, clock)
    for number in range(SPOILT + DAYS):
        clock.pass_time(hours=1)
        stamp = f"{clock.now:%Y%m%dT%H%M%S}000000Z"
        (backup_folder(places, learner_id) / f"{stamp}-close.db").write_bytes(b"spoilt %d" % number)
    work(places, learner_id, clock, 3)
    contents = [each.path.read_bytes() for each in list_backups(places, learner_id)]
    assert [each for each in contents if each.startswith(b"spoilt")] == [
        b"spoilt %d" % number
        for number in range(SPOILT + DAYS - 1, DAYS - 2, -1)  # one is the last of its day
    ]
    assert full in list_backups(places, learner_id)


def test_of_copies_that_may_not_be_read_none_goes(closed: tuple[Places, str, Backup], clock: FixedClock) -> None:
    places, learner_id, full = closed
    unread = [full.path]
    for _ in range(SPOILT + DAYS):
        clock.pass_time(hours=1)
        unread.append(full.path.with_name(f"{clock.now:%Y%m%dT%H%M%S}000000Z-close.db"))
        unread[-1].touch(0)
    work(places, learner_id, clock, 45)
    assert [each for each in unread if not each.exists()] == []
