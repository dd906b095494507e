"""Archives that would do harm are refused with a sentence before anything of them is used."""

import stat
import zipfile

import pytest

from htcourse.core.errors import CourseError
from htcourse.markup.safe_zip import Limits, open_archive


@pytest.fixture
def archive(tmp_path):
    def of(entries, packing=zipfile.ZIP_DEFLATED):
        path = tmp_path / "some.zip"
        with zipfile.ZipFile(path, "w", packing) as opened:
            for name, content in entries:
                opened.writestr(name, content)
        return path

    return of


def test_plain_files_are_read_in_their_order(archive):
    opened = open_archive(archive([("b/c.txt", "one"), ("a.txt", "two")]))
    assert list(opened.names) == ["b/c.txt", "a.txt"]
    assert opened.read("a.txt") == b"two"
    opened.close()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "names",
    [
        ["../a.txt"],
        ["a/../../b.txt"],
        ["/etc/passwd"],
        ["C:/a.txt"],
        ["a\\b.txt"],
        ["a.txt", "a.txt"],
        ["a.txt", "A.txt"],
        ["a/b.txt", "A/c.txt"],
        ["a", "a/b.txt"],
        ["e\u0301.txt", "\u00e9.txt"],
        ["con.txt"],
        ["lpt1"],
        ["a/nul"],
        ["a. "],
        ["a."],
        ["a\x01b"],
        ["/".join("abcdefghijklmnop")],
        ["x" * 300],
    ],
)
def test_a_name_that_is_not_safe_everywhere_is_refused(archive, names):
    with pytest.raises(CourseError, match="not safe on every computer"):
        open_archive(archive([(name, "x") for name in names]))


def test_a_link_is_refused(archive):
    link = zipfile.ZipInfo("link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(CourseError, match="not safe"):
        open_archive(archive([(link, "/etc/passwd")]))


def test_a_bomb_by_ratio_is_stopped_while_it_unpacks(archive):
    opened = open_archive(archive([("zeros", b"\0" * 50_000_000)]))
    with pytest.raises(CourseError, match="more than 200 times as large when unpacked") as refused:
        opened.read("zeros")
    assert "MB" not in str(refused.value)


def test_a_bomb_by_size_is_stopped_though_each_file_is_small(archive):
    path = archive([(f"f{number}", b"abcdefgh" * 1000) for number in range(10)], zipfile.ZIP_STORED)
    opened = open_archive(path, Limits(bytes=50_000))
    with pytest.raises(CourseError, match="unpacked it has more than 0 MB"):
        list(map(opened.read, opened.names))


def test_reading_a_file_twice_counts_once(archive):
    opened = open_archive(archive([("a", b"x" * 1000)]), Limits(bytes=1500))
    assert opened.read("a") == opened.read("a")


def test_a_bomb_by_count_is_refused(archive):
    with pytest.raises(CourseError, match="files"):
        open_archive(archive([(f"f{number}", b"") for number in range(30)]), Limits(files=20))


def test_a_size_that_is_a_lie_is_found_out(archive):
    path = archive([("a", b"\0" * 5_000_000)])
    data = path.read_bytes().replace((5_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(data)
    opened = open_archive(path)
    with pytest.raises(CourseError):
        opened.read("a")


def test_what_systems_leave_behind_is_left_out(archive):
    names = ["__MACOSX/a", ".DS_Store", "b/Thumbs.db", "b/c.txt", ".hidden/d"]
    assert list(open_archive(archive([(name, "x") for name in names])).names) == ["b/c.txt"]


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"no archive"])
def test_what_is_no_archive_is_a_sentence(data, tmp_path):
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    with pytest.raises(CourseError, match="is damaged, or not what its ending says"):
        open_archive(path)


def test_a_file_packed_with_a_password_is_refused(archive):
    path = archive([("a", "x")])
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(CourseError, match="encrypted"):
        open_archive(path)


def test_an_empty_name_is_refused(archive):
    class NoName(zipfile.ZipInfo):
        def is_dir(self):
            return False

    with pytest.raises(CourseError, match="not safe"):
        open_archive(archive([(NoName(""), "x")]))
