"""A class of many with many quizzes: what it is about stays in view, in a small window too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from tests.how_many import few
from tests.ui.screens.classes.test_table import report

from htcourse.store.class_files import Person
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.search_field import FilterField
from htcourse.ui.widgets.wide_cells import SHORT
from htcourse.ui.widgets.wide_table import SHORT_NAMES, WIDE
from htcourse.usecases.classes.class_report import Cell, CellState
from htcourse.usecases.classes.needs import Needs
from htcourse.usecases.classes.roster import add_people, new_class

PEOPLE, QUIZZES = 26, 8


@pytest.fixture
def shown(program, places, qtbot):
    """Return a function that shows a class in a window of a size, at a zoom."""
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person(f"K7-{at:03}", f"Name {at}") for at in range(PEOPLE)])
    program.desk.guard.is_open = True

    def show(size, zoom=1.0, quizzes=QUIZZES):
        program.look.set_zoom(zoom)
        program.window.resize(*size)
        program.window.show()
        program.desk.navigator.show("classes")
        screen = program.window.screen_shown
        qtbot.waitUntil(lambda: screen.table is not None)
        one = report(*[Cell(CellState.DONE, 3, 15, "a")] * quizzes)
        (row,) = one.rows
        needs = Needs(essays=2, results=1)
        rows = [
            row._replace(code=f"K7-{at:03}", name=f"Abdullayeva Madina {at}", needs=needs, waiting=2)
            for at in range(PEOPLE)
        ]
        one = replace(one, rows=tuple(rows))
        screen.show_class(one, of.id, [])
        qtbot.waitUntil(screen.table.isVisible)
        return screen

    return show


def buttons(screen, words: str) -> list[Button]:
    return [each for each in screen.findChildren(Button) if each.text().startswith(words) and each.isVisible()]


def in_more(screen) -> list[str]:
    menu = screen.more.open_menu()
    found = [each.text() for each in menu.actions()]
    menu.close()
    return found


@pytest.mark.parametrize("size", few([[1024, 600], [1366, 768]]))
def test_name_and_what_somebody_is_needed_for_stay_beside_every_quiz(shown, look, qtbot, size):
    screen = shown(size)
    table = screen.table
    for column in range(3, 3 + QUIZZES):
        assert look.px(70) <= table.columnWidth(column) <= look.px(90)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    needs, last = (table.visualRect(table.rows.index(0, column)) for column in (0, 2 + QUIZZES))
    assert (needs.left(), needs.width() > look.px(130)) == (0, True)
    assert needs.right() < last.left() < last.right() <= table.viewport().width()
    assert table.verticalHeader().isVisible()
    assert table.rowHeight(0) == table.rowHeight(PEOPLE - 1) == look.px(table.row_height)


def test_what_somebody_is_needed_for_is_read_whole_in_few_words(shown, look, qtbot):
    """“essays: 1, to release: 1,…” was cut off in nine of ten rows."""
    table = shown((1366, 768)).table
    needs = table.rows.index(0, 0)
    assert (needs.data(SHORT), needs.data()) == ("essays: 2, exams: 1", "essays: 2, to release: 1")
    qtbot.waitUntil(lambda: table.columnWidth(0) >= table.sizeHintForIndex(needs).width())
    option = QStyleOptionViewItem()
    for width, words in ((300, "essays: 2, exams: 1"), (110, "essays: 2, +1")):  # “essays: 2, exams: …” told no figure
        option.rect = QRect(0, 0, look.px(width), look.px(30))
        table.itemDelegate().initStyleOption(option, needs)
        assert option.text == words
    names = table.verticalHeader()
    table.setFixedWidth(table.width() // 2)
    assert look.px(SHORT_NAMES) <= names.width() < look.px(SHORT_NAMES + WIDE), (
        "long names make way where columns scroll"
    )


@pytest.mark.parametrize(("size", "zoom"), few([((1024, 600), 1.0), ((1024, 600), 2.0)]))
def test_columns_that_scroll_end_with_a_whole_one_and_names_have_the_rest(shown, qtbot, size, zoom):
    """The seventh quiz was cut at the edge, and names beside it, too."""
    table = shown(size, zoom).table
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    columns = range(table.rows.columnCount())

    def ends() -> list[int]:
        return [table.visualRect(table.rows.index(0, each)).right() + 1 for each in columns if table.columnWidth(each)]

    qtbot.waitUntil(lambda: table.viewport().width() in ends())
    assert ends().index(table.viewport().width()) >= 1


@pytest.mark.parametrize("size", few([[1024, 600], [1366, 768]]))
def test_six_quizzes_are_seen_whole_however_much_somebody_is_needed_for(shown, qtbot, size):
    """The sixth, an exam, was half off the screen."""
    screen = shown(size, quizzes=6)
    report = screen._report
    needs = Needs(essays=2, results=1, days=15, overdue=2, has_no_pretest=True)
    screen.show_class(
        replace(report, rows=tuple(each._replace(needs=needs) for each in report.rows)), screen._class, []
    )
    table = screen.table
    qtbot.waitUntil(lambda: table.isVisible() and table.horizontalScrollBar().maximum() == 0)
    assert table.visualRect(table.rows.index(0, 8)).right() <= table.viewport().width()


def test_in_large_letters_the_two_lists_stay_in_the_row_of_what_is_looked_at(shown, qtbot):
    """“Needs you” stood alone below the others at 200 %."""
    screen = shown((1366, 768), 2.0)

    def height(of: QWidget) -> int:
        return of.mapTo(screen, of.rect().center()).y()

    field = screen.findChild(FilterField)
    qtbot.waitUntil(lambda: abs(height(buttons(screen, "Needs you")[0]) - height(field)) <= 2)


def test_columns_without_room_are_left_out_until_they_are_asked_for(shown, qtbot):
    screen = shown((1366, 768))
    table = screen.table
    assert table.left_out == tuple(table.folding())
    (button,) = buttons(screen, "Show all columns")
    assert "Show all columns" not in in_more(screen), "once, where its button is seen"
    button.click()
    assert not any(table.isColumnHidden(column) for column in range(table.rows.columnCount()))
    assert buttons(screen, "Fewer columns") == [button]
    screen.show_class(screen._report, screen._class, [])
    assert not screen.table.isColumnHidden(1), "it stays so when the class is read anew"
    buttons(screen, "Fewer columns")[0].click()
    assert screen.table.isColumnHidden(1)


def test_a_class_with_few_quizzes_has_every_column_and_no_button(shown):
    screen = shown((1366, 768), quizzes=2)
    assert screen.table.left_out == ()
    assert not buttons(screen, "Show all columns")
    assert "Show all columns" not in in_more(screen)


def test_in_a_low_window_more_has_what_waits_and_people_have_its_room(shown, program, qtbot):
    screen = shown((1366, 768))
    assert buttons(screen, "Essays (52)")
    assert buttons(screen, "Exams (26)")
    program.window.resize(1024, 600)
    qtbot.waitUntil(lambda: not screen.subheading.isVisible())
    table = screen.table
    seen = table.viewport().height() - table.rowHeight(PEOPLE)
    assert seen >= 7 * table.rowHeight(0)
    bottom = table.mapTo(screen.viewport(), QPoint(0, table.height())).y()
    assert bottom <= screen.viewport().height()
    assert buttons(screen, "Exams (26)"), "their row ended in the middle, and they were in More"
    program.window.resize(800, 600)
    qtbot.waitUntil(lambda: not buttons(screen, "Exams (26)"))
    assert "Exams (26)" in in_more(screen)


def test_where_no_button_fits_beside_the_title_more_has_the_columns(shown):
    screen = shown((1024, 600), zoom=2.0)
    assert screen.table.left_out
    assert not buttons(screen, "Show all columns")
    assert "Show all columns" in in_more(screen)


def test_at_200_per_cent_people_are_on_the_first_screen_and_more_has_what_chooses_among_them(shown, qtbot):
    """Head, tabs and filters took the whole of a window at 1024 x 600: no row was seen."""
    screen = shown((1024, 600), 2.0)
    table = screen.table

    def rows_seen() -> int:
        tops = (table.viewport().mapTo(screen.viewport(), QPoint(0, table.rowViewportPosition(at))) for at in range(4))
        return sum(each.y() + table.rowHeight(0) <= screen.viewport().height() for each in tops)

    qtbot.waitUntil(lambda: rows_seen() >= 2)
    field = screen.findChild(FilterField)
    assert not field.isVisible()
    menu = screen.more.open_menu()
    next(each for each in menu.actions() if each.text() == "Find a person").trigger()
    menu.close()
    qtbot.waitUntil(lambda: field.isVisible() and screen.window().focusWidget() is field)
    assert "Find a person" not in in_more(screen)
    assert buttons(screen, "Needs you")


def test_twelve_letters_of_a_name_are_seen_rather_than_its_code(shown, qtbot):
    """“K7-000 Abdullaye…” had nine."""
    heads = shown((1024, 600), 2.0).table.verticalHeader()
    _, (_, name), _ = heads.places(heads.width())
    assert name >= heads._short
    (_, code), (_, name), _ = heads.places(heads.width() * 4 // 5)
    assert not code
    assert name >= heads._short
    (_, code), _, _ = heads.places(2 * heads.width())
    assert code, "where both have room both are there"
