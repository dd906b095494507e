"""A flipped bit in one learner's table definitions stops nobody else."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.store.damage import definition_bytes, top_bits_flipped
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
from htcourse.store.learner_read_only import ReadOnlyRecord, attempts_by_record
from htcourse.store.learner_schema import foreign_connection, other_beside_log
from htcourse.store.learners_here import back_up_learners, list_learners
from htcourse.store.places import Places
from htcourse.store.received_results import owner_within, receive_results

NAME = b'"idx_event_attempt"\n    '
"""What SQLite says of a definition with another byte after this is no UTF-8: sqlite3 fails at its own message."""
EVERY = 181
"""A sample: `make hard` flips them all."""


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
