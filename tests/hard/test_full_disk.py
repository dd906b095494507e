"""A disk that fills up while answers, settings and an earlier copy are kept: nothing acknowledged is lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STEP = 8 * 1024
DISK = "mount -t tmpfs -o size=6m tmpfs {folder} && exec {program}"


def on_a_small_disk(folder: Path, *program: str) -> list[str]:
    """Return a command that mounts a disk of its own, for that program alone and without rights of an administrator."""
    folder.mkdir()
    words = DISK.format(folder=folder, program=" ".join(program))
    return ["unshare", "--map-root-user", "--mount", "sh", "-c", words]


def can_mount(folder: Path) -> bool:
    """Whether this system lets a program have a disk of its own."""
    return (
        shutil.which("unshare") is not None
        and not subprocess.run(on_a_small_disk(folder, "true"), check=False, capture_output=True).returncode
    )


@pytest.mark.hard
@pytest.mark.timeout(3600)
def test_on_a_full_disk_nothing_acknowledged_is_lost_and_every_refusal_says_so(tmp_path, capsys):
    if not can_mount(tmp_path / "tried"):
        pytest.skip("this system lets nobody have a small disk of their own")
    command = on_a_small_disk(tmp_path / "small", sys.executable, "-m", "tests.hard.full_disk", "$PWD/small", str(STEP))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True)
    told = json.loads(done.stdout)
    with capsys.disabled():
        print("\n{disks} full disks: {refused} of {tried} refused, {lost} lost".format(**told))
    assert told["odd"] == []
    assert (told["lost"], told["settings lost"]) == (0, 0)
    assert told["refused"] > told["disks"]
