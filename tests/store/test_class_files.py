"""The two files of a class: an old one put back takes nothing away, and a folder that may only be read is named."""

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from htcourse.cli import cli
from htcourse.core.errors import FolderError
from htcourse.store import class_files
from htcourse.store.class_files import (
    COPY,
    COUNT,
    FILE,
    ClassFile,
    Person,
    change_class,
    keep_class,
    list_classes,
    mend_classes,
    older_files,
    older_lists,
    read_class,
)
from htcourse.store.places import Places
from htcourse.usecases.doctor import examine_home

ID = "0b1e1a52-7b0f-4a57-9a5c-2d9c1f0f6b11"


@pytest.fixture
def folder(places: Places) -> Path:
    keep_class(places, ClassFile(ID, "Spring", secret=bytes(32)))
    return places.classes / ID


def add(places: Places, code: str) -> None:
    change_class(places, ID, lambda before: replace(before, people=(*before.people, Person(code))))


def codes(places: Places) -> list[str]:
    return [each.code for each in read_class(places, ID).people]


def told(places: Places) -> list[str]:
    return [each.seen for each in examine_home(places) if each.name == "classes" and not each.is_well]


def test_an_old_file_of_a_class_that_is_put_back_is_told_and_its_copy_counts(places: Places, folder: Path) -> None:
    add(places, "K7-1")
    old = (folder / FILE).read_bytes()
    for code in ("K7-2", "K7-3"):
        add(places, code)
    assert (older_files(places), told(places)) == ((), [])
    (folder / FILE).write_bytes(old)
    assert codes(places) == ["K7-1", "K7-2", "K7-3"]
    assert older_files(places) == (folder / FILE,)
    (seen,) = told(places)
    assert "older than its copy, as if an old file was put back" in seen
    add(places, "K7-4")
    assert (codes(places)[-1], older_files(places), told(places)) == ("K7-4", (), [])
    (folder / FILE).write_bytes(old)
    mend_classes(places)
    assert (folder / FILE).read_bytes() == (folder / COPY).read_bytes()
    assert len(codes(places)) == 4


def test_a_copy_that_a_kill_left_ahead_counts_nothing_and_who_goes_back_takes_both_away(
    places: Places, folder: Path
) -> None:
    add(places, "K7-1")
    old = (folder / FILE).read_bytes()
    add(places, "K7-2")
    (folder / FILE).write_bytes(old)  # the copy is written first, and what was told as not saved is not
    assert (codes(places), older_files(places)) == (["K7-1"], ())
    add(places, "K7-2")
    add(places, "K7-3")
    (folder / FILE).write_bytes(old)
    for each in (COPY, COUNT):
        (folder / each).unlink()
    assert codes(places) == ["K7-1"]
    assert [f"{COPY} is gone" in each for each in told(places)] == [True]
    mend_classes(places)
    assert (codes(places), told(places)) == (["K7-1"], [])


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_of_classes_that_may_only_be_read_is_named_with_what_to_do(
    places: Places, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(class_files, "put_pair", refuse)
    with pytest.raises(FolderError) as refused:
        add(places, "K7-1")
    assert f"Give this account the right to read and write in “{folder}”" in str(refused.value)
    monkeypatch.setattr(class_files, "put_pair", lambda *_, **__: refuse())
    with pytest.raises(FolderError, match="start with --home and another folder"):
        keep_class(places, ClassFile("00000000-0000-4000-8000-000000000001", "Autumn", secret=bytes(32)))
    assert len(list_classes(places)[0]) == 1


def test_an_old_list_put_back_with_its_copy_is_told_until_the_newest_is_back_or_that_is_said(
    places: Places, folder: Path
) -> None:
    add(places, "K7-1")
    old = (folder / FILE).read_bytes()
    add(places, "K7-2")
    add(places, "K7-3")
    newest = (folder / FILE).read_bytes()
    assert older_lists(places, list_classes(places)[0]) == ()
    for name in (FILE, COPY):
        (folder / name).write_bytes(old)
    (told_of,) = map(str, older_lists(places, list_classes(places)[0]))
    assert "The list of the class “Spring” is older than it was here before" in told_of
    assert told(places) == [told_of]
    assert told_of in CliRunner().invoke(cli, ["--home", str(places.home), "class", "list"]).output
    add(places, "K7-9")
    mend_classes(places)
    assert older_lists(places, list_classes(places)[0]), "a change does not end it"
    (folder / FILE).write_bytes(newest)
    assert (older_lists(places, list_classes(places)[0]), codes(places)) == ((), ["K7-1", "K7-2", "K7-3"])
    (folder / FILE).write_bytes(old)
    (folder / COPY).write_bytes(old)
    (folder / COUNT).unlink()
    assert (older_lists(places, list_classes(places)[0]), told(places)) == ((), [])
