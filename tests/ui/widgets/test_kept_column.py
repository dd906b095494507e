"""The first column of a wide table stays in view: it is seen, pressed and left by keys where it stands."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPaintEvent, QRegion, QStandardItem, QStandardItemModel
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolTip

from htcourse.ui.widgets.kept_column import ARROW, LINES, ColumnHeads
from htcourse.ui.widgets.wide_cells import SHORT
from htcourse.ui.widgets.wide_table import WideTable
from htcourse.ui.widgets.words import folded

COLUMNS, ROWS = 10, 4


def board(look, qtbot, width: int = 600, *, keeps_first: bool = True, first: str = "Needs you") -> WideTable:
    """Return a table much wider than its window, the last row a sum."""
    model = QStandardItemModel(ROWS, COLUMNS)
    for row in range(ROWS):
        for column in range(COLUMNS):
            model.setItem(row, column, QStandardItem(f"{row} {column}"))
    model.setHorizontalHeaderLabels([first, *(f"Quiz {at}" for at in range(1, COLUMNS))])
    table = WideTable(look, model, ("Table", "Heads", "People"), has_sum=True, keeps_first=keeps_first)
    qtbot.addWidget(table)
    table.setStyleSheet(look.style_sheet())
    table.resize(width, table.height())
    table.show()
    qtbot.waitExposed(table)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    return table


def to_the_end(table: WideTable) -> None:
    bar = table.horizontalScrollBar()
    bar.setValue(bar.maximum())


def seen_of_first(table: WideTable) -> tuple:
    """Return what is painted where the first column stands before anything scrolls, heads and cells, but its edge."""
    room = QRect(0, 0, table.columnWidth(0) - 4, 1000)
    parts = (table.horizontalHeader().viewport(), table.viewport())
    return tuple(each.grab(room.intersected(each.rect())).toImage() for each in parts)


@pytest.mark.parametrize("keeps_first", [True, False])
def test_the_first_column_is_seen_where_it_stood_while_the_others_scroll(look, qtbot, keeps_first):
    table = board(look, qtbot, keeps_first=keeps_first)
    before = seen_of_first(table)
    to_the_end(table)
    after = seen_of_first(table)
    assert [one == other for one, other in zip(before, after, strict=True)] == [keeps_first] * 2
    assert (table.visualRect(table.model().index(1, 0)).x() == 0) is keeps_first
    last = table.visualRect(table.model().index(1, COLUMNS - 1))
    assert last.right() <= table.viewport().width(), "the last is in view"


def test_the_sum_of_the_first_column_stays_too(look, qtbot):
    table = board(look, qtbot)
    table.fill(table.horizontalHeader().height() + 3 * table.rowHeight(0) + 20)
    last = table._sum
    assert last is not None
    qtbot.waitUntil(last.isVisible)
    to_the_end(table)
    assert last.kept == table.kept > 0
    assert last.visualRect(table.model().index(ROWS - 1, 0)).x() == 0
    for column in range(1, COLUMNS):
        index = table.model().index(ROWS - 1, column)
        assert last.visualRect(index).x() == table.visualRect(index).x()


def test_a_press_on_what_stays_is_one_on_it_and_not_on_what_is_below_it(look, qtbot):
    table = board(look, qtbot)
    to_the_end(table)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, table.rowHeight(0) + 5))
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 0)
    beside = table.indexAt(QPoint(table.kept + 2, 5))
    assert beside.column() > 0
    heads = table.horizontalHeader()
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert heads.sortIndicatorSection() == 0
    pressed = QSignalSpy(heads.sectionClicked)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(table.viewport().width() - 20, 10))
    assert pressed.at(0) == [COLUMNS - 1]


def test_a_tip_on_the_head_that_stays_is_its_own(look, qtbot):
    table = board(look, qtbot)
    for column in range(COLUMNS):
        table.model().setHeaderData(column, Qt.Orientation.Horizontal, f"tip {column}", Qt.ItemDataRole.ToolTipRole)
    to_the_end(table)
    heads = table.horizontalHeader().viewport()
    for x, column in ((20, 0), (table.viewport().width() - 20, COLUMNS - 1)):
        place = QPoint(x, 10)
        QApplication.sendEvent(heads, QHelpEvent(QEvent.Type.ToolTip, place, heads.mapToGlobal(place)))
        qtbot.waitUntil(lambda at=column: QToolTip.text() == f"tip {at}")


def test_keys_lead_to_no_cell_below_what_stays(look, qtbot):
    table = board(look, qtbot)
    table.setCurrentIndex(table.model().index(1, COLUMNS - 1))
    scrolled = table.horizontalScrollBar().value()
    assert scrolled == table.horizontalScrollBar().maximum()
    for column in reversed(range(1, COLUMNS - 1)):
        qtbot.keyClick(table, Qt.Key.Key_Left)
        assert table.currentIndex().column() == column
        assert table.visualRect(table.currentIndex()).left() >= table.kept
    to_the_end(table)
    table.setCurrentIndex(table.model().index(2, 0))
    assert table.horizontalScrollBar().value() == scrolled, "it is in view, and nothing has to scroll to it"


def test_a_first_column_of_more_than_half_the_room_scrolls_away(look, qtbot):
    """Nothing else would have been seen at 200 % in a small window."""
    table = board(look, qtbot, 240, first="Whoever needs somebody in whatever it may be")
    to_the_end(table)
    assert 2 * table.columnWidth(0) > table.viewport().width()
    assert table.kept == 0
    assert table.visualRect(table.model().index(1, 0)).x() < 0


def test_a_cell_is_painted_short_and_read_out_whole(look, qtbot):
    table = board(look, qtbot)
    index = table.model().index(0, 3)
    wide = table.sizeHintForIndex(index).width()
    table.model().setData(index, "3 of 15, below half of the points")
    assert table.sizeHintForIndex(index).width() > 2 * wide
    table.model().setData(index, "0 3", SHORT)
    assert table.sizeHintForIndex(index).width() == wide
    assert index.data() == "3 of 15, below half of the points"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Warning signs", ["Warning", "signs"]),
        ("The first contact", ["The first", "contact"]),
        ("Ground rules, content notes, help", ["Ground", "rules…", "notes, help"]),
        ("Act, means, purpose\nbefore", ["Act, means,", "purpose", "before"]),
        ("Pre-test and post-test of the course A\nbefore", ["Pre-test…", "course A", "before"]),
    ],
)
def test_a_long_head_gives_up_its_middle_and_keeps_what_tells_it_apart(look, text, lines):
    """Forms and routes stand at the end of a title, and below it how it was taken."""
    font = look.font(12, 600)
    room = QFontMetrics(font).horizontalAdvance("Act, means,.")
    assert folded(text, font, room, LINES).split("\n") == lines


def test_a_word_wider_than_its_head_ends_in_dots(look):
    font = look.font(12, 600)
    measure = QFontMetrics(font).horizontalAdvance
    for text in ("Неприкосновенность", "Неприкосновенность человеческого достоинства потерпевших\nэкзамен"):
        lines = folded(text, font, 70, LINES).split("\n")
        assert len(lines) <= LINES
        assert all(measure(each) <= 70 for each in lines)
        assert "…" in lines[0]


def test_a_word_wider_than_its_head_is_broken_at_its_hyphen(look):
    font = look.font(12, 600)
    room = QFontMetrics(font).horizontalAdvance("punishment…") + 1
    assert folded("Non-punishment and duty of integrity", font, room, LINES).split("\n") == [
        "Non-",
        "punishment…",
        "of integrity",
    ]
    assert folded("Pre-test", font, room, LINES) == "Pre-test"


def test_the_arrow_of_a_sorted_column_is_not_under_its_words(look, qtbot):
    table = board(look, qtbot)
    heads = table.horizontalHeader()
    assert isinstance(heads, ColumnHeads)
    model = table.model()
    model.setHeaderData(2, Qt.Orientation.Horizontal, "Mmmmmmm", SHORT)
    table.setColumnWidth(2, heads.fontMetrics().horizontalAdvance("Mmmmmmm") + look.px(17))
    assert heads.words(2) == "Mmmmmmm"
    heads.setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    table.setColumnWidth(2, heads.fontMetrics().horizontalAdvance("Mmmmmmm") + look.px(17))
    assert heads.words(2).endswith("…")


def test_heads_grow_where_the_arrow_takes_a_line(look, qtbot):
    table = board(look, qtbot)
    heads = table.horizontalHeader()
    assert isinstance(heads, ColumnHeads)
    word, room = "i", table.columnWidth(2) - 2 * look.px(8)
    while heads.fontMetrics().horizontalAdvance(f"{word} {word}") <= room - look.px(ARROW):
        word += "i"
    table.model().setHeaderData(2, Qt.Orientation.Horizontal, f"{word} {word} {word}", SHORT)
    assert heads.words(2).split("\n") == [f"{word} {word}", word]
    heads.setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    assert heads.words(2).split("\n") == [word] * 3
    assert heads.height() >= 3 * heads.fontMetrics().lineSpacing() + 2 * look.px(6)


class _Painted(QObject):
    """What of a widget was painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def test_what_stays_is_painted_anew_when_the_rest_scrolls(look, qtbot):
    """Qt moves what is painted along, and paints only what came into view."""
    table = board(look, qtbot)
    table.setStyleSheet("")  # else Qt cannot tell that cells are opaque, and paints all of them anyway
    table.horizontalScrollBar().setValue(30)
    QApplication.processEvents()
    for part in (table.viewport(), table.horizontalHeader().viewport()):
        painted = _Painted()
        part.installEventFilter(painted)
        table.horizontalScrollBar().setValue(table.horizontalScrollBar().value() + 7)
        room = QRegion(QRect(0, 0, table.kept, part.height()))
        qtbot.waitUntil(lambda seen=painted, of=room: (of - seen.region).isEmpty())
        part.removeEventFilter(painted)


class _Folding(WideTable):
    def folding(self):
        return COLUMNS - 1, 3


def test_what_matters_least_is_left_out_where_there_is_no_room_and_shown_when_asked_for(look, qtbot):
    model = QStandardItemModel(ROWS, COLUMNS)
    table = _Folding(look, model, ("Table", "Heads", "People"), has_sum=True, keeps_first=True)
    qtbot.addWidget(table)
    table.resize(3000, table.height())
    table.show()
    qtbot.waitExposed(table)
    told = QSignalSpy(table.folded)

    def hidden():
        return [column for column in range(COLUMNS) if table.isColumnHidden(column)]

    assert (table.left_out, hidden()) == ((), [])
    least = sum(each for _, each in table._wanted)
    names = table.verticalHeader().sizeHint().width()
    table.resize(names + least - 5, table.height())
    assert (table.left_out, hidden(), told.count()) == ((COLUMNS - 1,), [COLUMNS - 1], 1)
    assert table.horizontalScrollBar().maximum() == 0
    for column in range(COLUMNS - 2):
        assert table.columnWidth(column) > table._wanted[column][1], "the others have the room it had"
    table.resize(names + 200, table.height())
    assert (table.left_out, hidden(), told.count()) == ((COLUMNS - 1, 3), [3, COLUMNS - 1], 2)
    table.show_all(is_all=True)
    assert (table.left_out, hidden()) == ((COLUMNS - 1, 3), [])
    assert all(table.columnWidth(column) > 0 for column in range(COLUMNS))
    table.show_all(is_all=False)
    assert hidden() == [3, COLUMNS - 1]


def test_each_sum_stands_below_its_column_when_more_columns_are_shown(look, qtbot):
    """It could not scroll as far as the others: 272 px beside its column."""
    model = QStandardItemModel(30, COLUMNS)
    table = _Folding(look, model, ("Table", "Heads", "People"), 8, has_sum=True, keeps_first=True)
    qtbot.addWidget(table)
    table.resize(500, table.height())
    table.show()
    last = table._sum
    assert last is not None
    qtbot.waitUntil(last.isVisible)
    to_the_end(table)
    QApplication.processEvents()
    table.show_all(is_all=True)
    to_the_end(table)
    for column in range(COLUMNS):
        index = model.index(29, column)
        assert last.visualRect(index).x() == table.visualRect(index).x()
