"""New drafts, open drafts, recent ones."""

import errno
import json
import os
import shutil
from hashlib import sha256

import pytest
from tests.store.samples import FixedClock
from tests.usecases.workshop.drafts import LESSON, QUIZ

from htcourse.core.errors import CourseError, FolderError, NotFoundError
from htcourse.store.places import Places
from htcourse.usecases.modules.check_module import check_path
from htcourse.usecases.workshop.checking import check_draft
from htcourse.usecases.workshop.drafts import (
    TEMPLATES,
    changed_at,
    new_draft,
    open_draft,
    recent_drafts,
    remove_draft,
    removed_titles,
    restore_draft,
    write_template,
)
from htcourse.usecases.workshop.texts import (
    ChangedOnDiskError,
    forget_left,
    keep_journal,
    read_text,
    save_text,
    versions,
)

LESSON_OF_NEW = "lessons/first-lesson.md"
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


def test_own_modules_come_newest_first_then_those_opened_elsewhere_while_they_are_there(places, draft):
    clock = FixedClock()
    one, other = (new_draft(places, None, each, each.title(), "en") for each in ("one", "other"))
    for folder in (other, one, draft):
        open_draft(places, folder, clock)
        clock.pass_time(minutes=1)
    found = recent_drafts(places)
    assert [(each.path, each.id, each.title) for each in found] == [
        (one, "one", "One"),
        (other, "other", "Other"),
        (draft, "sample", "Working away from home"),
    ]
    assert found[0].opened_at > found[1].opened_at
    (other / "module.yaml").unlink()
    assert [(each.id, each.title) for each in recent_drafts(places)][1] == ("other", "Other")
    other.rename(places.trainer / "moved")
    assert [each.id for each in recent_drafts(places)] == ["one", "sample"]
    draft.rename(draft.with_name("away"))
    open_draft(places, one, clock)
    assert [each.id for each in recent_drafts(places)] == ["one"]
    draft.with_name("away").rename(draft)
    assert [each.id for each in recent_drafts(places)] == ["one", "sample"]


def test_every_module_of_the_trainers_folder_is_listed_though_it_was_never_opened(places):
    folders = [new_draft(places, None, f"module-{number}", f"Module {number}", "en") for number in range(40)]
    (places.trainer / "modules" / "notes").mkdir()
    (places.trainer / "modules" / "list.txt").write_text("x")
    for folder in folders[:20]:
        open_draft(places, folder, FixedClock())
    broken = folders[30] / "module.yaml"
    broken.write_text("id: [")
    found = {each.path: each for each in recent_drafts(places)}
    assert set(found) == set(folders)
    assert found[folders[20]][1:] == ("module-20", "Module 20", "")
    assert (found[folders[30]].id, found[folders[30]].title) == ("", "module-30")


def moved_home(places, tmp_path):
    """Move the data folder and return its new place."""
    moved = Places(tmp_path / "another place" / "htcourse-home")
    moved.home.parent.mkdir()
    places.home.rename(moved.home)
    return moved


def worked_on(places):
    """Return a draft of the data folder that was opened, with an older version and an unsaved text, and its file."""
    folder, file = new_draft(places, None, "mine", "Mine", "en"), "lessons/first-lesson.md"
    open_draft(places, folder, FixedClock())
    save_text(places, folder, file, "second\n", since=read_text(places, folder, file).stamp)
    keep_journal(places, folder, file, "typed")
    return folder, file


def assert_all_is_there(places, folder, file):
    assert [each.path for each in recent_drafts(places)] == [folder]
    assert open_draft(places, folder, FixedClock()).recovered == (file,)
    assert read_text(places, folder, file).recovered == "typed"
    assert len(versions(places, folder, file)) == 1


def test_a_data_folder_that_was_copied_opens_its_own_modules(places, tmp_path):
    folder, file = worked_on(places)
    copy = Places(tmp_path / "copy")
    shutil.copytree(places.home, copy.home)
    assert_all_is_there(copy, copy.home / folder.relative_to(places.home), file)
    assert_all_is_there(places, folder, file)


def test_versions_and_unsaved_texts_go_with_a_data_folder_that_was_moved(places, tmp_path):
    folder, file = worked_on(places)
    moved = moved_home(places, tmp_path)
    assert_all_is_there(moved, moved.home / folder.relative_to(places.home), file)


def as_before(places, *folders):
    """Leave what is kept of drafts as the program left it that knew whole paths alone, and journals without a stamp."""
    for folder in folders:
        key = f"{folder.name}-{sha256(str(folder.resolve()).encode()).hexdigest()[:12]}"
        for kind in ("journals", "versions"):
            for kept in (places.trainer / kind).glob(f"{folder.name}-*"):
                if folder.is_relative_to(places.home):
                    kept.rename(kept.with_name(key))
    for path in (places.trainer / "journals").rglob("*.json"):
        path.write_text(json.dumps({**json.loads(path.read_text()), "since": None}))
    rows = json.loads((places.trainer / "recent-drafts.json").read_text())
    for row in rows:
        row["path"] = str(places.home / row["path"])
        row.pop("elsewhere", None)
    (places.trainer / "recent-drafts.json").write_text(json.dumps(rows))


def test_what_was_kept_by_the_whole_path_is_found_again(places):
    folder, file = worked_on(places)
    as_before(places, folder)
    assert_all_is_there(places, folder, file)


def test_what_was_kept_by_the_whole_path_is_found_in_a_copied_data_folder(places, tmp_path):
    folder, file = worked_on(places)
    as_before(places, folder)
    copy = Places(tmp_path / "copy")
    shutil.copytree(places.home, copy.home)
    assert_all_is_there(copy, copy.home / folder.relative_to(places.home), file)
    assert_all_is_there(places, folder, file)


@pytest.fixture
def with_stick(places, tmp_path):
    """Return the data folder of a laptop and of a stick, as they were left by the program that knew whole paths alone.

    Both have a module of one name; that of the stick was opened from the laptop, too, and left a text unsaved there.
    """
    stick = Places(tmp_path / "stick" / "htcourse-home")
    folder, file = worked_on(places)
    as_before(places, folder)
    other = new_draft(stick, None, "mine", "Mine on the stick", "en")
    open_draft(places, other, FixedClock())
    save_text(places, other, file, "second on the stick\n", since=read_text(places, other, file).stamp)
    keep_journal(places, other, file, "typed on the stick")
    as_before(places)
    return places, folder, other, file


def test_a_module_is_offered_its_own_unsaved_text_and_not_that_of_another_data_folder(with_stick):
    places, folder, other, file = with_stick
    assert [each.path for each in recent_drafts(places)] == [folder, other]
    for _ in range(2):
        for each, words in ((folder, "typed"), (other, "typed on the stick")):
            assert open_draft(places, each, FixedClock()).recovered == (file,)
            assert read_text(places, each, file).recovered == words
            assert len(versions(places, each, file)) == 1


@pytest.mark.parametrize("is_connected", [True, False])
def test_a_module_without_an_unsaved_text_is_offered_none_of_another_data_folder(with_stick, is_connected):
    places, folder, other, file = with_stick
    key = f"mine-{sha256(str(folder.resolve()).encode()).hexdigest()[:12]}"
    for kind in ("journals", "versions"):
        shutil.rmtree(places.trainer / kind / key)
    if not is_connected:
        shutil.rmtree(other.parents[3])
    assert open_draft(places, folder, FixedClock()).recovered == ()
    assert versions(places, folder, file) == ()
    if is_connected:
        assert open_draft(places, other, FixedClock()).recovered == (file,)


def test_an_unsaved_text_of_before_from_another_path_asks_before_it_goes_over(places, tmp_path):
    folder, file = worked_on(places)
    as_before(places, folder)
    read = read_text(places, folder, file)
    assert read.recovered_since == read.stamp
    moved = moved_home(places, tmp_path)
    here = moved.home / folder.relative_to(places.home)
    open_draft(moved, here, FixedClock())
    read = read_text(moved, here, file)
    with pytest.raises(ChangedOnDiskError):
        save_text(moved, here, file, read.recovered or "", since=read.recovered_since)


@pytest.mark.parametrize("rows", [[], None])
def test_what_was_kept_of_a_module_that_no_list_names_is_found_by_its_name(places, tmp_path, rows):
    folder, file = worked_on(places)
    as_before(places, folder)
    list_file = places.trainer / "recent-drafts.json"
    list_file.unlink() if rows is None else list_file.write_text(json.dumps(rows))
    moved = moved_home(places, tmp_path)
    assert_all_is_there(moved, moved.home / folder.relative_to(places.home), file)


def test_of_two_that_were_kept_under_one_name_none_is_taken(places, tmp_path):
    folder, file = worked_on(places)
    as_before(places, folder)
    (places.trainer / "recent-drafts.json").unlink()
    shutil.copytree(*((places.trainer / "versions" / each) for each in (kept_name(places), "mine-0123456789ab")))
    moved = moved_home(places, tmp_path)
    here = moved.home / folder.relative_to(places.home)
    assert open_draft(moved, here, FixedClock()).recovered == ()
    assert versions(moved, here, file) == ()


def kept_name(places):
    (kept,) = (places.trainer / "versions").iterdir()
    return kept.name


def test_a_module_that_no_list_names_comes_from_a_copied_data_folder_too(places, tmp_path):
    folder, file = worked_on(places)
    open_draft(places, new_draft(places, None, "other", "Other", "en"), FixedClock())
    as_before(places, folder)
    list_file = places.trainer / "recent-drafts.json"
    list_file.write_text(json.dumps([each for each in json.loads(list_file.read_text()) if each["id"] == "other"]))
    copy = Places(tmp_path / "copy")
    shutil.copytree(places.home, copy.home)
    here = copy.home / folder.relative_to(places.home)
    assert open_draft(copy, here, FixedClock()).recovered == (file,)
    assert len(versions(copy, here, file)) == 1


def test_a_folder_renamed_by_hand_keeps_its_versions_and_unsaved_texts(places):
    folder, file = worked_on(places)
    here = folder.rename(folder.with_name("My module, second try"))
    assert_all_is_there(places, here, file)


def test_of_two_modules_of_one_id_none_takes_what_was_kept_of_a_third(places):
    folder, file = worked_on(places)
    copies = [folder.with_name(each) for each in ("one", "two")]
    for each in copies:
        shutil.copytree(folder, each)
    shutil.rmtree(folder)
    for each in copies:
        assert open_draft(places, each, FixedClock()).recovered == ()
        assert versions(places, each, file) == ()


def test_a_module_elsewhere_keeps_its_versions_by_its_whole_path(places, draft, tmp_path):
    open_draft(places, draft, FixedClock())
    keep_journal(places, draft, LESSON, "typed")
    moved = moved_home(places, tmp_path)
    assert [each.path for each in recent_drafts(moved)] == [draft]
    assert open_draft(moved, draft, FixedClock()).recovered == (LESSON,)


def test_a_broken_list_of_recent_drafts_counts_as_empty(places, draft):
    (places.trainer / "recent-drafts.json").write_text('[{"path": 1}]')
    assert recent_drafts(places) == ()
    open_draft(places, draft)
    assert len(recent_drafts(places)) == 1


def test_a_removed_module_comes_back_with_its_versions_and_its_place_is_free_meanwhile(places):
    folder = new_draft(places, None, "one", "One", "en")
    read = read_text(places, folder, LESSON_OF_NEW)
    save_text(places, folder, LESSON_OF_NEW, f"{read.text}\nMore.\n", since=read.stamp)
    keep_journal(places, folder, LESSON_OF_NEW, "typed", since=read.stamp)
    kept = versions(places, folder, LESSON_OF_NEW)
    remove_draft(places, folder)
    assert recent_drafts(places) == ()
    again = new_draft(places, None, "one", "Another", "en")
    assert versions(places, again, LESSON_OF_NEW) == ()
    ((removed, title),) = removed_titles(places)
    assert title == "One"
    with pytest.raises(CourseError, match="another in a folder called “one”"):
        restore_draft(places, removed)
    remove_draft(places, again)
    assert restore_draft(places, removed) == folder
    assert versions(places, folder, LESSON_OF_NEW) == kept != ()
    assert read_text(places, folder, LESSON_OF_NEW).recovered == "typed"
    assert [title for _, title in removed_titles(places)] == ["Another"]


def test_what_came_meanwhile_to_the_place_of_a_removed_module_takes_nothing_from_it(places):
    """Unsaved texts and older versions of the removed one were deleted where something stood in their place."""
    folder = new_draft(places, None, "one", "One", "en")
    read = read_text(places, folder, LESSON_OF_NEW)
    save_text(places, folder, LESSON_OF_NEW, f"{read.text}\nMore.\n", since=read.stamp)
    kept = versions(places, folder, LESSON_OF_NEW)
    keep_journal(places, folder, LESSON_OF_NEW, "typed before", since=read.stamp)
    remove_draft(places, folder)
    other = new_draft(places, None, "one", "Another", "en")
    read = read_text(places, other, LESSON_OF_NEW)
    save_text(places, other, LESSON_OF_NEW, f"{read.text}\nOther.\n", since=read.stamp)
    keep_journal(places, other, LESSON_OF_NEW, "typed meanwhile")
    other.rename(other.with_name("renamed"))
    ((removed, _),) = removed_titles(places)
    restore_draft(places, removed)
    assert {each.name for each in kept} <= {each.name for each in versions(places, folder, LESSON_OF_NEW)}
    for words in ("typed meanwhile", "typed before"):
        assert read_text(places, folder, LESSON_OF_NEW).recovered == words
        forget_left(places, folder, LESSON_OF_NEW)
    assert read_text(places, folder, LESSON_OF_NEW).recovered is None
    assert removed_titles(places) == ()


def test_a_module_elsewhere_is_taken_off_the_list_alone(places, tmp_path):
    folder = new_draft(places, tmp_path / "stick", "two", "Two", "en")
    open_draft(places, folder)
    remove_draft(places, folder)
    assert (recent_drafts(places), removed_titles(places)) == ((), ())
    assert open_draft(places, folder).title == "Two"


def test_a_module_was_changed_when_the_last_of_its_files_was(places):
    folder = new_draft(places, None, "one", "One", "en")
    for file in folder.rglob("*.*"):
        os.utime(file, (0, 0))
    os.utime(folder / LESSON_OF_NEW, (86_400, 86_400))
    assert changed_at(folder) == "1970-01-02T00:00:00.000Z"
    assert changed_at(folder / "none") == ""
