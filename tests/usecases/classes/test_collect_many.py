"""Collecting takes time with the number of files, and no more: what is opened grows by the same for each."""

import shutil
from collections import Counter

import pytest
from tests.usecases.classes.many_results import OPENED, hand_in_many

from htcourse.store.class_files import change_class
from htcourse.store.places import Places
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.collect import collect, look, result_files
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.roster import find_class, new_class


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = Places(tmp_path_factory.mktemp("desk"))
    desk.prepare()
    new_class(desk, "Group 3-2")
    return desk


@pytest.fixture(scope="module")
def files(desk, tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab")
    card = read_card(save_card(find_class(desk, ""), folder / "card"))
    return result_files([hand_in_many(folder, card, 10)])


def test_the_list_is_written_once_for_many_files(desk, files, tmp_path, monkeypatch):
    shutil.copytree(desk.home, tmp_path / "desk")  # as it is before anything came in
    copy, written = Places(tmp_path / "desk"), []

    def change(*given):
        written.append(len(given))
        return change_class(*given)

    monkeypatch.setattr("htcourse.usecases.classes.collect.change_class", change)
    monkeypatch.setattr("htcourse.usecases.classes.collect._AT_ONCE", 4)
    assert collect(copy, find_class(copy, ""), files).counts() == {FileVerdict.NEW: 10}
    assert len(written) == 3
    assert len(find_class(copy, "").people) == 10


def test_each_file_opens_as_much_as_the_one_before(desk, files):
    for _ in range(2):  # the first makes folders and the key, the next looks at what that brought
        collect(desk, find_class(desk, ""), files[:2])
    grown = []
    for begin in (2, 4, 6, 8):
        with OPENED.counting() as counts:
            found = collect(desk, find_class(desk, ""), files[begin : begin + 2])
        assert [each.found for each in found.rows] == [FileVerdict.NEW] * 2
        # Each record that is here is looked into once a collecting: somebody's attempts may come as another's.
        grown.append(Counter(counts) - Counter({"sqlite3.connect": begin}))
    assert len({tuple(sorted(each.items())) for each in grown}) == 1
    with OPENED.counting() as counts:
        look(desk, find_class(desk, ""), files)
    assert counts["sqlite3.connect"] <= 8 * len(files)  # the record that is here is looked through, too
