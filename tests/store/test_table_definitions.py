"""A flipped bit in one learner's table definitions stops nobody else."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.store.damage import PAGE, definition_bytes, definition_texts, put, top_bits_flipped
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import CourseError
from htcourse.store.backups import newest_whole
from htcourse.store.check_record import check_record, current_copy, is_made_up, is_sound
from htcourse.store.damaged_record import examine, read_left
from htcourse.store.given_marks import mend_given, unread_given
from htcourse.store.handed_in_results import NOTHING, handed_in_within, held_results
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_connection import play_log_in
from htcourse.store.learner_copies import lacks_its_log
from htcourse.store.learner_queries import COLUMNS
from htcourse.store.learner_read_only import ReadOnlyRecord, attempts_by_record
from htcourse.store.learner_rows import VERSION
from htcourse.store.learner_schema import foreign_connection, other_beside_log
from htcourse.store.learners_here import back_up_learners, bring_learner, list_learners
from htcourse.store.places import Places
from htcourse.store.preferences import RECORD
from htcourse.store.received_results import owner_within, receive_results
from htcourse.store.salvage import salvage

NAME = b'"idx_event_attempt"\n    '
"""What SQLite says of a definition with another byte after this is no UTF-8: sqlite3 fails at its own message."""
EVERY = 181
"""A sample: `make hard` flips them all."""
OLD_FILES = Path(__file__).parent.parent / "old_learner_files"


def made(places: Places, clock: FixedClock, name: str) -> str:
    with LearnerFile.create(places, name, clock) as learner:
        answer(learner)
    return learner.id


def test_no_flipped_definition_hides_another_learner_or_raises(places: Places, clock: FixedClock) -> None:
    flipped, healthy = made(places, clock, "Дана"), made(places, clock, "Ана")
    path = places.learner_file(flipped)
    places_flipped = definition_bytes(path)[::EVERY]
    refused = 0
    for _ in top_bits_flipped(path, places_flipped):
        found = {each.id: each for each in list_learners(places)}
        assert found.keys() == {flipped, healthy}
        assert (found[healthy].name, found[healthy].problem) == ("Ана", None)
        refused += found[flipped].problem is not None
        for kind in (LearnerFile, ReadOnlyRecord):
            with suppress(CourseError), kind.open(places, flipped) as record:
                record.preferences()
                record.attempts()
                record.counted_tries()
        back_up_learners(places, "update", clock)
    assert refused > len(places_flipped) / 4


def test_a_record_that_opens_has_every_column(places: Places, clock: FixedClock) -> None:
    learner_id = made(places, clock, "Дана")
    path = places.learner_file(learner_id)
    content = path.read_bytes()
    assert content.count(b"[confidence]") or content.count(b'"confidence"')
    path.write_bytes(content.replace(b"confidence", b"confidense"))
    (found,) = list_learners(places)
    assert "is damaged" in str(found.problem)


def _looked_at_in_memory(path: Path) -> None:
    with foreign_connection(path.read_bytes()) as whole:
        whole.execute("select id from attempt")


PLACES: dict[str, Callable[[Places, Path], object]] = {
    "list": lambda places, path: list_learners(places),
    "attempts": lambda places, path: attempts_by_record(places),
    "examined": lambda places, path: examine(places, path.stem),
    "kept aside": lambda places, path: read_left(places, path.stem, None),
    "sound": lambda places, path: is_sound(path),
    "made up": lambda places, path: is_made_up(path),
    "checked": lambda places, path: check_record(path, path.stem),
    "held": lambda places, path: held_results(places, path.stem),
    "copied": lambda places, path: current_copy(path, places.learners).__enter__(),
    "left open": lambda places, path: lacks_its_log(path),
    "log of another": lambda places, path: other_beside_log(path, path.stem),
    "log": lambda places, path: play_log_in(path),
    "newest": lambda places, path: newest_whole(places, path.stem),
    "handed in": lambda places, path: handed_in_within(path.read_bytes()),
    "owner": lambda places, path: owner_within(path.read_bytes()),
    "received": lambda places, path: receive_results(path.read_bytes(), NOTHING),
    "given": lambda places, path: mend_given(places._replace(people=places.home)),
    "given there": lambda places, path: unread_given(places._replace(people=places.home), [path.stem]),
    "in memory": lambda places, path: _looked_at_in_memory(path),
}


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("has_log", [False, True])
def test_what_sqlite_says_of_a_definition_may_be_no_text(
    places: Places, clock: FixedClock, name: str, has_log: bool
) -> None:
    path = places.learner_file(made(places, clock, "Дана"))
    content = path.read_bytes()
    assert content.count(NAME) == 1
    at = content.index(NAME) + len(NAME)
    path.write_bytes(content[:at] + bytes([content[at] ^ 0x80]) + content[at + 1 :])
    if has_log:
        path.with_name(path.name + "-wal").write_bytes(b"")
    with suppress(CourseError, sqlite3.DatabaseError):
        PLACES[name](places, path)


def old_record(version: int, folder: Path) -> Path:
    """Put a closed record of an earlier version into a folder, under the name that its learner has."""
    path = folder / "old.db"
    shutil.copy(OLD_FILES / f"v{version}.db", path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma journal_mode = delete").fetchone() == ("delete",)
        ((learner_id,),) = connection.execute("select value from preference where key = ?", (RECORD.key,))
    return path.rename(folder / f"{learner_id}.db")


def read_of(path: Path) -> tuple[set[tuple[object, ...]], dict[str, str]]:
    found = salvage(path, path.stem, None, path.parent)
    return {(table, *row) for table, row in found.rows}, dict(found.preferences)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_damaged_record_of_an_earlier_version_gives_every_row(tmp_path: Path, version: int) -> None:
    path = old_record(version, tmp_path)
    rows, preferences = read_of(path)
    assert {table for table, *_ in rows} == COLUMNS.keys()
    with closing(sqlite3.connect(path)) as connection:
        query = "select name, rootpage from sqlite_master where name in ('idx_response_question', 'attempt')"
        pages = dict(connection.execute(query).fetchall())
    whole = path.read_bytes()
    put((pages["idx_response_question"] - 1) * PAGE, bytes(PAGE))(path)
    found, kept = read_of(path)
    assert rows <= found
    assert kept == preferences
    at = pages["attempt"] - 1  # it stands elsewhere, and nothing leads there
    content = bytearray(whole + whole[at * PAGE : (at + 1) * PAGE])
    content[at * PAGE : (at + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    assert rows <= read_of(path)[0]


def lost_by_a_flip(path: Path, flips: int) -> list[tuple[int, int]]:
    """Flip so many single bits in the texts of a record's definitions; return by which of them anything is lost."""
    whole, lost = path.read_bytes(), []
    rows, preferences = read_of(path)
    places_flipped = [(at, bit) for at in definition_texts(path) for bit in range(8)]
    for at, bit in places_flipped[:: len(places_flipped) // flips]:
        put(at, bytes([whole[at] ^ 1 << bit]))(path)
        found, kept = read_of(path)
        if not rows <= found or kept != preferences:
            lost.append((at, bit))
        path.write_bytes(whole)
    return lost


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_no_flipped_bit_in_a_definition_loses_a_row(tmp_path: Path, version: int) -> None:
    assert lost_by_a_flip(old_record(version, tmp_path), 16) == []


def test_another_type_of_a_column_of_the_first_version_loses_no_row(tmp_path: Path) -> None:
    """What is brought up to date keeps whole numbers as another type has them, and links are made of these."""
    path = old_record(1, tmp_path)
    rows, preferences = read_of(path)
    whole = path.read_bytes()
    for name in (b'"points" REAL', b'"seconds" REAL'):
        at = whole.rindex(name) + name.index(b"REAL")
        put(at, b"SEAL")(path)
        assert (rows - read_of(path)[0], read_of(path)[1]) == (set(), preferences), name
        path.write_bytes(whole)


def test_a_table_made_anew_in_another_order_is_read_by_its_own_definition(tmp_path: Path) -> None:
    path = old_record(VERSION, tmp_path)
    rows, _ = read_of(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        ((page,),) = connection.execute("select rootpage from sqlite_master where name = 'idx_event_undoes'")
        connection.execute("drop table shown_text")
        connection.execute("create table shown_text (texts text, hash text, at text, language text, offset_minutes)")
        texts = [(row[3], row[1], row[4], row[2], row[5]) for row in rows if row[0] == "shown_text"]
        connection.executemany("insert into shown_text values (?, ?, ?, ?, ?)", texts)
    put((page - 1) * PAGE, bytes(PAGE))(path)
    assert rows <= read_of(path)[0]


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_what_the_check_calls_sound_opens(places: Places, version: int) -> None:
    path = old_record(version, places.learners)
    whole = path.read_bytes()
    texts = [at for at in definition_texts(path) if whole[at : at + 17].endswith(b"never change")]
    texts += [at for at in range(len(whole)) if whole[at : at + 10] == b"2026-03-09"][
        :: 40 if version < VERSION else 400
    ]
    opened = 0
    for at in (*texts, *definition_texts(path)[:: EVERY * 2]):
        for each in path.parent.iterdir():
            each.unlink()
        put(at, bytes([whole[at] ^ 0x80]))(_written(path, whole))
        try:
            check_record(path, path.stem)
        except CourseError:
            continue
        with LearnerFile.open(places, path.stem) as record:
            record.responses()
        opened += 1
    assert opened


def test_of_a_damaged_record_from_elsewhere_what_can_be_read_is_taken(places: Places, tmp_path: Path) -> None:
    path = old_record(1, tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("update preference set at = cast(x'8032' as text) where key <> ?", (RECORD.key,))
        connection.commit()
    assert bring_learner(places, path)


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
