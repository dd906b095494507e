"""A foreign module is read in a process that can be stopped, has a budget, and gives what reading it here gives."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tests.usecases.module_places import beside_a_course
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.errors import Cancelled, CourseError, ModuleError
from htcourse.store.unpack import pack, unpack
from htcourse.usecases.modules import apart
from htcourse.usecases.modules.apart import build_apart, check_apart
from htcourse.usecases.modules.build_module import BuiltModule, build_in
from htcourse.usecases.modules.installed import install_module, list_modules, preview_module
from htcourse.usecases.modules.module_preview import check_in


@pytest.fixture
def package(tmp_path):
    return pack(SAMPLE, tmp_path / "sample.htmod")


@pytest.fixture
def scratch(tmp_path):
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


@pytest.fixture
def endless(tmp_path, monkeypatch):
    """Let the process be one that never ends by itself; return the file it writes its number to."""
    script = tmp_path / "endless"
    script.write_text(
        f"#!/bin/sh\necho $$ > {tmp_path}/part\nmv {tmp_path}/part {tmp_path}/number\nexec sleep 600\n",
        encoding="utf-8",
    )
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    return tmp_path / "number"


def is_gone(number: Path) -> bool:
    try:
        os.kill(int(number.read_text()), 0)
    except ProcessLookupError:
        return True
    return False


def test_the_process_ends_well_while_the_program_still_waits_for_it(package, scratch):
    request = json.dumps(["check", str(package), str(scratch), str(scratch)])
    with subprocess.Popen(
        [sys.executable, "-P", "-m", apart.__name__, request], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        said = process.stderr.read()
        assert (process.wait(), said) == (0, b"")


def test_what_comes_of_it_is_what_comes_of_reading_it_here(package, scratch, tmp_path):
    steps = []
    there = check_apart(package, scratch, lambda done, total: steps.append((done, total)))
    (tmp_path / "here").mkdir()
    here = check_in(package, tmp_path / "here")
    assert replace(there, library=None) == replace(here, library=None)
    assert there.library is not None
    assert there.library.name == here.library.name
    assert there.things is not None
    assert steps
    assert sorted(each.name for each in scratch.iterdir()) == ["library", "module"]


def test_a_module_is_previewed_and_installed_through_it(package, tmp_path, monkeypatch):
    places = beside_a_course(tmp_path, monkeypatch)
    assert preview_module(places, package, check=check_apart).can_install
    install_module(places, package, build=build_apart)
    assert [each.id for each in list_modules(places)] == ["course", "sample"]


def test_a_folder_whose_preview_stands_is_installed_without_reading_it_again(package, scratch, tmp_path, monkeypatch):
    def read_again(*_: object) -> BuiltModule:
        raise CourseError("read again")

    places = beside_a_course(tmp_path, monkeypatch)
    folder = unpack(package, tmp_path / "folder")
    assert preview_module(places, folder, check=check_apart).can_install
    (folder / "module.yaml").write_text(f"{(folder / 'module.yaml').read_text('utf-8')}\n", "utf-8")
    with pytest.raises(CourseError, match="read again"):
        install_module(places, folder, build=read_again)
    assert preview_module(places, folder, check=check_apart).can_install
    install_module(places, folder, build=read_again)
    assert [each.id for each in list_modules(places)] == ["course", "sample"]


def test_its_problems_come_back_whole(scratch, tmp_path):
    (tmp_path / "module.yaml").write_text("id: [", encoding="utf-8")
    (tmp_path / "here").mkdir()
    with pytest.raises(ModuleError) as here:
        build_in(tmp_path, tmp_path / "here")
    with pytest.raises(ModuleError) as there:
        build_apart(tmp_path, scratch)
    assert str(there.value) == str(here.value)
    assert there.value.problems == here.value.problems


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of a shell")
def test_stop_ends_it_at_once(package, scratch, endless):
    def stop_when_it_runs(_done, _total):
        if endless.is_file() and endless.read_text().strip():
            raise Cancelled

    with pytest.raises(Cancelled):
        check_apart(package, scratch, stop_when_it_runs)
    assert is_gone(endless)
    assert list(scratch.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of a shell")
@pytest.mark.parametrize("bound", ["SECONDS", "SECONDS_IN_ALL"])
def test_its_time_is_bounded(package, scratch, endless, monkeypatch, bound):
    monkeypatch.setattr(apart, bound, 0.3)
    with pytest.raises(CourseError, match=r"“sample.htmod” took longer than \d+ seconds"):
        check_apart(package, scratch)
    assert not endless.is_file() or is_gone(endless)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_its_memory_is_bounded(package, scratch, monkeypatch):
    command = "import sys; from htcourse.usecases.modules import apart; "
    command += "apart._WORK['check'] = lambda *_: bytearray(8 * apart.MEMORY); apart.main(sys.argv[-1])"
    script = scratch.parent / "hungry"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{command}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    with pytest.raises(CourseError, match="needed more memory"):
        check_apart(package, scratch)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of a shell")
def test_one_that_dies_is_told(package, scratch, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(CourseError, match="ended before it was done"):
        check_apart(package, scratch)


def test_progress_is_told_as_often_as_anybody_looks_and_at_the_end(capsys):
    tell = apart._teller()
    for done in range(1, 10_001):
        tell(done, 10_000)
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "1 10000"
    assert told[-1] == "10000 10000"
    assert len(told) < 5_000
