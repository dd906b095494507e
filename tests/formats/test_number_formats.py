"""Numbers of a workbook come in as its cells show them where words are read, and as numbers where these are wanted."""

from datetime import time, timedelta

import pytest
import xlsxwriter

from htcourse.formats import spreadsheet
from htcourse.formats.spreadsheet.number_formats import number_text, shown, time_text
from htcourse.formats.spreadsheet.sheet_scan import hidden_rows

HEAD = ["type", "question", "answer1", "answer2", "correct", "points"]


@pytest.fixture
def read(tmp_path):
    """Read a workbook of rows in which a pair is a number and its format."""

    def of(*rows, hidden=False, hidden_rows=()):
        with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
            sheet = book.add_worksheet("One")
            for row, cells in enumerate([HEAD, *rows]):
                for column, cell in enumerate(cells):
                    if isinstance(cell, tuple):
                        sheet.write_number(row + 2, column, cell[0], book.add_format({"num_format": cell[1]}))
                    else:
                        sheet.write(row + 2, column, cell)
            for row in hidden_rows:
                sheet.set_row(row, None, None, {"hidden": True})
            if hidden:
                sheet.hide()
                book.add_worksheet("Two").activate()
        return spreadsheet.read(tmp_path / "a.xlsx")

    return of


def choices(reading):
    return [[(each.text, each.correct) for each in every.question.body.choices] for every in reading.bank.questions]


def told(reading):
    return [(each.code, each.values["cell"]) for each in reading.problems]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (5000, '#,##0 "сом"', "5\u00a0000 сом"),
        (3, '0" лет"', "3 лет"),
        (7, "000", "007"),
        (1 / 3, "0.00", "0.33"),
        (1 / 3, "0.00%", "33.33%"),
        (0.00005, "0.00000", "0.00005"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (-5, "0.0", "-5.0"),
        (-0.001, "0.00", "0.00"),
        (0, '0;-0;"нет"', "нет"),
        (1e6, '0.0,," млн"', "1.0 млн"),
        (12, "[Red]0 [$сом-440]", "12 сом"),
        (5, 'General\\ "d"', "5 d"),
        (1234.5, "#,##0.##", "1\u00a0234.5"),
        (2, "0.##", "2"),
        (5550123, "000-00-00", "555-01-23"),
        (1234.56, "#\\ ##0.00", "1 234.56"),
        (12.5, "#\\ ##0.00", "12.50"),
        (0.75, '# ##0.0#" ₽"', "0.75 ₽"),
        (1234567, "# ### ##0", "1 234 567"),
        (0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "-"),
        (5, '0"%"', "5%"),
    ],
)
def test_a_format_shows_a_number_as_a_spreadsheet_does(number, form, text):
    assert shown(number, form) == text


@pytest.mark.parametrize(
    "form", ["dd.mm.yyyy", "[h]:mm", "# ?/?", "0.0 0.0", "#,##0 000", "0.00E+00", "[>3]0;0", ";;;", "", "%" * 99 + "0"]
)
def test_what_no_plain_figures_show_is_not_guessed(form):
    assert not shown(5, form)


@pytest.mark.parametrize("number", [1e300, float("inf"), 1e14, 123456789012345.6])
def test_no_number_is_too_large_and_no_format_too_long(number):
    for form in ("0" * 300, "0." + "0" * 300, "#,##0.00,,,,,", "0-0-" * 40, '"' * 99, "0%"):
        shown(number, form)


def test_small_numbers_and_times_have_no_more_than_they_need():
    assert [number_text(each) for each in (0.00005, 7.0, 1e20, 0.1 + 0.2)] == ["0.00005", "7", "1e+20", "0.3"]
    times = (time(10, 30), time(10, 30, 5), timedelta(hours=30), timedelta(hours=1, seconds=5))
    assert [time_text(each) for each in times] == ["10:30", "10:30:05", "30:00", "1:00:05"]


def test_words_of_a_question_are_those_that_its_cells_show(read):
    reading = read(
        ["", "How long?", (3, '0" years"'), (3, '0" months"'), 1],
        ["", "Which number?", (7, "000"), (102, "000"), (102, "000"), (1.5, "0")],
        ["", "When?", (0.4375, "hh:mm"), (1.25, "[h]:mm"), "A"],
        ["", "How many?", (0.5, "0%"), (5, '0"%"'), "B"],
    )
    assert choices(reading) == [
        [("3 years", True), ("3 months", False)],
        [("007", False), ("102", True)],
        [("10:30", True), ("30:00", False)],
        [("50%", False), ("5%", True)],
    ]
    assert reading.bank.questions[1].points == 1.5
    assert not reading.problems


def test_where_a_number_is_wanted_it_stays_one_and_a_format_is_told_once_a_sheet(read):
    reading = read(
        ["numeric", "Fine?", (5000, '#,##0 "som"'), "", ""],
        ["numeric", "And then?", (6000, '#,##0 "som"'), "", ""],
        ["numeric", "Large?", (7000, "#,##0"), "", ""],
        ["numeric", "Rounded?", (2.675, "0.0"), "", "", (1.5, "0")],
        ["numeric", "Share?", (0.5, "0%"), "", ""],
        ["numeric", "Share?", (0.25, "#,##0.0 %"), "", ""],
        ["", "Half?", (0.5, "# ?/?"), (0.25, "# ?/?"), 1],
    )
    numbers = [each.question.body.answers[0].value for each in reading.bank.questions[:6]]
    assert numbers == [5000, 6000, 7000, 2.675, 0.5, 0.25]
    assert reading.bank.questions[3].points == 1.5
    assert [each.text for each in reading.bank.questions[6].question.body.choices] == ["0.5", "0.25"]
    assert told(reading) == [("format-in-cell", "C4"), ("per-cent-in-cell", "C8"), ("per-cent-in-cell", "C9")]


def test_a_key_that_is_the_number_alone_names_its_answer(read):
    reading = read(["", "Fine?", (5000, '#,##0 "som"'), (9000, '#,##0 "som"'), 9000])
    assert choices(reading) == [[("5\u00a0000 som", False), ("9\u00a0000 som", True)]]
    assert not reading.problems


def test_a_key_that_may_be_a_place_or_a_number_is_told_whatever_the_cells_show(read):
    reading = read(["", "How long?", (3, '0" years"'), (1, '0" years"'), 1])
    assert choices(reading) == [[("3", False), ("1", True)]]
    assert [each.code for each in reading.problems] == ["correct-unclear", "format-in-cell"]


def test_questions_of_a_hidden_sheet_are_told(read):
    reading = read(["", "Q?", "a", "b", 1], hidden=True)
    assert [each.code for each in reading.problems] == ["hidden-sheet"]
    assert len(reading.bank.questions) == 1


def test_questions_of_hidden_rows_are_told_once_with_their_number(read):
    rows = [["", f"Q{number}?", "a", "b", 1] for number in range(4)]
    reading = read(*rows, hidden_rows=[0, 1, 4, 6, 9])  # two above the headings and one below all are empty
    assert len(reading.bank.questions) == 4
    assert [(each.code, each.values) for each in reading.problems] == [("hidden-rows", {"sheet": "One", "count": 2})]


def test_a_row_that_says_neither_its_number_nor_that_it_is_shown_is_counted():
    rows = b'<row/><row hidden="1"/><row r="7" hidden="0"/><x:row spans="1" hidden="true"></x:row>'
    assert hidden_rows({"xl/a.xml": b"<sheetData>" + rows + b"</sheetData>"}) == {"xl/a.xml": {2, 8}}
