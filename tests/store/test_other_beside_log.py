"""Another learner's record copied over one whose log a crash left: both are told apart, and nothing is mixed."""

import shutil
from pathlib import Path

import pytest
from tests.how_many import few
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import LearnerFileError
from htcourse.store.backups import list_asides
from htcourse.store.damaged_record import Harm, examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learners_here import back_up_learners, bring_back, delete_learner, list_learners
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.tidy import tidy

OWN = {f"demo/a-{number}" for number in range(5)}
LATE = {f"demo/late-{number}" for number in range(3)}


class Copied:
    """Aida's record with its log as a kill leaves them, with Bek's, of more or fewer pages, copied over it."""

    def __init__(self, home: Path, clock: FixedClock, *, bek: int = 5, with_log: bool = False) -> None:
        before, self.places, self.clock = Places(home / "before"), Places(home / "after"), clock
        before.prepare()
        with LearnerFile.create(before, "Aida", clock) as aida, LearnerFile.create(before, "Bek", clock) as other:
            for number in range(5):
                answer(aida, f"a-{number}")
            for number in range(bek):
                answer(other, f"b-{number}")
        with LearnerFile.open(before, aida.id, clock) as aida, LearnerFile.open(before, other.id, clock) as other:
            for number in range(3):
                answer(aida, f"late-{number}")
                if with_log:
                    answer(other, f"bek-{number}")
            shutil.copytree(before.home, self.places.home, ignore=shutil.ignore_patterns("*.lock"))
        self.aida, self.bek = aida.id, other.id
        self.path, own = (self.places.learners / f"{each}.db" for each in (self.aida, self.bek))
        shutil.copy(own, self.path)
        if with_log:
            shutil.copy(f"{own}-wal", f"{self.path}-wal")

    def asked(self, learner_id: str) -> set[str]:
        with ReadOnlyRecord.open(self.places, learner_id) as record:
            return {each.question for each in record.responses()}


@pytest.mark.parametrize("bek", few([5, 400, 60], 2), ids=["fewer pages", "many more", "more"])
def test_it_is_told_and_the_own_record_comes_back_with_what_its_log_holds(tmp_path, clock, bek) -> None:
    room = Copied(tmp_path, clock, bek=bek)
    for _ in range(2):
        (told,) = [str(each.problem) for each in list_learners(room.places) if each.id == room.aida]
        assert "stands another learner's. Restore the backup of" in told
        for open_it in (LearnerFile.open, ReadOnlyRecord.open):
            with pytest.raises(LearnerFileError, match="stands another learner's"):
                open_it(room.places, room.aida)
        back_up_learners(room.places, "update", clock)
        tidy(room.places)
    found = examine(room.places, room.aida, clock)
    assert (found.harm, found.later, len(found.copies)) == (Harm.ANOTHERS, 3, 1)
    assert found.newest is not None
    restore(room.places, room.aida, found.newest.backup.path, clock, mends=True)
    assert room.asked(room.aida) == OWN | LATE
    (aside,) = list_asides(room.places, room.aida)
    bring_back(room.places, aside, clock)
    assert room.asked(room.aida) == OWN | LATE
    assert room.asked(room.bek) == {f"demo/b-{number}" for number in range(bek)}


def test_a_log_that_came_with_the_other_record_gives_nothing(tmp_path, clock) -> None:
    room = Copied(tmp_path, clock, with_log=True)
    found = examine(room.places, room.aida, clock)
    assert (found.harm, found.readable) == (Harm.ANOTHERS, 0)
    assert found.newest is not None
    restore(room.places, room.aida, found.newest.backup.path, clock, mends=True)
    assert room.asked(room.aida) == OWN


def test_a_log_without_any_copy_of_its_own_gives_nothing(tmp_path, clock) -> None:
    room = Copied(tmp_path, clock, with_log=True)
    shutil.rmtree(room.places.backups / room.aida)
    restore(room.places, room.aida, None, clock, mends=True)
    assert room.asked(room.aida) == set()


def test_a_deletion_gives_the_other_record_back_without_that_log(tmp_path, clock) -> None:
    room = Copied(tmp_path, clock, bek=60)
    (room.places.learners / f"{room.bek}.db").unlink()
    delete_learner(room.places, room.aida, clock)
    assert room.asked(room.bek) == {f"demo/b-{number}" for number in range(60)}


def test_a_deletion_after_a_restore_mixes_nothing_either(tmp_path, clock) -> None:
    room = Copied(tmp_path, clock, bek=60)
    found = examine(room.places, room.aida, clock)
    assert found.newest is not None
    restore(room.places, room.aida, found.newest.backup.path, clock, mends=True)
    delete_learner(room.places, room.aida, clock)
    with LearnerFile.open(room.places, room.bek, clock):
        pass
    for aside in list_asides(room.places, room.bek):
        bring_back(room.places, aside, clock)
    assert room.asked(room.bek) == {f"demo/b-{number}" for number in range(60)}
