import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.samples import DRAWN, FixedClock, answer

from htcourse.core.errors import FolderError, InUseError, LearnerFileError, NewerFileError, NotFoundError
from htcourse.store.backups import Backup, backup_folder, list_asides, list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import reading_connection
from htcourse.store.learner_rows import Kind, Merged
from htcourse.store.learners_here import (
    bring_back,
    bring_learner,
    copy_learner,
    delete_learner,
    list_learners,
    merge_learner,
)
from htcourse.store.locks import FileLock
from htcourse.store.places import Places
from htcourse.store.preferences import LANGUAGE, NAME, RECORD, ZOOM
from htcourse.store.restore import restore


def made(places: Places, clock: FixedClock, name: str = "") -> str:
    with LearnerFile.create(places, name, clock) as learner:
        learner.set_preference(LANGUAGE, "kk")
        answer(learner)
    return learner.id


def test_learners_are_listed_last_used_first(places: Places, clock: FixedClock) -> None:
    ids = [made(places, clock, name) for name in ("Ана", "Болот")]
    os.utime(places.learner_file(ids[0]), (2_000_000_000, 2_000_000_000))
    found = list_learners(places)
    assert [(each.id, each.name, each.language) for each in found] == [(ids[0], "Ана", "kk"), (ids[1], "Болот", "kk")]
    assert found[0].changed_at == "2033-05-18T03:33:20Z"


def test_one_damaged_file_does_not_hide_the_others(places: Places, clock: FixedClock) -> None:
    first, second = made(places, clock), made(places, clock, "Болот")
    path = places.learner_file(first)
    path.write_bytes(path.read_bytes()[:5000])
    found = {each.id: each for each in list_learners(places)}
    assert isinstance(found[first].problem, LearnerFileError)
    assert "Restore the backup of 2026-03-09" in str(found[first].problem)
    assert found[second].name == "Болот"
    assert found[second].problem is None


def test_listing_leaves_nothing_beside_the_files(learner: LearnerFile, places: Places, clock: FixedClock) -> None:
    made(places, clock)
    before = sorted(places.learners.iterdir())
    assert {each.name for each in list_learners(places)} == {"", "Ана"}
    assert sorted(places.learners.iterdir()) == before


def test_deleting_a_learner_takes_the_file_and_every_backup(places: Places, clock: FixedClock) -> None:
    kept, gone = made(places, clock), made(places, clock)
    path = places.learner_file(gone)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).write_bytes(b"")
    (backup_folder(places, gone) / "20260309T100000000000Z-aside.db-wal").write_bytes(b"")
    delete_learner(places, gone)
    assert [each.name for each in places.learners.iterdir()] == [f"{kept}.db"]
    assert [each.name for each in places.backups.iterdir()] == [kept]
    with pytest.raises(NotFoundError):
        delete_learner(places, gone)


@pytest.mark.parametrize("harm", ["cut", "a folder", "gone", "restored over a folder"])
def test_a_learner_whose_record_is_damaged_or_lost_can_be_deleted(places: Places, clock: FixedClock, harm: str) -> None:
    learner_id = made(places, clock)
    path = places.learner_file(learner_id)
    if harm == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    else:
        path.unlink()
    if "folder" in harm:
        path.mkdir()
        (path / "what somebody answered").touch()
    if harm.startswith("restored"):
        restore(places, learner_id, list_backups(places, learner_id)[0].path, clock)
    delete_learner(places, learner_id)
    assert [*places.learners.iterdir(), *places.backups.iterdir()] == []
    with pytest.raises(NotFoundError):
        delete_learner(places, learner_id)


@pytest.mark.parametrize("is_damaged", [False, True])
def test_deleting_a_learner_takes_what_is_theirs_among_the_copies_of_others(
    places: Places, clock: FixedClock, is_damaged: bool
) -> None:
    ana, bolot = made(places, clock, "Ана"), made(places, clock, "Болот")
    own = list_backups(places, ana)
    shutil.copy(list_backups(places, bolot)[0].path, backup_folder(places, ana) / "20270101T100000000000Z-close.db")
    shutil.copy(places.learner_file(bolot), places.learner_file(ana))
    restore(places, ana, own[0].path, clock)
    (aside,) = list_asides(places, ana)
    if is_damaged:
        aside.path.write_bytes(aside.path.read_bytes().replace(b"CREATE TABLE", b"\xc3REATE TABLE"))
    assert len(list_backups(places, ana)) == 2
    delete_learner(places, bolot)
    assert (list_backups(places, ana), list_asides(places, ana)) == (own, ())
    assert not [each for each in places.home.rglob("*") if each.is_file() and bolot.encode() in each.read_bytes()]
    with LearnerFile.open(places, ana, clock) as learner:
        assert learner.preference(NAME) == "Ана"


def test_an_open_learner_is_not_deleted(learner: LearnerFile, places: Places, monkeypatch) -> None:
    monkeypatch.setattr("htcourse.store.learners_here._DELETION_SECONDS", 0)
    answer(learner)
    with pytest.raises(InUseError):
        delete_learner(places, learner.id)
    assert len(learner.responses()) == 1


def test_a_copy_of_an_open_file_holds_everything_and_is_one_file(
    learner: LearnerFile, places: Places, tmp_path: Path
) -> None:
    for _ in range(50):
        answer(learner)
    folder = tmp_path / "stick"
    folder.mkdir()
    to = copy_learner(places, learner.id, folder / "my-data.db")
    with closing(reading_connection(to)) as copy:
        assert copy.execute("select count(*) from response").fetchone() == (50,)
        assert copy.execute("pragma journal_mode").fetchone() == ("delete",)
    assert list(folder.iterdir()) == [to]
    answer(learner)


def test_a_copy_where_nothing_can_be_written_is_a_sentence(learner: LearnerFile, places: Places) -> None:
    with pytest.raises(FolderError):
        copy_learner(places, learner.id, places.home / "missing" / "my-data.db")


def test_merging_twice_changes_nothing(places: Places, clock: FixedClock, tmp_path: Path) -> None:
    mine, theirs = made(places, clock, "Ана"), made(places, clock)
    with LearnerFile.open(places, theirs, clock) as learner:
        attempt = learner.append_attempt("demo/z", "test", module_version="1", seed=1, drawn=())
        learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt)
        learner.undo_response(answer(learner, "law-009"))
        learner.set_preference(ZOOM, 2.0)
    handed = copy_learner(places, theirs, tmp_path / "handed.db")
    content = handed.read_bytes()

    assert merge_learner(places, mine, handed, clock) == Merged(events=1, attempts=1, responses=3, answers=1)
    assert merge_learner(places, mine, handed, clock) == Merged(events=0, attempts=0, responses=0)
    with LearnerFile.open(places, mine, clock) as learner:
        assert len(learner.responses()) == 2
        assert [each.state for each in learner.attempts()] == ["submitted"]
        assert (learner.preference(NAME), learner.preference(ZOOM)) == ("Ана", 2.0)
        assert learner.preference(RECORD) == mine
    assert handed.read_bytes() == content
    assert list(tmp_path.glob("*.db*")) == [handed]
    assert "import" in {each.reason for each in list_backups(places, mine)}


def test_merging_keeps_the_order_of_the_other_file(places: Places, clock: FixedClock, tmp_path: Path) -> None:
    mine, theirs = made(places, clock), made(places, clock)
    with LearnerFile.open(places, theirs, clock) as learner:
        attempt = learner.append_attempt("demo/z", "test", module_version="1", seed=1, drawn=[DRAWN])
        for points in (0.0, 1.0):
            answer(learner, points=points, attempt=attempt, number=1)
            clock.pass_time(minutes=-5)
    with LearnerFile.open(places, mine, clock) as learner:
        learner.merge(copy_learner(places, theirs, tmp_path / "handed.db"))
        assert learner.last_responses(attempt)[1].points == 1.0


def test_rows_that_could_not_be_read_again_do_not_come_in(places: Places, clock: FixedClock, tmp_path: Path) -> None:
    mine, theirs = made(places, clock), made(places, clock)
    handed = copy_learner(places, theirs, tmp_path / "handed.db")
    with closing(sqlite3.connect(handed, isolation_level=None)) as connection:
        connection.execute(
            "insert into event (id, kind, module, ref, paragraph, attempt, language, data, at, offset_minutes, undoes) "
            "values ('bad', 'note', 'demo', 'demo/a#b', '', '', '', 'no json', '2026-01-01T00:00:00.000Z', 0, '')"
        )
    assert merge_learner(places, mine, handed, clock).events == 0
    with LearnerFile.open(places, mine, clock) as learner:
        assert learner.events() == ()


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), LearnerFileError),
        (lambda path: path.write_text("a letter"), LearnerFileError),
        (lambda path: path.unlink(), FolderError),
        (lambda path: _set(path, "user_version = 99"), NewerFileError),
        (lambda path: _begin_another_program_s(path), LearnerFileError),
    ],
    ids=["cut", "no database", "missing", "newer", "another program's"],
)
def test_a_file_that_cannot_be_merged_changes_nothing(
    places: Places, clock: FixedClock, tmp_path: Path, spoil, error: type[Exception]
) -> None:
    mine = made(places, clock)
    handed = copy_learner(places, mine, tmp_path / "handed.db")
    spoil(handed)
    before = _files(places.home)
    with pytest.raises(error):
        merge_learner(places, mine, handed, clock)
    with pytest.raises(error):
        bring_learner(places, handed, clock)
    assert _files(places.home) == before


@pytest.mark.parametrize("way", ["half", "definitions"])
def test_a_damaged_file_that_is_brought_in_is_to_be_exported_again(
    places: Places, clock: FixedClock, tmp_path: Path, way: str
) -> None:
    mine = made(places, clock)
    handed = copy_learner(places, mine, tmp_path / "handed.db")
    content = handed.read_bytes()
    spoilt = content[: len(content) // 2] if way == "half" else content.replace(b"CREATE TABLE", b"\xc3REATE TABLE")
    handed.write_bytes(spoilt)
    for bring_in in (merge_learner, lambda places, _, file, clock: bring_learner(places, file, clock)):
        if way == "definitions" and bring_in is not merge_learner:
            continue  # its rows can be read still
        with pytest.raises(LearnerFileError) as told:
            bring_in(places, mine, handed, clock)
        assert told.value.fix == "Export it again, or choose another one; nothing was changed."
        assert str(handed) in str(told.value)
    handed.write_bytes(b"words " * 2000)
    with pytest.raises(LearnerFileError, match="damaged"):
        bring_learner(places, handed, clock)


def test_a_record_that_names_no_learner_is_not_brought_in(places: Places, clock: FixedClock, tmp_path: Path) -> None:
    handed = copy_learner(places, made(places, clock), tmp_path / "handed.db")
    with closing(sqlite3.connect(handed)) as connection, connection:
        connection.execute("delete from preference where key = 'learner'")
    before = _files(places.home)
    with pytest.raises(LearnerFileError, match="Export it again"):
        bring_learner(places, handed, clock)
    assert _files(places.home) == before


def _begin_another_program_s(path: Path) -> None:
    path.unlink()
    _set(path, "application_id = 1")


def _set(path: Path, pragma: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"pragma {pragma}")


def _files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def test_a_record_from_another_computer_becomes_a_learner_here(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    learner_id = made(places, clock, "Ана")
    handed = copy_learner(places, learner_id, tmp_path / "handed.db")
    elsewhere = Places(tmp_path / "elsewhere")
    assert bring_learner(elsewhere, handed, clock).id == learner_id
    assert bring_learner(elsewhere, handed, clock).id == learner_id
    assert [(each.id, each.name) for each in list_learners(elsewhere)] == [(learner_id, "Ана")]
    with LearnerFile.open(elsewhere, learner_id, clock) as learner:
        assert len(learner.responses()) == 1


def test_the_log_of_a_lost_record_gives_its_answers_to_one_that_is_brought_and_is_kept(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    learner_id = made(places, clock)
    handed = copy_learner(places, learner_id, tmp_path / "handed.db")
    path = places.learner_file(learner_id)
    log = path.with_name(path.name + "-wal")
    with LearnerFile.open(places, learner_id, clock) as learner:
        answer(learner)
        content = log.read_bytes()
    path.unlink()
    shutil.rmtree(backup_folder(places, learner_id))
    log.write_bytes(content)
    assert bring_learner(places, handed, clock).id == learner_id
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert len(learner.responses()) == 2
    (aside,) = backup_folder(places, learner_id).glob("*-aside.db-wal")
    assert aside.read_bytes() == content


def test_a_record_brought_in_place_of_a_lost_one_keeps_its_exams(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    learner_id = made(places, clock, "Ана")
    handed = copy_learner(places, learner_id, tmp_path / "handed.db")
    with LearnerFile.open(places, learner_id, clock) as learner:
        attempt = learner.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=())
        learner.append_event(Kind.ATTEMPT_SUBMITTED, "demo/z", attempt=attempt)
    places.learner_file(learner_id).unlink()
    assert bring_learner(places, handed, clock).id == learner_id
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert [(each.id, each.state) for each in learner.attempts()] == [(attempt, "submitted")]


def test_a_record_in_a_read_only_folder_can_be_copied(
    places: Places, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner_id = made(places, clock)
    (places.learners / f"{learner_id}.lock").mkdir()  # who runs the tests may be allowed to write everywhere
    mode = places.learners.stat().st_mode
    places.learners.chmod(stat.S_IREAD | stat.S_IEXEC)
    try:
        to = copy_learner(places, learner_id, tmp_path / "copy.db")
    finally:
        places.learners.chmod(mode)
    with closing(reading_connection(to)) as copy:
        assert copy.execute("select count(*) from response").fetchone() == (1,)


@pytest.fixture
def left(places: Places, clock: FixedClock, tmp_path: Path) -> Path:
    """A record copied from a stick where a program stopped amid a change, with the journal beside it."""
    there = Places(tmp_path / "there")
    path = there.learner_file(made(there, clock, "Dana"))
    folder = tmp_path / "stick"
    folder.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("pragma cache_size = 1").fetchone()
        connection.execute("begin")
        connection.execute("drop table response")
        connection.execute("create table more as select randomblob(3000) from link, link, link, link, link")
        for suffix in ("", "-journal"):
            (folder / f"dana.db{suffix}").write_bytes(path.with_name(path.name + suffix).read_bytes())
    return folder / "dana.db"


@pytest.mark.parametrize("is_known", [False, True])
def test_a_record_that_is_brought_in_with_its_journal_stays_as_it_was(
    places: Places, clock: FixedClock, left: Path, is_known: bool
) -> None:
    if is_known:
        bring_learner(places, left, clock)
    before = {each.name: each.read_bytes() for each in left.parent.iterdir()}
    assert len(before) == 2
    brought = bring_learner(places, left, clock)
    assert {each.name: each.read_bytes() for each in left.parent.iterdir()} == before
    with LearnerFile.open(places, brought.id, clock) as learner:
        assert len(learner.responses()) == 1


def test_a_record_is_not_brought_over_one_that_another_program_is_just_bringing(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    learner_id = made(places, clock)
    handed = copy_learner(places, learner_id, tmp_path / "handed.db")
    elsewhere = Places(tmp_path / "elsewhere")
    elsewhere.prepare()
    lock = FileLock(elsewhere.learners / f"{learner_id}.lock")
    lock.acquire()
    with pytest.raises(InUseError):
        bring_learner(elsewhere, handed, clock)
    lock.release()
    assert list(elsewhere.learners.iterdir()) == []
    assert bring_learner(elsewhere, handed, clock).id == learner_id


def test_a_deletion_is_on_the_disk_before_it_is_told(
    places: Places, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
    synced: list[Path] = []
    monkeypatch.setattr("htcourse.store.learners_here.keep_name", synced.append)
    delete_learner(places, learner.id)
    assert synced[-2:] == [places.learners, places.backups]


def test_a_second_name_of_the_record_is_no_record_kept_aside(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
    folder = backup_folder(places, learner.id)
    folder.mkdir(parents=True, exist_ok=True)
    name = next(iter(list_backups(places, learner.id))).path.name.partition("-")[0] + "-aside.db"
    os.link(learner.path, folder / name)  # a restore that was stopped before the new record took its place
    assert list_asides(places, learner.id) == ()
    stands = Backup(folder / name, learner.id, "", "aside")
    assert bring_back(places, stands, clock) == Merged(0, 0, 0)
    shutil.copyfile(folder / name, folder / "copy")
    os.replace(folder / "copy", folder / name)
    assert [each.path.name for each in list_asides(places, learner.id)] == [name]


def test_what_sqlite_left_beside_an_older_file_is_neither_removed_nor_played_into_an_export(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        answer(learner)
    target = tmp_path / "mine.db"
    for each in ("", "-wal", "-journal"):
        target.with_name(target.name + each).write_bytes(b"of another file")
    with pytest.raises(FolderError, match="was not closed"):
        copy_learner(places, learner.id, target)
    assert [each.read_bytes() for each in tmp_path.glob("mine.db*")] == [b"of another file"] * 3
