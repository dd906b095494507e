"""What the system says of this computer: which disks stay in it (SQLite's log needs one that does), and its start."""

import os
import sys
from pathlib import Path, PurePath

_NETWORK_KINDS = frozenset(
    {"9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gfs2", "gpfs", "lustre", "ncpfs"}
    | {"nfs", "nfs4", "ocfs2", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs"}
)
_BY_A_PROGRAM = "fuse"
"""What comes before the name of a program that makes a file system of anything: one of a disk here is `fuseblk`."""


def stays_put(path: Path) -> bool:
    """Tell whether `path` (a folder that exists) is on a disk of this computer: not on the network, not removable.

    What a program makes a disk of may be anywhere: it does not stay. Where the system does not say, the answer is yes.
    """
    try:
        if sys.platform == "win32":
            return _stays_put_windows(path)
        if sys.platform == "darwin":
            return not str(path.resolve()).startswith("/Volumes/")
        return _stays_put_linux(path)
    except OSError:
        return True


def database_address(path: PurePath, mode: str) -> str:
    """Return the address by which SQLite opens a file with an absolute path.

    One on a Windows share (`//server/share`) has four slashes: SQLite refuses a server's name before the path.
    """
    named = path.as_uri().removeprefix("file://")
    return f"file://{named if named.startswith('/') else f'//{named}'}?mode={mode}"


def is_read_only(folder: Path) -> bool:
    """Tell whether the disk of a folder may only be read, as far as the system says: no right that is given helps."""
    return sys.platform != "win32" and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def _stays_put_linux(path: Path) -> bool:
    status = os.stat(path)
    device = f"{os.major(status.st_dev)}:{os.minor(status.st_dev)}"
    kind = _mounted_as(device)
    if kind in _NETWORK_KINDS or kind.partition(".")[0] == _BY_A_PROGRAM:
        return False
    block = Path("/sys/dev/block") / device
    # A partition has no `removable` of its own: the disk it belongs to is the folder above.
    for folder in (block, block.resolve().parent):
        if (folder / "removable").is_file():
            return (folder / "removable").read_text().strip() != "1"
    return True


def _mounted_as(device: str) -> str:
    """Return the file system of a device by /proc/self/mountinfo, or empty (proc(5): the kind follows a lone dash)."""
    with open("/proc/self/mountinfo", encoding="utf-8", errors="replace") as lines:
        for line in lines:
            fields = line.split(" ")
            if len(fields) > 2 and fields[2] == device and "-" in fields[6:]:
                return fields[fields.index("-", 6) + 1]
    return ""


def _stays_put_windows(path: Path) -> bool:  # pragma: no cover - only on Windows
    import ctypes  # costs 10 ms, and only Windows needs it here

    removable, remote = 2, 4  # DRIVE_REMOVABLE and DRIVE_REMOTE of GetDriveTypeW
    root = path.resolve().anchor
    kind = ctypes.windll.kernel32.GetDriveTypeW(root)  # type: ignore[attr-defined,unused-ignore]
    return kind not in (removable, remote)


_LINUX = Path("/proc/sys/kernel/random/boot_id")
"""Another one at every start: random(4), "/proc interfaces"."""


def boot_id() -> str:
    """Return what names this start of the computer, or an empty text; no two starts have the same."""
    if sys.platform != "linux":
        return ""
    try:
        return _LINUX.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
