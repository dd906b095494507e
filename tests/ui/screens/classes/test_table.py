"""The cells of a class: a word or a figure in each, and a colour that repeats it; and long names."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from tests.how_many import few

from htcourse.store.class_files import Person
from htcourse.ui.screens.classes.table import ClassModel, ClassTable
from htcourse.ui.widgets.kept_column import ColumnHeads
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.layouts import lay_out
from htcourse.ui.widgets.row_heads import PARTS, RowHeads
from htcourse.ui.widgets.wide_cells import SHORT
from htcourse.usecases.classes.cell_words import state_word
from htcourse.usecases.classes.class_report import Cell, CellState, ClassReport, Column, Done, ReportRow
from htcourse.usecases.classes.needs import Needs
from htcourse.usecases.classes.report_rows import late_words
from htcourse.usecases.classes.roster import add_people, new_class
from htcourse.usecases.classes.work import WorkKind
from htcourse.usecases.exams.exam_time import TimeHad
from htcourse.usecases.results.counting import DEFAULT


def report(*cells, is_pretest=False, name="Aigerim S."):
    columns = tuple(Column(f"q{at}", f"Quiz {at}", 8, 1, None, is_pretest=is_pretest) for at in range(len(cells)))
    return ClassReport("Group", DEFAULT, columns, (ReportRow("K1", name, "", "l", 0, 8, 0, cells, "", Needs()),), ())


@pytest.mark.parametrize(
    ("points", "is_pretest", "mark", "word", "ground"),
    [
        (8, False, "8/8", "8 of 8, all right", None),
        (7.999998, False, "8/8", "8 of 8, all right", None),
        (5, False, "5/8", "5 of 8", None),
        (3.999999, False, "4/8", "4 of 8", None),
        (1, False, "▼ 1/8", "1 of 8, below half", "bad_soft"),
        (0, False, "▼ 0/8", "0 of 8, below half", "bad_soft"),
        (8, True, "8/8", "8 of 8", None),
        (0, True, "0/8", "0 of 8", None),
    ],
)
def test_colour_says_what_the_word_says_and_a_start_is_no_verdict(look, qtbot, points, is_pretest, mark, word, ground):
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(report(Cell(CellState.DONE, points, 8, "a"), is_pretest=is_pretest))
    index = table.rows.index(0, 3)
    assert table.rows.data(index) == word
    assert table.rows.data(index, SHORT) == mark
    found = table.rows.data(index, Qt.ItemDataRole.BackgroundRole)
    assert found == (look.colour(ground) if ground else None)


@pytest.mark.parametrize(
    ("cell", "mark", "word"),
    [
        (Cell(CellState.TO_RELEASE, 2, 8, "a", waiting=1), "to mark: 1", "to release, waits for a mark"),
        (Cell(CellState.TO_RELEASE, 2, 8, "a", waiting=2), "to mark: 2", "to release, 2 wait for a mark"),
        (Cell(CellState.TO_RELEASE, 2, 8, "a"), "to release", "to release"),
        (Cell(CellState.WAITING, 2, 8, "a", waiting=1), "to mark: 1", "2 of 8, waits for a mark"),
        (Cell(CellState.WAITING, 2, 8, "a", waiting=2), "to mark: 2", "2 of 8, 2 wait for a mark"),
        (Cell(CellState.PASSED, 2, 8, "a"), "✓ 2/8", "2 of 8, passed"),
        (Cell(CellState.NOT_PASSED, 2, 8, "a"), "✗ 2/8", "2 of 8, not passed"),
        (Cell(CellState.DOUBTED, 2, 8, "a"), "⚠ 2/8", "2 of 8, answers may be lost"),
        (Cell(CellState.LOST), "missing", "results missing"),
        (Cell(CellState.DONE), "done", "done"),
        (Cell(), "–", "–"),
    ],
)
def test_a_cell_says_what_reports_say_and_no_points_before_they_may_be_told(look, qtbot, cell, mark, word):
    table = ClassTable(look)
    qtbot.addWidget(table)
    other = Cell(CellState.DONE, 1, 8, "b")
    told = report(cell)
    table.show_report(replace(told, rows=(*told.rows, told.rows[0]._replace(code="K2", cells=(other,)))))
    assert table.rows.data(table.rows.index(0, 3)) == word
    assert table.rows.data(table.rows.index(0, 3), SHORT) == mark
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert word in table.rows.data(table.rows.index(0, 3), role), "a tip and a screen reader have it whole"
    said = state_word(cell, told.columns[0])
    assert word.endswith(said) or (word, said) == ("–", "")
    table.rows.sort(3)
    if cell.state is CellState.TO_RELEASE:  # no order by points that nobody may know
        assert table.rows.code_at(0) == "K2"


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        (Cell(CellState.DONE, 8, 8, "a", late="2027-03-10"), "8/8 *"),
        (Cell(CellState.DONE, 5, 8, "a", is_again=True), "5/8 *"),
        (Cell(CellState.PASSED, 5, 8, "a", time=TimeHad(40, 10)), "✓ 5/8 *"),
        (Cell(late="2027-03-10"), "overdue"),
    ],
)
def test_a_star_says_that_a_tip_has_more_than_a_mark(look, cell, mark):
    model = ClassModel(look)
    model.show_report(report(cell), "")
    index = model.index(0, 3)
    assert index.data(SHORT) == mark
    told = late_words(cell) or ("too often" if cell.is_again else "10 of them extra time")
    assert index.data(Qt.ItemDataRole.ToolTipRole).count(told) == 1


def test_a_long_name_has_the_room_that_the_columns_leave(look, qtbot):
    table = ClassTable(look)
    qtbot.addWidget(table)
    name = "Abdurakhmanova-Beysenbaeva " * 4
    table.show_report(report(Cell(CellState.DONE, 8, 8, "a"), name=name.strip()))
    table.resize(1140, 300)
    table.show()
    names = table.verticalHeader()
    qtbot.waitUntil(lambda: names.width() > look.px(400))
    assert table.horizontalScrollBar().maximum() == 0, "all columns are seen"
    table.show_all(is_all=True)
    for width, is_seen in ((660, True), (540, False)):  # it gives what columns lack, where that is enough
        table.resize(width, 300)
        qtbot.waitUntil(lambda seen=is_seen: (table.horizontalScrollBar().maximum() == 0) is seen)
        assert look.px(180) <= names.width() <= look.px(260)
    head = table.rows.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
    assert head == f"K1  {name.strip()}"


@pytest.mark.parametrize(("groups", "heads"), [("AB", ["K1  Name  A", "K1  Name  B"]), ("AA", ["K1  Name"] * 2)])
def test_people_of_several_groups_stand_with_theirs_and_are_found_by_it(look, qtbot, groups, heads):
    (row,) = report(name="Name").rows
    table = ClassTable(look)
    qtbot.addWidget(table)
    rows = tuple(row._replace(group=each) for each in groups)
    table.show_report(replace(report(), rows=rows))
    assert [table.rows.headerData(at, Qt.Orientation.Vertical) for at in range(2)] == heads
    table.show_report(replace(report(), rows=rows), "b")
    assert table.rows.people == groups.count("B")


@pytest.mark.parametrize("size", few([[1024, 600], [1366, 768]]))
def test_people_scroll_below_their_heads_and_not_the_page_around_them_too(program, places, qtbot, size):
    """Two scroll bars stood side by side, and the wheel took now one and now the other."""
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person(f"K{at}", f"Name {at}") for at in range(60)])
    program.desk.guard.is_open = True
    program.window.resize(*size)
    program.desk.navigator.show("classes")
    screen = program.window.screen_shown

    qtbot.waitUntil(lambda: screen.table is not None and screen.table.verticalScrollBar().maximum() > 0)
    lay_out(screen.table)
    assert screen.widget().sizeHint().height() <= screen.viewport().height()
    assert screen.table.viewport().height() >= 4 * program.look.px(34)


def test_where_hardly_a_row_goes_below_the_heads_the_table_is_no_higher_than_the_window(program, places, qtbot):
    """All rows were laid out: heads scrolled away, and the bar sideways lay far below."""
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person(f"K{at}", f"Name {at}") for at in range(60)])
    program.desk.guard.is_open = True
    program.look.set_zoom(2)
    program.window.resize(1366, 768)
    program.desk.navigator.show("classes")
    screen = program.window.screen_shown

    qtbot.waitUntil(lambda: screen.table is not None and screen.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: 0 < screen.table.height() <= screen.viewport().height())


@pytest.mark.parametrize("quizzes", [1, 9])
def test_who_needs_somebody_is_seen_beside_the_name_and_whole_where_there_is_room(look, qtbot, quizzes):
    """It was the last column, out of sight, and cut off; then it took the room of three quizzes."""
    found = report(*[Cell(CellState.DONE, 3, 8, "a")] * quizzes)
    needs = Needs(essays=1, results=1, overdue=3, has_no_pretest=True)
    table = ClassTable(look)
    qtbot.addWidget(table)
    columns = tuple(each._replace(counted=15, mean=0.484, done=Done(15, 26, 0)) for each in found.columns)
    table.show_report(replace(found, columns=columns, rows=(found.rows[0]._replace(needs=needs),)))
    table.resize(1000, 300)
    table.show()
    qtbot.waitExposed(table)
    index = table.rows.index(0, 0)
    table.horizontalScrollBar().setValue(1000)
    shown, whole = table.visualRect(index), table.sizeHintForIndex(index).width()
    assert table.rows.headerData(0, Qt.Orientation.Horizontal) == "Needs you"
    assert shown.left() == 0
    assert (shown.width() >= whole) is (quizzes == 1)
    assert shown.width() >= min(whole, look.px(190))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "essays: 1, to release: 1, overdue: 3, no pre-test"
    away = (found.rows[0]._replace(needs=Needs(days=15)),)
    table.show_report(replace(found, columns=columns, rows=away))
    assert index.data(SHORT) == "away: 15 days", "“15 days” left open of what"
    table.show_report(replace(found, columns=columns, rows=(found.rows[0]._replace(needs=needs),)))
    assert table.rows.index(1, 3).data() == "mean 48 %\ndone: 15/26"
    columns = tuple(each._replace(done=None) for each in columns)
    table.show_report(replace(found, columns=columns))
    assert table.rows.index(1, 3).data() == "mean 48 %\npeople: 15"
    assert 70 <= table.columnWidth(3) <= (124 if quizzes == 1 else 90), "the sum makes no column wide"


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_no_head_of_a_narrow_quiz_is_cut_inside_a_word_or_loses_one_that_goes_on_its_lines(look, qtbot, zoom):
    """“Non-punis…” stood in 94 px beside 190 px of “Needs you”, and “Ground / rules… / notes, help” at 150 %."""
    titles = (
        "Non-punishment and duty of integrity",
        "Ground rules, content notes, help",
        "Неприкосновенность потерпевших",
    )
    found = report(*[Cell(CellState.DONE, 3, 8, "a")] * 9)
    columns = tuple(each._replace(title=titles[at % 3]) for at, each in enumerate(found.columns))
    look.set_zoom(zoom)
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(replace(found, columns=columns))
    table.resize(look.px(800), 300)
    table.show()
    qtbot.waitExposed(table)
    heads = table.horizontalHeader()
    assert isinstance(heads, ColumnHeads)
    assert [heads.words(column).replace("-\n", "-").replace("\n", " ") for column in (3, 4, 5)] == [*titles]
    assert all(table.columnWidth(column) <= look.px(110) for column in (3, 4))
    assert table.columnWidth(5) <= look.px(190), "a word may take more"


def test_what_the_last_row_says_of_all_is_not_cut_off(look, qtbot):
    """“too few: 2; done in any fo…” ended there."""
    table = ClassTable(look)
    qtbot.addWidget(table)
    shown = report(Cell(CellState.DONE, 5, 8, "a"))
    done = Done(2, 11, 0, has_forms=True)
    table.show_report(replace(shown, columns=(shown.columns[0]._replace(counted=2, done=done),)))
    last = table.rows.index(1, 3)
    assert table.rows.data(last) == "too few: 2\ndone: 2/11"
    whole = table.rows.data(last, Qt.ItemDataRole.ToolTipRole)
    assert whole == "too few: 2; done in any form: 2 of 11, late: 0"
    assert table.rows.data(last, Qt.ItemDataRole.AccessibleTextRole).endswith(whole)
    assert table.rowHeight(1) >= table.sizeHintForIndex(last).height() - look.px(2)
    assert table.columnWidth(3) >= table.sizeHintForIndex(last).width()


def test_what_needs_somebody_begins_at_the_left_with_a_sign_and_nothing_bears_none(look):
    model = ClassModel(look)
    found = report()
    quiet = found.rows[0]
    usual = Needs(essays=1, results=2, is_missing=True, has_no_pretest=True)
    model.show_report(replace(found, rows=(quiet._replace(needs=Needs(overdue=2)), quiet._replace(needs=usual))), "")
    needs = 0
    role, across = Qt.ItemDataRole, Qt.Orientation.Horizontal
    for told in (
        model.headerData(needs, across, role.TextAlignmentRole),
        model.index(0, needs).data(role.TextAlignmentRole),
    ):
        assert told & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(1, across, role.TextAlignmentRole) is None
    assert model.index(0, 1).data(role.TextAlignmentRole) == Qt.AlignmentFlag.AlignCenter
    signs = [model.index(row, column).data(role.DecorationRole) for row in range(3) for column in (1, needs)]
    assert [each is not None for each in signs] == [False, True, False, False, False, False]


def test_the_column_of_names_has_a_head(look, qtbot):
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(report(Cell(CellState.DONE, 5, 8, "a")))
    table.resize(900, 300)
    table.show()
    (head,) = (each for each in table.findChildren(Label) if each.words == "Person")
    names = table.verticalHeader()
    qtbot.waitUntil(lambda: 0 < head.width() <= names.width())
    assert head.mapTo(table, head.rect().bottomLeft()).y() < names.y()


def test_code_name_and_group_stand_in_columns_and_what_is_said_of_all_in_one_text(look, qtbot):
    """They were one text, all of it strong, each part where the one before it ended."""
    (row,) = report(name="Name").rows
    table = ClassTable(look)
    qtbot.addWidget(table)
    people = (row._replace(group="3-2"), row._replace(code="K7-022", name="Botagoz Satybaldieva", group="A"))
    table.show_report(replace(report(), rows=people))
    heads, down = table.verticalHeader(), Qt.Orientation.Vertical
    assert isinstance(heads, RowHeads)
    parts = [table.rows.headerData(at, down, PARTS) for at in range(3)]
    assert parts == [("K1", "Name", "3-2"), ("K7-022", "Botagoz Satybaldieva", "A"), None]
    wide = heads.sizeHint().width()
    (code, of_code), (name, of_name), (group, of_group) = heads.places(wide)
    assert 0 < code + of_code < name < name + of_name < group < group + of_group <= wide
    (*_, (short, of_short)), (*_, last) = heads.places(wide - 20), heads.places(wide)
    assert (short + of_short, of_short) == (group + of_group - 20, last[1]), "the name alone gives way"


def test_a_name_has_twelve_letters_also_beside_groups_and_people_without_a_name(look, qtbot):
    """“Aige…” stood between a code and a group: one who was on no list had no name."""
    (row,) = report(name="Abdurakhmanova Beysenbaeva").rows
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(replace(report(), rows=(row._replace(group="3-2"), row._replace(code="K7-033", name=""))))
    heads = table.verticalHeader()
    assert isinstance(heads, RowHeads)
    letters = heads.fontMetrics().horizontalAdvance("Abdurakhmano…")
    for width, is_there in ((300, (True, True)), (180, (False, True)), (135, (False, False))):
        (_, code), (left, name), (_, group) = heads.places(width)
        assert name >= letters
        assert (code > 0, group > 0) == is_there
        assert left == (8 + code + 12 if code else 8)


@pytest.mark.parametrize("size", few([[1024, 600], [1366, 768]]))
def test_the_card_of_the_table_is_as_high_as_its_rows(program, places, qtbot, size):
    of = new_class(places, "Group 3-2")
    add_people(places, of.id, [Person(f"K{at}", f"Name {at}") for at in range(5)])
    program.desk.guard.is_open = True
    program.window.resize(*size)
    program.desk.navigator.show("classes")
    screen = program.window.screen_shown
    qtbot.waitUntil(lambda: screen.table is not None and screen.table.isVisible())
    card, px = screen.table.parentWidget(), program.look.px
    rows = px(46) + 6 * px(screen.table.row_height)
    bar = screen.table.horizontalScrollBar()
    qtbot.waitUntil(lambda: (screen.table.height(), card.height()) == (rows, rows + px(16) + 2))
    assert bar.maximum() == 0


def test_minutes_have_one_decimal_in_rows_and_over_all(look, qtbot):
    told = report(Cell(CellState.DONE, 8, 8, "a", answers=3, minutes=0.17))
    other = Cell(CellState.DONE, 8, 8, "b", answers=1, minutes=2.0)
    people = (told.rows[0], told.rows[0]._replace(code="K2", cells=(other,)))
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(replace(told, rows=people))
    column = next(at for at in range(9) if table.rows.headerData(at, Qt.Orientation.Horizontal) == "Minutes")
    assert [table.rows.data(table.rows.index(at, column)) for at in range(3)] == ["0.2", "2.0", "2.2"]
    assert [table.rows.data(table.rows.index(at, column - 1)) for at in range(3)] == ["3", "1", "4"]


LONG = "Trafficking, smuggling, slavery, forced labour, prostitution"


def given(*cells: Cell) -> ClassReport:
    """Return a class of one person that was given lessons, the first of them done by one of 24."""
    found = report(*cells)
    column = Column("q", LONG, 0, 0, None, kind=WorkKind.LESSON, done=Done(1, 24, 0), due="2027-03-09")
    return replace(found, columns=tuple(column for _ in cells))


def test_what_was_given_has_a_short_head_a_green_cell_and_a_plain_sum(look, qtbot):
    """Heads with days were as wide as four of their cells, and “done: 22 of 24, late: 0” stood below each."""
    model = ClassModel(look)
    model.show_report(given(Cell(CellState.DONE), Cell()), "")
    role, across = Qt.ItemDataRole, Qt.Orientation.Horizontal
    assert model.headerData(3, across) == f"{LONG}: lesson"
    assert model.headerData(3, across, role.ToolTipRole) == f"{LONG}: lesson, by 2027-03-09"
    assert "by 2027-03-09: done" in model.index(0, 3).data(role.AccessibleTextRole)
    assert model.index(0, 3).data(role.BackgroundRole) == look.colour("good_soft")
    assert model.index(0, 4).data(role.BackgroundRole) is None
    total = model.index(1, 3)
    assert (total.data(), total.data(role.ToolTipRole)) == ("done: 1/24", "done: 1 of 24, late: 0")


def test_a_long_head_stands_on_three_lines_and_is_whole_in_its_tip(look, qtbot):
    """It made its column twice as wide as the marks below it."""
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.setStyleSheet(look.style_sheet())
    table.resize(1100, 400)
    table.show()
    table.show_report(given(*[Cell(CellState.DONE)] * 6))
    head, role, across = table.horizontalHeader(), Qt.ItemDataRole, Qt.Orientation.Horizontal
    assert isinstance(head, ColumnHeads)
    for column in range(3, 9):
        first, second, way = head.words(column).split("\n")
        assert (first[:4], "…" in first, second[-4:], way) == ("Traf", True, LONG[-4:], "lesson")
        room = table.columnWidth(column) - 2 * look.px(8)
        assert all(head.fontMetrics().horizontalAdvance(each) <= room for each in (first, second, way))
        for whole in (role.ToolTipRole, role.AccessibleTextRole):
            assert table.rows.headerData(column, across, whole) == f"{LONG}: lesson, by 2027-03-09"
    assert 3 * head.fontMetrics().lineSpacing() + 2 * look.px(6) <= head.height()
    assert table.height() >= head.height() + 2 * look.px(table.row_height)


def test_people_stand_by_their_names_again_once_no_column_sorts_them(look, qtbot):
    """A third press on a head took its arrow away, and left the order."""
    found = report(Cell(CellState.DONE, 8, 8, "a"))
    rows = [found.rows[0]._replace(code=f"K{at}", read=read) for at, read in enumerate((2, 3, 1))]
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(replace(found, rows=tuple(rows)))
    heads = table.horizontalHeader()

    def order():
        return "".join(table.rows.code_at(at) for at in range(3))

    heads.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    assert order() == "K2K0K1"
    heads.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    assert order() == "K0K1K2", "of those who are alike by name"
    heads.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert order() == "K1K0K2"
    (corner,) = (each for each in table.findChildren(QAbstractButton) if each.accessibleName() == "Sort by name")
    corner.click()
    assert (order(), heads.sortIndicatorSection()) == ("K0K1K2", -1)


@pytest.mark.parametrize("quizzes", [1, 3])
def test_where_there_is_room_figures_are_alike_and_the_rest_is_for_what_somebody_is_needed_for(look, qtbot, quizzes):
    """The last column, of minutes, took 350 px of it."""
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(report(*[Cell(CellState.DONE, 5, 8, "a")] * quizzes))
    table.resize(1106, 300)
    table.show()
    widths = [table.columnWidth(at) for at in range(1, table.rows.columnCount())]
    assert set(widths) == {124}
    names = table.verticalHeader().width()
    assert table.columnWidth(0) == table.width() - names - sum(widths) - 2 * table.frameWidth()


def test_what_is_weak_or_may_be_lost_is_written_stronger_than_what_is_well(look, qtbot):
    table = ClassTable(look)
    qtbot.addWidget(table)
    cells = [Cell(state, points, 8, "a") for state, points in ((CellState.DONE, 1), (CellState.PASSED, 8))]
    cells += [Cell(CellState.DOUBTED, 1, 8, "a"), Cell(CellState.TO_RELEASE, 1, 8, "a"), Cell()]
    table.show_report(report(*cells))
    fonts = [table.rows.data(table.rows.index(0, 3 + at), Qt.ItemDataRole.FontRole) for at in range(len(cells))]
    assert [each.weight() for each in fonts] == [600, 400, 600, 400, 400]


@pytest.mark.parametrize(("quizzes", "width"), [(3, 1114), (6, 1114), (3, 930)])
def test_a_usual_name_is_whole_before_columns_have_more_than_they_need(look, qtbot, quizzes, width):
    """“Dilnoza Khudoyberdi…” stood beside figures with room to spare."""
    (row,) = report(*[Cell(CellState.DONE, 3, 15, "a")] * quizzes, name="Dilnoza Khudoyberdieva").rows
    needing = row._replace(code="K7-001", needs=Needs(essays=1, results=1))
    rows = tuple(needing._replace(group=each) for each in ("Evening", "Group A"))
    table = ClassTable(look)
    qtbot.addWidget(table)
    table.show_report(replace(report(*row.cells), rows=rows))
    table.resize(width, 300)
    table.show()
    names = table.verticalHeader()
    assert isinstance(names, RowHeads)
    qtbot.waitUntil(lambda: names.width() >= names.sizeHint().width())
    assert table.horizontalScrollBar().maximum() == 0
