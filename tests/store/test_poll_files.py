"""What a poll keeps: a vote is on the disk before anybody is told so."""

import os

from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile


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
