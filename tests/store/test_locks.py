import errno
import os
import subprocess
import sys
import threading
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

    def lock_handle(handle: int, share: bool) -> None:
        really(handle, share)
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


def test_readers_share_it_and_a_writer_comes_when_they_have_gone(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    first, second = FileLock(path), FileLock(path)
    assert first.share()
    assert second.share()
    lock = FileLock(path)
    writer = threading.Thread(target=lock.acquire)
    writer.start()
    first.release()
    assert writer.is_alive()
    second.release()
    writer.join()
    assert not FileLock(path).share()  # the writer is of this very program
    assert not _is_shared_elsewhere(path)
    lock.release()
    assert _is_shared_elsewhere(path)
    assert not path.exists()


def test_a_reader_that_stays_is_told_as_any_other_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("htcourse.store.locks._READERS_SECONDS", 0.0)
    path = tmp_path / "x.lock"
    reader = FileLock(path)
    assert reader.share()
    with pytest.raises(InUseError):
        FileLock(path).acquire()
    reader.release()
    assert not path.exists()


def test_one_who_may_wait_gets_it_when_the_other_program_has_gone(tmp_path: Path) -> None:
    path = tmp_path / "x.lock"
    lock = FileLock(path)
    command = [sys.executable, "-c", _HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        patient = threading.Thread(target=lock.acquire, kwargs={"wait_seconds": 60})
        patient.start()
        holder.kill()
        patient.join()
    assert _is_refused(path)
    lock.release()


def test_where_no_lock_file_can_be_made_nothing_is_shared(tmp_path: Path) -> None:
    assert not FileLock(tmp_path / "missing" / "x.lock").share()


_SHARE = (
    "import sys; from pathlib import Path; from htcourse.store.locks import FileLock;"
    "lock = FileLock(Path(sys.argv[1])); shared = lock.share(); lock.release(); sys.exit(not shared)"
)


def _is_shared_elsewhere(path: Path) -> bool:
    return subprocess.run([sys.executable, "-c", _SHARE, str(path)], check=False).returncode == 0


@pytest.mark.parametrize("number", [errno.EROFS, errno.EIO])
def test_a_lock_whose_file_cannot_be_removed_any_more_is_given_back_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    path = tmp_path / "x.lock"
    for take in (FileLock.acquire, FileLock.share):
        lock = FileLock(path)
        take(lock)
        with monkeypatch.context() as failing:
            failing.setattr(Path, "unlink", refuse)
            lock.release()
        assert path.exists()
        subprocess.run([sys.executable, "-c", _TRY, str(path)], check=True)
