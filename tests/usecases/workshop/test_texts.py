"""Texts of a draft: nothing typed is lost, what stood there is kept, another program's work is not overwritten."""

import errno
import os
import subprocess
import sys

import pytest
from tests.store.samples import FixedClock
from tests.usecases.workshop.drafts import LESSON, files_below, text_of

from htcourse.core.errors import CourseError, FolderError, NotFoundError
from htcourse.store import journals
from htcourse.store.draft_versions import keep_version
from htcourse.usecases.workshop import texts
from htcourse.usecases.workshop.files import rename_file
from htcourse.usecases.workshop.texts import (
    ChangedOnDiskError,
    drop_journal,
    forget_left,
    keep_journal,
    left_unsaved,
    read_text,
    save_text,
    stamp_of,
    version_text,
    versions,
)

as_nobody = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the one who runs the tests may write everywhere"
)


def save(places, draft, text, file=LESSON):
    return save_text(places, draft, file, text, since=stamp_of(draft, file))


def test_a_text_is_read_and_saved(places, draft):
    read = read_text(places, draft, LESSON)
    assert (read.text, read.encoding, read.recovered) == (text_of(draft, LESSON), "utf-8", None)
    saved = save_text(places, draft, LESSON, read.text + "More.\n", since=read.stamp)
    assert text_of(draft, LESSON) == read.text + "More.\n"
    assert saved.stamp == stamp_of(draft, LESSON) != read.stamp
    assert saved.problem is None
    assert read_text(places, draft, LESSON).saved_at == saved.saved_at


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(places, draft, end, mark):
    path = draft / LESSON
    path.write_bytes(mark + end.join([b"one", b"two", b""]))
    read = read_text(places, draft, LESSON)
    assert read.text == "one\ntwo\n"
    save_text(places, draft, LESSON, "one\nzwei\nthree\n", since=read.stamp)
    assert path.read_bytes() == mark + end.join([b"one", b"zwei", b"three", b""])


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-16-le"])
def test_a_text_in_an_old_encoding_is_read_and_becomes_utf_8(places, draft, encoding):
    words = "Кто работодатель и где паспорт? Спросите об этом до отъезда.\n"
    (draft / LESSON).write_bytes(words.encode(encoding))
    read = read_text(places, draft, LESSON)
    assert read.text == words
    assert read.encoding != "utf-8"
    save_text(places, draft, LESSON, read.text, since=read.stamp)
    assert (draft / LESSON).read_bytes() == words.encode()
    assert version_text(places, draft, LESSON, versions(places, draft, LESSON)[0].name) == words


def test_what_is_no_text_is_refused(places, draft):
    with pytest.raises(CourseError, match="is no text"):
        read_text(places, draft, "images/boxes.png")
    (draft / LESSON).write_bytes(b"a" * (texts.TEXT_LIMIT + 1))
    with pytest.raises(CourseError, match="too large"):
        read_text(places, draft, LESSON)


@pytest.mark.parametrize("file", ["../secret.txt", "/etc/passwd", "lessons/../../x", "lessons\\x.md", "", "link.md"])
def test_a_name_that_leads_out_of_the_draft_is_refused(places, draft, tmp_path, file):
    (tmp_path / "secret.txt").write_text("secret")
    (draft / "link.md").symlink_to(tmp_path / "secret.txt")
    for act in (
        lambda: read_text(places, draft, file),
        lambda: save_text(places, draft, file, "x", since="", over=True),
        lambda: keep_journal(places, draft, file, "x"),
    ):
        with pytest.raises(CourseError, match="not inside"):
            act()
    assert (tmp_path / "secret.txt").read_text() == "secret"


def test_a_file_that_is_gone_is_told(places, draft):
    with pytest.raises(NotFoundError, match="There is no file"):
        read_text(places, draft, "lessons/none.md")
    with pytest.raises(NotFoundError, match="There is no folder"):
        read_text(places, draft / "nowhere", LESSON)


@pytest.mark.parametrize("moment", [300_000_000_000, -70_000_000_000, -61_000_000_000])
def test_a_file_of_an_impossible_year_is_saved_and_its_older_text_listed(places, draft, moment):
    """Nothing could be written over a file of the year 11476, and a version of the year 37 was never seen again."""
    keep_version(places, draft, LESSON, b"as it was", moment)
    save(places, draft, "new\n")
    kept = versions(places, draft, LESSON)
    assert [version_text(places, draft, LESSON, each.name) for each in kept][-1] == "as it was"
    assert len({each.name[:6] for each in kept}) == 2


def test_a_journal_comes_back_until_it_is_saved_or_dropped(places, draft):
    clock = FixedClock()
    keep_journal(places, draft, LESSON, "typed, not saved", clock)
    read = read_text(places, draft, LESSON)
    assert (read.recovered, read.recovered_at) == ("typed, not saved", clock().utc)
    assert read.text == text_of(draft, LESSON)
    save_text(places, draft, LESSON, "typed, not saved", since=read.stamp)
    assert read_text(places, draft, LESSON).recovered is None
    keep_journal(places, draft, LESSON, "again")
    drop_journal(places, draft, LESSON)
    assert read_text(places, draft, LESSON).recovered is None


def test_a_journal_that_says_what_the_file_says_is_not_offered(places, draft):
    keep_journal(places, draft, LESSON, text_of(draft, LESSON))
    assert read_text(places, draft, LESSON).recovered is None


_ELSEWHERE = """
import subprocess
import sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.usecases.workshop.texts import drop_journal, keep_journal, left_unsaved, read_text
places, draft, file = Places(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3]
print(read_text(places, draft, file).recovered, *left_unsaved(places, draft, ()), flush=True)
keep_journal(places, draft, file, "dropped there")
drop_journal(places, draft, file)
keep_journal(places, draft, file, "typed there")
print(read_text(places, draft, file).recovered, flush=True)
sys.stdin.read()
"""


def test_two_programs_with_the_same_file_keep_a_journal_each(places, draft):
    keep_journal(places, draft, LESSON, "typed here")
    command = [sys.executable, "-c", _ELSEWHERE, str(places.home), str(draft), LESSON]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "None\n"  # what is typed in another window was left by no crash
        assert other.stdout.readline() == "typed there\n"
        assert read_text(places, draft, LESSON).recovered == "typed here"
        drop_journal(places, draft, LESSON)
        assert read_text(places, draft, LESSON).recovered is None
        assert left_unsaved(places, draft, ()) == ()
        keep_journal(places, draft, LESSON, "typed here again")
        other.kill()
    assert left_unsaved(places, draft, ()) == (LESSON,)
    assert read_text(places, draft, LESSON).recovered == "typed here again"
    drop_journal(places, draft, LESSON)
    assert left_unsaved(places, draft, ()) == (LESSON,)
    renamed = rename_file(places, draft, LESSON, "renamed")
    assert read_text(places, draft, renamed).recovered == "typed there"
    save_text(places, draft, renamed, "typed there", since=read_text(places, draft, renamed).stamp)
    assert left_unsaved(places, draft, ()) == ()


_ENDED = """
import sys
from pathlib import Path
from htcourse.store.places import Places
from htcourse.usecases.workshop.texts import keep_journal
keep_journal(Places(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3], "typed there")
"""


def test_what_another_program_left_stays_until_somebody_decides_on_it(places, draft):
    """A window that lived on wrote its own text over it, once it had looked for what to mark in the list of files."""
    keep_journal(places, draft, LESSON, "typed here")
    drop_journal(places, draft, LESSON)
    subprocess.run([sys.executable, "-c", _ENDED, str(places.home), str(draft), LESSON], check=True)
    assert left_unsaved(places, draft, ()) == (LESSON,)
    keep_journal(places, draft, LESSON, "typed here again")
    save_text(places, draft, LESSON, "saved", since=read_text(places, draft, LESSON).stamp)
    drop_journal(places, draft, LESSON)
    assert read_text(places, draft, LESSON).recovered == "typed there"
    forget_left(places, draft, LESSON)
    assert read_text(places, draft, LESSON).recovered is None


def test_what_an_ended_program_left_in_ones_own_place_is_written_over_by_nobody(places, draft, monkeypatch):
    keep_journal(places, draft, LESSON, "typed before the end")
    monkeypatch.setattr(journals, "_mine", set())  # as in a program that has just started, and has the same number
    keep_journal(places, draft, LESSON, "typed since")
    drop_journal(places, draft, LESSON)
    assert read_text(places, draft, LESSON).recovered == "typed before the end"


def test_a_damaged_journal_is_not_offered(places, draft):
    keep_journal(places, draft, LESSON, "typed")
    journal = next((places.trainer / "journals").rglob("*.json"))
    journal.write_bytes(journal.read_bytes()[:-4])
    assert read_text(places, draft, LESSON).recovered is None


def test_what_a_crash_left_is_read_once_until_it_or_its_file_changes(places, draft, monkeypatch):
    texts.keep_journal(places, draft, LESSON, "typed")
    read: list[str] = []

    def counting(places, folder, file):
        read.append(file)
        return read_text(places, folder, file)

    monkeypatch.setattr(texts, "read_text", counting)
    assert [texts.left_unsaved(places, draft, ()) for _ in range(3)] == [(LESSON,)] * 3
    assert read == [LESSON]
    (draft / LESSON).write_text("typed", encoding="utf-8")
    assert [texts.left_unsaved(places, draft, ()) for _ in range(3)] == [()] * 3
    assert read == [LESSON] * 2


def test_journals_and_versions_stand_outside_the_draft(places, draft):
    before = files_below(draft).keys()
    keep_journal(places, draft, LESSON, "typed")
    save(places, draft, "other")
    assert files_below(draft).keys() == before


def test_the_last_ten_versions_are_kept(places, draft):
    first = text_of(draft, LESSON)
    assert versions(places, draft, LESSON) == ()
    for number in range(12):
        save(places, draft, f"text {number}")
    found = versions(places, draft, LESSON)
    kept = [version_text(places, draft, LESSON, each.name) for each in found]
    assert kept == [f"text {number}" for number in range(10, 0, -1)]
    assert first not in kept
    assert all(each.size == len(text) for each, text in zip(found, kept, strict=True))
    assert list(found) == sorted(found, key=lambda each: each.name, reverse=True)


def test_saving_the_same_text_makes_no_version(places, draft):
    save(places, draft, text_of(draft, LESSON))
    assert versions(places, draft, LESSON) == ()


def test_a_version_that_is_gone_is_told(places, draft):
    for name in ("000001-20260101T000000000Z", "../../settings.json"):
        with pytest.raises(NotFoundError, match="no longer kept"):
            version_text(places, draft, LESSON, name)


def test_what_another_program_wrote_is_not_overwritten(places, draft):
    read = read_text(places, draft, LESSON)
    keep_journal(places, draft, LESSON, "mine")
    (draft / LESSON).write_text("theirs")
    with pytest.raises(ChangedOnDiskError, match="another program"):
        save_text(places, draft, LESSON, "mine", since=read.stamp)
    assert text_of(draft, LESSON) == "theirs"
    assert read_text(places, draft, LESSON).recovered == "mine"
    save_text(places, draft, LESSON, "mine", since=read.stamp, over=True)
    assert text_of(draft, LESSON) == "mine"
    assert version_text(places, draft, LESSON, versions(places, draft, LESSON)[0].name) == "theirs"


def test_a_file_that_vanished_is_written_anew_only_when_asked(places, draft):
    read = read_text(places, draft, LESSON)
    (draft / LESSON).unlink()
    with pytest.raises(ChangedOnDiskError, match="removed or renamed"):
        save_text(places, draft, LESSON, "mine", since=read.stamp)
    save_text(places, draft, LESSON, "mine", since=read.stamp, over=True)
    assert text_of(draft, LESSON) == "mine"
    save_text(places, draft, "lessons/new.md", "new", since="")
    assert text_of(draft, "lessons/new.md") == "new"


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "only be read"), (errno.EIO, "not saved")]
)
def test_a_disk_that_refuses_is_told_in_a_sentence_and_loses_nothing(places, draft, monkeypatch, number, words):
    before = text_of(draft, LESSON)
    keep_journal(places, draft, LESSON, "typed")

    def refuse(handle):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("htcourse.store.durable.os.fsync", refuse)
    with pytest.raises(FolderError, match=words):
        save(places, draft, "typed")
    monkeypatch.undo()
    assert text_of(draft, LESSON) == before
    assert read_text(places, draft, LESSON).recovered == "typed"
    assert not [name for name in files_below(draft) if name.endswith(".part")]


def test_a_full_data_folder_stops_nobody_from_saving(places, draft, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(texts, "keep_version", full)
    saved = save(places, draft, "new words")
    assert text_of(draft, LESSON) == "new words"
    assert "No space left" in str(saved.problem)


@as_nobody
def test_a_folder_that_may_only_be_read_is_told(places, draft):
    (draft / "lessons").chmod(0o500)
    try:
        with pytest.raises(FolderError, match="only be read"):
            save(places, draft, "typed")
    finally:
        (draft / "lessons").chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_saved_file_keeps_its_rights(places, draft):
    (draft / LESSON).chmod(0o640)
    save(places, draft, "typed")
    assert (draft / LESSON).stat().st_mode & 0o777 == 0o640
