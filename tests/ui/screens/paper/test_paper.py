"""Paper in the window: printed, typed twice with keys of a keyboard, compared, settled, taken in."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QStyle, QStyleOption
from tests.how_many import few
from tests.ui.curtains import say_pin

from htcourse.core.clock import Moment
from htcourse.core.quiz import Mode
from htcourse.store.class_beside import keep_beside, names_beside, read_beside
from htcourse.store.class_files import Person
from htcourse.tour.driver import lasting_faults
from htcourse.ui.dialogs import Dialog
from htcourse.ui.look.texts import day_text
from htcourse.ui.reading.printing import Printing
from htcourse.ui.screens.marks.words import attempt_words
from htcourse.ui.screens.paper.screen import PaperScreen
from htcourse.ui.screens.paper.typing import TypingGrid
from htcourse.ui.widgets.card import Card
from htcourse.ui.widgets.label import Label
from htcourse.usecases.classes.class_report import class_report
from htcourse.usecases.classes.paper_quiz import paper_quiz
from htcourse.usecases.classes.roster import add_people, find_class, new_class
from htcourse.usecases.marking.seen_attempts import list_seen
from htcourse.usecases.people.trainer_pin import set_trainer_pin


@pytest.fixture
def screen(program, places, qtbot):
    set_trainer_pin(places, "4827")
    made = new_class(places, "Group 3-2")
    add_people(places, made.id, [Person("K7-1", "Aigerim S."), Person("K7-2", "Nurlan T.")])
    program.desk.navigator.show("paper", made.id)
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, PaperScreen)
    type_foot(screen, qtbot)
    return screen


def type_foot(screen, qtbot):
    """Say from which paper the sheets are, as a person does: by the code in its foot."""
    qtbot.waitUntil(lambda: screen.foot.isVisible())
    assert screen.grid is None
    screen.foot.setText(screen._page.code.lower())
    qtbot.keyClick(screen.foot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.grid is not None)


def words(screen) -> str:
    return "\n".join(each.words for each in screen.findChildren(Label) if each.isVisible())


def test_quizzes_stand_in_the_menu_by_their_parts(screen, qtbot):
    menu = screen.quiz.open_menu()
    parts = [each for each in menu.actions() if each.menu() is not None]
    assert len(menu.actions()) < 20
    assert [each.text() for each in menu.actions() if each.menu() is None] == ["Course exam", "Exam for officers"]
    numbers = next(each.menu() for each in parts if each.text() == "Numbers clinic")
    title = numbers.actions()[1].text()
    with qtbot.waitSignal(screen.chosen):
        numbers.actions()[1].trigger()
    menu.close()
    assert screen.quiz.text() == title


def test_nothing_is_typed_until_the_code_in_the_foot_is_and_other_sheets_are_asked_for_theirs(screen, program, qtbot):
    """Sheets of an older printing went in by the letters of the new one, without a word."""
    code = screen.grid.rows.typed.paper.code
    screen.printing.set_open(True)
    assert all(f"{each} {code}." in words(screen) for each in ("The code in its foot:", "These sheets bear the code"))
    qtbot.waitUntil(lambda: program.window.focusWidget() is screen.code)
    choose_time(screen, 2, qtbot)
    screen.chosen.emit(screen.quiz.value, "B", "")
    qtbot.waitUntil(lambda: screen.foot.isVisible() and screen.grid is None)
    screen.foot.setText(code)
    with qtbot.waitSignal(program.desk.navigator.refused) as told:
        qtbot.keyClick(screen.foot, Qt.Key.Key_Return)
    assert f"{code} is the code of paper A, not of paper B" in str(told.args[0])
    assert screen.grid is None
    type_foot(screen, qtbot)
    next(each for each in screen.findChildren(QPushButton) if each.text() == "Another code").click()
    qtbot.waitUntil(lambda: screen.foot.isVisible() and screen.grid is None)


def choose_time(screen, time, qtbot):
    screen._on_time(str(time))
    qtbot.waitUntil(lambda: screen.grid is not None and screen.grid.rows.time == time)


def type_row(screen, row, keys, qtbot):
    """Type the keys of a sheet as a person does: the first one begins its cell, Enter goes on to the next."""
    grid = screen.grid
    grid.setFocus()
    grid.setCurrentIndex(grid.rows.index(row, 0))
    qtbot.keyClicks(grid, keys[0][0])
    for column, key in enumerate(keys):
        qtbot.waitUntil(lambda column=column: grid.currentIndex().column() == column and editor_of(grid) is not None)
        editor = editor_of(grid)
        qtbot.keyClicks(editor, key if column else key[1:])
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda column=column, key=key: grid.rows.data(grid.rows.index(row, column)) == key)
    qtbot.waitUntil(lambda: editor_of(grid) is not None)
    qtbot.keyClick(editor_of(grid), Qt.Key.Key_Escape)


def editor_of(grid) -> QLineEdit | None:
    """Return the field that is open in the grid."""
    found = QApplication.focusWidget()
    return found if isinstance(found, QLineEdit) and grid.isAncestorOf(found) else None


def keys_of(screen) -> list[str]:
    return [each.key for each in screen.grid.rows.typed.paper.questions]


def test_sheets_are_typed_twice_compared_settled_and_taken_in(screen, places, qtbot):
    keys = keys_of(screen)
    wrong = ["B" if keys[0] == "A" else "A", *keys[1:]]
    type_row(screen, 0, keys, qtbot)
    assert read_beside(places, find_class(places, "").id, f"{screen.quiz.value}.A")["typed"]["1"]["K7-1"] == keys
    choose_time(screen, 2, qtbot)
    assert screen.grid.rows.data(screen.grid.rows.index(0, 0)) == ""  # the first time is not seen
    type_row(screen, 0, wrong, qtbot)
    assert not screen.take.isEnabled()
    qtbot.waitUntil(lambda: "Different: 1." in words(screen))
    choose_time(screen, 0, qtbot)
    rows = screen.grid.rows
    assert rows.codes == ["K7-1"]
    assert rows.data(rows.index(0, 0)) == f"{keys[0]} | {wrong[0]}"
    assert not rows.flags(rows.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    rows.setData(rows.index(0, 0), keys[0])
    assert screen.take.text() == "Take in: 1"
    screen.take.click()
    qtbot.waitUntil(lambda: "Taken in: 1." in words(screen))
    report = class_report(places, find_class(places, ""))
    cells = next(each for each in report.rows if each.code == "K7-1").cells
    assert [each.is_paper for each in cells] == [True]
    choose_time(screen, 1, qtbot)
    assert not screen.grid.rows.flags(screen.grid.rows.index(0, 0)) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_the_cells_that_are_chosen_are_cleared(screen, places, qtbot, key):
    keys, grid = keys_of(screen), screen.grid
    for column in range(3):
        grid.rows.setData(grid.rows.index(0, column), keys[column])
    grid.setFocus()
    grid.setCurrentIndex(grid.rows.index(0, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(grid, key)
    assert editor_of(grid) is None
    kept = read_beside(places, find_class(places, "").id, f"{screen.quiz.value}.A")["typed"]["1"]["K7-1"]
    assert kept[:3] == ["", "", keys[2]]


def test_a_quiz_taken_before_and_after_the_course_asks_which_sheets_these_are(screen, qtbot, monkeypatch):
    def both(*of):
        return replace(paper_quiz(*of), modes=(Mode.PRE, Mode.POST))

    monkeypatch.setattr("htcourse.ui.screens.paper.controller.paper_quiz", both)
    screen.controller.show()
    qtbot.waitUntil(lambda: "choose above which these sheets are of" in words(screen))
    assert screen.way.text() == "Before or after?"
    assert not screen.findChildren(TypingGrid)
    menu = screen.way.open_menu()
    menu.actions()[2].trigger()
    menu.close()
    type_foot(screen, qtbot)
    assert screen.way.text() == "After the course"
    assert screen.grid.rows.typed.paper.mode is Mode.POST


def test_sheets_of_a_test_that_is_an_exam_too_are_of_the_exam_until_test_is_chosen(screen, qtbot, monkeypatch):
    def both(*of):
        return replace(paper_quiz(*of), modes=(Mode.TEST, Mode.EXAM))

    def mode():
        return screen.grid.rows.typed.paper.mode

    monkeypatch.setattr("htcourse.ui.screens.paper.controller.paper_quiz", both)
    screen.controller.show()
    qtbot.waitUntil(lambda: screen.way.text() == "Exam")
    assert mode() is Mode.EXAM
    menu = screen.way.open_menu()
    menu.actions()[1].trigger()
    menu.close()
    type_foot(screen, qtbot)
    assert screen.way.text() == "Test"
    assert mode() is Mode.TEST


def test_sheets_count_from_their_day_which_is_today_unless_said(screen, program, places, qtbot):
    today = program.desk.clock().local_day
    assert screen.day.text() == today.isoformat()
    screen.day.setText("9.1.1999")
    qtbot.keyClick(screen.day, Qt.Key.Key_Return)
    problem = screen._day_problem
    qtbot.waitUntil(lambda: problem.isVisible() and "more than a year ago" in problem.words)
    assert not program.window.findChildren(Dialog), "it is said below its field"
    qtbot.waitUntil(lambda: screen.day.text() == today.isoformat())
    before = today - timedelta(days=20)
    screen.day.setText(f"{before:%d.%m.%Y}")
    qtbot.keyClick(screen.day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.day.text() == before.isoformat() and not problem.isVisible())
    rows, keys = screen.grid.rows, keys_of(screen)
    assert rows.typed.day == before.isoformat()
    screen._on_typed(rows.typed.with_keys(1, "K7-1", keys).with_keys(2, "K7-1", keys))
    screen.take.click()
    qtbot.waitUntil(lambda: "Taken in: 1." in words(screen))
    (seen,) = list_seen(places.of_class(find_class(places, "").id)).rows
    assert Moment(seen.at, seen.offset_minutes).local_day == before
    qtbot.waitUntil(lambda: program.window.focusWidget() is screen.code)
    assert screen.day.text() == today.isoformat(), "all is in: the next sheets are of another day"
    days = f"from paper · {day_text(before.isoformat())} · typed on {day_text(today.isoformat())}"
    assert days in attempt_words(seen)


def test_a_key_that_can_be_none_is_told_at_once(screen, qtbot):
    rows = screen.grid.rows
    rows.setData(rows.index(0, 0), "Z")
    assert rows.data(rows.index(0, 0)) == "Z ?", "not by its colour alone"
    assert rows.data(rows.index(0, 0), Qt.ItemDataRole.EditRole) == "Z"
    assert "can be no answer to question 1" in rows.data(rows.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert rows.data(rows.index(0, 0), Qt.ItemDataRole.BackgroundRole) is not None
    assert "can be no answer" in rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "No answer to its question: 1, marked “?”." in words(screen)
    rows.setData(rows.index(0, 0), "-")
    assert "No answer to its question" not in words(screen)


def test_the_ring_of_the_open_cell_is_whole_in_the_first_row(screen, qtbot):
    """The field was higher than its row, and the head cut it."""
    screen.begin_at("K7-1")
    qtbot.waitUntil(lambda: editor_of(screen.grid) is not None)
    field = editor_of(screen.grid)
    assert screen.grid.viewport().rect().contains(field.geometry())
    assert field.height() <= screen.grid.rowHeight(0)


def test_a_code_leads_to_its_sheet_and_a_new_one_gets_a_row(screen, qtbot):
    for code, row in (("k7-2", 1), ("K7-9", 2)):
        screen.code.setText(code)
        qtbot.keyClick(screen.code, Qt.Key.Key_Return)
        assert screen.grid.currentIndex().row() == row
    assert screen.grid.rows.codes == ["K7-1", "K7-2", "K7-9"]


@pytest.mark.parametrize(
    ("typed", "said"),
    few([("aigerim", "of that name there is: K7-1"), ("Bakyt", "Nobody"), ("K7 9b", "can be no code")]),
)
def test_a_name_in_the_place_of_a_code_is_a_sentence_and_no_sheet(screen, program, qtbot, typed, said):
    screen.code.setText(typed)
    with qtbot.waitSignal(program.desk.navigator.refused) as told:
        qtbot.keyClick(screen.code, Qt.Key.Key_Return)
    assert said in str(told.args[0])
    assert screen.code.text() == typed
    assert screen.grid.rows.codes == ["K7-1", "K7-2"]


def go_on(screen, qtbot):
    """Press Enter, in the field that is open or on the cell, and wait for the field of the next one."""
    before = screen.grid.currentIndex()
    qtbot.keyClick(editor_of(screen.grid) or screen.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.grid.currentIndex() != before and editor_of(screen.grid) is not None)


def test_a_row_that_enter_opened_and_nobody_wrote_is_no_sheet(screen, places, qtbot):
    """The guide says that Enter goes on: after the last question it opens the row of somebody else, left empty."""
    for time in (1, 2):
        choose_time(screen, time, qtbot)
        type_row(screen, 0, keys_of(screen), qtbot)
        go_on(screen, qtbot)
        go_on(screen, qtbot)
    qtbot.waitUntil(lambda: "Typed once: 0. Twice: 1." in words(screen))
    assert screen.take.text() == "Take in: 1"
    kept = read_beside(places, find_class(places, "").id, f"{screen.quiz.value}.A")
    assert [list(kept["typed"][time]) for time in ("1", "2")] == [["K7-1"], ["K7-1"]]


def test_a_cell_that_is_only_passed_settles_nothing(screen, qtbot):
    rows = screen.grid.rows
    keys = keys_of(screen)
    screen._on_typed(rows.typed.with_keys(1, "K7-1", keys).with_keys(2, "K7-1", ["", *keys[1:]]))
    screen.controller.show()
    choose_time(screen, 0, qtbot)
    rows = screen.grid.rows
    before = rows.typed
    screen.grid.setFocus()
    screen.grid.setCurrentIndex(rows.index(0, 0))
    screen.grid.edit(rows.index(0, 0))
    qtbot.waitUntil(lambda: editor_of(screen.grid) is not None)
    qtbot.keyClick(editor_of(screen.grid), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.grid.currentIndex().column() == 1)
    assert rows.typed == before
    assert rows.setData(rows.index(0, 0), "-")
    assert rows.typed.keys(1, "K7-1")[0] == rows.typed.keys(2, "K7-1")[0] == "-"


def test_a_sheet_is_typed_in_view_below_the_field_of_its_code(screen, program, places, qtbot):
    add_people(places, find_class(places, "").id, [Person(f"K8-{each:02}") for each in range(1, 41)])
    screen.controller.show()
    qtbot.waitUntil(lambda: len(screen.grid.rows.codes) == 42)
    grid, widths = screen.grid, set()
    for code in ("K8-35", "k7-2", "K8-40"):
        screen.code.setFocus()
        screen.code.setText(code)
        qtbot.keyClick(screen.code, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: editor_of(grid) is not None)
        for each in (editor_of(grid), screen.code):
            assert (
                screen.viewport()
                .rect()
                .contains(each.geometry().translated(each.parentWidget().mapTo(screen, QPoint())))
            )
        widths.add(grid.columnWidth(0))
        qtbot.keyClicks(editor_of(grid), "B")
        go_on(screen, qtbot)
    assert len(widths) == 1
    assert grid.height() // 34 >= 9, "as many rows as the page has room for"
    bars = screen.verticalScrollBar(), grid.verticalScrollBar()
    assert [bar.maximum() > 0 for bar in bars] == [False, True], "the page scrolled beside its grid"


def test_the_grid_has_the_order_of_the_printed_pile(screen, places, qtbot, monkeypatch):
    printed = []
    monkeypatch.setattr("htcourse.ui.screens.paper.controller.answer_sheets", lambda *given: printed.append(given[-1]))
    monkeypatch.setattr(Printing, "ask_html", lambda *_: None)
    add_people(places, find_class(places, "").id, [Person("K7-0", "Zarina"), Person("K7-9", "Bek Aida")])
    screen.controller.show()
    qtbot.waitUntil(lambda: len(screen.grid.rows.codes) == 4)
    assert screen.grid.rows.codes == ["K7-1", "K7-9", "K7-2", "K7-0"]
    screen.print_asked.emit("sheets")
    assert printed == [screen.grid.rows.codes]
    typed = screen.grid.rows.typed
    for code in ("K7-0", "K7-9"):
        typed = typed.with_keys(1, code, keys_of(screen)).with_keys(2, code, ["-", *keys_of(screen)[1:]])
    screen._on_typed(typed)
    screen.controller.show()
    choose_time(screen, 0, qtbot)
    assert screen.grid.rows.codes == ["K7-9", "K7-0"]


@pytest.mark.parametrize("kind", ["quiz", "key", "sheets", "attendance", "slips", "cards"])
def test_each_page_is_printed_in_a_job(screen, tmp_path, monkeypatch, qtbot, kind):
    """The list of a class held the window up."""
    path = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    jobs = screen.controller._desk.jobs
    qtbot.waitUntil(lambda: not jobs.is_busy)
    screen.print_asked.emit(kind)
    assert jobs.is_busy
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_paper_that_has_changed_is_a_sentence_holds_nothing_up_and_nothing_is_lost(screen, places, qtbot):
    rows = screen.grid.rows
    rows.setData(rows.index(0, 0), keys_of(screen)[0])
    folder = places.classes / find_class(places, "").id / "typed"
    (file,) = folder.iterdir()
    file.write_text(file.read_text().replace(rows.typed.paper.code, "FFFF"))
    screen.controller.show()
    qtbot.waitUntil(lambda: "Sheets of the paper FFFF wait to be taken in: 1." in words(screen))
    assert screen.grid.rows.typed.codes() == ()
    assert file.exists()


def test_sheets_that_wait_as_those_of_a_test_that_it_is_no_more_are_told_above(screen, places, qtbot):
    class_id, rows = find_class(places, "").id, screen.grid.rows
    rows.setData(rows.index(0, 0), keys_of(screen)[0])
    (name,) = names_beside(places, class_id)
    keep_beside(places, class_id, f"{name}.gone", read_beside(places, class_id, name) | {"way": "gone"})
    screen.controller.show()
    qtbot.waitUntil(lambda: "filled in another way than it is taken now: 1." in words(screen))


def test_a_key_after_enter_stands_in_the_next_cell_however_long_the_computer_stalls(screen, qtbot):
    grid = screen.grid
    grid.begin_at("K7-1")
    qtbot.waitUntil(lambda: editor_of(grid) is not None)
    for key in "ab":  # and the program comes to nothing else between
        field = editor_of(grid)
        assert field is not None
        QTest.keyClicks(field, key)
        QTest.keyClick(field, Qt.Key.Key_Return)
    row = grid.currentIndex().row()
    assert [grid.rows.data(grid.rows.index(row, column)).partition(" ")[0] for column in range(3)] == ["a", "b", ""]


def test_one_comes_to_the_first_time_of_typing_never_to_a_comparison(screen, program, places, qtbot):
    choose_time(screen, 0, qtbot)
    other = new_class(places, "Group 3-3")
    program.desk.navigator.show("classes")
    program.desk.navigator.show("paper")
    qtbot.waitUntil(lambda: screen.grid is not None and screen.grid.rows.time == 1)
    choose_time(screen, 0, qtbot)
    program.desk.navigator.show("paper", other.id)
    type_foot(screen, qtbot)
    qtbot.waitUntil(lambda: screen.controller._of == other and screen.grid is not None and screen.grid.rows.time == 1)
    choose_time(screen, 2, qtbot)
    program.desk.navigator.show("classes")
    program.desk.navigator.show("paper")
    qtbot.waitUntil(lambda: screen.grid is not None and screen.grid.rows.time == 2)


@pytest.mark.parametrize("how", ["closed", "left", "another time", "quick exit"])
def test_what_stands_in_the_open_cell_is_kept_however_one_goes(screen, program, places, qtbot, how):
    grid, key = screen.grid, keys_of(screen)[0]
    grid.setFocus()
    grid.setCurrentIndex(grid.rows.index(0, 0))
    qtbot.keyClicks(grid, key)
    qtbot.waitUntil(lambda: editor_of(grid) is not None)
    if how == "closed":
        program.window.close()
    elif how == "quick exit":
        program.window.leave_at_once()
    elif how == "left":
        program.desk.navigator.show("classes")
    else:
        choose_time(screen, 2, qtbot)
    assert read_beside(places, find_class(places, "").id, f"{screen.quiz.value}.A")["typed"]["1"]["K7-1"][0] == key


def test_each_print_says_what_it_is_for_and_what_is_typed_has_the_whole_width(screen, program, qtbot):
    assert "Print the quiz" not in words(screen), "while one types what is printed is folded away"
    screen.printing.set_open(True)
    told = words(screen).splitlines()
    assert {"Print the quiz", "Print for the room", "A slip for each person."} <= set(told)

    def place(text: str) -> QPoint:
        shown = (each for each in screen.findChildren(QPushButton) if each.text() == text and each.isVisible())
        return next(shown).mapTo(screen, QPoint())

    questions, attendance = "Questions", "Attendance sheet"
    qtbot.waitUntil(
        lambda: (
            0 < place(questions).x() < place(attendance).x() and abs(place(questions).y() - place(attendance).y()) < 4
        )
    )
    grid = screen.grid
    widths = {grid.columnWidth(column) for column in range(grid.model().columnCount())}
    whole = grid.verticalHeader().width() + grid.horizontalHeader().length() + 2 * grid.frameWidth()
    assert (whole, len(widths)) == (grid.width(), 1), "questions share what the codes leave"
    assert grid.width() > 1000
    program.window.resize(700, 600)
    qtbot.waitUntil(lambda: place(questions).x() == place(attendance).x())


@pytest.mark.parametrize("zoom", few([2.0, 1.0], 1))
def test_what_is_printed_has_buttons_of_one_width_and_answers_are_one_press_away(screen, program, qtbot, zoom):
    """Those of one card were wider than those of the other; what is typed in stood below all of them, out of sight."""
    program.window.resize(1024, 600)
    program.look.set_zoom(zoom)
    screen.printing.set_open(True)
    names = {"Questions", "Key", "Answer sheets", "Attendance sheet", "Codes to cut apart", "A–D cards"}

    def prints() -> list[QPushButton]:
        return [each for each in screen.findChildren(QPushButton) if each.text() in names and each.isVisible()]

    qtbot.waitUntil(lambda: len(prints()) == 6 and len({each.width() for each in prints()}) == 1)
    assert all(each.width() >= each.sizeHint().width() for each in prints())
    assert lasting_faults(program.window) == []
    screen.quiz.setFocus()
    screen.verticalScrollBar().setValue(0)
    buttons = screen.findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Answers from paper" and each.isVisible()).click()
    qtbot.waitUntil(lambda: program.window.focusWidget() is screen.code)
    assert 0 <= screen.code.mapTo(screen.viewport(), QPoint()).y() < screen.viewport().height()
    screen.foot_typed.emit("")
    qtbot.waitUntil(lambda: screen.grid is None and screen.foot.isVisible())
    screen.foot.setText(screen._page.code)
    begin = next(each for each in screen.findChildren(QPushButton) if each.text() == "Begin typing")
    assert begin.isVisible()
    screen.verticalScrollBar().setValue(0)
    begin.click()
    qtbot.waitUntil(lambda: screen.grid is not None and program.window.focusWidget() is screen.code)
    qtbot.waitUntil(lambda: screen.verticalScrollBar().value() > 0)  # the grid was below the fold


def test_tabs_say_which_time_is_typed(screen, qtbot):
    def chosen() -> list[str]:
        buttons = [each for each in screen.grid.window().findChildren(QPushButton) if each.text().endswith(" time")]
        return [each.text() for each in buttons if each.isVisible() and each.isChecked()]

    assert chosen() == ["First time"]
    next(each for each in screen.findChildren(QPushButton) if each.text() == "Second time" and each.isVisible()).click()
    qtbot.waitUntil(lambda: screen.grid.rows.time == 2)
    assert chosen() == ["Second time"]


def test_the_grid_stands_in_a_card_with_lines_around_empty_cells(screen):
    assert isinstance(screen.grid.parentWidget(), Card)
    assert screen.grid.parentWidget().isVisible()
    assert screen.grid.showGrid()


def test_its_lines_are_as_fine_as_rules_and_the_order_of_its_codes_is_told(screen, program):
    colour = screen.grid.style().styleHint(QStyle.StyleHint.SH_Table_GridLineColor, QStyleOption(), screen.grid)
    assert QColor.fromRgba(colour & 0xFFFFFFFF).name() == program.look.colour("line").name()
    assert "People stand by name, as their sheets are printed." in words(screen)
    heads = [screen.grid.rows.headerData(row, Qt.Orientation.Vertical) for row in range(2)]
    assert heads == ["K7-1  Aigerim S.", "K7-2  Nurlan T."], "codes alone looked shuffled"


def test_each_field_stands_below_its_name_and_the_grid_in_the_card_of_its_fields(screen, qtbot):
    labels = {each.words: each for each in screen.findChildren(Label) if each.isVisible()}
    for name, field in (
        ("Quiz", screen.quiz),
        ("Paper", screen.paper),
        ("Code of a sheet", screen.code),
        ("Day of the sheets", screen.day),
    ):
        label, place = labels[name].mapTo(screen, QPoint()), field.mapTo(screen, QPoint())
        assert label.x() == place.x()
        assert label.y() < place.y()
    assert screen.grid.parentWidget().isAncestorOf(screen.code)
