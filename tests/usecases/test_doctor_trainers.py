"""Doctor names what stands where a file of a trainer's is kept, and is none: a folder, a pipe, a link to nowhere."""

import contextlib
import io
import os
import shutil
import socket
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.behind import change_behind
from tests.usecases.simulated import simulated_class

from htcourse.core.ids import new_id
from htcourse.store.class_files import Person, change_class
from htcourse.store.places import Places
from htcourse.usecases.classes.roster import new_class
from htcourse.usecases.doctor import examine
from htcourse.usecases.people.every_record import read_records
from htcourse.usecases.people.look_at_classes import look_at_classes
from htcourse.usecases.people.settle_record import settle_home


@pytest.fixture
def places(tmp_path):
    places = Places(tmp_path / "home")
    places.prepare()
    return places


def socket_for(path):
    with socket.socket(socket.AF_UNIX) as made, contextlib.chdir(path.parent):
        made.bind(path.name)


STRAYS = {
    "a folder": Path.mkdir,
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
    "nothing in it": Path.touch,
    "a pipe": lambda path: os.mkfifo(path),
    "a socket": socket_for,
}
KEPT = ["classes/{}/class.json", "classes/{}/class.copy.json", "recent-modules.json", "../modules/previewed/a-1-b.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="neither pipes nor sockets among files")
@pytest.mark.parametrize("stray", STRAYS)
@pytest.mark.parametrize("name", KEPT)
def test_what_stands_for_a_file_of_a_trainer_s_is_named(places, name, stray):
    path = Path(os.path.normpath(places.trainer / name.format(new_class(places, "Group 3-2").id)))
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    STRAYS[stray](path)
    named = [each for each in examine(places) if not each.is_well and path.name in each.seen]
    assert [each.name for each in named] == ["classes" if "class" in name else "classroom"]
    assert "move it away" in named[0].seen


@pytest.mark.parametrize("name", ["backups", "backups/{}"])
def test_a_file_in_the_place_of_copies_is_named_and_no_copy_is_promised(places, name):
    desk = places.of_class(new_class(places, "Group 3-2").id)
    simulated_class(desk, 2)
    stray = desk.people / name.format(desk.learner_ids()[0])
    shutil.rmtree(stray)
    stray.write_text("x")
    found = [each for each in examine(places) if each.name.startswith("copies")]
    assert [each.is_well for each in found] == [False]
    assert f"“{stray}” is no folder, and the program keeps one there. Move it to another place" in found[0].seen


def test_a_file_in_the_place_of_all_copies_is_told_once_and_no_copy_is_promised(places):
    simulated_class(places, 2)
    shutil.rmtree(places.backups)
    places.backups.write_text("x")
    (found,) = [each for each in examine(places) if not each.is_well]
    assert (found.name, "there: backups; move it away" in found.seen) == ("data folder", True)


@pytest.mark.parametrize("is_class", [True, False])
def test_copies_of_another_learner_are_no_copy(places, is_class):
    desk = places.of_class(new_class(places, "Group 3-2").id) if is_class else places
    simulated_class(desk, 2)
    lacking, other = desk.learner_ids()
    shutil.rmtree(desk.backups / lacking)
    shutil.copytree(desk.backups / other, desk.backups / lacking)
    found = [each.seen for each in examine(places) if each.name.startswith(f"copies of {lacking}") and not each.is_well]
    assert ["there is no copy of it" in each for each in found] == [True]
    desk.learner_file(lacking).unlink()
    (seen,) = [each.seen for each in examine(places) if each.name.startswith(f"record {lacking}")]
    assert "is gone, and so are its backups" in seen
    (problem,) = read_records(desk, lambda archive: None)
    assert "What SQLite kept beside it" not in str(problem)


@pytest.mark.parametrize("name", ["trainer", "trainer/classes", "trainer/classes/{}", "trainer/classes/{}/learners"])
def test_an_account_without_rights_is_told_and_nothing_ends(places, monkeypatch, name):
    of = new_class(places, "Group 3-2")
    simulated_class(places.of_class(of.id), 1)
    shut = places.home / name.format(of.id)

    def refusing(call):
        def refused(path=".", *more, **others):
            if not isinstance(path, int) and Path(os.fsdecode(path)).is_relative_to(shut):
                raise PermissionError(13, "Permission denied", str(path))
            return call(path, *more, **others)

        return refused

    for each in ("listdir", "scandir", "open"):
        monkeypatch.setattr(os, each, refusing(getattr(os, each)))
    monkeypatch.setattr("io.open", refusing(io.open))
    found = [each for each in look_at_classes(places) if not each.is_well]
    assert any("Give this account the right" in each.seen or "See that you may read it" in each.seen for each in found)


def test_a_damaged_class_hides_nothing_of_another(places):
    damaged, other = (places.classes / new_class(places, each).id for each in ("Group 1", "Group 2"))
    for each in ("class.json", "class.copy.json"):
        (damaged / each).write_text("{")
    (other / "class.json").unlink()
    (found,) = [each for each in examine(places) if each.name == "classes"]
    assert f"{other.name}/class.json is gone, and the other of its two files is read" in found.seen
    assert str(damaged) in found.seen
    assert found.seen.count("the other of its two files") == 1, "of the damaged one no file is read"


@pytest.mark.parametrize("name", ["class.json", "class.copy.json"])
def test_one_of_the_two_files_of_a_class_that_is_gone_is_named_until_a_start_wrote_it_anew(places, name):
    path = places.classes / new_class(places, "Group 3-2").id / name
    path.unlink()
    (found,) = [each for each in examine(places) if each.name == "classes"]
    assert not found.is_well
    assert f"{path.relative_to(places.home)} is gone" in found.seen
    assert "the next start of the program writes it anew" in found.seen
    settle_home(places)
    assert [each.is_well for each in examine(places) if each.name == "classes"] == [True]


def test_two_classes_of_one_name_are_named_by_their_folders(places):
    of, other = new_class(places, "Group 7"), new_id()
    shutil.copytree(places.classes / of.id, places.classes / other)
    (found,) = [each for each in examine(places) if each.name == "classes"]
    assert not found.is_well
    assert all(f"trainer/classes/{each}" in found.seen for each in (of.id, other))
    assert "are called “Group 7”" in found.seen
    assert "move the one that is not to count away" in found.seen


def test_a_class_that_cannot_be_read_at_all_is_named(places):
    folder = places.classes / new_class(places, "Group 3-2").id
    for each in folder.glob("class*.json"):
        each.write_bytes(b"x")
    (finding,) = [each for each in examine(places) if each.name == "classes"]
    assert not finding.is_well
    assert "damaged" in finding.seen
    assert f"“htcourse class purge {folder.name}” removes it" in finding.seen


@pytest.mark.parametrize("harm", ["cut", "changed", "gone, with its log"])
def test_a_record_that_was_collected_and_is_damaged_or_changed_is_named_with_what_to_do(places, harm):
    desk = places.of_class(new_class(places, "Group 3-2").id)
    simulated_class(desk, 2)
    first, other = desk.learner_ids()
    change_class(places, desk.people.name, lambda of: replace(of, people=(Person("A1", learner=first, signer="key"),)))
    assert [each.seen for each in examine(places) if each.name == "collected records"] == ["2"]
    record = desk.learner_file(first)
    if harm == "cut":
        record.write_bytes(record.read_bytes()[:2000])
    elif harm == "changed":
        change_behind(record, "update response set points = 0.37 where rowid = 1")
    else:
        record.rename(record.with_name(f"{record.name}-wal"))
    (found,) = [each for each in examine(places) if each.name.startswith("record ")]
    assert (found.name, found.is_well) == (f"record {first} of trainer/classes/{desk.people.name}", False)
    ways = {"changed": "Taken off the list of the class and collected once more (--also), A1"}
    way = ways.get(harm, "Collect the results of A1 again")
    assert way in found.seen
    assert "Restore" not in found.seen
    assert [each.is_well for each in examine(places) if each.name == "collected records"] == [False]
    assert other not in found.seen
