import json
import shutil

from htcourse.store.recent_files import KEPT, MOST, RecentFile, paths_before, read_recent, remember_recent


def opened(path, at="2026-03-09T10:00:00.000Z"):
    path.write_text("x")
    return RecentFile(path, path.name, at, {"id": path.stem})


def test_the_newest_comes_first_and_a_dozen_are_listed(tmp_path):
    list_file = tmp_path / "lists" / "recent.json"
    files = [opened(tmp_path / f"file-{number}") for number in range(MOST + 3)]
    for each in (*files, files[5]):
        remember_recent(tmp_path / "home", list_file, each)
    found = read_recent(tmp_path / "home", list_file)
    assert found[0] == files[5]
    assert found[1] == files[-1]
    assert len(found) == MOST


def test_what_is_gone_is_left_out(tmp_path):
    list_file = tmp_path / "recent.json"
    first, second = opened(tmp_path / "a"), opened(tmp_path / "b")
    remember_recent(tmp_path / "home", list_file, first)
    remember_recent(tmp_path / "home", list_file, second)
    first.path.unlink()
    assert read_recent(tmp_path / "home", list_file) == (second,)


def test_a_list_that_cannot_be_read_or_written_counts_as_empty(tmp_path):
    list_file = tmp_path / "recent.json"
    for broken in ("", "{", "5", "[5]", '[{"path": "x"}]'):
        list_file.write_text(broken)
        assert read_recent(tmp_path / "home", list_file) == ()
    list_file.unlink()
    list_file.mkdir()
    remember_recent(tmp_path / "home", list_file, opened(tmp_path / "a"))
    assert read_recent(tmp_path / "home", list_file) == ()


def test_what_is_not_there_now_is_remembered_until_it_is_back(tmp_path):
    home, list_file = tmp_path / "home", tmp_path / "recent.json"
    files = [opened(tmp_path / f"file-{number}") for number in range(MOST + 3)]
    for each in files:
        remember_recent(home, list_file, each)
    (tmp_path / "file-0").rename(tmp_path / "stick")
    remember_recent(home, list_file, files[1])
    assert files[0] not in read_recent(home, list_file, KEPT)
    (tmp_path / "stick").rename(tmp_path / "file-0")
    assert read_recent(home, list_file, KEPT)[-1] == files[0]


def test_what_lies_in_the_data_folder_moves_with_it_and_all_else_stays(tmp_path):
    home, moved = tmp_path / "home", tmp_path / "moved"
    own, other = home / "trainer" / "modules" / "own", tmp_path / "elsewhere" / "trainer" / "modules" / "own"
    for folder in (own, other):
        folder.mkdir(parents=True)
        remember_recent(home, home / "recent.json", RecentFile(folder, "Own", "2026-03-09T10:00:00.000Z", {}))
    shutil.copytree(home, moved)
    found = [each.path for each in read_recent(moved, moved / "recent.json")]
    assert found == [other, moved / "trainer" / "modules" / "own"]


def test_a_list_of_before_names_the_drafts_of_this_data_folder(tmp_path):
    home, list_file = tmp_path / "home", tmp_path / "recent.json"
    own = home / "trainer" / "modules" / "own"
    own.mkdir(parents=True)
    paths = ("E:\\stick\\trainer\\modules\\own", "/media/stick/trainer/modules/own", "/media/stick/other")
    rows = [{"path": each, "title": "Own", "opened_at": "2026-03-09T10:00:00.000Z", "id": "own"} for each in paths]
    list_file.write_text(json.dumps(rows))
    (found,) = read_recent(home, list_file)
    assert (found.path, found.more) == (own, {"id": "own"})
    assert [str(each) for each in paths_before(home, list_file, own)] == [paths[1]]
    remember_recent(home, list_file, found)
    kept = [each["path"] for each in json.loads(list_file.read_text())]
    assert kept == ["trainer/modules/own", paths[2]]


def test_a_list_of_before_tells_the_drafts_here_from_those_of_another_data_folder(tmp_path):
    home, other, list_file = tmp_path / "home", tmp_path / "stick" / "home", tmp_path / "recent.json"
    own, theirs = (each / "trainer" / "modules" / "own" for each in (home, other))
    for folder in (own, theirs):
        folder.mkdir(parents=True)
    rows = [{"path": str(each), "title": "Own", "opened_at": "2026-03-09T10:00:00.000Z"} for each in (theirs, own)]
    list_file.write_text(json.dumps(rows))
    for _ in range(2):
        found = read_recent(home, list_file)
        assert {each.path for each in found} == {own, theirs}
        assert paths_before(home, list_file, own) == ()
        remember_recent(home, list_file, next(each for each in found if each.path == own))
    (tmp_path / "stick").rename(tmp_path / "away")
    assert [each.path for each in read_recent(home, list_file)] == [own]
    assert paths_before(home, list_file, own) == (), "the stick is not connected"
