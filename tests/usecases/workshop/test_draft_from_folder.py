"""A folder of Markdown becomes a draft that opens in the editor, has no errors and installs."""

from pathlib import Path

import pytest

from htcourse.core.errors import CourseError, ModuleError, Severity
from htcourse.store.places import Places
from htcourse.usecases.modules.installed import export_module, install_module, list_modules, preview_module
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.draft_from_folder import draft_from_folder
from htcourse.usecases.workshop.drafts import open_draft

SAMPLE = Path(__file__).parents[2] / "samples" / "markdown_folder" / "course"


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "home")


def errors(folder):
    return [each for each in check_draft(folder, {}) if each.severity is Severity.ERROR]


def test_the_draft_opens_in_the_editor_without_an_error(places):
    made = draft_from_folder(places, SAMPLE, "safe-work", "Safe work", "en")
    tree = open_draft(places, made.folder)
    assert (tree.id, tree.title, tree.language) == ("safe-work", "Safe work", "en")
    assert {each.name for each in tree.files} == {
        "module.yaml",
        "lessons/readme.md",
        "lessons/1-contract.md",
        "lessons/2-passport.md",
        "images/sign.png",
    }
    assert errors(made.folder) == []
    assert len(made.problems) == 16


def test_the_draft_installs(places):
    install_module(places, draft_from_folder(places, SAMPLE, "safe-work", "Safe work", "en").folder)
    assert [(each.id, each.lessons) for each in list_modules(places) if not each.is_builtin] == [("safe-work", 3)]


def test_the_folder_itself_installs_and_its_package_goes_out(places, tmp_path):
    assert preview_module(places, SAMPLE).lessons == 3
    install_module(places, SAMPLE)
    out = export_module(places, "course", tmp_path / "out.htmod")
    other = Places(tmp_path / "other")
    install_module(other, out)
    assert [each.title for each in list_modules(other) if not each.is_builtin] == ["Safe seasonal work"]


def test_a_name_that_is_taken_is_refused_and_nothing_changes(places):
    made = draft_from_folder(places, SAMPLE, "safe-work", "Safe work", "en")
    with pytest.raises(CourseError, match="holds something"):
        draft_from_folder(places, SAMPLE, "safe-work", "Other", "en")
    assert open_draft(places, made.folder).title == "Safe work"


def test_a_folder_without_words_leaves_nothing_behind(places, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModuleError):
        draft_from_folder(places, tmp_path / "empty", "safe-work", "Safe work", "en")
    assert not (places.trainer / "modules").exists() or not list((places.trainer / "modules").iterdir())
