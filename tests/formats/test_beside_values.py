"""What a workbook says beside the values of its cells: high, low and struck-out words, links, notes, pictures."""

import base64
import io

import pytest
import xlsxwriter

from htcourse.formats import spreadsheet

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def reading(tmp_path):
    """Read a workbook of one sheet, made by a function of the book and the sheet."""

    def of(fill):
        book = xlsxwriter.Workbook(tmp_path / "some.xlsx")
        sheet = book.add_worksheet("Quiz")
        sheet.write_row(0, 0, ["question", "answer1", "answer2", "correct", "answer3"])
        sheet.write_row(1, 0, ["How many?", "few", "many", "A"])
        fill(book, sheet)
        book.close()
        return spreadsheet.read(tmp_path / "some.xlsx")

    return of


def told(reading):
    return [(each.place.line, each.code) for each in reading.problems]


def texts(reading):
    (only,) = reading.bank.questions
    return [only.question.text, *((each.text, each.correct) for each in only.question.body.choices)]


def test_high_and_low_words_stay_high_and_low_and_keys_with_them(reading):
    def fill(book, sheet):
        high, low = book.add_format({"font_script": 1}), book.add_format({"font_script": 2, "bold": True})
        sheet.write_rich_string("A2", "How much H", low, "2", "O on the 1", high, "st", " day?")
        sheet.write_rich_string("B2", "10", high, "3")
        sheet.write_row(1, 2, ["103"])
        sheet.write_rich_string("D2", "10", high, "3")

    found = reading(fill)
    assert texts(found) == ["How much H₂O on the 1^st day?", ("10³", True), ("103", False)]
    assert told(found) == []


def test_what_is_struck_out_stays_out_and_is_told(reading):
    def fill(book, sheet):
        struck = book.add_format({"font_strikeout": True})
        sheet.write_rich_string("A2", "Which is a means, ", struck, "fraud ", "or?")
        sheet.write_row(1, 1, ["a", "b", "A"])
        sheet.write_row(2, 0, ["Which?", "x", "", "A", "z"])
        sheet.write_string("C3", "y", struck)

    found = reading(fill)
    assert [each.question.text for each in found.bank.questions] == ["Which is a means, or?", "Which?"]
    assert [each.text for each in found.bank.questions[1].question.body.choices] == ["x", "z"]
    assert [(each.values["cell"], each.values["text"]) for each in found.problems if each.code == "struck-out"] == [
        ("A2", "fraud"),
        ("C3", "y"),
    ]


def test_links_stay_where_their_cell_is_a_text_and_the_others_are_told(reading):
    def fill(_, sheet):
        sheet.write_url("B2", "https://example.org/a_(b)", string="few")
        sheet.write_url("C2", "https://example.org", string="https://example.org")
        sheet.write_url("D2", "https://example.org/key", string="A")
        sheet.write_formula("A2", '=HYPERLINK("https://example.org/?a=1&b=2", "How many?")', value="How many?")

    found = reading(fill)
    assert texts(found) == [
        "[How many?](https://example.org/?a=1&b=2)",
        ("[few](https://example.org/a_%28b%29)", True),
        ("https://example.org", False),
    ]
    assert [(each.code, each.values["text"]) for each in found.problems] == [("link-left-out", "A")]


def test_what_is_typed_is_no_link_and_no_script_is_one(reading):
    def fill(_, sheet):
        sheet.write_row(0, 5, ["type"])
        sheet.write_row(1, 5, ["short-text"])
        sheet.write_url("B2", "https://example.org", string="few")
        sheet.write_blank("C2", None)
        sheet.write_formula("A2", '=HYPERLINK("javascript:alert(1)", "How many?")', value="How many?")

    found = reading(fill)
    assert found.bank.questions[0].question.body.answers[0].text == "few"
    assert found.bank.questions[0].question.text == "How many?"
    assert sorted(each.values["text"] for each in found.problems if each.code == "link-left-out") == [
        "How many?",
        "few",
    ]


def test_a_link_whose_words_would_end_it_is_told(reading):
    """The bracket ended the words of the link: the address stood in the question."""

    def fill(_, sheet):
        sheet.write_url("A2", "https://example.org", string="How many, 2]?")

    found = reading(fill)
    assert found.bank.questions[0].question.text == "How many, 2]?"
    assert [(each.code, each.values["text"]) for each in found.problems] == [("link-left-out", "How many, 2]?")]


def test_notes_and_pictures_are_told(reading):
    def fill(_, sheet):
        sheet.write_comment("A2", "Ask this first.")
        sheet.write_comment("C2", "Look.")
        sheet.insert_image("F2", "dot.png", {"image_data": io.BytesIO(DOT)})

    found = reading(fill)
    assert told(found) == [(0, "notes-left-out"), (0, "drawings-left-out")]
    assert [each.values.get("cells", each.values.get("count")) for each in found.problems] == ["A2, C2", 1]
