"""A chart as a form: a table typed, pasted or dropped, drawn at once; two files, one undo."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from xlsxwriter import Workbook

from htcourse.ui.widgets.focus_ring import OUTSIDE
from htcourse.ui.workshop.forms.field import Offers

YAML = '# Said above.\nkind: bar\ntitle: Ways in\nalt: "a 1; b 2 (people)."\nunit: people\nsources: ["@a"]\n'
CSV = "way,People\na,1\nb,2\n"


@pytest.fixture
def chart(qtbot, look):
    from htcourse.ui.workshop.forms import form_for

    form = form_for("data", look)
    qtbot.addWidget(form)
    form.told, form.tables = [], []
    form.text_changed.connect(form.told.append)
    form.table_changed.connect(form.tables.append)
    form.table = lambda: CSV
    form.set_text(YAML)
    form.resize(700, 900)
    form.show()
    qtbot.waitExposed(form)
    return form


def cells(chart):
    return chart.form.inputs["table"].cells


def words(chart):
    table = cells(chart)
    return [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def test_the_table_is_shown_with_a_free_row_and_column(chart):
    assert words(chart) == [["way", "People", ""], ["a", "1", ""], ["b", "2", ""], ["", "", ""]]
    assert chart.told == chart.tables == []


def test_the_cells_fill_their_frame(qtbot, chart):
    """361 of 543 px were cells."""
    table = cells(chart)
    qtbot.waitUntil(lambda: table.horizontalHeader().length() >= table.viewport().width())


def test_a_cell_that_is_typed_changes_the_table_and_the_words_made_of_it(chart):
    cells(chart).item(1, 1).setText("12")
    chart.commit()
    assert chart.tables == ["way,People\na,12\nb,2\n"]
    assert chart.told == [YAML.replace("a 1; b 2", "a 12; b 2")]
    chart.undo()
    assert (chart.told[-1], chart.tables[-1]) == (YAML, CSV)
    assert cells(chart).item(1, 1).text() == "1"


def typed_into(qtbot, chart, row, column, keys):
    """Type over a cell and leave it open."""
    cells(chart).setFocus()
    cells(chart).setCurrentCell(row, column)
    qtbot.keyClick(cells(chart), keys[0])
    field = cells(chart).findChild(QLineEdit)
    qtbot.keyClicks(field, keys[1:])
    return field


def test_what_is_typed_into_a_cell_is_in_the_table_before_the_cell_is_left(qtbot, chart):
    field = typed_into(qtbot, chart, 1, 1, "57")
    qtbot.waitUntil(lambda: chart.tables[-1:] == [CSV.replace("a,1", "a,57")])
    assert field.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_8)
    chart.commit()
    assert chart.tables[-1] == CSV.replace("a,1", "a,578")


def test_escape_leaves_a_cell_as_it_was(qtbot, chart):
    field = typed_into(qtbot, chart, 1, 1, "57")
    qtbot.waitUntil(lambda: bool(chart.tables))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: chart.tables[-1] == CSV)


def test_a_cell_typed_in_the_free_row_and_left_by_enter_is_followed_by_another(qtbot, chart):
    rows = cells(chart).rowCount()
    field = typed_into(qtbot, chart, rows - 1, 0, "c")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cells(chart).rowCount() == rows + 1)
    assert words(chart)[rows - 1][0] == "c"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_arrow_keys_leave_an_open_cell(qtbot, chart, key):
    typed_into(qtbot, chart, 1, 1, "7")
    qtbot.keyClick(QApplication.focusWidget(), key)
    down = cells(chart).currentRow()
    assert down > 1
    cells(chart).setCurrentCell(2, 1)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_8)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert cells(chart).currentRow() < 2
    chart.commit()
    assert chart.tables[-1] == "way,People\na,7\nb,8\n"


def test_a_file_dropped_while_a_cell_is_open_takes_the_place_of_all(qtbot, chart, tmp_path):
    typed_into(qtbot, chart, cells(chart).rowCount() - 1, 0, "c")
    for name, text in (("small.csv", "way,People\na,1\n"), ("large.csv", "way,People\na,1\nb,2\nc,3\nd,4\n")):
        (tmp_path / name).write_text(text, "utf-8")
        cells(chart).dropped.emit(str(tmp_path / name))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert chart.tables[-1] == text


def test_the_free_row_takes_one_more(chart):
    cells(chart).item(3, 0).setText("c")
    chart.commit()
    assert chart.tables == ["way,People\na,1\nb,2\nc,\n"]
    assert cells(chart).rowCount() == 5


def test_the_frame_of_the_table_ends_with_its_rows_unless_a_bar_stands_below(qtbot, chart):
    """The room of a bar stood empty below the last row."""
    table = cells(chart)
    rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
    across = table.horizontalScrollBar()
    qtbot.waitUntil(lambda: across.maximum() == 0 and table.height() == rows + 2 * table.frameWidth())
    table.setFixedWidth(120)
    bar = across.sizeHint().height()
    qtbot.waitUntil(lambda: across.maximum() > 0 and table.height() == rows + 2 * table.frameWidth() + bar)


def test_the_ring_round_the_button_that_pastes_touches_nothing(chart):
    table = chart.form.inputs["table"]
    ring = table.paste.geometry().adjusted(-5, -5, 5, 5)
    assert not ring.intersects(table.cells.geometry())
    assert not ring.intersects(table.read.geometry())


def test_keys_paste_into_the_first_cell_all_of_it_and_elsewhere_from_there(qtbot, chart):
    QGuiApplication.clipboard().setText("Страна\tДоля\nКазахстан\t12,5\n")
    cells(chart).setCurrentCell(1, 1)
    cells(chart).setFocus()
    qtbot.keyClick(cells(chart), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert chart.tables[-1] == "way,People,Number\na,Страна,Доля\nb,Казахстан,12.5\n"
    cells(chart).setCurrentCell(0, 0)
    qtbot.keyClick(cells(chart), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert chart.tables[-1] == "Страна,Доля\nКазахстан,12.5\n"


def test_a_number_with_two_readings_is_told_and_the_other_can_be_chosen(qtbot, chart):
    table = chart.form.inputs["table"]
    chart.set_offers(Offers(language="ru"))
    table = chart.form.inputs["table"]
    table.take_text("Год\tДоля\nа\t2,500\nб\t3,750\n", is_whole=True)
    assert chart.tables[-1] == "Год,Доля\nа,2.500\nб,3.750\n"
    assert table.reading.words.words == "“2,500” was read as 2.5. Choose the other if it is meant so."
    assert not table.reading.isHidden()
    assert not table.reading.part.isEnabled()
    qtbot.mouseClick(table.reading.whole, Qt.MouseButton.LeftButton)
    assert chart.tables[-1] == "Год,Доля\nа,2500\nб,3750\n"
    assert table.reading.part.isEnabled()
    cells(chart).item(1, 1).setText("7")
    assert table.reading.isHidden()


def test_where_the_language_does_not_tell_it_is_asked_also_below_other_rows(qtbot, chart):
    table = chart.form.inputs["table"]
    cells(chart).setCurrentCell(2, 0)
    table.take_text("c\t2,500\nd\t3,750\n")
    assert table.reading.words.words.startswith("What is “2,500”? It was read as 2500 for now")
    qtbot.mouseClick(table.reading.part, Qt.MouseButton.LeftButton)
    assert chart.tables[-1] == "way,People\na,1\nc,2.500\nd,3.750\n"


def test_a_column_of_numbers_copied_by_itself_stays_one_column(qtbot, chart):
    table = chart.form.inputs["table"]
    cells(chart).setCurrentCell(1, 1)
    table.take_text("2,5\r\n3,75\r\n")
    assert chart.tables[-1] == "way,People\na,2.5\nb,3.75\n"
    cells(chart).setCurrentCell(1, 1)
    table.take_text("2,500\r\n")
    assert chart.tables[-1] == "way,People\na,2500\nb,3.75\n"
    qtbot.mouseClick(table.reading.part, Qt.MouseButton.LeftButton)
    assert chart.tables[-1] == "way,People\na,2.500\nb,3.75\n"


def test_a_table_wider_than_a_chart_shows_comes_with_its_columns_as_rows_and_says_so(chart):
    table, years = chart.form.inputs["table"], range(2000, 2025)
    wide = "\t".join(["Country", *map(str, years)]) + "\nKG" + "\t1,5" * 25 + "\nKZ" + "\t2" * 25
    table.take_text(wide, is_whole=True)
    assert chart.tables[-1].split("\n")[:-1] == ["Country,KG,KZ", *(f"{year},1.5,2" for year in years)]
    assert "25 rows and 3 columns" in table.read.words
    assert table.read.words.endswith("Its columns are rows now: there were more than a chart shows.")


def test_what_of_a_table_is_too_much_is_named(chart):
    table = chart.form.inputs["table"]
    table.take_text("Day\tN\n" + "".join(f"d{day}\t1\n" for day in range(1, 1203)), is_whole=True)
    assert chart.tables[-1].endswith("\nd1000,1\n")
    assert "Left out: “d1001” to “d1202”. A chart takes 1000 rows and 50 columns." in table.read.words


def test_delete_empties_cells_and_an_empty_row_is_gone(qtbot, chart):
    cells(chart).clearSelection()
    for column in (0, 1):
        cells(chart).item(2, column).setSelected(True)
    qtbot.keyClick(cells(chart), Qt.Key.Key_Delete)
    assert chart.tables[-1] == "way,People\na,1\n"


def test_a_csv_file_is_dropped_and_one_that_is_none_is_refused_in_a_sentence(chart, tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes("way;n\r\nx;1,5\r\n".encode("cp1251"))
    drop(chart, path)
    assert chart.tables[-1] == "way,n\nx,1.5\n"
    path.write_bytes(b"PK\x03\x04")
    drop(chart, path)
    assert "is no CSV file and no workbook" in chart.form.inputs["table"].read.words
    assert len(chart.tables) == 1


def drop(chart, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(5, 5).toPointF(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    cells(chart).dropEvent(event)


def test_a_workbook_is_dropped_or_pasted_as_a_file_and_a_damaged_one_is_refused(qtbot, chart, tmp_path):
    path = tmp_path / "доли.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, values in enumerate([["Страна", "Доля"], ["Казахстан", 12.5], ["Узбекистан", 7]], start=1):
            sheet.write_row(row, 0, values)
        sheet.set_row(3, None, None, {"hidden": True})
    drop(chart, path)
    assert chart.form.inputs["table"].read.words.endswith("Rows that the workbook hides were read too: 1.")
    assert chart.tables[-1] == "Страна,Доля\nКазахстан,12.5\nУзбекистан,7\n"
    chart.undo()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    cells(chart).setFocus()
    qtbot.keyClick(cells(chart), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert chart.tables[-1] == "Страна,Доля\nКазахстан,12.5\nУзбекистан,7\n"
    path.write_bytes(path.read_bytes()[:300])
    told = len(chart.tables)
    drop(chart, path)
    assert len(chart.tables) == told
    assert chart.form.inputs["table"].read.words


def test_words_of_ones_own_stay_and_none_are_made_anew(chart):
    box = chart.form.inputs["alt"].box
    box.setPlainText("Two bars, the second twice as long.")
    cells(chart).item(1, 1).setText("12")
    chart.commit()
    assert chart.form.data["alt"] == "Two bars, the second twice as long."
    box.setPlainText("")
    chart.form.left.emit()
    assert chart.form.data["alt"] == "a 12; b 2 (people)."


def test_what_is_no_number_is_told_at_the_table(chart):
    cells(chart).item(1, 1).setText("about 12")
    chart.commit()
    assert "Row 1: “about 12” is no number." in chart.form.inputs["table"].problem_words()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_ring_has_room_beside_every_field(chart, look, qtbot, zoom):
    look.set_zoom(zoom)
    paste = chart.form.inputs["table"].paste
    reach = look.px(OUTSIDE) + look.px(2)
    qtbot.waitUntil(lambda: paste.mapTo(chart.page.viewport(), QPoint()).x() >= reach)
