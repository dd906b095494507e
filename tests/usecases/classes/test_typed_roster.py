"""Names typed or pasted into the window: what is more than a name and a group is told, and loses nothing untold."""

import pytest

from htcourse.core.errors import CourseError
from htcourse.usecases.classes.typed_roster import ABOVE, typed_people


@pytest.mark.parametrize(
    ("text", "people", "odd"),
    [
        ("Asel Nurmatova; A\nBakyt", [("Asel Nurmatova", "A"), ("Bakyt", "")], []),
        ("1; Asel Nurmatova; A\n2.\tBakyt\tB", [("Asel Nurmatova", "A"), ("Bakyt", "B")], []),
        ("Asel; A;\n\nBakyt; B ; ", [("Asel", "A"), ("Bakyt", "B")], []),
        ("Bakyt; B\nNurmatova; Asel; A", [("Bakyt", "B")], [2]),
        ("Aibek; A; Ainura; B", [], [1]),
        ("Aibek; A; Ainura; B\n\n", [], [1]),
    ],
)
def test_a_line_is_a_name_and_a_group_and_what_is_more_is_told(text, people, odd):
    read = typed_people(text, "Names")
    assert [(each.name, each.group) for each in read.people] == people
    assert [each.place.line - ABOVE for each in read.problems] == odd


def test_a_text_of_nobody_is_a_sentence():
    with pytest.raises(CourseError, match="Nobody stands"):
        typed_people(" \n;\n", "Names")
