from htcourse.store.recent_files import MOST, RecentFile, read_recent, remember_recent


def opened(path, at="2026-03-09T10:00:00.000Z"):
    path.write_text("x")
    return RecentFile(path, path.name, at, {"id": path.stem})


def test_the_newest_comes_first_and_a_dozen_are_kept(tmp_path):
    list_file = tmp_path / "lists" / "recent.json"
    files = [opened(tmp_path / f"file-{number}") for number in range(MOST + 3)]
    for each in (*files, files[5]):
        remember_recent(list_file, each)
    found = read_recent(list_file)
    assert found[0] == files[5]
    assert found[1] == files[-1]
    assert len(found) == MOST


def test_what_is_gone_is_left_out(tmp_path):
    list_file = tmp_path / "recent.json"
    first, second = opened(tmp_path / "a"), opened(tmp_path / "b")
    remember_recent(list_file, first)
    remember_recent(list_file, second)
    first.path.unlink()
    assert read_recent(list_file) == (second,)


def test_a_list_that_cannot_be_read_or_written_counts_as_empty(tmp_path):
    list_file = tmp_path / "recent.json"
    for broken in ("", "{", "5", "[5]", '[{"path": "x"}]'):
        list_file.write_text(broken)
        assert read_recent(list_file) == ()
    list_file.unlink()
    list_file.mkdir()
    remember_recent(list_file, opened(tmp_path / "a"))
    assert read_recent(list_file) == ()
