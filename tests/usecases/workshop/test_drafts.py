"""New drafts, open drafts, recent ones."""

import errno
import os

import pytest
from tests.store.samples import FixedClock
from tests.usecases.workshop.drafts import LESSON, QUIZ

from htcourse.core.errors import CourseError, FolderError, NotFoundError
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.drafts import TEMPLATES, new_draft, open_draft, recent_drafts, write_template
from htcourse.usecases.workshop.texts import keep_journal

KINDS = ["module", "lesson", "quiz", "case", "data", "picture", "country", "glossary", "sources", "facts", "other"]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", ["en", "kk"])
@pytest.mark.parametrize("title", ["Safe work", "Work: “what to ask” # before", "true", "- 1.5"])
def test_a_new_module_has_no_problem_but_words_to_be_written_over(places, template, language, title):
    folder = new_draft(places, None, "safe-work", title, language, template)
    report = check_path(folder)
    assert {each.code for each in report.problems} == ({"template-words"} if template == "lesson" else set())
    assert (report.module.id, report.module.titles) == ("safe-work", {language: title})


def test_a_new_module_stands_in_the_trainers_folder_unless_another_is_chosen(places, tmp_path):
    assert new_draft(places, None, "one", "One", "en") == places.trainer / "modules" / "one"
    assert new_draft(places, tmp_path / "stick", "two", "Two", "en") == tmp_path / "stick" / "two"


def test_sample_words_come_in_the_authors_language(places):
    folder = new_draft(places, None, "safe-work", "Safe work", "ru", say=lambda text: f"по-русски: {text}")
    assert "## по-русски: First section {#first-section minutes=10}" in (folder / "lessons/first-lesson.md").read_text(
        encoding="utf-8"
    )
    assert check_path(folder).problems == ()


@pytest.mark.parametrize(
    ("module_id", "title", "language", "template", "words"),
    [
        ("Safe Work", "T", "en", "lesson", "cannot be the id"),
        ("", "T", "en", "lesson", "cannot be the id"),
        ("../up", "T", "en", "lesson", "cannot be the id"),
        ("a/b", "T", "en", "lesson", "cannot be the id"),
        ("con", "T", "en", "lesson", "cannot be the id"),
        ("aux", "T", "en", "lesson", "cannot be the id"),
        ("x" * 200, "T", "en", "lesson", "cannot be the id"),
        ("htcourse", "T", "en", "lesson", "built-in course"),
        ("safe-work", " ", "en", "lesson", "no title"),
        ("safe-work", "T", "English", "lesson", "no code of a language"),
        ("safe-work", "T", "en", "novel", "no template"),
    ],
)
def test_a_name_that_cannot_last_is_refused_and_nothing_is_written(places, module_id, title, language, template, words):
    with pytest.raises(CourseError, match=words):
        new_draft(places, None, module_id, title, language, template)
    assert not (places.trainer / "modules").exists()


def test_what_is_there_already_is_never_written_over(places):
    folder = new_draft(places, None, "safe-work", "Safe work", "en")
    (folder / "module.yaml").write_text("mine")
    with pytest.raises(CourseError, match="holds something"):
        new_draft(places, None, "safe-work", "Safe work", "en")
    assert (folder / "module.yaml").read_text() == "mine"


def test_an_empty_folder_of_any_name_can_become_a_module(tmp_path):
    (tmp_path / "My Module").mkdir()
    folder = write_template(tmp_path / "My Module", "my-module", "Mine", "en")
    assert check_path(folder).errors == ()


def test_a_full_disk_leaves_no_half_module(places, monkeypatch):
    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("htcourse.store.durable.os.fsync", full)
    with pytest.raises(FolderError, match="disk is full"):
        new_draft(places, None, "safe-work", "Safe work", "en")
    assert list((places.trainer / "modules").iterdir()) == []


def test_a_draft_is_listed_by_kind(places, draft):
    (draft / ".hidden").write_text("x")
    (draft / "lessons" / ".x.md.part").write_text("x")
    tree = open_draft(places, draft / "module.yaml")
    assert (tree.folder, tree.id, tree.title, tree.version, tree.language) == (
        draft,
        "sample",
        "Working away from home",
        "1.2.0",
        "en",
    )
    kinds = [each.kind for each in tree.files]
    assert kinds[0] == "module"
    assert kinds == sorted(kinds, key=KINDS.index)
    names = {each.name: each for each in tree.files}
    assert names["quizzes/basics.ru.yaml"][1:] == ("quizzes", "quiz", "ru")
    assert names["README.md"].kind == "other"
    assert names["images/boxes.png"].kind == "picture"
    assert not any("hidden" in name or ".part" in name for name in names)


@pytest.mark.parametrize(("file", "text"), [("module.yaml", "%YAML 1.3\n---\na: 1\n"), (QUIZ, 'id: "\\UFFFFFFFF"\n')])
def test_a_draft_opens_whatever_its_yaml_is(places, draft, file, text):
    (draft / file).write_text(text)
    assert open_draft(places, draft).files
    told = check_draft(draft, {})
    assert ("yaml-syntax", file) in [(each.code, each.place.file) for each in told]


def test_what_a_killed_program_left_is_tidied_away_once_it_is_old(places, draft):
    old, new = draft / "lessons" / ".a.md.123.part", draft / "lessons" / ".b.md.124.part"
    own = draft / "lessons" / ".mine.part"
    for path in (old, new, own):
        path.write_text("half")
    for path in (old, own):
        os.utime(path, (0, 0))
    open_draft(places, draft)
    assert [path.exists() for path in (old, new, own)] == [False, True, True]


def test_files_left_by_a_crash_are_named(places, draft):
    keep_journal(places, draft, LESSON, "typed")
    assert open_draft(places, draft).recovered == (LESSON,)


def test_a_module_yaml_that_cannot_be_read_opens_all_the_same(places, draft):
    (draft / "module.yaml").write_text("id: [")
    tree = open_draft(places, draft)
    assert (tree.id, tree.title) == ("", "draft")
    assert len(tree.files) > 10


def test_what_is_no_module_is_told(places, tmp_path, draft):
    with pytest.raises(NotFoundError, match="There is no folder"):
        open_draft(places, tmp_path / "nowhere")
    (draft / "module.yaml").unlink()
    with pytest.raises(NotFoundError, match=r"no module\.yaml"):
        open_draft(places, draft)
    assert recent_drafts(places) == ()


def test_recent_drafts_come_newest_first_and_only_while_they_are_there(places, draft):
    clock = FixedClock()
    other = new_draft(places, None, "other", "Other", "en")
    for folder in (draft, other, draft):
        open_draft(places, folder, clock)
        clock.pass_time(minutes=1)
    found = recent_drafts(places)
    assert [(each.path, each.id, each.title) for each in found] == [
        (draft, "sample", "Working away from home"),
        (other, "other", "Other"),
    ]
    assert found[0].opened_at > found[1].opened_at
    (other / "module.yaml").unlink()
    assert [each.id for each in recent_drafts(places)] == ["sample", "other"]
    other.rename(places.trainer / "moved")
    assert [each.id for each in recent_drafts(places)] == ["sample"]


def test_a_broken_list_of_recent_drafts_counts_as_empty(places, draft):
    (places.trainer / "recent-drafts.json").write_text('[{"path": 1}]')
    assert recent_drafts(places) == ()
    open_draft(places, draft)
    assert len(recent_drafts(places)) == 1
