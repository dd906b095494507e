"""Whichever command makes the data folder: nobody but its owner may look into it."""

import os
import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from htcourse.cli import cli

SAMPLE = Path(__file__).parents[1] / "samples" / "module"
MAKING = (
    ("install", SAMPLE),
    ("class", "new", "Law"),
    ("key",),
    ("simulate", "--learners", "1"),
    ("xapi", "export", "-o", "{}.json"),
)
"""Commands that make a data folder where there is none."""


@pytest.fixture
def wide_umask():
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
@pytest.mark.usefixtures("wide_umask")
@pytest.mark.parametrize("command", MAKING, ids=lambda command: command[0])
def test_a_command_that_makes_the_data_folder_makes_it_its_owners_alone(command, tmp_path):
    home = tmp_path / "home"
    tmp_path.chmod(0o755)
    arguments = [str(each).format(tmp_path / "out") for each in command]
    result = CliRunner().invoke(cli, ["--home", str(home), *arguments])
    assert result.exit_code == 0, result.output
    assert home.is_dir()
    modes = {each.relative_to(home): stat.S_IMODE(each.stat().st_mode) for each in (home, *home.rglob("*"))}
    assert {path: oct(mode) for path, mode in modes.items() if mode & 0o077} == {}
