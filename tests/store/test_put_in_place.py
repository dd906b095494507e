"""What takes the place of a record, and what stood there, are on the disk in order; each row says whence it came."""

import errno
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from tests.store.behind import change_behind
from tests.store.damage import PAGE, definition_bytes
from tests.store.restoring import FIRST, LATER, asides, backup_of, crashed_with_a_log, flip_definition, tear
from tests.store.samples import DRAWN, FixedClock, answer

from htcourse.core.errors import FolderError
from htcourse.core.ids import new_id
from htcourse.store.backups import backup_folder, list_asides, list_backups
from htcourse.store.check_record import strange_rows
from htcourse.store.damaged_record import examine
from htcourse.store.durable import put_durably
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import record_connection
from htcourse.store.learner_copies import remove_database
from htcourse.store.learner_queries import RESPONSE_COLUMNS
from htcourse.store.learners_here import bring_back, bring_learner, copy_learner, delete_learner
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.salvage import salvage


class Calls:
    """What was synced, linked and put in a place, in order; what each call does is done."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[tuple[str, Any]] = []
        self._watch(monkeypatch, "fsync", lambda opened: os.fstat(opened).st_ino)
        self._watch(monkeypatch, "link", lambda _, target: Path(target))
        self._watch(monkeypatch, "replace", lambda _, target: Path(target))
        self._watch(monkeypatch, "unlink", lambda path: Path(path))
        self._watch(monkeypatch, "mkdir", lambda path, _: Path(path))

    def _watch(self, monkeypatch: pytest.MonkeyPatch, name: str, what: Callable[..., Any]) -> None:
        call = getattr(os, name)

        def watched(*arguments: Any, **more: Any) -> None:
            self.made.append((name, what(*arguments)))
            call(*arguments, **more)

        monkeypatch.setattr(os, name, watched)

    def at(self, name: str, path: Path) -> int:
        """Return the place of the last call with a path, of a sync with its file or folder."""
        wanted = (name, path.stat().st_ino if name == "fsync" else path)
        return max(at for at, made in enumerate(self.made) if made == wanted)


def origins(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("select origin, count(*) from link where part = 'response' group by origin"))


def test_what_stood_there_is_kept_on_the_disk_before_and_the_new_name_after(
    places: Places, clock: FixedClock, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = places.learner_file(record)
    flip_definition(path)
    copy = backup_of(places, record).path
    calls = Calls(monkeypatch)
    restore(places, record, copy, clock)
    (aside,) = asides(places, record)
    kept, put = calls.at("link", aside), calls.at("replace", path)
    assert ("fsync", backup_folder(places, record).stat().st_ino) in calls.made[kept:put]
    assert put < calls.at("fsync", places.learners)


def test_the_old_log_is_gone_on_the_disk_before_the_new_record_is_there(
    places: Places, clock: FixedClock, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy = places.learner_file(record), backup_of(places, record).path
    path.unlink()
    log = path.with_name(f"{path.name}-wal")
    log.write_bytes(b"what no program can read")
    calls = Calls(monkeypatch)
    restore(places, record, copy, clock)
    gone, put = calls.at("unlink", log), calls.at("replace", path)
    assert ("fsync", places.learners.stat().st_ino) in calls.made[gone:put]


def test_a_record_goes_from_the_disk_before_a_log_that_it_needs(
    places: Places, clock: FixedClock, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, copy, log = places.learner_file(record), backup_of(places, record).path, crashed_with_a_log(places, record)
    tear(log)
    calls = Calls(monkeypatch)
    restore(places, record, copy, clock)
    gone, logless = calls.at("unlink", path), calls.at("unlink", log)
    assert ("fsync", places.learners.stat().st_ino) in calls.made[gone:logless]


def test_the_name_of_a_new_folder_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls(monkeypatch)
    places = Places(tmp_path / "new" / "home")
    with LearnerFile.create(places) as learner:
        answer(learner)
    put_durably(tmp_path / "sent" / "today" / "a.txt", b"a")
    made = [(at, path) for at, (name, path) in enumerate(calls.made) if name == "mkdir"]
    assert {each for _, each in made} >= {places.home, backup_folder(places, learner.id), tmp_path / "sent" / "today"}
    for at, path in made:
        assert ("fsync", path.parent.stat().st_ino) in calls.made[at : at + 2], path


def test_where_it_is_kept_as_a_copy_that_is_on_the_disk_before(
    places: Places, clock: FixedClock, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*paths: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    path = places.learner_file(record)
    flip_definition(path)
    copy = backup_of(places, record).path
    calls = Calls(monkeypatch)
    monkeypatch.setattr(os, "link", refuse)
    restore(places, record, copy, clock)
    (aside,) = asides(places, record)
    kept, put = calls.at("fsync", aside), calls.at("replace", path)
    assert ("fsync", aside.parent.stat().st_ino) in calls.made[kept:put]


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EROFS])
def test_where_copies_are_on_another_disk_that_takes_nothing_that_disk_is_named(
    places: Places, clock: FixedClock, record: str, monkeypatch: pytest.MonkeyPatch, why: int
) -> None:
    put = os.replace

    def other_disk(part: Path, kept: Path) -> None:
        if Path(kept).parent == folder:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        put(part, kept)

    def takes_half(part: Path, kept: Path) -> None:
        kept.write_bytes(part.read_bytes()[:4096])
        raise OSError(why, os.strerror(why))

    path = places.learner_file(record)
    content = flip_definition(path)
    copy, folder = backup_of(places, record).path, backup_folder(places, record)
    monkeypatch.setattr(os, "link", lambda part, kept: other_disk(part, kept))
    monkeypatch.setattr(os, "replace", other_disk)
    monkeypatch.setattr(shutil, "copy2", takes_half)
    with pytest.raises(FolderError, match=os.strerror(why)) as refused:
        restore(places, record, copy, clock)
    assert str(folder) in str(refused.value)
    assert path.read_bytes() == content
    assert list_asides(places, record) == ()


def test_a_record_that_is_brought_in_has_its_name_on_the_disk(
    places: Places, clock: FixedClock, record: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = copy_learner(places, record, tmp_path / "handed.db")
    delete_learner(places, record)
    calls = Calls(monkeypatch)
    bring_learner(places, file, clock)
    assert calls.at("replace", places.learner_file(record)) < calls.at("fsync", places.learners)


def test_a_record_is_written_through_the_disk_s_own_cache(learner: LearnerFile) -> None:
    """Only macOS knows that cache; the setting is kept everywhere."""
    assert learner._connection.execute("pragma fullfsync").fetchone() == (1,)
    assert learner._connection.execute("pragma synchronous").fetchone() == (3,)


def test_who_reads_a_record_beside_its_writer_moves_nothing_of_its_log(learner: LearnerFile) -> None:
    """Two that do at one moment are what SQLite before 3.51.3 can damage a file by."""
    answer(learner)
    log = learner.path.with_name(learner.path.name + "-wal")
    pages, logged = learner.path.read_bytes(), log.read_bytes()
    with closing(record_connection(learner.path)) as reading:
        assert reading.execute("select count(*) from response").fetchone() == (1,)
        with suppress(sqlite3.Error):
            reading.execute("pragma wal_checkpoint(truncate)").fetchone()
    assert (learner.path.read_bytes(), log.read_bytes()) == (pages, logged)
    assert logged


def test_rows_out_of_a_damaged_record_say_that_they_were_restored(
    places: Places, clock: FixedClock, record: str
) -> None:
    flip_definition(places.learner_file(record))
    restore(places, record, backup_of(places, record).path, clock)
    assert origins(places.learner_file(record)) == {"": FIRST, "restored": LATER}


def test_rows_out_of_a_record_that_was_kept_say_so_too(places: Places, clock: FixedClock, record: str) -> None:
    flip_definition(places.learner_file(record))
    restore(places, record, None, clock, takes_all=False)
    assert origins(places.learner_file(record)) == {}
    bring_back(places, list_asides(places, record)[0], clock)
    assert origins(places.learner_file(record)) == {"restored": FIRST + LATER}


def test_an_exam_that_comes_back_out_of_a_copy_says_so(places: Places, clock: FixedClock, tmp_path: Path) -> None:
    with LearnerFile.create(places, "Дана", clock) as learner:
        answer(learner)
    before = shutil.copy(learner.path, tmp_path / "before.db")
    with LearnerFile.open(places, learner.id, clock) as learner:
        attempt = learner.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=())
        answer(learner, attempt=attempt, number=1)
    shutil.copy(before, learner.path)
    with LearnerFile.open(places, learner.id, clock) as learner:
        learner.bring_back_made_once()
        assert len(learner.attempts()) == 1
    assert origins(learner.path) == {"": 1, "restored": 1}


@pytest.mark.parametrize("way", ["back to an earlier copy", "without the record", "an older file put there by hand"])
def test_what_another_program_put_in_stays_named_after_a_restore(
    places: Places, clock: FixedClock, tmp_path: Path, way: str
) -> None:
    with LearnerFile.create(places, "Дана", clock) as learner:
        answer(learner)
    before = shutil.copy(learner.path, tmp_path / "before.db")
    with LearnerFile.open(places, learner.id, clock) as learner:
        attempt = learner.append_attempt("demo/z", "exam", module_version="1", seed=1, drawn=[DRAWN])
        mine = answer(learner, points=0.0, attempt=attempt, number=1)
    others = RESPONSE_COLUMNS.removeprefix("id, ").replace("points, verdict", "1.0, 'right'")
    made_up = new_id(attempt)
    change_behind(
        learner.path,
        f"insert into response ({RESPONSE_COLUMNS}) select '{made_up}', {others} from response where id = '{mine}'",
    )
    assert strange_rows(learner.path) == 1
    clock.pass_time(days=1)
    with LearnerFile.open(places, learner.id, clock) as opened:
        opened.backup("manual")
    newest, *_, oldest = list_backups(places, learner.id)
    if way == "an older file put there by hand":
        shutil.copy(before, learner.path)
        with LearnerFile.open(places, learner.id, clock) as opened:
            opened.bring_back_made_once()
    else:
        if way == "without the record":
            learner.path.unlink()
        restore(places, learner.id, oldest.path if oldest != newest else None, clock)
    with LearnerFile.open(places, learner.id, clock) as opened:
        assert {mine, made_up} <= {each.id for each in opened.responses(attempt=attempt)}
    assert strange_rows(learner.path) == 1
    with closing(sqlite3.connect(learner.path)) as connection:
        assert connection.execute("select row from link where row in (?, ?)", (mine, made_up)).fetchall() == [(mine,)]


def test_a_changed_row_is_not_read_out_of_a_damaged_record(places: Places, clock: FixedClock, record: str) -> None:
    path = places.learner_file(record)
    changed = "update response set points = 1 - points where seq in (3, 7)"
    assert change_behind(path, changed) == 2
    assert len(salvage(path, record, None, places.learners).rows) == _rows(path) - 2
    restore(places, record, None, clock)
    with LearnerFile.open(places, record, clock) as learner:
        assert len(learner.responses()) == FIRST + LATER - 2


def _rows(path: Path) -> int:
    tables = ("event", "attempt", "response", "shown", "shown_text")
    with closing(sqlite3.connect(path)) as connection:
        return sum(connection.execute(f"select count(*) from {each}").fetchone()[0] for each in tables)


def test_what_is_looked_at_of_a_damaged_record_is_its_owner_s_alone(
    places: Places, record: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    copy = shutil.copyfileobj

    def watched(reading: Any, writing: Any) -> None:
        seen.append(stat.S_IMODE(os.fstat(writing.fileno()).st_mode))
        copy(reading, writing)

    monkeypatch.setattr(shutil, "copyfileobj", watched)
    places.learner_file(record).chmod(0o644)
    assert salvage(places.learner_file(record), record, None, places.learners).rows
    assert seen == [0o600]


def test_what_stands_before_the_cut_is_read_where_the_definitions_are_cut_off(
    places: Places, clock: FixedClock
) -> None:
    with LearnerFile.create(places, "Дана", clock) as learner:
        for number in range(8):
            answer(learner, f"q-{number}")
    for each in list_backups(places, learner.id):
        remove_database(each.path)
    path = places.learner_file(learner.id)
    os.truncate(path, max(definition_bytes(path)) // PAGE * PAGE)
    assert examine(places, learner.id, clock).readable == 8
    restore(places, learner.id, None, clock, mends=True)
    with LearnerFile.open(places, learner.id, clock) as restored:
        assert len(restored.responses()) == 8
