"""My class in the window: made, filled from a list and from a stick, looked at, exported; behind the PIN."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget
from tests.how_many import few
from tests.ui.curtains import is_behind_curtain, say_pin
from tests.usecases.simulated import simulated_class

from htcourse.store.class_files import Person
from htcourse.store.learner_read_only import ReadOnlyRecord
from htcourse.store.places import Places
from htcourse.ui.dialogs import Dialog
from htcourse.ui.screens.classes.collecting import _RANKS
from htcourse.ui.screens.classes.screen import ClassesScreen
from htcourse.ui.screens.marks.screen import MarksScreen
from htcourse.ui.shell.trainers import ClassChoice
from htcourse.ui.widgets.button import Button
from htcourse.ui.widgets.choice_button import ChoiceButton, MenuButton
from htcourse.ui.widgets.label import Label
from htcourse.ui.widgets.search_field import FilterField
from htcourse.usecases.classes.class_card import read_card, save_card
from htcourse.usecases.classes.file_verdicts import FileVerdict
from htcourse.usecases.classes.forget import forget_person, set_purge_day
from htcourse.usecases.classes.hand_in import hand_in
from htcourse.usecases.classes.roster import add_people, find_class, new_class, purge_class
from htcourse.usecases.marking.override import Override
from htcourse.usecases.people.trainer_pin import set_trainer_pin


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    lab = Places(tmp_path_factory.mktemp("lab") / "home")
    simulated_class(lab, 3)
    return lab


def words(widget: QWidget) -> str:
    return "\n".join(each.words for each in widget.findChildren(Label) if each.isVisible())


def press(widget: QWidget, text: str, qtbot) -> None:
    """Press the button with these words, or take what has them in the menu of the rest."""

    def pressed() -> bool:
        shown = [each for each in widget.findChildren(Button) if each.text() == text and each.isVisible()]
        if shown:
            shown[0].click()
            return True
        for more in widget.findChildren(MenuButton):
            if more.text() == "More" and more.isVisible():
                menu = more.open_menu()
                found = [each for each in menu.actions() if each.text() == text]
                menu.close()
                if found:
                    found[0].trigger()
                    return True
        return False

    qtbot.waitUntil(pressed)


def whose(screen: QWidget) -> str:
    return "".join(each.text() for each in screen.findChildren(ChoiceButton) if each.isVisible())


def shown_dialog(screen: QWidget) -> Dialog:
    return next(each for each in screen.window().findChildren(Dialog) if each.isVisible())


def add_table(screen: QWidget, qtbot) -> None:
    press(screen, "Add people", qtbot)
    press(shown_dialog(screen), "From a table…", qtbot)


@pytest.fixture
def screen(program, places, qtbot):
    set_trainer_pin(places, "4827")
    program.desk.navigator.show("classes")
    assert is_behind_curtain(program)
    say_pin(program, qtbot, "4827")
    screen = program.window.screen_shown
    assert isinstance(screen, ClassesScreen)
    qtbot.waitUntil(lambda: "There is no class yet." in words(screen))
    return screen


@pytest.fixture
def made(screen, qtbot, tmp_path, monkeypatch):
    """A class with two people on its list."""
    press(screen, "New class", qtbot)
    dialog = screen.window().findChild(Dialog)
    assert dialog is not None
    dialog.findChild(QLineEdit).setText("Group 3-2")
    press(dialog, "Make it", qtbot)
    qtbot.waitUntil(lambda: "Nobody is in this class yet." in words(screen))
    path = tmp_path / "list.csv"
    path.write_text("code,name\nK7-1,Aigerim S.\nK7-2,Nurlan T.\n")
    monkeypatch.setattr("htcourse.ui.screens.classes.people.open_file", lambda *given: given[-1](path))
    add_table(screen, qtbot)
    qtbot.waitUntil(lambda: screen.table is not None and screen.table.rows.people == 2 and screen.table.isVisible())
    return screen


def test_all_that_a_list_has_wrong_is_told(made, places, tmp_path, qtbot):
    (tmp_path / "list.csv").write_text("code,name\nK7-1,Aigerim S.\nK/8,Dana\nk7-1,Zarina\nK7-3,Nur\n")
    add_table(made, qtbot)
    dialog = next(each for each in made.window().findChildren(Dialog) if each.isVisible())
    assert "Row 3: “K/8” can be no code." in words(dialog)
    assert "Row 4: “k7-1” stands in the list twice; this row was left out." in words(dialog)
    assert [each.code for each in find_class(places, "").people] == ["K7-1", "K7-2", "K7-3"]


def test_whom_moodle_s_list_knows_by_name_is_told(made, places, tmp_path, qtbot):
    (tmp_path / "list.csv").write_text("name\nZarina Ali\n")
    add_table(made, qtbot)
    qtbot.waitUntil(lambda: made.table is not None and made.table.rows.people == 3)
    code = find_class(places, "").people[-1].code
    (tmp_path / "list.csv").write_text("First name,Last name,ID number\nZarina,Ali,S-1\nNurlan,T.,S-2\n")
    add_table(made, qtbot)
    told = words(shown_dialog(made))
    assert f"{code}, Zarina Ali: known by that name; to Moodle “S-1”." in told
    assert "K7-2, Nurlan T.: another person of that name was put on the list." in told
    assert [each.code for each in find_class(places, "").people] == ["K7-1", "K7-2", code, "S-2"]


@pytest.fixture
def stick(made, lab, places, tmp_path):
    card = read_card(save_card(find_class(places, ""), tmp_path / "card"))
    folder = tmp_path / "stick"
    folder.mkdir()
    for learner, code in zip(lab.learner_ids(), ("K7-1", "K7-2", "K7-9"), strict=True):
        hand_in(lab, learner, card, code, folder)
    (folder / "bad.htresult").write_bytes(b"htresult1\n")
    return folder


@pytest.mark.parametrize(
    ("button", "name"), [("Keep those here", "Aigerim S."), ("Take the names of the list", "Dana")]
)
def test_another_name_for_a_code_is_asked_about(made, places, tmp_path, qtbot, button, name):
    (tmp_path / "list.csv").write_text("code,name\nK7-1,Dana\nK7-3,Zarina\n")
    add_table(made, qtbot)
    dialog = next(each for each in made.window().findChildren(Dialog) if each.isVisible())
    assert "K7-1: Aigerim S. here, Dana in the list" in words(dialog)
    assert len(find_class(places, "").people) == 2
    press(dialog, button, qtbot)
    assert [each.name for each in find_class(places, "").people] == [name, "Nurlan T.", "Zarina"]


def cell(table, row, column, role=Qt.ItemDataRole.DisplayRole):
    return table.rows.data(table.rows.index(row, column), role)


def test_who_is_on_the_list_by_a_code_alone_is_not_said_to_be_missing_there(made, stick, places, qtbot):
    add_people(places, find_class(places, "").id, [Person("K7-9")])
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: "Files: 4. New: 3. Damaged: 1." in words(made))
    assert "not on the list" not in words(made)


def test_what_is_collected_is_told_first_and_then_stands_in_the_table(made, stick, qtbot):
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: "Files: 4. New: 3. Damaged: 1." in words(made))
    told = words(made)
    assert "Changed on its way, or it breaks off" in told
    assert "not on the list yet" in told
    assert made.collecting.take.text() == "Take in: 3"
    made.collecting.take.click()
    qtbot.waitUntil(lambda: "Results were collected" in words(made))
    assert words(made).count("Taken in") == 4  # three files and the sum
    assert "was not on the list" in words(made)
    assert "not on the list yet" not in words(made)
    qtbot.waitUntil(lambda: made.window().focusWidget() is made.collecting.close_button)
    made.collecting.close_button.click()
    qtbot.waitUntil(lambda: made.table is not None)
    rows = made.table.rows
    assert rows.people == 3
    heads = [rows.headerData(at, Qt.Orientation.Vertical) for at in range(rows.rowCount())]
    assert heads == ["K7-1  Aigerim S.", "K7-2  Nurlan T.", "K7-9", "All people: 3"]
    cells = [cell(made.table, 0, at) for at in range(rows.columnCount())]
    assert any(" of 15" in each for each in cells)
    assert cell(made.table, 0, 2, Qt.ItemDataRole.AccessibleTextRole).startswith("K7-1  Aigerim S., ")
    assert any("too few" in cell(made.table, 3, at) for at in range(rows.columnCount()))


def test_what_is_here_already_is_asked_about_under_another_code(made, stick, lab, places, tmp_path, qtbot):
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: made.collecting is not None)
    made.collecting.take.click()
    qtbot.waitUntil(lambda: "Results were collected" in words(made))
    card = read_card(tmp_path / "card.htclass")
    other = tmp_path / "other"
    other.mkdir()
    hand_in(lab, lab.learner_ids()[0], card, "K7-2", other)
    made.controller.look_into(other)
    qtbot.waitUntil(lambda: "Files: 1." in words(made))
    assert "these results stand under K7-1" in words(made)
    assert not made.collecting.take.isEnabled()
    made.collecting.boxes[0][0].click()
    assert made.collecting.take.isEnabled()


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_what_is_said_of_a_file_has_most_of_the_width(made, stick, program, qtbot, zoom):
    program.look.set_zoom(zoom)
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: made.collecting is not None)
    said = next(each for each in made.findChildren(Label) if each.words.startswith("Changed on its way"))
    cell = said.parentWidget()
    qtbot.waitUntil(lambda: cell is not None and cell.width() > made.collecting.width() / 3)

    def top(widget):
        return widget.mapTo(made, QPoint()).y()

    beside = [each for each in made.collecting.findChildren(Label) if each.words == "Nothing" and each.isVisible()]
    qtbot.waitUntil(lambda: any(abs(top(each) - top(said)) < 12 for each in beside))


def test_who_was_taken_out_is_asked_about_and_every_file_is_in_the_sum(made, stick, places, qtbot):
    for verdict in FileVerdict:
        assert verdict in _RANKS
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: made.collecting is not None)
    made.collecting.take.click()
    qtbot.waitUntil(lambda: "Results were collected" in words(made))
    assert "Files: 4. Taken in: 3. Damaged: 1." in words(made)
    forget_person(places, find_class(places, "").id, "K7-1")
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: "Files: 4. New: 0. Taken out: 1. Damaged: 1. Duplicate: 2." in words(made))
    assert "take it in again?" in words(made)
    assert not made.collecting.take.isEnabled()
    ((box, path),) = made.collecting.boxes
    assert path.name.startswith("K7-1")
    box.setChecked(True)
    made.collecting.take.click()
    qtbot.waitUntil(lambda: "Files: 4. Taken in: 1." in words(made))


def test_people_are_found_and_sorted_and_the_row_over_all_stays_last(made, stick, qtbot):
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: made.collecting is not None)
    made.collecting.take.click()
    qtbot.waitUntil(lambda: "Results were collected" in words(made))
    made.list_asked.emit()
    qtbot.waitUntil(lambda: made.table is not None and made.table.isVisible())
    rows = made.table.rows
    for column in range(rows.columnCount()):
        for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
            made.table.horizontalHeader().setSortIndicator(column, order)
            assert rows.headerData(rows.rowCount() - 1, Qt.Orientation.Vertical) == "All people: 3"
    search = next(each for each in made.findChildren(QLineEdit) if each.isVisible())
    search.setText("nurlan")
    assert rows.people == 1
    search.setText("nobody at all")
    assert "Nobody here has these words" in words(made)


def test_the_class_of_the_last_time_is_shown_and_another_is_asked_nothing(made, program, places, qtbot):
    other = new_class(places, "Group 9")
    add_people(places, other.id, [Person("K9", "Dana")])
    qtbot.waitUntil(lambda: any(each.isVisible() for each in made.findChildren(QLineEdit)))
    search = next(each for each in made.findChildren(QLineEdit) if each.isVisible())
    search.setText("nurlan")
    made.controller.show()
    qtbot.waitUntil(lambda: not program.desk.jobs.is_busy)
    assert made.table.rows.people == 1
    made.findChild(ClassChoice).button.chosen.emit(other.id)
    qtbot.waitUntil(lambda: "People: 1." in words(made))
    qtbot.waitUntil(lambda: [each.text() for each in made.findChildren(QLineEdit) if each.isVisible()] == [""])
    again = ClassesScreen(program.desk)
    qtbot.addWidget(again)
    again.fill()
    qtbot.waitUntil(lambda: again.table is not None and again.table.rows.people == 1)
    purge_class(places, other.id)
    third = ClassesScreen(program.desk)
    qtbot.addWidget(third)
    third.fill()
    qtbot.waitUntil(lambda: third.table is not None and third.table.rows.people == 2)


def test_a_class_of_nobody_has_a_sentence_and_no_table(screen, places, qtbot):
    of = new_class(places, "Group 9")
    screen.controller.open(of.id)
    qtbot.waitUntil(lambda: "Nobody is in this class yet. Collect results from a stick" in words(screen))
    assert screen.table is None
    assert not any(each.isVisible() for each in screen.findChildren(QLineEdit))
    assert "People: 0" not in words(screen)
    press(screen, "Add people", qtbot)
    assert shown_dialog(screen).isVisible()


def test_the_class_goes_out_by_codes(made, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "out.csv"
    monkeypatch.setattr("htcourse.ui.screens.classes.controller.save_file", lambda *given: given[-1](path))
    press(made, "Export", qtbot)
    text = path.read_text(encoding="utf-8-sig")
    assert "K7-1" in text
    assert "Aigerim" not in text


def test_a_class_whose_day_has_come_is_told_and_removed_only_when_it_is_said(made, places, qtbot):
    of = find_class(places, "")
    set_purge_day(places, of.id, "2020-01-01")
    made.list_asked.emit()
    qtbot.waitUntil(lambda: "It stays until you remove it." in words(made))
    press(made, "Remove class", qtbot)
    dialog = next(each for each in made.window().findChildren(Dialog) if each.isVisible())
    press(dialog, "Keep it", qtbot)
    assert find_class(places, "").id == of.id
    press(made, "Remove class", qtbot)
    dialog = next(each for each in made.window().findChildren(Dialog) if each.isVisible())
    press(dialog, "Remove", qtbot)
    qtbot.waitUntil(lambda: "There is no class yet." in words(made))
    assert not (places.classes / of.id).exists()


def test_a_name_that_is_taken_is_a_sentence(made, qtbot):
    with qtbot.waitSignal(made.controller._desk.navigator.refused) as refused:
        made.controller._make("group 3-2")
    assert "already" in str(refused.args[0])


@pytest.fixture
def taken(made, stick, qtbot):
    """The class with what was on the stick."""
    made.controller.look_into(stick)
    qtbot.waitUntil(lambda: made.collecting is not None)
    made.collecting.take.click()
    qtbot.waitUntil(lambda: "Results were collected" in words(made))
    made.list_asked.emit()
    qtbot.waitUntil(lambda: made.table is not None)
    return made


def test_a_cell_opens_the_attempt_as_it_was_and_the_marks_are_those_of_the_class(taken, program, places, qtbot):
    table = taken.table
    column = next(at for at in range(table.rows.columnCount()) if table.rows.attempt_at(0, at))
    learner, attempt = table.rows.attempt_at(0, column)
    table.setCurrentIndex(table.rows.index(0, column))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(program.window.screen_shown, MarksScreen))
    marks = program.window.screen_shown
    qtbot.waitUntil(lambda: marks.page is not None)
    qtbot.waitUntil(lambda: "K7-1" in words(marks))
    question = marks.page._seen.questions[0]
    marks.overridden.emit(question, Override(0.25, "Read together.", "Ana"))
    qtbot.waitUntil(lambda: marks.page is not None and marks.page._seen.questions[0].is_by_hand)
    there = places.of_class(find_class(places, "").id)
    with ReadOnlyRecord.open(there, learner) as record:
        assert any(each.attempt == attempt for each in record.events("answer-overridden"))
    qtbot.keyClick(marks.page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.window.screen_shown is taken)
    program.desk.navigator.forward()
    qtbot.waitUntil(lambda: marks.page is not None)
    marks.page.closed.emit()
    qtbot.waitUntil(lambda: marks.page is None)
    assert "collected for a class" in words(marks)
    (search,) = marks.findChildren(FilterField)
    search.setText("aigerim")
    assert marks.rows
    assert all(each.accessibleName().startswith("K7-1  Aigerim S.: ") for each in marks.rows)
    search.clear()
    program.desk.navigator.show("marks")
    qtbot.waitUntil(lambda: whose(marks) == "This computer")
    qtbot.waitUntil(lambda: "Nobody on this computer has submitted anything yet." in words(marks))
    program.desk.navigator.show("essays", find_class(places, "").id)
    qtbot.waitUntil(lambda: "Essays" in program.window.screen_shown.title())
    qtbot.waitUntil(lambda: "collected for a class" in words(program.window.screen_shown))
    program.desk.navigator.show("essays")
    qtbot.waitUntil(lambda: whose(program.window.screen_shown) == "This computer")


def test_nothing_is_counted_of_which_there_is_none(taken, qtbot):
    assert not any(each.waiting or each.needs.results for each in taken._report.rows)
    shown = [each.text() for each in taken.findChildren(Button) if each.isVisible()]
    assert not [each for each in shown if each.startswith(("Essays (", "Exams ("))]


def test_those_who_need_the_trainer_are_a_list_of_their_own(taken, qtbot, places):
    add_people(places, find_class(places, "").id, [Person("K7-50", "Zarina")])
    taken.list_asked.emit()
    qtbot.waitUntil(lambda: taken.table is not None and taken.table.rows.people == 4)
    rows = taken.table.rows
    last = 0
    needs = {rows.headerData(at, Qt.Orientation.Vertical): cell(taken.table, at, last) for at in range(4)}
    count = sum(bool(each) for each in needs.values())
    assert needs["K7-50  Zarina"] == "nothing handed in"
    assert cell(taken.table, 4, last) == f"people: {count}"
    press(taken, f"Needs you ({count})", qtbot)
    assert taken.table.rows.people == count
    press(taken, "Everybody (4)", qtbot)
    assert taken.table.rows.people == 4


@pytest.mark.parametrize("size", few([[1024, 600], [1366, 768]]))
def test_what_is_done_most_stands_beside_the_title_and_what_is_looked_at_in_one_row_below(program, made, qtbot, size):
    program.window.resize(*size)

    def beside(text: str) -> list[Button]:
        shown = [each for each in made.findChildren(Button) if each.isVisible()]
        (one,) = (each for each in shown if each.text() == text)
        middle, own = one.geometry().center().y(), one.parentWidget()
        return [each for each in shown if each.parentWidget() is own and abs(each.geometry().center().y() - middle) < 3]

    qtbot.waitUntil(lambda: [each.text() for each in beside("Collect results")] == ["More", "Collect results"])
    qtbot.waitUntil(lambda: [each.text() for each in beside("Everybody (2)")] == ["Everybody (2)", "Needs you (2)"])
    (choice,) = beside("Best attempt")
    tabs = beside("Everybody (2)")[0].parentWidget()
    assert tabs.geometry().center().y() == pytest.approx(choice.geometry().center().y(), abs=2)
    title, collect = made.heading, beside("Collect results")[1]
    middles = (each.mapTo(made, each.rect().center()).y() for each in (title, collect))
    assert next(middles) == pytest.approx(next(middles), abs=2)
    menu = made.more.open_menu()
    assert [each.text() for each in menu.actions()] == [
        "Add people",
        "Card",
        "Export",
        "New class",
        "",
        "Remove class",
    ]
    menu.close()


def test_what_the_field_looks_for_is_said_whole(made, look):
    """It said “Name, code or …”."""
    (search,) = made.findChildren(FilterField)

    def painted(width: int) -> QImage:
        search.setFixedWidth(width)
        return search.grab(QRect(0, 0, own - look.px(20), search.height())).toImage()

    own = search.width()
    assert painted(own) == painted(2 * own), "with twice the room the same letters stand there"
