"""What people read of a report: once what all its rows share, and beside few figures which they are."""

import csv
from dataclasses import replace

import pytest
from tests.usecases.classes.reported_class import reported_class

from htcourse.usecases.classes.class_report import CellState, class_report
from htcourse.usecases.classes.report_figures import told_number
from htcourse.usecases.classes.report_rows import ROUGH
from htcourse.usecases.classes.reports import ReportKind, as_read, marks_table, report_page, report_table, save_report
from htcourse.usecases.classes.roster import find_class


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return reported_class(tmp_path_factory.mktemp("desk"))


def test_one_module_is_named_once_and_in_each_row_of_a_file(desk, tmp_path):
    """“Preventing human traffi…” stood eleven times beside objectives that had no room."""
    table = report_table(desk, find_class(desk, ""), ReportKind.GAIN)
    read = as_read(table)
    assert read.head[0] == "Objective"
    assert read.notes[0] == f"Module: {table.rows[0][0]}"
    with save_report(table, tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["Module", *(row[0] for row in table.rows)]
    two = replace(table, rows=(*table.rows, ("Another", *table.rows[0][1:])))
    assert as_read(two) is two, "else nothing says which module a row is of"


def test_each_column_of_gain_has_one_number_of_decimals(desk):
    table = report_table(desk, find_class(desk, ""), ReportKind.GAIN)
    for column in range(3, len(table.head)):
        told = [told_number(row[column]) for row in table.rows if not isinstance(row[column], str)]
        assert len({len(each.partition(".")[2]) for each in told}) <= 1, table.head[column]


def test_points_have_the_digits_they_have_on_every_page():
    """5.333 stood in Reports beside 5.33 on My class."""
    assert [told_number(each) for each in (16 / 3, 0.625, 5.0, 7, -1 / 3)] == ["5.33", "0.63", "5", "7", "−0.33"]


def test_a_few_people_make_rough_only_the_quiz_they_took(desk, monkeypatch):
    """“With so few people every figure is rough” stood below figures of many."""
    of = find_class(desk, "")
    notes = report_table(desk, of, ReportKind.QUESTIONS).notes
    assert ROUGH not in notes
    limit = "htcourse.usecases.classes.report_rows.is_reliable"
    asked = iter([True, False, *[True] * 1000])
    monkeypatch.setattr(limit, lambda _: next(asked))
    table = report_table(desk, of, ReportKind.QUESTIONS)
    assert f"Rough, as fewer than 10 people were asked: questions of {table.rows[1][0]}." in table.notes
    monkeypatch.setattr(limit, lambda _: False)
    assert ROUGH in report_table(desk, of, ReportKind.QUESTIONS).notes


def test_a_quiz_that_is_not_drawn_is_named(desk):
    found = class_report(desk, find_class(desk, ""))
    assert marks_table(found).undrawn == ""
    first = (each.cells[0]._replace(state=CellState.WAITING, waiting=1) for each in found.rows)
    rows = [each._replace(cells=(cell, *each.cells[1:])) for each, cell in zip(found.rows, first, strict=True)]
    table = marks_table(replace(found, rows=tuple(rows)))
    title = found.columns[0].title
    words = f"Not in the chart, as long as answers wait for their marks: {title}."
    assert table.undrawn == words
    assert words not in table.notes, "it stood below the table, where all are"
    assert report_page(table).index("chart:0") < report_page(table).index(words)
    assert not any(title in row["label"] for chart in table.charts for row in chart.rows)
