"""An older copy of a learner's own, put by hand in the place of a record whose log a crash left."""

import shutil
from random import Random

import pytest
from tests.how_many import few
from tests.store.samples import answer, shown

from htcourse.store.backups import list_backups
from htcourse.store.check_record import log_fits, strange_rows
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places


def _uneven_days(record: LearnerFile, pick: Random, day: str) -> None:
    """Do a few things of unlike length, so that each day fills other pages."""
    for number in range(pick.choice([2, 5, 9, 14])):
        kind = pick.random()
        if kind < 0.5:
            said = {"text": "я" * pick.choice([10, 200, 700])}
            record.append_response(
                f"demo/{day}-{number}", said, shown=shown(f"{day}-{number}"), points=1.0, verdict="right"
            )
        else:
            record.append_event(Kind.NOTE, f"demo/{day}-{number}", data={"text": "x " * pick.choice([5, 50, 300])})


@pytest.mark.parametrize("seed", few([23, *range(20)]))
def test_an_own_older_copy_beside_a_log_gets_no_row_without_a_link(tmp_path, clock, seed) -> None:
    """The log held pages of rows, the copy older ones of links: what was played in belonged to no link."""
    room, pick = Places(tmp_path / "home"), Random(seed)
    room.prepare()
    with LearnerFile.create(room, "Dana", clock) as record:
        _uneven_days(record, pick, "a")
    for day in "bc":
        clock.pass_time(days=1)
        with LearnerFile.open(room, record.id, clock) as again:
            _uneven_days(again, pick, day)
    path = room.learner_file(record.id)
    clock.pass_time(days=1)
    left = tmp_path / "left"
    with LearnerFile.open(room, record.id, clock) as again:
        for number in range(4):
            answer(again, f"late-{number}")
        shutil.copytree(path.parent, left, ignore=shutil.ignore_patterns("*.lock", "*-shm"))
    played = 0
    for backup in list_backups(room, record.id):
        for each in left.iterdir():
            shutil.copy(each, path.parent)
        shutil.copy(backup.path, path)
        if log_fits(path, record.id):
            assert strange_rows(path) == 0
            played += 1
    assert played, "into the copy that the log was begun on"
