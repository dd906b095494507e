"""Whatever is written by hand is whole or not there, and on the disk when the call returns."""

import errno
import json
import os
import stat
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from tests.store.samples import FixedClock, compiled

from htcourse.core.errors import CourseError, FolderError
from htcourse.exports import put_file
from htcourse.store.draft_places import journals_folder
from htcourse.store.durable import in_place_of, keep_name, put_durably, remove_leftovers, writing_durably
from htcourse.store.journals import write_journal
from htcourse.store.learner import LearnerFile
from htcourse.store.learners_here import delete_learner
from htcourse.store.library_file import copy_library
from htcourse.store.library_writer import write_library
from htcourse.store.packages import install_library, list_file, set_enabled
from htcourse.store.places import Places
from htcourse.store.poll_files import PollFile
from htcourse.store.pseudonyms import pseudonym_salt
from htcourse.store.settings import change_settings
from htcourse.store.signing_key import KEY_FILE, SigningKey, keep_signing_key
from htcourse.store.unpack import pack
from htcourse.usecases.exchange.save_text import save_bytes, save_text
from htcourse.webpages.packing import write_archive


def _module(places: Places) -> Path:
    folder = places.home / "module"
    folder.mkdir(exist_ok=True)
    (folder / "module.yaml").write_text("id: demo\n")
    return folder


def _installed(places: Places) -> None:
    library = places.home / "scratch" / "demo-1-aaaa.db"
    write_library(compiled(), library)
    package = places.home / "demo.htmod"
    package.write_bytes(b"package")
    install_library(places, library, package)


def _switched(places: Places) -> None:
    if not list_file(places).exists():
        _installed(places)
    set_enabled(places, "demo", not json.loads(list_file(places).read_text())["is_on"])


def _changed(places: Places) -> None:
    change_settings(places, lambda settings: settings._replace(last_learner=f"{settings.last_learner}x"))


WRITES: dict[str, Callable[[Places], object]] = {
    "notes.txt": lambda places: save_text(places.home / "notes.txt", "words"),
    "certificate.pdf": lambda places: save_bytes(places.home / "certificate.pdf", b"words"),
    "settings.json": _changed,
    "modules/installed.json": _switched,
    "x.csv": lambda places: put_file(places.home / "x.csv", b"a,b"),
    "x.zip": lambda places: write_archive({"a": b"a"}, places.home / "x.zip"),
    "x.htmod": lambda places: pack(_module(places), places.home / "x.htmod"),
}
"""What is written by hand, by the file's name in the data folder."""
ONCE: dict[str, Callable[[Places], object]] = {
    f"trainer/{KEY_FILE}": lambda places: keep_signing_key(places, SigningKey(bytes(32), bytes(32))),
    "trainer/pseudonyms.salt": pseudonym_salt,
}


class Steps:
    """What was asked of the disk, in order: files by their inode, which outlives a new name."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.taken: list[tuple[str, int, str]] = []
        self._sync, self._replace = os.fsync, os.replace
        monkeypatch.setattr("os.fsync", self._fsync)
        monkeypatch.setattr("os.replace", self._put)

    def _fsync(self, handle: int) -> None:
        self._sync(handle)
        self.taken.append(("sync", os.fstat(handle).st_ino, ""))

    def _put(self, source: Path, target: Path) -> None:
        self.taken.append(("put", os.stat(source).st_ino, str(target)))
        self._replace(source, target)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps names by itself")
@pytest.mark.parametrize(("name", "write"), (WRITES | ONCE).items())
def test_a_file_is_synced_before_it_takes_its_place_and_its_name_after(
    places: Places, monkeypatch: pytest.MonkeyPatch, name: str, write: Callable[[Places], object]
) -> None:
    steps = Steps(monkeypatch)
    write(places)
    check_order(steps, places.home / name)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps names by itself")
def test_so_is_the_journal_of_what_is_typed(places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = places.home / "draft"
    steps = Steps(monkeypatch)
    write_journal(places, draft, "lessons/x.md", "words", None, clock())
    check_order(steps, journals_folder(places, draft) / "lessons" / "x.md.json")


def check_order(steps: Steps, path: Path) -> None:
    """Check that a file was on the disk before it took its place, and its name after."""
    file, folder = path.stat().st_ino, path.parent.stat().st_ino
    mine = [each for each in steps.taken if each[1] in (file, folder) and each[2] in ("", str(path))]
    put = mine.index(("put", file, str(path)))
    assert ("sync", file, "") in mine[:put]
    assert ("sync", folder, "") in mine[put:]


@pytest.mark.parametrize("step", ["os.fsync", "os.replace"])
@pytest.mark.parametrize(("name", "write"), WRITES.items())
def test_a_disk_that_fails_at_any_step_leaves_what_stood_there(
    places: Places, monkeypatch: pytest.MonkeyPatch, name: str, write: Callable[[Places], object], step: str
) -> None:
    write(places)
    path = places.home / name
    before = path.read_bytes()
    there = sorted(path.parent.iterdir())

    with monkeypatch.context() as patched:
        patched.setattr(step, _refuse)
        with pytest.raises(CourseError):
            write(places)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == there


def _refuse(*_: object) -> None:
    raise OSError(5, "Input/output error")


def test_two_writers_of_one_file_do_not_share_a_part(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with writing_durably(path) as first, writing_durably(path) as second:
        first.write(b"first " * 1000)
        second.write(b"second")
    assert path.read_bytes() == b"first " * 1000  # that of the writer who ended last
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(os.devnull)
    for name in ("pipe", "link"):
        with pytest.raises(CourseError, match="a device or a pipe"):
            put_durably(tmp_path / name, b"x")
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()
    assert len(list(tmp_path.iterdir())) == 2


def test_a_very_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ж" * 120 + ".txt")
    put_durably(path, b"words")
    assert path.read_bytes() == b"words"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_new_file_has_no_more_rights_than_its_folder_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    private, shared = tmp_path / "private", tmp_path / "shared"
    for folder, mode in ((private, 0o700), (shared, 0o755)):
        folder.mkdir()
        folder.chmod(mode)
        put_durably(folder / "x", b"")
    put_durably(shared / "secret", b"", is_private=True)
    old = shared / "old"
    old.write_bytes(b"")
    old.chmod(0o640)
    put_durably(old, b"new")
    with in_place_of(shared / "database") as part:
        assert stat.S_IMODE(part.stat().st_mode) == 0o600
    with in_place_of(private / "database") as part:
        part.write_bytes(b"as SQLite makes it")
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in (*private.iterdir(), *shared.iterdir())}
    assert stat.S_IMODE((private / "database").stat().st_mode) == modes["secret"] == 0o600
    assert modes["old"] == 0o640
    assert stat.S_IMODE((private / "x").stat().st_mode) == 0o600
    assert stat.S_IMODE((shared / "x").stat().st_mode) & 0o077 == 0o044 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_the_copy_of_a_library_that_fails_leaves_none(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    library = places.home / "demo-1-aaaa.db"
    write_library(compiled(), library)

    with monkeypatch.context() as patched:
        patched.setattr("os.replace", _refuse)
        with pytest.raises(OSError, match="Input/output"):
            copy_library(library, places.library_dir / library.name)
    assert list(places.library_dir.iterdir()) == []


def test_the_part_of_a_program_that_was_killed_goes_once_it_is_old(places: Places) -> None:
    old, new = places.home / ".a.md.123-4.part", places.home / ".b.db.123-5.part-journal"
    for each in (old, new):
        each.write_bytes(b"half")
    os.utime(old, (0, 0))
    remove_leftovers(places.home)
    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize(
    ("number", "what"),
    [(errno.ENOSPC, "Free some space"), (errno.EROFS, "may only be read"), (errno.EIO, "still there")],
)
def test_what_to_do_where_a_file_of_the_program_s_own_cannot_be_written(
    places: Places, monkeypatch: pytest.MonkeyPatch, number: int, what: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("htcourse.store.durable.writing_durably", refuse)
    with pytest.raises(FolderError) as refused:
        change_settings(places, lambda settings: settings._replace(last_learner="x"))
    assert what in str(refused.value)
    assert ("Free some space" in str(refused.value)) is (number == errno.ENOSPC)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps names by itself")
@pytest.mark.parametrize(
    ("number", "is_told"), [(errno.EIO, True), (errno.ENOSPC, True), (errno.EINVAL, False), (errno.ENOTSUP, False)]
)
def test_a_name_that_is_not_on_the_disk_is_told_but_where_the_disk_knows_no_such_thing(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, number: int, is_told: bool
) -> None:
    with LearnerFile.create(places, "Ана", clock) as learner:
        pass
    votes, sync = PollFile(places, "poll"), os.fsync
    votes.keep({})

    def refuse(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        sync(handle)

    monkeypatch.setattr("os.fsync", refuse)
    for do in (
        lambda: save_text(places.home / "notes.txt", "words"),
        lambda: LearnerFile.create(places, "Болот", clock).close(),
        lambda: delete_learner(places, learner.id, clock),
        lambda: votes.add("seat", ["a"]),
        lambda: votes.add("seat", ["a"]),  # nor is the second answer acknowledged
    ):
        with pytest.raises(FolderError) if is_told else nullcontext():
            do()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_folder_that_is_gone_or_may_not_be_read_has_no_name_to_keep(tmp_path: Path) -> None:
    keep_name(tmp_path / "gone")
    (tmp_path / "closed").mkdir(mode=0o300)
    keep_name(tmp_path / "closed")
