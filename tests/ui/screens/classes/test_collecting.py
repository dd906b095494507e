"""The page that says what each file of a folder is, by itself."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame
from tests.ui.screens.classes.test_classes import words

from htcourse.tour.driver import lasting_faults
from htcourse.ui.screens.classes.collecting import CollectPage
from htcourse.ui.widgets.badge import Tag
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.page import Page
from htcourse.usecases.classes.file_verdicts import TAKEN, Collected, FileVerdict, Looked


def test_folders_nobody_looked_into_are_counted(look, qtbot):
    page = CollectPage(look, Collected(()), is_done=False, into="Group 3-2, spring", inside=2)
    qtbot.addWidget(page)
    page.show()
    assert "Folders inside that were not looked into: 2." in words(page)
    assert "Group 3-2, spring" in words(page), "who has several classes sees into which"


def test_the_list_has_heads_rules_between_rows_and_each_verdict_in_its_colour(look, qtbot):
    page = CollectPage(look, Collected(tuple(Looked(Path(each), each) for each in FileVerdict)), is_done=False)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    page.show()
    heads = [each.words for each in page.findChildren(Label) if each.property("role") == "table-head"]
    assert heads == ["Verdict", "Code", "Person", "What is in it", "What happens"]
    rules = [each for each in page.findChildren(QFrame) if each.property("kind") == "rule"]
    assert len(rules) == len(FileVerdict) - 1
    assert len({each.width() for each in rules}) == 1
    tags = {each.text(): each for each in page.findChildren(Tag)}
    tops, between = sorted(each.y() for each in tags.values()), sorted(each.y() for each in rules)
    assert all(above < rule < below for above, rule, below in zip(tops, between, tops[1:], strict=False))
    assert [tags[each].property("tag") for each in ("Newer", "Other class", "Damaged", "Older")] == [
        "good",
        "warn",
        "bad",
        "plain",
    ]


@pytest.mark.parametrize("verdict", [FileVerdict.MENDING, FileVerdict.DUPLICATE])
def test_a_file_older_than_what_was_marked_says_so_what_counts_and_how_that_ends(look, qtbot, verdict):
    for is_behind in (True, False):
        looked = Looked(Path("a"), verdict, "K7-1", is_taken=True, is_behind=is_behind)
        page = CollectPage(look, Collected((looked,)), is_done=True)
        qtbot.addWidget(page)
        page.show()
        told = words(page)
        assert [
            each in told
            for each in (
                "older than what you marked or released",
                "figures count what is here until their newest file is collected",
                "take the person out of the class and collect this file again",
            )
        ] == [is_behind] * 3


def test_a_file_that_joins_sheets_says_how_the_two_part(look, qtbot):
    looked = Looked(Path("a"), FileVerdict.NEW, "K7-1", is_taken=True, joins_paper=True)
    page = CollectPage(look, Collected((looked,)), is_done=True)
    qtbot.addWidget(page)
    page.show()
    assert "where that is another person’s, “htcourse class move” parts the two" in words(page)


def test_files_are_counted_as_the_command_counts_them(look, qtbot):
    found = (FileVerdict.NEW, FileVerdict.NEW, FileVerdict.NEWER, FileVerdict.DAMAGED)
    rows = tuple(Looked(Path(f"{at}"), each, is_taken=each in TAKEN) for at, each in enumerate(found))
    for is_done, told in (
        (False, "Files: 4. New: 2. Damaged: 1. Newer: 1."),
        (True, "Files: 4. Taken in: 3. Damaged: 1."),
    ):
        page = CollectPage(look, Collected(rows), is_done=is_done)
        qtbot.addWidget(page)
        page.show()
        assert told in words(page)


def test_of_two_people_with_one_record_stands_what_to_do_where_nothing_can_be_ticked(look, qtbot):
    asked = Looked(Path("a"), FileVerdict.OTHER_PERSON, "K7-2", stands_under="K7-1")
    for each, count in ((asked._replace(parts=True), 0), (asked, 1)):
        page = CollectPage(look, Collected((each,)), is_done=False)
        qtbot.addWidget(page)
        page.show()
        assert len(page.boxes) == count
        assert ("Let whoever has the copy begin as a new learner" in words(page)) is each.parts


def test_with_many_files_the_button_that_takes_them_in_stands_above_the_list(look, qtbot):
    """It stood below the table, under the edge of the screen from eight files on."""
    rows = tuple(Looked(Path(f"K7-{at}.htresult"), FileVerdict.NEW, f"K7-{at}", is_taken=True) for at in range(30))
    page = CollectPage(look, Collected(rows), is_done=False)
    qtbot.addWidget(page)
    page.resize(1132, page.heightForWidth(1132))
    page.show()
    tags = [each.mapTo(page, QPoint()).y() for each in page.findChildren(Tag)]
    assert page.take.geometry().bottom() < min(tags) < 160
    rows_apart = {lower - upper for upper, lower in pairwise(sorted(tags))}
    assert max(rows_apart) <= 42, "a row is one line where that has room"


def test_at_200_per_cent_all_that_is_told_of_a_file_is_whole_and_in_columns_again_where_they_have_room(look, qtbot):
    """Five columns had 50 px for what needs 210: rows were cut, and so were their heads."""
    rows = tuple(Looked(Path(f"K7-{at}-damaged.htresult"), each, f"K7-{at}") for at, each in enumerate(FileVerdict))
    page = Page(look, (1132, 0))
    collecting = CollectPage(look, Collected(rows), is_done=False)
    page.left.addWidget(collecting)
    qtbot.addWidget(page)
    look.set_zoom(2.0)
    page.resize(1024, 600)
    page.show()
    heads = [each for each in page.findChildren(Label) if each.property("role") == "table-head"]
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in heads))
    assert lasting_faults(page) == []
    page.resize(2000, 1000)
    qtbot.waitUntil(lambda: all(each.isVisible() for each in heads))
    assert lasting_faults(page) == []


@pytest.mark.parametrize(("zoom", "window"), [(1.0, 740), (1.0, 1024), (1.5, 1024), (2.0, 1366), (2.5, 1366)])
def test_where_columns_have_just_room_no_words_are_cut_and_none_stand_apart(look, qtbot, zoom, window):
    """A cell told the height of two texts beside each other, then set them one below the other, and cut the second."""
    called = "K7-{at:03}-20261203-055639.htresult"
    rows = [Looked(Path(called.format(at=at)), each, f"K7-{at:03}") for at, each in enumerate(FileVerdict)]
    long = Path("results of Dilnoza sent by e-mail, second_copy-20261203-055651.htresult")
    rows += [Looked(long, FileVerdict.NEW, "K7-40", name="Dilnoza K.", is_taken=True, answers=214, more=214)]
    page = Page(look, (1132, 0))
    collecting = CollectPage(look, Collected(tuple(rows)), is_done=False)
    page.left.addWidget(collecting)
    qtbot.addWidget(page)
    look.set_zoom(zoom)
    page.resize(window, 768)
    page.show()
    assert lasting_faults(page) == []

    def settled() -> bool:
        told = [each for each in collecting.findChildren(Label) if each.isVisible() and each.wordWrap()]
        needed = [max(each.minimumHeight(), each.heightForWidth(each.width())) for each in told]
        is_whole = all(each.parentWidget().rect().contains(each.geometry()) for each in told)
        return is_whole and all(0 <= each.height() - high <= 2 for each, high in zip(told, needed, strict=True))

    qtbot.waitUntil(settled)


def test_a_name_of_two_words_stands_on_one_line_where_there_is_room(look, qtbot):
    rows = (Looked(Path("K7-1.htresult"), FileVerdict.NEW, "K7-1", name="Dilnoza Khudoyberdieva", is_taken=True),)
    page = CollectPage(look, Collected(rows), is_done=False)
    qtbot.addWidget(page)
    page.resize(1132, page.heightForWidth(1132))
    page.show()
    (name,) = [each for each in page.findChildren(Label) if each.words == "Dilnoza Khudoyberdieva"]
    qtbot.waitUntil(lambda: name.width() >= name.line_width())


def test_where_nothing_is_new_the_focus_begins_on_the_way_back(look, qtbot):
    """“Take in: 0” rests: the ring stood on a tab that leads elsewhere."""
    for is_taken in (False, True):
        rows = (Looked(Path("K7-1.htresult"), FileVerdict.NEW, "K7-1", is_taken=is_taken),)
        page = CollectPage(look, Collected(rows), is_done=False)
        qtbot.addWidget(page)
        assert page.first is (page.take if is_taken else page.close_button)
        assert page.first.isEnabled()


@pytest.mark.parametrize("zoom", [2.0, 2.5])
def test_the_button_that_takes_in_is_whole_in_large_letters_and_says_what_it_says(look, qtbot, zoom):
    page = Page(look, (1132, 0))
    collecting = CollectPage(look, Collected(()), is_done=False, into="Group 3-2 of the police academy, spring")
    page.left.addWidget(collecting)
    qtbot.addWidget(page)
    look.set_zoom(zoom)
    page.resize(1024, 600)
    page.show()
    button = collecting.take

    def right(each) -> int:
        return int(each.mapTo(collecting, QPoint(each.width(), 0)).x())

    qtbot.waitUntil(lambda: button.width() >= button.sizeHint().width() and right(button) <= collecting.width())
    assert button.accessibleName() == button.text() == "Take in: 0"
