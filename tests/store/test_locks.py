import subprocess
import sys
from pathlib import Path

import pytest

from htcourse.core.errors import FolderError, InUseError
from htcourse.store.locks import FileLock

_HOLD = (
    "import sys; from pathlib import Path; from htcourse.store.locks import FileLock;"
    "FileLock(Path(sys.argv[1])).acquire(); print('held', flush=True); sys.stdin.read()"
)
_TRY = (
    "import sys; from pathlib import Path; from htcourse.store.locks import FileLock;"
    "FileLock(Path(sys.argv[1])).acquire()"
)


def test_another_program_is_refused_until_the_first_has_gone(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(InUseError):
            FileLock(path).acquire()
        holder.kill()
    lock = FileLock(path)
    lock.acquire()
    lock.release()
    assert not path.exists()


def test_the_same_program_holds_it_as_often_as_it_likes(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    first, second = FileLock(path), FileLock(path)
    first.acquire()
    second.acquire()
    with pytest.raises(InUseError):
        FileLock(path).acquire(alone=True)
    first.release()
    first.release()
    assert _is_refused(path)
    second.release()
    assert not _is_refused(path)
    FileLock(path).release()


def _is_refused(path: Path) -> bool:
    return subprocess.run([sys.executable, "-c", _TRY, str(path)], capture_output=True, check=False).returncode != 0


def test_a_lock_whose_file_was_removed_in_between_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.lock"
    from htcourse.store import locks

    really = locks._lock_handle
    removed: list[Path] = []

    def lock_handle(handle: int) -> None:
        really(handle)
        if not removed:
            removed.append(path)
            path.unlink()

    monkeypatch.setattr(locks, "_lock_handle", lock_handle)
    lock = FileLock(path)
    lock.acquire()
    assert path.exists()
    assert _is_refused(path)
    lock.release()


def test_where_no_lock_file_can_be_made_it_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        FileLock(tmp_path / "missing" / "x.lock").acquire()
