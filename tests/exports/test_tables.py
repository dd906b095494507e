"""CSV and XLSX out: what is written opens in a spreadsheet, harms nobody, and comes back the same."""

import csv
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exports.same_questions import FILES, questions
from tests.exports.whole_questions import whole

from htcourse.core.errors import FolderError, Severity
from htcourse.core.question_bank import Bank, BankQuestion
from htcourse.core.question_types import categorise, kind_names, matching, multiple_choice, single_choice
from htcourse.core.question_types.parts import Choice, Label
from htcourse.core.quiz import Question
from htcourse.exports import csv_file, xlsx_file
from htcourse.formats import spreadsheet

WRITERS = pytest.mark.parametrize("writer", [csv_file, xlsx_file], ids=lambda each: each.NAME)
PLAIN = (Choice("a", correct=True, text="this", feedback="Yes."), Choice("b", text="that", feedback="No."))


def asked(body, kind="single-choice", **rest):
    usual = {"id": "q", "title": "Title", "objective": "", "difficulty": 2, "text": "What?"}
    return Question(**{**usual, **rest}, type=kind, body=body)


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))


def bank_of(*given, **extra):
    return Bank(tuple(each if isinstance(each, BankQuestion) else BankQuestion(each) for each in given), **extra)


def test_a_question_is_a_row_below_its_headings(tmp_path):
    path = tmp_path / "out.csv"
    csv_file.write_questions(bank_of(BankQuestion(asked(single_choice.Body(PLAIN)), ("Law", "A/B"), ("x",), 2.0)), path)
    head, row = rows_of(path)
    found = {name: cell for name, cell in zip(head, row, strict=True) if cell}
    assert found == {
        "type": "single-choice",
        "category": "Law / A//B",
        "name": "Title",
        "question": "What?",
        "answer1": "this",
        "feedback1": "Yes.",
        "answer2": "that",
        "feedback2": "No.",
        "correct": "A",
        "points": "2",
        "tags": "x; difficulty:2",
        "id": "q",
    }


def test_a_csv_begins_with_a_mark_that_tells_excel_the_letters(tmp_path):
    csv_file.write_questions(bank_of(asked(single_choice.Body(PLAIN), title="Қазақ")), tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")


_SIGNS = pytest.mark.parametrize("text", ["=1+1", "+7 700", "-5", "@sum", "\tx", "'=1", "''-1"])


@_SIGNS
def test_no_cell_of_a_csv_is_a_formula_and_all_come_back(text, tmp_path):
    path = tmp_path / "out.csv"
    body = single_choice.Body((Choice("a", correct=True, text=text.strip()), Choice("b", text="x")))
    csv_file.write_questions(bank_of(asked(body)), path)
    assert not any(cell.startswith(tuple("=+-@\t\r")) for row in rows_of(path) for cell in row)
    (back,) = spreadsheet.read(path).bank.questions
    assert whole(back.question)["body"] == whole(asked(body))["body"]


@_SIGNS
def test_a_workbook_gives_back_each_text_and_that_of_a_csv_saved_as_one(text, tmp_path):
    bank = bank_of(asked(single_choice.Body((Choice("a", correct=True, text=text.strip()), Choice("b", text="x")))))
    xlsx_file.write_questions(bank, tmp_path / "out.xlsx")
    csv_file.write_questions(bank, tmp_path / "out.csv")
    (tmp_path / "saved.xlsx").write_bytes(xlsx_file.table_bytes(rows_of(tmp_path / "out.csv")))
    for name in ("out.xlsx", "saved.xlsx"):
        (back,) = spreadsheet.read(tmp_path / name).bank.questions
        assert back.question.body == bank.questions[0].question.body, name


def test_a_side_without_a_pair_of_a_csv_saved_as_a_workbook_stays_one_without(tmp_path):
    pairs = (matching.Pair("a", left="Debt", right="owed"), matching.Pair("b", left="Door", right="bolted"))
    body = matching.Body(pairs, (matching.Distractor("c", right="free"),))
    csv_file.write_questions(bank_of(asked(body, "matching")), tmp_path / "out.csv")
    (tmp_path / "saved.xlsx").write_bytes(xlsx_file.table_bytes(rows_of(tmp_path / "out.csv")))
    one, other = (spreadsheet.read(tmp_path / each).bank.questions[0].question for each in ("out.csv", "saved.xlsx"))
    assert one.body == other.body


def test_no_cell_of_a_workbook_is_a_formula_or_a_link(tmp_path):
    path = tmp_path / "out.xlsx"
    body = single_choice.Body((Choice("a", correct=True, text="=1+1"), Choice("b", text="https://example.org")))
    xlsx_file.write_questions(bank_of(asked(body)), path)
    with zipfile.ZipFile(path) as opened:
        sheet = opened.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet
    (back,) = spreadsheet.read(path).bank.questions
    assert [each.text for each in back.question.body.choices] == ["=1+1", "https://example.org"]


def test_the_same_questions_give_the_same_workbook(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        xlsx_file.write_questions(bank_of(asked(single_choice.Body(PLAIN))), tmp_path / name)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as one, zipfile.ZipFile(tmp_path / "b.xlsx") as other:
        assert {each: one.read(each) for each in one.namelist()} == {
            each: other.read(each) for each in other.namelist()
        }


@WRITERS
def test_pictures_are_named_and_their_words_stay(writer, tmp_path):
    path = tmp_path / f"out{writer.EXTENSION}"
    result = writer.write_questions(bank_of(asked(single_choice.Body(PLAIN), text="See ![A box](images/b.png).")), path)
    assert [(each.code, each.severity) for each in result.problems] == [("pictures-left-out", Severity.WARNING)]
    assert "images/b.png" in result.problems[0].sentence
    (back,) = spreadsheet.read(path).bank.questions
    assert back.question.text == r"See \[A box\]."


@WRITERS
def test_choices_that_are_pictures_without_words_go_out_by_their_names(writer, tmp_path):
    path = tmp_path / f"out{writer.EXTENSION}"
    choices = [replace(each, text=f"![](images/{each.id}_1.png)") for each in PLAIN]
    writer.write_questions(bank_of(asked(single_choice.Body(tuple(choices)))), path)
    reading = spreadsheet.read(path)
    assert [each.text for each in reading.bank.questions[0].question.body.choices] == [
        r"\[images/a_1.png\]",
        r"\[images/b_1.png\]",
    ]


def test_a_text_longer_than_a_cell_leaves_its_question_out_of_a_workbook(tmp_path):
    long = asked(single_choice.Body(PLAIN), text="word " * 7000, id="long")
    result = xlsx_file.write_questions(bank_of(long, asked(single_choice.Body(PLAIN))), tmp_path / "out.xlsx")
    assert result.count == 1
    assert [(each.code, each.values["id"]) for each in result.problems] == [("too-long-for-a-cell", "long")]


@WRITERS
def test_weights_come_back_to_the_last_digit(writer, tmp_path):
    choices = [Choice(str(n), fraction=1 / 3, text=f"c{n}", feedback="f") for n in range(3)]
    body = multiple_choice.Body((*choices, Choice("d", fraction=-0.475, text="d", feedback="f")))
    path = tmp_path / f"out{writer.EXTENSION}"
    writer.write_questions(bank_of(asked(body, "multiple-choice")), path)
    (back,) = spreadsheet.read(path).bank.questions
    assert [each.fraction for each in back.question.body.choices] == pytest.approx([1 / 3, 1 / 3, 1 / 3, -0.475])


@WRITERS
def test_no_points_come_back_as_none(writer, tmp_path):
    path = tmp_path / f"out{writer.EXTENSION}"
    asked_for = BankQuestion(asked(single_choice.Body(PLAIN)), points=0.0)
    writer.write_questions(Bank((asked_for,)), path)
    (back,) = spreadsheet.read(path).bank.questions
    assert back.points == 0


@WRITERS
def test_a_folder_that_cannot_be_written_is_a_sentence(writer, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FolderError):
        writer.write_questions(Bank(), tmp_path / "file" / "out")


@pytest.mark.hypothesis
@WRITERS
@pytest.mark.parametrize("kind", kind_names())
def test_every_question_of_every_type_comes_back_the_same(writer, kind, tmp_path):
    path = tmp_path / f"out{writer.EXTENSION}"

    @FILES
    @given(st.lists(questions(kind), min_size=1, max_size=3))
    def check(drawn):
        given = tuple(replace(each, id=f"q{number}") for number, each in enumerate(drawn))
        result = writer.write_questions(bank_of(*given), path)
        reading = spreadsheet.read(path)
        assert result.count == len(given)
        assert [whole(each.question) for each in reading.bank.questions] == [whole(each) for each in given]
        assert [each.question.id for each in reading.bank.questions] == [each.id for each in given]
        assert not reading.problems

    check()


@WRITERS
def test_the_whole_course_comes_back_the_same(writer, course, tmp_path):
    path = tmp_path / f"course{writer.EXTENSION}"
    result = writer.write_questions(bank_of(*course.questions), path)
    reading = spreadsheet.read(path)
    assert (result.count, result.problems, reading.problems) == (len(course.questions), (), ())
    back = {each.question.id: whole(each.question) for each in reading.bank.questions}
    assert back == {each.id: whole(each) for each in course.questions}


@WRITERS
def test_an_arrow_of_ones_own_comes_back_as_it_was_where_one_parts_two_sides(writer, tmp_path):
    """`l -> m` came back as `l \\-> m`."""
    pairs = tuple(
        matching.Pair(id, left=left, right=right) for id, left, right in (("a", "l -> m", "x -> y"), ("b", "n", "z"))
    )
    groups = (Label("a", text="k -> j"), Label("b", text="h"))
    items = tuple(
        categorise.Item(id, group, text=f"{id} -> *{id}*") for id, group in (("a", "a"), ("b", "b"), ("c", "b"))
    )
    bank = bank_of(
        asked(matching.Body(pairs), "matching", id="p"), asked(categorise.Body(groups, items), "categorise", id="g")
    )
    out = tmp_path / f"out{writer.EXTENSION}"
    writer.write_questions(bank, out)
    first, second = (each.question.body for each in spreadsheet.read(out).bank.questions)
    assert [(each.left, each.right) for each in first.pairs] == [("l -> m", "x -> y"), ("n", "z")]
    assert [each.text for each in second.categories] == ["k -> j", "h"]
    assert [each.text for each in second.items] == ["a -> *a*", "b -> *b*", "c -> *c*"]
