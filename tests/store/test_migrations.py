import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils
from tests.store.samples import FixedClock, answer

from htcourse.store import check_record, learner_schema, migrations
from htcourse.store.backups import list_asides, list_backups
from htcourse.store.damaged_record import Harm, examine, learner_of
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_links import SINCE
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_rows import VERSION
from htcourse.store.places import Places
from htcourse.store.preferences import NAME
from htcourse.store.restore import restore

OLD_FILES = Path(__file__).parent.parent / "old_learner_files"


def put_old_file(places: Places, number: int) -> str:
    """Put the file of an old version in its place and return whose it is."""
    old = OLD_FILES / f"v{number}.db"
    learner_id = learner_of(old)
    shutil.copy(old, places.learners / f"{learner_id}.db")
    return learner_id


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def test_there_are_as_many_steps_as_versions(connection: sqlite3.Connection) -> None:
    assert len(migrations.steps.pending(sqlite_utils.Database(connection))) == VERSION


def test_each_version_has_a_file_that_was_kept() -> None:
    assert {path.name for path in OLD_FILES.glob("*.db")} == {f"v{number}.db" for number in range(1, VERSION + 1)}


@pytest.mark.parametrize("number", range(VERSION))
def test_a_step_that_fails_at_its_end_leaves_everything_as_it_was(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    database = sqlite_utils.Database(connection)
    names = [step.name for step in migrations.steps.pending(database)]
    migrations.steps.apply(database, stop_before=names[number])
    before = list(connection.iterdump())
    step = migrations.steps._migrations[number]

    monkeypatch.setattr(step, "fn", _raising(step.fn))
    with pytest.raises(RuntimeError, match="power"):
        migrations.bring_up_to_date(connection)
    assert list(connection.iterdump()) == before
    assert learner_schema.schema_number(connection) == 0


def _raising(fn):
    def failing(database: sqlite_utils.Database) -> None:
        fn(database)
        raise RuntimeError("the power went")

    return failing


def test_new_records_are_what_the_steps_make_which_go_once(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner_schema.migrate(connection)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as stepped:
        learner_schema._bring_up_to_date(stepped)
        for what in ("sqlite_master order by name", "pragma_user_version", "pragma_application_id"):
            found, made = (each.execute(f"select * from {what}").fetchall() for each in (connection, stepped))
            assert found == made
    monkeypatch.setattr(migrations, "bring_up_to_date", _raising(migrations.bring_up_to_date))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as another:
        learner_schema.migrate(another)
        assert learner_schema.schema_number(another) == VERSION
        begun = "select min(applied_at) from _sqlite_migrations"
        assert another.execute(begun).fetchone() > connection.execute(begun).fetchone()


def test_a_crash_before_the_number_was_written_is_mended_at_the_next_start(connection: sqlite3.Connection) -> None:
    learner_schema.migrate(connection)
    connection.execute("pragma user_version = 0")
    learner_schema.migrate(connection)
    assert learner_schema.schema_number(connection) == VERSION


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_every_old_file_opens_and_holds_what_it_held(places: Places, clock: FixedClock, number: int) -> None:
    with LearnerFile.open(places, put_old_file(places, number), clock) as learner:
        assert learner.preference(NAME) == "Ана"
        (attempt,) = learner.attempts("demo/first-quiz")
        assert (attempt.state, attempt.points, len(attempt.drawn)) == ("released", 1.5, 2)
        is_first = number == 1  # before minutes and switches were kept, every quiz told all
        assert (attempt.minutes, dict(attempt.feedback).get("right_answer", True)) == (
            (0, True) if is_first else (40, False)
        )
        assert learner.counted_tries()["demo/law-003"] == 3
        assert learner.read_sections() == {"demo/act-means-purpose#elements"}
        assert learner.shown(["hash-law-003"])["hash-law-003"].texts["en"] == {"text": "law-003"}
        answer(learner)


def test_a_backup_is_made_before_a_migration(places: Places, clock: FixedClock) -> None:
    with LearnerFile.create(places, clock=clock) as learner:
        pass
    with closing(sqlite3.connect(learner.path)) as connection:
        connection.execute("pragma user_version = 0")
    with LearnerFile.open(places, learner.id):
        assert "migration" in {each.reason for each in list_backups(places, learner.id)}


def test_an_older_record_is_sound_after_a_column_came(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else every backup of the version before would be called damaged, and none could be restored."""
    bring_up_to_date = migrations.bring_up_to_date

    def with_a_column(connection: sqlite3.Connection) -> None:
        bring_up_to_date(connection)
        connection.execute("alter table response add column later text not null default ''")

    monkeypatch.setattr(migrations, "bring_up_to_date", with_a_column)
    monkeypatch.setattr(check_record, "VERSION", VERSION + 1)
    monkeypatch.setitem(COLUMNS, "response", f"{COLUMNS['response']}, later")
    made = f"{learner_schema._TABLES['response']}, later text not null default ''"
    monkeypatch.setitem(learner_schema._TABLES, "response", made)
    for number in range(SINCE, VERSION + 1):
        check_record.check_copy(OLD_FILES / f"v{number}.db")


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_a_log_of_another_beside_an_old_record_takes_no_test_and_brings_no_doubt(
    places: Places, clock: FixedClock, number: int
) -> None:
    learner_id = put_old_file(places, number)
    path = places.learners / f"{learner_id}.db"
    with LearnerFile.create(places, "Bek", clock) as other:
        answer(other, "b")
        shutil.copy(places.learners / f"{other.id}.db-wal", log := path.with_name(f"{path.name}-wal"))
    kept = log.read_bytes()
    found = examine(places, learner_id, clock)
    assert (found.harm, found.readable, found.doubted) == (Harm.BESIDE_LOG, 4, 0)
    restore(places, learner_id, None, clock, mends=True)
    with LearnerFile.open(places, learner_id, clock) as learner:
        (attempt,) = learner.attempts("demo/first-quiz")
        assert (attempt.state, attempt.points, attempt.doubt) == ("released", 1.5, None)
    (aside,) = list_asides(places, learner_id)
    assert aside.path.with_name(f"{aside.path.name}-wal").read_bytes() == kept


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_an_old_record_with_a_damaged_head_says_whose_it_is(places: Places, clock: FixedClock, number: int) -> None:
    learner_id = put_old_file(places, number)
    with (places.learners / f"{learner_id}.db").open("r+b") as file:
        file.write(bytes(4096))
    found = examine(places, learner_id, clock)
    assert (found.preferences[NAME.key], found.readable) == ("Ана", 4)
