"""Doctor says what to do, and calls things what `restore --list` calls them."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.store.places import Places
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.learners import create_learner


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def told(places, name):
    return next(each.seen for each in examine(places) if each.name == name)


def by_another_program(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table album (song)")


@pytest.mark.parametrize("stands_there", [Path.mkdir, lambda path: sqlite3.connect(path).close(), by_another_program])
def test_what_stands_in_the_place_of_a_record_is_called_what_it_is(places, stands_there):
    learner = create_learner(places)
    path = places.learner_file(learner)
    path.unlink()
    stands_there(path)
    listed = CliRunner().invoke(cli, ["--home", str(places.home), "restore", "--list"]).output
    seen = told(places, f"record {learner}")
    assert ("another file is in its place" in listed) is seen.startswith("another file or a folder is in its place")
    assert f"htcourse restore --learner {learner}" in seen


def test_what_others_may_read_and_too_little_room_are_told_with_what_to_do(places, monkeypatch):
    monkeypatch.setattr("htcourse.usecases.doctor.LEAST_SPACE", 1 << 62)
    assert "free some, up to" in told(places, "space")
    if os.name == "posix":
        places.home.chmod(0o755)
        assert f"chmod -R go= {places.home}" in told(places, "rights")


def test_what_may_not_be_used_is_named_once(places, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode, **_: Path(path) != places.learners)
    assert told(places, "access").startswith("this account may not read and write learners:")
