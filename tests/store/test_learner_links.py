"""The chain over a learner's rows: what is written fits it, and whatever is changed behind its back is found."""

import os
import random
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.old_learner_files.make_file import live
from tests.store.damage import replaced
from tests.store.flips import outcomes
from tests.store.samples import FixedClock, answer
from tests.store.test_migrations import put_old_file

from htcourse.core.errors import LearnerFileError
from htcourse.core.ids import digest
from htcourse.store.backups import list_backups
from htcourse.store.check_record import altered_rows, check_record, is_sound
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import still_connection
from htcourse.store.learner_links import (
    CHANGED,
    MISSING,
    ORDER,
    RULES,
    SINCE,
    STRANGE,
    Mismatch,
    findings,
    preference_digest,
)
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_rows import VERSION, Kind, Merged
from htcourse.store.learners_here import bring_learner, copy_learner
from htcourse.store.places import Places
from htcourse.store.restore import restore

CELLS = [(table, column) for table in ORDER for column in COLUMNS[table].split(", ")]


@pytest.fixture
def record(places: Places, clock: FixedClock) -> Path:
    """A closed record that holds every kind of row."""
    with LearnerFile.create(places, "Ана", clock) as learner:
        live(learner, clock)
        first = learner.responses()[0]
        learner.undo_mark(learner.events("answer-marked")[0]) if learner.append_mark(first, {"by": "x"}) else None
    return learner.path


def found_in(path: Path) -> tuple[Mismatch, ...]:
    with closing(still_connection(path)) as connection:
        return findings(connection)


def test_only_tables_that_grew_are_read_for_links(learner: LearnerFile) -> None:
    told: list[str] = []
    learner._connection.set_trace_callback(told.append)
    learner.append_event(Kind.LESSON_FINISHED, "htcourse/law")
    learner._connection.set_trace_callback(None)
    read = [
        each for table in ORDER for each in told if each.startswith("select") and f"from main.{table} where" in each
    ]
    assert len(read) == 1
    assert "from main.event" in read[0]


@pytest.fixture
def behind_its_back(record: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection, which nothing holds back."""
    with closing(sqlite3.connect(record, isolation_level=None)) as connection:
        for (trigger,) in connection.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            connection.execute(f"drop trigger {trigger}")
        connection.execute("pragma journal_mode = delete")
        yield connection


LINKED = (*ORDER, "preference")


def test_every_row_that_is_written_fits_the_chain(record: Path) -> None:
    assert found_in(record) == ()
    check_record(record)
    with closing(still_connection(record)) as connection:
        counts = dict(connection.execute("select part, count(*) from link group by part").fetchall())
        assert counts == {table: connection.execute(f"select count(*) from {table}").fetchone()[0] for table in LINKED}
        assert all(counts.values())


@pytest.mark.parametrize(("table", "column"), CELLS)
def test_a_value_that_was_changed_is_found(
    record: Path, behind_its_back: sqlite3.Connection, table: str, column: str
) -> None:
    kind = behind_its_back.execute(f"select typeof({column}) from {table} limit 1").fetchone()[0]
    other = f"{column} || 'x'" if kind == "text" else f"coalesce({column}, 0) + 1"
    behind_its_back.execute(f"update {table} set {column} = {other} where rowid = 1")
    (first, *more) = found_in(record)
    if column in ("id", "hash") or (table, column) == ("shown_text", "language"):  # it is called by it
        assert {first.what, *(each.what for each in more)} == {STRANGE, MISSING}
    else:
        assert (first.what, first.table, more) == (CHANGED, table, [])
    with pytest.raises(LearnerFileError, match="not what was written"):
        check_record(record)


@pytest.mark.parametrize("change", ["value = value || 'x'", "at = '2020-01-01T00:00:00.000Z'", "digest = x'00'"])
def test_a_preference_that_was_changed_is_found(record: Path, behind_its_back: sqlite3.Connection, change: str) -> None:
    behind_its_back.execute(f"update preference set {change} where key = 'language'")
    assert found_in(record) == (Mismatch(CHANGED, "preference", "language"),)


@pytest.mark.parametrize("table", LINKED)
def test_a_row_that_was_taken_away_is_found(record: Path, behind_its_back: sqlite3.Connection, table: str) -> None:
    behind_its_back.execute(f"delete from {table} where rowid = 1")
    assert [each[:2] for each in found_in(record)] == [(MISSING, table)]
    assert not is_sound(record)


def test_a_row_that_another_program_put_in_is_strange_and_no_damage(
    record: Path, behind_its_back: sqlite3.Connection
) -> None:
    columns = COLUMNS["event"]
    behind_its_back.execute(
        f"insert into event ({columns}) select 'mine', {columns.removeprefix('id, ')} from event where seq = 1"
    )
    assert found_in(record) == (Mismatch(STRANGE, "event", "mine"),)
    assert is_sound(record)


@pytest.mark.parametrize("column", ["digest", "chain"])
def test_a_link_that_was_changed_is_found_and_its_row_stays_trusted(
    record: Path, behind_its_back: sqlite3.Connection, column: str
) -> None:
    behind_its_back.execute(f"update link set {column} = x'00112233445566778899aabbccddeeff' where seq = 3")
    found = found_in(record)
    assert found[0] == Mismatch(CHANGED, "link", "3")
    assert {each.table for each in found} == {"link"}


@pytest.mark.parametrize("number", range(1, 4))
def test_where_a_row_came_from_cannot_be_changed(
    record: Path, behind_its_back: sqlite3.Connection, number: int
) -> None:
    behind_its_back.execute("update link set origin = 'brought' where seq = ?", (number,))
    assert found_in(record) == (Mismatch(CHANGED, "link", str(number)),)


def test_a_preference_that_another_program_put_in_is_strange(record: Path, behind_its_back: sqlite3.Connection) -> None:
    values = ("pin", "none", "2026-03-09T10:00:00.000Z")
    behind_its_back.execute("insert into preference values (?, ?, ?, ?)", (*values, preference_digest(*values)))
    assert found_in(record) == (Mismatch(STRANGE, "preference", "pin"),)


def test_a_link_that_was_taken_away_breaks_the_chain(record: Path, behind_its_back: sqlite3.Connection) -> None:
    behind_its_back.execute("delete from link where seq = 3")
    assert [(each.what, each.table) for each in found_in(record)][1:] == [(CHANGED, "link")]


def test_a_text_that_is_none_any_more_is_found_and_no_error(record: Path, behind_its_back: sqlite3.Connection) -> None:
    behind_its_back.execute("update response set answer = cast(x'ff' || cast(answer as blob) as text) where seq = 1")
    assert [each.what for each in found_in(record)] == [CHANGED]


RELEASED = {1: "101af892140e4c39", 2: "00e869dbc6ff3bc0"}
"""The digest of each rule that was released: whoever changes one makes every older record look damaged."""


def test_a_rule_that_was_released_never_changes_and_the_newest_covers_every_column() -> None:
    assert {number: digest(repr(columns).encode()).hex()[:16] for number, columns in RULES.items()} == RELEASED
    assert RULES[max(RULES)] == {**COLUMNS, "preference": "key"}, "a column came: it is a new rule of links"


def test_a_later_column_leaves_the_links_of_older_rows_right(
    record: Path, behind_its_back: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    behind_its_back.execute("alter table response add column later text not null default ''")
    monkeypatch.setitem(COLUMNS, "response", f"{COLUMNS['response']}, later")
    assert found_in(record) == ()
    behind_its_back.execute("update response set hints = hints + 1 where seq = 1")
    assert [each.what for each in found_in(record)] == [CHANGED]


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_an_old_record_is_linked_when_it_is_brought_up_to_date(places: Places, clock: FixedClock, number: int) -> None:
    with LearnerFile.open(places, put_old_file(places, number), clock) as learner:
        answer(learner)
    assert found_in(learner.path) == ()
    with closing(still_connection(learner.path)) as connection:
        of_rows = "select distinct origin from link where row <> 'learner'"
        origins = {each for (each,) in connection.execute(of_rows)}
    assert origins == ({"", "migration"} if number < VERSION else {""})


@pytest.mark.parametrize("number", range(SINCE, VERSION + 1))
def test_what_was_changed_in_a_linked_record_is_found_before_it_is_brought_up_to_date(
    places: Places, number: int
) -> None:
    path = places.learners / f"{put_old_file(places, number)}.db"
    check_record(path, path.stem)
    replaced(b'{"choices"', b'{"choicez"', 1)(path)
    with pytest.raises(LearnerFileError, match="not what was written"):
        check_record(path, path.stem)
    assert altered_rows(path) == 1


def test_rows_of_another_file_are_linked_anew_with_where_they_came_from(
    places: Places, record: Path, clock: FixedClock, tmp_path: Path
) -> None:
    elsewhere = Places(tmp_path / "elsewhere")
    elsewhere.prepare()
    learner_id = bring_learner(elsewhere, copy_learner(places, record.stem, tmp_path / "copy.db"), clock).id
    for home in (places, elsewhere):  # both go on
        with LearnerFile.open(home, learner_id, clock) as learner:
            answer(learner)
    handed = copy_learner(elsewhere, learner_id, tmp_path / "copy.db")
    with LearnerFile.open(places, learner_id, clock) as learner:
        assert learner.merge(handed).responses == 1
        assert learner.merge(handed) == Merged(0, 0, 0)
    assert found_in(record) == ()
    with closing(still_connection(record)) as connection:
        assert connection.execute("select part, origin from link order by seq desc limit 1").fetchone() == (
            "response",
            "brought",
        )


def test_a_changed_row_is_not_brought_in(
    places: Places, record: Path, behind_its_back: sqlite3.Connection, clock: FixedClock, tmp_path: Path
) -> None:
    behind_its_back.execute("update response set points = 0.25 where seq = 1")
    elsewhere = Places(tmp_path / "elsewhere")
    with LearnerFile.create(elsewhere, clock=clock) as learner:
        merged = learner.merge(record)
        assert merged.left_out == 1
        assert 0.25 not in [each.points for each in learner.responses(undone=True)]
    assert found_in(learner.path) == ()


FLIPS = 400


def test_no_flipped_bit_changes_what_is_read_without_being_found(record: Path) -> None:
    chance = random.Random(20260309)
    used = [place for place, each in enumerate(record.read_bytes()) if each]  # most of so small a file is empty
    came = outcomes(record, chance.sample(used, FLIPS), chance)
    assert came.total() == FLIPS
    assert came["silent"] == 0
    assert came["found"] > 10


def test_a_changed_row_is_restored_from_its_backup_and_what_came_later_stays(
    places: Places, record: Path, behind_its_back: sqlite3.Connection, clock: FixedClock
) -> None:
    (backup, *_) = list_backups(places, record.stem)
    with LearnerFile.open(places, record.stem, clock) as learner:
        before = [each.points for each in learner.responses(undone=True)]
        later = answer(learner, "later")
        learner._changes_kept = learner._connection.total_changes  # killed before the backup at closing
    behind_its_back.execute("drop trigger response_never_update")  # it came back with the opening
    behind_its_back.execute("update response set points = 0.25 where seq = 1")
    restore(places, record.stem, backup.path, clock)
    with LearnerFile.open(places, record.stem, clock) as learner:
        assert [each.points for each in learner.responses(undone=True) if each.id != later] == before
        assert learner.response(later) is not None
    assert found_in(record) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say when a file was changed last")
def test_a_change_is_found_also_where_size_and_time_of_the_file_were_put_back(
    places: Places, clock: FixedClock
) -> None:
    with LearnerFile.create(places, "Ana", clock) as learner:
        answer(learner)
    path = learner.path
    assert altered_rows(path) == 0
    before = path.stat()
    content = path.read_bytes()
    path.write_bytes(content.replace(b'"choices"', b'"Choices"'))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert altered_rows(path) == 1


def test_of_a_note_from_elsewhere_and_one_of_here_the_later_counts_until_one_is_written_here(
    places: Places, clock: FixedClock, tmp_path: Path
) -> None:
    def note(learner: LearnerFile, text: str) -> None:
        learner.append_event(Kind.NOTE, "demo/a#b", data={"text": text})

    def newest(learner: LearnerFile) -> str:
        last = learner.last_events(Kind.NOTE)["demo/a#b"]
        assert learner.last_events(Kind.NOTE, "demo/a#b") == {"demo/a#b": last}
        return str(last.data["text"])

    elsewhere = Places(tmp_path / "elsewhere")
    elsewhere.prepare()
    with LearnerFile.create(places, "Ана", clock) as learner:
        note(learner, "first")
    copy_learner(places, learner.id, tmp_path / "copy.db")
    bring_learner(elsewhere, tmp_path / "copy.db", clock)
    clock.pass_time(hours=1)
    with LearnerFile.open(elsewhere, learner.id, clock) as other:
        note(other, "elsewhere, in between")
    copy_learner(elsewhere, learner.id, tmp_path / "between.db")
    clock.pass_time(hours=1)
    with LearnerFile.open(places, learner.id, clock) as here:
        note(here, "here, last")
    bring_learner(places, tmp_path / "between.db", clock)
    clock.pass_time(days=3650)
    with LearnerFile.open(elsewhere, learner.id, clock) as other:
        note(other, "elsewhere, under a wrong clock")
    copy_learner(elsewhere, learner.id, tmp_path / "ahead.db")
    clock.pass_time(days=-3650, hours=1)
    with LearnerFile.open(places, learner.id, clock) as here:
        assert newest(here) == "here, last"
    bring_learner(places, tmp_path / "ahead.db", clock)
    with LearnerFile.open(places, learner.id, clock) as here:
        assert newest(here) == "elsewhere, under a wrong clock"
        note(here, "here, right after it")
        assert newest(here) == "here, right after it"


def test_an_older_note_brought_back_from_what_was_damaged_does_not_overtake_the_newer_one(
    places: Places, clock: FixedClock
) -> None:
    with LearnerFile.create(places, "Ана", clock) as learner:
        learner.append_event(Kind.NOTE, "demo/a#b", data={"text": "old"})
    with LearnerFile.open(places, learner.id, clock) as learner:
        rows = [("event", row) for row in learner._rows(f"select {COLUMNS['event']} from event")]
    learner.path.unlink()
    for each in list_backups(places, learner.id):
        each.path.unlink()
    clock.pass_time(hours=1)
    with LearnerFile.create(places, "Ана", clock) as learner:
        learner.append_event(Kind.NOTE, "demo/a#b", data={"text": "new"})
        learner.bring_back(rows)
        assert len(learner.events(Kind.NOTE)) == 2
        assert learner.last_events(Kind.NOTE)["demo/a#b"].data["text"] == "new"


def test_what_is_in_a_copy_taken_as_the_record_keeps_its_order_whatever_its_times(
    places: Places, clock: FixedClock
) -> None:
    with LearnerFile.create(places, "Ана", clock) as learner:
        for text, hours in (("under a wrong clock", 0), ("after it", -5)):
            clock.pass_time(hours=hours)
            learner.append_event(Kind.NOTE, "demo/a#b", data={"text": text})
    (backup,) = list_backups(places, learner.id)
    learner.path.unlink()
    restore(places, learner.id, backup.path, clock)
    with LearnerFile.open(places, learner.id, clock) as learner:
        assert learner.last_events(Kind.NOTE)["demo/a#b"].data["text"] == "after it"
