"""A folder read with texts that are not saved yet, and modules for other programs."""

import shutil

import pytest
from tests.formats.yaml_mutations import FOLDERS

from htcourse import __version__
from htcourse.core.cache import Cache
from htcourse.formats import module_folder
from htcourse.formats.module_folder import read_draft
from htcourse.formats.module_folder.folder_files import files_of
from htcourse.formats.module_folder.text_file import TEXT_LIMIT, as_written

LESSON = "lessons/asking-for-help.md"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDERS[0], tmp_path / "module")


def test_without_unsaved_texts_a_draft_reads_as_its_folder(folder):
    assert read_draft(folder, {}) == module_folder.read(folder)
    remembered = Cache()
    for _ in range(2):
        assert read_draft(folder, {}, remembered=remembered) == module_folder.read(folder)


def test_an_unsaved_text_takes_the_place_of_its_file_and_a_new_one_is_read_too(folder):
    text = (folder / LESSON).read_text(encoding="utf-8")
    new = text.replace("id: asking-for-help", "id: other").replace("o-help", "o-other")
    unsaved = {
        LESSON: text.replace("title: ", "title: New ", 1),
        "lessons/other.md": new,
        "notes.txt": "no text of it",
    }
    module = read_draft(folder, unsaved).module
    lessons = {each.id: each.texts["en"].title for each in module.lessons}
    assert lessons["asking-for-help"].startswith("New ")
    assert "other" in lessons
    assert not (folder / "lessons" / "other.md").exists()


def test_a_text_that_became_too_large_is_told_before_it_is_saved(folder):
    problems = read_draft(folder, {LESSON: "a" * (TEXT_LIMIT + 1)}).problems
    assert [(each.code, each.place.file) for each in problems] == [("too-large", LESSON)]


@pytest.mark.parametrize(
    ("like", "written"),
    [
        (b"", b"a\nb\n"),
        (b"x\r\ny\r\n", b"a\r\nb\r\n"),
        (b"x\ny\r\nz\n", b"a\nb\n"),
        (b"x\ry\r", b"a\rb\r"),
        (b"\xef\xbb\xbfx\r\n", b"\xef\xbb\xbfa\r\nb\r\n"),
        (b"one line", b"a\nb\n"),
    ],
)
def test_a_text_is_written_like_what_stood_there(like, written):
    assert as_written("a\nb\n", like) == written
    assert as_written("a\r\nb\r", like) == written


def test_every_file_is_listed_but_hidden_ones_and_links_out(folder, tmp_path):
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("x")
    (folder / "notes.txt").write_text("x")
    (tmp_path / "secret").write_text("x")
    (folder / "link").symlink_to(tmp_path / "secret")
    names = {each.file for each in files_of(folder)}
    assert {"module.yaml", "notes.txt", "README.md", LESSON} <= names
    assert not {".git/config", "link"} & names


@pytest.mark.parametrize(
    ("needs", "codes"),
    [
        (__version__, []),
        ("0", []),
        ("0.1", []),
        ("99", ["needs-newer-program"]),
        ("0.1.9999", ["needs-newer-program"]),
        ("soon", ["bad-version"]),
        (">=0.1", ["bad-version"]),
    ],
)
def test_a_module_says_which_program_it_needs(folder, needs, codes):
    path = folder / "module.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('needs: "0.1"', f'needs: "{needs}"'), encoding="utf-8")
    reading = module_folder.read(folder)
    assert [each.code for each in reading.problems] == codes
    assert (reading.module is None) == bool(codes)


def test_of_a_module_for_a_newer_program_nothing_else_is_said(folder):
    path = folder / "module.yaml"
    text = path.read_text(encoding="utf-8").replace('needs: "0.1"', "needs: 99.0\nnew_key: 1")
    path.write_text(text, encoding="utf-8")
    (folder / "sources.json").write_text("{")
    assert [each.code for each in module_folder.read(folder).problems] == ["needs-newer-program"]
