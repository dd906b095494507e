"""Another learner's record copied over one whose log a crash left: both are told apart, and nothing is mixed."""

import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.how_many import few
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import CourseError, FolderError, LearnerFileError
from htcourse.store.backups import list_asides, list_backups
from htcourse.store.check_record import is_sound
from htcourse.store.damaged_record import Harm, examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Kind
from htcourse.store.learners_here import back_up_learners, bring_back, copy_learner, delete_learner, list_learners
from htcourse.store.misplaced import list_misplaced
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
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


@pytest.mark.hard
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


class Crashed:
    """Aida's record as a crash leaves it, five answers in its log; an older backup of hers, and Bek's closed record."""

    def __init__(self, home: Path, clock: FixedClock) -> None:
        before, self.places, self.clock = Places(home / "before"), Places(home / "after"), clock
        before.prepare()
        with LearnerFile.create(before, "Aida", clock) as aida, LearnerFile.create(before, "Bek", clock) as bek:
            for number in range(12):
                answer(aida, f"a-{number}")
                answer(bek, f"b-{number}")
        self.older = home / "older.db"
        shutil.copy(list_backups(before, aida.id)[0].path, self.older)
        clock.pass_time(days=1)
        with LearnerFile.open(before, aida.id, clock) as aida:
            for number in range(32):
                answer(aida, f"more-{number}")
        with LearnerFile.open(before, aida.id, clock) as aida:
            for number in range(5):
                answer(aida, f"late-{number}")
            shutil.copytree(before.home, self.places.home, ignore=shutil.ignore_patterns("*.lock", "*-shm"))
        self.aida, self.bek = aida.id, bek.id
        self.path, self.other = (self.places.learners / f"{each}.db" for each in (self.aida, self.bek))
        self.log, self.other_log = (each.with_name(f"{each.name}-wal") for each in (self.path, self.other))
        assert self.log.stat().st_size

    def asked(self, learner_id: str) -> set[str]:
        with ReadOnlyRecord.open(self.places, learner_id) as record:
            return {each.question for each in record.responses()}

    def pressed(self, learner_id: str) -> None:
        """Press a tile: at a start, and later; a job puts the folder in order."""
        for at_start in (True, False):
            with pytest.raises(LearnerFileError):
                LearnerFile.open(self.places, learner_id, self.clock, at_start=at_start)
        with pytest.raises(LearnerFileError):
            ReadOnlyRecord.open(self.places, learner_id)
        tidy(self.places)

    def restored(self, learner_id: str) -> set[str]:
        found = examine(self.places, learner_id, self.clock)
        restore(self.places, learner_id, found.newest and found.newest.backup.path, self.clock, mends=True)
        return self.asked(learner_id)


EARLY = {f"demo/a-{number}" for number in range(12)}
BEKS = {f"demo/b-{number}" for number in range(12)}
ALL = EARLY | {f"demo/more-{number}" for number in range(32)} | {f"demo/late-{number}" for number in range(5)}


def test_a_log_beside_its_own_record_is_played_in(tmp_path, clock) -> None:
    room = Crashed(tmp_path, clock)
    with LearnerFile.open(room.places, room.aida, clock):
        pass
    assert room.asked(room.aida) == ALL


def test_an_older_backup_put_in_place_by_hand_drops_no_log(tmp_path, clock) -> None:
    room = Crashed(tmp_path, clock)
    shutil.copy(room.older, room.path)
    log = room.log.read_bytes()
    room.pressed(room.aida)
    assert (room.path.read_bytes(), room.log.read_bytes()) == (room.older.read_bytes(), log)
    assert room.restored(room.aida) == ALL
    (aside,) = list_asides(room.places, room.aida)
    assert aside.path.read_bytes() == room.older.read_bytes()
    assert aside.path.with_name(f"{aside.path.name}-wal").read_bytes() == log


@pytest.mark.hard
@pytest.mark.parametrize("has_copies", [True, False])
def test_a_log_of_another_beside_a_sound_record_drops_and_brings_nothing(tmp_path, clock, has_copies) -> None:
    room = Crashed(tmp_path, clock)
    shutil.copy(room.log, room.other_log)
    if not has_copies:
        shutil.rmtree(room.places.backups / room.bek)
    record, log = room.other.read_bytes(), room.log.read_bytes()
    room.pressed(room.bek)
    assert (room.other.read_bytes(), room.other_log.read_bytes()) == (record, log)
    assert room.restored(room.bek) == BEKS
    assert room.asked(room.aida) == ALL


@pytest.mark.hard
@pytest.mark.parametrize("has_copies", [True, False])
@pytest.mark.parametrize("is_gone", [True, False])
def test_a_log_of_another_where_the_record_is_gone_gives_nothing(tmp_path, clock, is_gone, has_copies) -> None:
    room = Crashed(tmp_path, clock)
    shutil.copy(room.log, room.other_log)
    room.other.write_bytes(b"")
    if is_gone:
        room.other.unlink()
    if not has_copies:
        shutil.rmtree(room.places.backups / room.bek)
    log = room.log.read_bytes()
    room.pressed(room.bek)
    assert room.restored(room.bek) == (BEKS if has_copies else set())
    (aside,) = list_asides(room.places, room.bek)
    assert aside.path.with_name(f"{aside.path.name}-wal").read_bytes() == log


def test_an_own_backup_put_beside_the_log_of_another_whose_record_stood_there(tmp_path, clock) -> None:
    room = Crashed(tmp_path, clock)
    shutil.copy(room.path, room.other)
    shutil.copy(room.log, room.other_log)
    shutil.copy(list_backups(room.places, room.bek)[0].path, room.other)
    room.pressed(room.bek)
    assert room.restored(room.bek) == BEKS


def test_an_own_log_where_the_record_is_gone_comes_back(tmp_path, clock) -> None:
    room = Crashed(tmp_path, clock)
    room.path.unlink()
    assert room.restored(room.aida) == ALL


@pytest.mark.parametrize("suffix", [".db-wal", ".lock"])
def test_a_log_or_lock_of_another_account_is_named_itself(
    closed_places: Places, clock: FixedClock, suffix: str
) -> None:
    (learner_id,) = closed_places.learner_ids()
    path = closed_places.learners / f"{learner_id}.db"
    path.chmod(0o600)
    beside = path.with_suffix(suffix)
    beside.write_bytes(b"log" * 100)
    beside.chmod(0)
    named = f"does not let this account (read|write) “{re.escape(str(beside))}”"
    with pytest.raises(FolderError, match=named):
        LearnerFile.open(closed_places, learner_id, clock)
    with pytest.raises(FolderError, match=named):
        restore(closed_places, learner_id, None, clock, mends=True)
    if suffix == ".db-wal":
        assert examine(closed_places, learner_id, clock).harm == Harm.CLOSED
    assert beside.stat().st_size == 300


def _crashed(places: Places, learner_id: str, clock: FixedClock) -> Path:
    """Leave a record as a kill does, with a log of its own; return that."""
    path = places.learners / f"{learner_id}.db"
    path.chmod(0o600)
    log = path.with_name(f"{path.name}-wal")
    with LearnerFile.open(places, learner_id, clock) as learner:
        answer(learner, "late")
        left = path.read_bytes(), log.read_bytes()
    path.write_bytes(left[0])
    log.write_bytes(left[1])
    return log


def test_a_log_that_may_only_be_read_is_named_and_no_damage(closed_places: Places, clock: FixedClock) -> None:
    (learner_id,) = closed_places.learner_ids()
    log = _crashed(closed_places, learner_id, clock)
    log.chmod(0o400)
    with pytest.raises(FolderError, match=f"does not let this account write “{re.escape(str(log))}”"):
        LearnerFile.open(closed_places, learner_id, clock)
    log.chmod(0o600)
    with LearnerFile.open(closed_places, learner_id, clock) as learner:
        assert len(learner.responses()) == 2


def test_a_log_that_may_not_be_read_keeps_no_other_from_being_taken_in(
    closed_places: Places, clock: FixedClock
) -> None:
    LearnerFile.create(closed_places, "Bek", clock).close()
    shut, other = (_crashed(closed_places, each, clock) for each in closed_places.learner_ids())
    shut.chmod(0)
    tidy(closed_places)
    assert (shut.exists(), other.exists()) == (True, False)


def _log_of(places: Places, learner_id: str, clock: FixedClock, does: Callable[[LearnerFile], object]) -> bytes:
    """Return the log that a kill would leave after something was done in a record, which is closed afterwards."""
    with LearnerFile.open(places, learner_id, clock) as record:
        does(record)
        return record.path.with_name(f"{record.path.name}-wal").read_bytes()


def _answers(record: LearnerFile) -> None:
    for number in range(5):
        answer(record, f"{record.preference(NAME)}-{number}")


def _reads(record: LearnerFile) -> None:
    for number in range(9):
        record.append_event(Kind.SECTION_READ, f"demo/a#{record.preference(NAME)}-{number}")


def _rows(record: LearnerFile | ReadOnlyRecord) -> set[str]:
    return {each.question for each in record.responses()} | record.read_sections()


@pytest.mark.hard
@pytest.mark.parametrize("is_own", [False, True], ids=["another's", "own, of an earlier day"])
@pytest.mark.parametrize("does", [_answers, _reads])
@pytest.mark.parametrize("had", [None, _answers, _reads])
def test_a_log_that_shares_no_row_with_the_file_is_played_into_no_other(tmp_path, clock, had, does, is_own) -> None:
    places = Places(tmp_path)
    places.prepare()
    with LearnerFile.create(places, "Aida", clock) as aida, LearnerFile.create(places, "Bek", clock) as bek:
        pass
    log = _log_of(places, aida.id if is_own else bek.id, clock, does)
    if had is not None:
        _log_of(places, aida.id, clock, had)
    with ReadOnlyRecord.open(places, aida.id) as record:
        own = _rows(record)
    places.learner_file(aida.id).with_name(f"{aida.id}.db-wal").write_bytes(log)
    try:
        with LearnerFile.open(places, aida.id, clock) as record:
            assert _rows(record) == own
    except LearnerFileError:
        restore(places, aida.id, None, clock, mends=True)
    with ReadOnlyRecord.open(places, aida.id) as record:
        assert _rows(record) == own
    assert is_sound(places.learner_file(aida.id))


@pytest.mark.hard
@pytest.mark.parametrize("is_there", [True, False], ids=["an empty file", "no file"])
@pytest.mark.parametrize("of", ["nobody here", "lost here but for a copy"])
def test_a_log_of_another_gives_nothing_where_no_row_of_hers_is_known(tmp_path, clock, is_there, of) -> None:
    places = Places(tmp_path)
    places.prepare()
    with LearnerFile.create(places, "Aida", clock) as aida, LearnerFile.create(places, "Bek", clock) as bek:
        pass
    for _ in range(3):
        log = _log_of(places, bek.id, clock, lambda record: [answer(record) for _ in range(40)])
    path = places.learner_file(bek.id)
    path.unlink()
    if of == "nobody here":
        shutil.rmtree(places.backups / bek.id)
    shutil.rmtree(places.backups / aida.id, ignore_errors=True)
    if not is_there:
        places.learner_file(aida.id).unlink()
    path.with_name(f"{aida.id}.db-wal").write_bytes(log)
    with suppress(CourseError):
        restore(places, aida.id, None, clock, mends=True)
    with suppress(CourseError), ReadOnlyRecord.open(places, aida.id) as record:
        assert not record.responses()


def test_a_log_of_another_makes_nobody_s_own_record_a_stray(tmp_path, clock) -> None:
    """Who did what was told lost the record: “the program does not use it, move it away”."""
    places = Places(tmp_path)
    places.prepare()
    with LearnerFile.create(places, "Aida", clock) as aida, LearnerFile.create(places, "Bek", clock) as bek:
        _answers(aida)
    log = _log_of(places, bek.id, clock, _answers)
    aida.path.with_name(f"{aida.path.name}-wal").write_bytes(log)
    assert list_misplaced(places) == ()


def test_of_a_record_that_was_gone_no_file_is_named_that_is_not_there(tmp_path, clock) -> None:
    places = Places(tmp_path)
    places.prepare()
    with LearnerFile.create(places, "Aida", clock) as aida, LearnerFile.create(places, "Bek", clock) as bek:
        _answers(aida)
    (copy,) = list_backups(places, aida.id)
    log = _log_of(places, bek.id, clock, _answers)
    aida.path.unlink()
    aida.path.with_name(f"{aida.path.name}-wal").write_bytes(log)
    restore(places, aida.id, copy.path, clock, mends=True)
    assert [each.path for each in list_misplaced(places) if not each.path.exists()] == []


def test_what_changes_nothing_writes_nothing_and_makes_no_copy(tmp_path, clock) -> None:
    places = Places(tmp_path)
    places.prepare()
    with LearnerFile.create(places, "Aida", clock) as aida:
        _answers(aida)
    stick = copy_learner(places, aida.id, tmp_path / "stick.db")
    clock.pass_time(hours=1)
    with LearnerFile.open(places, aida.id, clock) as record:
        record.merge(stick)
    assert [each.reason for each in list_backups(places, aida.id)] == ["import"], "none at closing"
