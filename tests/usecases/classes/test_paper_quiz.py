"""A quiz on paper: the same again every time, papers that differ in order alone, keys that are worth everything."""

import re
from dataclasses import replace
from functools import partial

import pytest
from tests.usecases.quiz_course import MODULE, module_with, put_library, single
from tests.usecases.quiz_course import QUIZZES as QUIZZES_HERE

from htcourse.core.errors import CourseError, NotFoundError
from htcourse.core.paper_keys import answer_of
from htcourse.core.question_types import single_choice
from htcourse.core.question_types.parts import Choice
from htcourse.core.quiz import Mode
from htcourse.store import packages
from htcourse.store.class_files import Person
from htcourse.store.places import Places
from htcourse.usecases.classes.paper_pages import (
    answer_sheets,
    attendance_sheet,
    card_page,
    code_slips,
    key_page,
    quiz_page,
    untranslated_words,
)
from htcourse.usecases.classes.paper_quiz import PAPERS, paper_quiz

QUIZZES = ("act-means-purpose", "course-exam", "pre-a", "htcourse/post-b")


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    return Places(tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("quiz", QUIZZES)
def test_papers_ask_the_same_in_another_order_and_their_keys_are_right(places, quiz):
    papers = {each: paper_quiz(places, quiz, each) for each in PAPERS}
    asked = [[each.question.id for each in paper.questions] for paper in papers.values()]
    assert all(sorted(each) == sorted(asked[0]) for each in asked)
    assert len({tuple(each) for each in asked}) == len(PAPERS)
    assert len({each.code for each in papers.values()}) == len(PAPERS)
    assert papers["B"] == paper_quiz(places, quiz, "B")
    for paper in papers.values():
        for each in paper.questions:
            if each.key:
                assert each.question.grade(answer_of(each.interaction, each.key) or {}).points == 1


def test_pages_have_every_question_and_no_key_but_the_page_of_keys(places):
    paper = paper_quiz(places, "act-means-purpose", "B")
    page, keys = quiz_page(paper), key_page(paper)
    assert page.count('<table class="question"') == len(paper.questions)
    assert all(each.key in keys and f">{each.key}<" not in page for each in paper.questions if len(each.key) > 1)
    assert "passages" not in page
    assert "not on paper: 1" in page
    assert paper.code in page
    assert paper.code in keys


def test_a_paper_with_weights_says_what_each_question_counts_and_what_is_a_pass(tmp_path, monkeypatch):
    quiz = replace(QUIZZES_HERE[0], weights={"q2": 2.5}, modes=(Mode.EXAM,), minutes=45, pass_percent=60)
    papers = []
    for module in (replace(MODULE, quizzes=(quiz,)), MODULE):
        monkeypatch.setattr(packages, "builtin_library", partial(put_library, module, tmp_path))
        papers.append(paper_quiz(Places(tmp_path / "home"), "basics"))
    paper, plain = papers
    assert sorted(each.weight for each in paper.questions) == [1, 1, 2.5]
    page, keys = quiz_page(paper), key_page(paper)
    assert page.count("</i>&nbsp; Points: 1</p>") == 2
    assert page.count("</i>&nbsp; Points: 2.5</p>") == 1
    assert all("Points: 4.5  ·  Minutes: 45  ·  To pass: 60 % of the points" in each for each in (page, keys))
    assert "<th>Points</th>" in keys
    assert "<td>2.5</td>" in keys
    russian = [each(replace(paper, language="ru")) for each in (quiz_page, key_page)]
    assert ["2,5" in each and "4,5" in each and "2.5" not in each for each in russian] == [True, True]
    assert plain.code == paper.code, "what was printed before keeps its code"
    assert not any(each in quiz_page(plain) + key_page(plain) for each in ("Points", "Minutes", "To pass"))


@pytest.mark.parametrize(("worth", "is_told"), [(-0.5, True), (0.0, False)])
def test_a_paper_says_that_a_wrong_choice_can_take_points_where_one_does(tmp_path, monkeypatch, worth, is_told):
    """Only the screen said so, before an exam."""
    body = single_choice.Body((Choice("act", fraction=worth, text="Act"), Choice("means", fraction=1.0, text="Means")))
    module = module_with(single("q1", body=body, translations={}))
    monkeypatch.setattr(packages, "builtin_library", partial(put_library, module, tmp_path))
    page = quiz_page(paper_quiz(Places(tmp_path / "home"), "final"))
    assert ("A wrong choice can take points away; no answer takes none." in page) is is_told


@pytest.mark.parametrize(
    ("quiz", "told"), [("pre-a", ("An order that is not right",)), ("course-exam", ("Of several numbers or gaps",))]
)
def test_a_key_says_what_earns_a_part_by_the_ways_of_answering_in_it(places, quiz, told):
    keys = key_page(paper_quiz(places, quiz, "B"))
    assert told == tuple(each for each in ("An order that is not right", "Of several numbers or gaps") if each in keys)


def test_a_sheet_has_a_place_for_each_answer_and_the_code_of_each_person(places):
    paper = paper_quiz(places, "course-exam")
    sheets = answer_sheets(paper, class_name="3-2 <b>", codes=("K7-1", "K7-2"))
    assert sheets.count("page-break-before") == 1
    assert all(f"<b>{each}</b>" in sheets for each in ("K7-1", "K7-2"))
    assert "3-2 &lt;b&gt;" in sheets
    assert len(re.findall(r"<b>\d+</b>", sheets)) == 2 * len(paper.questions)


def test_names_stand_on_the_attendance_sheet_only_where_they_are_wanted():
    people = [Person("K7-1", "Әйгерім Қ.")]
    assert "Әйгерім" not in attendance_sheet("Group 3-2", people)
    assert "Әйгерім Қ." in attendance_sheet("Group 3-2", people, with_names=True, days=("2027-03-09",))
    assert [letter in card_page() for letter in [">A<", ">B<", ">C<", ">D<"]] == [True] * 4


def test_the_attendance_sheet_has_the_order_of_the_screen_and_room_to_sign():
    people = [Person("K7-1", "Nurlan"), Person("K7-2", "Aigerim"), Person("K7-3"), Person("K7-0")]
    for with_names, day in ((True, 11), (False, 14)):
        sheet = attendance_sheet("Group 3-2", people, with_names=with_names)
        assert re.findall(r"<td>(K7-\d)</td>", sheet) == ["K7-2", "K7-1", "K7-0", "K7-3"]
        assert re.findall(r'<th width="(\d+)%">', sheet)[-6:] == [str(day)] * 6
        assert "many" not in sheet, "small letters stand close"


def test_namesakes_stand_with_their_groups_on_the_attendance_sheet():
    people = [Person("K7-1", "Асан", "3-2"), Person("K7-2", "Асан", "3-1")]
    sheet = attendance_sheet("Course", people, with_names=True)
    assert "<td>K7-2</td><td>Асан</td><td>3-1</td>" in sheet
    assert ">Group<" in sheet
    alike = [each._replace(group="3-2") for each in people]
    assert "3-2" not in attendance_sheet("Course", alike, with_names=True)
    assert "3-1" not in attendance_sheet("Course", people), "by codes nothing else is told"


def test_each_code_stands_in_a_box_of_its_own_and_with_a_name_only_where_it_is_wanted():
    people = [Person("K7-1", "Nurlan <b>"), Person("K7-2", "Aigerim"), Person("K7-3"), Person("K7-0", "Zarina")]
    slips = code_slips("Group 3-2", people)
    assert re.findall(r"<b>(K7-\d)</b>", slips) == ["K7-2", "K7-1", "K7-0", "K7-3"]
    assert (slips.count("<tr>"), slips.count("<td ")) == (2, 6)
    assert all(len(re.findall("K7-", each)) <= 1 for each in slips.split("<td "))
    assert "Aigerim" not in slips
    named = code_slips("Group 3-2", people, with_names=True)
    assert "Nurlan &lt;b&gt;" in named
    assert re.search(r"Aigerim</p><p>Your code:&nbsp; <b>K7-2<", named)


def test_a_paper_of_one_route_bears_its_name(places):
    titles = [paper_quiz(places, each).title for each in ("pre-a", "pre-a-officer")]
    assert titles == ["Pre-test A", "Pre-test A (Officer, One day for officers)"]


def test_a_paper_says_which_questions_are_not_in_its_language(places):
    assert untranslated_words(paper_quiz(places, "act-means-purpose")) == ""
    paper = paper_quiz(places, "act-means-purpose", language="uz")
    count = len(paper.questions)
    assert untranslated_words(paper) == f"Not translated into “uz”: {count} of {count}. They stand in “en”."


def test_what_is_no_quiz_is_a_sentence(places):
    with pytest.raises(NotFoundError, match="There is no quiz") as told:
        paper_quiz(places, "nosuch")
    assert "“htcourse list” says which they are." in str(told.value), "sixty ids help nobody"
    with pytest.raises(NotFoundError, match="these: htcourse/pre-a-officer, htcourse/pre-b-officer, htcourse/history"):
        paper_quiz(places, "-officer")
    assert issubclass(NotFoundError, CourseError)
