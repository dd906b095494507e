"""Who is in a class, by the window alone: typed, renamed, written out, taken out; and its last day."""

import json

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from tests.ui.screens.classes.test_classes import press, shown_dialog, words

from htcourse.store.sent_statements import keep_sent
from htcourse.ui.screens.classes.people import NamesDialog, PersonDialog
from htcourse.ui.screens.classes.screen import ClassesScreen
from htcourse.ui.widgets.button import Button
from htcourse.usecases.classes.forget import purge_day
from htcourse.usecases.classes.read_roster import Roster
from htcourse.usecases.classes.roster import Person, add_people, find_class, new_class


@pytest.fixture
def typed(program, places, qtbot):
    """A class whose two people were typed in the window."""
    new_class(places, "Group 3-2")
    program.desk.guard.is_open = True
    program.desk.navigator.show("classes")
    screen = program.window.screen_shown
    assert isinstance(screen, ClassesScreen)
    press(screen, "Add people", qtbot)
    dialog = shown_dialog(screen)
    assert isinstance(dialog, NamesDialog)
    assert not dialog.take.isEnabled()
    dialog.names.setPlainText("Қасымова  Дана; A\n\nAigerim S.;B\nAigerim S.;B\n")
    dialog.take.click()
    qtbot.waitUntil(lambda: screen.table is not None and screen.table.rows.people == 2)
    press(shown_dialog(screen), "Close", qtbot)
    return screen


def of_name(places, name):
    return next(each for each in find_class(places, "").people if each.name == name)


def test_a_new_class_begins_with_adding_people(program, qtbot):
    """The keyboard was on the tab of another page."""
    program.desk.guard.is_open = True
    program.desk.navigator.show("classes")
    screen = program.window.screen_shown
    program.window.activateWindow()
    press(screen, "New class", qtbot)
    dialog = shown_dialog(screen)
    dialog.findChild(QLineEdit).setText("Group 3-2")
    press(dialog, "Make it", qtbot)
    qtbot.waitUntil(lambda: getattr(program.window.focusWidget(), "text", str)() == "Add people")


def opened(screen, places, name, qtbot):
    code = of_name(places, name).code
    row = next(at for at in range(screen.table.rows.people) if screen.table.rows.code_at(at) == code)
    screen.table.setCurrentIndex(screen.table.rows.index(row, 0))
    QTest.keyClick(screen.table, Qt.Key.Key_F2)
    dialog = shown_dialog(screen)
    assert isinstance(dialog, PersonDialog)
    return dialog


def test_typed_names_get_codes_and_groups_and_one_twice_is_told_with_its_line(program, places, qtbot):
    new_class(places, "Group 3-2")
    program.desk.guard.is_open = True
    program.desk.navigator.show("classes")
    screen = program.window.screen_shown
    press(screen, "Add people", qtbot)
    dialog = shown_dialog(screen)
    assert isinstance(dialog, NamesDialog)
    dialog.names.setPlainText("Қасымова  Дана; A\n\nAigerim S.;B\nAigerim S.;B\n")
    dialog.take.click()
    qtbot.waitUntil(lambda: screen.table is not None and screen.table.rows.people == 2)
    assert "Row 4: “Aigerim S.”" in words(shown_dialog(screen))
    people = {each.name: each for each in find_class(places, "").people}
    assert {name: each.group for name, each in people.items()} == {"Қасымова Дана": "A", "Aigerim S.": "B"}
    assert all(each.code for each in people.values())


def test_a_namesake_that_was_not_added_is_named_and_can_be_added_with_a_code_of_their_own(typed, places, qtbot):
    press(typed, "Add people", qtbot)
    dialog = shown_dialog(typed)
    assert isinstance(dialog, NamesDialog)
    dialog.names.setPlainText("Aigerim S.; B\nZarina A.; B\nZarina A.; B")
    dialog.take.click()
    qtbot.waitUntil(lambda: typed.table.rows.people == 3)
    told, code = shown_dialog(typed), of_name(places, "Aigerim S.").code
    assert f"{code}, Aigerim S.: on the list already, and not added again." in words(told)
    assert "Row 3: “Zarina A.” stands in the list twice" in words(told)
    press(told, "Add as other people: 2", qtbot)
    qtbot.waitUntil(lambda: typed.table.rows.people == 5)
    assert len({each.code for each in find_class(places, "").people}) == 5


def test_who_had_no_group_is_told_to_have_one_now_and_a_namesake_is_no_line_to_mend(typed, places, qtbot):
    """It said “known by that name; to Moodle “””, and to mend the line of a namesake changed the first of them."""
    for names, people in (("Asanova Aigul", 3), ("Asanova Aigul; C\nTolkun B.; C\nTolkun B.; C", 4)):
        press(typed, "Add people", qtbot)
        dialog = shown_dialog(typed)
        assert isinstance(dialog, NamesDialog)
        dialog.names.setPlainText(names)
        dialog.take.click()
        qtbot.waitUntil(lambda people=people: typed.table.rows.people == people)
    told, code = shown_dialog(typed), of_name(places, "Asanova Aigul").code
    assert f"{code}, Asanova Aigul: on the list already, and now in group “C”." in words(told)
    shown = [each.text() for each in told.findChildren(Button)]
    assert "Add as other people: 1" in shown
    assert "Mend those lines…" not in shown


def test_of_many_that_are_here_already_none_is_added_by_a_press(typed, places, qtbot):
    of = find_class(places, "")
    names = [Person(name=f"P{number}") for number in range(9)]
    add_people(places, of.id, names)
    typed.controller.people._add(find_class(places, ""), Roster(tuple(names), ()))
    assert "To add a namesake, write that name alone." in words(shown_dialog(typed))
    assert not [each for each in shown_dialog(typed).findChildren(Button) if each.text().startswith("Add as")]


def test_a_table_that_cannot_be_read_stays_and_so_do_lines_that_were_left_out(typed, places, qtbot):
    press(typed, "Add people", qtbot)
    dialog = shown_dialog(typed)
    assert isinstance(dialog, NamesDialog)
    dialog.names.setPlainText("Seidov\tArsen")
    dialog.take.click()
    assert "says what stands in its columns" in words(dialog)
    dialog.names.setPlainText("Name\tCode\nSeidov Arsen\tK7-1\nTokoeva Asel\t??")
    dialog.take.click()
    qtbot.waitUntil(lambda: typed.table.rows.people == 3)
    press(shown_dialog(typed), "Mend those lines…", qtbot)
    again = shown_dialog(typed)
    assert isinstance(again, NamesDialog)
    assert again.names.toPlainText() == "Name\tCode\nTokoeva Asel\t??"


def test_of_a_table_with_several_sheets_it_is_said_on_which_a_row_stands(typed, places, tmp_path):
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in (("A", ["ФИО", "Бек"]), ("B", ["ФИО", "Бек", "Ли"]), ("Days", ["Monday"])):
            book.add_worksheet(name).write_column(0, 0, rows)
    typed.controller.people._add_table(find_class(places, ""), path)
    said = words(shown_dialog(typed))
    assert "list.xlsx, B, row 2: “Бек” stands in the list twice" in said
    assert "\nNo row of the sheet “Days” says" in said


def test_a_name_and_group_are_changed_and_the_code_stays(typed, places, qtbot):
    code = of_name(places, "Aigerim S.").code
    dialog = opened(typed, places, "Aigerim S.", qtbot)
    dialog.name.setText(" Aigerim  Sadykova ")
    dialog.group.setText("")
    dialog.keep.click()
    qtbot.waitUntil(lambda: "Aigerim Sadykova" in [each.name for each in find_class(places, "").people])
    found = of_name(places, "Aigerim Sadykova")
    assert (found.code, found.group) == (code, "")


def test_somebody_is_taken_out_once_it_is_sure(typed, places, qtbot):
    opened(typed, places, "Aigerim S.", qtbot).remove.click()
    asked = shown_dialog(typed)
    assert asked.accessibleName() == "Take Aigerim S. out of the class?"
    assert "record store" not in words(asked)
    assert len(find_class(places, "").people) == 2
    press(asked, "Take out", qtbot)
    qtbot.waitUntil(lambda: [each.name for each in find_class(places, "").people] == ["Қасымова Дана"])


def test_before_somebody_is_taken_out_it_is_said_what_stays_in_a_record_store(typed, places, qtbot):
    keep_sent(places.of_class(find_class(places, "").id), "https://store.example/xAPI", {"0" * 36: ""})
    opened(typed, places, "Aigerim S.", qtbot).remove.click()
    assert "So does what was sent to a record store" in words(shown_dialog(typed))
    press(shown_dialog(typed), "Cancel", qtbot)
    press(typed, "Remove class", qtbot)
    assert "What was sent to a record store stays there" in words(shown_dialog(typed))


@pytest.mark.parametrize("kind", ["json", "pdf"])
def test_what_is_kept_of_somebody_is_written_for_them(typed, places, tmp_path, monkeypatch, qtbot, kind):
    path = tmp_path / f"person.{kind}"
    monkeypatch.setattr("htcourse.ui.screens.classes.people.save_file", lambda *given: given[-1](path))
    opened(typed, places, "Aigerim S.", qtbot).export.click()
    qtbot.waitUntil(lambda: str(path) in words(typed.window()))
    if kind == "json":
        assert json.loads(path.read_text())["name"] == "Aigerim S."


def test_the_day_of_removing_is_set_and_taken_back_in_the_window(typed, places, qtbot):
    press(typed, "Remove class", qtbot)
    press(shown_dialog(typed), "On a day…", qtbot)
    dialog = shown_dialog(typed)
    dialog.findChild(QLineEdit).setText("2127-06-30")
    press(dialog, "Keep the day", qtbot)
    qtbot.waitUntil(lambda: "This class is to be removed on" in words(typed))
    assert purge_day(find_class(places, "")) == "2127-06-30"
    press(typed, "Remove class", qtbot)
    press(shown_dialog(typed), "On a day…", qtbot)
    press(shown_dialog(typed), "No day", qtbot)
    qtbot.waitUntil(lambda: "This class is to be removed on" not in words(typed))
    assert not purge_day(find_class(places, ""))
