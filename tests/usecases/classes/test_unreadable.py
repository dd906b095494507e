"""A file or a collected record that cannot be read stops nobody else's collecting."""

import errno
import os
import sys

import pytest
from click.testing import CliRunner
from tests.store.damage import definition_bytes, replaced, top_bits_flipped
from tests.usecases.classes.hostile_results import results_of, seal_record
from tests.usecases.classes.test_collect import kinds, take

from htcourse.cli import cli
from htcourse.markup import decode
from htcourse.usecases.classes.collect import collect, look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict

STRANGE = b'"idx_event_attempt"\n    ', b'"idx_event_attempt"\n   \xcf'
"""A definition of which SQLite says what is no UTF-8: sqlite3 fails at its own message."""
EVERY = 181
"""A sample: `make hard` flips them all."""


@pytest.mark.hard
@pytest.mark.parametrize("database", ["none", "strange"])
def test_a_file_whose_record_sqlite_cannot_open_is_damaged_and_stops_no_other(room, database):
    content = b"" if database == "none" else results_of(room, 1).replace(*STRANGE)
    seal_record(room, content)
    seal_record(room, content, name="twice")
    room.hand_in(0, "K7-1")
    assert sorted(kinds(look(room.desk, room.made, result_files([room.stick])))) == ["damaged", "damaged", "new"]
    assert sorted(kinds(take(room))) == ["damaged", "damaged", "new"]
    files = [str(each) for each in result_files([room.stick])]
    found = CliRunner().invoke(cli, ["--home", str(room.desk.home), "results", "verify", *files])
    assert (found.exit_code, found.output.count("no record in it that can be read here")) == (1, 2)


@pytest.mark.hard
def test_a_collected_record_whose_definition_is_no_text_stops_no_other(room):
    room.hand_in(0, "K7-1")
    take(room)
    replaced(*STRANGE)(room.desk.of_class(room.made.id).learner_file(room.learners[0]))
    room.hand_in(1, "K7-2")
    assert sorted(kinds(take(room))) == ["mends a record", "new"]


@pytest.mark.hard
def test_no_flipped_definition_of_a_collected_record_stops_another(room):
    check_flipped(room, EVERY)


def check_flipped(room, every):
    """Collect another's results with each of these bits of a collected record flipped; return how many."""
    room.hand_in(0, "K7-1")
    take(room)
    path = room.desk.of_class(room.made.id).learner_file(room.learners[0])
    for each in room.stick.iterdir():
        each.unlink()
    room.hand_in(1, "K7-2")
    tried = definition_bytes(path)[::every]
    for place in top_bits_flipped(path, tried):
        assert kinds(look(room.desk, room.made, result_files([room.stick]))) == [FileVerdict.NEW], place
    return len(tried)


@pytest.mark.hard
def test_a_file_of_a_stick_that_was_pulled_is_not_called_damaged(room):
    room.hand_in(0, "K7-1")
    gone = room.hand_in(1, "K7-2").path
    files = result_files([room.stick])
    gone.unlink()
    assert sorted(kinds(look(room.desk, room.made, files))) == ["cannot be read", "new"]
    assert sorted(kinds(collect(room.desk, room.made, files))) == ["cannot be read", "new"]


def test_of_files_that_cannot_be_read_commands_say_so_and_fail(room, monkeypatch):
    path = room.hand_in(0, "K7-1").path
    start = ["--home", str(room.desk.home), "results"]

    def pulled(path):
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(decode, "open_foreign", pulled)
    found = CliRunner().invoke(cli, [*start, "collect", str(room.stick), "--class", "Group 3-2"])
    assert found.exit_code == 1
    assert "1 file cannot be read: put the stick back, or the file itself where a folder" in found.output
    found = CliRunner().invoke(cli, [*start, "verify", str(path)])
    assert found.exit_code == 1
    assert found.output == f"{path}: cannot be read: put the stick back, or name the file anew\n"


def _folder(path):
    path.mkdir()


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
@pytest.mark.parametrize("only_looks", [False, True])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_bytes(bytes(3000)), "1 damaged"),
        (_folder, "1 cannot be read"),
        (os.mkfifo, "1 cannot be read"),
        (lambda path: path.symlink_to("gone"), "1 cannot be read"),
    ],
    ids=["zeros", "folder", "pipe", "dead link"],
)
def test_the_command_ends_with_1_where_what_is_called_a_result_is_none(room, tmp_path, make, said, only_looks):
    (folder := tmp_path / "stick").mkdir()
    make(folder / "K7-1.htresult")
    asked = ["--home", str(room.desk.home), "results", "collect", str(folder), *["--look"] * only_looks]
    told = CliRunner().invoke(cli, asked)
    assert said in told.output
    assert told.exit_code == 1
