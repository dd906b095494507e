"""A page of an earlier day in a record, as a disk leaves it that lost a write, or two of which each has the other's
place: what stands on any is read."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.samples import answer

from htcourse.store.damaged_record import examine
from htcourse.store.database_pages import number_at, table_rows
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.store.restore import restore
from htcourse.store.salvage import salvage

PAGE, FIRST, ALL = 4096, 30, 70


@pytest.fixture
def record(tmp_path, clock):
    """The record of a learner, and what it was a day before."""
    places = Places(tmp_path / "home")
    places.prepare()
    with LearnerFile.create(places, "Dana", clock) as learner:
        for number in range(FIRST):
            answer(learner, f"q-{number}")
            learner.append_event(Kind.NOTE, f"demo/s{number}", data={"text": "Of the first day"})
    path = places.learner_file(learner.id)
    before = path.read_bytes()
    clock.pass_time(days=1)
    with LearnerFile.open(places, learner.id, clock) as again:
        for number in range(FIRST, ALL):
            answer(again, f"q-{number}")
            again.append_event(Kind.NOTE, f"demo/s{number}", data={"text": "Of the second day"})
        again._changes_kept = again._connection.total_changes
        roots = dict(again._connection.execute("select name, rootpage - 1 from sqlite_master where type = 'table'"))
        given = all_of(again)
    return places, path, before, roots, given


def all_of(learner):
    return [[each.id for each in rows] for rows in (learner.responses(), learner.events(Kind.NOTE))]


@pytest.mark.hard
@pytest.mark.parametrize("what", ["count of pages", "response", "event", "response and event swapped"])
def test_what_stands_on_other_pages_is_read_and_comes_back_in_its_order(record, clock, what):
    places, path, before, roots, given = record
    content = bytearray(path.read_bytes())
    at = [roots[each] * PAGE for each in ("response", "event")]
    if "swapped" in what:
        one, two = (bytes(content[each : each + PAGE]) for each in at)
        content[at[0] : at[0] + PAGE], content[at[1] : at[1] + PAGE] = two, one
    elif what == "count of pages":
        content[28:32] = (len(content) // PAGE - 8).to_bytes(4, "big")
    else:
        page = roots[what] * PAGE
        content[page : page + PAGE] = before[page : page + PAGE]
    path.write_bytes(content)
    assert examine(places, path.stem, clock).readable == ALL
    restore(places, path.stem, None, clock)
    with LearnerFile.open(places, path.stem, clock) as learner:
        assert all_of(learner) == given


@pytest.mark.hard
@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("link", "response"),
        ("link", "event"),
        ("event", "leaf"),
        ("response", "leaf"),
        ("preference", "shown"),
        ("", "leaf"),
    ],
)
def test_of_two_pages_swapped_nothing_is_lost_whatever_they_lead_to(record, clock, one, two):
    """The links stood where nobody looked for them, a page to write on was one that was still to be read."""
    places, path, _, roots, given = record
    content = bytearray(path.read_bytes())
    swap(content, roots, one, two)
    path.write_bytes(content)
    found = salvage(path, path.stem, None, places.learners)
    assert [{row[0] for table, row in found.rows if table == each} & ids for each, ids in of_each(given)] == [
        ids for _, ids in of_each(given)
    ]
    assert found.preferences["name"] == "Dana"
    restore(places, path.stem, None, clock)
    with LearnerFile.open(places, path.stem, clock) as learner:
        assert all_of(learner) == given


def test_a_row_that_its_link_denies_stays_out_where_the_links_stand_elsewhere(record):
    places, path, _, roots, given = record
    content = bytearray(path.read_bytes())
    leaf = first_leaf(content, roots)
    at = content.index(b"demo/q-20", leaf * PAGE, (leaf + 1) * PAGE)
    content[at + 6 : at + 7] = b"r"
    swap(content, roots, "link", "response")
    path.write_bytes(content)
    rows = {row[0] for table, row in salvage(path, path.stem, None, places.learners).rows if table == "response"}
    assert set(given[0]) - rows == {given[0][20]}


def swap(content, roots, *names):
    """Swap the first pages of two tables, the first leaf of answers, or the head of the file (empty)."""
    places = roots | {"leaf": first_leaf(content, roots), "": 0}
    one, two = (slice(places[each] * PAGE, (places[each] + 1) * PAGE) for each in names)
    content[one], content[two] = content[two], content[one]


def first_leaf(content, roots):
    root = content[roots["response"] * PAGE :]
    cell = number_at(root, 12, 2)
    return number_at(root, cell, 4) - 1


def of_each(given):
    return [(table, set(ids)) for table, ids in zip(("response", "event"), given, strict=True)]


def test_a_gap_that_no_record_has_is_not_tried_number_by_number(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    with closing(sqlite3.connect(path)) as made, made:
        made.execute("create table t (seq integer primary key, said text)")
        made.executemany("insert into t values (?, ?)", ((at, "x" * 100) for at in range(1, 201)))
        made.executemany("insert into t values (?, ?)", ((2**62 + at, "x" * 100) for at in range(200)))
    with closing(sqlite3.connect(path)) as made:
        (size,) = made.execute("pragma page_size").fetchone()
        leaves = "select pageno from dbstat where name = 't' and pagetype = 'leaf' order by path"
        numbers = [number for (number,) in made.execute(leaves)]
    content, middle = bytearray(path.read_bytes()), len(numbers) // 2
    for number in numbers[middle - 1 : middle + 1]:
        content[(number - 1) * size : number * size] = bytes(size)
    path.write_bytes(content)
    asked: list[str] = []
    with closing(sqlite3.connect(path)) as damaged:
        damaged.set_trace_callback(asked.append)
        found = table_rows(damaged, "t", "said")
    assert 300 < len(found) < 400
    assert {found[0][0], found[-1][0]} == {1, 2**62 + 199}
    assert len(asked) < 5000
