"""A data folder that cannot be looked into, or whose path is too long, is a sentence to every command."""

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from click.testing import CliRunner
from tests.how_many import crossed
from tests.usecases.workshop.drafts import sample_draft

from htcourse.cli import cli
from htcourse.core.errors import CourseError, FolderError
from htcourse.store.places import LONGEST_HOME, Places
from htcourse.usecases.people.learners import create_learner

COMMANDS = (
    "doctor",
    "modules",
    "remove x",
    "install {module}",
    "statistics",
    "responses a/b",
    "gain",
    "tagging a/b",
    "restore --list",
    "key",
    "questions export all --format gift -o {out}",
    "simulate --learners 2",
)


def run(home, command, tmp_path):
    """Run a command and return what it ended with; a traceback fails."""
    module = sample_draft(tmp_path) if "{module}" in command else ""
    words = command.format(module=module, out=tmp_path / "out.txt").split()
    result = CliRunner().invoke(cli, ["--home", str(home), *words])
    if result.exception is not None and not isinstance(result.exception, (SystemExit, CourseError)):
        raise result.exception
    return result


@pytest.mark.parametrize("command", COMMANDS)
def test_a_path_that_is_too_long_is_a_sentence(tmp_path, command):
    home = tmp_path / "/".join(["x" * 200] * 22)
    result = run(home, command, tmp_path)
    if command == "doctor":
        assert f"at most {LONGEST_HOME} will do" in result.output
    else:
        assert isinstance(result.exception, CourseError)
        assert f"at most {LONGEST_HOME} will do" in str(result.exception)
    assert not home.parents[20].exists()


@pytest.fixture
def closed_home(tmp_path):
    """A data folder that belongs to somebody else; whoever is allowed everything becomes somebody less."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such modes")
    is_root = os.geteuid() == 0
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        places = Places(Path(folder) / "home")
        create_learner(places)
        for command in COMMANDS:  # what a command loads it may not be able to read as somebody less
            if "{" not in command:
                run(places.home, command, tmp_path)
        places.home.chmod(0o000)
        if is_root:
            os.seteuid(65534)
        yield places.home
        if is_root:
            os.seteuid(0)
        places.home.chmod(0o700)


@pytest.mark.parametrize("command", [each for each in COMMANDS if "{" not in each])
def test_a_folder_that_nobody_may_look_into_is_a_sentence(tmp_path, closed_home, command):
    result = run(closed_home, command, tmp_path)
    said = result.output if command == "doctor" else str(result.exception)
    assert "cannot be read" in said
    assert "Permission denied" in said


@pytest.mark.parametrize("size", [LONGEST_HOME, LONGEST_HOME + 1])
def test_the_longest_path_that_is_let_through_can_be_worked_in(tmp_path, size):
    home = tmp_path
    while len(os.fsencode(home)) + 1 < size:
        home /= "x" * min(200, size - len(os.fsencode(home)) - 1)
    assert len(os.fsencode(home)) == size
    if size > LONGEST_HOME:
        with pytest.raises(FolderError, match="at most"):
            create_learner(Places(home))
    else:
        places = Places.find(home)
        create_learner(places)
        assert run(home, "restore --list", tmp_path).exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
def test_a_path_that_is_too_long_behind_a_short_link_is_a_sentence(tmp_path):
    home = tmp_path / "/".join(["x" * 200] * 2) / "x"
    home.mkdir(parents=True)
    (tmp_path / "home").symlink_to(home)
    assert f"at most {LONGEST_HOME} will do" in str(run(tmp_path / "home", "restore --list", tmp_path).exception)
    with pytest.raises(FolderError, match="at most"):
        create_learner(Places(tmp_path / "home"))


def put_no_file(path, kind):
    """Let something stand there that is no file, and that may never end when it is opened or read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero" if kind == "device" else "nowhere")


OWN_FILES = {
    "logs/htcourse.log": "log",
    "trainer/pseudonyms.salt": "pseudonyms",
    "trainer/signing-key.json": "signing key",
    "modules/installed.json": "modules",
    "settings.json": "settings",
}
"""A file of the program, and what doctor calls it."""


def as_it_is(path: Path) -> tuple[int, ...]:
    """Return what a file is, without when it was last looked at."""
    found = os.lstat(path)
    return found.st_mode, found.st_ino, found.st_size, found.st_mtime_ns


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files there")
@pytest.mark.timeout(60)
@pytest.mark.parametrize(("name", "kind"), crossed(OWN_FILES, ["pipe", "device", "folder", "link to nowhere"]))
def test_what_is_no_file_stops_no_command_and_doctor_names_it(tmp_path, name, kind):
    home = tmp_path / "home"
    places = Places(home)
    create_learner(places)
    put_no_file(home / name, kind)
    before = as_it_is(home / name)
    said = run(home, "doctor", tmp_path).output
    assert f"PROBLEM  {OWN_FILES[name]}: " in said
    for command in ("responses a/b", "key", "modules", "restore --list"):
        run(home, command, tmp_path)
    assert as_it_is(home / name) == before


OWN_FOLDERS = {
    "modules": "install {module}",
    "modules/libraries": "install {module}",
    "trainer": "key",
    "trainer/classes": "class new Group",
}
"""A folder of the program, and a command that needs it."""


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
@pytest.mark.parametrize(("name", "kind"), crossed(OWN_FOLDERS, ["file", "link to nowhere"]))
def test_what_is_no_folder_is_a_sentence_and_doctor_names_it(tmp_path, name, kind):
    home = tmp_path / "home"
    create_learner(Places(home))
    stray = home / name
    shutil.rmtree(stray, ignore_errors=True)
    if kind == "file":
        stray.write_text("somebody's")
    else:
        stray.symlink_to("nowhere")
    before = as_it_is(stray)
    failed = run(home, OWN_FOLDERS[name], tmp_path).exception
    assert f"“{stray}” is no folder, and the program keeps one there. Move it" in str(failed)
    said = run(home, "doctor", tmp_path).output
    assert f"PROBLEM  data folder: no folder, and the program keeps one there: {name}; move it away" in said
    assert run(home, "restore --list", tmp_path).exit_code == 0
    assert as_it_is(stray) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files there")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "link to nowhere"])
def test_a_certificate_that_is_no_file_is_a_sentence(tmp_path, kind):
    put_no_file(tmp_path / "a.htcert", kind)
    assert run(tmp_path / "home", f"verify {tmp_path / 'a.htcert'}", tmp_path).exit_code != 0


@pytest.mark.skipif(sys.platform == "win32", reason="no such links there")
@pytest.mark.parametrize("name", ["learners", "backups", *OWN_FOLDERS])
def test_a_folder_that_is_a_link_is_a_sentence_and_the_data_folder_may_be_one(tmp_path, name):
    home = tmp_path / "home"
    create_learner(Places(home))
    (tmp_path / "link").symlink_to(home)
    assert run(tmp_path / "link", "restore --list", tmp_path).exit_code == 0
    if name == "trainer/classes":
        run(home, "class new Group", tmp_path)
    away = (home / name).rename(tmp_path / "away")
    (home / name).symlink_to(away)
    for command in ("restore --list", "responses a/b", "modules"):
        assert f"“{home / name}” is a link to “{away}”" in str(run(home, command, tmp_path).exception)
    assert f"PROBLEM  data folder: “{home / name}” is a link to" in run(home, "doctor", tmp_path).output
