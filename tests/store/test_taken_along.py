"""A record copied from a computer that stopped: its log is found under the record's own name, or its lack is told."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from tests.how_many import crossed
from tests.store.behind import change_behind
from tests.store.samples import FixedClock, answer, shown

from htcourse.core.errors import FolderError, LearnerFileError
from htcourse.store import salvage
from htcourse.store.check_record import is_sound
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import was_left_open
from htcourse.store.learner_copies import lacks_its_log
from htcourse.store.learners_here import copy_learner, name_of
from htcourse.store.places import Places
from htcourse.store.preferences import CERTIFICATE_NAME
from htcourse.store.tidy import tidy
from htcourse.usecases import doctor
from htcourse.usecases.people.join_copies import join_file
from htcourse.usecases.people.learners import bring_learner
from htcourse.usecases.people.restore_record import restore_file

EARLIER, LATER = 30, 20
DEEP = json.loads("[" * 700 + "]" * 700)


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


@pytest.fixture
def stopped(places: Places, clock: FixedClock, tmp_path: Path) -> Path:
    """A folder with a record and its log as a kill leaves them, 20 answers in the log alone."""
    folder = tmp_path / "stick"
    folder.mkdir()
    with LearnerFile.create(places, "Дана", clock) as learner:
        for number in range(EARLIER):
            answer(learner, f"q-{number}")
    with LearnerFile.open(places, learner.id, clock) as learner:
        for number in range(LATER):
            answer(learner, f"late-{number}")
        for each in (learner.path, log_of(learner.path)):
            shutil.copy(each, folder)
    return folder / learner.path.name


@pytest.fixture
def elsewhere(tmp_path: Path) -> Places:
    places = Places(tmp_path / "elsewhere")
    places.prepare()
    return places


def answers(places: Places, learner_id: str) -> int:
    with LearnerFile.open(places, learner_id) as learner:
        return len(learner.responses())


def test_a_record_says_whether_it_was_closed(places, clock, stopped) -> None:
    closed = places.learner_file(stopped.stem)
    assert not was_left_open(closed)
    before = closed.read_bytes()
    LearnerFile.open(places, stopped.stem, clock).close()
    assert closed.read_bytes() == before
    log_of(stopped).unlink()
    assert was_left_open(stopped)


def test_after_a_crash_and_a_start_that_put_it_in_order_a_record_says_that_it_is_whole(stopped, elsewhere) -> None:
    for each in (stopped, log_of(stopped)):
        shutil.copy(each, elsewhere.learners)
    record = elsewhere.learner_file(stopped.stem)
    tidy(elsewhere)
    assert [each.name for each in elsewhere.learners.iterdir()] == [record.name]
    assert not was_left_open(record)
    assert answers(elsewhere, stopped.stem) == EARLIER + LATER


def test_one_taken_without_its_log_is_brought_in_and_that_is_told(stopped, elsewhere, clock) -> None:
    log_of(stopped).unlink()
    brought = bring_learner(elsewhere, stopped, clock)
    assert brought.lacks_log
    assert answers(elsewhere, brought.id) == EARLIER
    assert restore_file(elsewhere, stopped, clock=clock).lacks_log


@pytest.mark.parametrize(
    "take",
    [lambda places, file, clock: bring_learner(places, file, clock), lambda *given: restore_file(*given[:2])],
    ids=["Bring in", "restore"],
)
def test_one_under_another_name_finds_its_log_under_its_own(stopped, elsewhere, clock, take) -> None:
    renamed = stopped.rename(stopped.with_name("Aizada.db"))
    done = take(elsewhere, renamed, clock)
    assert not done.lacks_log
    assert answers(elsewhere, done.id) == EARLIER + LATER
    assert [each.suffix for each in elsewhere.learners.iterdir()] == [".db"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
@pytest.mark.parametrize(
    ("way", "take"),
    crossed(["a link to it", "a link to its folder", "a link to a link"], [bring_learner, restore_file]),
)
def test_one_that_was_chosen_by_a_link_comes_with_its_log(stopped, elsewhere, tmp_path, way, take) -> None:
    link = tmp_path / "short cut"
    link.symlink_to(stopped.parent if "folder" in way else stopped)
    chosen = link / stopped.name if "folder" in way else link
    if way == "a link to a link":
        chosen = tmp_path / "another"
        chosen.symlink_to(link)
    done = take(elsewhere, chosen)
    assert not done.lacks_log
    assert answers(elsewhere, done.id) == EARLIER + LATER


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
@pytest.mark.parametrize("take", [bring_learner, restore_file], ids=["Bring in", "restore"])
@pytest.mark.parametrize("where", ["learners", "backups"])
def test_a_link_among_the_program_s_own_files_is_followed_by_nothing(stopped, elsewhere, take, where) -> None:
    link = elsewhere.home / where / "Aizada.db"
    link.symlink_to(stopped)
    with pytest.raises(FolderError, match="is a link to"):
        take(elsewhere, link)
    assert not elsewhere.learner_ids()


def test_a_log_that_is_not_of_this_file_changes_nothing(places, stopped, elsewhere, clock) -> None:
    handed_over = stopped.with_name("Aizada.db")
    copy_learner(places, stopped.stem, handed_over)
    assert not lacks_its_log(handed_over)
    older = stopped.rename(stopped.with_name("older.db"))
    with LearnerFile.create(places, "Эльдар", clock) as other:
        for number in range(EARLIER * 3):
            answer(other, f"other-{number}", language="x" * 400)
        shutil.copy(log_of(other.path), log_of(stopped))
    brought = bring_learner(elsewhere, older, clock)
    assert answers(elsewhere, brought.id) == EARLIER
    assert brought.id == stopped.stem


def test_doctor_names_a_log_that_a_crash_left_and_none_that_is_at_work(places, stopped) -> None:
    def seen() -> list[str]:
        return [each.seen for each in doctor.examine(places) if each.name == "logs"]

    assert seen() == ["none"]
    with LearnerFile.open(places, stopped.stem) as learner:
        answer(learner)
        assert seen() == ["none"]
    for each in (stopped, log_of(stopped)):
        shutil.copy(each, places.learners)
    assert [stopped.stem in each for each in seen()] == [True]


@pytest.mark.parametrize("is_here", [False, True])
def test_a_preference_that_is_not_what_was_written_stays_out(places, elsewhere, clock, tmp_path, is_here):
    with LearnerFile.create(places, "Dana", clock) as learner:
        answer(learner, "q-1")
    if is_here:
        bring_learner(elsewhere, copy_learner(places, learner.id, tmp_path / "before.db"))
    with LearnerFile.open(places, learner.id, clock) as learner:
        learner.set_preference(CERTIFICATE_NAME, "Dana Bekova")
    copied = copy_learner(places, learner.id, tmp_path / "copy.db")
    content = copied.read_bytes()
    assert content.count(b"Dana Bekova") == 1
    copied.write_bytes(content.replace(b"Dana Bekova", b"Dana Bekovb"))
    assert bring_learner(elsewhere, copied).came.left_out == 1
    assert is_sound(elsewhere.learner_file(learner.id), learner.id)
    assert answers(elsewhere, learner.id) == 1


def test_where_the_record_is_lost_a_name_that_is_not_what_was_written_is_that_of_its_copies(places, clock, tmp_path):
    with LearnerFile.create(places, "Dana", clock) as learner:
        answer(learner, "q-1")
        learner.backup()
    copied = copy_learner(places, learner.id, tmp_path / "copy.db")
    change_behind(copied, "update preference set value = 'Dann' where key = 'name'")
    learner.path.unlink()
    assert bring_learner(places, copied).came.left_out == 1
    assert is_sound(learner.path, learner.id)
    assert name_of(places, learner.id) == "Dana"


@pytest.mark.parametrize("said", [{"choices": {"a": 1}, "order": 5}, {"choices": DEEP}, {"spans": 7}])
@pytest.mark.parametrize("is_here", [False, True])
def test_an_answer_of_a_shape_nobody_can_read_is_left_out(places, elsewhere, clock, tmp_path, said, is_here):
    """It came in, and windows that showed it ended in a mistake of the program."""
    with LearnerFile.create(places, "Dana", clock) as learner:
        answer(learner, "q-1")
    if is_here:
        bring_learner(elsewhere, copy_learner(places, learner.id, tmp_path / "before.db"))
    with LearnerFile.open(places, learner.id, clock) as learner:
        learner.append_response("demo/q-2", said, shown=shown("q-2"), points=1.0, verdict="right")
    came = bring_learner(elsewhere, copy_learner(places, learner.id, tmp_path / "copy.db")).came
    assert came.left_out == 1
    assert answers(elsewhere, learner.id) == 1


@pytest.mark.parametrize("bring", [bring_learner, restore_file, join_file])
def test_a_file_that_is_no_record_is_refused_before_it_is_copied(places, tmp_path, monkeypatch, bring):
    """A film chosen by mistake was copied whole and read once a table; what was no record was to be exported again."""
    film, disk, words = (tmp_path / each for each in ("film.mp4", "disk.db", "words.db"))
    for path, begins, size in ((film, b"\0\0ftyp", 70_000_000), (disk, b"SQLite format 3\0", 1_001_000_000)):
        path.write_bytes(begins)
        os.truncate(path, size)
    words.write_bytes(b"words " * 2000)
    monkeypatch.setattr(salvage, "salvage", None)
    for path, told in ((film, "has 70 MB; at most 64 are read"), (disk, "has 1001 MB; at most 1000 are read")):
        with pytest.raises(LearnerFileError, match=f"{path.name}” is no learner's record: it {told}. Choose the .db"):
            bring(places, path)
    with pytest.raises(LearnerFileError, match=r"words.db” is not a learner's record of this program. Choose the .db"):
        bring(places, words)


@pytest.mark.parametrize("bring", [bring_learner, restore_file])
def test_a_record_that_lost_its_head_is_read_and_what_is_no_file_beside_one_is_to_be_moved(
    places, elsewhere, clock, tmp_path, bring
):
    with LearnerFile.create(places, "Dana", clock) as learner:
        answer(learner, "q-1")
    copied = copy_learner(places, learner.id, tmp_path / "copy.db")
    log_of(copied).mkdir()
    with pytest.raises(FolderError, match=r"copy.db-wal” stands where a log of “copy.db” .* Move it to another place"):
        bring(elsewhere, copied)
    log_of(copied).rmdir()
    copied.write_bytes(bytes(4096) + copied.read_bytes()[4096:])
    assert bring(elsewhere, copied).readable == 1
