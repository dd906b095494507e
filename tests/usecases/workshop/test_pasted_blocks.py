"""What is pasted among the cells of a chart's table; numbers of which other cells or the language tell the reading."""

import pytest
from xlsxwriter import Workbook

from htcourse.render.charts.values import amount
from htcourse.usecases.workshop.chart_forms import TABLE, alternative, problems_of_chart
from htcourse.usecases.workshop.pasted_table import (
    TableTerms,
    block_of,
    cells_of_block,
    cells_of_file,
    table_in,
    table_of,
)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("10\t20\r\n30\t40\r\n", [["10", "20"], ["30", "40"]]),
        ("10\t20\n", [["10", "20"]]),
        ("10\n\n30\n", [["10"], [""], ["30"]]),
        ("\n20\n30", [[""], ["20"], ["30"]]),
        ("\t20\n30\t\n\t\n50\t60\n", [["", "20"], ["30", ""], ["", ""], ["50", "60"]]),
        ("2.5\t\t3.5\n1.5\t\t4.5\n", [["2.5", "", "3.5"], ["1.5", "", "4.5"]]),
        ("1,5\n..\n2,5\n", [["1.5"], [".."], ["2.5"]]),
        ("Osh, Jalal-Abad\nNaryn, At-Bashy\n", [["Osh, Jalal-Abad"], ["Naryn, At-Bashy"]]),
        ("a;1,5\nb;2,5", [["a", "1.5"], ["b", "2.5"]]),
        ("a,1\nb,2", [["a", "1"], ["b", "2"]]),
        ("KG\t\nKZ\t5\n", [["KG", ""], ["KZ", "5"]]),
    ],
)
def test_a_block_keeps_its_shape_and_what_is_empty_in_it(text, cells):
    assert block_of(cells_of_block(text), TableTerms(), (1, 1)).rows == cells


def test_names_pasted_into_the_first_row_or_column_stay_as_they_are_and_numbers_elsewhere_are_plain():
    cells = cells_of_block("1 234\t2,5\n3 000\t4,5\n")
    assert block_of(cells, TableTerms(language="ru"), (1, 1)).rows == [["1234", "2.5"], ["3000", "4.5"]]
    assert block_of(cells, TableTerms(language="ru"), (0, 0)).rows == [["1 234", "2,5"], ["3 000", "4.5"]]


def test_of_a_block_as_much_comes_as_the_table_has_room_for():
    found = block_of([[f"r{at}", "1"] for at in range(900)], TableTerms(), (501, 49))
    assert (len(found.rows), len(found.rows[0])) == (500, 1)
    assert found.left_out == (("1", "1"), ("r500", "r899"))


@pytest.mark.parametrize("cell", ["567 1", "1,234 2", "2019 2020", "1 234 2", "12 34", "1234 567", "1 ,5", "1,23,456"])
def test_spaces_that_part_no_groups_of_three_make_no_number_and_it_is_told(cell):
    rows = table_in(f"Country\tN\nKG\t{cell}\nKZ\t89").rows
    assert rows[1:] == [["KG", cell], ["KZ", "89"]]
    assert amount(cell) is None
    told = [each.values for each in problems_of_chart({"kind": "bar", TABLE: rows}) if "no number" in each.template]
    assert told == [{"number": 1, "cell": cell}]


@pytest.mark.parametrize(
    ("cell", "is_read"), [("12\n34", "12 / 34"), ("12\n345", "12 / 345"), ("two\nwords", "two words")]
)
def test_numbers_below_each_other_in_a_cell_stay_two(cell, is_read):
    assert table_in(f'A\tB\nx\t"{cell}"\ny\t1').rows[1] == ["x", is_read]


@pytest.mark.parametrize(
    ("cell", "number"),
    [("12 345", 12345), ("1 234 567,5", 1234567.5), ("1\u202f234", 1234), ("- 5", -5), ("\u221212,5 %", -12.5)],
)
def test_groups_of_three_are_one_number(cell, number):
    assert amount(cell) == number


def test_a_number_of_a_workbook_is_one_already_whatever_stands_beside_it(tmp_path):
    path = tmp_path / "x.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate([["C", "Rate", "Text"], ["KG", 1.234, "12,5"], ["KZ", 2.345, "3,500"]]):
            sheet.write_row(row, 0, cells)
        sheet.write_number(3, 1, 0.01234, book.add_format({"num_format": "0.000%"}))
    found = table_of(cells_of_file(path)[0], TableTerms(language="ru"))
    assert found.rows[1:] == [["KG", "1.234", "12.5"], ["KZ", "2.345", "3.500"], ["", "1.234%", ""]]
    assert found.unclear is None


@pytest.mark.parametrize(
    ("language", "cells", "read", "is_told"),
    [
        ("ru", ("12.05", "1,234"), "1.234", True),  # a day says nothing
        ("", ("12.05", "1,234"), "1234", False),
        ("ru", ("4.15", "1,234"), "1.234", False),  # the number of a chapter, or an English table
        ("ru", ("4.1", "12,345", "2,5"), "12.345", False),
        ("en", ("12,5", "1.234"), "1.234", False),
        ("en", ("12.05", "1,234"), "1234", None),
        ("ru", ("1,234.5", "1,234"), "1234", None),
        ("en", ("1 234,5", "1.234"), "1234", None),
        ("ru", ("2,5", "1.234"), "1234", None),
    ],
)
def test_where_cells_and_language_say_two_things_it_is_asked(language, cells, read, is_told):
    head = "\t".join(f"c{at}" for at in range(len(cells) + 1))
    found = table_in("\n".join([head, "\t".join(["x", *cells])]), TableTerms(language=language))
    assert found.rows[1][2] == read
    assert (found.unclear.is_told if found.unclear else None) is is_told


@pytest.mark.parametrize(("cell", "read"), [("1234,567", "1234.567"), ("0,123", "0.123"), ("1234.567", "1234.567")])
def test_a_cell_that_can_be_read_in_one_way_is_read_so_whatever_the_others_say(cell, read):
    assert table_in(f"A\tB\tC\nx\t{cell}\t1,234.5").rows[1][1] == read
    assert table_in(f"A\tB\tC\nx\t{cell}\t1.234,5").rows[1][1] == read


def test_a_caption_with_a_comma_above_parts_no_cells():
    rows = table_in("Table 1. Victims, by year\n\nA\tB\nx\t1\nSource: UNODC, 2020").rows
    assert rows[1:3] == [["A", "B"], ["x", "1"]]


def test_words_for_a_large_table_say_what_it_holds_in_as_many_as_a_text_may_have():
    rows = [
        ["Country", "2018", "2019"],
        *([f"A country of a long name {at}", f"{at + 7}", f"{900 - at}"] for at in range(190)),
    ]
    words = alternative({"kind": "bar", "unit": "people", TABLE: rows})
    assert words.startswith(
        "2018 (190): A country of a long name 0 7, A country of a long name 1 8, A country of a long name 2 9, …, "
    )
    assert "min: A country of a long name 0 7, max: A country of a long name 189 196; 2019 (190): " in words
    assert words.endswith(" (people).")
    odd = [
        ["[" * 200, *(f"{at}[<^~+|" * 40 for at in range(49))],
        *([f"[[{at}" * 90, *["1"] * 49] for at in range(999)),
    ]
    for kind in ("line", "timeline"):
        assert 0 < len(alternative({"kind": kind, TABLE: odd})) < 4001
