import sys
from pathlib import Path

import pytest

from htcourse.store import disks
from htcourse.store.disks import stays_put

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc and /sys")


def test_this_computers_disk_stays(tmp_path: Path) -> None:
    assert stays_put(tmp_path)


def test_where_nothing_is_known_the_answer_is_yes(tmp_path: Path) -> None:
    assert stays_put(tmp_path / "missing")


@linux_only
@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_network_disk_does_not_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(disks, "_mounted_as", lambda device: kind)
    assert not stays_put(tmp_path)


@linux_only
def test_the_kind_of_a_mount_is_read_from_the_system() -> None:
    status = Path("/proc").stat()
    assert disks._mounted_as(f"0:{status.st_dev}") == "proc"
    assert disks._mounted_as("999:999") == ""
