"""Names typed or pasted into the window: what is more than a name and a group is told, and loses nothing untold."""

import pytest

from htcourse.core.errors import CourseError
from htcourse.usecases.classes.read_roster import read_roster
from htcourse.usecases.classes.typed_roster import left_out, typed_people


@pytest.mark.parametrize(
    ("text", "people", "odd"),
    [
        ("Asel Nurmatova; A\nBakyt", [("Asel Nurmatova", "A"), ("Bakyt", "")], []),
        ("1; Asel Nurmatova; A\n2.; Bakyt; B", [("Asel Nurmatova", "A"), ("Bakyt", "B")], []),
        ("Asel; A;\n\nBakyt; B ; ", [("Asel", "A"), ("Bakyt", "B")], []),
        ("Bakyt; B\nNurmatova; Asel; A", [("Bakyt", "B")], [2]),
        ("Aibek; A; Ainura; B", [], [1]),
        ("Aibek; A; Ainura; B\n\n", [], [1]),
    ],
)
def test_a_line_is_a_name_and_a_group_and_what_is_more_is_told(text, people, odd):
    read = typed_people(text, "Names")
    assert [(each.name, each.group) for each in read.people] == people
    assert [each.place.line for each in read.problems] == odd


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Surname\tName\nSeidov\tArsen", [("", "Seidov Arsen", "")]),
        ("№\tФИО\n1\tSeidov Arsen\n2\tTokoeva Asel", [("", "Seidov Arsen", ""), ("", "Tokoeva Asel", "")]),
        ("No.,Name,Group,ID\n1,Asel N.,A,2023001\n\nTotal,1", [("2023001", "Asel N.", "A")]),
        ("Список группы 3-2\nФИО;Группа\nSeidov Arsen;A", [("", "Seidov Arsen", "A")]),
        ("1\tSeidov Arsen\n2\tTokoeva Asel", [("", "Seidov Arsen", ""), ("", "Tokoeva Asel", "")]),
    ],
)
def test_a_pasted_table_is_read_as_the_same_table_in_a_file(tmp_path, text, people):
    (tmp_path / "list.txt").write_text(text)
    read = typed_people(text, "list.txt")
    assert [each[:3] for each in read.people] == people
    assert read.people == read_roster(tmp_path / "list.txt").people


def test_a_table_without_headings_is_not_guessed_at():
    for text in ("Seidov\tArsen", "1\tSeidov\tArsen\n2\tTokoeva\tAsel"):
        with pytest.raises(CourseError, match="No row of “Names” says"):
            typed_people(text, "Names")


def test_lines_of_nobody_are_given_back_with_the_headings_of_their_table():
    text = "Aida\nName\tCode\nAsel\tK7-1\n\nBakyt\t??\nAsel\tK7-1\n"
    read = typed_people(text, "Names")
    assert [each.place.line for each in read.problems] == [1, 5, 6]
    assert left_out(text, read) == "Aida\nName\tCode\nBakyt\t??\nAsel\tK7-1"
    plain = "Asel\nBakyt; B; C"
    assert left_out(plain, typed_people(plain, "Names")) == "Bakyt; B; C"
    assert not left_out("Asel", typed_people("Asel", "Names"))


def test_a_text_of_nobody_is_a_sentence():
    with pytest.raises(CourseError, match="Nobody stands"):
        typed_people(" \n;\n", "Names")
