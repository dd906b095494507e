"""Papers A and B of neighbours under one code: told when they come in, and the sheet of one moves alone."""

import pytest
from tests.usecases.classes.test_day_of_sheets import EXAM, QUIZ, typed_in
from tests.usecases.classes.test_parted_sheets import NOTHING, moved, under

from htcourse.core.errors import CourseError
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import find_class
from htcourse.usecases.classes.take_in_sheets import move_sheets
from htcourse.usecases.classes.typed_paper import read_typed


@pytest.fixture
def neighbours(room):
    """The sheet of K7-1, on paper A, stands under K7-2, whose own is on paper B: the own one, and that of K7-1."""
    typed_in(room, QUIZ, "K7-2", "2026-03-05", letter="B", wrong=2)
    own, _ = under(room, "K7-2")
    typed_in(room, QUIZ, "K7-2", "2026-03-05", letter="A")
    return own, under(room, "K7-2")[0] - own


def taken(room, letter):
    return read_typed(room.desk, room.made.id, paper_quiz(room.desk, QUIZ, letter)).taken


def test_the_sheet_of_a_neighbour_moves_and_the_own_on_another_paper_stays(room, neighbours):
    """Both moved: the neighbour counted by the other's sheet, and the own one counted nowhere."""
    own, other = neighbours
    assert len(own) == len(other) == 1
    said = moved(room, "K7-2", "K7-1", "--sheets", QUIZ, "--paper", "A")
    assert said.output == f"What was typed of {QUIZ}, paper A, under K7-2 stands under K7-1.\n"
    assert (under(room, "K7-1"), under(room, "K7-2")) == ((other, set()), (own, set()))
    assert (taken(room, "A"), taken(room, "B")) == ({"K7-1"}, {"K7-2"})
    assert "No sheet of" in str(moved(room, "K7-2", "K7-1", "--sheets", QUIZ, "--paper", "A").exception)


def test_sheets_of_several_papers_move_only_by_the_letter_of_one(room, neighbours):
    before = under(room, "K7-2")
    for one, to in (("K7-2", "K7-1"), ("K7-1", "K7-2")):
        said = moved(room, one, to, "--sheets", QUIZ)
        assert said.exit_code == 1
        assert (under(room, "K7-1"), under(room, "K7-2")) == (NOTHING, before)
    said = moved(room, "K7-2", "K7-1", "--sheets", QUIZ)
    one, two = (paper_quiz(room.desk, QUIZ, each).code for each in "AB")
    assert f"Sheets of several papers of {QUIZ} stand under K7-2: A {one}, B {two}." in str(said.exception)
    assert f"as --paper {one}: that alone moves" in str(said.exception)
    typed_in(room, QUIZ, "K7-1", "2026-03-05", letter="C")
    with pytest.raises(CourseError, match="stand under K7-2: A"):
        move_sheets(room.desk, room.made.id, "K7-1", "K7-2", QUIZ)
    assert moved(room, "K7-1", "K7-2", "--paper", "A").exit_code == 2


def test_the_mode_of_sheets_may_be_test_as_where_they_are_typed(room, neighbours):
    own, other = neighbours
    said = moved(room, "K7-2", "K7-1", "--sheets", QUIZ, "--paper", "A", "--mode", "test")
    assert said.exit_code == 0
    assert (under(room, "K7-1")[0], under(room, "K7-2")[0]) == (other, own)


def test_another_paper_under_the_same_code_is_told_and_taken_in(room):
    assert not typed_in(room, QUIZ, "K7-2", "2026-03-05", letter="B").told
    assert not typed_in(room, EXAM, "K7-2", "2026-03-05", letter="A").told
    found = typed_in(room, QUIZ, "K7-2", "2026-03-05", letter="A")
    (told,) = map(str, found.told)
    one, two = (paper_quiz(room.desk, QUIZ, each).code for each in "AB")
    beside = f"than paper A {one} stands under the same code already: K7-2 (B {two})."
    assert told.startswith(f"Another paper of {QUIZ} {beside}")
    assert "--sheets QUIZ --paper PAPER moves it alone, by its letter or code." in told
    assert (found.taken, found.problems, len(under(room, "K7-2")[0])) == ({"K7-2"}, (), 3)


def test_the_advice_of_my_class_names_the_papers(room):
    for letter in "BA":
        typed_in(room, EXAM, "K7-2", "2026-03-05", letter=letter)
    told = [str(each) for each in class_report(room.desk, find_class(room.desk, "")).problems]
    (one,) = (each for each in told if "more often than" in each)
    papers = ", ".join(f"{each} {paper_quiz(room.desk, EXAM, each).code}" for each in "AB")
    assert f"on paper too: K7-2 (course-exam: 2, {papers})." in one
    assert "--sheets QUIZ --paper PAPER, by its letter or code" in one
