import sqlite3
import sys
from contextlib import closing
from pathlib import Path, PureWindowsPath
from urllib.parse import unquote, urlsplit

import pytest

from htcourse.store import disks
from htcourse.store.disks import database_address, stays_put

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc and /sys")


def test_this_computers_disk_stays(tmp_path: Path) -> None:
    assert stays_put(tmp_path)


def test_where_nothing_is_known_the_answer_is_yes(tmp_path: Path) -> None:
    assert stays_put(tmp_path / "missing")


@pytest.mark.parametrize(
    ("path", "named"),
    [("C:\\home\\Ана #1?.db", "/C:/home/Ана #1?.db"), (r"\\server\share\Ана 1.db", "//server/share/Ана 1.db")],
)
def test_a_file_on_a_windows_share_has_an_address_that_sqlite_takes(path: str, named: str) -> None:
    address = database_address(PureWindowsPath(path), "ro")
    parts = urlsplit(address)
    assert (parts.netloc, unquote(parts.path), parts.query) == ("", named, "mode=ro")
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):  # not: invalid uri authority
        sqlite3.connect(address, uri=True)


def test_a_file_here_opens_by_its_address(tmp_path: Path) -> None:
    path = tmp_path / "Ана #1?.db"
    with closing(sqlite3.connect(database_address(path, "rwc"), uri=True)) as connection:
        connection.execute("create table here (id)")
    assert path.is_file()


@linux_only
@pytest.mark.parametrize(
    "kind", ["nfs4", "cifs", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.of-any-name", "9p", "prl_fs", "beegfs", "gpfs"]
)
def test_a_network_disk_does_not_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(disks, "_mounted_as", lambda device: kind)
    assert not stays_put(tmp_path)


@linux_only
def test_a_disk_here_that_a_program_reads_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disks, "_mounted_as", lambda device: "fuseblk")
    assert stays_put(tmp_path)


@linux_only
def test_the_kind_of_a_mount_is_read_from_the_system() -> None:
    status = Path("/proc").stat()
    assert disks._mounted_as(f"0:{status.st_dev}") == "proc"
    assert disks._mounted_as("999:999") == ""
