"""A page that scrolls has no ring of its own, but where Tab comes to it alone."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_ring import BY_KEYBOARD, FocusRing
from htcourse.ui.widgets.layouts import add_to, clear, in_column
from htcourse.ui.widgets.list_row import ListRow
from htcourse.ui.widgets.scroll import ScrollArea, follow_caret


def test_a_ring_stands_round_what_scrolls_where_tab_comes_to_it(look, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    area = ScrollArea(look, QLabel("Words\n" * 60))
    in_column(area, inside=window)
    ring = FocusRing(look, window)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)
    QApplication.instance().setProperty(BY_KEYBOARD, True)
    area.setFocus(Qt.FocusReason.TabFocusReason)
    ring.use_keyboard(True)
    assert not ring.isVisible(), "a whole page"
    area.let_tab_come()
    ring.refresh()
    assert area.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert ring.isVisible()
    assert ring.geometry() == area.geometry()


def test_what_is_seen_stays_with_the_focus_where_all_is_made_anew_in_another_look(look, qtbot):
    rows: list[Button] = []
    page = QWidget()
    column = in_column(inside=page, look=look, spacing=8)
    area = ScrollArea(look, page)
    qtbot.addWidget(area)

    def fill() -> None:
        clear(column)
        rows[:] = [Button(look, f"Row {number}") for number in range(40)]
        add_to(column, *rows)

    look.follow(fill)
    area.resize(300, 200)
    area.show()
    area.activateWindow()
    qtbot.waitExposed(area)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(rows[20].y())
    rows[22].setFocus()
    look.set_zoom(1.25)
    qtbot.waitUntil(lambda: rows[20].mapTo(area.viewport(), QPoint()).y() == 0)
    qtbot.waitUntil(rows[22].hasFocus)


def test_the_ring_of_what_is_seen_whole_is_whole_at_the_edge_of_what_scrolls(look, qtbot):
    """It was cut at both sides of a row as wide as its list."""
    window, page = QWidget(), QWidget()
    qtbot.addWidget(window)
    row = Button(look, "Row")
    in_column(row, QLabel("Words\n" * 60), inside=page)
    area = ScrollArea(look, page)
    in_column(area, inside=window, margins=(20, 20, 20, 20))
    ring = FocusRing(look, window)
    window.resize(300, 200)
    window.show()
    qtbot.waitExposed(window)
    QApplication.instance().setProperty(BY_KEYBOARD, True)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    ring.use_keyboard(True)
    assert ring.width() > row.width() == area.viewport().width()
    area.verticalScrollBar().setValue(row.height() // 2)
    ring.refresh()
    assert ring.y() == area.y(), "what has scrolled away has none over what stands above"


def test_a_row_scrolled_away_from_a_pointer_at_rest_is_left(look, qtbot):
    """It kept the ground of a row under the pointer as long as that did not move."""
    page = QWidget()
    rows = [ListRow(look, f"Row {number}", "", page) for number in range(20)]
    in_column(*rows, inside=page, spacing=0)
    area = ScrollArea(look, page)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    qtbot.waitExposed(area)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    QCursor.setPos(rows[1].mapToGlobal(rows[1].rect().center()))
    QTest.mouseMove(area.windowHandle(), rows[1].mapTo(area, rows[1].rect().center()))
    qtbot.waitUntil(rows[1].underMouse)
    bar.setValue(120)
    qtbot.waitUntil(lambda: not rows[1].underMouse())


def test_a_page_follows_the_caret_of_a_field_that_reaches_below_it(look, qtbot):
    """Who clicked low in the field of an essay wrote below the lower edge, unseen."""
    field, page = QPlainTextEdit(), QWidget()
    field.setFixedHeight(400)
    in_column(QWidget(), field, inside=page)
    area = ScrollArea(look, page)
    follow_caret(field, look)
    area.resize(300, 150)
    qtbot.addWidget(area)
    area.show()
    area.activateWindow()
    field.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(field.hasFocus)
    area.verticalScrollBar().setValue(0)
    for line in range(1, 13):
        qtbot.keyClicks(field, f"{line}")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        caret = field.cursorRect().translated(field.viewport().mapTo(area.viewport(), QPoint()))
        assert area.viewport().rect().contains(caret)
    assert area.verticalScrollBar().value()
