"""The template has one question of each type, and all of them come in without a word."""

import zipfile

import pytest

from htcourse.core.errors import CourseError
from htcourse.core.question_bank import title_from
from htcourse.core.question_types.owed import offered, owes_of
from htcourse.usecases.exchange.import_questions import read_questions
from htcourse.usecases.exchange.question_template import write_template

TYPES = [kind for kind in offered() if owes_of(kind).columns]


def test_the_template_holds_a_question_of_every_type_with_columns_that_can_be_read_as_it_stands(tmp_path):
    path = write_template(tmp_path / "template.xlsx")
    brought = read_questions([path])
    assert [each.question.type for each in brought.bank.questions] == TYPES
    assert brought.problems == ()


def test_what_is_written_over_an_example_is_called_by_its_own_words(tmp_path):
    path = write_template(tmp_path / "template.xlsx", say=lambda text: text.replace("the question here", "why"))
    questions = [each.question for each in read_questions([path]).bank.questions]
    assert questions
    assert {each.title for each in questions} == {title_from(each.text) for each in questions}


def test_the_template_is_in_the_authors_language(tmp_path):
    path = write_template(tmp_path / "template.xlsx", say=lambda text: text.replace("Write", "Schreibe"))
    assert any("Schreibe" in each.question.text for each in read_questions([path]).bank.questions)


def test_the_template_says_of_each_type_what_the_form_calls_it(tmp_path):
    path = write_template(tmp_path / "template.xlsx", say=lambda text: text.replace("Sorting", "Sortieren"))
    with zipfile.ZipFile(path) as book:
        texts = book.read("xl/sharedStrings.xml").decode()
    assert "Sortieren into groups." in texts
    assert all(f">{owes_of(kind).name}. " in texts for kind in TYPES if kind != "categorise")


def test_what_stands_there_is_not_written_over(tmp_path):
    path = tmp_path / "template.xlsx"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError):
        write_template(path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_workbook_is_never_called_otherwise(tmp_path):
    assert write_template(tmp_path / "words").name == "words.xlsx"
    with pytest.raises(CourseError, match="is a workbook"):
        write_template(tmp_path / "words.csv")
    assert [each.name for each in tmp_path.iterdir()] == ["words.xlsx"]
