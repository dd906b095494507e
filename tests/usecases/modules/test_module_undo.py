"""The last change of the modules can be taken back, once, also after a restart; learners' records are backed up."""

import json
import shutil
import subprocess
import sys

import pytest
from tests.how_many import crossed, few
from tests.usecases.module_places import beside_a_course
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.errors import Cancelled, FolderError, ModuleError, NotFoundError
from htcourse.store import packages
from htcourse.store.backups import list_backups
from htcourse.store.durable import put_durably
from htcourse.store.learner import LearnerFile
from htcourse.store.places import Places
from htcourse.store.preferences import ZOOM
from htcourse.usecases.modules.installed import (
    enable_module,
    export_module,
    install_module,
    list_modules,
    preview_module,
    recompile_modules,
    remove_module,
    undo_module_change,
    undo_step,
)
from htcourse.usecases.modules.module_sources import sources_of
from htcourse.usecases.people.learners import create_learner
from htcourse.usecases.people.settle_record import settle_home
from htcourse.usecases.workshop.drafts_from import draft_of_module


@pytest.fixture
def places(tmp_path, monkeypatch):
    return beside_a_course(tmp_path, monkeypatch)


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SAMPLE, tmp_path / "module")


def new_version(folder):
    """Write a newer module into the folder."""
    path = folder / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("version: 1.2.0", "version: 1.3.0"), encoding="utf-8")
    lesson = folder / "lessons" / "asking-for-help.md"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")


def state(places):
    """Return what can be seen of the modules: rows, packages, which libraries count."""
    kept = {path.name: path.read_bytes() for path in places.modules.glob("*.htmod")}
    return list_modules(places), kept, packages.counting_libraries(places)


def restarted(places):
    """Return the data folder as a program started anew finds it, once it has tidied up."""
    again = Places(places.home)
    settle_home(again)
    return again


CHANGES = {
    "install": (lambda places, folder: None, lambda places, folder: install_module(places, folder)),
    "update": (
        lambda places, folder: install_module(places, folder),
        lambda places, folder: (new_version(folder), install_module(places, folder)),
    ),
    "remove": (
        lambda places, folder: install_module(places, folder),
        lambda places, folder: remove_module(places, "sample"),
    ),
    "disable": (
        lambda places, folder: install_module(places, folder),
        lambda places, folder: enable_module(places, "sample", False),
    ),
    "enable": (
        lambda places, folder: (install_module(places, folder), enable_module(places, "sample", False)),
        lambda places, folder: enable_module(places, "sample", True),
    ),
}


@pytest.mark.parametrize("action", CHANGES)
def test_each_change_can_be_taken_back_also_after_a_restart(places, folder, action):
    begin, change = CHANGES[action]
    begin(places, folder)
    before = state(places)
    change(places, folder)
    assert state(places) != before
    places = restarted(places)
    step = undo_step(places)
    assert (step.action, step.module_id, step.title) == (action, "sample", "Working away from home")
    assert step.version == ("1.3.0" if action == "update" else "1.2.0")
    assert undo_module_change(places).library
    assert state(places) == before
    assert undo_step(places) is None
    with pytest.raises(NotFoundError, match="taken back"):
        undo_module_change(places)
    assert state(restarted(places)) == before


def test_only_the_last_change_is_taken_back(places, folder):
    install_module(places, folder)
    enable_module(places, "sample", False)
    between = state(places)
    remove_module(places, "sample")
    undo_module_change(places)
    assert state(places) == between


def test_the_same_again_changes_nothing_and_leaves_the_step_before_it(places, folder):
    install_module(places, folder)
    before = state(places)
    new_version(folder)
    install_module(places, folder)
    step, copies = undo_step(places), len(list(places.backups.rglob("*.db")))
    assert preview_module(places, folder).is_same
    assert not install_module(places, folder).library
    assert undo_step(places) == step
    assert len(list(places.backups.rglob("*.db"))) == copies
    undo_module_change(places)
    assert state(places) == before


def test_the_same_again_brings_back_what_is_damaged_or_switched_off(places, folder):
    install_module(places, folder)
    (module,) = packages.list_packages(places)
    for harm in (
        lambda: module.package.write_bytes(module.package.read_bytes()[:-100]),
        lambda: module.package.unlink(),
        lambda: enable_module(places, "sample", False),
    ):
        harm()
        assert not preview_module(places, folder).is_same
        install_module(places, folder)
        assert preview_module(places, folder).is_same


def test_nothing_piles_up(places, folder):
    install_module(places, folder)
    for number in range(4):
        lesson = folder / "lessons" / "asking-for-help.md"
        lesson.write_text(lesson.read_text(encoding="utf-8") + f"\nSentence {number}.\n", encoding="utf-8")
        install_module(places, folder)
        settle_home(places)
    assert len(list((places.modules / "undo").iterdir())) == 2
    assert len(list(places.library_dir.iterdir())) == 2


def test_a_library_that_is_gone_is_made_again_from_its_package(places, folder):
    install_module(places, folder)
    before = list_modules(places)
    new_version(folder)
    install_module(places, folder)
    for library in places.library_dir.glob("*.db"):
        if library not in packages.counting_libraries(places):
            library.unlink()
    undo_module_change(places)
    assert list_modules(places) == before


def test_a_change_that_fails_leaves_the_step_before_it(places, folder, monkeypatch):
    install_module(places, folder)
    enable_module(places, "sample", False)
    step, before = undo_step(places), state(places)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(packages, "_write_list", full)
        with pytest.raises(OSError, match="No space"):
            remove_module(places, "sample")
    assert (undo_step(places), state(places)) == (step, before)
    with monkeypatch.context() as patched:
        patched.setattr("htcourse.store.module_undo.copy_durably", full)
        with pytest.raises(FolderError, match="No space left"):
            remove_module(places, "sample")
    assert (undo_step(places), state(places)) == (step, before)


@pytest.mark.parametrize("which", few(["installed.copy.json", "installed.json"]))
def test_a_module_whose_removal_is_told_as_not_saved_is_there_with_its_package(places, folder, monkeypatch, which):
    install_module(places, folder)
    enable_module(places, "sample", False)
    step, before = undo_step(places), state(places)

    def full(path, content, **more):
        if path.name == which:
            raise OSError(28, "No space left on device")
        put_durably(path, content, **more)

    with monkeypatch.context() as patched:
        patched.setattr("htcourse.store.paired_files.put_durably", full)
        with pytest.raises(FolderError, match="No space left"):
            remove_module(places, "sample")
    assert (undo_step(places), state(places)) == (step, before)
    undo_module_change(places)
    assert packages.list_packages(places)[0].is_on


def test_a_change_that_counts_can_be_taken_back_whatever_fails_after_it(places, folder, monkeypatch):
    install_module(places, folder)
    before = state(places)

    def fail_late(*arguments):
        packages.remove_package(*arguments)
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr("htcourse.usecases.modules.installed.remove_package", fail_late)
        with pytest.raises(OSError, match="Input/output"):
            remove_module(places, "sample")
    assert undo_step(places).action == "remove"
    undo_module_change(places)
    assert state(places) == before


KILLED = """
import os, sys
from pathlib import Path
from htcourse.store import packages, places
from htcourse.usecases.modules.installed import install_module, remove_module, undo_step
home = places.Places(Path(sys.argv[1]))
packages.put_list = lambda *_: os._exit(9)
remove_module(home, "sample") if sys.argv[2] == "remove" else install_module(home, Path(sys.argv[2]))
"""


@pytest.mark.hard
@pytest.mark.parametrize("action", ["install", "update", "remove"])
def test_a_change_that_a_kill_stopped_leaves_the_modules_and_the_step_before_it(places, folder, action):
    if action != "install":
        install_module(places, folder)
        enable_module(places, "sample", False)
    step, before = undo_step(places), state(places)
    if action == "update":
        new_version(folder)
    arguments = [str(places.home), "remove" if action == "remove" else str(folder)]
    assert subprocess.run([sys.executable, "-c", KILLED, *arguments], check=False).returncode == 9
    assert undo_step(places) == step
    assert state(restarted(places)) == before
    assert undo_step(places) == step
    if step is not None:
        undo_module_change(places)
        assert packages.list_packages(places)[-1].is_on


UNDONE = """
import os, sys
from pathlib import Path
from htcourse.store import module_undo, places
from htcourse.usecases.modules.installed import undo_module_change
name = sys.argv[2]
call = getattr(module_undo, name)
def killed(*arguments):
    call(*arguments)
    os._exit(9)
setattr(module_undo, name, killed)
undo_module_change(places.Places(Path(sys.argv[1])))
"""


@pytest.mark.parametrize(("action", "after"), crossed(["update", "remove"], ["put_list", "copy_durably"]))
def test_an_undo_that_a_kill_stopped_leaves_package_and_library_of_one_version(places, folder, action, after):
    install_module(places, folder)
    before = state(places)
    if action == "update":
        new_version(folder)
        install_module(places, folder)
    else:
        remove_module(places, "sample")
    assert subprocess.run([sys.executable, "-c", UNDONE, str(places.home), after], check=False).returncode == 9
    assert state(restarted(places)) == before
    assert undo_step(places) is None


@pytest.mark.hard
@pytest.mark.parametrize("stopped", ["update", "undo"])
def test_after_a_kill_what_goes_out_and_comes_in_is_the_version_that_is_listed(places, folder, tmp_path, stopped):
    old = shutil.copytree(folder, tmp_path / "old")
    install_module(places, folder)
    new_version(folder)
    (before,) = {path.read_bytes() for path in places.modules.glob("*.htmod")}
    arguments = [KILLED, str(places.home), str(folder)]
    if stopped == "undo":
        install_module(places, folder)
        arguments = [UNDONE, str(places.home), "put_list"]
    module = places.modules / "sample.htmod"
    assert subprocess.run([sys.executable, "-c", *arguments], check=False).returncode == 9
    half = shutil.copytree(places.modules, tmp_path / "half")
    assert module.read_bytes() != before
    for use in (
        lambda: export_module(places, "sample", tmp_path / "out.htmod"),
        lambda: preview_module(places, old),
        lambda: install_module(places, old),
        lambda: recompile_modules(places),
        lambda: list(sources_of(places, "sample")),
        lambda: draft_of_module(places, "sample"),
    ):
        shutil.rmtree(places.modules)
        shutil.copytree(half, places.modules)
        use()
        assert module.read_bytes() == before
    assert (tmp_path / "out.htmod").read_bytes() == before


def test_an_undo_for_which_the_disk_has_no_room_changes_nothing(places, folder, monkeypatch):
    install_module(places, folder)
    new_version(folder)
    install_module(places, folder)
    step, before = undo_step(places), state(places)

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("htcourse.store.module_undo.copy_durably", full)
        with pytest.raises(FolderError, match="No space left"):
            undo_module_change(places)
    assert (undo_step(places), state(places)) == (step, before)


def test_what_was_not_installed_is_no_step(places, folder):
    (folder / "sources.json").write_text("{")
    with pytest.raises(ModuleError):
        install_module(places, folder)

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        install_module(places, SAMPLE, stop)
    preview_module(places, SAMPLE)
    assert undo_step(places) is None


STRANGE = dict.fromkeys(("module_id", "title", "version", "at", "list", "package"), "") | {"action": "explode"}


@pytest.mark.parametrize(
    "text", few(["{", json.dumps(STRANGE), "", "[]", '{"action": "remove"}', json.dumps(STRANGE | {"action": []})], 2)
)
def test_a_step_that_cannot_be_read_is_none(places, folder, text):
    install_module(places, folder)
    (places.modules / "undo" / "step.json").write_text(text)
    assert undo_step(places) is None
    with pytest.raises(NotFoundError):
        undo_module_change(places)
    enable_module(places, "sample", False)
    assert undo_step(places).action == "disable"


def test_a_step_before_that_cannot_be_read_is_none(places, folder):
    install_module(places, folder)
    step = places.modules / "undo" / "step.json"
    now = {"list": packages.list_text(packages.list_packages(places)), "before": STRANGE}
    step.write_text(json.dumps(json.loads(step.read_text()) | now))
    assert undo_step(places) is None


def test_every_learner_is_backed_up_before_modules_come_change_or_go(places, folder):
    closed, damaged = create_learner(places), create_learner(places)
    (places.learners / f"{damaged}.db").write_bytes(b"damaged")
    with LearnerFile.create(places) as at_work:
        at_work.set_preference(ZOOM, 1.5)
        install_module(places, folder)
        for learner in (closed, at_work.id):
            assert [each.reason for each in list_backups(places, learner)] == ["module"]
    remove_module(places, "sample")
    assert len([each for each in list_backups(places, closed) if each.reason == "module"]) == 2
    assert [each.reason for each in list_backups(places, damaged)] == ["close"]
