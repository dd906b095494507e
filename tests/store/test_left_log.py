"""A log that a crash left and that is damaged before its end is told, dropped by nobody, and read behind the damage."""

import os
import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.how_many import few
from tests.store.damage import PAGE
from tests.store.samples import FixedClock, answer

from htcourse.cli import cli
from htcourse.core.errors import FolderError, LearnerFileError
from htcourse.core.quiz import Mode
from htcourse.store.backups import backup_folder, list_backups
from htcourse.store.check_record import is_sound
from htcourse.store.damaged_record import Harm, examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_copies import remove_database
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Drawn, Kind
from htcourse.store.learners_here import bring_learner, list_learners
from htcourse.store.left_log import _checksum, is_torn, mended
from htcourse.store.places import Places
from htcourse.store.program_log import log_tail
from htcourse.store.restore import restore
from htcourse.store.sqlite_errors import course_errors
from htcourse.usecases import doctor

ASKED = 25
FRAME = 24 + PAGE


def crash_after_an_exam(places: Places, clock: FixedClock) -> tuple[str, str]:
    """Leave a record as a program does that is killed after an exam: all of it stands in the log alone."""
    with LearnerFile.create(places, "Дана", clock) as learner:
        pass
    path = places.learner_file(learner.id)
    with LearnerFile.open(places, learner.id, clock) as learner:
        drawn = [Drawn(f"demo/q{number}", f"hash-q{number}", 0) for number in range(ASKED)]
        attempt = learner.append_attempt("demo/exam", Mode.EXAM, module_version="1", seed=1, drawn=drawn)
        for number in range(ASKED):
            answer(learner, f"q{number}", attempt=attempt, number=number + 1)
        data = {"begun": learner.attempt(attempt).begun, "rows": learner.answer_rows(attempt)}
        learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/exam", attempt=attempt, data=data)
        crashed = {suffix: log_of(path, suffix).read_bytes() for suffix in ("", "-wal")}
    for each in list_backups(places, learner.id):
        remove_database(each.path)
    for suffix, content in crashed.items():
        log_of(path, suffix).write_bytes(content)
    return learner.id, attempt


def log_of(path: Path, suffix: str = "-wal") -> Path:
    return path.with_name(path.name + suffix)


def overwrite(log: Path, block: int) -> bytes:
    content = bytearray(log.read_bytes())
    content[block * PAGE : (block + 1) * PAGE] = b"\x5a" * PAGE
    log.write_bytes(content)
    return bytes(content)


def prefix_of(path: Path, folder: Path) -> int:
    """Return how many answers SQLite would leave, opening it."""
    for suffix in ("", "-wal"):
        shutil.copy(log_of(path, suffix), log_of(folder / "copy.db", suffix))
    with closing(sqlite3.connect(folder / "copy.db")) as connection:
        return int(connection.execute("select count(*) from response").fetchone()[0])


@pytest.mark.parametrize("block", few([0, 60, 20, 100], 2))
def test_it_is_told_kept_and_read_behind_the_damage(places, clock, tmp_path, block) -> None:
    learner_id, attempt = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    damaged = overwrite(log_of(path), block)
    before = prefix_of(path, tmp_path)
    assert before < ASKED
    for look in (LearnerFile.open, ReadOnlyRecord.open):
        with pytest.raises(LearnerFileError):
            look(places, learner_id)
    assert [bool(each.problem) for each in list_learners(places)] == [True]
    assert not is_sound(path, learner_id)
    assert any(not each.is_well and learner_id in f"{each.name}{each.seen}" for each in doctor.examine(places))
    assert log_of(path).read_bytes() == damaged
    assert examine(places, learner_id, clock).harm is Harm.LOG
    restore(places, learner_id, None, clock)
    (aside,) = backup_folder(places, learner_id).glob("*-aside.db-wal")
    assert aside.read_bytes() == damaged
    with LearnerFile.open(places, learner_id, clock) as learner:
        held = len(learner.responses(attempt=attempt))
        assert held > before
        assert bool(learner.attempt(attempt).is_doubted) == (held < ASKED)


def test_such_a_file_brought_from_elsewhere_gives_what_is_behind_the_damage_too(places, clock, tmp_path) -> None:
    learner_id, _ = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    overwrite(log_of(path), 60)
    before = prefix_of(path, tmp_path)
    there = Places(tmp_path / "there")
    there.prepare()
    assert (bring_learner(there, path, clock).readable or 0) > before


def test_a_whole_log_and_one_that_is_being_written_are_not_torn(places, clock) -> None:
    learner_id, attempt = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    assert not is_torn(path)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses(attempt=attempt)) == ASKED
        assert mended(log_of(path).read_bytes()) is None
        with LearnerFile.open(places, learner_id, clock) as again:
            answer(again)


def test_what_a_power_cut_left_of_the_last_transaction_is_no_damage(places, clock) -> None:
    learner_id, attempt = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    log = log_of(path)
    content = log.read_bytes()
    frames = (len(content) - 32) // FRAME
    commits = [at for at in range(frames) if content[32 + at * FRAME + 4 : 32 + at * FRAME + 8] != bytes(4)]
    assert commits[-1] == frames - 1
    assert commits[-1] - commits[-2] > 1
    first = 32 + (commits[-2] + 1) * FRAME
    log.write_bytes(content[:first] + bytes(FRAME) + content[first + FRAME :])
    assert not is_torn(path)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses(attempt=attempt)) == ASKED
        assert not learner.attempt(attempt).submitted_at


class Log:
    """A log taken apart and written by hand, frame by frame, as a disk may have kept it."""

    def __init__(self, path: Path) -> None:
        self.path = log_of(path)
        content = self.path.read_bytes()
        self.head = content[:32]
        self.order = ">" if content[3] & 1 else "<"
        self.frames = [content[at : at + FRAME] for at in range(32, len(content), FRAME)]
        self.ends = [at for at, each in enumerate(self.frames) if each[4:8] != bytes(4)]
        self.end = self.frames[self.ends[-1]][4:8]

    def write_transaction(self, at: int, pages: list[bytes]) -> None:
        """Write frames with these pages over what stands from a place on, as SQLite does after it cut a log there."""
        sums = struct.unpack(">II", self.frames[at - 1][16:24])
        for number, page in enumerate(pages):
            end = self.end if number == len(pages) - 1 else bytes(4)
            head = page[:4] + end + self.head[16:24]
            sums = _checksum(self.order, head[:8] + page[24:], sums)
            new = head + struct.pack(">II", *sums) + page[24:]
            self.frames[at + number : at + number + 1] = [new]

    def tear(self, at: int) -> None:
        """Let the page of a frame be what the disk had not written yet."""
        self.frames[at] = self.frames[at][:24] + bytes(PAGE)

    def put(self) -> None:
        self.path.write_bytes(self.head + b"".join(self.frames))


def twice_cut(path: Path) -> tuple[Log, int]:
    """Leave a log that a power cut tore twice: of the first transaction its end stands behind the second, shorter one.

    Returns the log and where the torn ones begin.
    """
    log = Log(path)
    first = log.ends[-2] + 1
    own = log.frames[first:]
    assert len(own) >= 2
    log.write_transaction(first, [*own, *own])  # the first that is torn
    log.write_transaction(first, own)
    log.tear(first)
    log.put()
    return log, first


def test_two_power_cuts_in_the_life_of_one_log_are_no_damage(places, clock) -> None:
    learner_id, attempt = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    log, first = twice_cut(path)
    assert sum(each[4:8] != bytes(4) for each in log.frames[first:]) == 2
    assert not is_torn(path)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses(attempt=attempt)) == ASKED
        assert not learner.attempt(attempt).submitted_at


@pytest.mark.parametrize("where", ["a page in an answer before", "the last page of the answer before"])
def test_damage_before_what_two_power_cuts_left_is_told_still(places, clock, where) -> None:
    learner_id, attempt = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    log, _ = twice_cut(path)
    log.tear(log.ends[-4] + 1 if "in an" in where else log.ends[-3])
    log.put()
    assert is_torn(path)
    restore(places, learner_id, None, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert not learner.attempt(attempt).submitted_at


def test_a_changed_checksum_at_the_end_of_the_last_but_one_transaction_is_told(places, clock) -> None:
    learner_id, attempt = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    log = Log(path)
    end = bytearray(log.frames[log.ends[-2]])
    end[17] ^= 1
    log.frames[log.ends[-2]] = bytes(end)
    log.put()
    assert is_torn(path)
    restore(places, learner_id, None, clock)
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert learner.attempt(attempt).submitted_at


def test_a_record_with_a_log_where_nothing_may_be_written_is_told_so(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = places.learner_file(crash_after_an_exam(places, clock)[0])
    monkeypatch.setattr("os.access", lambda path, mode, **_: mode != os.W_OK)
    refused = sqlite3.OperationalError("unable to open database file")
    refused.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    with (
        pytest.raises(FolderError, match="was not closed, and cannot be read where nothing may be written"),
        course_errors(path),
    ):
        raise refused


def said_of(places: Places, clock: FixedClock, learner_id: str) -> str:
    """Return what doctor says of a record, once the list of commands and the tiles say the same."""
    listed = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list"]).output
    (row,) = list_learners(places)
    found = [each.seen for each in doctor.examine(places, clock) if each.name == f"record {learner_id}"]
    assert ("it was not closed, and the log is not beside it" in listed) is row.lacks_log is bool(found)
    return "".join(found)


@pytest.mark.parametrize("renamed", ["", "-WAL", "-wal.bak"])
def test_a_record_without_the_log_that_it_was_left_with_is_told_until_it_is_opened(places, clock, renamed) -> None:
    learner_id, _ = crash_after_an_exam(places, clock)
    log = log_of(places.learner_file(learner_id))
    assert not said_of(places, clock, learner_id)
    log.rename(log_of(places.learner_file(learner_id), renamed)) if renamed else log.unlink()
    way = f"call it “{log.name}” before opening the record" if renamed else f"If the file “{log.name}” is somewhere"
    for _ in range(2):
        assert way.casefold() in said_of(places, clock, learner_id).casefold()
    assert not log.exists()
    with LearnerFile.open(places, learner_id, clock) as record:
        assert record.lacked_log
    assert f"WARNING The record {learner_id} was not closed, and its log was not beside it" in log_tail(places)
    assert not said_of(places, clock, learner_id)
    with LearnerFile.open(places, learner_id, clock) as record:
        assert not record.lacked_log


def test_a_record_of_an_earlier_version_which_left_each_so_is_not_told(places, clock) -> None:
    learner_id, _ = crash_after_an_exam(places, clock)
    path = places.learner_file(learner_id)
    log_of(path).unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma user_version = 3")
    assert not said_of(places, clock, learner_id)
