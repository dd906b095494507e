"""A chart of a report is drawn of the figures in its table, and of as few people as tell nothing there, none."""

import re
from dataclasses import replace
from statistics import median

import pytest
from tests.usecases.classes.reported_class import reported_class
from tests.usecases.simulated import simulated_class

from htcourse.store.places import Places
from htcourse.usecases.classes.class_report import FEWEST_FOR_A_MEAN, class_report
from htcourse.usecases.classes.report_charts import MOST_BARS, gain_charts, marks_charts, question_charts
from htcourse.usecases.classes.report_figures import number_text
from htcourse.usecases.classes.reports import ReportKind, marks_table, report_page, report_table
from htcourse.usecases.classes.roster import find_class, new_class


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return reported_class(tmp_path_factory.mktemp("desk"))


def _numbers(chart):
    return [list(row.values()) for row in chart.rows]


def test_the_chart_of_marks_holds_the_median_of_the_points_in_the_table(desk):
    found = class_report(desk, find_class(desk, ""))
    table = marks_table(found)
    (chart,) = table.charts
    told = {}
    for at, head in enumerate(table.head):
        title, _, most = head.rpartition(", of ")
        points = [float(row[at]) for row in table.rows[:-1] if isinstance(row[at], float)]
        if title and len(points) >= FEWEST_FOR_A_MEAN:
            told[title] = round(100 * median(points) / float(most), 1)
    assert told
    assert {label: float(middle) for label, _, middle, _ in _numbers(chart)} == told
    digits = int(any(float(each) % 1 for _, *row in _numbers(chart) for each in row))
    for _, low, middle, high in _numbers(chart):
        assert float(low) <= float(middle) <= float(high)
        assert f">{float(middle):.{digits}f}<" in chart.svg(), "all with as many digits"


def test_the_chart_of_questions_holds_the_hardest_of_the_table(desk):
    table = report_table(desk, find_class(desk, ""), ReportKind.QUESTIONS)
    (chart,) = table.charts
    facilities = sorted(row[3] for row in table.rows if not isinstance(row[3], str))
    assert [each for _, each in _numbers(chart)] == [number_text(each) for each in facilities[:MOST_BARS]]
    hardest = next(row for row in table.rows if row[3] == facilities[0])
    assert str(hardest[1]) in _numbers(chart)[0][0]


def test_a_hard_question_that_tells_no_levels_apart_is_marked_in_words():
    rows = [("Quiz", "Poor", 9, 30.0, 0.1), ("Quiz", "Tells", 9, 30.0, 0.4), ("Quiz", "Easy", 9, 90.0, 0.1)]
    (chart,) = question_charts(rows)
    assert ["read it again" in label for label, _ in _numbers(chart)] == [True, False, False]


def test_the_chart_of_gain_holds_before_and_after_of_the_table(desk):
    table = report_table(desk, find_class(desk, ""), ReportKind.GAIN)
    told = [[row[1], number_text(row[3]), number_text(row[4])] for row in table.rows if not isinstance(row[3], str)]
    assert len(told) == 11
    assert [len(chart.rows) for chart in table.charts] == [5, 6]
    assert [row for chart in table.charts for row in _numbers(chart)] == told
    assert [bool(chart.title) for chart in table.charts] == [True] + [False] * (len(table.charts) - 1)


def test_of_few_people_nothing_is_drawn(tmp_path):
    desk = Places(tmp_path)
    desk.prepare()
    made = new_class(desk, "Few")
    simulated_class(desk.of_class(made.id), 4)
    for kind in (ReportKind.MARKS, ReportKind.QUESTIONS, ReportKind.GAIN):
        table = report_table(desk, made, kind)
        assert table.rows
        assert not table.charts


def test_each_table_of_a_wide_report_says_what_its_rows_are_of(desk):
    """The last page of the gain had the module in each row, and no objective."""
    gain = report_table(desk, find_class(desk, ""), ReportKind.GAIN)
    page = report_page(replace(gain, rows=(*gain.rows, ("Another", *gain.rows[0][1:]))))
    heads = [re.findall("<th>(.*?)</th>", each) for each in page.split("<table")[1:]]
    assert [each[:2] for each in heads] == [["Module", "Objective"]] * 2
    assert [len(each) for each in heads] == [6, 7]
    marks = report_page(report_table(desk, find_class(desk, ""), ReportKind.MARKS, with_names=True))
    heads = [re.findall("<th>(.*?)</th>", each) for each in marks.split("<table")[1:]]
    assert {tuple(each[:2]) for each in heads} == {("Code", "Name")}
    assert max(map(len, heads)) - min(map(len, heads)) <= 2, "a state stays with its points"


def test_a_page_has_a_place_for_each_drawing_and_the_day(desk):
    table = report_table(desk, find_class(desk, ""), ReportKind.GAIN)
    page = report_page(table)
    assert '<img src="chart:0">' in page
    assert table.day in page


def test_what_waits_or_is_of_another_maximum_is_not_drawn(desk):
    found = class_report(desk, find_class(desk, ""))
    most = found.columns[0].out_of + 1
    rows = tuple(each._replace(cells=(each.cells[0]._replace(out_of=most), *each.cells[1:])) for each in found.rows)
    before, after = (len(marks_charts(each)[0].rows) for each in (found, replace(found, rows=rows)))
    assert after == before - 1


def test_a_follow_up_is_drawn_beside_before_and_after():
    row = ("Course", "all of it", 8, 40.0, 60.0, 20.0, 1.0, 39.0, 0.3, 0.1, 0.5)
    later, few = (5, 42.0, 55.0, 13.0, 2.0, 24.0), (2, "too few: 2", "", "", "", "")
    assert [_numbers(each)[0][1:] for each in gain_charts([(*row, *later)])] == [["40", "60", "55"]]
    assert [_numbers(each)[0][1:] for each in gain_charts([(*row, *few)])] == [["40", "60"]]
    assert [_numbers(each)[0][0] for each in gain_charts([(*row, *later)])] == [
        "all of it (people: 8, weeks later: 5)"
    ], "other people are not drawn as if they were the same"
    assert [_numbers(each)[0][0] for each in gain_charts([(*row, *few)])] == ["all of it"]
    (both,) = gain_charts([(*row, *later), (*row, *few)])
    assert _numbers(both)[1][1:] == ["40", "60", ""]
