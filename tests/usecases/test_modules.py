"""Modules: preview first, install all or nothing, remove."""

import shutil

import pytest
from tests.usecases.sample_desk import SAMPLE

from htcourse.core.errors import Cancelled, ModuleError
from htcourse.store import packages
from htcourse.store.places import Places
from htcourse.store.unpack import pack
from htcourse.usecases.build_module import build_module
from htcourse.usecases.modules import enable_module, install_module, list_modules, preview_module, remove_module


@pytest.fixture
def places(tmp_path, monkeypatch, sample_library):
    """A data folder beside a built-in course: a copy of the sample under another id."""
    course = tmp_path / "course"
    shutil.copytree(SAMPLE, course)
    path = course / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("id: sample", "id: course"), encoding="utf-8")
    builtin = build_module(course, tmp_path / "builtin")
    monkeypatch.setattr(packages, "builtin_library", lambda: builtin)
    places = Places(tmp_path / "home")
    places.prepare()
    return places


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "module")
    return tmp_path / "module"


def _ids(places):
    return [(row.id, row.is_builtin, row.is_enabled) for row in list_modules(places)]


def test_a_preview_writes_nothing_and_counts_what_is_new(places, folder):
    preview = preview_module(places, folder)
    assert preview.can_install
    assert (preview.id, preview.installed_version) == ("sample", "")
    assert preview.new > 0
    assert (preview.edited, preview.removed) == (0, 0)
    assert _ids(places) == [("course", True, True)]


def test_an_installed_module_counts_beside_the_built_in_one(places, folder):
    assert install_module(places, folder).library
    assert _ids(places) == [("course", True, True), ("sample", False, True)]


def test_an_archive_installs_like_its_folder(places, folder, tmp_path):
    archive = pack(folder, tmp_path / "sample.htmod")
    assert preview_module(places, archive).can_install
    install_module(places, archive)
    assert _ids(places)[1] == ("sample", False, True)


def test_an_update_says_what_is_edited_and_removed(places, folder):
    install_module(places, folder)
    lesson = folder / "lessons" / "asking-for-help.md"
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\nOne more sentence.\n", encoding="utf-8")
    preview = preview_module(places, folder)
    assert preview.installed_version
    assert (preview.new, preview.edited, preview.removed) == (0, 1, 0)


def test_a_module_with_an_error_is_not_installed_and_every_problem_is_told(places, folder):
    (folder / "sources.json").write_text("{", encoding="utf-8")
    preview = preview_module(places, folder)
    assert not preview.can_install
    assert any(problem.place.file == "sources.json" for problem in preview.problems)
    with pytest.raises(ModuleError) as caught:
        install_module(places, folder)
    assert caught.value.problems
    assert _ids(places) == [("course", True, True)]


def test_a_broken_update_leaves_the_module_that_works(places, folder):
    install_module(places, folder)
    (folder / "module.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(ModuleError):
        install_module(places, folder)
    assert _ids(places)[1] == ("sample", False, True)


def test_a_cancelled_installation_changes_nothing(places, folder):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        install_module(places, folder, stop)
    assert _ids(places) == [("course", True, True)]


def test_a_removed_module_is_gone_and_the_built_in_one_stays(places, folder):
    install_module(places, folder)
    assert remove_module(places, "sample").library
    assert _ids(places) == [("course", True, True)]


def test_a_module_switched_off_stays_installed_and_does_not_count(places, folder):
    install_module(places, folder)
    assert enable_module(places, "sample", False).library
    assert _ids(places) == [("course", True, True), ("sample", False, False)]
    enable_module(places, "sample", True)
    assert _ids(places) == [("course", True, True), ("sample", False, True)]
