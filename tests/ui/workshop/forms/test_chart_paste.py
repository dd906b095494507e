"""A block pasted among the cells of a chart's table comes as it was; what is not written is shown so."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from tests.how_many import how_many

from htcourse.ui.workshop.forms import Offers, form_for
from htcourse.usecases.workshop.chart_forms import TABLE, chart_data
from htcourse.usecases.workshop.pasted_table import named_columns

YAML = 'kind: bar\ntitle: Ways in\nunit: people\nsources: ["@a"]\n'
ROWS = [["C", "N", "M"], ["KG", "1", "2"], ["KZ", "3", "4"], ["UZ", "5", "6"], ["TJ", "7", "8"]]


@pytest.fixture
def chart(qtbot, look):
    form = form_for("data", look)
    qtbot.addWidget(form)
    form.tables = []
    form.table_changed.connect(form.tables.append)
    form.table = lambda: "".join(",".join(row) + "\n" for row in ROWS)
    form.set_text(YAML)
    form.resize(900, 700)
    form.show()
    qtbot.waitExposed(form)
    return form


def table(chart):
    return chart.form.inputs[TABLE]


def paste(qtbot, chart, text, place):
    cells = table(chart).cells
    cells.setFocus()
    cells.setCurrentCell(*place)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(cells, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("text", "place", "written"),
    [
        ("10\t20\n30\t40\n", (1, 1), "C,N,M\nKG,10,20\nKZ,30,40\nUZ,5,6\nTJ,7,8\n"),
        ("10\t20\n", (1, 1), "C,N,M\nKG,10,20\nKZ,3,4\nUZ,5,6\nTJ,7,8\n"),
        ("10\t20\n", (0, 0), "Label,Number\n10,20\n"),
        ("10\n\n30\n", (1, 1), "C,N,M\nKG,10,2\nKZ,,4\nUZ,30,6\nTJ,7,8\n"),
        ("\r\n20\r\n30\r\n", (1, 1), "C,N,M\nKG,,2\nKZ,20,4\nUZ,30,6\nTJ,7,8\n"),
        ("\t20\n30\t\n50\t60\n", (1, 1), "C,N,M\nKG,,20\nKZ,30,\nUZ,50,60\nTJ,7,8\n"),
        ("Osh\t1\n\t\nNaryn\t2\n", (1, 0), "C,N,M\nOsh,1,2\n,,4\nNaryn,2,6\nTJ,7,8\n"),
        ("2019\t120\n2020\t\n", (3, 0), "C,N,M\nKG,1,2\nKZ,3,4\n2019,120,6\n2020,,8\n"),
        ("9\n8\n", (4, 2), "C,N,M\nKG,1,2\nKZ,3,4\nUZ,5,6\nTJ,7,9\n,,8\n"),
    ],
)
def test_a_block_is_pasted_cell_by_cell_from_its_place_on(qtbot, chart, text, place, written):
    paste(qtbot, chart, text, place)
    assert chart.tables[-1] == written


def test_a_row_that_is_empty_moves_none_of_those_below_it(qtbot, chart):
    cells = table(chart).cells
    cells.clearSelection()
    for column in range(3):
        cells.item(2, column).setSelected(True)
    qtbot.keyClick(cells, Qt.Key.Key_Delete)
    paste(qtbot, chart, "10\n20\n", (3, 1))
    assert chart.tables[-1] == "C,N,M\nKG,1,2\nUZ,10,6\nTJ,20,8\n"


def test_a_number_with_two_readings_is_asked_for_in_the_first_column_of_a_block_too(qtbot, chart):
    chart.set_offers(Offers(language="ru"))
    paste(qtbot, chart, "1,234\t4.1\n2,345\t4.2\n", (1, 1))
    assert chart.tables[-1].startswith("C,N,M\nKG,1.234,4.1\nKZ,2.345,4.2\n")
    assert table(chart).reading.words.words.startswith("What is “1,234”?")
    qtbot.mouseClick(table(chart).reading.whole, Qt.MouseButton.LeftButton)
    assert chart.tables[-1].startswith("C,N,M\nKG,1234,4.1\nKZ,2345,4.2\n")


def test_a_pasted_cell_with_two_numbers_stays_as_it_is_and_is_told(qtbot, chart):
    paste(qtbot, chart, "567 1\n12 345\n", (1, 1))
    assert chart.tables[-1].startswith("C,N,M\nKG,567 1,2\nKZ,12345,4\n")
    assert table(chart).problem_words().startswith("Row 1: “567 1” is no number.")


CELL = st.one_of(
    st.just(""),
    st.integers(-9999, 9999).map(str),
    st.sampled_from(["2.5", "-0.25", "7%", "Osh, Naryn", "a; b", "12.05.2024", "2020-05-06", "n/a", "567 1", "1e5"]),
    st.text("aZжңğé", min_size=1, max_size=8),
)
BLOCKS = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(CELL, min_size=wide, max_size=wide), min_size=1, max_size=5)
)


@settings(max_examples=how_many(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BLOCKS, st.integers(0, 5), st.integers(0, 3))
def test_whatever_block_is_pasted_wherever_is_read_back_cell_by_cell(qtbot, chart, block, top, left):
    assume(any(map(any, block)) and (top, left) != (0, 0))
    chart.set_text(YAML)
    paste(qtbot, chart, "".join("\t".join(row) + "\r\n" for row in block), (top, left))
    cells = table(chart).cells
    read = [[cells.words_at(top + down, left + right) for right in range(len(block[0]))] for down in range(len(block))]
    assert read == block
    wide, high = max(3, left + len(block[0])), max(5, top + len(block))
    whole = [[*row, *[""] * (wide - 3)] for row in ROWS] + [[""] * wide for _ in range(high - 5)]
    for down, row in enumerate(block):
        whole[top + down][left : left + len(row)] = row
    rows = [row for row in whole if any(row)]
    kept = [at for at in range(wide) if any(row[at] for row in rows)]
    rows = [[row[at] for at in kept] for row in rows]
    chart.commit()
    assert chart_data(chart.text())[TABLE] == [named_columns(rows[0], "Label", "Number"), *rows[1:]]


def test_a_table_with_very_many_rows_is_written_with_words_that_fit(qtbot, chart):
    names = [f"A country with a rather long name, {at}" for at in range(190)]
    text = "Country\t2018\t2019\t2020\n" + "".join(
        f"{name}\t{at}\t{at + 1}\t{at + 2}\n" for at, name in enumerate(names)
    )
    paste(qtbot, chart, text, (0, 0))
    assert chart.tables[-1].count("\n") == 191
    assert "2020 (190): A country with a rather long name, 0 2, " in chart.form.data["alt"]
    assert chart.said.isHidden()


def test_what_is_too_much_for_the_file_is_told_as_not_written_with_the_reason_until_it_is_mended(qtbot, chart):
    chart.form.inputs["alt"].box.setPlainText("a" * 10_001)
    chart.commit()
    reason = "The line or paragraph has 10001 characters; 10000 are the most. Part it by empty lines."
    assert chart.said.words == f"Not written to the file: {reason}"
    chart.page.verticalScrollBar().setValue(chart.page.verticalScrollBar().maximum())
    assert chart.said.mapTo(chart, QPoint()).y() >= 0
    assert not chart.said.visibleRegion().isEmpty()
    paste(qtbot, chart, "11\n", (1, 1))
    assert chart.tables == []
    assert chart.said.isVisible()
    chart.form.inputs["alt"].box.setPlainText("Bars.")
    chart.commit()
    assert chart.tables[-1].startswith("C,N,M\nKG,11,2\n")
    assert chart.said.isHidden()
