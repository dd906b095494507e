"""A page of an earlier day in a record, as a disk leaves it that lost a write: what stands on the others is read."""

import pytest
from tests.store.samples import answer

from htcourse.store.damaged_record import examine
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_rows import Kind
from htcourse.store.places import Places
from htcourse.store.restore import restore

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
