"""What another program put into a record, a trigger or an index, swallows and changes nothing."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from tests.store.test_migrations import OLD_FILES

from htcourse.core.errors import LearnerFileError
from htcourse.store.backups import list_backups
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import memory_connection
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learner_rows import Shown
from htcourse.store.learner_schema import keep_own_rules, migrate
from htcourse.store.learners_here import bring_learner, copy_learner
from htcourse.store.places import Places
from htcourse.store.restore import restore

SHOWN = Shown("0" * 16, "c", "c/q", {"type": "single-choice"}, {"en": {"text": "Which?"}})
FOREIGN = (
    "create trigger evil before insert on response begin select raise(ignore); end",
    "create trigger evil after insert on event begin select raise(ignore); end",
    "drop trigger response_never_update; create trigger response_never_update after insert on response "
    "begin update response set points = 1.0, verdict = 'right' where id = new.id; end",
    "create unique index evil on response (question)",
    "create unique index evil on event (kind)",
    "create view evil as select * from response",
    "drop index idx_event_undoes; create unique index idx_event_undoes on shown (module)",
    "drop index idx_response_question; create unique index idx_response_question on response (question)",
    "drop index idx_event_kind_ref",
    'create trigger "e""vil" before insert on link begin select raise(ignore); end',
)


def rules(path):
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("select type, name, sql from sqlite_master where sql is not null").fetchall()
    return {(kind, name, "".join(sql.replace('"', "").casefold().split())) for kind, name, sql in found}


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def learner(places):
    with LearnerFile.create(places) as learner:
        return learner.id


def answer(places, learner, times=2):
    with LearnerFile.open(places, learner) as record:
        for _ in range(times):
            record.append_response("c/q", {"choices": ["a"]}, shown=SHOWN, points=0.0, verdict="wrong")
            record.append_event("note", "c/l#s")
    with LearnerFile.open(places, learner) as record:
        return [each.points for each in record.responses()], len(record.events("note"))


@pytest.mark.parametrize("foreign", FOREIGN)
def test_what_is_acknowledged_is_kept_as_it_was_given(places, learner, foreign):
    before = rules(places.learners / f"{learner}.db")
    with closing(sqlite3.connect(places.learners / f"{learner}.db")) as connection:
        connection.executescript(foreign)
    assert answer(places, learner) == ([0.0, 0.0], 2)
    assert rules(places.learners / f"{learner}.db") == before


@pytest.mark.parametrize("foreign", FOREIGN)
def test_a_record_that_is_brought_in_brings_no_rules_of_its_own(places, learner, foreign, tmp_path):
    copy = copy_learner(places, learner, tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as connection:
        connection.executescript(foreign)
    elsewhere = Places(tmp_path / "elsewhere")
    assert answer(elsewhere, bring_learner(elsewhere, copy).id) == ([0.0, 0.0], 2)


def test_our_own_rules_are_those_that_are_made():
    with closing(memory_connection()) as connection:
        migrate(connection)
        assert keep_own_rules(connection) == 0
        connection.execute("drop trigger event_never_delete")
        assert keep_own_rules(connection) == 1
        assert keep_own_rules(connection) == 0


def _rebuilt(table, change):
    """Give a table another definition, with all that is in it, as another program may."""

    def rebuild(path):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            kept = connection.execute(
                "select sql from sqlite_master where tbl_name = ? and type <> 'table' and sql is not null", [table]
            ).fetchall()
            (sql,) = connection.execute("select sql from sqlite_master where name = ?", [table]).fetchone()
            connection.execute(change(sql).replace(table, "made_anew", 1))
            connection.execute(f"insert into made_anew select * from {table}")
            connection.execute(f"drop table {table}")
            connection.execute(f"alter table made_anew rename to {table}")
            for (each,) in kept:
                connection.execute(each)

    return rebuild


REBUILT = {
    "unique": _rebuilt("response", lambda sql: sql.rstrip(" )\n") + ", unique (question) on conflict ignore)"),
    "not null": _rebuilt(
        "response", lambda sql: sql.replace('"confidence" INTEGER', '"confidence" INTEGER not null on conflict ignore')
    ),
    "collation": _rebuilt("shown", lambda sql: sql.replace("TEXT", "TEXT collate nocase", 1)),
}


@pytest.mark.parametrize("name", REBUILT)
def test_a_table_that_another_program_made_anew_takes_no_answer_and_its_rows_come_back(places, learner, name, tmp_path):
    answer(places, learner, times=1)
    path = places.learners / f"{learner}.db"
    before = rules(path)
    REBUILT[name](path)
    assert rules(path) != before
    with pytest.raises(LearnerFileError, match="damaged"):
        LearnerFile.open(places, learner)
    handed = shutil.copy(path, tmp_path / "handed.db")
    elsewhere = Places(tmp_path / "elsewhere")
    assert bring_learner(elsewhere, handed).came.notes == 1
    assert rules(elsewhere.learners / f"{learner}.db") == before
    restore(places, learner, list_backups(places, learner)[0].path)
    assert rules(path) == before
    assert answer(places, learner, times=1) == ([0.0, 0.0], 2)


@pytest.mark.parametrize("swallowing", ["response", "shown", "shown_text", "event"])
def test_no_row_is_acknowledged_that_did_not_come_in(places, learner, swallowing):
    with LearnerFile.open(places, learner) as record:
        record._connection.execute(f"create trigger t before insert on {swallowing} begin select raise(ignore); end")
        with pytest.raises(LearnerFileError, match="damaged"):
            give(record, "event" if swallowing == "event" else "response")
        record._connection.execute("drop trigger t")
        assert not record.responses()
        give(record, "response")
        give(record, "response")
        assert len(record.responses()) == 2


def give(record, what):
    if what == "event":
        return record.append_event("note", "c/l#s")
    return record.append_response("c/q", {"choices": ["a"]}, shown=SHOWN, points=0.0, verdict="wrong")


@pytest.mark.parametrize(
    "foreign",
    [
        "alter table response rename to r2; create view response as select * from r2",
        "alter table preference rename to p2; create view preference as select * from p2",
        "alter table preference rename to p2; create view preference as with recursive q(x) as "
        "(select 1 union all select x + 1 from q) select 'k' || x as key, 'v' as value, '' as at, x'' as digest from q",
        "alter table shown add column more as (1)",
        "alter table shown_text rename to s2; create virtual table shown_text using fts5(hash, language, texts, at, "
        "offset_minutes)",
    ],
)
def test_what_only_looks_like_a_table_of_ours_is_never_read(places, tmp_path, learner, foreign):
    copied = copy_learner(places, learner, tmp_path / "copy.db")
    for path in (copied, places.learners / f"{learner}.db"):
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(foreign)
    for read in (LearnerFile.open, ReadOnlyRecord.open):
        with pytest.raises(LearnerFileError, match="damaged"):
            read(places, learner)
    with pytest.raises(LearnerFileError, match="damaged"):
        bring_learner(places, copied)


@pytest.mark.parametrize("version", ["v1", "v2", "v3"])
def test_an_old_record_whose_trigger_would_never_end_brings_its_rows_without_it(places, tmp_path, version):
    old = tmp_path / "old.db"
    shutil.copy(OLD_FILES / f"{version}.db", old)
    with closing(sqlite3.connect(old)) as connection:
        for table, word in (("preference", "update"), ("link", "insert"), ("attempt", "update")):
            if connection.execute("select 1 from sqlite_master where name = ?", [table]).fetchone():
                connection.executescript(
                    f"create table if not exists more (id); create trigger endless_{table} after {word} on {table} "
                    "begin insert into more with recursive q(x) as (select 1 union all select x + 1 from q) "
                    "select randomblob(100000) from q; end"
                )
    brought = bring_learner(places, old)
    with LearnerFile.open(places, brought.id) as learner:
        assert learner.responses()
    assert not any("endless" in each for each in rules(places.learner_file(brought.id)))


def test_of_an_old_record_without_one_of_its_tables_what_can_be_read_comes_in(places, tmp_path):
    old = tmp_path / "old.db"
    shutil.copy(OLD_FILES / "v3.db", old)
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript("drop table link")
    assert bring_learner(places, old).readable
