"""kill -9 before each system call of a restore that changes a file: the old or the new record is there, whole."""

import re
import shutil
import subprocess
import sys
from collections import Counter

import pytest
from tests.store.samples import answer

from htcourse.core.clock import system_clock
from htcourse.core.errors import LearnerFileError
from htcourse.store.backups import list_backups
from htcourse.store.damaged_record import examine
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places

CHANGING = (
    "write,pwrite64,ftruncate,fsync,fdatasync,rename,link,linkat,unlink,chmod,fchmodat,mkdir,copy_file_range,sendfile"
)
PROGRAM = """
import sys
from pathlib import Path
import htcourse.store.migrations
from htcourse.store.places import Places
from htcourse.store.restore import restore
restore(Places(Path(sys.argv[1])), sys.argv[2], Path(sys.argv[3]))
"""
KEPT, LATER = 40, 9


@pytest.fixture(
    params=["damaged", "sound", "gone", "with a log", "with a torn log", "its log alone", "with a damaged copy"]
)
def record(request, tmp_path):
    """A learner's record, and how many answers a start finds before it is restored (see `answers`) and after."""
    places = Places(tmp_path / "home")
    places.prepare()
    with LearnerFile.create(places, "Dana", lambda: system_clock().later(-24 * 3600)) as learner:
        for number in range(KEPT):
            answer(learner, f"q-{number}")
    path, parts = learner.path, {}
    with LearnerFile.open(places, learner.id) as file:
        for number in range(LATER):
            answer(file, f"late-{number}")
        file._changes_kept = file._connection.total_changes
        parts = {suffix: path.with_name(path.name + suffix).read_bytes() for suffix in ("", "-wal")}
    (backup,) = list_backups(places, learner.id)
    if request.param == "with a damaged copy":
        with LearnerFile.open(places, learner.id) as file:
            later = file.backup("close")
        later.write_bytes(later.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))
        path.unlink()
        return places, learner.id, backup.path, None, KEPT + LATER
    if request.param == "gone":
        path.unlink()
        return places, learner.id, backup.path, None, KEPT
    if request.param in ("with a torn log", "its log alone"):
        for suffix, content in parts.items():
            path.with_name(path.name + suffix).write_bytes(content)
        if request.param == "its log alone":
            path.unlink()
        else:  # a bit in its middle: SQLite would drop what stands behind it
            log = bytearray(parts["-wal"])
            log[len(log) // 2] ^= 0x40
            path.with_name(f"{path.name}-wal").write_bytes(log)
        return places, learner.id, backup.path, None, KEPT + examine(places, learner.id).later
    if request.param == "with a log":
        for suffix, content in parts.items():
            path.with_name(path.name + suffix).write_bytes(content)
    if request.param != "sound":
        path.write_bytes(path.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))
    before, after = (KEPT + LATER, KEPT) if request.param == "sound" else (None, KEPT + LATER)
    return places, learner.id, backup.path, before, after


def answers(places, learner):
    """Return how many answers a start finds; None where it finds the record damaged, or gone with its backups there."""
    try:
        with LearnerFile.open(places, learner) as file:
            return len(file.responses())
    except LearnerFileError as error:
        return None if "Restore the backup of" in str(error) else -1


@pytest.mark.hard
@pytest.mark.timeout(3600)
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_killed_before_any_system_call_the_old_or_the_new_record_is_there(record, tmp_path, capsys):
    places, learner, backup, before, restored = record
    kept = tmp_path / "kept"
    shutil.copytree(places.home, kept)
    program = [sys.executable, "-c", PROGRAM, str(places.home), learner, str(backup)]
    trace = tmp_path / "trace"
    subprocess.run(["strace", "-f", "-o", trace, "-e", f"trace={CHANGING}", *program], check=True)
    calls = Counter(re.findall(r"^\d+ +(\w+)\(", trace.read_text(errors="replace"), re.MULTILINE))
    seen: Counter[int | None] = Counter()
    for call, count in calls.items():
        for number in range(1, count + 1):
            shutil.rmtree(places.home)
            shutil.copytree(kept, places.home)
            inject = f"inject={call}:signal=KILL:when={number}"
            subprocess.run(
                ["strace", "-f", "-o", "/dev/null", "-e", inject, *program], check=False, capture_output=True
            )
            left = answers(places, learner)
            assert left in (before, restored), (call, number)
            seen[left] += 1
            if left is None:  # what is left can be restored, with nothing lost
                subprocess.run(program, check=True)
                assert answers(places, learner) == restored, (call, number)
    with capsys.disabled():
        print(f"\n{sum(seen.values())} kills: {seen[before]} times the old record, {seen[restored]} times the new one")
