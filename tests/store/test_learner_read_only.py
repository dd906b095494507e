"""A learner's file opened to look at only, and the pseudonyms under which it is exported."""

import sqlite3
import stat
import sys

import pytest

from htcourse.core.errors import LearnerFileError, NewerFileError, NotFoundError
from htcourse.store.learner import LearnerFile
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.store.pseudonyms import pseudonym, pseudonym_salt


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


@pytest.fixture
def learner_id(places):
    with LearnerFile.create(places) as learner:
        learner.append_event("bookmark", "m/lesson#one")
        return learner.id


def _files(places):
    return {path.name: path.read_bytes() for path in places.learners.iterdir() if path.suffix != ".lock"}


def test_a_closed_record_is_read_and_left_as_it_is(places, learner_id):
    before = _files(places)
    with ReadOnlyRecord.open(places, learner_id) as archive:
        assert [each.ref for each in archive.events("bookmark")] == ["m/lesson#one"]
        assert archive.id == learner_id
        assert _files(places) == before
    assert _files(places) == before
    assert [path.name for path in places.learners.iterdir()] == [f"{learner_id}.db"]


def test_a_record_is_read_while_the_learner_is_at_work(places, learner_id):
    with LearnerFile.open(places, learner_id) as learner:
        learner.append_event("bookmark", "m/lesson#two")
        with ReadOnlyRecord.open(places, learner_id) as archive:
            assert [each.ref for each in archive.events("bookmark")] == ["m/lesson#one", "m/lesson#two"]
            learner.append_event("bookmark", "m/lesson#three")
            assert len(archive.events("bookmark")) == 3
    assert [path.name for path in places.learners.iterdir()] == [f"{learner_id}.db"]


def test_an_archive_cannot_be_written(places, learner_id):
    with (
        LearnerFile.open(places, learner_id),
        ReadOnlyRecord.open(places, learner_id) as archive,
        pytest.raises(sqlite3.OperationalError),
    ):
        archive._connection.execute("delete from event")


def test_an_older_record_is_read_from_a_copy_and_not_changed(places, learner_id):
    path = places.learner_file(learner_id)
    with sqlite3.connect(path) as connection:
        connection.execute("pragma user_version = 0")
    connection.close()
    before = path.read_bytes()
    with ReadOnlyRecord.open(places, learner_id) as archive:
        assert len(archive.events("bookmark")) == 1
    assert path.read_bytes() == before


def test_a_newer_record_is_refused(places, learner_id):
    with sqlite3.connect(places.learner_file(learner_id)) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    with pytest.raises(NewerFileError):
        ReadOnlyRecord.open(places, learner_id)


def test_a_damaged_record_is_a_sentence_that_names_the_backup(places, learner_id):
    path = places.learner_file(learner_id)
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(LearnerFileError):
        ReadOnlyRecord.open(places, learner_id)


def test_a_record_that_is_gone_is_not_found(places):
    with pytest.raises(NotFoundError):
        ReadOnlyRecord.open(places, "nobody")


def test_a_pseudonym_lasts_in_its_folder_and_differs_in_another(places, tmp_path):
    salt, other = pseudonym_salt(places), pseudonym_salt(Places(tmp_path / "other"))
    assert pseudonym_salt(places) == salt != other
    assert pseudonym(salt, "one") == pseudonym(salt, "one") != pseudonym(other, "one")
    assert pseudonym(salt, "one") != pseudonym(salt, "two")
    assert "one" not in pseudonym(salt, "one")


def test_a_salt_cut_short_is_made_anew(places):
    salt = pseudonym_salt(places)
    path = places.trainer / "pseudonyms.salt"
    path.write_text(salt[:10], encoding="ascii")
    assert pseudonym_salt(places) not in (salt, salt[:10])
    assert [each.name for each in places.trainer.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights otherwise")
def test_nobody_else_on_the_computer_reads_the_salt(places):
    pseudonym_salt(places)
    assert stat.S_IMODE((places.trainer / "pseudonyms.salt").stat().st_mode) == 0o600
