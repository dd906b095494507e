"""What reaches the disk, seen by tracing the system calls: killing a process proves nothing about fsync."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import FolderError
from htcourse.store.backups import list_backups, row_ids
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places

_ANSWERS = """
import os, sys
from pathlib import Path
from htcourse.store.backups import list_backups, row_ids
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Shown
from htcourse.store.places import Places
learner = LearnerFile.open(Places(Path(sys.argv[1])), sys.argv[2])
os.write(2, b"opening returned\\n")
for number in range(4):
    shown = Shown(f"h{number}", "demo", "demo/q", {}, {"en": {"text": "x"}})
    learner.append_response("demo/q", {}, shown=shown, points=1.0, verdict="right")
    os.write(2, b"answer returned\\n")
learner.checkpoint()
os.write(2, b"checkpoint returned\\n")
"""


@pytest.mark.hard
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_each_answer_costs_one_fsync_before_it_returns(places: Places, tmp_path: Path) -> None:
    with LearnerFile.create(places) as learner:
        pass
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", str(trace), sys.executable, "-c", _ANSWERS]
    subprocess.run([*command, str(places.home), learner.id], check=True, stderr=subprocess.DEVNULL)
    calls = re.findall(r"(fsync|fdatasync)\(|\"(opening|answer|checkpoint) returned", trace.read_text())
    spans: list[int] = []
    syncs = 0
    for sync, returned in calls:
        syncs += bool(sync)
        if returned:
            spans.append(syncs)
            syncs = 0
    opening, first, *others = spans
    assert opening == 0, "a record that is only looked at stays as it is"
    assert 1 <= first <= 8  # from one file without a log to one with it, whose names are kept, and the answer
    assert others == [1, 1, 1, 2]  # at last the log and the file it is moved into


def test_a_new_record_has_its_name_on_the_disk_before_anything_is_kept_in_it(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[list[Path]] = []
    monkeypatch.setattr("htcourse.store.learner_copies.keep_name", lambda folder: synced.append([*folder.glob("*.db")]))
    with LearnerFile.create(places) as learner:
        assert synced == [[learner.path]]


_COPY = """
import sys
from pathlib import Path
from htcourse.store.backups import list_backups, row_ids
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
with LearnerFile.open(Places(Path(sys.argv[1])), sys.argv[2]) as learner:
    learner.backup("asked")
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_copy_is_synced_once_before_it_takes_its_name_and_nothing_is_written_to_it_after(
    places: Places, tmp_path: Path
) -> None:
    with LearnerFile.create(places) as learner:
        for _ in range(30):
            answer(learner)
    trace = tmp_path / "trace"
    traced = "trace=fsync,fdatasync,write,pwrite64,ftruncate,rename"
    command = ["strace", "-f", "-y", "-e", traced, "-o", str(trace), sys.executable, "-c", _COPY]
    subprocess.run([*command, str(places.home), learner.id], check=True)
    lines = trace.read_text().splitlines()
    called = next(number for number, line in enumerate(lines) if "rename(" in line and "-asked.db" in line)
    calls = [line.split()[1].partition("(")[0] for line in lines[:called] if ".part>" in line]
    assert calls.count("fsync") + calls.count("fdatasync") == 1
    assert calls[-1] in ("fsync", "fdatasync")
    assert "pwrite64" in calls
    folder = str(places.backups / learner.id)
    assert any("fsync(" in line and f"{folder}>" in line for line in lines[called:])


@pytest.fixture
def small_disk(tmp_path: Path):
    """A file system of 400 kB, where this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.hard
def test_a_disk_that_fills_up_loses_nothing_that_was_kept(small_disk: Path, clock: FixedClock) -> None:
    places = Places(small_disk / "home")
    learner = LearnerFile.create(places, clock=clock)
    kept = _answers_until_refused(learner)
    assert len(learner.responses()) == kept
    learner.close()
    with LearnerFile.open(places, learner.id, clock) as again:
        assert len(again.responses()) == kept


def _answers_until_refused(learner: LearnerFile) -> int:
    for kept in range(10_000):
        try:
            answer(learner)
        except FolderError:
            return kept
    pytest.fail("the disk never filled up")


@pytest.mark.hard
def test_a_disk_without_room_for_a_new_learner_is_a_sentence(small_disk: Path) -> None:
    places = Places(small_disk / "home")
    places.prepare()
    (small_disk / "filler").write_bytes(b"x" * 350_000)
    with pytest.raises(FolderError):
        LearnerFile.create(places)
    assert list(places.learners.iterdir()) == []


def test_a_start_after_a_kill_copies_what_no_copy_holds_however_young_the_last_one_is(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    with LearnerFile.create(places, "Ана", clock) as learner:
        answer(learner)
    learner_id = learner.id
    killed = Places(tmp_path / "killed")
    with LearnerFile.open(places, learner_id, clock) as learner:
        learner.back_up_if_behind()
        assert len(list_backups(places, learner_id)) == 1  # it holds all
        answer(learner, "acknowledged")
        shutil.copytree(places.home, killed.home)
    clock.pass_time(days=1)
    with LearnerFile.open(killed, learner_id, clock) as learner:
        answer(learner, "of today")
        learner.back_up_if_behind()
        assert len(list_backups(killed, learner_id)) == 2
        assert row_ids(list_backups(killed, learner_id)[0].path) == row_ids(learner.path)
        learner.back_up_if_behind()
        assert len(list_backups(killed, learner_id)) == 2
