import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import FolderError, InUseError, LearnerFileError
from htcourse.core.quiz import Mode
from htcourse.store.backups import (
    APART,
    DAYS,
    RISKY,
    WEEKS,
    Backup,
    backup_folder,
    is_behind,
    list_backups,
    newest_whole,
    row_ids,
)
from htcourse.store.check_record import is_sound
from htcourse.store.damaged_record import Harm, examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import lock_file, reading_connection
from htcourse.store.learner_rows import Kind
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.preferences import ZOOM
from htcourse.store.restore import restore


def made(places: Places, clock: FixedClock) -> str:
    with LearnerFile.create(places, "Ана", clock) as learner:
        answer(learner)
    return learner.id


def test_a_backup_is_made_at_closing_only_when_something_changed(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    assert [each.reason for each in list_backups(places, learner_id)] == ["close"]
    clock.pass_time(days=1)
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.responses()
    assert len(list_backups(places, learner_id)) == 1
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.set_preference(ZOOM, 1.1)
    assert [each.at for each in list_backups(places, learner_id)] == [
        "2026-03-10T10:00:00.000Z",
        "2026-03-09T10:00:00.000Z",
    ]


def test_a_backup_holds_what_still_stands_in_the_log(learner: LearnerFile) -> None:
    for _ in range(50):
        answer(learner)
    with closing(reading_connection(learner.backup("asked"))) as copy:
        assert copy.execute("select count(*) from response").fetchone() == (50,)


def test_seven_days_and_four_weeks_stay(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    for _ in range(60):
        clock.pass_time(hours=12)
        with LearnerFile.open(places, learner_id, clock) as learner:
            answer(learner)
    days = [each.at[:10] for each in list_backups(places, learner_id)]
    assert days == [
        *("2026-04-08", "2026-04-07", "2026-04-06", "2026-04-05", "2026-04-04", "2026-04-03", "2026-04-02"),
        *("2026-03-29", "2026-03-22"),
    ]


def test_backups_from_before_something_risky_stay_longer(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.backup("import")
        for _ in range(40):
            clock.pass_time(days=1)
            learner.backup("close")
    reasons = {each.reason for each in list_backups(places, learner_id)}
    assert reasons == {"close", "import"}


def test_restoring_brings_back_the_record_and_keeps_what_stood_there(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    (backup,) = list_backups(places, learner_id)
    clock.pass_time(days=1)
    with LearnerFile.open(places, learner_id, clock) as learner:
        answer(learner)
    clock.pass_time(minutes=1)
    restore(places, backup.learner_id, backup.path, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses()) == 1
    newest = list_backups(places, learner_id)[0]
    assert newest.reason == "restore"
    with closing(reading_connection(newest.path)) as copy:
        assert copy.execute("select count(*) from response").fetchone() == (2,)


def test_a_backup_of_the_same_moment_is_not_written_over(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        copies = [learner.backup("import") for _ in range(3)]
    assert len(set(copies)) == 3
    assert all(each.exists() for each in copies)


def test_a_backup_just_made_stays_also_on_a_clock_set_back(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        for _ in range(DAYS + WEEKS + RISKY):
            clock.pass_time(days=8)
            learner.backup("import")
        clock.pass_time(days=-3650)
        assert learner.backup("import").exists()


@pytest.mark.parametrize("years", [73, -27])
def test_backups_of_a_clock_that_was_wrong_push_no_others_out(places: Places, clock: FixedClock, years: int) -> None:
    learner_id = made(places, clock)
    today = clock.now

    def work_for_ten_days() -> set[str]:
        for _ in range(10):
            clock.pass_time(days=1)
            with LearnerFile.open(places, learner_id, clock) as learner:
                answer(learner)
        return {each.day.isoformat() for each in list_backups(places, learner_id)}

    before = work_for_ten_days()
    clock.now = today.replace(year=today.year + years)
    wrong = work_for_ten_days()
    assert years > 0 or before <= wrong
    clock.now = today + timedelta(days=10)
    again = work_for_ten_days()
    assert {f"2026-03-{day}" for day in range(23, 30)} <= again
    assert len(again) <= 2 * (DAYS + WEEKS)


def test_restoring_over_a_damaged_file_keeps_it_aside(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    path = places.learner_file(learner_id)
    half = path.read_bytes()[:5000]
    path.write_bytes(half)
    (backup,) = list_backups(places, learner_id)
    restore(places, backup.learner_id, backup.path, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses()) == 1
    (aside,) = backup_folder(places, learner_id).glob("*-aside.db")
    assert aside.read_bytes() == half
    assert [each.path for each in list_backups(places, learner_id)] == [backup.path]


def answers(path: Path) -> int:
    with closing(reading_connection(path)) as copy:
        (count,) = copy.execute("select count(*) from response").fetchone()
        return int(count)


def fullest(places: Places, learner_id: str) -> int:
    return max(answers(each.path) for each in list_backups(places, learner_id))


def test_a_record_begun_anew_pushes_no_fuller_copy_of_the_same_day_out(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    places.learner_file(learner_id).unlink()
    for _ in range(3):
        clock.pass_time(minutes=1)
        restore(places, learner_id, None, clock, takes_all=False)
        with LearnerFile.open(places, learner_id, clock) as learner:
            learner.set_preference(ZOOM, 1.1)
    assert fullest(places, learner_id) == 1
    newest = newest_whole(places, learner_id, clock)
    assert newest is not None
    assert answers(newest.path) == 1


def test_going_back_many_times_destroys_neither_the_fullest_record_nor_another_risky_copy(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    learner_id, (first, _) = copies(places, clock, 2)
    earlier = tmp_path / "earlier.db"
    shutil.copy(first.path, earlier)
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.backup("import")
        answer(learner, "the last one")
    for _ in range(RISKY + APART + 2):
        clock.pass_time(days=3)
        restore(places, learner_id, earlier, clock)
    assert fullest(places, learner_id) == 3
    assert "import" in {each.reason for each in list_backups(places, learner_id)}


def test_a_sound_copy_makes_no_room_for_one_of_a_record_that_was_changed_since(
    places: Places, clock: FixedClock
) -> None:
    learner_id = made(places, clock)
    path = places.learner_file(learner_id)
    content = path.read_bytes()
    at = content.index(b'"choices"')
    path.write_bytes(content[: at + 1] + bytes([content[at + 1] ^ 1]) + content[at + 2 :])
    for _ in range(APART + 2):
        clock.pass_time(minutes=1)
        with LearnerFile.open(places, learner_id, clock) as learner:
            learner.append_event(Kind.BOOKMARK, "demo/a")
    sound = [each for each in list_backups(places, learner_id) if is_sound(each.path, learner_id)]
    assert [answers(each.path) for each in sound] == [1]


def test_copies_that_hold_what_no_other_does_are_bounded_and_the_fullest_stays(
    places: Places, clock: FixedClock
) -> None:
    learner_id, found = copies(places, clock, 4)
    for number in range(2 * APART):
        clock.pass_time(minutes=5)
        restore(places, learner_id, found[0].path, clock)
        with LearnerFile.open(places, learner_id, clock) as learner:
            answer(learner, f"branch-{number}")
    assert fullest(places, learner_id) == 4
    assert len(list_backups(places, learner_id)) <= DAYS + WEEKS + RISKY + APART


def test_copies_of_older_files_put_back_by_hand_push_no_exam_out(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    path = places.learner_file(learner_id)
    before = path.read_bytes()
    with LearnerFile.open(places, learner_id, clock) as learner:
        exam = learner.append_attempt("demo/exam", Mode.EXAM, module_version="1", seed=1, drawn=[])
        handed_in = learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/exam", attempt=exam)
    for number in range(APART + 3):
        clock.pass_time(minutes=5)
        path.write_bytes(before)
        with LearnerFile.open(places, learner_id, clock) as learner:
            for name in "abc":
                answer(learner, f"branch-{number}-{name}")
    assert any({exam, handed_in} <= row_ids(each.path) for each in list_backups(places, learner_id))


def test_an_open_file_is_not_replaced(learner: LearnerFile, places: Places, clock: FixedClock, monkeypatch) -> None:
    monkeypatch.setattr("htcourse.store.restore.LOOKING_SECONDS", 0)
    learner.backup("asked")
    with pytest.raises(InUseError):
        restore(places, learner.id, list_backups(places, learner.id)[0].path, clock)


def test_a_restore_waits_for_who_only_looks(places: Places, clock: FixedClock, monkeypatch) -> None:
    """Tiles that are shown anew look at a damaged record: who pressed Restore then was told of another window."""
    learner_id = made(places, clock)
    look = FileLock(lock_file(places.learner_file(learner_id)))
    look.acquire()
    monkeypatch.setattr("htcourse.store.locks.time.sleep", lambda seconds: look.release())
    restore(places, learner_id, list_backups(places, learner_id)[0].path, clock)
    assert places.learner_ids() == (learner_id,)


def test_a_damaged_backup_is_not_restored(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    (backup,) = list_backups(places, learner_id)
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    with pytest.raises(LearnerFileError, match="damaged"):
        restore(places, backup.learner_id, backup.path, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses()) == 1
    assert [path.name for path in places.learners.iterdir()] == [f"{learner_id}.db"]


def test_a_backup_that_fails_does_not_keep_a_learner_from_closing(places: Places, clock: FixedClock) -> None:
    learner = LearnerFile.create(places, clock=clock)
    folder = backup_folder(places, learner.id)
    folder.write_text("in the way")
    learner.close()
    assert isinstance(learner.backup_problem, FolderError)
    assert [path.name for path in places.learners.iterdir()] == [f"{learner.id}.db"]


def test_no_unsound_copy_becomes_a_backup(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        for _ in range(200):
            learner.append_event(Kind.NOTE, "demo/a#b", data={"text": "x" * 200})
    before = list_backups(places, learner.id)
    content = bytearray(learner.path.read_bytes())
    page = content.index(b"x" * 200) // 4096 * 4096
    content[page : page + 4096] = b"\x5a" * 4096
    learner.path.write_bytes(content)
    clock.pass_time(days=1)
    again = LearnerFile.open(places, learner.id, clock, at_start=True)
    again.set_preference(ZOOM, 2.0)
    again.close()
    assert isinstance(again.backup_problem, LearnerFileError)
    assert list_backups(places, learner.id) == before


def copies(places: Places, clock: FixedClock, days: int) -> tuple[str, list[Backup]]:
    """Make a learner with so many backups, each of the next day and with one answer more; the oldest first."""
    learner_id = made(places, clock)
    for number in range(1, days):
        clock.pass_time(days=1)
        with LearnerFile.open(places, learner_id, clock) as learner:
            answer(learner, f"q-{number}")
    return learner_id, sorted(list_backups(places, learner_id))


def dated(backup: Backup, stamp: str) -> Path:
    """Give a backup another date."""
    return backup.path.rename(backup.path.with_name(f"{stamp}T100000000000Z-close.db"))


@pytest.mark.parametrize("stamp", ["20990101", "20260312"], ids=["a day to come", "later and past"])
def test_a_copy_with_a_wrong_date_does_not_win_over_one_that_holds_more(
    places: Places, clock: FixedClock, stamp: str
) -> None:
    learner_id, (first, fullest) = copies(places, clock, 2)
    wrong = dated(first, stamp)
    clock.pass_time(days=10)
    newest = newest_whole(places, learner_id, clock)
    assert newest == fullest
    assert list_backups(places, learner_id)[0].path == wrong
    places.learner_file(learner_id).write_bytes(b"")
    with pytest.raises(LearnerFileError, match=rf"Restore the backup of {fullest.day}\."):
        LearnerFile.open(places, learner_id, clock)
    found = examine(places, learner_id, clock)
    assert found.newest is not None
    assert (found.newest.backup, found.newest.answers) == (fullest, 2)
    fullest.path.write_bytes(b"")
    newest = newest_whole(places, learner_id, clock)
    assert newest is not None
    assert newest.path == wrong


def test_a_look_at_a_record_waits_for_the_one_before(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    places.learner_file(learner_id).write_bytes(b"")
    before = FileLock(lock_file(places.learner_file(learner_id)))
    before.acquire(alone=True)
    with ThreadPoolExecutor(1) as pool:
        look = pool.submit(examine, places, learner_id, clock)
        with pytest.raises(TimeoutError):
            look.result(0.2)
        before.release()
        assert look.result().harm is Harm.EMPTY


def test_of_copies_of_days_to_come_alone_the_fullest_is_the_newest(places: Places, clock: FixedClock) -> None:
    learner_id, (first, second, _) = copies(places, clock, 3)
    restore(places, learner_id, None, clock, takes_all=False)
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.append_event(Kind.NOTE, "demo/a#b", data={"text": "of a record begun anew"})
        anew = learner.backup("asked")
    for each in list_backups(places, learner_id):
        if each not in (first, second) and each.path != anew:
            each.path.unlink()
    kept = dated(second, "20990101")
    dated(first, "20990102")
    anew.rename(anew.with_name("20990103T100000000000Z-asked.db"))
    newest = newest_whole(places, learner_id, clock)
    assert newest is not None
    assert newest.path == kept


def test_of_a_record_begun_anew_the_later_copy_is_the_newest_though_it_holds_less(
    places: Places, clock: FixedClock
) -> None:
    learner_id, (_, _, third) = copies(places, clock, 3)
    dated(third, "20990101")
    clock.pass_time(days=1)
    restore(places, learner_id, None, clock, takes_all=False)
    clock.pass_time(days=1)
    with LearnerFile.open(places, learner_id, clock) as learner:
        answer(learner, "anew")
    newest = newest_whole(places, learner_id, clock)
    assert newest is not None
    assert (newest.at, newest.reason) == (clock().utc, "close")


def test_a_copy_with_the_time_of_a_day_to_come_hides_no_later_change(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock)
    (backup,) = list_backups(places, learner_id)
    assert not is_behind(places, learner_id)
    past, to_come = time.time() - 86_400, time.time() + 86_400
    os.utime(backup.path, (to_come, to_come))
    assert is_behind(places, learner_id)
    record = places.learner_file(learner_id)
    os.utime(record, (to_come, to_come))  # the clock was wrong when both were written
    assert not is_behind(places, learner_id)
    os.utime(backup.path, (past, past))
    assert is_behind(places, learner_id)


def test_other_files_in_the_folder_are_no_backups(places: Places, clock: FixedClock, tmp_path: Path) -> None:
    learner_id = made(places, clock)
    (backup_folder(places, learner_id) / "mine.db").write_text("")
    assert len(list_backups(places, learner_id)) == 1
