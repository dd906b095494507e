"""What is put in order while nobody waits."""

from htcourse.store.learner_rows import Kind
from htcourse.store.settings import read_settings
from htcourse.usecases.people.learners import list_learners
from htcourse.usecases.people.settle_record import settle_home, settle_record


def test_a_log_that_has_grown_goes_into_the_record_and_nothing_is_lost(sample):
    learner = sample.session.learner
    for number in range(300):
        learner.append_event(Kind.NOTE, f"sample/a#{number}", data={"text": "x" * 800})
    size = learner.path.stat().st_size
    settle_record(sample.session)
    assert learner.path.stat().st_size > size
    assert len(learner.events(Kind.NOTE)) == 300


def test_a_short_log_is_left_alone(sample):
    sample.session.learner._rows("pragma wal_checkpoint(truncate)")  # what a new record begins with
    size = sample.session.learner.path.stat().st_size
    sample.session.learner.append_event(Kind.NOTE, "sample/a#b")
    settle_record(sample.session)
    assert sample.session.learner.path.stat().st_size == size


def test_a_library_that_belongs_to_no_module_goes(sample):
    left = sample.places.library_dir / "gone-1-0123456789abcdef.db"
    left.write_bytes(b"")
    settle_home(sample.places)
    assert not left.exists()


def test_the_number_of_who_has_no_name_is_kept(sample):
    (row,) = list_learners(sample.places)
    settle_home(sample.places)
    assert read_settings(sample.places).numbers == {row.id: row.number}
