"""A page gives the room of an empty right column to the left one, and keeps its margins beside a scroll bar."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.focus_order import is_in_view
from htcourse.ui.widgets.layouts import add_to, lay_out
from htcourse.ui.widgets.page import Page
from htcourse.ui.widgets.page_tabs import PageTabs


def shown(qtbot, look, size=(1366, 600), widths=(680, 380)) -> tuple[Page, QLabel]:
    page = Page(look, widths, 24)
    qtbot.addWidget(page)
    page.set_head("Attempts and marks", "")
    row = QLabel("List")
    page.left.addWidget(row)
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    return page, row


def test_a_list_alone_is_as_wide_as_both_columns(qtbot, look):
    page, row = shown(qtbot, look)
    qtbot.waitUntil(lambda: row.width() == look.px(680 + 24 + 380))
    side = QLabel("Side")
    page.right.addWidget(side)
    qtbot.waitUntil(lambda: row.width() == look.px(680) and side.width() == look.px(380))
    assert side.mapTo(page, QPoint()).x() == row.mapTo(page, QPoint()).x() + look.px(680 + 24)
    page.right.removeWidget(side)
    side.deleteLater()
    qtbot.waitUntil(lambda: row.width() == look.px(680 + 24 + 380))
    look.set_zoom(0.8)
    qtbot.waitUntil(lambda: row.width() == look.px(680) + look.px(24) + look.px(380))


def test_a_page_begins_at_the_same_place_with_and_without_a_scroll_bar(qtbot, look):
    page, row = shown(qtbot, look, (900, 500))
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: row.width() > 0 and not bar.isVisible())
    left, width = row.mapTo(page, QPoint()).x(), row.width()
    high = QWidget()
    high.setFixedHeight(900)
    page.left.addWidget(high)
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: (row.mapTo(page, QPoint()).x(), row.width()) == (left, width))
    assert row.mapTo(page, QPoint(row.width(), 0)).x() < page.viewport().width()


class Painted(QObject):
    """Where a row stood on a page, at each time it was painted."""

    def __init__(self, row: QWidget, page: Page) -> None:
        super().__init__(row)
        self.row, self.page = row, page
        self.at: set[int] = set()
        row.installEventFilter(self)

    def eventFilter(self, what: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at.add(self.row.mapTo(self.page, QPoint()).x())
        return super().eventFilter(what, event)


def test_a_page_that_is_filled_while_it_is_seen_is_painted_at_one_place(qtbot, look):
    page, row = shown(qtbot, look, (1366, 500))
    painted = Painted(row, page)
    row.update()
    qtbot.waitUntil(lambda: bool(painted.at))
    high = QWidget()
    high.setFixedHeight(900)
    page.left.addWidget(high)
    high.show()
    qtbot.waitUntil(page.verticalScrollBar().isVisible)
    page.grab()
    assert len(painted.at) == 1, painted.at


def test_what_has_the_focus_stays_in_view_at_another_text_size_and_what_was_out_of_view_does_not_come(qtbot, look):
    page = Page(look, (680, 0))
    buttons = [Button(look, f"Button {place}") for place in range(30)]
    for each in buttons:
        page.left.addWidget(each)
    qtbot.addWidget(page)
    page.resize(1366, 600)
    page.show()
    qtbot.waitExposed(page)
    seen = [each for each in buttons if is_in_view(each)]
    seen[-2].setFocus()
    look.set_zoom(2.0)
    qtbot.waitUntil(lambda: seen[-2].visibleRegion().boundingRect() == seen[-2].rect())
    assert page.verticalScrollBar().value()
    page.verticalScrollBar().setValue(0)
    look.set_zoom(1.75)
    QCoreApplication.processEvents()
    assert not page.verticalScrollBar().value()


def test_a_page_that_was_seen_whole_shows_its_beginning_at_a_larger_text_not_the_button_that_leads_on(qtbot, look):
    """At 150 % a judged question and the words of a case were scrolled away: the focus was on what comes after them."""
    page, on = Page(look, (680, 0)), Button(look, "Next question", "primary")
    for each in (*(Button(look, f"Option {place}") for place in range(8)), on):
        page.left.addWidget(each)
    qtbot.addWidget(page)
    page.resize(1366, 600)
    page.show()
    qtbot.waitExposed(page)
    on.setFocus()
    for zoom in (1.25, 1.5, 2.0):
        look.set_zoom(zoom)
        qtbot.waitUntil(lambda: not page._kept._turn.isActive())
    assert page.verticalScrollBar().maximum()
    assert not page.verticalScrollBar().value()
    assert on.hasFocus()


def test_a_page_filled_anew_begins_with_its_title_where_what_has_the_focus_is_seen_in_part(qtbot, look):
    """At 200 % the list of attempts, come back to, was scrolled by the rest of its first row: its title was cut."""
    page, row = Page(look, (680, 0)), QPushButton("First")
    page.set_head("Attempts and marks", "")
    page.left.addWidget(row)
    qtbot.addWidget(page)
    page.resize(800, 140)
    page.show()
    qtbot.waitExposed(page)
    for height in (100, 20):
        row.setFocus()
        page.empty()
        again, above = QPushButton("First"), QWidget()
        above.setFixedHeight(200 if height == 20 else 0)
        again.setFixedHeight(height)
        page.left.addWidget(above)
        page.left.addWidget(again)
        lay_out(page._left_box)
        page.verticalScrollBar().setValue(0)
        qtbot.waitUntil(again.hasFocus)
        row = again
        assert bool(page.verticalScrollBar().value()) is (height == 20), "what is out of view comes into it"


def test_what_has_no_room_beside_a_title_goes_into_a_row_below_it(qtbot, look):
    """At 200 % “My class” stood in two lines, and “Collect results” beside it was cut."""
    page = Page(look, (1132, 0))
    page.set_head("My class", "")
    button, choice = Button(look, "Collect results", "primary", "inbox"), Button(look, "Group 3-2, spring")
    add_to(page.tools, Button(look, "More"), button)
    page.add_tabs(PageTabs(look, {"list": "List"}), choice)
    qtbot.addWidget(page)
    page.resize(860, 600)
    page.show()
    qtbot.waitExposed(page)

    def middle(widget: QWidget) -> int:
        return widget.mapTo(page, widget.rect().center()).y()

    qtbot.waitUntil(lambda: abs(middle(choice) - middle(page.heading)) <= 2)
    look.set_zoom(2.0)
    qtbot.waitUntil(lambda: middle(choice) > middle(button) and button.width() >= button.sizeHint().width())
    assert page.heading.height() < 2 * page.heading.leading


def test_in_a_low_window_with_large_letters_a_page_with_tabs_says_in_a_tip_what_it_is_for(look, qtbot):
    """Two lines of it left a third of the window to what the page shows."""
    page = Page(look, (788, 320))
    qtbot.addWidget(page)
    page.set_head("Marks", "For trainers: what people submitted.")
    page.add_tabs(PageTabs(look, {"list": "List"}))
    page.resize(1024, 540)
    page.show()
    for zoom, is_seen in ((1.0, True), (2.0, False), (1.0, True)):
        look.set_zoom(zoom)
        assert page.subheading.isVisible() is is_seen
        assert bool(page.heading.toolTip()) is not is_seen
        page.set_head("Marks", "For trainers: what people submitted.")
        assert page.subheading.isVisible() is is_seen
