"""Charts as a form: tables pasted from spreadsheets, words made of them, two files edited as one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.how_many import how_many
from xlsxwriter import Workbook

from htcourse.core.course import CHART_KINDS
from htcourse.core.errors import CourseError
from htcourse.formats.module_folder.chart_file import read_chart
from htcourse.formats.module_folder.text_file import TextFile
from htcourse.formats.module_folder.yaml_lines import read_yaml
from htcourse.render.charts import chart_svg, chart_table
from htcourse.store.places import builtin_source
from htcourse.usecases.workshop.chart_forms import (
    TABLE,
    alternative,
    chart_data,
    joined,
    parted,
    problems_of_chart,
    renewed_alternative,
    table_text,
    with_chart,
)
from htcourse.usecases.workshop.pasted_table import PastedTable, TableTerms, cells_of_file, table_in, table_of

YAML = '# Said above.\nkind: bar\ntitle: Ways in   # short\nalt: "a 1; b 2 (people)."\nunit: people\nsources: ["@a"]\n'
BASE = joined(YAML, "way,People\na,1\nb,2\n")
ROWS = [["way", "People"], ["a", "1"], ["b", "2"]]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("way\tPeople\r\nAlone\t31\r\nNGO\t1\u00a0023\r\n", [["way", "People"], ["Alone", "31"], ["NGO", "1023"]]),
        ("Страна;Доля, %\nКз;12,5\nМир;1 234,75\n", [["Страна", "Доля, %"], ["Кз", "12.5"], ["Мир", "1234.75"]]),
        ('a,b\nx,"1,234"\ny,12\n', [["a", "b"], ["x", "1234"], ["y", "12"]]),
        ("a\tb\nx\t1.234,5\ny\t−3 %\n", [["a", "b"], ["x", "1234.5"], ["y", "-3%"]]),
        ("a\tb\nx\t1,234.5\ny\t2,000,000\n", [["a", "b"], ["x", "1234.5"], ["y", "2000000"]]),
        ("a;b\nx;1,234\ny;0,5\n", [["a", "b"], ["x", "1.234"], ["y", "0.5"]]),
        ('sep=;\na;b\n"x;y";1\n', [["a", "b"], ["x;y", "1"]]),
        ('a\tb\n"two\nlines"\t1\n\t\n', [["a", "b"], ["two lines", "1"]]),
        ("\t2019\t2020\nKz\t5\t6\n", [["Label", "2019", "2020"], ["Kz", "5", "6"]]),
        ("a\ta\t\nx\t1\t2\n", [["a", "a 2", "Number"], ["x", "1", "2"]]),
        ("", []), (" \n\t\n", []),
    ],
)  # fmt: skip
def test_a_pasted_table_is_read_as_its_spreadsheet_meant_it(text, rows):
    assert table_in(text).rows == rows


@pytest.mark.parametrize(
    ("language", "cells", "read", "is_told"),
    [
        ("ru", ("2,500", "3,750"), ["2.500", "3.750"], True),
        ("uz", ("2,500", "12"), ["2.500", "12"], True),
        ("en", ("2,500", "3,750"), ["2500", "3750"], False),
        ("", ("2,500", "3,750"), ["2500", "3750"], False),
        ("en", ("2.500", "3"), ["2.500", "3"], True),
        ("ru", ("2.500", "3"), ["2.500", "3"], False),
    ],
)
def test_a_number_with_two_readings_is_read_as_the_language_has_it_and_told(language, cells, read, is_told):
    text = "a\tb\n" + "\n".join(f"x{place}\t{each}" for place, each in enumerate(cells))
    found = table_in(text, TableTerms(language=language))
    assert [row[1] for row in found.rows[1:]] == read
    assert found.unclear is not None
    assert (found.unclear.cell, found.unclear.whole, found.unclear.part) == (cells[0], "2500", "2.5")
    assert found.unclear.is_told is is_told
    other = table_in(text, TableTerms(language=language, is_part=not found.unclear.is_part))
    assert [float(row[1]) for row in other.rows[1:]] != [float(each) for each in read]


@pytest.mark.parametrize(
    "cells", ["2,500\ty\t0,5", "2,500\ty\t1,234.5", "2,500\ty\t1 234,5", "1,5\ty\t2", "2500\ty\t1"]
)
def test_a_table_that_says_itself_how_it_is_written_asks_nothing(cells):
    assert table_in(f"a\tb\tc\td\nx\t{cells}", TableTerms(language="ru")).unclear is None


def test_a_day_beside_decimal_commas_stays_a_day():
    rows = table_in("Страна\tДата\tДоля\nКР\t17.03.2005\t12,5\nРК\t03.07.2014\t1.008,25\n").rows
    assert rows[1:] == [["КР", "17.03.2005", "12.5"], ["РК", "03.07.2014", "1008.25"]]


def test_as_many_columns_and_rows_come_as_a_chart_may_have_and_what_is_left_out_is_named():
    table = [["C", *(f"y{at}" for at in range(80))], *([f"r{at}", *["1"] * 80] for at in range(1, 1202))]
    found = table_of(table, TableTerms(may_turn=True))
    assert (len(found.rows), len(found.rows[0]), found.is_turned) == (1001, 50, False)
    assert found.left_out == (("y49", "y79"), ("r1001", "r1201"))
    assert table_of(table[:3], TableTerms(may_turn=True)).rows[80] == ["y79", "1", "1"]
    assert len(table_of([row[:26] for row in table[:601]], TableTerms()).rows[600]) == 26


def test_a_table_without_names_gets_them_and_says_so():
    assert table_in("x\t1\ny\t2") == PastedTable([["Label", "Number"], ["x", "1"], ["y", "2"]], has_own_head=False)
    assert table_in("x\t0,5\ny\t2").rows[1] == ["x", "0.5"]
    assert table_in("2019\t5\n2020\t6", TableTerms("Год", "Число")).rows[0] == ["Год", "Число"]


def test_a_year_with_its_unit_names_a_column():
    assert table_in("Country\t2023\t2024, %\nKZ\t120\t12.5").rows[0] == ["Country", "2023", "2024, %"]


def test_a_total_is_noticed():
    assert table_in("a\tb\nx\t1\ny\t2\nВсего\t3").is_total
    assert not table_in("a\tb\nx\t1\ny\t2\nz\t4").is_total
    data = chart_data(joined(YAML, "a,b\nx,1\ny,2\nall,3\n"))
    assert any("total" in each.template for each in problems_of_chart(data))


def test_a_csv_file_is_read_in_the_encoding_of_russian_excel(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes("Страна;Число\r\nКазахстан;1,5\r\n".encode("cp1251"))
    assert table_of(cells_of_file(path)[0], TableTerms()).rows == [["Страна", "Число"], ["Казахстан", "1.5"]]
    path.write_bytes(b"PK\x03\x04 a spreadsheet")
    with pytest.raises(CourseError):
        cells_of_file(path)


def test_of_a_workbook_the_first_sheet_with_a_table_is_read_and_named(tmp_path):
    path = tmp_path / "x.xlsx"
    with Workbook(path) as book:
        book.add_worksheet("Cover").write(0, 0, "A report of 2024")
        sheet = book.add_worksheet("Victims")
        for row, cells in enumerate([["Year", "People"], [2023, 4], [2024, 5]]):
            sheet.write_row(row, 0, cells)
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(9, None, None, {"hidden": True})
    cells, name, hidden = cells_of_file(path)
    assert (name, hidden) == ("Victims", 1)
    assert table_of(cells, TableTerms()).rows == [["Year", "People"], ["2023", "4"], ["2024", "5"]]


def test_cells_of_a_workbook_that_show_per_cent_or_an_error_come_as_they_are_shown(tmp_path):
    path = tmp_path / "x.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        share, sign = book.add_format({"num_format": "0.00%"}), book.add_format({"num_format": '0.0"%"'})
        sheet.write_row(2, 1, ["Country", "Share", "Sign", "Sum"])  # rows and columns before it are empty
        for row, number in ((3, 0.125), (4, 1 / 3)):
            sheet.write(row, 1, "KZ")
            sheet.write_number(row, 2, number, share)
            sheet.write_number(row, 3, 12.5, sign)
            sheet.write_formula(row, 4, "=1/0", None, "#DIV/0!")
    assert cells_of_file(path)[0] == [
        ["Country", "Share", "Sign", "Sum"],
        ["KZ", "12.5%", "12.5", "#DIV/0!"],
        ["KZ", "33.33%", "12.5", "#DIV/0!"],
    ]


def test_a_date_with_points_is_no_number():
    rows = table_in("A\tB\tC\nKG\t12,50%\t15.03.2023\nKZ\t1.234,5\t1.234.567").rows
    assert rows[1:] == [["KG", "12.50%", "15.03.2023"], ["KZ", "1234.5", "1234567"]]


@pytest.mark.parametrize("path", sorted((builtin_source() / "data").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_chart_of_the_course_comes_back_as_it_was(path):
    text = joined(path.read_text(encoding="utf-8"), path.with_suffix(".csv").read_text(encoding="utf-8"))
    data = chart_data(text)
    assert with_chart(text, data) == text
    assert [each for each in problems_of_chart(data) if "names no source" in each.template] == []
    assert data[TABLE] == chart_data(joined("", table_text(data[TABLE])))[TABLE]


def test_only_what_differs_is_written():
    data = chart_data(BASE)
    assert data[TABLE] == ROWS
    described, table = parted(with_chart(BASE, {**data, "unit": "people asked"}))
    assert (described, table) == (YAML.replace("unit: people", "unit: people asked"), parted(BASE)[1])
    described, table = parted(with_chart(BASE, {**data, TABLE: [*ROWS, ["c, d", '3 "x"']]}))
    assert (described, table) == (YAML, 'way,People\na,1\nb,2\n"c, d","3 ""x"""\n')


def test_words_made_of_the_table_follow_it_until_somebody_writes_other_ones():
    data = chart_data(BASE)
    assert alternative(data) == data["alt"]
    more = {**data, TABLE: [*ROWS, ["c", "3"]]}
    assert renewed_alternative(data, more) == "a 1; b 2; c 3 (people)."
    assert renewed_alternative(data, {**more, "alt": "Three bars."}) == ""
    assert renewed_alternative({**data, "alt": "Two bars."}, {**more, "alt": "Two bars."}) == ""
    two = {"kind": "line", TABLE: [["year", "kz", "kg"], ["2019", "1", "2"], ["2020", "3", ""]]}
    assert alternative(two) == "kz: 2019 1, 2020 3; kg: 2019 2."
    assert alternative({TABLE: []}) == ""


def test_a_dot_in_the_name_of_a_column_takes_it_from_no_words_and_no_check():
    dotted = {
        "kind": "column",
        TABLE: [["Год", "тыс. чел.", "тыс. чел..ru"], ["2019", "1,5", "x"], ["2020", "two", ""]],
    }
    assert alternative(dotted) == "2019 1,5; 2020 two."
    assert "“{cell}” is no number" in " ".join(each.template for each in problems_of_chart(dotted))
    both = {"kind": "line", TABLE: [["year", "св. 18 лет", "до 18 лет"], ["2019", "1", "2"]]}
    assert alternative(both) == "св. 18 лет: 2019 1; до 18 лет: 2019 2."


def test_what_does_not_fit_is_told_with_its_row():
    data = chart_data(joined(YAML, "way,People,note\na,about 12,x\nb,2,y\n"))
    found = [each for each in problems_of_chart(data) if each.path == TABLE]
    assert [(each.values["number"], each.values["cell"]) for each in found] == [(1, "about 12")]
    assert {each.path for each in problems_of_chart({"kind": "map", TABLE: ROWS, "sources": ["@a"]})} >= {"kind"}
    codes = {
        "kind": "map",
        "title": "T",
        "alt": "A",
        "sources": ["@a"],
        TABLE: [["country", "value"], ["Kazakhstan", "1"]],
    }
    assert [each.values for each in problems_of_chart(codes)] == [{"code": "Kazakhstan"}]
    assert problems_of_chart({**codes, TABLE: [["country", "value"], ["kz", "1"]]}) == ()
    assert {each.path for each in problems_of_chart({})} >= {TABLE, "kind"}


CELL = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(["1,5", "1 234,5", "1,234", "2 %", "−3", "2020", '"', ";", "1e5", "0,10", "1.234,5", "12.5.2024"]),
)
TABLES = st.lists(st.lists(CELL, min_size=1, max_size=4), max_size=6)


@settings(max_examples=how_many(200), deadline=None)
@given(TABLES, st.sampled_from("\t;,"))
def test_whatever_is_pasted_is_written_drawn_and_read_back_equal(cells, mark):
    rows = table_in("\n".join(mark.join(each) for each in cells)).rows
    if rows and len(rows[0]) < 2:
        return  # nothing that could be drawn
    for kind in CHART_KINDS:
        text = with_chart(BASE, {**chart_data(BASE), "kind": kind, TABLE: rows})
        again = chart_data(text)
        assert again[TABLE] == [row for row in rows if any(row)]
        assert with_chart(text, again) == text
        description, table = parted(text)
        chart, problems = read_chart("x", read_yaml(description, "x.yaml"), TextFile("x.csv", table), "en", {})
        assert problems == []
        assert chart is not None
        assert chart_svg(chart, "en").startswith("<svg")
        assert chart_table(chart, "ru")
