"""A flipped bit in one learner's table definitions stops nobody else."""

from contextlib import suppress

from tests.store.damage import definition_bytes, top_bits_flipped
from tests.store.samples import FixedClock, answer

from htcourse.core.errors import CourseError
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.learners_here import back_up_learners, list_learners
from htcourse.store.places import Places

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
