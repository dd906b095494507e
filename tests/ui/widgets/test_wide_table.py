"""A table ends where its rows end, with room for a bar only where one is needed."""

import pytest
from PySide6.QtCore import QAbstractTableModel, QPoint, QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QWidget

from htcourse.ui.look.theme import Look
from htcourse.ui.widgets.wide_table import AIR, WideTable


@pytest.mark.parametrize(("width", "has_bar"), [(900, False), (240, True)])
def test_nothing_is_left_below_the_last_row(qtbot, look, width, has_bar):
    table = WideTable(look, QStandardItemModel(3, 4), ("Table", "Heads", "People"))
    qtbot.addWidget(table)
    table.resize(width, table.height())
    table.show()
    qtbot.waitUntil(lambda: table.horizontalScrollBar().isVisible() is has_bar)
    qtbot.waitUntil(lambda: table.viewport().height() == 3 * table.rowHeight(0))


@pytest.mark.parametrize("words", ["Lessons read", "Ground rules, content notes, help", "Minutes"])
def test_a_column_is_no_wider_than_its_head_on_two_lines(qtbot, look, words):
    model = QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels([words, "Last"])
    table = WideTable(look, model, ("Table", "Heads", "People"))
    qtbot.addWidget(table)
    table.resize(900, table.height())
    table.show()
    qtbot.waitExposed(table)
    head = table.horizontalHeader()
    measure, whole = head.fontMetrics(), head.fontMetrics().horizontalAdvance(words)
    room = table.columnWidth(0) - (head.sectionSizeHint(0) - whole)
    box = measure.boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, words)
    assert box.height() <= 2 * measure.lineSpacing()
    assert box.width() <= room
    assert (table.columnWidth(0) < head.sectionSizeHint(0)) is (" " in words)


def test_a_head_with_lines_of_its_own_shows_them_whole(qtbot, look):
    model = QStandardItemModel(3, 2)
    model.setHorizontalHeaderLabels(["2 Mar 2027\n2 of 6", "Last"])
    table = WideTable(look, model, ("Table", "Heads", "People"))
    qtbot.addWidget(table)
    table.resize(900, table.height())
    table.show()
    qtbot.waitExposed(table)
    assert table.columnWidth(0) >= table.horizontalHeader().sectionSizeHint(0)


@pytest.mark.parametrize("width", [900, 300])
def test_the_row_over_all_stays_in_view_while_the_others_scroll(qtbot, look, width):
    model = QStandardItemModel(30, 4)
    for row in range(30):
        for column in range(4):
            model.setItem(row, column, QStandardItem(f"{row} {column}"))
    model.setVerticalHeaderLabels([*map(str, range(29)), "All"])
    table = WideTable(look, model, ("Table", "Heads", "People"), 8, has_sum=True)
    qtbot.addWidget(table)
    table.resize(width, table.height())
    table.show()
    qtbot.waitExposed(table)
    last = table._sum
    assert last is not None

    def of_last(column):
        return table.viewport().mapFromGlobal(
            last.viewport().mapToGlobal(last.visualRect(model.index(29, column)).topLeft())
        )

    lowest = table.viewport().height() - table.rowHeight(0)
    for down in (0, 7, table.verticalScrollBar().maximum()):
        table.verticalScrollBar().setValue(down)
        qtbot.waitUntil(lambda: last.isVisible() and of_last(0).y() == lowest)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    for column in range(4):
        qtbot.waitUntil(lambda at=column: of_last(at).x() == table.visualRect(model.index(29, at)).x())
    table.setCurrentIndex(model.index(0, 0))
    for _ in range(28):
        qtbot.keyClick(table, Qt.Key.Key_Down)
        assert table.visualRect(table.currentIndex()).bottom() < lowest, "no row is hidden under it"
    assert table.currentIndex().row() == 28
    model.removeRows(0, 25)
    table.fit()
    qtbot.waitUntil(lambda: not last.isVisible())


def test_a_press_on_the_row_over_all_reaches_nobody_below_it(qtbot, look):
    table = WideTable(look, QStandardItemModel(30, 4), ("Table", "Heads", "People"), 8, has_sum=True)
    qtbot.addWidget(table)
    table.resize(900, table.height())
    table.show()
    qtbot.waitExposed(table)
    row = table._sum
    assert row is not None
    pressed = table.childAt(row.viewport().mapTo(table, row.viewport().rect().center()))
    assert pressed is not None
    assert row.isAncestorOf(pressed)


def dressed(qtbot, look: Look, rows: int, columns: int, most: int = 8) -> WideTable:
    """Return a table as the window shows it, a chip in each cell of the second row."""
    model = QStandardItemModel(rows, columns)
    for row in range(rows):
        for column in range(columns):
            item = QStandardItem("six")
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            if row == 1:
                item.setBackground(look.colour("good_soft"))
            model.setItem(row, column, item)
    for column in range(columns):
        head = QStandardItem("six")
        head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.setHorizontalHeaderItem(column, head)
    table = WideTable(look, model, ("Table", "Heads", "People"), most)
    table.setStyleSheet(look.style_sheet())
    qtbot.addWidget(table)
    table.resize(900, table.height())
    table.show()
    qtbot.waitExposed(table)
    return table


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_rule_goes_through_the_whole_row_and_chips_stay_apart(qtbot, look, zoom):
    look.set_zoom(zoom)
    table = dressed(qtbot, look, 3, 3)
    picture, line = table.grab().toImage(), look.colour("line").name()
    lowest = table.viewport().geometry().topLeft() + QPoint(0, table.rowHeight(0) - 1)
    assert {picture.pixelColor(x, lowest.y()).name() for x in range(table.width())} == {line}
    middle = table.viewport().geometry().y() + table.visualRect(table.model().index(1, 0)).center().y()
    edge = lowest.x() + table.columnWidth(0)
    assert picture.pixelColor(edge - 1, middle) == picture.pixelColor(edge, middle) == look.colour("paper")
    assert picture.pixelColor(edge - look.px(6), middle) == look.colour("good_soft")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_head_begins_where_the_words_of_its_cells_begin(qtbot, look, zoom):
    look.set_zoom(zoom)
    table = dressed(qtbot, look, 3, 3)
    picture, ink = table.grab().toImage(), look.colour("ink")
    x, y = table.viewport().geometry().topLeft().toTuple()
    x += table.columnWidth(0)

    def first_dark(at: int) -> int:
        return next(dx for dx in range(200) if picture.pixelColor(x + dx, at).lightness() < 180)

    assert ink.lightness() < 180
    assert abs(first_dark(y - look.px(23)) - first_dark(y + look.px(16))) <= look.px(1)


def test_heads_are_as_wide_as_the_rows_below_them_whether_these_scroll_or_not(qtbot, look):
    """They stood 14 px out, over the bar."""
    table = dressed(qtbot, look, 30, 3)
    qtbot.waitUntil(table.verticalScrollBar().isVisible)
    picture = table.grab().toImage()
    end = table.viewport().geometry().right()
    assert picture.pixelColor(end, 4) == look.colour("ground") != picture.pixelColor(end + 4, 4)
    assert table.verticalScrollBar().mapTo(table, QPoint()).y() >= table.viewport().y()


def test_a_table_whose_last_column_is_its_own_ends_there(qtbot, look):
    table = dressed(qtbot, look, 3, 1)
    table.horizontalHeader().setStretchLastSection(False)
    room = QWidget()
    qtbot.addWidget(room)
    QHBoxLayout(room).addWidget(table, 0, Qt.AlignmentFlag.AlignLeft)
    room.resize(900, 400)
    room.show()
    qtbot.waitUntil(lambda: table.viewport().width() == table.columnWidth(0))


@pytest.mark.parametrize(("width", "has_bar"), [(560, False), (320, True)])
def test_columns_and_long_names_give_what_the_window_lacks(qtbot, look, width, has_bar):
    """Marks at 1024 px lacked 80 px, each column had 12 px to spare, and the last was out of sight."""
    model = QStandardItemModel(3, 4)
    model.setHorizontalHeaderLabels(["Lessons read", "Answers", "Minutes", "Last answer"])
    model.setVerticalHeaderLabels(["A question with a name that is far too long for a small window"] * 3)
    table = WideTable(look, model, ("Table", "Heads", "Questions"))
    qtbot.addWidget(table)
    table.resize(width, table.height())
    table.show()
    qtbot.waitUntil(lambda: (table.horizontalScrollBar().maximum() > 0) is has_bar)
    measure = table.horizontalHeader().fontMetrics()
    for column, word in enumerate(("Lessons", "Answers", "Minutes", "answer")):
        assert table.columnWidth(column) > measure.horizontalAdvance(word) + 2 * look.px(8)


def test_heads_are_painted_in_the_letters_of_the_zoom(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    look.follow(lambda: window.setStyleSheet(look.style_sheet()))  # before the table, as the window's own
    table = WideTable(look, QStandardItemModel(30, 2), ("Table", "Heads", "People"), 8, window, has_sum=True)
    window.show()
    qtbot.waitExposed(window)
    assert table._sum is not None
    heads = [(table.horizontalHeader(), 12), (table.verticalHeader(), 13), (table._sum.verticalHeader(), 13)]
    for zoom in (1.0, 2.0, 1.0):
        look.set_zoom(zoom)
        assert [head.viewport().font().pixelSize() for head, _ in heads] == [size * zoom for _, size in heads]


HEADS = (
    *("Group", "Lessons read", "Cases ended", "Ground rules, content notes, help, of 8", "State"),
    *("Answers that count", "Minutes", "Essays waiting", "Last seen"),
)


def marks(look) -> WideTable:
    """Return a table as wide as the report of marks with one quiz."""
    model = QStandardItemModel(3, len(HEADS))
    model.setHorizontalHeaderLabels(HEADS)
    for at, words in enumerate(("3-2", "0", "0", "mean 65 %, people: 5", "below half", "26", "2.7", "0", "2026-12-01")):
        model.setItem(0, at, QStandardItem(words))
    model.setVerticalHeaderLabels(["K7-003"] * 3)
    return WideTable(look, model, ("Table", "Heads", "People"))


def test_all_columns_of_marks_are_seen_in_a_small_window(qtbot, look):
    """Ten px were lacking: a head was cut through, and the column after it out of sight."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(look.style_sheet())
    table = marks(look)
    table.setParent(window)
    window.resize(1400, 400)
    window.show()
    qtbot.waitExposed(window)
    wanted = table.verticalHeader().sizeHint().width() + sum(width for width, _ in table._wanted)
    table.resize(wanted - len(HEADS) * look.px(AIR) - 10, table.height())
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    head = table.horizontalHeader()
    for column, words in enumerate(HEADS):
        room = QRect(0, 0, table.columnWidth(column) - 2 * look.px(8), 1000)
        box = head.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        assert box.height() + 2 * look.px(6) <= head.height(), words


class Rows(QAbstractTableModel):
    """So many rows, the last over all the others."""

    count = 8

    def rowCount(self, parent=None):
        return self.count

    def columnCount(self, parent=None):
        return 1

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        words = "Sum\nof all" if index.row() == self.count - 1 else "Row"
        return words if role == Qt.ItemDataRole.DisplayRole else None

    def tell(self, count):
        self.beginResetModel()
        self.count = count
        self.endResetModel()


def test_a_row_that_was_the_last_for_a_while_is_as_high_as_the_others_again(qtbot, look):
    """After a search that was cleared one row stayed higher."""
    model = Rows()
    table = WideTable(look, model, ("Table", "Heads", "People"), has_sum=True)
    qtbot.addWidget(table)
    table.show()
    for count in (4, 8):
        model.tell(count)
        table.fit()
        *others, last = (table.rowHeight(row) for row in range(count))
        assert set(others) == {look.px(table.row_height)}
        assert last > others[0]
