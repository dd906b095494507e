"""What a poll keeps: a vote is on the disk before anybody is told so."""

import os
import sys
from contextlib import suppress
from uuid import UUID

import pytest

from htcourse.core.errors import CourseError, FolderError, InUseError
from htcourse.store.meeting_files import read_meeting
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile
from htcourse.store.sent_statements import keep_sent, sent_statements


def test_each_vote_is_synced_to_its_last_byte_when_it_is_acknowledged(tmp_path, monkeypatch):
    synced, sync = [], os.fsync

    def fsync(handle):
        sync(handle)
        found = os.fstat(handle)
        synced.append((found.st_ino, found.st_size))

    monkeypatch.setattr("os.fsync", fsync)
    file = PollFile(Places(tmp_path / "home"), "first")
    file.keep({"at": 0})
    for number in range(3):
        file.add(f"seat-{number}", ["a"])
        votes = file.path.with_suffix(".votes").stat()
        assert synced[-1] == (votes.st_ino, votes.st_size)
    file.close()
    assert [len(each) for each in file.read()] == [1, 3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps names by itself")
def test_the_name_of_the_votes_is_on_the_disk_before_the_first_is_acknowledged_and_gone_before_it_is_forgotten(
    tmp_path, monkeypatch
):
    synced: list[tuple[int, bool]] = []
    sync = os.fsync

    def fsync(handle):
        sync(handle)
        votes = file.path.with_suffix(".votes")
        synced.append((os.fstat(handle).st_ino, votes.exists()))

    file = PollFile(Places(tmp_path / "home"), "first")
    file.keep({"at": 0})
    monkeypatch.setattr("os.fsync", fsync)
    folder = file.path.parent.stat().st_ino
    file.add("seat-1", ["a"])
    assert (folder, True) in synced
    synced.clear()
    file.add("seat-2", ["a"])
    assert len(synced) == 1
    file.forget()
    assert synced[-1] == (folder, False)


def _on_a_full_disk(resource, size, write):
    allowed = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, allowed[1]))
    try:
        with pytest.raises(FolderError):
            write()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, allowed)


def test_a_vote_the_full_disk_takes_half_of_is_refused_and_harms_no_other(tmp_path):
    resource = pytest.importorskip("resource", reason="the limit that stands for a full disk is POSIX's")
    file = PollFile(Places(tmp_path / "home"), "first")
    file.keep({"at": 0})
    file.add("seat-1", ["a"])
    votes = file.path.with_suffix(".votes")
    size = votes.stat().st_size
    _on_a_full_disk(resource, size + 9, lambda: file.add("seat-2", ["a"]))
    assert votes.stat().st_size == size
    file.add("seat-3", ["b"])
    file.close()
    assert file.read()[1] == {"seat-1": ["a"], "seat-3": ["b"]}


def test_a_vote_after_half_a_line_that_a_crash_left_is_kept(tmp_path):
    file = PollFile(Places(tmp_path / "home"), "first")
    file.keep({"at": 0})
    file.path.with_suffix(".votes").write_text('["seat-1", ["a"]]\n["seat-2')
    file.add("seat-3", ["b"])
    file.close()
    assert file.read()[1] == {"seat-1": ["a"], "seat-3": ["b"]}


def test_a_poll_is_one_programs_at_a_time_and_its_answers_stay_until_they_are_forgotten(tmp_path):
    places = Places(tmp_path / "home")
    file, other = PollFile(places, "first"), PollFile(places, "first")
    file.take()
    file.add("seat-1", ["a"])
    with pytest.raises(InUseError, match="running already"):
        other.take()
    other.close()
    file.keep({"at": 0})
    assert file.read()[1] == {"seat-1": ["a"]}
    file.forget()
    assert file.read()[1] == {}
    file.close()
    other.take()
    other.close()
    assert [each.name for each in file.path.parent.iterdir()] == ["first.json"]


ONE = str(UUID(int=1))


def test_what_a_store_has_is_kept_wholly_or_not_at_all(tmp_path):
    resource = pytest.importorskip("resource", reason="the limit that stands for a full disk is POSIX's")
    places = Places(tmp_path / "home")
    keep_sent(places, "https://lrs", {ONE: ONE})
    _on_a_full_disk(resource, 9, lambda: keep_sent(places, "https://lrs", {ONE[::-1]: ONE}))
    assert sent_statements(places, "https://lrs") == {ONE: ONE}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_in_the_place_of_a_file_is_refused(tmp_path):
    places = Places(tmp_path / "home")
    file = PollFile(places, "first")
    file.keep({"at": 0})
    keep_sent(places, "https://lrs", {})
    (sent,) = (places.trainer / "sent").iterdir()
    meeting = places.trainer / "meetings" / "first.json"
    meeting.parent.mkdir()
    steps = {
        file.path.with_suffix(".votes"): (lambda: file.add("seat-1", ["a"]), file.read),
        file.path: (file.read,),
        meeting: (lambda: read_meeting(places, "first"),),
        sent: (lambda: sent_statements(places, "https://lrs"), lambda: keep_sent(places, "https://lrs", {ONE: ONE})),
    }
    for path, reads in steps.items():
        with suppress(FileNotFoundError):
            path.unlink()
        os.mkfifo(path)
        for read in reads:
            with pytest.raises(CourseError, match=r"first|sent"):
                read()
